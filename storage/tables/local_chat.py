"""The local chat, which keeps its own messages as other platforms do."""

import sqlalchemy as sa

from storage.tables.columns import Moment, key, metadata

local_conversations = sa.Table(
    "local_conversations",
    metadata,
    key("conversation", primary_key=True),
    sa.Column("last_change", sa.BigInteger, nullable=False),
)

local_messages = sa.Table(
    "local_messages",
    metadata,
    key("id", primary_key=True),
    key("conversation", "local_conversations.conversation", nullable=False),
    sa.Column("position", sa.BigInteger, nullable=False),  # the change that brought it
    sa.Column("change", sa.BigInteger, nullable=False),  # the latest change to it
    key("author", nullable=False),
    key("outbox_row"),
    sa.Column("at", Moment, nullable=False),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Index("ix_local_messages_conversation_position", "conversation", "position"),
    sa.Index("ix_local_messages_conversation_change", "conversation", "change"),
    sa.Index("ix_local_messages_conversation_outbox_row", "conversation", "outbox_row"),
)
