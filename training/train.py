"""Trains the network; interrupted, it goes on from its last checkpoint.

    python -m training.train training/tagger.toml [--run NAME]

On a GPU where there is one. Checkpoints lie in training/runs/NAME: `last.pt` (everything, to go on
from), `mean.pt` (the running mean of the weights) and `early.pt`, that mean after a third of the
round.
"""

from __future__ import annotations

import argparse
import itertools
import json
import logging
import random
import time
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from .batches import Batch, Encoded, Item, collate, cut, pack, segments, windows
from .losses import batch_losses, total
from .network import Network
from .prepared import data_of, load_encoder
from .running import device, loaded, pace, share_done, write

EARLY = 0.32
"""Share of a round after which the mean is kept a second time, to be mixed with the last."""
log = logging.getLogger("training")
RUNS = Path(__file__).parent / "runs"


def training_data(config: dict[str, Any]) -> list[Encoded]:
    """The corpora's documents, as often as the configuration wants them."""
    copies = {"polnear": 1, "gum": config["gum_copies"]}
    if unmarked := config.get("plain_copies", 0):
        copies |= {"plain": unmarked, "other": unmarked}
    return [one for kind, some in data_of(*copies).items() for one in some * copies[kind]]


def epoch_items(data: list[Encoded], config: dict[str, Any], chance: random.Random) -> list[Item]:
    """Every document once, in segments or in windows, as chance has it."""
    items: list[Item] = []
    for one in data:
        as_windows = chance.random() < config["window_share"]
        cuts = windows(one, chance, config["window"]) if as_windows else segments(one, chance)
        items += [cut(item, 510) for item in cuts]
    return items


def groups(network: Network, config: dict[str, Any]) -> list[dict[str, Any]]:
    """Layer-wise learning rates: lower layers move less; heads move most."""
    found: dict[tuple[float, float], list[torch.nn.Parameter]] = defaultdict(list)
    depth = len(network.encoder.layers)
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        rate = config["head_rate"]
        if name.startswith("encoder."):
            level = int(name.split(".")[2]) + 1 if ".layers." in name else 0
            rate = config["encoder_rate"] * config["layer_decay"] ** (depth - level)
            if ".types." in name:
                rate = config["encoder_rate"]
        decay = config["weight_decay"] if parameter.dim() > 1 else 0.0
        found[rate, decay].append(parameter)
    return [
        {"params": params, "lr": rate, "rate": rate, "weight_decay": decay}
        for (rate, decay), params in found.items()
    ]


class Batches(torch.utils.data.IterableDataset[tuple[int, int, int, Batch]]):
    """Batches without end: the epoch, the batch's number in it, of how many, and the batch.

    Every worker cuts and packs the whole epoch, alike, and puts together its share.
    """

    def __init__(
        self, data: list[Encoded], config: dict[str, Any], epoch: int, offset: int
    ) -> None:
        self.data, self.config, self.epoch, self.offset = data, config, epoch, offset

    def __iter__(self) -> Iterator[tuple[int, int, int, Batch]]:
        worker = torch.utils.data.get_worker_info()
        own, all_ = (worker.id, worker.num_workers) if worker else (0, 1)
        for epoch in itertools.count(self.epoch):
            chance = random.Random(self.config["seed"] * 1000 + epoch)
            items = epoch_items(self.data, self.config, chance)
            packed = pack(items, self.config["pieces_per_batch"], chance)
            begin = self.offset if epoch == self.epoch else 0
            for index in range(begin, len(packed)):
                if (index - begin) % all_ == own:
                    yield epoch, index, len(packed), collate(packed[index])


def begin(options: argparse.Namespace, config: dict[str, Any]) -> tuple[Network, list[Network]]:
    """The network to be trained and its teachers, on the device."""
    drops = config["encoder_drop"], config["head_drop"]
    if options.start:
        network = Network.read(options.start, *drops)
    else:
        network = Network(*drops)
        load_encoder(network.encoder, options.encoder)
    # Word embeddings stay as they are: rare words keep their neighbours, and a step is cheaper.
    network.encoder.words.requires_grad_(False)
    return network.to(device()), teachers_of(options.teacher)


def teachers_of(paths: Sequence[Path]) -> list[Network]:
    """The networks that teach, on the device."""
    return [Network.read(one).eval().requires_grad_(False).to(device()) for one in paths]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("config", type=Path)
    parser.add_argument("--run", default="tagger")
    parser.add_argument("--start", type=Path, help="weights to start from in place of MiniLM's")
    parser.add_argument("--encoder", type=Path, help="only the encoder's, as `adapt` writes them")
    parser.add_argument(
        "--teacher", type=Path, nargs="+", default=[],
        help="weights to be met: the states of the first, the heads of all",
    )  # fmt: skip
    parser.add_argument("--seed", type=int, help="another than the configuration's")
    options = parser.parse_args()
    config = tomllib.loads(options.config.read_text())
    config["seed"] = config["seed"] if options.seed is None else options.seed
    folder = RUNS / options.run
    folder.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(
        format="%(asctime)s %(message)s", level=logging.INFO,
        handlers=[logging.FileHandler(folder / "log.txt"), logging.StreamHandler()],
    )  # fmt: skip
    torch.manual_seed(config["seed"])
    network, teachers = begin(options, config)
    optimizer = torch.optim.AdamW(groups(network, config), betas=(0.9, 0.98), eps=1e-6, fused=True)
    mean = {name: value.clone() for name, value in network.state_dict().items()}
    step, epoch, offset, spent = 0, 0, 0, 0.0
    if (folder / "last.pt").exists():
        saved = torch.load(folder / "last.pt", map_location=device())
        network.load_state_dict(saved["network"])
        optimizer.load_state_dict(saved["optimizer"])
        mean, step, epoch, offset = saved["mean"], saved["step"], saved["epoch"], saved["offset"]
        spent = saved["spent"]
        log.info("going on at step %d, epoch %d", step, epoch)
    data = training_data(config)
    log.info("%d documents, %d words", len(data), sum(len(one.doc.words) for one in data))
    network.train()
    moving = {name: value for name, value in network.named_parameters() if value.requires_grad}
    moving_values = list(moving.values())
    moving_means = [mean[name] for name in moving]
    began = saved_at = time.monotonic()
    sums: dict[str, Tensor | float] = defaultdict(float)
    seen = 0

    def keep() -> None:
        everything = {
            "network": network.state_dict(), "optimizer": optimizer.state_dict(), "mean": mean,
            "step": step, "epoch": epoch, "offset": offset,
            "spent": spent + time.monotonic() - began,
        }  # fmt: skip
        write(everything, folder / "last.pt")
        write(mean, folder / "mean.pt")

    rest = Batches(data, config, epoch, offset)
    for epoch, index, count, batch in loaded(rest):
        elapsed = spent + time.monotonic() - began
        done = share_done(config, epoch + (index + 1) / count, elapsed)
        for group in optimizer.param_groups:
            group["lr"] = group["rate"] * pace(done, config)
        losses = batch_losses(network, batch.to(device()), teachers)
        total(losses, config["weights"]).backward()
        torch.nn.utils.clip_grad_norm_(moving_values, 1.0)
        optimizer.step()
        optimizer.zero_grad()
        step, offset = step + 1, index + 1
        held = min(config["mean_keep"], step / (step + 10))
        with torch.no_grad():
            torch._foreach_lerp_(moving_means, moving_values, 1 - held)
        for name, loss in losses.items():
            sums[name] = sums[name] + loss.detach()
        seen += 1
        if step % 50 == 0:
            log.info(
                "epoch %d %.2f step %d done %.3f %ds %s",
                epoch, index / count, step, done, elapsed,
                json.dumps({name: round(float(one) / seen, 3) for name, one in sums.items()}),
            )  # fmt: skip
            sums, seen = defaultdict(float), 0
        if time.monotonic() - saved_at > config["save_seconds"]:
            keep()
            saved_at = time.monotonic()
        if done >= EARLY and not (folder / "early.pt").exists():
            torch.save(mean, folder / "early.pt")
        if done >= 1.0:
            break
    keep()
    log.info("finished at step %d", step)


if __name__ == "__main__":
    main()
