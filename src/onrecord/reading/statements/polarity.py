"""Whether the saying is affirmed, negated ("did not say") or declined ("declined to comment")."""

import re

from onrecord.reading.draft import Draft, inside
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.cue import confirm_or_deny, denied, set_beside
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.silence import at_will
from onrecord.reading.syntax import Node
from onrecord.record import Polarity

_NOBODY = re.compile(r"(?:neither|nobody|none of|no one)\b", re.I)

_NOTHING_OF = re.compile(r"nothing (?:about|of) (?!the (?:sort|kind)\b)")  # these did not happen


def polarity_of(draft: Draft, candidate: Candidate) -> Polarity:
    """The polarity of a saying. A denial is affirmed: somebody denied."""
    known = lexicon().polarity
    first = candidate.lemma.split()[0] if candidate.lemma else ""
    keeps_back = first in known["declining"] and candidate.frame != "infinitive"
    if keeps_back or candidate.frame in ("declined", "no answer"):
        return "declined"
    said = draft.words(candidate.content[0]).lower() if candidate.content else ""
    if _NOTHING_OF.match(said) and candidate.lemma == "say":
        return "negated"  # "says nothing of the men it holds"
    if not negated(draft, candidate):
        return "affirmed"
    anchor = candidate.anchor
    if anchor is None:
        return "negated"
    lemma = anchor.lemma.lower()
    kept_back = lemma in known["declined_when_unwilling"] and at_will(anchor)
    kept_back = kept_back or confirm_or_deny(anchor) is not None  # "neither confirmed nor denied"
    return "declined" if kept_back or lemma in known["declined_when_negated"] else "negated"


def _denied_outside(candidate: Candidate, anchor: Node) -> bool:
    """Whether the saying is denied by words that are not themselves said: "no deaths were
    reported" affirms that there were none."""
    subject = anchor.subject
    if subject is not None and any(a <= subject.span[0] < b for a, b in candidate.content):
        return anchor.negated
    if anchor.negated and all(
        inside(one.span, candidate.content)
        for one in anchor.children
        if one.lower in lexicon().polarity["negations"]
    ):
        return False  # "said: “Not to my knowledge.”"
    of_another = subject is not None and subject.head != anchor and bool(candidate.source)
    if of_another and not any(inside(one.span, candidate.source) for one in (subject,) if one):
        return anchor.negated  # "An aide said *no unit* had fired and suggested that rebels had"
    return denied(anchor)


def _only(node: Node) -> bool:
    """ "not only", "not just": no negation."""
    after = node.after()
    return after is not None and after.lower in ("only", "just", "merely", "simply")


def _has_no_doubt(verb: Node) -> bool:
    thing = verb.object
    return thing is not None and thing.lemma == "doubt" and thing.subtree()[0].lower == "no"


_NOTHING_KEPT = ("leave doubt", "make secret")


def negated(draft: Draft, candidate: Candidate) -> bool:
    """Whether the cue's own words, or a negative subject or object, deny the saying."""
    words = lexicon().polarity["negations"]
    anchor = candidate.anchor
    if anchor is None or candidate.lemma in _NOTHING_KEPT or _has_no_doubt(anchor):
        return False  # "left no doubt that …", "has no doubt that …"
    if candidate.source and _NOBODY.match(draft.text, candidate.source[0][0]):
        return True
    nodes = [node for span in candidate.cue for node in draft.syntax.nodes(span)]
    if any(node.lower in words and not _only(node) for node in nodes):
        return True
    if any(
        one.lower in words and not _only(one) and not inside(one.span, candidate.content)
        for one in anchor.children
    ) or _denied_outside(candidate, anchor):
        return not any(_only(one) for one in anchor.children)
    if anchor.relation == "conj" and anchor.head is not None and anchor.head.negated:
        before = anchor.before()
        return before is not None and before.lower in ("or", "nor")
    if anchor.relation == "xcomp" and anchor.head is not None and anchor.head.negated:
        if set_beside(anchor):
            return False  # "would not comment, *saying* it was too early"
        return anchor.head.lemma.lower() not in ("fail", "hesitate")
    target = anchor.object
    if target is not None and target.lower == "none" and anchor.lemma.lower() == "name":
        return True
    return (
        target is not None
        and any(
            one.lower == "no" and one.relation in ("det", "neg", "advmod")
            for one in target.children
        )
        and anchor.lemma.lower() in _GIVING
    )


_GIVING = ("specify", "give", "provide", "offer", "mention", "make", "name")
