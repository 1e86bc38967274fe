"""The full-text index, written in the same transaction as what it indexes.

SQLite: FTS5 tables, whose words point into `report`, `statement` and `actor`. PostgreSQL: tables
of `tsvector` with a GIN index. The columns of both are in `COLUMNS`; in PostgreSQL they are the
weights A to D.
"""

from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import Connection, delete, insert, select, text

from onrecord.ledger import schema
from onrecord.ledger.words import tsvector

COLUMNS: Final = {
    "report": ("title", "body", "facets"),
    "statement": ("content", "source", "relays", "facets"),
    "actor": ("name",),
}

_WEIGHTS: Final = "ABCD"


def weight(what: str, column: str) -> str:
    """PostgreSQL's letter for a column of the index."""
    return _WEIGHTS[COLUMNS[what].index(column)]


def index(connection: Connection, what: str, rows: Iterable[dict[str, Any]]) -> None:
    """Indexes rows with an `id` and the columns of `COLUMNS[what]`."""
    columns = COLUMNS[what]
    entries = [{name: row[name] for name in ("id", *columns)} for row in rows]
    if not entries:
        return
    if connection.dialect.name == "postgresql":
        letters = dict(zip(columns, _WEIGHTS, strict=False))
        connection.execute(
            insert(schema.words[what]),
            [
                {
                    "id": entry["id"],
                    "words": tsvector(**{letters[one]: entry[one] or "" for one in columns}),
                }
                for entry in entries
            ],
        )
        return
    names, values = ", ".join(columns), ", ".join(f":{name}" for name in columns)
    connection.execute(
        text(f"INSERT INTO {what}_fts(rowid, {names}) VALUES (:id, {values})"), entries
    )


def forget(connection: Connection, report_id: int) -> None:
    """Takes a report's statements and actors out of the index, before their rows are deleted."""
    for table in (schema.statement, schema.actor):
        what = table.name
        chosen = table.c.report_id == report_id
        if connection.dialect.name == "postgresql":
            inner = select(table.c.id).where(chosen)
            words = schema.words[what]
            connection.execute(delete(words).where(words.c.id.in_(inner)))
            continue
        columns = COLUMNS[what]
        found = connection.execute(table.select().where(chosen)).mappings()
        entries = [{name: row[name] for name in ("id", *columns)} for row in found]
        names, values = ", ".join(columns), ", ".join(f":{name}" for name in columns)
        if entries:
            connection.execute(
                text(
                    f"INSERT INTO {what}_fts({what}_fts, rowid, {names})"
                    f" VALUES ('delete', :id, {values})"
                ),
                entries,
            )
