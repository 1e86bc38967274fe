"""Names of states that only tell where: "in Tavora", "northern Tavora", "Tavora's coast"."""

from __future__ import annotations

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.actors.towns_named import PARTS_OF_LAND

_WHERE = frozenset(["in", "at", "near", "from", "to", "across", "around", "into", "within", "of"])


def located(words: Words, phrase: Phrase) -> bool:
    """Whether a phrase only tells where: "in Tavora", "northern Tavora"."""
    head = phrase.head
    if part_of_land(words, phrase):
        return True
    while words.words[head].relation == "conj":  # "in Tavora and Selm"
        head = words.words[head].head
    cases = {words.lower[i] for i in words.children[head] if words.words[i].relation == "case"}
    return bool(cases & _WHERE) or words.words[head].relation in ("appos", "flat")


def part_of_land(words: Words, phrase: Phrase) -> bool:
    """ "*Northern* Tavora" is land, whatever befalls it."""
    known = words.entities[phrase.head]
    land = known is not None and known[2] == "LOCATION"
    return land and any(words.texts[i] in PARTS_OF_LAND for i in words.children[phrase.head])


def land_only(words: Words, phrase: Phrase) -> bool:
    """Whether a mention of a state tells of no more than its land: where something is, a part of
    it, whose coast, towns or beasts are told of ("*the nation's* slums", "*Tavora's* north")."""
    if phrase.form == "pronoun" or phrase.said:
        return False
    if part_of_land(words, phrase):
        return True
    if phrase.role == "subject":
        return False
    return _owns_land(words, phrase) if phrase.role == "owner" else located(words, phrase)


def _owns_land(words: Words, phrase: Phrase) -> bool:
    """Whether what a state has is a stretch, a place or a beast in it."""
    lex, noun = lexicon(), words.words[phrase.head].head
    if noun < 0:
        return False
    lemma = phrase.clause.nodes[noun].lemma
    return lemma in lex.in_land or lemma in lex.animals | lex.settlements | lex.landforms


def near_by(phrase: Phrase) -> bool:
    """ "*Neighbouring* Orsava", whatever that is."""
    return phrase.name is not None and phrase.titled.lower() in lexicon().near - {"nearby"}
