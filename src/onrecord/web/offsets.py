"""The one place where a browser's offsets become ours, and ours a browser's.

A browser counts UTF-16 code units, onrecord counts code points: "📰" is two of the first and one of
the second. `static/offsets.js` does the same in the browser and is tested against this.
"""

from onrecord.errors import UsageError
from onrecord.report import Span


def utf16_length(text: str) -> int:
    """How many UTF-16 code units a text takes.

    >>> utf16_length("a📰b")
    4
    """
    return len(text) + sum(letter > "\uffff" for letter in text)


def to_utf16(text: str, span: Span) -> Span:
    """A span in code points, in UTF-16 code units.

    >>> to_utf16("📰 news", (2, 6))
    (3, 7)
    """
    start = utf16_length(text[: span[0]])
    return start, start + utf16_length(text[span[0] : span[1]])


def from_utf16(text: str, span: Span) -> Span:
    """A span in UTF-16 code units, in code points.

    >>> from_utf16("📰 news", (3, 7))
    (2, 6)

    Raises `UsageError` where an end lies outside the text or splits a character.
    """
    start, end = _code_point(text, span[0]), _code_point(text, span[1])
    if start is None or end is None or start > end:
        raise UsageError(f"no characters at {span[0]} to {span[1]} of the text")
    return start, end


def _code_point(text: str, unit: int) -> int | None:
    if unit < 0:
        return None
    units = 0
    for index, letter in enumerate(text):
        if units >= unit:
            return index if units == unit else None
        units += 2 if letter > "\uffff" else 1
    return len(text) if units == unit else None
