"""Who speaks or is told of by a word that names no people: "the palace", "the top brass"."""

from __future__ import annotations

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.names import country_of
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.actors.state_offices import state_office

_EACH = ("each", "every", "neither", "either")


def standing_in(phrase: Phrase, words: Words, first: int) -> str:
    """The kind of actor that stands behind such a word, or nothing where the word tells none.

    The palace denies something as a state's head does; "the party hierarchy" and "neither capital"
    are many, as are "another nine" and "each household"; what is read there is no document. A
    minister's office and a state's mission are the state's.
    """
    lex, noun, head = lexicon(), phrase.noun, phrase.head
    if phrase.said and words.texts[head : head + 1] and words.lower[head] == "each":
        return "group"  # "*Each* blamed the other"
    each = first < head and words.lower[first] in _EACH
    if each and noun in lex.two_sides and phrase.said:
        return "group"
    if noun in lex.ruling_houses and phrase.said and phrase.definite:
        return "group" if words.words[head].tag == "NNS" else "government"
    if state_office(phrase, words):
        return "government"
    if noun in lex.ranked and phrase.said:
        return "group"
    if _all_of_them(phrase, words, first):
        return "group"
    if noun == "campaign" and _fought(phrase, words):
        return "thing"
    if _of_things(phrase, words, first):
        return "thing"
    if noun == "membership" and not phrase.said and not phrase.definite:
        return "thing"  # "backed EU *membership*", not "the club's membership backed him"
    people = words.lower[first] == "another" and (phrase.said or phrase.hint == "person")
    if people and words.words[head].tag == "CD" and words.lower[head] not in ("one", "1"):
        return "group"  # "another *nine*"
    return ""


def _of_things(phrase: Phrase, words: Words, first: int) -> bool:
    """ "Began *a campaign to vaccinate cattle*", "a *water source*", "a ban on *the movement of
    horses*": what is done and where something comes from, and no body or person."""
    noun, head = phrase.noun, phrase.head
    if phrase.said or phrase.name is not None or not words.texts[head].islower():
        return False
    if noun == "source":
        return not phrase.mods.isdisjoint(_SUPPLIES)
    if noun == "movement":
        goods = lexicon().animals | _MOVED
        below = [i for i in words.children[head] if i > head and words.words[i].relation == "nmod"]
        behind = [words.lower[i] for i in below if words.lower[i] not in lexicon().persons]
        return not goods.isdisjoint((*phrase.mods, *(one.removesuffix("s") for one in behind)))
    if noun == "campaign" and words.lower[first] in ("a", "an"):
        near = range(head + 1, min(head + 4, len(words.words) - 1))
        return any(words.lower[i] == "to" and words.words[i + 1].tag == "VB" for i in near)
    return False


_SUPPLIES = frozenset(
    ["water", "power", "food", "energy", "heat", "light", "income", "revenue", "fuel", "protein"]
)
_MOVED = frozenset(
    ["horse", "cattle", "animal", "livestock", "good", "troop", "vehicle", "aircraft", "ship",
     "capital", "price", "grain", "traffic", "passenger", "people", "population"]
)  # fmt: skip


def _fought(phrase: Phrase, words: Words) -> bool:
    """ "Norland's *campaign* has killed many", "the air *campaign*": is waged, and no body as
    a candidate's is."""
    lex = lexicon()
    if phrase.said or not phrase.mods.isdisjoint(lex.of_elections):
        return False
    owner = next(
        (i for i in words.children[phrase.head] if words.words[i].relation == "nmod:poss"), -1
    )
    owned = owner >= 0 and (
        bool(country_of(words.texts[owner])) or words.lower[owner] in lex.governments | lex.armed
    )
    of_state = any(one in lex.country_by_adjective for one in phrase.mods)
    return owned or of_state or not phrase.mods.isdisjoint(lex.waged)


def _all_of_them(phrase: Phrase, words: Words, first: int) -> bool:
    """ "*All three* said", "*all four sources* confirmed it": those told of, as one. Three tests
    that show something are papers."""
    if words.lower[first] != "all" or not phrase.said:
        return False
    head, verb = phrase.head, phrase.node.head
    if verb is None:
        return False
    counted = words.words[head].tag == "CD" and head == first + 1
    sources = words.lower[head] in ("sources", "officials") and words.words[first + 1].tag == "CD"
    return (counted and verb.lemma not in _PAPERS_DO) or (sources and head == first + 2)


_PAPERS_DO = ("show", "suggest", "indicate", "reveal", "find", "state", "list")


def each_of_many(words: Words, first: int, head: int) -> bool:
    """ "*Each* bereaved household": all of them, and no one person."""
    return first < head and words.lower[first] in _EACH
