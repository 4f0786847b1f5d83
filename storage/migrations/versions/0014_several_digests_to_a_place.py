"""Several digests to one place: by month and by quarter, of one unit and of another.

Revision 0014. A migration is a snapshot: it names no table or type of storage.tables, which move on.
"""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("digest_recipients") as recipients:
        recipients.drop_constraint(op.f("uq_digest_recipients_lane"), type_="unique")
    op.create_index("ix_digest_recipients_lane", "digest_recipients", ["lane"], unique=False)
