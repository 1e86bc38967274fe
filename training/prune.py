"""Takes heads of attention and inner units out of a network, the least useful first.

    python -m training.prune FROM.pt TO.pt --cost 45 [--teacher TEACHER.pt]

A gate before each head and each inner unit would scale what it gives on; how much the loss changes
with the gate tells what the head or unit is good for (Michel, Levy and Neubig 2019, "Are sixteen
heads really better than one?"; squares summed over batches, the diagonal of the Fisher information,
as Kwon et al. 2022, "A fast post-training pruning framework for transformers"). What is worth least
for what it costs goes first, wherever it stands, until the layers cost no more than `--cost`. The
rest is then trained again, beside the network it comes from (`train --teacher`).
"""

from __future__ import annotations

import argparse
import random
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from .batches import collate, pack
from .losses import batch_losses, total
from .network import HEAD_WIDTH, Network
from .running import device
from .train import epoch_items, teachers_of, training_data

HEAD_COST = 0.75
UNIT_COST = 0.0049
"""Microseconds that onnxruntime takes per piece in windows of 280 pieces, int8, one Zen 4 core."""
LEAST_HEADS = 2
LEAST_UNITS = 128
UNITS_AT_ONCE = 64
"""Inner units are kept in such numbers: the widths that the int8 kernels work in."""


def gate_squares(
    network: Network, config: dict[str, Any], batches: int, teachers: Sequence[Network]
) -> list[list[Tensor]]:
    """Per layer: the squared change of the loss with each head's gate, and with each unit's."""
    chance = random.Random(config["seed"])
    items = epoch_items(training_data(config), config, chance)
    found = [
        [torch.zeros(size, device=device()) for size in (layer.heads, layer.up.out_features)]
        for layer in network.encoder.layers
    ]
    network.eval()
    for some in pack(items, 1024, chance)[:batches]:
        network.zero_grad()
        losses = batch_losses(network, collate(some).to(device()), teachers)
        if not losses:
            continue
        total(losses, config["weights"]).backward()
        for layer, (heads, units) in zip(network.encoder.layers, found, strict=True):
            by_input = (layer.out.weight * layer.out.weight.grad).sum(0)
            heads += by_input.detach().reshape(layer.heads, -1).sum(1).square()
            units += (layer.down.weight.detach() * layer.down.weight.grad).sum(0).square()
    return found


def kept(squares: list[list[Tensor]], cost: float) -> list[tuple[list[int], list[int]]]:
    """The heads and the units of each layer that are worth most for `cost` microseconds."""
    worth: list[tuple[float, float, int, int, list[int]]] = []
    result: list[tuple[list[int], list[int]]] = []
    for number, (heads, units) in enumerate(squares):
        order = heads.argsort(descending=True).tolist()
        result.append((order[:LEAST_HEADS], []))
        cost -= LEAST_HEADS * HEAD_COST
        for head in order[LEAST_HEADS:]:
            worth.append((heads[head].item() / HEAD_COST, HEAD_COST, number, 0, [head]))
        best = units.argsort(descending=True).tolist()
        for start in range(0, len(best), UNITS_AT_ONCE):
            some = best[start : start + UNITS_AT_ONCE]
            price = UNIT_COST * len(some)
            if start < LEAST_UNITS:
                result[-1][1].extend(some)
                cost -= price
            else:
                worth.append((units[some].sum().item() / price, price, number, 1, some))
    for _, price, number, kind, some in sorted(worth, key=lambda one: -one[0]):
        if price > cost:
            break
        cost -= price
        result[number][kind].extend(some)
    return [(sorted(heads), sorted(units)) for heads, units in result]


def sliced(state: dict[str, Tensor], parts: list[tuple[list[int], list[int]]]) -> dict[str, Tensor]:
    """The weights with only these heads and units in each layer."""
    found = dict(state)
    for number, (heads, units) in enumerate(parts):
        key = f"encoder.layers.{number}."
        places = torch.tensor(heads)[:, None] * HEAD_WIDTH + torch.arange(HEAD_WIDTH)
        inner = places.flatten()
        whole = state[f"{key}out.weight"].shape[1]
        rows = torch.cat([inner + part * whole for part in range(3)])
        for kind in ("weight", "bias"):
            found[f"{key}qkv.{kind}"] = state[f"{key}qkv.{kind}"][rows].clone()
            found[f"{key}up.{kind}"] = state[f"{key}up.{kind}"][units].clone()
        found[f"{key}out.weight"] = state[f"{key}out.weight"][:, inner].clone()
        found[f"{key}down.weight"] = state[f"{key}down.weight"][:, units].clone()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("start", type=Path)
    parser.add_argument("to", type=Path)
    parser.add_argument("--cost", type=float, required=True, help="microseconds per piece")
    parser.add_argument(
        "--teacher", type=Path, nargs="+", default=[], help="weights to be met, as for `train`"
    )
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("tagger-2.toml"))
    parser.add_argument("--batches", type=int, default=60)
    options = parser.parse_args()
    torch.manual_seed(0)
    network = Network.read(options.start).to(device())
    network.encoder.words.requires_grad_(False)
    config = tomllib.loads(options.config.read_text())
    squares = gate_squares(network, config, options.batches, teachers_of(options.teacher))
    parts = kept(squares, options.cost)
    for number, (heads, units) in enumerate(parts):
        print(f"layer {number}: {len(heads)} heads, {len(units)} units")
    torch.save(sliced(network.cpu().state_dict(), parts), options.to)


if __name__ == "__main__":
    main()
