"""What befell those told of only behind it, "Among the dead were three nurses", or as a loss.

Steps of `onrecord.reading.figures.counted`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord.reading.draft import Draft
from onrecord.reading.figures.lexicon import fallen, is_person, tables
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token
from onrecord.reading.figures.wording import verb_forms
from onrecord.reading.syntax import Node
from onrecord.record import Counted


def among(draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None) -> Counted | None:
    """By the words that open the clause: "Among those detained were", "The injured include"."""
    if noun is None or not is_person(noun):
        return None
    start = tape[amount.first].start
    match = _opening().search(draft.text, max(0, start - _REACH), start)
    return tables()["states"][(match["one"] or match["other"]).lower()] if match else None


def lost_men(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "The army *lost 13 men* in the battle": those fell."""
    if noun is None or noun.lemma not in fallen():
        return None
    return "killed" if "lose" in verb_forms(tape, amount.first - 1) else None


_REACH = 120  # characters back to the words that open the clause


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    people = ("killed", "injured", "missing", "held", "arrested", "displaced", "released", "sick")
    states = "|".join(word for word, kind in tables()["states"].items() if kind in people)
    rest = r"(?: (?!who\b|when\b|while\b)[^\s.;:!?]+){0,14}? $"
    return re.compile(
        rf"\b[Aa]mong (?:the|those|people) (?:\w+ )?(?P<one>{states})(?: [^,.;:]+?)?"
        rf" (?:is|are|was|were){rest}"
        rf"|\b[Tt](?:he|hose) (?P<other>{states})(?: [^,.;:]{{1,40}}?)?"
        rf" (?:includ(?:e|es|ed)|comprised?|were){rest}"
    )
