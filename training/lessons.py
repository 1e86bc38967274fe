"""Marked reports beside what rules make of them: what the network of positions and events learns.

    python -m training.lessons FILE

writes all of them to one file, which `training.train_acts` reads: a machine with a GPU need not
have the corpora.
"""

from __future__ import annotations

import lzma
import pickle
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.plover import Sentence, sentences
from onrecord.reading.draft import Draft
from onrecord.reading.steps import drafts
from onrecord.reading.weighing import weigh
from onrecord.reading.weighing.net import Asked
from onrecord.report import Report

from .marked_reports import JUDGEMENTS, Json, Marked, everything

AT_ONCE = 16
TYPES_OF = {"YIELD": ("CONCEDE", "RETREAT")}
NOBODY, UNKNOWN = -1, -2
"""Keys of nobody, and of somebody marked who is not in the cast."""
Range = tuple[int, int]


@dataclass
class Position:
    """A marked position by words: the one that heads its object, and its parts."""

    act: str
    anchor: int
    holder: int
    toward: int
    object: Range
    condition: Range | None


@dataclass
class Event:
    """A marked event by the word that heads its trigger."""

    type: str
    anchor: int
    actors: list[int]
    recipients: list[int]


@dataclass
class Lesson:
    """A report's words as the network is asked of them, and what is right."""

    name: str
    text: str
    unread: bool
    judgement: int  # of JUDGEMENTS
    prose: Sequence[Range]
    words: list[Range]
    sentence: list[int]
    kinds: NDArray[np.int64]
    flags: NDArray[np.float32]
    mentions: list[tuple[int, int]]  # the word that heads it, and the key of whom it means
    party: dict[int, int]  # for whom each speaks
    sources: list[tuple[list[int], list[int]]]  # of each word: of its inner and outer statement
    rules: list[int]  # words by which rules read something
    positions: list[Position] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    @property
    def careful(self) -> bool:
        return JUDGEMENTS[self.judgement] == "careful"


def by_rules(texts: Sequence[str]) -> list[Draft]:
    """The texts, read by rules alone."""
    return drafts(map(Report.of, texts), before=weigh)


class Cast:
    """Whom the names of marks mean among a draft's characters."""

    def __init__(self, draft: Draft, actors: Sequence[Json]) -> None:
        self._draft = draft
        self._actors = {one["id"]: one for one in actors}
        self._named: dict[str, int] = {}
        for one in draft.cast.characters:
            self._named.setdefault(_plain(one.name), one.key)
        for one in draft.cast.characters:
            for span in one.mentions:
                self._named.setdefault(_plain(draft.words(span)), one.key)

    def key(self, actor: str | None) -> int:
        """By name, else by a mention like the first of the marks, else by one that meets it."""
        if actor is None:
            return NOBODY
        one = self._actors[actor]
        key = self._named.get(_plain(one["name"]))
        if key is not None or not one["mentions"]:
            return UNKNOWN if key is None else key
        start, end = one["mentions"][0]
        key = self._draft.cast.at((start, end))
        if key is not None:
            return key
        near = [
            (abs(first - start), each.key)
            for each in self._draft.cast.characters
            for first, last in each.mentions
            if first < end and start < last
        ]
        return min(near)[1] if near else UNKNOWN


def _plain(name: str) -> str:
    name = re.sub(r"'s\b", "", name.lower().replace("\u2019", "'"))
    return re.sub(r"^(the|a|an) ", "", " ".join(re.sub(r"[^\w\s]", "", name).split()))


def lesson(marked: Marked, draft: Draft) -> Lesson:
    """A marked report as it is learnt."""
    asked = Asked(draft)
    cast = Cast(draft, marked.record["actors"])
    number = {start: index for index, (start, _) in enumerate(asked.spans)}

    def head(span: Sequence[int]) -> int | None:
        found = draft.syntax.head((span[0], span[1]))
        return None if found is None else number.get(found.word.start)

    def words(span: Sequence[int]) -> Range | None:
        found = asked.words((span[0], span[1]))
        return (found.start, found.stop) if found.start < found.stop else None

    def sources(index: int | None) -> list[int]:
        return draft.cast.keys_at(draft.said[index].source) if index is not None else []

    assert draft.holders is not None
    told = [one.object for one in draft.stands] + [one.trigger for one in draft.deeds]
    found = Lesson(
        marked.name, marked.text, marked.unread, int(marked.careful), draft.prose, asked.spans,
        asked.sentence, asked.kinds(), asked.flags(), asked.mentions,
        {one.key: draft.holders.holder(one.key) for one in draft.cast.characters},
        [
            (sources(draft.said_at(span)), sources(draft.said_at(span, innermost=False)))
            for span in asked.spans
        ],
        [place for place in map(head, told) if place is not None],
    )  # fmt: skip
    for one in marked.record["positions"]:
        anchor, object_ = head(one["object"]), words(one["object"])
        if anchor is not None and object_ is not None:
            condition = words(one["condition"]) if one["condition"] else None
            holder, toward = cast.key(one["holder"]), cast.key(one["toward"])
            found.positions.append(Position(one["act"], anchor, holder, toward, object_, condition))
    for one in marked.record["events"]:
        anchor = head(one["trigger"])
        if anchor is not None:
            actors, recipients = (
                [cast.key(each) for each in one[side]] for side in ("actors", "recipients")
            )
            found.events.append(Event(one["type"], anchor, actors, recipients))
    return found


def lessons(some: Sequence[Marked]) -> Iterator[tuple[Lesson, Draft]]:
    """Marked reports as they are learnt, each with its draft."""
    for first in range(0, len(some), AT_ONCE):
        part = some[first : first + AT_ONCE]
        for marked, draft in zip(part, by_rules([one.text for one in part]), strict=True):
            if draft.tagging.sentences:
                yield lesson(marked, draft), draft


def coded() -> Iterator[Lesson]:
    """Sentences of `corpora/events` that are learnt from, each with the one event it is given.

    The corpus does not say which word tells it: where rules read an event of its type their word
    stands for it, else the verb above the actor.
    """
    part = sentences(train=True)
    for first in range(0, len(part), AT_ONCE):
        some = part[first : first + AT_ONCE]
        for told, draft in zip(some, by_rules([one["text"] for one in some]), strict=True):
            if draft.tagging.sentences:
                yield _coded(told, draft)


def _coded(told: Sentence, draft: Draft) -> Lesson:
    record: Json = {"actors": [], "positions": [], "events": []}
    found = lesson(Marked(told["id"], told["text"], record, True), draft)
    number = {start: index for index, (start, _) in enumerate(found.words)}
    types = TYPES_OF.get(told["type"], (told["type"],))

    def keys(given: Json | None) -> list[int]:
        if given is None:
            return [UNKNOWN]
        met = (
            (abs(start - begin), one.key)
            for begin, end in given["spans"]
            for one in draft.cast.characters
            for start, stop in one.mentions
            if start < end and begin < stop
        )
        nearest = min(met, default=None)
        return [UNKNOWN if nearest is None else nearest[1]]

    heads = [draft.syntax.head(one.trigger) for one in draft.deeds if one.type in types]
    if not heads and told["actor"] is not None:
        above = draft.syntax.head(tuple(told["actor"]["spans"][0]))
        while above is not None and not above.is_verb:
            above = above.head
        heads = [above]
    head = next((one for one in heads if one is not None), None)
    anchor = None if head is None else number.get(head.word.start)
    if anchor is not None:
        sides = keys(told["actor"]), keys(told["recipient"])
        found.events += [Event(kind, anchor, *sides) for kind in types]
    found.judgement = JUDGEMENTS.index("coded")
    return found


def kept(path: Path) -> list[Lesson]:
    """The lessons of a file."""
    with lzma.open(path) as file:
        found: list[Lesson] = pickle.load(file)
    return found


def main() -> None:
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    found: list[Any] = [*(one for one, _ in lessons(everything())), *coded()]
    with lzma.open(sys.argv[1], "wb", preset=6) as file:
        pickle.dump(found, file, protocol=5)
    print(
        len(found), "reports,", sum(len(one.positions) for one in found), "positions,",
        sum(len(one.events) for one in found), "events",
    )  # fmt: skip


if __name__ == "__main__":
    # As a module of its name: what is kept must be found there when it is read again.
    from training.lessons import main as run

    run()
