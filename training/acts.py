"""The network that reads positions and events: who takes part in them, and in which words.

It stands on the encoder's states of a whole report's words and on what the rules know by then: who
is in the cast, and where statements have their source, cue and content. For every word it says
whether it heads what a position is about, and of which act, and whether it tells an event, and of
which type; for two words how well the second, which heads a mention of somebody in the cast, names
the holder of the position at the first (`RELATIONS`).

Shapes: D reports, W words, R relations, K width of a relation's vectors.
"""
# ruff: noqa: N806, N812  (dimensions are capitals, F is torch's own name)

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from onrecord.tagger.acts import (
    ACTS,
    FLAGS,
    HEARD,
    KINDS,
    KNOWN,
    RELATION_WIDTH,
    RELATIONS,
    SENTENCES,
    STEPS,
    TYPES,
    step_of,
)

from .marked_reports import JUDGEMENTS
from .network import NEVER, WIDTH, FusedAttention, Layer, shape_of


class Told(NamedTuple):
    """What the network says of a report's words."""

    acts: Tensor  # D W 1 + acts, logits: whether there is one, which
    types: Tensor  # D W 1 + types, the same
    left: Tensor  # D W R K, of the word that tells
    right: Tensor  # D W R K, of the word that may name
    none: Tensor  # D W R, that nobody does


class Look(nn.Module):
    """Every word looks at all others of the report; nearer ones count for more."""

    def __init__(self, width: int, heads: int, drop: float) -> None:
        super().__init__()
        self.heads = heads
        self.drop = drop
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)
        self.slope = nn.Parameter(torch.linspace(0.0, 1.5, heads))
        self.ahead = nn.Parameter(torch.zeros(heads))

    def forward(self, x: Tensor, near: Tensor, closed: Tensor | None) -> Tensor:
        """`near` is what each head adds for the distance of two words: see `nearness`."""
        D, W, C = x.shape
        drop = self.drop if self.training else 0.0
        parts = self.qkv(self.norm1(x)).split(C, dim=-1)
        if torch.onnx.is_in_onnx_export():
            mixed = FusedAttention.apply(*parts, self.heads, near[None])
        else:
            q, k, v = (one.reshape(D, W, self.heads, -1).transpose(1, 2) for one in parts)
            scores = q @ k.transpose(2, 3) * (C // self.heads) ** -0.5 + near[None]
            if closed is not None:
                scores = scores.masked_fill(closed[:, None, None, :], NEVER)
            mixed = F.dropout(torch.softmax(scores, -1), drop) @ v
            mixed = mixed.transpose(1, 2).reshape(D, W, C)
        x = x + F.dropout(self.out(mixed), drop)
        return x + F.dropout(self.down(F.gelu(self.up(self.norm2(x)))), drop)

    def nearness(self, far: Tensor, ahead: Tensor) -> Tensor:
        """What each head adds for the distance of two words: heads W W."""
        return self.ahead[:, None, None] * ahead - self.slope[:, None, None] * far


class Hearing(nn.Module):
    """Every word hears what others tell of the same one, of the same side, of who speaks: HEARD."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.out = nn.Linear(len(HEARD) * width, width, bias=False)
        nn.init.zeros_(self.out.weight)

    def forward(self, x: Tensor, gathered: Tensor, passed_on: Tensor, drop: float) -> Tensor:
        """`x` D W width, `gathered` D G W, `passed_on` D HEARD W G: see `Company.heard`."""
        told = gathered @ self.norm(x)
        heard = torch.cat([passed_on[:, kind] @ told for kind in range(len(HEARD))], -1)
        return x + self.out(F.dropout(heard, drop))


class Acts(nn.Module):
    def __init__(
        self, width: int = 192, layers: int = 2, heads: int = 6, drop: float = 0.25
    ) -> None:
        super().__init__()
        self.drop = drop
        self.within = nn.Linear(WIDTH, width)
        self.kinds = nn.Embedding(len(KINDS) + 1, width)
        self.flags = nn.Linear(len(FLAGS), width)
        self.judgement = nn.Embedding(len(JUDGEMENTS), width)
        self.looks = nn.ModuleList(Look(width, heads, drop) for _ in range(layers))
        self.hearings = nn.ModuleList(Hearing(width) for _ in range(layers + 1))
        self.norm = nn.LayerNorm(width)
        self.top = nn.ModuleList()  # the encoder's upper layers, once more: see `holding`
        self.acts, self.types = nn.Linear(width, 1 + len(ACTS)), nn.Linear(width, 1 + len(TYPES))
        size = len(RELATIONS) * RELATION_WIDTH
        self.left, self.right = nn.Linear(width, size), nn.Linear(width, size)
        self.none = nn.Linear(width, len(RELATIONS))
        self.steps = nn.Parameter(torch.zeros(len(RELATIONS), STEPS))
        self.sentences = nn.Parameter(torch.zeros(len(RELATIONS), SENTENCES))
        self.known = nn.Parameter(torch.zeros(len(RELATIONS), len(KNOWN)))
        for head in (self.acts, self.types):
            nn.init.constant_(head.bias[:1], -3.5)
        nn.init.normal_(self.kinds.weight, std=0.1)
        nn.init.zeros_(self.judgement.weight)

    @classmethod
    def holding(cls, state: Mapping[str, Tensor], drop: float = 0.25) -> Acts:
        """The network of these weights, in the shape that they have."""
        looks = len({name.split(".")[1] for name in state if name.startswith("looks.")})
        found = cls(state["norm.weight"].shape[0], looks, len(state["looks.0.slope"]), drop)
        tops = {name.replace("top.", "encoder.layers."): one.shape for name, one in state.items()}
        found.top = nn.ModuleList(Layer(WIDTH, *one, 0.0) for one in shape_of(tops))
        state = dict(state)
        told = state["judgement.weight"]  # who marked later is given the last one's place
        more = len(JUDGEMENTS) - len(told)
        state["judgement.weight"] = torch.cat([told, told[-1:].expand(more, -1)])
        missing, beyond = found.load_state_dict(state, strict=False)
        if beyond or any(not one.startswith("hearings.") for one in missing):
            raise ValueError(f"not the weights of this network: {missing}, {beyond}")
        return found

    def upper(self, states: Tensor, mask: Tensor | None) -> Tensor:
        """The encoder's upper layers, of its own: B L 384 to the same."""
        bias = None
        if mask is not None:
            bias = torch.zeros(mask.shape, dtype=states.dtype, device=states.device)
            bias = bias.masked_fill(mask == 0, NEVER)[:, None, None, :]
        for layer in self.top:
            states = layer(states, bias)
        return states

    def words(
        self,
        states: Tensor,
        kinds: Tensor,
        flags: Tensor,
        there: Tensor | None,
        heard: tuple[Tensor, Tensor],
        judgement: Tensor,
        near: Sequence[Tensor] = (),
    ) -> Tensor:
        """What the heads look at: D W width. `near` of each `Look`, where it has been made already,
        and by whose `JUDGEMENTS` each report is marked (D); for the others see `forward`."""
        W = states.shape[1]
        drop = self.drop if self.training else 0.0
        x = self.within(F.dropout(states, drop)) + self.kinds(kinds) + self.flags(flags)
        x = x + self.judgement(judgement)[:, None]
        if not near:
            place = torch.arange(W, device=x.device)
            apart = (place[None, :] - place[:, None]).float()
            far, ahead = (apart.abs() + 1).log(), torch.sign(apart)
            near = [look.nearness(far, ahead) for look in self.looks]
        closed = None if there is None else there == 0
        for look, hearing, own in zip(self.looks, self.hearings[:-1], near, strict=True):
            x = look(hearing(x, *heard, drop), own, closed)
        x = self.hearings[-1](x, *heard, drop)
        return F.dropout(self.norm(x), drop)

    def forward(
        self,
        states: Tensor,
        kinds: Tensor,
        flags: Tensor,
        there: Tensor | None,
        heard: tuple[Tensor, Tensor],
        judgement: Tensor,
    ) -> Told:
        """`states` D W 384, `kinds` D W (0: heads no mention), `flags` D W FLAGS, `there` D W,
        `heard` see `Company.heard`, `judgement` D, see `words`."""
        D, W, _ = states.shape
        x = self.words(states, kinds, flags, there, heard, judgement)
        shape = (D, W, len(RELATIONS), RELATION_WIDTH)
        return Told(
            self.acts(x), self.types(x), self.left(x).reshape(shape), self.right(x).reshape(shape),
            self.none(x),
        )  # fmt: skip

    def pairs(
        self, told: Told, row: Tensor, word: Tensor, sentence: Tensor, known: Tensor
    ) -> Tensor:
        """Scores N R W: how well each word of the report names what the N words tell of.

        `known` N KNOWN W: what the rules know of them.
        """
        scores = torch.einsum("nrk,nwrk->nrw", told.left[row, word], told.right[row])
        scores = scores * RELATION_WIDTH**-0.5
        W = sentence.shape[1]
        apart = torch.arange(W, device=word.device)[None] - word[:, None]
        buckets = torch.from_numpy(step_of(np.arange(1 - W, W))).to(word.device)
        scores = scores + self.steps[:, buckets[apart + W - 1]].transpose(0, 1)
        sent = (sentence[row] - sentence[row, word][:, None]).clamp(
            -(SENTENCES // 2), SENTENCES // 2
        )
        scores = scores + self.sentences[:, sent + SENTENCES // 2].transpose(0, 1)
        return scores + torch.einsum("nkw,rk->nrw", known, self.known)
