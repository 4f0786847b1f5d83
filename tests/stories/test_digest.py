"""The digest: set up where it is wanted, posted once, read by those who may, and its questions answered."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.calendar import working_day_on_or_after
from domain.deadlines import LOCAL, local_day
from domain.digest import Digest
from domain.kinds import CaseKind
from domain.periods import beginning_of, months_after
from handlers.texts import Texts
from tests.stories.organisation import SOLGARDEN
from tests.stories.telling import WHAT_HAPPENED, reviewed
from tests.stories.town import SeenCard, Someone, Town, last

CATEGORY = "Utebliven, försenad"
SET_UP = "posta månadssammanställningen för Solgården här"


async def reports(someone: Someone, times: int) -> None:
    """The same thing, so often that it makes a pattern."""
    for _ in range(times):
        await someone.says(WHAT_HAPPENED)
        await someone.says("vi ringde jouren")
        await someone.presses("Granska och skicka")
        await someone.submits(reviewed(CATEGORY))


def first_working_day(town: Town, months: int = 1) -> datetime:
    """08:00 of it, so many months ahead."""
    day = working_day_on_or_after(months_after(local_day(town.clock()), months))
    return beginning_of(day) + timedelta(hours=8)


async def until_next_digest(town: Town) -> None:
    await town.passes_over_to(first_working_day(town) + timedelta(minutes=1))


async def latest(town: Town) -> Digest:
    async with town.store.reading() as tx:
        (recipient,) = await tx.digests.recipients()
        found = await tx.digests.latest_of(recipient.id)
    assert found is not None
    return found


def digests_in_channel(someone: Someone) -> list[SeenCard]:
    return [card for card in someone.in_channel if "Visa mer" in card.buttons]


async def test_a_digest_is_set_up_in_its_channel_and_posted_once(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await reports(anna, 3)
    await bo.says_in_channel(SET_UP)
    assert "Månadssammanställningen för Solgården postas här första vardagen kl. 8" in last(bo).words
    month = Texts("sv").month(town.clock().astimezone(LOCAL).date())
    await until_next_digest(town)
    await town.waits(timedelta(days=2))
    (card,) = digests_in_channel(bo)
    assert f"Sammanställning {month} · Solgården" in card.words
    assert "Avvikelser: 3 (samma tid förra året: uppgift saknas)" in card.words
    assert "Öppna ärenden: 3 (inte mottagna i tid: 3" in card.words
    assert "Inkommet per månad" in card.words
    assert "Frågor att ta ställning till" in card.words
    assert "Högst tre frågor." in card.words
    for told in ("uteblev", "Anna", "AV-"):
        assert told not in card.words


async def test_only_those_who_may_set_it_up_open_it_and_answer(town: Town) -> None:
    anna, erik, bo = [await town.person(key) for key in ("anna", "erik", "bo")]
    await erik.says_in_channel(SET_UP)
    assert "chefer, kvalitetsutvecklare och ledningsgrupp" in last(erik).words
    await reports(anna, 3)
    await bo.says_in_channel(SET_UP)
    await until_next_digest(town)
    (card,) = digests_in_channel(erik)
    for button in ("Visa mer", "Hämta underlag", "Besluta åtgärd", "Ingen åtgärd"):
        await erik.presses_again(card, button)
        assert erik.dialog is None
        assert "chefer, kvalitetsutvecklare och ledningsgrupp" in last(erik).words
    await erik.presses_again(card, "Visa lex Sarah")
    assert "bara för dem som ansvarar" in last(erik).words


async def test_the_whole_prints_zeros_and_shows_guarded_kinds_only_to_those_entitled(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await reports(anna, 1)
    await bo.says_in_channel(SET_UP)
    await until_next_digest(town)
    (card,) = digests_in_channel(bo)
    await bo.presses_again(card, "Visa mer")
    assert bo.dialog is not None
    assert "Synpunkt" in bo.dialog.words
    assert "0 · tolv månader 0" in bo.dialog.words
    assert bo.dialog.words.count("Samma tid förra året: uppgift saknas") == 1
    assert "Lex Sarah" not in bo.dialog.words
    bo = await town.person("bo")
    await bo.presses_again(digests_in_channel(bo)[0], "Visa lex Sarah")
    assert bo.dialog is not None
    assert "Personuppgiftsincident" in bo.dialog.words
    assert "Lex Sarah-rapport" not in bo.dialog.words


async def test_a_case_does_not_exist_in_the_figures_of_someone_who_is_kept_from_it(town: Town) -> None:
    anna, bo, kim, lars = [await town.person(key) for key in ("anna", "bo", "kim", "lars")]
    await reports(anna, 1)
    deviation = await town.the_case_of("anna")
    sarah = replace(
        deviation, id="s", number="LS-1", kind=CaseKind.LEX_SARAH, original_kind=CaseKind.LEX_SARAH,
        category=None, version=1, excluded=frozenset({"kim"}),
    )  # fmt: skip
    async with town.store.transaction() as tx:
        await tx.cases.add(sarah)
    await bo.says_in_channel(SET_UP)
    await until_next_digest(town)
    (card,) = digests_in_channel(bo)
    assert "Öppna ärenden: 1 (" in card.words
    told = []
    for someone in (lars, kim):
        await someone.presses_again(digests_in_channel(someone)[0], "Visa lex Sarah")
        assert someone.dialog is not None
        told.append(someone.dialog.words.partition("Lex Sarah-rapport")[2])
    seen_by_lars, seen_by_kim = told
    assert "1 · tolv månader" in seen_by_lars
    assert "0 · tolv månader" in seen_by_kim


async def test_a_question_becomes_an_action_and_the_card_says_so(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await reports(anna, 3)
    await bo.says_in_channel(SET_UP)
    await until_next_digest(town)
    (card,) = digests_in_channel(bo)
    await bo.presses_again(card, "Besluta åtgärd")
    await bo.submits({"Vad ska göras": "Ta fram en vikariepool", "Ansvarig": "Anna Berg"})
    (card,) = digests_in_channel(bo)
    assert "Bo Ek har beslutat åtgärd ÅT-" in card.words
    async with town.store.reading() as tx:
        (action,) = await tx.actions.unfinished_of(["person:anna"], 5)
    assert action.title == "Ta fram en vikariepool"


def figures_on(card: SeenCard) -> str:
    """What the card tells before its questions, without the line that says that it is corrected."""
    told = card.words.partition("Frågor att ta ställning till")[0]
    return told.replace("Rättad: siffrorna är räknade på nytt.", "")


async def test_the_figures_stay_as_posted_when_a_question_is_answered_until_they_are_corrected(
    town: Town,
) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await reports(anna, 3)
    await bo.says_in_channel(SET_UP)
    await until_next_digest(town)
    (card,) = digests_in_channel(bo)
    posted = figures_on(card)
    await bo.presses_again(card, "Besluta åtgärd")
    await bo.submits({"Vad ska göras": "Ta fram en vikariepool", "Ansvarig": "Anna Berg"})
    (card,) = digests_in_channel(bo)
    assert "Bo Ek har beslutat åtgärd ÅT-" in card.words
    assert figures_on(card).split() == posted.split()
    await bo.says_in_channel("posta om den rättad")
    first, corrected = digests_in_channel(bo)
    assert figures_on(first).split() == posted.split()
    assert "Rättad: siffrorna är räknade på nytt." in corrected.words
    assert "Åtgärder: 0 kvar att göra" in corrected.words  # it was decided after the month had ended


async def test_no_action_needs_a_reason_which_the_card_then_tells(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await reports(anna, 3)
    await bo.says_in_channel(SET_UP)
    await until_next_digest(town)
    await bo.presses_again(digests_in_channel(bo)[0], "Ingen åtgärd")
    await bo.submits({"Varför": "Det är redan ordnat"})
    assert "Ingen åtgärd enligt Bo Ek, för att: Det är redan ordnat" in digests_in_channel(bo)[0].words


async def test_what_got_no_answer_comes_back_and_is_marked(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await reports(anna, 3)
    await bo.says_in_channel(SET_UP)
    await until_next_digest(town)
    assert "Ställdes förra gången också" not in digests_in_channel(bo)[-1].words
    await until_next_digest(town)
    first, second = digests_in_channel(bo)
    assert "Ställdes förra gången också" in second.words
    assert first.words != second.words


async def test_it_is_posted_anew_as_corrected_when_asked(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await reports(anna, 1)
    await bo.says_in_channel(SET_UP)
    await until_next_digest(town)
    await bo.says_in_channel("posta om den rättad")
    assert "postad på nytt" in last(bo).words
    _, corrected = digests_in_channel(bo)
    assert "Rättad: siffrorna är räknade på nytt." in corrected.words
    assert (await latest(town)).corrected == 1


async def test_one_that_only_the_organisations_file_names_is_posted_anew_where_it_stands(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    stated = {"channel": "sol-apt", "units": [SOLGARDEN], "interval": "monthly", "version": "internal"}
    async with town.store.transaction() as tx:
        await tx.organisations.replace(replace(tx.organisation, digests=(stated,)))
    await reports(anna, 1)
    await bo.says_in_channel("hjälp")  # so that Teams knows of the channel
    await until_next_digest(town)
    posted = digests_in_channel(bo)
    await bo.says_in_channel("posta om den rättad")
    assert "postad på nytt" in last(bo).words
    corrected = digests_in_channel(bo)
    assert len(corrected) == len(posted) + 1
    assert "Rättad: siffrorna är räknade på nytt." in corrected[-1].words
    await bo.says_in_channel("sluta posta sammanställningen här")
    assert "står i organisationens fil" in last(bo).words


async def test_figures_are_shown_in_private_when_asked_for(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await reports(anna, 1)
    month = Texts("sv").month(town.clock().astimezone(LOCAL).date()).split()[0]
    await bo.says(f"hur gick {month}")
    card = last(bo)
    assert "Avvikelser: 1" in card.words
    assert "Perioden är inte slut än" in card.words
    assert "Frågor att ta ställning till" not in card.words
    await bo.presses("Hämta underlag")
    assert any("Bara siffror, ingen berättelse" in card.words for card in bo.cards)
    await anna.says(f"visa {month} för Solgården")
    assert "chefer, kvalitetsutvecklare" in last(anna).words
    await bo.says(f"visa {month} för Hemtjänst Norr")
    assert "chefer, kvalitetsutvecklare" in last(bo).words


async def test_figures_for_a_name_that_several_units_bear_are_those_of_them_all(town: Town) -> None:
    dag = await town.person("dag")
    month = Texts("sv").month(town.clock().astimezone(LOCAL).date()).split()[0]
    await dag.says(f"visa {month} för hemtjänsten")
    assert "Hemtjänst Norr och Hemtjänst Söder" in last(dag).words
    await dag.says("statistik")
    assert "Sammanställning" in last(dag).words


async def test_outside_the_house_small_numbers_are_not_told(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await reports(anna, 2)
    await bo.says_in_channel("posta månadssammanställningen för allmänheten här")
    assert "per kvartal eller år" in last(bo).words
    await bo.says_in_channel("posta månadssammanställningen för gemensam nämnd här")
    assert "små antal skyddade" in last(bo).words
    await until_next_digest(town)
    (card,) = digests_in_channel(bo)
    assert "färre än 5" in card.words
    assert card.buttons == ("Visa mer",)
    await bo.presses_again(card, "Visa mer")
    assert bo.dialog is not None
    assert "färre än 5" in bo.dialog.words


async def test_the_documents_of_a_year_are_for_those_who_answer_for_it_all(town: Town) -> None:
    bo, dag = await town.person("bo"), await town.person("dag")
    await bo.says(f"kvalitetsberättelse {town.clock().year}")
    assert "gäller hela förvaltningen" in last(bo).words
    await dag.says(f"kvalitetsberättelse {town.clock().year}")
    assert any("Underlag till kvalitetsberättelsen" in card.words for card in dag.cards)


async def test_a_digest_stops_when_asked(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says("posta månadssammanställningen här")
    await bo.says("sluta posta sammanställningen här")
    assert "postas inte här längre" in last(bo).words
    await until_next_digest(town)
    async with town.store.reading() as tx:
        assert await tx.digests.recipients() == ()
        assert await tx.digests.latest_in("person:bo") is None


async def test_the_figures_are_fetched_as_a_file_by_those_who_may(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    asked = ("exportera till excel", "ladda ner underlaget", "skicka siffrorna till excel")
    for times, words in enumerate(asked, start=1):
        await bo.says(words)
        # Slack posts the file itself after the words
        told = [card for card in bo.cards if "Underlag för oktober 2026, Solgården" in card.words]
        assert len(told) == times, words
        await anna.says(words)
        assert "chefer, kvalitetsutvecklare och ledningsgrupp" in last(anna).words, words
    assert await town.draft_of("anna") is None
    assert await town.draft_of("bo") is None


async def test_a_part_of_what_one_answers_for_is_said_or_chosen(town: Town) -> None:
    dag, bo = await town.person("dag"), await town.person("bo")
    await dag.says("visa oktober för avdelning äldre")
    assert "Sammanställning oktober 2026 · Avdelning Äldre" in last(dag).words
    await dag.says("VISA OKTOBER")
    assert "Sammanställning oktober 2026 · Socialförvaltningen" in last(dag).words
    await dag.chooses("Visa en av enheterna", "Avdelning Äldre")
    assert "Sammanställning oktober 2026 · Avdelning Äldre" in last(dag).words
    await dag.chooses("Visa en av enheterna", "Hemtjänst Norr")
    assert "Sammanställning oktober 2026 · Hemtjänst Norr" in last(dag).words
    assert last(dag).menus == ()

    nils = await town.person("nils")  # heads two units
    await nils.says("visa oktober")
    assert "Hemtjänst Norr och Hemtjänst Söder" in last(nils).words
    await nils.chooses("Visa en av enheterna", "Hemtjänst Söder")
    assert "Sammanställning oktober 2026 · Hemtjänst Söder" in last(nils).words
    await bo.says("visa oktober")  # heads one, with nothing below it
    assert last(bo).menus == ()
