"""Who counted, who passed it on, how firmly it is told: from the statement a figure stands in."""

from __future__ import annotations

import re

from msgspec import Struct

from onrecord.reading.draft import Draft, RelayWords, Said, inside
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
    awaited,
    foreseen_verbs,
    missiles,
    pledging_verbs,
    polls,
    proposing_verbs,
    rates,
    untrue,
    willing_verbs,
)
from onrecord.reading.figures.papers import through_paper
from onrecord.reading.figures.questions import is_asked
from onrecord.reading.figures.stances import stance
from onrecord.reading.figures.to_come import is_to_come
from onrecord.reading.figures.told_in import A_COUNT, cited_by, cited_in, is_press, statement_of
from onrecord.reading.figures.unsaid import (
    counted_by_owner,
    counted_outside,
    moved_by,
    owner_of_count,
)
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
    uncounted = (
        said.lemma in pledging_verbs()
        or said.polarity != "affirmed"  # "refused to discuss the 31 captives", "did not confirm 40"
        or _is_untrue(draft, span, said)
        or _by_nobody(draft, said)
        or _claims_deed(draft, said)
        or _not_counted(draft, span, said)
        or _only_spoken(draft, span, said)
        or _only_named(draft, span)
        or _comes_to(draft, said)
        or is_asked(draft, span, said)
    )
    if _is_of_known_deed(draft, span, said):
        return Attribution(None, (), "reported" if firmly == "claimed" else firmly, index)
    if is_denied(draft, span):  # "only 640 had been released, not [700] as Marrak maintains"
        owner = as_claimed(draft, span)
        return Attribution(owner, (), "claimed" if owner is not None else firmly, index)
    if uncounted:
        owner = None
        if said.lemma in untrue():
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
        if node is None or not _in_content(said, node):
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


_WORKED_OUT = {"expect", "project", "forecast", "predict", "estimate", "calculate", "reckon"}
_ACTING = {"would", "will", "can", "could", "should", "must", "shall", "’ll", "'ll"}


def _comes_to(draft: Draft, said: Said) -> bool:
    """ "Raised its offer, *valuing* the firm at 30 million", "the deal values it at 30 million":
    what a price comes to, which nobody has found."""
    if said.lemma != "value" or not said.cue or not said.source:
        return False
    cue, source = draft.syntax.node_at(said.cue[-1][0]), draft.syntax.head(said.source[0])
    bargain = source is not None and source.lemma in _BARGAINS
    return bargain or (cue is not None and cue.tag == "VBG" and cue.relation == "advcl")


_BARGAINS = (
    "deal", "offer", "bid", "transaction", "agreement", "price", "sale", "takeover", "merger",
    "purchase", "contract", "term", "approach", "proposal", "buyout", "flotation", "listing",
)  # fmt: skip


def _is_untrue(draft: Draft, span: Span, said: Said) -> bool:
    """ "Denied that it held 26"; but behind a colon there stands what is true: "disputes the tally:
    its drivers have logged 1,517 bodies"."""
    if said.lemma not in untrue() or said.polarity != "affirmed":
        return False
    start = max((part[0] for part in said.content if part[0] <= span[0]), default=span[0])
    return ": " not in draft.text[start : span[0]]


def _claims_deed(draft: Draft, said: Said) -> bool:
    """ "claimed responsibility for three attacks": whoever did them has not counted them."""
    return said.lemma == "claim" and any(
        draft.words(part).lower().startswith("responsibility") for part in said.content
    )


def _by_nobody(draft: Draft, said: Said) -> bool:
    """ "a storm, estimated to have done $90 billion in damage": a bare participle names nobody."""
    cue = draft.syntax.node_at(said.cue[-1][0]) if said.cue else None
    if cue is None or said.lemma not in _WORKED_OUT or cue.tag != "VBN":
        return False
    return cue.agent is None and not any(
        one.lower in ("have", "has", "had") for one in cue.auxiliaries
    )


def _not_counted(draft: Draft, span: Span, said: Said) -> bool:
    """Whether the figure is the object of something wanted or still to be done.

    "was prepared to release [40] captives", "had proposed [6 percent]"; but "could be [fewer than
    3,000]" is a forecast, and "[120,000] would march" is counted.
    """
    if said.lemma in _WORKED_OUT:
        return False
    start = max(part[0] for part in said.content if part[0] <= span[0])
    if _NUMBER_AT.search(draft.text, start, span[0]):
        return False  # "the number of those told to leave at [17]"
    if _IN_RETURN.search(draft.text, start, span[0]) or _AIM.search(draft.text, start, span[0]):
        return True
    node = draft.syntax.node_at(span[1] - 1)
    for _ in range(4):
        if node is None:
            return False
        if node.is_verb and node.relation != "amod":  # "60 *sacked* workers were reinstated"
            break
        node = node.head
    if node is None or not node.is_verb or not _in_content(said, node):
        return False
    before = {
        one.lower
        for one in node.children
        if one.index < node.index and (one.relation in ("aux", "mark") or one.lower == "once")
    }
    if before & _UNTIL or ("if" in before and node.relation == "advcl"):
        return True  # also "*unless* the levy of [90 million crowns] is halved"
    if node.span[0] > span[0]:
        return False
    if node.lemma in proposing_verbs() or _ordered(said, node):
        return True
    if node.lemma in awaited()["weighing"] and is_to_come(draft, span):
        return True  # "the fund is *considering* a credit of [120 million]"
    if not before.isdisjoint(_ACTING) and _of_own_will(draft, said, node):
        return True
    if "to" in before and ("have" in before or said.lemma in _ASSERTING):
        return False  # "claimed to have destroyed [30] tanks"
    if "to" in before and node.tag != "VBG":  # but "admit to holding 49 soldiers"
        return node.lemma not in foreseen_verbs()
    return node.lemma in willing_verbs() and not before.isdisjoint(_ACTING)


def _ordered(said: Said, verb: Node) -> bool:
    """ "Told the union *to send* [30] guards home": what is asked for."""
    head = verb.head
    marked = verb.child("mark", "aux")
    return (
        marked is not None
        and marked.lower == "to"
        and verb.tag == "VB"
        and verb.relation in ("xcomp", "ccomp", "advcl")
        and head is not None
        and any(start <= head.span[0] < end for start, end in said.cue)
        and head.lemma in ("tell", "ask", "order", "urge")
    )


def _of_own_will(draft: Draft, said: Said, verb: Node) -> bool:
    """ "She said *she would bring* her [17] deputies": what a speaker means to do, and none of what
    befalls him ("said it would lose 600 jobs")."""
    subject = verb.subject
    if subject is None or not said.source or verb.lemma in foreseen_verbs() - _AT_WILL:
        return False
    speaker, doer = draft.cast.at(said.source[0]), draft.cast.at(subject.span)
    same = doer is not None and doer == speaker
    return same or subject.lower in ("i", "we")


# of what may come by itself, what somebody may do as well
_AT_WILL = {"bring", "take", "add", "reduce", "cover"}
_ASSERTING = {"claim", "profess", "admit", "acknowledge", "appear", "seem"}
# "will not go back *until* the firm hires [120] more": what is wanted
_UNTIL = {"until", "till", "unless", "once"}
_NUMBER_AT = re.compile(r"\bnumber of those [^.;:,\d]{1,60} at \Z")
# "would go home in return for [eleven] fighters": what is wanted is counted by nobody
_IN_RETURN = re.compile(r"\bin (?:return|exchange) for (?:[\w’'-]+ ){0,3}\Z")
# "the goal was to [exceed 90 percent]", "a target of [4 million doses]"
_AIM = re.compile(
    r"\b(?:goal|target|objective|quota|ambition)s?\b(?: [\w’'-]+){0,8}? "
    r"(?:of|at|(?:was|is) to|to be) (?:\w+ )?\Z"
)


def _only_spoken(draft: Draft, span: Span, said: Said) -> bool:
    """ "“*Hundreds* of mothers sit by a silent radio,” the minister said": nobody has counted them,
    where a person in quoted words speaks of many and not of what he or his did himself."""
    part = next((one for one in said.content if one[0] <= span[0] < one[1]), None)
    if part is None or draft.text[part[0]] not in '“"' or not said.source:
        return False
    number = draft.syntax.node_at(span[0])
    if number is None or draft.cast.kind_at(said.source[0]) != "person":
        return False
    if not _MANY.fullmatch(draft.words(span)):
        return False
    return not any(one.lower in ("i", "we", "our", "us", "my") for one in number.sentence.nodes)


def _only_named(draft: Draft, span: Span) -> bool:
    """ "Only if *the 9 percent duty* was scrapped", "found *the $40 million bid* low": what a thing
    is called by, and no finding of whoever speaks of it."""
    start = max(0, span[0] - _BEFORE)
    if _AN_OFFER_OF.search(draft.text, start, span[0]):
        return _of_offers(draft, span)
    if _NAMED.search(draft.text, start, span[0]) is None:
        return False
    noun = draft.syntax.node_at(span[1] + 1)
    if noun is None:
        return False
    if draft.words(span).lower().endswith(("percent", "per cent", "%")):
        return noun.lemma in rates()
    bargain = noun.lemma in _BARGAINS and noun.tag == "NN"
    return bargain and draft.text[max(0, span[0] - 4) : span[0]].lower() == "the "


def _of_offers(draft: Draft, span: Span) -> bool:
    """ "*The offer of 11 percent* was rejected by 83 percent": a share or sum that is offered."""
    node = draft.syntax.node_at(span[1] - 1)
    words = draft.words(span)
    return (
        node is not None and (_SHARE.search(words) or node.tag == "$" or "$" in words) is not None
    )


_AN_OFFER_OF = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?:[a-z]+ )?(?:offer|proposal) of \Z"
)
_SHARE = re.compile(r"(?:%|percent|per cent|crowns|dollars|euros|pounds)\Z")
_NAMED = re.compile(r"\b(?:the|its|their|his|her|our|your|[Tt]he)(?: [a-z]+)? \Z")
_MANY = re.compile(
    r"(?:[a-z]+ (?:of )?)*(?:dozens|scores|hundreds|thousands|millions|several)(?: of)?", re.I
)


def _in_content(said: Said, node: Node) -> bool:
    return any(start <= node.span[0] < end for start, end in said.content)


def _own_counter(draft: Draft, span: Span, said: Said) -> Span | None:
    """Who counts within the content: "said its staff had counted 6,300", "reported that two
    hospitals said they had received 70 bodies"."""
    if _BESIDES.search(draft.text, max(0, span[0] - _BEFORE), span[0]):
        return None
    node = draft.syntax.node_at(span[1] - 1)
    counting = True  # until a verb that counts nothing is passed, on the way up
    for _ in range(8):
        if node is None or not _in_content(said, node):
            return None
        if node.is_verb:
            verbs = _SURE_COUNTING if counting else _SAYING
            counting = counting and node.lemma in _SURE_COUNTING
            if node.lemma in verbs or node.lemma in _SAYING:
                return _counter_subject(draft, node, span, said)
        node = node.head
    return None


def _counter_subject(draft: Draft, verb: Node, span: Span, said: Said) -> Span | None:
    if verb.passive:
        return None  # "outbreaks have been reported in four countries": by nobody that is named
    subject = verb.subject
    if subject is None and verb.lemma in _SAYING:  # "two hospitals said they had": one subject lost
        before = verb.sentence.nodes[: verb.index]
        subject = next((one for one in reversed(before) if one.relation in SUBJECTS), None)
        if subject is not None and not may_count(draft, subject.extent("punct"), subject):
            return None  # "*the strike* was joined by 40, said the union; 20, said the firm"
    if subject is None or not _in_content(said, subject) or subject.span[0] > span[0]:
        return None
    if subject.tag.startswith("PRP") or subject.lower in _ANYBODY or subject.lemma in _COUNTED:
        return None  # "says it alone has documented": the speaker
    words = subject.extent("punct", "acl:relcl", "appos")
    return words if subject.tag.startswith("NN") or draft.cast.at(words) is not None else None


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


def _is_document(draft: Draft, relay: RelayWords) -> bool:
    """Whether a relay is a paper that the counter speaks through ("in a statement"), no outlet."""
    if relay.cue is not None:
        return draft.words(relay.cue).lower() in ("in", "in a", "via", "with", "on", "through")
    return draft.cast.kind_at(relay.span) == "document"
