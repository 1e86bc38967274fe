"""The amounts and days that are wanted or offered: "4 percent", then "6 percent" for the same
nurses; "by Friday", then "by the end of May"."""

import datetime
import re
from collections.abc import Iterator, Sequence, Set
from itertools import product
from typing import NamedTuple

from onrecord.linking.filed import Filed
from onrecord.linking.when import Days, days_of
from onrecord.linking.words import idea, stem, stemmed
from onrecord.record import Position


class Terms(NamedTuple):
    """An amount that is wanted or offered, and the ideas in the words for what it counts."""

    unit: str
    value: float
    counted: frozenset[str]


def terms_of(filed: Filed, one: Position) -> tuple[Terms, ...]:
    """The amounts that somebody wants or offers, of each unit but one."""
    start, end = one.object
    found: dict[str, Terms | None] = {}
    for figure in filed.record.figures:
        if figure.value is None or not (start <= figure.span[0] and figure.span[1] <= end):
            continue
        unit = figure.unit or figure.counts
        words = filed.ideas([figure.span, *([figure.population.span] if figure.population else [])])
        terms = Terms(unit, figure.value, frozenset(words) | {idea(stem(unit))})
        found[unit] = None if unit in found else terms
    return tuple(terms for terms in found.values() if terms is not None)


def differ(
    one: Sequence[Terms],
    matter: Set[str],
    two: Sequence[Terms],
    other: Set[str],
    *,
    raised: bool,
) -> bool:
    """Whether two amounts of one unit differ, and are of one matter: by a word besides the amount
    and what it counts ("buses for *schools*"), because one of them has none, or for the later is
    told as the former `raised`. Those who are to get it tell no matter, nor do words of paying."""
    of_any = stemmed("meaning", "shifts", "of_amounts")
    for first, second in product(one, two):
        if first.unit != second.unit or first.value == second.value:
            continue
        left = {key for key in matter if not key[0].isdigit()} - first.counted - of_any
        right = {key for key in other if not key[0].isdigit()} - second.counted - of_any
        if raised or not left or not right or left & right:
            return True
    return False


_WEEKDAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}}) )?(?P<month>{'|'.join(one.title() for one in _MONTHS)})\b"
    rf"(?: (?P<after>\d{{1,2}})\b(?!:))?(?:,? (?P<year>(?:19|20)\d\d))?"
    rf"|\b(?P<weekday>{'|'.join(one.title() for one in _WEEKDAYS)})day\b(?!’s|'s)"
    rf"|\b(?P<next>tomorrow)\b"
)
"""Days of which somebody speaks ahead; "May" alone is a month only with a day or a year."""


def other_date(filed: Filed, one: Position, later: Filed, two: Position) -> bool:
    """Whether two positions name one day each, or one month, and not the same."""
    first, second = list(_days_told(filed, one)), list(_days_told(later, two))
    return len(first) == len(second) == 1 and first[0].apart(second[0]) > 0


def _days_told(filed: Filed, one: Position) -> Iterator[Days]:
    """The days ahead that a position names, by the day of its report."""
    if filed.date is None:
        return
    for span in (one.object, *([one.condition] if one.condition else [])):
        for match in _DATE.finditer(filed.text, *span):
            found = _day(match, filed.date)
            if found is not None:
                yield found


def _day(match: re.Match[str], told: datetime.date) -> Days | None:
    """The next such day, or the month, from the day on which it is told."""
    if match["next"] or match["weekday"]:
        ahead = 1
        if match["weekday"]:
            at = _WEEKDAYS.index(match["weekday"].lower())
            ahead = (at - told.weekday()) % 7
        day = told + datetime.timedelta(days=ahead)
        return Days(day, day)
    month = _MONTHS.index(match["month"].lower()) + 1
    number, year = match["day"] or match["after"], match["year"]
    if month == 5 and not (number or year):
        return None  # "may"
    year = year or str(told.year + (month < told.month - 3))
    return days_of(f"{year}-{month:02}" + (f"-{int(number):02}" if number else ""))
