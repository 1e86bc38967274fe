"""Offices and missions of states, and what ministers are for, which is nobody."""

from __future__ import annotations

from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.lemmas import lemma_of

BUREAUS = frozenset(["office", "chambers", "chancery"])
"""What an office-holder's people are called together; told of in passing they are no actor."""
_MISSIONS = ("mission", "delegation", "legation")
_SENT = ("permanent", "diplomatic", "resident")
_AT = ("in", "at", "to")
_RANKED = frozenset(["prime", "vice", "deputy", "first", "interim", "acting", "state", "crown"])
_LEVELS = frozenset(["district", "provincial", "regional", "state", "divisional", "deputy"])


def state_office(phrase: Phrase, words: Words) -> bool:
    """Whether a nameless body is the office of a state's minister, president or governor, or the
    mission of a state: "the law *minister's office*", "*Norland's mission in* Geneva".

    A club has a president too, and a bank a governor; a mayor's office is a body of a town. Only
    who speaks or acts is meant: many go to such an office.
    """
    if not phrase.said and phrase.role != "subject":
        return False  # "marched to the minister's office", a house
    if phrase.noun in BUREAUS:
        holders = [i for i in words.children[phrase.head] if words.words[i].relation == "nmod:poss"]
        return any(_of_state(words, holder) for holder in holders)
    return phrase.noun in _MISSIONS and _sent_by_state(phrase, words)


def _of_state(words: Words, holder: int) -> bool:
    """Whether an office is a state's, by its noun and by what stands before it."""
    if words.entities[holder] is not None:
        return False
    lex = lexicon()
    noun = plain(lemma_of(words.texts[holder], words.words[holder].tag))
    first = holder
    while first and words.words[first - 1].tag.startswith(("NN", "JJ", "VBG", "POS", "FW")):
        first -= 1
    told = [plain(text) for text in words.texts[first:holder] if text not in ("'s", "’s", "'")]
    if noun == "minister":
        return True
    before = words.lower[holder - 1] if holder else ""
    if noun == "general":
        return before in ("attorney", "advocate", "procurator", "solicitor", "governor")
    if noun == "secretary":
        return bool(told) and set(told) <= lex.portfolios
    known = lex.country_of.keys() | lex.country_by_adjective.keys() | _RANKED
    if noun in ("governor", "commissioner"):
        return set(told) <= _LEVELS and (noun == "governor" or bool(told))
    return noun in lex.national | {"prince"} and all(one in known for one in told)


def _sent_by_state(phrase: Phrase, words: Words) -> bool:
    """ "*Norland's mission in* Geneva", "the *Norish* mission *to* the agency", but "the aid
    mission in Selm" and "the League's mission"."""
    lex, by_state, others = lexicon(), False, False
    for i in words.children[phrase.head]:
        word, relation = plain(words.texts[i]), words.words[i].relation
        if i > phrase.head or relation not in ("compound", "amod", "nmod:poss"):
            continue
        known = words.entities[i]
        place = known is not None and known[2] == "LOCATION"
        state = word in lex.country_of or word in lex.country_by_adjective
        if state or (place and relation == "nmod:poss"):
            by_state = True
        elif word not in _SENT:
            others = True
    there = not set(words.lower[phrase.head + 1 : phrase.head + 2]).isdisjoint(_AT)
    return by_state and not others and (there or not phrase.mods.isdisjoint(_SENT))


def is_portfolio(phrase: Phrase) -> bool:
    """Whether a name is but what a minister is for: "Minister for *Agriculture*", "Secretary of
    *State for Trade and Industry*"."""
    node, case = phrase.node, phrase.node.child("case")
    if case is None or case.lower not in ("for", "of") or node.head is None:
        return False
    if node.head.lemma.lower() not in _PORTFOLIOS_OF:
        return False
    told = [one for one in phrase.called.split() if one not in ("and", "the", "of", "for")]
    if told[-1:] == ["affairs"] and len(told) > 1:
        return True  # "the minister for *East Harnian Affairs*"
    return all(one in lexicon().portfolios for one in told)


_PORTFOLIOS_OF = (
    "minister", "secretary", "undersecretary", "under-secretary", "commissioner", "spokesman",
    "spokeswoman", "spokesperson", "director",
)  # fmt: skip
