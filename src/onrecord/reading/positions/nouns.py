"""Positions that a noun tells of its owner: "the president's claims of fraud"."""

from onrecord.reading.draft import Draft, Stand, Why
from onrecord.reading.parties import Parties, subject_of
from onrecord.reading.patterns import with_preposition
from onrecord.reading.positions.conditions import condition_of
from onrecord.reading.positions.holders import Holders, takes_position
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.words import bare, clip, cut, trimmed, without_to
from onrecord.reading.syntax import Node


def _that(clause: Node) -> bool:
    """Whether a branch is a clause with "that": "her demand that the pit be closed"."""
    mark = clause.child("mark")
    return mark is not None and mark.lower == "that"


def _follows(clause: Node, noun: Node) -> bool:
    mark = clause.child("mark")
    return mark is not None and mark.index == noun.index + 1


def _maker(noun: Node) -> Node | None:
    """Who issues an appeal, makes an offer or repeats a demand: the subject of that verb."""
    verb = noun.head
    if verb is None or noun.relation not in ("obj", "dobj") or verb.negated:
        return None
    return subject_of(verb) if verb.lemma in lexicon().making else None


def told_by_noun(draft: Draft, parties: Parties, holders: Holders, noun: Node) -> list[Stand]:
    """The position that a noun tells of whoever has it. Rule `act-noun`: a possessor, and an object
    after one of the noun's prepositions or as an infinitive."""
    known = lexicon().nouns.get(noun.lemma.lower())
    owner = noun.child("nmod:poss") or _maker(noun)
    if known is None or owner is None:
        return []
    act, openers = known
    thing = next(
        (
            one
            for one in noun.children
            if one.word.start > noun.word.start
            and ((one.tag == "VB" and "to" in openers) or (act == "demand" and _that(one)))
        ),
        None,
    )
    if thing is None and act == "demand" and noun.head is not None:
        # the parse may hang the clause on the verb: "renewed her demand that the pit be closed"
        thing = next(
            (one for one in noun.head.children if _that(one) and _follows(one, noun)), None
        )
    span = without_to(thing) if thing is not None else None
    if span is None:
        phrases = with_preposition(noun, openers - {"to"})
        if not phrases or (act == "accuse" and parties.of(phrases[0])):
            return []
        span = bare(phrases[0])
    span = clip(draft, span)
    condition = condition_of(draft, noun)
    if condition is not None:
        span = cut(span, condition.span)
    return [
        Stand(
            holder=holder,
            act=act,
            object=trimmed(draft, span),
            condition=condition.span if condition is not None else None,
            said=draft.said_at(span),
            why=Why("act-noun", words=(noun.span,)),
        )
        for holder in dict.fromkeys(map(holders.holder, parties.of(owner)))
        if takes_position(parties, holder, act)
    ]
