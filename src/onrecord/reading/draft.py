"""What the steps of reading hand to each other: a draft that grows from text to record.

Each step takes the draft and gives back a larger one; none changes what an earlier one wrote.
Before the actors are known, a speaker is a span; `onrecord.reading.assembly` binds spans to actors.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal, Self

from msgspec import Struct

from onrecord.reading.stretches import Stretches
from onrecord.reading.syntax import Syntax
from onrecord.record import (
    Act,
    ActorKind,
    Bound,
    Counted,
    EventType,
    Happening,
    Manner,
    Place,
    Polarity,
    Stance,
    Status,
    Time,
)
from onrecord.report import Report, Span
from onrecord.tagger import Tagging

if TYPE_CHECKING:
    from onrecord.reading.positions.holders import Holders


class Why(Struct, frozen=True):
    """Which rule or model's head read an item, how sure it was (0 to 1), and the words it saw."""

    name: str
    by: Literal["rule", "model"] = "rule"
    score: float | None = None
    words: tuple[Span, ...] = ()


class Quote(Struct, frozen=True):
    """A stretch in quotation marks, marks included; `within` counts the marks open around it.

    A quote that is reopened paragraph after paragraph is one `Quote` a paragraph, all but the
    last `unclosed`, with the same `chain`.
    """

    span: Span
    within: int = 0
    unclosed: bool = False
    chain: int = 0
    speech: bool = True  # False for scare quotes, titles, nicknames
    title: bool = False  # of several words: a show, a song, a book, or a ship or body by its name


class RelayWords(Struct, frozen=True):
    """Who passed something on, as words."""

    span: Span
    cue: Span | None = None


class Said(Struct, frozen=True):
    """A statement (or, with `attitude`, a thought or wish) before its speaker is an actor."""

    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    lemma: str = ""
    manner: Manner = "indirect"
    polarity: Polarity = "affirmed"
    relays: tuple[RelayWords, ...] = ()
    addressee: Span | None = None
    time: Time | None = None
    place: Place | None = None
    within: int | None = None  # index into Draft.said
    attitude: bool = False
    why: Why = Why("unknown")


class Character(Struct, frozen=True):
    """Somebody or something that may turn out to be an actor; `key` is its index in the cast.

    `prominent` where it belongs in the record even if no item of the record refers to it.
    """

    key: int
    name: str
    kind: ActorKind
    roles: tuple[str, ...]
    affiliations: tuple[str, ...]
    mentions: tuple[Span, ...]
    why: Why = Why("mention")
    prominent: bool = False


@dataclass(frozen=True, slots=True)
class Cast:
    """All characters of a report: everyone that might speak, count, hold a position or act.

    Wider than the record's actors: those that no item needs and that are not prominent are left
    out by the assembly.
    """

    characters: tuple[Character, ...] = ()
    _mentions: list[tuple[Span, int, int]] = field(init=False, repr=False, compare=False)
    _seen: dict[Span, int | None] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        spans = ((span, one.key) for one in self.characters for span in one.mentions)
        mentions = sorted((span, order, key) for order, (span, key) in enumerate(spans))
        object.__setattr__(self, "_mentions", mentions)

    def at(self, span: Span | None) -> int | None:
        """The key of the character whose mention is most like `span` (character F1 of at least
        0.5; of two alike the one that comes first in the cast), or None."""
        if span is None:
            return None
        if span not in self._seen:
            self._seen[span] = self._likest(span)
        return self._seen[span]

    def keys_at(self, spans: Iterable[Span]) -> list[int]:
        """The keys of the characters that `at` finds, each once, in order."""
        found = dict.fromkeys(map(self.at, spans))
        return [key for key in found if key is not None]

    def kind_at(self, span: Span | None) -> ActorKind | None:
        """The kind of the character that `at` finds, or None."""
        key = self.at(span)
        return None if key is None else self.characters[key].kind

    def _likest(self, span: Span) -> int | None:
        start, end = span
        length = end - start
        # A mention more than three times as long shares less than half: none starts further left.
        first = bisect_left(self._mentions, ((start - 3 * length, 0), 0, 0))
        best, found, found_order = 0.0, None, 0
        for (begin, stop), order, key in islice(self._mentions, first, None):
            if begin >= end:
                break
            common = min(end, stop) - max(start, begin)
            if common <= 0:
                continue
            likeness = 2 * common / (length + stop - begin)
            if likeness > best or (likeness == best and order < found_order):
                best, found, found_order = likeness, key, order
        return found if best >= 0.5 else None


class Quantity(Struct, frozen=True):
    """A figure before its counter is an actor. Fields as in `onrecord.record.Figure`."""

    span: Span
    value: float | None
    low: float | None
    high: float | None
    bound: Bound
    counts: Counted
    unit: str | None = None
    population: Span | None = None
    status: Status | None = None
    place: Place | None = None
    as_of: Time | None = None
    since: Time | None = None
    cumulative: bool | None = None
    counted_by: Span | None = None  # words of the counter: a mention in the cast
    relays: tuple[RelayWords, ...] = ()
    stance: Stance = "reported"
    said: int | None = None  # index into Draft.said
    part_of: int | None = None  # index into Draft.quantities
    why: Why = Why("unknown")


class Stand(Struct, frozen=True):
    """A position before assembly; `holder` and `toward` are keys of the cast.

    `alone` where what it is about is for one person alone to do: to resign, to step down.
    """

    holder: int
    act: Act
    object: Span
    toward: int | None = None
    condition: Span | None = None
    said: int | None = None
    why: Why = Why("unknown")
    alone: bool = False


class Deed(Struct, frozen=True):
    """An event before assembly; `actors` and `recipients` are keys of the cast."""

    type: EventType
    mode: str | None
    trigger: Span
    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    time: Time | None = None
    place: Place | None = None
    happening: Happening = "actual"
    background: bool = False
    said: int | None = None
    why: Why = Why("unknown")


@dataclass(slots=True)
class _Asked:
    """What has been asked of some statements: the rooms ask the same of a word in turn."""

    contents: tuple[list[tuple[int, int, Span]], Stretches] | None = None
    """Of each part of a content the length of the whole and the index into `said`; their places."""
    cues: tuple[list[int], Stretches] | None = None
    """Of each part of a cue the index into `said`; their places."""
    covered: dict[tuple[int, int, bool], int | None] = field(default_factory=dict)
    """What `Draft.said_at` has found."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A report on its way to a record."""

    report: Report  # with furniture and dateline complete after the first step
    prose: tuple[Span, ...] = ()  # the paragraphs that are prose, in order
    tagging: Tagging = field(default_factory=Tagging)  # sentences, words, attributions
    syntax: Syntax = field(default_factory=lambda: Syntax("", Tagging()))  # the same, to be asked
    quotes: tuple[Quote, ...] = ()
    times: tuple[Time, ...] = ()
    day: str | None = None  # the day that times count from, in ISO 8601: that of publication
    places: tuple[Place, ...] = ()
    said: tuple[Said, ...] = ()
    cast: Cast = Cast()
    quantities: tuple[Quantity, ...] = ()
    stands: tuple[Stand, ...] = ()
    deeds: tuple[Deed, ...] = ()
    holders: Holders | None = None  # who speaks for whom: positions find it out, events ask again
    _asked: _Asked = field(init=False, repr=False, compare=False, default_factory=_Asked)
    quoted_in: dict[Span, Quote | None] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )  # what `statements.spans.quote_around` has found
    text: str = field(init=False, repr=False, compare=False)  # the report's

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.report.text)

    def words(self, span: Span) -> str:
        """The characters of a span."""
        return self.text[span[0] : span[1]]

    def with_(self, **changes: Any) -> Self:
        """The draft with some fields filled."""
        made = replace(self, **changes)
        if "said" not in changes:  # what has been asked of the same statements stays known
            object.__setattr__(made, "_asked", self._asked)
        if "quotes" not in changes:
            object.__setattr__(made, "quoted_in", self.quoted_in)
        return made

    def said_at(self, span: Span, *, innermost: bool = True) -> int | None:
        """The index of the (innermost) statement whose content covers all of `span`, or None."""
        asked, covered = (*span, innermost), self._asked.covered
        if asked in covered:
            return covered[asked]
        told, places = self._told()
        covering = [told[place][:2] for place in places.around(span)]
        found = (min(covering) if innermost else max(covering))[1] if covering else None
        covered[asked] = found
        return found

    def contents(self) -> Iterator[tuple[Span, int]]:
        """The parts of what statements say, each with the index of its statement; of two around the
        same words the one that is innermost there (`said_at`) comes last."""
        told, _ = self._told()
        return ((part, index) for _, index, part in sorted(told, reverse=True))

    def contents_over(self, place: int) -> list[Span]:
        """The parts of what statements say that a character stands in, in order."""
        told, places = self._told()
        return [told[part][2] for part in places.over(place)]

    def _told(self) -> tuple[list[tuple[int, int, Span]], Stretches]:
        if self._asked.contents is None:
            parts = [
                (sum(stop - begin for begin, stop in one.content), index, part)
                for index, one in enumerate(self.said)
                if not one.attitude
                for part in one.content
            ]
            self._asked.contents = parts, Stretches([part for _, _, part in parts])
        return self._asked.contents

    def told_by(self, span: Span) -> list[Said]:
        """The statements and attitudes whose cue has all of `span` in it, in order."""
        if self._asked.cues is None:
            parts = [(index, part) for index, one in enumerate(self.said) for part in one.cue]
            cues = [index for index, _ in parts], Stretches([part for _, part in parts])
            self._asked.cues = cues
        told, places = self._asked.cues
        return [
            self.said[index] for index in dict.fromkeys(map(told.__getitem__, places.around(span)))
        ]


def covers(outer: Span, inner: Span) -> bool:
    """Whether a stretch of the text stands in another, or is that."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def inside(span: Span, others: Sequence[Span]) -> bool:
    """Whether one of `others` covers all of `span`."""
    first, last = span
    for start, end in others:  # noqa: SIM110  (a generator takes twice as long; asked for each word)
        if start <= first and last <= end:
            return True
    return False
