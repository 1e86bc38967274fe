"""Finds times: dates, weekdays and periods, resolved against the day of publication."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from onrecord.reading.draft import Draft
from onrecord.reading.times.grammar import Expression, read_times
from onrecord.reading.times.resolve import TENSED, Ground, counted_off, first_day, resolve
from onrecord.reading.times.stamps import stamps
from onrecord.reading.times.tense import Tense, tense_at
from onrecord.record import Time
from onrecord.report import Report, Span, published_date

__all__ = ["Resolved", "find_times", "ground_of", "read_resolved"]

# how long, how often, how old and "now" are no times of the record
_NOT_TOLD = ("duration", "set", "age", "now")


class Resolved(NamedTuple):
    """A time expression with its ISO 8601 value, None where nothing resolves it."""

    expression: Expression
    value: str | None


def find_times(draft: Draft) -> Draft:
    """The draft with its times, in order: words without preposition, values in ISO 8601."""
    ground = ground_of(draft.report)
    names = _names(draft) | {one.span for one in stamps(draft.text)}
    return draft.with_(
        day=ground.isoformat() if ground is not None else None,
        times=tuple(
            Time(one.expression.span, _long_ago(draft, one, ground))
            for one in read_resolved(draft.text, draft.prose, ground)
            if (one.expression.sort not in _NOT_TOLD or _is_counted_off(one))
            and one.expression.span not in names
        ),
    )


def _long_ago(draft: Draft, one: Resolved, ground: datetime.date | None) -> str | None:
    """The value; of a month or day that the nearest year would put ahead, though the parse has
    something done on it, the one before: "killed 12 people *in January*", told in November; "Brask,
    fired *on June 8*, is suing", told in May."""
    told, value = one.expression, one.value
    bare = told.month is not None and told.year is None and not told.which and not told.day2
    if ground is None or value is None or not bare or value <= ground.isoformat()[: len(value)]:
        return value
    word = draft.syntax.node_at(told.span[1] - 1)
    while word is not None and word.head is not None and word.head.word.start >= told.span[0]:
        word = word.head if word.head.word.end <= told.span[1] else None
    case = word.child("case") if word is not None else None
    verb = word.head if word is not None and word.relation == "obl" else None
    way = "in" if told.day is None else "on"
    if verb is None or case is None or case.lower != way or verb.lemma in _PLANNED:
        return value
    was = any(each.lower in ("was", "were") for each in verb.auxiliaries)
    done = verb.tag == "VBN" and (was or (verb.relation == "acl" and not verb.auxiliaries))
    if verb.tag == "VBD" or done:
        return f"{int(value[:4]) - 1}{value[4:]}"
    return value


_PLANNED = frozenset(
    ("expect", "schedule", "plan", "set", "slate", "intend", "suppose", "hope", "aim", "want",
     "mean")
)  # fmt: skip


def _is_counted_off(one: Resolved) -> bool:
    """Whether a duration leads to a day: "two days after the 7 January quake"."""
    return one.expression.sort == "duration" and one.value is not None


def read_resolved(
    text: str, prose: tuple[Span, ...], ground: datetime.date | None
) -> Iterator[Resolved]:
    """All time expressions of the prose, durations included, with their values.

    `ground` is the day that bare weekdays are resolved against, or None.

    >>> day = datetime.date(2027, 3, 9)
    >>> text = "It began on 3 March. Two days later they met; talks resume on Thursday."
    >>> [one.value for one in read_resolved(text, ((0, len(text)),), day)]
    ['2027-03-03', '2027-03-05', '2027-03-11']
    >>> text = "Two days after the 3 March attack they met."
    >>> [one.value for one in read_resolved(text, ((0, len(text)),), day)]
    ['2027-03-05', '2027-03-03']
    """
    told: str | None = None
    for start, end in prose:
        times = read_times(text, start, end)
        for one, following in zip_longest(times, times[1:]):
            value = resolve(one, Ground(ground, told), _tense(text, one))
            if one.sort == "duration" and following is not None and following.day:
                way = _WAY.fullmatch(text[one.span[1] : following.span[0]])
                if way is not None:
                    base = resolve(following, Ground(ground, told), _tense(text, following))
                    value = counted_off(one, base, back=way[1] == "before")
            yield Resolved(one, value)
            if value and one.sort in ("date", "weekday", "ago", "day"):
                told = value


def _tense(text: str, one: Expression) -> Tense:
    """The tense around an expression, where its value asks for one."""
    return tense_at(text, one.span) if one.sort in TENSED and one.year is None else "none"


_WAY = re.compile(r" (after|before) (?:the |a |an |its )?")


def ground_of(report: Report) -> datetime.date | None:
    """The day a report's times count from: its publication, else a date line in its text.

    A date line is a full date in the first line of the text that is not over 100 characters long,
    or in its furniture (byline, dateline, credit), or one that is stamped on it (`stamps`).
    """
    published = published_date(report.published)
    if published is not None:
        return published
    for one in stamps(report.text):
        return first_day(resolve(one, Ground(None)) or "")
    for span in [*(one.span for one in report.furniture), *_first_lines(report.text)]:
        for one in read_times(report.text, *span):
            if one.sort == "date" and one.year and one.month and one.day:
                return first_day(resolve(one, Ground(None)) or "")
    return None


def _first_lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n")[:6]:
        if 0 < len(line) <= 100:
            yield start, start + len(line)
        start += len(line) + 1


def _names(draft: Draft) -> set[Span]:
    """Words that the tagger takes for (part of) a person's name: "May", "April", "August"."""
    return {
        (word.start, word.end)
        for sentence in draft.tagging.sentences
        for word in sentence.words
        if word.entity.endswith("PERSON")
    }
