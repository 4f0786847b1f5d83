"""Actions: said in words, pasted as a list, entered on a case; done, postponed, handed over, answered."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.actions import Action, ActionKind, ActionState, Effect, Named, Post, Source
from domain.cases import State
from domain.deadlines import local_day
from domain.messaging import Line
from domain.notices import ActionsDue, due_slot
from domain.organisation import Role
from domain.reminding import ACTION, Matter, Receiver, Telling
from storage.daily import ForDay, daily_key
from tests.stories.telling import WHAT_HAPPENED, report
from tests.stories.test_a_report_travels import HANDLED
from tests.stories.test_the_managers_desk import choose, opened
from tests.stories.town import Someone, Town, last

PASTED = """Handlingsplan:
Socialförvaltningen ser att verksamheten vidtar följande åtgärder:
• Säkerställa att social dokumentation och genomförandeplan tas fram för dem
som saknar detta (krav)
• Säkerställa uppföljning av genomförandeplaner (krav), Anna Berg, senast 31 mars
• Revidera rutin för hanteringen av synpunkter och klagomål.
(rekommendation)
"""


def refused(someone: Someone) -> int:
    """How much of the latest form was wrong."""
    return len(someone.errors)


async def actions_of(town: Town, owner: str) -> tuple[Action, ...]:
    async with town.store.reading() as tx:
        return await tx.actions.unfinished_of([f"person:{owner}"], 50)


async def the_action_of(town: Town, owner: str) -> Action:
    (action,) = await actions_of(town, owner)
    return action


async def given(
    bo: Someone, what: str = "revidera rutinen för sjukfrånvaro", until: str = "sista mars"
) -> None:
    """Bo gives Anna an action in words."""
    await bo.says(f"ny åtgärd: {what}, Anna Berg, senast {until}")
    await bo.presses("Stämmer")


async def reminded(town: Town, person: str, *lines: Line) -> None:
    """The day's message, as schedules put it."""
    now = town.clock()
    day = local_day(now)
    async with town.store.transaction() as tx:
        await tx.daily.add(ForDay(person, day, line) for line in lines)
        await tx.outbox.put(
            ActionsDue(person, day.isoformat()),
            person=person,
            slot=due_slot(day.isoformat()),
            unique=daily_key(person, day),
            at=now,
        )
    town.wakes()
    await town.settles()


def due(action: Action, telling: Telling = Telling.TODAY, on: Receiver | None = None) -> Line:
    matter = Matter.REQUIREMENT if action.kind is ActionKind.REQUIREMENT else Matter.RECOMMENDATION
    return Line(ACTION, action.id, matter, telling, action.due, on)


# --- entered -----------------------------------------------------------------------------------------


async def test_an_action_said_in_words_is_shown_in_full_and_counts_when_it_is_right(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    case = await town.the_case_of("anna")
    await bo.presses("Ta emot")
    await bo.says(
        f"lägg till åtgärd på {case.number}: revidera rutinen för sjukfrånvaro, Erik, senast sista mars"
    )
    card = last(bo)
    for words in ("Revidera rutinen för sjukfrånvaro", "Erik Lund", "31 mars", case.number):
        assert words in card.words
    assert await actions_of(town, "erik") == ()
    await bo.presses("Stämmer")
    action = await the_action_of(town, "erik")
    assert (action.state, action.case, action.source) == (ActionState.PLANNED, case.id, Source.CASE)
    assert (action.due.month, action.due.day) == (3, 31)
    erik = await town.person("erik")
    assert "Bo Ek" in last(erik).words
    assert "Revidera rutinen" in last(erik).words
    await bo.presses("Öppna")  # the action's own card
    assert bo.dialog is not None
    assert action.number == bo.dialog.title


async def test_a_name_that_is_not_known_is_asked_for_and_may_be_said(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says("ny åtgärd: se över larmen, Gunvor, om två veckor")
    assert "Vem ska göra det?" in last(bo).words
    await bo.says("Anna Berg")
    assert "Anna Berg" in last(bo).words
    await bo.presses("Stämmer")
    assert (await the_action_of(town, "anna")).title == "Se över larmen"


async def test_a_day_that_is_not_understood_is_asked_for(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says("ny åtgärd: se över larmen, Anna Berg, senast när det går")
    assert "När ska det vara klart?" in last(bo).words
    assert "Om två veckor" in last(bo).buttons
    await bo.says("om tre veckor")
    await bo.presses("Stämmer")
    action = await the_action_of(town, "anna")
    assert action.due == local_day(town.clock()) + timedelta(weeks=3)


async def test_a_role_can_own_it_and_an_inspection_be_its_source(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says("ny åtgärd: inspektion: ta fram en vikariepool (krav), enhetschefen, senast sista mars")
    assert "Inspektion" in last(bo).words
    assert "Krav" in last(bo).words
    await bo.presses("Stämmer")
    async with town.store.reading() as tx:
        (action,) = await tx.actions.unfinished_of(["post:manager@sol"], 5)
    assert (action.owner, action.kind) == (Post(Role.MANAGER, "sol"), ActionKind.REQUIREMENT)
    assert action.source is Source.INSPECTION

    await bo.presses("Öppna")
    await bo.presses("Ändra")
    rests_on = {"Avtal och villkor kravet vilar på": "Avtal om hemtjänst, 4.2"}
    await bo.submits({"Påbörjas senast": "2027-02-01", **rests_on})
    assert bo.errors == ()
    async with town.store.reading() as tx:
        (changed,) = await tx.actions.unfinished_of(["post:manager@sol"], 5)
    assert (changed.start_by, changed.clause) == (date(2027, 2, 1), "Avtal om hemtjänst, 4.2")
    await bo.presses("Öppna")
    assert bo.dialog is not None
    assert "Avtal om hemtjänst, 4.2" in bo.dialog.words


async def test_identifiers_never_reach_a_title(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says("ny åtgärd: ring 19121212-1212 om rutinen, Anna Berg, senast sista mars")
    assert "1212" not in last(bo).words
    await bo.presses("Stämmer")
    assert "1212" not in (await the_action_of(town, "anna")).title


async def test_someone_on_the_floor_proposes_and_the_manager_decides(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await anna.says("ny åtgärd: köp in halkskydd, jag, om två veckor")
    await anna.presses("Stämmer")
    assert (await the_action_of(town, "anna")).state is ActionState.PROPOSED
    assert "Anna Berg föreslår" in last(bo).words
    await bo.presses("Besluta")
    assert (await the_action_of(town, "anna")).state is ActionState.PLANNED
    assert "Planerad" in last(anna).words


async def test_what_was_understood_can_be_changed_in_its_form(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says("ny åtgärd: se över larmen, Anna Berg, om två veckor")
    await bo.presses("Ändra")
    assert bo.dialog is not None
    assert bo.dialog.fields["Vad ska göras?"] == "Se över larmen"
    await bo.submits({"Vad ska göras?": "Se över alla larm", "… eller skriv när": "sista mars"})
    action = await the_action_of(town, "anna")
    assert (action.title, action.due.month) == ("Se över alla larm", 3)


async def test_nothing_comes_of_what_is_removed_or_not_confirmed(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says("ny åtgärd: se över larmen, Anna Berg, om två veckor")
    card = last(bo)
    await bo.presses("Ta bort")
    await bo.presses_again(card, "Stämmer")
    assert await actions_of(town, "anna") == ()


async def test_a_name_that_may_mean_two_is_asked_with_buttons(town: Town) -> None:
    bo = await town.person("bo")
    async with town.store.transaction() as tx:
        people = (
            replace(person, name="Alva Berg") if person.id == "omar" else person
            for person in tx.organisation.people
        )
        await tx.organisations.replace(replace(tx.organisation, people=tuple(people)))
    await bo.says("ny åtgärd: se över larmen, Berg, om två veckor")
    assert "Vem menar du?" in last(bo).words
    assert {"Anna Berg", "Alva Berg"} <= set(last(bo).buttons)
    await bo.presses("Alva Berg")
    await bo.presses("Stämmer")
    assert (await the_action_of(town, "omar")).title == "Se över larmen"


async def test_the_same_in_english(town: Town) -> None:
    emma, bo = await town.person("emma"), await town.person("bo")
    await emma.says("add action: revise the sick leave routine, Anna Berg, by 31 March")
    assert "Revise the sick leave routine" in last(emma).words
    assert "31 March" in last(emma).words
    await emma.presses("That is right")
    assert "Emma Hall föreslår" in last(bo).words
    await emma.says("add action: order grip mats, me, in two weeks")
    await emma.presses("That is right")
    await bo.presses("Besluta")
    await emma.says("postpone to 29 January")
    assert "29 January" in last(emma).words
    await emma.says("done")
    assert (await the_action_of(town, "emma")).state is ActionState.DONE


async def test_a_report_being_told_keeps_its_own_words(town: Town) -> None:
    """ "Klar" sends the report, and what was done at once is its answer, whatever actions there are."""
    anna, bo = await town.person("anna"), await town.person("bo")
    await given(bo)
    await anna.says(WHAT_HAPPENED)
    await anna.says("åtgärd: vi ringde jouren")
    await anna.says("klar")
    assert "Granska och skicka" in last(anna).buttons
    assert (await the_action_of(town, "anna")).state is ActionState.PLANNED


# --- a pasted list ---------------------------------------------------------------------------------------


async def test_a_pasted_list_becomes_one_form_that_tells_all_that_is_missing(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says(PASTED)
    assert "3 åtgärder" in last(bo).words
    assert "1 av 3 har ansvarig och datum" in last(bo).words
    await bo.presses("Fyll i")
    assert bo.dialog is not None
    assert "Åtgärd 3" in bo.dialog.words
    assert bo.dialog.fields["Enhet"].startswith("Solgården")  # not the department that demands it
    await bo.submits()
    assert refused(bo) == 4  # who and when of two lines, all at once
    await fill(bo, {0: ("Erik Lund", "2027-02-26"), 2: ("Anna Berg", "2027-03-26")})
    assert bo.errors == ()
    kinds = [action.kind for owner in ("anna", "erik") for action in await actions_of(town, owner)]
    assert sorted(kinds) == ["recommendation", "requirement", "requirement"]
    assert "3 åtgärder är inlagda" in last(bo).words


async def fill(bo: Someone, lines: dict[int, tuple[str, str]]) -> None:
    """Owner and day of lines of the form, by their place."""
    answers: dict[str, str | tuple[str, ...]] = {}
    for place, (owner, day) in lines.items():
        answers[f"Ansvarig, åtgärd {place + 1}"] = owner
        answers[f"Senast, åtgärd {place + 1}"] = day
    await bo.submits(answers)


async def test_a_long_list_comes_in_pages_and_nothing_typed_is_lost(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says("Handlingsplan:\n" + "\n".join(f"• Laga larm nummer {n} (krav)" for n in range(1, 14)))
    assert "13 åtgärder" in last(bo).words
    await bo.presses("Fyll i")
    assert bo.dialog is not None
    assert "Sida 1 av 2" in bo.dialog.words
    await fill(bo, dict.fromkeys(range(8), ("Erik Lund", "2027-02-26")))
    assert bo.errors == ()
    assert "Sida 2 av 2" in bo.dialog.words
    assert "8 av 13 har ansvarig och datum" in last(bo).words
    await town.restarts()
    bo = await town.person("bo")
    await bo.presses("Fyll i")  # it goes on where something is missing
    assert bo.dialog is not None
    assert "Sida 2 av 2" in bo.dialog.words
    await fill(bo, dict.fromkeys(range(8, 13), ("Anna Berg", "2027-03-26")))
    assert bo.errors == ()
    assert (len(await actions_of(town, "erik")), len(await actions_of(town, "anna"))) == (8, 5)


# --- on a case -------------------------------------------------------------------------------------------


async def test_an_action_is_entered_on_its_case_and_the_case_waits_for_it(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    await bo.presses("Ta emot")
    await opened(bo)
    await choose(bo, "Lägg till åtgärd")
    await bo.submits(
        {"Vad ska göras?": "Ny bemanningsrutin", "Ansvarig": "Anna Berg", "… eller skriv": "sista mars"}
    )
    assert bo.errors == ()
    action = await the_action_of(town, "anna")
    assert "Ny bemanningsrutin" in last(anna).words
    case = await town.the_case_of("anna")
    await bo.says(f"visa {case.number}")
    await bo.presses("Öppna")
    assert bo.dialog is not None
    assert action.number in bo.dialog.words
    await choose(bo, "Enkel handläggning")
    await bo.submits(HANDLED)
    assert "behöver vara klara" in " ".join(bo.errors)


async def test_a_measure_with_a_day_becomes_an_action_in_simple_handling(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    ahead = (local_day(town.clock()) + timedelta(days=30)).isoformat()
    planned = {**HANDLED, "Ska bli klar senast": ahead, "Ansvarig": "Erik Lund"}
    await opened(bo)
    await choose(bo, "Enkel handläggning")
    await bo.submits(planned)
    assert refused(bo)
    await bo.submits({**planned, "När du sparar": "Spara och fortsätt"})
    assert bo.errors == ()
    action = await the_action_of(town, "erik")
    case = await town.the_case_of("anna")
    assert (action.case, action.due.isoformat()) == (case.id, ahead)
    assert action.title in HANDLED.values()


async def test_a_case_whose_actions_are_done_is_settled_and_closes_with_the_answer(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    case = await town.the_case_of("anna")
    await bo.presses("Ta emot")
    await bo.says(f"ny åtgärd på {case.number}: ny bemanningsrutin, Anna Berg, senast sista mars")
    await bo.presses("Stämmer")
    await anna.presses("Klar")
    await bo.says(f"visa {case.number}")
    await bo.presses("Öppna")
    await choose(bo, "Enkel handläggning")
    await bo.submits(HANDLED)
    assert bo.errors == (), bo.errors
    assert (await town.the_case_of("anna")).state is State.FOLLOW_UP
    action = await the_action_of(town, "anna")
    town.clock.moves(timedelta(days=95))
    await reminded(
        town,
        "bo",
        Line(ACTION, action.id, Matter.EFFECT_WISHED, Telling.TODAY, action.follow_up_due or action.due),
    )
    assert "Hjälpte åtgärden?" in last(bo).words
    await bo.presses("Ja")
    assert (await town.the_case_of("anna")).state is State.CLOSED
    assert any("avslutat" in card.words for card in anna.cards)


# --- done, later, someone else ---------------------------------------------------------------------------


async def test_klar_means_what_was_last_reminded_of(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await given(bo)
    await given(bo, "se över larmen", "om två veckor")
    first, second = sorted(await actions_of(town, "anna"), key=lambda action: action.due)
    await reminded(town, "anna", due(first))
    assert {"Klar", "Skjut upp", "Behöver hjälp", "Lämna över"} <= set(last(anna).buttons)
    await anna.says("klar")
    assert {action.id: action.state for action in await actions_of(town, "anna")} == {
        first.id: ActionState.DONE,
        second.id: ActionState.PLANNED,
    }


async def test_with_several_it_is_asked_which(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await given(bo)
    await given(bo, "se över larmen", "om två veckor")
    await anna.says("klar")
    assert "Vilken åtgärd menar du?" in last(anna).words
    await anna.says("klar med larmen")
    states = {action.title: action.state for action in await actions_of(town, "anna")}
    assert states["Se över larmen"] is ActionState.DONE
    assert states["Revidera rutinen för sjukfrånvaro"] is ActionState.PLANNED


async def test_postponed_in_words_and_the_third_time_with_a_reason(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await given(bo, until="om en vecka")
    for said in ("skjut upp till om två veckor", "skjut upp till om tre veckor"):
        await anna.says(said)
        assert "Uppskjuten till" in last(anna).words
    await anna.says("skjut upp till om fyra veckor")
    assert "Varför behöver den dröja?" in last(anna).words
    assert "Vilken" not in last(anna).words
    await anna.presses("Skriv varför")
    await anna.submits({"Varför?": "Vikarien slutade"})
    action = await the_action_of(town, "anna")
    assert len(action.postponements) == 3
    assert action.postponements[-1].reason == "Vikarien slutade"


async def test_whoever_postpones_a_requirement_hears_from_which_day_it_is_late(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await given(bo, "revidera rutinen (krav)", "om en vecka")
    action = await the_action_of(town, "anna")
    await anna.says("skjut upp till om fyra veckor")
    await anna.presses("Skjut upp")
    assert anna.dialog is not None
    first = action.first_due
    assert "räknas som försenat efter" in anna.dialog.words
    assert f" {first.day} " in anna.dialog.words
    assert str(first.year) in anna.dialog.words


async def test_postponing_never_hides_a_late_requirement(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await given(bo, "revidera rutinen (krav)", "om en vecka")
    town.clock.moves(timedelta(days=10))
    await anna.says("skjut upp till om fyra veckor")
    await anna.says("mina åtgärder")
    assert "skulle varit klar" in last(anna).words
    assert "skulle varit klar" in await anna.opens_home()


async def test_handed_over_in_words_and_back_again(town: Town) -> None:
    anna, bo, erik = [await town.person(key) for key in ("anna", "bo", "erik")]
    await given(bo)
    await anna.says("lämna över till Erik")
    assert any("Erik Lund har den nu" in card.words for card in anna.cards)
    assert (await the_action_of(town, "erik")).owner == Named("erik")
    assert "Anna Berg" in last(erik).words
    await erik.presses("Lämna över")
    await erik.submits({"Ansvarig": "Anna Berg"})
    assert (await the_action_of(town, "anna")).owner == Named("anna")


async def test_help_is_asked_of_the_owners_manager(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await given(bo)
    await anna.says("behöver hjälp med rutinen")
    assert "Bo Ek" in last(anna).words
    assert "Anna Berg behöver hjälp" in last(bo).words


async def test_nobody_is_told_before_it_is_known_what_the_help_is_for(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await given(bo)
    before = len(bo.cards)
    await anna.says("jag behöver hjälp")
    assert "Vad behöver du hjälp med?" in last(anna).words
    assert len(bo.cards) == before
    await anna.presses("Be om hjälp med den")
    assert "Anna Berg behöver hjälp" in last(bo).words


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Anna ska se över larmrutinen senast sista mars", "Se över larmrutinen"),
        ("påminn Anna om larmrutinen på fredag", "Larmrutinen"),
        ("be Anna att granska AV-2026-0001 senast fredag", "Granska AV-2026-0001"),
        ("Ge Anna i uppgift att se över larmen senast fredag", "Se över larmen"),
    ],
)
async def test_giving_someone_something_to_do_counts_when_it_is_confirmed(
    town: Town, said: str, title: str
) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    before = len(anna.cards)
    await bo.says(said)
    assert title in last(bo).words
    assert "Anna Berg" in last(bo).words
    assert len(anna.cards) == before
    await bo.presses("Stämmer")
    assert (await the_action_of(town, "anna")).title == title


async def test_a_card_from_before_changes_nothing_and_is_refreshed(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await given(bo)
    old = last(anna)
    await anna.says("skjut upp till sista april")
    await anna.presses_again(old, "Klar")
    assert (await the_action_of(town, "anna")).state is ActionState.PLANNED
    assert any("har ändrats" in card.words for card in anna.cards)


async def test_an_action_that_did_not_help_is_followed_by_another(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await given(bo)
    await anna.presses("Klar")
    action = await the_action_of(town, "anna")
    town.clock.moves(timedelta(days=95))
    await bo.says("mina åtgärder")
    assert "Hjälpte de här?" in last(bo).words
    await bo.presses("Öppna")
    await bo.presses("Nej")
    await bo.submits({"Vad ska göras?": "Gå igenom rutinen på APT"})
    assert bo.errors == ()
    async with town.store.reading() as tx:
        before = await tx.actions.get(action.id)
    assert before is not None
    assert before.effect is Effect.NO
    new = await the_action_of(town, "anna")
    assert (new.title, new.follows) == ("Gå igenom rutinen på APT", action.id)
