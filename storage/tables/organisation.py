"""The organisation: its units, who works there as what, who is away, and its channels."""

import sqlalchemy as sa

from storage.tables.columns import Counted, Facts, key, metadata, word

organisation_state = sa.Table(
    "organisation_state",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),  # one row: 1
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
)

units = sa.Table(
    "units",
    metadata,
    key("key", primary_key=True),
    sa.Column("place", sa.Integer, nullable=False),  # the order they were given in
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("level", sa.Text, nullable=False),
    key("parent", "units.key", index=True),
    sa.Column("aliases", Facts, nullable=False),
    sa.Column("on_call", sa.Text),
    sa.Column("staff_count", sa.Integer),
    sa.Column("provider", sa.Boolean, nullable=False),
    sa.Column("hide_name", sa.Boolean, nullable=False),
)

people = sa.Table(
    "people",
    metadata,
    key("id", primary_key=True),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("email", sa.Text),
    word("locale", nullable=False),
    sa.Column("shared_account", sa.Boolean, nullable=False),
    sa.Column("active", sa.Boolean, nullable=False),
)

assignments = sa.Table(
    "assignments",
    metadata,
    sa.Column("id", Counted, primary_key=True),
    key("person", "people.id", nullable=False, index=True),
    word("role", nullable=False),
    key("unit", "units.key", nullable=False, index=True),
    sa.Column("first_day", sa.Date),
    sa.Column("last_day", sa.Date),
    sa.Column("deputy", sa.Boolean, nullable=False),
)

absences = sa.Table(
    "absences",
    metadata,
    sa.Column("id", Counted, primary_key=True),
    key("person", "people.id", nullable=False, index=True),
    sa.Column("first_day", sa.Date, nullable=False),
    sa.Column("last_day", sa.Date, nullable=False),
    key("deputy", "people.id"),
)

channels = sa.Table(
    "channels",
    metadata,
    key("key", primary_key=True),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    key("unit", "units.key", nullable=False, index=True),
    word("purpose", nullable=False),
)
