"""The spine: a report travels from a staff member's chat to the manager, and a word comes back."""

from datetime import timedelta

from domain.cases import State
from tests.stories.telling import WHAT_HAPPENED, report
from tests.stories.town import Answers, Town, last

HANDLED: Answers = {
    "Orsak": ("Organisation, bemanning eller arbetsbelastning",),
    "Åtgärd": "Ny rutin för vikarier vid sjukfrånvaro.",
    "Kan det vara ett missförhållande": "Nej",
    "Varför, eller varför inte?": "Ingen kom till skada.",
    "Vem gäller det?": "En enskild brukare",
    "Vem har informerats": "Den det gäller",
    "Informerad den": "2026-11-20",
    "Återkoppling till den": "Tack, nu har vi en rutin för det här.",
}


async def test_anna_reports_bo_handles_it_and_anna_hears_back(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")

    await anna.says(WHAT_HAPPENED)
    asked = last(anna)
    assert "Solgården" in asked.words
    assert "kl. 19.00" in asked.words
    assert "Bo Ek, enhetschef Solgården" in asked.words
    assert "Vad gjorde ni direkt?" in asked.words
    assert "vikarie" not in asked.words

    await anna.says("vi ringde jouren")
    assert "Granska och skicka" in last(anna).buttons

    await anna.presses("Granska och skicka")
    assert anna.dialog is not None
    assert anna.dialog.fields["Vad hände?"] == WHAT_HAPPENED
    assert "Bo Ek" in anna.dialog.words
    await anna.submits({"Har du dokumenterat i journalen?": "Ja", "Kategori": "Bemanning och kontinuitet"})
    assert anna.errors == ()
    case = await town.the_case_of("anna")
    assert case.number.startswith("AV-")
    assert case.number in last(anna).words
    assert await town.story_of(case) == WHAT_HAPPENED

    waiting = last(bo)
    assert case.number in waiting.words
    assert "Solgården" in waiting.words
    assert "vikarie" not in waiting.words

    await bo.presses("Öppna")
    assert bo.dialog is not None
    assert WHAT_HAPPENED in bo.dialog.words
    assert await town.readings_of(case) == ("bo",)

    await bo.presses("Enkel handläggning")
    await bo.submits(HANDLED)
    assert bo.errors == ()
    closed = await town.the_case_of("anna")
    assert closed.state is State.CLOSED
    assert closed.responsible == "bo"
    assert "Avslutat" in last(bo).words

    assert f"Ditt ärende {case.number} är avslutat" in last(anna).words
    await anna.presses("Visa svaret")
    assert anna.dialog is not None
    assert "nu har vi en rutin" in anna.dialog.words


async def test_taking_a_case_updates_the_cards_of_both_and_adds_no_message(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    before = len(anna.cards), len(bo.cards)
    await bo.presses("Ta emot")
    assert (len(anna.cards), len(bo.cards)) == before
    assert "Bo Ek, enhetschef Solgården har tagit emot ärendet" in last(anna).words
    assert "Ta emot" not in last(bo).buttons


async def test_a_restart_in_the_middle_loses_nothing(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await town.restarts()
    anna = await town.person("anna")
    await anna.says("vi ringde jouren")
    await anna.presses("Granska och skicka")
    await town.restarts()
    anna = await town.person("anna")
    await anna.presses("Granska och skicka")
    await anna.submits({"Har du dokumenterat": "Ja", "Kategori": "Annat"})
    assert (await town.the_case_of("anna")).state is State.RECEIVED


async def test_the_last_day_to_take_a_case_is_pointed_out(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    await town.waits(timedelta(days=6))
    assert any("Den som rapporterade väntar" in card.words for card in bo.cards)
