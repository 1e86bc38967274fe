"""Reading: from a `Report` to its `Record`. Pure and deterministic.

>>> from onrecord.reading import read
>>> record = read('“We will not sign,” said Mara Tolen, the harbour minister.')
>>> [actor.name for actor in record.actors]
['Mara Tolen']
"""

import gc
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice

from onrecord.reading.as_seen import Seen, seen
from onrecord.reading.assembly import assemble
from onrecord.reading.draft import Draft
from onrecord.reading.steps import begun, read_on
from onrecord.record import Record
from onrecord.report import Report
from onrecord.tagger import Tagger, Tagging

__all__ = ["VERSION", "begin", "no_collection", "read", "read_many"]

VERSION = "28"
"""Raised whenever the same text may give another record; stored beside every record."""

_BATCH = 8  # reports tagged together; twice as many are held at any time


def read(
    report: Report | str,
    *,
    published: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    explain: bool = False,
) -> Record:
    """The record of one report.

    A string becomes a report as it is, to the last code point. `published`, `outlet` and `title`
    fill what the report does not know. With `explain`, the record says why each item was read.
    """
    if isinstance(report, str):
        report = Report.of(report)
    report = Report.of(
        report.text,
        title=report.title or title,
        outlet=report.outlet or outlet,
        byline=report.byline,
        url=report.url,
        language=report.language,
        published=report.published or published,
        dateline=report.dateline,
        furniture=report.furniture,
    )
    return next(read_many([report], explain=explain))


def read_many(reports: Iterable[Report], *, explain: bool = False) -> Iterator[Record]:
    """The records of many reports, in order.

    The tagger reads some reports ahead in the background, so that all processors have work.
    """
    stream = iter(reports)
    with quick_turns():
        batch = _begin(stream)
        while batch:
            failure = None
            try:
                ahead = _begin(stream)
            except Exception as error:  # comes after the records of the reports before it
                ahead, failure = None, error
            yield from _records(*batch, explain=explain)
            if failure is not None:
                raise failure
            batch = ahead


def begin(reports: Iterable[Report]) -> Callable[[], list[Record]]:
    """Starts on some reports in the background, where the tagger has threads; what it gives back
    waits for their records. All of them are held at once."""
    stream = iter(reports)
    begun = list(iter(lambda: _begin(stream), None))
    return lambda: [record for one in begun for record in _records(*one)]


_Batch = tuple[list[Seen], list[Draft], Callable[[], list[Tagging]]]


def _begin(stream: Iterator[Report]) -> _Batch | None:
    """The next reports with what stands before tagging, which has begun; None at the end."""
    reports = [seen(report) for report in islice(stream, _BATCH)]
    if not reports:
        return None
    drafts = [begun(one.report) for one in reports]
    texts, prose = [one.text for one in drafts], [one.prose for one in drafts]
    return reports, drafts, Tagger.load().begin(texts, prose)


def _records(
    reports: list[Seen],
    drafts: list[Draft],
    taggings: Callable[[], list[Tagging]],
    *,
    explain: bool = False,
) -> Iterator[Record]:
    for report, draft, tagging in zip(reports, drafts, taggings(), strict=True):
        with no_collection():
            record = report.back(_record(draft, tagging, explain))
        yield record


def _record(draft: Draft, tagging: Tagging, explain: bool) -> Record:
    """What stands after tagging. Nothing but the record outlives it, and the words of the report
    are untied from each other, so that next to nothing is left to the search for cycles."""
    draft = read_on(draft, tagging)
    record = assemble(draft, explain=explain)
    draft.syntax.let_go()
    return record


@contextmanager
def quick_turns() -> Iterator[None]:
    """Lets Python's threads take turns every tenth of a millisecond, not every five.

    Between two runs of a graph a thread of the tagger needs Python for a moment; while the rules
    are at work it would wait fifty times as long for it, and a processor with it: on two processors
    a sixth of all reading. What was set before is set again at the end.
    """
    before = sys.getswitchinterval()
    sys.setswitchinterval(min(before, 0.0001))
    try:
        yield
    finally:
        sys.setswitchinterval(before)


@contextmanager
def no_collection() -> Iterator[None]:
    """Puts Python's search for cycles off while one report is read, or a portion linked.

    A report's words, phrases and characters all live until it is read: searched again and again
    as they are made, they would cost a sixteenth of reading. Whoever turned the search off turns
    it on again, so threads may read at the same time.
    """
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()
