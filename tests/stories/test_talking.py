"""Telling by talking: what is said fills what it answers, and only the missing is asked."""

import pytest

from domain.kinds import CaseKind
from handlers.desk import Intake
from tests.stories.telling import WHAT_HAPPENED, report, reviewed
from tests.stories.town import Town, last


async def test_only_what_is_missing_is_asked_one_question_at_a_time(town: Town) -> None:
    omar = await town.person("omar")
    await omar.says("rapportera")
    assert "Skriv inga namn eller personnummer" in last(omar).words
    assert "112" in last(omar).words
    await omar.says("insatsen uteblev hos en brukare")
    assert "När hände det?" in last(omar).words
    await omar.says("i förrgår kl 14")
    assert "Vilken enhet gäller det?" in last(omar).words
    await omar.presses("Hemtjänst Söder")
    assert "Vad gjorde ni direkt?" in last(omar).words
    await omar.presses("Inget kunde göras")
    assert "Granska och skicka" in last(omar).buttons


async def test_an_answer_may_hold_the_next_ones_too(town: Town) -> None:
    omar = await town.person("omar")
    await omar.says("insatsen uteblev hos en brukare")
    await omar.says("i förrgår kl 14 på Hemtjänst Söder")
    assert "Vad gjorde ni direkt?" in last(omar).words


async def test_a_time_said_while_the_measure_is_asked_is_the_time_and_the_measure_is_asked_again(
    town: Town,
) -> None:
    omar = await town.person("omar")
    await omar.says("insatsen uteblev hos en brukare")
    await omar.says("i förrgår på Hemtjänst Söder")
    assert "Vad gjorde ni direkt?" in last(omar).words
    await omar.says("kl 23")
    assert "23.00" in last(omar).words
    assert "Vad gjorde ni direkt?" in last(omar).words
    await omar.says("vi ringde jouren kl 23.30")
    await omar.presses("Granska och skicka")
    written = omar.dialog
    assert written is not None
    assert "vi ringde jouren kl 23.30" in written.fields.values()
    assert "insatsen uteblev hos en brukare" in written.fields.values()


async def test_a_unit_is_never_guessed_between_two(town: Town) -> None:
    omar = await town.person("omar")
    await omar.says("Igår missade hemtjänsten en tillsyn hos en brukare")
    assert "Vilken av dem menar du?" in last(omar).words
    assert {"Hemtjänst Norr", "Hemtjänst Söder"} <= set(last(omar).buttons)
    await omar.says("norr")
    assert "Nils Ask" in last(omar).words


async def test_a_vague_day_is_asked_back_with_days_to_press(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says("Häromdagen uteblev insatsen hos en brukare på Solgården")
    assert "Vilken dag menar du?" in last(anna).words
    await anna.presses(last(anna).buttons[0])
    assert "Vad gjorde ni direkt?" in last(anna).words


async def test_what_is_not_understood_is_asked_again_with_its_buttons(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says("insatsen uteblev hos en brukare på Solgården")
    await anna.says("blå")
    assert "Jag förstod inte tiden" in anna.cards[-2].words
    assert "I går" in last(anna).buttons


async def test_a_wrong_unit_is_changed_from_the_whole_list(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await anna.presses("Fel enhet?")
    await anna.chooses("Alla enheter", "Hemtjänst Norr")
    assert "Nils Ask" in last(anna).words


@pytest.mark.parametrize("words", ["ändra enhet", "Byt enhet!", "fel enhet"])
async def test_a_field_is_changed_in_words(town: Town, words: str) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await anna.says(words)
    assert "Vilken enhet gäller det?" in last(anna).words
    await anna.says("hemtjänst norr")
    assert "Nils Ask" in last(anna).words


async def test_everything_is_changed_in_one_form(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await anna.says("vi ringde jouren")
    await anna.presses("Ändra")
    await anna.submits({"Enhet": "Hemtjänst Norr", "När": "2026-01-15", "Klockslag": "08:30"})
    assert "Nils Ask" in last(anna).words
    assert "15 jan kl. 08.30" in last(anna).words


async def test_a_time_to_come_is_refused_kindly_and_nothing_typed_is_lost(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await anna.says("vi ringde jouren")
    await anna.presses("Ändra")
    await anna.submits({"När": "2031-01-15", "Enhet": "Hemtjänst Norr"})
    assert "redan har varit" in " ".join(anna.errors)
    assert anna.dialog is not None
    draft = await town.draft_of("anna")
    assert draft is not None
    assert draft.value("unit") == "sol"


async def test_undo_takes_back_one_step_at_a_time(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await anna.says("vi ringde jouren")
    await anna.says("ångra")
    assert "Vad gjorde ni direkt?" in last(anna).words
    await anna.says("ångra")
    assert "Berätta vad som hände" in last(anna).words
    await anna.says("ångra")
    assert "inget att ångra" in last(anna).words


async def test_several_drafts_wait_and_are_taken_up_again(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await anna.presses("Spara till senare")
    await anna.says("En brukare på Solgården fick fel medicin i morse")
    await anna.says("spara till senare")
    await anna.says("mina utkast")
    assert last(anna).buttons.count("Fortsätt") == 2
    assert "vikarie" not in last(anna).words
    await anna.presses("Fortsätt")
    assert "Rapport – utkast" in last(anna).words


async def test_a_new_report_puts_the_open_one_aside(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await anna.says("rapportera")
    await anna.says("mina utkast")
    assert "Fortsätt" in last(anna).buttons


async def test_start_over_begins_empty(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await anna.says("börja om")
    assert "Berätta vad som hände" in last(anna).words
    draft = await town.draft_of("anna")
    assert draft is not None
    assert "story" not in draft.now.values


async def test_cancel_leaves_nothing(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await anna.says("avbryt")
    assert await town.draft_of("anna") is None
    assert await town.cases_of("anna") == ()
    assert "borttaget" in last(anna).words


async def test_more_words_when_all_is_answered_are_added_to_the_story(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await anna.says("vi ringde jouren")
    await anna.says("Brukaren fick vänta till morgonen.")
    await anna.presses("Granska och skicka")
    await anna.submits(reviewed())
    case = await town.the_case_of("anna")
    assert await town.story_of(case) == f"{WHAT_HAPPENED}\n\nBrukaren fick vänta till morgonen."


async def test_a_stale_button_changes_nothing_and_shows_how_it_stands(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says("insatsen uteblev hos en brukare på Solgården")
    old = last(anna)
    await anna.says("i går kl 19")
    await anna.presses_again(old, "I förrgår")
    assert any("inte aktuellt" in card.words for card in anna.cards)
    draft = await town.draft_of("anna")
    assert draft is not None
    assert (draft.value("happened") or "").endswith("T19:00")


async def test_the_old_card_of_a_draft_steps_back_when_the_talk_goes_on(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await anna.says("vi ringde jouren")
    assert anna.cards[0].buttons == ()
    assert "fortsätter längre ned" in anna.cards[0].words


async def test_what_may_be_a_missforhallande_is_asked_never_decided(town: Town) -> None:
    anna, lars, bo = await town.person("anna"), await town.person("lars"), await town.person("bo")
    await anna.says("En kollega slog en boende på Solgården i morse")
    assert "rapporteras genast" in last(anna).words
    await anna.presses("Lex Sarah-rapport")
    await anna.says("vi skilde dem åt")
    assert "Är det någon som inte ska se rapporten?" in last(anna).words
    await anna.presses("Bo Ek")
    assert "Solgården" not in last(anna).words
    await anna.presses("Granska och skicka")
    assert anna.dialog is not None
    assert "Lars Sarin" in anna.dialog.words
    assert "Bo Ek" not in anna.dialog.words
    await anna.submits(reviewed())
    case = await town.the_case_of("anna")
    assert case.kind is CaseKind.LEX_SARAH
    assert case.excluded == {"bo"}
    assert last(lars).words == "Ett ärende väntar på dig"
    assert bo.cards == ()


async def test_for_a_fall_or_medication_the_nurse_comes_first(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says("En boende på Solgården fick fel medicin i går kl 8")
    assert "Har du kontaktat sjuksköterskan?" in last(anna).words
    await anna.says("ja")
    assert "Vad gjorde ni direkt?" in last(anna).words


async def test_small_talk_gets_a_short_answer_with_buttons(town: Town) -> None:
    anna = await town.person("anna")
    for words in ("hej", "hjälp", "Trevlig helg!"):
        await anna.says(words)
        assert "Rapportera" in last(anna).buttons
    assert await town.draft_of("anna") is None


async def test_it_speaks_english_to_those_who_do(town: Town) -> None:
    emma = await town.person("emma")
    await emma.says("Yesterday at 7 pm the visit to a resident at Solgården was missed")
    assert "What did you do at once?" in last(emma).words
    await emma.says("cancel")
    assert "The draft has been removed" in last(emma).words


async def test_the_start_page_shows_what_is_mine(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    case = await town.the_case_of("anna")
    assert case.number in await anna.opens_home()
    home = await bo.opens_home()
    assert "Mina öppna" in home
    assert case.number in home


async def test_my_reports_can_be_added_to_but_not_changed(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    await anna.says("mina ärenden")
    await anna.presses("Visa")
    await anna.presses("Lägg till")
    await anna.submits({"Tillägg": "Det hände en gång till i dag."})
    case = await town.the_case_of("anna")
    assert await town.story_of(case) == WHAT_HAPPENED
    assert await town.story_of(case, "addition") == "Det hände en gång till i dag."
    assert "tillägg" in last(bo).words


class TestWhereTheFormIsTheOnlyWayIn:
    @pytest.fixture
    def intake(self) -> Intake:
        return Intake.DIALOG

    async def test_what_is_typed_only_opens_the_form_prefilled(self, town: Town) -> None:
        anna = await town.person("anna")
        await anna.says(WHAT_HAPPENED)
        assert last(anna).buttons == ("Öppna formuläret", "Ta bort utkastet")
        await anna.presses("Öppna formuläret")
        assert anna.dialog is not None
        assert anna.dialog.fields["Vad hände?"] == WHAT_HAPPENED
        assert "Solgård" in anna.dialog.fields["Enhet"]
        await anna.submits({"Vad gjorde ni direkt?": "Vi ringde jouren"})
        assert anna.dialog is not None
        assert anna.dialog.title == "Granska och skicka"
        await anna.submits(reviewed())
        assert await town.story_of(await town.the_case_of("anna")) == WHAT_HAPPENED

    async def test_rapportera_is_a_form_from_the_start(self, town: Town) -> None:
        anna = await town.person("anna")
        await anna.says("hej")
        await anna.presses("Rapportera")
        assert anna.dialog is not None
        assert "Vad hände?" in anna.dialog.fields


async def test_a_complaint_told_in_one_go_is_asked_only_what_is_missing(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says("En dotter ringde igår och klagade på att hennes mamma fick kall mat på Solgården")
    assert "Närstående" in last(anna).words
    assert "Telefon" in last(anna).words
    assert "Vill den som hörde av sig ha svar?" in last(anna).words


async def test_a_kind_named_before_anything_is_told_is_kept_for_what_is_told_next(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says("Hej, jag skulle vilja rapportera en avvikelse")
    assert "Gäller det något annat?" in last(anna).words
    await anna.says("jag vill anmäla ett tillbud")
    assert "dig eller en kollega" in last(anna).words
    await anna.says("Jag höll på att ramla i trappan i morse kl 7 på Solgården, det var mörkt")
    assert "Tillbud eller arbetsskada" in last(anna).words


async def test_who_reads_and_apt_are_asked_in_the_middle_of_a_report(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says("insatsen uteblev hos en brukare på Solgården")
    await anna.says("vem läser det jag skriver?")
    assert "Varje läsning loggas" in last(anna).words
    await anna.says("ta upp parkeringen på nästa APT, 5 min")
    assert "Parkeringen" in last(anna).words
    await anna.says("igår kl 19")
    assert "Vad gjorde ni direkt?" in last(anna).words
    await anna.says("vi tar upp det på nästa APT")
    assert "Granska och skicka" in last(anna).buttons


async def test_one_who_has_to_go_keeps_what_was_told(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await anna.says("jag måste sluta")
    assert "Utkastet är sparat" in last(anna).words


async def test_thanks_and_one_word_begin_no_report(town: Town) -> None:
    anna = await town.person("anna")
    for words in ("tack så mycket!", "dagordningspunkt", "okej"):
        await anna.says(words)
        assert "utkast" not in last(anna).words


async def test_that_nothing_could_be_done_stands_in_the_opened_case(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await anna.says(WHAT_HAPPENED)
    await anna.presses("Inget kunde göras")
    await anna.presses("Granska och skicka")
    await anna.submits(reviewed())
    assert anna.errors == ()
    await bo.presses("Öppna")
    assert bo.dialog is not None
    assert "Inget kunde göras" in bo.dialog.words
