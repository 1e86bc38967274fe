"""Reports, their readings, and what the readings say in plain columns.

Revision ID: 0001
Revises:
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def to(name: str, column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{table}.id"], name=f"fk_{name}", initially="DEFERRED", deferrable=True
    )


def index(table: str, column: str, *, some: bool = False) -> None:
    where = sa.text(f"{column} IS NOT NULL") if some else None
    name = f"ix_{table}_{column}"
    op.create_index(name, table, [column], sqlite_where=where, postgresql_where=where)


VIEWS = (
    """CREATE VIEW who_said_what AS
       SELECT statement.id, report.day, report.outlet, statement.kind, statement.source,
              statement.manner, statement.polarity, statement.cue, statement.content,
              statement.relays, statement.said_at, report.title, report.url,
              report.ref AS report, statement.item, statement.report_id
       FROM statement JOIN report ON report.id = statement.report_id""",
    """CREATE VIEW who_counted_what AS
       SELECT figure.id, report.day, report.outlet, actor.name AS counted_by, figure.words,
              figure.value, figure.low, figure.high, figure.bound, figure.counts, figure.unit,
              figure.population, figure.status, figure.place, figure.as_of, figure.since,
              figure.stance, report.title, report.url, report.ref AS report, figure.item,
              figure.report_id
       FROM figure JOIN report ON report.id = figure.report_id
       LEFT JOIN actor ON actor.id = figure.counted_by_id""",
    """CREATE VIEW who_wants_what AS
       SELECT position.id, report.day, report.outlet, holder.name AS holder, position.act,
              toward.name AS toward, position.object, position.condition, report.title,
              report.url, report.ref AS report, position.item, position.report_id
       FROM position JOIN report ON report.id = position.report_id
       JOIN actor AS holder ON holder.id = position.holder_id
       LEFT JOIN actor AS toward ON toward.id = position.toward_id""",
    """CREATE VIEW current_record AS
       SELECT report.ref AS report, report.day, report.outlet, report.title, reading.reader,
              reading.weights, reading.made_by, reading.made_at, reading.record
       FROM reading JOIN report ON report.id = reading.report_id WHERE reading.current""",
)

SQLITE_WORDS = (
    """CREATE VIRTUAL TABLE report_fts USING fts5(
       title, body, facets, content='', columnsize=0,
       tokenize='unicode61 remove_diacritics 2')""",
    """CREATE VIRTUAL TABLE statement_fts USING fts5(
       content, source, relays, facets, content='statement', content_rowid='id', columnsize=0,
       tokenize='unicode61 remove_diacritics 2')""",
    """CREATE VIRTUAL TABLE actor_fts USING fts5(
       name, content='', columnsize=0, tokenize='unicode61 remove_diacritics 2')""",
)


def upgrade() -> None:
    create_tables()
    for view in VIEWS:
        op.execute(view)
    if op.get_context().dialect.name == "sqlite":
        # Results come by date, never by rank: columnsize=0 leaves out what only ranking needs.
        for table in SQLITE_WORDS:
            op.execute(table)
        op.execute(f"PRAGMA application_id = {0x6F6E7265}")
        return
    for what in ("report", "statement", "actor"):
        op.create_table(
            f"{what}_words",
            sa.Column("id", sa.BigInteger(), primary_key=True, autoincrement=False),
            sa.Column("words", TSVECTOR(), nullable=False),
        )
        op.create_index(f"ix_{what}_words", f"{what}_words", ["words"], postgresql_using="gin")


def create_tables() -> None:
    op.create_table(
        "counter",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("last", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_counter"),
    )
    op.create_table(
        "raw",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("id", name="pk_raw"),
        sa.UniqueConstraint("sha256", name="uq_raw_sha256"),
    )
    op.create_table(
        "text",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_text"),
        sa.UniqueConstraint("sha256", name="uq_text_sha256"),
    )
    op.create_table(
        "report",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("text_id", NUMBER, nullable=False),
        sa.Column("raw_id", NUMBER),
        sa.Column("media_type", sa.Text()),
        sa.Column("origin", sa.Text()),
        sa.Column("outlet", sa.Text()),
        sa.Column("title", sa.Text()),
        sa.Column("byline", sa.JSON(), nullable=False),
        sa.Column("url", sa.Text()),
        sa.Column("language", sa.Text()),
        sa.Column("published", sa.Text()),
        sa.Column("day", sa.Text()),
        sa.Column("dateline", sa.JSON()),
        sa.Column("furniture", sa.JSON(), nullable=False),
        sa.Column("added_at", sa.Text(), nullable=False),
        to("report_raw_id", "raw_id", "raw"),
        to("report_text_id", "text_id", "text"),
        sa.PrimaryKeyConstraint("id", name="pk_report"),
        sa.UniqueConstraint("ref", name="uq_report_ref"),
    )
    index("report", "day")
    index("report", "outlet")
    index("report", "raw_id", some=True)
    op.create_index(
        "ix_report_text_id",
        "report",
        ["text_id"],
        unique=False,
        sqlite_where=None,
        postgresql_where=None,
    )
    index("report", "url")
    op.create_table(
        "actor",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("report_id", NUMBER, nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("affiliations", sa.JSON(), nullable=False),
        sa.Column("mentions", sa.JSON(), nullable=False),
        to("actor_report_id", "report_id", "report"),
        sa.PrimaryKeyConstraint("id", name="pk_actor"),
    )
    index("actor", "name")
    op.create_index(
        "ix_actor_report_id",
        "actor",
        ["report_id"],
        unique=False,
        sqlite_where=None,
        postgresql_where=None,
    )
    op.create_table(
        "edition",
        sa.Column("report_id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("previous_id", NUMBER, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        to("edition_previous_id", "previous_id", "report"),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name="fk_edition_report_id"),
        sa.PrimaryKeyConstraint("report_id", name="pk_edition"),
    )
    op.create_index(
        "ix_edition_previous_id",
        "edition",
        ["previous_id"],
        unique=False,
        sqlite_where=None,
        postgresql_where=None,
    )
    op.create_table(
        "reading",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("report_id", NUMBER, nullable=False),
        sa.Column("schema", sa.Text(), nullable=False),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("weights", sa.Text()),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        to("reading_report_id", "report_id", "report"),
        sa.PrimaryKeyConstraint("id", name="pk_reading"),
    )
    op.create_index(
        "ix_reading_report_id",
        "reading",
        ["report_id"],
        unique=False,
        sqlite_where=None,
        postgresql_where=None,
    )
    op.create_table(
        "statement",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("report_id", NUMBER, nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("manner", sa.Text(), nullable=False),
        sa.Column("polarity", sa.Text(), nullable=False),
        sa.Column("source_id", NUMBER),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("cue", sa.Text()),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("spans", sa.JSON(), nullable=False),
        sa.Column("relays", sa.Text()),
        sa.Column("addressee_id", NUMBER),
        sa.Column("said_at", sa.Text()),
        sa.Column("place", sa.Text()),
        sa.Column("country", sa.Text()),
        sa.Column("within_id", NUMBER),
        sa.Column("facets", sa.Text(), nullable=False),
        to("statement_addressee_id", "addressee_id", "actor"),
        to("statement_report_id", "report_id", "report"),
        to("statement_source_id", "source_id", "actor"),
        to("statement_within_id", "within_id", "statement"),
        sa.PrimaryKeyConstraint("id", name="pk_statement"),
    )
    index("statement", "addressee_id", some=True)
    op.create_index(
        "ix_statement_report_id",
        "statement",
        ["report_id"],
        unique=False,
        sqlite_where=None,
        postgresql_where=None,
    )
    index("statement", "source_id", some=True)
    index("statement", "within_id", some=True)
    op.create_table(
        "event",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("report_id", NUMBER, nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text()),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("trigger", sa.Text(), nullable=False),
        sa.Column("happened_at", sa.Text()),
        sa.Column("place", sa.Text()),
        sa.Column("country", sa.Text()),
        sa.Column("happening", sa.Text(), nullable=False),
        sa.Column("background", sa.Boolean(), nullable=False),
        sa.Column("statement_id", NUMBER),
        to("event_report_id", "report_id", "report"),
        to("event_statement_id", "statement_id", "statement"),
        sa.PrimaryKeyConstraint("id", name="pk_event"),
    )
    op.create_index(
        "ix_event_report_id",
        "event",
        ["report_id"],
        unique=False,
        sqlite_where=None,
        postgresql_where=None,
    )
    index("event", "statement_id", some=True)
    op.create_table(
        "figure",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("report_id", NUMBER, nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("value", sa.Float()),
        sa.Column("low", sa.Float()),
        sa.Column("high", sa.Float()),
        sa.Column("bound", sa.Text(), nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text()),
        sa.Column("population", sa.Text()),
        sa.Column("status", sa.Text()),
        sa.Column("place", sa.Text()),
        sa.Column("as_of", sa.Text()),
        sa.Column("since", sa.Text()),
        sa.Column("cumulative", sa.Boolean()),
        sa.Column("counted_by_id", NUMBER),
        sa.Column("stance", sa.Text(), nullable=False),
        sa.Column("statement_id", NUMBER),
        sa.Column("subset_of", sa.Text()),
        to("figure_counted_by_id", "counted_by_id", "actor"),
        to("figure_report_id", "report_id", "report"),
        to("figure_statement_id", "statement_id", "statement"),
        sa.PrimaryKeyConstraint("id", name="pk_figure"),
    )
    index("figure", "counted_by_id", some=True)
    op.create_index(
        "ix_figure_report_id",
        "figure",
        ["report_id"],
        unique=False,
        sqlite_where=None,
        postgresql_where=None,
    )
    index("figure", "statement_id", some=True)
    op.create_table(
        "position",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("report_id", NUMBER, nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("holder_id", NUMBER, nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("toward_id", NUMBER),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("object", sa.Text(), nullable=False),
        sa.Column("condition", sa.Text()),
        sa.Column("statement_id", NUMBER),
        to("position_holder_id", "holder_id", "actor"),
        to("position_report_id", "report_id", "report"),
        to("position_statement_id", "statement_id", "statement"),
        to("position_toward_id", "toward_id", "actor"),
        sa.PrimaryKeyConstraint("id", name="pk_position"),
    )
    op.create_index(
        "ix_position_holder_id",
        "position",
        ["holder_id"],
        unique=False,
        sqlite_where=None,
        postgresql_where=None,
    )
    op.create_index(
        "ix_position_report_id",
        "position",
        ["report_id"],
        unique=False,
        sqlite_where=None,
        postgresql_where=None,
    )
    index("position", "statement_id", some=True)
    index("position", "toward_id", some=True)
    op.create_table(
        "event_actor",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("event_id", NUMBER, nullable=False),
        sa.Column("actor_id", NUMBER, nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        to("event_actor_actor_id", "actor_id", "actor"),
        to("event_actor_event_id", "event_id", "event"),
        sa.PrimaryKeyConstraint("id", name="pk_event_actor"),
    )
    op.create_index(
        "ix_event_actor_actor_id",
        "event_actor",
        ["actor_id"],
        unique=False,
        sqlite_where=None,
        postgresql_where=None,
    )
    op.create_index(
        "ix_event_actor_event_id",
        "event_actor",
        ["event_id"],
        unique=False,
        sqlite_where=None,
        postgresql_where=None,
    )
    op.create_table(
        "relay",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("statement_id", NUMBER),
        sa.Column("figure_id", NUMBER),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("actor_id", NUMBER, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        to("relay_actor_id", "actor_id", "actor"),
        to("relay_figure_id", "figure_id", "figure"),
        to("relay_statement_id", "statement_id", "statement"),
        sa.PrimaryKeyConstraint("id", name="pk_relay"),
    )
    op.create_index(
        "ix_relay_actor_id",
        "relay",
        ["actor_id"],
        unique=False,
        sqlite_where=None,
        postgresql_where=None,
    )
    index("relay", "figure_id", some=True)
    index("relay", "statement_id", some=True)
