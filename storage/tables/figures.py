"""What yearly figures need beside the cases: units reported together, and years reported before."""

import sqlalchemy as sa

from storage.tables.columns import Facts, key, metadata

reporting_groups = sa.Table(  # units that another source reports together, under a unit of their own
    "reporting_groups",
    metadata,
    key("group", "units.key", on_delete="CASCADE", primary_key=True),
    key("unit", "units.key", on_delete="CASCADE", primary_key=True),
    sa.Index("ix_reporting_groups_unit", "unit"),
)

reported_years = sa.Table(  # what earlier yearly reports said, where the cases themselves are not here
    "reported_years",
    metadata,
    sa.Column("year", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("facts", Facts, nullable=False),
)

imported_years = sa.Table(  # calendar years that cases were brought in of: none of a kind may mean none then
    "imported_years",
    metadata,
    sa.Column("year", sa.Integer, primary_key=True, autoincrement=False),
)
