"""Who did not do an act of the model's though its sentence names him: what the attack was on,
where it was, who does another thing in it."""

from onrecord.reading.events.circumstances import governors
from onrecord.reading.events.dyads import Dyad
from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.parties import Parties
from onrecord.reading.patterns import passive
from onrecord.reading.subjects import subject_of
from onrecord.reading.syntax import SUBJECTS


def was_hit(dyad: Dyad) -> bool:
    """Whether the actor is but what the attack that is the verb's subject was on: "the raid *on
    Tarsk* killed 40"."""
    node, trigger = dyad.actor.node, dyad.trigger
    subject = subject_of(trigger) if trigger.is_verb else None
    if subject is None or subject not in governors(node):
        return False
    while node.head is not None and node.head != subject:
        node = node.head  # "on the capital *of Tarsk*"
    case = node.child("case")
    return case is not None and case.lower in ("on", "against", "in", "at", "near", "into")


def is_elsewhere(dyad: Dyad) -> bool:
    """Whether the actor stands in a phrase before a subject that has somebody of its own: "*in
    Tarsk's* north, Selmish drones killed two"."""
    node, trigger = dyad.actor.node, dyad.trigger
    if not trigger.is_verb or passive(trigger):
        return False
    subject = subject_of(trigger)
    if subject is None or node.index >= subject.index or node in subject.subtree():
        return False
    while node.head is not None and node.head != trigger:
        node = node.head
    return node.head == trigger and node.relation == "obl"


def stands_apart(parties: Parties, dyad: Dyad) -> bool:
    """Whether the actor of a passive is but where it was done ("was arrested *in Orle*"), or does
    something else in a clause that is joined to it ("was shot, and *the prosecutor* has …")."""
    node, trigger = dyad.actor.node, dyad.trigger
    if not trigger.is_verb or not passive(trigger):
        return _behind_a_weapon(dyad) or _does_another_thing(dyad)
    case = node.child("case")
    where = case is not None and case.lower in ("in", "at", "near", "outside")
    if where and parties.kinds[dyad.actor.key] == "place":
        return True
    while node.head is not None and node != trigger:
        if node.is_verb and node.relation == "conj" and node.child(*SUBJECTS) is not None:
            return trigger not in node.subtree()
        node = node.head
    return False


def _behind_a_weapon(dyad: Dyad) -> bool:
    """Whether the actor is but where or at what a weapon did the deed: "a bomb exploded *outside a
    bank*"."""
    node, trigger = dyad.actor.node, dyad.trigger
    subject = trigger.child(*SUBJECTS) if trigger.is_verb else None
    if subject is None or subject.lemma not in lexicon().weapons or node.index < trigger.index:
        return False
    case = node.child("case")
    return case is not None and case.lower in (*lexicon().where, "into", "against")


def _does_another_thing(dyad: Dyad) -> bool:
    """Whether the actor is the subject of a joined verb, and the act has a subject of its own:
    "Norland shelled Arl and *the rebels* answered"."""
    node, trigger = dyad.actor.node, dyad.trigger
    own, other = trigger.child("nsubj") if trigger.is_verb else None, node.head
    if own is None or other is None or node.relation not in SUBJECTS or node == own:
        return False
    return (other.relation == "conj" and other.head == trigger) or (
        trigger.relation == "conj" and trigger.head == other
    )
