"""How far a job that looks at each day once has come: a mark with the last day it looked at."""

from datetime import date, timedelta

from storage.store import Transaction


async def looked_until(tx: Transaction, mark: str) -> date:
    """The last day looked at; the first of all days before any was."""
    return date.fromisoformat(await tx.installation.get(mark) or date.min.isoformat())


async def look_at(tx: Transaction, mark: str, today: date) -> date | None:
    """The last day looked at before today (yesterday, the first time), which becomes today; None when today
    has been looked at already."""
    until = await looked_until(tx, mark)
    if until >= today:
        return None
    await tx.installation.set(mark, today.isoformat())
    return until if until > date.min else today - timedelta(days=1)
