"""Counts that whoever made them has taken back or lowered: their stance is disputed.

"Withdrew an earlier total of *2,450*", "lowered its count from *31*", "revising down a first figure
of *nine*"; a count that has only grown since ("raised its toll from 31") was right in its day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Quantity

_COUNT = (
    r"(?:counts?|tall(?:y|ies)|tolls?|totals?|figures?|numbers?|estimates?|claims?|reports?"
    r"|bulletins?)"
)
_BACK = (
    r"(?:withdr(?:ew|aws?|awn|awing)|retract(?:s|ed|ing)?|disown(?:s|ed|ing)?|scrap(?:s|ped|ping)?"
    r"|abandon(?:s|ed|ing)?|took back|tak(?:es|en|ing) back|revok(?:es|ed|ing)|recant(?:s|ed|ing)?"
    r"|dropp(?:ed|ing)|rescind(?:s|ed|ing)?)"
)
_LOWER = (
    r"(?:lower(?:s|ed|ing)?|cut(?:s|ting)?|reduc(?:es?|ed|ing)|trimm(?:ed|ing)|halv(?:es?|ed|ing))"
)
_CHANGE = (
    r"(?:revis(?:es?|ed|ing)|correct(?:s|ed|ing)?|adjust(?:s|ed|ing)?|amend(?:s|ed|ing)?"
    r"|updat(?:es?|ed|ing))"
)
_WORDS = r"(?:[\w’'-]+ ){0,6}?"  # of a count: "its own earlier", "of dead from the fire"
# up to the number: "withdrew an earlier total of [2,450]", "retracted her claim that [300] …"
_TAKEN_BACK = re.compile(rf"\b{_BACK} {_WORDS}{_COUNT} (?:of|that|at) (?:\w+ ){{0,2}}\Z")
_TOLL = (
    r"(?:counts?|tall(?:y|ies)|tolls?|totals?|figures?|estimates?|numbers? of (?:the |its |their )?"
    r"(?:dead|deaths|killed|hurt|injured|wounded|missing|casualties|victims|cases|infections|arrests))"
)
_FROM = r"from (?:(?!to )[a-z’'-]+ ){0,3}"
_LOWERED = re.compile(
    rf"\b(?:{_LOWER}|{_CHANGE} (?:down|downwards?)) {_WORDS}{_TOLL} (?:of|{_WORDS}{_FROM})\s?\Z"
    rf"|\b{_CHANGE} (?:down|downwards?) (?:to [^.;]{{0,60}}\b)?{_FROM}\Z"
)
_CHANGED = re.compile(rf"\b{_CHANGE} {_WORDS}{_TOLL} (?:of |{_WORDS}{_FROM})\Z")
# behind it: "An earlier count of [19] was retracted", "… of [231] was revised down"
_COUNT_OF = re.compile(rf"\b{_COUNT} (?:of|that) (?:\w+ ){{0,2}}\Z")
_WAS_TAKEN_BACK = re.compile(
    r"(?: [\w’'-]+){0,5}? (?:was|were|has been|have been|had been|is being)"
    rf" (?:\w+ly |later |then )?(?:{_BACK}|{_CHANGE} (?:down|downwards)|lowered|reduced)\b"
)
_BEFORE = 110  # characters back to the verb
_BEHIND = 90
_COUNTED = ("money", "percent")
_NO_COUNT = re.compile(r"\b(?:forecast|target|offer|outlook|guidance|bid|demand|goal)s?\b")
_SOON = 30  # characters from a number to the day that is its own


def with_withdrawn(draft: Draft, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The figures, those taken back with the stance that says so, and not as of that day."""
    found = list(quantities)
    for index, one in enumerate(found):
        if one.counts in _COUNTED or one.stance == "expected":
            continue
        if _is_taken_back(draft, one) or _is_lowered(draft, found, index):
            own = one.as_of is not None and 0 <= one.as_of.span[0] - one.span[1] <= _SOON
            found[index] = replace(one, stance="disputed", as_of=one.as_of if own else None)
    return found


def _lead(draft: Draft, one: Quantity) -> str:
    """The sentence up to a number, in lower case."""
    clause = draft.syntax.clause_at(one.span[0])
    start = clause.span[0] if clause is not None else 0
    return draft.text[max(start, one.span[0] - _BEFORE) : one.span[0]].lower()


def _is_taken_back(draft: Draft, one: Quantity) -> bool:
    """ "*Withdrew* an earlier total of 2,450", "a count of 19 *was retracted*"."""
    lead = _lead(draft, one)
    if _TAKEN_BACK.search(lead):
        return True
    end = one.span[1]
    behind = draft.text[end : end + _BEHIND].lower()
    return _COUNT_OF.search(lead) is not None and _WAS_TAKEN_BACK.match(behind) is not None


def _is_lowered(draft: Draft, quantities: Sequence[Quantity], index: int) -> bool:
    """ "*Lowered* its count *from* 31", "corrected its figure of 64 dead *to 46*"."""
    one = quantities[index]
    lead = _lead(draft, one)
    if _NO_COUNT.search(lead):
        return False
    if _LOWERED.search(lead):
        return True
    if _CHANGED.search(lead) is None:
        return False
    new = [each.value or 0 for each in quantities if each is not one and _is_new(draft, one, each)]
    return bool(new) and max(new) < (one.value or 0)


def _is_new(draft: Draft, old: Quantity, new: Quantity) -> bool:
    """Whether a figure is what another was changed to: of the same, in its sentence."""
    here, there = draft.syntax.clause_at(old.span[0]), draft.syntax.clause_at(new.span[0])
    return here is there and new.value is not None and new.counts == old.counts
