"""What is due comes by itself: one message a day, upwards when nothing happens, and on when people change."""

from dataclasses import replace
from datetime import timedelta

from bot.organisation_import import bring_in
from domain.actions import Action, ActionKind, Named, Owner, Post, Proposal, new_action
from domain.deadlines import local_day
from domain.organisation import Absence, Assignment, Role
from tests.stories.organisation import ORGANISATION, SOLGARDEN
from tests.stories.telling import report
from tests.stories.test_a_report_travels import HANDLED
from tests.stories.test_every_kind import report_as
from tests.stories.town import SeenCard, Someone, Town

DAY = timedelta(days=1)
TITLE = "Revidera rutinen för sjukfrånvaro"


async def planned(town: Town, owner: Owner, due_in: int, number: int = 1) -> Action:
    """An action at Solgården, decided long ago, due in so many days."""
    now = town.clock()
    due = local_day(now) + due_in * DAY
    title = f"{TITLE} {number}"
    action = new_action(
        Proposal(title, SOLGARDEN, owner, due, kind=ActionKind.REQUIREMENT),
        action_id=f"action-{number}",
        number=f"ÅT-2026-{number:04d}",
        by="karin",
        now=now - 60 * DAY,
        decided=True,
    )
    async with town.store.transaction() as tx:
        await tx.actions.add(action)
    return action


def naming(someone: Someone, words: str) -> tuple[SeenCard, ...]:
    return tuple(card for card in someone.cards if words in card.words)


async def test_what_is_due_comes_in_one_message_with_the_three_most_urgent(town: Town) -> None:
    bo = await town.person("bo")
    for number in range(1, 6):
        await planned(town, Named("bo"), 1, number)
    await town.waits(4 * DAY)
    assert len(bo.cards) <= 4  # at most one a day, and none on free days
    shown = bo.cards[-1].words
    assert sum(f"{TITLE} {number}" in shown for number in range(1, 6)) == 3
    assert "och 2 till" in shown


async def test_what_nobody_does_goes_to_the_next_manager_who_was_announced(town: Town) -> None:
    bo, karin = await town.person("bo"), await town.person("karin")
    await planned(town, Named("bo"), -4)
    await town.waits(5 * DAY)
    assert naming(bo, "går detta vidare till Karin Holm")
    await town.waits(5 * DAY)
    (card,) = naming(karin, TITLE)
    assert "Har gått vidare till dig från Bo Ek" in card.words


async def test_done_it_is_reminded_of_no_more(town: Town) -> None:
    bo = await town.person("bo")
    await planned(town, Named("bo"), 1)
    await town.waits(4 * DAY)
    await bo.presses("Klar")
    reminded = len(bo.cards)
    await town.waits(8 * DAY)
    assert len(bo.cards) == reminded


async def test_the_deputy_is_reminded_while_someone_is_away(town: Town) -> None:
    bo, erik = await town.person("bo"), await town.person("erik")
    today = local_day(town.clock())
    async with town.store.transaction() as tx:
        away = Absence("bo", today, today + 20 * DAY, deputy="erik")
        await tx.organisations.replace(replace(tx.organisation, absences=(away,)))
    await planned(town, Post(Role.MANAGER, SOLGARDEN), 1)
    await town.waits(5 * DAY)
    assert naming(erik, TITLE)
    assert not bo.cards


async def test_staff_on_shifts_are_reminded_when_they_are_next_at_work(town: Town) -> None:
    anna = await town.person("anna")
    await planned(town, Named("anna"), 0)
    await town.waits(timedelta(hours=2))
    assert not anna.cards
    await anna.says("hjälp")
    await town.settles()
    assert naming(anna, TITLE)


async def test_what_someone_on_shifts_hears_a_day_later_is_not_called_todays(town: Town) -> None:
    anna = await town.person("anna")
    await planned(town, Named("anna"), 1)
    await town.waits(4 * DAY)
    heard = naming(anna, TITLE)
    assert heard
    assert not any("Idag" in card.words for card in heard)


async def test_a_new_manager_gets_what_the_post_owns_and_the_superior_what_was_left_behind(
    town: Town,
) -> None:
    anna, karin, omar = [await town.person(key) for key in ("anna", "karin", "omar")]
    await report(anna)
    await planned(town, Post(Role.MANAGER, SOLGARDEN), 30)
    await planned(town, Named("bo"), 30, 2)
    others = tuple(a for a in ORGANISATION.assignments if a.person != "bo")
    promoted = Assignment("omar", Role.MANAGER, SOLGARDEN)
    people = tuple(replace(p, active=p.id != "bo") for p in ORGANISATION.people)
    changed = replace(ORGANISATION, people=people, assignments=(*others, promoted))
    await bring_in(town.store, changed, town.clock())
    before = len(karin.cards)
    await town.waits(4 * DAY)
    assert any(f"{TITLE} 1" in card.words or "ÅT-2026-0001" in card.words for card in omar.cards)
    assert naming(omar, "Bo Ek")  # the nearest manager now is the new one
    assert len(karin.cards) == before


async def test_praise_nobody_takes_is_shown_to_the_manager_once_and_to_nobody_above(town: Town) -> None:
    anna, bo, karin, kim = [await town.person(key) for key in ("anna", "bo", "karin", "kim")]
    await report_as(anna, "Beröm", ["Närstående"])
    await town.waits(21 * DAY)
    (card,) = naming(bo, "läs det när du hinner")
    assert "Beröm" in card.words
    assert not naming(bo, "skulle ha tagits emot")
    for above in (karin, kim):
        assert not naming(above, "Beröm")


async def test_simple_handling_that_was_begun_is_to_be_finished_and_not_assessed(town: Town) -> None:
    anna, bo, karin = [await town.person(key) for key in ("anna", "bo", "karin")]
    await report(anna)
    await bo.presses("Öppna")
    await bo.presses("Enkel handläggning")
    begun = {name: said for name, said in HANDLED.items() if not name.startswith("Återkoppl")}
    await bo.submits({**begun, "När du sparar": "Spara och fortsätt senare"})
    assert bo.errors == ()
    await town.waits(21 * DAY)
    assert not naming(bo, "bedöm")
    assert not naming(karin, "Har gått vidare till dig")
    await town.waits(5 * DAY)
    assert naming(bo, "påbörjat, gör klart senast")
    await town.waits(8 * DAY)
    assert naming(bo, "påbörjat, skulle varit klart")


async def test_simple_handling_saved_empty_is_not_begun(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna)
    await bo.presses("Öppna")
    await bo.presses("Enkel handläggning")
    await bo.submits({"När du sparar": "Spara och fortsätt senare"})
    assert bo.errors == ()
    await town.waits(7 * DAY)
    assert naming(bo, "skulle varit bedömt")
