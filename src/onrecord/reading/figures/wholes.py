"""A whole and its parts: "twelve of the 40 hostages", "Of the 62 killed, 40 were women".

What happens to the part does not happen to the whole; and what a bare part counts the whole says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.figures.lexicon import is_number_word, shares
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token


def _before(tape: Sequence[Token], amount: Amount, most: int) -> list[str]:
    return [token.lower for token in tape[max(0, amount.first - most) : amount.first]]


def is_whole(tape: Sequence[Token], amount: Amount) -> bool:
    """ "all but one of the sixteen": what happens to the part does not happen to the whole."""
    before = _before(tape, amount, 5)
    if before and before[-1] in _AT_FIRST:
        before.pop()  # "four of the original 71"
    elif before and before[-1].endswith(("'s", "’s")):
        before.pop()  # "a fifth of the district's 90,000 residents"
        if before[-1:] == ["own"]:
            before.pop()  # "eleven of his own party's 66 members"
    before = before[-3:]
    if before[-1:] == ["of"] and (amount.first == 1 or tape[amount.first - 2].text in '.,;:“"'):
        return True  # "Of 40 nurses, three have fallen ill"
    if before[-2:] == ["of", "the"] and (
        amount.first == 2 or tape[amount.first - 3].text in ".,;:"
    ):
        return True
    if before[-2:] == ["out", "of"]:
        before = ["", *before[:-2], "of"]
    part = before[-2:-1] if before[-1:] == ["of"] else []
    if part and part[0] != "one" and _is_number(part[0]):
        return True  # "14 *of 17* drones", "seven *out of 11* states"
    if len(before) < 3 or before[1] != "of" or before[2] not in _OWN:
        return False
    return before[0] in (*shares(), "majority", "minority") or _is_number(before[0])


def out_of(tape: Sequence[Token], amount: Amount) -> bool:
    """ "4,000 tonnes were unloaded, *out of* 12,000 that had been pledged": of how many, apart from
    the part."""
    return _before(tape, amount, 2) == ["out", "of"]


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or is_number_word(word) or word == "dozen"


_OWN = ("the", "its", "their", "his", "her", "our", "those", "these")
_AT_FIRST = ("original", "initial", "remaining", "other", "estimated", "total", "roughly", "some")


def whole_of(tape: Sequence[Token], amount: Amount) -> int:
    """Where the words of the whole go on behind its number: "9,000 of the firm's 12,000 *drivers*";
    the place behind the amount where none is told."""
    end = amount.last
    if end >= len(tape) or tape[end].lower != "of":
        return end
    for place in range(end + 1, min(end + _OWNED, len(tape))):
        word = tape[place].lower
        if word[:1].isdigit() or (is_number_word(word) and word != "one"):
            return place + 1
        if not word[0].isalpha() and word[0] not in "'’":
            return end
    return end


_OWNED = 8  # tokens from "of" to the number of a whole: "of the country's own 62"


def parts_whole(tape: Sequence[Token], amount: Amount) -> bool:
    """Whether a number is the part of a whole that its sentence opens with: "Of the 62 killed, *40*
    were women"."""
    return bool(_opening_whole(tape, amount))


def deed_of_whole(tape: Sequence[Token], amount: Amount) -> str | None:
    """By what befell them the whole is named: "Of those *arrested*, 12 are minors"; None where it
    is not named so."""
    whole = _opening_whole(tape, amount)
    return whole[1] if len(whole) > 1 and whole[:1] in _THOSE[:2] else None


def _opening_whole(tape: Sequence[Token], amount: Amount) -> list[str]:
    """The words for a whole behind the "of" with which the sentence opens, before its part; none
    where it does not open so."""
    before = _before(tape, amount, _OPENING)
    if before[-1:] != [","] or "of" not in before:
        return []
    opening = len(before) - 1 - before[::-1].index("of")
    place = amount.first - len(before) + opening
    lead = tape[place - 1].text if place else "."
    whole = before[opening + 1 : -1]
    counted = any(_is_number(word) for word in whole) or whole[:1] in _THOSE
    return whole if lead in '.:;“”",' and "," not in whole and counted else []


_THOSE = (["those"], ["these"], ["them"])  # "held 40 people. *Of those*, 14 are children"
_OPENING = 14  # tokens of the words for a whole: "Of the 62 people killed in the fire,"


def among_all(text: str, start: int) -> bool:
    """Whether a number from `start` on is of all those among whom some were counted: "infections
    *among the nation's* five million people"."""
    return _AMONG_ALL.search(text, max(0, start - _REACH), start) is not None


_REACH = 80  # characters
_AMONG_ALL = re.compile(
    r"\b(?:among|amongst) (?:[\w’'-]+ ){0,3}(?:[\w-]+(?:[’']s|s[’'])|its|their) \Z"
)
