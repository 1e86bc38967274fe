"""Whose count it is by words beside it: "by *Orsava*'s count", "not 96, as *the navy* claims".

Steps of `onrecord.reading.figures.unsaid`; a number that somebody will not have is not his.
"""

from __future__ import annotations

import re

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.draft import Draft
from onrecord.reading.figures.lexicon import is_person
from onrecord.reading.syntax import Node
from onrecord.report import Span

_RECKONED = r"(?:count|tally|estimates?|reckoning|calculations?|figures?)"
_BODY = r"(?P<body>(?:the )?(?!(?:our|my|his|her|its|their|your) )[\w-]+(?: [\w-]+)?)"
_BY_COUNT = re.compile(
    r",? (?:by|on|going by|according to) (?:(?P<owner>(?:the )?[A-Z]?[\w’' -]{2,50}?)"
    r"(?:[’']s|(?<=s)[’'])(?: own)?(?: [a-z]+)?"
    rf" {_RECKONED}|the {_RECKONED} of (?P<of>[^,.;:]{{3,50}})"
    rf"|{_BODY} {_RECKONED})(?=[,.;]| and | but | while )"
)


def by_count_of(draft: Draft, span: Span) -> Span | None:
    """ "Killed some [640] people, most of them civilians, by *Orsava*'s count": whose count a
    sentence that nobody says ends with."""
    clause = draft.syntax.clause_at(span[0])
    if clause is None:
        return None
    match = _BY_COUNT.search(draft.text, span[1], clause.span[1])
    if match is None or ";" in draft.text[span[1] : match.start()]:
        match = _ON_COUNT.match(draft.text, clause.span[0], span[0])
    if match is None:
        return None
    if draft.text[match.start()] == " " and _OF_A_PART.search(draft.text, span[1], match.start()):
        return None
    return _owner_in(draft, match)


def _owner_in(draft: Draft, match: re.Match[str]) -> Span | None:
    """Whose count words tell: "by *Orsava*'s count", "on the count of *the navy*", "by *police*
    estimates"."""
    if match["body"]:
        head = draft.syntax.node_at(match.end("body") - 1)
        return match.span("body") if may_count(draft, match.span("body"), head) else None
    return _counter(draft, match.span("owner") if match["owner"] else match.span("of"))


def _counter(draft: Draft, owner: Span) -> Span | None:
    """Words that name whose count it is, where they are a body, a person or an actor's."""
    return owner if may_count(draft, owner, draft.syntax.head(owner)) else None


def may_count(draft: Draft, words: Span, head: Node | None) -> bool:
    """Whether words with this head name a body, a person or an actor: nobody else counts."""
    body = head is not None and (head.lower in lexicon().body_heads or is_person(head))
    return body or draft.cast.at(words) is not None


def counted_beside(draft: Draft, span: Span) -> Span | None:
    """ "Drew [85,000] people *by the organisers' count* and 20,000 according to police": whose
    count the words right behind a figure say it is, also where somebody else tells of both."""
    match = _BY_COUNT.search(draft.text, span[1], span[1] + _NEAR)
    if match is None or _PLAIN.fullmatch(draft.text, span[1], match.start()) is None:
        return None
    return _owner_in(draft, match)


_NEAR = 90  # characters to the end of "by the organisers' count"
_PLAIN = re.compile(r"(?: [a-z][\w’'-]*){0,3}")
# "left 300 dead, including [45] soldiers by the ministry's own count": the ministry's are the 45
_OF_A_PART = re.compile(
    r",(?: and)? (?:including|among (?:them|whom)|[\w,]+ of (?:them|whom))\b[^.;]*\Z"
)
_AS_CLAIMED = re.compile(
    r"(?: [\w’'-]+){0,4},? as (?P<owner>(?:the |its |their )?[A-Z]?[\w’' -]{2,40}?)"
    r" (?:claims?|claimed|says?|said|insists?|insisted|has it|had it|maintain(?:s|ed))(?=[,.;])"
)


def as_claimed(draft: Draft, span: Span) -> Span | None:
    """ "Pulled 140 people from the water, not [96], *as the navy claims*": whose number it is that
    another will not have."""
    lead = draft.text[max(0, span[0] - _AWAY) : span[0]]
    match = _AS_CLAIMED.match(draft.text, span[1])
    if match is None or not _NOT_SO.search(lead):
        return None
    return _counter(draft, match.span("owner"))


def claimed_by(draft: Draft, span: Span) -> Span | None:
    """ "*The union*'s claim that [40] workers died was denied by the firm": whose number it is."""
    match = _CLAIM_OF.search(draft.text, max(0, span[0] - _TO_CLAIM), span[0])
    return _counter(draft, match.span("owner")) if match is not None else None


_CLAIM_OF = re.compile(
    r"(?:\A|[\s“\"])(?P<owner>(?:[Tt]he |[Ii]ts |[Tt]heir )?[\w’' -]{2,40}?)(?:[’']s|(?<=s)[’'])"
    r" (?:[a-z]+ )?(?:claim|assertion|allegation|contention|report|account)s? (?:that|of)"
    r" [^.;:“”\"]*\Z"
)
_TO_CLAIM = 120  # characters


def is_denied(draft: Draft, span: Span) -> bool:
    """ "Said 12 houses had burned, *not [20]*": a number that whoever speaks will not have, and so
    has not counted; not "dozens, if not [100]", "not [20] people came"."""
    lead = draft.text[max(0, span[0] - _AWAY) : span[0]]
    return (
        _NOT_SO.search(lead) is not None
        and not lead.endswith(("if not ", "whether or not "))
        and _SET_ASIDE.match(draft.text, span[1]) is not None
    )


_NOT_SO = re.compile(r"\b(?:not|rather than|instead of)(?: the)? \Z")
_SET_ASIDE = re.compile(r"(?: [a-z’'-]+)?(?:[,.;]| as (?!well\b)|,? but\b)")
_AWAY = 20
# "*On the police's reckoning* 7,000 people marched"
_ON_COUNT = re.compile(
    rf"(?:By|On|Going by) (?:(?P<owner>(?:the )?[\w’' -]{{2,50}}?)(?:[’']s|(?<=s)[’'])(?: own)?"
    rf" {_RECKONED}|the {_RECKONED} of (?P<of>[^,.;:]{{3,50}})"
    rf"|{_BODY} {_RECKONED}),? [^.;:]*\Z"
)
_OWN_COUNT = re.compile(rf"\bby (?P<owner>its|their|his|her) (?:own )?{_RECKONED},? \Z")


def by_own_count(draft: Draft, span: Span) -> Span | None:
    """ "By *its* own count [four in five] stayed at home": whoever the pronoun stands for."""
    clause = draft.syntax.clause_at(span[0])
    match = _OWN_COUNT.search(draft.text, clause.span[0], span[0]) if clause is not None else None
    owner = match.span("owner") if match is not None else None
    return owner if owner is not None and draft.cast.at(owner) is not None else None
