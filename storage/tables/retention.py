"""The tables of retention: proposals, what is on their lists, who approved them, and legal holds.

None of it holds a story or a person served; the references of holds are numbers of decisions.
"""

import sqlalchemy as sa

from storage.tables.columns import Moment, key, metadata, word

retention_proposals = sa.Table(
    "retention_proposals",
    metadata,
    key("id", primary_key=True),
    sa.Column("created", Moment, nullable=False),
    sa.Column("digest", sa.String(64), nullable=False),
    sa.Column("decision", sa.Text, nullable=False),
    word("progress", nullable=False),
    sa.Column("carried_out", Moment),
    sa.Column("certificate", sa.Text),  # as it was given, so that its seal still fits
)

retention_cases = sa.Table(
    "retention_cases",
    metadata,
    key("proposal", "retention_proposals.id", primary_key=True),
    key("case", "cases.id", primary_key=True),
    word("number", nullable=False),
    word("kind", nullable=False),
    sa.Column("received", sa.Date, nullable=False),
    sa.Column("closed", sa.Date, nullable=False),
    sa.Column("years", sa.SmallInteger, nullable=False),
    word("became", nullable=False),  # "listed", "destroyed" or "held"
    sa.Index("ix_retention_cases_case", "case"),
)

retention_approvals = sa.Table(
    "retention_approvals",
    metadata,
    key("proposal", "retention_proposals.id", primary_key=True),
    key("person", "people.id", primary_key=True),
    word("role", nullable=False),
    sa.Column("at", Moment, nullable=False),
    word("how", nullable=False),
)

legal_holds = sa.Table(
    "legal_holds",
    metadata,
    key("case", "cases.id", primary_key=True),
    key("person", "people.id", nullable=False),  # who decided it
    sa.Column("at", Moment, nullable=False),
    sa.Column("reference", sa.String(200), nullable=False),
)
