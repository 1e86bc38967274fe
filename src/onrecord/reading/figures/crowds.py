"""Who is a crowd: those who stage, fill or join what crowds do, and many who act as one.

What `onrecord.reading.figures.roles` and `counted` ask of the verb whose subject they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.draft import Draft
from onrecord.reading.figures.lexicon import crowds, is_person
from onrecord.reading.figures.population import number_node
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Counted


def acts_as_one(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "About 3,000 people *shouted* at ministers", "a curfew that thousands *defied*", "35,000
    people had *come* to the square", "on the square the union *counted* 35,000 people": so many are
    a crowd, two who shout are none."""
    many = amount.value or amount.low or amount.high or 0
    if many < _MANY:
        return None
    if noun is not None and not (is_person(noun) or noun.lower in ("them", "us", "those")):
        return None
    node = noun or number_node(draft, tape, amount)
    while node is not None and node.relation in ("nmod", "nummod") and node.head is not None:
        node = node.head  # "thousands *of people*"
    head = node.head if node is not None and node.relation in ("nsubj", "obj") else None
    if node is None or head is None or not head.is_verb or head.passive:
        return None  # "prisoners are in the *camps*"
    anybody = noun is None or noun.lemma in crowds()["anybody"] or noun.tag == "PRP"
    there = _at_what_they_stage(head) or (
        anybody and _at_a_place(head) and (many >= _A_CROWD or _tells_of_crowd(draft.text))
    )
    if node.relation == "nsubj" and _within_event(head) and not _on_duty(noun):
        return "participants"
    if node.relation == "obj":
        return "participants" if head.lemma in _COUNTING and there else None
    comes = head.lemma in crowds()["comings"] and there
    comes = comes or (head.lemma == "come" and _with_nothing(head) and _crowd_before(draft, head))
    return "participants" if comes or head.lemma in crowds()["acts"] else None


_COUNTING = ("count", "estimate")


def _with_nothing(verb: Node) -> bool:
    """Whether it is not told where to or what for somebody came."""
    return all(one.relation in (*SUBJECTS, "aux", "mark", "punct", "cc") for one in verb.children)


def _crowd_before(draft: Draft, verb: Node) -> bool:
    """Whether what a crowd stages is told of shortly before: "a *rally* … 35,000 had come"."""
    start = verb.span[0]
    return _tells_of_crowd(draft.text[max(0, start - _SHORTLY) : start])


_SHORTLY = 300  # characters


def _tells_of_crowd(text: str) -> bool:
    """Whether a text tells of what crowds stage; not of the month of March, an air strike or a
    chain of shops."""
    return any(f" {event}" in text for event in crowds()["tellings"])


def _at_what_they_stage(verb: Node) -> bool:
    """Whether something is done at or towards what crowds stage: "at the *rally*"."""
    return not _where(verb).isdisjoint(crowds()["events"])


def _within_event(verb: Node) -> bool:
    """ "Thousands of farmers drove into the capital and tipped manure at its gates *in the largest
    protest* for years": whatever they do, it is theirs."""
    verbs = [verb, *(one for one in verb.children if one.relation == "conj" and one.is_verb)]
    return any(
        one.relation in ("obl", "nmod")
        and one.lemma.lower() in crowds()["events"]
        and (case := one.child("case")) is not None
        and case.lower in ("in", "at", "on")
        for each in verbs
        for one in each.children
    )


def _on_duty(noun: Node | None) -> bool:
    """Whether they are at a protest for other reasons: police, reporters."""
    return noun is not None and noun.lemma in crowds()["duty"]


def _at_a_place(verb: Node) -> bool:
    """Whether something is done at or towards a place that crowds fill: "to the *square*". The
    patients, prisoners and guards there, and the sixty with whom a bridge fell, are no crowd."""
    return not _where(verb).isdisjoint(crowds()["places"])


def _where(verb: Node) -> set[str]:
    beside = [*verb.children, *(verb.object.children if verb.object is not None else ())]
    return {
        one.lemma.lower()
        for one in beside
        if one.relation in ("obl", "nmod") and one.child("case") is not None
    }


_MANY = 50
_A_CROWD = 1_000  # people on a square, also where nobody tells what they came for


def joins_crowd(head: Node) -> bool:
    """ "joined the march", "joined in": not a party, a show or a firm."""
    event = head.object
    return event is None or event.lemma.lower() in crowds()["events"] | {"boycott", "campaign"}


def stages(node: Node, head: Node) -> bool:
    """ "Hundreds *held a vigil*", "2,000 nurses *staged a walkout*"; not four unions, and no hunger
    strike."""
    event = head.object
    if event is None or head.lemma not in crowds()["verbs"]:
        return False
    if event.lemma.lower() not in crowds()["events"]:
        return False
    hunger = any(one.lower == "hunger" for one in event.children)
    return not hunger and _may_be_crowd(node)


def fills(node: Node, head: Node) -> bool:
    """ "Tens of thousands *packed* Liberty Square": a crowd, by what it fills."""
    place = head.object
    if place is None or head.lemma not in crowds()["fillings"] or head.passive:
        return False
    return place.lemma.lower() in crowds()["places"] and _may_be_crowd(node)


def _may_be_crowd(node: Node) -> bool:
    """Whether a number or its noun is of people, or may be: "nurses", "2,000", "hundreds"."""
    return is_person(node) or node.tag == "CD" or node.lemma in _MASSES


_MASSES = ("ten", "hundred", "thousand", "dozen", "score", "million")


def takes_part_in(verb: Node) -> bool:
    """ "The search *involved* over 500 officers": what people do together, and no accident."""
    deed = verb.subject or verb.head
    return is_joint(deed)


def is_joint(deed: Node | None) -> bool:
    """Whether a noun is for what people do together: a strike, a search."""
    return deed is not None and deed.lemma in crowds()["events"] | crowds()["operations"]
