"""Bare numbers that are money by what they are of or who pays them: "freed on *bail of* 900".

A step of `onrecord.reading.figures.counted`, for numbers that no currency stands beside; large ones
are sums behind any verb of paying (`wording.paid`).
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token, word_at
from onrecord.reading.figures.wording import verb_forms, word_after


def is_named_sum(tape: Sequence[Token], amount: Amount) -> bool:
    """Whether a number with no noun is a sum, however small.

    >>> from onrecord.reading.figures.quantities import read_amounts
    >>> from onrecord.reading.figures.tape import tokens
    >>> def told(text):
    ...     tape = tokens(text)
    ...     return is_named_sum(tape, read_amounts(tape)[0])
    >>> told("He was freed on bail of 900."), told("They set a bail of 40 days.")
    (True, False)
    >>> told("Households would pay up to 900."), told("They paid for 900.")
    (True, False)
    """
    if word_after(tape, amount) not in _FOLLOWING:
        return False
    if word_at(tape, amount.first - 1) == "of" and word_at(tape, amount.first - 2) in _NAMES:
        return (amount.value or 0) >= _LEAST  # not "a loan of 12, mostly watercolours"
    paid = not _PAYING.isdisjoint(verb_forms(tape, amount.first - 1))
    return paid and not amount.number.word


_NAMES = frozenset(
    ("bail", "bond", "ransom", "fine", "penalty", "reward", "bonus", "deposit", "fee", "salary",
     "wage", "loan", "grant", "debt", "pension", "allowance", "subsidy", "rent")
)  # fmt: skip
_LEAST = 100  # a sum named so without its currency is no small one
_PAYING = frozenset(("pay", "owe"))
_FOLLOWING = frozenset(
    (".", ",", ";", "”", '"', ")", "and", "but", "", "a", "each", "per", "extra", "apiece")
)
