"""What a fresh pair of eyes found, each with the story that shows it mended."""

from datetime import timedelta

import pytest

from domain.access import View, view
from domain.deadlines import local_day
from domain.kinds import CaseKind
from tests.stories.telling import WHAT_HAPPENED, report, reviewed, what_is_asked
from tests.stories.test_the_managers_desk import step
from tests.stories.town import Town, last

GRAVE: dict[str, str | tuple[str, ...]] = {"Kan det vara": "Ja", "Varför": "Kan ha orsakat skada."}


async def test_what_was_handed_over_does_not_follow_the_case_to_lex_sarah(town: Town) -> None:
    anna, bo, erik, lars = [await town.person(key) for key in ("anna", "bo", "erik", "lars")]
    await report(anna)
    await step(bo, "Lämna över", {"Vem tar över?": "Erik Lund"})
    await step(erik, "Missförhållande?", GRAVE)
    case = await town.the_case_of("anna")
    assert (case.kind, case.handed_to) == (CaseKind.LEX_SARAH, None)
    async with town.store.reading() as tx:
        assert view(tx.organisation, case, "erik", local_day(town.clock())) is View.NOTHING
    assert "Solgården" not in erik.cards[0].words
    assert last(lars).words == "Ett ärende väntar på dig"


async def test_cards_of_everyone_who_was_told_lose_what_they_may_no_longer_see(town: Town) -> None:
    anna, bo, karin = [await town.person(key) for key in ("anna", "bo", "karin")]
    await report(anna)
    await bo.presses("Ta emot")
    await step(bo, "Bedöm risk", {"Hur allvarligt": "4 Katastrofalt", "Hur troligt": "3 Varje vecka"})
    assert "Solgården" in last(karin).words
    await step(bo, "Missförhållande?", GRAVE)
    for someone in (bo, karin):
        assert all("Solgården" not in card.words for card in someone.cards)


async def test_the_lex_sarah_lead_hears_of_an_addition_without_a_word_about_it(town: Town) -> None:
    anna, lars = await town.person("anna"), await town.person("lars")
    await anna.says("En kollega slog en boende på Solgården i morse")
    await anna.presses("Lex Sarah-rapport")
    await anna.says("vi skilde dem åt")
    await anna.presses("Nej, ingen")
    await anna.presses("Granska och skicka")
    await anna.submits(what_is_asked(anna))
    await anna.presses("Visa")
    await anna.presses("Lägg till")
    await anna.submits({"Tillägg": "Hon har ont."})
    assert "hänt något i ett ärende" in last(lars).words
    assert "LS-" not in " ".join(card.words for card in lars.cards)


async def test_only_a_colleague_of_the_same_house_can_stand_in(town: Town) -> None:
    lars, lova = await town.person("lars"), await town.person("lonn")
    await lars.says("borta i dag, Lova Nord tar över")
    assert "hittar ingen" in last(lars).words
    assert lova.cards == ()


async def test_an_absence_is_kept_once_however_often_it_is_confirmed(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says("borta i dag, Erik tar över")
    card = last(bo)
    await bo.presses_again(card, "Erik Lund tar över")
    await bo.presses_again(card, "Erik Lund tar över")
    async with town.store.reading() as tx:
        assert len(tx.organisation.absences) == 1


async def test_a_review_that_was_overtaken_is_shown_again_and_nothing_is_lost(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await anna.says("vi ringde jouren")
    await anna.presses("Granska och skicka")
    await anna.says("Hon hann bli kall.")
    await anna.submits(reviewed())
    assert await town.cases_of("anna") == ()
    assert anna.dialog is not None
    assert "har ändrats sedan formuläret öppnades" in anna.dialog.words
    assert "Hon hann bli kall." in anna.dialog.fields["Vad hände?"]
    await anna.submits(reviewed())
    assert "Hon hann bli kall." in await town.story_of(await town.the_case_of("anna"))


async def test_a_review_sent_while_a_question_is_open_is_not_sent(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await anna.says("vi ringde jouren")
    await anna.presses("Granska och skicka")
    await anna.says("ändra enhet")
    await anna.submits(reviewed())
    assert await town.cases_of("anna") == ()
    assert "Vilken enhet gäller det?" in last(anna).words


async def test_a_number_says_the_same_whether_it_exists_or_may_not_be_seen(town: Town) -> None:
    anna, nils = await town.person("anna"), await town.person("nils")
    await report(anna)
    number = (await town.the_case_of("anna")).number
    await nils.says(number)
    hidden = last(nils).words
    await nils.says(number[:-4] + "9999")
    assert last(nils).words == hidden


async def test_the_reporter_reads_their_own_words_and_the_answer_not_what_was_found(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    await bo.presses("Ta emot")
    await step(
        bo,
        "Utred",
        {
            "Vad visar": "Kollegan var trött.",
            "Orsak": ("Kompetens eller utbildning",),
            "Är utredningen klar?": "Ja",
        },
    )
    await step(bo, "Yttrande", {"Vem lämnar": "Bemanningsenheten", "Yttrande": "Vi håller inte med."})
    await step(bo, "Återkoppla", {"Återkoppling till": "Tack, det är ordnat."})
    await anna.presses("Visa")
    assert anna.dialog is not None
    assert WHAT_HAPPENED in anna.dialog.words
    assert "Tack, det är ordnat." in anna.dialog.words
    for theirs in ("Kollegan var trött", "Vi håller inte med", "Kompetens"):
        assert theirs not in anna.dialog.words


async def test_a_case_that_arrives_while_the_manager_is_away_reaches_the_deputy(town: Town) -> None:
    anna, bo, erik = [await town.person(key) for key in ("anna", "bo", "erik")]
    await bo.says("borta i dag till i morgon, Erik tar över")
    await bo.presses("Erik Lund tar över")
    await report(anna)
    case = await town.the_case_of("anna")
    assert case.number in last(erik).words


async def test_nothing_is_kept_on_a_shared_phone_for_the_next_one_to_find(town: Town) -> None:
    ward = await town.person("ward")
    await ward.says(WHAT_HAPPENED)
    await ward.says("spara till senare")
    assert "delas av flera" in last(ward).words
    await ward.says("rapportera")
    await ward.says("mina utkast")
    assert "delas av flera" in last(ward).words
    async with town.store.reading() as tx:
        assert await tx.drafts.aside_of("ward") == ()


async def test_reading_what_was_established_in_a_form_is_logged_too(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    await bo.presses("Öppna")
    before = len(await town.readings_of(await town.the_case_of("anna")))
    await bo.presses("Enkel handläggning")
    assert len(await town.readings_of(await town.the_case_of("anna"))) == before + 1


async def test_what_is_told_as_done_cannot_lie_ahead(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    await bo.presses("Öppna")
    await bo.presses("Enkel handläggning")
    await bo.submits({"Informerad den": "2031-01-01", "När du sparar": "Spara och fortsätt senare"})
    assert "redan har varit" in " ".join(bo.errors)


@pytest.mark.parametrize("number", ["0701740605", "LC-08-465 004 50"])
async def test_the_number_of_another_system_is_kept_as_it_is(town: Town, number: str) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    await step(bo, "Ändra ärendetyp", {"Ny ärendetyp": "Tillbud eller arbetsskada", "Varför?": "Gällde oss."})
    await bo.presses("Ta emot")
    await step(bo, "Nummer i annat system", {"Nummer i det andra": number})
    assert (await town.the_case_of("anna")).external_number == number


async def test_words_that_do_not_fit_are_said_to_be_left_out(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await anna.says("vi ringde jouren")
    long = "Det var så här. " * 500
    await anna.says(long)
    await anna.says(long)
    assert "för lång" in last(anna).words


async def test_others_are_refused_at_the_press_and_it_is_logged(town: Town) -> None:
    anna, bo, nils = [await town.person(key) for key in ("anna", "bo", "nils")]
    await report(anna)
    case = await town.the_case_of("anna")
    card = last(bo)
    await town.leaves("bo")
    await bo.presses_again(card, "Öppna")
    assert bo.dialog is None
    async with town.store.reading() as tx:
        lines = await tx.audit.about(case.id, 50)
    assert ("access.refused", "bo") in [(line.what, line.actor) for line in lines]
    await town.waits(timedelta(minutes=1))
    assert nils.cards == ()


async def test_a_deviation_that_was_a_complaint_can_still_be_brought_to_its_end(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    await step(
        bo,
        "Ändra ärendetyp",
        {
            "Ny ärendetyp": "Klagomål",
            "Varför?": "Dottern klagade.",
            "Från": "Närstående",
            "Vill ha svar": "Nej",
        },
    )
    await bo.presses("Ta emot")
    await step(bo, "Missförhållande?", {"Kan det vara": "Nej", "Varför": "Ingen skada."})
    await step(
        bo, "Utred", {"Orsak": ("Rutiner, riktlinjer eller arbetssätt",), "Är utredningen klar?": "Ja"}
    )
    await step(bo, "Åtgärder", {"Åtgärd": "Ny rutin."})
    await step(bo, "Information", {"Vem gäller det?": "Ingen enskild"})
    await step(bo, "Diarieför", {"Diarienummer": "SN 2026/500"})
    await step(bo, "Återkoppla", {"Återkoppling till": "Tack, det är ordnat."})
    await step(bo, "Avsluta", {})
    assert not (await town.the_case_of("anna")).is_open


async def test_an_overtaken_form_of_the_report_keeps_what_was_typed(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await anna.says("vi ringde jouren")
    await anna.presses("Ändra")
    await anna.says("Hon hann bli kall.")
    await anna.submits({"Vad gjorde ni direkt?": "Vi ringde jouren två gånger."})
    assert anna.dialog is not None
    assert "har ändrats sedan formuläret öppnades" in anna.dialog.words
    assert anna.dialog.fields["Vad gjorde ni direkt?"] == "Vi ringde jouren två gånger."
    await anna.submits({})
    draft = await town.draft_of("anna")
    assert draft is not None
    assert draft.value("measure") == "Vi ringde jouren två gånger."
    assert "Hon hann bli kall." in (draft.value("story") or "")
