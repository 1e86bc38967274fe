"""Finds who is said to have said what: from the model's attributions and from exact rules.

`propose` reads every cue; the other modules add what stands around it: who only passed it on
(`passing`, `relays`), following quotations (`joining`), polarity, time and
place, manner, nesting.
"""

from onrecord.reading.draft import Draft
from onrecord.reading.statements.finish import finished
from onrecord.reading.statements.introduced import with_introduced
from onrecord.reading.statements.joining import join_quotes, one_claim
from onrecord.reading.statements.passing import pass_on
from onrecord.reading.statements.propose import propose
from onrecord.reading.statements.thoughts import is_thought
from onrecord.reading.statements.turns import with_turns

__all__ = ["find_statements", "is_thought"]


def find_statements(draft: Draft) -> Draft:
    """The draft with its statements and attitudes, in order of their first words."""
    candidates = one_claim(draft, pass_on(draft, propose(draft)))
    candidates = with_introduced(draft, with_turns(draft, join_quotes(draft, candidates)))
    return draft.with_(said=finished(draft, candidates))
