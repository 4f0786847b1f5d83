"""Actions: what is to be done, whose it is, and whether it helped."""

import sqlalchemy as sa

from storage.tables.columns import Facts, Moment, key, metadata, partial, word, written_out

actions = sa.Table(
    "actions",
    metadata,
    key("id", primary_key=True),
    word("number", nullable=False, unique=True),
    sa.Column("title", sa.Text),  # null: in sealed
    word("kind", nullable=False),
    word("type"),
    word("source", nullable=False),
    key("case", "cases.id"),
    key("unit", "units.key", nullable=False),
    key("owner", nullable=False),  # domain.actions.owner_key
    sa.Column("due", sa.Date, nullable=False),
    sa.Column("first_due", sa.Date, nullable=False),
    sa.Column("start_by", sa.Date),
    word("state", nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    key("created_by", "people.id", nullable=False),
    sa.Column("created", Moment, nullable=False),
    key("decided_by", "people.id"),
    sa.Column("decided", Moment),
    key("done_by", "people.id"),
    sa.Column("done", Moment),
    sa.Column("follow_up_due", sa.Date),
    word("effect"),
    key("follows", "actions.id"),
    sa.Column("guarded", sa.Boolean, nullable=False),
    sa.Column("excluded", Facts, nullable=False),
    sa.Column("log", Facts, nullable=False),  # who did what, when
    sa.Column("words", Facts),  # reference, reasons …; null: in sealed
    sa.Column("sealed", sa.LargeBinary),  # title and words of a guarded case's action
)
ACTION_UNFINISHED = actions.c.state.in_(
    [written_out(state) for state in ("proposed", "planned", "ongoing", "done")]
)
ACTION_DONE = actions.c.state == written_out("done")
partial("ix_actions_owner", actions.c.owner, actions.c.due, actions.c.id, where=ACTION_UNFINISHED)
partial("ix_actions_unit", actions.c.unit, actions.c.due, actions.c.id, where=ACTION_UNFINISHED)
partial("ix_actions_done", actions.c.unit, actions.c.follow_up_due, actions.c.id, where=ACTION_DONE)
partial("ix_actions_case", actions.c.case, actions.c.created, where=actions.c.case.is_not(None))
sa.Index("ix_actions_unit_decided", actions.c.unit, actions.c.decided)
