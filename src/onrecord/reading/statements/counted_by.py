"""What is told in the passive by whoever counted it: "[40 deaths] were recorded by the clinic"."""

from onrecord.reading.statements.silence import Found
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.syntax import Node

COUNTED_BY = ("record", "register", "log", "count", "tally", "document")
"""Verbs of whoever keeps count."""


def counted_by(verb: Node, agent: Node) -> Found | None:
    """ "[Some 512 deaths] were registered by hospitals": a number that is told by who has it."""
    subject = verb.child("nsubj:pass", "nsubjpass")
    body = agent.tag != "PRP" and agent.entity != "PERSON"
    if subject is None or not body or not any(one.tag == "CD" for one in subject.subtree()):
        return None
    return "passed", (noun_phrase(subject, without=verb.span),), True
