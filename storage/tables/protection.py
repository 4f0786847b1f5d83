"""What guards the rest: the keys that texts are sealed with, and the audit log."""

import sqlalchemy as sa

from storage.tables.columns import Moment, key, metadata, word

data_keys = sa.Table(
    "data_keys",
    metadata,
    word("kind", primary_key=True),  # "case", "draft" or "local"
    key("owner", primary_key=True),
    key("ring_key", index=True),  # the key of the ring that wraps it
    sa.Column("wrapped", sa.LargeBinary),  # null: destroyed
)

audit = sa.Table(
    "audit",
    metadata,
    sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("at", Moment, nullable=False),
    key("what", nullable=False),
    key("actor"),
    key("subject", nullable=False),
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
