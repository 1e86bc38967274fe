"""Persons' names that go on behind a small word: "Ana Ruiz *de la Vega*", "Jan *van der Berg*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.reading.actors.phrases import Words

_OF_FAMILIES = frozenset(
    ["de", "del", "la", "los", "las", "da", "do", "dos", "das", "di", "della", "van", "der", "von"]
)
"""What stands before a surname and belongs to it; of English words only "do" is written so."""
_NO_NAME = ("VB", "VBP", "MD")
_BEHIND_DE = ("la", "los", "las")
_LONG = 2  # such words in a row: "de la"


def second_surname(words: Words, end: int) -> int:
    """Where a person's name ends that the tagger cuts off at `end`; 0 where it does not go on."""
    last = end
    while last < min(len(words.words), end + _LONG) and words.texts[last] in _OF_FAMILIES:
        last += 1
    if last == end or last == len(words.words):
        return 0
    if words.words[end].tag in _NO_NAME or words.lower[end] in _BEHIND_DE:
        return 0  # "what would Jon Berge *do* Sunday"
    named = words.words[last].tag.startswith("NNP") and words.texts[last][0].isupper()
    return last + 1 if named else 0
