"""The network of positions and events: what it is asked, and its answers.

For every word of a report it says how likely it heads what a position is about, and of which act,
and how likely it tells an event, and of which type. For a word that tells something and one that
heads a mention of somebody it says how well the second names the holder, the one it is toward, the
actor, the recipient; and for any other word, how well that begins or ends the words of object or
condition.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .decoding import Floats, Ints

ACTS = (
    "accept", "accuse", "agree", "demand", "deny", "offer", "oppose", "promise", "propose",
    "reject", "support", "threaten",
)  # fmt: skip
TYPES = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE",
    "PROTEST", "REJECT", "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN",
)  # fmt: skip
RELATIONS = (
    "holder", "toward", "actor", "recipient", "object from", "object to", "condition from",
    "condition to",
)  # fmt: skip
WHO = 4
"""The first of the relations ask for somebody, the others for words."""
KINDS = (
    "person", "organisation", "government", "armed_group", "group", "unnamed", "document", "outlet",
    "agency", "place",
)  # fmt: skip
"""Of whoever a word heads a mention of; 0 is nobody, these begin at 1."""
FLAGS = ("source", "cue", "content", "thought", "quoted")
"""Where a word stands in statements; `thought`: in what is only thought or wished."""
KNOWN = ("source", "outer source", "party", "outer party")
"""What is known of a word that heads a mention: that it means the source of the innermost or
outermost statement in which the other stands, or the party that source speaks for."""
RELATION_WIDTH = 32
STEPS = 20
"""Buckets of distance in words, half of them backward, finer near by."""
SENTENCES = 9
"""Buckets of distance in sentences: four or more before, …, the same, …, four or more after."""
AT_ONCE = 1200
"""Words looked at together: trained on reports of up to about a thousand."""


@dataclass(frozen=True)
class Told:
    """The answers of the network for W words, and its tables."""

    acts: Floats  # W x ACTS, shares
    types: Floats  # W x TYPES, shares
    left: Floats  # W x (RELATIONS RELATION_WIDTH), of the word that tells
    right: Floats  # the same, of the other
    none: Floats  # W x RELATIONS, the score that nobody does
    sentence: Ints  # W
    steps: Floats
    sentences: Floats
    known: Floats

    def pairs(self, tells: Sequence[int], others: Sequence[int], which: slice) -> Floats:
        """How well the `others` go with words that tell: scores, tells x relations x others."""
        shape = -1, len(RELATIONS), RELATION_WIDTH
        left = self.left[list(tells)].reshape(shape)[:, which]
        right = self.right[list(others)].reshape(shape)[:, which]
        scores = np.einsum("nrk,mrk->nrm", left, right) * RELATION_WIDTH**-0.5
        apart = np.array(others)[None, :] - np.array(tells)[:, None]
        scores += self.steps[which][:, _step_of(apart)].transpose(1, 0, 2)
        half = SENTENCES // 2
        sent = self.sentence[list(others)][None, :] - self.sentence[list(tells)][:, None]
        scores += self.sentences[which][:, sent.clip(-half, half) + half].transpose(1, 0, 2)
        found: Floats = scores.astype(np.float32)
        return found


def _step_of(apart: Ints) -> Ints:
    """The bucket of a distance in words, 0 to STEPS - 1."""
    half = STEPS // 2
    size = np.floor(np.log2(np.abs(apart) + 1.0) * 1.5).astype(np.int64).clip(max=half - 1)
    found: Ints = np.where(apart < 0, half - 1 - size, half + size)
    return found


def parts_of(sentence: Ints) -> list[int]:
    """Where to cut a report's words, at the begin of sentences, into parts of at most AT_ONCE."""
    edges, last = [0], 0
    for word in np.flatnonzero(np.diff(sentence)) + 1:
        if word - edges[-1] > AT_ONCE and last > edges[-1]:
            edges.append(last)
        last = int(word)
    return [*edges, len(sentence)]
