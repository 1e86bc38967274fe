"""Reads the time expressions of a text; what day they mean is worked out by `resolve`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from onrecord.reading.times.patterns import RULES, TRIGGERS, words
from onrecord.report import Span

Sort = Literal[
    "date",  # a year, month or day as far as told
    "weekday",
    "day",  # today, yesterday, tomorrow
    "period",  # this, last, next week, month, year …
    "ago",  # some units before or after
    "past",  # the past 24 hours
    "quarter",
    "season",
    "same",  # that day, the same week
    "now",
    "decade",
    "duration",
    "set",  # every day
    "age",  # "34-year-old"
]


class Expression(Struct, frozen=True):
    """Words that tell a time, as read and not yet resolved.

    `rule` is the pattern's name. `shift` counts units (negative: back); `which` is the word before
    a weekday, month or period ("last", "next", "this"); `edge` is "start", "early" …
    `part` is a part of the day. `year2`, `month2`, `day2` and `weekday2` close a range.
    """

    span: Span
    sort: Sort
    rule: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    year2: int | None = None
    month2: int | None = None
    day2: int | None = None
    weekday2: int | None = None
    unit: str = ""
    shift: float | None = None
    which: str = ""
    edge: str = ""
    part: str = ""


_SORTS: dict[str, Sort] = {
    "iso": "date",
    "day-month": "date",
    "month-day": "date",
    "month-year": "date",
    "month": "date",
    "holiday": "date",
    "week-day": "weekday",
    "weekdays": "weekday",
    "weekly": "set",
    "weekday": "weekday",
    "today": "day",
    "last-night": "day",
    "this-part": "day",
    "day-before": "day",
    "same": "same",
    "same-time": "same",
    "next-day": "same",
    "past": "past",
    "past-one": "past",
    "ago": "ago",
    "ago-adjective": "ago",
    "ago-vague": "ago",
    "period": "period",
    "season": "season",
    "weekend": "period",
    "unit-edge": "period",
    "year-end": "period",
    "quarter": "quarter",
    "decade": "decade",
    "years": "date",
    "year": "date",
    "now": "now",
    "set": "set",
    "daily": "set",
    "duration": "duration",
    "age": "age",
    "units": "duration",
}


@lru_cache(maxsize=128)
def read_times(text: str, start: int = 0, end: int | None = None) -> tuple[Expression, ...]:
    """The time expressions of a stretch of text, in order, none over another.

    Remembers the last stretches: times are read once and asked for again by figures.

    >>> [(one.sort, text[slice(*one.span)]) for text in [
    ...     "He said late on Monday that talks resume on Wednesday, two years after 12 March 2024."
    ... ] for one in read_times(text)]
    [('weekday', 'Monday'), ('weekday', 'Wednesday'), ('duration', 'two years'), \
('date', '12 March 2024')]
    >>> read_times("Mrs May may march on")
    ()
    >>> [one.sort for one in read_times("In May, early today and over the weekend, for 36 hours")]
    ['date', 'day', 'period', 'duration']
    """
    stop = len(text) if end is None else end
    lower = _lower(text)
    found: list[Expression] = []
    floor = start
    for window, classes in _windows(lower, start, stop):
        place = max(window[0], floor)
        stretch = lower[place : window[1]]
        matches = []
        for order, rule in enumerate(RULES):
            if rule.needs in classes and (not rule.has or any(map(stretch.__contains__, rule.has))):
                for match in rule.pattern.finditer(lower, place, window[1]):
                    matches.append((match.start(), -match.end(), order, rule.name, match))
        for begin, _, _, name, match in sorted(matches, key=lambda one: one[:3]):
            if begin < floor:
                continue
            expression = _expression(text, name, match)
            if expression is not None:
                found.append(expression)
                floor = match.end()
    return tuple(found)


def _windows(text: str, start: int, stop: int) -> list[tuple[Span, set[str]]]:
    """Stretches around words that may belong to a time, with the classes of these words."""
    windows: list[tuple[Span, set[str]]] = []
    for match in TRIGGERS.finditer(text, start, stop):
        kind = str(match.lastgroup)
        kind = "month" if kind == "short" else kind
        span = (max(start, match.start() - 45), min(stop, match.end() + 45))
        if windows and windows[-1][0][1] >= span[0]:
            last, classes = windows[-1]
            windows[-1] = ((last[0], span[1]), classes | {kind})
        else:
            windows.append((span, {kind}))
    return [
        ((_word_start(text, begin, start), _word_end(text, end, stop)), classes)
        for (begin, end), classes in windows
    ]


@lru_cache(maxsize=2)
def _lower(text: str) -> str:
    """A text in lower case, character for character: "İ" alone would become two."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text.replace("İ", "i").lower()


def _word_start(text: str, place: int, floor: int) -> int:
    while place > floor and text[place - 1].isalnum():
        place -= 1
    return place


def _word_end(text: str, place: int, stop: int) -> int:
    while place < stop and text[place].isalnum():
        place += 1
    return place


def _expression(text: str, name: str, match: re.Match[str]) -> Expression | None:
    """What a match in lower case says, or None where the words are no time after all."""
    said = {key: value for key, value in match.groupdict().items() if value is not None}
    if _SORTS[name] == "date" and "month" in name and not _is_month(text, name, match):
        return None
    if name == "weekdays" and not _next_door(match):
        return None
    if name == "year" and not _is_year(text, match):
        return None
    holiday = words()["holidays"].get(said.get("holiday"), (None, None))
    start, end = match.span()
    while text[end - 1] in ".,- " and end > start and not text[start:end].endswith("."):
        end -= 1
    return Expression(
        span=(start, end),
        sort=_SORTS[name],
        rule=name,
        year=_year(said.get("year") or said.get("decade")),
        month=_month(said.get("month")) or _int(said.get("mm")) or holiday[0],
        day=_int(said.get("day")) or _NTH.get(said.get("nth", "")) or holiday[1],
        weekday=_weekday(said.get("weekday")),
        year2=_second_year(said.get("year"), said.get("year2")),
        month2=_month(said.get("month2")),
        day2=_int(said.get("day2")),
        weekday2=_weekday(said.get("weekday2")),
        unit="year"
        if said.get("month") and said.get("rel")
        else _unit(said.get("unit") or said.get("same") or said.get("that") or ""),
        shift=_shift(said),
        which=next((said[key] for key in _WHICH if said.get(key)), ""),
        edge=said.get("edge") or said.get("early") or "",
        part=words()["parts"].get(said.get("part", ""), ""),
    )


_WHICH = ("lead", "which", "rel", "today", "ago", "way", "now")
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}


def _int(digits: str | None) -> int | None:
    return int(re.sub(r"\D", "", digits)) if digits else None


def _year(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _second_year(first: str | None, second: str | None) -> int | None:
    if first is None or second is None:
        return None
    return int(second) if len(second) == 4 else int(first[:2] + second)


def _month(name: str | None) -> int | None:
    return words()["months"].get(name.rstrip(".")) if name else None


def _weekday(name: str | None) -> int | None:
    return words()["weekdays"].get(name) if name else None


def _unit(said: str) -> str:
    last = said.split()[-1] if said else ""
    return str(words()["units"].get(last, last))


def _shift(said: dict[str, str]) -> float | None:
    count = said.get("count")
    way = said.get("way", "")
    if count is None and not way:
        return None
    number = 1.0 if count is None else _count(count)
    if number is None or (count is None and said.get("unit", "") == ""):
        return None
    return -number if way in ("ago", "earlier", "before", "beforehand") else number


def _count(said: str) -> float | None:
    """ "24", "two", "twenty-four", "half a"; None for vague counts ("several")."""
    if said.startswith("half"):
        return 0.5
    if said[0].isdigit():
        return float(said)
    numbers = words()["numbers"]
    parts = re.split(r"[- ]", said)
    if all(part in numbers for part in parts):
        return float(sum(numbers[part] for part in parts))
    return 2.0 if said == "a couple of" else None


# Titles after which "May" is a person (also "June", "April", "August" after a given name are rare
# enough in news that only March and May are asked).
_TITLE = re.compile(
    r"(?:Mrs?|Ms|Miss|Mx|Dr|Sir|Dame|Lady|Lord|Minister|President|Secretary|Chancellor|Judge"
    r"|Leader|leader|Senator|Mayor|Theresa)\.?\s+$"
)


_GIVEN_NAMES = ("April", "June", "August")


def _is_month(text: str, name: str, match: re.Match[str]) -> bool:
    """Whether the month's name is one: written with a capital, and not the verb or the person.

    "may" and "march" in lower case never are. Capitalised "May" and "March" alone need a word that
    leads to a time; in a text in capitals throughout, a word that does so firmly.
    """
    word = text[slice(*match.span("month"))].rstrip(".")
    if not word[0].isupper():
        return False
    names_on = name == "month" and re.match(r" [A-Z][a-z]+", text[match.end() : match.end() + 4])
    if word.lower() not in ("may", "march") and not (names_on and word in _GIVEN_NAMES):
        return True
    before = text[max(0, match.start() - 24) : match.start()]
    if _TITLE.search(before):
        return False
    if name != "month" or match.group("lead") or match.group("edge") or match.group("early"):
        return True
    if re.match(r"[’']s\b", text[match.end() : match.end() + 2]):
        return False
    leads = words()["not_months"]["lead" if not _has_person(text, word) else "firm"]
    tail = re.split(r"[.;:!?()“”\"]\s*", before)[-1].lower().rstrip()
    return any(tail == lead or tail.endswith(" " + lead) for lead in leads)


def _has_person(text: str, name: str) -> bool:
    """Whether the text has somebody of this name: "Theresa May", "Mrs May", "May said"."""
    return bool(
        re.search(rf"\b(?:Mrs?|Ms|Theresa|Minister|President)\.? {name}\b", text)
        or re.search(rf"\b{name} (?:said|told|says|has|had|was|is|did)\b", text)
    )


def _next_door(match: re.Match[str]) -> bool:
    """Whether two weekdays make one stretch: "Monday to Friday", "Tuesday and Wednesday"."""
    first, second = _weekday(match["weekday"]), _weekday(match["weekday2"])
    if first is None or second is None:
        return False
    between = match.group()[len(match["weekday"]) : -len(match["weekday2"])].strip()
    return (second - first) % 7 == 1 or (between not in ("and", ",", "") and first != second)


_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|from|to|before|after|during|between|and|through|around"
    r"|for|on"
    r"|the|a|an|its|their|his|her|early|late|mid|spring|summer|autumn|fall|winter|year|election"
    r"|elections|season|quarter|fiscal|back|than|or|’s|'s|Christmas|Olympics|Games|Cup|budget"
    r"|last|this)"
    r"|[(,–—-]|^)\s*$",
    re.IGNORECASE,
)


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Whether four digits are a year: a word that leads to one before, and no things counted after.

    "in 2025", "the 2019 election", "(1989)"; not "1935 Orchard St.", "about 5000 troops".
    """
    before = text[max(0, match.start() - 16) : match.start()]
    if match.group("edge") or match.group("early") or len(match.group()) > 4:
        return True
    if not _YEAR_BEFORE.search(before):
        return False
    after = text[match.end() : match.end() + 24]
    return _COUNTED.match(after) is None


_COUNTED = re.compile(
    r"\s+(?:people|men|women|children|troops|soldiers|cases|deaths|votes|percent|per cent|million"
    r"|UTC|GMT|hours|local time|[A-Z]{1,3}ST|[A-Z]{1,3}DT"  # "(1500 UTC)" is a time of day
    r"|billion|dollars|euros|pounds|km|miles|feet|[A-Z]\w+ (?:St|Ave|Rd|Street|Road))\b"
)
