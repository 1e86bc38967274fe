"""What the tagger gives back: words with their grammar, attributions, mentions.

Every offset counts code points of the text that was given, half-open. There are thousands of them:
none is part of a cycle, so Python need not search them for one.
"""

from __future__ import annotations

from typing import Any, Self

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

Span = tuple[int, int]
"""A half-open stretch of code points of the text, `text[start:end]`."""


class _Part(Struct, frozen=True, gc=False):
    """What rules make anew with another value."""

    def with_(self, **changes: Any) -> Self:
        """The same with some fields changed."""
        return replace(self, **changes)


class Word(_Part, frozen=True, gc=False):
    """One token with its grammar.

    `tag` is its Penn Treebank part of speech, `head` the index of its head among the words of its
    sentence (-1 for the root), `relation` its Universal Dependencies label (version 2: `obj`,
    `nsubj:pass`, `obl` …), `entity` its name class, `O` or `B-` and `I-` before PERSON,
    ORGANIZATION, LOCATION or MISC (peoples, parties, laws, events).
    """

    start: int
    end: int
    tag: str
    head: int
    relation: str
    entity: str


class Sentence(_Part, frozen=True, gc=False):
    """A sentence of the prose. Its span runs from its first word to its last."""

    start: int
    end: int
    words: tuple[Word, ...]
    paragraph: int = 0
    """Index of its paragraph among those that were given."""


class Attribution(Struct, frozen=True, gc=False):
    """Somebody (source) is said (cue) to say or think something (content).

    Each role is zero or more spans in reading order, without outer white space. `anchor` is the
    word of the cue that everything hangs on ("said" in "has said"), or the word that stands for a
    cue where there is none. `score` is the probability that the anchor is one, `speech` that it
    tells of speech rather than of thought, wish or feeling; both from 0 to 1.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float
    speech: float
    anchor: Span


class Mention(Struct, frozen=True, gc=False):
    """A noun phrase or pronoun that stands for somebody or something.

    `kind` is person, organization, place, object, substance, event, time, abstract, animal or
    plant. `head` is its head word. `antecedent` is the index, in `Tagging.mentions`, of the
    earlier mention it most likely goes back to, -1 if it is likely the first of its kind.
    """

    start: int
    end: int
    kind: str
    score: float
    head: Span
    antecedent: int = -1
    antecedent_score: float = 0.0


class States:
    """What the encoder makes of each word, words x 384: the input of `Tagger.tell`.

    Two are equal where all their numbers are.
    """

    __slots__ = ("values",)
    __hash__ = None  # type: ignore[assignment]  # holds an array

    def __init__(self, values: NDArray[np.float32]) -> None:
        self.values = values

    def __eq__(self, other: object) -> bool:
        return isinstance(other, States) and np.array_equal(self.values, other.values)

    def __repr__(self) -> str:
        return f"States({self.values.shape[0]} words)"


class Tagging(Struct, frozen=True, gc=False):
    """All that was found in one text, each list in reading order."""

    sentences: tuple[Sentence, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    mentions: tuple[Mention, ...] = ()
    states: States | None = None
    """Of all words of all sentences, in order; None where the text has none."""
