"""Cuts a text's prose into windows that the encoder can read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from .pieces import pieces_of, types_of
from .words import Token, split_sentences, tokenize, words_given

Ints = NDArray[np.int64]

CLS, SEP = 101, 102
LIMIT = 288
"""Pieces in a window. The encoder was trained on windows of up to 300."""
CONTEXT = 20
"""Pieces of the sentences before and after, read for context only, at most about this many."""
HARD_LIMIT = 510
"""Pieces that the encoder has places for."""
LONGEST = 160
"""Words in a sentence; longer ones (lists, tables) are cut."""


@dataclass(frozen=True)
class Prose:
    """The words of a text's prose, with the number of sentence and paragraph of each."""

    tokens: list[Token]
    sentence: list[int]
    paragraph: list[int]
    starts: list[int]
    """First word of each sentence, and the number of words."""


@dataclass(frozen=True)
class Window:
    """Words `begin` to `end` go through the encoder; those of `keep` are answered for."""

    begin: int
    end: int
    keep: tuple[int, int]
    pieces: Ints
    types: Ints
    first: Ints
    last: Ints


def words_of(text: str, paragraphs: Sequence[tuple[int, int]]) -> Prose:
    """The words of these paragraphs of the text. Overlong sentences are cut to fit a window."""
    tokens: list[Token] = []
    sentence: list[int] = []
    paragraph: list[int] = []
    starts: list[int] = []
    for number, (start, end) in enumerate(paragraphs):
        found = tokenize(text, start, end)
        _number_sentences(found, len(tokens), sentence, starts)
        tokens += found
        paragraph += [number] * len(found)
    return Prose(tokens, sentence, paragraph, [*starts, len(tokens)])


def _number_sentences(
    found: Sequence[Token], base: int, sentence: list[int], starts: list[int]
) -> None:
    for first, last in split_sentences(found):
        for cut in range(first, last, LONGEST):
            stop = min(cut + LONGEST, last)
            sentence += [len(starts)] * (stop - cut)
            starts.append(base + cut)


def prose_given(words: Sequence[str], marks: Sequence[int] | None = None) -> Prose:
    """One paragraph of words that somebody else has cut; `marks` as `directions` gives them."""
    _, tokens = words_given(words, marks)
    sentence: list[int] = []
    starts: list[int] = []
    _number_sentences(tokens, 0, sentence, starts)
    return Prose(tokens, sentence, [0] * len(tokens), [*starts, len(tokens)])


def windows_of(prose: Prose, tokenizer: Tokenizer, limit: int = LIMIT) -> list[Window]:
    """Windows of whole sentences, about equally long, with a sentence of context on either side."""
    if not prose.tokens:
        return []
    pieces = pieces_of(tokenizer, prose.tokens)
    types = types_of(prose.tokens)
    ends = np.cumsum([0, *map(len, pieces)])
    total = int(ends[-1])
    count = -(-total // (limit - 2 * CONTEXT)) if total > limit else 1
    target = total / count
    made = []
    begin, edge = 0, target
    for one, after in zip(prose.starts[1:], [*prose.starts[2:], None], strict=True):
        longer = 0 if after is None else ends[after] - ends[begin]
        # Close the window at the sentence end nearest to its share of the pieces.
        if after is None or longer > limit or ends[one] + (ends[after] - ends[one]) / 2 > edge:
            made.append(_window(prose, pieces, types, ends, begin, one))
            begin = one
            edge = ends[one] + (total - ends[one]) / max(1, count - len(made))
    return made


def _window(
    prose: Prose,
    pieces: Sequence[Sequence[int]],
    types: Sequence[int],
    ends: Ints,
    keep: int,
    stop: int,
) -> Window:
    begin, end = keep, stop
    first_sentence, last_sentence = prose.sentence[keep], prose.sentence[stop - 1]
    if first_sentence > 0:
        before = prose.starts[first_sentence - 1]
        if ends[keep] - ends[before] <= 2 * CONTEXT:
            begin = before
    if last_sentence + 2 < len(prose.starts):
        after = prose.starts[last_sentence + 2]
        if ends[after] - ends[stop] <= 2 * CONTEXT:
            end = after
    ids, kinds, first, last = [CLS], [0], [], []
    paragraphs = prose.paragraph
    previous = paragraphs[begin]
    for word in range(begin, end):
        own = pieces[word]
        if len(own) > 1:
            room = HARD_LIMIT - len(ids) - 2 * (end - word)
            own = own[: max(1, room)]
        if paragraphs[word] != previous:
            previous = paragraphs[word]
            ids.append(SEP)
            kinds.append(0)
        first.append(len(ids))
        ids += own
        kinds += [types[word]] * len(own)
        last.append(len(ids) - 1)
    ids.append(SEP)
    kinds.append(0)
    arrays = (np.array(one, dtype=np.int64) for one in (ids, kinds, first, last))
    return Window(begin, end, (keep, stop), *arrays)
