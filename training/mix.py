"""The mean of the weights of several rounds that began alike: better on documents than any of them.

    python -m training.mix TO.pt ONE.pt OTHER.pt … [--shares 0.7 0.3]

Rounds that begin with the same weights and differ in the order of what they read end near enough
to each other for their mean to be a network too (Wortsman et al. 2022, "Model soups").
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

State = dict[str, Tensor]


def mixed(states: Sequence[State], shares: Sequence[float]) -> State:
    """The mean of networks of one shape, each with its share of a sum of 1."""
    found = {}
    for name, value in states[0].items():
        if value.is_floating_point():
            value = torch.stack(
                [share * one[name].float() for one, share in zip(states, shares, strict=True)]
            ).sum(0)
        found[name] = value
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("to", type=Path)
    parser.add_argument("of", type=Path, nargs="+")
    parser.add_argument("--shares", type=float, nargs="+", help="of each (default: all alike)")
    options = parser.parse_args()
    shares = options.shares or [1 / len(options.of)] * len(options.of)
    if len(shares) != len(options.of) or abs(sum(shares) - 1) > 1e-6:
        parser.error("--shares: one for each, and together 1")
    states = [torch.load(path, map_location="cpu") for path in options.of]
    torch.save(mixed(states, shares), options.to)


if __name__ == "__main__":
    main()
