"""When someone is reminded of what, and when it goes on to someone above them.

COUNTDOWNS is the table: one row for each matter that has a day. An organisation changes it with a
mapping (reminding_rules.rules_from). Everything here is pure: what is due now, and the next moment
at which anything can be, so that a tick reads only what has come due.

A matter's day gives moments: so many days before, the day itself, then again and again; and so
many days after it goes on to the next level, which its owner hears some days before: over a
weekend or a feast it is said on the last working day ahead of it, and it goes on when those
above are at work. Reminders
that a standstill has swallowed are told once, the latest of them; an escalation is always
announced first, so after a standstill it comes later.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from domain.calendar import add_working_days, working_day_on_or_after, working_day_on_or_before
from domain.deadlines import LOCAL, local_day

GATHERED_AT = time(6, 0)
"""Days of a matter begin here for the rules; messages leave later (domain.messaging)."""
GATHERED_UNTIL = time(7, 0)
"""What is found after this may come too late for the message of its day."""


class Matter(StrEnum):
    """What has a day."""

    REQUIREMENT = "requirement"  # to be done
    RECOMMENDATION = "recommendation"  # to be done
    EFFECT = "effect"  # whether it helped, compulsory
    EFFECT_WISHED = "effect_wished"  # whether it helped, not compulsory
    TAKE = "take"  # a case is to be acknowledged; of a complaint its receipt
    READ = "read"  # praise nobody has taken: seen, and nothing more is asked
    TRIAGE = "triage"  # its risk is to be assessed
    INVESTIGATE = "investigate"
    REPLY = "reply"  # a complaint is to be answered
    AUTHORITY = "authority"  # a personal-data incident: 72 clock hours
    PROTECT = "protect"  # a lex Sarah report: who needs protection, the same day
    NOTIFY = "notify"  # IVO, or the work environment authority, is to hear of it at once


class Receiver(StrEnum):
    """Who is told. Who that is on the day: domain.messaging.receivers."""

    OWNER = "owner"  # of the action, or those who handle the case
    OWNERS_MANAGER = "owners_manager"
    NEXT_LEVEL = "next_level"
    DIRECTOR = "director"
    QUALITY_DEVELOPER = "quality_developer"
    ANSWERS = "answers"  # those who are asked whether it helped


class Telling(StrEnum):
    """What is said."""

    BEFORE = "before"
    TODAY = "today"
    LATE = "late"
    ANNOUNCED = "announced"  # to the owner: it goes on to … in two days
    ESCALATED = "escalated"  # to the one it has gone on to


class Measure(StrEnum):
    """What a countdown counts in."""

    DAYS = "days"
    WORKING_DAYS = "working_days"
    HOURS = "hours"


class Rest(StrEnum):
    """When messages about the matter wait for someone to be at work."""

    USUAL = "usual"  # quiet hours, and the days managers are free
    NIGHTS = "nights"  # quiet hours only
    NEVER = "never"  # the law counts the hours


@dataclass(frozen=True, slots=True)
class Slower:
    """Recurring reminders become fewer: after so many measures, only every so many of them."""

    after: int
    every: int


@dataclass(frozen=True, slots=True)
class Countdown:
    """One row: before, in measures before the day (0 is the day itself); every: then again and again
    after it; slower: less often after a while; escalate: to whom after how many; announced: that many
    days earlier to the owner."""

    before: tuple[int, ...] = (0,)
    every: int | None = None
    slower: Slower | None = None
    escalate: Mapping[Receiver, int] = field(default_factory=dict)
    announced: int = 2
    measure: Measure = Measure.DAYS
    to: Receiver = Receiver.OWNER
    rest: Rest = Rest.USUAL

    @property
    def rhythm(self) -> tuple[int, int, int]:
        """(every so many measures, so many times, every so many from then on). every is set."""
        every = self.every or 1
        if self.slower is None:
            return every, 0, every
        return every, self.slower.after // every, max(every, self.slower.every)

    def again(self, times: int) -> int:
        """How many measures after the day the reminder comes for the first, second … time."""
        every, often, seldom = self.rhythm
        return min(times, often) * every + max(0, times - often) * seldom


_A_FORTNIGHT_THEN_WEEKLY = Slower(after=10, every=5)
"""In working days. What comes every day for months is no longer read."""

COUNTDOWNS: Mapping[Matter, Countdown] = {
    Matter.REQUIREMENT: Countdown(
        before=(14, 3, 0),
        every=7,
        escalate={Receiver.OWNERS_MANAGER: 7, Receiver.NEXT_LEVEL: 14, Receiver.DIRECTOR: 30},
    ),
    Matter.RECOMMENDATION: Countdown(before=(14, 3, 0), every=7),
    Matter.EFFECT: Countdown(every=7, to=Receiver.ANSWERS),
    Matter.EFFECT_WISHED: Countdown(to=Receiver.ANSWERS),
    Matter.TAKE: Countdown(
        every=1,
        slower=_A_FORTNIGHT_THEN_WEEKLY,
        escalate={Receiver.NEXT_LEVEL: 3, Receiver.QUALITY_DEVELOPER: 7},
        measure=Measure.WORKING_DAYS,
    ),
    Matter.READ: Countdown(),
    Matter.TRIAGE: Countdown(
        every=2,
        slower=_A_FORTNIGHT_THEN_WEEKLY,
        escalate={Receiver.NEXT_LEVEL: 5},
        measure=Measure.WORKING_DAYS,
    ),
    Matter.INVESTIGATE: Countdown(before=(7, 2, 0), every=7, escalate={Receiver.NEXT_LEVEL: 14}),
    Matter.REPLY: Countdown(
        before=(3, 0),
        every=1,
        slower=_A_FORTNIGHT_THEN_WEEKLY,
        escalate={Receiver.NEXT_LEVEL: 3},
        measure=Measure.WORKING_DAYS,
    ),
    Matter.PROTECT: Countdown(every=1, escalate={Receiver.NEXT_LEVEL: 1}, announced=1),
    Matter.NOTIFY: Countdown(every=1, escalate={Receiver.NEXT_LEVEL: 3}, announced=1),
    Matter.AUTHORITY: Countdown(before=(48, 24, 12, 4, 0), every=24, measure=Measure.HOURS, rest=Rest.NEVER),
}
"""What is customary where the law has no number: docs/domain.md, sections 2 and 3."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is reminded of: an action or a case, with the matters that are running now.

    days: a date, or a moment for what counts in hours. urgent: steps in half the time.
    """

    what: str  # "action" or "case"
    id: str
    days: Mapping[Matter, date | datetime]
    urgent: bool = False


ACTION, CASE = "action", "case"


# --- what is due -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Due:
    """Something to be said now. on: for an announcement, the one it goes on to."""

    matter: Matter
    telling: Telling
    to: Receiver
    moment: datetime
    rest: Rest = Rest.USUAL
    on: Receiver | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What has been said of a subject so far: kept with it, between looks.

    looked: the last look; reminders before it are never repeated.
    announced: escalation to the local day its announcement is heard. escalated: those that have gone on.
    Escalations are named with their day (_name), so that a new day starts them anew.
    """

    looked: datetime
    announced: Mapping[str, date] = field(default_factory=dict)
    escalated: frozenset[str] = frozenset()


def is_on_its_way_up(told: Told | None) -> bool:
    """Has it been said, or is it so, that the matter goes on to someone above?"""
    return told is not None and bool(told.announced or told.escalated)


@dataclass(frozen=True, slots=True)
class Look:
    """What one look found: what is due, what to remember, when to look again (None: never)."""

    due: tuple[Due, ...]
    told: Told
    next_look: datetime | None


def look(
    subject: Subject,
    told: Told,
    now: datetime,
    countdowns: Mapping[Matter, Countdown] = COUNTDOWNS,
    counts_from: Mapping[Matter, date] | None = None,
) -> Look:
    """What is due for the subject now, and when anything next can be; that is always after now.

    counts_from: matters whose lateness is counted from another day than the one they are due
    (the first date of a requirement that was postponed).
    """
    rows = _rows(subject, countdowns, counts_from)
    due: list[Due] = []
    following: list[datetime] = []
    after = replace(told, looked=max(now, told.looked))
    for row in rows:
        due += row.reminder(told.looked, now)
        following.append(row.next_reminder(now))
        for receiver in row.countdown.escalate:
            said, after, then = row.escalation(receiver, after, now)
            due += said
            following.append(then)
    running = {row.name(receiver) for row in rows for receiver in row.countdown.escalate}
    kept = replace(
        after,
        announced={name: day for name, day in after.announced.items() if name in running},
        escalated=after.escalated & running,
    )
    upcoming = [moment for moment in following if moment < NEVER]
    return Look(tuple(due), kept, min(upcoming, default=None))


def goes_on(
    subject: Subject,
    told: Told | None,
    matter: Matter,
    receiver: Receiver,
    today: date,
    countdowns: Mapping[Matter, Countdown] = COUNTDOWNS,
    counts_from: Mapping[Matter, date] | None = None,
) -> date:
    """The day on which the matter goes on to the receiver, as the announcement says it; counted from
    today when it was not announced before."""
    countdown = _fitting(countdowns[matter], subject.urgent)
    row = _Row(matter, subject.days[matter], (counts_from or {}).get(matter), countdown)
    heard = told.announced.get(row.name(receiver)) if told is not None else None
    return local_day(row.goes(receiver, heard or today))


def known_by(
    subject: Subject,
    told: Told,
    now: datetime,
    countdowns: Mapping[Matter, Countdown] = COUNTDOWNS,
    counts_from: Mapping[Matter, date] | None = None,
) -> Told:
    """What was told, without what only a clock that was ahead can have told: that comes again in its time.

    Clocks of replicas differ by less than CLOCKS_DIFFER: what lies so little ahead was told rightly.
    """
    ahead = now + CLOCKS_DIFFER
    announced, escalated = dict(told.announced), set(told.escalated)
    for row in _rows(subject, countdowns, counts_from):
        for receiver in row.countdown.escalate:
            name = row.name(receiver)
            if not row.may_be_announced(told.announced.get(name), ahead):
                announced.pop(name, None)
            if not row.may_have_gone(receiver, announced.get(name), ahead):
                escalated.discard(name)
    return Told(min(told.looked, now), announced, frozenset(escalated))


CLOCKS_DIFFER = timedelta(hours=1)
NEVER = datetime.max.replace(tzinfo=UTC)


def _rows(
    subject: Subject, countdowns: Mapping[Matter, Countdown], counts_from: Mapping[Matter, date] | None
) -> "list[_Row]":
    return [
        _Row(matter, day, (counts_from or {}).get(matter), _fitting(countdowns[matter], subject.urgent))
        for matter, day in subject.days.items()
    ]


def _fitting(countdown: Countdown, urgent: bool) -> Countdown:
    """The row as it is, or in half the time, rounded up: the day itself stays the day itself."""
    if not urgent:
        return countdown
    return replace(
        countdown,
        before=tuple(dict.fromkeys(_half(away) for away in countdown.before)),
        every=countdown.every and _half(countdown.every),
        slower=countdown.slower and Slower(_half(countdown.slower.after), _half(countdown.slower.every)),
        escalate={receiver: _half(away) for receiver, away in countdown.escalate.items()},
        announced=_half(countdown.announced),
        rest=Rest.NIGHTS if countdown.rest is Rest.USUAL else countdown.rest,
    )


def _half(number: int) -> int:
    return -(-number // 2)


@dataclass(frozen=True, slots=True)
class _Row:
    """A matter of a subject with its day and its row of the table."""

    matter: Matter
    day: date | datetime
    late_from: date | None
    countdown: Countdown

    # --- reminders ---

    def reminder(self, since: datetime, now: datetime) -> Iterator[Due]:
        """The latest reminder that came after `since`, up to now."""
        found = self._latest(now)
        if found is None or found[0] <= since:
            return
        moment, telling = found
        yield Due(self.matter, telling, self.countdown.to, moment, self.countdown.rest)

    def next_reminder(self, now: datetime) -> datetime:
        """The first one after now; NEVER when there is none."""
        ahead = [moment for away in self.countdown.before if (moment := self._moment(-away)) > now]
        late = self._late(now, after=True)
        return min((*ahead, *late), default=NEVER)

    def _latest(self, now: datetime) -> tuple[datetime, Telling] | None:
        before = [
            (moment, Telling.BEFORE if away else Telling.TODAY)
            for away in self.countdown.before
            if (moment := self._moment(-away)) <= now
        ]
        late = [(moment, Telling.LATE) for moment in self._late(now, after=False)]
        return max((*before, *late), default=None, key=lambda found: found[0])

    def _late(self, now: datetime, *, after: bool) -> Iterator[datetime]:
        """The recurring reminder at or before now, or the first one after now."""
        if self.countdown.every is None:
            return

        def moment(times: int) -> datetime:
            return self._moment(self.countdown.again(times), late=True)

        passed = now - self._moment(0, late=True)
        _, often, seldom = self.countdown.rhythm
        most = often + max(0, passed // (_SHORTEST[self.countdown.measure] * seldom)) + 2
        come = bisect_right(range(1, most), now, key=moment)
        if after:
            yield moment(come + 1)
        elif come:
            yield moment(come)

    # --- escalations ---

    def escalation(self, receiver: Receiver, told: Told, now: datetime) -> tuple[list[Due], Told, datetime]:
        """(what is due, told with it, when to look at this escalation again)."""
        name = self.name(receiver)
        if name in told.escalated:
            return [], told, NEVER
        planned = self._moment(self.countdown.escalate[receiver], late=True)
        announced = told.announced.get(name)
        if announced is None:
            opens = self._announced(planned)
            if now < opens:
                return [], told, opens
            heard = self._heard(now)
            told = replace(told, announced={**told.announced, name: heard})
            said = Due(
                self.matter, Telling.ANNOUNCED, Receiver.OWNER, opens, self.countdown.rest, on=receiver
            )
            return [said], told, self.goes(receiver, heard)
        goes = self.goes(receiver, announced)
        if now < goes:
            return [], told, goes
        told = replace(told, escalated=told.escalated | {name})
        return [Due(self.matter, Telling.ESCALATED, receiver, goes, self.countdown.rest)], told, NEVER

    def goes(self, receiver: Receiver, heard: date) -> datetime:
        """When it goes on to the receiver, on a day on which they hear of it. heard: the day its
        announcement is heard."""
        planned = self._moment(self.countdown.escalate.get(receiver, 0), late=True)
        goes = max(planned, _morning(heard + self._notice()))
        return _morning(working_day_on_or_after(local_day(goes))) if self._waits_for_work else goes

    def may_be_announced(self, heard: date | None, now: datetime) -> bool:
        """Can what is heard on that day have been said by now?"""
        return heard is not None and heard <= self._heard(now)

    def may_have_gone(self, receiver: Receiver, heard: date | None, now: datetime) -> bool:
        return heard is not None and self.goes(receiver, heard) <= now

    def name(self, receiver: Receiver) -> str:
        """Which escalation this is: a new day makes it another."""
        return f"{self.matter.value} {receiver.value} {self._base(late=True).isoformat()}"

    def _announced(self, planned: datetime) -> datetime:
        """So many days before, on a day on which it is heard."""
        day = local_day(planned) - self._notice()
        return _morning(working_day_on_or_before(day) if self._waits_for_work else day)

    def _heard(self, now: datetime) -> date:
        """The day on which what is said now is heard, at the latest; by those on shifts the day after."""
        in_time = now.astimezone(LOCAL).time() <= GATHERED_UNTIL
        day = local_day(now) if in_time else local_day(now) + timedelta(days=1)
        return working_day_on_or_after(day) if self._waits_for_work else day

    @property
    def _waits_for_work(self) -> bool:
        return self.countdown.rest is Rest.USUAL

    def _notice(self) -> timedelta:
        return timedelta(days=self.countdown.announced)

    # --- moments ---

    def _base(self, *, late: bool) -> date | datetime:
        return self.late_from if late and self.late_from is not None else self.day

    def _moment(self, away: int, *, late: bool = False) -> datetime:
        """So many measures after the day (before, when negative)."""
        base = self._base(late=late)
        if self.countdown.measure is Measure.HOURS:
            start = base if isinstance(base, datetime) else _morning(base)
            return start.astimezone(UTC) + timedelta(hours=away)
        day = local_day(base) if isinstance(base, datetime) else base
        if self.countdown.measure is Measure.WORKING_DAYS:
            return _morning(add_working_days(day, away))
        return _morning(day + timedelta(days=away))


_SHORTEST: Mapping[Measure, timedelta] = {
    # no measure is shorter; a day loses an hour in spring
    Measure.HOURS: timedelta(hours=1),
    Measure.DAYS: timedelta(hours=23),
    Measure.WORKING_DAYS: timedelta(hours=23),
}


def _morning(day: date) -> datetime:
    return datetime.combine(day, GATHERED_AT, tzinfo=LOCAL).astimezone(UTC)


def first_told(now: datetime) -> Told:
    """For a subject that has just come in: what lay before is not reminded of."""
    return Told(now)
