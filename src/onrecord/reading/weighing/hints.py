"""What the network of positions and events says of a report, by word and by character."""

from collections.abc import Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

from onrecord.report import Span

Floats = NDArray[np.float32]
Features = dict[str, float]
WHO = ("holder", "toward", "actor", "recipient")
NOBODY = -1
"""The key of nobody where a network or a choice may say so."""
LEAST = -12.0
"""The lowest logarithm of a share that is told apart from nothing."""
SEEN = 0.12
"""The least share of a word that the network alone proposes."""


class Hints:
    """What is said of the words that may tell something; all shares are of 1.

    `words` are their spans, `acts` and `types` N x 12 and N x 16 the shares of each act or type
    (their sum is how likely there is one at all), `pairs` N x 4 x M the scores of the M `mentions`
    (keys of the cast) as holder, toward, actor, recipient, `none` N x 4 that of nobody; `edges` N x
    4 the spans of the words that begin and end object and condition, and `unconditional` N how
    likely there is no condition.
    """

    def __init__(
        self,
        words: Sequence[Span],
        acts: Floats,
        types: Floats,
        pairs: Floats,
        none: Floats,
        mentions: Sequence[int],
        edges: Sequence[Sequence[Span]],
        unconditional: Sequence[float],
    ) -> None:
        self.words = list(words)
        self.acts, self.types = acts, types
        self.edges, self.unconditional = edges, unconditional
        self.told: list[float] = acts.sum(1).tolist()  # how likely each heads any position's object
        self._pairs, self._none, self._mentions = pairs, none, mentions
        self.at = {span[0]: index for index, span in enumerate(self.words)}
        self._shares: tuple[list[int], Floats] | None = None
        self._who: dict[tuple[int, str], dict[int, float]] = {}

    def who(self, index: int | None, relation: str) -> dict[int, float]:
        """The logarithms of the shares of everybody in the cast, and of NOBODY; nothing where no
        word is heeded."""
        if index is None:
            return {}
        if (index, relation) not in self._who:
            if self._shares is None:
                self._shares = self._shared()
            keys, shares = self._shares
            own = shares[index, WHO.index(relation)].tolist()
            self._who[index, relation] = dict(zip(keys, own, strict=True))
        return self._who[index, relation]

    def _shared(self) -> tuple[list[int], Floats]:
        """NOBODY and everybody who is mentioned, and the logarithms of their shares: N x 4 x keys.

        Mentions of one are put side by side, so that their shares are summed in one go.
        """
        keys = np.array([NOBODY, *self._mentions])
        order = np.argsort(keys, kind="stable")
        keys = keys[order]
        asked = np.concatenate([self._none[..., None], self._pairs], -1)[..., order]
        asked = asked.astype(np.float64)
        first = np.flatnonzero(np.diff(keys, prepend=NOBODY - 1))
        each = np.exp(asked - asked.max(-1, keepdims=True))
        sums = np.add.reduceat(each, first, axis=-1)
        shares = sums / sums.sum(-1, keepdims=True)
        return keys[first].tolist(), np.log(np.maximum(shares, np.exp(LEAST)))


def logit(share: float) -> float:
    """The logarithm of the odds, within what a float can tell."""
    share = min(max(share, 1e-4), 1 - 1e-4)
    return log(share / (1 - share))


def log_share(share: float) -> float:
    """The logarithm of a share, at least LEAST."""
    return max(LEAST, log(share)) if share > 0 else LEAST
