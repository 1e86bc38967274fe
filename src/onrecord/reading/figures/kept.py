"""Who keeps, gives or says a number: the subject of its verb.

"Her group has records of 1,130 people"; "the union has 19 names on its list"; "the survey gives".
"""

from __future__ import annotations

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.figures.lexicon import (
    carriers,
    documents,
    gatherings,
    persons,
    polls,
)
from onrecord.reading.syntax import Node
from onrecord.report import Span

COUNTS = ("count", "tally", "toll", "estimate", "figure", "total")
"""Nouns for a count."""


def subject_of(verb: Node) -> Node | None:
    """Its subject; in a relative clause whom that tells of: "*the port*, which has counted 40"."""
    subject = verb.subject
    if verb.relation != "acl:relcl" or (subject is not None and not subject.tag.startswith("W")):
        return subject
    return verb.head if subject is not None or _which(verb) else None


def _which(verb: Node) -> bool:
    """Whether a clause opens with "which" or "who", and it is not told what is done to these."""
    nodes = verb.sentence.nodes
    opening = next((one for one in reversed(nodes[: verb.index]) if one.tag.startswith("W")), None)
    between = nodes[opening.index + 1 : verb.index] if opening is not None else ()
    return opening is not None and all(one.tag.startswith(("VB", "RB", "MD")) for one in between)


def whole_words(verb: Node, subject: Node) -> Span:
    """The subject's words; of whom a relative clause tells, without that clause."""
    told = ("acl:relcl", "appos") if subject is verb.head else ()
    start, end = subject.extent("punct", "case", *told)
    what = next((one for one in subject.children if one.lower == "what"), None)
    return (what.span[1] + 1 if what is not None else start), end  # "what *police* estimated at"


def has_on_record(verb: Node, span: Span) -> Span | None:
    """ "Her group has records of [1,130] people", "the army’s list has [417] names"."""
    subject, kept = verb.subject, verb.object
    if subject is None or kept is None or subject.span[0] > span[0]:
        return None
    papers = _LISTS if verb.lemma == "publish" else _RECORDS
    if verb.lemma == "draw" and not any(one.lower == "up" for one in verb.children):
        return None
    recorded = kept.lemma in papers and kept.span[1] <= span[0]
    recorded = recorded or (verb.lemma in _KEEPING and _has_cases(verb, kept))
    listed = subject.lemma in documents() and (kept.lemma in _ENTRIES or kept.lemma in persons())
    return subject.extent("punct", "acl:relcl") if recorded or listed else None


def _has_cases(verb: Node, kept: Node) -> bool:
    """ "*The health office* had 251 cases", "*the union* has 19 names on its list"."""
    subject = verb.subject
    if subject is None or not subject.tag.startswith("NN"):
        return False
    if (kept.lemma in _LISTED or kept.tag == "CD") and _on_a_list(kept):
        return True
    return kept.lemma == "case" and subject.lower in lexicon().body_heads


def _on_a_list(kept: Node) -> bool:
    after = [one.lower for one in kept.sentence.nodes[kept.index + 1 :][:4]]
    return after[:1] in (["on"], ["in"]) and any(one in (*_RECORDS, "it") for one in after)


_KEEPING = ("have", "write", "put")
_LISTED = ("name", "death", "fatality", "infection", "victim", "dead")
_RECORDS = ("record", "file", "register", "list", "documentation", "book", "books", "roll")
_LISTS = ("list", "register", "roll")  # "published a list with 70 names"
_ENTRIES = ("name", "entry", "case")


def toll_giver(verb: Node, span: Span) -> Span | None:
    """ "It had earlier given a death toll of [96]", "a number of [96]"."""
    subject, toll = subject_of(verb), verb.object
    if subject is None or toll is None or verb.passive or subject.span[0] > span[0]:
        return None
    given = toll.lower in (*COUNTS, "number") or toll.lemma in gatherings()
    return whole_words(verb, subject) if given and toll.span[1] <= span[0] else None


def telling_paper(verb: Node, span: Span) -> Span | None:
    """ "The survey gives Dahl [43 percent]": the subject, where it is a paper or a poll."""
    subject = verb.subject
    if subject is None or subject.span[0] > span[0]:
        return None
    if subject.lower not in (polls() | carriers()) and subject.lemma not in documents():
        return None
    return subject.extent("punct", "acl:relcl", "acl", "appos")


def saying_number(verb: Node, span: Span) -> Span | None:
    """ "the prefecture said [2,500]": a number that is all that is said, in no statement."""
    subject = verb.subject
    if subject is None or subject.span[0] > span[0] or subject.tag.startswith("PRP"):
        return None
    return subject.extent("punct", "acl:relcl", "appos")
