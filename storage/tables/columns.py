"""What tables are made of: the one metadata they all stand in, kinds of columns, partial indexes."""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(sa.types.TypeDecorator[datetime]):
    """A moment in time: timezone-aware in and out, UTC on both databases."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        moment = value.astimezone(UTC)
        # SQLite has no times: text in UTC without offset sorts as the moments do.
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(
        self,
        value: datetime | None,
        dialect: sa.Dialect,  # noqa: ARG002 (SQLAlchemy passes it)
    ) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


# SQLite counts rows up by itself only where the type is exactly INTEGER.
Counted = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Facts = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def key(
    name: str, references: str | None = None, *, on_delete: str | None = None, **options: Any
) -> sa.Column[str]:
    """An id, or whatever else may be long and is looked up by; references: "units.key"."""
    foreign = () if references is None else (sa.ForeignKey(references, ondelete=on_delete),)
    return sa.Column(name, sa.String(500), *foreign, **options)


def word(name: str, **options: Any) -> sa.Column[str]:
    """A short word: mostly one of a closed list, kept as its domain enumeration's string."""
    return sa.Column(name, sa.String(40), **options)


def partial(
    name: str, *columns: sa.Column[Any], where: sa.ColumnElement[bool], unique: bool = False
) -> sa.Index:
    """An index over the rows where the condition holds.

    A query that relies on it uses the very condition, its values written_out: a plan that
    PostgreSQL keeps for any parameter cannot use such an index.
    """
    return sa.Index(name, *columns, unique=unique, sqlite_where=where, postgresql_where=where)


def written_out(value: str) -> sa.ColumnElement[str]:
    """A string in the SQL itself, not as a parameter; never one from outside."""
    return sa.literal_column(f"'{value}'")
