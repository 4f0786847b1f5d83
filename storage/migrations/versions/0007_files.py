"""Files that are fetched by a link.

Revision 0007. A migration is a snapshot: it names no table or type of storage.tables, which move on.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

KEY = sa.String(500)


def upgrade() -> None:
    op.create_table(
        "files",
        sa.Column("id", KEY, nullable=False),
        sa.Column("outbox_row", KEY, nullable=False),
        sa.Column("name", KEY, nullable=False),
        sa.Column("media_type", KEY, nullable=False),
        sa.Column("expires", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_files")),
    )
    op.create_index("ix_files_expires", "files", ["expires"], unique=False)
    op.create_index("ix_files_outbox_row", "files", ["outbox_row"], unique=False)
