"""Whether "one" counts: "one child", "killed one"; not "one of them said", "no one"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from onrecord.reading.figures.lexicon import is_number_word, tables
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token, word_at
from onrecord.reading.knowledge import table
from onrecord.reading.lemmas import lemma_of


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
    if after in _PERSONS and (_befalls(word_at(tape, first - 1)) or _befell(tape, last + 1)):
        return True  # "*one person* died", "arrested *one resident*"; not "one resident said"
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


_PERSONS = frozenset(
    ("person", "resident", "official", "diplomat", "witness", "analyst", "expert", "source")
)
"""Of whom one mostly speaks; but whom something befell is counted."""


def _befalls(word: str) -> bool:
    """Whether a word is a verb of what is done to people: "arrested", "injuring"."""
    bases = {word, *(lemma_of(word, tag) for tag in ("VBD", "VBG", "VBZ"))}
    return any(tables()["affects"].get(base, "other") != "other" for base in bases)


def _befell(tape: Sequence[Token], start: int) -> bool:
    """Whether what follows in a clause tells what befell somebody: "died", "was later freed"."""
    passive = False
    for place in range(start, min(start + _CLAUSE, len(tape))):
        word = tape[place].lower
        if word in _CLAUSE_ENDS or word in _SPEAKS:
            return False
        if word in ("was", "is", "been", "being"):
            passive = True
            continue
        done = tables()["does"].get(lemma_of(word, "VBD"), "other")
        if word in tables()["states"] or (passive and _befalls(word)) or done in _HURT:
            return True
    return False


_CLAUSE = 12  # tokens
_CLAUSE_ENDS = frozenset((".", ";", ":", "”", '"', "who", "that", "but", "as", "after", "when"))
_SPEAKS = frozenset(("said", "says", "told", "tells", "claimed", "described", "recalled", "added"))
_HURT = ("killed", "missing", "displaced", "sick", "evacuated")
