"""How many live in a place: "the city of two million", "its population has grown to 14,000".

A step of `onrecord.reading.figures.counted`: bare millions that are people and no money.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.figures.lexicon import animals
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token, word_at
from onrecord.reading.syntax import Node


def lives_there(tape: Sequence[Token], amount: Amount, noun: Node | None) -> bool:
    """Whether an amount is how many live in a place: "the city of *two million*", and no sum, "a
    town of *5,000 people*", and no crowd."""
    town, of = word_at(tape, amount.first - 2), word_at(tape, amount.first - 1)
    if amount.sort != "count" or (noun is not None and noun.lemma not in _INHABITANTS):
        return False
    if of == "of" and town in _PLACES:
        return True
    if of == "to" and town == "home":
        return amount.number.scaled or amount.number.kind == "vague"  # "home to *3 million*"
    return noun is None and _of_population(tape, amount.first)


def _of_population(tape: Sequence[Token], first: int) -> bool:
    """ "A *population of* 7.5 million", "the *population of* Norvia *is* about two million", "Selm,
    *population* 12,000"; not a wolf population, nor what some other clause counts."""
    for place in range(first - 1, max(first - _LEADING, -1), -1):
        word = tape[place]
        if word.lower in ("population", "populations"):
            return word_at(tape, place - 1) not in animals()
        if word.text in ".,;:!?”" or word.text[0].isdigit():
            return False
        if word.text.islower() and word.lower not in _IN_BETWEEN:
            return False
    return False


_LEADING = 9  # tokens from "population" to its number
_IN_BETWEEN = frozenset(
    ("of", "the", "is", "was", "at", "to", "by", "now", "has", "had", "in", "and", "its", "about",
     "around", "only", "just", "stands", "stood", "stand", "reached", "reaches", "grown", "grew",
     "fallen", "fell", "risen", "rose", "shrunk", "shrank", "swollen", "doubled", "dropped",
     "declined", "passed", "exceeds", "exceeded", "totals", "totalled", "totaled", "numbered",
     "numbers", "estimated", "put", "city", "town", "country", "island", "county", "region",
     "state", "district", "village", "capital", "province", "from")
)  # fmt: skip


_INHABITANTS = ("people", "person", "inhabitant", "resident", "soul", "citizen")


_PLACES = frozenset(
    ["city", "town", "village", "country", "nation", "island", "capital", "state", "community",
     "hamlet", "settlement", "suburb", "county", "municipality", "commune", "republic", "port",
     "province", "metropolis", "district", "region", "borough", "parish", "colony", "enclave",
     "township", "resort", "neighbourhood", "neighborhood", "megacity"]
)  # fmt: skip
