"""Quotation marks in one paragraph, told apart from apostrophes, feet, inches and elisions.

A mark is an opener or a closer by its shape (curly) or by what stands on either side (straight).
"""

import re
from typing import Literal

from msgspec import Struct

from onrecord.report import Span

Kind = Literal["double", "single"]


class Mark(Struct, frozen=True):
    """One quotation mark: where it stands, its kind, and whether it may open or close."""

    span: Span
    kind: Kind
    opens: bool
    closes: bool


_MARK = re.compile(r"``|''|[\"“”„‟«»‘’‚'＂]")
_DOUBLE = frozenset(['"', "“", "”", "„", "‟", "«", "»", "``", "''", "＂"])
_OPENERS = frozenset(["“", "„", "«", "``", "‚", "‘"])
_CLOSERS = frozenset(["”", "»", "''"])
# Words whose first letters were dropped: their apostrophe opens nothing ("'em", "’90s", "'tis").
_ELISION = re.compile(r"(?:\d\ds?|em|tis|twas|til|till|cause|bout|round|n|cos|kay|tween)\b", re.I)
_BEFORE_OPENER = " \t\n\u00a0\u2009([{—–-/…"


def marks(text: str, paragraph: Span) -> list[Mark]:
    """The quotation marks of a paragraph, in order.

    >>> text = "Don't say ‘no’, he's 6' tall"
    >>> [mark.span for mark in marks(text, (0, len(text)))]
    [(10, 11), (13, 14)]
    """
    found = []
    for match in _MARK.finditer(text, *paragraph):
        mark = _mark(text, paragraph, match.span())
        if mark.opens or mark.closes:
            found.append(mark)
    return found


def _mark(text: str, paragraph: Span, span: Span) -> Mark:
    sign = text[span[0] : span[1]]
    before = text[span[0] - 1] if span[0] > paragraph[0] else " "
    after = text[span[1]] if span[1] < paragraph[1] else " "
    left_free = before in _BEFORE_OPENER or before in _OPENERS or before in "\"'"
    right_word = not after.isspace()
    if sign in _DOUBLE:
        return Mark(span, "double", *_double(sign, before, after, left_free, right_word))
    if before.isalnum() and after.isalnum():
        return Mark(span, "single", False, False)  # an apostrophe: "don’t"
    elided = _ELISION.match(text, span[1], paragraph[1]) is not None
    opens = sign in "‘'‚" and left_free and right_word and not elided
    if sign == "‘" and not before.isalnum() and right_word and not elided:
        opens = True
    closes = sign in "’'" and not after.isalnum() and not before.isspace()
    if sign == "'" and before.isdigit():
        closes = False  # feet or minutes: 6' 2"
    return Mark(span, "single", opens, closes)


def _double(
    sign: str, before: str, after: str, left_free: bool, right_word: bool
) -> tuple[bool, bool]:
    if sign in _OPENERS:
        # “ is sometimes typed where ” is meant: then it follows a word and a space comes after.
        return right_word or before.isspace(), not right_word and not before.isspace()
    if sign in _CLOSERS:
        # ”so” opens and closes alike in some countries' papers.
        return left_free and right_word and after.isalnum(), not left_free or not right_word
    if before.isspace() and not right_word:
        return True, True  # it stands free, as in `We are closing. " The firm`: what is open tells
    opens = left_free and right_word
    return opens, not before.isspace() and (not opens or before in "'’—–-/…")
