"""What is told in the passive, by whom: "the jet, [reported by] the press as belonging …"."""

from onrecord.reading.draft import Draft
from onrecord.reading.statements.content import right_of
from onrecord.reading.statements.counted_by import COUNTED_BY, counted_by
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.naming import TWO_OBJECTS
from onrecord.reading.statements.pronounced import PRONOUNCED, pronounced
from onrecord.reading.statements.silence import Found
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.syntax import Node
from onrecord.report import Span


def passed(draft: Draft, verb: Node, lemma: str) -> Found | None:
    """ "the jet, [reported by] [the press] as belonging …", "[was claimed by] the group"."""
    agent = verb.agent
    if agent is None or verb.tag not in ("VBN", "VBD"):
        return None
    if lemma in COUNTED_BY:
        return counted_by(draft, verb, agent)
    if lemma in PRONOUNCED and (found := pronounced(draft, verb, agent)) is not None:
        return found
    if lemma not in ("report", "describe", "claim", *TWO_OBJECTS):
        return None
    if lemma in TWO_OBJECTS and not verb.passive:
        return None  # "called it torture by menu"
    subject = verb.child("nsubj:pass", "nsubjpass", "nsubj")
    if subject is None and verb.relation in ("acl", "acl:relcl"):
        subject = verb.head
    if subject is None or not subject.is_noun:
        return None
    two = lemma in TWO_OBJECTS
    hangs = ("obj", "xcomp") if two else ("xcomp", "ccomp", "advcl", "obl")
    rest = [
        one
        for one in verb.children
        if one.index > agent.index
        and one.relation in hangs
        and one.lower not in lexicon().words["channels"]
    ]
    span = right_of(verb, rest, after=agent.index) if rest else None
    span = span or _named_before(verb, agent, two=two) or _state_behind(verb, agent)
    if two and span is None:
        return None  # "was called by the mayor": on the telephone
    first = noun_phrase(subject, without=verb.span)
    return "passed", (first, span) if span else (first,), True


def _state_behind(verb: Node, agent: Node) -> Span | None:
    """How somebody is reported to be: "was reported *missing* on Tuesday by the police"."""
    after = verb.after()
    if verb.lemma.lower() != "report" or after is None or after.index >= agent.index:
        return None
    return after.span if after.lower in lexicon().words["states"] else None


def _named_before(verb: Node, agent: Node, *, two: bool) -> Span | None:
    """What somebody is called before it is told by whom: "described *as madness* by the mayor"."""
    by = agent.child("case")
    last = by.before() if by is not None else None
    for one in verb.children:
        if last is None or not verb.index < one.index <= last.index:
            continue
        case = one.child("case", "mark")
        if (case is not None and case.lower == "as") or (two and one.relation in ("obj", "xcomp")):
            return one.subtree()[0].span[0], last.span[1]
    return None
