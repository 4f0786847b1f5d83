"""Actions, what is reminded of and when, the lines of a day's message, people's quiet hours.

Revision 0003. A migration is a snapshot: it names no table or type of storage.tables, which move on.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

KEY = sa.String(500)
WORD = sa.String(40)
MOMENT = sa.DateTime(timezone=True)
FACTS = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
UNFINISHED = "state IN ('proposed', 'planned', 'ongoing', 'done')"


def only(rows: str) -> dict[str, Any]:
    """A partial index: over these rows only."""
    return {"sqlite_where": sa.text(rows), "postgresql_where": sa.text(rows)}


def upgrade() -> None:
    add_actions()
    add_reminders()
    add_daily_lines()
    add_preferences()
    remind_of_open_cases()


def add_actions() -> None:
    op.create_table(
        "actions",
        sa.Column("id", KEY, nullable=False),
        sa.Column("number", WORD, nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("type", WORD, nullable=True),
        sa.Column("source", WORD, nullable=False),
        sa.Column("case", KEY, nullable=True),
        sa.Column("unit", KEY, nullable=False),
        sa.Column("owner", KEY, nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("first_due", sa.Date(), nullable=False),
        sa.Column("start_by", sa.Date(), nullable=True),
        sa.Column("state", WORD, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("decided_by", KEY, nullable=True),
        sa.Column("decided", MOMENT, nullable=True),
        sa.Column("done_by", KEY, nullable=True),
        sa.Column("done", MOMENT, nullable=True),
        sa.Column("follow_up_due", sa.Date(), nullable=True),
        sa.Column("effect", WORD, nullable=True),
        sa.Column("follows", KEY, nullable=True),
        sa.Column("guarded", sa.Boolean(), nullable=False),
        sa.Column("excluded", FACTS, nullable=False),
        sa.Column("log", FACTS, nullable=False),
        sa.Column("words", FACTS, nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_actions_case_cases")),
        sa.ForeignKeyConstraint(["unit"], ["units.key"], name=op.f("fk_actions_unit_units")),
        sa.ForeignKeyConstraint(["created_by"], ["people.id"], name=op.f("fk_actions_created_by_people")),
        sa.ForeignKeyConstraint(["decided_by"], ["people.id"], name=op.f("fk_actions_decided_by_people")),
        sa.ForeignKeyConstraint(["done_by"], ["people.id"], name=op.f("fk_actions_done_by_people")),
        sa.ForeignKeyConstraint(["follows"], ["actions.id"], name=op.f("fk_actions_follows_actions")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actions")),
        sa.UniqueConstraint("number", name=op.f("uq_actions_number")),
    )
    op.create_index("ix_actions_owner", "actions", ["owner", "due", "id"], unique=False, **only(UNFINISHED))
    op.create_index("ix_actions_unit", "actions", ["unit", "due", "id"], unique=False, **only(UNFINISHED))
    op.create_index(
        "ix_actions_done",
        "actions",
        ["unit", "follow_up_due", "id"],
        unique=False,
        **only("state = 'done'"),
    )
    op.create_index(
        "ix_actions_case", "actions", ["case", "created"], unique=False, **only('"case" IS NOT NULL')
    )
    op.create_index("ix_actions_unit_decided", "actions", ["unit", "decided"], unique=False)


def add_reminders() -> None:
    op.create_table(
        "reminders",
        sa.Column("what", WORD, nullable=False),
        sa.Column("subject", KEY, nullable=False),
        sa.Column("next_look", MOMENT, nullable=False),
        sa.Column("told", FACTS, nullable=False),
        sa.PrimaryKeyConstraint("what", "subject", name=op.f("pk_reminders")),
    )
    op.create_index("ix_reminders_next_look", "reminders", ["next_look", "what", "subject"], unique=False)


def add_daily_lines() -> None:
    op.create_table(
        "daily_lines",
        sa.Column("person", KEY, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("what", WORD, nullable=False),
        sa.Column("subject", KEY, nullable=False),
        sa.Column("matter", WORD, nullable=False),
        sa.Column("telling", WORD, nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("goes_to", WORD, nullable=True),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_daily_lines_person_people")),
        sa.PrimaryKeyConstraint(
            "person", "day", "what", "subject", "matter", "telling", name=op.f("pk_daily_lines")
        ),
    )
    op.create_index("ix_daily_lines_day", "daily_lines", ["day"], unique=False)


def add_preferences() -> None:
    op.create_table(
        "preferences",
        sa.Column("person", KEY, nullable=False),
        sa.Column("quiet_begin", sa.Time(), nullable=True),
        sa.Column("quiet_until", sa.Time(), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_preferences_person_people")),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_preferences")),
    )


def remind_of_open_cases() -> None:
    """Cases that are open already are looked at by the first tick; what came before is not repeated."""
    cases = sa.table("cases", sa.column("id"), sa.column("received"), sa.column("state"))
    reminders = sa.table(
        "reminders", sa.column("what"), sa.column("subject"), sa.column("next_look"), sa.column("told", FACTS)
    )
    waiting = sa.select(
        sa.literal_column("'case'"),
        cases.c.id,
        cases.c.received,
        sa.bindparam("told", {}, type_=FACTS),
    ).where(cases.c.state != "closed")
    op.get_bind().execute(sa.insert(reminders).from_select(["what", "subject", "next_look", "told"], waiting))
