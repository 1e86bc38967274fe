"""Persons' names that go on behind a small word: "Ana Ruiz *de la Vega*", "Jan *van der Berg*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.reading.actors.phrases import Words

_OF_FAMILIES = frozenset(
    ["de", "del", "la", "los", "las", "da", "do", "dos", "das", "di", "della", "van", "der", "von"]
)
"""What stands before a surname and belongs to it; no English word is written so."""
_LONG = 2  # such words in a row: "de la"


def second_surname(words: Words, end: int) -> int:
    """Where a person's name ends that the tagger cuts off at `end`; 0 where it does not go on."""
    last = end
    while last < min(len(words.words), end + _LONG) and words.texts[last] in _OF_FAMILIES:
        last += 1
    if last == end or last == len(words.words):
        return 0
    named = words.words[last].tag.startswith("NNP") and words.texts[last][0].isupper()
    return last + 1 if named else 0
