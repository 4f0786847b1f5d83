"""The first schema: a report's whole journey.

Revision 0001. A migration is a snapshot: it names no table or type of storage.tables, which move on.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KEY = sa.String(500)
WORD = sa.String(40)
COUNTED = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
FACTS = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def only(rows: str) -> dict[str, Any]:
    """A partial index: over these rows only."""
    return {"sqlite_where": sa.text(rows), "postgresql_where": sa.text(rows)}


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("what", KEY, nullable=False),
        sa.Column("actor", KEY, nullable=True),
        sa.Column("subject", KEY, nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit")),
    )
    op.create_index("ix_audit_subject_seq", "audit", ["subject", "seq"], unique=False)
    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_head")),
    )
    op.create_table(
        "case_counters",
        sa.Column("prefix", WORD, nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("prefix", "year", name=op.f("pk_case_counters")),
    )
    op.create_table(
        "data_keys",
        sa.Column("kind", WORD, nullable=False),
        sa.Column("owner", KEY, nullable=False),
        sa.Column("ring_key", KEY, nullable=True),
        sa.Column("wrapped", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("kind", "owner", name=op.f("pk_data_keys")),
    )
    op.create_index(op.f("ix_data_keys_ring_key"), "data_keys", ["ring_key"], unique=False)
    op.create_table(
        "inbox",
        sa.Column("turn", KEY, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("turn", name=op.f("pk_inbox")),
    )
    op.create_index(op.f("ix_inbox_at"), "inbox", ["at"], unique=False)
    op.create_table(
        "local_conversations",
        sa.Column("conversation", KEY, nullable=False),
        sa.Column("last_change", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("conversation", name=op.f("pk_local_conversations")),
    )
    op.create_table(
        "marks",
        sa.Column("key", KEY, nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_marks")),
    )
    op.create_table(
        "occurrences",
        sa.Column("job", KEY, nullable=False),
        sa.Column("occurrence", KEY, nullable=False),
        sa.Column("state", WORD, nullable=False),
        sa.Column("held_by", KEY, nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("started", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", KEY, nullable=True),
        sa.PrimaryKeyConstraint("job", "occurrence", name=op.f("pk_occurrences")),
    )
    op.create_index("ix_occurrences_undone", "occurrences", ["due"], unique=False, **only("state != 'done'"))
    op.create_table(
        "organisation_state",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation_state")),
    )
    op.create_table(
        "outbox",
        sa.Column("id", COUNTED, nullable=False),
        sa.Column("lane", KEY, nullable=False),
        sa.Column("platform", WORD, nullable=True),
        sa.Column("notice", KEY, nullable=False),
        sa.Column("facts", FACTS, nullable=False),
        sa.Column("slot", KEY, nullable=True),
        sa.Column("fresh", sa.Boolean(), nullable=False),
        sa.Column("unique_key", KEY, nullable=True),
        sa.Column("state", WORD, nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ready", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("held_by", KEY, nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("first_attempt", sa.DateTime(timezone=True), nullable=True),
        sa.Column("in_doubt", sa.Boolean(), nullable=False),
        sa.Column("reason", KEY, nullable=True),
        sa.Column("finished", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("unique_key", name=op.f("uq_outbox_unique_key")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_aside", "outbox", ["id"], unique=False, **only("state = 'aside'"))
    op.create_index("ix_outbox_due", "outbox", ["due", "id"], unique=False, **only("state = 'waiting'"))
    op.create_index(
        "ix_outbox_lane", "outbox", ["lane", "ready", "id"], unique=False, **only("state = 'waiting'")
    )
    op.create_index(
        "ix_outbox_over", "outbox", ["finished"], unique=False, **only("state IN ('delivered', 'dropped')")
    )
    op.create_index("ix_outbox_ready", "outbox", ["ready"], unique=False, **only("state = 'waiting'"))
    op.create_table(
        "people",
        sa.Column("id", KEY, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("locale", WORD, nullable=False),
        sa.Column("shared_account", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
    )
    op.create_table(
        "sent_cards",
        sa.Column("lane", KEY, nullable=False),
        sa.Column("slot", KEY, nullable=False),
        sa.Column("platform", WORD, nullable=False),
        sa.Column("conversation", KEY, nullable=False),
        sa.Column("message", KEY, nullable=False),
        sa.PrimaryKeyConstraint("lane", "slot", name=op.f("pk_sent_cards")),
    )
    op.create_table(
        "units",
        sa.Column("key", KEY, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("parent", KEY, nullable=True),
        sa.Column("aliases", FACTS, nullable=False),
        sa.Column("on_call", sa.Text(), nullable=True),
        sa.Column("staff_count", sa.Integer(), nullable=True),
        sa.Column("provider", sa.Boolean(), nullable=False),
        sa.Column("hide_name", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["parent"], ["units.key"], name=op.f("fk_units_parent_units")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_units")),
    )
    op.create_index(op.f("ix_units_parent"), "units", ["parent"], unique=False)
    op.create_table(
        "absences",
        sa.Column("id", COUNTED, nullable=False),
        sa.Column("person", KEY, nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("deputy", KEY, nullable=True),
        sa.ForeignKeyConstraint(["deputy"], ["people.id"], name=op.f("fk_absences_deputy_people")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_absences_person_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absences")),
    )
    op.create_index(op.f("ix_absences_person"), "absences", ["person"], unique=False)
    op.create_table(
        "accounts",
        sa.Column("platform", WORD, nullable=False),
        sa.Column("platform_id", KEY, nullable=False),
        sa.Column("person", KEY, nullable=False),
        sa.Column("conversation", KEY, nullable=True),
        sa.Column("checked", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_spoke", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reachable", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_accounts_person_people")),
        sa.PrimaryKeyConstraint("platform", "platform_id", name=op.f("pk_accounts")),
    )
    op.create_index(op.f("ix_accounts_person"), "accounts", ["person"], unique=False)
    op.create_table(
        "assignments",
        sa.Column("id", COUNTED, nullable=False),
        sa.Column("person", KEY, nullable=False),
        sa.Column("role", WORD, nullable=False),
        sa.Column("unit", KEY, nullable=False),
        sa.Column("first_day", sa.Date(), nullable=True),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("deputy", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_assignments_person_people")),
        sa.ForeignKeyConstraint(["unit"], ["units.key"], name=op.f("fk_assignments_unit_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignments")),
    )
    op.create_index(op.f("ix_assignments_person"), "assignments", ["person"], unique=False)
    op.create_index(op.f("ix_assignments_unit"), "assignments", ["unit"], unique=False)
    op.create_table(
        "cases",
        sa.Column("id", KEY, nullable=False),
        sa.Column("number", WORD, nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("original_kind", WORD, nullable=False),
        sa.Column("unit", KEY, nullable=False),
        sa.Column("state", WORD, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("reporter", KEY, nullable=False),
        sa.Column("received", sa.DateTime(timezone=True), nullable=False),
        sa.Column("take_by", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finish_by", sa.DateTime(timezone=True), nullable=False),
        sa.Column("happened_day", sa.Date(), nullable=True),
        sa.Column("happened_clock", sa.Time(), nullable=True),
        sa.Column("happened_precision", WORD, nullable=True),
        sa.Column("discovered", sa.DateTime(timezone=True), nullable=True),
        sa.Column("category", WORD, nullable=True),
        sa.Column("sender", WORD, nullable=True),
        sa.Column("arrived_by", WORD, nullable=True),
        sa.Column("wants_answer", sa.Boolean(), nullable=True),
        sa.Column("responsible", KEY, nullable=True),
        sa.Column("taken", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed", sa.DateTime(timezone=True), nullable=True),
        sa.Column("registry_number", KEY, nullable=True),
        sa.Column("external_number", KEY, nullable=True),
        sa.Column("facts", FACTS, nullable=False),
        sa.Column("excluded", FACTS, nullable=False),
        sa.Column("shared_with_manager", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["reporter"], ["people.id"], name=op.f("fk_cases_reporter_people")),
        sa.ForeignKeyConstraint(["responsible"], ["people.id"], name=op.f("fk_cases_responsible_people")),
        sa.ForeignKeyConstraint(["unit"], ["units.key"], name=op.f("fk_cases_unit_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("number", name=op.f("uq_cases_number")),
    )
    op.create_index(
        "ix_cases_not_taken", "cases", ["take_by", "id"], unique=False, **only("state = 'received'")
    )
    op.create_index(
        "ix_cases_open", "cases", ["unit", "kind", "received"], unique=False, **only("state != 'closed'")
    )
    op.create_index("ix_cases_reporter_received_id", "cases", ["reporter", "received", "id"], unique=False)
    op.create_index(op.f("ix_cases_unit"), "cases", ["unit"], unique=False)
    op.create_table(
        "channels",
        sa.Column("key", KEY, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("unit", KEY, nullable=False),
        sa.Column("purpose", WORD, nullable=False),
        sa.ForeignKeyConstraint(["unit"], ["units.key"], name=op.f("fk_channels_unit_units")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_channels")),
    )
    op.create_index(op.f("ix_channels_unit"), "channels", ["unit"], unique=False)
    op.create_table(
        "drafts",
        sa.Column("id", KEY, nullable=False),
        sa.Column("person", KEY, nullable=False),
        sa.Column("state", WORD, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("touched", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_drafts_person_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drafts")),
    )
    op.create_index("ix_drafts_one_open", "drafts", ["person"], unique=True, **only("state = 'open'"))
    op.create_index("ix_drafts_person_touched", "drafts", ["person", "touched"], unique=False)
    op.create_index(op.f("ix_drafts_touched"), "drafts", ["touched"], unique=False)
    op.create_table(
        "local_messages",
        sa.Column("id", KEY, nullable=False),
        sa.Column("conversation", KEY, nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("change", sa.BigInteger(), nullable=False),
        sa.Column("author", KEY, nullable=False),
        sa.Column("outbox_row", KEY, nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation"],
            ["local_conversations.conversation"],
            name=op.f("fk_local_messages_conversation_local_conversations"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_local_messages")),
    )
    op.create_index(
        "ix_local_messages_conversation_change", "local_messages", ["conversation", "change"], unique=False
    )
    op.create_index(
        "ix_local_messages_conversation_outbox_row",
        "local_messages",
        ["conversation", "outbox_row"],
        unique=False,
    )
    op.create_index(
        "ix_local_messages_conversation_position",
        "local_messages",
        ["conversation", "position"],
        unique=False,
    )
    op.create_table(
        "case_handling",
        sa.Column("case", KEY, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_case_handling_case_cases")),
        sa.PrimaryKeyConstraint("case", name=op.f("pk_case_handling")),
    )
    op.create_table(
        "case_texts",
        sa.Column("position", COUNTED, nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("case", KEY, nullable=False),
        sa.Column("part", WORD, nullable=False),
        sa.Column("author", KEY, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_case_texts_case_cases")),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_case_texts")),
        sa.UniqueConstraint("id", name=op.f("uq_case_texts_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_case_texts_case_position", "case_texts", ["case", "position"], unique=False)

    first_rows()


def first_rows() -> None:
    """The rows that are only ever counted up, never added."""
    op.execute("INSERT INTO organisation_state (id, version, name) VALUES (1, 0, '')")
    audit_head = sa.table("audit_head", sa.column("id"), sa.column("seq"), sa.column("mac", sa.LargeBinary))
    op.bulk_insert(audit_head, [{"id": 1, "seq": 0, "mac": bytes(32)}])
