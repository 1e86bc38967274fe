"""What networks that are trained already say of a batch, for another to learn from.

Where several teach, what they find likely is averaged: the mean of a few networks is right more
often than any of them (Hinton, Vinyals and Dean 2015, "Distilling the knowledge in a neural
network").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from onrecord.tagger.inventory import LEFT, RIGHT

from .batches import Batch
from .network import Network, Scores, arithmetic, constrained, crf_marginals

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

    def mean(values: Sequence[Tensor]) -> Tensor:
        return torch.stack(list(values)).mean(0)

    anchor = mean([torch.sigmoid(scores.anchor.float()) for _, scores in seen]) * valid
    row, word = (anchor >= ANCHOR_LEAST).nonzero(as_tuple=True)
    around = words_around(word, valid.sum(1).long()[row])
    with arithmetic(batch.pieces.device):
        roles = [
            one.heads.roles(
                scores.states, row, word, around, batch.sentence, batch.paragraph, batch.inside
            )
            for one, (_, scores) in zip(teachers, seen, strict=True)
        ]
    return Wanted(
        states=seen[0][0],
        heads=seen[0][1].arcs.argmax(-1),
        flat=mean(
            [
                crf_marginals(scores.flat, valid, _moves(one.heads.flat_moves, len(valid)))
                for one, (_, scores) in zip(teachers, seen, strict=True)
            ]
        ),
        anchor=anchor,
        speech=mean([torch.sigmoid(scores.speech.float()) for _, scores in seen]),
        tag=mean([torch.softmax(scores.tag.float(), -1) for _, scores in seen]),
        entity=mean([torch.softmax(scores.entity.float(), -1) for _, scores in seen]),
        mention=mean([torch.softmax(scores.mention.float(), -1) for _, scores in seen]),
        arcs=mean([torch.softmax(scores.arcs.float(), -1) for _, scores in seen]),
        relation=torch.softmax(seen[0][1].relation.float(), -1),
        anchor_row=row,
        anchor_word=word,
        around=around,
        roles=mean(
            [
                crf_marginals(
                    scores, (around >= 0).float(), _moves(one.heads.role_moves, len(around))
                )
                for one, scores in zip(teachers, roles, strict=True)
            ]
        )
        if len(row)
        else roles[0],
    )


def _moves(moves: Tensor, rows: int) -> Tensor:
    return constrained(moves).expand(rows, -1, -1)


def words_around(word: Tensor, count: Tensor) -> Tensor:
    """The words around each anchor, N T, -1 outside; `count` is how many words its item has."""
    low = (word - LEFT).clamp(min=0)
    high = torch.minimum(word + RIGHT, count)
    places = low[:, None] + torch.arange(LEFT + RIGHT, device=word.device)
    return torch.where(places < high[:, None], places, -1)
