"""What is told in the passive by whoever counted it: "[40 deaths] were recorded by the clinic"."""

from onrecord.reading.draft import Draft
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.silence import Found
from onrecord.reading.statements.somebody import is_body
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.syntax import Node

COUNTED_BY = ("record", "register", "log", "count", "tally", "document")
"""Verbs of whoever keeps count."""


def counted_by(draft: Draft, verb: Node, agent: Node) -> Found | None:
    """ "[Some 512 deaths] were registered by hospitals": a number that is told by whoever has it;
    not "counted by hand", nor "two trademarks were registered by the firm", which are its own."""
    subject = verb.child("nsubj:pass", "nsubjpass")
    if subject is None or not is_body(draft, agent):
        return None
    told = subject.subtree("acl:relcl", "acl", "nmod")
    if not any(one.tag == "CD" for one in told) or subject.lemma in lexicon().words["registrable"]:
        return None
    return "passed", (noun_phrase(subject, without=verb.span),), True
