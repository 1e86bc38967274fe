"""Positions that a verb names: "rejected the bid", "urged both sides to stop", "denied that …"."""

from typing import cast

from onrecord.reading.draft import Draft, Stand, Why
from onrecord.reading.parties import Parties, subject_of
from onrecord.reading.patterns import Pattern, objects_of, verb_pattern, with_preposition
from onrecord.reading.positions.conditions import Condition, condition_of
from onrecord.reading.positions.holders import Holders
from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Act
from onrecord.report import Span

CLAUSAL = ("ccomp", "xcomp")


def explicit(draft: Draft, parties: Parties, holders: Holders, verb: Node) -> list[Stand]:
    """The positions that a verb names with its subject as holder; none where it is negated, only
    possible, or has nothing for an object.

    "both A and B demand" gives one position each. Rule `act-verb`.
    """
    if not verb.is_verb:
        return []
    pattern = verb_pattern(lexicon().verbs, verb, is_people=parties.is_people)
    if pattern is None:
        return []
    act = _act(pattern, verb)
    if act is None:
        return []
    held = _holders(draft, parties, holders, verb)
    things = _object(parties, pattern, verb)
    if not held or things is None:
        return []
    span, noun = things
    span = clip(draft, span)
    condition = condition_of(verb)
    limits = None
    if condition is not None:
        limits = clip(draft, condition.span)
        span = cut(span, limits)
    toward = _toward(parties, pattern, verb, noun)
    return [
        Stand(
            holder=holder,
            act=act,
            object=span,
            toward=holders.holder(toward) if toward is not None and act != "accuse" else toward,
            condition=limits,
            said=draft.said_at(span),
            why=Why("act-verb", words=(verb.span,)),
        )
        for holder in held
        if holder != toward and not (act == "accuse" and parties.kinds[holder] == "document")
    ]


def _act(pattern: Pattern, verb: Node) -> Act | None:
    """The act of a verb as it stands: "will not accept" rejects, "did not reject" is none."""
    negated = verb.negated
    if verb.relation == "xcomp" and verb.head is not None:
        negated = negated or verb.head.negated
    if pattern.head == "recognise":
        return "reject" if negated else None
    if not negated:
        return cast(Act, pattern.sense)
    if pattern.sense in ("accept", "agree", "support", "offer"):
        return "reject"
    return None


def _holders(draft: Draft, parties: Parties, holders: Holders, verb: Node) -> list[int]:
    if verb.passive:
        keys = parties.of(verb.agent)
    else:
        subject = subject_of(verb)
        keys = parties.of(subject)
        if not keys and subject is not None and subject.lower in ("i", "we"):
            index = draft.said_at(verb.span)
            speaker = holders.speaker(index) if index is not None else None
            keys = [speaker] if speaker is not None else []
    if not keys:
        # A cue's source is known even where the parse of the sentence is not.
        keys = [
            key
            for said in draft.said
            if said.polarity == "affirmed"
            and any(start <= verb.word.start < end for start, end in said.cue)
            for key in (next(filter(None.__ne__, map(parties.at, said.source)), None),)
            if key is not None
        ]
    return list(dict.fromkeys(holders.holder(key) for key in keys))


def _object(parties: Parties, pattern: Pattern, verb: Node) -> tuple[Span, Node] | None:
    """The words of what is demanded, offered, refused …, and their head."""
    clause = next(
        (
            one
            for one in verb.children
            if one.relation in CLAUSAL and (one.is_verb or one.child("cop") is not None)
        ),
        None,
    )
    nouns = objects_of(verb)
    if pattern.sense == "accuse":
        return _charge(pattern, verb, clause)
    if clause is not None and not _is_quote_tail(clause):
        subject = clause.child(*SUBJECTS)
        if subject is None and nouns and pattern.sense in ("demand", "propose"):
            return without_to(clause), clause
        if not nouns or (subject is not None and pattern.sense in ("demand", "propose")):
            return without_to(clause), clause
    if pattern.particles - {"to"}:
        phrases = with_preposition(verb, pattern.particles)
        if phrases:
            below = next((one for one in phrases[0].children if one.relation == "acl"), None)
            return (
                (without_to(below), below)
                if below is not None and parties.is_people(phrases[0])
                else (bare(phrases[0]), phrases[0])
            )
    if nouns:
        if pattern.people and pattern.sense == "demand":
            asked = with_preposition(verb, ("for", "to"))
            return (bare(asked[0]), asked[0]) if asked else None
        return bare(nouns[0]), nouns[0]
    return None


def _charge(pattern: Pattern, verb: Node, clause: Node | None) -> tuple[Span, Node] | None:
    """What somebody is accused of: "of shelling a market", "for the attack", or the clause."""
    for one in verb.children:
        marks = {each.lower for each in one.children if each.relation in ("case", "mark")}
        if one.relation in ("obl", "advcl", "xcomp", "ccomp", "nmod", "acl") and marks & {
            "of",
            "for",
        }:
            return one.extent(), one
    if clause is not None:
        return clause.extent(), clause
    noun = verb.object
    if noun is not None:
        for one in noun.children:
            marks = {each.lower for each in one.children if each.relation in ("case", "mark")}
            if marks & {"of", "for"} and one.relation in ("acl", "nmod", "advcl"):
                return one.extent(), one
        if pattern.head == "allege":
            return bare(noun), noun
    return None


def _toward(parties: Parties, pattern: Pattern, verb: Node, thing: Node) -> int | None:
    """Toward whom, by what the lexicon says of the verb; None where nobody is named."""
    if pattern.roles == "object":
        named = [key for one in objects_of(verb) for key in parties.of(one)]
        if not named and thing.is_verb:
            subject = thing.child(*SUBJECTS)
            named = parties.of(subject)
        return named[0] if named else None
    if pattern.roles == "asked":
        for noun in (*objects_of(verb), *with_preposition(verb, ("on", "upon", "to"))):
            found = parties.of(noun)
            if found:
                return found[0]
        subject = thing.child(*SUBJECTS)
        found = parties.of(subject) if subject is not None else parties.owner(thing)
        return found[0] if found else None
    if pattern.roles == "owner":
        for source in (parties.after(thing, ("by", "from")), parties.owner(thing)):
            if source:
                return source[0]
    if pattern.roles == "counterpart":
        found = parties.after(verb, ("to", "with"))
        return found[0] if found else None
    return None


def bare(noun: Node) -> Span:
    """A noun phrase without the preposition it begins with and what only continues the sentence."""
    start, end = (
        noun.extent("parataxis", "case", "punct")
        if noun.child("case")
        else noun.extent("parataxis")
    )
    return start, end


def without_to(clause: Node) -> Span:
    """A clause without the "to", "that" or "whether" that opens it."""
    start, end = clause.extent("parataxis")
    mark = clause.child("mark")
    if mark is not None and mark.word.start == start and mark.lower in ("to", "that"):
        follower = mark.after()
        if follower is not None and follower.word.start < end:
            start = follower.word.start
    return start, end


def clip(draft: Draft, span: Span) -> Span:
    """The words as far as the statement goes that they begin in: not on into "…, he said"."""
    inner = [
        (start, end)
        for said in draft.said
        for start, end in said.content
        if start <= span[0] < end < span[1]
    ]
    end = min((one[1] for one in inner), default=span[1])
    while end > span[0] + 1 and draft.text[end - 1] in ' ,;”"’.':
        end -= 1
    return span[0], max(end, span[0] + 1)


def cut(span: Span, condition: Span) -> Span:
    """The object's words without those of its condition, where it begins or ends with them."""
    if span[0] < condition[0] < span[1] <= condition[1]:
        return span[0], condition[0]
    if condition[0] <= span[0] < condition[1] < span[1]:
        return condition[1], span[1]
    return span


def _is_quote_tail(clause: Node) -> bool:
    return clause.child("mark") is None and clause.child(*SUBJECTS) is None and clause.tag != "VB"


__all__ = ["Condition", "bare", "clip", "cut", "explicit", "without_to"]
