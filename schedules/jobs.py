"""Everything Lyhörd does unasked, as a table one can read aloud."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from schedules import reminders, retention
from schedules.rhythms import Daily, Rhythm, WorkingDays
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Job:
    """Something done unasked. function gets the store and the time it is; run twice it must not
    tell anyone twice, because a crash can cut it off anywhere."""

    name: str
    rhythm: Rhythm
    function: Callable[[Store, datetime], Awaitable[None]]


JOBS = (
    Job("remind of cases that nobody has taken", WorkingDays(8), reminders.cases_not_taken),
    Job("warn before drafts expire", Daily(9), retention.warn_before_drafts_expire),
    Job("remove expired drafts", Daily(9, 30), retention.remove_expired_drafts),
    Job("forget what is no longer needed", Daily(3, 15), retention.forget),
)
