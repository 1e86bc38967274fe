"""Whether "one" counts: "one child", "killed one"; not "one of them said", "no one"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from onrecord.reading.figures.lexicon import is_number_word, tables
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token, word_at
from onrecord.reading.knowledge import table


@lru_cache(maxsize=1)
def _one_not() -> frozenset[str]:
    return frozenset(table("not_figures")["pronoun"]["one_not"])


_NO_COUNT = (
    "no", "the", "this", "that", "any", "every", "each", "which", "some", "-", "last", "only",
    "even",
)  # fmt: skip


def counts_one(tape: Sequence[Token], amount: Amount) -> bool:
    """Whether "one" or "1" counts: "one child", "killed one"; not "one of them", "no one"."""
    first, last = amount.first, amount.last
    before, after = word_at(tape, first - 1), word_at(tape, last)
    if amount.bounded or not amount.number.word:
        return after.isalpha()
    if before in _NO_COUNT or (before in ("of", "from") and after in ("family", "household")):
        return False  # "three people, all *of one family*"
    told = {word_at(tape, k) for k in range(first - 8, first)} if before == "at" else set()
    if told & _TOLL_AT:
        return True  # "put the number of dead at one"
    if before in ("killed", "killing", "wounded", "injured", "injuring", "wounding"):
        return True
    of_them = after == "of" and word_at(tape, last + 1) in ("them", "whom")
    if (after in _HAPPENS or of_them) and _one_of_many(tape, first, last + 2 * of_them):
        return True
    return after.isalpha() and after not in _one_not()


_TOLL_AT = frozenset(("toll", "dead", "deaths", "injured", "missing", "casualties", "wounded"))
_HOW = ("fatally", "seriously", "critically", "badly", "severely", "gravely")
_HAPPENS = ("was", "is", "has", "had", "died", "remains")


def _one_of_many(tape: Sequence[Token], first: int, last: int) -> bool:
    """ "Four were on board; *one* was pronounced dead", "five were shot, *one* of whom later died":
    a part of a number told just before, with what befell it. `last` is where that is told."""
    told = {token.lower for token in tape[max(0, first - 30) : first]}
    befell = [token.lower for token in tape[last : last + 5]]
    befell = befell[: next((k for k, word in enumerate(befell) if word in ".,;"), 5)]
    hit = {*tables()["states"], *_HOW, "died"}
    many = any(word.isdigit() or is_number_word(word) for word in told - {"one"})
    return many and not hit.isdisjoint(befell)
