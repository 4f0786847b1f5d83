"""The tables of digests: who gets them, which were given, and what they asked.

The figures of a digest are kept as they were told: a card that is written anew says the same. Of guarded
kinds none are kept. What was published outside the house is kept too: what may be published next depends
on it.
"""

from typing import Any

import sqlalchemy as sa

from storage.tables import Moment, metadata


def _key(name: str, references: str | None = None, **options: Any) -> sa.Column[str]:
    foreign = () if references is None else (sa.ForeignKey(references),)
    return sa.Column(name, sa.String(500), *foreign, **options)


def _word(name: str, **options: Any) -> sa.Column[str]:
    return sa.Column(name, sa.String(40), nullable=False, **options)


digest_recipients = sa.Table(
    "digest_recipients",
    metadata,
    _key("id", primary_key=True),
    _key("lane", nullable=False, unique=True),  # one digest to a place: "channel:…" or "person:…"
    sa.Column("units", sa.JSON, nullable=False),
    _word("interval"),
    _word("version"),
    sa.Column("skipped", sa.JSON, nullable=False),
    _key("set_by", "people.id", nullable=False),
    sa.Column("at", Moment, nullable=False),
)

digests = sa.Table(
    "digests",
    metadata,
    _key("id", primary_key=True),
    _key("recipient", nullable=False),  # "": asked for
    _key("lane", nullable=False),
    sa.Column("units", sa.JSON, nullable=False),
    sa.Column("first", sa.Date, nullable=False),
    sa.Column("last", sa.Date, nullable=False),
    _word("version"),
    sa.Column("corrected", sa.SmallInteger, nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Index("ix_digests_recipient", "recipient", "last", "corrected"),
    sa.Index("ix_digests_lane", "lane", "last"),
)

digest_figures = sa.Table(  # apart from the digests, which are read much oftener
    "digest_figures",
    metadata,
    _key("digest", "digests.id", primary_key=True),
    sa.Column("figures", sa.JSON, nullable=False),
)

digest_questions = sa.Table(
    "digest_questions",
    metadata,
    _key("digest", "digests.id", primary_key=True),
    sa.Column("place", sa.SmallInteger, primary_key=True),
    sa.Column("signal", sa.JSON, nullable=False),
    sa.Column("again", sa.Boolean, nullable=False),
    sa.Column("stand", sa.String(40)),
    _key("answered_by", "people.id"),
    sa.Column("reason", sa.Text),  # working text
    sa.Column("action", sa.String(40)),
    sa.Column("at", Moment),
)

published_figures = sa.Table(
    "published_figures",
    metadata,
    _key("digest", "digests.id", primary_key=True),
    _key("unit", primary_key=True),  # "" for the total
    _word("kind", primary_key=True),
    sa.Column("first", sa.Date, nullable=False),
    sa.Column("last", sa.Date, nullable=False),
    sa.Column("units", sa.JSON, nullable=False),
    sa.Column("low", sa.Integer, nullable=False),
    sa.Column("high", sa.Integer),  # none: it was not told
    sa.Index("ix_published_figures_first", "first"),
)
