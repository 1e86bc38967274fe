"""The network: a BERT encoder of six layers, and a light head for every layer of labels.

Layers may be narrower than BERT's: each has its own number of attention heads and of inner units
(see `prune`).

Shapes: B items, L pieces, W words, N anchors, T words around an anchor, D the encoder's width.
"""
# ruff: noqa: N806, N812  (dimensions are capitals, F is torch's own name)

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from onrecord.tagger.inventory import ENTITIES, KINDS, LEFT, RELATIONS, RIGHT, ROLES_BIO, TAGS
from onrecord.tagger.mentions import LINK_SCALE
from onrecord.tagger.pieces import TYPES

WIDTH = 384
HEAD_WIDTH = 32
Shape = tuple[tuple[int, int], ...]
FULL: Shape = ((12, 1536),) * 6
"""MiniLM's own layers: heads of attention and inner units of each."""
NEVER = -1e4


def arithmetic(device: torch.device) -> torch.autocast:
    """What to run the network in: bfloat16 on a CPU that can, TF32 on a GPU (set in `running`).

    A network this small keeps a GPU waiting for the next kernel, and a third of the kernels would
    be casts. A CPU without instructions for bfloat16 takes several times as long with it.
    """
    whole = device.type == "cpu" and torch.cpu._is_avx512_bf16_supported()
    return torch.autocast(device.type, torch.bfloat16, enabled=whole)


class FusedAttention(torch.autograd.Function):
    """Stands for onnxruntime's own attention in the exported graph; never run by torch."""

    @staticmethod
    def forward(
        _: Any, query: Tensor, key: Tensor, value: Tensor, heads: int, near: Tensor | None = None
    ) -> Tensor:
        return value.clone()

    @staticmethod
    def symbolic(
        graph: Any, query: Any, key: Any, value: Any, heads: int, near: Any | None = None
    ) -> Any:
        """`near` is what is added to the scores before the softmax: 1 heads L L."""
        more = []
        if near is not None:
            none = graph.op("prim::Constant")
            none.setType(torch._C.OptionalType.ofTensor())
            more = [none, none, near]
        fused = graph.op(
            "com.microsoft::MultiHeadAttention", query, key, value, *more, num_heads_i=heads
        )
        return fused.setType(query.type())


class Layer(nn.Module):
    def __init__(self, width: int, heads: int, inner: int, drop: float) -> None:
        super().__init__()
        self.heads = heads
        self.drop = drop
        self.qkv = nn.Linear(width, 3 * heads * HEAD_WIDTH)
        self.out = nn.Linear(heads * HEAD_WIDTH, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        B, L, _ = x.shape
        drop = self.drop if self.training else 0.0
        parts = self.qkv(x).split(self.heads * HEAD_WIDTH, dim=-1)
        if torch.onnx.is_in_onnx_export():
            mixed = FusedAttention.apply(*parts, self.heads)
        else:
            q, k, v = (one.reshape(B, L, self.heads, -1).transpose(1, 2) for one in parts)
            # No dropout of attention: it would cost a quarter of the step, and the fused kernel.
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
            mixed = mixed.transpose(1, 2).reshape(B, L, -1)
        x = self.norm1(x + F.dropout(self.out(mixed), drop))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), drop))


class Encoder(nn.Module):
    def __init__(self, drop: float = 0.1, shape: Shape = FULL, vocabulary: int = 30522) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.types = nn.Embedding(TYPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = drop
        self.layers = nn.ModuleList(Layer(WIDTH, heads, inner, drop) for heads, inner in shape)

    def forward(self, pieces: Tensor, types: Tensor, mask: Tensor | None) -> list[Tensor]:
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.norm(self.words(pieces) + self.places(places) + self.types(types))
        x = F.dropout(x, self.drop if self.training else 0.0)
        bias = None
        if mask is not None:
            device = x.device.type
            autocast = torch.is_autocast_enabled(device)
            kind = torch.get_autocast_dtype(device) if autocast else x.dtype
            bias = torch.zeros(mask.shape, dtype=kind, device=x.device)
            bias = bias.masked_fill(mask == 0, NEVER)[:, None, None, :]
        states = []
        for layer in self.layers:
            x = layer(x, bias)
            states.append(x)
        return states

    def load_bert(self, weights: dict[str, Tensor]) -> None:
        """Takes the weights of a Hugging Face BERT checkpoint; types start as its type 0."""
        own = self.state_dict()
        own["words.weight"] = weights["embeddings.word_embeddings.weight"]
        own["places.weight"] = weights["embeddings.position_embeddings.weight"]
        own["types.weight"] = weights["embeddings.token_type_embeddings.weight"][:1].repeat(
            TYPES, 1
        )
        for kind in ("weight", "bias"):
            own[f"norm.{kind}"] = weights[f"embeddings.LayerNorm.{kind}"]
            for i in range(len(self.layers)):
                there, here = f"encoder.layer.{i}.", f"layers.{i}."
                attention = there + "attention.self."
                own[here + f"qkv.{kind}"] = torch.cat(
                    [weights[f"{attention}{name}.{kind}"] for name in ("query", "key", "value")]
                )
                for ours, theirs in (
                    ("out", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"),
                    ("up", "intermediate.dense"), ("down", "output.dense"),
                    ("norm2", "output.LayerNorm"),
                ):  # fmt: skip
                    own[f"{here}{ours}.{kind}"] = weights[f"{there}{theirs}.{kind}"]
        self.load_state_dict(own)


class Neighbours(nn.Conv1d):
    """A convolution over words, N T C to N T C.

    In the exported graph it is one product with the neighbours laid side by side: onnxruntime takes
    products in int8 and convolutions not.
    """

    def forward(self, x: Tensor) -> Tensor:
        # As one product on a GPU too: cuDNN would plan anew for every length.
        if not torch.onnx.is_in_onnx_export() and x.device.type == "cpu":
            return super().forward(x.transpose(1, 2)).transpose(1, 2)
        step, reach, size = self.dilation[0], int(self.padding[0]), self.kernel_size[0]
        padded = F.pad(x, (0, 0, reach, reach))
        T = x.shape[1]
        beside = torch.cat([padded[:, step * k : step * k + T] for k in range(size)], -1)
        return beside @ self.weight.permute(2, 1, 0).reshape(-1, self.out_channels) + self.bias


class Blocks(nn.Module):
    """Looks at the neighbours: two residual convolutions over words."""

    def __init__(self, width: int, drop: float) -> None:
        super().__init__()
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in range(2))
        # The second looks further out: together they see 8 words to either side.
        self.convolutions = nn.ModuleList(
            Neighbours(width, width, 5, padding=2 * step, dilation=step) for step in (1, 3)
        )
        self.drop = drop

    def forward(self, x: Tensor) -> Tensor:
        for norm, convolution in zip(self.norms, self.convolutions, strict=True):
            y = F.gelu(convolution(norm(x)))
            x = x + F.dropout(y, self.drop if self.training else 0.0)
        return x


@dataclass
class Scores:
    """What the heads say of each word; B W first."""

    flat: Tensor
    anchor: Tensor
    speech: Tensor
    tag: Tensor
    entity: Tensor
    mention: Tensor
    arcs: Tensor  # B W W, from a word to its head; itself for the root
    relation: Tensor  # to the given head
    links: Tensor  # B W W, from a mention's head word to an earlier one; exported: B 2 W 64
    states: Tensor  # B W D


class Heads(nn.Module):
    def __init__(self, drop: float = 0.2, width: int = 160) -> None:
        super().__init__()
        roles = len(ROLES_BIO)
        self.drop = drop
        self.mix = nn.Parameter(torch.zeros(3))
        self.flat_in = nn.Linear(WIDTH, width)
        self.flat_blocks = Blocks(width, drop)
        self.flat_out = nn.Linear(width, roles)
        self.anchor = nn.Linear(width, 2)
        self.labels = nn.Linear(WIDTH, len(TAGS) + len(ENTITIES) + len(KINDS))
        self.arc_from, self.arc_to = nn.Linear(WIDTH, 192), nn.Linear(WIDTH, 192)
        self.arc_pair, self.arc_bias = nn.Linear(192, 192, bias=False), nn.Linear(192, 1)
        self.relation_from, self.relation_to = nn.Linear(WIDTH, 64), nn.Linear(WIDTH, 64)
        self.relation = nn.Parameter(torch.randn(65, len(RELATIONS), 65) * 0.02)
        self.link_from, self.link_to = nn.Linear(WIDTH, 64), nn.Linear(WIDTH, 64)
        self.link_bias = nn.Parameter(torch.tensor([0.0, 0.5]))
        self.near = nn.Linear(WIDTH, width)
        self.centre = nn.Linear(WIDTH, 2 * width)
        self.distance = nn.Embedding(LEFT + RIGHT, width)
        self.sentence_step = nn.Embedding(6, width)
        self.paragraph_step = nn.Embedding(4, width)
        self.quotation = nn.Embedding(4, width)
        self.role_norm = nn.LayerNorm(width)
        self.role_blocks = Blocks(width, drop)
        self.role_out = nn.Linear(width, roles)
        self.flat_moves = nn.Parameter(torch.zeros(roles + 1, roles))
        self.role_moves = nn.Parameter(torch.zeros(roles + 1, roles))
        for table in (self.distance, self.sentence_step, self.paragraph_step, self.quotation):
            nn.init.normal_(table.weight, std=0.1)

    def dropped(self, x: Tensor) -> Tensor:
        return F.dropout(x, self.drop if self.training else 0.0)

    def forward(
        self,
        states: list[Tensor],
        first: Tensor,
        last: Tensor,
        sentence: Tensor,
        heads: Tensor | None,
    ) -> Scores:
        def at_words(x: Tensor) -> Tensor:
            if torch.onnx.is_in_onnx_export():  # one window: a plain lookup, ten times as fast
                return (x[:, first[0]] + x[:, last[0]]) * 0.5
            index = torch.stack([first, last]).unsqueeze(-1).expand(-1, -1, -1, x.shape[-1])
            return (x.gather(1, index[0]) + x.gather(1, index[1])) * 0.5

        h = self.dropped(at_words(states[-1]))
        mix = torch.softmax(self.mix, 0)
        grammar = self.dropped(
            at_words(states[-3] * mix[0] + states[-2] * mix[1] + states[-1] * mix[2])
        )
        flat = self.flat_blocks(F.gelu(self.flat_in(h)))
        anchor, speech = self.anchor(flat).unbind(-1)
        tag, entity, mention = self.labels(grammar).split(
            [len(TAGS), len(ENTITIES), len(KINDS)], dim=-1
        )
        to = self.dropped(F.gelu(self.arc_to(grammar)))
        arcs = self.arc_pair(self.dropped(F.gelu(self.arc_from(grammar)))) @ to.transpose(1, 2)
        arcs = arcs + self.arc_bias(to).transpose(1, 2)
        arcs = arcs.float().masked_fill(sentence[:, :, None] != sentence[:, None, :], NEVER)
        chosen = arcs.argmax(-1) if heads is None else heads.clamp(min=0)
        a = F.gelu(self.relation_from(grammar))
        b = F.gelu(self.relation_to(grammar))
        if torch.onnx.is_in_onnx_export():
            b = b[:, chosen[0]]
        else:
            b = b.gather(1, chosen.unsqueeze(-1).expand(-1, -1, b.shape[-1]))
        a, b = (F.pad(one, (0, 1), value=1.0) for one in (a, b))
        B, W, _ = a.shape
        bilinear = (a.reshape(B * W, -1) @ self.relation.reshape(65, -1).to(a.dtype)).reshape(
            B, W, -1, 65
        )
        relation = (bilinear @ b.unsqueeze(-1)).squeeze(-1)
        back, on = self.link_from(h), self.link_to(h)
        if torch.onnx.is_in_onnx_export():  # few words head a mention: pairs are scored later
            links = torch.stack([back, on], 1)
        else:
            far = torch.arange(W, device=h.device)
            far = (far[:, None] - far[None, :]).clamp(min=1).float().log()
            links = (back @ on.transpose(1, 2)).float() * LINK_SCALE
            links = links + self.link_bias[0] - F.softplus(self.link_bias[1]) * far
        return Scores(
            self.flat_out(flat), anchor, speech, tag, entity, mention, arcs, relation, links, h
        )

    def roles(
        self,
        states: Tensor,
        row: Tensor,
        word: Tensor,
        around: Tensor,
        sentence: Tensor,
        paragraph: Tensor,
        inside: Tensor,
    ) -> Tensor:
        """Scores of roles for the words around each anchor, N T roles."""
        place = around.clamp(min=0)
        near = self.near(states)[row[:, None], place]
        scale, shift = self.centre(states[row, word]).chunk(2, dim=-1)

        def step(values: Tensor, low: int, high: int) -> Tensor:
            there, here = values[row[:, None], place], values[row, word][:, None]
            return (there - here).clamp(low, high) - low

        quoted = inside[row[:, None], place] * 2 + inside[row, word][:, None]
        distance = (place - word[:, None] + LEFT).clamp(0, LEFT + RIGHT - 1)
        sentences, paragraphs = step(sentence, -2, 3), step(paragraph, -1, 2)
        if torch.onnx.is_in_onnx_export():  # one lookup in the sums in place of three
            sums = (
                self.sentence_step.weight[:, None, None]
                + self.paragraph_step.weight[None, :, None]
                + self.quotation.weight[None, None]
            )
            sizes = sums.shape[:3]
            tables = sums.flatten(0, 2)[(sentences * sizes[1] + paragraphs) * sizes[2] + quoted]
        else:
            tables = self.sentence_step(sentences) + self.paragraph_step(paragraphs)
            tables = tables + self.quotation(quoted)
        x = near * (1 + scale[:, None]) + shift[:, None] + self.distance(distance) + tables
        x = self.dropped(F.gelu(self.role_norm(x)))
        x = x.masked_fill((around < 0)[..., None], 0.0)
        return self.role_out(self.role_blocks(x))


def constrained(moves: Tensor) -> Tensor:
    """Transition scores with the moves that BIO forbids closed; the last row is the start."""
    closed = torch.zeros_like(moves)
    for inner in range(2, moves.shape[1], 2):
        closed[:, inner] = NEVER
        closed[inner - 1, inner] = closed[inner, inner] = 0.0
    return moves + closed


def for_rows(moves: Tensor, rows: int) -> Tensor:
    """The `constrained` moves, for as many rows."""
    return constrained(moves).expand(rows, -1, -1)


def log_partition(scores: Tensor, valid: Tensor, moves: Tensor) -> Tensor:
    """The logarithm of the summed weights of all paths of each row of a linear-chain CRF.

    `scores` N T K, `valid` N T (a row's words come first), `moves` N K+1 K, of which the last row
    is the start. Each step is a matrix over the labels before and after it, and neighbours are
    multiplied pair by pair: the logarithm of T rounds, where one word after the other takes T.
    """
    scores = scores.float()
    N, T, K = scores.shape
    nothing = torch.full((K, K), NEVER, device=scores.device).fill_diagonal_(0.0)
    steps = moves[:, None, :K] + scores[:, 1:, None]
    steps = torch.where(valid[:, 1:, None, None] > 0, steps, nothing)
    while steps.shape[1] > 1:
        if steps.shape[1] % 2:
            steps = torch.cat([steps, nothing.expand(N, 1, K, K)], 1)
        steps = torch.logsumexp(steps[:, ::2, :, :, None] + steps[:, 1::2, None], 3)
    first = scores[:, 0] + moves[:, K]
    if T > 1:
        first = torch.logsumexp(first[:, :, None] + steps[:, 0], 1)
    return torch.logsumexp(first, -1)


def crf_losses(scores: Tensor, labels: Tensor, valid: Tensor, moves: Tensor) -> Tensor:
    """Negative log-likelihood of each row under a linear-chain CRF.

    Shapes as for `log_partition`; `labels` N T.
    """
    scores = scores.float()
    K = scores.shape[2]
    index = torch.arange(len(scores), device=scores.device)
    gold = scores.gather(2, labels[..., None])[..., 0] * valid
    steps = moves[index[:, None], labels[:, :-1], labels[:, 1:]] * valid[:, 1:]
    gold_sum = gold.sum(1) + steps.sum(1) + moves[:, K][index, labels[:, 0]]
    return log_partition(scores, valid, moves) - gold_sum


def crf_marginals(scores: Tensor, valid: Tensor, moves: Tensor) -> Tensor:
    """How likely each label is at each word, N T K: the derivative of the log-partition."""
    with torch.enable_grad():
        free = scores.detach().float().requires_grad_()
        (found,) = torch.autograd.grad(log_partition(free, valid, moves.detach()).sum(), free)
    return found


def crf_cross_entropy(scores: Tensor, wanted: Tensor, valid: Tensor, moves: Tensor) -> Tensor:
    """As `crf_losses`, for labels that are each only likely, `wanted` N T K.

    Its gradient by the scores is that of the cross-entropy between whole paths; moves stay.
    """
    told = (scores.float() * wanted * valid[..., None]).sum((1, 2))
    return log_partition(scores, valid, moves.detach()) - told


class Network(nn.Module):
    def __init__(self, encoder_drop: float = 0.1, drop: float = 0.2, shape: Shape = FULL) -> None:
        super().__init__()
        self.encoder = Encoder(encoder_drop, shape)
        self.heads = Heads(drop)

    @classmethod
    def read(cls, path: Path, encoder_drop: float = 0.1, drop: float = 0.2) -> Network:
        """The network whose weights lie in a file, on the CPU."""
        return cls.holding(torch.load(path, map_location="cpu"), encoder_drop, drop)

    @classmethod
    def holding(
        cls, state: dict[str, Tensor], encoder_drop: float = 0.1, drop: float = 0.2
    ) -> Network:
        """The network of these weights, in the shape that they have."""
        network = cls(encoder_drop, drop, shape_of({k: v.shape for k, v in state.items()}))
        network.load_state_dict(state)
        return network


def shape_of(sizes: Mapping[str, Sequence[int]]) -> Shape:
    """Heads and inner units of each layer, from the sizes of the layers' biases."""
    found: list[tuple[int, int]] = []
    while (key := f"encoder.layers.{len(found)}.") + "up.bias" in sizes:
        found.append((sizes[key + "qkv.bias"][0] // (3 * HEAD_WIDTH), sizes[key + "up.bias"][0]))
    return tuple(found)
