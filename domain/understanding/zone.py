"""The one time zone of the texts: Europe/Stockholm."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def local(at: datetime) -> datetime:
    """`at` as the wall clock in Stockholm shows it. A naive time is taken to be local already."""
    return at.replace(tzinfo=STOCKHOLM) if at.tzinfo is None else at.astimezone(STOCKHOLM)


def to_utc(at: datetime) -> datetime:
    """`at` in UTC, so that differences are elapsed time."""
    return local(at).astimezone(UTC)
