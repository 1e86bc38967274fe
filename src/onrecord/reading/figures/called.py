"""What the part of a whole is called with no verb: "33 dead, 11 of them *women*"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.figures.lexicon import are_persons
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token, word_at
from onrecord.report import Span


def called(tape: Sequence[Token], amount: Amount) -> Span | None:
    """The words for people right behind "11 of them", where a mark or more of them follows.

    >>> from onrecord.reading.figures.quantities import read_amounts
    >>> from onrecord.reading.figures.tape import tokens
    >>> def words(text):
    ...     tape = tokens(text)
    ...     span = called(tape, read_amounts(tape)[0])
    ...     return span and text[slice(*span)]
    >>> words("They arrested people, 14 of them foreign students, and left.")
    'foreign students'
    >>> words("It lost men, 14 of them children under five.")
    'children'
    >>> words("It lost men, 14 of them killed guards."), words("It lost men, 14 of them in Orle.")
    (None, None)
    >>> words("It named men, 14 of them students said to be ill.")
    """
    start = amount.last + 2
    for place in range(start, min(start + _ATTRIBUTES, len(tape))):
        word = tape[place].lower
        if not word[0].isalpha() or word in _NO_ATTRIBUTE or word.endswith(("ed", "ly")):
            return None
        if are_persons(word):
            after = word_at(tape, place + 1)
            return (tape[start].start, tape[place].end) if after in _AFTER else None
    return None


_ATTRIBUTES = 3  # tokens: "foreign aid workers"
_AFTER = frozenset(
    (",", ".", ";", ":", ")", "”", '"', "—", "–", "and", "from", "under", "aged", "in", "who", "")
)
_NO_ATTRIBUTE = frozenset(
    ("in", "on", "by", "with", "for", "from", "at", "to", "of", "as", "were", "are", "was", "had",
     "have", "is", "the", "a", "an", "its", "their", "his", "her", "two", "three", "after", "while")
)  # fmt: skip
