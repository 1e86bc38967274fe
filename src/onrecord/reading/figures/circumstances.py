"""Where and when a figure holds: its place, the day it stands for, the day it counts from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.reading.draft import Draft
from onrecord.reading.figures.counted import Count
from onrecord.record import Place, Time
from onrecord.report import Span


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the words around a figure tell of place and time; None where they tell nothing."""

    place: Place | None
    as_of: Time | None
    since: Time | None
    cumulative: bool | None


_SINCE = re.compile(r"\b(?:since|from|starting|beginning)\s+(?:on\s+|the\s+)?$", re.IGNORECASE)
_IN_PLACE = re.compile(
    r"\b(?:in|at|off|near|across|around|through|outside|inside|on|of)\s+(?:the\s+)?$"
)
_RUNNING = re.compile(
    r"\b(?:since|so far|to date|toll|total|reached|risen|rose|climbed|now stands"
    r"|altogether|in all)\b"
)
_ONCE = re.compile(
    r"\b(?:attack|bombing|crash|explosion|blast|shooting|raid|strike|past \d+ hours|incident"
    r"|fire|clash\w*)\b"
)


def circumstances(draft: Draft, span: Span, count: Count, said: int | None) -> Circumstances:
    """Place and times that stand in the figure's own clause, never beyond its sentence."""
    clause = _clause(draft, span, said)
    words = draft.words(clause)
    since = next((t for t in draft.times if _within(t, clause) and _led(draft, t, _SINCE)), None)
    as_of = next(
        (
            t
            for t in sorted(draft.times, key=lambda t: abs(t.span[0] - span[1]))
            if _within(t, clause) and t is not since and -40 < t.span[0] - span[1] < 90
        ),
        None,
    )
    place = next(
        (
            p
            for p in draft.places
            if clause[0] <= p.span[0]
            and p.span[1] <= clause[1]
            and p.span[0] > span[1]
            and _led(draft, p, _IN_PLACE)
        ),
        None,
    )
    return Circumstances(place, as_of, since, _cumulative(count, words, since))


def _within(time: Time, clause: Span) -> bool:
    return clause[0] <= time.span[0] and time.span[1] <= clause[1]


def _led(draft: Draft, item: Time | Place, lead: re.Pattern[str]) -> bool:
    return lead.search(draft.text[max(0, item.span[0] - 16) : item.span[0]]) is not None


def _clause(draft: Draft, span: Span, said: int | None) -> Span:
    """The sentence around the figure, cut to the content it stands in, and at semicolons."""
    sentence = draft.syntax.clause_at(span[0])
    start, end = sentence.span if sentence is not None else (max(0, span[0] - 150), span[1] + 150)
    if said is not None:
        for part in draft.said[said].content:
            if part[0] <= span[0] and span[1] <= part[1]:
                start, end = max(start, part[0]), min(end, part[1])
    left = draft.text.rfind(";", start, span[0])
    right = draft.text.find(";", span[1], end)
    return (left + 1 if left >= 0 else start), (right if right >= 0 else end)


def _cumulative(count: Count, words: str, since: Time | None) -> bool | None:
    """True for a running total, False for one incident; None where the question has no sense."""
    if count.counts in ("money", "percent", "held", "other", "participants", "votes"):
        return None
    if since is not None or _RUNNING.search(words.lower()):
        return True
    if _ONCE.search(words.lower()):
        return False
    return None
