"""Full handling, step by step, and what is refused on the way."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.settings import Settings
from domain.cases import Relation, State, noted
from domain.closing import Register
from domain.kinds import CaseKind
from domain.risk import Risk
from tests.stories.telling import WHAT_HAPPENED, report, reviewed, what_is_asked
from tests.stories.test_a_report_travels import HANDLED
from tests.stories.town import Someone, Town, last


async def opened(bo: Someone) -> None:
    await bo.presses("Öppna")
    assert bo.dialog is not None


async def choose(bo: Someone, name: str) -> None:
    assert bo.dialog is not None
    if any(button.startswith(name) for button in bo.dialog.buttons):
        await bo.presses(name)
    else:
        await bo.chooses("Annat du kan göra", name)


async def step(bo: Someone, name: str, answers: dict[str, str | tuple[str, ...]]) -> None:
    """Open the case and take one step of it: a button for what comes next, a menu for the rest."""
    await opened(bo)
    await choose(bo, name)
    await bo.submits(answers)
    assert bo.errors == (), bo.errors


async def test_a_case_goes_the_whole_way_step_by_step(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    await bo.presses("Ta emot")
    await step(bo, "Bedöm risk", {"Hur allvarligt": "2 Måttligt", "Hur troligt": "2 Varje månad"})
    assert (await town.the_case_of("anna")).risk == Risk(2, 2)
    await step(
        bo,
        "Utred",
        {
            "Vad visar": "Två pass var obemannade.",
            "Orsak": ("Organisation, bemanning eller arbetsbelastning",),
            "Kan det hända igen?": "Ja",
            "Är utredningen klar?": "Ja",
        },
    )
    assert (await town.the_case_of("anna")).state is State.INVESTIGATED
    await step(bo, "Åtgärder", {"Åtgärd": "Ny bemanningsrutin."})
    await step(bo, "Missförhållande?", {"Kan det vara": "Nej", "Varför": "Ingen risk för skada."})
    await step(bo, "Information", {"Vem gäller det?": "Ingen enskild"})
    await opened(bo)
    assert bo.dialog is not None
    assert "den som rapporterade har fått återkoppling" in bo.dialog.words
    assert "Avsluta" not in bo.dialog.buttons
    await step(bo, "Återkoppla", {"Återkoppling till": "Tack, nu är det ordnat."})
    await step(bo, "Avsluta", {})
    assert (await town.the_case_of("anna")).state is State.CLOSED
    assert "avslutat" in last(anna).words


async def test_the_manager_asks_and_the_reporter_answers(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    await bo.presses("Ta emot")
    await step(bo, "Be om komplettering", {"Vad behöver du veta?": "Hur länge fick hon vänta?"})
    assert "behöver veta mer" in last(anna).words
    assert "vänta" not in last(anna).words
    await anna.presses("Svara")
    assert anna.dialog is not None
    assert "Hur länge fick hon vänta?" in anna.dialog.words
    await anna.submits({"Svar": "Till klockan 22."})
    case = await town.the_case_of("anna")
    assert case.state is State.TRIAGE
    assert await town.story_of(case, "answer") == "Till klockan 22."
    await bo.presses("Öppna")
    assert bo.dialog is not None
    assert "Till klockan 22." in bo.dialog.words


async def test_a_high_risk_is_told_to_the_level_above(town: Town) -> None:
    anna, bo, karin = [await town.person(key) for key in ("anna", "bo", "karin")]
    await report(anna)
    await bo.presses("Ta emot")
    await step(bo, "Bedöm risk", {"Hur allvarligt": "3 Betydande", "Hur troligt": "3 Varje vecka"})
    case = await town.the_case_of("anna")
    assert case.number in last(karin).words


async def test_a_case_sorted_wrongly_gets_another_kind_and_keeps_its_number(town: Town) -> None:
    anna, bo, vera = [await town.person(key) for key in ("anna", "bo", "vera")]
    await report(anna)
    before = await town.the_case_of("anna")
    await step(bo, "Ändra ärendetyp", {"Ny ärendetyp": "Vårdavvikelse", "Varför?": "Det gällde regionen."})
    case = await town.the_case_of("anna")
    assert (case.kind, case.original_kind) == (CaseKind.CARE_DEVIATION, CaseKind.DEVIATION)
    assert (case.number, case.received) == (before.number, before.received)
    assert case.number in last(vera).words


async def test_a_case_is_handed_to_a_colleague_who_then_handles_it(town: Town) -> None:
    anna, bo, erik = [await town.person(key) for key in ("anna", "bo", "erik")]
    await report(anna)
    await step(bo, "Lämna över", {"Vem tar över?": "Erik Lund"})
    case = await town.the_case_of("anna")
    assert (case.handed_to, case.responsible) == ("erik", "erik")
    assert case.number in last(erik).words
    await erik.says("mina öppna")
    assert case.number in last(erik).words
    await erik.presses("Öppna")
    assert erik.dialog is not None
    assert WHAT_HAPPENED in erik.dialog.words
    await erik.presses("Enkel handläggning")
    await erik.submits(HANDLED)
    assert (await town.the_case_of("anna")).state is State.CLOSED


async def test_a_closed_case_is_opened_again_with_a_reason(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    await step(bo, "Enkel handläggning", dict(HANDLED))
    await step(bo, "Återöppna", {"Varför öppnas": "Det hände igen."})
    case = await town.the_case_of("anna")
    assert case.is_open
    assert case.closed is None
    assert "Det hände igen." in await town.story_of(case, "note")


async def test_a_contested_finding_is_kept_beside_the_case(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    await bo.presses("Ta emot")
    await step(
        bo, "Yttrande", {"Vem lämnar": "Utförarens verksamhetschef", "Yttrande": "Vi delar inte bilden."}
    )
    case = await town.the_case_of("anna")
    assert case.contested
    assert "Vi delar inte bilden." in await town.story_of(case, "statement")


async def test_cases_of_one_event_are_linked_within_what_one_may_see(town: Town) -> None:
    anna, bo, omar = [await town.person(key) for key in ("anna", "bo", "omar")]
    await report(omar, "I går kväll vid 19 uteblev insatsen hos en brukare på Hemtjänst Norr")
    elsewhere = await town.the_case_of("omar")
    await report(anna)
    await report(anna)
    newer, older = await town.cases_of("anna")
    await bo.says(f"visa {newer.number}")
    await opened(bo)
    await choose(bo, "Koppla ihop")
    await bo.submits({"Det andra ärendets": elsewhere.number})
    assert "hittar inget ärende" in " ".join(bo.errors)
    await bo.submits({"Det andra ärendets": older.number, "Hur hör de ihop?": "Dubblett"})
    async with town.store.reading() as tx:
        assert [(case.id, how) for case, how in await tx.cases.linked(newer.id)] == [
            (older.id, Relation.DUPLICATE)
        ]


async def test_a_form_that_was_overtaken_saves_nothing_and_says_so(town: Town) -> None:
    anna, bo, karin = [await town.person(key) for key in ("anna", "bo", "karin")]
    await report(anna)
    await opened(bo)
    await bo.presses("Enkel handläggning")
    case = await town.the_case_of("anna")
    async with town.store.transaction() as tx:
        await tx.cases.save(noted(case), town.clock())
    await bo.submits(HANDLED)
    assert (await town.the_case_of("anna")).is_open
    assert bo.dialog is not None
    assert "Det du skrev finns kvar här" in bo.dialog.words
    assert bo.dialog.fields["Åtgärd"] == HANDLED["Åtgärd"]
    await bo.submits({})
    assert not (await town.the_case_of("anna")).is_open
    assert karin.cards == ()


async def test_names_in_the_managers_words_are_hidden_and_shown_once_more(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    await opened(bo)
    await bo.presses("Enkel handläggning")
    await bo.submits({**HANDLED, "Åtgärd": "Karin Lindgren får en ny kontaktperson."})
    assert (await town.the_case_of("anna")).is_open
    assert bo.dialog is not None
    assert "Läs igenom texten en gång till" in bo.dialog.words
    assert "[namn 1] får en ny kontaktperson" in bo.dialog.fields["Åtgärd"]
    assert bo.dialog.fields["Återkoppling till den som rapporterade"].startswith("Tack, nu har vi")
    await bo.submits({})
    assert (await town.the_case_of("anna")).state is State.CLOSED


async def test_when_a_manager_leaves_nothing_is_without_someone(town: Town) -> None:
    anna, bo, karin = [await town.person(key) for key in ("anna", "bo", "karin")]
    await report(anna)
    await bo.presses("Ta emot")
    case = await town.the_case_of("anna")
    await town.leaves("bo")
    await karin.says("mina öppna")
    assert case.number in last(karin).words
    await karin.presses("Öppna")
    await karin.presses("Enkel handläggning")
    await karin.submits(HANDLED)
    assert (await town.the_case_of("anna")).state is State.CLOSED


class TestComplaints:
    async def test_a_complaint_closes_when_it_is_answered_and_registered(self, town: Town) -> None:
        anna, bo, rut = [await town.person(key) for key in ("anna", "bo", "rut")]
        await anna.says("rapportera")
        await anna.presses("Klagomål")
        await anna.says("Dottern är missnöjd med maten på Solgården")
        for answer in ("Närstående", "telefon", "i går", "ja"):
            await anna.says(answer)
        await anna.presses("Granska och skicka")
        await anna.submits(what_is_asked(anna))
        case = await town.the_case_of("anna")
        assert case.kind is CaseKind.COMPLAINT

        await rut.says("att diarieföra")
        assert case.number in last(rut).words
        await rut.presses("Diarieför")
        await rut.submits({"Diarienummer": "SN 2026/412"})
        assert (await town.the_case_of("anna")).registry_number == "SN 2026/412"

        await bo.presses("Ta emot")
        await step(
            bo, "Svar till avsändaren", {"Svarade den": "2026-11-20", "Svarets diarienummer": "SN 2026/413"}
        )
        await rut.says("att diarieföra")
        assert "Allt är diariefört" in last(rut).words
        await step(bo, "Åtgärder", {"Ingen åtgärd": "Menyn var redan ändrad."})
        await step(bo, "Återkoppla", {"Återkoppling till": "Tack, de har fått svar."})
        await step(bo, "Avsluta", {})
        assert (await town.the_case_of("anna")).state is State.CLOSED

    async def test_the_registrar_may_register_but_not_handle(self, town: Town) -> None:
        anna, rut = await town.person("anna"), await town.person("rut")
        await anna.says("rapportera")
        await anna.presses("Klagomål")
        await anna.says("Dottern är missnöjd med maten på Solgården")
        for answer in ("Närstående", "telefon", "i går", "ja"):
            await anna.says(answer)
        await anna.presses("Granska och skicka")
        await anna.submits(what_is_asked(anna))
        await rut.presses("Öppna")
        assert rut.dialog is not None
        assert "Diarieför" in rut.dialog.buttons
        assert "Avsluta" not in rut.dialog.buttons


class TestFinding:
    async def test_a_case_is_found_by_number_unit_and_state(self, town: Town) -> None:
        anna, bo = await town.person("anna"), await town.person("bo")
        await report(anna)
        case = await town.the_case_of("anna")
        for words in (case.number, f"visa {case.number}", "sök Solgården", "sök öppna Solgården"):
            await bo.says(words)
            assert case.number in last(bo).words, words
        await bo.says("sök avslutade Solgården")
        assert "hittade inget" in last(bo).words

    @pytest.mark.parametrize("key", ["omar", "nils", "lonn"])
    async def test_nobody_finds_what_they_may_not_see(self, town: Town, key: str) -> None:
        anna, other = await town.person("anna"), await town.person(key)
        await report(anna)
        case = await town.the_case_of("anna")
        for words in (case.number, "sök Solgården", "mina öppna", "visa 1", "AV 1"):
            await other.says(words)
            assert case.number not in last(other).words.replace(f"visa {case.number}", "")
        told = last(other).words
        await other.says("AV 999")  # one that there is not
        assert last(other).words == told

    async def test_a_case_is_found_by_the_end_of_its_number_and_asked_for_where_several_end_so(
        self, town: Town
    ) -> None:
        anna, bo = await town.person("anna"), await town.person("bo")
        await report(anna)
        deviation = await town.the_case_of("anna")
        for someone in (anna, bo):
            await someone.says("hur går det med 1?")
            assert deviation.number in last(someone).words
            assert "Vilket menar du" not in last(someone).words
        others = (
            # another kind, one of last year, one that Bo may not see
            replace(deviation, id="k", kind=CaseKind.COMPLAINT, number="KL-2026-0001"),
            replace(deviation, id="o", number="AV-2025-0001"),
            replace(deviation, id="s", kind=CaseKind.LEX_SARAH, number="LS-2026-0001"),
        )
        async with town.store.transaction() as tx:
            for case in others:
                await tx.cases.add(replace(case, original_kind=case.kind, version=1))
        await bo.says("visa 0001")
        assert "Vilket menar du" in last(bo).words
        for number, is_there in (
            ("AV-2026", True),
            ("KL-2026", True),
            ("AV-2025", False),
            ("LS-2026", False),
        ):
            assert (f"{number}-0001" in last(bo).words) is is_there, number
        assert last(bo).buttons.count("Öppna") == 2
        await bo.says("KL 1")
        assert "Vilket menar du" not in last(bo).words
        assert "KL-2026-0001" in last(bo).words


class TestAbsence:
    async def test_the_deputy_has_the_cases_meanwhile_and_loses_them_after(self, town: Town) -> None:
        anna, bo, erik = [await town.person(key) for key in ("anna", "bo", "erik")]
        await report(anna)
        case = await town.the_case_of("anna")
        await bo.says("borta i dag till i morgon, Erik tar över")
        assert "Du är borta från och med" in last(bo).words
        await bo.presses("Erik Lund tar över")
        assert "Du tar över för Bo Ek" in last(erik).words
        await erik.says("mina öppna")
        assert case.number in last(erik).words
        await bo.says("mina öppna")
        assert case.number not in last(bo).words
        await town.waits(timedelta(days=3))
        await erik.says("mina öppna")
        assert case.number not in last(erik).words
        await bo.says("mina öppna")
        assert case.number in last(bo).words

    async def test_coming_back_early_ends_it(self, town: Town) -> None:
        anna, bo = await town.person("anna"), await town.person("bo")
        await report(anna)
        await bo.says("jag är ledig till i morgon, Erik tar över")
        await bo.presses("Erik Lund tar över")
        await bo.says("tillbaka")
        assert "Välkommen tillbaka" in last(bo).words
        await bo.says("mina öppna")
        assert (await town.the_case_of("anna")).number in last(bo).words

    async def test_without_a_deputy_it_is_asked_for(self, town: Town) -> None:
        bo = await town.person("bo")
        await bo.says("borta v. 28–31")
        assert "Vem tar över?" in last(bo).words

    @pytest.mark.parametrize("name", ["Erik", "Erik Lund tar över", "det blir Erik Lund."])
    async def test_what_was_said_is_remembered_when_the_deputy_is_asked_for(
        self, town: Town, name: str
    ) -> None:
        bo, erik = await town.person("bo"), await town.person("erik")
        await bo.says("borta v. 28–31")
        asked = last(bo).words
        await bo.says(name)
        assert asked.partition(". Vem")[0] in last(bo).words
        await bo.presses("Erik Lund tar över")
        assert "Du tar över för Bo Ek" in last(erik).words

    async def test_a_name_that_nobody_has_is_asked_for_again(self, town: Town) -> None:
        bo = await town.person("bo")
        await bo.says("borta v. 28–31, Zebulon Xyz tar över")
        assert "Jag hittar ingen med det namnet" in last(bo).words
        await bo.says("Erik Lund")
        await bo.presses("Erik Lund tar över")
        assert "Det är noterat" in last(bo).words

    async def test_coming_back_is_told_to_the_deputy(self, town: Town) -> None:
        bo, erik = await town.person("bo"), await town.person("erik")
        await bo.says("jag är ledig till i morgon, Erik tar över")
        await bo.presses("Erik Lund tar över")
        await bo.says("nu är jag tillbaka från semestern")
        assert "Välkommen tillbaka" in last(bo).words
        assert "Bo Ek är tillbaka" in last(erik).words

    async def test_one_that_has_not_begun_is_called_off_only_when_it_is_confirmed(self, town: Town) -> None:
        bo, erik = await town.person("bo"), await town.person("erik")
        await bo.says("jag har semester v. 28-31, Erik Lund tar över")
        await bo.presses("Erik Lund tar över")
        await bo.says("tillbaka")
        assert "har inte börjat än" in last(bo).words
        assert "Du tar över för Bo Ek" in last(erik).words
        await bo.presses("Ta bort frånvaron")
        assert "Frånvaron är borttagen" in last(bo).words
        assert "Du behöver inte ta över" in last(erik).words
        await bo.says("tillbaka")
        assert "Du är inte anmäld som borta" in last(bo).words

    async def test_until_when_is_asked_for_when_only_the_beginning_was_said(self, town: Town) -> None:
        bo = await town.person("bo")
        await bo.says("jag går på semester på måndag, Erik tar över")
        assert "Till och med när?" in last(bo).words
        await bo.says("i två veckor från måndag")
        await bo.presses("Erik Lund tar över")
        assert "Det är noterat" in last(bo).words

    async def test_which_days_is_asked_for_when_none_was_said(self, town: Town) -> None:
        bo = await town.person("bo")
        await bo.says("jag har semester")
        assert "Vilka dagar är du borta?" in last(bo).words
        await bo.says("v. 28–31")
        assert "Vem tar över?" in last(bo).words

    async def test_someone_on_shifts_is_told_where_absence_belongs(self, town: Town) -> None:
        anna = await town.person("anna")
        await anna.says("jag är sjuk")
        assert "Säg till din chef" in last(anna).words
        assert "Rapportera" in last(anna).buttons[0]

    async def test_in_a_report_being_sick_is_a_part_of_what_happened(self, town: Town) -> None:
        bo = await town.person("bo")
        await bo.says("rapportera")
        await bo.says("jag är sjuk")
        assert "Vem tar över?" not in last(bo).words
        async with town.store.reading() as tx:
            assert await tx.drafts.absences_of("bo") == ()

    async def test_someone_elses_absence_is_a_report(self, town: Town) -> None:
        bo = await town.person("bo")
        await bo.says("brukaren är borta v. 48")
        async with town.store.reading() as tx:
            assert await tx.drafts.open_of("bo") is not None

    async def test_a_name_means_nothing_when_nobody_asked_for_one(self, town: Town) -> None:
        bo = await town.person("bo")
        await bo.says("Erik Lund tar över")
        assert "Du är borta" not in last(bo).words


class TestWhereAnotherSystemIsTheRegister:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"case_register": Register.ELSEWHERE})

    async def test_the_text_is_copied_the_number_kept_and_nothing_done_twice(self, town: Town) -> None:
        anna, bo = await town.person("anna"), await town.person("bo")
        await report(anna)
        await bo.presses("Ta emot")
        await opened(bo)
        assert bo.dialog is not None
        assert "Enkel handläggning" not in bo.dialog.buttons
        await bo.presses("Text att kopiera")
        assert bo.dialog is not None
        assert WHAT_HAPPENED in bo.dialog.words
        assert "Solgårdens vård- och omsorgsboende" in bo.dialog.words
        await step(bo, "Nummer i annat system", {"Nummer i det andra": "LC-4711"})
        await step(bo, "Avsluta", {})
        case = await town.the_case_of("anna")
        assert (case.state, case.external_number) == (State.CLOSED, "LC-4711")


async def test_the_manager_concerned_is_left_out_and_the_superior_handles_it(town: Town) -> None:
    anna, bo, karin = [await town.person(key) for key in ("anna", "bo", "karin")]
    await anna.says(WHAT_HAPPENED)
    await anna.says("vi ringde jouren")
    await anna.presses("Granska och skicka")
    await anna.submits({**reviewed(), "Är det någon som inte ska se": "Bo Ek"})
    case = await town.the_case_of("anna")
    assert case.excluded == {"bo"}
    assert bo.cards == ()
    assert case.number in last(karin).words
    assert "Karin Holm" in last(anna).words
