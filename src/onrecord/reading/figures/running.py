"""Whether a figure is a running total, or the count of one incident or period."""

from __future__ import annotations

import re

from onrecord.reading.draft import Draft
from onrecord.reading.figures.counted import Count
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Time
from onrecord.report import Span

_RUNNING = re.compile(
    r"\b(?:since|so far|to date|toll|total|totals|reached|risen|rose|rises|climbed|now stands"
    r"|altogether|in all|tally|cumulative|count"
    r"|numbers? of (?:the )?(?:dead|deaths|killed|wounded|injured|displaced|casualties|victims"
    r"|cases))\b"
)
_ONCE = re.compile(
    r"\b(?:(?:past|last) (?:\d+|[a-z]+) (?:hours|days)|(?:in|within) (?:\d+|[a-z]+) (?:hours|days)"
    r"|overnight|on the day|a day(?! (?:earlier|ago|before)))\b"
)
LASTING = (
    "killed",
    "injured",
    "displaced",
    "arrested",
    "released",
    "evacuated",
    "damaged",
    "sick",
)
"""What is counted that happens to somebody and stays so."""
NUMBER = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds)\b")
_WHEN = re.compile(r"since [^,.;]{1,30}, when\b[^,.;]*\Z")


def in_clause_of(draft: Draft, since: int, span: Span) -> bool:
    """Whether what is counted befell in the clause that a "since" opens, or by what stands right
    behind it: "since a cart hit a barge, *injuring two*", "since 2014, *when 60 died*"."""
    if _WHEN.match(draft.text, since, span[0]) is not None:
        return True
    word, told = draft.syntax.node_at(since), draft.syntax.node_at(span[1] - 1)
    begun = word.head if word is not None and word.relation == "mark" else None
    if begun is None or told is None or not begun.is_verb:
        return False
    if told in begun.subtree():
        return True
    verb = told.head if told.is_noun else told.head.head if told.head is not None else None
    comma = verb.before() if verb is not None and verb.tag == "VBG" else None
    if comma is None or comma.text != "," or begun.index > comma.index:
        return False
    return all(one.text != "," for one in begun.sentence.nodes[begun.index : comma.index])


def _in_a_period(draft: Draft, span: Span, clause: Span) -> bool:
    """Whether words of a period stand by the figure, with no other number between."""
    for match in _ONCE.finditer(draft.text, *clause):
        after = draft.text[span[1] : match.start()]
        before = draft.text[match.end() : span[0]]
        if not NUMBER.search(after if match.start() >= span[1] else before):
            return True
    return False


def _is_of(draft: Draft, running: int, span: Span, verb: Node | None) -> bool:
    """Whether a word for a running total is of what is counted: not "the *toll* rose to 31 after
    *two men died*"."""
    if in_clause_of(draft, running, span):
        return False
    mark = verb.child("mark", "advmod") if verb is not None else None
    if verb is None or mark is None or verb.relation != "advcl" or mark.lower not in _BESIDE:
        return True
    word = draft.syntax.node_at(running)
    return word is None or word in verb.subtree()


_BESIDE = ("after", "when", "as", "before")


def cumulative(
    draft: Draft, span: Span, count: Count, clause: Span, since: Time | None, verb: Node | None
) -> bool | None:
    """True for a running total, False for one incident or period; None where it has no sense.

    "have been killed" runs on, "were killed" and "killing 12" are over.
    """
    if count.counts not in (*LASTING, "missing"):
        return None
    after, words = draft.text[span[1] : span[1] + 5], draft.words(clause).lower()
    if after == " new " or _in_a_period(draft, span, clause):
        return False
    running = (clause[0] + one.start() for one in _RUNNING.finditer(words))
    if since is not None or any(_is_of(draft, at, span, verb) for at in running):
        return True
    if count.counts not in LASTING or verb is None:
        return None
    auxiliaries = _auxiliaries(verb)
    if auxiliaries & _MAYBE:
        return None  # "may have killed two"
    if auxiliaries & {"have", "has"}:
        return True
    if verb.tag in ("VBD", "VBG") or auxiliaries & {"was", "were"}:
        return False
    return None


def _auxiliaries(verb: Node) -> set[str]:
    """Those of a verb; of one that goes on with another's subject and has none, the other's: "*has*
    killed 500 people and infected 9,000"."""
    own = {one.lower for one in verb.auxiliaries}
    head = verb.head
    joined = verb.relation == "conj" and head is not None and head.is_verb
    if own or not joined or head is None or verb.child(*SUBJECTS) is not None:
        return own
    return _auxiliaries(head) if verb.tag in ("VBN", "VBD") else own


_MAYBE = frozenset(("may", "might", "could", "must", "would"))
