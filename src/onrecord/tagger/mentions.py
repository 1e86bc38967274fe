"""Mentions: noun phrases around the words that head one, and what they go back to."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .decoding import Floats
from .inventory import KINDS
from .tagging import Mention
from .words import Token

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


def antecedents(links: Floats, words: Sequence[int]) -> list[tuple[int, float]]:
    """For each of these words, the earlier one it most likely goes back to, and how likely.

    -1 where none is likelier. `links` scores each pair, and 0 stands for none.
    """
    if len(words) == 0:
        return []
    size = len(words)
    scores = np.zeros((size, size + 1))
    scores[:, :size] = links[np.ix_(words, words)]
    scores[:, :size][np.triu_indices(size)] = -np.inf
    best = scores.argmax(1)
    weights = np.exp(scores - scores.max(1, keepdims=True))
    shares = weights[np.arange(size), best] / weights.sum(1)
    return [
        (-1, 0.0) if one == size else (one, share)
        for one, share in zip(best.tolist(), shares.tolist(), strict=True)
    ]


def kinds_of(scores: Floats, least: float) -> list[tuple[int, str, float]]:
    """The words that head a mention: word, kind, and the probability that it heads one."""
    heads = 1.0 - scores[:, 0]
    kinds = scores[:, 1:].argmax(1) + 1
    return [
        (int(word), KINDS[kinds[word]], float(heads[word]))
        for word in np.flatnonzero(heads >= least)
    ]


__all__ = ["Mention", "antecedents", "kinds_of", "phrases"]
