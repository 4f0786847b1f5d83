"""The manager's desk: risk, hand-over, contested findings, linked cases, what is to be registered.

Revision 0002. A migration is a snapshot: it names no table or type of storage.tables, which move on.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KEY = sa.String(500)
WORD = sa.String(40)


def only(rows: str) -> dict[str, Any]:
    """A partial index: over these rows only."""
    return {"sqlite_where": sa.text(rows), "postgresql_where": sa.text(rows)}


def upgrade() -> None:
    with op.batch_alter_table("cases") as cases:
        cases.add_column(sa.Column("severity", sa.SmallInteger(), nullable=True))
        cases.add_column(sa.Column("likelihood", sa.SmallInteger(), nullable=True))
        cases.add_column(sa.Column("handed_to", KEY, nullable=True))
        cases.add_column(sa.Column("reply_registry_number", KEY, nullable=True))
        cases.add_column(sa.Column("contested", sa.Boolean(), nullable=False, server_default=sa.false()))
        cases.create_foreign_key(op.f("fk_cases_handed_to_people"), "people", ["handed_to"], ["id"])
    with op.batch_alter_table("cases") as cases:
        cases.alter_column("contested", existing_type=sa.Boolean(), server_default=None)
    op.create_index(
        "ix_cases_open_kind", "cases", ["kind", "received"], unique=False, **only("state != 'closed'")
    )
    op.create_index(
        "ix_cases_handed_to", "cases", ["handed_to", "received"], unique=False, **only("state != 'closed'")
    )
    op.drop_index("ix_cases_unit", "cases")
    op.create_index("ix_cases_unit_received", "cases", ["unit", "received"], unique=False)
    op.create_table(
        "case_links",
        sa.Column("case", KEY, nullable=False),
        sa.Column("other", KEY, nullable=False),
        sa.Column("relation", WORD, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_case_links_case_cases")),
        sa.ForeignKeyConstraint(["other"], ["cases.id"], name=op.f("fk_case_links_other_cases")),
        sa.PrimaryKeyConstraint("case", "other", name=op.f("pk_case_links")),
    )
    op.create_index("ix_case_links_other", "case_links", ["other"], unique=False)
