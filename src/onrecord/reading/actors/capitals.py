"""Seats of government that stand for their states: "*Oslo* denied it", "talks with *Oslo*"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from onrecord.reading.actors.lexicon import lexicon, squeeze
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.knowledge import table
from onrecord.reading.syntax import Node


@cache
def _listed(key: str) -> frozenset[str]:
    """A list of the words that tell a state from a city."""
    return frozenset(table("demonyms")["seats"][key].split())


def mark_seats(phrases: Sequence[Phrase]) -> None:
    """Notes which state each seat of government stands for, where it does or suffers what only
    states do; a name that is a person's too stands for none."""
    capitals = lexicon().country_by_capital
    seats = [one for one in phrases if one.name is not None and one.called in capitals]
    if not seats:
        return
    persons = {
        word
        for one in phrases
        if one.kind == "person" and one.name is not None
        if one.called not in capitals or one.title is not None
        for word in one.called.split()
    }
    states = {id(one.node): one for one in phrases if one.kind == "government"}
    for one in seats:
        name = one.called
        if not persons.isdisjoint(name.split()) or one.title is not None or one.parts:
            continue
        if one.node.text.isupper():
            continue  # a dateline that was not seen as one
        if name in lexicon().given_names and capitals[name] not in _named(phrases):
            continue
        node = one.node
        if one.said or any(fits(node) for fits in _SIGNS) or _beside(node, states):
            one.stands_for = capitals[name]
            one.kind, one.gender = "government", "n"


def _named(phrases: Sequence[Phrase]) -> set[str]:
    """The states that are named themselves."""
    known = lexicon().country_of
    return {known[one.called] for one in phrases if one.name is not None and one.called in known}


def does_as_states(node: Node) -> bool:
    """ "*Oslo* denied it", "urged *Oslo* to wait": what states do with one another."""
    verb = node.head
    if verb is None:
        return False
    if node.relation == "nsubj":
        return verb.lemma in _listed("does")
    return node.relation in ("nsubj:pass", "obj", "dobj") and verb.lemma in _listed("done_to")


def party_to(node: Node) -> bool:
    """ "Talks *with Oslo*", "sanctions *against Oslo*", "a warning *to Oslo*"."""
    case, above = node.child("case"), node.head
    if case is None or above is None:
        return False
    key = {"between": "with"}.get(case.lower, case.lower)
    if key == "by":
        return above.tag == "VBN" and above.lemma in _listed("does")
    return key in ("with", "against", "on", "to") and above.lemma.lower() in _listed(key)


def _owns(node: Node) -> bool:
    owned = node.head
    return node.relation == "nmod:poss" and owned is not None and owned.lemma in _listed("owned")


_SIGNS: tuple[Callable[[Node], bool], ...] = (does_as_states, party_to, _owns)


def _beside(node: Node, states: dict[int, Phrase]) -> bool:
    """ "Norland and *Oslo*", "*Oslo* and Orle agreed": what the first of several is or does."""
    first = node.head if node.relation == "conj" else None
    if first is None:
        return False
    seat = squeeze(first.text) in lexicon().country_by_capital
    state = id(first) in states and squeeze(first.text) in lexicon().country_of
    return (seat or state) and any(fits(first) for fits in _SIGNS)
