"""Who counted a number and when, by its own relative clause: "the 18 *the clinic had counted*"."""

from __future__ import annotations

from onrecord.reading.draft import Draft
from onrecord.reading.figures.lexicon import counting_verbs
from onrecord.reading.syntax import Node
from onrecord.report import Span


def counting_clause(number: Node) -> Node | None:
    """The verb of a relative clause that tells who counted a number: "the 18 *the clinic counted*
    on Monday", "the 40 deaths *it recorded* in May"."""
    noun = number.head if number.relation.startswith("nummod") else None
    for one in (number, noun):
        for verb in one.children if one is not None else ():
            if verb.relation not in ("acl:relcl", "acl") or not verb.is_verb or verb.passive:
                continue
            subject = verb.subject
            known = verb.lemma in counting_verbs() or verb.lemma == "give"
            if known and subject is not None and not subject.tag.startswith("W"):
                return verb
    return None


def _counted_by(number: Node) -> Span | None:
    """ "Of the 900 void ballots *counted by the board*", "the 18 deaths recorded by it"."""
    noun = number.head if number.relation.startswith("nummod") else None
    verbs = noun.children if noun is not None else ()
    for verb in verbs:
        counts = verb.relation == "acl" and verb.tag == "VBN" and verb.lemma in counting_verbs()
        if counts and (agent := verb.agent) is not None and agent.tag.startswith("NN"):
            return agent.extent("punct", "case", "acl:relcl", "appos")
    return None


def in_relative(draft: Draft, span: Span) -> Span | None:
    """ "Up from the 18 that *the clinic* had counted", "the 35 million *it* put the loss at", "the
    900 ballots counted by *the board*"."""
    number = draft.syntax.node_at(span[1] - 1)
    if number is not None and (agent := _counted_by(number)) is not None:
        return agent
    verb = counting_clause(number) if number is not None else None
    subject = verb.subject if verb is not None else None
    if subject is None or subject.span[0] < span[1]:
        return None
    words = subject.extent("punct", "acl:relcl", "appos")
    return words if subject.tag.startswith("NN") or draft.cast.at(words) is not None else None


def told_aside(noun: Node) -> bool:
    """Whether a noun is the object of a relative clause, or told along with it: "the members, who
    include *nine nurses*, voted"."""
    head = noun.head
    if noun.relation == "conj" and head is not None:
        noun, head = head, head.head
    whole = noun.relation in ("obj", "dobj") and head is not None
    return whole and head is not None and head.relation == "acl:relcl"
