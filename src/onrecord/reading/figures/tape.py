"""The plain tokens that figures are read from: words, digits with their separators, other marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct

from onrecord.reading.knowledge import table


class Token(Struct, frozen=True, gc=False):
    """A run of letters, a run of digits with its separators, or one other character."""

    start: int
    end: int
    text: str
    lower: str


@lru_cache(maxsize=1)
def words() -> dict[str, Any]:
    """The words of `data/numbers.toml`."""
    return table("numbers")


# Digits with thousands marks (comma, thin or no-break space) and a decimal part; or letters; or
# one character of anything else. Apostrophes stay with their word ("driver's").
_TOKEN = re.compile(
    r"\d{1,3}(?:[,\u202f\u2009\u00a0]\d{3})+(?:\.\d+)?(?![\d])|\d+(?:\.\d+)?"
    r"|[^\W\d_]+(?:[’'][^\W\d_]+)*|\S"
)


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of a stretch of text, with their places in the whole.

    >>> [token.text for token in tokens("$1.2m for 34,600 (twenty-one)")]
    ['$', '1.2', 'm', 'for', '34,600', '(', 'twenty', '-', 'one', ')']
    """
    stop = len(text) if end is None else end
    return [
        Token(*one.span(), (found := one.group()), found.lower())
        for one in _TOKEN.finditer(text, start, stop)
    ]


def word_at(tape: Sequence[Token], i: int) -> str:
    """Token `i` in lower case; nothing beyond either end."""
    return tape[i].lower if 0 <= i < len(tape) else ""


def ends_with(tape: Sequence[Token], i: int, words: tuple[str, ...]) -> bool:
    """Whether `words` stand just before token `i`."""
    return tuple(word_at(tape, i - len(words) + k) for k in range(len(words))) == words


def joined(tape: Sequence[Token], i: int) -> bool:
    """Whether token `i` is written against the one before it."""
    return 0 < i < len(tape) and tape[i - 1].end == tape[i].start


def is_digits(text: str) -> bool:
    """Whether a token is a number in digits."""
    return text[:1].isdigit()
