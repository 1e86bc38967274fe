"""A text as people see it, and where what they see stands in the text as it came.

Between the two there are soft hyphens and other characters without width, entities and tags of
HTML that nobody resolved, letters written as letter and accent, words that a hard line end parts,
the marks of Markdown, and what a file tells of itself before its text. They would part names and
hide words that rules know. So a report is read as it is seen, and its record tells where the words
stand in the text as it came, to the last code point.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from html import unescape
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from onrecord.front_matter import front_matter
from onrecord.markdown import Cut, cuts_of
from onrecord.record import Record
from onrecord.report import Furniture, Report, Span, text_id

# Of Unicode's format characters those that have no width and mean nothing to a reader of English.
_UNSEEN = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
_OTHER = re.compile(
    rf"(?P<unseen>{_UNSEEN}+)"
    r"|(?P<entity>&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z]{2,8}\d{0,2});)"
    r"|(?P<block></?(?:p|div|br|hr|li|ul|ol|h[1-6]|blockquote|table|tr|td)\b[^<>]{0,300}>)"
    r"|(?P<tag></?(?:a|b|i|u|em|strong|span|small|sup|sub|font|cite|q|code|mark)\b[^<>]{0,300}>)"
    r"|(?P<accent>\w[\u0300-\u036f]+)"
    r"|(?P<parted>(?<=[a-z]{2})-\r?\n[ \t]*(?=[a-z]{2}))",
    re.IGNORECASE,
)
_MAYBE = re.compile(rf"[&<\u0300-\u036f{_UNSEEN[1:]}|-\r?\n")  # most texts have none of these
_LINE = 30  # characters before a line end that parts a word, at the least; a list has shorter lines


class Seen(NamedTuple):
    """A report as it is read, the report as it came, and where each character that is read begins
    and ends in that; None where the two are one. `unseen` is furniture of which nothing is read."""

    report: Report
    came: Report
    places: tuple[list[int], list[int]] | None = None
    unseen: tuple[Furniture, ...] = ()

    def back(self, record: Record) -> Record:
        """The record of the report as it came, from that of the report as it is read."""
        if self.places is None:
            return record
        starts, ends = self.places
        read = record.report
        report = replace(
            self.came,
            dateline=_moved(read.dateline, starts, ends),
            furniture=(*self.unseen, *_moved(read.furniture, starts, ends)),
        )
        items = {
            name: _moved(getattr(record, name), starts, ends)
            for name in record.__struct_fields__
            if name not in ("schema", "report")
        }
        return replace(record, report=report, **items)


def seen(report: Report) -> Seen:
    """The report as it is seen, and the way back.

    >>> seen(Report.of("“No,” the minis\u00adtry of Orle &amp; Selm said.")).report.text
    '“No,” the ministry of Orle & Selm said.'
    """
    told = front_matter(report.text)
    found = _as_seen(report.text, told.begins if told else 0)
    if found is None:
        return Seen(report, report)
    text, starts, ends = found
    kept = []
    for piece in report.furniture:
        if (span := _within(piece.span, starts, ends)) is not None:
            kept.append(replace(piece, span=span))
    dateline = report.dateline
    if dateline is not None:
        span = _within(dateline.span, starts, ends)
        dateline = replace(dateline, span=span) if span is not None else None
    read = replace(
        report,
        id=text_id(text),
        text=text,
        title=report.title and _cut(report.title, _unmarked(report.title))[0],
        dateline=dateline,
        furniture=tuple(kept),
    )
    unseen = (Furniture(told.span, "boilerplate"),) if told else ()
    return Seen(read, report, (starts, ends), unseen)


def _as_seen(text: str, begins: int) -> tuple[str, list[int], list[int]] | None:
    """The text that is seen, with where each of its characters begins and ends in the other; None
    where it is the same."""
    cuts = _unmarked(text, begins)
    if begins:
        cuts.insert(0, Cut(0, begins))
    if not cuts:
        cuts = cuts_of(text)
        return _cut(text, cuts) if cuts else None
    seen, starts, ends = _cut(text, cuts)
    if not (cuts := cuts_of(seen)):
        return seen, starts, ends
    shown, begin, end = _cut(seen, cuts)
    return shown, [starts[at] for at in begin], [ends[at - 1] for at in end]


def _unmarked(text: str, begins: int = 0) -> list[Cut]:
    """All but Markdown that is seen otherwise than it is written."""
    if _MAYBE.search(text, begins) is None:
        return []
    return [
        Cut(*match.span(), shown)
        for match in _OTHER.finditer(text, begins)
        if (shown := _shown(text, match)) != match.group()
    ]


def _cut(text: str, cuts: list[Cut]) -> tuple[str, list[int], list[int]]:
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    place = 0
    for begin, end, shown in cuts:
        parts += text[place:begin], shown
        starts += [*range(place, begin), *[begin] * len(shown)]
        ends += [*range(place + 1, begin + 1), *[end] * len(shown)]
        place = end
    parts.append(text[place:])
    starts.extend(range(place, len(text)))
    ends.extend(range(place + 1, len(text) + 1))
    return "".join(parts), starts, ends


def _shown(text: str, match: re.Match[str]) -> str:
    """What people see of such a place."""
    told = match.group()
    if match["entity"] is not None:
        shown = unescape(told)
        return "" if re.fullmatch(_UNSEEN, shown) else shown
    if match["block"] is not None:
        return "\n" if told[1:3].lower() == "br" else "\n\n"
    if match["accent"] is not None:
        return unicodedata.normalize("NFC", told)
    if match["parted"] is not None and match.start() - text.rfind("\n", 0, match.start()) < _LINE:
        return told
    return ""


def _within(span: Span, starts: list[int], ends: list[int]) -> Span | None:
    """A span of the text as it came in the text as it is seen; None where nothing is seen of it."""
    start, end = bisect_right(ends, span[0]), bisect_left(starts, span[1])
    return (start, end) if start < end else None


def _moved(value: Any, starts: list[int], ends: list[int]) -> Any:
    """A part of a record with all spans in it moved to where their words stand in the text as it
    came. A record has no other pairs of whole numbers than spans."""
    if isinstance(value, Struct):
        fields = value.__struct_fields__
        return type(value)(*(_moved(getattr(value, name), starts, ends) for name in fields))
    if not isinstance(value, tuple):
        return value
    if len(value) == _PAIR and all(isinstance(one, int) for one in value):
        return starts[value[0]], ends[value[1] - 1]
    return tuple(_moved(one, starts, ends) for one in value)


_PAIR = 2
