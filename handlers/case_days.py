"""The days of a case: what is due of it now, for those who are to see to it."""

from datetime import date, datetime

from domain.cases import Case
from domain.deadlines import local_day
from domain.reminding import Matter
from domain.reminding_subjects import case_subject
from handlers.chat import DialogPart, Facts
from handlers.talk import Talk


def case_days(talk: Talk, case: Case) -> tuple[DialogPart, ...]:
    """What runs and until when, the same as one is reminded of; nothing when nothing runs. Praise
    has no day that passes."""
    days = case_subject(case).days
    pairs = tuple(
        (talk.say(f"case_day.{matter}"), _until(talk, day))
        for matter, day in days.items()
        if matter is not Matter.READ
    )
    return (Facts(pairs),) if pairs else ()


def _until(talk: Talk, day: date | datetime) -> str:
    """A day, or a moment where the law counts hours; that it has passed is said."""
    if isinstance(day, datetime):
        shown, passed = talk.say.moment(day), day < talk.now
    else:
        shown, passed = talk.say.short_day(day), day < local_day(talk.now)
    return talk.say("case_day.passed", day=shown) if passed else shown
