"""What the network of positions and events says of reports that it has not learnt from.

    python -m training.judge TAGGER.pt ACTS.pt JUDGED.pkl

The weights are those of `training.restore --acts`, the reports those of `marked_reports.unlearnt`;
`training.weighing` learns from JUDGED.pkl how far to trust the network. Some minutes of one
processor; nothing is left out and trained anew for it.
"""

from __future__ import annotations

import argparse
import pickle
import tomllib
from pathlib import Path

import torch

from .acts import Acts
from .lessons import lessons
from .marked_reports import unlearnt
from .network import Network
from .running import device
from .train_acts import CONFIG, as_pupils, judged


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tagger", type=Path)
    parser.add_argument("acts", type=Path)
    parser.add_argument("to", type=Path)
    options = parser.parse_args()
    config = tomllib.loads(CONFIG.read_text())
    pupils = as_pupils(lesson for lesson, _ in lessons(unlearnt()))
    network = Network.read(options.tagger).eval().requires_grad_(False).to(device())
    network.encoder.layers = network.encoder.layers[: config["depth"]]
    acts = Acts.holding(torch.load(options.acts, map_location="cpu")).to(device())
    options.to.write_bytes(pickle.dumps(judged(network, acts, pupils, config)))


if __name__ == "__main__":
    main()
