"""Figures as they were told, causes that can be counted, and complaints and excluded people found faster.

Revision 0011. A migration is a snapshot: it names no table or type of storage.tables, which move on.
Causes of cases handled before stay unknown until the case is handled again: they lie sealed.
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0009"
branch_labels = None
depends_on = None

KEY = sa.String(500)


def upgrade() -> None:
    op.create_table(
        "digest_figures",
        sa.Column("digest", KEY, nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["digest"], ["digests.id"], name=op.f("fk_digest_figures_digest_digests")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_digest_figures")),
    )
    op.add_column("cases", sa.Column("causes", sa.String(200), nullable=True))
    op.add_column("case_log", sa.Column("causes", sa.String(200), nullable=True))
    index("ix_cases_from_outside", ["unit", "received"], "original_kind IN ('complaint', 'view')")
    index("ix_cases_with_excluded", ["original_kind"], "CAST(excluded AS TEXT) != '[]'")


def index(name: str, columns: list[str], rows: str) -> None:
    """Over some of the cases only."""
    where = sa.text(rows)
    op.create_index(name, "cases", columns, unique=False, sqlite_where=where, postgresql_where=where)
