"""Mentions: noun phrases around the words that head one, and what they go back to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from .decoding import Floats
from .inventory import KINDS
from .tagging import Mention
from .words import Token

LINK_SCALE = 0.125
"""Products of 64 numbers grow with the root of 64."""
_OUTSIDE = frozenset({
    "case", "cc", "cc:preconj", "conj", "mark", "punct", "cop", "nsubj", "nsubj:pass", "csubj",
    "aux", "aux:pass", "parataxis", "discourse", "vocative", "advcl", "expl", "dislocated", "root",
})  # fmt: skip
"""Relations of words that are no part of the noun phrase they hang on."""
_MARKS = frozenset(",.;:!?—–-”“\"'’‘`")


def phrases(
    heads: Sequence[int], relations: Sequence[str], tokens: Sequence[Token]
) -> list[tuple[int, int]]:
    """The first word of the noun phrase that each word would head, and the one after its last."""
    size = len(heads)
    low = list(range(size))
    high = list(range(1, size + 1))
    below: list[list[int]] = [[] for _ in heads]
    order: list[int] = []  # heads before what hangs on them
    for word, head in enumerate(heads):
        (order if head == word else below[head]).append(word)
    for word in order:  # grows while it is gone through
        order += below[word]
    for word in reversed(order):
        head = heads[word]
        if head != word and relations[word] not in _OUTSIDE:
            low[head] = min(low[head], low[word])
            high[head] = max(high[head], high[word])
    for word in range(size):
        while low[word] < word and tokens[low[word]].words in _MARKS:
            low[word] += 1
        while high[word] - 1 > word and tokens[high[word] - 1].words in _MARKS:
            high[word] -= 1
    return list(zip(low, high, strict=True))


def antecedents(
    ends: Floats, words: Sequence[int], level: float, slope: float
) -> list[tuple[int, float]]:
    """For each of these words, the earlier one it most likely goes back to, and how likely.

    -1 where none is likelier. `ends` is 2 × words × 64: what each word looks back with, and what it
    is found by. The score of a pair is the product of the two, `LINK_SCALE` times, plus `level`,
    less `slope` times the logarithm of how many words lie between; 0 stands for none.
    """
    if len(words) == 0:
        return []
    size = len(words)
    places = np.array(words)
    apart = np.maximum(places[:, None] - places[None, :], 1)
    far = np.log(np.arange(1, apart[-1, 0] + 1))  # of each distance once
    scores = np.zeros((size, size + 1))
    scores[:, :size] = ends[0, places] @ ends[1, places].T * LINK_SCALE
    scores[:, :size] += level - slope * far[apart - 1]
    scores[:, :size][_later(size)] = -np.inf
    best = scores.argmax(1)
    weights = np.exp(scores - scores.max(1, keepdims=True))
    shares = weights[np.arange(size), best] / weights.sum(1)
    return [
        (-1, 0.0) if one == size else (one, share)
        for one, share in zip(best.tolist(), shares.tolist(), strict=True)
    ]


@lru_cache(maxsize=256)
def _later(size: int) -> NDArray[np.bool_]:
    """Whether the second of two of so many is not before the first."""
    later: NDArray[np.bool_] = np.tri(size, size, -1, dtype=bool) == 0
    return later


def kinds_of(scores: Floats, least: float) -> list[tuple[int, str, float]]:
    """The words that head a mention: word, kind, and the probability that it heads one."""
    likely = 1.0 - scores[:, 0]
    (words,) = (likely >= least).nonzero()
    kinds = scores[words, 1:].argmax(1) + 1
    return [
        (word, KINDS[kind], score)
        for word, kind, score in zip(
            words.tolist(), kinds.tolist(), likely[words].tolist(), strict=True
        )
    ]


__all__ = ["Mention", "antecedents", "kinds_of", "phrases"]
