"""One number to train by: the losses of all heads on one batch."""
# ruff: noqa: N806, N812  (dimensions are capitals, F is torch's own name)

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from .batches import Batch
from .corpora import IGNORE
from .network import Network, constrained, crf_losses

Weights = dict[str, float]


def batch_losses(
    network: Network, batch: Batch, teacher: Network | None = None
) -> dict[str, Tensor]:
    """The mean loss of each head over what the batch knows of its layer.

    With a `teacher` of as many layers, also how far the encoder's states are from the teacher's.
    """
    heads = network.heads
    with torch.autocast("cpu", torch.bfloat16):
        states = network.encoder(batch.pieces, batch.types, batch.mask)
        scores = heads(states, batch.first, batch.last, batch.sentence, batch.layers["head"])
        roles = heads.roles(
            scores.states, batch.anchor_row, batch.anchor_word, batch.around,
            batch.sentence, batch.paragraph, batch.inside,
        )  # fmt: skip
    valid = batch.words.float()
    layers = batch.layers
    losses: dict[str, Tensor] = {}
    if teacher is not None:
        losses["teacher"] = state_loss(states, teacher, batch)

    known = (layers["flat"][:, 0] != IGNORE).nonzero()[:, 0]
    around = batch.around >= 0
    rows = [
        (scores.flat[known], layers["flat"][known].clamp(min=0), valid[known], heads.flat_moves)
    ]
    rows.append((roles, batch.roles, around.float(), heads.role_moves))
    widest = max(part[0].shape[1] for part in rows)
    padded = [
        (
            F.pad(emissions.float(), (0, 0, 0, widest - emissions.shape[1])),
            F.pad(labels, (0, widest - labels.shape[1])),
            F.pad(mask, (0, widest - mask.shape[1])),
            constrained(moves).expand(len(emissions), -1, -1),
        )
        for emissions, labels, mask, moves in rows
    ]
    nll = crf_losses(*(torch.cat(parts) for parts in zip(*padded, strict=True)))
    if len(known):
        losses["flat"] = nll[: len(known)].sum() / valid[known].sum()
    if len(roles):
        losses["roles"] = nll[len(known) :].mean()
    hit = batch.anchors != IGNORE
    if hit.any():
        losses["anchor"] = F.binary_cross_entropy_with_logits(
            scores.anchor[hit].float(), batch.anchors[hit].float()
        )
    spoken = layers["speech"] != IGNORE
    if spoken.any():
        losses["speech"] = F.binary_cross_entropy_with_logits(
            scores.speech[spoken].float(), layers["speech"][spoken].float()
        )
    for name, values in (
        ("tag", scores.tag), ("entity", scores.entity), ("mention", scores.mention),
        ("head", scores.arcs), ("relation", scores.relation),
    ):  # fmt: skip
        target = layers[name]
        if (target != IGNORE).any():
            losses[name] = F.cross_entropy(
                values.float().flatten(0, 1), target.flatten(), ignore_index=IGNORE
            )
    linked = link_loss(scores.links, batch.chain)
    if linked is not None:
        losses["links"] = linked
    return losses


LAYER_SHARES = (0.5, 0.5, 0.5, 1.0, 1.0, 2.0)
"""Weight of each layer's states beside the teacher's: the heads read the last three."""


def state_loss(states: list[Tensor], teacher: Network, batch: Batch) -> Tensor:
    """Squared distance from the teacher's states, over their variance, mean over layers."""
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        wanted = teacher.encoder(batch.pieces, batch.types, batch.mask)
    here = batch.mask.bool()
    parts = []
    for share, own, other in zip(LAYER_SHARES, states, wanted, strict=True):
        right = other.float()[here]
        parts.append(share * F.mse_loss(own.float()[here], right) / right.var())
    return torch.stack(parts).sum() / sum(LAYER_SHARES)


def link_loss(links: Tensor, chain: Tensor) -> Tensor | None:
    """How unlikely it is that a mention goes back to one of its own chain, or starts it."""
    W = chain.shape[1]
    marked = chain > 0
    if not marked.any():
        return None
    before = torch.ones(W, W, dtype=torch.bool).tril(-1)
    candidates = marked[:, :, None] & marked[:, None, :] & before
    same = candidates & (chain[:, :, None] == chain[:, None, :])
    none = torch.zeros(*chain.shape, 1)
    everything = torch.cat([links.masked_fill(~candidates, -1e4), none], -1)
    right = torch.cat(
        [links.masked_fill(~same, -1e4), none.masked_fill(same.any(-1, True), -1e4)], -1
    )
    loss = torch.logsumexp(everything, -1) - torch.logsumexp(right, -1)
    return loss[marked].mean()


def total(losses: dict[str, Tensor], weights: Weights) -> Tensor:
    return torch.stack([weights[name] * value for name, value in losses.items()]).sum()
