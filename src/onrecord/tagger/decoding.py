"""From scores to labels: sequences, trees, names. Vectorised over all that is read at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .inventory import ENTITIES, ROLES_BIO

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

NEVER = np.float32(-1e4)
CUE = (ROLES_BIO.index("B-cue"), ROLES_BIO.index("I-cue"))


def constrained(moves: Floats) -> Floats:
    """Transition scores, last row the start, with the moves closed that BIO forbids."""
    closed = moves.copy()
    for inner in range(2, moves.shape[1], 2):
        closed[:, inner] += NEVER
        closed[inner - 1, inner] = moves[inner - 1, inner]
        closed[inner, inner] = moves[inner, inner]
    return closed


def viterbi(scores: Floats, lengths: Ints, moves: Floats) -> Ints:
    """The best label sequence of each row under a linear-chain CRF.

    `scores` is rows × places × labels, of which the first `lengths` places of a row count;
    `moves` is labels + 1 × labels, from a label to the next, last row the start. Places beyond a
    row's length get label 0.
    """
    rows, places, labels = scores.shape
    inner = moves[:labels]
    gains = np.ascontiguousarray(scores.transpose(1, 2, 0))  # rows last: steps run along them
    best = np.empty_like(gains)
    best[0] = gains[0] + moves[labels][:, None]
    paths = np.empty((labels, labels, rows), dtype=gains.dtype)  # from × to × rows
    for place in range(1, places):
        np.add(best[place - 1][:, None], inner[:, :, None], out=paths)
        np.maximum.reduce(paths, axis=0, out=best[place])
        best[place] += gains[place]
    found = np.zeros((places, rows), dtype=np.int64)
    last = best[lengths - 1, :, np.arange(rows)].argmax(1)
    label = last
    ends = set((lengths - 1).tolist())
    for place in range(places - 1, -1, -1):
        if place < places - 1:
            label = (best[place] + inner.take(label, 1)).argmax(0)
        if place in ends:  # before that, a row's labels mean nothing
            label = np.where(lengths == place + 1, last, label)
        found[place] = label
    return np.where(np.arange(places)[:, None] < lengths, found, 0).T


def marginals(scores: Floats, lengths: Ints, moves: Floats) -> Floats:
    """How likely each label is at each place of each row, under the same CRF as `viterbi`.

    Places beyond a row's length get all zeros.
    """
    rows, places, labels = scores.shape
    inner = moves[:labels]
    forward = np.empty((places, rows, labels), dtype=np.float32)
    forward[0] = scores[:, 0] + moves[labels]
    for place in range(1, places):
        paths = forward[place - 1][:, :, None] + inner
        forward[place] = np.logaddexp.reduce(paths, axis=1) + scores[:, place]
    backward = np.zeros((places, rows, labels), dtype=np.float32)
    for place in range(places - 2, -1, -1):
        paths = inner + (scores[:, place + 1] + backward[place + 1])[:, None, :]
        found = np.logaddexp.reduce(paths, axis=2)
        backward[place] = np.where((place + 1 < lengths)[:, None], found, 0.0)
    both = forward + backward
    both -= np.logaddexp.reduce(both, axis=2, keepdims=True)
    likely = np.exp(both).transpose(1, 0, 2)
    inside = np.arange(places)[None, :] < lengths[:, None]
    found = np.where(inside[..., None], likely, 0.0)
    return found.astype(np.float32)


def spans_of(labels: Ints) -> list[tuple[int, int, int]]:
    """The spans in one BIO sequence of roles, as (role, first, after the last)."""
    (marked,) = labels.nonzero()
    spans: list[tuple[int, int, int]] = []
    for place in marked.tolist():
        label = int(labels[place])
        role = (label - 1) // 2
        if label % 2 == 0 and spans and spans[-1][0] == role and spans[-1][2] == place:
            spans[-1] = (role, spans[-1][1], place + 1)
        else:
            spans.append((role, place, place + 1))
    return spans


def names_of(scores: Floats, sentence: Sequence[int]) -> list[str]:
    """The name class of each word. An I- that nothing of its class precedes begins a name."""
    found: list[str] = []
    before, number = "O", -1
    for label, own in zip(scores.argmax(1).tolist(), sentence, strict=True):
        name = ENTITIES[label]
        if name[0] == "I" and (before[1:] != name[1:] or own != number):
            name = "B" + name[1:]
        found.append(name)
        before, number = name, own
    return found


def heads_of(arcs: Floats, starts: Sequence[int]) -> Ints:
    """The head of each word; a root is its own head. Each sentence comes out as one tree.

    `arcs` is words × words, from a word to its head; `starts` are the sentences' first words, and
    the number of words. The best head of each word mostly gives a tree; where it does not, the
    maximum spanning tree is sought (Chu and Liu 1965, Edmonds 1967).
    """
    heads: Ints = arcs.argmax(1)
    above = heads
    for _ in range(8):  # 256 steps up
        above = above[above]
    roots = heads == np.arange(len(heads))
    alone = np.add.reduceat(roots, starts[:-1], dtype=np.int64) == 1
    sound = np.logical_and.reduceat(roots[above], starts[:-1]) & alone
    for sentence in np.flatnonzero(~sound).tolist():
        first, last = starts[sentence : sentence + 2]
        heads[first:last] = spanning_tree(arcs[first:last, first:last]) + first
    return heads


def spanning_tree(arcs: Floats) -> Ints:
    """The maximum spanning tree of one sentence with a single root, as each word's head."""
    size = len(arcs)
    if size == 1:
        return np.zeros(1, dtype=np.int64)
    root = int(np.diagonal(arcs).argmax())
    scores = arcs.astype(np.float64).T.copy()  # from head × to word
    np.fill_diagonal(scores, -np.inf)
    scores[:, root] = -np.inf
    heads = _edmonds(scores, root)
    heads[root] = root
    return heads


def _edmonds(scores: NDArray[np.float64], root: int) -> Ints:
    """The best arborescence from `root`; `scores[h, w]` is the arc from head `h` to word `w`."""
    size = len(scores)
    heads: Ints = scores.argmax(0)
    heads[root] = root
    cycle = _cycle(heads, root)
    if not cycle:
        return heads
    inside = np.zeros(size, dtype=bool)
    inside[cycle] = True
    ring = np.array(cycle)
    outer = np.flatnonzero(~inside)
    # The cycle becomes one node, the last: entering it at w costs the arc it breaks there.
    gain = scores[outer[:, None], ring] - scores[heads[ring], ring]
    smaller = np.full((len(outer) + 1, len(outer) + 1), -np.inf)
    smaller[:-1, :-1] = scores[outer[:, None], outer]
    smaller[:-1, -1] = gain.max(1)
    leave = scores[ring[:, None], outer]
    smaller[-1, :-1] = leave.max(0)
    *above, entered = _edmonds(smaller, int(np.flatnonzero(outer == root)[0])).tolist()
    through = ring[leave.argmax(0)]
    for place, head in enumerate(above):
        heads[outer[place]] = through[place] if head == len(outer) else outer[head]
    heads[ring[gain[entered].argmax()]] = outer[entered]
    return heads


def _cycle(heads: Ints, root: int) -> list[int]:
    """The words of one cycle, none if there is none."""
    state = [0] * len(heads)
    state[root] = 2
    for start in range(len(heads)):
        path = []
        word = start
        while state[word] == 0:
            state[word] = 1
            path.append(word)
            word = int(heads[word])
        if state[word] == 1:
            return path[path.index(word) :]
        for one in path:
            state[one] = 2
    return []
