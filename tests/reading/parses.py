"""Parses written by hand, for tests of rules that look at grammar alone."""

from collections.abc import Iterable

from onrecord.reading.syntax import Syntax
from onrecord.tagger import Sentence, Tagging, Word

Row = tuple[str, int, str] | tuple[str, int, str, str]
"""Tag, head and relation of a word, and its entity if it is in one."""


def sentence(text: str, rows: Iterable[Row]) -> Sentence:
    """A text that is one sentence, its words parted by spaces, with a row for each word."""
    words, place = [], 0
    for word, (tag, head, relation, *entity) in zip(text.split(), rows, strict=True):
        place = text.index(word, place)
        end = place + len(word)
        words.append(Word(place, end, tag, head, relation, entity[0] if entity else "O"))
        place = end
    return Sentence(0, len(text), tuple(words))


def syntax_of(text: str, rows: Iterable[Row]) -> Syntax:
    """The grammar of such a sentence, as rules ask for it."""
    return Syntax(text, Tagging(sentences=(sentence(text, rows),)))
