"""Once a month, whoever answers for cases goes through who has opened them."""

from datetime import datetime, time, timedelta

from domain.cases import Case
from domain.deadlines import LOCAL, local_day
from domain.log_review import month_before, month_key
from domain.periods import months_after
from schedules import log_review
from tests.stories.telling import report
from tests.stories.town import Town, last


async def the_month_is_over(town: Town, case: Case) -> str:
    """The first of the month after the one in which Bo read it: by the wall clock, as all that is logged.

    The key of the month he read it in.
    """
    async with town.store.reading() as tx:
        lines = await tx.audit.about(case.id, 50)
    (read,) = (line.at for line in lines if (line.what, line.actor) == ("case.read", "bo"))
    first = months_after(local_day(read), 1)
    await log_review.ask(town.store, datetime.combine(first, time(8, 15), tzinfo=LOCAL))
    there = datetime.combine(first, time(9, 1), tzinfo=LOCAL)
    town.clock.moves(max(there - town.clock(), timedelta()))
    town.wakes()
    await town.settles()
    return month_key(month_before(first))


async def logged(town: Town, what: str, month: str) -> list[str | None]:
    async with town.store.reading() as tx:
        lines = await tx.audit.about(f"{month} manager@aldre", 50)
    return [line.actor for line in lines if line.what == what]


async def test_the_manager_above_goes_through_it_asks_and_says_that_it_is_done(town: Town) -> None:
    anna, bo, karin = [await town.person(key) for key in ("anna", "bo", "karin")]
    await report(anna)
    case = await town.the_case_of("anna")
    await bo.presses("Öppna")
    await anna.presses("Visa")
    month = await the_month_is_over(town, case)
    assert (
        "Antal läsningar: 1." in last(karin).words
    )  # what the reporter opened herself would tell who reported
    assert case.number not in last(karin).words
    assert not any("Loggranskning" in card.words for card in bo.cards)  # nobody reviews their own
    await karin.presses("Visa läsningarna")
    assert karin.dialog is not None
    assert f"Bo Ek · {case.number} · öppnade ärendet" in karin.dialog.words
    assert "Anna Berg" not in karin.dialog.words
    await karin.presses("Fråga")
    assert karin.dialog is not None
    (options,) = karin.dialog.choices.values()
    await karin.submits({"Vilka läsningar": options})
    assert f"Karin Holm granskar vilka som har läst ärenden. Du öppnade {case.number}" in last(bo).words
    card = next(card for card in karin.cards if "Loggranskning" in card.words)
    await karin.presses_again(card, "Granskad")
    assert any("Granskad" in card.words for card in karin.cards)
    assert await logged(town, "log.questioned", month) == ["karin"]
    assert await logged(town, "log.reviewed", month) == ["karin"]


async def test_someone_who_no_longer_has_the_post_cannot_open_the_review(town: Town) -> None:
    anna, bo, karin = [await town.person(key) for key in ("anna", "bo", "karin")]
    await report(anna)
    await bo.presses("Öppna")
    await the_month_is_over(town, await town.the_case_of("anna"))
    await town.leaves("karin")
    await karin.presses("Visa läsningarna")
    assert karin.dialog is None
    assert "inte din längre" in last(karin).words
