"""When something comes due next, what was told of it, and when somebody wants no message."""

import sqlalchemy as sa

from storage.tables.columns import Facts, Moment, key, metadata, word

reminders = sa.Table(
    "reminders",
    metadata,
    word("what", primary_key=True),  # "action" or "case"
    key("subject", primary_key=True),
    sa.Column("next_look", Moment, nullable=False),  # nothing can come due before
    sa.Column("told", Facts, nullable=False),  # domain.reminding.Told
    sa.Index("ix_reminders_next_look", "next_look", "what", "subject"),
)

daily_lines = sa.Table(
    "daily_lines",
    metadata,
    key("person", "people.id", primary_key=True),
    sa.Column("day", sa.Date, primary_key=True),
    word("what", primary_key=True),
    key("subject", primary_key=True),
    word("matter", primary_key=True),
    word("telling", primary_key=True),
    sa.Column("due", sa.Date, nullable=False),
    word("goes_to"),
    sa.Index("ix_daily_lines_day", "day"),
)

preferences = sa.Table(
    "preferences",
    metadata,
    key("person", "people.id", primary_key=True),
    sa.Column("quiet_begin", sa.Time),
    sa.Column("quiet_until", sa.Time),
)
