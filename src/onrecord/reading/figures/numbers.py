"""Numbers in news prose, as a small grammar over plain tokens: digits, words, fractions, vague.

It needs no parse and no capital letters. What bounds or counts a number is not decided here.
"""

from __future__ import annotations

from functools import lru_cache

from onrecord.reading.figures.cardinals import Number, cardinal, magnitude
from onrecord.reading.figures.fractions import share
from onrecord.reading.figures.tape import Token, word_at, words

# What is told next of a couple that belongs together.
_OF_PAIRS = ("from", "who", "whose", "living")


@lru_cache(maxsize=1)
def starts() -> frozenset[str]:
    """The words with which a number in words may start."""
    table = words()
    openers = (phrase.split()[0] for phrase in table["few"])
    named = (*table["units"], *table["tens"], *table["vague"], *openers)
    more = (*table["magnitudes"], "another")
    return frozenset((*named, *more, "half", "a", "an", "quarter", "few", "tens"))


def read_number(tape: list[Token], i: int) -> Number | None:
    """The longest number that starts at token `i`, or None.

    >>> from onrecord.reading.figures.tape import tokens
    >>> def number(text):
    ...     found = read_number(tokens(text), 0)
    ...     return found and (found.kind, found.value, found.floor)
    >>> number("34,600 people")
    ('cardinal', 34600.0, None)
    >>> number("Thirty-one people"), number("two hundred and six men")
    (('cardinal', 31.0, None), ('cardinal', 206.0, None))
    >>> number("half a million"), number("two and a half million"), number("1.2m")
    (('cardinal', 500000.0, None), ('cardinal', 2500000.0, None), ('cardinal', 1200000.0, None))
    >>> number("tens of thousands"), number("several hundred"), number("a couple of guns")
    (('vague', None, 20000.0), ('vague', None, 300.0), ('vague', None, 2.0))
    >>> number("several tens of thousands"), number("several hundreds of men")
    (('vague', None, 30000.0), ('vague', None, 300.0))
    >>> number("two-thirds"), number("three in four"), number("a fifth of them")
    (('fraction', 66.67, None), ('fraction', 75.0, None), ('fraction', 20.0, None))
    >>> number("a third ship"), number("half-mast"), number("a man")
    (None, None, None)
    """
    if not tape[i].text[0].isdigit() and tape[i].lower not in starts():
        return None
    for rule in (share, _vague, cardinal):
        found = rule(tape, i)
        if found is not None:
            return found
    return None


def _vague(tape: list[Token], i: int) -> Number | None:
    vague, few = words()["vague"], words()["few"]
    token = word_at(tape, i)
    if token in _PLURALS[:4]:
        # "tens *or hundreds* of thousands": the lesser of two
        lesser = token in ("tens", "dozens") and word_at(tape, i + 1) == "or"
        two = lesser and word_at(tape, i + 2) in vague
        of = i + 3 if two else i + 1
        greater = vague.get(word_at(tape, of + 1)) if word_at(tape, of) == "of" else None
        if greater is not None and (two or word_at(tape, of + 1) != "hundreds"):
            # "tens of thousands" is 20,000 at least: two times ten of one thousand
            return _plural(i, of + 2, greater * (10 if token == "tens" else vague[token] / 2))
    if token in vague:
        return _plural(i, i + 1, float(vague[token]))
    second, third = word_at(tape, i + 1), word_at(tape, i + 2)
    for width, phrase in ((3, f"{token} {second} {third}"), (2, f"{token} {second}"), (1, token)):
        if phrase in few and not _are_a_pair(tape, i, phrase):
            many = _vague(tape, i + width) if word_at(tape, i + width) in _PLURALS else None
            if many is not None and many.floor is not None:
                return _plural(i, many.last, few[phrase] * many.floor / 2)
            factor, after = magnitude(tape, i + width)
            return _plural(i, after, few[phrase] * factor)
    if token == "few":
        factor, after = magnitude(tape, i + 1)
        if after > i + 1:
            return _plural(i, after, few["a few"] * factor)
    return None


_PLURALS = ("tens", "hundreds", "dozens", "scores", "thousands", "millions", "billions")


def _are_a_pair(tape: list[Token], i: int, phrase: str) -> bool:
    """ "To *a couple* from Wells", "a couple who had fled": two who belong together, whom nobody
    counted."""
    after = word_at(tape, i + 2)
    theirs = after == "in" and word_at(tape, i + 3) == "their"  # "in their fifties"
    return phrase == "a couple" and (after in _OF_PAIRS or theirs)


def _plural(first: int, last: int, floor: float) -> Number:
    return Number(first, last, "vague", None, float(floor), word=True, scaled=floor > 20)
