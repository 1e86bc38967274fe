"""The mean of two rounds' weights: better on documents than either.

python -m training.mix ONE.pt OTHER.pt TO.pt [--share 0.3]
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from torch import Tensor


def mixed(state: dict[str, Tensor], other: dict[str, Tensor], share: float) -> dict[str, Tensor]:
    """The mean of two networks of one shape, `share` of the other's weights."""
    return {
        name: value.lerp(other[name], share) if value.is_floating_point() else value
        for name, value in state.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("one", type=Path)
    parser.add_argument("other", type=Path)
    parser.add_argument("to", type=Path)
    parser.add_argument("--share", type=float, default=0.3, help="of the other (default 0.3)")
    options = parser.parse_args()
    one, other = torch.load(options.one), torch.load(options.other)
    torch.save(mixed(one, other, options.share), options.to)


if __name__ == "__main__":
    main()
