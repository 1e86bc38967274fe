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
    before = [word_at(tape, amount.first - back) for back in (2, 1)]
    after = word_after(tape, amount)
    if before[1] == "of" and before[0] in _NAMES:
        if (amount.value or 0) < _LEAST:
            return False  # "a loan of 12, mostly watercolours"
        return after in _ENDS or after in _RATES
    return (
        after in (*_ENDS, *_RATES)
        and not amount.number.word
        and not _PAYING.isdisjoint(verb_forms(tape, amount.first - 1))
    )


_NAMES = frozenset(
    ("bail", "bond", "ransom", "fine", "penalty", "reward", "bonus", "deposit", "fee", "salary",
     "wage", "loan", "grant", "debt", "pension", "allowance", "subsidy", "rent")
)  # fmt: skip
_LEAST = 100  # a sum named so without its currency is no small one
_PAYING = frozenset(("pay", "owe"))
_ENDS = frozenset((".", ",", ";", "”", '"', ")", "and", "but", ""))
_RATES = frozenset(("a", "each", "per", "extra", "apiece"))
