"""The first day of an absence, and the first day back: one line to each whom it concerns."""

from dataclasses import replace
from datetime import timedelta

from tests.stories.organisation import Absence
from tests.stories.telling import report
from tests.stories.town import BEGINS, Someone, Town, last

DAY = timedelta(days=1)


async def away_from_thursday(bo: Someone, until: str = "till fredag") -> None:
    """Said on a Tuesday."""
    await bo.says(f"borta från torsdag {until}, Erik Lund tar över")
    await bo.presses("Erik Lund tar över")


def naming(someone: Someone, words: str) -> int:
    return sum(words in card.words for card in someone.cards)


async def test_the_deputy_hears_on_the_first_day_and_the_manager_on_the_first_day_back(town: Town) -> None:
    anna, bo, erik = [await town.person(key) for key in ("anna", "bo", "erik")]
    await away_from_thursday(bo)
    await town.waits(DAY)
    assert "Nu tar du över" not in last(erik).words
    await town.waits(DAY)
    assert "Nu tar du över för Bo Ek, till och med fredag 27 november" in last(erik).words
    assert last(erik).buttons == ("Mina öppna",)
    await report(anna)
    case = await town.the_case_of("anna")
    before = len(bo.cards)
    await town.waits(3 * DAY)
    assert len(bo.cards) == before  # a Sunday
    await town.waits(DAY)
    (welcome,) = [card for card in bo.cards if "Välkommen tillbaka" in card.words]
    assert "Medan du var borta kom 1 ärende. Nu väntar 1 öppet ärende på dig." in welcome.words
    assert case.number not in welcome.words
    await bo.presses_again(welcome, "Mina öppna")
    assert case.number in last(bo).words
    assert naming(erik, "Nu tar du över") == 1


async def test_when_nothing_came_there_is_nothing_to_say(town: Town) -> None:
    bo = await town.person("bo")
    await away_from_thursday(bo)
    before = len(bo.cards)
    await town.waits(8 * DAY)
    assert len(bo.cards) == before


async def test_what_is_called_off_before_the_first_day_is_not_said_to_begin(town: Town) -> None:
    bo, erik = await town.person("bo"), await town.person("erik")
    await away_from_thursday(bo)
    await town.waits(DAY)
    await bo.says("tillbaka")
    await bo.presses("Ta bort frånvaron")
    await town.waits(2 * DAY)
    assert naming(erik, "tar du över") == 0
    assert "Du behöver inte ta över" in last(erik).words


async def test_who_says_that_they_are_back_hears_what_came_meanwhile(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await bo.says("borta i dag till fredag, Erik Lund tar över")
    await bo.presses("Erik Lund tar över")
    await report(anna)
    await bo.says("jag är tillbaka")
    assert "Dina ärenden kommer till dig igen" in last(bo).words
    assert "Medan du var borta kom 1 ärende" in last(bo).words


async def test_what_someone_is_kept_out_of_is_not_counted(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await away_from_thursday(bo)
    await town.waits(2 * DAY)
    await report(anna)
    async with town.store.transaction() as tx:
        (case,) = await tx.cases.reported_by("anna", 1)
        kept_out = replace(case, excluded=frozenset({"bo"}), version=case.version + 1)
        await tx.cases.save(kept_out, town.clock())
    await town.waits(5 * DAY)
    assert naming(bo, "Välkommen tillbaka") == 0


async def test_an_absence_from_the_file_is_told_like_any_other(town: Town) -> None:
    erik = await town.person("erik")
    begins = BEGINS.date() + 2 * DAY
    async with town.store.transaction() as tx:
        await tx.organisations.add_absence(Absence("bo", begins, begins, "erik"))
    await town.waits(2 * DAY)
    assert "I dag tar du över för Bo Ek" in last(erik).words


async def test_a_part_of_a_day_is_no_answer_to_which_days_but_the_beginning_of_a_report(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says("jag har semester")
    assert "Vilka dagar är du borta?" in last(bo).words
    await bo.says("i natt")
    assert "Vem tar över?" not in last(bo).words


async def test_a_day_alone_answers_at_once_and_days_from_and_to_for_a_while(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says("jag har semester")
    await town.waits(timedelta(minutes=30))
    await bo.says("fredag")
    assert "Du är borta" not in last(bo).words
    await bo.says("1–5 december")
    assert "Du är borta" in last(bo).words
