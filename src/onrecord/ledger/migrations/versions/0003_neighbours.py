"""The index of neighbours by which linking finds what an arriving report is like.

What stood in the older index is left to be worked out anew: `onrecord.filing` links whatever is
read and not in the index.

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def report(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["report.id"], name=f"fk_{table}_{column}")


def number(name: str) -> sa.Column[int]:
    return sa.Column(name, NUMBER, autoincrement=False, nullable=False)


def upgrade() -> None:
    parted = sa.text("pinned AND state = 'off'")
    op.create_index(
        "ix_link_parted", "link", ["kind"], sqlite_where=parted, postgresql_where=parted
    )
    op.drop_index("ix_linking_key_report_id", table_name="linking_key")
    op.drop_table("linking_key")
    op.create_table(
        "linking_key",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        number("report_id"),
        report("linking_key", "report_id"),
        sa.PrimaryKeyConstraint("kind", "key", "report_id", name="pk_linking_key"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_linking_key_report_id", "linking_key", ["report_id"])
    op.create_table(
        "linking_sheet",
        number("report_id"),
        sa.Column("joins", sa.Text()),
        sa.Column("bond", sa.Float(), nullable=False),
        sa.Column("near", sa.JSON(), nullable=False),
        sa.Column("linked", sa.Text()),
        sa.Column("terms", sa.JSON(), nullable=False),
        report("linking_sheet", "report_id"),
        sa.PrimaryKeyConstraint("report_id", name="pk_linking_sheet"),
    )
    op.create_table(
        "linking_near",
        number("near_id"),
        number("report_id"),
        report("linking_near", "near_id"),
        report("linking_near", "report_id"),
        sa.PrimaryKeyConstraint("near_id", "report_id", name="pk_linking_near"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_linking_near_report_id", "linking_near", ["report_id"])
