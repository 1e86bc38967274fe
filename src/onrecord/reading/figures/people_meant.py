"""Bare numbers that are of people by the words around: "the ship was carrying at least 290".

A step of `onrecord.reading.figures.counted`, asked where nothing says what befell them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.draft import Draft
from onrecord.reading.figures.lexicon import units
from onrecord.reading.figures.population import number_node
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token
from onrecord.reading.figures.wording import verb_forms


def are_people(draft: Draft, tape: Sequence[Token], amount: Amount) -> bool:
    """Whether a bare number is of people to whom nothing is told to have been done: "the floods
    affected *33 million*", "the ferry carried *290*", "the *241* on the manifest"; not "the fund
    carries *300 million* in debt"."""
    end = tape[amount.last - 1].end
    if any(one.match(draft.text, end) for one in (_ABOARD, _WITHOUT, _STRONG, _AFFECTED)):
        return True
    start = tape[amount.first].start
    if (
        _ROOM.search(draft.text, max(0, start - _TO_ROOM), start)
        and not _FOR_THINGS.search(draft.text, max(0, start - _TO_HOUSE), start)
        and _ENDS.match(draft.text, end)
        and not amount.number.scaled
    ):
        return True
    if _OF_SOMETHING.match(draft.text, end):
        return False
    verbs = set(verb_forms(tape, amount.first - 1))
    return "affect" in verbs or (not verbs.isdisjoint(_CARRYING) and _by_craft(draft, tape, amount))


_ABOARD = re.compile(
    r" (?:on|in) (?:the|its|a) (?:passenger )?(?:manifest|crew list)\b| aboard\b"
    r"|(?: (?:had|have|were|are|may|might|could|be|been))+ (?:aboard|on board)\b"
)
_WITHOUT = re.compile(
    r" (?:people |are |were |was |is |remain |remained |still ){0,2}without "
    r"(?:power|electricity|water|food|heat|heating|shelter)\b"
)
# "*half a million* could be affected"
_AFFECTED = re.compile(
    r" (?:(?:could|would|may|might|will|should)(?: still| yet| also)? (?:be|have been)|are|were|was"
    r"|have been|had been)(?: \w+ly)? affected\b"
)
# "turned out *2.9 million strong*"
_STRONG = re.compile(r"[ -]strong\b(?! (?:in|on|at)\b)")
# "a block *built for* 80", "a van *licensed to carry* nine", "cells with *room for* 500"
_ROOM = re.compile(
    r"\b(?:(?:built|designed|licen[sc]ed|meant|intended|certified|equipped|approved) (?:for|to"
    r" (?:hold|house|carry|seat|take))|(?:room|space|beds|seats|capacity) for)"
    r" (?:only |just |some |about |around |at most )?\Z"
)
_ENDS = re.compile(r"[,.;:)]| and | but ")
_TO_ROOM = 40  # characters back to what has room
# what has room for things or animals: "the garage has room for 40"
_FOR_THINGS = re.compile(
    r"\b(?:car ?parks?|parking|garages?|harbours?|harbors?|ports?|marinas?|kennels?|stables?|barns?"
    r"|sheds?|warehouses?|depots?|yards?|servers?|racks?|docks?|quays?|zoos?)\b[^.;]*\Z",
    re.IGNORECASE,
)
_TO_HOUSE = 90
_OF_SOMETHING = re.compile(r" (?:in|of|worth|to) ")
_CARRYING = frozenset(("carry", "transport", "ferry"))
_CRAFT = ("vessel", "vehicle", "aircraft")


def _by_craft(draft: Draft, tape: Sequence[Token], amount: Amount) -> bool:
    """Whether what carries so many is a ship, a bus or a plane."""
    node = number_node(draft, tape, amount)
    for _ in range(3):
        if node is None or node.is_verb:
            break
        node = node.head
    subject = node.subject if node is not None and node.is_verb else None
    return subject is not None and units().get(subject.lemma) in _CRAFT
