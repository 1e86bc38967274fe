"""What networks that are trained already say of a batch, for another to learn from.

Where several teach, what they find likely is averaged: the mean of a few networks is right more
often than any of them (Hinton, Vinyals and Dean 2015, "Distilling the knowledge in a neural
network").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from onrecord.tagger.inventory import LEFT, RIGHT

from .batches import Batch
from .network import Network, Scores, arithmetic, crf_marginals, for_rows

ANCHOR_LEAST = 0.2
"""An anchor that the teachers find less likely has no roles to be learned."""


@dataclass
class Wanted:
    """What teachers say: probabilities, B W first, but for states, heads and anchors."""

    states: list[Tensor]  # of the first teacher
    heads: Tensor  # B W, each word's head
    flat: Tensor
    anchor: Tensor
    speech: Tensor
    tag: Tensor
    entity: Tensor
    mention: Tensor
    arcs: Tensor
    relation: Tensor  # of the first teacher, to `heads`
    anchor_row: Tensor  # N
    anchor_word: Tensor  # N
    around: Tensor  # N T
    roles: Tensor  # N T roles


@torch.no_grad()
def told_by(teachers: Sequence[Network], batch: Batch) -> Wanted:
    """What the teachers say of a batch."""
    seen: list[tuple[list[Tensor], Scores]] = []
    with arithmetic(batch.pieces.device):
        for one in teachers:
            states = one.encoder(batch.pieces, batch.types, batch.mask)
            scores = one.heads(states, batch.first, batch.last, batch.sentence, None)
            seen.append((states, scores))
    valid = batch.words.float()

    def mean(values: Iterable[Tensor]) -> Tensor:
        return torch.stack(list(values)).mean(0)

    def likely(name: str) -> Tensor:
        return mean(torch.softmax(getattr(scores, name).float(), -1) for _, scores in seen)

    anchor = mean(torch.sigmoid(scores.anchor.float()) for _, scores in seen) * valid
    row, word = (anchor >= ANCHOR_LEAST).nonzero(as_tuple=True)
    around = words_around(word, valid.sum(1).long()[row])
    flat, roles = [], []
    for one, (_, scores) in zip(teachers, seen, strict=True):
        with arithmetic(batch.pieces.device):
            near = one.heads.roles(
                scores.states, row, word, around, batch.sentence, batch.paragraph, batch.inside
            )
        for found, emissions, moves, there in (
            (flat, scores.flat, one.heads.flat_moves, valid),
            (roles, near, one.heads.role_moves, (around >= 0).float()),
        ):
            found.append(crf_marginals(emissions, there, for_rows(moves, len(there))))
    states, first = seen[0]
    return Wanted(
        states=states,
        heads=first.arcs.argmax(-1),
        flat=mean(flat),
        anchor=anchor,
        speech=mean(torch.sigmoid(scores.speech.float()) for _, scores in seen),
        tag=likely("tag"),
        entity=likely("entity"),
        mention=likely("mention"),
        arcs=likely("arcs"),
        relation=torch.softmax(first.relation.float(), -1),
        anchor_row=row,
        anchor_word=word,
        around=around,
        roles=mean(roles),
    )


def words_around(word: Tensor, count: Tensor) -> Tensor:
    """The words around each anchor, N T, -1 outside; `count` is how many words its item has."""
    low = (word - LEFT).clamp(min=0)
    high = torch.minimum(word + RIGHT, count)
    places = low[:, None] + torch.arange(LEFT + RIGHT, device=word.device)
    return torch.where(places < high[:, None], places, -1)
