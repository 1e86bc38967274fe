"""Lessons packed into batches of whole reports."""
# ruff: noqa: N806  (dimensions are capitals)

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from onrecord.tagger.acts import ACTS, FLAGS, HEARD, KNOWN, RELATIONS, TYPES, WHO, Company
from onrecord.tagger.windows import words_of

from .batches import Encoded, Item, collate, cut
from .corpora import Document
from .lessons import NOBODY, UNKNOWN, Lesson

OUTSIDE = 9999  # the number of a sentence beyond a report's words


class Pupil:
    """A lesson with its pieces and its labels."""

    def __init__(self, lesson: Lesson, tokenizer: Tokenizer) -> None:
        prose = words_of(lesson.text, lesson.prose)
        words = [(one.start, one.end) for one in prose.tokens]
        if words != lesson.words:
            raise ValueError(f"{lesson.name}: other words than when it was read; make lessons anew")
        self.lesson = lesson
        doc = Document(lesson.name, "", prose.tokens, prose.sentence, prose.paragraph, "lesson")
        self.encoded = Encoded.of(doc, tokenizer)
        self.size = int(self.encoded.sizes.sum())
        self.acts = np.zeros((len(words), len(ACTS)), np.float32)
        self.types = np.zeros((len(words), len(TYPES)), np.float32)
        self.right: dict[int, dict[str, set[int]]] = {}
        """Of each word that tells something, for each relation that is known who or which word."""
        for position in lesson.positions:
            self.acts[position.anchor, ACTS.index(position.act)] = 1
            told = self.right.setdefault(position.anchor, {})
            _add(told, "holder", [position.holder])
            _add(told, "toward", [position.toward])
            first, last = position.object
            told["object from"], told["object to"] = {first}, {last - 1}
            first, last = position.condition or (NOBODY, NOBODY + 1)
            told["condition from"], told["condition to"] = {first}, {last - 1}
        for event in lesson.events:
            self.types[event.anchor, TYPES.index(event.type)] = 1
            told = self.right.setdefault(event.anchor, {})
            _add(told, "actor", event.actors or [NOBODY])
            _add(told, "recipient", event.recipients or [NOBODY])

    def windows(self, limit: int, chance: random.Random | None) -> Iterator[tuple[int, int]]:
        """Stretches of whole sentences of up to `limit` pieces."""
        sizes, sentence = self.encoded.sizes, self.lesson.sentence
        starts = [i for i in range(len(sentence)) if i == 0 or sentence[i] != sentence[i - 1]]
        begin = size = 0
        room = chance.randint(2 * limit // 3, limit) if chance else limit
        for start, end in zip(starts, [*starts[1:], len(sentence)], strict=True):
            own = int(sizes[start:end].sum())
            if size + own > room and start > begin:
                yield begin, start
                begin, size = start, 0
            size += own
        if begin < len(sentence):
            yield begin, len(sentence)

    def known(self, word: int) -> Iterator[tuple[int, int]]:
        """Places in KNOWN and heads of mentions for which it holds beside a word."""
        inner, outer = self.lesson.sources[word]
        party = self.lesson.party
        sides = [inner, outer, [party[key] for key in inner], [party[key] for key in outer]]
        for head, key in self.lesson.mentions:
            for place, some in enumerate(sides):
                if key in some:
                    yield place, head


def _add(told: dict[str, set[int]], relation: str, keys: Sequence[int]) -> None:
    if UNKNOWN not in keys:
        told.setdefault(relation, set()).update(keys)


class Reports:
    """A batch: D reports of W words in windows, N words that tell something, R relations."""

    def __init__(
        self, pupils: Sequence[Pupil], limit: int, device: torch.device,
        chance: random.Random | None = None,
    ) -> None:  # fmt: skip
        items: list[Item] = []
        cuts: list[list[tuple[int, int, int]]] = []
        for one in pupils:
            own = []
            for begin, end in one.windows(limit, chance):
                item = cut(Item(one.encoded, begin, end), 500)
                own.append((len(items), begin, item.end))
                items.append(item)
            cuts.append(own)
        self.pupils, self._device = pupils, device
        self.batch = collate(items).to(device)
        wide = self.batch.words.shape[1]
        D, W = len(pupils), max(len(one.lesson.words) for one in pupils)

        def table(kind: type, *more: int, fill: int = 0) -> np.ndarray:
            return np.full((D, W, *more), fill, dtype=kind)

        place, there, kinds = table(np.int64), table(np.int64), table(np.int64)
        sentence, mention = table(np.int64, fill=OUTSIDE), table(np.int64, fill=NOBODY)
        flags = table(np.float32, len(FLAGS))
        acts, types = table(np.float32, len(ACTS)), table(np.float32, len(TYPES))
        heard = []
        for d, (one, own) in enumerate(zip(pupils, cuts, strict=True)):
            for row, begin, end in own:
                place[d, begin:end] = row * wide + np.arange(end - begin)
                there[d, begin:end] = 1
            n = len(one.lesson.words)
            kinds[d, :n], flags[d, :n] = one.lesson.kinds, one.lesson.flags
            acts[d, :n], types[d, :n] = one.acts, one.types
            sentence[d, :n] = one.lesson.sentence
            inner = [sources for sources, _ in one.lesson.sources]
            company = Company(one.lesson.mentions, one.lesson.party, inner)
            heard.append(company.heard(range(n)))
            for head, key in one.lesson.mentions:
                mention[d, head] = key
        self.mention = mention
        told = [
            (d, word, right) for d, one in enumerate(pupils) for word, right in one.right.items()
        ]
        self.told = told
        right = np.zeros((len(told), len(RELATIONS), W + 1), np.float32)  # last: nobody
        for n, (d, _, labels) in enumerate(told):
            for relation, wanted in labels.items():
                r = RELATIONS.index(relation)
                for key in wanted:
                    if key == NOBODY:
                        right[n, r, W] = 1
                    elif r < WHO:
                        right[n, r, :W][mention[d] == key] = 1
                    else:
                        right[n, r, key] = 1

        def tensor(values: np.ndarray) -> Tensor:
            return torch.from_numpy(values).to(device)

        self.place, self.there, self.kinds, self.flags, self.acts, self.types, self.sentence = map(
            tensor, (place, there, kinds, flags, acts, types, sentence)
        )
        most = max(len(gathered) for gathered, _ in heard)
        all_gathered = np.zeros((D, most, W), dtype=np.float32)
        all_passed_on = np.zeros((D, len(HEARD), W, most), dtype=np.float32)
        for d, (gathered, passed_on) in enumerate(heard):
            groups, n = gathered.shape
            all_gathered[d, :groups, :n] = gathered
            all_passed_on[d, :, :n, :groups] = passed_on
        self.heard = tensor(all_gathered), tensor(all_passed_on)
        self.judgement = tensor(np.array([one.lesson.judgement for one in pupils]))
        self.somebody = tensor(mention != NOBODY)
        self.right = tensor(right)
        self.row = torch.tensor([d for d, _, _ in told], dtype=torch.long, device=device)
        self.word = torch.tensor([word for _, word, _ in told], dtype=torch.long, device=device)

    def known(self, row: Tensor, word: Tensor) -> Tensor:
        """What is known of every word beside some that tell something: N KNOWN W."""
        found = np.zeros((len(row), len(KNOWN), self.mention.shape[1]), np.float32)
        for n, (d, w) in enumerate(zip(row.tolist(), word.tolist(), strict=True)):
            for place, head in self.pupils[d].known(w):
                found[n, place, head] = 1
        return torch.from_numpy(found).to(self._device)


def packed(pupils: Sequence[Pupil], budget: int, chance: random.Random) -> Iterator[list[Pupil]]:
    """All reports once, in random order, in batches of about `budget` pieces."""
    part: list[Pupil] = []
    size = 0
    for one in chance.sample(pupils, len(pupils)):
        if part and size + one.size > budget:
            yield part
            part, size = [], 0
        part.append(one)
        size += one.size
    if part:
        yield part
