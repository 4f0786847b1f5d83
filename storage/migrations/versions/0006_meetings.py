"""APT: series, occasions, what is taken up at them, and what was said.

Revision 0006. A migration is a snapshot: it names no table or type of storage.tables, which move on.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0004"
branch_labels = None
depends_on = None

KEY = sa.String(500)
WORD = sa.String(40)
MOMENT = sa.DateTime(timezone=True)
FACTS = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    add_series()
    add_occasions()
    add_what_is_taken_up()
    add_what_was_said()


def add_series() -> None:
    op.create_table(
        "meeting_series",
        sa.Column("id", KEY, nullable=False),
        sa.Column("unit", KEY, nullable=False),
        sa.Column("sittings", FACTS, nullable=False),
        sa.Column("starts", sa.Date(), nullable=True),
        sa.Column("pause", FACTS, nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("clients", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", KEY, nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("planned_to", sa.Date(), nullable=True),
        sa.Column("next_plan", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["created_by"], ["people.id"], name=op.f("fk_meeting_series_created_by_people")
        ),
        sa.ForeignKeyConstraint(["unit"], ["units.key"], name=op.f("fk_meeting_series_unit_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_series")),
    )
    op.create_index("ix_meeting_series_next_plan", "meeting_series", ["next_plan"], unique=False)
    op.create_index(op.f("ix_meeting_series_unit"), "meeting_series", ["unit"], unique=False)


def add_occasions() -> None:
    op.create_table(
        "meetings",
        sa.Column("id", KEY, nullable=False),
        sa.Column("series", KEY, nullable=False),
        sa.Column("unit", KEY, nullable=False),
        sa.Column("original", sa.Date(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("begins", MOMENT, nullable=False),
        sa.Column("gatherings", FACTS, nullable=False),
        sa.Column("state", WORD, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("settled", sa.Boolean(), nullable=False),
        sa.Column("standing_only", sa.Boolean(), nullable=False),
        sa.Column("choices", FACTS, nullable=False),
        sa.Column("approved_by", KEY, nullable=True),
        sa.Column("approved", MOMENT, nullable=True),
        sa.Column("posted", MOMENT, nullable=True),
        sa.Column("notes_approved_by", KEY, nullable=True),
        sa.Column("notes_posted", MOMENT, nullable=True),
        sa.Column("present", sa.Integer(), nullable=True),
        sa.Column("done", FACTS, nullable=False),
        sa.Column("next_at", MOMENT, nullable=True),
        sa.Column("agenda", FACTS, nullable=True),
        sa.ForeignKeyConstraint(["approved_by"], ["people.id"], name=op.f("fk_meetings_approved_by_people")),
        sa.ForeignKeyConstraint(
            ["notes_approved_by"], ["people.id"], name=op.f("fk_meetings_notes_approved_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["series"], ["meeting_series.id"], name=op.f("fk_meetings_series_meeting_series")
        ),
        sa.ForeignKeyConstraint(["unit"], ["units.key"], name=op.f("fk_meetings_unit_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
        sa.UniqueConstraint("series", "original", name=op.f("uq_meetings_series_original")),
    )
    op.create_index("ix_meetings_next_at", "meetings", ["next_at", "id"], unique=False)
    op.create_index("ix_meetings_unit_begins", "meetings", ["unit", "begins"], unique=False)


def add_what_is_taken_up() -> None:
    op.create_table(
        "meeting_items",
        sa.Column("id", KEY, nullable=False),
        sa.Column("unit", KEY, nullable=False),
        sa.Column("occasion", KEY, nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("owner", KEY, nullable=False),
        sa.Column("added_by", KEY, nullable=False),
        sa.Column("added", MOMENT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("action", KEY, nullable=True),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["action"], ["actions.id"], name=op.f("fk_meeting_items_action_actions")),
        sa.ForeignKeyConstraint(["added_by"], ["people.id"], name=op.f("fk_meeting_items_added_by_people")),
        sa.ForeignKeyConstraint(
            ["occasion"], ["meetings.id"], name=op.f("fk_meeting_items_occasion_meetings")
        ),
        sa.ForeignKeyConstraint(["owner"], ["people.id"], name=op.f("fk_meeting_items_owner_people")),
        sa.ForeignKeyConstraint(["unit"], ["units.key"], name=op.f("fk_meeting_items_unit_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_items")),
    )
    op.create_index("ix_meeting_items_unit_occasion", "meeting_items", ["unit", "occasion"], unique=False)
    op.create_table(
        "meeting_themes",
        sa.Column("id", KEY, nullable=False),
        sa.Column("unit", KEY, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("added_by", KEY, nullable=False),
        sa.Column("added", MOMENT, nullable=False),
        sa.Column("first", sa.Date(), nullable=True),
        sa.Column("last", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["added_by"], ["people.id"], name=op.f("fk_meeting_themes_added_by_people")),
        sa.ForeignKeyConstraint(["unit"], ["units.key"], name=op.f("fk_meeting_themes_unit_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_themes")),
    )
    op.create_index(op.f("ix_meeting_themes_unit"), "meeting_themes", ["unit"], unique=False)
    op.create_table(
        "meeting_lessons",
        sa.Column("id", KEY, nullable=False),
        sa.Column("unit", KEY, nullable=False),
        sa.Column("section", WORD, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_by", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("case", KEY, nullable=True),
        sa.Column("occasion", KEY, nullable=True),
        sa.Column("approved_by", KEY, nullable=True),
        sa.ForeignKeyConstraint(
            ["approved_by"], ["people.id"], name=op.f("fk_meeting_lessons_approved_by_people")
        ),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_meeting_lessons_case_cases")),
        sa.ForeignKeyConstraint(
            ["occasion"], ["meetings.id"], name=op.f("fk_meeting_lessons_occasion_meetings")
        ),
        sa.ForeignKeyConstraint(["unit"], ["units.key"], name=op.f("fk_meeting_lessons_unit_units")),
        sa.ForeignKeyConstraint(
            ["written_by"], ["people.id"], name=op.f("fk_meeting_lessons_written_by_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_lessons")),
    )
    op.create_index("ix_meeting_lessons_unit_occasion", "meeting_lessons", ["unit", "occasion"], unique=False)


def add_what_was_said() -> None:
    op.create_table(
        "meeting_notes",
        sa.Column("occasion", KEY, nullable=False),
        sa.Column("about", KEY, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["occasion"], ["meetings.id"], name=op.f("fk_meeting_notes_occasion_meetings")
        ),
        sa.PrimaryKeyConstraint("occasion", "about", name=op.f("pk_meeting_notes")),
    )
    op.create_table(
        "meeting_decisions",
        sa.Column("id", KEY, nullable=False),
        sa.Column("occasion", KEY, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("outcome", WORD, nullable=False),
        sa.Column("action", KEY, nullable=True),
        sa.ForeignKeyConstraint(["action"], ["actions.id"], name=op.f("fk_meeting_decisions_action_actions")),
        sa.ForeignKeyConstraint(
            ["occasion"], ["meetings.id"], name=op.f("fk_meeting_decisions_occasion_meetings")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_decisions")),
    )
    op.create_index(op.f("ix_meeting_decisions_occasion"), "meeting_decisions", ["occasion"], unique=False)
    op.create_table(
        "meeting_readers",
        sa.Column("occasion", KEY, nullable=False),
        sa.Column("person", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["occasion"], ["meetings.id"], name=op.f("fk_meeting_readers_occasion_meetings")
        ),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_meeting_readers_person_people")),
        sa.PrimaryKeyConstraint("occasion", "person", name=op.f("pk_meeting_readers")),
    )
