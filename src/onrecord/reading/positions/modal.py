"""Positions in what somebody says: "we will not sign", "they must leave", "Release them"."""

from onrecord.reading.draft import Draft, Stand, Why
from onrecord.reading.parties import Parties
from onrecord.reading.positions.conditions import Condition, condition_of
from onrecord.reading.positions.explicit import bare, clip, cut, without_to
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Act
from onrecord.report import Span

# Cues under which a sentence on somebody else is a charge against him.
CHARGING = ("allege", "claim", "accuse")


def modal(draft: Draft, parties: Parties, holders: Holders, verb: Node) -> list[Stand]:
    """The position that a clause inside a statement takes by its modal verb or mood.

    Rules: `own-will` (the speaker's side will, would or will not), `must` (somebody else has to),
    `imperative` (an order in a quote), `ready` (is ready, willing, open to), `charge` (a claim that
    somebody does wrong).
    """
    index = draft.said_at(verb.span)
    if index is None or draft.said[index].polarity != "affirmed":
        return []
    party = holders.speaker(index)
    if party is None:
        return []
    subject = verb.child(*SUBJECTS)
    condition = condition_of(verb)
    read = (
        _own_will(holders, verb, subject, party, condition)
        or _no_such_thing(verb, subject)
        or _must(holders, verb, subject, party)
        or _imperative(draft, verb, index)
        or _ready(holders, verb, subject, party, condition)
        or _charge(draft, holders, verb, subject, party, index)
    )
    if read is None:
        return []
    act, span, rule = read
    span = clip(draft, span)
    limits = None
    if condition is not None:
        limits = clip(draft, condition.span)
        span = cut(span, limits)
    content = draft.said[index].content
    if not any(start <= span[0] < end for start, end in content):
        return []
    toward = None
    if subject is not None and act in ("demand", "accuse"):
        toward = next(iter(parties.of(subject)), None)
    elif act in ("threaten", "offer") and condition is not None and condition.verb is not None:
        other = condition.verb.child(*SUBJECTS)
        toward = next(iter(parties.of(other)), None) if other is not None else None
    if toward is not None and act != "accuse":
        toward = holders.holder(toward)
    if toward == party:
        toward = None
    return [
        Stand(
            holder=party,
            act=act,
            object=span,
            toward=toward,
            condition=limits,
            said=index,
            why=Why(rule, words=(verb.span,)),
        )
    ]


Read = tuple[Act, Span, str] | None


def _modals(verb: Node) -> set[str]:
    return {one.lower for one in verb.children if one.relation in ("aux", "aux:pass")}


def _own_will(
    holders: Holders, verb: Node, subject: Node | None, party: int, condition: Condition | None
) -> Read:
    known = lexicon()
    if not _modals(verb) & known.will or subject is None or not verb.is_verb:
        return None
    if not holders.same_side(subject, party) or verb.lemma in ("be", "have", "say", "see"):
        return None
    span = without_to(verb)
    span = (verb.word.start, span[1])
    if verb.negated:
        return "reject", span, "own-will"
    if condition is not None:
        hostile = verb.lemma in known.hostile or condition.word == "unless"
        return ("threaten" if hostile else "offer"), span, "own-will"
    return "promise", span, "own-will"


def _no_such_thing(verb: Node, subject: Node | None) -> Read:
    """ "There would be no release": the thing is refused."""
    if verb.lemma != "be" or subject is None or not _modals(verb) & lexicon().will:
        return None
    there = any(one.lower == "there" for one in verb.children)
    none = any(one.lower == "no" and one.relation == "det" for one in subject.children)
    return ("reject", bare(subject), "no-such-thing") if there and none else None


def _must(holders: Holders, verb: Node, subject: Node | None, party: int) -> Read:
    known = lexicon()
    modals = _modals(verb) & known.must - {"have"}
    if not modals or subject is None or subject.lower in ("i", "there"):
        return None
    act: Act = "propose" if modals == {"should"} and verb.passive else "demand"
    return act, without_to(verb), "must"


def _imperative(draft: Draft, verb: Node, index: int) -> Read:
    """An order: a bare verb without subject that begins a sentence within a quote."""
    if verb.tag not in ("VB", "VBP") or verb.relation != "root" or verb.child(*SUBJECTS):
        return None
    first = next((one for one in verb.sentence.nodes if one.text[0].isalnum()), None)
    if first is None or first != verb or _modals(verb) or verb.lemma in ("let", "thank", "look"):
        return None
    quoted = any(
        draft.text[start] in "\"“‘'" and start <= verb.word.start
        for start, end in draft.said[index].content
        if verb.word.start < end
    )
    return ("demand", verb.extent(), "imperative") if quoted else None


def _ready(
    holders: Holders, verb: Node, subject: Node | None, party: int, condition: Condition | None
) -> Read:
    """`verb` here is the adjective: "ready to accept a release", "open to a later date"."""
    if verb.lower not in lexicon().ready or subject is None:
        return None
    if not holders.same_side(subject, party):
        return None
    inner = next(
        (one for one in verb.children if one.relation in ("xcomp", "ccomp", "advcl")), None
    )
    act: Act = "reject" if verb.negated else "offer"
    if inner is not None:
        if inner.lemma == "accept" and inner.object is not None:
            return ("reject" if verb.negated else "accept"), bare(inner.object), "ready"
        return act, without_to(inner), "ready"
    phrase = next((one for one in verb.children if one.relation.startswith("obl")), None)
    return (act, bare(phrase), "ready") if phrase is not None else None


def _charge(
    draft: Draft, holders: Holders, verb: Node, subject: Node | None, party: int, index: int
) -> Read:
    said = draft.said[index]
    if subject is None or holders.same_side(subject, party):
        return None
    if verb.passive and not (said.lemma in CHARGING and verb.lemma in lexicon().faults):
        return None
    faulty = verb.lemma in lexicon().faults or any(
        one.lemma in lexicon().faults for one in (verb.object,) if one is not None
    )
    known = verb.passive or holders.parties.one(subject) is not None
    if not faulty or not known or _modals(verb) or verb.negated:
        return None
    return (
        ("accuse", (verb.word.start, verb.extent("parataxis")[1]), "charge")
        if (said.lemma in CHARGING or faulty)
        else None
    )
