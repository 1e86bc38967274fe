"""Asks the network about a draft: words and cast in, hints out."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

import numpy as np

from onrecord.reading.draft import Draft
from onrecord.reading.weighing.hints import Hints
from onrecord.report import Span
from onrecord.tagger import Tagger
from onrecord.tagger.acts import FLAGS, KINDS, KNOWN, WHO, Company, Told, parts_of

HEEDED = 0.04
"""The least share, of positions or events, from which a word is looked at at all."""
_KIND = {name: number for number, name in enumerate(KINDS, 1)}
_FLAG = {name: number for number, name in enumerate(FLAGS)}


def hints_of(draft: Draft) -> Iterator[tuple[Span, Hints]]:
    """What the network says of a draft whose positions and events the rules have read: of each part
    of the text that it reads at once, which is all of a report of common length."""
    asked = Asked(draft)
    states, end = draft.tagging.states, len(draft.text) + 1
    if states is None or not asked.spans:
        yield (0, end), nothing()
        return
    sentence = np.array(asked.sentence)
    told = Tagger.load().tell(states, asked.kinds(), asked.flags(), sentence, asked.company())
    edges = parts_of(sentence)
    starts = [0, *(asked.spans[edge][0] for edge in edges[1:-1]), end]
    for words, part in zip(pairwise(edges), pairwise(starts), strict=True):
        yield part, asked.hints(told, range(*words))


def nothing() -> Hints:
    """Hints where there is nothing to be told."""
    none = np.zeros((0, WHO), dtype=np.float32)
    return Hints([], none, none, np.zeros((0, WHO, 0), dtype=np.float32), none, [], [], [])


class Asked:
    """A draft's words by their number, as the network asks for them."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.spans: list[Span] = []
        self.sentence: list[int] = []
        for number, sentence in enumerate(draft.tagging.sentences):
            self.spans += [(word.start, word.end) for word in sentence.words]
            self.sentence += [number] * len(sentence.words)
        self._starts = [start for start, _ in self.spans]
        self._ends = [end for _, end in self.spans]
        self._number = {start: number for number, (start, _) in enumerate(self.spans)}
        self.mentions = self._mentions()

    def _mentions(self) -> list[tuple[int, int]]:
        """The number of the head word of each mention of the cast, and whom it means."""
        found = []
        for one in self.draft.cast.characters:
            heads = (self._head(span) for span in one.mentions)
            found += [(head, one.key) for head in sorted({h for h in heads if h is not None})]
        return found

    def _head(self, span: Span) -> int | None:
        head = self.draft.syntax.head(span)
        return None if head is None else self._number.get(head.word.start)

    def kinds(self) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        """The number of the kind of whoever each word heads a mention of; 0 for the others."""
        found = np.zeros(len(self.spans), dtype=np.int64)
        kinds = {one.key: one.kind for one in self.draft.cast.characters}
        for head, key in self.mentions:
            if found[head] == 0 or kinds[key] != "place":
                found[head] = _KIND.get(kinds[key], 0)
        return found

    def flags(self) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
        """Where each word stands in statements."""
        found = np.zeros((len(self.spans), len(FLAGS)), dtype=np.float32)
        for said in self.draft.said:
            content = "thought" if said.attitude else "content"
            told = ((content, said.content), ("cue", said.cue), ("source", said.source))
            for name, spans in told:
                for span in spans:
                    found[self.words(span), _FLAG[name]] = 1.0
        for quote in self.draft.quotes:
            found[self.words(quote.span), _FLAG["quoted"]] = 1.0
        return found

    def company(self) -> Company:
        """Whom the words mean, and by whom they are said."""
        said: list[list[int]] = [[] for _ in self.spans]
        for (start, end), index in self.draft.contents():
            first, last = bisect_left(self._starts, start), bisect_right(self._ends, end)
            for word in range(first, last):  # whichever is innermost comes last
                said[word] = self._sources[index]
        return Company(self.mentions, self._party, said)

    def words(self, span: Span) -> slice:
        """The words that share a character with a span."""
        first = bisect_right(self._ends, span[0])
        last = bisect_left(self._starts, span[1])
        return slice(first, max(first, last))

    def hints(self, told: Told, part: range) -> Hints:
        """The words of a part that may tell something, with what is said of each."""
        told = told.of(slice(part.start, part.stop))
        likely = (told.acts.sum(1) >= HEEDED) | (told.types.sum(1) >= HEEDED)
        for head in self._told_by_rules:
            if head in part:
                likely[head - part.start] = True
        words = np.flatnonzero(likely).tolist()
        if not words:
            return nothing()
        mentions = [(head - part.start, key) for head, key in self.mentions if head in part]
        heads = [head for head, _ in mentions]
        keys = [key for _, key in mentions]
        own = self.spans[part.start : part.stop]
        pairs = np.zeros((len(words), WHO, 0), dtype=np.float32)
        if heads:
            pairs = told.pairs(words, heads, slice(0, WHO)).transpose(1, 0, 2)
            pairs += told.known[:WHO] @ self._known([own[word] for word in words], keys)
        spans = told.pairs(words, None, slice(WHO, None)).transpose(1, 0, 2)
        none = told.none[words]
        edges = [[own[place] for place in row] for row in spans.argmax(-1).tolist()]
        top = np.maximum(spans[:, 2:].max(-1), none[:, WHO + 2 :])
        whole = np.exp(spans[:, 2:] - top[..., None]).sum(-1) + np.exp(none[:, WHO + 2 :] - top)
        unconditional = (np.exp(none[:, WHO + 2 :] - top) / whole).max(1)
        return Hints(
            [own[word] for word in words], told.acts[words], told.types[words],
            pairs, none[:, :WHO], keys, edges, unconditional.tolist(),
        )  # fmt: skip

    @cached_property
    def _told_by_rules(self) -> list[int]:
        """The numbers of the words by which rules read something."""
        told = [one.object for one in self.draft.stands]
        told += [one.trigger for one in self.draft.deeds]
        return [head for head in map(self._head, told) if head is not None]

    @cached_property
    def _party(self) -> dict[int, int]:
        """The party that each of the cast speaks for."""
        holders = self.draft.holders
        assert holders is not None
        return {one.key: holders.holder(one.key) for one in self.draft.cast.characters}

    @cached_property
    def _sources(self) -> dict[int | None, list[int]]:
        """Who says each statement, by its number."""
        cast = self.draft.cast
        found: dict[int | None, list[int]] = {None: []}
        for index, said in enumerate(self.draft.said):
            found[index] = cast.keys_at(said.source)
        return found

    def _known(
        self, words: list[Span], mentioned: list[int]
    ) -> np.ndarray[tuple[int, int, int], np.dtype[np.float32]]:
        """What is known of each mention for each word: N x KNOWN x M."""
        draft = self.draft
        within = [(draft.said_at(one), draft.said_at(one, innermost=False)) for one in words]
        keys = np.array(mentioned)
        known = {each: self._known_in(*each, keys) for each in dict.fromkeys(within)}
        return np.stack([known[each] for each in within])

    def _known_in(
        self, inner: int | None, outer: int | None, keys: np.ndarray[tuple[int], np.dtype[np.int64]]
    ) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
        """The same for the words of one statement in another: KNOWN x M."""
        found = np.zeros((len(KNOWN), len(keys)), dtype=np.float32)
        sources = self._sources[inner], self._sources[outer]
        sides = ([self._party[key] for key in each] for each in sources)
        for place, those in enumerate((*sources, *sides)):
            for key in those:
                found[place, keys == key] = 1.0
        return found
