"""Figures: how exactly times are known, a log of every change, what is imported from elsewhere.

Revision 0004. A migration is a snapshot: it names no table or type of storage.tables, which move on.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

KEY = sa.String(500)
WORD = sa.String(40)
FACTS = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def only(rows: str) -> dict[str, Any]:
    """A partial index: over these rows only."""
    return {"sqlite_where": sa.text(rows), "postgresql_where": sa.text(rows)}


def upgrade() -> None:
    widen_cases()
    index_cases()
    log_changes()
    keep_what_is_imported()


def widen_cases() -> None:
    with op.batch_alter_table("cases") as cases:
        for precision in ("received_precision", "closed_precision"):
            cases.add_column(sa.Column(precision, WORD, nullable=False, server_default="minute"))
        cases.add_column(sa.Column("replied", sa.Date(), nullable=True))
        cases.add_column(sa.Column("changed", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("cases") as cases:
        for precision in ("received_precision", "closed_precision"):
            cases.alter_column(precision, existing_type=WORD, server_default=None)


def index_cases() -> None:
    op.drop_index("ix_cases_unit_received", "cases")
    op.create_index(
        "ix_cases_inflow",
        "cases",
        ["unit", "received", "received_precision", "original_kind", "category", "replied"],
        unique=False,
    )
    op.create_index("ix_cases_received", "cases", ["received", "original_kind"], unique=False)
    op.create_index("ix_cases_unit_changed", "cases", ["unit", "changed"], unique=False)
    op.create_index(
        "ix_cases_closed",
        "cases",
        ["unit", "closed", "original_kind"],
        unique=False,
        **only("closed IS NOT NULL"),
    )


def log_changes() -> None:
    op.create_table(
        "case_log",
        sa.Column("case", KEY, nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("state", WORD, nullable=False),
        sa.Column("unit", KEY, nullable=False),
        sa.Column("category", WORD, nullable=True),
        sa.Column("closed", sa.DateTime(timezone=True), nullable=True),
        sa.Column("registered", sa.Boolean(), nullable=False),
        sa.Column("replied", sa.Date(), nullable=True),
        sa.Column("facts", FACTS, nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_case_log_case_cases")),
        sa.PrimaryKeyConstraint("case", "version", name=op.f("pk_case_log")),
    )
    # Of earlier changes nothing more is known than these two moments.
    op.execute("UPDATE cases SET changed = coalesce(closed, taken) WHERE version > 1")


def keep_what_is_imported() -> None:
    op.create_table(
        "imported_cases",
        sa.Column("source", KEY, nullable=False),
        sa.Column("external", KEY, nullable=False),
        sa.Column("case", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_imported_cases_case_cases")),
        sa.PrimaryKeyConstraint("source", "external", name=op.f("pk_imported_cases")),
        sa.UniqueConstraint("case", name=op.f("uq_imported_cases_case")),
    )
    op.create_table(
        "reporting_groups",
        sa.Column("group", KEY, nullable=False),
        sa.Column("unit", KEY, nullable=False),
        sa.ForeignKeyConstraint(
            ["group"], ["units.key"], name=op.f("fk_reporting_groups_group_units"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["unit"], ["units.key"], name=op.f("fk_reporting_groups_unit_units"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("group", "unit", name=op.f("pk_reporting_groups")),
    )
    op.create_index("ix_reporting_groups_unit", "reporting_groups", ["unit"], unique=False)
    op.create_table(
        "reported_years",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("facts", FACTS, nullable=False),
        sa.PrimaryKeyConstraint("year", name=op.f("pk_reported_years")),
    )
