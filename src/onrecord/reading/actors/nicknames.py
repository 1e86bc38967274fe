"""Persons named with what else they are called by in quotation marks: "Jon *“Red”* Berge"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.reading.actors.lexicon import lexicon, plain, squeeze

if TYPE_CHECKING:
    from onrecord.reading.actors.phrases import Phrase, Words

_OPENING = frozenset(['"', "“", "``", "‘", "'"])
_CLOSING = frozenset(['"', "”", "''", "’", "'"])
_LONG = 3  # words of a nickname, as in "The Hook"
_IN_MARKS = re.compile(r"(?<=\w)\s+[\"“‘']([A-Z][\w .’-]*?)[\"”’']\s+(?=[A-Z])")


def nicknamed(words: Words) -> Iterator[tuple[int, int]]:
    """First word and end of each name that has a nickname within: a given name, one to three words
    with capitals in marks, a surname. An office is no given name: 'Mayor "Big" Tolen'."""
    lex = lexicon()
    for mark, text in enumerate(words.texts):
        if text not in _OPENING or not 0 < mark < len(words.texts) - 3:
            continue
        close = mark + 2
        while close < mark + 2 + _LONG and words.texts[close : close + 1] != []:
            if words.texts[close] in _CLOSING:
                break
            close += 1
        after = close + 1
        if after >= len(words.texts) or words.texts[close] not in _CLOSING:
            continue
        inside = range(mark + 1, close)
        named = [mark - 1, *inside, after]
        if not all(words.texts[one][0].isupper() for one in named):
            continue
        given, first = plain(words.texts[mark - 1]), words.words[mark - 1]
        if not (given in lex.given_names or first.entity.endswith("PERSON")):
            continue
        if given in lex.titles or not words.words[after].tag.startswith("NNP"):
            continue
        start, end = mark - 1, after + 1
        while start > 0 and words.words[start - 1].entity.endswith("PERSON"):
            if plain(words.texts[start - 1]) in lex.titles:
                break
            start -= 1
        while end < len(words.texts) and words.words[end].entity == "I-PERSON":
            end += 1
        yield start, end


def nickname(phrase: Phrase) -> str:
    """The nickname in a name as `squeeze` leaves it, or nothing."""
    assert phrase.name is not None
    found = _IN_MARKS.search(phrase.clause.text, *phrase.name)
    return squeeze(found[1]) if found else ""


def without_nickname(name: str) -> str:
    """A name without the nickname that it has in quotation marks.

    >>> without_nickname('Jon "Red" Berge'), without_nickname("Selm \\"News\\"")
    ('Jon Berge', 'Selm "News"')
    """
    return _IN_MARKS.sub(" ", name)
