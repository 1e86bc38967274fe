"""Counts that whoever made them has taken back or lowered: their stance is disputed.

"Withdrew an earlier total of *2,450*", "lowered its count from *31*", "put the dead at *52*, but
revised it down", "62 have died, said the board, which had reported *71*"; a count that has only
grown since ("raised its toll from 31") was right in its day.
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
    r"(?:lower(?:s|ed|ing)|cut(?:s|ting)?|reduc(?:es?|ed|ing)|trimm(?:ed|ing)|halv(?:es?|ed|ing))"
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
        if (
            _is_taken_back(draft, one)
            or _is_lowered(draft, found, index)
            or _is_revised(draft, one)
            or _is_outdone(draft, found, index)
        ):
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


def _is_revised(draft: Draft, one: Quantity) -> bool:
    """ "Had put the number of dead at 52, *but revised it down* on Monday"."""
    if _TOLD.search(_lead(draft, one)) is None:
        return False
    end = one.span[1]
    return _IT_DOWN.match(draft.text[end : end + _BEHIND].lower()) is not None


# up to the number: "had put the number of dead at [52]", "first reported [52] deaths"
_TOLD = re.compile(
    r"\b(?:put|puts|reported|counted|announced|gave|given|said|claimed|estimated|spoke of"
    r"|spoken of|recorded)\b[^.;]{0,70}\Z"
)
_IT = r"(?:it|that|this|(?:the|that|this|its|their) (?:count|toll|figure|number|total|tally|claim))"
_IT_DOWN = re.compile(
    r"[^.;]{0,50}?(?:,|\b(?:but|before|and|then)) (?:[\w’-]+ ){0,4}?"
    rf"(?:{_CHANGE} {_IT} (?:down|downwards?|lower)\b|(?:lower|reduc)(?:ed|ing) {_IT}\b"
    rf"|{_CHANGE} down {_IT}\b|(?:withdr(?:ew|awn|awing)|retract(?:ed|ing)) {_IT}\b"
    rf"|(?:took|taking|taken) {_IT} back\b)"
)


def _is_outdone(draft: Draft, quantities: Sequence[Quantity], index: int) -> bool:
    """ "62 people have died, according to the board, which on Sunday *had reported 71*": who counts
    fewer dead or hurt than before has not counted right; not "four more", nor of another month."""
    one = quantities[index]
    if one.counts not in _ONLY_GROWING or one.value is None or one.part_of is not None:
        return False
    counter = draft.cast.at(one.counted_by)
    if counter is None or _HAD_TOLD.search(_lead(draft, one)) is None:
        return False
    end = one.span[1]
    clause = draft.syntax.clause_at(end - 1)
    if clause is not None and _SPELL.search(draft.text, end, clause.span[1]):
        return False
    for now in reversed(quantities[:index]):
        if one.span[0] - now.span[1] > _SINCE_THEN:
            return False
        same = now.counts == one.counts and draft.cast.at(now.counted_by) == counter
        if same and now.part_of is None and now.value is not None and now.place == one.place:
            new = _MORE.search(
                draft.text, max(0, now.span[0] - _BY_NUMBER), now.span[1] + _BY_NUMBER
            )
            return now.value < one.value and new is None
    return False


_ONLY_GROWING = ("killed", "injured")
_SINCE_THEN = 250  # characters
_BY_NUMBER = 12
_HAD_TOLD = re.compile(
    r"\bhad (?:\w+ly |first |earlier |at first |on \w+ |before )?(?:reported|put|counted|announced"
    r"|given|said|claimed|spoken of|recorded|confirmed)\b(?! (?:that )?(?:another|a further))"
    r"[^.;,]{0,50}\Z"
)
_MORE = re.compile(r"\b(?:more|new|newly|further|fresh|another|additional|extra|other|latest)\b")
# of a time of its own: "had reported 71 *in May*", "71 *a year earlier*"
_SPELL = re.compile(
    r"\b(?:in|during|for|over|throughout) (?:(?:all of|the|last|this|early|late) ){0,2}"
    r"(?:[A-Z][a-z]+|(?:19|20)\d\d|year|month|week|quarter|previous|same|first|past|season)\b"
    r"|\b(?:year|month|week)s? (?:ago|earlier|before)\b|\blast (?:year|month)\b"
)


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
