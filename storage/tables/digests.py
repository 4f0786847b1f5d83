"""The tables of digests: who gets them, which were given, and what they asked.

The figures of a digest are kept as they were told: a card that is written anew says the same. Of guarded
kinds none are kept. What was published outside the house is kept too: what may be published next depends
on it.
"""

import sqlalchemy as sa

from storage.tables.columns import Moment, key, metadata, word

digest_recipients = sa.Table(
    "digest_recipients",
    metadata,
    key("id", primary_key=True),
    key("lane", nullable=False),  # "channel:…" or "person:…"; several digests may go there
    sa.Column("units", sa.JSON, nullable=False),
    word("interval", nullable=False),
    word("version", nullable=False),
    sa.Column("skipped", sa.JSON, nullable=False),
    key("set_by", "people.id", nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Index("ix_digest_recipients_lane", "lane"),
)

digests = sa.Table(
    "digests",
    metadata,
    key("id", primary_key=True),
    key("recipient", nullable=False),  # "": asked for
    key("lane", nullable=False),
    sa.Column("units", sa.JSON, nullable=False),
    sa.Column("first", sa.Date, nullable=False),
    sa.Column("last", sa.Date, nullable=False),
    word("version", nullable=False),
    sa.Column("corrected", sa.SmallInteger, nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Index("ix_digests_recipient", "recipient", "last", "corrected"),
    sa.Index("ix_digests_lane", "lane", "last"),
)

digest_figures = sa.Table(  # apart from the digests, which are read much oftener
    "digest_figures",
    metadata,
    key("digest", "digests.id", primary_key=True),
    sa.Column("figures", sa.JSON, nullable=False),
)

digest_questions = sa.Table(
    "digest_questions",
    metadata,
    key("digest", "digests.id", primary_key=True),
    sa.Column("place", sa.SmallInteger, primary_key=True),
    sa.Column("signal", sa.JSON, nullable=False),
    sa.Column("again", sa.Boolean, nullable=False),
    word("stand"),
    key("answered_by", "people.id"),
    sa.Column("reason", sa.Text),  # working text
    word("action"),
    sa.Column("at", Moment),
)

published_figures = sa.Table(
    "published_figures",
    metadata,
    key("digest", "digests.id", primary_key=True),
    key("unit", primary_key=True),  # "" for the total
    word("kind", primary_key=True),
    sa.Column("first", sa.Date, nullable=False),
    sa.Column("last", sa.Date, nullable=False),
    sa.Column("units", sa.JSON, nullable=False),
    sa.Column("low", sa.Integer, nullable=False),
    sa.Column("high", sa.Integer),  # none: it was not told
    sa.Index("ix_published_figures_first", "first"),
)
