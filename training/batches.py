"""Cuts documents into segments and windows and packs them into padded batches."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor

from onrecord.tagger.directions import directions, insides
from onrecord.tagger.inventory import LEFT, RIGHT
from onrecord.tagger.pieces import SHAPES, pieces_of, shape, types_of

from .corpora import IGNORE, Document

CLS, SEP = 101, 102
PIECE_OF_MARK = {1: 1523, 2: 1524}  # “ and ” in the vocabulary
BLIND_SHARE = 0.1
"""Share of documents whose quotation marks tell no direction: one in ten in CofeNet's samples."""


@dataclass(eq=False)
class Encoded:
    """A document with its pieces, and its layers as arrays."""

    doc: Document
    pieces: list[tuple[int, ...]]
    types: list[int]
    sizes: NDArray[np.int64]

    @classmethod
    def of(cls, doc: Document, tokenizer: Tokenizer) -> Encoded:
        pieces = pieces_of(tokenizer, doc.words)
        return cls(doc, pieces, types_of(doc.words), np.array([len(one) for one in pieces]))


class Item(NamedTuple):
    """A document, a half-open range of its words, and how its quotation marks are read.

    `marks` has 1 for a word that opens, 2 for one that closes, 0 for others; None: as in the
    document.
    """

    one: Encoded
    begin: int
    end: int
    marks: list[int] | None = None


def sentence_starts(doc: Document) -> list[int]:
    numbers = doc.sentence
    return [i for i in range(len(numbers)) if i == 0 or numbers[i] != numbers[i - 1]]


def as_given(one: Encoded, begin: int, end: int, blind: bool) -> Item:
    """The words as a Penn Treebank file gives them to `directions`; `blind`: every mark as ''."""
    names = {0: "", 1: "''" if blind else "``", 2: "''"}
    words = [names[token.quote] or token.words for token in one.doc.words[begin:end]]
    return Item(one, begin, end, directions(words))


def segments(one: Encoded, chance: random.Random) -> Iterator[Item]:
    """Sentences, some joined within their paragraph, as in CofeNet's samples of PolNeAR.

    Sentences that one attribution spans are mostly kept together; others are joined by chance, in
    about the proportions found there (51 % single, 26 % two, 12 % three). In some documents (those
    with two apostrophes for a mark, and others by chance) no mark tells that it opens, and one that
    follows a stop was left with the sentence before it: so here too.
    """
    doc = one.doc
    starts = sentence_starts(doc)
    blind = any(token.words == "''" for token in doc.words) or chance.random() < BLIND_SHARE
    given = blind or chance.random() < 0.5
    if blind:
        starts = [
            start + (start > 0 and doc.words[start].quote == 1 and start + 1 < len(doc.words)
                     and doc.sentence[start + 1] == doc.sentence[start]
                     and doc.paragraph[start] == doc.paragraph[start - 1])
            for start in starts
        ]  # fmt: skip
    linked = set()
    for _, parts in doc.attributions:
        first, last = min(p[1] for p in parts), max(p[2] for p in parts)
        linked.update(s for s in starts if first < s < last)
    begin = 0
    for start in starts[1:]:
        same = doc.paragraph[start] == doc.paragraph[start - 1]
        small = int(one.sizes[begin:start].sum()) < 160
        join = same and small and chance.random() < (0.9 if start in linked else 0.3)
        if not join:
            yield as_given(one, begin, start, blind) if given else Item(one, begin, start)
            begin = start
    if begin < len(doc.words):
        end = len(doc.words)
        yield as_given(one, begin, end, blind) if given else Item(one, begin, end)


def windows(one: Encoded, chance: random.Random, limit: int) -> Iterator[Item]:
    """Stretches of whole sentences over paragraphs, up to `limit` pieces; sizes vary by chance."""
    doc = one.doc
    starts = [*sentence_starts(doc), len(doc.words)]
    total = np.concatenate([[0], np.cumsum(one.sizes)])
    begin = 0
    room = chance.randint(limit // 3, limit)
    for start, after in pairwise(starts):
        if total[after] - total[begin] > room and start > begin:
            yield Item(one, begin, start)
            begin = start
            room = chance.randint(2 * limit // 3, limit)
    if begin < len(doc.words):
        yield Item(one, begin, len(doc.words))


def cut(item: Item, limit: int) -> Item:
    """The item, or its start where it is longer than the encoder can read."""
    one, begin, end, marks = item
    while (
        int(one.sizes[begin:end].sum()) + 2 + one.doc.paragraph[end - 1] - one.doc.paragraph[begin]
        > limit
    ):
        end = begin + (end - begin) * 3 // 4
    return Item(one, begin, end, None if marks is None else marks[: end - begin])


@dataclass
class Batch:
    """Padded arrays: B items, L pieces, W words, N anchors, T words around an anchor."""

    pieces: Tensor  # B L
    types: Tensor  # B L
    mask: Tensor  # B L
    first: Tensor  # B W, first piece of a word
    last: Tensor  # B W
    words: Tensor  # B W, whether there is a word
    sentence: Tensor  # B W
    paragraph: Tensor  # B W
    inside: Tensor  # B W
    layers: dict[str, Tensor]  # B W each, IGNORE where unknown
    chain: Tensor  # B W
    anchors: Tensor  # B W, 1, 0 or IGNORE
    anchor_row: Tensor  # N
    anchor_word: Tensor  # N
    around: Tensor  # N T, word of each place around an anchor, -1 outside
    roles: Tensor  # N T
    known: Tensor  # rows whose attributions are marked
    layered: frozenset[
        str
    ]  # layers that any row knows of, asked here: a GPU need not be waited for

    def to(self, device: torch.device) -> Batch:
        """The same batch there."""
        if device.type == "cpu":
            return self
        moved = {
            name: value.to(device, non_blocking=True)
            for name, value in vars(self).items()
            if isinstance(value, Tensor)
        }
        layers = {name: value.to(device, non_blocking=True) for name, value in self.layers.items()}
        return replace(self, **moved, layers=layers)


def begin_strays(labels: NDArray[np.int64]) -> None:
    """Makes an I- that nothing of its role precedes a B-, in place.

    Where two attributions share words, one is written over the other; a CRF closed to such moves
    would see an impossible sequence.
    """
    before = np.zeros_like(labels)
    before[:, 1:] = labels[:, :-1]
    inner = (labels > 0) & (labels % 2 == 0)
    labels[inner & (before != labels) & (before != labels - 1)] -= 1


def _quotation(
    one: Encoded, begin: int, end: int, marks: list[int] | None
) -> tuple[list[bool], list[list[int]], list[int]]:
    """Whether each word stands in quotation, its pieces and its type, as the item reads marks."""
    words = one.doc.words[begin:end]
    if marks is None:
        return [word.inside for word in words], one.pieces[begin:end], one.types[begin:end]
    inside = insides(marks)
    pieces = [
        [PIECE_OF_MARK[mark]] if mark else own
        for mark, own in zip(marks, one.pieces[begin:end], strict=True)
    ]
    types = [shape(word.words) + SHAPES * own for word, own in zip(words, inside, strict=True)]
    return inside, pieces, types


def _rounded(size: int) -> int:
    """Up to eights: kernels like that, and memory is found again by its size."""
    return -(-size // 8) * 8


class Row(NamedTuple):
    """An item as the encoder reads it: L pieces with their types, and W words."""

    pieces: list[int]
    types: list[int]
    first: list[int]  # place of each word's first piece
    last: list[int]
    inside: list[bool]  # whether each word stands in quotation


def row_of(item: Item) -> Row:
    """The pieces of an item's words, with a mark between paragraphs and at either end."""
    one, begin, end, marks = item
    paragraph = one.doc.paragraph
    inside, pieces, types = _quotation(one, begin, end, marks)
    row = Row([CLS], [0], [], [], inside)
    for w in range(begin, end):
        if w > begin and paragraph[w] != paragraph[w - 1]:
            row.pieces.append(SEP)
            row.types.append(0)
        own = pieces[w - begin]
        row.first.append(len(row.pieces))
        row.pieces.extend(own)
        row.types.extend([types[w - begin]] * len(own))
        row.last.append(len(row.pieces) - 1)
    row.pieces.append(SEP)
    row.types.append(0)
    return row


def collate(items: Sequence[Item]) -> Batch:
    rows = [row_of(item) for item in items]
    length = _rounded(max(len(row.pieces) for row in rows))
    width = _rounded(max(len(row.first) for row in rows))
    size = len(items)

    def table(columns: int, fill: int) -> NDArray[np.int64]:
        return np.full((size, columns), fill, dtype=np.int64)

    pieces, types, mask = table(length, 0), table(length, 0), table(length, 0)
    first, last, words = table(width, 0), table(width, 0), table(width, 0)
    # Beyond the words no sentence goes on, so that no head is looked for there.
    sentence, paragraph, inside = table(width, -1), table(width, 0), table(width, 0)
    names = ("flat", "tag", "head", "relation", "entity", "mention", "speech")
    layers = {name: table(width, IGNORE) for name in names}
    chain, anchors = table(width, 0), table(width, IGNORE)
    places: list[tuple[int, int, int, list[tuple[int, int, int]]]] = []
    for row, ((one, begin, end, _), cells) in enumerate(zip(items, rows, strict=True)):
        doc, n, p = one.doc, end - begin, len(cells.pieces)
        pieces[row, :p], types[row, :p], mask[row, :p] = cells.pieces, cells.types, 1
        first[row, :n], last[row, :n], words[row, :n] = cells.first, cells.last, 1
        sentence[row, :n] = doc.sentence[begin:end]
        paragraph[row, :n] = doc.paragraph[begin:end]
        inside[row, :n] = cells.inside
        for name, values in layers.items():
            values[row, :n] = getattr(doc, name)[begin:end]
        heads = layers["head"][row, :n]
        heads[heads >= 0] -= begin
        heads[(heads < 0) | (heads >= n)] = IGNORE
        flat = layers["flat"][row]
        if flat[0] > 0 and flat[0] % 2 == 0:
            flat[0] -= 1  # a span cut by the item's start begins there
        begin_strays(flat[None, :n])
        chain[row, :n] = doc.chain[begin:end]
        if doc.anchors_known:
            anchors[row, :n] = 0
            for anchor, parts in doc.attributions:
                if begin <= anchor < end:
                    anchors[row, anchor - begin] = 1
                    clipped = [(r, max(f, begin) - begin, min(t, end) - begin) for r, f, t in parts]
                    places.append((row, anchor - begin, n, clipped))
    lo = [max(0, place[1] - LEFT) for place in places]
    hi = [min(place[2], place[1] + RIGHT) for place in places]
    reach = _rounded(max((b - a for a, b in zip(lo, hi, strict=True)), default=1))
    around = np.full((len(places), reach), -1, dtype=np.int64)
    roles = np.zeros((len(places), reach), dtype=np.int64)
    for index, (_, _, _, parts) in enumerate(places):
        a, b = lo[index], hi[index]
        around[index, : b - a] = np.arange(a, b)
        for role, start, end in parts:
            start, end = max(start, a), min(end, b)
            if start < end:
                roles[index, start - a] = 1 + 2 * role
                roles[index, start - a + 1 : end - a] = 2 + 2 * role
    begin_strays(roles)
    tensor = torch.from_numpy
    return Batch(
        *map(tensor, (pieces, types, mask, first, last, words, sentence, paragraph, inside)),
        {name: tensor(value) for name, value in layers.items()},
        tensor(chain),
        tensor(anchors),
        torch.tensor([place[0] for place in places], dtype=torch.long),
        torch.tensor([place[1] for place in places], dtype=torch.long),
        tensor(around),
        tensor(roles),
        tensor((layers["flat"][:, 0] != IGNORE).nonzero()[0]),
        frozenset(name for name, value in layers.items() if (value != IGNORE).any())
        | ({"chain"} if (chain > 0).any() else set()),
    )


def pack(items: Sequence[Item], budget: int, chance: random.Random) -> list[list[Item]]:
    """Batches of about `budget` pieces of items of like length, in random order."""
    sized = sorted(
        items, key=lambda item: int(item[0].sizes[item[1] : item[2]].sum()) + chance.random() * 6
    )
    batches: list[list[Item]] = [[]]
    longest = 0
    for item in sized:
        longest = max(longest, int(item[0].sizes[item[1] : item[2]].sum()) + 2)
        if batches[-1] and longest * (len(batches[-1]) + 1) > budget:
            batches.append([])
            longest = int(item[0].sizes[item[1] : item[2]].sum()) + 2
        batches[-1].append(item)
    chance.shuffle(batches)
    return batches
