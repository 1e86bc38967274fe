"""The decoder against slow and obvious searches."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.tagger.decoding import (
    constrained,
    heads_of,
    marginals,
    names_of,
    spanning_tree,
    spans_of,
    viterbi,
)
from onrecord.tagger.inventory import ENTITIES, ROLES_BIO

LABELS = len(ROLES_BIO)
seeds = st.integers(0, 2**32 - 1)


@given(seeds, st.integers(1, 4))
@settings(max_examples=20, deadline=None)
def test_viterbi_finds_the_best_sequence(seed: int, length: int) -> None:
    chance = np.random.default_rng(seed)
    scores = chance.normal(size=(2, 5, LABELS)).astype(np.float32)
    moves = constrained(chance.normal(size=(LABELS + 1, LABELS)).astype(np.float32))
    lengths = np.array([length, 5])

    def worth(row: int, sequence: tuple[int, ...]) -> float:
        found = moves[LABELS, sequence[0]] + scores[row, 0, sequence[0]]
        for place in range(1, len(sequence)):
            found += (
                moves[sequence[place - 1], sequence[place]] + scores[row, place, sequence[place]]
            )
        return float(found)

    labels = viterbi(scores, lengths, moves)
    best = max(product(range(LABELS), repeat=length), key=lambda one: worth(0, one))
    assert worth(0, tuple(labels[0, :length])) == pytest.approx(worth(0, best), abs=1e-3)
    assert not labels[0, length:].any()


@given(seeds, st.integers(1, 30))
@settings(max_examples=50, deadline=None)
def test_no_label_goes_on_with_what_did_not_begin(seed: int, length: int) -> None:
    chance = np.random.default_rng(seed)
    scores = chance.normal(size=(3, length, LABELS), scale=3).astype(np.float32)
    moves = constrained(chance.normal(size=(LABELS + 1, LABELS)).astype(np.float32))
    for row in viterbi(scores, np.full(3, length), moves):
        for before, label in zip([0, *row], row, strict=False):
            if label and label % 2 == 0:
                assert before in (label, label - 1)


@given(seeds, st.integers(1, 4))
@settings(max_examples=20, deadline=None)
def test_marginals_are_shares_of_all_sequences(seed: int, length: int) -> None:
    chance = np.random.default_rng(seed)
    scores = chance.normal(size=(2, 4, LABELS)).astype(np.float32)
    moves = constrained(chance.normal(size=(LABELS + 1, LABELS)).astype(np.float32))
    expected = np.zeros((length, LABELS))
    for sequence in product(range(LABELS), repeat=length):
        worth = moves[LABELS, sequence[0]] + scores[0, 0, sequence[0]]
        for place in range(1, length):
            worth += moves[sequence[place - 1], sequence[place]] + scores[0, place, sequence[place]]
        expected[np.arange(length), sequence] += np.exp(worth)
    expected /= expected.sum(1, keepdims=True)
    found = marginals(scores, np.array([length, 4]), moves)
    assert np.allclose(found[0, :length], expected, atol=1e-4)
    assert not found[0, length:].any()
    assert np.allclose(found[1].sum(1), 1, atol=1e-4)


def test_a_row_is_decoded_alike_beside_longer_ones() -> None:
    chance = np.random.default_rng(3)
    scores = chance.normal(size=(4, 9, LABELS)).astype(np.float32)
    moves = constrained(chance.normal(size=(LABELS + 1, LABELS)).astype(np.float32))
    together = viterbi(scores, np.array([3, 9, 5, 1]), moves)
    alone = viterbi(scores[:1, :3], np.array([3]), moves)
    assert together[0, :3].tolist() == alone[0].tolist()


def test_spans() -> None:
    labels = [ROLES_BIO.index(one) for one in (
        "B-content", "I-content", "O", "B-source", "B-source", "B-cue", "I-cue", "B-content",
    )]  # fmt: skip
    assert spans_of(np.array(labels)) == [(2, 0, 2), (0, 3, 4), (0, 4, 5), (1, 5, 7), (2, 7, 8)]


def test_names_begin_anew_with_class_and_sentence() -> None:
    wanted = ["I-PERSON", "I-PERSON", "I-LOCATION", "I-LOCATION", "O"]
    scores = np.full((5, len(ENTITIES)), -9, dtype=np.float32)
    for word, name in enumerate(wanted):
        scores[word, ENTITIES.index(name)] = 0
    assert names_of(scores, [0, 0, 0, 1, 1]) == [
        "B-PERSON", "I-PERSON", "B-LOCATION", "B-LOCATION", "O",
    ]  # fmt: skip


def trees(size: int) -> list[tuple[int, ...]]:
    """Every way to hang `size` words on one root; the root is its own head."""
    found = []
    for heads in product(range(size), repeat=size):
        roots = [word for word in range(size) if heads[word] == word]
        if len(roots) != 1:
            continue
        for word in range(size):
            above = word
            for _ in range(size):
                above = heads[above]
            if above != roots[0]:
                break
        else:
            found.append(heads)
    return found


@given(seeds, st.integers(1, 5))
@settings(max_examples=60, deadline=None)
def test_spanning_tree_is_the_best_below_its_root(seed: int, size: int) -> None:
    arcs = np.random.default_rng(seed).normal(size=(size, size)).astype(np.float32)
    found = spanning_tree(arcs)
    root = int(np.diagonal(arcs).argmax())

    def worth(heads: tuple[int, ...]) -> float:
        return float(sum(arcs[word, head] for word, head in enumerate(heads)))

    best = max((one for one in trees(size) if one[root] == root), key=worth)
    assert worth(tuple(found)) == pytest.approx(worth(best), abs=1e-4)


@given(seeds, st.lists(st.integers(1, 12), min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_every_sentence_becomes_one_tree(seed: int, sizes: list[int]) -> None:
    starts = [0, *np.cumsum(sizes).tolist()]
    size = starts[-1]
    arcs = np.random.default_rng(seed).normal(size=(size, size)).astype(np.float32)
    for first, last in pairwise(starts):
        arcs[first:last, :first] = arcs[first:last, last:] = -1e4
    heads = heads_of(arcs, starts)
    for first, last in pairwise(starts):
        own = heads[first:last]
        assert ((own >= first) & (own < last)).all()
        assert (own == np.arange(first, last)).sum() == 1
        above = own
        for _ in range(last - first):
            above = heads[above]
        assert len(set(above.tolist())) == 1
