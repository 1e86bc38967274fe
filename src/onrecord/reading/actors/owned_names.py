"""Names of bodies that somebody in them owns: "*Miners' League*", "the *Sheriff's Office*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.reading.actors.lexicon import lexicon

if TYPE_CHECKING:
    from onrecord.reading.actors.phrases import Words

# Plurals without an "s", which own with one: "Women's League", "Fishermen's Cooperative".
_PLURALS = ("men", "children", "people")
_DOERS = ("ers", "ors", "ists", "ants", "men", "women")


# "The Rectors' Conference"; a conference alone is an occasion, and chambers are rooms
_IF_OWNED = {"conference", "chambers"}


def owned_body(words: Words, head: int) -> int | None:
    """Where a body's name starts that many own, or whoever holds an office, and that the tagger
    cuts: "the [Lower Selm Fishermen's Cooperative]", "the [Selm Sheriff's Office]"."""
    if head < 2 or not words.texts[head][0].isupper():
        return None
    lex, lower = lexicon(), words.lower[head]
    if not (lower in lex.body_heads or lower in lex.parties_named or lower in _IF_OWNED):
        return None
    if not (many_own(words, head - 2) or official_owns(words, head - 2)):
        return None
    first = head - 2
    while first and words.texts[first - 1][0].isupper() and words.lower[first - 1] != "the":
        if not words.words[first - 1].tag.startswith(("NNP", "JJ")):
            break
        first -= 1
    return first


def with_both(words: Words, first: int) -> int:
    """Where such a name starts that tells of two trades: "the *Signal and Track* Workers'
    Federation"; two bodies have an article each."""
    start = first
    while start and words.words[start - 1].tag == "NNP" and words.lower[start - 1] != "the":
        start -= 1
    if start < 3 or words.lower[start - 1] != "and" or words.lower[start - 3] != "the":
        return first
    return start - 2 if words.words[start - 2].tag == "NNP" else first


def peoples_body(words: Words, head: int, known: tuple[int, int, str] | None) -> int | None:
    """Where a body's name of more words starts that many own: "the [People's Liberation
    Army]", "the [Dockers' Welfare Fund]"."""
    if known is None or known[2] != "ORGANIZATION" or known[1] != head + 1:
        return None
    first = known[0]
    while first > 2 and words.words[first - 1].tag == "NNP":
        if words.words[first - 1].entity != "O":
            break
        first -= 1
    owner = first - 2
    if owner < 0 or not many_own(words, owner):
        return None
    if head == first:
        return None
    people = words.lower[owner].endswith(_PLURALS)
    return owner if people or words.lower[head] in lexicon().body_heads else None


def doers_body(words: Words, head: int) -> int | None:
    """Where a name starts that people own who do something, and that the tagger cuts or does
    not see: "*Farmers' Shield*", "the [Retired Miners' Circle]", but "the Greens' Treasury"."""
    owner, lex = head - 2, lexicon()
    told = words.words[head].tag in ("NN", "NNP") and words.texts[head].istitle()
    if owner < 0 or not told or not many_own(words, owner):
        return None
    noun = words.lower[head]
    if not words.lower[owner].endswith(_DOERS) or noun in lex.titles or noun in lex.times:
        return None
    if noun in lex.facilities | lex.no_bodies:
        return None  # "Fishermen's Wharf", "Voters' Anger"
    if head + 1 < len(words.texts) and words.words[head].head == head + 1:
        return None  # "Doctors' Voice chair"
    while owner > 1 and words.texts[owner - 1].istitle() and words.lower[owner - 1] != "the":
        owner -= 1
    return owner


def official_owns(words: Words, index: int) -> bool:
    """Whether a capital office in the singular with its mark begins here: "Sheriff's"."""
    if not words.texts[index][0].isupper() or words.texts[index + 1] not in ("'s", "’s"):
        return False
    return words.lower[index] in lexicon().office_owners


def many_own(words: Words, index: int) -> bool:
    """Whether a capital plural with its mark of possession begins here: "Miners'"."""
    if index + 1 >= len(words.texts) or not words.texts[index][0].isupper():
        return False
    if words.words[index].entity.endswith("LOCATION"):
        return False  # "the United States' Centre" has two names
    mark, lower = words.texts[index + 1], words.lower[index]
    if mark in ("'", "’"):
        return lower.endswith("s")
    return mark in ("'s", "’s") and lower.endswith(_PLURALS)
