"""Reading by rules alone, without what weighs them: what tests of the rules ask.

What a rule proposes is its own matter; whether a record has it is that of `weighing`
(`test_weighing.py`).
"""

from onrecord.reading.assembly import assemble
from onrecord.reading.draft import Draft
from onrecord.reading.steps import drafts
from onrecord.reading.weighing import weigh
from onrecord.record import Record
from onrecord.report import Report


def draft_of(report: Report | str) -> Draft:
    """A report as far as rules read it."""
    (draft,) = drafts([Report.of(report) if isinstance(report, str) else report], before=weigh)
    return draft


def read(report: Report | str, *, published: str | None = None, explain: bool = False) -> Record:
    """The record of what rules read."""
    if isinstance(report, str):
        report = Report.of(report, published=published)
    return assemble(draft_of(report), explain=explain)
