"""The ledger's tables, one schema for SQLite and PostgreSQL.

What a report *is* (`text`, `raw`, `report`, `edition`, `reading`) is only ever added to. What its
current record says stands once more in plain columns (`actor`, `statement`, `relay`, `figure`,
`position`, `event`, `event_actor`), for people who ask in SQL; these rows are made from the
record and replaced when another reading becomes current. What holds reports together stands in
`link`, `grouping` and `history`.

Identifiers of `report` and `statement` begin with the day of publication (`first_id`), so that
the order of the identifier is the order in time, and an index that can only run through
identifiers, as the full-text index does, runs through time.
"""

import datetime
from typing import Final

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy import text as sql_text
from sqlalchemy.dialects.postgresql import TSVECTOR

APPLICATION_ID: Final = 0x6F6E7265
"""SQLite's `application_id` of a ledger ("onre"), by which a ledger is told from other files."""

DAY: Final = 2**32
"""Identifiers of one day; with the ordinal of the day it stays below 2 ** 53, which JSON holds."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# INTEGER is SQLite's own 64-bit row number; PostgreSQL needs BIGINT for as much.
_Number = BigInteger().with_variant(Integer(), "sqlite")


def first_id(day: datetime.date | None) -> int:
    """The lowest identifier of a day; reports without a date come before all others."""
    return (day.toordinal() if day is not None else 0) * DAY


def _id() -> Column[int]:
    return Column("id", _Number, primary_key=True, autoincrement=False)


def _to(name: str, target: str, *, null: bool = True) -> Column[int]:
    # Deferred, so that rows which point at each other (a statement within a later one) may come
    # in any order. Every one is indexed below: without, taking back one row reads a whole table.
    key = ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
    return Column(name, _Number, key, nullable=null)


def _text(name: str, *, null: bool = True, index: bool = False) -> Column[str]:
    return Column(name, Text(), nullable=null, index=index)


counter = Table(
    "counter",
    metadata,
    Column("name", Text(), primary_key=True),
    Column("last", _Number, nullable=False),
)

text = Table(
    "text",
    metadata,
    _id(),
    Column("sha256", Text(), nullable=False, unique=True),
    Column("body", Text(), nullable=False),
)

raw = Table(
    "raw",
    metadata,
    _id(),
    Column("sha256", Text(), nullable=False, unique=True),
    Column("content", LargeBinary()),  # null: exactly the text's UTF-8, which is kept once
)

report = Table(
    "report",
    metadata,
    _id(),
    Column("ref", Text(), nullable=False, unique=True),
    _to("text_id", "text", null=False),
    _to("raw_id", "raw"),
    _text("media_type"),
    _text("origin"),  # the file or address that it was taken from
    _text("outlet", index=True),
    _text("title"),
    Column("byline", JSON(), nullable=False),
    _text("url", index=True),
    _text("language"),
    _text("published"),  # as given
    _text("day", index=True),  # the calendar day of it
    Column("dateline", JSON()),
    Column("furniture", JSON(), nullable=False),
    _text("added_at", null=False),
)

edition = Table(
    "edition",
    metadata,
    Column("report_id", _Number, ForeignKey("report.id"), primary_key=True, autoincrement=False),
    _to("previous_id", "report", null=False),
    Column("number", Integer(), nullable=False),
    Column("changes", JSON(), nullable=False),
)

reading = Table(
    "reading",
    metadata,
    _id(),
    _to("report_id", "report", null=False),
    _text("schema", null=False),
    _text("reader", null=False),  # the version of the reader
    _text("weights"),  # SHA-256 of the tagger's weights
    _text("made_by", null=False),  # "reader", or the person who corrected
    _text("made_at", null=False),
    Column("current", Boolean(), nullable=False),
    Column("record", Text(), nullable=False),  # JSON, with null for report.text
)

actor = Table(
    "actor",
    metadata,
    _id(),
    _to("report_id", "report", null=False),
    _text("item", null=False),
    _text("name", null=False, index=True),
    _text("kind", null=False),
    Column("roles", JSON(), nullable=False),
    Column("affiliations", JSON(), nullable=False),
    Column("mentions", JSON(), nullable=False),
)

statement = Table(
    "statement",
    metadata,
    _id(),
    _to("report_id", "report", null=False),
    _text("item", null=False),
    _text("kind", null=False),  # statement, attitude
    _text("manner", null=False),
    _text("polarity", null=False),
    _to("source_id", "actor"),
    _text("source", null=False),  # the source's name and the words for it; "" where none is told
    _text("cue"),
    _text("content", null=False),
    Column("spans", JSON(), nullable=False),
    _text("relays"),
    _to("addressee_id", "actor"),
    _text("said_at"),
    _text("place"),
    _text("country"),
    _to("within_id", "statement"),
    _text("facets", null=False),  # words that the full-text index filters by
)

relay = Table(
    "relay",
    metadata,
    _id(),
    _to("statement_id", "statement"),
    _to("figure_id", "figure"),
    Column("n", Integer(), nullable=False),  # 1 is nearest the source
    _to("actor_id", "actor", null=False),
    _text("words", null=False),
)

figure = Table(
    "figure",
    metadata,
    _id(),
    _to("report_id", "report", null=False),
    _text("item", null=False),
    Column("start", Integer(), nullable=False),
    Column("end", Integer(), nullable=False),
    _text("words", null=False),
    Column("value", Float()),
    Column("low", Float()),
    Column("high", Float()),
    _text("bound", null=False),
    _text("counts", null=False),
    _text("unit"),
    _text("population"),
    _text("status"),
    _text("place"),
    _text("as_of"),
    _text("since"),
    Column("cumulative", Boolean()),
    _to("counted_by_id", "actor"),
    _text("stance", null=False),
    _to("statement_id", "statement"),
    _text("subset_of"),
)

position = Table(
    "position",
    metadata,
    _id(),
    _to("report_id", "report", null=False),
    _text("item", null=False),
    _to("holder_id", "actor", null=False),
    _text("act", null=False),
    _to("toward_id", "actor"),
    Column("start", Integer(), nullable=False),
    Column("end", Integer(), nullable=False),
    _text("object", null=False),
    _text("condition"),
    _to("statement_id", "statement"),
)

event = Table(
    "event",
    metadata,
    _id(),
    _to("report_id", "report", null=False),
    _text("item", null=False),
    _text("type", null=False),
    _text("mode"),
    Column("start", Integer(), nullable=False),
    Column("end", Integer(), nullable=False),
    _text("trigger", null=False),
    _text("happened_at"),
    _text("place"),
    _text("country"),
    _text("happening", null=False),
    Column("background", Boolean(), nullable=False),
    _to("statement_id", "statement"),
)

event_actor = Table(
    "event_actor",
    metadata,
    _id(),
    _to("event_id", "event", null=False),
    _to("actor_id", "actor", null=False),
    _text("part", null=False),  # actor, recipient
)

link = Table(
    "link",
    metadata,
    _id(),
    Column("key", Text(), nullable=False, unique=True),
    _text("kind", null=False, index=True),
    Column("score", Float(), nullable=False),
    _text("reason", null=False),
    _text("rule", null=False),
    _text("made_by", null=False),
    _text("made_at", null=False),
    _text("state", null=False),  # on, off, lost
    Column("pinned", Boolean(), nullable=False),  # a person decided; rules leave it alone
    Column("data", JSON(), nullable=False),
)

# What people parted: few links among many, asked for with every writing.
_parted = sql_text("pinned AND state = 'off'")
Index("ix_link_parted", link.c.kind, sqlite_where=_parted, postgresql_where=_parted)

link_item = Table(
    "link_item",
    metadata,
    Column("link_id", _Number, ForeignKey("link.id"), primary_key=True, autoincrement=False),
    Column("n", Integer(), primary_key=True, autoincrement=False),
    _to("report_id", "report", null=False),
    _text("item", null=False),
)

grouping = Table(
    "grouping",
    metadata,
    _id(),
    _text("kind", null=False, index=True),
    Column("ref", Text(), nullable=False, unique=True),
    _text("name"),
    _text("named_by"),
    Column("data", JSON(), nullable=False),
    _to("merged_into", "grouping"),
    Column("size", Integer(), nullable=False),
)

grouping_item = Table(
    "grouping_item",
    metadata,
    Column("kind", Text(), primary_key=True),
    Column("report_id", _Number, ForeignKey("report.id"), primary_key=True, autoincrement=False),
    Column("item", Text(), primary_key=True),
    _to("grouping_id", "grouping", null=False),
)

linking_key = Table(
    "linking_key",
    metadata,
    Column("kind", Text(), primary_key=True),
    Column("key", Text(), primary_key=True),
    Column("report_id", _Number, ForeignKey("report.id"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

linking_sheet = Table(
    "linking_sheet",
    metadata,
    Column("report_id", _Number, ForeignKey("report.id"), primary_key=True, autoincrement=False),
    _text("joins"),
    Column("bond", Float(), nullable=False),
    Column("near", JSON(), nullable=False),
    _text("linked"),  # which stretch of its story the report was last linked in
    Column("terms", JSON(), nullable=False),
)

linking_near = Table(
    "linking_near",
    metadata,
    Column("near_id", _Number, ForeignKey("report.id"), primary_key=True, autoincrement=False),
    Column("report_id", _Number, ForeignKey("report.id"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

history = Table(
    "history",
    metadata,
    _id(),
    _text("at", null=False),
    _text("by", null=False),
    _text("action", null=False),
    _text("reason", null=False),
    Column("payload", JSON(), nullable=False),
    _to("undoes", "history"),
    UniqueConstraint("undoes"),
)

history_report = Table(
    "history_report",
    metadata,
    Column("history_id", _Number, ForeignKey("history.id"), primary_key=True, autoincrement=False),
    Column("report_id", _Number, ForeignKey("report.id"), primary_key=True, autoincrement=False),
)


def _index_foreign_keys() -> None:
    for table in metadata.sorted_tables:
        for column in table.columns:
            if column.foreign_keys and column is not next(iter(table.primary_key)):
                some = column.isnot(None) if column.nullable else None
                Index(None, column, sqlite_where=some, postgresql_where=some)


_index_foreign_keys()

# PostgreSQL's side of the full-text index. SQLite's are the virtual tables of `index.py`, which
# SQLAlchemy knows nothing of; both hold the same words, cut by `words.py`.
postgres = MetaData()

words = {
    what: Table(
        f"{what}_words",
        postgres,
        Column("id", BigInteger(), primary_key=True, autoincrement=False),
        Column("words", TSVECTOR(), nullable=False),
        Index(f"ix_{what}_words", "words", postgresql_using="gin"),
    )
    for what in ("report", "statement", "actor")
}
