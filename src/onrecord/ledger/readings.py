"""Readings: the records of a report, by reader, of which one is current and none is ever lost."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select, update

from onrecord.ledger import schema
from onrecord.ledger.history import now
from onrecord.ledger.index import forget, index
from onrecord.ledger.linkage import follow
from onrecord.ledger.rows import Numbers, RowMaker, pack, store, unpack
from onrecord.record import Record
from onrecord.report import Span, published_date

READER = "reader"
"""Who made a reading that no person has touched."""


def reading_row(
    numbers: Numbers,
    report_id: int,
    record: Record,
    reader: str,
    weights: str | None,
    made_by: str = READER,
) -> dict[str, Any]:
    """The row of a record that becomes its report's current one."""
    return {
        "id": numbers.next(schema.reading),
        "report_id": report_id,
        "schema": record.schema,
        "reader": reader,
        "weights": weights,
        "made_by": made_by,
        "made_at": now(),
        "current": True,
        "record": pack(record),
    }


def has_reading(connection: Connection, report_id: int, reader: str, weights: str | None) -> bool:
    """Whether a report was read by this reader with these weights before."""
    reading = schema.reading.c
    query = select(reading.id).where(
        reading.report_id == report_id,
        reading.reader == reader,
        reading.weights.is_not_distinct_from(weights),
        reading.made_by == READER,
    )
    return connection.scalar(query) is not None


def current(connection: Connection, report_id: int) -> Record | None:
    """The current record of a report, or None where it has not been read yet."""
    reading = schema.reading.c
    row = connection.execute(
        select(reading.record, schema.text.c.body)
        .join_from(schema.reading, schema.report)
        .join(schema.text)
        .where(reading.report_id == report_id, reading.current.is_(True))
    ).one_or_none()
    return unpack(row.record, row.body) if row else None


def read(connection: Connection, report_ids: Sequence[int]) -> set[int]:
    """Those of some reports that have a record."""
    reading = schema.reading.c
    chosen = reading.report_id.in_(report_ids) & reading.current.is_(True)
    return set(connection.scalars(select(reading.report_id).where(chosen)))


def put_reading(
    connection: Connection,
    numbers: Numbers,
    report_id: int,
    record: Record,
    *,
    reader: str,
    weights: str | None,
    made_by: str = READER,
) -> None:
    """Makes a record its report's current one; those before are kept as they are."""
    before = current(connection, report_id)
    reading = schema.reading
    connection.execute(
        update(reading)
        .where(reading.c.report_id == report_id, reading.c.current.is_(True))
        .values(current=False)
    )
    row = reading_row(numbers, report_id, record, reader, weights, made_by)
    connection.execute(insert(reading).values(row))
    replace_rows(connection, numbers, report_id, record)
    numbers.save()
    if before is not None:
        ref = connection.scalar(select(schema.report.c.ref).where(schema.report.c.id == report_id))
        follow(connection, report_id, ref or "", counterparts(before, record))


def put_first_readings(
    connection: Connection,
    numbers: Numbers,
    records: Mapping[int, Record],
    *,
    reader: str,
    weights: str | None,
) -> None:
    """Stores the records of reports, by row number, that have none yet; all of them at once."""
    report = schema.report.c
    maker = RowMaker(numbers)
    rows = connection.execute(select(report.id, report.outlet).where(report.id.in_(records)))
    for row in rows.all():
        record = records[row.id]
        maker.rows[schema.reading].append(reading_row(numbers, row.id, record, reader, weights))
        maker.add(record, row.id, published_date(record.report.published), row.outlet)
    store(connection, maker.rows)
    index_rows(connection, maker)
    numbers.save()


def unread(
    connection: Connection, refs: Sequence[str], *, reader: str, weights: str | None
) -> list[str]:
    """Those of some reports that a reader with these weights has not read, in their order."""
    reading, report = schema.reading.c, schema.report.c
    query = (
        select(report.ref)
        .join_from(schema.report, schema.reading)
        .where(report.ref.in_(refs), reading.reader == reader, reading.made_by == READER)
        .where(reading.weights.is_not_distinct_from(weights))
    )
    read = set(connection.scalars(query))
    return [ref for ref in refs if ref not in read]


def replace_rows(connection: Connection, numbers: Numbers, report_id: int, record: Record) -> None:
    """Puts the rows of a record in the place of those that its report has."""
    _delete_rows(connection, report_id)
    maker = RowMaker(numbers)
    outlet = connection.scalar(
        select(schema.report.c.outlet).where(schema.report.c.id == report_id)
    )
    maker.add(record, report_id, published_date(record.report.published), outlet)
    store(connection, maker.rows)
    index_rows(connection, maker)


def index_rows(connection: Connection, maker: RowMaker) -> None:
    """Indexes the statements and actors among some rows."""
    index(connection, "statement", maker.rows[schema.statement])
    index(connection, "actor", maker.rows[schema.actor])


def _delete_rows(connection: Connection, report_id: int) -> None:
    forget(connection, report_id)
    events = select(schema.event.c.id).where(schema.event.c.report_id == report_id)
    said = select(schema.statement.c.id).where(schema.statement.c.report_id == report_id)
    figures = select(schema.figure.c.id).where(schema.figure.c.report_id == report_id)
    relay = schema.relay.c
    connection.execute(delete(schema.event_actor).where(schema.event_actor.c.event_id.in_(events)))
    connection.execute(
        delete(schema.relay).where(or_(relay.statement_id.in_(said), relay.figure_id.in_(figures)))
    )
    for table in (schema.event, schema.position, schema.figure, schema.statement, schema.actor):
        connection.execute(delete(table).where(table.c.report_id == report_id))


def counterparts(old: Record, new: Record) -> dict[str, str | None]:
    """Which item of a new record stands where an item of the old one stood; None where none does.

    Items of one kind are the same where their words overlap most, and at all.
    """
    to: dict[str, str | None] = {}
    for before, after in zip(_places(old), _places(new), strict=True):
        for item, spans in before.items():
            shares = [(_share(spans, others), name) for name, others in after.items()]
            best, name = max(shares, key=lambda one: (one[0], one[1] == item), default=(0.0, ""))
            to[item] = name if best > 0 else None
    return to


def _places(record: Record) -> list[dict[str, tuple[Span, ...]]]:
    """The words of each item, kind by kind."""
    said = (*record.statements, *record.attitudes)
    return [
        {one.id: one.mentions for one in record.actors},
        {one.id: one.content or (one.cue.spans if one.cue else ()) for one in said},
        {one.id: (one.span,) for one in record.figures},
        {one.id: (one.object,) for one in record.positions},
        {one.id: (one.trigger,) for one in record.events},
    ]


def _share(one: tuple[Span, ...], two: tuple[Span, ...]) -> float:
    common = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in two)
    size = sum(end - start for start, end in (*one, *two))
    return 2 * common / size if size else 0.0
