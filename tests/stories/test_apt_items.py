"""What people bring to an APT: announced, taken up, left to the next, or withdrawn."""

from datetime import timedelta

import pytest

from tests.stories.organisation import SOLGARDEN
from tests.stories.town import SeenCard, Someone, Town, last
from tests.stories.workplace_meeting import drafted, next_of, posted, set_up, waits_until


async def test_anyone_adds_sees_and_withdraws_what_is_to_be_taken_up(town: Town) -> None:
    await set_up(town)
    anna, erik = await town.person("anna"), await town.person("erik")
    await anna.says("ta upp larmrutinen på nästa APT, 10 minuter")
    assert "Larmrutinen" in last(anna).words
    assert "10 min" in last(anna).words
    await erik.says("nästa APT")
    assert "Larmrutinen (Anna Berg, 10 min)" in last(erik).words
    await erik.presses("Ta upp något")
    await erik.submits({"Vad vill du ta upp?": "Sommarens schema", "Hur många minuter?": "5"})
    await anna.says("nästa APT")
    assert "Sommarens schema" in last(anna).words
    await anna.presses("Ändra")
    await anna.submits({"Vad vill du ta upp?": "Larmrutinen på natten"})
    await anna.presses("Dra tillbaka")
    await erik.says("nästa APT")
    assert "Larmrutinen" not in last(erik).words


async def test_a_story_that_speaks_of_apt_stays_a_story(town: Town) -> None:
    await set_up(town)
    anna = await town.person("anna")
    await anna.says("Igår uteblev insatsen hos en brukare på Solgården och vi tog upp det på APT")
    async with town.store.reading() as tx:
        assert await tx.agendas.items(SOLGARDEN, None) == ()
    assert await town.draft_of("anna") is not None


def reminders(someone: Someone) -> list[SeenCard]:
    """What they have been told that they present."""
    return [card for card in someone.cards if "Du tar upp" in card.words]


async def test_owners_are_reminded_two_working_days_before_and_on_the_day(town: Town) -> None:
    bo = await set_up(town)
    anna = await town.person("anna")
    await anna.says("ta upp larmrutinen på nästa APT")
    occasion = await drafted(town)
    await bo.presses("Godkänn och skicka")
    await waits_until(town, occasion.start - timedelta(days=5))
    before = len(reminders(anna))
    await waits_until(town, occasion.start - timedelta(minutes=30))
    assert (before, len(reminders(anna))) == (0, 2)


async def test_what_is_announced_to_its_owner_is_what_stands_on_the_agenda_that_was_sent(town: Town) -> None:
    bo = await set_up(town)
    anna = await town.person("anna")
    first = await next_of(town)
    await anna.says("ta upp larmrutinen på nästa APT")
    await anna.says(f"ta upp sommarens schema på APT den {first.day.day} mars")
    await waits_until(town, first.start - timedelta(minutes=30))
    (agenda,) = posted(anna)
    assert "Larmrutinen" not in agenda.words
    assert "schema" not in agenda.words
    assert reminders(anna) == []
    await anna.says("vad ska upp på APT?")
    assert "Avvikelser" in last(anna).words
    assert last(anna).words.index("Väntar till gången därpå") < last(anna).words.index("Larmrutinen")

    await waits_until(town, first.end + timedelta(minutes=20))
    following = await drafted(town)
    await bo.presses("Godkänn och skicka")
    assert "Larmrutinen" in posted(anna)[-1].words
    assert "schema" in posted(anna)[-1].words
    await waits_until(town, following.start - timedelta(minutes=30))
    assert len(reminders(anna)) == 2
    assert all("Larmrutinen" in card.words and "schema" in card.words for card in reminders(anna))


async def test_an_item_that_was_taken_up_is_announced_no_more(town: Town) -> None:
    bo = await set_up(town)
    anna = await town.person("anna")
    await anna.says("ta upp larmrutinen på nästa APT")
    occasion = await drafted(town)
    await bo.presses("Godkänn och skicka")
    await waits_until(town, occasion.end + timedelta(minutes=20))
    told = len(reminders(anna))
    await drafted(town)
    await bo.presses("Godkänn och skicka")
    assert "Larmrutinen" not in posted(anna)[-1].words
    await waits_until(town, (await next_of(town)).start - timedelta(minutes=30))
    assert len(reminders(anna)) == told


@pytest.mark.parametrize("taken_up", [True, False])
async def test_where_the_agenda_went_out_unapproved_the_notes_say_what_was_taken_up_all_the_same(
    town: Town, taken_up: bool
) -> None:
    bo = await set_up(town)
    anna = await town.person("anna")
    await anna.says("ta upp larmrutinen på nästa APT")
    occasion = await next_of(town)
    await waits_until(town, occasion.end + timedelta(minutes=20))
    await bo.presses("Skriv anteckningar")
    not_come_to: dict[str, tuple[str, ...]] = {"Det här hann vi inte": ()} if taken_up else {}
    await bo.submits({"Hur många var med?": "12", **not_come_to})
    await anna.says("nästa APT")
    assert ("Larmrutinen" in last(anna).words) is not taken_up


async def test_what_is_brought_after_an_apt_and_before_its_notes_is_for_the_next(town: Town) -> None:
    bo = await set_up(town)
    anna = await town.person("anna")
    occasion = await drafted(town)
    await bo.presses("Godkänn och skicka")
    await waits_until(town, occasion.end + timedelta(minutes=20))
    await anna.says("ta upp larmrutinen på nästa APT")
    await bo.presses("Skriv anteckningar")
    await bo.submits({"Hur många var med?": "12"})
    await anna.says("nästa APT")
    assert "Larmrutinen" in last(anna).words


async def test_a_manager_who_leaves_out_what_people_brought_leaves_it_to_the_next(town: Town) -> None:
    bo = await set_up(town)
    anna = await town.person("anna")
    await anna.says("ta upp larmrutinen på nästa APT")
    occasion = await drafted(town)
    await bo.presses("Ändra")
    await bo.submits({"Ta med": ()})
    await bo.presses("Godkänn och skicka")
    assert "Larmrutinen" not in posted(anna)[-1].words
    await waits_until(town, occasion.start - timedelta(minutes=30))
    assert reminders(anna) == []
    await waits_until(town, occasion.end + timedelta(minutes=20))
    await anna.says("nästa APT")
    assert "Larmrutinen" in last(anna).words


async def test_a_theme_stands_for_its_time(town: Town) -> None:
    bo = await set_up(town)
    await bo.says("nytt tema på APT: motivationsarbete till sista juni")
    assert "30 juni" in last(bo).words
    await drafted(town)
    assert "Motivationsarbete" in last(bo).words


async def test_before_next_apt_is_a_day(town: Town) -> None:
    bo = await set_up(town)
    await bo.says("ny åtgärd: se över larmen, Anna Berg, före nästa APT")
    await bo.presses("Stämmer")
    async with town.store.reading() as tx:
        (action,) = await tx.actions.unfinished_of(["person:anna"], 5)
    assert action.due < (await next_of(town)).day
    assert action.title == "Se över larmen"
