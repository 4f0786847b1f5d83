"""How long delivery waits before it tries again, and when it gives up."""

from datetime import timedelta

GIVE_UP_AFTER = timedelta(hours=24)
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=2), timedelta(minutes=15)


def back_off(attempts: int, chance: float, asked: timedelta | None = None) -> timedelta:
    """How long to wait after so many attempts: doubling, anywhere up to the full time, never less
    than the platform asked for. chance: 0 to 1."""
    doubled: timedelta = FIRST_WAIT * (1 << min(attempts, 20))
    return max(FIRST_WAIT, min(doubled, LONGEST_WAIT) * chance, asked or FIRST_WAIT)


_FAULT = "fault "


def fault_reason(faults: int, error: Exception) -> str:
    """Why a row was put off after our own code failed over it for the n:th time in a row."""
    return f"{_FAULT}{faults} {type(error).__name__}"


def faults_before(reason: str | None) -> int:
    """The n of a fault_reason, 0 for any other reason."""
    return int(reason.split()[1]) if reason is not None and reason.startswith(_FAULT) else 0
