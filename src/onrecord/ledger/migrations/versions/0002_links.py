"""Links between reports, the groups that follow from them, and the history of decisions.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
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
    """CREATE VIEW story AS
       SELECT grouping.ref AS story, grouping.name, grouping.size AS reports,
              report.ref AS report, report.day, report.outlet, report.title, report.url,
              report.id AS report_id
       FROM grouping JOIN grouping_item ON grouping_item.grouping_id = grouping.id
       JOIN report ON report.id = grouping_item.report_id WHERE grouping.kind = 'story'""",
    """CREATE VIEW person AS
       SELECT grouping.ref AS person, grouping.name AS known_as, actor.name, actor.kind,
              actor.roles, report.day, report.outlet, report.ref AS report, actor.item,
              actor.id AS actor_id, report.id AS report_id
       FROM grouping JOIN grouping_item ON grouping_item.grouping_id = grouping.id
       JOIN report ON report.id = grouping_item.report_id
       JOIN actor ON actor.report_id = report.id AND actor.item = grouping_item.item
       WHERE grouping.kind = 'person'""",
)

ONLY_ADDED = "the history is only ever added to"


def upgrade() -> None:
    create_tables()
    for view in VIEWS:
        op.execute(view)
    if op.get_context().dialect.name == "sqlite":
        for what in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER history_no_{what.lower()} BEFORE {what} ON history "
                f"BEGIN SELECT RAISE(ABORT, '{ONLY_ADDED}'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION history_only_added() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{ONLY_ADDED}'; END $$"
    )
    op.execute(
        "CREATE TRIGGER history_only_added BEFORE UPDATE OR DELETE ON history "
        "FOR EACH ROW EXECUTE FUNCTION history_only_added()"
    )


def create_tables() -> None:
    op.create_table(
        "grouping",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("name", sa.Text()),
        sa.Column("named_by", sa.Text()),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("merged_into", NUMBER),
        sa.Column("size", sa.Integer(), nullable=False),
        to("grouping_merged_into", "merged_into", "grouping"),
        sa.PrimaryKeyConstraint("id", name="pk_grouping"),
        sa.UniqueConstraint("ref", name="uq_grouping_ref"),
    )
    index("grouping", "kind")
    index("grouping", "merged_into", some=True)
    op.create_table(
        "history",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("undoes", NUMBER),
        to("history_undoes", "undoes", "history"),
        sa.PrimaryKeyConstraint("id", name="pk_history"),
        sa.UniqueConstraint("undoes", name="uq_history_undoes"),
    )
    index("history", "undoes", some=True)
    op.create_table(
        "link",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("pinned", sa.Boolean(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_link"),
        sa.UniqueConstraint("key", name="uq_link_key"),
    )
    index("link", "kind")
    op.create_table(
        "grouping_item",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("report_id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("grouping_id", NUMBER, nullable=False),
        to("grouping_item_grouping_id", "grouping_id", "grouping"),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name="fk_grouping_item_report_id"),
        sa.PrimaryKeyConstraint("kind", "report_id", "item", name="pk_grouping_item"),
    )
    op.create_index(
        "ix_grouping_item_grouping_id",
        "grouping_item",
        ["grouping_id"],
        unique=False,
        sqlite_where=None,
        postgresql_where=None,
    )
    op.create_index(
        "ix_grouping_item_report_id",
        "grouping_item",
        ["report_id"],
        unique=False,
        sqlite_where=None,
        postgresql_where=None,
    )
    op.create_table(
        "history_report",
        sa.Column("history_id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("report_id", NUMBER, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["history_id"], ["history.id"], name="fk_history_report_history_id"
        ),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name="fk_history_report_report_id"),
        sa.PrimaryKeyConstraint("history_id", "report_id", name="pk_history_report"),
    )
    op.create_index(
        "ix_history_report_report_id",
        "history_report",
        ["report_id"],
        unique=False,
        sqlite_where=None,
        postgresql_where=None,
    )
    op.create_table(
        "link_item",
        sa.Column("link_id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("report_id", NUMBER, nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["link_id"], ["link.id"], name="fk_link_item_link_id"),
        to("link_item_report_id", "report_id", "report"),
        sa.PrimaryKeyConstraint("link_id", "n", name="pk_link_item"),
    )
    op.create_index(
        "ix_link_item_report_id",
        "link_item",
        ["report_id"],
        unique=False,
        sqlite_where=None,
        postgresql_where=None,
    )
    op.create_table(
        "linking_key",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("report_id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name="fk_linking_key_report_id"),
        sa.PrimaryKeyConstraint("kind", "key", "report_id", "item", name="pk_linking_key"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_linking_key_report_id",
        "linking_key",
        ["report_id"],
        unique=False,
        sqlite_where=None,
        postgresql_where=None,
    )
