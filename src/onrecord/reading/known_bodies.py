"""Bodies, firms and laws that news of all the world names (`data/known_bodies.toml`)."""

import re
from functools import cache

from msgspec import Struct

from onrecord.reading.firms_named import as_one
from onrecord.reading.hanging import Words, capital, lower, name_begin
from onrecord.reading.knowledge import table
from onrecord.reading.known_words import known_words

_LINKS = frozenset(["of", "for", "on", "against", "without", "in", "to", "sans"])
"""The word before one of these heads a name that has it."""


class KnownBody(Struct, frozen=True):
    """One of them: its kind of actor, and the fullest of its names."""

    kind: str
    name: str


@cache
def known_bodies() -> dict[str, KnownBody]:
    """Every name as it is written, and whose it is."""
    found = {}
    for kind, listed in table("known_bodies").items():
        for line in listed["names"].split("\n"):
            names = [one.strip() for one in line.split("|") if one.strip()]
            for name in names:
                found[name] = KnownBody(kind, names[0])
    return found


@cache
def _openings() -> dict[str, tuple[str, ...]]:
    """The names of several words by what they begin with, the longest first."""
    found: dict[str, list[str]] = {}
    for name in sorted(known_bodies(), key=len, reverse=True):
        for written in dict.fromkeys((name, name.replace("'", "’"))):
            if " " in written:
                first = written.partition(" ")[0].rstrip(",")
                first = re.sub(r"['’]s?$", "", first)  # "*People*'s Liberation Army" is two words
                found.setdefault(first, []).append(written)
    return {first: tuple(names) for first, names in found.items()}


def known_body(name: str) -> KnownBody | None:
    """Whose name this is, written so, if it is one of them.

    >>> known_body("the MSF"), known_body("Selm Rivers Board")
    (KnownBody(kind='organisation', name='Doctors Without Borders'), None)
    """
    bare = name.replace("’", "'").removesuffix("'s")
    bare = bare[4:] if bare[:4] in ("the ", "The ") else bare
    state = next((one for one in _STATES if bare.startswith(one)), "")
    known = known_bodies()
    of_state = known.get(bare[len(state) :]) if state else None  # "the *U.S.* Federal Trade …"
    return known.get(bare) or known.get(name) or of_state


_STATES = ("United States ", "U.S. ", "US ", "American ", "UK ", "U.K. ", "British ")


def whole_bodies(text: str, words: Words) -> Words:
    """Makes one name of each of several words: the parse has two bodies in "the Securities *and*
    Exchange Commission", and "Americans" in "the *Americans with Disabilities Act*"."""
    openings = _openings()
    index = 0
    while index < len(words) - 1:
        word = words[index]
        if not capital(text, word) or (first := text[word.start : word.end]) not in openings:
            index += 1
            continue
        last = next(
            (
                last
                for name in openings[first]
                if text.startswith(name, word.start)
                and (last := _ending(words, index, word.start + len(name))) is not None
            ),
            None,
        )
        if last is None:
            index += 1
            continue
        if (
            last + 1 < len(words)
            and lower(text, words[last + 1]).rstrip(".") in known_words().tails
        ):
            last += 1  # "Philip Morris *Co.*"
        words = _one(text, words, index, last)
        index = last + 1
    return words


def _ending(words: Words, first: int, end: int) -> int | None:
    """The word that ends at a character, if one does."""
    for place in range(first, len(words)):
        if words[place].end >= end:
            return place if words[place].end == end else None
    return None


def _one(text: str, words: Words, first: int, last: int) -> Words:
    """The words with some of them made one name, headed as its grammar has it."""
    if words[first].entity == "I-ORGANIZATION":
        first = name_begin(words, first)  # "the *U.S.* Department of Health and Human Services"
    run = range(first, last + 1)
    outside = [place for place in run if words[place].head not in run]
    marked = words[first].entity == "B-ORGANIZATION" and all(
        words[place].entity == "I-ORGANIZATION" for place in run[1:]
    )
    if marked and len(outside) == 1:
        return words
    link = next((place for place in run[1:] if lower(text, words[place]) in _LINKS), None)
    after = words[last + 1] if last + 1 < len(words) else None
    tells = after is not None and after.tag in ("NN", "NNS") and text[after.start].islower()
    if link is None or tells:  # "the *Voice of America* news agency"
        return as_one(words, first, last, last)
    made = list(as_one(words, first, last, link - 1))
    for place in range(link + 1, last):
        made[place] = made[place].with_(head=last, relation="compound")
    made[last] = made[last].with_(head=link - 1, relation="nmod")
    made[link] = made[link].with_(head=last, relation="case", tag="IN")
    return tuple(made)
