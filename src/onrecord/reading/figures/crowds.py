"""Who is a crowd: those who stage, fill or join what crowds do, and many who act as one.

What `onrecord.reading.figures.roles` and `counted` ask of the verb whose subject they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.draft import Draft
from onrecord.reading.figures.lexicon import (
    crowd_acts,
    crowd_events,
    crowd_fillings,
    crowd_operations,
    crowd_places,
    crowd_verbs,
    is_person,
)
from onrecord.reading.figures.population import number_node
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token
from onrecord.reading.syntax import Node
from onrecord.record import Counted


def acts_as_one(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "About 3,000 people *shouted* at ministers", "a curfew that thousands *defied*": so many
    are a crowd, two who shout are none."""
    if (amount.value or amount.low or amount.high or 0) < _MANY:
        return None
    if noun is not None and not is_person(noun):
        return None
    node = noun or number_node(draft, tape, amount)
    while node is not None and node.relation in ("nmod", "nummod") and node.head is not None:
        node = node.head  # "thousands *of people*"
    head = node.head if node is not None and node.relation == "nsubj" else None
    acting = head is not None and head.lemma in crowd_acts() and not head.passive
    return "participants" if acting else None


_MANY = 50


def joins_crowd(head: Node) -> bool:
    """ "joined the march", "joined in": not a party, a show or a firm."""
    event = head.object
    return event is None or event.lemma.lower() in (*crowd_events(), "boycott", "campaign")


def stages(node: Node, head: Node) -> bool:
    """ "Hundreds *held a vigil*", "2,000 nurses *staged a walkout*"; not four unions, and no hunger
    strike."""
    event = head.object
    if event is None or head.lemma not in crowd_verbs():
        return False
    if event.lemma.lower() not in crowd_events():
        return False
    hunger = any(one.lower == "hunger" for one in event.children)
    return not hunger and (is_person(node) or node.tag == "CD" or node.lemma in _MASSES)


def fills(node: Node, head: Node) -> bool:
    """ "Tens of thousands *packed* Liberty Square": a crowd, by what it fills."""
    place = head.object
    if place is None or head.lemma not in crowd_fillings() or head.passive:
        return False
    crowd = is_person(node) or node.tag == "CD" or node.lemma in _MASSES
    return crowd and place.lemma.lower() in crowd_places()


def takes_part_in(verb: Node) -> bool:
    """ "The search *involved* over 500 officers": what people do together, and no accident."""
    deed = verb.subject or verb.head
    return deed is not None and deed.lemma in (*crowd_events(), *crowd_operations())


_MASSES = ("ten", "hundred", "thousand", "dozen", "score", "million")
