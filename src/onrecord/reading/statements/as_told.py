"""What a report tells as somebody told it: "*the trucks*, as the army claimed on Monday, *carried
guns*".

What is said is the clause that the words with "as" stand in. Behind a clause that denies something
they may mean either ("he did not resign, as the paper had reported"), and tell nothing then.
"""

import re

from msgspec.structs import replace

from onrecord.reading.draft import Draft
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.content import clause_around, saying_stretch
from onrecord.reading.statements.lexicon import frames_of, lexicon, passes_on
from onrecord.reading.statements.silence import Found
from onrecord.reading.statements.spans import in_quote
from onrecord.reading.syntax import SUBJECTS, TENSED, Node


def as_told(draft: Draft, verb: Node) -> Found | None:
    """The clause around "as the army claimed on Monday", set off by a comma."""
    opens = _opener(verb)
    above = _told_clause(verb) if opens is not None else None
    if opens is None or above is None or verb.object is not None:
        return None
    if (teller := verb.child(*SUBJECTS)) is not None and passes_on(teller):
        return None  # "as *the Courier* reported": it passes on what somebody else may have said
    before = opens.before()
    begins = before is None or before.text in ('"', "“")
    if not begins and before is not None and before.text not in (",", "—", "–"):
        return None  # "the same *as the mayor said*"
    hole = opens.span[0], saying_stretch(verb, verb.span)[1]
    if in_quote(draft, verb.span[0]) or _may_deny(verb, above):
        return None
    around = clause_around(draft, verb, hole)
    if above.relation not in ("root", "conj", "parataxis"):
        words = [one for one in above.subtree() if one.index < verb.index and one.lower != "that"]
        start = words[0].span[0] if words else hole[1]  # "said that [the mayor], as …, [is ill]"
        around = tuple((max(a, start), b) for a, b in around if b > start)
    return "parenthesis", around, True


def denied_or_likened(draft: Draft, one: Candidate) -> bool:
    """ "He did not resign, *as the paper had reported*": whether he would, or that he did not; "is
    as good *as his coach says*": how good."""
    verb = one.anchor
    opens = _opener(verb) if verb is not None else None
    if verb is None or opens is None:
        return False
    before = opens.before()
    if before is not None and (before.tag in ("JJ", "RB", "JJR") or before.lower == "same"):
        first = before.before()
        return before.lower == "same" or (first is not None and first.lower in ("as", "so"))
    if (before is None or before.text in ('"', "“")) and verb.tag == "VBD":
        return verb.lemma.lower() in _MEANWHILE
    if any(_SAID_BEFORE.search(draft.words(part)) for part in one.content):
        return True  # "[he felt ill], he said, as his doctor reported to the team"
    above = _told_clause(verb)
    if above is not None and above.index < verb.index and verb.lemma.lower() in _ASKED:
        return True
    sure = verb.lemma.lower() in _FACTS
    return above is not None and not sure and _may_deny(verb, above)


_SAID_BEFORE = re.compile(r", (?:[\w.’'-]+ ){1,3}(?:said|says),?\Z")
_ASKED = frozenset(
    ("urge", "demand", "ask", "request", "order", "advise", "recommend", "propose", "beg")
)
""" "He rejected the offer, *as the union had urged*": it asked for that, and did not tell it."""

_MEANWHILE = frozenset(
    ("shout", "scream", "cry", "yell", "whisper", "chant", "joke", "mutter", "murmur", "beg")
)
""" "*As the crowd shouted*, police moved in": when, and not what was shouted."""

_FACTS = frozenset(
    ("confirm", "note", "acknowledge", "admit", "concede", "stress", "remark", "observe", "point")
)
""" "Nobody was hurt, as the police *confirmed*": nobody was."""


def not_passed_on(draft: Draft, one: Candidate) -> Candidate:
    """A denial without the paper as the passer of it: "denied [that it was leaving], *as Channel 6
    had reported*", which had reported what is denied."""
    if not one.relays or one.lemma.partition(" ")[0] not in lexicon().words["untrue"]:
        return one
    kept = tuple(each for each in one.relays if not _behind_as(draft, each.span[0]))
    return one if kept == one.relays else replace(one, relays=kept)


def _behind_as(draft: Draft, place: int) -> bool:
    return _AS.search(draft.text, max(0, place - _BACK), place) is not None


_AS = re.compile(r", as (?:the |an? |reported by (?:the )?|first reported by (?:the )?)?\Z")
_BACK = 32  # characters of ", as first reported by the"


def _opener(verb: Node) -> Node | None:
    """The "as" that opens a clause with a subject and a verb of saying."""
    mark = verb.child("mark", "advmod")
    subject = verb.child(*SUBJECTS)
    if mark is None or mark.lower != "as" or subject is None or subject.lower == "it":
        return None
    tensed = verb.tag in TENSED or (verb.tag == "VBN" and bool(verb.auxiliaries))
    if not tensed or verb.passive or not mark.index < subject.index < verb.index:
        return None
    return mark if "clause" in frames_of(verb.lemma.lower()) else None


def _told_clause(verb: Node) -> Node | None:
    """The verb of the clause that one with "as" stands in."""
    above = verb.head
    while above is not None and not (above.is_verb or above.child("cop") is not None):
        if above.relation == "root":
            return above
        above = above.head
    return above


def _may_deny(verb: Node, above: Node) -> bool:
    """Whether the clause before an "as" denies something."""
    if verb.index < above.index:
        return False
    nobody = any(
        one.lower in ("nobody", "none", "no", "neither", "nothing")
        for one in above.subtree()
        if one.index < above.index
    )
    return above.negated or nobody
