"""The part of the day in which it happened, where no time of day was told.

Revision 0013. A migration is a snapshot: it names no table or type of storage.tables, which move on.
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("cases", sa.Column("happened_part", sa.String(40), nullable=True))
