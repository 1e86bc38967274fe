"""The history of what people decided: only ever added to, each entry able to be taken back."""

import datetime
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, insert, select
from sqlalchemy.sql import Select

from onrecord.errors import LedgerError
from onrecord.ledger import schema
from onrecord.ledger.answers import answer
from onrecord.ledger.links import Happened
from onrecord.ledger.rows import Numbers


def now() -> str:
    """The time, RFC 3339, in UTC."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


def note(
    connection: Connection,
    *,
    by: str,
    action: str,
    reason: str,
    payload: dict[str, Any],
    reports: Iterable[int] = (),
    undoes: int | None = None,
) -> Happened:
    """Adds an entry within a writing transaction."""
    numbers = Numbers(connection)
    row: dict[str, Any] = {
        "id": numbers.next(schema.history),
        "at": now(),
        "by": by,
        "action": action,
        "reason": reason,
        "payload": payload,
        "undoes": undoes,
    }
    connection.execute(insert(schema.history).values(row))
    for report_id in sorted(set(reports)):
        connection.execute(
            insert(schema.history_report).values(history_id=row["id"], report_id=report_id)
        )
    numbers.save()
    return answer(Happened, row, undone=False)


def entry(connection: Connection, number: int) -> Happened:
    """One entry.

    Raises `LedgerError` where there is none of this number.
    """
    found = _entries(connection, _query().where(schema.history.c.id == number))
    if not found:
        raise LedgerError(f"no entry {number} in the history; `Ledger.history` lists them")
    return found[0]


def entries(
    connection: Connection,
    *,
    report_id: int | None = None,
    action: str | None = None,
    before: int | None = None,
    limit: int | None = None,
) -> list[Happened]:
    """Entries, newest first: those that touch one report, or do one thing."""
    query = _query().order_by(schema.history.c.id.desc())
    if report_id is not None:
        touched = select(schema.history_report.c.history_id).where(
            schema.history_report.c.report_id == report_id
        )
        query = query.where(schema.history.c.id.in_(touched))
    if action is not None:
        query = query.where(schema.history.c.action == action)
    if before is not None:
        query = query.where(schema.history.c.id < before)
    return _entries(connection, query.limit(limit))


def _query() -> Select[Any]:
    return select(schema.history)


def _entries(connection: Connection, query: Select[Any]) -> list[Happened]:
    rows = connection.execute(query).mappings().all()
    return [answer(Happened, row, undone=_undone(connection, row["id"])) for row in rows]


def undone_by(connection: Connection, number: int) -> int | None:
    """The entry that took this one back, in force or not."""
    history = schema.history.c
    found: int | None = connection.scalar(select(history.id).where(history.undoes == number))
    return found


def _undone(connection: Connection, number: int) -> bool:
    """Whether an entry is out of force: taken back by one that is itself in force."""
    by = undone_by(connection, number)
    return by is not None and not _undone(connection, by)
