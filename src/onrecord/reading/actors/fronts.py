"""Fronts that sit in parliaments: whether what is named like an armed group is a party."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase


def is_party(name: str, group: Sequence[Phrase], owned: Mapping[int, Phrase]) -> bool:
    """Whether a front does or has what parties do and have: "the National *Front won 20 seats*",
    "the *Front's candidate*". What is called a rebel front anywhere is none."""
    lex = lexicon()
    if name.split()[-1] != "front" or any(one.kind != "armed_group" for one in group):
        return False
    told = {
        word for one in group for word in (*one.title_words(), *one.nouns, *one.mods, *one.beside)
    }
    if not told.isdisjoint(lex.rebels | lex.causes | {"rebels", "militia"}):
        return False
    mine = {noun for one in group if id(one) in owned for noun in owned[id(one)].nouns}
    return not mine.isdisjoint(lex.seats) or any(map(_in_politics, group))


def _in_politics(phrase: Phrase) -> bool:
    """Whether somebody does what parties do: "won 20 seats", "would oppose the bill"."""
    verb = phrase.node.head
    if phrase.role != "subject" or verb is None:
        return False
    verbs = [verb, *(one for one in verb.children if one.relation in ("ccomp", "xcomp", "conj"))]
    return any(
        f"{one.lemma}:{one.object.lemma}" in lexicon().politics
        for one in verbs
        if one.object is not None
    )


def claims_attack(phrase: Phrase) -> bool:
    """ "*The Sword of Dawn* claimed responsibility for the bombing": whoever does so of a deed done
    with arms bears them, whatever the name looks like."""
    verb = phrase.node.head
    if phrase.kind in ("government", "place", "person"):
        return False  # what a state or its navy does is a state's
    if verb is None or verb.lemma != "claim" or phrase.role != "subject" or verb.negated:
        return False
    met = verb.object
    if met is None or met.lower != "responsibility":
        return False
    if any(one.lower == "no" for one in met.children):
        return False  # "claimed no responsibility"
    behind = [one.lemma for node in (met, verb) for one in node.children if one.span > met.span]
    return not _ARMED_DEEDS.isdisjoint(behind)


_ARMED_DEEDS = frozenset(
    ["attack", "bombing", "bomb", "blast", "explosion", "killing", "shooting", "kidnapping", "raid",
     "ambush", "assassination", "murder", "abduction", "massacre", "assault"]
)  # fmt: skip
