"""Short answers in words to what the bot asked last, and one's own quiet hours."""

from datetime import date, time, timedelta

import pytest

from domain.actions import ActionState, Effect, Named
from domain.messaging import Line, Quiet
from domain.reminding import ACTION, Matter, Telling
from tests.stories.telling import WHAT_HAPPENED
from tests.stories.test_actions import actions_of, given, reminded, the_action_of
from tests.stories.town import Someone, Town, last


async def nothing_is_told(town: Town, someone: str) -> bool:
    return await town.draft_of(someone) is None


# --- a new action --------------------------------------------------------------------------------------


async def test_a_day_that_cannot_be_is_explained_and_asked_for_again(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says("ny åtgärd: tvätta gardiner, Anna Berg")
    for said, why in (
        ("31 februari", "förstod inte datumet"),
        ("i fredags", "har redan varit"),
        ("1 mars 2020", "har redan varit"),
    ):
        await bo.says(said)
        assert why in bo.cards[-2].words
        assert "När ska det vara klart?" in last(bo).words
        assert await nothing_is_told(town, "bo")
    await bo.says("v. 49")
    await bo.says("ja")
    assert (await the_action_of(town, "anna")).due.isocalendar().week == 49


async def test_a_name_that_nobody_has_is_asked_for_again(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says("ny åtgärd: tvätta gardiner, senast sista mars")
    await bo.says("Kalle Anka")
    assert "Jag hittar ingen med det namnet" in bo.cards[-2].words
    assert "Vem ska göra det?" in last(bo).words
    await bo.says("Anna ramlade i duschen")
    assert not await nothing_is_told(town, "bo")


@pytest.mark.parametrize("said", ["avbryt", "ångra", "börja om", "ta bort"])
async def test_a_new_action_is_called_off_in_words(town: Town, said: str) -> None:
    bo = await town.person("bo")
    await bo.says("ny åtgärd: byta larmen, Anna Berg, senast sista mars")
    shown = last(bo)
    await bo.says(said)
    assert "Inget blev av den" in last(bo).words
    assert shown not in bo.cards
    await bo.says("stämmer")
    assert await actions_of(town, "anna") == ()


# --- what was asked back -------------------------------------------------------------------------------


async def test_a_reason_is_given_in_words(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await given(bo, "byta lås", "senast 4 december")
    for day in ("7 december", "8 december"):
        await anna.says(f"skjut upp låset till {day}")
    await anna.says("skjut upp låset till 11 december")
    assert "Varför behöver den dröja?" in last(anna).words
    await anna.says("Vi väntar på leverans")
    assert "Uppskjuten till" in last(anna).words
    action = await the_action_of(town, "anna")
    assert (action.due, action.postponements[-1].reason) == (date(2026, 12, 11), "Vi väntar på leverans")
    assert await nothing_is_told(town, "anna")
    # what follows the day is the reason
    await anna.says("skjut upp låset till 29 januari, vi väntar på nycklar")
    action = await the_action_of(town, "anna")
    assert (action.due, action.postponements[-1].reason) == (date(2027, 1, 29), "vi väntar på nycklar")


async def test_until_when_and_which_are_answered_in_words(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await given(bo, "byta lås", "senast 4 december")
    await given(bo, "köpa larm", "senast 4 december")
    await anna.says("skjut upp låset till nån gång")
    assert "Till när?" in last(anna).words
    await anna.says("31 februari")
    assert await nothing_is_told(town, "anna")
    await anna.says("innan jul")
    locks = next(each for each in await actions_of(town, "anna") if "lås" in each.title)
    assert locks.due == date(2026, 12, 23)
    await anna.says("klar")
    assert "Vilken åtgärd menar du?" in last(anna).words
    await anna.says("gardinerna")
    assert "Jag vet inte vilken" in anna.cards[-2].words
    await anna.says("larmen")
    done = [each.title for each in await actions_of(town, "anna") if each.state is ActionState.DONE]
    assert done == ["Köpa larm"]


@pytest.mark.parametrize(("said", "effect"), [("ja", Effect.YES), ("Delvis.", Effect.PARTLY), ("nej", None)])
async def test_whether_it_helped_is_answered_in_words(town: Town, said: str, effect: Effect | None) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await given(bo, "byta lås", "senast 4 december")
    await anna.says("klar med låset")
    action = await the_action_of(town, "anna")
    assert action.follow_up_due is not None
    town.clock.moves(timedelta(days=100))
    await reminded(
        town, "bo", Line(ACTION, action.id, Matter.EFFECT_WISHED, Telling.TODAY, action.follow_up_due)
    )
    assert "Hjälpte åtgärden?" in last(bo).words
    await bo.says(said)
    async with town.store.reading() as tx:
        answered = await tx.actions.get(action.id)
    assert answered is not None
    assert answered.effect is effect
    if effect is None:
        assert "inte hjälpte" in last(bo).words
        await bo.presses("Fyll i")
        assert bo.dialog is not None


# --- beside a report -----------------------------------------------------------------------------------


async def test_words_on_an_action_leave_the_report_that_is_being_told_alone(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await given(bo, "byta lås", "senast 4 december")
    await given(bo, "köpa larm", "senast 4 december")
    by_title = {each.title: each for each in await actions_of(town, "anna")}
    locks, alarms = by_title["Byta lås"], by_title["Köpa larm"]
    await anna.says(WHAT_HAPPENED)
    before = await town.draft_of("anna")
    await anna.says("skjut upp låset till fredag v. 51")
    await anna.says("skjut upp en vecka")
    assert "Vilken åtgärd menar du?" in last(anna).words
    await anna.says(f"klar med {alarms.number}")
    assert await town.draft_of("anna") == before
    found = {each.id: each for each in await actions_of(town, "anna")}
    assert found[locks.id].due == date(2026, 12, 18)
    assert found[alarms.id].state is ActionState.DONE


# --- handed over ---------------------------------------------------------------------------------------


async def test_a_manager_hands_over_what_someone_else_has(town: Town) -> None:
    anna, bo, karin = [await town.person(key) for key in ("anna", "bo", "karin")]
    await given(bo, "byta lås", "senast 4 december")
    await bo.says("lämna över låset till Karin")
    assert "Karin Holm har den nu" in last(bo).words
    assert (await the_action_of(town, "karin")).owner == Named("karin")
    assert "Byta lås" in last(karin).words
    await given(bo, "köpa larm", "senast 4 december")
    await anna.says("lämna över larmet till enhetschefen")
    assert "har den nu" in last(anna).words


# --- quiet hours ---------------------------------------------------------------------------------------


async def quiet_of(town: Town, person: str) -> Quiet | None:
    async with town.store.reading() as tx:
        return (await tx.preferences.quiet([person])).get(person)


async def test_quiet_hours_of_ones_own_are_set_shown_and_taken_away(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says("visa tysta timmar")
    assert "mellan 17.00 och 07.00" in last(bo).words
    await bo.says("tysta timmar 16-08")
    assert "Jag påminner dig inte mellan 16.00 och 08.00" in last(bo).words
    assert await quiet_of(town, "bo") == Quiet(time(16), time(8))
    await bo.says("Stör mig inte efter kl 18.30, tack")
    assert await quiet_of(town, "bo") == Quiet(time(18, 30), time(8))
    for refused, why in (
        ("tysta timmar 0-24", "ingen tid kvar"),
        ("tysta timmar 8-8", "ingen tid kvar"),
        ("tysta timmar 25-99", "förstod inte"),
        ("tysta timmar på natten", "förstod inte"),
    ):
        await bo.says(refused)
        assert why in last(bo).words
    assert await quiet_of(town, "bo") == Quiet(time(18, 30), time(8))
    await bo.says("tysta timmar")
    assert "18.30 och 08.00" in last(bo).words
    await bo.says("tysta timmar av")
    assert await quiet_of(town, "bo") is None
    assert await nothing_is_told(town, "bo")


async def test_quiet_hours_in_english(town: Town) -> None:
    emma = await town.person("emma")
    await emma.says("quiet hours 18-7")
    assert "between 18:00 and 07:00" in last(emma).words
    assert await quiet_of(town, "emma") == Quiet(time(18), time(7))


@pytest.mark.parametrize("said", ["Tysta larmet kl 16 fungerade inte i natt", "stör mig efter 17"])
async def test_what_only_sounds_like_it_is_something_else(town: Town, said: str) -> None:
    someone: Someone = await town.person("anna")
    await someone.says(said)
    assert await quiet_of(town, "anna") is None
    assert "påminner" not in last(someone).words
