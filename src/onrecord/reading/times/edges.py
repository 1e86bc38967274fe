"""Years and months, and where they begin and end, as ISO 8601."""

import calendar

from onrecord.reading.times.grammar import Expression


def in_years(one: Expression) -> str | None:
    """The value of a year, of some years, or of where one begins or ends: "the end of 2024"."""
    if one.year is None:
        return None
    if one.year2 is not None:
        return f"{one.year}/{one.year2}" if one.year2 > one.year else str(one.year)
    if one.edge == "end":
        return f"{one.year}-12"
    if one.edge in ("start", "beginning"):
        return f"{one.year}-01"
    return str(one.year)


def in_month(year: int, one: Expression) -> str:
    """The value of a month of a year, or of the day where it begins or ends."""
    month = one.month or 1
    if one.edge in ("end", "very end", "close"):
        return f"{year:04}-{month:02}-{calendar.monthrange(year, month)[1]:02}"
    if one.edge in ("start", "beginning"):
        return f"{year:04}-{month:02}-01"
    return f"{year:04}-{month:02}"
