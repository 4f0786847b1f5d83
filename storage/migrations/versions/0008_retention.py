"""Retention: proposals, approvals and legal holds; reads in the audit log are found by their time.

Revision 0008. A migration is a snapshot: it names no table or type of storage.tables, which move on.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

KEY = sa.String(500)
WORD = sa.String(40)
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("cases", sa.Column("erased", sa.Date(), nullable=True))
    op.create_index("ix_audit_at", "audit", ["at"], unique=False)
    op.create_table(
        "retention_proposals",
        sa.Column("id", KEY, nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("progress", WORD, nullable=False),
        sa.Column("carried_out", MOMENT, nullable=True),
        sa.Column("certificate", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_retention_proposals")),
    )
    op.create_table(
        "retention_cases",
        sa.Column("proposal", KEY, nullable=False),
        sa.Column("case", KEY, nullable=False),
        sa.Column("number", WORD, nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("received", sa.Date(), nullable=False),
        sa.Column("closed", sa.Date(), nullable=False),
        sa.Column("years", sa.SmallInteger(), nullable=False),
        sa.Column("became", WORD, nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_retention_cases_case_cases")),
        sa.ForeignKeyConstraint(
            ["proposal"],
            ["retention_proposals.id"],
            name=op.f("fk_retention_cases_proposal_retention_proposals"),
        ),
        sa.PrimaryKeyConstraint("proposal", "case", name=op.f("pk_retention_cases")),
    )
    op.create_index("ix_retention_cases_case", "retention_cases", ["case"], unique=False)
    op.create_table(
        "retention_approvals",
        sa.Column("proposal", KEY, nullable=False),
        sa.Column("person", KEY, nullable=False),
        sa.Column("role", WORD, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("how", WORD, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_retention_approvals_person_people")),
        sa.ForeignKeyConstraint(
            ["proposal"],
            ["retention_proposals.id"],
            name=op.f("fk_retention_approvals_proposal_retention_proposals"),
        ),
        sa.PrimaryKeyConstraint("proposal", "person", name=op.f("pk_retention_approvals")),
    )
    op.create_table(
        "legal_holds",
        sa.Column("case", KEY, nullable=False),
        sa.Column("person", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("reference", sa.String(200), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_legal_holds_case_cases")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_legal_holds_person_people")),
        sa.PrimaryKeyConstraint("case", name=op.f("pk_legal_holds")),
    )
