"""Nobody sees what they may not, and nothing that points someone out is kept."""

import pytest

from domain.access import View, view
from domain.deadlines import local_day
from domain.kinds import CaseKind
from tests.stories.telling import WHAT_HAPPENED, report, reviewed
from tests.stories.town import Town, last

TEST_NUMBER = "19121212-1212"  # Skatteverket's own
SECOND = "Kontaktpersonen Karin Lindgren nås på 070-174 06 05."


async def test_identifiers_are_gone_before_anything_is_stored(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(f"Igår kl 19 fick {TEST_NUMBER} ingen hjälp på Solgården. {SECOND}")
    await anna.says("vi ringde jouren")
    draft = await town.draft_of("anna")
    assert draft is not None
    # Only what was written: an id or a moment may hold the same four digits by chance.
    assert "1212" not in str((draft.now, draft.past, draft.replaced))
    assert "Lindgren" not in str(draft.now)
    await anna.presses("Granska och skicka")
    assert anna.dialog is not None
    assert "[personnummer]" in anna.dialog.fields["Vad hände?"]
    await anna.submits(reviewed())
    story = await town.story_of(await town.the_case_of("anna"))
    for part in ("1212", "Lindgren", "070"):
        assert part not in story


async def test_what_was_hidden_is_shown_and_can_be_marked_as_no_person(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says("Igår kl 19 uteblev insatsen när brukaren väntade på Karin Lindgren vid Solgården")
    await anna.says("vi ringde jouren")
    await anna.presses("Granska och skicka")
    assert anna.dialog is not None
    hidden = "[namn 1] = Karin Lindgren"
    assert any(hidden in choices for choices in anna.dialog.choices.values())
    await anna.submits({**reviewed(), "Det här har jag dolt": (hidden,)})
    story = await town.story_of(await town.the_case_of("anna"))
    assert "Karin Lindgren" in story


async def test_a_name_written_in_the_review_is_shown_hidden_before_it_is_sent(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await anna.says("vi ringde jouren")
    await anna.presses("Granska och skicka")
    await anna.submits({**reviewed(), "Vad hände?": f"{WHAT_HAPPENED}. {SECOND} {TEST_NUMBER}"})
    assert await town.cases_of("anna") == ()
    assert anna.dialog is not None
    assert "Läs igenom texten en gång till" in anna.dialog.words
    assert "Lindgren" not in anna.dialog.fields["Vad hände?"]
    await anna.submits(reviewed())
    assert "Lindgren" not in await town.story_of(await town.the_case_of("anna"))


@pytest.mark.parametrize("key", ["erik", "nils", "lars", "maj", "lonn", "ward"])
async def test_others_are_refused_kindly_and_it_is_logged(town: Town, key: str) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    case = await town.the_case_of("anna")
    stranger = await town.person(key)
    assert stranger.cards == ()
    async with town.store.reading() as tx:
        assert view(tx.organisation, case, key, local_day(town.clock())) is View.NOTHING
    assert last(bo).buttons


async def test_someone_who_lost_access_is_refused_at_the_press(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    case = await town.the_case_of("anna")
    await town.leaves("bo")
    await bo.presses("Öppna")
    assert bo.dialog is None
    assert await town.readings_of(case) == ()


async def test_a_reading_is_logged_each_time(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    case = await town.the_case_of("anna")
    await bo.presses("Öppna")
    await anna.presses("Visa")
    assert await town.readings_of(case) == ("bo", "anna")


async def test_a_possible_missforhallande_moves_to_the_lex_sarah_lead(town: Town) -> None:
    anna, bo, lars = [await town.person(key) for key in ("anna", "bo", "lars")]
    await report(anna)
    before = await town.the_case_of("anna")
    await bo.presses("Öppna")
    await bo.presses("Enkel handläggning")
    await bo.submits(
        {"Kan det vara ett missförhållande": "Ja", "Varför, eller varför inte?": "Kan ha orsakat skada."}
    )
    case = await town.the_case_of("anna")
    assert (case.kind, case.original_kind, case.number) == (
        CaseKind.LEX_SARAH,
        CaseKind.DEVIATION,
        before.number,
    )
    assert last(lars).words == "Ett ärende väntar på dig"
    assert bo.cards[0].buttons == ()
    assert "Solgården" not in bo.cards[0].words
    await lars.presses("Öppna")
    assert lars.dialog is not None
    assert WHAT_HAPPENED in lars.dialog.words


async def test_a_story_told_in_a_channel_is_moved_to_the_private_chat(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says_in_channel(WHAT_HAPPENED)
    assert "privata chatt" in last(anna).words
    assert "Rapportera personuppgiftsincident" in last(anna).buttons
    assert await town.draft_of("anna") is None


async def test_files_are_never_taken(town: Town) -> None:
    anna = await town.person("anna")
    await anna.shares_a_file()
    assert "Filer, bilder och ljud tar jag inte emot" in last(anna).words
    assert await town.draft_of("anna") is None


async def test_editing_or_removing_a_message_changes_no_draft_and_is_said(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    before = await town.draft_of("anna")
    await anna.edits_last_message("Något annat")
    assert "du ändrade ett meddelande" in last(anna).words
    await anna.removes_last_message()
    assert "Utkastet finns kvar" in last(anna).words
    assert await town.draft_of("anna") == before


async def test_someone_with_protected_identity_is_kept_out_of_the_chat(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says("rapportera")
    await anna.presses("Så gör du")
    assert "Skriv inget om personen här" in last(anna).words
    assert "08-465 004 50" in last(anna).words


async def test_on_a_shared_phone_it_is_asked_who_reports_and_that_person_hears_back(town: Town) -> None:
    ward, erik = await town.person("ward"), await town.person("erik")
    await ward.says(WHAT_HAPPENED)
    await ward.says("vi ringde jouren")
    assert "Vem är det som rapporterar?" in last(ward).words
    await ward.says("Erik Lund")
    await ward.presses("Granska och skicka")
    await ward.submits(reviewed())
    case = await town.the_case_of("erik")
    assert case.number in last(ward).words
    assert last(ward).buttons == ()
    assert case.number in last(erik).words
    await ward.says("mina ärenden")
    assert case.number not in last(ward).words


async def test_a_text_that_is_too_long_is_refused_and_nothing_is_lost(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    before = await town.draft_of("anna")
    await anna.says("Det var så här. " * 1000)
    assert "för lång" in last(anna).words
    assert await town.draft_of("anna") == before
