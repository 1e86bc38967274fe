"""Trains the heads that look at single words and pairs of them once more, on a finished encoder.

    python -m training.refit FROM.pt TO.pt

Roles and cues have most of the loss, and who goes back to whom, who speaks and who only thinks come
short where rounds are few. What these heads look at is worked out once, so this takes minutes.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
import tomllib
from collections import defaultdict
from pathlib import Path

import torch
from torch import Tensor

from .batches import Batch, collate, pack
from .losses import of_words, total
from .network import Network, arithmetic
from .train import device, epoch_items, pace, training_data

FITTED = ("labels.", "arc_", "relation", "link_", "anchor.")
"""The parts that are trained; of `anchor` only what tells speech."""
log = logging.getLogger("training")


@torch.no_grad()
def at_words(network: Network, batch: Batch) -> list[Tensor]:
    """The encoder's last three states at each word, B W D each."""
    with arithmetic(batch.pieces.device):
        states = network.encoder(batch.pieces, batch.types, batch.mask)
    places = torch.stack([batch.first, batch.last])[..., None]
    found = []
    for one in states[-3:]:
        index = places.expand(-1, -1, -1, one.shape[-1])
        found.append(((one.gather(1, index[0]) + one.gather(1, index[1])) * 0.5).half())
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("start", type=Path)
    parser.add_argument("to", type=Path)
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("refit.toml"))
    options = parser.parse_args()
    config = tomllib.loads(options.config.read_text())
    logging.basicConfig(format="%(asctime)s %(message)s", level=logging.INFO)
    torch.manual_seed(config["seed"])
    network = Network.holding(
        torch.load(options.start, map_location="cpu"), drop=config["head_drop"]
    ).to(device())
    network.eval().requires_grad_(False)
    chance = random.Random(config["seed"])
    items = epoch_items(training_data(config), config, chance)
    seen = []
    packed = pack(items, config["pieces_per_batch"], chance)
    for number, some in enumerate(packed):
        batch = collate(some).to(device())
        seen.append((batch, at_words(network, batch)))
        if number % 200 == 0:
            log.info("%d of %d batches looked at", number, len(packed))
    heads = network.heads.train()
    moving = [value for name, value in heads.named_parameters() if name.startswith(FITTED)]
    for one in moving:
        one.requires_grad_(True)
    optimizer = torch.optim.AdamW(moving, lr=config["rate"], betas=(0.9, 0.98), weight_decay=0.0)
    steps = config["epochs"] * len(seen)
    mean = [one.detach().clone() for one in moving]
    sums: dict[str, float] = defaultdict(float)
    for step in range(steps):
        if step % len(seen) == 0:
            chance.shuffle(seen)
        for group in optimizer.param_groups:
            group["lr"] = config["rate"] * pace(step / steps, config)
        batch, states = seen[step % len(seen)]
        words = torch.arange(batch.words.shape[1], device=device()).expand_as(batch.words)
        with arithmetic(device()):
            scores = heads(
                [one.float() for one in states], words, words, batch.sentence,
                batch.layers["head"],
            )  # fmt: skip
        losses = of_words(scores, batch)
        total(losses, config["weights"]).backward()
        for one in heads.anchor.parameters():
            if one.grad is not None:
                one.grad[0] = 0.0
        torch.nn.utils.clip_grad_norm_(moving, 1.0)
        optimizer.step()
        optimizer.zero_grad()
        torch._foreach_lerp_(mean, [one.detach() for one in moving], 1 - config["mean_keep"])
        for name, loss in losses.items():
            sums[name] += float(loss.detach())
        if (step + 1) % 200 == 0:
            told = {name: round(value / 200, 3) for name, value in sums.items()}
            log.info("step %d of %d %s", step + 1, steps, json.dumps(told))
            sums.clear()
    with torch.no_grad():
        for one, value in zip(moving, mean, strict=True):
            one.copy_(value)
    torch.save(network.cpu().state_dict(), options.to)


if __name__ == "__main__":
    main()
