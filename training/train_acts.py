"""Trains the network of positions and events; interrupted, it goes on from its last checkpoint.

    python -m training.train_acts LESSONS TAGGER.pt OUT.pt [--fold K --folds 4 --judged FILE]

`LESSONS` are those of `training.lessons`, `TAGGER.pt` the tagger's weights (`training.restore`
makes them from the shipped graphs), which stay as they are. With `--fold` every fourth of the
reports that rules were made without is left out, and what the network then says of them is kept in
`--judged`: `training.weighing` learns from that how far to trust it.
"""
# ruff: noqa: N812  (dimensions are capitals, F is torch's own name)

from __future__ import annotations

import argparse
import copy
import logging
import pickle
import random
import time
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import Tensor

from onrecord.reading.weighing.net import HEEDED
from onrecord.tagger.acts import WHO

from .acts import Acts, Told
from .export import WEIGHTS
from .lessons import Lesson, kept
from .marked_reports import JUDGEMENTS
from .network import NEVER, Network, arithmetic
from .report_batches import Pupil, Reports, packed
from .running import device, pace, share_done, write
from .weighing import part_of

CONFIG = Path(__file__).with_name("acts.toml")
log = logging.getLogger("training")


def told_of(network: Network, acts: Acts, reports: Reports, depth: int, judgement: Tensor) -> Told:
    """What is said of a batch's words, see `Acts.words`; the shared layers are not trained."""
    batch = reports.batch
    with arithmetic(device()):
        with torch.no_grad():
            below = network.encoder(batch.pieces, batch.types, batch.mask)[depth - 1]
        states = acts.upper(below, batch.mask)
        index = torch.stack([batch.first, batch.last]).unsqueeze(-1).expand(-1, -1, -1, 384)
        words = (states.gather(1, index[0]) + states.gather(1, index[1])) * 0.5
        whole = words.flatten(0, 1)[reports.place]
        told = acts(whole, reports.kinds, reports.flags, reports.there, reports.heard, judgement)
    return Told(*(one.float() for one in told))


def pair_scores(acts: Acts, told: Told, reports: Reports, row: Tensor, word: Tensor) -> Tensor:
    """Scores N R W+1 of who and which words go with some words; the last is nobody."""
    scores = acts.pairs(told, row, word, reports.sentence, reports.known(row, word))
    somebody = reports.somebody[row][:, None].expand(-1, WHO, -1)
    there = (reports.there[row] > 0)[:, None].expand(-1, WHO, -1)
    scores = scores.masked_fill(~torch.cat([somebody, there], 1), NEVER)
    none = told.none[row, word][..., None].clone()
    none[:, WHO : WHO + 2] = NEVER  # what a position is about is always told
    return torch.cat([scores, none], -1)


def losses(acts: Acts, told: Told, reports: Reports) -> dict[str, Tensor]:
    there = reports.there
    found: dict[str, Tensor] = {}
    for names, logits, labels in (
        (("acts", "which"), told.acts, reports.acts),
        (("types", "which_type"), told.types, reports.types),
    ):
        some = (labels.sum(-1) > 0).float()
        asked = there
        if names[0] == "acts":  # whoever codes one event a sentence says nothing of positions
            asked = there * (reports.judgement != JUDGEMENTS.index("coded"))[:, None]
        loss = F.binary_cross_entropy_with_logits(logits[..., 0].float(), some, reduction="none")
        share = labels / labels.sum(-1, keepdim=True).clamp(min=1)
        which = -(share * torch.log_softmax(logits[..., 1:].float(), -1)).sum()
        found[names[0]] = (loss * asked).sum() / asked.sum().clamp(min=1)
        found[names[1]] = which / some.sum().clamp(min=1)
    if len(reports.row):
        # Whoever is named often may be named by any mention: of all their shares the sum counts.
        scores = pair_scores(acts, told, reports, reports.row, reports.word)
        right = torch.logsumexp(scores.masked_fill(reports.right == 0, 2 * NEVER), -1)
        known = (reports.right.sum(-1) > 0).float()
        loss = (torch.logsumexp(scores, -1) - right) * known
        found["pairs"] = loss.sum() / known.sum().clamp(min=1)
    return found


def shares(logits: Tensor) -> Tensor:
    """How likely each act or type is at a word."""
    return torch.sigmoid(logits[..., :1].float()) * torch.softmax(logits[..., 1:].float(), -1)


@torch.no_grad()
def judged(
    network: Network, acts: Acts, pupils: Sequence[Pupil], config: dict[str, Any]
) -> dict[str, Any]:
    """What is said of reports, by name: arrays of the words that may tell something."""
    acts.eval()
    found: dict[str, Any] = {}
    for first in range(0, len(pupils), 8):
        reports = Reports(pupils[first : first + 8], config["window"], device())
        careful = torch.full_like(reports.judgement, JUDGEMENTS.index("careful"))
        told = told_of(network, acts, reports, config["depth"], careful)  # as it is shipped
        for d, one in enumerate(reports.pupils):
            n = len(one.lesson.words)
            likely, types = shares(told.acts[d, :n]), shares(told.types[d, :n])
            heeded = (likely.sum(1) >= HEEDED) | (types.sum(1) >= HEEDED)
            words = sorted({*heeded.nonzero()[:, 0].tolist(), *one.lesson.rules})
            if not words:
                continue
            row = torch.full((len(words),), d, device=device())
            scores = pair_scores(acts, told, reports, row, torch.tensor(words, device=device()))
            heads = [head for head, _ in one.lesson.mentions]
            whole = torch.softmax(scores[:, WHO + 2 :], -1)
            found[one.lesson.name] = {
                "words": words,
                "acts": _small(likely[words]), "types": _small(types[words]),
                "heads": heads, "pairs": _small(scores[:, :WHO][:, :, heads]),
                "none": _small(scores[:, :WHO, -1]),
                "edges": scores[:, WHO:, :n].argmax(-1).cpu().numpy().astype(np.int16),
                "unconditional": _small(whole[:, :, -1].max(1).values),
            }  # fmt: skip
    return found


def _small(values: Tensor) -> np.ndarray[Any, Any]:
    return values.cpu().numpy().astype(np.float16)


def as_pupils(lessons: Iterable[Lesson]) -> list[Pupil]:
    """Lessons with their pieces, as the shipped tokenizer cuts them."""
    tokenizer = Tokenizer.from_file(str(WEIGHTS / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return [Pupil(one, tokenizer) for one in lessons]


def left_out(pupils: Sequence[Pupil], fold: int, folds: int) -> set[int]:
    """Which reports a fold leaves out, by their names: those that rules were made without and those
    that were marked with care."""
    return {
        place
        for place, one in enumerate(pupil.lesson for pupil in pupils)
        if (one.unread or one.careful) and part_of(one.name, folds) == fold
    }


def shown(
    pupils: Sequence[Pupil], config: dict[str, Any], chance: random.Random
) -> Sequence[Pupil]:
    """The reports of an epoch: those marked with care and single sentences as often, of the others
    as many, as set."""
    careful = [one for one in pupils if one.lesson.careful]
    coded = [one for one in pupils if JUDGEMENTS[one.lesson.judgement] == "coded"]
    hasty = [one for one in pupils if JUDGEMENTS[one.lesson.judgement] == "in haste"]
    some = chance.sample(hasty, round(len(hasty) * config["share_in_haste"]))
    return careful * config["times_careful"] + coded * config["times_coded"] + some


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lessons", type=Path)
    parser.add_argument("tagger", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--fold", type=int)
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--judged", type=Path)
    parser.add_argument("--start", type=Path, help="weights to go on from")
    parser.add_argument("--config", type=Path, default=CONFIG)
    options = parser.parse_args()
    config = tomllib.loads(options.config.read_text())
    logging.basicConfig(format="%(asctime)s %(message)s", level=logging.INFO)
    torch.manual_seed(config["seed"])
    pupils = as_pupils(kept(options.lessons))
    held: set[int] = set()
    if options.fold is not None:
        held = left_out(pupils, options.fold, options.folds)
    learning = [one for index, one in enumerate(pupils) if index not in held]
    network = Network.read(options.tagger).eval().requires_grad_(False).to(device())
    if options.start:
        acts = Acts.holding(torch.load(options.start, map_location="cpu"), config["drop"])
    else:
        acts = Acts(config["width"], config["looks"], drop=config["drop"])
        acts.top = copy.deepcopy(network.encoder.layers[config["depth"] :]).requires_grad_(True)
    network.encoder.layers = network.encoder.layers[: config["depth"]]
    for layer in acts.top:
        layer.drop = config["encoder_drop"]
    acts = train(network, acts.to(device()), learning, config, options.out)
    torch.save({name: one.cpu() for name, one in acts.state_dict().items()}, options.out)
    if options.judged:
        some = [one for index, one in enumerate(pupils) if index in held]
        options.judged.write_bytes(pickle.dumps(judged(network, acts, some, config)))


def train(
    network: Network, acts: Acts, pupils: Sequence[Pupil], config: dict[str, Any], out: Path
) -> Acts:
    """The running mean of the weights at the end of the round."""
    own = [one for name, one in acts.named_parameters() if not name.startswith("top.")]
    groups = [{"params": own, "rate": config["rate"]}]
    depth = len(acts.top)
    for level, layer in enumerate(acts.top):
        rate = config["encoder_rate"] * config["layer_decay"] ** (depth - 1 - level)
        groups.append({"params": list(layer.parameters()), "rate": rate})
    optimizer = torch.optim.AdamW(
        [group | {"lr": group["rate"]} for group in groups],
        betas=(0.9, 0.98), weight_decay=config["weight_decay"],
    )  # fmt: skip
    mean = {name: one.clone() for name, one in acts.state_dict().items()}
    epoch, step, spent = 0, 0, 0.0
    last = out.with_suffix(".last")
    if last.exists():
        saved = torch.load(last, map_location=device())
        acts.load_state_dict(saved["acts"])
        optimizer.load_state_dict(saved["optimizer"])
        mean, epoch, step, spent = (saved[name] for name in ("mean", "epoch", "step", "spent"))
        log.info("going on at epoch %d", epoch)
    size = sum(one.size for one in shown(pupils, config, random.Random(0)))
    steps = size / config["pieces_per_batch"]
    began = saved_at = time.monotonic()
    done = 0.0
    while done < 1.0:
        chance = random.Random(config["seed"] * 1000 + epoch)
        sums: dict[str, float] = defaultdict(float)
        count = 0
        for part in packed(shown(pupils, config, chance), config["pieces_per_batch"], chance):
            elapsed = spent + time.monotonic() - began
            done = share_done(config, epoch + count / steps, elapsed)
            for group in optimizer.param_groups:
                group["lr"] = group["rate"] * pace(done, config)
            acts.train()
            reports = Reports(part, config["window"], device(), chance)
            told = told_of(network, acts, reports, config["depth"], reports.judgement)
            found = losses(acts, told, reports)
            torch.stack([config["weights"][n] * one for n, one in found.items()]).sum().backward()
            torch.nn.utils.clip_grad_norm_(acts.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            step, count = step + 1, count + 1
            keep = min(config["mean_keep"], step / (step + 10))
            with torch.no_grad():
                for name, one in acts.state_dict().items():
                    mean[name].lerp_(one, 1 - keep)
            for name, loss in found.items():
                sums[name] += float(loss.detach())
        epoch += 1
        done = share_done(config, epoch, spent + time.monotonic() - began)
        log.info(
            "epoch %d step %d done %.2f %s", epoch, step, done,
            {name: round(one / max(1, count), 3) for name, one in sums.items()},
        )  # fmt: skip
        if time.monotonic() - saved_at > config["save_seconds"]:
            state = {
                "acts": acts.state_dict(), "optimizer": optimizer.state_dict(), "mean": mean,
                "epoch": epoch, "step": step, "spent": spent + time.monotonic() - began,
            }  # fmt: skip
            write(state, last)
            saved_at = time.monotonic()
    acts.load_state_dict(mean)
    last.unlink(missing_ok=True)
    return acts


if __name__ == "__main__":
    main()
