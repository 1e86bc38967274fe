"""Whose a number is that the words beside it give to somebody: "the 40,000 *claimed by the union*",
"the 22 *the ministry had announced*", "a forecast of 0.6 percent *by the bank*".

Whoever tells of such a number, in a statement or without one, has not counted it himself.
"""

from __future__ import annotations

import re

from msgspec import Struct

from onrecord.reading.draft import Draft, Said, inside
from onrecord.reading.figures.by_count import may_count
from onrecord.reading.figures.told_in import is_body
from onrecord.reading.syntax import Node
from onrecord.record import Stance
from onrecord.report import Span


class Given(Struct, frozen=True):
    """Whose a number is, and how firmly it is told as his; None where as the rest."""

    by: Span
    stance: Stance | None


def given_by(draft: Draft, span: Span) -> Given | None:
    """Whose the figure at `span` is by the clause right behind it or the noun before it."""
    return (
        _told_by(draft, span)
        or _they_told(draft, span)
        or _forecast_by(draft, span)
        or _put_by(draft, span)
    )


def _told_by(draft: Draft, span: Span) -> Given | None:
    """ "Far below *the 40,000 claimed by the union*", "above *the 0.6 percent forecast by
    analysts*"; whoever claims money or attacks asks for them or did them."""
    match = _BY.match(draft.text, span[1])
    if match is None or not _may_tell(draft, span, match):
        return None
    return _given(draft, match.end(), match["verb"])


def _put_by(draft: Draft, span: Span) -> Given | None:
    """ "Put at 60 percent *by the union* and at 20 percent *by the railway*"."""
    by = _BY_WHOM.match(draft.text, span[1])
    if by is None or not _PUT_AT.search(draft.text, max(0, span[0] - _FAR), span[0]):
        return None
    whose = _whose(draft, by.end())
    return Given(whose, None) if whose is not None else None


_BY_WHOM = re.compile(r"(?: [a-z]+)? by (?=the |its |one |[A-Z])")
_PUT_AT = re.compile(
    r"\b(?:(?:is|are|was|were|been|being) (?:put|estimated|reckoned|counted)"
    r" at(?: [a-z]+){0,2}(?: [^.;:]{1,60} by [^.;:]{3,40},? and at(?: [a-z]+){0,2})?) \Z"
)
_FAR = 140  # characters from "put" to the second number


def _they_told(draft: Draft, span: Span) -> Given | None:
    """ "Not *the 22 the ministry had announced*", "less than *the 0.6 percent analysts had
    expected*": whoever stands between the number and a verb of telling that ends the clause."""
    if not draft.text.endswith("the ", 0, span[0]):
        return None
    match = _THEY.match(draft.text, span[1])
    if match is None or not _may_tell(draft, span, match):
        return None
    given = _given(draft, match.start("who"), match["verb"])
    return given if given is not None and given.by[1] == match.end("who") else None


def _may_tell(draft: Draft, span: Span, match: re.Match[str]) -> bool:
    words, noun = draft.words(span), match["noun"]
    measured = _IN_MEASURE.search(words) is not None
    if noun and (measured or _DEEDS.search(noun)):
        return False
    if noun and match["verb"] in _MADE_SO and _BEFALLEN.search(noun) is None:
        return False  # "the 300 books *published by* Penguin", "the 12 laws quoted by the court"
    # "the 2 million crowns claimed by the widow" are asked for
    return (
        match["verb"] != "claimed" or not measured or words.endswith(("percent", "per cent", "%"))
    )


_IN_MEASURE = re.compile(r"[$£€]|(?:percent|per cent|%|crowns|dollars|euros|pounds)\Z")
_MADE_SO = (
    "published", "quoted", "cited", "listed", "mentioned", "stated", "given", "announced",
    "recorded", "documented", "put forward", "admitted", "conceded", "acknowledged", "claimed",
)  # fmt: skip
"""What is done to what is counted, as well as to the number."""
_BEFALLEN = re.compile(
    r" (?:dead|deaths?|killed|injured|injuries|wounded|missing|cases|infections|victims|casualties"
    r"|fatalities|arrests|detained|marchers|protesters|demonstrators|participants|strikers)\b"
)
_DEEDS = re.compile(r" (?:attack|bombing|raid|strike|killing|crime|theft|fault|defect)s\b")
_VERBS = (
    r"(?P<verb>claimed|reported|given|announced|acknowledged|admitted|conceded|recorded|counted"
    r"|documented|cited|quoted|estimated|listed|mentioned|stated|published|expected|forecast"
    r"|forecasted|predicted|projected|anticipated|put forward)"
)
_BY = re.compile(
    rf"(?P<noun>(?: [a-z-]+){{0,2}}?) {_VERBS}(?: (?:earlier|previously|originally|initially|so far"
    r"|on \w+day|last (?:week|month|year)))? by "
)
_THEY = re.compile(
    r"(?P<noun>(?: [a-z-]+)??) (?P<who>(?:the |its |their )?[\w’'-]+(?: [\w’'-]+){0,3}?)"
    rf"(?: (?:had|has|have|originally|first|earlier|previously|initially))* {_VERBS}"
    r"(?=[.,;)]| (?:in|on|for|and|but|earlier|last|at first|a (?:day|week|month|year))\b|\Z)"
)
_EXPECTED = ("expected", "forecast", "forecasted", "predicted", "projected", "anticipated")


def _given(draft: Draft, start: int, verb: str) -> Given | None:
    by = _whose(draft, start)
    if by is None:
        return None
    return Given(by, "claimed" if verb == "claimed" else "expected" if verb in _EXPECTED else None)


def _whose(draft: Draft, start: int) -> Span | None:
    """The words that begin at a place and name a body, a person or an actor."""
    first = node = draft.syntax.node_at(start)
    last: Node | None = None
    while node is not None and node.tag.startswith(("NN", "DT", "JJ", "POS", "PRP$", "VBN")):
        last = node if node.tag.startswith("NN") else last
        node = node.after()
    if first is None or last is None or first.span[0] != start:
        return None
    words = start, last.span[1]
    return words if may_count(draft, words, last) else None


def _forecast_by(draft: Draft, span: Span) -> Given | None:
    """ "Against *a forecast of 0.6 percent by the central bank*", "a count of 40 by the clinic"."""
    noun = _NOUN_OF.search(draft.text, max(0, span[0] - _NEAR), span[0])
    by = _MADE_BY.match(draft.text, span[1]) if noun is not None else None
    whose = _whose(draft, by.end()) if by is not None else None
    if noun is None or whose is None:
        return None
    return Given(whose, "expected" if noun["noun"] in _FORESEEN else None)


_NEAR = 60  # characters from the noun to the number
_FORESEEN = ("forecast", "prediction", "projection")
_NOUN_OF = re.compile(
    r"\b(?:an?|the|earlier|previous|latest) (?:[a-z-]+ ){0,2}?"
    r"(?P<noun>count|tally|estimate|figure|forecast|projection|prediction|toll)"
    r" (?:of|for [^.,;:]{3,30} of) (?:[a-z]+ ){0,3}\Z"
)
_MADE_BY = re.compile(r"(?: [a-z-]+)? (?:by|from) ")
_MADE = ("count", "tally", "estimate", "figure", "forecast", "projection", "prediction")
"""Nouns for a count that is whose it says; a "toll" or "total" may be a country's, a year's."""


def counted_by_owner(draft: Draft, span: Span, said: Said) -> Span | None:
    """ "*The Red Crescent*'s count stood at [281], a spokeswoman said": the body whose count a
    statement tells of, whoever tells it. A toll may be a country's, and so is nobody's count."""
    part = next((one for one in said.content if inside(span, (one,))), None)
    told = _STANDS_AT.fullmatch(draft.text, part[0], span[0]) if part is not None else None
    if told is None or not is_body(draft, told.span("owner")):
        return None
    return told.span("owner")


_STANDS_AT = re.compile(
    r"[“\"]?(?:that )?(?:(?:the|a) )?(?P<owner>[\w’' -]{2,60}?)[’'](?:s )?(?:own )?(?:[a-z]+ ){0,2}"
    r"(?:count|tally|estimate)s? (?:(?:had|has|have|now|then) ){0,2}"
    r"(?:stood|stands?|is|was|remain(?:ed|s)|rose|risen|climbed|reached|showed|shows)(?: now)? "
    r"(?:at |to )?",
    re.IGNORECASE,
)


def owner_of_count(draft: Draft, span: Span) -> Span | None:
    """ "*the newspaper*’s tally of at least 480": whose count the figure right after it is, also
    where somebody else speaks of it ("the union said the airline’s figure of 600 was inflated").
    """
    number = draft.syntax.node_at(span[0])
    noun = number.before() if number is not None else None
    while noun is not None and noun.lower in ("of", "at", "is", "was", "“", '"', "``"):
        noun = noun.before()
    if noun is None or noun.lower not in _MADE:
        return None
    mark = noun.before()
    while mark is not None and mark.tag in ("JJ", "NN", "VBN"):
        mark = mark.before()
    last = mark.before() if mark is not None and mark.tag == "POS" else None
    if last is None or not last.tag.startswith("NN"):
        return None
    owner = with_those_before(last, "NN", "DT", "JJ")
    if draft.cast.kind_at(owner) not in (None, "place", "group"):
        return owner
    return owner if last.tag == "NNS" and may_count(draft, owner, last) else None


def with_those_before(noun: Node, *tags: str) -> Span:
    """The noun's words: with those before it that have one of these tags."""
    first = noun
    while (left := first.before()) is not None and left.tag.startswith(tags):
        first = left
    return first.span[0], noun.span[1]
