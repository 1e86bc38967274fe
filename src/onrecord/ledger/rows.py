"""A record as rows of plain columns, for search and for people who ask in SQL."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, bindparam, insert, select, update

from onrecord.errors import RecordError
from onrecord.ledger import schema
from onrecord.ledger.words import cut
from onrecord.record import (
    SCHEMA,
    Actor,
    Event,
    Figure,
    Position,
    Record,
    Relay,
    Statement,
)
from onrecord.report import Span

Rows = dict[Table, list[dict[str, Any]]]

BETWEEN = " … "
"""Stands between the pieces of words that are not next to each other in the text."""

_ORDER = (
    schema.text,
    schema.raw,
    schema.report,
    schema.edition,
    schema.reading,
    schema.actor,
    schema.statement,
    schema.figure,
    schema.relay,
    schema.position,
    schema.event,
    schema.event_actor,
)


class Numbers:
    """Hands out identifiers within one writing transaction; `save` before it commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        found = connection.execute(select(schema.counter)).all()
        self._stored: dict[str, int] = {row.name: row.last for row in found}
        self._last = dict(self._stored)

    def next(self, table: Table, *, day: datetime.date | None = None) -> int:
        """The next identifier of a table; within a day for those that begin with the day."""
        number: int = self._last.get(table.name, 0) + 1
        self._last[table.name] = number
        if table in (schema.report, schema.statement):
            return schema.first_id(day) + number
        return number

    def save(self) -> None:
        """Stores how far it counted."""
        changed = [
            {"its_name": name, "now": last}
            for name, last in self._last.items()
            if self._stored.get(name) != last
        ]
        fresh = [one for one in changed if one["its_name"] not in self._stored]
        known = [one for one in changed if one["its_name"] in self._stored]
        counter = schema.counter
        if fresh:
            rows = [{"name": one["its_name"], "last": one["now"]} for one in fresh]
            self._connection.execute(insert(counter), rows)
        if known:
            this = counter.c.name == bindparam("its_name")
            statement = update(counter).where(this).values(last=bindparam("now"))
            self._connection.execute(statement, known)
        self._stored = dict(self._last)


def store(connection: Connection, rows: Rows) -> None:
    """Inserts rows, tables in the order in which they point at each other."""
    for table in _ORDER:
        if rows.get(table):
            connection.execute(insert(table), rows[table])


def facet(kind: str, value: str) -> str:
    """One word of the full-text index that stands for an attribute, not for a word of the text.

    >>> facet("outlet", "Harbour Radio")
    'outletharbourradio'
    """
    return kind + "".join(cut(value))


def words(text: str, spans: Iterable[Span]) -> str:
    """The words that spans cover, in one line, pieces apart.

    >>> words("We will, he said, stay.", [(0, 7), (18, 22)])
    'We will … stay'
    """
    return BETWEEN.join(" ".join(text[start:end].split()) for start, end in spans)


class RowMaker:
    """Makes the rows of one record after another, with identifiers from `numbers`."""

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = numbers
        self.rows: Rows = defaultdict(list)

    def add(
        self, record: Record, report_id: int, day: datetime.date | None, outlet: str | None
    ) -> None:
        """Adds the rows of one record; nothing is stored yet."""
        report = _Report(self, record, report_id, day, outlet)
        for actor in record.actors:
            report.actor(actor)
        for kind, said in (("statement", record.statements), ("attitude", record.attitudes)):
            for one in said:
                report.statement(kind, one)
        for figure in record.figures:
            report.figure(figure)
        for position in record.positions:
            report.position(position)
        for event in record.events:
            report.event(event)

    def next(self, table: Table, day: datetime.date | None = None) -> int:
        """The next identifier of a table."""
        return self._numbers.next(table, day=day)


class _Report:
    """The rows of one report: identifiers of its items, and the words of its text."""

    def __init__(
        self,
        maker: RowMaker,
        record: Record,
        report_id: int,
        day: datetime.date | None,
        outlet: str | None,
    ) -> None:
        self._maker = maker
        self._rows = maker.rows
        self._text = record.report.text
        self._id = report_id
        self._outlet = facet("outlet", outlet) if outlet else ""
        self._names = {one.id: one.name for one in record.actors}
        self._actors = {one.id: maker.next(schema.actor) for one in record.actors}
        said = (*record.statements, *record.attitudes)
        self._said = {one.id: maker.next(schema.statement, day) for one in said}

    def actor(self, one: Actor) -> None:
        self._rows[schema.actor].append(
            {
                "id": self._actors[one.id],
                "report_id": self._id,
                "item": one.id,
                "name": one.name,
                "kind": one.kind,
                "roles": one.roles,
                "affiliations": one.affiliations,
                "mentions": one.mentions,
            }
        )

    def statement(self, kind: str, one: Statement) -> None:
        name = self._names[one.source.actor] if one.source else ""
        told = words(self._text, one.source.spans) if one.source else ""
        facets = (
            f"kind{kind}",
            f"manner{one.manner}",
            f"polarity{one.polarity}",
            self._outlet,
        )
        number = self._said[one.id]
        self._rows[schema.statement].append(
            {
                "id": number,
                "report_id": self._id,
                "item": one.id,
                "kind": kind,
                "manner": one.manner,
                "polarity": one.polarity,
                "source_id": self._actor(one.source.actor if one.source else None),
                "source": name if told in name else f"{name} ({told})",
                "cue": one.cue.lemma if one.cue else None,
                "content": words(self._text, one.content),
                "spans": one.content,
                "relays": self._relays(one.relays, statement_id=number),
                "addressee_id": self._actor(one.addressee),
                "said_at": one.time.value if one.time else None,
                "place": one.place.name if one.place else None,
                "country": one.place.country if one.place else None,
                "within_id": self._statement(one.within),
                "facets": " ".join(filter(None, facets)),
            }
        )

    def figure(self, one: Figure) -> None:
        number = self._maker.next(schema.figure)
        self._relays(one.relays, figure_id=number)
        population = one.population
        self._rows[schema.figure].append(
            {
                "id": number,
                "report_id": self._id,
                "item": one.id,
                "start": one.span[0],
                "end": one.span[1],
                "words": words(self._text, [one.span]),
                "value": one.value,
                "low": one.low,
                "high": one.high,
                "bound": one.bound,
                "counts": one.counts,
                "unit": one.unit,
                "population": words(self._text, [population.span]) if population else None,
                "status": population.status if population else None,
                "place": one.place.name if one.place else None,
                "as_of": one.as_of.value if one.as_of else None,
                "since": one.since.value if one.since else None,
                "cumulative": one.cumulative,
                "counted_by_id": self._actor(one.counted_by.actor if one.counted_by else None),
                "stance": one.stance,
                "statement_id": self._statement(one.statement),
                "subset_of": one.subset_of,
            }
        )

    def position(self, one: Position) -> None:
        self._rows[schema.position].append(
            {
                "id": self._maker.next(schema.position),
                "report_id": self._id,
                "item": one.id,
                "holder_id": self._actors[one.holder],
                "act": one.act,
                "toward_id": self._actor(one.toward),
                "start": one.object[0],
                "end": one.object[1],
                "object": words(self._text, [one.object]),
                "condition": words(self._text, [one.condition]) if one.condition else None,
                "statement_id": self._statement(one.statement),
            }
        )

    def event(self, one: Event) -> None:
        number = self._maker.next(schema.event)
        self._rows[schema.event].append(
            {
                "id": number,
                "report_id": self._id,
                "item": one.id,
                "type": one.type,
                "mode": one.mode,
                "start": one.trigger[0],
                "end": one.trigger[1],
                "trigger": words(self._text, [one.trigger]),
                "happened_at": one.time.value if one.time else None,
                "place": one.place.name if one.place else None,
                "country": one.place.country if one.place else None,
                "happening": one.happening,
                "background": one.background,
                "statement_id": self._statement(one.statement),
            }
        )
        for part, actors in (("actor", one.actors), ("recipient", one.recipients)):
            for actor in actors:
                self._rows[schema.event_actor].append(
                    {
                        "id": self._maker.next(schema.event_actor),
                        "event_id": number,
                        "actor_id": self._actors[actor],
                        "part": part,
                    }
                )

    def _relays(
        self,
        relays: Sequence[Relay],
        *,
        statement_id: int | None = None,
        figure_id: int | None = None,
    ) -> str | None:
        for n, one in enumerate(relays, start=1):
            self._rows[schema.relay].append(
                {
                    "id": self._maker.next(schema.relay),
                    "statement_id": statement_id,
                    "figure_id": figure_id,
                    "n": n,
                    "actor_id": self._actors[one.actor],
                    "words": words(self._text, [one.span]),
                }
            )
        return " ← ".join(self._names[one.actor] for one in relays) or None

    def _actor(self, item: str | None) -> int | None:
        return self._actors[item] if item is not None else None

    def _statement(self, item: str | None) -> int | None:
        return self._said[item] if item is not None else None


def pack(record: Record) -> str:
    """A record as JSON without the report's text, which the ledger keeps once."""
    plain = msgspec.to_builtins(record)
    plain["report"]["text"] = None
    return msgspec.json.encode(plain).decode()


def unpack(packed: str, text: str) -> Record:
    """The record that `pack` packed.

    Raises `RecordError` where it does not hold in the text.
    """
    plain = msgspec.json.decode(packed)
    plain["report"]["text"] = text
    try:
        return msgspec.convert(plain, Record)
    except msgspec.MsgspecError as error:
        raise RecordError(f"not a record of schema {SCHEMA}: {error}") from None
