"""Whether pounds are money or a weight."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from onrecord.reading.figures.cardinals import Number
from onrecord.reading.figures.tape import Token, word_at
from onrecord.reading.knowledge import table

_BACK = 6  # tokens over which words that round a number may stand before it
_NEAR = 4  # … and behind pounds what they are of
_HEAVY = 100_000  # pounds from which on nothing that news weighs is told in pounds


def are_a_weight(tape: Sequence[Token], number: Number, last: int) -> bool:
    """Whether the pounds that end before token `last` are a weight.

    "Weighed about 82 pounds", "82 pounds (37 kg)", "12 pounds of cocaine", "a 300-pound boulder";
    not "50 pounds", "5 million pounds of public money", "a 300-pound fine". Where
    neither what precedes nor what follows tells, it is money.
    """
    if word_at(tape, last - 1) not in ("pound", "pounds"):
        return False
    if word_at(tape, last) == "(" and word_at(tape, last + 2) in ("kg", "kilograms", "kilos"):
        return True
    verb = _verb_before(tape, number.first)
    if verb in table("measures")["extents"]["weighing"]:
        return True
    if number.scaled or (number.value or 0) >= _HEAVY:
        return False
    near = {
        token.lower.removesuffix("'s").removesuffix("’s") for token in tape[last : last + _NEAR]
    }
    if not near.isdisjoint(_words("paid")):
        return False
    if word_at(tape, last) == "of" or word_at(tape, last - 2) == "-":
        return True
    return verb in _words("losing") and not any(token.lower in ("£", "sterling") for token in tape)


def _verb_before(tape: Sequence[Token], first: int) -> str:
    """The word before a number, over those that round it."""
    for back in range(1, _BACK):
        word = word_at(tape, first - back)
        if word not in _words("roughly"):
            return word
    return ""


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(table("currencies")["pounds"][kind].split())
