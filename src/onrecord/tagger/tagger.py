"""The tagger itself: texts in, words, attributions and mentions out."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from operator import itemgetter
from threading import Lock

import numpy as np

from .acts import Company, Told, inputs, parts_of
from .decoding import Floats, Ints, heads_of, marginals, names_of, spans_of, viterbi
from .directions import OPENS, directions, left_over
from .inventory import LEFT, RELATIONS, ROLES_BIO, TAGS
from .mentions import antecedents, kinds_of, phrases
from .tagging import Attribution, Mention, Sentence, Span, States, Tagging, Word
from .weights import Model, load
from .windows import HARD_LIMIT, Prose, Window, prose_given, windows_of, words_of

ANCHOR_LEAST = 0.5
"""An anchor less likely than this is none. On PolNeAR's development part F1 is highest from 0.55 to
0.6, but records of whole reports lose statements there that were right."""
DOUBTED = 0.4
"""The same for the linked view of `label`, where each counts by how likely it is."""
AFTER = 96
"""Words looked at after an anchor. Trained on 128 (`RIGHT`), but on PolNeAR's development part the
last 32 change nothing that is measured; the last 48 cost 0.2 points of contents."""
LINKED_SHARE = 0.25
"""Weight of the linked view beside the flat one in `label`, set on CofeNet's validation part."""
MENTION_LEAST = 0.5
TEXTS_AT_ONCE = 64
"""Texts decoded together: enough to share the decoder's steps, few enough to stay small."""
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_SOURCE, _CUE, _CONTENT = range(3)
_LOADING = Lock()


@dataclass(frozen=True)
class _Read:
    """One window with what the reader graph said of its words."""

    window: Window
    prose: Prose
    outputs: dict[str, Floats]
    anchors: Ints
    """Words of the window, counted from its beginning."""
    around: Ints
    roles: Floats
    heading: list[tuple[int, str, float]]
    """Words that head a mention, counted from its beginning: see `kinds_of`."""
    back: list[tuple[int, float]]
    """For each of them, which of them it goes back to: see `antecedents`."""

    @property
    def kept(self) -> slice:
        """The words that the window answers for, counted from its beginning."""
        first, last = self.window.keep
        return slice(first - self.window.begin, last - self.window.begin)


class Tagger:
    """A small encoder with its decoder. Load it once and share it between threads."""

    def __init__(self, model: Model, threads: int | None = None) -> None:
        self._model = model
        self._names = [output.name for output in model.reader.get_outputs()]
        # One fewer than may run: whoever waits for the result reads windows meanwhile.
        beside = (threads or processors()) - 1
        self._pool = ThreadPoolExecutor(beside, "tagger") if beside else None

    @classmethod
    def load(cls) -> Tagger:
        """The tagger with the shipped weights, loaded once in a process.

        Raises TaggerError where the weights are missing or their SHA-256 is not the one recorded
        in `weights.py`.
        """
        with _LOADING:
            return _shipped()

    def tag(
        self, texts: Sequence[str], prose: Sequence[Sequence[Span]] | None = None
    ) -> list[Tagging]:
        """Words, attributions and mentions of each text, in the order of the texts.

        `prose[i]` are the spans of the paragraphs of `texts[i]` that are prose; what lies outside
        (headlines, credits) is not read. Without it every line is a paragraph. The result of a
        text does not depend on the texts beside it: every window is read by itself, unpadded.
        Raises ValueError where `texts` and `prose` differ in length or a span lies outside.
        """
        if prose is not None and len(prose) != len(texts):
            raise ValueError(f"{len(texts)} texts, but the prose of {len(prose)}")
        found: list[Tagging] = []
        for start in range(0, len(texts), TEXTS_AT_ONCE):
            some = slice(start, start + TEXTS_AT_ONCE)
            found += self.begin(texts[some], None if prose is None else prose[some])()
        return found

    def begin(
        self, texts: Sequence[str], prose: Sequence[Sequence[Span]] | None = None
    ) -> Callable[[], list[Tagging]]:
        """Starts on the texts in the background, where there are threads, for a few texts.

        What it gives back waits for the end and has the result; see `tag` for both.
        """
        if prose is None:
            prose = [[match.span() for match in _PARAGRAPH.finditer(text)] for text in texts]
        for text, spans in zip(texts, prose, strict=True):
            for start, end in spans:
                if not 0 <= start <= end <= len(text):
                    raise ValueError(f"the span [{start}, {end}] is not in the text")
        proses = [words_of(text, spans) for text, spans in zip(texts, prose, strict=True)]
        jobs = [
            (window, one) for one in proses for window in windows_of(one, self._model.tokenizer)
        ]
        # The longest first, so that the threads finish together.
        order = sorted(range(len(jobs)), key=lambda job: -len(jobs[job][0].pieces))
        waiting = self._begun([jobs[job] for job in order])

        def finish() -> list[Tagging]:
            reads = sorted(zip(order, waiting(), strict=True), key=itemgetter(0))
            return self._decoded(proses, [read for _, read in reads])

        return finish

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """BIO labels of source, cue and content for sentences whose words are given.

        The flat view, a word in one role at most, as published systems are scored. The sentences
        may have been cut out of a quotation (see `directions`): a mark left over at the end either
        closes a quotation that holds all of the sentence, or opens that of the next. Where the
        sentence tells of an attribution itself, it is the next one's.
        """
        found = []
        for words in sentences:
            marks = directions(words)
            if left_over(words, marks):
                marks = [*marks[:-1], OPENS]
                labels = self._label(words, marks)
                if not any(label == "B-content" for label in labels[:-1]):
                    labels = ["B-content", *["I-content"] * (len(words) - 1)]
            else:
                labels = self._label(words, marks)
            if len(words) > 1 and marks[-1] == OPENS and labels[-1] == "O":
                labels[-1] = "B-content"
            found.append(labels)
        return found

    def _label(self, words: Sequence[str], marks: Sequence[int]) -> list[str]:
        prose = prose_given(words, marks)
        labels: list[str] = []
        for window in windows_of(prose, self._model.tokenizer, HARD_LIMIT):
            read = self._read((window, prose), DOUBTED)
            keep = slice(window.keep[0] - window.begin, window.keep[1] - window.begin)
            scores = (read.outputs["flat"] + LINKED_SHARE * self._linked(read))[None, keep]
            best = viterbi(scores, np.array([scores.shape[1]]), self._model.flat_moves)
            labels += [ROLES_BIO[one] for one in best[0].tolist()]
        return labels

    def _linked(self, read: _Read) -> Floats:
        """What the attributions of a window say of its words: log-probabilities of the labels."""
        count = read.window.end - read.window.begin
        likely = np.zeros((count + 1, len(ROLES_BIO)), dtype=np.float32)  # last: outside
        if len(read.anchors):
            lengths = (read.around >= 0).sum(1)
            each = marginals(read.roles, lengths, self._model.role_moves)
            each *= read.outputs["anchor"][read.anchors][:, None, None]
            np.add.at(likely, read.around, each)
        likely = likely[:count].clip(0.0, 1.0)
        likely[:, 0] = (1.0 - likely[:, 1:].sum(1)).clip(1e-3, 1.0)
        shares: Floats = np.log(likely / likely.sum(1, keepdims=True) + 1e-3)
        return shares

    def tell(
        self, states: States, kinds: Ints, flags: Floats, sentence: Ints, company: Company
    ) -> Told:
        """What the network of positions and events says of the W words of a report.

        `states` is `Tagging.states`, `kinds` W (0, or 1 + the index in `acts.KINDS` of whoever the
        word heads a mention of), `flags` W x FLAGS of 0 and 1, `sentence` W the number of each
        word's sentence, `company` whom the words mean and by whom they are said. Reports of
        more than `AT_ONCE` words are read in parts of whole sentences.
        """
        edges = parts_of(sentence)
        runs = []
        for a, b in pairwise(edges):
            near = self._model.near.of(b - a)
            asked = inputs(range(a, b), states.values, kinds, flags, company, near)
            runs.append(self._model.acts.run(None, asked))
        parts = zip(*runs, strict=True)
        acts, types, left, right, none = (
            np.concatenate(part, 1)[0] if len(part) > 1 else part[0][0] for part in parts
        )
        return Told(
            acts, types, left, right, none, sentence,
            self._model.steps, self._model.sentences, self._model.known,
        )  # fmt: skip

    def _decoded(self, proses: Sequence[Prose], reads: Sequence[_Read]) -> list[Tagging]:
        labels = self._roles_of(reads)
        by_prose: dict[int, list[tuple[_Read, Ints]]] = {id(one): [] for one in proses}
        for read, own in zip(reads, labels, strict=True):
            by_prose[id(read.prose)].append((read, own))
        return [_tagging(by_prose[id(one)]) for one in proses]

    def _begun(self, jobs: Sequence[tuple[Window, Prose]]) -> Callable[[], Iterable[_Read]]:
        """Starts on the windows where there are threads; what it gives back waits for them all.

        Whoever waits reads those that no thread has begun, from the other end. So there are never
        more threads at work than processors, and the rules, on which everything waits, are not
        kept from theirs by threads that read ahead.
        """
        if self._pool is None:
            return lambda: map(self._read, jobs)
        running = [self._pool.submit(self._read, job) for job in jobs]

        def reads() -> list[_Read]:
            own = {
                place: self._read(jobs[place])
                for place in reversed(range(len(jobs)))
                if running[place].cancel()
            }
            return [
                own[place] if place in own else one.result() for place, one in enumerate(running)
            ]

        return reads

    def _read(self, job: tuple[Window, Prose], least: float = ANCHOR_LEAST) -> _Read:
        """Runs both graphs on one window."""
        window, prose = job
        words = slice(window.begin, window.end)
        sentence = np.array(prose.sentence[words], dtype=np.int64)
        outputs = dict(
            zip(
                self._names,
                self._model.reader.run(
                    None,
                    {
                        "pieces": window.pieces, "types": window.types, "first": window.first,
                        "last": window.last, "sentence": sentence,
                    },
                ),
                strict=True,
            )
        )  # fmt: skip
        keep = slice(window.keep[0] - window.begin, window.keep[1] - window.begin)
        anchors = np.flatnonzero(outputs["anchor"][keep] >= least) + keep.start
        count = window.end - window.begin
        low = np.maximum(anchors - LEFT, 0)
        high = np.minimum(anchors + AFTER, count)
        reach = int((high - low).max()) if len(anchors) else 0
        around = low[:, None] + np.arange(reach)[None, :]
        around = np.where(around < high[:, None], around, -1)
        roles = np.zeros((0, 0, 0), dtype=np.float32)
        if len(anchors):
            inside = [token.inside for token in prose.tokens[words]]
            (roles,) = self._model.roles.run(
                None,
                {
                    "states": outputs["states"], "anchor": anchors, "around": around,
                    "sentence": sentence,
                    "paragraph": np.array(prose.paragraph[words], dtype=np.int64),
                    "inside": np.array(inside, dtype=np.int64),
                },
            )  # fmt: skip
        heading = kinds_of(outputs["mention"], MENTION_LEAST)
        back = antecedents(
            outputs["links"], [word for word, _, _ in heading],
            self._model.link_level, self._model.link_slope,
        )  # fmt: skip
        return _Read(window, prose, outputs, anchors, around, roles, heading, back)

    def _roles_of(self, reads: Sequence[_Read]) -> list[Ints]:
        """The role labels around every anchor, all anchors of all windows decoded at once."""
        rows = sum(len(read.anchors) for read in reads)
        if not rows:
            return [np.zeros((0, 0), dtype=np.int64) for _ in reads]
        places = max(read.around.shape[1] for read in reads if len(read.anchors))
        scores = np.zeros((rows, places, self._model.role_moves.shape[1]), dtype=np.float32)
        lengths = np.zeros(rows, dtype=np.int64)
        row = 0
        for read in reads:
            count = len(read.anchors)
            if count:
                scores[row : row + count, : read.around.shape[1]] = read.roles
                lengths[row : row + count] = (read.around >= 0).sum(1)
                # The anchor belongs to the cue, whatever else does.
                place = read.anchors - read.around[:, 0]
                scores[np.arange(row, row + count), place, 1 + 2 * _CUE] += 50.0
                scores[np.arange(row, row + count), place, 2 + 2 * _CUE] += 50.0
            row += count
        labels = viterbi(scores, lengths, self._model.role_moves)
        edges = np.cumsum([0, *(len(read.anchors) for read in reads)])
        return [labels[a:b] for a, b in pairwise(edges)]


def processors() -> int:
    """How many processors this process may use; where the system does not tell, how many are."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed is not None else os.cpu_count() or 1


@cache
def _shipped() -> Tagger:
    return Tagger(load())


def _tagging(parts: Sequence[tuple[_Read, Ints]]) -> Tagging:
    """One text's result from its windows, which come in reading order."""
    sentences: list[Sentence] = []
    attributions: list[Attribution] = []
    mentions: list[Mention] = []
    known: dict[int, int] = {}  # where the head of a mention starts: its index
    for read, labels in parts:
        sentences += _sentences(read, mentions, known)
        attributions += _attributions(read, labels)
    # A reader that `training` has just exported has no layers for positions and events yet.
    told = [read.outputs["told"][read.kept] for read, _ in parts if "told" in read.outputs]
    states = States(np.concatenate(told)) if told else None
    return Tagging(tuple(sentences), tuple(attributions), tuple(mentions), states)


def _sentences(read: _Read, mentions: list[Mention], known: dict[int, int]) -> list[Sentence]:
    """The sentences that the window answers for; adds their mentions to those found before."""
    prose, kept = read.prose, read.kept
    begin, end = read.window.keep
    starts = [start - begin for start in prose.starts if begin <= start <= end]
    heads = heads_of(read.outputs["arcs"][kept, kept], starts).tolist()
    tags = [TAGS[one] for one in read.outputs["tag"][kept].tolist()]
    relations = [RELATIONS[one] for one in read.outputs["relation"][kept].tolist()]
    for word, head in enumerate(heads):
        if head == word:
            relations[word] = "root"
        elif relations[word] == "root":
            relations[word] = "dep"
    names = names_of(read.outputs["entity"][kept], prose.sentence[begin:end])
    tokens = prose.tokens[begin:end]
    begins, ends = [token.start for token in tokens], [token.end for token in tokens]
    found = []
    for first, last in pairwise(starts):
        own = slice(first, last)
        above = [
            -1 if head == word else head - first for word, head in enumerate(heads[own], first)
        ]
        grammar = tags[own], above, relations[own], names[own]
        words = tuple(map(Word, begins[own], ends[own], *grammar))
        paragraph = prose.paragraph[begin + first]
        found.append(Sentence(words[0].start, words[-1].end, words, paragraph))
    _add_mentions(read, phrases(heads, relations, tokens), mentions, known)
    return found


def _add_mentions(
    read: _Read, spans: Sequence[tuple[int, int]], mentions: list[Mention], known: dict[int, int]
) -> None:
    tokens, begin = read.prose.tokens, read.window.begin
    keep_from, keep_to = read.window.keep
    for (place, kind, score), (before, likely) in zip(read.heading, read.back, strict=True):
        word = begin + place
        if not keep_from <= word < keep_to:
            continue
        first, last = spans[word - keep_from]
        antecedent = (
            known.get(tokens[begin + read.heading[before][0]].start, -1) if before >= 0 else -1
        )
        token = tokens[word]
        known[token.start] = len(mentions)
        mentions.append(
            Mention(
                tokens[keep_from + first].start, tokens[keep_from + last - 1].end, kind, score,
                (token.start, token.end),
                antecedent, likely if antecedent >= 0 else 0.0,
            )
        )  # fmt: skip


def _attributions(read: _Read, labels: Ints) -> list[Attribution]:
    tokens, begin = read.prose.tokens, read.window.begin
    found = []
    for row, anchor in enumerate(read.anchors.tolist()):
        base = begin + int(read.around[row, 0])
        parts: tuple[list[Span], ...] = ([], [], [])
        for role, first, last in spans_of(labels[row]):
            first, last = base + first, base + last
            if role == _CUE and not first <= begin + anchor < last:
                continue
            parts[role].append((tokens[first].start, tokens[last - 1].end))
        word = tokens[begin + anchor]
        source, cue, content = map(tuple, parts)
        score, speech = (float(read.outputs[name][anchor]) for name in ("anchor", "speech"))
        found.append(Attribution(source, cue, content, score, speech, (word.start, word.end)))
    return found
