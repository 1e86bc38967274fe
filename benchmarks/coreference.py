"""MUC, B-cubed and CEAF-e (phi 4) over exact spans, and their mean, the CoNLL score.

Definitions: Vilain et al. 1995; Bagga and Baldwin 1998; Luo 2005. Chains of one
mention are left out on both sides, as in CoNLL-2012.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

import numpy as np

Chains = Sequence[frozenset[Hashable]]


@dataclass
class Ratio:
    """A numerator and denominator for recall and precision that add up over documents."""

    found: float = 0.0
    gold: float = 0.0
    right: float = 0.0
    predicted: float = 0.0

    def add(self, found: float, gold: float, right: float, predicted: float) -> None:
        """Adds one document's."""
        self.found += found
        self.gold += gold
        self.right += right
        self.predicted += predicted

    @property
    def recall(self) -> float:
        return self.found / self.gold if self.gold else 0.0

    @property
    def precision(self) -> float:
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def f1(self) -> float:
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


@dataclass
class Conll:
    """The three measures, summed over documents."""

    muc: Ratio = field(default_factory=Ratio)
    b_cubed: Ratio = field(default_factory=Ratio)
    ceaf_e: Ratio = field(default_factory=Ratio)

    def add(self, gold: Chains, predicted: Chains) -> None:
        """Adds one document's chains; those of one mention do not count."""
        gold = [one for one in gold if len(one) > 1]
        predicted = [one for one in predicted if len(one) > 1]
        self.muc.add(*_muc(gold, predicted), *_muc(predicted, gold))
        self.b_cubed.add(*_b_cubed(gold, predicted), *_b_cubed(predicted, gold))
        total = _aligned(gold, predicted)
        self.ceaf_e.add(total, len(gold), total, len(predicted))

    @property
    def score(self) -> float:
        """The mean of the three F1."""
        return (self.muc.f1 + self.b_cubed.f1 + self.ceaf_e.f1) / 3


def _where(chains: Chains) -> dict[Hashable, int]:
    return {mention: number for number, chain in enumerate(chains) for mention in chain}


def _muc(key: Chains, response: Chains) -> tuple[float, float]:
    where = _where(response)
    linked = total = 0
    for chain in key:
        parts = {where.get(mention, mention) for mention in chain}
        linked += len(chain) - len(parts)
        total += len(chain) - 1
    return linked, total


def _b_cubed(key: Chains, response: Chains) -> tuple[float, float]:
    where = _where(response)
    credit = total = 0.0
    for chain in key:
        shares: dict[int, int] = {}
        for mention in chain:
            if mention in where:
                shares[where[mention]] = shares.get(where[mention], 0) + 1
        credit += sum(count * count for count in shares.values()) / len(chain)
        total += len(chain)
    return credit, total


def _aligned(gold: Chains, predicted: Chains) -> float:
    """The best one-to-one alignment's sum of phi 4."""
    if not gold or not predicted:
        return 0.0
    table = np.array(
        [[2 * len(one & other) / (len(one) + len(other)) for other in predicted] for one in gold]
    )
    return float(sum(table[row, column] for row, column in assignment(table)))


def assignment(gain: np.ndarray) -> list[tuple[int, int]]:
    """Rows and columns of the greatest sum (Kuhn-Munkres with potentials, O(n^3)).

    >>> assignment(np.array([[1.0, 0.9], [0.9, 0.1]]))
    [(0, 1), (1, 0)]
    """
    flip = gain.shape[0] > gain.shape[1]
    cost = -(gain.T if flip else gain)
    rows, columns = cost.shape
    u, v = np.zeros(rows + 1), np.zeros(columns + 1)
    match = np.zeros(columns + 1, dtype=int)
    for row in range(1, rows + 1):
        match[0] = row
        column = 0
        least = np.full(columns + 1, np.inf)
        way = np.zeros(columns + 1, dtype=int)
        used = np.zeros(columns + 1, dtype=bool)
        while True:
            used[column] = True
            here = match[column]
            free = np.flatnonzero(~used)
            slack = cost[here - 1, free - 1] - u[here] - v[free]
            better = slack < least[free]
            least[free[better]] = slack[better]
            way[free[better]] = column
            step = free[np.argmin(least[free])]
            delta = least[step]
            u[match[used]] += delta
            v[used] -= delta
            least[~used] -= delta
            column = int(step)
            if match[column] == 0:
                break
        while column:
            match[column] = match[way[column]]
            column = int(way[column])
    pairs = [(int(match[c]) - 1, c - 1) for c in range(1, columns + 1) if match[c]]
    return sorted((c, r) if flip else (r, c) for r, c in pairs)
