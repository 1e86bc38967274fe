"""Counts of which their counter says that fighters and civilians are in them: status mixed.

"A tally that *does not distinguish between combatants and civilians*"; by the conventions of the
record no other status is told, for which nothing but a noun would speak.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Quantity
from onrecord.report import Span

_CIVILIANS = r"(?:civilians?|non-?combatants?)"
_FIGHTERS = r"(?:combatants?|fighters?|soldiers|militants?|militia(?:men)?|gunmen|rebels|troops)"
_SORTS = (
    rf"(?:{_CIVILIANS} (?:and|from|or) {_FIGHTERS}|{_FIGHTERS} (?:and|from|or) {_CIVILIANS})"
    r"(?: (?:deaths|casualties|victims))?"
)
_MIXED = re.compile(
    r"\b(?:(?:(?:do|does|did) not|don[’']t|doesn[’']t|without|nor do(?:es)?(?: \w+){1,2})"
    r" (?:\w+ )?(?:distinguish|differentiat|separat|discriminat)\w*"
    r"|(?:mak|draw)\w* no distinctions?"
    rf"|without (?:any|making an?y?|drawing an?y?) distinctions?)(?: between)? {_SORTS}",
    re.IGNORECASE,
)
_HARMED = ("killed", "injured", "missing")
_REACH = 400  # characters back to the count of which it is said


def with_both_sorts(draft: Draft, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The figures, those with status mixed of which the report says that both sorts are in them:
    those of the same sentence, else those that the same body counted right before."""
    found = list(quantities)
    for match in _MIXED.finditer(draft.text):
        clause = draft.syntax.clause_at(match.start())
        if clause is None:
            continue
        told = [
            index
            for index, one in enumerate(found)
            if one.counts in _HARMED and 0 < match.start() - one.span[0] < _REACH
        ]
        here = [index for index in told if found[index].span[0] >= clause.span[0]]
        before = [index for index in told if _goes_on(draft, found[index], match.span())]
        for index in here or before[-1:]:
            if found[index].population is not None and found[index].part_of is None:
                found[index] = replace(found[index], status="mixed")
    return found


def _goes_on(draft: Draft, one: Quantity, words: Span) -> bool:
    """ "9,000 died, said the office. *Its* count makes no distinction …": of whoever counted, who
    is told of again in the sentence of these words."""
    key, clause = draft.cast.at(one.counted_by), draft.syntax.clause_at(words[0])
    if key is None or clause is None:
        return False
    mentions = draft.cast.characters[key].mentions
    return any(clause.span[0] <= each[0] < words[0] for each in mentions)
