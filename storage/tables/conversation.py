"""Who speaks where, what has been heard, what is to be said, and what was said."""

import sqlalchemy as sa

from storage.tables.columns import Counted, Facts, Moment, key, metadata, partial, word, written_out

accounts = sa.Table(
    "accounts",
    metadata,
    word("platform", primary_key=True),
    key("platform_id", primary_key=True),
    key("person", "people.id", nullable=False, index=True),
    key("conversation"),
    sa.Column("checked", Moment, nullable=False),
    sa.Column("last_spoke", Moment),
    sa.Column("reachable", sa.Boolean, nullable=False),
)

inbox = sa.Table(
    "inbox",
    metadata,
    key("turn", primary_key=True),
    sa.Column("at", Moment, nullable=False, index=True),
)

outbox = sa.Table(
    "outbox",
    metadata,
    sa.Column("id", Counted, primary_key=True),
    key("lane", nullable=False),
    word("platform"),
    key("notice", nullable=False),
    sa.Column("facts", Facts, nullable=False),
    key("slot"),
    sa.Column("fresh", sa.Boolean, nullable=False),
    key("unique_key", unique=True),
    word("state", nullable=False),  # "waiting", "delivered", "dropped" or "aside"
    sa.Column("created", Moment, nullable=False),
    sa.Column("ready", Moment, nullable=False),  # when it was to be said; gives the order in a lane
    sa.Column("due", Moment, nullable=False),  # when it may be claimed, again or at all
    key("held_by"),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("first_attempt", Moment),
    sa.Column("in_doubt", sa.Boolean, nullable=False),
    key("reason"),
    sa.Column("finished", Moment),
    # Platforms keep the id with the message; it must never come back for another row.
    sqlite_autoincrement=True,
)
OUTBOX_WAITING = outbox.c.state == written_out("waiting")
OUTBOX_ASIDE = outbox.c.state == written_out("aside")
OUTBOX_OVER = outbox.c.state.in_([written_out("delivered"), written_out("dropped")])
partial("ix_outbox_due", outbox.c.due, outbox.c.id, where=OUTBOX_WAITING)
partial("ix_outbox_lane", outbox.c.lane, outbox.c.ready, outbox.c.id, where=OUTBOX_WAITING)
partial("ix_outbox_ready", outbox.c.ready, where=OUTBOX_WAITING)
partial("ix_outbox_aside", outbox.c.id, where=OUTBOX_ASIDE)
partial("ix_outbox_over", outbox.c.finished, where=OUTBOX_OVER)

sent_cards = sa.Table(
    "sent_cards",
    metadata,
    key("lane", primary_key=True),
    key("slot", primary_key=True),
    word("platform", nullable=False),
    key("conversation", nullable=False),
    key("message", nullable=False),
)

files = sa.Table(
    "files",
    metadata,
    key("id", primary_key=True),
    key("outbox_row", nullable=False),  # the message that offers it
    key("name", nullable=False),
    key("media_type", nullable=False),
    sa.Column("expires", Moment, nullable=False),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Index("ix_files_expires", "expires"),
    sa.Index("ix_files_outbox_row", "outbox_row"),
)
