"""A case that fewer may know of takes its actions along: nothing is left with who sees it nowhere."""

from datetime import timedelta

from domain.actions import ActionState, Named, Post
from domain.deadlines import local_day
from domain.organisation import Role
from tests.stories.telling import report
from tests.stories.test_every_kind import report_as
from tests.stories.test_the_managers_desk import choose, opened, step
from tests.stories.town import Town, last


async def test_an_action_follows_its_case_when_its_owner_may_not_know_of_it_any_more(town: Town) -> None:
    anna, bo, karin, lars = [await town.person(key) for key in ("anna", "bo", "karin", "lars")]
    await report(anna)
    case = await town.the_case_of("anna")
    await bo.presses("Ta emot")
    await bo.says(f"lägg till åtgärd på {case.number}: revidera nattrutinen, Karin, senast sista mars")
    await bo.presses("Stämmer")
    await karin.says("mina åtgärder")
    assert "nattrutinen" in last(karin).words
    await bo.says("mina öppna")
    assert case.number in last(bo).words
    await bo.presses("Öppna")
    await choose(bo, "Ändra ärendetyp")
    await bo.submits({"Ny ärendetyp": "Lex Sarah-rapport", "Varför": "Det kan ha varit ett missförhållande."})
    assert bo.errors == ()

    for someone in (bo, karin):
        for card in someone.cards:
            assert case.number not in card.words, card.words
    assert all("nattrutinen" not in card.words for card in karin.cards)
    assert "följde med sitt ärende" in last(karin).words
    async with town.store.reading() as tx:
        (action,) = await tx.actions.of_case(case.id)
    assert (action.owner, action.state) == (Post(Role.LEX_SARAH_LEAD, "top"), ActionState.PLANNED)
    await karin.says("mina åtgärder")
    assert "väntar på dig" not in last(karin).words

    told = len(lars.cards)
    await town.waits(action.due - timedelta(days=14) - local_day(town.clock()))
    assert any("väntar på dig" in card.words for card in lars.cards[told:])
    await lars.says("mina åtgärder")
    await lars.presses("Öppna")
    assert lars.dialog is not None
    assert "nattrutinen" in lars.dialog.words.casefold()
    await lars.presses("Klar")
    async with town.store.reading() as tx:
        (action,) = await tx.actions.of_case(case.id)
    assert action.state is ActionState.DONE


async def test_an_action_follows_its_case_when_the_lead_takes_back_what_the_manager_may_see(
    town: Town,
) -> None:
    anna, bo, lars = [await town.person(key) for key in ("anna", "bo", "lars")]
    protection: dict[str, str | tuple[str, ...]] = {
        "Vilken lag": "Socialtjänstlagen (SoL)",
        "Behöver någon": "Ja, och det görs nu",
        "Vad görs direkt": "Nattpersonalen byts ut i kväll.",
    }
    shared = {"Vad får enhetschefen": "Det jag skriver", "Till enhetschefen": "Se över dörrarna på natten."}
    await report_as(anna, "Lex Sarah-rapport", ["i går", "vi stoppade det", "nej"])
    await opened(lars)
    await lars.presses("Ta emot")
    await step(lars, "Skydd och information", {**protection, **shared})
    case = await town.the_case_of("anna")
    await lars.says(f"lägg till åtgärd på {case.number}: se över dörrarna, Bo Ek, senast sista mars")
    await lars.presses("Fyll i")
    await lars.submits({})
    assert lars.errors == ()
    async with town.store.reading() as tx:
        (action,) = await tx.actions.of_case(case.id)
    assert action.owner == Named("bo")

    await lars.says(f"visa {case.number}")
    await step(lars, "Skydd och information", {**protection, "Vad får enhetschefen": "Inget än"})
    async with town.store.reading() as tx:
        (action,) = await tx.actions.of_case(case.id)
    assert action.owner == Post(Role.LEX_SARAH_LEAD, "top")
    assert "följde med sitt ärende" in last(bo).words
    await bo.says("mina åtgärder")
    assert "väntar på dig" not in last(bo).words
