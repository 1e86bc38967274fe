"""Names that groups give themselves: "a militia calling itself the Sons of the Lake"."""

from __future__ import annotations

from onrecord.reading.actors.phrases import Words

_ITSELF = ("itself", "themselves", "himself", "herself")
_CALLING = ("call", "styl", "nam", "dubb")


_BY_THE_NAME = ["by", "the", "name", "of"]


def called_itself(words: Words, head: int, end: int) -> tuple[int, int] | None:
    """ "A militia calling itself the Sons of the Lake", "the hijackers, who call themselves the
    Free Movement": the name that a group gives itself."""
    for place in range(head + 1, min(end, head + 7)):
        called = words.lower[place] in _ITSELF and words.lower[place - 1].startswith(_CALLING)
        if called or words.lower[place - 4 : place] == _BY_THE_NAME:
            start = place + called
            while start < end and words.lower[start] in ("the", "“", '"', "``"):
                start += 1
            stop = start
            while stop < end and (
                words.texts[stop][:1].isupper()
                or (words.lower[stop] in ("of", "the", "for", "and") and _goes_on(words, stop, end))
            ):
                stop += 1
            return (start, stop) if stop > start else None
    return None


def _goes_on(words: Words, place: int, end: int) -> bool:
    """Whether a name goes on after a small word: "Sons *of the* Lake"."""
    after = place + 1
    if after < end and words.lower[after] == "the":
        after += 1
    return after < end and words.texts[after][0].isupper()
