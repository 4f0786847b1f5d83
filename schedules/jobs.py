"""Everything Lyhörd does unasked, as a table one can read aloud."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from schedules import absences, closing, digests, handing_over, log_review, meetings, reminders, retention
from schedules.rhythms import Daily, Every, FirstWorkingDay, Rhythm
from storage.store import Store, Transaction


@dataclass(frozen=True, slots=True)
class Job:
    """Something done unasked. function gets the store and the time it is; run twice it must not
    tell anyone twice, because a crash can cut it off anywhere.

    waits_for: when there is next anything to do, None when there never is; without it, there is at
    every occurrence. quiet: nobody hears of it, so a clock that is moved need not stop for it; its
    latest occurrence is made up for where the clock stops next.
    """

    name: str
    rhythm: Rhythm
    function: Callable[[Store, datetime], Awaitable[None]]
    waits_for: Callable[[Transaction], Awaitable[datetime | None]] | None = None
    quiet: bool = False


JOBS = (
    Job("remind of what has come due", Every(15), reminders.remind, reminders.next_look),
    Job("look after APT", Every(15), meetings.look_after, meetings.next_due),
    Job("plan APT further ahead", Daily(4, 30), meetings.plan_further, meetings.next_to_plan),
    Job(
        "see who has come and who has left",
        Daily(0, 15),
        handing_over.by_the_calendar,
        handing_over.next_change,
    ),
    Job("tell of stand-ins and of returns", Daily(0, 20), absences.tell, absences.next_to_tell),
    Job(
        "close cases whose actions were followed up",
        Daily(5),
        closing.close_followed_up,
        closing.first_to_close,
    ),
    Job("warn before drafts expire", Daily(9), retention.warn_before_drafts_expire, retention.next_warning),
    Job("remove expired drafts", Daily(9, 30), retention.remove_expired_drafts, retention.next_removal),
    Job("ask for the monthly log review", FirstWorkingDay(8, 15), log_review.ask),
    Job("post the digests", FirstWorkingDay(8), digests.post),
    Job("remove files whose links have expired", Daily(3, 45), retention.remove_expired_files, quiet=True),
    Job("forget what is no longer needed", Daily(3, 15), retention.forget, quiet=True),
)
