"""Lengths and weights that count nothing: how far off a town is, how tall a statue.

What a record asks for is what was hit, sown, sold or sent: "burned 40 km of hedges", "300 tonnes of
grain". What somebody says ("felt up to 300 km away", residents said) is a finding, which the caller
keeps.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token, word_at
from onrecord.reading.knowledge import table


def is_extent(tape: Sequence[Token], amount: Amount) -> bool:
    """Whether a length or weight only tells where something is or what it measures.

    >>> from onrecord.reading.figures.quantities import read_amounts
    >>> from onrecord.reading.figures.tape import tokens
    >>> def extents(text):
    ...     tape = tokens(text)
    ...     return [is_extent(tape, one) for one in read_amounts(tape)]
    >>> extents("A zone five kilometres deep, 12 km (7 miles) north of Orle, within 2 km of it.")
    [True, True, True]
    >>> extents("It burned 40 km of hedges; it weighs 14 tonnes; it took 300 tonnes of grain.")
    [False, True, False]
    """
    words = _words()
    if amount.unit in words["weights"]:
        return word_at(tape, amount.first - 1) in words["weighing"]
    if amount.unit not in words["lengths"]:
        return False
    after, before = word_at(tape, amount.last), word_at(tape, amount.number.first - 1)
    if before in words["within"] or after in words["whither"]:
        return True
    following = word_at(tape, amount.last + 1)
    if amount.unit == "foot" and following in ("inch", "inches"):
        return True  # "six feet five inches tall"
    return after == "in" and following in words["dimensions"]


def is_located(tape: Sequence[Token], amount: Amount) -> bool:
    """Whether it tells where something lies, also where somebody says it: "the house, *located* 70
    miles south of Orle"."""
    words = _words()
    return amount.unit in words["lengths"] and word_at(tape, amount.first - 1) in words["located"]


def is_length(tape: Sequence[Token], amount: Amount) -> bool:
    """Whether it is a length of nothing that news counts: "queues of six miles", "snow above 1,800
    metres"; but "40 km *of* hedges".

    >>> from onrecord.reading.figures.quantities import read_amounts
    >>> from onrecord.reading.figures.tape import tokens
    >>> tape = tokens("It burned 40 km of hedges; traffic was backed up for six miles.")
    >>> [is_length(tape, one) for one in read_amounts(tape)]
    [False, True]
    """
    after = word_at(tape, amount.last)
    if after == "(":  # "eight kilometres (five miles) of hedges"
        closed = next((k for k in range(amount.last, len(tape)) if tape[k].text == ")"), 0)
        after = word_at(tape, closed + 1)
    elif after == ")":
        after = word_at(tape, amount.last + 1)
    return amount.unit in _words()["lengths"] and after != "of"


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    return {part: frozenset(words) for part, words in table("measures")["extents"].items()}
