"""Names of states that nobody has heard of, which the tagger mostly takes for persons'.

A report calls a person by full name or title first; a name of one word that never has either is a
state's where the words beside it tell of what only states have and suffer, or where it looks like
one: "the border with *Orsava*", "*Orsava* … its soil", "*Kestria* agreed to lend it fuel".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from onrecord.reading.actors.capitals import does_as_states, party_to
from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.names import STATES
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.known_bodies import known_body
from onrecord.reading.syntax import Node
from onrecord.report import Span

_UNSURE = frozenset(["person", "place", "organisation", "thing", ""])
"""Kinds that such a name may have been read as; a listed agency or militia is no state."""

_LINKED = 0.3  # the least score of the link of an "its" that owns what only a state has


def told_as_states(
    names: Mapping[str, Sequence[Phrase]],
    phrases: Sequence[Phrase],
    sentences: Sequence[Words],
    spots: Collection[Span],
    states: Collection[str],
) -> set[str]:
    """The lone names that one sign tells to be states'; `states` are the names that are told to be
    by other signs, and `spots` the places that the gazetteer has."""
    may_be = {
        name: group for name, group in names.items() if name not in states and _may_be(name, group)
    }
    if not may_be:
        return set()
    before, taken = _before_nouns(sentences), _taken_up(phrases)
    found = set()
    for name, group in may_be.items():
        ruled = before.get(name, set()) | taken.get(name, set())
        if any(map(_of_a_cabinet, ruled)):
            ruled = ruled | {"army"}  # "Orsava … *its fisheries minister*"
        town = any(one.name in spots for one in group)  # has a consulate, and trade
        if not ruled.isdisjoint(lexicon().states_taken_up) or (
            not town
            and (
                name in before
                or any(f"{bank} of {name}" in names for bank in _BANKS)
                or any(_related(one) or _called(one) or _where(one) for one in group)
                or _shaped(name, group, names, phrases)
            )
        ):
            found.add(name)
    known = found.union(states)
    return found | {
        name
        for name in may_be.keys() - found
        if any(_among(one, known, may_be) for one in may_be[name])
        and all(one.name not in spots for one in may_be[name])
    }


_BANKS = ("national bank", "central bank", "reserve bank")


def _may_be(name: str, group: Sequence[Phrase]) -> bool:
    """Whether a name is one word's without a title, which no list has."""
    lex = lexicon()
    if " " in name or len(name) < 4 or name in lex.given_names or name in lex.continents:
        return False
    if name in lex.country_of or name in lex.country_by_capital or name in lex.body_heads:
        return False
    if name in lex.landforms:
        return False
    return all(
        one.kind in _UNSURE
        and lex.titles.isdisjoint(one.title_words())
        and not one.node.text.isupper()
        and one.node.tag not in ("NNS", "NNPS")
        for one in group
    ) and not any(known_body(one.node.text) for one in group[:1])


def _before_nouns(sentences: Sequence[Words]) -> dict[str, set[str]]:
    """What stands right before a noun for what only states have, by name: "the *Orsava* prime
    minister"."""
    nouns: frozenset[str] = lexicon().before_state_nouns
    found: dict[str, set[str]] = {}
    for words in sentences:
        for index, (noun, after) in enumerate(pairwise([*words.lower, ""])):
            pair = f"{noun}-{after}"
            if index < 2 or (noun not in nouns and pair not in nouns):
                continue
            name, before = words.texts[index - 1], words.texts[index - 2]
            told = before[0].islower() and before not in _PLACING
            if name.istitle() and words.texts[index].islower() and told:
                found.setdefault(plain(name), set()).update((noun, pair))
    return found


_PLACING = ("in", "at", "near", "from", "outside", "across", "to")  # "in Selm diplomats met"


def _taken_up(phrases: Iterable[Phrase]) -> dict[str, set[str]]:
    """What "its" owns that takes a name up: "*Orsava* said it agreed. *Its army* …"."""
    found: dict[str, set[str]] = {}
    for one in phrases:
        owner, link = one.owner, one.owner.link if one.owner is not None else None
        if owner is None or link is None or owner.noun != "its" or owner.link_score < _LINKED:
            continue
        if link.noun in ("it", "its") and link.form == "pronoun" and link.link is not None:
            link = link.link
        if link.name is not None:
            found.setdefault(link.called, set()).update(told_of(one))
    for one in phrases:
        if one.name is not None and (whose := _WHOSE.match(one.clause.text, one.name[1])):
            told = whose[1].lower().split()
            found.setdefault(one.called, set()).update(told, map("-".join, pairwise(told)))
    return found


_WHOSE = re.compile(r", whose ((?:[A-Za-z]+ ?){1,3})")
"""What a clause tells that a name has: "Orsava, *whose foreign minister* …"."""


def _of_a_cabinet(noun: str) -> bool:
    """Whether a noun with the word before it is for a minister of something."""
    what, _, office = noun.partition("-")
    return office == "minister" and what in lexicon().portfolios


def told_of(owned: Phrase) -> set[str]:
    """The nouns by which what somebody owns is called, alone and with the word before: "minister",
    "foreign-minister"."""
    titles = owned.title_words()
    before = {f"{one}-{noun}" for one in owned.mods for noun in owned.nouns}
    beside = {f"{one}-{noun}" for one in owned.beside for noun in owned.nouns}
    return {*owned.nouns, *titles, *before, *beside, *map("-".join, pairwise(titles))}


def _related(phrase: Phrase) -> bool:
    """ "The frontier *between* Kestria and *Orsava*", "an embargo *on Orsava*"."""
    node = _first(phrase)
    case, above = node.child("case"), node.head
    if case is None or above is None:
        return False
    return f"{case.lower}:{above.lemma.lower()}" in lexicon().states_relations


def _called(phrase: Phrase) -> bool:
    """ "Orsava, *the former colonial power*": what stands behind a name tells a state."""
    own = {phrase.noun, *phrase.called.split()}
    return bool(phrase.parts) and not lexicon().states_called.isdisjoint(phrase.nouns - own)


def _where(phrase: Phrase) -> bool:
    """ "*Belane, where* most of them come from, has urged the army to wait"."""
    where = phrase.name is not None and phrase.clause.text.startswith(", where ", phrase.name[1])
    return where and phrase.role == "subject" and does_as_states(phrase.node)


def _shaped(
    name: str,
    group: Sequence[Phrase],
    names: Collection[str],
    phrases: Sequence[Phrase],
) -> bool:
    """Whether a name ends as countries' names do and does what states do, and neither a pronoun nor
    an article nor a firm's full name tells otherwise: "*Kestria* offered to lend it fuel", but no
    "*the Lusatia* sank", and no "Novaria" where Novaria Bank is told of."""
    if len(name) < _LONG or not name.endswith(lexicon().state_shapes):
        return False
    if not all(one.kind in ("person", "place") and not one.parts and not one.mods for one in group):
        return False
    if any(one.link in group and one.gender in ("m", "f") for one in phrases if one.link):
        return False
    befores = (one.node.before() for one in group)
    if any(one is not None and one.lower in ("the", "a", "an") for one in befores):
        return False
    if any(one.startswith(f"{name} ") for one in names):
        return False
    return any(
        does_as_states(_first(one)) if one.role == "subject" else _by_or_with(_first(one))
        for one in group
    )


def _by_or_with(node: Node) -> bool:
    """ "Two aircraft were sent *by Kestria*", "a deal *with Kestria*"."""
    case = node.child("case")
    return case is not None and case.lower in ("by", "with", "between") and party_to(node)


_LONG = 6  # letters: "Lydia" and "Mark" are persons'


def _first(phrase: Phrase) -> Node:
    """The first of those that a name stands in a list with, or its own word."""
    node = phrase.node
    return node.head if node.relation == "conj" and node.head is not None else node


def _among(phrase: Phrase, states: Collection[str], may_be: Collection[str]) -> bool:
    """Whether a name stands beside one that is told to be a state's, and none beside them is
    unlike it: "*Sumala* and *Teke* voted against", "*Dunmar*, Kestel and the Emirate of Qasr"."""
    first = _first(phrase)
    if first.relation == "appos":
        return False
    nodes = [first, *(one for one in first.children if one.relation == "conj")]
    others = [plain(one.text) for one in nodes if one is not phrase.node]
    told = [one in states or one in STATES for one in others]  # "and the *Emirate* of Qasr"
    known = [one in lexicon().country_of for one in others]
    if not all(
        fits or one in may_be for one, fits in zip(others, map(max, told, known), strict=True)
    ):
        return False
    return any(told)
