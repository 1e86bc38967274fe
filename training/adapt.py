"""Adapts the encoder to news: words are hidden, and to be told from those around them.

    python -m training.adapt training/adapt.toml training/runs/adapted.pt

(Gururangan et al. 2020, "Don't stop pretraining".) MiniLM was last trained to compare sentences,
which leaves its upper layers little to say of single words. All news of the corpora is read but
their parts for measuring. Word embeddings stay; the head that tells words is not kept.
"""
# ruff: noqa: N806, N812  (dimensions are capitals, F is torch's own name)

from __future__ import annotations

import argparse
import logging
import random
import time
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .batches import Encoded, Item, cut, pack, row_of, windows
from .network import WIDTH, Encoder, arithmetic
from .prepared import data_of, load_encoder
from .running import device, loaded, pace, share_done, write

MASK = 103
log = logging.getLogger("training")


class Hidden(torch.utils.data.Dataset[tuple[Tensor, Tensor, Tensor, Tensor]]):
    """Batches of windows: pieces with some of them hidden, types, mask, and what was hidden."""

    def __init__(self, packed: list[list[Item]], share: float, seed: int) -> None:
        self.packed, self.share, self.seed = packed, share, seed

    def __len__(self) -> int:
        return len(self.packed)

    def __getitem__(self, index: int) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        chance = np.random.default_rng((self.seed, index))
        rows = [row_of(item) for item in self.packed[index]]
        L = max(len(row.pieces) for row in rows)
        table = np.zeros((4, len(rows), L), dtype=np.int64)
        pieces, types, mask, wanted = table
        wanted[:] = -100
        for place, row in enumerate(rows):
            own, size = np.array(row.pieces), len(row.pieces)
            # Whole words: a piece is easily told from the others of its word.
            hidden = np.zeros(size, dtype=bool)
            chosen = chance.random(len(row.first)) < self.share
            for first, last in zip(*np.array([row.first, row.last])[:, chosen], strict=True):
                hidden[first : last + 1] = True
            wanted[place, :size][hidden] = own[hidden]
            # One in ten stays as it is, so that words which are there are looked at too.
            own[hidden & (chance.random(size) >= 0.1)] = MASK
            pieces[place, :size], types[place, :size], mask[place, :size] = own, row.types, 1
        return tuple(torch.from_numpy(one) for one in (pieces, types, mask, wanted))  # type: ignore[return-value]


class Guess(nn.Module):
    """Scores of every piece at the places that are hidden; the table of pieces is the encoder's."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.turn, self.norm = nn.Linear(WIDTH, WIDTH), nn.LayerNorm(WIDTH)
        self.bias = nn.Parameter(torch.zeros(vocabulary))

    def forward(self, states: Tensor, words: Tensor) -> Tensor:
        return F.linear(self.norm(F.gelu(self.turn(states))), words, self.bias)


def batches(
    data: Sequence[Encoded], config: dict[str, Any], epoch: int, offset: int
) -> tuple[int, Any]:
    """How many batches the epoch has, and those from `offset` on."""
    seed = config["seed"] * 1000 + epoch
    chance = random.Random(seed)
    items = [cut(item, 510) for one in data for item in windows(one, chance, config["window"])]
    items = [item for item in items if item.end - item.begin > 8]
    packed = pack(items, config["pieces_per_batch"], chance)
    return len(packed), loaded(Hidden(packed[offset:], config["hidden"], seed + offset))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("config", type=Path)
    parser.add_argument("to", type=Path)
    parser.add_argument("--encoder", type=Path, help="weights to start from in place of MiniLM's")
    options = parser.parse_args()
    config = tomllib.loads(options.config.read_text())
    logging.basicConfig(format="%(asctime)s %(message)s", level=logging.INFO)
    torch.manual_seed(config["seed"])
    encoder = Encoder(config["drop"])
    load_encoder(encoder, options.encoder)
    encoder.words.requires_grad_(False)
    guess = Guess(encoder.words.num_embeddings)
    encoder.to(device()).train()
    guess.to(device()).train()
    moving = [one for part in (encoder, guess) for one in part.parameters() if one.requires_grad]
    optimizer = torch.optim.AdamW(
        moving, lr=config["rate"], betas=(0.9, 0.98), eps=1e-6, weight_decay=0.01, fused=True
    )
    options.to.parent.mkdir(parents=True, exist_ok=True)
    last = options.to.with_suffix(".last")
    parts = {"encoder": encoder, "guess": guess, "optimizer": optimizer}
    epoch, offset, spent = 0, 0, 0.0
    if last.exists():
        saved = torch.load(last, map_location=device())
        for name, part in parts.items():
            part.load_state_dict(saved[name])
        epoch, offset, spent = saved["epoch"], saved["offset"], saved["spent"]
        log.info("going on at epoch %d, batch %d", epoch, offset)
    data = [one for some in data_of("polnear", "gum", "plain", "other").values() for one in some]
    log.info("%d texts, %d pieces", len(data), sum(int(one.sizes.sum()) for one in data))
    began = saved_at = time.monotonic()
    done, step, told = 0.0, 0, torch.zeros((), device=device())
    while done < 1.0:
        count, some = batches(data, config, epoch, offset)
        for index, (pieces, types, mask, wanted) in enumerate(some, start=offset):
            elapsed = spent + time.monotonic() - began
            done = share_done(config, epoch + (index + 1) / count, elapsed)
            for group in optimizer.param_groups:
                group["lr"] = config["rate"] * pace(done, config)
            there = (wanted >= 0).flatten().nonzero()[:, 0].to(device(), non_blocking=True)
            pieces, types, mask, wanted = (
                one.to(device(), non_blocking=True) for one in (pieces, types, mask, wanted)
            )
            with arithmetic(device()):
                states = encoder(pieces, types, mask)[-1].flatten(0, 1)[there]
                scores = guess(states, encoder.words.weight)
            loss = F.cross_entropy(scores.float(), wanted.flatten()[there])
            loss.backward()
            torch.nn.utils.clip_grad_norm_(moving, 1.0)
            optimizer.step()
            optimizer.zero_grad()
            step, offset = step + 1, index + 1
            told += loss.detach()
            if step % 100 == 0:
                log.info("epoch %d step %d done %.2f loss %.3f", epoch, step, done, told / 100)
                told.zero_()
            if time.monotonic() - saved_at > config["save_seconds"]:
                kept = {name: part.state_dict() for name, part in parts.items()}
                write(kept | {"epoch": epoch, "offset": offset, "spent": elapsed}, last)
                saved_at = time.monotonic()
            if done >= 1.0:
                break
        epoch, offset = epoch + 1, 0
    torch.save(encoder.cpu().state_dict(), options.to)


if __name__ == "__main__":
    main()
