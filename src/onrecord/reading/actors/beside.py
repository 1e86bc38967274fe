"""Names behind a comma that are not those of whom the phrase tells: "police in Selm, *Tavora*"."""

from __future__ import annotations

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase, Words


def anothers(words: Words, phrase: Phrase, named: tuple[int, int]) -> bool:
    """Whether a name behind a comma is a place's, or that of somebody told of on the way."""
    return (
        _of_paper(words, phrase, named)
        or _of_a_place(words, named[0])
        or _seat_of(words, phrase, named[0])
        or _of_inner(words, phrase, named)
    )


def _of_paper(words: Words, phrase: Phrase, named: tuple[int, int]) -> bool:
    """ "A review led by the inspector, Mara Tolen": the review is not called by her name."""
    known = words.entities[named[1] - 1]
    return phrase.noun in lexicon().documents and known is not None and known[2] == "PERSON"


def _of_a_place(words: Words, start: int) -> bool:
    """ "Police in Selm, *Tavora*": the state that a town is in."""
    here, before = words.entities[start], words.entities[start - 2] if start > 1 else None
    places = here is not None and before is not None and here[2] == before[2] == "LOCATION"
    return places and words.texts[start - 1] == ","


def _seat_of(words: Words, phrase: Phrase, start: int) -> bool:
    """ "The ministry in the capital, *Selm*": the town is called so, not the ministry."""
    noun, lex = start - 2, lexicon()
    if noun <= phrase.head or words.texts[start - 1] != "," or phrase.noun in lex.titles:
        return False
    return words.lower[noun] in lex.settlements | lex.states | {"capital"}


def _of_inner(words: Words, phrase: Phrase, named: tuple[int, int]) -> bool:
    """ "A spokeswoman for the buyer, *Orle Homes*", "two members of her party, the *Civic List*":
    the name of a body or of one, right behind the noun for it, is not that of its people."""
    before = named[0] - 1 - (words.lower[named[0] - 1] == "the")
    inner, known, lex = before - 1, words.entities[named[1] - 1], lexicon()
    if inner <= phrase.head or words.texts[before] != "," or words.entities[inner] is not None:
        return False
    if words.words[inner].tag != "NN" or known is None:
        return False
    firm = words.lower[named[1] - 1] in lex.firm_tails  # which the tagger may take for a person
    if known[2] == "PERSON" and not firm:
        return words.words[phrase.head].tag == "NNS" and words.lower[inner] in lex.persons
    people = phrase.noun in lex.persons | lex.offices or words.words[phrase.head].tag == "NNS"
    body = words.lower[inner] in lex.body_heads | lex.apposed | lex.either
    return people and phrase.noun not in lex.body_heads and (body or words.lower[inner] in _BUYERS)


_BUYERS = ("buyer", "owner", "employer", "landlord", "seller", "host", "sponsor")
