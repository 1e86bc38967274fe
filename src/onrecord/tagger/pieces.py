"""Words as the encoder sees them: word pieces, and what their spelling tells.

Pieces are lower case, so case travels beside them as the piece's type; so does quotation.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from .words import Token

Array = NDArray[np.int64]

MAX_PIECES_IN_WORD = 16
"""Longer words (addresses, noise) are cut: they tell nothing that their start does not."""
SHAPES = 6
TYPES = 2 * SHAPES


@lru_cache(maxsize=20_000)
def shape(word: str) -> int:
    """How a word is written: 0 lower case, 1 Title, 2 ALL CAPITALS, 3 miXed, 4 digits, 5 marks.

    >>> [shape(word) for word in ("vote", "Orlo", "USA", "McKee", "2nd", "—")]
    [0, 1, 2, 3, 4, 5]
    """
    if any(one.isdigit() for one in word):
        return 4
    if word.islower():
        return 0
    if not any(one.isalpha() for one in word):
        return 5
    if word.isupper():
        return 2 if len(word) > 1 else 1
    return 1 if word.istitle() else 3


def spelling(token: Token) -> str:
    """What the encoder reads for a word: quotation marks of one kind, by their direction."""
    if token.quote:
        return "“" if token.quote == 1 else "”"
    if token.words in {"’", "‘"} or "’" in token.words:
        return token.words.replace("’", "'").replace("‘", "'")
    return token.words


def pieces_of(tokenizer: Tokenizer, tokens: Sequence[Token]) -> list[tuple[int, ...]]:
    """The piece numbers of each word, at least one and at most MAX_PIECES_IN_WORD."""
    return [_pieces(tokenizer, spelling(token)) for token in tokens]


@lru_cache(maxsize=50_000)
def _pieces(tokenizer: Tokenizer, word: str) -> tuple[int, ...]:
    """The pieces of a word. Four words in five are one in the vocabulary as they stand: asking for
    it takes a fiftieth of the time that the tokenizer takes to cut a word."""
    if word.isascii() and word.isalpha():
        number = tokenizer.token_to_id(word.lower())
        if number is not None:
            return (number,)
    cut = tokenizer.encode(word, add_special_tokens=False).ids[:MAX_PIECES_IN_WORD]
    return tuple(cut) or (tokenizer.token_to_id("[UNK]") or 0,)


def types_of(tokens: Sequence[Token]) -> list[int]:
    """Each word's type: its shape, and SHAPES more within quotation."""
    return [shape(token.words) + SHAPES * token.inside for token in tokens]
