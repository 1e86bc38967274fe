"""Where a content begins and ends, whatever the model's bounds: what several sayings settle.

"She [warned] [that the dam was weak] and [urged] [the town to leave]" are two sayings of one woman.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, inside
from onrecord.reading.statements.anothers import (
    charges_denied,
    without_later,
    without_participles,
    without_remark,
)
from onrecord.reading.statements.behind import going_on, had_before, unbroken, with_earlier
from onrecord.reading.statements.candidate import Candidate, common
from onrecord.reading.statements.endings import (
    before_according,
    before_anonymity,
    before_clause,
    before_deed,
    before_participle,
    before_subject,
    before_yielding,
    ending_at,
    with_measure,
    with_proviso,
    with_second_that,
    with_state,
    with_term,
    without_charge,
    without_told,
)
from onrecord.reading.statements.interrupted import going_on_behind
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.openings import with_opening, with_scope
from onrecord.reading.statements.silence import REPLIES
from onrecord.reading.statements.spans import comma_before, in_quote, tidied
from onrecord.reading.statements.summed_up import without_rank, without_summary
from onrecord.reading.stretches import Places
from onrecord.reading.syntax import SUBJECTS, TENSED, Node
from onrecord.report import Span

_RELATIVES = frozenset(["which", "where", "who", "whom", "when"])


def bounded(draft: Draft, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, each with a content that keeps to its own saying."""
    found = [with_earlier(draft, unbroken(draft, one, candidates)) for one in candidates]
    found = [before_participle(draft, _own_clause(draft, one)) for one in found]
    found = [
        before_anonymity(draft, before_yielding(draft, before_deed(draft, one))) for one in found
    ]
    found = [with_scope(draft, with_opening(draft, one, found)) for one in found]
    found = [before_clause(draft, before_subject(draft, one)) for one in found]
    found = [with_second_that(draft, with_measure(draft, one), found) for one in found]
    found = [with_proviso(draft, with_term(draft, one), found) for one in found]
    found = [with_state(draft, without_charge(draft, one)) for one in found]
    found = [without_summary(draft, without_told(draft, one, found)) for one in found]
    found = [without_rank(draft, one) for one in found]
    told = Places([one for one in found if one.frame == "according"], _content_begins)
    found = [before_according(draft, one, told) for one in found]
    found = [without_participles(one, found) for one in found]
    found = [without_remark(without_later(one, found), found) for one in found]
    found = charges_denied(draft, found)
    found = [going_on_behind(draft, going_on(draft, one, found), found) for one in found]
    spoken = Places(found, _cue_begins)
    found = [_before_next(draft, one, spoken) for one in found]
    return _told_once(draft, [_within_outer(draft, one, found) for one in found])


def _within_outer(draft: Draft, one: Candidate, others: Sequence[Candidate]) -> Candidate:
    """A saying told within another's words without what stands behind these: "said [the firm had
    told him [to sign]], a charge it rejects"."""
    if one.anchor is None or not one.cue or not one.content or one.cue[-1][1] > one.content[-1][0]:
        return one
    start, end = one.content[-1]
    for other in others:
        if other is one or other.anchor is None or not other.content or not other.speech:
            continue
        first, last = other.content[-1]
        held = first <= one.cue[0][0] and start < last < end and other.cue[-1][1] <= first
        if held and _ASIDE.match(draft.text, last) and not in_quote(draft, last):
            return ending_at(draft, one, last)
    return one


def _content_begins(one: Candidate) -> int | None:
    return one.content[0][0] if one.content else None


def _cue_begins(one: Candidate) -> int | None:
    return one.cue[0][0] if one.anchor is not None and one.cue and one.speech else None


_OWN_ACTS = frozenset(
    ["phrase", "counting", "infinitive", "measuring", "gerund", "no answer", "urging"]
)
_OWNERS = ("its", "their", "her", "his", "our")
_STAFF = ("staff", "team", "teams", "workers", "members", "volunteers", "monitors", "medics")
_COUNTING = frozenset(["count", "record", "document", "tally", "register"])


def _told_once(draft: Draft, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates without what only grammar reads of a speaker's own saying within his words:
    "residents say [they complained about the water]" is one statement."""

    def own_act(one: Candidate) -> bool:
        words = draft.words(one.source[0]).lower().split() if one.source else []
        if not words:
            return False
        if words == ["nobody"] and one.frame == "parenthesis" and one.lemma in REPLIES:
            return any(inside(other.cue[0], one.content) for other in candidates if other.cue)
        if in_quote(draft, one.source[0][0]):
            return words in (["i"], ["we"]) and one.frame == "counting"
        staff = words[0] in _OWNERS and words[-1] in _STAFF
        same = staff or (len(words) == 1 and words[0] in ("it", "he", "she", "they"))
        how = _how(draft, one)
        read = one.why.by == "rule" and (one.frame in _OWN_ACTS or how)
        if not (same or how) or not (read or (staff and one.lemma in _COUNTING)):
            return False
        return any(other is not one and inside(one.cue[0], other.content) for other in candidates)

    return [one for one in candidates if not (one.cue and own_act(one))]


def _how(draft: Draft, one: Candidate) -> bool:
    """Whether quoted words only tell how something will be done: "it would respond “within
    hours”"."""
    if one.frame != "quote" or one.anchor is None or len(one.content) != 1:
        return False
    inner = draft.words(one.content[0]).lstrip("“\"‘'")
    return one.anchor.tag == "VB" and inner[:1].islower()


def _own_clause(draft: Draft, one: Candidate) -> Candidate:
    """ "…, [where], she claimed, [votes were lost]": no more than the relative clause, if the
    saying stands right behind its pronoun."""
    if len(one.content) < 3 or not one.cue:
        return one
    for index, span in enumerate(one.content):
        if draft.words(span).lower() in _RELATIVES and index and span[1] <= one.cue[0][0]:
            return replace(one, content=one.content[index:])
    return one


def _before_next(draft: Draft, one: Candidate, others: Places[Candidate]) -> Candidate:
    """A content without what its speaker says in a saying of its own: "…, but [ruled out] …"."""
    if one.anchor is None or not one.content or not one.source:
        return one
    one = _before_fact(draft, _before_deed(draft, _before_act(draft, _in_relative(draft, one))))
    start, end = one.content[-1]
    for other in others.between(start, end):
        if other is one:
            continue
        place = other.cue[0][0]
        if not start < place < end or one.cue[0][0] >= place:
            continue
        parting = _parting(draft, one, other, start)
        if parting is None:
            continue
        content = tidied(draft, [*one.content[:-1], (start, parting)])
        if content:
            one, end = replace(one, content=content), parting
    return one


def _parting(draft: Draft, one: Candidate, other: Candidate, start: int) -> int | None:
    """Where a content that begins at `start` ends because another saying begins within it; None
    where that one is part of what is said."""
    aside = _aside(draft, other, start) or _own_aside(draft, other, start)
    aside = aside or _passed_on(draft, one, other)
    if aside is not None and not in_quote(draft, aside):
        return aside
    if other.anchor is None:
        return None
    before = other.anchor.before() if other.anchor.tag == "VBG" else None
    comma = before.span[0] if before is not None and before.text == "," else None
    if comma is not None and _same_speaker(other, one) and not in_quote(draft, comma):
        return comma  # "told them [that it had been asked], *saying* he would answer"
    joint = _joint_before(other.anchor, other.cue[0][0])
    if joint is None or joint.span[0] <= start or not _shares(draft, other, one):
        return None
    if had_before(other.anchor, one):
        return None
    return None if in_quote(draft, joint.span[0]) else joint.span[0]


def _in_relative(draft: Draft, one: Candidate) -> Candidate:
    """What is said in a relative clause without the verb that the clause stands before: "Dunmore,
    who had told them [that it was poison], was guilty"."""
    anchor = one.anchor
    noun = anchor.head if anchor is not None and anchor.relation == "acl:relcl" else None
    outer = noun.head if noun is not None else None
    if anchor is None or outer is None or outer.index < anchor.index:
        return one
    start, end = one.content[-1]
    for node in draft.syntax.nodes((start, end)):
        group = node.head == outer and node.relation.startswith(("aux", "cop"))
        comma = node.before()
        if node != outer and not group:
            continue
        if comma is not None and comma.text == "," and start < comma.span[0] > anchor.span[1]:
            return ending_at(draft, one, comma.span[0])
    return one


def _before_deed(draft: Draft, one: Candidate) -> Candidate:
    """A clause without what its speaker does besides: "said [it would not pay], but left open
    when", "said [the claim was invented] and threatened action": a verb joined to the cue, or one
    with an object joined to a passive."""
    start, end = one.content[-1]
    anchor = one.anchor
    if anchor is None or not anchor.is_verb or one.frame != "clause":
        return one
    for verb in draft.syntax.nodes((start, end)):
        joined = verb.head
        if verb.relation != "conj" or joined is None or verb.tag not in ("VBD", "VBN", "VBZ"):
            continue
        if verb.auxiliaries or verb.child(*SUBJECTS, "expl") is not None:
            continue
        thing = verb.object or joined.object
        active = joined.passive and thing is not None and thing.index > verb.index
        speaks = verb.lemma.lower() in lexicon().frames
        besides = joined == anchor and verb.tag != "VBN" and (speaks or _to_come(anchor))
        if not (active or besides):
            continue
        joint = _joint_before(verb, verb.span[0])
        if joint is None or joint.span[0] <= start or in_quote(draft, joint.span[0]):
            continue
        return ending_at(draft, one, joint.span[0])
    return one


def _before_fact(draft: Draft, one: Candidate) -> Candidate:
    """What is demanded without what has happened: "demanded [that the board resign], and forty
    rowers blocked the gate", "demanded [that fares be cut] and the union threatened a strike".
    What is to be done has no tense."""
    anchor = one.anchor
    clause = anchor.child("ccomp") if anchor is not None and one.frame == "clause" else None
    if anchor is None or clause is None or not _to_be_done(clause):
        return one
    start, end = one.content[-1]
    for verb in draft.syntax.nodes((start, end)):
        subject = verb.child(*SUBJECTS)
        if verb.relation != "conj" or verb.head not in (anchor, clause) or _tense(verb) is None:
            continue
        joint = verb.child("cc") if subject is None else subject.subtree()[0].before()
        while joint is not None and (joint.tag.startswith("RB") or joint.relation == "case"):
            joint = joint.before()
        comma = joint.before() if joint is not None and joint.tag == "CC" else None
        if comma is None or comma.text != ",":
            past = subject is not None and verb.tag == "VBD" and joint is not None
            comma = joint if past and joint is not None and joint.tag == "CC" else None
        if comma is not None and comma.span[0] > start and not in_quote(draft, comma.span[0]):
            return ending_at(draft, one, comma.span[0])
    return one


def _to_be_done(clause: Node) -> bool:
    """Whether a clause tells of what is wished, by a bare verb: "that the board *resign*", "that
    fares *be* cut"."""
    bare = clause.tag == "VB" or any(one.lower == "be" for one in clause.auxiliaries)
    return bare and _tense(clause) is None


def _to_come(anchor: Node) -> bool:
    """Whether what is said is told to come, so that what has been done stands beside it."""
    clause = anchor.child("ccomp")
    return clause is not None and any(one.tag == "MD" for one in clause.children)


def _before_act(draft: Draft, one: Candidate) -> Candidate:
    """An infinitive or noun phrase without what its speaker does besides: "promised [to pay] and
    left", "praised [the plan] but had to wait". A finite verb joined to the cue stands outside."""
    anchor = one.anchor
    start, end = one.content[-1]
    if anchor is None or not anchor.is_verb or _finite_within(draft, (start, end)):
        return one
    for verb in anchor.children:
        if verb.relation != "conj" or not start < verb.span[0] < end:
            continue
        first = next((each for each in verb.children if each.relation.startswith("aux")), verb)
        joint = _joint_before(verb, first.span[0])
        if joint is None or joint.span[0] <= start or _tense(verb) is None:
            continue
        if any(_tense(each) for each in draft.syntax.nodes((start, joint.span[0])) if each.is_verb):
            continue
        ended = ending_at(draft, one, joint.span[0])
        if ended is not one:
            return ended
    return one


def _finite_within(draft: Draft, span: Span) -> bool:
    """Whether a stretch is a clause with a finite verb of its own, in which a second may stand."""
    head = draft.syntax.head(span)
    return head is not None and (_tense(head) is not None or head.child(*SUBJECTS) is not None)


def _tense(verb: Node) -> Node | None:
    """The word of a verb group that has a tense, or None."""
    words = [*(one for one in verb.children if one.relation.startswith(("aux", "cop"))), verb]
    return next((one for one in words if one.tag in TENSED), None)


def _joint_before(verb: Node, place: int) -> Node | None:
    """The "and" or "but" right before a saying, adverbs aside; None where a subject stands."""
    node = next((each for each in verb.sentence.nodes if each.span[0] >= place), verb).before()
    while node is not None and node.tag.startswith("RB"):
        node = node.before()
    return node if node is not None and node.lower in ("and", "but", "or", "yet") else None


_ASIDE = re.compile(r",\s+(?:a|an|the|something)\s", re.I)
_WITH = re.compile(r",\s+with\s+\Z")


def _aside(draft: Draft, other: Candidate, start: int) -> int | None:
    """Where a remark of somebody else on what is said begins: ", [a claim] his party called
    [absurd]", ", with police reporting nine dead"; None where it is no such remark."""
    if not other.source or other.anchor is None:
        return None
    speaker = other.source[0][0]
    match = _WITH.search(draft.text, start, speaker)
    if match is not None and other.anchor.tag == "VBG":
        return match.start()
    if not other.content or other.content[0][1] > speaker:
        return None
    pointer = draft.text[other.content[0][1] : speaker].strip()
    if pointer not in ("", "that", "which"):  # "an assessment *that* two inspectors disputed"
        return None
    comma = comma_before(draft, other.content[0][0], start)
    return comma if comma is not None and _ASIDE.match(draft.text, comma) else None


def _passed_on(draft: Draft, one: Candidate, other: Candidate) -> int | None:
    """Where it ends that somebody else passes on all of a saying: "The mayor said [the port would
    open], the radio reported"; None where the other tells something else."""
    if not other.source or not other.content or not one.source or one.cue == other.cue:
        return None
    begins = other.content[0][0] <= min(one.source[0][0], one.cue[0][0])
    comma = other.source[0][0] - 2
    behind = other.content[-1][1] <= other.source[0][0] and draft.text[comma : comma + 1] == ","
    return comma if begins and behind and comma > one.content[-1][0] else None


def _own_aside(draft: Draft, other: Candidate, start: int) -> int | None:
    """Where a relative clause begins that is a saying of its own: "…, [where], he claimed, …"."""
    if not other.content or draft.words(other.content[0]).lower() not in _RELATIVES:
        return None
    return comma_before(draft, other.content[0][0], start)


def _same_speaker(other: Candidate, one: Candidate) -> bool:
    """Whether two sayings have the same words for a source, which are no part of what is said."""
    return common(other.source, one.source) > 0 and not common(other.source, one.content)


def _shares(draft: Draft, other: Candidate, one: Candidate) -> bool:
    """Whether a saying has the speaker of an earlier one: the same words, or "it", "he", "she" in
    what that one says first ("the firm said *it* was shaken and promised to pay")."""
    if _same_speaker(other, one):
        return True
    if not other.source or len(one.content) != 1 or other.anchor is None:
        return False
    words = draft.words(other.source[0]).lower()
    first = draft.syntax.nodes(one.content[0])[:2]
    return (
        words in ("it", "he", "she", "they")
        and any(node.span == other.source[0] for node in first)
        and other.anchor.tag == (one.anchor.tag if one.anchor is not None else "")
    )
