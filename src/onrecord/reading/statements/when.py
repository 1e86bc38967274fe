"""When something was said, where no time stands with the saying's own verb.

The day is then that of the paper ("in a letter *dated 3 March*"), stands behind who says it
("according to the police *on Monday*"), or with the deed by which or right after which he says it
("released a statement *on Friday* saying …", "*On Friday* Tolen met the board and said …").
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, RelayWords, Said, inside
from onrecord.reading.statements.candidate import Candidate, whole
from onrecord.reading.statements.lexicon import is_document, lexicon
from onrecord.reading.statements.setting import beside, lies_to_come, of_something_else
from onrecord.reading.syntax import SUBJECTS, TENSED, Node
from onrecord.record import Time
from onrecord.report import Span


def told_then(draft: Draft, one: Candidate, relays: Sequence[RelayWords]) -> Time | None:
    """The time of a saying by its paper, behind its speaker or by the deed it goes with, or None;
    a day still to come is none of a thing that was said."""
    if one.anchor is None or not one.speech:
        return None
    papers = [relay.span for relay in relays]
    papers += one.source if one.frame == "according" else ()
    for time in _of_papers(draft, one.anchor, papers):
        return None if lies_to_come(draft, time) else time
    for time in _behind_speaker(draft, one):
        return None if lies_to_come(draft, time) else time
    for time in _with_deed(draft, one):
        return None if lies_to_come(draft, time) else time
    return None


def without_others_day(said: list[Said]) -> list[Said]:
    """Statements without a time that another one tells of: "Tolen blamed the firm; it owed a lot
    *at the time*, [according to] Orle"."""
    timed = [one for one in said if one.time is not None and one.cue]
    taken = {
        id(one)
        for one in timed
        for other in said
        if one.time is not None
        and other is not one
        and inside(one.time.span, other.content)
        and not inside(one.cue[0], other.content)
    }
    return [replace(one, time=None) if id(one) in taken else one for one in said]


def _of_papers(draft: Draft, anchor: Node, papers: list[Span]) -> Iterator[Time]:
    """The day of a paper in which somebody speaks: "said in *a statement* released *on Monday*"."""
    given = lexicon().words["dated"]
    for time, word in _times(draft, anchor):
        if word.relation in _BEFORE_NOUN and word.head is not None and word.head.is_noun:
            if is_document(word.head) and inside(word.head.span, papers):
                yield time  # "in a *Monday* statement", "a *1989* report"
            continue
        verb = word.head if word.relation != "acl" else None
        if verb is None or verb.tag != "VBN" or verb.lemma.lower() not in given:
            continue
        noun = verb.head if verb.relation == "acl" else None
        if noun is not None and is_document(noun) and inside(noun.span, papers):
            yield time


_BEFORE_NOUN = ("compound", "nummod", "nmod:tmod", "amod")


_ON = re.compile(r" (?:(?:late|early|earlier|later) )?(?:on )?")


def _behind_speaker(draft: Draft, one: Candidate) -> Iterator[Time]:
    """ "According to the police *on Monday*", not "according to a list of *Monday's* dead"."""
    if one.frame != "according" or not one.source or one.anchor is None:
        return
    end = whole((*one.source, *one.joint))[1]
    for time, word in _times(draft, one.anchor):
        above = word.head
        if above is not None and above.is_verb and inside(above.span, one.source):
            continue  # "according to two who left *on Monday*"
        behind = draft.text[time.span[1] : time.span[1] + 1]
        near = time.span[0] > end and _ON.fullmatch(draft.text, end, time.span[0])
        if near and behind not in ("'", "’"):
            yield time


def _with_deed(draft: Draft, one: Candidate) -> Iterator[Time]:
    """ "Resigned *on Monday*, saying …", "released a statement *on Monday* saying …"; and, where it
    stands before both, "*On Monday* he met the board and said …"."""
    anchor = one.anchor
    deed = _deed(anchor) if anchor is not None else None
    if anchor is None or deed is None or one.lemma in lexicon().words["passing"]:
        return
    if one.lemma in ("cite", "quote"):
        return  # "reported on Monday, *citing* the police": when it was passed on
    subject = deed.child(*SUBJECTS)
    for time, _ in _times(draft, anchor):
        joined = anchor.relation == "conj"
        if joined and (subject is None or time.span[0] > subject.span[0]):
            continue
        if not joined and time.span[0] > anchor.span[0]:
            continue
        if beside(draft, one, time.span, deed) and not of_something_else(draft, time):
            yield time


def _deed(verb: Node) -> Node | None:
    """What somebody does and says something by it: the verb above a participle or, of the same
    subject, before a second verb."""
    if verb.relation == "conj" and verb.tag == "VBG" and verb.head is not None:
        verb = verb.head  # "criticized it, saying … and *urging* …"
    if verb.relation == "conj" and verb.tag in TENSED and verb.child(*SUBJECTS) is None:
        above = verb.head
    elif verb.tag == "VBG" and not verb.auxiliaries and verb.relation in _HANGING:
        if any(one.relation in ("mark", "case") for one in verb.children):
            return None  # "left on Monday *after* saying"
        above = verb.head
        if above is not None and above.is_noun:  # "released *a statement* saying"
            above = above.head if above.relation == "obj" else None
    else:
        return None
    if above is None or not above.is_verb or any(one.tag == "MD" for one in above.auxiliaries):
        return None
    return above


_HANGING = ("acl", "advcl", "xcomp", "dep", "parataxis")


def _times(draft: Draft, anchor: Node) -> Iterator[tuple[Time, Node]]:
    """The times of a saying's sentence, each with its head."""
    low, high = anchor.sentence.span
    for time in draft.times:
        if low <= time.span[0] and time.span[1] <= high:
            word = draft.syntax.head(time.span)
            if word is not None:
                yield time, word
