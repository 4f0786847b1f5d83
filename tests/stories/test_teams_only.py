"""What only Teams has: commands, coming and going, a way that closes. On both databases."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import timedelta

import httpx
import pytest
import sqlalchemy as sa

from bot.settings import Settings
from bot.teams import contact
from bot.teams.package import App
from domain.notices import Words
from domain.organisation import Assignment, Role
from storage.store import Store
from storage.tables.conversation import outbox
from tests.rooms.teams.test_package import suggested
from tests.slack_server import SlackServer
from tests.stories.organisation import ORGANISATION, SOLGARDEN
from tests.stories.slack_town import type_of_secret, workspace
from tests.stories.teams_town import TeamsSomeone, TeamsTown, connected, tenant
from tests.stories.telling import WHAT_HAPPENED, report, reviewed
from tests.stories.town import PATIENCE, Clock, Town, bring_into_use, last, until
from tests.teams_server import DropAfter, Failing, Ratelimited, TeamsServer

_A_WHILE = timedelta(seconds=15)


@pytest.fixture
async def town(store: Store, settings: Settings) -> AsyncIterator[TeamsTown]:
    await bring_into_use(store, ORGANISATION)
    async with TeamsTown.opened(store, Clock(), settings) as opened:
        yield opened


async def reports(town: Town) -> None:
    await report(await town.person("anna"))


async def test_a_colleagues_message_becomes_a_report(town: TeamsTown) -> None:
    anna, erik = await town.person("anna"), await town.person("erik")
    await erik.teams.says(WHAT_HAPPENED, "solgarden")
    message = anna.teams.messages("solgarden")[-1]
    await anna.teams.message_action("report_message", message)
    assert anna.dialog is not None
    await anna.submits()
    assert anna.errors == ()
    await anna.submits({"Vad gjorde ni direkt?": "Vi ringde jouren"})
    await anna.presses("Granska och skicka")
    await anna.submits(reviewed())

    assert anna.errors == ()
    case = await town.the_case_of("anna")
    assert await town.story_of(case) == WHAT_HAPPENED


async def test_a_card_changes_in_the_same_breath_as_it_is_pressed(town: TeamsTown) -> None:
    """The answer to the press carries the card that the outbox puts there."""
    await reports(town)
    bo = await town.person("bo")
    await bo.presses("Ta emot")

    assert bo.teams.toasts == []
    assert "Ta emot" not in last(bo).buttons


async def test_everything_twice_has_one_effect(town: TeamsTown) -> None:
    anna = await town.person("anna")
    await report(anna)
    cards = len(anna.cards)
    answers = await town.teams.replay(last=10)
    await town.settles()

    assert {answer.status for answer in answers} == {403}
    assert len(await town.cases_of("anna")) == 1
    assert len(anna.cards) == cards


async def test_a_replay_after_a_restart_still_has_one_effect(town: TeamsTown) -> None:
    await reports(town)
    await town.restarts()
    await town.teams.replay(last=10)
    await town.settles()

    assert len(await town.cases_of("anna")) == 1


async def test_what_teams_suggests_to_write_is_answered_with_what_it_names(town: TeamsTown) -> None:
    suggestions = set.union(*suggested(App(town.teams.tenant.app_id, "https://a.exempel.se", "1.0.0")))
    begins = {"rapportera", "report"}
    anna = await town.person("anna")
    for said in (*sorted(suggestions - begins), *sorted(begins)):
        before = len(anna.cards)
        await anna.says(said)
        assert len(anna.cards) > before, said
        assert "Jag är inte säker på vad du menar" not in last(anna).words, said
        async with town.store.reading() as tx:
            assert (await tx.drafts.open_of("anna") is not None) == (said in begins), said


async def test_readiness_says_whether_teams_can_be_believed_and_answered(
    town: TeamsTown, monkeypatch: pytest.MonkeyPatch
) -> None:
    await until(lambda: _says(town, 200, "connected"))
    monkeypatch.setattr(contact, "EVERY", 0.2)
    await town.stops()
    town.teams.misbehave("token", Failing(503), times=99)
    await town.starts()
    assert await _says(town, 503, "not connected")
    town.teams.behave()

    await until(lambda: _says(town, 200, "connected"))


async def _says(town: TeamsTown, status: int, teams: str) -> bool:
    """/readyz, and what it says of Teams."""
    async with httpx.AsyncClient(timeout=PATIENCE) as client:
        found = await client.get(httpx.URL(town.teams.bot_url).join("/readyz"))
    return (found.status_code, found.json()["teams"]) == (status, teams)


async def test_a_connector_in_trouble_loses_and_doubles_nothing(town: TeamsTown) -> None:
    anna = await town.person("anna")
    for trouble in (Failing(412), Failing(503), Ratelimited(1)):
        town.teams.misbehave("activities.send", trouble)
    await anna.teams.says(WHAT_HAPPENED)
    await until(lambda: _waits_for_nothing(town))
    town.teams.behave()

    assert len(anna.cards) == len({card.words for card in anna.cards}) > 0


async def _waits_for_nothing(town: TeamsTown) -> bool:
    """What was put off comes due, and time never runs from what is under way."""
    async with town.store.reading() as tx:
        rows = await tx.outbox.waiting()
        held = sa.select(sa.func.count()).where(outbox.c.held_by.is_not(None))
        under_way = await tx.connection.scalar(held)
    if rows.waiting + rows.in_doubt == 0:
        return True
    await asyncio.sleep(0.3)
    if not under_way:
        town.clock.moves(_A_WHILE)
        town.wakes()
    return False


async def test_who_removes_the_app_is_told_of_to_administrators_and_deputies(town: TeamsTown) -> None:
    await with_an_administrator(town)
    bo, nils, sam = [await town.person(key) for key in ("bo", "nils", "sam")]
    await bo.says("hej")
    await bo.teams.uninstalls()
    await town.settles()

    assert "Bo Ek nås inte i Teams" in last(sam).words
    assert "Bo Ek nås inte i Teams" in last(nils).words
    assert len(bo.cards) == 1


async def test_what_bo_cannot_get_goes_to_who_stands_in_for_him(town: TeamsTown) -> None:
    await with_an_administrator(town)
    bo, nils, sam = [await town.person(key) for key in ("bo", "nils", "sam")]
    await bo.says("hej")
    bo.teams.blocks()
    before = len(bo.cards)
    await reports(town)
    await town.settles()

    assert len(bo.cards) == before
    assert "Bo Ek nås inte i Teams" in last(sam).words
    assert any("Bo Ek nås inte i Teams" in card.words for card in nils.cards)


async def test_who_comes_back_is_reached_again(town: TeamsTown) -> None:
    bo = await town.person("bo")
    await bo.says("hej")
    await bo.teams.uninstalls()
    await bo.teams.installs()
    await town.settles()
    await reports(town)

    assert any("Ta emot" in card.buttons for card in bo.cards)


async def with_an_administrator(town: TeamsTown) -> None:
    """Sam looks after the installation, and Nils is appointed beside Bo."""
    more = (
        Assignment("sam", Role.ADMINISTRATOR, "top"),
        Assignment("nils", Role.MANAGER, SOLGARDEN, deputy=True),
    )
    async with town.store.transaction() as tx:
        known = tx.organisation
        await tx.organisations.replace(replace(known, assignments=(*known.assignments, *more)))


async def test_who_has_blocked_us_in_teams_is_reached_in_slack(store: Store, settings: Settings) -> None:
    async with AsyncExitStack() as stack:
        await bring_into_use(store, ORGANISATION)
        teams = await stack.enter_async_context(TeamsServer(tenant()))
        stack.enter_context(teams.trusted())
        slack = await stack.enter_async_context(SlackServer(workspace()))
        both = connected(settings, teams).model_copy(
            update={
                "slack_bot_token": type_of_secret(slack.token),
                "slack_signing_secret": type_of_secret(slack.signing_secret),
                "slack_team_id": slack.workspace.team_id,
                "slack_api_url": slack.api_url,
                "slack_share": 1000.0,
            }
        )
        town = TeamsTown(store, Clock(), teams, both)
        await town.is_known_to_the_directory()
        await town.starts()
        stack.push_async_callback(town.stops)
        bo = await town.person("bo")
        await bo.says("hej")
        bo.teams.blocks()
        await reports(town)

        in_slack = slack.person("bo@exempel.se").bot_messages()
        assert any("Ta emot" in shown.buttons for shown in in_slack)


async def test_whoever_runs_it_sees_what_was_refused(town: TeamsTown) -> None:
    await town.teams.forged("other_tenant")
    address = httpx.URL(town.teams.bot_url).join("/metrics")
    async with httpx.AsyncClient(timeout=PATIENCE) as client:
        page = (await client.get(address)).text

    assert 'lyhord_events_total{name="teams_refused_tenant"} 1.0' in page


async def test_an_answer_that_was_lost_on_the_way_is_possibly_doubled_and_counted(town: TeamsTown) -> None:
    anna = await town.person("anna")
    town.teams.misbehave("activities.send", DropAfter())
    await anna.teams.says("hjälp")
    await until(lambda: _waits_for_nothing(town))
    address = httpx.URL(town.teams.bot_url).join("/metrics")
    async with httpx.AsyncClient(timeout=PATIENCE) as client:
        page = (await client.get(address)).text

    assert 'lyhord_possibly_doubled_total{platform="teams"} 1.0' in page
    assert len(anna.cards) == 2


# --- nobody is left without a word --------------------------------------------------------------------


async def test_who_calls_us_in_a_channel_without_having_added_us_is_told_so_there(town: TeamsTown) -> None:
    anna = await town.person("anna")
    town.teams.tenant.without_app.add(anna.teams.aad)
    for times in (1, 2):
        await anna.says_in_channel("rapportera att Kalle ramlade")

        assert len(anna.in_channel) == times
        words = last_in_channel(anna)
        assert "vår egen chatt" in words
        assert "ramlade" not in words


async def test_who_has_added_us_is_answered_in_private_alone(town: TeamsTown) -> None:
    anna = await town.person("anna")
    await anna.says_in_channel("rapportera")

    assert anna.in_channel == ()
    assert len(anna.cards) == 1


async def test_who_removed_us_is_told_in_the_channel_too(town: TeamsTown) -> None:
    anna = await town.person("anna")
    await anna.says("hej")
    await anna.teams.uninstalls()
    await anna.says_in_channel("rapportera")

    assert "vår egen chatt" in last_in_channel(anna)


def last_in_channel(someone: TeamsSomeone) -> str:
    return someone.in_channel[-1].words


@pytest.mark.parametrize("broken", ["*", "activities.send"])
async def test_who_adds_us_while_teams_is_in_trouble_is_greeted_afterwards(
    town: TeamsTown, broken: str
) -> None:
    anna = await town.person("anna")
    town.teams.misbehave(broken, Failing(500), times=99)
    await anna.teams.installs()
    assert list(anna.cards) == []
    town.teams.behave()
    await until(lambda: _waits_for_nothing(town))

    (greeting,) = anna.cards
    assert greeting.words.startswith("Hej! Berätta vad som har hänt")


async def test_a_team_that_removed_us_is_told_of_when_its_channel_should_hear(town: TeamsTown) -> None:
    await with_an_administrator(town)
    await town.joins_channel()
    await (await town.person("bo")).teams.uninstalls("solgarden")
    (channel,) = ORGANISATION.channels
    async with town.store.transaction() as tx:
        for _ in range(2):
            await tx.outbox.put(Words("hello"), channel=channel.key, at=town.clock())
    town.wakes()
    await town.settles()

    told = [card.words for card in (await town.person("sam")).cards]
    assert len([words for words in told if "Kanalen solgarden nås inte i Teams" in words]) == 1


async def test_a_message_longer_than_a_report_may_be_says_that_its_end_is_missing(town: TeamsTown) -> None:
    anna, erik = await town.person("anna"), await town.person("erik")
    await erik.teams.says("Brukaren ramlade. " * 1000, "solgarden")
    await anna.teams.message_action("report_message", anna.teams.messages("solgarden")[-1])

    assert anna.dialog is not None
    assert "längre än 12" in anna.dialog.words


async def test_a_replay_after_a_restart_is_counted(town: TeamsTown) -> None:
    await (await town.person("anna")).says("hjälp")
    await town.restarts()
    await town.teams.replay()
    await town.settles()
    address = httpx.URL(town.teams.bot_url).join("/metrics")
    async with httpx.AsyncClient(timeout=PATIENCE) as client:
        page = (await client.get(address)).text

    assert 'lyhord_events_total{name="teams_refused_replay"} 1.0' in page
