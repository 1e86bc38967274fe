"""The last step: a finished draft becomes a record; spans become actors, indexes become ids."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from onrecord.reading.draft import Cast, Deed, Draft, RelayWords, Said, Stand, Why
from onrecord.reading.statements import is_thought
from onrecord.record import (
    SCHEMA,
    Actor,
    Counter,
    Cue,
    Event,
    Figure,
    Population,
    Position,
    Reason,
    Record,
    Relay,
    Source,
    Statement,
)
from onrecord.report import Span

_T = TypeVar("_T")


def assemble(draft: Draft, *, explain: bool = False, every: bool = False) -> Record:
    """The record of a draft; with `explain`, with the reason for every item.

    Attitudes are what somebody is told to think, hope, want or feel (`statements.thoughts`); with
    `every`, also what else the tagger takes for an attribution: "endorsed", "is charged with".

    Items are numbered in reading order. Actors are those that an item of the record needs and those
    that are prominent in the cast, in the order of their first mention. A statement whose source
    words have no character in the cast keeps no source: an invented speaker is worse than a
    missing one.
    """
    return _Assembly(draft, every).record(explain)


class _Assembly:
    """The ids that a draft's items get, and the items under these ids."""

    def __init__(self, draft: Draft, every: bool) -> None:
        self.draft = draft
        order = _order((one.content or one.cue or one.source) for one in draft.said)
        self.said_order = [i for i in order if every or _recorded(draft, draft.said[i])]
        self.said_ids = self._said_ids()
        self.figure_order = _order((one.span,) for one in draft.quantities)
        self.figure_ids = {index: f"f{n}" for n, index in enumerate(self.figure_order, 1)}
        self.stands = sorted(draft.stands, key=lambda one: (one.object, one.act, one.holder))
        self.deeds = sorted(draft.deeds, key=lambda one: (one.trigger, one.type))
        self.actor_ids = self._actor_ids()

    def record(self, explain: bool) -> Record:
        """The whole record."""
        said = self.draft.said
        return Record(
            schema=SCHEMA,
            report=self.draft.report,
            actors=tuple(self._actors()),
            statements=tuple(self._statement(i) for i in self.said_order if not said[i].attitude),
            attitudes=tuple(self._statement(i) for i in self.said_order if said[i].attitude),
            figures=tuple(self._figure(i) for i in self.figure_order),
            positions=tuple(self._position(n, one) for n, one in enumerate(self.stands, 1)),
            events=tuple(self._event(n, one) for n, one in enumerate(self.deeds, 1)),
            explain=tuple(self._reasons()) if explain else (),
        )

    def _said_ids(self) -> dict[int, str]:
        ids, counts = {}, {"s": 0, "t": 0}
        for index in self.said_order:
            letter = "t" if self.draft.said[index].attitude else "s"
            counts[letter] += 1
            ids[index] = f"{letter}{counts[letter]}"
        return ids

    def _actor_ids(self) -> dict[int, str]:
        cast = self.draft.cast
        said = [self.draft.said[index] for index in self.said_order]
        needed = {*_needed(self.draft, said), *(c.key for c in cast.characters if c.prominent)}
        first = {one.key: min(one.mentions) for one in cast.characters if one.key in needed}
        return {key: f"a{n}" for n, key in enumerate(sorted(first, key=lambda k: (first[k], k)), 1)}

    def _actors(self) -> Iterator[Actor]:
        by_key = {one.key: one for one in self.draft.cast.characters}
        for key, actor_id in self.actor_ids.items():
            one = by_key[key]
            yield Actor(
                id=actor_id,
                name=one.name,
                kind=one.kind,
                roles=one.roles,
                affiliations=one.affiliations,
                mentions=tuple(sorted(set(one.mentions))),
            )

    def _at(self, span: Span | None) -> str | None:
        key = self.draft.cast.at(span)
        return None if key is None else self.actor_ids[key]

    def _said_id(self, index: int | None) -> str | None:
        return None if index is None else self.said_ids.get(index)

    def _relays(self, relays: Sequence[RelayWords], source: str | None) -> tuple[Relay, ...]:
        """Who passes it on, each once and never whose word it is: "The Courier said in a report
        that …, *the Courier* wrote"."""
        found: dict[str, Relay] = {}
        for one in relays:
            actor = self._at(one.span)
            if actor is not None and actor != source:
                found.setdefault(actor, Relay(actor=actor, span=one.span, cue=one.cue))
        return tuple(found.values())

    def _statement(self, index: int) -> Statement:
        one = self.draft.said[index]
        actor = _first(self._at(span) for span in one.source)
        return Statement(
            id=self.said_ids[index],
            manner=one.manner,
            source=Source(actor=actor, spans=one.source) if actor else None,
            cue=Cue(spans=one.cue, lemma=one.lemma) if one.cue else None,
            content=one.content,
            relays=self._relays(one.relays, actor),
            polarity=one.polarity,
            addressee=self._at(one.addressee),
            time=one.time,
            place=one.place,
            within=self._said_id(one.within),
        )

    def _figure(self, index: int) -> Figure:
        one = self.draft.quantities[index]
        counter = self._at(one.counted_by)
        return Figure(
            id=self.figure_ids[index],
            span=one.span,
            value=one.value,
            low=one.low,
            high=one.high,
            bound=one.bound,
            counts=one.counts,
            unit=one.unit,
            population=Population(one.population, one.status) if one.population else None,
            place=one.place,
            as_of=one.as_of,
            since=one.since,
            cumulative=one.cumulative,
            counted_by=Counter(counter, one.counted_by) if counter and one.counted_by else None,
            relays=self._relays(one.relays, counter),
            stance=one.stance,
            statement=self._said_id(one.said),
            subset_of=None if one.part_of is None else self.figure_ids[one.part_of],
        )

    def _position(self, number: int, one: Stand) -> Position:
        return Position(
            id=f"p{number}",
            holder=self.actor_ids[one.holder],
            act=one.act,
            toward=None if one.toward is None else self.actor_ids[one.toward],
            object=one.object,
            condition=one.condition,
            statement=self._said_id(one.said),
        )

    def _event(self, number: int, one: Deed) -> Event:
        return Event(
            id=f"e{number}",
            type=one.type,
            mode=one.mode,
            trigger=one.trigger,
            actors=tuple(self.actor_ids[key] for key in one.actors),
            recipients=tuple(self.actor_ids[key] for key in one.recipients),
            time=one.time,
            place=one.place,
            happening=one.happening,
            background=one.background,
            statement=self._said_id(one.said),
        )

    def _reasons(self) -> Iterator[Reason]:
        characters = {one.key: one for one in self.draft.cast.characters}
        for key, actor_id in self.actor_ids.items():
            yield _reason(actor_id, characters[key].why)
        for index in self.said_order:
            yield _reason(self.said_ids[index], self.draft.said[index].why)
        for index in self.figure_order:
            yield _reason(self.figure_ids[index], self.draft.quantities[index].why)
        for number, stand in enumerate(self.stands, 1):
            yield _reason(f"p{number}", stand.why)
        for number, deed in enumerate(self.deeds, 1):
            yield _reason(f"e{number}", deed.why)


def _recorded(draft: Draft, one: Said) -> bool:
    """Whether it is a statement, or a thought of somebody who can think."""
    if not one.attitude:
        return True
    key = _first(map(draft.cast.at, one.source))
    kind = "" if key is None else draft.cast.characters[key].kind
    return kind not in ("document", "place") and is_thought(draft, one)


def _needed(draft: Draft, recorded: Iterable[Said]) -> Iterator[int]:
    """The keys of the characters that an item of the record refers to."""
    cast = draft.cast
    for said in recorded:
        yield from _known(cast, _first_known(cast, said.source), said.addressee)
        yield from _known(cast, *(relay.span for relay in said.relays))
    for quantity in draft.quantities:
        yield from _known(cast, quantity.counted_by, *(one.span for one in quantity.relays))
    for stand in draft.stands:
        yield stand.holder
        if stand.toward is not None:
            yield stand.toward
    for deed in draft.deeds:
        yield from (*deed.actors, *deed.recipients)


def _known(cast: Cast, *spans: Span | None) -> Iterator[int]:
    yield from (key for key in map(cast.at, spans) if key is not None)


def _first_known(cast: Cast, spans: Sequence[Span]) -> Span | None:
    return _first(span for span in spans if cast.at(span) is not None)


def _first(items: Iterable[_T | None]) -> _T | None:
    return next((one for one in items if one is not None), None)


def _order(spans: Iterable[Sequence[Span]]) -> list[int]:
    keyed = [(min(one) if one else (0, 0), index) for index, one in enumerate(spans)]
    return [index for _, index in sorted(keyed)]


def _reason(item: str, why: Why) -> Reason:
    return Reason(
        item=item,
        by=why.by,
        name=why.name,
        score=why.score,
        words=why.words,
    )
