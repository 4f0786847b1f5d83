"""The index over cases that nobody has taken is gone: what is not taken is reminded of since 0003.

Revision 0012. A migration is a snapshot: it names no table or type of storage.tables, which move on.
"""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_cases_not_taken", table_name="cases")
