"""Verbs of harm and capture that befall nobody: "killed three bills", "picked up 66 delegates".

A step of `onrecord.reading.figures.counted`: what a verb means is asked of those counted and of
whoever does it.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.draft import Draft
from onrecord.reading.figures.lexicon import animals, is_person, only_people, tables
from onrecord.reading.figures.population import number_node, sort_of
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token
from onrecord.reading.syntax import Node
from onrecord.record import Counted


def befalls_nobody(draft: Draft, noun: Node | None, kind: Counted) -> bool:
    """Whether a kind that only people have is told of what are none: "killed three *bills*", "hung
    two *portraits*", "drew 14 *bids*"; or nobody was hurt but in his chances: "*the tariffs* hurt
    400 farmers". Deaths, lives and cases tell their kind by themselves."""
    if noun is None or kind not in _OF_PEOPLE:
        return False
    if kind == "injured" and _hurt_by_thought(draft, noun):
        return True
    if noun.tag not in ("NN", "NNS") or is_person(noun) or _tells_kind(noun):
        return False
    if noun.lemma in animals():
        return False
    sort = sort_of(draft, noun)
    if sort == "object":
        return kind in _NOT_TO_OBJECTS and not _done_to_people_alone(noun)
    return sort in _NO_PEOPLE


_OF_PEOPLE: tuple[Counted, ...] = (
    "killed", "injured", "missing", "held", "released", "displaced", "arrested", "sick",
    "evacuated", "participants",
)  # fmt: skip


def is_sum(draft: Draft, tape: Sequence[Token], amount: Amount) -> bool:
    """ "The bank *holds 300 million* in bad loans", "freed *40 million* for roads": millions of
    nobody that are had, freed or seized."""
    if not amount.in_millions:
        return False
    node = number_node(draft, tape, amount)
    verb = node.head if node is not None else None
    held = node.after() if node is not None else None
    if held is not None and held.lower in ("held", "frozen", "seized", "saved"):
        return True  # "the 9.6 million held abroad"
    return verb is not None and verb.lemma in _HAVING


_HAVING = ("hold", "free", "release", "seize", "save", "capture", "pull", "snatch", "swap")
_NOT_TO_OBJECTS: tuple[Counted, ...] = ("killed", "sick", "participants", "arrested")
_NO_PEOPLE = ("abstract", "event", "time", "place")


def _tells_kind(noun: Node) -> bool:
    """Whether a noun stands for people by what befell or moved them: "lives", "signatures"."""
    nouns = tables()["nouns"]
    return noun.lemma.lower() in nouns or noun.lower in nouns


def _done_to_people_alone(noun: Node) -> bool:
    """Whether the verb over a noun is of killing or of what is done to people alone, so that the
    noun is for people whatever it seems: "killed two *acrobats*", not "hung two *portraits*"."""
    verb = noun.head
    return verb is not None and (verb.lemma in _KILLING or verb.lemma in only_people())


_KILLING = ("kill", "die", "slay", "wound", "injure", "perish", "massacre", "gun")


def _hurt_by_thought(draft: Draft, noun: Node) -> bool:
    """ "*The scandal* hurt two candidates": what is neither body nor blow hurts nobody's limbs."""
    verb = noun.head if noun.relation in ("obj", "conj") else None
    if verb is not None and not verb.is_verb:
        verb = verb.head
    if verb is None or verb.lemma != "hurt" or verb.passive:
        return False
    doer = verb.subject
    if doer is not None and doer.tag.startswith("W"):
        doer = verb.head  # "in a *way* that hurt one candidate"
    return doer is not None and sort_of(draft, doer) == "abstract"
