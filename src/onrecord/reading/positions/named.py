"""By what words the characters of a report are named, to find whose names some words hold."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property, lru_cache

from onrecord.reading.draft import Character, Draft
from onrecord.reading.positions.lexicon import STEM

_WORD = re.compile(r"\w+")
_SMALL = {
    "the", "a", "an", "of", "for", "and", "in", "its", "his", "her", "their", "s", "it", "they",
}  # fmt: skip
_PRONOUNS = {"it", "they", "them", "we", "us", "he", "she", "him", "his", "her", "its", "our"}
_STATE = {"gover"}
"""What a name may have besides: "the Orsavan envoy" is of "the government of Orsava"."""
_LONGEST = 8  # words of a name or of a mention that names a kind


@lru_cache(maxsize=4096)
def stems_of(words: str) -> frozenset[str]:
    """
    >>> sorted(stems_of("the Belmarran ministry"))
    ['belma', 'minis']
    """
    return frozenset(one[:STEM] for one in _WORD.findall(words.lower()) if one not in _SMALL)


class Names:
    """The stems of what each character is called, by its name and by its mentions."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def within(self, words: AbstractSet[str]) -> Iterator[tuple[Character, frozenset[str]]]:
        """Whose names have none but these stems: each character with the stems of the name."""
        for word in words:
            for one, stems in self._by_stem.get(word, ()):
                if stems - _STATE <= words:
                    yield one, stems

    @cached_property
    def _by_stem(self) -> dict[str, list[tuple[Character, frozenset[str]]]]:
        """Each name under one of its stems, since all of them must be among those asked for."""
        found: dict[str, list[tuple[Character, frozenset[str]]]] = {}
        for one in self._draft.cast.characters:
            for stems in self._of(one):
                if stems - _STATE:
                    found.setdefault(min(stems - _STATE), []).append((one, stems))
        return found

    def _of(self, one: Character) -> list[frozenset[str]]:
        told = {one.name, *(self._draft.words(span) for span in one.mentions)} - _PRONOUNS
        return [stems_of(words) for words in sorted(told) if len(words.split()) <= _LONGEST]
