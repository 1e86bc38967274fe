"""What stands between two amounts, without who tells the second and whoever is told before it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token


def words_between(tape: Sequence[Token], left: Amount, right: Amount) -> list[str]:
    """The words from one amount to a later one, in lower case."""
    return [token.lower for token in tape[left.last : right.first]]


def over_others(between: list[str]) -> list[str]:
    """The words between two amounts without single ones told before the second: "12 were killed,
    among them *a nurse and* two children"; and without who tells it."""
    ends = [
        at + 1
        for at, word in enumerate(between)
        if word == "including" or between[max(0, at - 1) : at + 1] == ["among", "them"]
    ]
    rest = between[ends[-1] :] if ends else []
    single = rest[:1] and rest[0] in _ONE and rest[-1] in ("and", ",") and len(rest) <= _SINGLE
    if single and APART.isdisjoint(rest):
        return between[: ends[-1]]
    return over_teller(between)


_ONE = ("a", "an", "one", "his", "her", "its", "their")
_SINGLE = 9  # words of "a nurse, her son and"


def over_teller(between: list[str]) -> list[str]:
    """The words between two amounts without who tells the second one behind "including"."""
    if between[-1:] != [","] or "," not in between[:-1]:
        return between
    lead = between[: len(between) - 2 - between[-2::-1].index(",")]
    part = lead[-1:] == ["including"] or lead[-2:] == ["among", "them"]
    return lead if part else between


APART = frozenset(
    (".", ";", ":", "but", "while", "who", "was", "were", "said", "had", "have", "has", "been")
)
"""What parts two clauses: the second number has a verb of its own."""
