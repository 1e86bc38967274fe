"""The learned part of reading events: who takes part, and of which type an act is.

`data/event_model.bin` holds weights of two linear models, made by `python -m
training.event_model`: for the features of `casting.py` how much each speaks for a word as the one
that tells the act, for somebody as its actor, and as its recipient (log-linear over a sentence),
for those of `kinds.py` how much for each type (ridge). Features stand there by the CRC-32 of their
names, so the file has no words of the corpus it was learnt from.
"""

import io
from collections.abc import Iterable
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from onrecord.reading.events.kinds import WEIGHT
from onrecord.reading.knowledge import DATA

SHARPNESS = 3.5
"""What ridge scores are multiplied with before the softmax; calibrated by cross-validation."""


NOTHING = (0.0, 0.0, 0.0)


def code_of(name: str) -> int:
    """The number under which a feature stands."""
    return crc32(name.encode())


class EventModel:
    """Weights by the CRC-32 of a feature's name."""

    def __init__(
        self,
        *,
        parts: dict[int, tuple[float, float, float]],  # of a trigger, an actor, a recipient
        rows: dict[int, int],
        weights: NDArray[np.float32],  # features × types
        bias: NDArray[np.float32],
        types: tuple[str, ...],
    ) -> None:
        self._weights, self._bias, self._types = weights, bias, types
        # Most features are seen again and again; what a name stands for is looked up once.
        self._part = lru_cache(maxsize=50_000)(lambda name: parts.get(code_of(name), NOTHING))
        self._row = lru_cache(maxsize=50_000)(lambda name: rows.get(code_of(name), -1))

    def act_score(self, names: Iterable[str]) -> float:
        """How much speaks for a word with these features as the trigger; the logarithm of odds."""
        return sum(self._part(name)[0] for name in names)

    def role_scores(self, names: Iterable[str]) -> tuple[float, float]:
        """How much speaks for somebody with these features as actor, and as recipient; alike."""
        actor = recipient = 0.0
        for _, acts, suffers in map(self._part, names):
            actor += acts
            recipient += suffers
        return actor, recipient

    def type_shares(self, names: Iterable[str]) -> dict[str, float]:
        """How likely each type is: the corpus's types (YIELD is CONCEDE or RETREAT), and NONE."""
        known = sorted([(name, row) for name in names if (row := self._row(name)) >= 0])
        counts = np.array([WEIGHT.get(name[0], 1.0) for name, _ in known], dtype=np.float32)
        scores = self._bias + counts @ self._weights[[row for _, row in known]]
        shares = np.exp(SHARPNESS * (scores - np.maximum.reduce(scores)))
        return dict(zip(self._types, (shares / np.add.reduce(shares)).tolist(), strict=True))


@lru_cache(maxsize=1)
def event_model() -> EventModel:
    """The model as shipped."""
    raw = (DATA / "event_model.bin").read_bytes()
    with np.load(io.BytesIO(raw), allow_pickle=False) as table:
        return EventModel(
            parts=dict(
                zip(
                    table["part_codes"].tolist(),
                    map(tuple, table["part_weights"].tolist()),
                    strict=True,
                )
            ),
            rows={code: row for row, code in enumerate(table["type_codes"].tolist())},
            weights=table["type_weights"].astype(np.float32),
            bias=table["bias"].astype(np.float32),
            types=tuple(str(one) for one in table["types"]),
        )
