"""What is told of actions unasked: the day's message, guarded ones, people who come and go."""

from datetime import timedelta

from domain.actions import Named
from domain.deadlines import local_day
from domain.messaging import Line
from domain.notices import HandOverList, LeftBehind, left_slot
from domain.reminding import CASE, Matter, Receiver, Telling
from tests.stories.telling import report
from tests.stories.test_actions import actions_of, due, given, reminded, the_action_of
from tests.stories.town import Town, last

# --- the day's message -----------------------------------------------------------------------------------


async def test_one_message_shows_three_and_says_how_many_more(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    for number in range(1, 6):
        await given(bo, f"laga larm nummer {number}", f"om {number + 1} veckor")
    actions = await actions_of(town, "anna")
    await reminded(town, "anna", *(due(action, Telling.BEFORE) for action in actions))
    card = last(anna)
    assert [n for n in range(1, 6) if f"larm nummer {n}" in card.words] == [1, 2, 3]
    assert "och 2 till" in card.words
    assert card.buttons.count("Klar") == 3
    await anna.presses("Mina åtgärder")
    assert all(f"larm nummer {n}" in last(anna).words for n in range(1, 6))


async def test_it_says_whom_it_goes_on_to_and_offers_help_first(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await given(bo, "revidera rutinen (krav)", "om en vecka")
    action = await the_action_of(town, "anna")
    town.clock.moves(timedelta(days=12))
    await reminded(town, "anna", due(action, Telling.ANNOUNCED, Receiver.NEXT_LEVEL))
    assert "går detta vidare till Karin Holm" in last(anna).words
    assert last(anna).buttons[0] == "Jag behöver hjälp"
    await reminded(town, "karin", due(action, Telling.ESCALATED))
    karin = await town.person("karin")
    assert "Anna Berg" in last(karin).words
    assert "skulle varit klar" in last(karin).words


# --- guarded ---------------------------------------------------------------------------------------------


async def test_titles_of_guarded_cases_stand_in_dialogs_only(town: Town) -> None:
    anna, bo, lars = [await town.person(key) for key in ("anna", "bo", "lars")]
    await report(anna)
    await bo.presses("Öppna")
    await bo.presses("Enkel handläggning")
    await bo.submits(
        {"Kan det vara ett missförhållande": "Ja", "Varför, eller varför inte?": "Kan ha orsakat skada."}
    )
    case = await town.the_case_of("anna")
    await lars.presses("Öppna")
    await lars.presses("Ta emot")
    await lars.says(f"ny åtgärd på {case.number}: handledning för nattpersonalen, jag, senast sista mars")
    assert "andledning" not in last(lars).words
    await lars.presses("Fyll i")
    assert lars.dialog is not None
    assert lars.dialog.fields["Vad ska göras?"] == "Handledning för nattpersonalen"
    await lars.submits()
    assert lars.errors == ()
    action = await the_action_of(town, "lars")
    assert action.guarded
    await lars.says("mina åtgärder")
    await reminded(town, "lars", due(action))
    assert all("andledning" not in card.words for card in lars.cards)
    await lars.presses("Öppna")
    assert lars.dialog is not None
    assert "Handledning för nattpersonalen" in lars.dialog.words
    # whoever may not see the case finds nothing, and cannot tell whether there is anything
    await bo.says(f"ny åtgärd på {case.number}: något, jag, senast sista mars")
    there = last(bo).words
    await bo.says("ny åtgärd på LS-2026-9999: något, jag, senast sista mars")
    assert last(bo).words == there


async def test_whoever_lost_access_is_refused_at_the_press(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await given(bo)
    card = last(bo)
    await town.leaves("bo")
    await bo.presses_again(card, "Skjut upp")
    assert bo.dialog is None
    assert (await the_action_of(town, "anna")).postponements == ()
    assert "skjut" not in last(anna).words


# --- coming and going ------------------------------------------------------------------------------------


async def test_the_newcomer_sees_what_is_theirs_and_what_was_left_is_given_on(town: Town) -> None:
    bo = await town.person("bo")
    await given(bo)
    await bo.says("ny åtgärd: se över larmen, enhetschefen, om två veckor")
    await bo.presses("Stämmer")
    await town.leaves("anna")
    async with town.store.transaction() as tx:
        await tx.outbox.put(HandOverList("bo"), person="bo", at=town.clock())
        await tx.outbox.put(LeftBehind("anna"), person="bo", slot=left_slot("anna"), at=town.clock())
    town.wakes()
    await town.settles()
    handover, left = bo.cards[-2:]
    assert "Se över larmen" in handover.words
    assert "Anna Berg har slutat" in left.words
    await bo.presses("Ge till")
    await bo.submits({"Ansvarig": "Erik Lund"})
    assert (await the_action_of(town, "erik")).owner == Named("erik")
    assert any("Allt är lämnat över" in card.words for card in bo.cards)


# --- no time ---------------------------------------------------------------------------------------------


async def test_whoever_has_no_time_for_what_was_reminded_of_may_postpone_it(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await given(bo, "revidera rutinen för sjukfrånvaro", "om två veckor")
    await given(bo, "laga larmen", "om två veckor")
    first, _ = sorted(await actions_of(town, "anna"), key=lambda action: action.number)
    await reminded(town, "anna", due(first, Telling.BEFORE))
    for words in ("jag hinner inte", "hinner ej", "jag hinner inte till fredag", "jag behöver mer tid"):
        await anna.says(words)
        assert "skjut upp" in last(anna).words, words
        assert "sjukfrånvaro" in last(anna).words, words
        assert "larmen" not in last(anna).words  # nobody has reminded of that one
    assert await town.draft_of("anna") is None
    await anna.presses("Skjut upp")
    assert anna.dialog is not None
    await anna.submits({"Ny dag": "2027-01-15"})
    assert "Uppskjuten till fredag 15 januari 2027" in last(anna).words

    await anna.says("jag hinner inte med larmen")  # named, so it need not have been reminded of
    assert "Laga larmen" in last(anna).words
    await anna.says("jag hinner inte förrän 25 januari")
    assert "Uppskjuten till måndag 25 januari 2027" in last(anna).words
    assert await town.draft_of("anna") is None


async def test_the_day_of_a_case_is_not_postponed_and_without_a_reminder_it_is_a_story(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    case = await town.the_case_of("anna")
    await bo.says("jag hinner inte till toaletten med brukarna")
    assert await town.draft_of("bo") is not None
    await bo.says("ta bort")
    await reminded(town, "bo", Line(CASE, case.id, Matter.TAKE, Telling.TODAY, local_day(case.take_by)))
    await bo.says("jag hinner inte till fredag")
    assert "går inte att skjuta upp" in last(bo).words
    assert "Mina öppna" in last(bo).buttons
    assert await town.draft_of("bo") is None
