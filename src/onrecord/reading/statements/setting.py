"""When and where something was said: times and places among the words of the saying."""

import re

from msgspec.structs import replace

from onrecord.reading.draft import Draft
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.summed_up import ranked_until
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.reading.times.resolve import lies_ahead
from onrecord.record import Place, Time
from onrecord.report import Span

_ADJUNCTS = ("obl", "obl:tmod", "obl:npmod", "nmod:tmod", "nmod", "advmod", "nmod:npmod", "dep")


def time_of(draft: Draft, one: Candidate) -> Time | None:
    """The time that stands with the cue and in neither content nor source, or None."""
    low, high = _reach(one)
    if one.lemma in lexicon().words["hearsay"]:
        return None  # nobody says it on a day
    end = one.content[-1][1] if one.content else 0
    ranked = ranked_until(draft, end)
    for time in draft.times:
        if end <= time.span[0] < ranked:
            continue
        if low <= time.span[0] and time.span[1] <= high and beside(draft, one, time.span):
            if of_something_else(draft, time) or _passed_on_then(draft, one, time):
                continue
            return None if lies_to_come(draft, time) else time
    return None


_UNTIL = ("until", "till", "by", "for", "through", "since", "from")
_QUARTER = re.compile(r"\bquarter\b", re.IGNORECASE)


def of_something_else(draft: Draft, time: Time) -> bool:
    """ "USA *Today*", "in the *1600* block", "*until Monday* had not said", "a loss for the *third
    quarter*": words for a time that tell of no saying's day."""
    start, end = time.span
    first, last = draft.syntax.node_at(start), draft.syntax.node_at(end - 1)
    if first is None or last is None:
        return False
    if first.entity == "ORGANIZATION" or _QUARTER.search(draft.text, start, end):
        return True
    after = last.after()
    if draft.words(time.span).isdigit() and after is not None and after.tag == "NN":
        return True
    before = first.before()
    if before is not None and before.lower in ("the", "last", "late", "early"):
        before = before.before()
    return before is not None and before.lower in _UNTIL and before.tag in ("IN", "TO")


def _passed_on_then(draft: Draft, one: Candidate, time: Time) -> bool:
    """Whether it is when an outlet passed it on, amid what was said: "the premier, Radio Orle
    reported *on Monday*, had promised to pay"."""
    return any(
        relay.cue is not None
        and relay.span[1] <= relay.cue[0] < time.span[0] < min(one.cue, default=(0, 0))[0]
        and "," not in draft.text[relay.cue[1] : time.span[0]]
        for relay in one.relays
    )


def lies_to_come(draft: Draft, time: Time) -> bool:
    """Whether a time is after the day of publication: what was said was not said then."""
    return lies_ahead(time.value or "", draft.day)


def with_day_to_come(draft: Draft, one: Candidate) -> Candidate:
    """A saying with the day of what it asks for or promises, where that is still to come: "called
    for [a ballot *on December 19*]"."""
    if not one.content or not one.cue:
        return one
    start, end = one.content[-1]
    if end <= one.cue[-1][1] or draft.text[end - 1] in "”\"'’":
        return one
    for time in draft.times:
        if draft.text[end : time.span[0]] in _THEN and lies_to_come(draft, time):
            return replace(one, content=(*one.content[:-1], (start, time.span[1])))
    return one


_THEN = (" ", " on ", " by ", " in ", " from ", " before ", " until ", " for ")


def place_of(draft: Draft, one: Candidate) -> Place | None:
    """The place that stands with the cue and in neither content nor source, or None."""
    low, high = _reach(one)
    for place in draft.places:
        if low <= place.span[0] and place.span[1] <= high and beside(draft, one, place.span):
            before = draft.text[max(0, place.span[0] - 4) : place.span[0]].lower()
            if before.endswith((" in ", " at ", "\nin ", "in ", "at ")):
                return place
    return None


def _reach(one: Candidate) -> Span:
    """Where what belongs to a saying may stand: in its sentence, if a verb tells it."""
    return one.anchor.sentence.span if one.anchor is not None and one.anchor.is_verb else (0, 0)


def beside(draft: Draft, one: Candidate, span: Span, deed: Node | None = None) -> bool:
    """Whether a time or place stands by a saying's verb, or by the deed that it goes with, and is
    no word of who says what."""
    anchor = deed or one.anchor
    if anchor is None:
        return False
    head = draft.syntax.head(span)
    taken = (*one.content, *one.source, *one.joint, *one.cue)
    if one.frame == "accusing" and head is not None and head.head == anchor:
        charge = draft.syntax.node_at(span[1] + 1)  # "accused Orle *last March* of letting it go"
        if charge is not None and charge.lower in ("of", "for", "with", "over"):
            taken = (*one.source, *one.joint, *one.cue)
    if any(start < span[1] and span[0] < end for start, end in taken):
        return False
    return head is not None and _hangs_on(head, anchor)


def _apart(node: Node) -> bool:
    """Whether a clause tells of another time: of its own subject, and not of what went on then."""
    if not node.is_verb or node.child(*SUBJECTS) is None:
        return False
    return not any(one.lower in ("when", "as", "while") for one in node.children)


def _hangs_on(node: Node, verb: Node) -> bool:
    """Whether a word is an adjunct of the verb, with at most other adjuncts between. What has a
    subject of its own tells of another time: "since it was announced *Wednesday*, they have said",
    "has not said so, and she insisted *on Friday*"."""
    current: Node | None = node
    for _ in range(4):
        if current is None or _apart(current):
            return False
        if current.head == verb:
            # "had put it at 12, and warned *on Thursday* …": the day of what came later
            return not (current.is_verb and current.relation == "conj")
        if current.relation not in (*_ADJUNCTS, "compound", "nummod", "amod"):
            return False
        current = current.head
    return False
