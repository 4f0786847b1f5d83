"""APT: set up in words, drafted, approved, posted, held, its notes and decisions, and the next one."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from domain.calendar import working_day_on_or_after
from domain.cases import Case
from domain.cases import State as CaseState
from domain.deadlines import LOCAL, local_day
from domain.kinds import KINDS, CaseKind, Category
from domain.meetings import State
from tests.rooms.storage.examples import a_case
from tests.rooms.test_calendar_files import events, read_lines
from tests.stories.organisation import SOLGARDEN
from tests.stories.slack_town import SlackTown
from tests.stories.town import Someone, Town, last
from tests.stories.workplace_meeting import (
    SERIES,
    drafted,
    held,
    in_february,
    next_of,
    posted,
    set_up,
    waits_until,
)

# --- when ------------------------------------------------------------------------------------------------


async def test_a_series_is_said_in_words_echoed_as_five_dates_and_counts_when_it_is_right(town: Town) -> None:
    await in_february(town)
    bo = await town.person("bo")
    await bo.says(SERIES)
    assert "Hur många brukare" in last(bo).words
    await bo.presses("10 eller fler")
    echoed = last(bo).words
    assert echoed.count("tisdag") >= 5
    assert "mars" in echoed
    assert "14.00–15.30" in echoed
    async with town.store.reading() as tx:
        assert await tx.meetings.series_of(SOLGARDEN, local_day(town.clock())) == ()
    await bo.presses("Stämmer")
    assert "Nästa APT" in last(bo).words
    occasion = await next_of(town)
    assert (occasion.day.month, occasion.day.weekday()) == (3, 1)


async def test_what_is_missing_is_asked_for_and_may_be_said(town: Town) -> None:
    await in_february(town)
    bo = await town.person("bo")
    await bo.says("vi har APT sista onsdagen i månaden")
    assert "Vilken tid?" in last(bo).words
    await bo.says("13-14.30")
    await bo.says("12")
    await bo.presses("Stämmer")
    occasion = await next_of(town)
    assert (occasion.day.weekday(), occasion.coming[0].begins.hour) == (2, 13)


async def test_someone_who_does_not_arrange_it_hears_who_does(town: Town) -> None:
    await in_february(town)
    anna = await town.person("anna")
    await anna.says(SERIES)
    assert "Bo Ek" in last(anna).words


async def test_what_was_understood_can_be_changed_in_its_form(town: Town) -> None:
    await in_february(town)
    bo = await town.person("bo")
    await bo.says(SERIES)
    await bo.presses("Ändra")
    await bo.submits({"När har ni APT?": "blubb"})
    assert bo.errors
    await bo.submits({"När har ni APT?": "sista måndagen i månaden kl 9", "Hur många brukare": "5–9"})
    assert "måndag" in last(bo).words
    await bo.presses("Stämmer")
    assert (await next_of(town)).day.weekday() == 0


async def test_one_is_moved_in_words_and_another_cancelled(town: Town) -> None:
    bo = await set_up(town)
    before = await next_of(town)
    await bo.says("nästa APT flyttas till fredag kl 10")
    await bo.presses("Flytta till fredag")
    moved = await next_of(town)
    assert (moved.id, moved.coming[0].begins.hour) == (before.id, 10)
    await bo.says("ställ in nästa APT")
    await bo.presses("Ställ in")
    assert (await next_of(town)).id != before.id


async def test_each_gathering_that_is_moved_along_has_its_new_day_said_on_the_button_and_the_card(
    town: Town,
) -> None:
    await in_february(town)
    bo = await town.person("bo")
    await bo.says("APT första tisdagen varje månad kl 14–15.30, nattpersonal första onsdagen kl 7–8")
    await bo.presses("10 eller fler")
    await bo.presses("Stämmer")
    assert len((await next_of(town)).coming) == 2
    await bo.says("nästa APT flyttas till torsdag")
    assert any(name.startswith("Flytta till torsdag") and "fredag" in name for name in last(bo).buttons)
    await bo.says("nästa APT flyttas till fredag")
    both, *later = [name for name in last(bo).buttons if name.startswith("Flytta till fredag")]
    assert "lördag" not in both  # the night staff come on the morning of that Friday, not on a free day
    assert last(bo).words.count("→") == (0 if later else 2)
    await bo.presses(both)
    assert [each.day.weekday() for each in (await next_of(town)).coming] == [4, 4]


async def test_a_holiday_is_asked_about_and_never_moved_in_silence(town: Town) -> None:
    now = town.clock().astimezone(LOCAL)
    town.clock.moves(datetime(now.year + 1, 11, 20, 10, tzinfo=LOCAL) - now)
    bo = await town.person("bo")
    await bo.says("APT den 6:e varje månad kl 14")
    await bo.presses("10 eller fler")
    assert "trettondedag" in last(bo).words.casefold()
    await bo.presses("Stämmer")
    asked = [card for card in bo.cards if "Hur gör vi?" in card.words]
    async with town.store.reading() as tx:
        (occasion,) = await tx.meetings.unsettled([SOLGARDEN], town.clock())
    assert (occasion.day.month, occasion.day.day) == (1, 6)
    await bo.presses_again(asked[-1], "Behåll")
    async with town.store.reading() as tx:
        assert await tx.meetings.unsettled([SOLGARDEN], town.clock()) == ()


# --- the agenda ------------------------------------------------------------------------------------------


async def test_the_draft_comes_a_week_before_and_is_posted_when_it_is_approved(town: Town) -> None:
    bo = await set_up(town)
    anna = await town.person("anna")
    await anna.says("ta upp larmrutinen på nästa APT")
    await drafted(town)
    draft = last(bo).words
    for words in ("Avvikelser", "Klagomål och synpunkter", "Inga nya", "Larmrutinen"):
        assert words in draft
    assert not any("Larmrutinen" in card.words for card in anna.in_channel)
    await bo.presses("Godkänn och skicka")
    (agenda,) = posted(anna)
    assert "Larmrutinen" in agenda.words
    assert "14.00–15.30" in agenda.words
    assert (await next_of(town)).state is State.POSTED


async def test_the_manager_orders_leaves_out_and_names_the_routine(town: Town) -> None:
    bo = await set_up(town)
    anna = await town.person("anna")
    for what in ("larmrutinen", "sommarens schema"):
        await anna.says(f"ta upp {what} på nästa APT")
    await drafted(town)
    await bo.presses("Ändra")
    await bo.submits({"Månadens rutin": "Läkemedel", "Ordning på det": "2 1", "Ordning (": "3 1 2"})
    words = last(bo).words
    assert words.index("Sommarens schema") < words.index("Larmrutinen") < words.index("Avvikelser")
    assert "Läkemedel" in words
    await bo.presses("Ändra")
    await bo.submits({"Ordning (": "7 7"})
    assert bo.errors


async def test_not_approved_it_is_asked_for_and_then_goes_out_with_what_always_stands_there(
    town: Town,
) -> None:
    bo = await set_up(town)
    anna, karin = await town.person("anna"), await town.person("karin")
    await anna.says("ta upp larmrutinen på nästa APT")
    occasion = await drafted(town)
    await waits_until(town, occasion.start - timedelta(days=2))
    assert "är inte godkänd" in last(bo).words
    await waits_until(town, occasion.start - timedelta(hours=25))
    assert "Kan du godkänna den?" in last(karin).words
    await waits_until(town, occasion.start)
    (agenda,) = posted(anna)
    assert "Avvikelser" in agenda.words
    assert "Larmrutinen" not in agenda.words


async def test_moved_after_it_was_posted_everyone_hears(town: Town) -> None:
    bo = await set_up(town)
    anna = await town.person("anna")
    await drafted(town)
    await bo.presses("Godkänn och skicka")
    await bo.says("nästa APT flyttas till torsdag")
    await bo.presses("Flytta till torsdag")
    assert "är flyttat" in posted(anna)[-1].words
    assert "torsdag" in posted(anna)[-1].words
    await bo.says("ställ in nästa APT")
    await bo.presses("Ställ in")
    assert "är inställt" in posted(anna)[-1].words


# --- afterwards ------------------------------------------------------------------------------------------


async def test_notes_decisions_and_read(town: Town) -> None:
    bo = await set_up(town)
    anna = await town.person("anna")
    await anna.says("ta upp larmrutinen på nästa APT")
    occasion = await held(
        town,
        bo,
        Larmrutinen="Vi provar det nya larmet i mars.",
        Beslut="Se över larmen, Anna Berg, senast sista april\nFika tar vi ute",
    )
    assert "12 var med" in last(bo).words
    await bo.presses("Gör till åtgärd")
    async with town.store.reading() as tx:
        (action,) = await tx.actions.unfinished_of(["person:anna"], 5)
    assert (action.title, action.due.month) == ("Se över larmen", 4)
    notes = next(card for card in reversed(bo.cards) if "Ingen åtgärd" in card.buttons)
    await bo.presses_again(notes, "Ingen åtgärd")
    await bo.presses("Godkänn och skicka")
    notes = posted(anna)[-1]
    assert "Vi provar det nya larmet" in notes.words
    assert "Läst av 0" in notes.words
    await anna.presses_again(notes, "Läst")
    assert "noterat" in last(anna).words
    assert "Läst av 1" in posted(anna)[-1].words
    following = await next_of(town)
    assert following.id != occasion.id
    await waits_until(town, following.start - timedelta(days=6))
    assert "Beslut från förra gången" in last(bo).words
    assert action.number in last(bo).words


async def test_one_that_came_to_nothing_leaves_its_items_to_the_next(town: Town) -> None:
    bo = await set_up(town)
    anna = await town.person("anna")
    await anna.says("ta upp larmrutinen på nästa APT")
    occasion = await drafted(town)
    await bo.presses("Godkänn och skicka")
    await waits_until(town, occasion.end + timedelta(minutes=20))
    await bo.presses("Det blev inget APT")
    await anna.says("nästa APT")
    assert "Larmrutinen" in last(anna).words


async def test_nobody_else_approves_or_writes_notes(town: Town) -> None:
    bo = await set_up(town)
    await drafted(town)
    draft = last(bo)
    await town.leaves("bo")
    await bo.presses_again(draft, "Godkänn och skicka")
    assert (await next_of(town)).state is State.DRAFTED


# --- what is said of cases -------------------------------------------------------------------------------


async def received(town: Town, number: str, kind: CaseKind, **more: Any) -> Case:
    """A case of Solgården, of yesterday."""
    at = town.clock() - timedelta(days=1)
    case = a_case(
        int(number), id=f"case-{number}", number=f"{KINDS[kind].prefix}-{at.year}-{number}", kind=kind
    )
    changed = replace(
        case, original_kind=kind, reporter="anna", unit=SOLGARDEN, facts={}, excluded=frozenset(),
        received=at, take_by=at, finish_by=at, **more,
    )  # fmt: skip
    async with town.store.transaction() as tx:
        await tx.cases.add(changed)
    return changed


async def comes_to_the_week_before(town: Town, *kinds: CaseKind, **more: Any) -> None:
    """So near the draft that what is received now is yesterday's when it is drafted."""
    occasion = await next_of(town)
    await waits_until(town, occasion.start - timedelta(days=7, hours=7))
    for number, kind in enumerate(kinds, 1):
        await received(town, f"{number:04}", kind, **more)
    await drafted(town)


def draft_of(bo: Someone) -> str:
    return next(card.words for card in reversed(bo.cards) if "Klagomål och synpunkter" in card.words)


async def test_a_lesson_is_the_managers_words_about_a_closed_case(town: Town) -> None:
    bo = await set_up(town)
    anna = await town.person("anna")
    closed = {"state": CaseState.CLOSED, "closed": town.clock(), "category": Category.MEDICATION}
    await comes_to_the_week_before(town, CaseKind.DEVIATION, **closed)
    await bo.presses("Ändra")
    await bo.submits({"Vad lärde vi oss?": "Dubbelkolla dosetten."})
    assert bo.errors
    assert bo.dialog is not None
    (case,) = (label for label in bo.dialog.choices["Lärdom från ett avslutat ärende"] if "0001" in label)
    await bo.submits({"Lärdom från": case, "Vad lärde vi oss?": "Dubbelkolla dosetten."})
    assert "Lärdom: Dubbelkolla dosetten." in last(bo).words
    await bo.presses("Godkänn och skicka")
    assert "Lärdom: Dubbelkolla dosetten." in posted(anna)[-1].words


@pytest.mark.parametrize(
    ("clients", "said"),
    [("10 eller fler", "1 ny "), ("5–9", "1 ny "), ("1–4", "Antalet visas inte")],
)
async def test_a_small_unit_is_told_numbers_only_and_the_smallest_nothing(
    town: Town, clients: str, said: str
) -> None:
    bo = await set_up(town, clients)
    await comes_to_the_week_before(town, CaseKind.DEVIATION, category=Category.MEDICATION)
    words = draft_of(bo)
    assert said in words
    assert ("Läkemedel" in words) == (clients == "10 eller fler")


async def test_guarded_cases_are_on_no_agenda(town: Town) -> None:
    bo = await set_up(town)
    anna = await town.person("anna")
    await comes_to_the_week_before(town, CaseKind.LEX_SARAH, CaseKind.DATA_INCIDENT)
    draft = draft_of(bo)
    await bo.presses("Godkänn och skicka")
    for words in (draft, posted(anna)[-1].words):
        assert words.count("Inga nya") == 2
        assert not any(name in words.casefold() for name in ("lex sarah", "personuppgift"))


# --- none held ---------------------------------------------------------------------------------------------


async def test_a_unit_that_has_held_none_for_its_set_time_is_a_question_in_the_digest(town: Town) -> None:
    bo = await set_up(town)
    await bo.says_in_channel("posta månadssammanställningen för Solgården här")
    first = working_day_on_or_after(date(town.clock().year, 5, 1))
    may = datetime.combine(first, time(8, 5), tzinfo=LOCAL)
    town.clock.moves(may - timedelta(days=1) - town.clock())  # those of March and April came to nothing
    await waits_until(town, may)
    digest = next(card for card in reversed(bo.in_channel) if "Visa mer" in card.buttons)

    assert "Ingen APT på över två månader: Solgården. Vad behövs" in digest.words


# --- on the start page, in the calendar ------------------------------------------------------------------


async def test_the_start_page_says_when_the_next_one_is(town: Town) -> None:
    await in_february(town)
    anna = await town.person("anna")
    assert "Nästa APT" not in await anna.opens_home()
    await set_up(town, moves=False)
    assert "Nästa APT" in await anna.opens_home()


async def test_calendars_hear_of_it_of_its_move_and_of_its_end(town: Town) -> None:
    """The bytes that Slack was given, or that the links of the other platforms lead to."""
    bo = await set_up(town)
    occasion = await drafted(town)
    await bo.presses("Godkänn och skicka")
    await bo.says("nästa APT flyttas till torsdag")
    await bo.presses("Flytta till torsdag")
    await bo.says("ställ in nästa APT")
    await bo.presses("Ställ in")
    if not isinstance(town, SlackTown):
        return
    sent = [file for file in town.slack.state.files.values() if file.name.endswith(".ics")]
    told = [event for file in sent for event in events(read_lines(file.content or b""))]
    assert [event["SEQUENCE"][2] for event in told] == ["0", "1", "2"]
    assert {event["UID"][2] for event in told} == {f"{occasion.id}-0@lyhord"}
    first, moved, ended = (event["DTSTART"][2] for event in told)
    assert first == f"{occasion.day:%Y%m%d}T140000"
    assert moved == ended == f"{occasion.day + timedelta(days=2):%Y%m%d}T140000"
    assert told[2]["STATUS"][2] == "CANCELLED"
