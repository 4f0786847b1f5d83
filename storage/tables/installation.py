"""What the installation keeps of itself: runs of its jobs, and marks."""

import sqlalchemy as sa

from storage.tables.columns import Moment, key, metadata, partial, word, written_out

occurrences = sa.Table(
    "occurrences",
    metadata,
    key("job", primary_key=True),
    key("occurrence", primary_key=True),
    word("state", nullable=False),  # "running", "failed" or "done"
    key("held_by", nullable=False),
    sa.Column("due", Moment, nullable=False),  # when another may take it over or try again
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("started", Moment, nullable=False),
    sa.Column("finished", Moment),
    key("reason"),
)
OCCURRENCE_UNDONE = occurrences.c.state != written_out("done")
partial("ix_occurrences_undone", occurrences.c.due, where=OCCURRENCE_UNDONE)

marks = sa.Table(
    "marks",
    metadata,
    key("key", primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)
