"""Cases that only waited to be told whether their actions helped are closed by themselves."""

from dataclasses import replace
from datetime import timedelta

from domain.actions import ActionKind, Effect, answer, finish
from domain.cases import Case, Concerns, Handling, State
from domain.kinds import Cause
from domain.notices import CaseClosed
from schedules.closing import close_followed_up
from storage.store import Store
from tests.rooms.schedules.examples import FRIDAY, action, add, case, said

TODAY = FRIDAY.date()
DAY = timedelta(days=1)
HANDLED = Handling(
    causes=(Cause.ROUTINES,),
    wrongdoing=False,
    wrongdoing_reason="Ingen kom till skada",
    concerns=Concerns.NOBODY,
    feedback_day=TODAY,
)


async def settled(store: Store, kind: ActionKind = ActionKind.RECOMMENDATION) -> Case:
    """A case with one action that was done and is not answered."""
    made = case(1, FRIDAY - 9 * DAY, state=State.FOLLOW_UP, responsible="bo", taken=FRIDAY - 8 * DAY)
    done = replace(finish(action(1, TODAY, of=made, kind=kind), "bo", FRIDAY), version=1)
    await add(store, made, done)
    async with store.transaction() as tx:
        await tx.cases.save_handling(made.id, HANDLED, FRIDAY)
    return made


async def state_of(store: Store, case: Case) -> State:
    async with store.reading() as tx:
        found = await tx.cases.get(case.id)
    assert found is not None
    return found.state


async def test_it_waits_while_the_answer_is_awaited(installed: Store) -> None:
    made = await settled(installed)
    await close_followed_up(installed, FRIDAY + 60 * DAY)
    assert await state_of(installed, made) is State.FOLLOW_UP


async def test_when_answered_it_is_closed_and_the_reporter_told_once(installed: Store) -> None:
    made = await settled(installed)
    later = FRIDAY + 95 * DAY
    async with installed.transaction() as tx:
        (done,) = await tx.actions.of_case(made.id)
        await tx.actions.save(answer(done, Effect.YES, "maria", later), later)
    for _ in range(2):
        await close_followed_up(installed, later)
    assert await state_of(installed, made) is State.CLOSED
    told = [each for each in await said(installed, later) if isinstance(each[1], CaseClosed)]
    assert told == [("person:anna", CaseClosed(made.id))]


async def test_after_the_period_it_is_closed_unanswered(installed: Store) -> None:
    made = await settled(installed)
    await close_followed_up(installed, FRIDAY + 365 * DAY)
    assert await state_of(installed, made) is State.CLOSED


async def test_where_the_answer_is_compulsory_it_waits_for_ever(installed: Store) -> None:
    made = await settled(installed, ActionKind.REQUIREMENT)
    await close_followed_up(installed, FRIDAY + 365 * DAY)
    assert await state_of(installed, made) is State.FOLLOW_UP


async def test_a_case_whose_story_is_destroyed_holds_up_no_other(installed: Store) -> None:
    made = await settled(installed)
    async with installed.transaction() as tx:
        await tx.cases.destroy_key(made.id)
    await close_followed_up(installed, FRIDAY + 365 * DAY)
    assert await state_of(installed, made) is State.FOLLOW_UP
