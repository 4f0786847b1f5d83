"""Digests: who gets them, which were given, what they asked, and what was published outside.

Revision 0009. A migration is a snapshot: it names no table or type of storage.tables, which move on.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

KEY = sa.String(500)
WORD = sa.String(40)
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "digest_recipients",
        sa.Column("id", KEY, nullable=False),
        sa.Column("lane", KEY, nullable=False),
        sa.Column("units", sa.JSON(), nullable=False),
        sa.Column("interval", WORD, nullable=False),
        sa.Column("version", WORD, nullable=False),
        sa.Column("skipped", sa.JSON(), nullable=False),
        sa.Column("set_by", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["set_by"], ["people.id"], name=op.f("fk_digest_recipients_set_by_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digest_recipients")),
        sa.UniqueConstraint("lane", name=op.f("uq_digest_recipients_lane")),
    )
    op.create_table(
        "digests",
        sa.Column("id", KEY, nullable=False),
        sa.Column("recipient", KEY, nullable=False),
        sa.Column("lane", KEY, nullable=False),
        sa.Column("units", sa.JSON(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("version", WORD, nullable=False),
        sa.Column("corrected", sa.SmallInteger(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digests")),
    )
    op.create_index("ix_digests_recipient", "digests", ["recipient", "last", "corrected"], unique=False)
    op.create_index("ix_digests_lane", "digests", ["lane", "last"], unique=False)
    op.create_table(
        "digest_questions",
        sa.Column("digest", KEY, nullable=False),
        sa.Column("place", sa.SmallInteger(), nullable=False),
        sa.Column("signal", sa.JSON(), nullable=False),
        sa.Column("again", sa.Boolean(), nullable=False),
        sa.Column("stand", WORD, nullable=True),
        sa.Column("answered_by", KEY, nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("action", WORD, nullable=True),
        sa.Column("at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["digest"], ["digests.id"], name=op.f("fk_digest_questions_digest_digests")),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["people.id"], name=op.f("fk_digest_questions_answered_by_people")
        ),
        sa.PrimaryKeyConstraint("digest", "place", name=op.f("pk_digest_questions")),
    )
    op.create_table(
        "published_figures",
        sa.Column("digest", KEY, nullable=False),
        sa.Column("unit", KEY, nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("units", sa.JSON(), nullable=False),
        sa.Column("low", sa.Integer(), nullable=False),
        sa.Column("high", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["digest"], ["digests.id"], name=op.f("fk_published_figures_digest_digests")),
        sa.PrimaryKeyConstraint("digest", "unit", "kind", name=op.f("pk_published_figures")),
    )
    op.create_index("ix_published_figures_first", "published_figures", ["first"], unique=False)
