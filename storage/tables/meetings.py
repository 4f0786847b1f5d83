"""The tables of APT: series, occasions, and what is on their agendas and in their notes.

Titles, notes and decisions are working text (identifiers masked before they get here); lessons and
posted notes are approved text. None of it is a story, so none of it is sealed.
"""

import sqlalchemy as sa

from storage.tables.columns import Facts, Moment, key, metadata, word

meeting_series = sa.Table(
    "meeting_series",
    metadata,
    key("id", primary_key=True),
    key("unit", "units.key", nullable=False, index=True),
    sa.Column("sittings", Facts, nullable=False),
    sa.Column("starts", sa.Date),
    sa.Column("pause", Facts, nullable=False),  # months
    sa.Column("place", sa.Text, nullable=False),
    sa.Column("until", sa.Date),
    sa.Column("clients", sa.Integer),
    sa.Column("version", sa.Integer, nullable=False),
    key("created_by", "people.id", nullable=False),
    sa.Column("created", Moment, nullable=False),
    sa.Column("planned_to", sa.Date),  # the last day whose occasions are in meetings
    sa.Column("next_plan", Moment),  # when there are more to put there; null: never
    sa.Index("ix_meeting_series_next_plan", "next_plan"),
)

meetings = sa.Table(
    "meetings",
    metadata,
    key("id", primary_key=True),
    key("series", "meeting_series.id", nullable=False),
    key("unit", "units.key", nullable=False),
    sa.Column("original", sa.Date, nullable=False),
    sa.Column("day", sa.Date, nullable=False),  # of its first gathering, as it is now
    sa.Column("begins", Moment, nullable=False),
    sa.Column("gatherings", Facts, nullable=False),
    word("state", nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("settled", sa.Boolean, nullable=False),
    sa.Column("standing_only", sa.Boolean, nullable=False),
    sa.Column("choices", Facts, nullable=False),  # order, left_out, routine
    key("approved_by", "people.id"),
    sa.Column("approved", Moment),
    sa.Column("posted", Moment),
    key("notes_approved_by", "people.id"),
    sa.Column("notes_posted", Moment),
    sa.Column("present", sa.Integer),
    sa.Column("done", Facts, nullable=False),  # what was done unasked
    sa.Column("next_at", Moment),  # when something is due next; null: nothing
    sa.Column("agenda", Facts),  # as it was posted
    sa.UniqueConstraint("series", "original"),
    sa.Index("ix_meetings_unit_begins", "unit", "begins"),
    sa.Index("ix_meetings_next_at", "next_at", "id"),
)

meeting_items = sa.Table(
    "meeting_items",
    metadata,
    key("id", primary_key=True),
    key("unit", "units.key", nullable=False),
    key("occasion", "meetings.id"),  # null: the next one
    sa.Column("title", sa.Text, nullable=False),
    key("owner", "people.id", nullable=False),
    key("added_by", "people.id", nullable=False),
    sa.Column("added", Moment, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("minutes", sa.Integer),
    sa.Column("place", sa.Integer, nullable=False),
    key("action", "actions.id"),
    sa.Column("withdrawn", sa.Boolean, nullable=False),
    sa.Index("ix_meeting_items_unit_occasion", "unit", "occasion"),
)

meeting_themes = sa.Table(
    "meeting_themes",
    metadata,
    key("id", primary_key=True),
    key("unit", "units.key", nullable=False, index=True),
    sa.Column("title", sa.Text, nullable=False),
    key("added_by", "people.id", nullable=False),
    sa.Column("added", Moment, nullable=False),
    sa.Column("first", sa.Date),
    sa.Column("last", sa.Date),
)

meeting_lessons = sa.Table(
    "meeting_lessons",
    metadata,
    key("id", primary_key=True),
    key("unit", "units.key", nullable=False),
    word("section", nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    key("written_by", "people.id", nullable=False),
    sa.Column("at", Moment, nullable=False),
    key("case", "cases.id"),
    key("occasion", "meetings.id"),
    key("approved_by", "people.id"),
    sa.Index("ix_meeting_lessons_unit_occasion", "unit", "occasion"),
)

meeting_notes = sa.Table(
    "meeting_notes",
    metadata,
    key("occasion", "meetings.id", primary_key=True),
    key("about", primary_key=True),  # an item's id, or a section
    sa.Column("text", sa.Text, nullable=False),
)

meeting_decisions = sa.Table(
    "meeting_decisions",
    metadata,
    key("id", primary_key=True),
    key("occasion", "meetings.id", nullable=False, index=True),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("place", sa.Integer, nullable=False),
    word("outcome", nullable=False),
    key("action", "actions.id"),
)

meeting_readers = sa.Table(
    "meeting_readers",
    metadata,
    key("occasion", "meetings.id", primary_key=True),
    key("person", "people.id", primary_key=True),
    sa.Column("at", Moment, nullable=False),
)

OF_UNITS = (meeting_series, meetings, meeting_items, meeting_themes, meeting_lessons)
"""What keeps a unit from being left out of the organisation."""
