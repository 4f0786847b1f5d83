"""What a manager meets in the first week: the days of a case, what was answered in it, and words on it."""

from datetime import timedelta

import pytest

from tests.stories.telling import WHAT_HAPPENED, report
from tests.stories.test_a_report_travels import HANDLED
from tests.stories.test_actions import given, the_action_of
from tests.stories.town import Someone, Town, last


def words_of(someone: Someone) -> str:
    assert someone.dialog is not None
    return someone.dialog.words


# --- the days ------------------------------------------------------------------------------------------


async def test_an_open_case_tells_its_handler_what_is_due_and_when_it_has_passed(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    await bo.presses("Öppna")
    assert "Ta emot senast" in words_of(bo)
    assert "onsdag 25 nov" in words_of(bo)
    await bo.presses("Ta emot")
    await town.waits(timedelta(days=4))
    await bo.presses("Öppna")
    assert "Bedöm risken senast" in words_of(bo)
    assert "torsdag 26 nov – tiden har gått ut" in words_of(bo)
    assert "Ska vara klart" in words_of(bo)


async def test_the_reporter_is_not_told_of_the_handlers_days(town: Town) -> None:
    anna = await town.person("anna")
    await report(anna)
    await anna.presses("Visa")
    assert "Ta emot senast" not in words_of(anna)


async def test_a_personal_data_incident_tells_in_its_dialog_when_the_72_hours_are_over(town: Town) -> None:
    anna, pia = await town.person("anna"), await town.person("pia")
    await anna.says("personuppgiftsincident")
    await anna.says("Jag mejlade en journal till fel adress i går kl 15 på Solgården")
    await anna.says("jag ringde mottagaren")
    await anna.presses("Granska och skicka")
    await anna.submits()
    assert anna.errors == ()
    await pia.presses("Öppna")
    assert "Fel mottagare" in words_of(pia)
    assert "IMY senast (72 timmar)" in words_of(pia)
    assert "torsdag 26 nov kl. 15.00" in words_of(pia)


# --- what was answered ---------------------------------------------------------------------------------


async def test_what_handling_answered_can_be_read_afterwards_but_not_by_the_reporter(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    await bo.presses("Öppna")
    await bo.presses("Enkel handläggning")
    await bo.submits(HANDLED)
    assert bo.errors == ()
    await bo.presses("Öppna")
    for said in (
        "Missförhållande, eller risk för det",
        "Ingen kom till skada.",
        "En enskild",
        "Den det gäller, fredag 20 november 2026",
    ):
        assert said in words_of(bo)
    await anna.presses("Visa")
    assert "Ingen kom till skada." not in words_of(anna)


# --- what is said ----------------------------------------------------------------------------------------


async def test_a_case_named_with_what_to_do_is_shown_to_be_opened(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    number = (await town.the_case_of("anna")).number
    for words in (
        "ta emot {}",
        "bedöm risk på {}",
        "avsluta {}",
        "hur går det med {}?",
        "{} enkel handläggning",
    ):
        await bo.says(words.format(number))
        assert number in last(bo).words, words
        assert last(bo).buttons == ("Öppna",), words
    await anna.says(f"samma sak igen som i {number}, insatsen uteblev hos en brukare på Solgården i går")
    assert "utkast" in last(anna).words


@pytest.mark.parametrize("said", ["påminn Anna om {}", "påminn Anna om ärendet {} på fredag"])
async def test_to_remind_someone_of_a_case_shows_the_case_and_makes_no_action(town: Town, said: str) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    number = (await town.the_case_of("anna")).number
    before = len(anna.cards)
    await bo.says(said.format(number))
    assert "påminner jag själv" in last(bo).words
    assert number in last(bo).words
    assert last(bo).buttons == ("Öppna",)
    assert len(anna.cards) == before


async def test_to_remind_someone_of_an_action_makes_no_other_action(town: Town) -> None:
    bo = await town.person("bo")
    await given(bo)
    action = await the_action_of(town, "anna")
    await bo.says(f"påminn Anna om {action.number}")
    assert "påminner jag själv" in last(bo).words
    assert last(bo).buttons == ("Mina åtgärder",)


async def test_what_tells_of_no_event_begins_no_report(town: Town) -> None:
    bo = await town.person("bo")
    for words in (
        "jämför enheterna",
        "det där ärendet med Anna",
        "jag vill byta lösenord",
    ):
        await bo.says(words)
        assert "Jag är inte säker på vad du menar" in last(bo).words, words
        assert await town.draft_of("bo") is None


async def test_only_a_likely_missforhallande_is_said_to_be_one(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says("för att vi saknar folk")
    assert "Vilket stämmer bäst?" in last(bo).words
    assert "kan vara ett missförhållande" not in last(bo).words
    await bo.says("ta bort")
    await bo.says("Kollegan drog i en gammal dam så hon fick blåmärken")
    assert "kan vara ett missförhållande" in last(bo).words


async def test_a_greeting_is_answered_with_what_is_there_for_this_person(town: Town) -> None:
    for person, buttons in {
        "anna": ("Rapportera", "Mina ärenden", "Hjälp"),
        "bo": ("Rapportera", "Mina öppna", "Hjälp"),
        "ward": ("Rapportera", "Hjälp"),
    }.items():
        someone = await town.person(person)
        await someone.says("hej på er")
        assert last(someone).buttons == buttons


async def test_more_that_is_told_is_said_to_have_been_added(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await anna.says("vi ringde jouren")
    await anna.says("brukaren blev ledsen")
    assert "Tillagt" in last(anna).words
    assert "ledsen" not in last(anna).words


async def test_a_nurse_who_was_contacted_is_not_asked_for_again(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says("I går kl 15 ramlade en boende på Solgården, ssk kontaktad, inga skador")
    assert "Har du kontaktat sjuksköterskan?" not in last(anna).words
    assert "Sjuksköterska kontaktad" in last(anna).words


async def test_an_answer_tells_the_next_ones_of_a_complaint_too(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(
        "vi har fått ett klagomål från en dotter på Solgården, hon får ligga för länge på morgonen"
    )
    await anna.says("igår, på telefon, och hon vill ha svar")
    assert "Hur kom det in?" not in last(anna).words
    assert "Telefon" in last(anna).words
    await anna.says("Närstående")
    assert "Granska och skicka" in last(anna).buttons


async def test_a_telephone_that_nobody_answers_is_not_how_a_complaint_came(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says("En anhörig är jättearg för att ingen svarar i telefon på Solgården")
    assert "Kom in genom" not in last(anna).words


async def test_an_answer_awaited_for_months_is_not_among_what_the_form_lacks(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    number = (await town.the_case_of("anna")).number
    await bo.presses("Ta emot")
    await bo.says(f"lägg till åtgärd på {number}: revidera rutinen, Bo Ek, senast på fredag")
    await bo.presses("Stämmer")
    await bo.says("klar")
    await bo.says(number)
    await bo.presses("Öppna")
    await bo.presses("Enkel handläggning")
    await bo.submits({**HANDLED, "Återkoppling till den": ""})
    assert "hjälpte" not in " ".join(bo.errors)
    await bo.submits(HANDLED)
    assert bo.errors == ()


async def test_what_is_late_says_so_in_the_list(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    await town.waits(timedelta(days=3))
    await bo.says("vad är mest bråttom?")
    assert "skulle ha tagits emot onsdag 25 november" in last(bo).words


async def test_a_month_that_is_searched_for_is_the_whole_month_and_no_more(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    await bo.says("sök avvikelser i oktober")
    assert "inget" in last(bo).words
    assert "oktober 2026" in last(bo).words
    await bo.says("sök avvikelser i november")
    assert (await town.the_case_of("anna")).number in last(bo).words


# --- actions in everyday words ----------------------------------------------------------------------------


async def gives_himself(bo: Someone, what: str, until: str) -> None:
    await bo.says(f"lägg till åtgärd: {what}, jag, senast {until}")
    await bo.presses("Stämmer")


async def test_actions_are_postponed_handed_over_and_done_in_polite_and_everyday_words(town: Town) -> None:
    bo = await town.person("bo")
    await gives_himself(bo, "köpa in nyckelskåp", "den 11 december")
    await bo.says("skjut upp nyckelskåpen en vecka")
    assert "fredag 18 december 2026" in last(bo).words
    await bo.says("jag behöver skjuta upp nyckelskåpen till den 15 januari")
    assert "fredag 15 januari 2027" in last(bo).words
    await bo.says("skjut upp hissen till den 20 januari")
    assert "ingen sådan åtgärd" in last(bo).words
    await bo.says("Anna får ta nyckelskåpen")
    assert "Anna Berg" in last(bo).words
    anna = await town.person("anna")
    await anna.says("nyckelskåpen är klara")
    assert "frågar jag Bo Ek om den hjälpte" in last(anna).words
    assert await town.draft_of("bo") is None


async def test_what_names_no_action_is_still_a_story(town: Town) -> None:
    anna = await town.person("anna")
    await gives_himself(anna, "se över larmrutinen", "den 11 december")
    await anna.says("hissen på Solgården är trasig sedan i tisdags, ingen reservdel är gjord")
    assert "utkast" in last(anna).words


# --- figures -----------------------------------------------------------------------------------------------


async def test_figures_are_asked_for_as_one_would_a_colleague(town: Town) -> None:
    karin = await town.person("karin")
    for words, shown in {
        "hur ser det ut på Solgården?": "november 2026 · Solgården",
        "hur ligger vi till?": "november 2026",
        "hur ser det ut på vår avdelning just nu?": "november 2026 · Avdelning Äldre",
        "hur går det på min enhet?": "november 2026",
        "visa statistik för 2026": "Sammanställning 2026",
        "hur många fall har vi haft i oktober?": "oktober 2026",
        "sammanfatta oktober": "oktober 2026",
    }.items():
        await karin.says(words)
        assert shown in last(karin).words, words
