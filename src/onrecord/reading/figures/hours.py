"""Numbers that tell a time of day: "at 2100 (0300 GMT)", "at six this morning".

A step of `onrecord.reading.figures.exclusions`, for what the reading of times leaves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token, word_at
from onrecord.reading.knowledge import weekdays
from onrecord.reading.lemmas import lemma_of


def is_clock(tape: Sequence[Token], amount: Amount) -> bool:
    """ "at 2100 (0300 GMT)", "ended at 0930"."""
    word, after = tape[amount.number.first].text, word_at(tape, amount.last)
    if not re.fullmatch(r"[01]\d[0-5]\d|2[0-3][0-5]\d", word):
        return False
    told = word_at(tape, amount.number.first - 1) in ("at", "approximately", "about", "around")
    return word[0] == "0" or (told and (not after.isalpha() or after in ("on", "and", "in")))


def is_hour(tape: Sequence[Token], amount: Amount) -> bool:
    """ "at six this morning", "at nine on Tuesday"."""
    if word_at(tape, amount.first - 1) != "at" or not 0 < (amount.value or 0) <= _HOURS:
        return False
    on_day = word_at(tape, amount.first - 2) in weekdays() | {"night", "day", "morning", "evening"}
    if _comes(tape, amount.first - 1) or (on_day and not word_at(tape, amount.last).isalpha()):
        return not word_at(tape, amount.last).isalpha()
    if amount.bounded or amount.last - amount.first != 1:
        return False
    if not _STANDS.isdisjoint(
        token.lower for token in tape[max(0, amount.first - 4) : amount.first]
    ):
        return False  # "the ministry's count stood at 17 last night"
    after, second, third = (word_at(tape, amount.last + place) for place in range(3))
    if after in _WHEN or (after == "on" and second in weekdays()):
        return True
    return [after, second] == ["in", "the"] and third in _PARTS_OF_DAY


_STANDS = {"stood", "stands", "count", "toll", "tally", "number", "total", "figure"}


def _comes(tape: Sequence[Token], at: int) -> bool:
    """ "*Came out* at about ten", "*opens* daily at nine": what is done at an hour, and no sum."""
    for place in range(at - 1, max(at - _COMING, -1), -1):
        if tape[place].text in (",", ".", ";", ":"):
            return False
        if lemma_of(tape[place].lower, "VBD") in _COMES or tape[place].lower in _COMES:
            return True
    return False


_COMING = 5  # tokens back to the verb
_COMES = frozenset(
    ("come", "leave", "open", "opens", "close", "closes", "begin", "begins", "start", "starts",
     "arrive", "arrives", "leaves", "comes", "resume", "resumes", "meet", "meets")
)  # fmt: skip
_HOURS = 12
_WHEN = ("yesterday", "today", "tonight", "tomorrow", "sharp", "this", "last")
_PARTS_OF_DAY = ("morning", "evening", "afternoon")
