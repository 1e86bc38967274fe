"""Who counted, who passed it on, how firmly it is told: from the statement a figure stands in."""

from __future__ import annotations

import re

from msgspec import Struct

from onrecord.reading.draft import Draft, RelayWords, Said, inside
from onrecord.reading.figures.anothers import counted_by_owner, given_by, owner_of_count
from onrecord.reading.figures.beliefs import held_by
from onrecord.reading.figures.by_count import (
    as_claimed,
    claimed_by,
    counted_beside,
    is_denied,
    may_count,
)
from onrecord.reading.figures.counting_clauses import in_relative
from onrecord.reading.figures.lexicon import (
    missiles,
    polls,
    untrue,
)
from onrecord.reading.figures.papers import through_paper
from onrecord.reading.figures.stances import stance
from onrecord.reading.figures.told_in import A_COUNT, cited_by, cited_in, is_press, statement_of
from onrecord.reading.figures.uncounted import is_called_untrue, is_nobodys
from onrecord.reading.figures.unsaid import counted_outside, moved_by
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Stance
from onrecord.report import Span


class Attribution(Struct, frozen=True):
    """The counter's words, the relays, the stance and the statement's index in `Draft.said`."""

    counted_by: Span | None
    relays: tuple[RelayWords, ...]
    stance: Stance
    said: int | None


def attribute(draft: Draft, span: Span) -> Attribution:
    """Who counted the figure at `span`.

    The source of the innermost statement whose content holds it; else the subject of a counting
    verb ("the ministry has recorded 47 deaths"); else nobody: the report's own voice.
    """
    index, carried = statement_of(draft, span)
    given = given_by(draft, span)
    if given is not None:
        firmly = given.stance or stance(draft, span, None)
        counter, relays = through_paper(draft, given.by, ())
        return Attribution(counter, relays, firmly, index)
    if index is None:
        counted = counted_outside(draft, span) or _polled_in(draft, span)
        held = None if counted is not None else held_by(draft, span)
        counter, relays = cited_in(draft, counted or held)
        counter, passed = through_paper(draft, counter, relays)
        told = stance(draft, span, None)
        told = "estimated" if held is not None and told == "reported" else told
        return Attribution(counter, passed, told, None)
    said = draft.said[index]
    firmly = stance(draft, span, said)
    relays = tuple(one for one in (*said.relays, *carried) if not _is_document(draft, one))
    uncounted = is_nobodys(draft, span, said)
    if _is_of_known_deed(draft, span, said):
        return Attribution(None, (), "reported" if firmly == "claimed" else firmly, index)
    if is_denied(draft, span):  # "only 640 had been released, not [700] as Marrak maintains"
        owner = as_claimed(draft, span)
        return Attribution(owner, (), "claimed" if owner is not None else firmly, index)
    if uncounted:
        owner = None
        if said.lemma in untrue() or is_called_untrue(draft, span):
            owner = owner_of_count(draft, span) or claimed_by(draft, span)
        if owner is not None:  # "*the ministry*'s figure of 30 was disputed by the union"
            return Attribution(owner, (), firmly, index)
        return Attribution(None, (), firmly, index)  # nobody's count is passed on by nobody
    counter = _source(draft, said)
    own = (
        counted_beside(draft, span)
        or owner_of_count(draft, span)
        or counted_by_owner(draft, span, said)
        or in_relative(draft, span)
        or _own_counter(draft, span, said)
    )
    own = own or moved_by(draft, span) or cited_by(draft, said)
    if own is not None and counter is not None and is_press(draft, counter):
        relays = (RelayWords(counter, said.cue[0] if said.cue else None), *relays)
    counter, relays = through_paper(draft, own or counter, relays)
    return Attribution(counter, relays, firmly, index)


def _is_of_known_deed(draft: Draft, span: Span, said: Said) -> bool:
    """ "Accused Molden of starting the battle *in which 13 people were killed*", "blames rebels for
    an attack *that killed 20*": what the report knows of the deed, no part of the charge."""
    if said.lemma.partition(" ")[0] not in ("accuse", "blame", "charge", "suspect"):
        return False
    node = draft.syntax.node_at(span[1] - 1)
    for _ in range(5):
        if node is None or not inside(node.span, said.content):
            return False
        if node.relation == "acl:relcl":
            return node.tag in ("VBD", "VBN") and node.head is not None and node.head.tag == "NN"
        node = node.head
    return False


def _source(draft: Draft, said: Said) -> Span | None:
    """Who speaks; of a statement that a count seems to make, who spoke before in its sentence.

    "The council estimates that 3,400 hectares were lost and puts the damage at 12 million."
    """
    source = said.source[0] if said.source else None
    if source is None or not (A_COUNT.match(draft.words(source)) or _tells_nothing(draft, source)):
        return source
    clause = draft.syntax.clause_at(source[0])
    start = clause.span[0] if clause is not None else source[0]
    before = [one.source[0] for one in draft.said if one.source and one is not said]
    return next((one for one in reversed(before) if start <= one[0] < source[0]), None)


def _tells_nothing(draft: Draft, source: Span) -> bool:
    """ "Conceded that *shells* had gone astray but put the dead at four": what the parse has speak
    and cannot, things by the dozen that are no papers."""
    head = draft.syntax.head(source)
    return head is not None and head.tag == "NNS" and head.lemma in missiles()


def _polled_in(draft: Draft, span: Span) -> Span | None:
    """The poll in which so many are told to say something: "*In a survey by Orle Data*, 58 percent
    wanted him gone"."""
    for said in draft.said:
        if inside(span, said.source) and A_COUNT.match(draft.words(said.source[0])):
            for relay in said.relays:
                head = draft.syntax.head(relay.span)
                if head is not None and head.lower in polls():
                    return relay.span
    return None


def _own_counter(draft: Draft, span: Span, said: Said) -> Span | None:
    """Who counts within the content: "said its staff had counted 6,300", "reported that two
    hospitals said they had received 70 bodies"."""
    if _BESIDES.search(draft.text, max(0, span[0] - _BEFORE), span[0]):
        return None
    node = draft.syntax.node_at(span[1] - 1)
    counting = True  # until a verb that counts nothing is passed, on the way up
    for _ in range(8):
        if node is None or not inside(node.span, said.content):
            return None
        if node.is_verb:
            if node.passive and node.lemma in _HELD and node.agent is not None:
                return _held_by(draft, node, span)
            verbs = _SURE_COUNTING if counting else _SAYING
            counting = counting and node.lemma in _SURE_COUNTING
            if node.lemma in verbs or node.lemma in _SAYING:
                return _counter_subject(draft, node, span, said)
        node = node.head
    return None


def _counter_subject(draft: Draft, verb: Node, span: Span, said: Said) -> Span | None:
    if verb.passive:  # "outbreaks have been reported in four countries": by nobody that is named
        return _held_by(draft, verb, span)
    subject = verb.subject
    if subject is None and verb.lemma in _SAYING:  # "two hospitals said they had": one subject lost
        before = verb.sentence.nodes[: verb.index]
        subject = next((one for one in reversed(before) if one.relation in SUBJECTS), None)
        if subject is not None and not may_count(draft, subject.extent("punct"), subject):
            return None  # "*the strike* was joined by 40, said the union; 20, said the firm"
    if subject is None or not inside(subject.span, said.content) or subject.span[0] > span[0]:
        return None
    if subject.tag.startswith("PRP") or subject.lower in _ANYBODY or subject.lemma in _COUNTED:
        return None  # "says it alone has documented": the speaker
    words = subject.extent("punct", "acl:relcl", "appos")
    return words if subject.tag.startswith("NN") or draft.cast.at(words) is not None else None


def _held_by(draft: Draft, verb: Node, span: Span) -> Span | None:
    """ "Nine are *thought by the police* to be dead, officials said", "the damage is *put by
    insurers* at 300 million, the mayor said": whoever counts or believes so in the passive."""
    agent = verb.agent
    if agent is None or verb.lemma not in _HELD or not agent.tag.startswith("NN"):
        return None
    if verb.lemma == "put" and not _AT.match(draft.text, verb.span[1], span[0]):
        return None  # "40 huts had been *put up by the army*"
    words = agent.extent("punct", "acl:relcl", "case")
    words = words if words[1] <= span[0] else agent.extent("punct", "acl:relcl", "case", "nmod")
    return words if may_count(draft, words, agent) else None


# "its staff counted 6,300, *on top of* [72,000] registered before": those the speaker knew of
_BESIDES = re.compile(
    r"\b(?:on top of|in addition to|besides|compared with|up from|down from)"
    r"(?: the| about| some)? \Z"
)
_BEFORE = 40  # characters: these words are fewer
_COUNTED = ("population", "number", "total", "percentage", "share", "proportion", "turnout", "rate")
_ANYBODY = ("anyone", "anybody", "everyone", "everybody", "someone", "somebody", "nobody")
_SAYING = {"say", "tell", "report", "admit", "acknowledge", "concede", "maintain"}
_SURE_COUNTING = {
    "count", "record", "document", "tally", "register", "reckon", "estimate", "calculate", "assess",
}  # fmt: skip


_HELD = ("count", "record", "document", "tally", "reckon", "estimate", "put", "think", "believe")
_AT = re.compile(r"(?! (?:up|out|on|in|down|forward|together|aside)\b).*\bat (?:[a-z]+ ){0,2}\Z")


def _is_document(draft: Draft, relay: RelayWords) -> bool:
    """Whether a relay is a paper that the counter speaks through ("in a statement"), no outlet."""
    if relay.cue is not None:
        return draft.words(relay.cue).lower() in ("in", "in a", "via", "with", "on", "through")
    return draft.cast.kind_at(relay.span) == "document"
