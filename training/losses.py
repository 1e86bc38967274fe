"""One number to train by: the losses of all heads on a batch, by its labels and by teachers."""
# ruff: noqa: N806, N812  (dimensions are capitals, F is torch's own name)

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor

from .batches import Batch
from .corpora import IGNORE
from .network import Heads, Network, Scores, arithmetic, crf_cross_entropy, crf_losses, for_rows
from .teaching import Wanted, told_by

Weights = dict[str, float]
SOFT = 0.7
"""Share of what the teachers say beside the labels, where both are there."""


def batch_losses(
    network: Network, batch: Batch, teachers: Sequence[Network] = ()
) -> dict[str, Tensor]:
    """The mean loss of each head over what the batch knows of its layer.

    With `teachers`, also how far the encoder's states are from those of the first, which has as
    many layers, and how far each head is from what the teachers say together.
    """
    heads = network.heads
    wanted = told_by(teachers, batch) if teachers else None
    chosen = batch.layers["head"]
    if wanted:
        chosen = torch.where(chosen >= 0, chosen, wanted.heads)
    with arithmetic(batch.pieces.device):
        states = network.encoder(batch.pieces, batch.types, batch.mask)
        scores = heads(states, batch.first, batch.last, batch.sentence, chosen)
        roles = heads.roles(
            scores.states, batch.anchor_row, batch.anchor_word, batch.around,
            batch.sentence, batch.paragraph, batch.inside,
        )  # fmt: skip
    losses = by_labels(heads, scores, roles, batch)
    if wanted is None:
        return losses
    soft = by_teachers(heads, scores, chosen, wanted, batch)
    soft["teacher"] = state_loss(states, wanted.states, batch)
    both = {name: SOFT * soft[name] + (1 - SOFT) * losses[name] for name in losses.keys() & soft}
    return losses | soft | both


def by_labels(heads: Heads, scores: Scores, roles: Tensor, batch: Batch) -> dict[str, Tensor]:
    """Against what the corpora have marked."""
    valid = batch.words.float()
    layers, known = batch.layers, batch.known
    losses: dict[str, Tensor] = {}
    rows = [
        (scores.flat[known], layers["flat"][known].clamp(min=0), valid[known], heads.flat_moves),
        (roles, batch.roles, (batch.around >= 0).float(), heads.role_moves),
    ]
    widest = max(part[0].shape[1] for part in rows)
    padded = [
        (
            F.pad(emissions.float(), (0, 0, 0, widest - emissions.shape[1])),
            F.pad(labels, (0, widest - labels.shape[1])),
            F.pad(mask, (0, widest - mask.shape[1])),
            for_rows(moves, len(emissions)),
        )
        for emissions, labels, mask, moves in rows
    ]
    nll = crf_losses(*(torch.cat(parts) for parts in zip(*padded, strict=True)))
    if len(known):
        losses["flat"] = nll[: len(known)].sum() / valid[known].sum()
        losses["anchor"] = _two_way(scores.anchor, batch.anchors)
    if len(roles):
        losses["roles"] = nll[len(known) :].mean()
    if "speech" in batch.layered:
        losses["speech"] = _two_way(scores.speech, layers["speech"])
    for name, values in (
        ("tag", scores.tag), ("entity", scores.entity), ("mention", scores.mention),
        ("head", scores.arcs), ("relation", scores.relation),
    ):  # fmt: skip
        if name in batch.layered:
            losses[name] = F.cross_entropy(
                values.float().flatten(0, 1), layers[name].flatten(), ignore_index=IGNORE
            )
    if "chain" in batch.layered:
        losses["links"] = link_loss(scores.links, batch.chain)
    return losses


def by_teachers(
    heads: Heads, scores: Scores, chosen: Tensor, wanted: Wanted, batch: Batch
) -> dict[str, Tensor]:
    """Against what teachers find likely, for every word; relations are scored to heads `chosen`."""
    valid = batch.words.float()
    count = valid.sum()
    moves = for_rows(heads.flat_moves, len(valid))
    losses = {"flat": crf_cross_entropy(scores.flat, wanted.flat, valid, moves).sum() / count}
    with arithmetic(valid.device):
        roles = heads.roles(
            scores.states, wanted.anchor_row, wanted.anchor_word, wanted.around,
            batch.sentence, batch.paragraph, batch.inside,
        )  # fmt: skip
    if len(roles):
        moves = for_rows(heads.role_moves, len(roles))
        around = (wanted.around >= 0).float()
        losses["roles"] = crf_cross_entropy(roles, wanted.roles, around, moves).mean()
    for name in ("anchor", "speech"):
        loss = F.binary_cross_entropy_with_logits(
            getattr(scores, name).float(), getattr(wanted, name), reduction="none"
        )
        # Of speech only where somebody may have spoken: it is asked of anchors alone.
        share = valid * wanted.anchor if name == "speech" else valid
        losses[name] = _mean_over(share, loss)
    same = valid * (wanted.heads == chosen)
    for name, values, likely, share in (
        ("tag", scores.tag, wanted.tag, valid), ("entity", scores.entity, wanted.entity, valid),
        ("mention", scores.mention, wanted.mention, valid),
        ("head", scores.arcs, wanted.arcs, valid),
        ("relation", scores.relation, wanted.relation, same),
    ):  # fmt: skip
        loss = -(likely * torch.log_softmax(values.float(), -1)).sum(-1)
        losses[name] = _mean_over(share, loss)
    return losses


def _two_way(scores: Tensor, labels: Tensor) -> Tensor:
    """Mean loss of yes or no over the places that are labelled."""
    there = (labels != IGNORE).float()
    loss = F.binary_cross_entropy_with_logits(
        scores.float(), labels.clamp(min=0).float(), reduction="none"
    )
    return _mean_over(there, loss)


def _mean_over(share: Tensor, loss: Tensor) -> Tensor:
    """The mean of a loss over places, each with its share; 0 where there are none."""
    return (loss * share).sum() / share.sum().clamp(min=1.0)


LAYER_SHARES = (0.5, 0.5, 0.5, 1.0, 1.0, 2.0)
"""Weight of each layer's states beside the teacher's: the heads read the last three."""


def state_loss(states: Sequence[Tensor], wanted: Sequence[Tensor], batch: Batch) -> Tensor:
    """Squared distance from the teacher's states, over their variance, mean over layers."""
    here = batch.mask[..., None].float()
    count = here.sum() * states[0].shape[-1]
    parts = []
    for share, own, other in zip(LAYER_SHARES, states, wanted, strict=True):
        right = other.float() * here
        variance = right.square().sum() / count - (right.sum() / count).square()
        parts.append(share * ((own.float() - right) * here).square().sum() / count / variance)
    return torch.stack(parts).sum() / sum(LAYER_SHARES)


def link_loss(links: Tensor, chain: Tensor) -> Tensor:
    """How unlikely it is that a mention goes back to one of its own chain, or starts it."""
    W = chain.shape[1]
    marked = chain > 0
    before = torch.ones(W, W, dtype=torch.bool, device=chain.device).tril(-1)
    candidates = marked[:, :, None] & marked[:, None, :] & before
    same = candidates & (chain[:, :, None] == chain[:, None, :])
    none = torch.zeros(*chain.shape, 1, device=chain.device)
    everything = torch.cat([links.masked_fill(~candidates, -1e4), none], -1)
    right = torch.cat(
        [links.masked_fill(~same, -1e4), none.masked_fill(same.any(-1, True), -1e4)], -1
    )
    loss = torch.logsumexp(everything, -1) - torch.logsumexp(right, -1)
    return _mean_over(marked.float(), loss)


def total(losses: dict[str, Tensor], weights: Weights) -> Tensor:
    return torch.stack([weights[name] * value for name, value in losses.items()]).sum()
