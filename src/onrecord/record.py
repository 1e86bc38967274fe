"""What reading one report yields: schema `onrecord/1`, as frozen types that check themselves.

The schema's meaning is told in `docs/record.md`; `docs/record.schema.json` is made from these
types. Optional fields are null where the report does not tell; nothing here was ever generated.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, Literal

import msgspec

from onrecord.errors import RecordError
from onrecord.report import Report, Span, check_span

SCHEMA: Final = "onrecord/1"

ActorKind = Literal[
    "person",
    "organisation",
    "government",
    "armed_group",
    "agency",
    "outlet",
    "document",
    "group",
    "place",
    "unnamed",
]
Manner = Literal["direct", "indirect", "mixed"]
Polarity = Literal["affirmed", "negated", "declined"]
Bound = Literal[
    "exact", "more_than", "at_least", "fewer_than", "up_to", "about", "nearly", "range", "vague"
]
Counted = Literal[
    "killed",
    "injured",
    "missing",
    "held",
    "released",
    "displaced",
    "arrested",
    "sick",
    "evacuated",
    "participants",
    "votes",
    "money",
    "percent",
    "damaged",
    "other",
]
Status = Literal["civilian", "combatant", "mixed"]
Stance = Literal[
    "reported", "claimed", "confirmed", "estimated", "disputed", "unverified", "expected"
]
Act = Literal[
    "demand",
    "offer",
    "accept",
    "reject",
    "promise",
    "threaten",
    "accuse",
    "deny",
    "support",
    "oppose",
    "propose",
    "agree",
]
EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
Happening = Literal["actual", "planned", "hypothetical", "denied"]


class Time(msgspec.Struct, frozen=True, gc=False):
    """Words that tell a time; `value` is ISO 8601 ("2024-05", "2024-W18", "2024-05-05/2024-05-07"),
    or null where nothing resolves it."""

    span: Span
    value: str | None


class Place(msgspec.Struct, frozen=True, gc=False):
    """Words that name a place; `country` is ISO 3166-1 alpha-2, `lat` and `lon` WGS 84 degrees."""

    span: Span
    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None


class Actor(msgspec.Struct, frozen=True, gc=False):
    """Anyone or anything that speaks, counts, relays, holds a position or acts."""

    id: str
    name: str
    kind: ActorKind
    roles: tuple[str, ...]
    affiliations: tuple[str, ...]
    mentions: tuple[Span, ...]


class Source(msgspec.Struct, frozen=True, gc=False):
    """Who is recorded as saying something, and the words that name the speaker."""

    actor: str
    spans: tuple[Span, ...]


class Cue(msgspec.Struct, frozen=True, gc=False):
    """The words that carry the saying, and their base form."""

    spans: tuple[Span, ...]
    lemma: str


class Relay(msgspec.Struct, frozen=True, gc=False):
    """Who passed something on, in which words, with which words of passing on."""

    actor: str
    span: Span
    cue: Span | None


class Statement(msgspec.Struct, frozen=True, gc=False):
    """One attributed statement (or, in `Record.attitudes`, one attributed thought or wish)."""

    id: str
    manner: Manner
    source: Source | None
    cue: Cue | None
    content: tuple[Span, ...]
    relays: tuple[Relay, ...]
    polarity: Polarity
    addressee: str | None
    time: Time | None
    place: Place | None
    within: str | None


class Population(msgspec.Struct, frozen=True, gc=False):
    """The words for those who were counted; `status` only as the source has it."""

    span: Span
    status: Status | None


class Counter(msgspec.Struct, frozen=True, gc=False):
    """The body that counted."""

    actor: str
    span: Span


class Figure(msgspec.Struct, frozen=True, gc=False):
    """One quantity with its bound, who counted it and who passed it on. Null limits are open.

    `subset_of` is the id of the figure of which this one is told to be a part ("including 12
    children"); null where none is told.
    """

    id: str
    span: Span
    value: float | None
    low: float | None
    high: float | None
    bound: Bound
    counts: Counted
    unit: str | None
    population: Population | None
    place: Place | None
    as_of: Time | None
    since: Time | None
    cumulative: bool | None
    counted_by: Counter | None
    relays: tuple[Relay, ...]
    stance: Stance
    statement: str | None
    subset_of: str | None = None


class Position(msgspec.Struct, frozen=True, gc=False):
    """What a party wants, offers, refuses or alleges, in the report's words."""

    id: str
    holder: str
    act: Act
    toward: str | None
    object: Span
    condition: Span | None
    statement: str | None


class Event(msgspec.Struct, frozen=True, gc=False):
    """Something that happens, is planned or denied, typed by PLOVER."""

    id: str
    type: EventType
    mode: str | None
    trigger: Span
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    time: Time | None
    place: Place | None
    happening: Happening
    background: bool
    statement: str | None


class Reason(msgspec.Struct, frozen=True, gc=False):
    """Why one item is in the record: the rule or the model's head, its score, and the words."""

    item: str
    by: Literal["rule", "model"]
    name: str
    score: float | None
    words: tuple[Span, ...]


class Record(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """All that reading one report yields.

    Raises `RecordError` where a span is not within the text, an id stands twice, or a reference
    leads nowhere.
    """

    schema: Literal["onrecord/1"]
    report: Report
    actors: tuple[Actor, ...]
    statements: tuple[Statement, ...]
    attitudes: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    positions: tuple[Position, ...]
    events: tuple[Event, ...]
    explain: tuple[Reason, ...] = ()

    def __post_init__(self) -> None:
        _check_ids(self)
        text = self.report.text
        for what, span in _spans(self):
            check_span(text, span, what)

    def to_json(self) -> bytes:
        """The record as one line of JSON, UTF-8, without a line end."""
        return msgspec.json.encode(self)

    @classmethod
    def from_json(cls, line: bytes | str) -> "Record":
        """The record that one JSON object holds; records without `attitudes` are read too.

        Raises `RecordError` where it is not a record of this schema.
        """
        try:
            raw = msgspec.json.decode(line)
            if isinstance(raw, dict):
                raw.setdefault("attitudes", [])
            return msgspec.convert(raw, cls)
        except msgspec.MsgspecError as error:
            raise RecordError(f"not a record of schema {SCHEMA}: {error}") from None


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a record, made from the types."""
    schema = msgspec.json.schema(Record)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _check_ids(record: Record) -> None:
    actors = _unique("actor", (actor.id for actor in record.actors))
    said = [*record.statements, *record.attitudes]
    statements = _unique("statement", (one.id for one in said))
    figures = _unique("figure", (one.id for one in record.figures))
    _unique("position", (one.id for one in record.positions))
    _unique("event", (one.id for one in record.events))
    for where, kind, wanted in _references(record, said):
        known = {"actor": actors, "statement": statements, "figure": figures}[kind]
        if wanted is not None and wanted not in known:
            raise RecordError(f"{where}: no {kind} {wanted}")
    if any(one.within == one.id for one in said):
        raise RecordError("a statement stands within itself")


def _unique(what: str, ids: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            raise RecordError(f"{what} {one} stands twice")
        seen.add(one)
    return seen


def _references(
    record: Record, said: Sequence[Statement]
) -> Iterator[tuple[str, Literal["actor", "statement", "figure"], str | None]]:
    for one in said:
        yield one.id, "actor", one.source.actor if one.source else None
        yield one.id, "actor", one.addressee
        yield one.id, "statement", one.within
        for relay in one.relays:
            yield one.id, "actor", relay.actor
    for figure in record.figures:
        yield figure.id, "actor", figure.counted_by.actor if figure.counted_by else None
        yield figure.id, "statement", figure.statement
        yield figure.id, "figure", figure.subset_of
        for relay in figure.relays:
            yield figure.id, "actor", relay.actor
    for position in record.positions:
        yield position.id, "actor", position.holder
        yield position.id, "actor", position.toward
        yield position.id, "statement", position.statement
    for event in record.events:
        yield event.id, "statement", event.statement
        for actor in (*event.actors, *event.recipients):
            yield event.id, "actor", actor


def _spans(record: Record) -> Iterator[tuple[str, Span]]:
    for actor in record.actors:
        yield from ((actor.id, span) for span in actor.mentions)
    for one in (*record.statements, *record.attitudes):
        groups = (
            one.source.spans if one.source else (),
            one.cue.spans if one.cue else (),
            one.content,
            _optional(one.time, one.place),
            _relay_spans(one.relays),
        )
        yield from ((one.id, span) for group in groups for span in group)
    for figure in record.figures:
        yield figure.id, figure.span
        optional = _optional(
            figure.population, figure.place, figure.as_of, figure.since, figure.counted_by
        )
        yield from ((figure.id, span) for span in (*optional, *_relay_spans(figure.relays)))
    for position in record.positions:
        yield position.id, position.object
        if position.condition is not None:
            yield position.id, position.condition
    for event in record.events:
        yield event.id, event.trigger
        yield from ((event.id, span) for span in _optional(event.time, event.place))
    for reason in record.explain:
        yield from ((reason.item, span) for span in reason.words)


def _optional(*parts: Time | Place | Population | Counter | None) -> list[Span]:
    return [part.span for part in parts if part is not None]


def _relay_spans(relays: Sequence[Relay]) -> list[Span]:
    return [span for relay in relays for span in (relay.span, relay.cue) if span is not None]
