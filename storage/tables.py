"""Every table, its indexes, and the conditions that partial indexes and queries share.

Closed lists (kinds, states …) are kept as the short strings of their domain enumerations. A query
that relies on a partial index uses the very condition the index was made with, written out in the
SQL: a plan that PostgreSQL keeps for any parameter cannot use such an index.
"""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(sa.types.TypeDecorator[datetime]):
    """A moment in time: timezone-aware in and out, UTC on both databases."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        moment = value.astimezone(UTC)
        # SQLite has no times: text in UTC without offset sorts as the moments do.
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(
        self,
        value: datetime | None,
        dialect: sa.Dialect,  # noqa: ARG002 (SQLAlchemy passes it)
    ) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


# SQLite counts rows up by itself only where the type is exactly INTEGER.
Counted = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Facts = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def _key(name: str, *more: Any, **options: Any) -> sa.Column[Any]:
    return sa.Column(name, sa.String(500), *more, **options)


def _word(name: str, **options: Any) -> sa.Column[Any]:
    """One of a closed list."""
    return sa.Column(name, sa.String(40), **options)


def _partial(name: str, *columns: Any, where: sa.ColumnElement[bool], unique: bool = False) -> sa.Index:
    return sa.Index(name, *columns, unique=unique, sqlite_where=where, postgresql_where=where)


def _written_out(value: str) -> sa.ColumnElement[Any]:
    return sa.literal_column(f"'{value}'")


# --- organisation -------------------------------------------------------------------------------

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
    _key("key", primary_key=True),
    sa.Column("place", sa.Integer, nullable=False),  # the order they were given in
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("level", sa.Text, nullable=False),
    _key("parent", sa.ForeignKey("units.key"), index=True),
    sa.Column("aliases", Facts, nullable=False),
    sa.Column("on_call", sa.Text),
    sa.Column("staff_count", sa.Integer),
    sa.Column("provider", sa.Boolean, nullable=False),
    sa.Column("hide_name", sa.Boolean, nullable=False),
)

people = sa.Table(
    "people",
    metadata,
    _key("id", primary_key=True),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("email", sa.Text),
    _word("locale", nullable=False),
    sa.Column("shared_account", sa.Boolean, nullable=False),
    sa.Column("active", sa.Boolean, nullable=False),
)

assignments = sa.Table(
    "assignments",
    metadata,
    sa.Column("id", Counted, primary_key=True),
    _key("person", sa.ForeignKey("people.id"), nullable=False, index=True),
    _word("role", nullable=False),
    _key("unit", sa.ForeignKey("units.key"), nullable=False, index=True),
    sa.Column("first_day", sa.Date),
    sa.Column("last_day", sa.Date),
    sa.Column("deputy", sa.Boolean, nullable=False),
)

absences = sa.Table(
    "absences",
    metadata,
    sa.Column("id", Counted, primary_key=True),
    _key("person", sa.ForeignKey("people.id"), nullable=False, index=True),
    sa.Column("first_day", sa.Date, nullable=False),
    sa.Column("last_day", sa.Date, nullable=False),
    _key("deputy", sa.ForeignKey("people.id")),
)

channels = sa.Table(
    "channels",
    metadata,
    _key("key", primary_key=True),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    _key("unit", sa.ForeignKey("units.key"), nullable=False, index=True),
    _word("purpose", nullable=False),
)

# --- who speaks, and what has been heard --------------------------------------------------------

accounts = sa.Table(
    "accounts",
    metadata,
    _word("platform", primary_key=True),
    _key("platform_id", primary_key=True),
    _key("person", sa.ForeignKey("people.id"), nullable=False, index=True),
    _key("conversation"),
    sa.Column("checked", Moment, nullable=False),
    sa.Column("last_spoke", Moment),
    sa.Column("reachable", sa.Boolean, nullable=False),
)

inbox = sa.Table(
    "inbox",
    metadata,
    _key("turn", primary_key=True),
    sa.Column("at", Moment, nullable=False, index=True),
)

# --- keys ---------------------------------------------------------------------------------------

data_keys = sa.Table(
    "data_keys",
    metadata,
    _word("kind", primary_key=True),  # "case", "draft" or "local"
    _key("owner", primary_key=True),
    _key("ring_key", index=True),  # the key of the ring that wraps it
    sa.Column("wrapped", sa.LargeBinary),  # null: destroyed
)

# --- drafts -------------------------------------------------------------------------------------

drafts = sa.Table(
    "drafts",
    metadata,
    _key("id", primary_key=True),
    _key("person", sa.ForeignKey("people.id"), nullable=False),
    _word("state", nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("created", Moment, nullable=False),
    sa.Column("touched", Moment, nullable=False, index=True),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Index("ix_drafts_person_touched", "person", "touched"),
)
DRAFT_OPEN = drafts.c.state == _written_out("open")
_partial("ix_drafts_one_open", drafts.c.person, where=DRAFT_OPEN, unique=True)

# --- cases --------------------------------------------------------------------------------------

case_counters = sa.Table(
    "case_counters",
    metadata,
    _word("prefix", primary_key=True),
    sa.Column("year", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("last", sa.Integer, nullable=False),
)

cases = sa.Table(
    "cases",
    metadata,
    _key("id", primary_key=True),
    _word("number", nullable=False, unique=True),
    _word("kind", nullable=False),
    _word("original_kind", nullable=False),
    _key("unit", sa.ForeignKey("units.key"), nullable=False),
    _word("state", nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    _key("reporter", sa.ForeignKey("people.id"), nullable=False),
    sa.Column("received", Moment, nullable=False),
    sa.Column("take_by", Moment, nullable=False),
    sa.Column("finish_by", Moment, nullable=False),
    sa.Column("happened_day", sa.Date),
    sa.Column("happened_clock", sa.Time),
    _word("happened_precision"),
    sa.Column("discovered", Moment),
    _word("category"),
    _word("sender"),
    _word("arrived_by"),
    sa.Column("wants_answer", sa.Boolean),
    _key("responsible", sa.ForeignKey("people.id")),
    sa.Column("taken", Moment),
    sa.Column("closed", Moment),
    _key("registry_number"),
    _key("reply_registry_number"),
    _key("external_number"),
    sa.Column("facts", Facts, nullable=False),
    sa.Column("excluded", Facts, nullable=False),
    sa.Column("shared_with_manager", sa.Boolean, nullable=False),
    sa.Column("severity", sa.SmallInteger),
    sa.Column("likelihood", sa.SmallInteger),
    _key("handed_to", sa.ForeignKey("people.id")),
    sa.Column("contested", sa.Boolean, nullable=False),
    _word("received_precision", nullable=False),
    _word("closed_precision", nullable=False),
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
CASE_OPEN = cases.c.state != _written_out("closed")
_partial("ix_cases_open", cases.c.unit, cases.c.kind, cases.c.received, where=CASE_OPEN)
_partial("ix_cases_handed_to", cases.c.handed_to, cases.c.received, where=CASE_OPEN)
_partial("ix_cases_open_kind", cases.c.kind, cases.c.received, where=CASE_OPEN)
CASE_CLOSED = cases.c.closed.is_not(None)
_partial("ix_cases_closed", cases.c.unit, cases.c.closed, cases.c.original_kind, where=CASE_CLOSED)
CASE_FROM_OUTSIDE = cases.c.original_kind.in_([_written_out("complaint"), _written_out("view")])
CASE_WITH_EXCLUDED = sa.cast(cases.c.excluded, sa.Text) != _written_out("[]")
_partial("ix_cases_with_excluded", cases.c.original_kind, where=CASE_WITH_EXCLUDED)
_partial("ix_cases_from_outside", cases.c.unit, cases.c.received, where=CASE_FROM_OUTSIDE)

case_log = sa.Table(  # what a case was before each change: figures of earlier moments are counted from it
    "case_log",
    metadata,
    _key("case", sa.ForeignKey("cases.id"), primary_key=True),
    sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at", Moment, nullable=False),  # since when it was so
    _word("kind", nullable=False),
    _word("state", nullable=False),
    _key("unit", nullable=False),
    _word("category"),
    sa.Column("closed", Moment),
    sa.Column("registered", sa.Boolean, nullable=False),
    sa.Column("replied", sa.Date),
    sa.Column("facts", Facts, nullable=False),
    sa.Column("causes", sa.String(200)),
)

imported_cases = sa.Table(
    "imported_cases",
    metadata,
    _key("source", primary_key=True),  # the system or file that the row is from
    _key("external", primary_key=True),  # the row's own id there
    _key("case", sa.ForeignKey("cases.id"), nullable=False, unique=True),
    sa.Column("version", sa.Integer, nullable=False),  # of the case, when it was last brought in
    sa.Column("sealed", sa.LargeBinary, nullable=False),  # a digest of what the row said
)

reporting_groups = sa.Table(  # units that another source reports together, under a unit of their own
    "reporting_groups",
    metadata,
    _key("group", sa.ForeignKey("units.key", ondelete="CASCADE"), primary_key=True),
    _key("unit", sa.ForeignKey("units.key", ondelete="CASCADE"), primary_key=True),
    sa.Index("ix_reporting_groups_unit", "unit"),
)

reported_years = sa.Table(  # what earlier yearly reports said, where the cases themselves are not here
    "reported_years",
    metadata,
    sa.Column("year", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("facts", Facts, nullable=False),
)

case_links = sa.Table(
    "case_links",
    metadata,
    _key("case", sa.ForeignKey("cases.id"), primary_key=True),
    _key("other", sa.ForeignKey("cases.id"), primary_key=True),
    _word("relation", nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Index("ix_case_links_other", "other"),
)

case_texts = sa.Table(
    "case_texts",
    metadata,
    sa.Column("position", Counted, primary_key=True),
    _key("id", nullable=False, unique=True),
    _key("case", sa.ForeignKey("cases.id"), nullable=False),
    _word("part", nullable=False),
    _key("author", nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Index("ix_case_texts_case_position", "case", "position"),
    sqlite_autoincrement=True,
)

case_handling = sa.Table(
    "case_handling",
    metadata,
    _key("case", sa.ForeignKey("cases.id"), primary_key=True),
    sa.Column("at", Moment, nullable=False),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
)

# --- actions, and what is reminded of -------------------------------------------------------------

actions = sa.Table(
    "actions",
    metadata,
    _key("id", primary_key=True),
    _word("number", nullable=False, unique=True),
    sa.Column("title", sa.Text),  # null: in sealed
    _word("kind", nullable=False),
    _word("type"),
    _word("source", nullable=False),
    _key("case", sa.ForeignKey("cases.id")),
    _key("unit", sa.ForeignKey("units.key"), nullable=False),
    _key("owner", nullable=False),  # domain.actions.owner_key
    sa.Column("due", sa.Date, nullable=False),
    sa.Column("first_due", sa.Date, nullable=False),
    sa.Column("start_by", sa.Date),
    _word("state", nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    _key("created_by", sa.ForeignKey("people.id"), nullable=False),
    sa.Column("created", Moment, nullable=False),
    _key("decided_by", sa.ForeignKey("people.id")),
    sa.Column("decided", Moment),
    _key("done_by", sa.ForeignKey("people.id")),
    sa.Column("done", Moment),
    sa.Column("follow_up_due", sa.Date),
    _word("effect"),
    _key("follows", sa.ForeignKey("actions.id")),
    sa.Column("guarded", sa.Boolean, nullable=False),
    sa.Column("excluded", Facts, nullable=False),
    sa.Column("log", Facts, nullable=False),  # who did what, when
    sa.Column("words", Facts),  # reference, reasons …; null: in sealed
    sa.Column("sealed", sa.LargeBinary),  # title and words of a guarded case's action
)
ACTION_UNFINISHED = actions.c.state.in_(
    [_written_out(state) for state in ("proposed", "planned", "ongoing", "done")]
)
ACTION_DONE = actions.c.state == _written_out("done")
_partial("ix_actions_owner", actions.c.owner, actions.c.due, actions.c.id, where=ACTION_UNFINISHED)
_partial("ix_actions_unit", actions.c.unit, actions.c.due, actions.c.id, where=ACTION_UNFINISHED)
_partial("ix_actions_done", actions.c.unit, actions.c.follow_up_due, actions.c.id, where=ACTION_DONE)
_partial("ix_actions_case", actions.c.case, actions.c.created, where=actions.c.case.is_not(None))
sa.Index("ix_actions_unit_decided", actions.c.unit, actions.c.decided)

reminders = sa.Table(
    "reminders",
    metadata,
    _word("what", primary_key=True),  # "action" or "case"
    _key("subject", primary_key=True),
    sa.Column("next_look", Moment, nullable=False),  # nothing can come due before
    sa.Column("told", Facts, nullable=False),  # domain.reminding.Told
    sa.Index("ix_reminders_next_look", "next_look", "what", "subject"),
)

daily_lines = sa.Table(
    "daily_lines",
    metadata,
    _key("person", sa.ForeignKey("people.id"), primary_key=True),
    sa.Column("day", sa.Date, primary_key=True),
    _word("what", primary_key=True),
    _key("subject", primary_key=True),
    _word("matter", primary_key=True),
    _word("telling", primary_key=True),
    sa.Column("due", sa.Date, nullable=False),
    _word("goes_to"),
    sa.Index("ix_daily_lines_day", "day"),
)

preferences = sa.Table(
    "preferences",
    metadata,
    _key("person", sa.ForeignKey("people.id"), primary_key=True),
    sa.Column("quiet_begin", sa.Time),
    sa.Column("quiet_until", sa.Time),
)

# --- what is to be said, and what was said ------------------------------------------------------

outbox = sa.Table(
    "outbox",
    metadata,
    sa.Column("id", Counted, primary_key=True),
    _key("lane", nullable=False),
    _word("platform"),
    _key("notice", nullable=False),
    sa.Column("facts", Facts, nullable=False),
    _key("slot"),
    sa.Column("fresh", sa.Boolean, nullable=False),
    _key("unique_key", unique=True),
    _word("state", nullable=False),  # "waiting", "delivered", "dropped" or "aside"
    sa.Column("created", Moment, nullable=False),
    sa.Column("ready", Moment, nullable=False),  # when it was to be said; gives the order in a lane
    sa.Column("due", Moment, nullable=False),  # when it may be claimed, again or at all
    _key("held_by"),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("first_attempt", Moment),
    sa.Column("in_doubt", sa.Boolean, nullable=False),
    _key("reason"),
    sa.Column("finished", Moment),
    # Platforms keep the id with the message; it must never come back for another row.
    sqlite_autoincrement=True,
)
OUTBOX_WAITING = outbox.c.state == _written_out("waiting")
OUTBOX_ASIDE = outbox.c.state == _written_out("aside")
OUTBOX_OVER = outbox.c.state.in_([_written_out("delivered"), _written_out("dropped")])
_partial("ix_outbox_due", outbox.c.due, outbox.c.id, where=OUTBOX_WAITING)
_partial("ix_outbox_lane", outbox.c.lane, outbox.c.ready, outbox.c.id, where=OUTBOX_WAITING)
_partial("ix_outbox_ready", outbox.c.ready, where=OUTBOX_WAITING)
_partial("ix_outbox_aside", outbox.c.id, where=OUTBOX_ASIDE)
_partial("ix_outbox_over", outbox.c.finished, where=OUTBOX_OVER)

sent_cards = sa.Table(
    "sent_cards",
    metadata,
    _key("lane", primary_key=True),
    _key("slot", primary_key=True),
    _word("platform", nullable=False),
    _key("conversation", nullable=False),
    _key("message", nullable=False),
)

# --- audit --------------------------------------------------------------------------------------

audit = sa.Table(
    "audit",
    metadata,
    sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("at", Moment, nullable=False),
    _key("what", nullable=False),
    _key("actor"),
    _key("subject", nullable=False),
    sa.Column("details", sa.Text, nullable=False),  # text, so that the very bytes are under the MAC
    sa.Column("mac", sa.LargeBinary, nullable=False),
    sa.Index("ix_audit_subject_seq", "subject", "seq"),
    sa.Index("ix_audit_at", "at"),
)

audit_head = sa.Table(
    "audit_head",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),  # one row: 1
    sa.Column("seq", sa.BigInteger, nullable=False),
    sa.Column("mac", sa.LargeBinary, nullable=False),
)

# --- jobs, marks and the local chat -------------------------------------------------------------

occurrences = sa.Table(
    "occurrences",
    metadata,
    _key("job", primary_key=True),
    _key("occurrence", primary_key=True),
    _word("state", nullable=False),  # "running", "failed" or "done"
    _key("held_by", nullable=False),
    sa.Column("due", Moment, nullable=False),  # when another may take it over or try again
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("started", Moment, nullable=False),
    sa.Column("finished", Moment),
    _key("reason"),
)
OCCURRENCE_UNDONE = occurrences.c.state != _written_out("done")
_partial("ix_occurrences_undone", occurrences.c.due, where=OCCURRENCE_UNDONE)

marks = sa.Table(
    "marks",
    metadata,
    _key("key", primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)

local_conversations = sa.Table(
    "local_conversations",
    metadata,
    _key("conversation", primary_key=True),
    sa.Column("last_change", sa.BigInteger, nullable=False),
)

local_messages = sa.Table(
    "local_messages",
    metadata,
    _key("id", primary_key=True),
    _key("conversation", sa.ForeignKey("local_conversations.conversation"), nullable=False),
    sa.Column("position", sa.BigInteger, nullable=False),  # the change that brought it
    sa.Column("change", sa.BigInteger, nullable=False),  # the latest change to it
    _key("author", nullable=False),
    _key("outbox_row"),
    sa.Column("at", Moment, nullable=False),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Index("ix_local_messages_conversation_position", "conversation", "position"),
    sa.Index("ix_local_messages_conversation_change", "conversation", "change"),
    sa.Index("ix_local_messages_conversation_outbox_row", "conversation", "outbox_row"),
)

# --- files --------------------------------------------------------------------------------------

files = sa.Table(
    "files",
    metadata,
    _key("id", primary_key=True),
    _key("outbox_row", nullable=False),  # the message that offers it
    _key("name", nullable=False),
    _key("media_type", nullable=False),
    sa.Column("expires", Moment, nullable=False),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Index("ix_files_expires", "expires"),
    sa.Index("ix_files_outbox_row", "outbox_row"),
)
