"""How long delivery waits before it tries again, and when it gives up."""

from datetime import timedelta

GIVE_UP_AFTER = timedelta(hours=24)
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=2), timedelta(minutes=15)


def back_off(attempts: int, chance: float, asked: timedelta | None = None) -> timedelta:
    """How long to wait after so many attempts: doubling, anywhere up to the full time, never less
    than the platform asked for. chance: 0 to 1."""
    doubled: timedelta = FIRST_WAIT * (1 << min(attempts, 20))
    return max(FIRST_WAIT, min(doubled, LONGEST_WAIT) * chance, asked or FIRST_WAIT)
