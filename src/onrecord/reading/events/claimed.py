"""Who is told elsewhere to have done an attack: "the rebels claimed responsibility for it"."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Deed, Draft
from onrecord.reading.events.fighting import WARS
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import passive, with_preposition
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import Node

BY_HAND = ("firearms", "primitive", "suicide-attack")
"""Modes of an attack that one attacker does."""

BY_ONE = ("beat", "explosives", "sexual", "vehicle")
"""Modes of what one is charged with too."""

JUDGED = (("COERCE", "arrest"), ("SANCTION", "convict"), ("ACCUSE", "allege"))
"""What is done to one who is said to have attacked somebody."""
SERVING = ("serve", "imprison", "jail", "release")
"""Verbs for what came of an older deed."""


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
    """The events; an attack on others that names nobody is done by the report's only attacker, or
    the only one charged with such a thing.

    Only by hand: a report of shelling that has a gunman is about more than what he did.
    """
    words = lexicon().claimed["attacker"]
    attackers = {
        key
        for node in draft.syntax.all_nodes
        if node.is_noun and node.lemma.lower() in words
        for key in (parties.heading(node.span),)
        if key is not None and parties.kinds[key] in ("person", "group", "unnamed")
    }
    charged, ways = _charged(draft, parties, deeds), frozenset(BY_HAND)
    if len(charged) == 1:  # whoever "the gunman" is called
        ((key, told),) = charged.items()
        attackers, ways = {key}, told or frozenset((*BY_HAND, *BY_ONE))
    if len(attackers) != 1:
        return list(deeds)
    alone = all(parties.kinds[key] != "group" for key in attackers)
    return [
        replace(one, actors=tuple(attackers))
        if one.type == "ASSAULT"
        and (one.mode in ways or one.mode is None)
        and not one.actors
        and one.happening == "actual"
        and not one.background
        and not attackers & set(one.recipients)
        and not _another(draft, one, alone=alone)
        and not any(_may_be_he(parties, key) for key in one.recipients)
        else one
        for one in deeds
    ]


def _may_be_he(parties: Parties, key: int) -> bool:
    """Whether somebody without a name may be the attacker himself: "*the man* was then shot"."""
    last = parties.names[key].lower().split(" ")[-1]
    return parties.kinds[key] != "group" and (
        last in ("man", "suspect", "inmate", "prisoner", "driver", "youth", "teenager", "boy")
        or last in lexicon().claimed["attacker"]
    )


def _charged(draft: Draft, parties: Parties, deeds: Sequence[Deed]) -> dict[int, frozenset[str]]:
    """Who is told to be held, charged or judged for an act of violence, with the modes of attack
    that the words tell: "*Jon Berge* has been charged with murder", "was arrested on suspicion of
    the stabbing"; not over a theft, nor who serves a sentence for what he did long before."""
    found: dict[int, frozenset[str]] = {}

    def note(keys: Iterable[int], words: Iterable[Node]) -> None:
        told = {one.lemma.lower() for one in words} & lexicon().violence.keys()
        if told and all(parties.kinds[key] in ("person", "unnamed") for key in keys):
            modes = frozenset(mode for word in told if (mode := lexicon().violence[word]))
            found.update((key, found.get(key, frozenset()) | modes) for key in keys)

    for node in draft.syntax.all_nodes:
        if node.is_noun and node.lemma.lower() == "suspect":
            key = parties.heading(node.span) or parties.one(node)
            note([] if key is None else [key], with_preposition(node, ("in",)))
    for one in deeds:
        word = draft.syntax.head(one.trigger) if (one.type, one.mode) in JUDGED else None
        if word is None or one.background or word.lemma in SERVING or len(one.recipients) != 1:
            continue
        if one.happening in ("actual", "planned"):
            note(one.recipients, word.subtree("acl:relcl", "parataxis"))
    return found


def _another(draft: Draft, deed: Deed, *, alone: bool) -> bool:
    """Whether the words bring up an attack as a new one ("since *an* assault", "under attack"), or
    several, or a war, which are no one man's."""
    node = draft.syntax.head(deed.trigger)
    if node is None or not node.is_noun:
        return False
    if node.lemma in WARS or (alone and node.tag == "NNS"):
        return True
    known = any(
        one.relation == "det" and one.lower not in ("a", "an", "another") for one in node.children
    )
    return deed.mode is None and not known


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
