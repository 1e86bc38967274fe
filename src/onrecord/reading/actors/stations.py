"""Names of radio and television stations behind whoever owns them."""

from __future__ import annotations

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase, Words


def owned_station(words: Words, head: int, first: int, end: int) -> tuple[int, int] | None:
    """First word and end of the name in "the Front's *Voice of Kessel radio*", "Hezbollah's
    *al-Manar* television"; `head` is the head of the phrase, which goes from `first` to `end`."""
    on_air = lexicon().on_air
    marks = [i for i in range(first, head) if words.words[i].tag == "POS"]
    if not marks:
        return None
    start = marks[-1] + 1
    if words.lower[head] in on_air:
        named = start < head and (
            words.texts[start][0].isupper() or words.lower[start][:3] == "al-"
        )
        return (start, head) if named else None
    if start != head or not words.texts[head][0].isupper():
        return None
    last = next((i for i in range(head + 1, end) if words.lower[i] in on_air), -1)
    return (head, last + 1) if last > head + 1 and words.lower[head + 1] == "of" else None


def with_number(phrase: Phrase, words: Words, stop: int, end: int) -> int:
    """Where the name of a channel ends that has a number for its last word: "told *Channel Nine*";
    the phrase, which goes up to `end`, goes on with it."""
    known = words.words[stop] if stop < len(words.words) else None
    if words.lower[stop - 1] != "channel" or known is None or not stop:
        return stop
    number = known.tag == "CD" or words.texts[stop] in _NUMBERS
    if (
        not number or "the" in words.lower[max(stop - 2, 0) : stop - 1]
    ):  # "crossed *the Channel* 40 times"
        return stop
    if stop >= end:
        if phrase.said and phrase.heard is None:
            phrase.heard = phrase.span
        phrase.span = phrase.span[0], known.end
    return stop + 1


_NUMBERS = ("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
