"""Five months of invented cases, written through the shelves with the rules' own functions."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import cycle
from uuid import UUID

from bot.demo_paths import ADVICE, walked
from bot.demo_stories import TALES, Tale
from domain.access import handlers_of, told_of
from domain.calendar import is_working_day
from domain.cases import (
    Case,
    Concerns,
    Handling,
    Happened,
    Informed,
    State,
    ask_for_more,
    assess,
    investigate,
    number,
    take,
)
from domain.closing import CLOSING, SIMPLE_KINDS, Requirement, close, missing_for_closing
from domain.deadlines import LOCAL, finish_by, local_day, take_by
from domain.kinds import KINDS, ArrivedBy, CaseKind, SenderKind
from domain.notices import CaseArrived
from domain.organisation import Organisation, Role
from domain.risk import Risk
from storage.store import Transaction

MONTHS_BACK = timedelta(days=150)
HOW_MANY = 120
_FRESH = timedelta(days=2)
_SEED = 20261121

_FROM_OUTSIDE = frozenset({CaseKind.COMPLAINT, CaseKind.VIEW, CaseKind.PRAISE})
_HOUR_WEIGHTS = {7: 3, 8: 4, 9: 4, 10: 5, 11: 4, 13: 5, 14: 5, 15: 5, 16: 3, 19: 2, 21: 3, 22: 1}
_REPORTING_ROLES = frozenset({Role.STAFF, Role.MANAGER})


class History:
    """Makes up what has happened, the same every time for the same day and organisation."""

    def __init__(self, organisation: Organisation, now: datetime) -> None:
        self.organisation = organisation
        self.now = now
        self._chance = random.Random(_SEED)  # noqa: S311 - invented data, nothing to guess
        self._points_on_the_way = cycle(("assessed", "asked", "investigating", "investigated", "taken"))
        self._reporters = _reporters(self.organisation, local_day(self.now))

    async def write(self, tx: Transaction, told: Callable[[int, int], None]) -> int:
        """Write every case, oldest first. told hears how far it has come. How many there are."""
        moments = sorted(self._moments())
        tales = self._tales(len(moments))
        for done, (received, tale) in enumerate(zip(moments, tales, strict=True), start=1):
            await self._write_one(tx, tale, received)
            told(done, len(moments))
        return len(moments)

    # --- what and when ------------------------------------------------------------------------------

    def _moments(self) -> Iterator[datetime]:
        """Mostly on working days and in working hours, somewhat more towards now."""
        for _ in range(HOW_MANY - 3):
            yield self._some_moment()
        # Something to meet on the first day: two that wait, and one from this very morning.
        for hours in (3, 20, 44):
            yield self.now - timedelta(hours=hours, minutes=self._chance.randrange(50))

    def _some_moment(self) -> datetime:
        while True:
            share = self._chance.random() ** 1.25
            day = local_day(self.now - _FRESH - MONTHS_BACK * share)
            if is_working_day(day) or self._chance.random() < 0.3:  # noqa: PLR2004
                return datetime.combine(day, self._some_clock(), tzinfo=LOCAL)

    def _some_clock(self) -> time:
        hour = self._chance.choices(tuple(_HOUR_WEIGHTS), tuple(_HOUR_WEIGHTS.values()))[0]
        return time(hour, self._chance.randrange(60))

    def _tales(self, count: int) -> list[Tale]:
        """Each tale at least once, the common ones often, and the latest ordinary deviations."""
        weights = [tale.weight for tale in TALES]
        drawn = [*TALES, *self._chance.choices(TALES, weights, k=count - len(TALES))]
        self._chance.shuffle(drawn)
        ordinary = [tale for tale in drawn if tale.kind is CaseKind.DEVIATION][:3]
        rest = list(drawn)
        for tale in ordinary:
            rest.remove(tale)
        return [*rest, *ordinary]

    # --- one case -----------------------------------------------------------------------------------

    async def _write_one(self, tx: Transaction, tale: Tale, received: datetime) -> None:
        unit = self._chance.choice(tale.units)
        case = await self._received(tx, tale, unit, received)
        await tx.cases.add(case)
        await tx.cases.add_text(case.id, "story", case.reporter, received, tale.story)
        if tale.at_once:
            await tx.cases.add_text(case.id, "measure", case.reporter, received, tale.at_once)
        tx.audit.note("case.created", case.reporter, case.id, kind=case.kind, unit=unit)
        await self._go_on(tx, tale, case)

    async def _received(self, tx: Transaction, tale: Tale, unit: str, received: datetime) -> Case:
        prefix, year = KINDS[tale.kind].prefix, local_day(received).year
        outside = tale.kind in _FROM_OUTSIDE
        return Case(
            id=UUID(int=self._chance.getrandbits(128), version=4).hex,
            number=number(prefix, year, await tx.cases.next_number(prefix, year)),
            kind=tale.kind,
            original_kind=tale.kind,
            unit=unit,
            state=State.RECEIVED,
            version=1,
            reporter=self._chance.choice(self._reporters[unit]),
            received=received.astimezone(UTC),
            take_by=take_by(tale.kind, received),
            finish_by=finish_by(tale.kind, received),
            happened=self._happened(received),
            discovered=received - timedelta(hours=1) if tale.kind is CaseKind.DATA_INCIDENT else None,
            category=tale.category,
            sender=self._chance.choice(tuple(SenderKind)[:2]) if outside else None,
            arrived_by=self._chance.choice(tuple(ArrivedBy)) if outside else None,
            wants_answer=self._chance.random() < 0.5 if outside else None,  # noqa: PLR2004
            facts={"nurse": "yes"} if tale.kind is CaseKind.HEALTH_CARE else {},
        )

    def _happened(self, received: datetime) -> Happened:
        at = (received - timedelta(hours=self._chance.choice((1, 2, 3, 14, 20, 30)))).astimezone(LOCAL)
        clock = at.time().replace(minute=at.minute // 5 * 5, second=0, microsecond=0)
        return Happened(at.date(), clock if self._chance.random() < 0.7 else None)  # noqa: PLR2004

    async def _go_on(self, tx: Transaction, tale: Tale, case: Case) -> None:
        """Taken within a day or so, closed within weeks; some linger, a few wait to be taken."""
        taken_at = self._working_moment(case.received + timedelta(hours=self._chance.uniform(1, 30)))
        if self._is_left(case) or taken_at >= self.now:
            await self._tell_takers(tx, case)
            return
        handlers = handlers_of(self.organisation, case, local_day(taken_at))
        taken = take(case, handlers[0], taken_at)
        await tx.cases.save(taken, taken_at)
        tx.audit.note("case.taken", handlers[0], case.id)
        await self._finish(tx, tale, taken)

    async def _tell_takers(self, tx: Transaction, case: Case) -> None:
        """What nobody has taken waits in the chat of those who should."""
        takers, _ = told_of(self.organisation, case, local_day(self.now))
        for person in takers:
            await tx.outbox.put(CaseArrived(case.id), person=person, slot=f"case:{case.id}", at=self.now)

    def _is_left(self, case: Case) -> bool:
        """Not taken: what came in today, and one in forty that was overlooked in the last weeks."""
        age = self.now - case.received
        return age < timedelta(hours=6) or (age < timedelta(days=12) and self._chance.random() < 0.2)  # noqa: PLR2004

    async def _finish(self, tx: Transaction, tale: Tale, case: Case) -> None:
        closed_at = self._working_moment(case.received + timedelta(days=self._chance.triangular(2, 45, 12)))
        handling = self._handling(tale, local_day(closed_at))
        registered = replace(self._registered(case), replied=handling.reply_day)
        registered, handling = walked(registered, handling, self._decider(case), local_day(closed_at))
        if closed_at >= self.now or missing_for_closing(registered, handling):
            await self._linger(tx, tale, case)
            return
        await tx.cases.save_handling(case.id, handling, closed_at)
        if "advice_day" in registered.facts:
            await tx.cases.add_text(case.id, "advice", self._adviser(case), closed_at, ADVICE)
        closed = close(registered, handling, closed_at)
        await tx.cases.save(closed, closed_at)
        tx.audit.note("case.closed", case.responsible, case.id)

    async def _linger(self, tx: Transaction, tale: Tale, case: Case) -> None:
        """Under way: each in turn assessed, asked about, being investigated, investigated."""
        if case.kind not in SIMPLE_KINDS or case.responsible is None:
            return
        at = min(case.received + timedelta(days=2), self.now)
        match next(self._points_on_the_way):
            case "assessed":
                risk = Risk(self._chance.randint(1, 3), self._chance.randint(1, 3))
                await tx.cases.save(assess(case, risk), at)
            case "asked":
                await tx.cases.save(ask_for_more(case), at)
                await tx.cases.add_text(
                    case.id, "question", case.responsible, at, "Hände det en eller flera gånger?"
                )
            case "investigating":
                await tx.cases.save(investigate(case, finished=False), at)
            case "investigated":
                await tx.cases.save(investigate(case, finished=True), at)
                found = Handling(causes=tale.causes, cause_text=tale.why)
                await tx.cases.save_handling(case.id, found, at)
            case _:
                pass

    def _registered(self, case: Case) -> Case:
        """Complaints, views and animal reports have been entered in the registry by then."""
        needs_it = case.kind in _FROM_OUTSIDE or case.kind is CaseKind.LEX_MAJA
        serial = f"SN {local_day(case.received).year}/{self._chance.randrange(100, 900)}"
        elsewhere = case.kind in {CaseKind.CARE_DEVIATION, CaseKind.WORK_INCIDENT}
        return replace(
            case,
            registry_number=serial if needs_it else None,
            reply_registry_number=f"{serial}-2" if needs_it else None,
            external_number=f"E-{self._chance.randrange(1000, 9999)}" if elsewhere else None,
        )

    def _adviser(self, case: Case) -> str:
        people = self.organisation.holders(Role.DATA_PROTECTION_OFFICER, case.unit, local_day(case.received))
        return next(iter(people), case.responsible or "")

    def _decider(self, case: Case) -> str:
        """Who decides by the delegation order: the manager above the unit's own."""
        _, *above = self.organisation.line(case.unit)
        found = (
            self.organisation.holders_at(Role.MANAGER, node.key, local_day(case.received)) for node in above
        )
        return next((people[0] for people in found if people), case.responsible or "")

    def _handling(self, tale: Tale, day: date) -> Handling:
        individual = self._chance.random() < 0.8  # noqa: PLR2004
        asked = CLOSING[tale.kind]
        judged = Requirement.WRONGDOING_ANSWERED in asked  # elsewhere the decision says it
        return Handling(
            causes=tale.causes,
            cause_text=tale.why,
            measure=tale.then,
            wrongdoing=False if judged else None,
            wrongdoing_reason="Händelsen åtgärdades direkt och ingen kom till skada." if judged else "",
            concerns=Concerns.INDIVIDUAL if individual else Concerns.NOBODY,
            informed=Informed.PERSON if individual else None,
            informed_day=day if individual else None,
            feedback=f"Tack för din rapport. {tale.then}",
            feedback_day=day,
            reply_day=day if Requirement.SENDER_ANSWERED in asked else None,
        )

    def _working_moment(self, moment: datetime) -> datetime:
        """The same time of day on a working day, in office hours."""
        local = moment.astimezone(LOCAL)
        day = local.date()
        while not is_working_day(day):
            day += timedelta(days=1)
        clock = min(max(local.time(), time(7, 45)), time(16, 30))
        return max(datetime.combine(day, clock, tzinfo=LOCAL), moment).astimezone(UTC)


def _reporters(organisation: Organisation, today: date) -> dict[str, list[str]]:
    """Who reports about each unit: those who work there, and nobody from a shared telephone."""
    found: dict[str, list[str]] = {unit.key: [] for unit in organisation.units}
    for person in organisation.people:
        if not person.shared_account:
            for role, unit in organisation.posts_of(person.id, today):
                if role in _REPORTING_ROLES:
                    found[unit].append(person.id)
    return found
