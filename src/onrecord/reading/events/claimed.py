"""Who is told elsewhere to have done an attack: "the rebels claimed responsibility for it"."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Deed, Draft
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import passive
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node

BY_HAND = ("firearms", "primitive", "suicide-attack")
"""Modes of an attack that one attacker does."""


def with_claimed(draft: Draft, parties: Parties, deeds: Sequence[Deed]) -> list[Deed]:
    """The events, in reading order; an attack without an actor has those who are told to own it.

    The attack meant is the nearest one told before that names nobody and is no history of its own,
    or one in the same sentence. A claim that is denied or only feared makes nobody an actor.
    """
    found = list(deeds)
    for word, owners in _claims(draft, parties):
        start, end = word.sentence.span
        told = [
            i
            for i, one in enumerate(found)
            if one.type == "ASSAULT"
            and one.happening == "actual"
            and one.trigger[0] < end
            and not set(owners) & set(one.recipients)
        ]
        here = [i for i in told if found[i].trigger[0] >= start]
        earlier = [i for i in told if i not in here and not found[i].background]
        for i in (here or earlier)[-1:]:
            if not found[i].actors:
                found[i] = replace(found[i], actors=tuple(owners))
    return _by_attacker(draft, parties, found)


def _by_attacker(draft: Draft, parties: Parties, deeds: Sequence[Deed]) -> list[Deed]:
    """The events; an attack on others that names nobody is done by the report's only attacker.

    Only by hand: a report of shelling that has a gunman is about more than what he did.
    """
    words = lexicon().claimed["attacker"]
    attackers = {
        key
        for node in draft.syntax.all_nodes
        if node.is_noun and node.lemma.lower() in words
        for key in (parties.heading(node.span),)
        if key is not None and parties.kinds[key] in ("person", "group")
    }
    if len(attackers) != 1:
        return list(deeds)
    return [
        replace(one, actors=tuple(attackers))
        if one.type == "ASSAULT"
        and (one.mode in BY_HAND or (one.mode is None and not _another(draft, one)))
        and not one.actors
        and one.happening == "actual"
        and not one.background
        and not attackers & set(one.recipients)
        else one
        for one in deeds
    ]


def _another(draft: Draft, deed: Deed) -> bool:
    """Whether the words bring up an attack of no known mode as a new one: "since an assault"."""
    node = draft.syntax.head(deed.trigger)
    return node is not None and any(
        one.relation == "det" and one.lower in ("a", "an", "another") for one in node.children
    )


def _claims(draft: Draft, parties: Parties) -> Iterator[tuple[Node, list[int]]]:
    words = lexicon().claimed
    claiming = words["responsibility"] | words["by"] | words["to"]
    for verb in draft.syntax.all_nodes:
        if not verb.is_verb or verb.lemma not in claiming or verb.negated:
            continue
        owners: list[int] = []
        if verb.lemma in words["responsibility"] and _owns_up(verb):
            owner = subject_of(verb)
            owners = [] if owner is None or _is_none(owner) else parties.of(owner)
        elif passive(verb) and _is_attack(_done(verb)):
            if verb.lemma in words["by"]:
                owners = parties.by(verb)
            elif verb.lemma in words["to"]:
                owners = parties.after(verb, ("to",))
        if owners:
            yield verb, owners


def _owns_up(verb: Node) -> bool:
    return verb.object is not None and verb.object.lemma == "responsibility"


def _is_none(noun: Node) -> bool:
    """ "*No group* has claimed responsibility": nobody has."""
    return noun.lower in ("nobody", "none") or any(
        one.lower in ("no", "neither") for one in (noun, *noun.children)
    )


def _done(verb: Node) -> Node | None:
    """What a passive or participle tells of."""
    return verb.head if verb.relation.startswith("acl") else subject_of(verb)


def _is_attack(noun: Node | None) -> bool:
    return noun is not None and any(
        one.sense == "ASSAULT" for one in lexicon().nouns.get(noun.lemma.lower(), ())
    )
