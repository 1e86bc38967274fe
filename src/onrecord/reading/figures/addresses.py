"""Numbers that say where somebody lives or is called: "10 Downing Street", "call 0800 555 1212".

A step of `onrecord.reading.figures.exclusions`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.figures.lexicon import are_persons
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token, word_at


def in_address(text: str, start: int) -> bool:
    """ "See https://news.example/story?*id=2061565*", "desk12@news.example": no number counts."""
    begin = max(text.rfind(" ", 0, start), text.rfind("\n", 0, start)) + 1
    end = next((k for k in range(start, len(text)) if text[k].isspace()), len(text))
    return _ADDRESS.search(text, begin, end) is not None


_ADDRESS = re.compile(r"\w://|\bwww\.|\w@\w+\.\w|\.(?:com|org|net|gov|html?)/|\w=[“\"]")


def is_dialled(tape: Sequence[Token], amount: Amount) -> bool:
    """ "Call 0800 *555* 1212", "the hotline 116 123": groups of digits that make one number."""
    if amount.number.word or amount.number.scaled or amount.bounded:
        return False
    start = end = amount.number.first
    while start > 0 and tape[start - 1].text.isdigit():
        start -= 1
    while end + 1 < len(tape) and tape[end + 1].text.isdigit():
        end += 1
    if start == end:
        return False
    opens = tape[start].text[0] == "0" or word_at(tape, start - 1) == "+"
    near = {one.lower for one in tape[max(0, start - _DIALS) : start]}
    return opens or end - start > 1 or not near.isdisjoint(_CALLING)


_DIALS = 6  # tokens back from a telephone number to the word for calling
_CALLING = frozenset(
    ("call", "phone", "telephone", "tel", "dial", "hotline", "helpline", "number", "fax", "text")
)


def is_house(tape: Sequence[Token], last: int) -> bool:
    """ "10 *Downing Street*", "36 *Quai du Port*", "at 473 *East 52nd Street*, police said": a
    house in a street; not "40 Upper Mill Street traders", "40 Open Road members", "40 road works".
    """
    if last < len(tape) and tape[last].text in _QUAYS:
        return True
    following = tape[last : last + 2]
    if any(token.text[:1].isupper() and token.lower in _STREETS for token in following):
        after = word_at(tape, last + 2)
        return not (are_persons(after) or after in _IN_STREETS)
    for place in range(last, min(last + _LONG_STREET, len(tape))):
        if place > last and tape[place].text.capitalize() in _LONG_STREETS:
            after = word_at(tape, place + 1)
            return not after.isalpha() or after in _BEHIND_HOUSE
        if not (tape[place].text[:1].isupper() or _ORDINAL.fullmatch(tape[place].text)):
            return False
    return False


_LONG_STREET = 4  # words: "Old North Mill Road"
_LONG_STREETS = ("Street", "Avenue", "Road", "Lane", "Boulevard", "Drive", "Terrace", "Crescent")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)?|st|nd|rd|th")
_BEHIND_HOUSE = ("in", "on", "at", "and", "near", "after", "when", "where", "was", "to", "for")


_IN_STREETS = ("shops", "stores", "houses", "homes", "restaurants", "businesses", "buildings")
"""Of these there are many in a street; "10 Downing Street *says*" has no such word."""
_QUAYS = ("Quai", "Rue", "Via", "Calle", "Avenida", "Piazza")
_STREETS = ("street", "avenue", "road", "lane", "st", "ave", "downing", "boulevard", "drive")
