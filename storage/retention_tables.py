"""The tables of retention: proposals, what is on their lists, who approved them, and legal holds.

None of it holds a story or a person served; the references of holds are numbers of decisions.
"""

from typing import Any

import sqlalchemy as sa

from storage.tables import Moment, metadata


def _key(name: str, references: str | None = None, **options: Any) -> sa.Column[str]:
    foreign = () if references is None else (sa.ForeignKey(references),)
    return sa.Column(name, sa.String(500), *foreign, **options)


def _word(name: str, **options: Any) -> sa.Column[str]:
    return sa.Column(name, sa.String(40), nullable=False, **options)


retention_proposals = sa.Table(
    "retention_proposals",
    metadata,
    _key("id", primary_key=True),
    sa.Column("created", Moment, nullable=False),
    sa.Column("digest", sa.String(64), nullable=False),
    sa.Column("decision", sa.Text, nullable=False),
    _word("progress"),
    sa.Column("carried_out", Moment),
    sa.Column("certificate", sa.Text),  # as it was given, so that its seal still fits
)

retention_cases = sa.Table(
    "retention_cases",
    metadata,
    _key("proposal", "retention_proposals.id", primary_key=True),
    _key("case", "cases.id", primary_key=True),
    _word("number"),
    _word("kind"),
    sa.Column("received", sa.Date, nullable=False),
    sa.Column("closed", sa.Date, nullable=False),
    sa.Column("years", sa.SmallInteger, nullable=False),
    _word("became"),  # "listed", "destroyed" or "held"
    sa.Index("ix_retention_cases_case", "case"),
)

retention_approvals = sa.Table(
    "retention_approvals",
    metadata,
    _key("proposal", "retention_proposals.id", primary_key=True),
    _key("person", "people.id", primary_key=True),
    _word("role"),
    sa.Column("at", Moment, nullable=False),
    _word("how"),
)

legal_holds = sa.Table(
    "legal_holds",
    metadata,
    _key("case", "cases.id", primary_key=True),
    _key("person", "people.id", nullable=False),  # who decided it
    sa.Column("at", Moment, nullable=False),
    sa.Column("reference", sa.String(200), nullable=False),
)
