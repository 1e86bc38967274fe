"""The network of positions and events: what it is asked, and its answers.

For every word of a report it says how likely it heads what a position is about, and of which act,
and how likely it tells an event, and of which type. For a word that tells something and one that
heads a mention of somebody it says how well the second names the holder, the one it is toward, the
actor, the recipient; and for any other word, how well that begins or ends the words of object or
condition.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from threading import local

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

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
HEARD = ("same", "side", "speaker")
"""Which words hear of each other, whatever lies between: the heads of mentions of the same one of
the cast, of those who stand for the same party, and, for words within a statement, of whoever
stands for the party of its source."""
RELATION_WIDTH = 32
STEPS = 20
"""Buckets of distance in words, half of them backward, finer near by."""
SENTENCES = 9
"""Buckets of distance in sentences: four or more before, …, the same, …, four or more after."""
AT_ONCE = 1200
"""Words looked at together: trained on reports of up to about a thousand."""
KEPT = 600
"""Words of a report for which `Nearness` keeps the memory: some 12 MB."""


class Nearness:
    """What the network's heads of attention add for the distance of two words, as it is asked.

    It depends on nothing but how many words there are, and as part of the graph it cost a third of
    that.
    """

    def __init__(self, slope: Floats, ahead: Floats) -> None:
        self._slope, self._ahead = slope[..., None], ahead[..., None]  # layers x heads
        self._kept = local()

    def of(self, words: int) -> Floats:
        """Layers x heads x words x words. Good until the same thread asks again: the memory for
        reports of common length is kept, since to be given new memory takes ten times as long as
        to fill it."""
        apart = np.arange(1 - words, words, dtype=np.float32)
        each = self._ahead * np.sign(apart) - self._slope * np.log(np.abs(apart) + 1)
        laid = sliding_window_view(each, words, axis=-1)[:, :, ::-1]
        kept: Floats = getattr(self._kept, "values", np.zeros(0, dtype=np.float32))
        if laid.size > kept.size:
            kept = np.empty(laid.size, dtype=np.float32)
            if words <= KEPT:
                self._kept.values = kept
        found = kept[: laid.size].reshape(laid.shape)
        np.copyto(found, laid)
        return found


@dataclass(frozen=True)
class Company:
    """Whom a report's words mean, and by whom they are said.

    `mentions` are the head words of mentions and the key of whom each means, `party` the party that
    each key stands for, `sources` of each word the keys of who says it, innermost.
    """

    mentions: Sequence[tuple[int, int]]
    party: Mapping[int, int]
    sources: Sequence[Sequence[int]]

    def heard(self, part: range) -> tuple[Floats, Floats]:
        """What the words of a part hear of each other, by way of G groups of mentions, of one and
        of a side: `gathered` G x W, what share of a group each word is, and `passed_on` HEARD x W x
        G, from which group each word hears."""
        groups: dict[tuple[str, int], list[int]] = {}
        for head, key in self.mentions:
            if head in part:
                for group in (("same", key), ("side", self.party[key])):
                    groups.setdefault(group, []).append(head - part.start)
        gathered = np.zeros((max(1, len(groups)), len(part)), dtype=np.float32)
        passed_on = np.zeros((len(HEARD), len(part), len(gathered)), dtype=np.float32)
        # All at once: a place of an array set by itself takes longer than all that is told here.
        each = [
            (HEARD.index(kind), head, number, 1.0 / len(heads))
            for number, ((kind, _), heads) in enumerate(groups.items())
            for head in heads
        ]
        if each:
            sorts, places, numbers, shares = map(list, zip(*each, strict=True))
            gathered[numbers, places] = shares
            passed_on[sorts, places, numbers] = 1.0
        number_of = {group: number for number, group in enumerate(groups)}
        said: dict[tuple[int, ...], list[int]] = {}
        for word, keys in enumerate(self.sources[part.start : part.stop]):
            if keys:
                said.setdefault(tuple(keys), []).append(word)
        for speakers, words in said.items():
            sides = [("side", one) for one in dict.fromkeys(self.party[key] for key in speakers)]
            many = {number_of[one]: len(groups[one]) for one in sides if one in groups}
            whole = sum(many.values())
            for number, count in many.items():
                passed_on[HEARD.index("speaker"), words, number] = count / whole
        return gathered, passed_on


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

    def of(self, part: slice) -> Told:
        """The answers for some of the words, that follow on each other."""
        return replace(
            self, acts=self.acts[part], types=self.types[part], left=self.left[part],
            right=self.right[part], none=self.none[part], sentence=self.sentence[part],
        )  # fmt: skip

    def pairs(self, tells: Sequence[int], others: Sequence[int] | None, which: slice) -> Floats:
        """How well the `others` (None: all words) go with words that tell: relations x tells x
        others, scores."""
        count, shape = len(self.sentence), (-1, len(RELATIONS), RELATION_WIDTH)
        telling = np.array(tells)
        named = slice(None) if others is None else np.array(others)
        left = self.left[telling].reshape(shape)[:, which].transpose(1, 0, 2)
        right = self.right[named].reshape(shape)[:, which].transpose(1, 2, 0)
        scores: Floats = left @ right * np.float32(RELATION_WIDTH**-0.5)
        # By distance once for every distance there is, not for every pair.
        steps = self.steps[which][:, step_of(np.arange(1 - count, count))]
        from_each = sliding_window_view(steps, count, axis=1)[:, count - 1 - telling]
        half = SENTENCES // 2
        some, at = np.unique(self.sentence[telling], return_inverse=True)
        sent = (self.sentence[None, named] - some[:, None]).clip(-half, half) + half
        scores += from_each[..., named]
        scores += self.sentences[which][:, sent][:, at]
        return scores


def inputs(
    part: range, states: Floats, kinds: Ints, flags: Floats, company: Company, near: Floats
) -> dict[str, Floats | Ints]:
    """What the graph is asked with for a part of a report's words; see `Tagger.tell`."""
    gathered, passed_on = company.heard(part)
    own = slice(part.start, part.stop)
    return {
        "states": states[None, own], "kinds": kinds[None, own], "flags": flags[None, own],
        "gathered": gathered[None], "passed on": passed_on[None],
        **{f"near {layer}": each for layer, each in enumerate(near)},
    }  # fmt: skip


def step_of(apart: Ints) -> Ints:
    """The bucket of a distance in words, 0 to STEPS - 1."""
    half = STEPS // 2
    size = np.floor(np.log2(np.abs(apart) + 1.0) * 1.5).astype(np.int64).clip(max=half - 1)
    found: Ints = np.where(apart < 0, half - 1 - size, half + size)
    return found


def parts_of(sentence: Ints) -> list[int]:
    """Where to cut a report's words, at the begin of sentences, into parts of at most AT_ONCE."""
    if len(sentence) <= AT_ONCE:
        return [0, len(sentence)]
    edges, last = [0], 0
    for word in np.flatnonzero(np.diff(sentence)) + 1:
        if word - edges[-1] > AT_ONCE and last > edges[-1]:
            edges.append(last)
        last = int(word)
    return [*edges, len(sentence)]
