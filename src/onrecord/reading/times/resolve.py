"""Resolves time expressions to ISO 8601 against the day of publication, by the rules of news.

A bare weekday is that day or the last one before it, unless the tense says otherwise; a date
without a year is the nearest one that its tense allows; "three days later" counts from the time
told before.
"""

from __future__ import annotations

import calendar
import datetime

from msgspec import Struct

from onrecord.reading.times.edges import in_month, in_years
from onrecord.reading.times.grammar import Expression
from onrecord.reading.times.tense import Tense

Date = datetime.date


class Ground(Struct, frozen=True):
    """What times are resolved against: the day of publication and the day told last, if known."""

    published: Date | None
    told: str | None = None  # the value of the time told last

    @property
    def reference(self) -> Date | None:
        """The first day of the time told last."""
        return first_day(self.told) if self.told else None


TENSED = ("date", "weekday", "period", "quarter")
"""The sorts whose value may depend on the tense, as long as no year is told."""
MONTH = len("2025-09")
"""How long a value is that tells no day."""


def resolve(one: Expression, ground: Ground, tense: Tense = "past") -> str | None:
    """The ISO 8601 value of an expression, or None where nothing settles it.

    >>> from onrecord.reading.times.grammar import read_times
    >>> def value(text, published="2027-03-09", tense="past"):
    ...     ground = Ground(Date.fromisoformat(published))
    ...     return resolve(read_times(text)[0], ground, tense)
    >>> value("on Monday"), value("on Tuesday"), value("on Wednesday", tense="future")
    ('2027-03-08', '2027-03-09', '2027-03-10')
    >>> value("last week"), value("last month"), value("last year"), value("over the weekend")
    ('2027-W09', '2027-02', '2026', '2027-03-06/2027-03-07')
    >>> value("a week ago"), value("four years ago"), value("since 11 January")
    ('2027-03-02', '2023', '2027-01-11')
    >>> value("late December"), value("by the end of September", tense="future")
    ('2026-12', '2027-09-30')
    >>> value("Tuesday and Wednesday", "2027-03-03"), value("between 2019 and 2022")
    ('2027-03-02/2027-03-03', '2019/2022')
    >>> value("in the past 24 hours"), value("three months ago")
    ('2027-03-08/2027-03-09', '2026-12')
    """
    rule = {
        "date": _date,
        "weekday": _weekday,
        "day": _day,
        "period": _period,
        "ago": _ago,
        "past": _past,
        "quarter": _quarter,
        "season": _season,
        "same": _same,
        "now": _now,
        "decade": _decade,
    }.get(one.sort)
    try:
        return rule(one, ground, tense) if rule else None
    except (ValueError, OverflowError):  # "February 30", "900 years ago": no such day
        return None


def counted_off(one: Expression, base: str | None, *, back: bool) -> str | None:
    """The day so many days or weeks after or before another: "two days after 7 January"."""
    start = first_day(base) if base else None
    days = {"day": 1, "week": 7, "fortnight": 14}.get(one.unit)
    if start is None or days is None or one.shift is None:
        return None
    try:
        return (start + datetime.timedelta(days * one.shift * (-1 if back else 1))).isoformat()
    except OverflowError:
        return None


def first_day(value: str) -> Date | None:
    """The first day of a value, for counting from it."""
    start = value.split("/")[0]
    try:
        if "-W" in start:
            year, week = start.split("-W")
            return Date.fromisocalendar(int(year), int(week), 1)
        parts = [int(part) for part in start.split("-")]
        return Date(*[*parts, 1, 1][:3])
    except ValueError:
        return None


def lies_ahead(value: str, published: str | None) -> bool:
    """Whether a value begins after the day of publication; of neither known it does not.

    >>> [lies_ahead(value, "2026-11-18") for value in ("2026-11-19", "2026-11", "2026-W46", "2027")]
    [True, False, False, True]
    """
    day = first_day(value)
    return day is not None and bool(published) and day.isoformat() > str(published)[:10]


def _date(one: Expression, ground: Ground, tense: Tense) -> str | None:
    if one.month is None:
        return in_years(one)
    year = one.year if one.year is not None else _year_of(one, ground, tense)
    if year is None:
        return None
    if one.day is None:
        return in_month(year, one)
    start = Date(year, one.month, one.day)
    if one.day2 is not None:
        end = Date(year, one.month2 or one.month, one.day2)
        return f"{start}/{end}" if end > start else start.isoformat()
    return start.isoformat()


def _year_of(one: Expression, ground: Ground, tense: Tense) -> int | None:
    """The year of a month or day told without one."""
    base = ground.published or ground.reference
    if base is None or one.month is None:
        return None
    known = (one.month, one.day or 0)
    now = (base.month, base.day if one.day else 0)
    if one.weekday is not None and one.day is not None:  # "Saturday, April 25" settles the year
        for near in (base.year, base.year - 1, base.year + 1):
            if Date(near, one.month, one.day).weekday() == one.weekday:
                return near
    if one.unit == "year" and one.which:  # "4 May of last year"
        return base.year + _PERIOD_SHIFT.get(one.which, 0)
    if one.which in ("last", "past", "this past") or "previous" in one.which:
        return base.year - (known >= now)
    if one.which in ("next", "coming", "this coming"):
        return base.year + (known <= now)
    if one.which == "this":
        return base.year
    if tense == "over":
        return base.year - (known > now)
    near = _nearest_year(one.month, one.day or 15, base)
    apart = abs((_day_of(near, one.month, one.day or 15) - base).days)
    if apart <= (_NEAR_UNSURE if tense == "none" else _NEAR):
        return near
    if tense == "future":
        return base.year + (known < now)
    return base.year - (known > now)


# A day or month told without its year is hardly ten months off when it may be two: on TimeBank and
# AQUAINT the tense misled 24 times within this reach and was right against it twice.
_NEAR = 60
_NEAR_UNSURE = 100  # where no word tells a tense


def _nearest_year(month: int, day: int, base: Date) -> int:
    years = (base.year, base.year - 1, base.year + 1)
    return min(years, key=lambda year: abs((_day_of(year, month, day) - base).days))


def _day_of(year: int, month: int, day: int) -> Date:
    return Date(year, month, min(day, calendar.monthrange(year, month)[1]))


def _weekday(one: Expression, ground: Ground, tense: Tense) -> str | None:
    base = ground.published
    if base is None or one.weekday is None:
        return None
    day = _nearest_weekday(one.weekday, one, base, tense)
    if one.weekday2 is not None:
        ahead = (one.weekday2 - one.weekday) % 7
        if tense != "future" and day + datetime.timedelta(ahead) > base:
            day -= datetime.timedelta(7 if ahead > (base - day).days else 0)
        return f"{day}/{day + datetime.timedelta(ahead)}"
    return day.isoformat()


def _nearest_weekday(weekday: int, one: Expression, base: Date, tense: Tense) -> Date:
    back = (base.weekday() - weekday) % 7
    ahead = (weekday - base.weekday()) % 7
    if one.rule == "week-day" or one.which == "this":
        this_week = base + datetime.timedelta(weekday - base.weekday())
        if one.rule == "week-day" and this_week > base and "later" not in one.edge:
            return base - datetime.timedelta(back)
        ahead_of = tense == "future" or this_week <= base
        return this_week if ahead_of else base - datetime.timedelta(back)
    if one.which == "week":
        return base + datetime.timedelta((ahead or 7) + 7)
    if one.which in ("next", "coming", "this coming") or "following" in one.which:
        return base + datetime.timedelta(ahead or 7)
    if one.which in ("last", "past", "this past") or "prec" in one.which or "previous" in one.which:
        return base - datetime.timedelta(back or 7)
    if one.which == "a week ago":
        return base - datetime.timedelta(back + 7)
    return base + datetime.timedelta(ahead if tense == "future" else -back)


_DAYS = {
    "today": 0,
    "tonight": 0,
    "this": 0,
    "overnight": 0,
    "yesterday": -1,
    "last": -1,
    "tomorrow": 1,
    "before yesterday": -2,
    "after tomorrow": 2,
}


def _day(one: Expression, ground: Ground, tense: Tense) -> str | None:
    if ground.published is None:
        return None
    return (ground.published + datetime.timedelta(_DAYS[one.which])).isoformat()


def _period(one: Expression, ground: Ground, tense: Tense) -> str | None:
    base = ground.published
    if base is None:
        return None
    if one.rule == "year-end":
        return f"{base.year}-12-31"
    shift = _PERIOD_SHIFT.get(one.which.removeprefix("the "), 0)
    if one.unit == "weekend":
        return _weekend(base, shift, one, tense)
    return _unit_value(base, one.unit, shift, one.edge)


_PERIOD_SHIFT = {
    "last": -1,
    "this past": -1,
    "previous": -1,
    "next": 1,
    "coming": 1,
    "this coming": 1,
    "following": 1,
}


def _weekend(base: Date, shift: int, one: Expression, tense: Tense) -> str:
    """The weekend on or before the day; ahead where the tense or "next" says so."""
    saturday = base - datetime.timedelta((base.weekday() - 5) % 7)
    if (tense == "future" or one.which == "this") and shift == 0 and base.weekday() < 5:
        saturday += datetime.timedelta(7)
    if shift > 0:
        saturday += datetime.timedelta(7)
    return f"{saturday}/{saturday + datetime.timedelta(1)}"


def _unit_value(base: Date, unit: str, shift: int, edge: str = "") -> str | None:
    if unit == "week":
        year, week, _ = (base + datetime.timedelta(7 * shift)).isocalendar()
        return f"{year}-W{week:02}"
    if unit == "month":
        year, month = _months(base, shift)
        if edge in ("end", "very end", "close"):
            return f"{year:04}-{month:02}-{calendar.monthrange(year, month)[1]:02}"
        return f"{year:04}-{month:02}"
    if unit == "quarter":
        year, month = _months(base, 3 * shift)
        return _quarter_months(year, (month - 1) // 3 + 1)
    if unit == "year":
        if edge == "end":
            return f"{base.year + shift:04}-12"
        return f"{base.year + shift:04}"
    if unit == "decade":
        start = (base.year // 10 + shift) * 10
        return f"{start}/{start + 9}"
    if unit == "century":
        start = (base.year // 100 + shift) * 100
        return f"{start}/{start + 99}"
    return None


def _months(base: Date, shift: int) -> tuple[int, int]:
    count = base.year * 12 + base.month - 1 + shift
    return count // 12, count % 12 + 1


def _ago(one: Expression, ground: Ground, tense: Tense) -> str | None:
    back = one.shift
    base = ground.published
    if one.which in ("earlier", "later", "before", "beforehand"):
        base = ground.reference or (base if back is not None and back < 0 else None)
        vague = base == ground.reference and len(ground.told or "") == MONTH
        if vague and one.unit in ("day", "week", "fortnight"):
            return None  # "a week later", after no more than "in September"
    if base is None or back is None:
        return None
    if one.unit in ("second", "minute", "hour"):
        hours = back * {"second": 1 / 3600, "minute": 1 / 60, "hour": 1}[one.unit]
        return (base + datetime.timedelta(int(hours / 24))).isoformat()
    if one.unit == "day":
        return (base + datetime.timedelta(back)).isoformat()
    if one.unit in ("week", "fortnight"):
        days = back * (7 if one.unit == "week" else 14)
        return (base + datetime.timedelta(days)).isoformat()
    if one.unit == "month":
        year, month = _months(base, int(back))
        return f"{year:04}-{month:02}"
    if one.unit == "year" and back == int(back):
        return f"{base.year + int(back):04}"
    if one.unit == "decade":
        return f"{base.year + int(10 * back):04}"
    return None


def _past(one: Expression, ground: Ground, tense: Tense) -> str | None:
    base = ground.published
    count = 1.0 if one.rule == "past-one" else one.shift
    if base is None or count is None:
        return None
    days = {"hour": 1 / 24, "day": 1, "night": 1, "week": 7, "fortnight": 14}.get(one.unit)
    ahead = one.which in ("next", "coming")
    if days is not None:
        far = datetime.timedelta(max(1, round(days * count)))
        return f"{base}/{base + far}" if ahead else f"{base - far}/{base}"
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(one.unit)
    if months is None:
        return None
    year, month = _months(base, int(months * count) * (1 if ahead else -1))
    if months >= 12:
        return f"{base.year}/{year}" if ahead else f"{year}/{base.year}"
    limit = f"{year:04}-{month:02}"
    return f"{base:%Y-%m}/{limit}" if ahead else f"{limit}/{base:%Y-%m}"


def _quarter(one: Expression, ground: Ground, tense: Tense) -> str | None:
    base, number, year = ground.published, one.day, one.year
    if year is None and base is not None:
        year = base.year + _PERIOD_SHIFT.get(one.which, 0)
        if (
            number is not None
            and number > (base.month - 1) // 3 + 1
            and not one.which
            and tense != "future"
        ):
            year -= 1
    if year is None or number is None:
        return None
    return _quarter_months(year, number)


def _quarter_months(year: int, number: int) -> str:
    return f"{year:04}-{3 * number - 2:02}/{year:04}-{3 * number:02}"


def _season(one: Expression, ground: Ground, tense: Tense) -> str | None:
    """Only the year: the same season is another half of the year south of the equator."""
    if one.year is not None:
        return str(one.year)
    base = ground.published
    if base is None:
        return None
    if one.which == "next":
        return f"{base.year}/{base.year + 1}"
    return None


def _same(one: Expression, ground: Ground, tense: Tense) -> str | None:
    base = ground.reference
    if base is None:
        return None
    shift = {"next": 1, "following": 1, "previous": -1, "preceding": -1}.get(one.which, 0)
    if one.unit == "day":
        return (base + datetime.timedelta(shift)).isoformat()
    if one.unit == "time":
        return ground.told
    return _unit_value(base, one.unit, shift)


def _now(one: Expression, ground: Ground, tense: Tense) -> str | None:
    return ground.published.isoformat() if ground.published else None


def _decade(one: Expression, ground: Ground, tense: Tense) -> str | None:
    return f"{one.year}/{one.year + 9}" if one.year is not None else None
