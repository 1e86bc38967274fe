"""A report as it lies among others: its record, and what linking reads out of it once."""

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import compress
from typing import Any
from weakref import WeakKeyDictionary

from onrecord.ledger.links import Item
from onrecord.linking.knowledge import words
from onrecord.linking.names import plain
from onrecord.linking.words import Tape, idea_weights, report_terms, runs, shingles, stems, tape
from onrecord.record import Actor, Figure, Position, Record, Statement
from onrecord.report import Span, publication_order, published_date

_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"\n]*(?:\"|$)")
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]*)*[.!?]*[”\"’']*")

SHINGLE = 3
"""Words in a shingle: short enough to outlive light rewriting."""


class Filed:
    """One report of a collection, under the reference that the collection gives it.

    `ref` is not `record.report.id`: two outlets may print the same text. Everything here is
    worked out from the record alone, and only when somebody asks.
    """

    def __init__(self, ref: str, record: Record) -> None:
        self.ref = ref
        self.record = record
        self.text = record.report.text
        self.memo: dict[str, Any] = {}
        """What a rule works out of this report alone, under the rule's name."""
        self._beside: WeakKeyDictionary[Filed, dict[Any, Any]] = WeakKeyDictionary()

    def __repr__(self) -> str:
        return f"Filed({self.ref!r})"

    def forget(self) -> None:
        """Lets go of what rules worked out. What they keep of a report points back at it, so that
        without this it would stay in memory until the garbage collector comes round."""
        self.memo.clear()
        self._beside.clear()

    def beside(self, other: "Filed") -> dict[Any, Any]:
        """What rules worked out of this report and another, in this order, and of nothing else:
        a story is linked again with each report that joins it, its pairs are compared once."""
        known = self._beside.get(other)
        if known is None:
            known = self._beside[other] = {}
        return known

    @cached_property
    def order(self) -> tuple[str, str, str]:
        """What reports are sorted by (`publication_order`)."""
        return publication_order(self.record.report.published, self.ref)

    @cached_property
    def date(self) -> datetime.date | None:
        """The day of publication, where it is known."""
        return published_date(self.record.report.published)

    @cached_property
    def outlet(self) -> str | None:
        """Who published the report."""
        return self.record.report.outlet

    @cached_property
    def headline(self) -> str:
        """What the report is called: its headline, else the heading or the sentence with which its
        text begins; empty where it has no words of its own."""
        report = self.record.report
        if report.title:
            return report.title
        begins = next((start for start, _ in self.sentences), len(self.text))
        headings = [one.span for one in report.furniture if one.kind == "heading"]
        lines = [one for one in headings if one[0] < begins] or list(self.sentences)
        return " ".join(self.words(*lines[:1]).split())

    def item(self, item: str = "") -> Item:
        """The ledger's name for an item of this report, or for the report as a whole."""
        return Item(self.ref, item)

    @cached_property
    def cast(self) -> tuple[Item, ...]:
        """The ledger's names of all actors, in their order."""
        return tuple(self.item(actor.id) for actor in self.record.actors)

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """The cast by identifier."""
        return {actor.id: actor for actor in self.record.actors}

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """Statements by identifier; attitudes are none."""
        return {one.id: one for one in self.record.statements}

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        """Figures by identifier."""
        return {one.id: one for one in self.record.figures}

    @cached_property
    def positions(self) -> Mapping[str, Position]:
        """Positions by identifier."""
        return {one.id: one for one in self.record.positions}

    def works_for(self, actor: str) -> Iterator[Actor]:
        """Those in the cast by whose names somebody's affiliations go."""
        named = {tuple(plain(one)) for one in self.actors[actor].affiliations}
        for other in self.record.actors:
            if other.id != actor and tuple(plain(other.name)) in named:
                yield other

    def repeats(self, statement: str | None) -> bool:
        """Whether a statement is told as one that was made before: "she repeated that"."""
        said = self.statements.get(statement or "")
        cue = said.cue if said else None
        return cue is not None and cue.lemma in words("meaning", "cues", "repeating")

    def words(self, *spans: Span) -> str:
        """The words of some spans, parted by a space."""
        return " ".join(self.text[start:end] for start, end in spans)

    @cached_property
    def prose(self) -> tuple[Span, ...]:
        """The stretches of the text that are no furniture."""
        spans: list[Span] = []
        at = 0
        for start, end in sorted(piece.span for piece in self.record.report.furniture):
            if start > at:
                spans.append((at, start))
            at = max(at, end)
        return tuple([*spans, (at, len(self.text))] if at < len(self.text) else spans)

    @cached_property
    def prose_words(self) -> Tape:
        """Every word of the prose."""
        return tape(self.text, self.prose)

    @cached_property
    def terms(self) -> Mapping[str, float]:
        """What the report is about, as weighted stems."""
        return report_terms(self.prose_words)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the prose, cut roughly; enough to see which came from where."""
        return tuple(
            match.span()
            for start, end in self.prose
            for match in _SENTENCE.finditer(self.text, start, end)
            if match.group().strip()
        )

    def sentence_of(self, span: Span) -> Span:
        """The sentence in which a span begins; the span itself where that is no prose."""
        return next((one for one in self.sentences if one[0] <= span[0] < one[1]), span)

    @cached_property
    def told(self) -> Tape:
        """The words that the report says in its own voice: without what stands in quotation marks.

        Two reports of one press conference share its quotations, and neither copied the other.
        """
        quoted = [
            match.span()
            for start, end in self.prose
            for match in _QUOTED.finditer(self.text, start, end)
        ]
        if not quoted:
            return self.prose_words
        begins = [start for start, _ in quoted]
        return self.prose_words.only(
            [
                not (at := bisect_right(begins, start)) or start >= quoted[at - 1][1]
                for start in self.prose_words.starts
            ]
        )

    @cached_property
    def told_sentences(self) -> list[dict[str, float]]:
        """What each sentence says in the report's own voice, as weighted ideas."""
        told, starts = self.told.keys, self.told.starts
        found = []
        for start, end in self.sentences:
            keys = told[bisect_left(starts, start) : bisect_left(starts, end)]
            if len(keys) >= 4:
                found.append(idea_weights(keys))
        return [weights for weights in found if weights]

    @cached_property
    def told_where(self) -> Mapping[str, Sequence[int]]:
        """In which of `told_sentences` each idea stands."""
        where: dict[str, tuple[int, ...]] = {}
        for at, weights in enumerate(self.told_sentences):
            for key in weights:
                where[key] = (*where.get(key, ()), at)
        return where

    @cached_property
    def shingles(self) -> frozenset[int]:
        """Runs of `SHINGLE` words of what the report says in its own voice."""
        return shingles(self.told.keys, SHINGLE)

    @cached_property
    def wording(self) -> frozenset[int]:
        """Those of `shingles` without a word that looks like part of a name: who writes of one
        minister has her name and office in common with everybody who does."""
        names = self.told.names
        whole = [not any(names[at : at + SHINGLE]) for at in range(len(names) - SHINGLE + 1)]
        return frozenset(compress(runs(self.told.keys, SHINGLE), whole))

    def ideas(self, spans: Sequence[Span]) -> dict[str, float]:
        """The telling words of some spans with their weights."""
        return idea_weights(key for start, end in spans for key in stems(self.text, start, end))
