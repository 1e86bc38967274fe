"""Reads PolNeAR articles and writes records for `score_attribution.py`, one a line.

    python -m benchmarks.polnear GOLD.jsonl > predicted.jsonl

GOLD.jsonl (or .jsonl.gz) has one article a line with `text`, and `title` and `published` where
known. Where PolNeAR's convention is another than a record's, the convention is followed: it marks
thoughts and wishes as well as speech, and stances and acts ("endorsed", "is charged with") that a
record leaves out, so the attitudes, with these, are written among the statements; none of the
22,061 attributions of its training and development articles stands in another's content, so what
stands there is left out; two sources of one saying ("the mayor and the board said") are one source,
where a record has a statement for each; where "who" or "which" stands before the cue, that word is
the source (491 of 563 times), not the noun it stands for; "we" of "we believe" is a source, where a
record names nobody for whom the report has no other words; and the colon or dash between a speaker
and his words is a cue (143 of 151 times in training articles), where a record has none.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from msgspec.structs import replace

from benchmarks.records import report_of
from benchmarks.shared import read_lines
from onrecord import Record, Report
from onrecord.reading.as_seen import seen
from onrecord.reading.assembly import assemble
from onrecord.reading.steps import drafts
from onrecord.record import Actor, Cue, Source, Statement


def as_polnear(record: Record) -> Record:
    """The record's attributions: attitudes among statements, none in another, sources joined."""
    found = (*record.statements, *record.attitudes)
    merged: dict[object, Statement] = {}
    for one in found:
        if _nested(one, found):
            continue
        one = _with_sign(record.report.text, _with_pronoun(record.report.text, one))
        key = (one.cue.spans if one.cue else one.source, one.content)
        first = merged.setdefault(key, one)
        if first is not one and first.source and one.source:
            spans = tuple(sorted({*first.source.spans, *one.source.spans}))
            merged[key] = replace(first, source=replace(first.source, spans=spans))
    said = tuple(merged.values())
    actors = (*record.actors, _READER)
    return replace(
        record, actors=actors, statements=said, attitudes=(), figures=(), positions=(), events=()
    )


_READER = Actor("reader", "reader", "group", (), (), ())
"""Who writes or reads: no actor of a record."""
_RELATIVE = re.compile(r"\b(who|which)\b(?: [\w’'-]+){0,3} ?\Z")
_UNNAMED = re.compile(r"\b(I|[Ww]e|[Yy]ou|who)\b(?: [a-z]+ly)? ?\Z")


def _with_pronoun(text: str, one: Statement) -> Statement:
    """The saying of "the mayor, who said …" with "who" as its source, that of "we believe", which
    a record gives to nobody in the report, with "we"."""
    if one.cue is None:
        return one
    start = one.cue.spans[0][0]
    pronoun = _RELATIVE if one.source else _UNNAMED
    match = pronoun.search(text, max(0, start - 60), start)
    if match is None:
        return one
    spans = (match.span(1),)
    if one.source is None:
        return replace(one, source=Source(_READER.id, spans))
    if any(end > match.start(1) for _, end in one.source.spans):
        return one
    return replace(one, source=replace(one.source, spans=spans))


_SIGN = re.compile(r"\s*([:—–―-])\s*")


def _with_sign(text: str, one: Statement) -> Statement:
    """The saying of "Tolen: …" or "“…” — Mara Tolen" with the sign as its cue."""
    if one.cue is not None or one.source is None or not one.content:
        return one
    first, last = one.source.spans[0][0], one.source.spans[-1][1]
    begins = min((start for start, _ in one.content if start >= last), default=last)
    ended = max((end for _, end in one.content if end <= first), default=first)
    for start, end in ((last, begins), (ended, first)):
        sign = _SIGN.fullmatch(text, start, end)
        if sign is not None:
            return replace(one, cue=Cue((sign.span(1),), sign.group(1)))
    return one


def _nested(one: Statement, others: tuple[Statement, ...]) -> bool:
    """Whether a saying's cue stands in the content of another one."""
    if one.within is not None:
        return True
    return bool(one.cue) and any(
        all(any(a <= start and end <= b for a, b in other.content) for start, end in one.cue.spans)
        for other in others
        if other is not one and one.cue and other.cue != one.cue
    )


_AT_ONCE = 16  # articles tagged together


def whole_records(reports: Iterable[Report]) -> Iterator[Record]:
    """The records, with all that the tagger takes for attributions among their attitudes."""
    rest = iter(reports)
    while some := [seen(one) for one in islice(rest, _AT_ONCE)]:
        for one, draft in zip(some, drafts(one.report for one in some), strict=True):
            yield one.back(assemble(draft, every=True))


def main(path: Path) -> None:
    """Writes the record of every article to standard output."""
    for record in whole_records(map(report_of, read_lines(path))):
        sys.stdout.buffer.write(as_polnear(record).to_json() + b"\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
