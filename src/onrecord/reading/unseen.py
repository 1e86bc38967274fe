"""Characters that nobody sees: soft hyphens, spaces without width, marks of direction.

Pages put them into words to break lines by ("minis\u00adtry"), where they part names and hide words
that rules know. So a report that has any is read without them, and its record tells where its
words stand with them.
"""

import re
from bisect import bisect_left
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from onrecord.record import Record
from onrecord.report import Report, Span

# Of Unicode's format characters those that have no width and mean nothing to a reader of English.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


class Seen(NamedTuple):
    """A report as it is read, the report as it came, and where each character read stands in that;
    None where the two are one."""

    report: Report
    came: Report
    places: list[int] | None = None

    def back(self, record: Record) -> Record:
        """The record of the report as it came, from that of the report as it is read."""
        if self.places is None:
            return record
        read = record.report
        report = replace(
            self.came,
            dateline=_moved(read.dateline, self.places),
            furniture=_moved(read.furniture, self.places),
        )
        items = {
            name: _moved(getattr(record, name), self.places)
            for name in record.__struct_fields__
            if name not in ("schema", "report")
        }
        return replace(record, report=report, **items)


def seen(report: Report) -> Seen:
    """The report without what nobody sees, and the way back.

    >>> one = seen(Report.of("“No,” the minis\u00adtry said."))
    >>> one.report.text, one.places[10:14]
    ('“No,” the ministry said.', [10, 11, 12, 13])
    """
    if _UNSEEN.search(report.text) is None:
        return Seen(report, report)
    places = [at for at, one in enumerate(report.text) if not _UNSEEN.match(one)]
    kept = []
    for piece in report.furniture:
        if (span := _within(piece.span, places)) is not None:
            kept.append(replace(piece, span=span))
    dateline = report.dateline
    if dateline is not None:
        span = _within(dateline.span, places)
        dateline = replace(dateline, span=span) if span is not None else None
    read = Report.of(
        "".join(report.text[at] for at in places),
        title=report.title and _UNSEEN.sub("", report.title),
        outlet=report.outlet,
        byline=report.byline,
        url=report.url,
        language=report.language,
        published=report.published,
        dateline=dateline,
        furniture=tuple(kept),
    )
    return Seen(read, report, places)


def _within(span: Span, places: list[int]) -> Span | None:
    """A span of the text that came in the text that is read; None where nothing of it is seen."""
    start, end = bisect_left(places, span[0]), bisect_left(places, span[1])
    return (start, end) if start < end else None


def _moved(value: Any, places: list[int]) -> Any:
    """A part of a record with all spans in it moved to where their words stand in the text that
    came. A record has no other pairs of whole numbers than spans."""
    if isinstance(value, Struct):
        fields = {name: _moved(getattr(value, name), places) for name in value.__struct_fields__}
        return type(value)(**fields)
    if not isinstance(value, tuple):
        return value
    if len(value) == _PAIR and all(isinstance(one, int) for one in value):
        return places[value[0]], places[value[1] - 1] + 1
    return tuple(_moved(one, places) for one in value)


_PAIR = 2
