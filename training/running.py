"""What every step of training shares: where it runs, its schedule, its batches, its checkpoints."""

from __future__ import annotations

import math
import os
from functools import cache
from pathlib import Path
from typing import Any

import torch

Config = dict[str, Any]


@cache
def device() -> torch.device:
    """The GPU where there is one."""
    if not torch.cuda.is_available():
        return torch.device("cpu")
    torch.set_float32_matmul_precision("high")
    torch.backends.cuda.enable_cudnn_sdp(False)  # it plans anew for every length
    return torch.device("cuda")


def loaded(dataset: torch.utils.data.Dataset[Any]) -> torch.utils.data.DataLoader[Any]:
    """The dataset's batches, put together ahead of time where there are processes for it.

    $TRAINING_WORKERS says how many; without it three beside a GPU, so that it need not wait.
    """
    workers = int(os.environ.get("TRAINING_WORKERS", 3 if torch.cuda.is_available() else 0))
    return torch.utils.data.DataLoader(
        dataset, batch_size=None, num_workers=workers, prefetch_factor=8 if workers else None
    )


def share_done(config: Config, epochs: float, seconds: float) -> float:
    """How much of a round is done, 0 to 1, by whichever runs out first, its epochs or its time.

    $TRAINING_SECONDS takes the place of the configuration's `seconds`.
    """
    limit = float(os.environ.get("TRAINING_SECONDS", config["seconds"]))
    return min(1.0, max(epochs / config["epochs"], seconds / limit))


def pace(done: float, config: Config) -> float:
    """The learning rate's share of its peak, `done` from 0 to 1: warm up, hold, go down."""
    warm, hold = config["warm_up"], config["hold"]
    if done < warm:
        return done / warm
    if done < hold:
        return 1.0
    return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, (done - hold) / (1 - hold))))


def write(value: Any, path: Path) -> None:
    """Writes a checkpoint beside the old one, then swaps it in."""
    new = path.with_name(f"{path.name}.new")
    torch.save(value, new)
    new.replace(path)
