"""Reports under way and cases: what was told, how it was handled, and what a case was before.

Stories and handling are sealed with keys of their own (protection.data_keys).
"""

import sqlalchemy as sa

from storage.tables.columns import Counted, Facts, Moment, key, metadata, partial, word, written_out

drafts = sa.Table(
    "drafts",
    metadata,
    key("id", primary_key=True),
    key("person", "people.id", nullable=False),
    word("state", nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("created", Moment, nullable=False),
    sa.Column("touched", Moment, nullable=False, index=True),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Index("ix_drafts_person_touched", "person", "touched"),
)
DRAFT_OPEN = drafts.c.state == written_out("open")
partial("ix_drafts_one_open", drafts.c.person, where=DRAFT_OPEN, unique=True)

case_counters = sa.Table(
    "case_counters",
    metadata,
    word("prefix", primary_key=True),
    sa.Column("year", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("last", sa.Integer, nullable=False),
)

cases = sa.Table(
    "cases",
    metadata,
    key("id", primary_key=True),
    word("number", nullable=False, unique=True),
    word("kind", nullable=False),
    word("original_kind", nullable=False),
    key("unit", "units.key", nullable=False),
    word("state", nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    key("reporter", "people.id", nullable=False),
    sa.Column("received", Moment, nullable=False),
    sa.Column("take_by", Moment, nullable=False),
    sa.Column("finish_by", Moment, nullable=False),
    sa.Column("happened_day", sa.Date),
    sa.Column("happened_clock", sa.Time),
    word("happened_precision"),
    word("happened_part"),  # evening, night …, where no time of day was told
    sa.Column("discovered", Moment),
    word("category"),
    word("sender"),
    word("arrived_by"),
    sa.Column("wants_answer", sa.Boolean),
    key("responsible", "people.id"),
    sa.Column("taken", Moment),
    sa.Column("closed", Moment),
    key("registry_number"),
    key("reply_registry_number"),
    key("external_number"),
    sa.Column("facts", Facts, nullable=False),
    sa.Column("excluded", Facts, nullable=False),
    sa.Column("shared_with_manager", sa.Boolean, nullable=False),
    sa.Column("severity", sa.SmallInteger),
    sa.Column("likelihood", sa.SmallInteger),
    key("handed_to", "people.id"),
    sa.Column("contested", sa.Boolean, nullable=False),
    word("received_precision", nullable=False),
    word("closed_precision", nullable=False),
    sa.Column("replied", sa.Date),  # when the sender of a complaint was answered
    sa.Column("changed", Moment),  # the latest change; null: none since it was received
    sa.Column("erased", sa.Date),  # when its texts and those in it were destroyed
    sa.Column("causes", sa.String(200)),  # as the handling says, from a closed list; null: not recorded
    sa.Index("ix_cases_reporter_received_id", "reporter", "received", "id"),
    # All that figures count by, so that counting a unit's inflow reads the index and no case.
    sa.Index(
        "ix_cases_inflow", "unit", "received", "received_precision", "original_kind", "category", "replied"
    ),
    sa.Index("ix_cases_received", "received", "original_kind"),
    sa.Index("ix_cases_unit_changed", "unit", "changed"),
)
CASE_OPEN = cases.c.state != written_out("closed")
partial("ix_cases_open", cases.c.unit, cases.c.kind, cases.c.received, where=CASE_OPEN)
partial("ix_cases_handed_to", cases.c.handed_to, cases.c.received, where=CASE_OPEN)
partial("ix_cases_open_kind", cases.c.kind, cases.c.received, where=CASE_OPEN)
CASE_CLOSED = cases.c.closed.is_not(None)
partial("ix_cases_closed", cases.c.unit, cases.c.closed, cases.c.original_kind, where=CASE_CLOSED)
CASE_FROM_OUTSIDE = cases.c.original_kind.in_([written_out("complaint"), written_out("view")])
CASE_WITH_EXCLUDED = sa.cast(cases.c.excluded, sa.Text) != written_out("[]")
partial("ix_cases_with_excluded", cases.c.original_kind, where=CASE_WITH_EXCLUDED)
partial("ix_cases_from_outside", cases.c.unit, cases.c.received, where=CASE_FROM_OUTSIDE)

case_log = sa.Table(  # what a case was before each change: figures of earlier moments are counted from it
    "case_log",
    metadata,
    key("case", "cases.id", primary_key=True),
    sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at", Moment, nullable=False),  # since when it was so
    word("kind", nullable=False),
    word("state", nullable=False),
    key("unit", nullable=False),
    word("category"),
    sa.Column("closed", Moment),
    sa.Column("registered", sa.Boolean, nullable=False),
    sa.Column("replied", sa.Date),
    sa.Column("facts", Facts, nullable=False),
    sa.Column("causes", sa.String(200)),
)

imported_cases = sa.Table(
    "imported_cases",
    metadata,
    key("source", primary_key=True),  # the system or file that the row is from
    key("external", primary_key=True),  # the row's own id there
    key("case", "cases.id", nullable=False, unique=True),
    sa.Column("version", sa.Integer, nullable=False),  # of the case, when it was last brought in
    sa.Column("sealed", sa.LargeBinary, nullable=False),  # a digest of what the row said
)

case_links = sa.Table(
    "case_links",
    metadata,
    key("case", "cases.id", primary_key=True),
    key("other", "cases.id", primary_key=True),
    word("relation", nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Index("ix_case_links_other", "other"),
)

case_texts = sa.Table(
    "case_texts",
    metadata,
    sa.Column("position", Counted, primary_key=True),
    key("id", nullable=False, unique=True),
    key("case", "cases.id", nullable=False),
    word("part", nullable=False),
    key("author", nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Index("ix_case_texts_case_position", "case", "position"),
    sqlite_autoincrement=True,
)

case_handling = sa.Table(
    "case_handling",
    metadata,
    key("case", "cases.id", primary_key=True),
    sa.Column("at", Moment, nullable=False),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
)
