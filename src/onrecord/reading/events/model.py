"""The learned part of reading events: who takes part, and of which type an act is.

`data/event_model.bin` holds weights of two linear models, made by `python -m
training.event_model`: for the features of `casting.py` how much each speaks for being the actor and
the recipient (logistic), for those of `kinds.py` how much for each type (ridge). Features stand
there by the CRC-32 of their names, so the file has no words of the corpus it was learnt from.
"""

import io
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from math import exp
from zlib import crc32

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from onrecord.reading.events.kinds import WEIGHT

SHARPNESS = 3.5
"""What ridge scores are multiplied with before the softmax; calibrated by cross-validation."""


@lru_cache(maxsize=100_000)
def code_of(name: str) -> int:
    """The number under which a feature stands."""
    return crc32(name.encode())


class EventModel(Struct, frozen=True):
    """Weights by the CRC-32 of a feature's name."""

    roles: dict[int, tuple[float, float]]
    rows: dict[int, int]
    weights: NDArray[np.float32]  # features × types
    bias: NDArray[np.float32]
    types: tuple[str, ...]

    def role_scores(self, names: Iterable[str]) -> tuple[float, float]:
        """How likely somebody with these features is the actor, and the recipient."""
        actor = recipient = 0.0
        for name in names:
            found = self.roles.get(code_of(name))
            if found is not None:
                actor += found[0]
                recipient += found[1]
        return 1 / (1 + exp(-actor)), 1 / (1 + exp(-recipient))

    def type_shares(self, names: Iterable[str]) -> dict[str, float]:
        """How likely each type is: the corpus's types (YIELD is CONCEDE or RETREAT), and NONE."""
        known = sorted(name for name in names if code_of(name) in self.rows)
        rows = [self.rows[code_of(name)] for name in known]
        counts = np.array([WEIGHT.get(name[0], 1.0) for name in known], dtype=np.float32)
        scores = self.bias + counts @ self.weights[rows]
        shares = np.exp(SHARPNESS * (scores - scores.max()))
        return dict(zip(self.types, (shares / shares.sum()).tolist(), strict=True))


@lru_cache(maxsize=1)
def event_model() -> EventModel:
    """The model as shipped."""
    raw = (files("onrecord.reading") / "data" / "event_model.bin").read_bytes()
    with np.load(io.BytesIO(raw), allow_pickle=False) as table:
        return EventModel(
            roles={
                int(code): (float(actor), float(recipient))
                for code, (actor, recipient) in zip(
                    table["role_codes"], table["role_weights"], strict=True
                )
            },
            rows={int(code): row for row, code in enumerate(table["type_codes"])},
            weights=table["type_weights"].astype(np.float32),
            bias=table["bias"].astype(np.float32),
            types=tuple(str(one) for one in table["types"]),
        )
