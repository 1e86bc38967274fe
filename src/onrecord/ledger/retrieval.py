"""Taking reports and records out of the ledger, as they were put in."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, RowMapping, exists, func, select
from sqlalchemy.sql import Select

from onrecord.errors import LedgerError
from onrecord.ledger import schema
from onrecord.ledger.answers import (
    Counts,
    Edition,
    Page,
    Reading,
    ReportLine,
    StoredReport,
    answer,
)
from onrecord.ledger.rows import unpack
from onrecord.record import Record
from onrecord.report import Report

_FEW = 200


def report_id(connection: Connection, ref: str) -> int:
    """The row number of a report.

    `ref` may also be a text's identifier ("sha256:…") or the beginning of a reference, as long as
    it means one report alone. Raises `LedgerError` where it means none or several.
    """
    report = schema.report.c
    query = select(report.id).where(report.ref == ref)
    if (found := connection.scalar(query)) is not None:
        return int(found)
    if ref.startswith("sha256:"):
        query = select(report.id).join_from(schema.report, schema.text)
        query = query.where(schema.text.c.sha256 == ref)
    else:
        query = select(report.id).where(report.ref >= ref, report.ref < ref + "g")
    several = connection.scalars(query.limit(2)).all() if len(ref) > 3 else []
    if len(several) == 1:
        return int(several[0])
    what = f"{ref} means more than one report" if several else f"no report {ref}"
    raise LedgerError(f"{what} in this ledger; `onrecord search` shows references")


def report_ids(connection: Connection, refs: Sequence[str]) -> dict[str, int]:
    """The row numbers of several reports by what they were asked for (see `report_id`)."""
    report, found = schema.report.c, {}
    for start in range(0, len(refs), _FEW):
        query = select(report.ref, report.id).where(report.ref.in_(refs[start : start + _FEW]))
        found.update({row.ref: int(row.id) for row in connection.execute(query)})
    return {ref: found[ref] if ref in found else report_id(connection, ref) for ref in refs}


def texts(connection: Connection, refs: Sequence[str]) -> dict[str, Report]:
    """Several reports as they are to be read, by what they were asked for."""
    ids = report_ids(connection, refs)
    wanted, found = list(ids.values()), {}
    for start in range(0, len(wanted), _FEW):
        query = (
            select(schema.report, schema.text.c.sha256, schema.text.c.body)
            .join_from(schema.report, schema.text)
            .where(schema.report.c.id.in_(wanted[start : start + _FEW]))
        )
        found.update({row["id"]: _report(row) for row in connection.execute(query).mappings()})
    return {ref: found[number] for ref, number in ids.items()}


def report(connection: Connection, ref: str) -> StoredReport:
    """One report, with its text."""
    query = (
        select(
            schema.report,
            schema.text.c.sha256,
            schema.text.c.body,
            func.coalesce(schema.edition.c.number, 1).label("edition"),
            _read().label("read"),
        )
        .join_from(schema.report, schema.text)
        .outerjoin(schema.edition, schema.edition.c.report_id == schema.report.c.id)
        .where(schema.report.c.id == report_id(connection, ref))
    )
    row = connection.execute(query).mappings().one()
    return StoredReport(
        ref=row["ref"],
        report=_report(row),
        media_type=row["media_type"],
        origin=row["origin"],
        added_at=row["added_at"],
        edition=row["edition"],
        read=bool(row["read"]),
    )


def _report(row: RowMapping) -> Report:
    names = ("title", "outlet", "byline", "url", "language", "published", "dateline", "furniture")
    told = {name: row[name] for name in names}
    return msgspec.convert({"id": row["sha256"], "text": row["body"], **told}, Report)


def _read() -> Any:
    reading = schema.reading.c
    return exists().where(reading.report_id == schema.report.c.id, reading.current.is_(True))


def record(connection: Connection, ref: str, reading: int | None = None) -> Record | None:
    """A report's current record, or that of one reading; None where it was not read yet."""
    number = report_id(connection, ref)
    query = _records().where(schema.reading.c.report_id == number)
    if reading is None:
        query = query.where(schema.reading.c.current.is_(True))
    else:
        query = query.where(schema.reading.c.id == reading)
    row = connection.execute(query).one_or_none()
    if row is None and reading is not None:
        raise LedgerError(f"{ref} has no reading {reading}; `Ledger.readings` lists them")
    return unpack(row.record, row.body) if row else None


def records(connection: Connection, refs: Sequence[str]) -> dict[str, Record]:
    """The current records of several reports, by reference, in the order asked for."""
    found: dict[str, Record] = {}
    for start in range(0, len(refs), _FEW):
        query = _records().where(
            schema.report.c.ref.in_(refs[start : start + _FEW]),
            schema.reading.c.current.is_(True),
        )
        found.update({row.ref: unpack(row.record, row.body) for row in connection.execute(query)})
    return {ref: found[ref] for ref in refs if ref in found}


def _records() -> Select[Any]:
    return (
        select(schema.report.c.ref, schema.reading.c.record, schema.text.c.body)
        .join_from(schema.reading, schema.report)
        .join(schema.text)
    )


def after(connection: Connection, last: int) -> list[tuple[int, str, Record]]:
    """The next current records in the order of publication, after a row number."""
    number = schema.report.c.id
    chosen = select(number).where(number > last, _read()).order_by(number).limit(_FEW)
    query = (
        _records()
        .add_columns(number)
        .where(number.in_(chosen), schema.reading.c.current.is_(True))
        .order_by(number)
    )
    return [(row.id, row.ref, unpack(row.record, row.body)) for row in connection.execute(query)]


def readings(connection: Connection, ref: str) -> tuple[Reading, ...]:
    """All readings of a report, oldest first."""
    reading = schema.reading.c
    columns = [reading[name] for name in Reading.__struct_fields__]
    query = select(*columns).where(reading.report_id == report_id(connection, ref))
    rows = connection.execute(query.order_by(reading.id)).mappings()
    return tuple(answer(Reading, row) for row in rows)


def raw(connection: Connection, ref: str) -> bytes:
    """The bytes as they came."""
    row = connection.execute(
        select(schema.raw.c.content, schema.text.c.body)
        .join_from(schema.report, schema.text)
        .join(schema.raw, schema.raw.c.id == schema.report.c.raw_id)
        .where(schema.report.c.id == report_id(connection, ref))
    ).one()
    return row.body.encode() if row.content is None else bytes(row.content)


def editions(connection: Connection, ref: str) -> tuple[Edition, ...]:
    """All editions of a report, first to last; itself alone where there is but one."""
    edition, number = schema.edition.c, report_id(connection, ref)
    chain = [number]
    while (
        before := connection.scalar(
            select(edition.previous_id).where(edition.report_id == chain[0])
        )
    ) is not None:
        chain.insert(0, before)
    while (
        later := connection.scalar(
            select(edition.report_id)
            .where(edition.previous_id == chain[-1])
            .order_by(edition.report_id)
            .limit(1)
        )
    ) is not None:
        chain.append(later)
    report = schema.report.c
    rows = connection.execute(
        select(
            report.ref,
            func.coalesce(edition.number, 1).label("number"),
            report.published,
            report.added_at,
            edition.changes,
        )
        .outerjoin_from(schema.report, schema.edition, edition.report_id == report.id)
        .where(report.id.in_(chain))
        .order_by(func.coalesce(edition.number, 1))
    ).mappings()
    return tuple(answer(Edition, row, changes=row["changes"] or ()) for row in rows)


def lines(connection: Connection, query: Select[Any]) -> list[ReportLine]:
    """The lines of a query over `line_columns`."""
    return [answer(ReportLine, row) for row in connection.execute(query).mappings()]


def line_query() -> Select[Any]:
    """A query for `lines`, to which conditions and an order may be added."""
    report = schema.report.c
    return select(
        report.id,
        report.ref,
        report.title,
        report.outlet,
        report.url,
        report.published,
        schema.text.c.sha256.label("text_id"),
        report.added_at,
        _read().label("read"),
        func.substr(schema.text.c.body, 1, 200).label("opening"),
    ).join_from(schema.report, schema.text)


def reports(
    connection: Connection,
    *,
    outlet: str | None,
    since: str | None,
    until: str | None,
    url: str | None,
    limit: int,
    cursor: str | None,
) -> Page[ReportLine]:
    """Reports, latest publication first."""
    report = schema.report.c
    query = line_query().order_by(report.id.desc()).limit(limit + 1)
    for column, value in ((report.outlet, outlet), (report.url, url)):
        if value is not None:
            query = query.where(column == value)
    if since is not None:
        query = query.where(report.day >= since)
    if until is not None:
        query = query.where(report.day <= until)
    if cursor is not None:
        query = query.where(report.id < int(cursor))
    rows = connection.execute(query).mappings().all()
    items = tuple(answer(ReportLine, row) for row in rows[:limit])
    return Page(items, str(rows[limit - 1]["id"]) if len(rows) > limit else None)


def outlets(connection: Connection) -> Iterator[tuple[str, int]]:
    """Every outlet and its number of reports, by name."""
    report = schema.report.c
    query = select(report.outlet, func.count()).where(report.outlet.is_not(None))
    rows = connection.execute(query.group_by(report.outlet).order_by(report.outlet))
    return iter([(name, number) for name, number in rows])


def counts(connection: Connection) -> Counts:
    """How much there is."""

    def number(query: Select[Any]) -> int:
        return int(connection.scalar(query) or 0)

    grouping = schema.grouping.c
    return Counts(
        reports=number(select(func.count()).select_from(schema.report)),
        texts=number(select(func.count()).select_from(schema.text)),
        outlets=number(select(func.count(schema.report.c.outlet.distinct()))),
        statements=number(select(func.count()).where(schema.statement.c.kind == "statement")),
        stories=number(select(func.count()).where(grouping.kind == "story", grouping.size > 0)),
    )
