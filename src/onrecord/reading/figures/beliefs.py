"""Whose estimate a figure is that somebody only believes: "economists believe it has cost 310m"."""

from __future__ import annotations

from onrecord.reading.draft import Draft, inside
from onrecord.report import Span


def believer(draft: Draft, span: Span) -> Span | None:
    """ "*It* believes that 34 people are held": a body's estimate; a person only has a belief, if
    not on the very number: "*a guard* thought it was nearer 300"."""
    number = node = draft.syntax.node_at(span[1] - 1)
    while node is not None and node.relation != "ccomp":
        node = node.head
    verb = node.head if node is not None else None
    if verb is None or verb.passive or verb.subject is None or number is None:
        return None
    words = verb.subject.extent("punct", "case", "acl", "acl:relcl", "appos")
    body = verb.lemma == "believe" and draft.cast.kind_at(words) in ("organisation", "government")
    what = node.subject if node is number else None
    itself = verb.lemma in _THINKING and what is not None and what.lower in _ITSELF
    itself = itself and verb.subject.tag.startswith("NN")
    return words if (body or itself) and words[1] <= span[0] else None


_THINKING = ("believe", "think", "reckon", "guess", "suspect")
_ITSELF = ("it", "number", "figure", "toll", "total")


def held_by(draft: Draft, span: Span) -> Span | None:
    """ "*Campaigners from Clean Bay* believe the true sum is nearer 11 million": whose estimate it
    is, where several or a body believe so; what one person thinks is no count."""
    for one in draft.said:
        belief = one.attitude and one.lemma in _BELIEVING and one.polarity == "affirmed"
        if belief and one.source and inside(span, one.content):
            head = draft.syntax.head(one.source[0])
            many = head is not None and head.tag in ("NNS", "NNPS")
            body = draft.cast.kind_at(one.source[0]) in ("organisation", "government")
            return one.source[0] if (many and one.lemma != "fear") or body else None
    return None


_BELIEVING = {"fear", "believe", "think", "reckon", "suspect", "guess", "assume"}
