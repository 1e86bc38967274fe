"""What float weights do on development data: to compare rounds before they are exported.

    python -m training.heldout WEIGHTS.pt …

Prints, for each: exact F1 of source, cue and content on CofeNet's validation sentences, by the flat
view alone (`evaluate` scores what is shipped), and the losses on PolNeAR's development articles.
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from onrecord.tagger.decoding import spans_of, viterbi

from .batches import Encoded, Item, collate, cut, pack, windows
from .losses import batch_losses
from .network import Network, constrained
from .prepared import data_of
from .running import device


@torch.no_grad()
def sentence_f1(network: Network, data: Sequence[Encoded]) -> list[float]:
    counts = np.zeros((3, 3))  # right, predicted, gold by role
    moves = constrained(network.heads.flat_moves).cpu().numpy()
    items = [cut(Item(one, 0, len(one.doc.words)), 500) for one in data]
    for some in pack(items, 16384, random.Random(0)):
        batch = collate(some).to(device())
        states = network.encoder(batch.pieces, batch.types, batch.mask)
        heads = torch.zeros_like(batch.words)
        scores = network.heads(states, batch.first, batch.last, batch.sentence, heads).flat
        lengths = batch.words.sum(1).cpu().numpy()
        best = viterbi(scores.float().cpu().numpy(), lengths, moves)
        for item, row, length in zip(some, best, lengths, strict=True):
            told = set(spans_of(row[:length]))
            gold = set(spans_of(np.array(item.one.doc.flat)))
            for role in range(3):
                ours, theirs = ({one for one in all_ if one[0] == role} for all_ in (told, gold))
                counts[role] += len(ours & theirs), len(ours), len(theirs)
    return [200 * right / max(1, given + gold) for right, given, gold in counts]


@torch.no_grad()
def losses(network: Network, data: Sequence[Encoded]) -> dict[str, float]:
    chance = random.Random(0)
    items = [item for one in data for item in windows(one, chance, 300)]
    sums: dict[str, float] = defaultdict(float)
    packed = pack(items, 8192, chance)
    for some in packed:
        for name, value in batch_losses(network, collate(some).to(device())).items():
            sums[name] += float(value) / len(packed)
    return dict(sums)


def main() -> None:
    data = data_of("sentences", "dev")
    for path in sys.argv[1:]:
        network = Network.read(Path(path)).eval().to(device())
        f1 = " / ".join(f"{one:.1f}" for one in sentence_f1(network, data["sentences"]))
        told = {name: round(one, 4) for name, one in losses(network, data["dev"]).items()}
        print(path, f1, told, flush=True)


if __name__ == "__main__":
    main()
