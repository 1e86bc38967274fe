"""Majorities of so many: seats more than the others have, and no votes.

A step of `onrecord.reading.figures.wording`.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token, word_at
from onrecord.reading.lemmas import lemma_of


def has_majority(tape: Sequence[Token], amount: Amount, place: int) -> bool:
    """ "The coalition *has a majority of two*", with "majority" at `place`; not "passed with a
    majority of 41", "has a majority of 1,312"; nor are houses counted in "a majority in one".
    """
    if word_at(tape, amount.first - 1) == "in":
        return True
    before = [word_at(tape, place - back) for back in (1, 2, 3)]
    verbs = {lemma_of(word, tag) for word in before for tag in ("VBZ", "VBD", "VB") if word}
    return amount.size < _OF_VOTES and not verbs.isdisjoint(_HAVING)


_HAVING = frozenset(("have", "hold", "command", "enjoy", "keep", "win", "lose"))
_OF_VOTES = 200  # so many more votes decide one seat
