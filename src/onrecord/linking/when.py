"""ISO 8601 values of records as first and last days, to see whether two may be one time."""

import calendar
import datetime
import re
from typing import NamedTuple

_DAY = datetime.timedelta(days=1)


class Days(NamedTuple):
    """The first and the last day of a time; both belong to it."""

    first: datetime.date
    last: datetime.date

    def apart(self, other: "Days") -> int:
        """How many days lie between two times; 0 where they touch or overlap."""
        return max(0, (other.first - self.last).days, (self.first - other.last).days)


_FORMS = re.compile(
    r"(?P<year>\d{4})(?:-W(?P<week>\d{2})|-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?:T.*)?"
)


def days_of(value: str | None) -> Days | None:
    """The days of an ISO 8601 day, week, month, year or range; None for anything else.

    >>> days_of("2027-W09")
    Days(first=datetime.date(2027, 3, 1), last=datetime.date(2027, 3, 7))
    >>> days_of("2027-03-02/2027-03-03").last
    datetime.date(2027, 3, 3)
    >>> days_of("P3D") is None
    True
    """
    if value is None:
        return None
    if "/" in value:
        ends = [days_of(part) for part in value.split("/", 1)]
        if ends[0] is None or ends[1] is None or ends[1].last < ends[0].first:
            return None
        return Days(ends[0].first, ends[1].last)
    match = _FORMS.fullmatch(value)
    if match is None:
        return None
    try:
        return _days(match)
    except ValueError:
        return None


def last_day(value: str | None) -> str | None:
    """By which a time stands among others: a week or a month when it has ended.

    >>> last_day("2032-W10"), last_day("P3D")
    ('2032-03-07', None)
    """
    days = days_of(value)
    return days.last.isoformat() if days else None


def _days(match: re.Match[str]) -> Days:
    year = int(match["year"])
    if match["week"]:
        first = datetime.date.fromisocalendar(year, int(match["week"]), 1)
        return Days(first, first + 6 * _DAY)
    if match["day"]:
        day = datetime.date(year, int(match["month"]), int(match["day"]))
        return Days(day, day)
    if match["month"]:
        month = int(match["month"])
        last = calendar.monthrange(year, month)[1]
        return Days(datetime.date(year, month, 1), datetime.date(year, month, last))
    return Days(datetime.date(year, 1, 1), datetime.date(year, 12, 31))
