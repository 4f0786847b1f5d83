"""Years brought in: of which calendar years cases came from elsewhere, so that gaps are told from zeros.

Revision 0015. A migration is a snapshot: it names no table or type of storage.tables, which move on.
"""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_LOCAL = ZoneInfo("Europe/Stockholm")
_RECEIVED = """
SELECT cases.received FROM cases JOIN imported_cases ON imported_cases."case" = cases.id
WHERE cases.received_precision <> 'unknown'
"""


def upgrade() -> None:
    years = op.create_table(
        "imported_years",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("year", name=op.f("pk_imported_years")),
    )
    found = {_year(received) for (received,) in op.get_bind().execute(sa.text(_RECEIVED))}
    op.bulk_insert(years, [{"year": year} for year in sorted(found)])


def _year(received: datetime | str) -> int:
    moment = datetime.fromisoformat(received) if isinstance(received, str) else received
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(_LOCAL).year
