"""Keeps the parse a tree whatever is mended in it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.tagger import Word


def without_rings(given: Sequence[Word], made: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words as they were made, but for those that would hang on each other in a ring.

    A rule that hangs a word elsewhere looks at few others, and two of them can close a ring: who
    goes up from a word in it never comes to a root. Those of a ring hang again as the parse, which
    is a tree, had `given` them. Heads are indexes within the sentence, -1 for a root.
    """
    while ring := _ring(made):
        back = {place for place in ring if made[place].head != given[place].head}
        if not back:
            break  # a ring of the parse itself: there is none to go back to
        made = tuple(
            word.with_(head=given[place].head, relation=given[place].relation)
            if place in back
            else word
            for place, word in enumerate(made)
        )
    return made


def _ring(words: Sequence[Word]) -> set[int]:
    """The words of one ring, or none."""
    sound: set[int] = set()
    for start in range(len(words)):
        way: list[int] = []
        met: set[int] = set()
        place = start
        while place >= 0 and place not in sound:
            if place in met:
                return set(way[way.index(place) :])
            way.append(place)
            met.add(place)
            place = words[place].head
        sound |= met
    return set()
