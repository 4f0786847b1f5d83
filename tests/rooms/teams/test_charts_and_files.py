"""Charts as Teams draws them, with words for those who cannot see them, and files by a link."""

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from hypothesis import given
from starlette.applications import Starlette

from bot.files import FileLinks
from bot.sending import Sent, Unknown
from bot.settings import Settings
from bot.teams import renderer
from bot.teams.parts import Links
from bot.teams.places import Places
from bot.teams.replacements import Replacements
from bot.teams.sender import TeamsSender
from bot.teams.side import TeamsSide
from handlers.charts import chart
from handlers.chat import Card, Chart, ChartKind, Series, Text
from storage.store import Store
from tests.databases import AUDIT_KEY
from tests.rooms.charts.made import COLUMNS, EVERY_KIND, ICS, LINE, PARTS, SWEDISH, WITH_GAPS, charts
from tests.rooms.teams.conftest import Out
from tests.rooms.teams.seen import seen, words
from tests.teams_server import DropAfter, TeamsServer
from tests.teams_server.cards import card_problems

Json = dict[str, Any]
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
WITH_FILE = Card("Kallelsen är här", (Text(("Torsdag kl. 14",)), ICS))


def drawn(*parts: Any, **more: Any) -> Json:
    content: Json = renderer.message(Card("Månaden", parts), **more)["content"]
    return content


def native(card: Json) -> list[Json]:
    return [each for each in card["body"] if each["type"].startswith("Chart.")]


# --- charts -------------------------------------------------------------------------------------------


@given(charts())
def test_every_chart_is_one_that_teams_takes_with_every_figure_as_text(chart: Chart) -> None:
    card = drawn(chart)
    assert card_problems(card) == []
    told = words("".join(run["text"] for each in card["body"] for run in each.get("inlines", ())))
    assert all(words(line) in told for line in (chart.title, *chart.as_text))


@pytest.mark.parametrize(
    ("chart", "kind"),
    [
        (COLUMNS, "Chart.VerticalBar.Grouped"),
        (WITH_GAPS, "Chart.VerticalBar"),
        (LINE, "Chart.Line"),
        (PARTS, "Chart.Donut"),
    ],
)
def test_each_kind_has_its_own_element(chart: Chart, kind: str) -> None:
    (found,) = native(drawn(chart))
    assert found["type"] == kind
    assert "title" not in found
    assert found["fallback"]["inlines"][0]["text"].startswith("Diagrammet kan inte visas")


def test_what_is_not_known_is_no_column_and_no_part() -> None:
    (columns,) = native(drawn(WITH_GAPS))
    assert columns["data"] == [{"x": "Solgården", "y": 1234.5}, {"x": "Hemtjänst Norr", "y": 0}]
    (ring,) = native(drawn(PARTS))
    assert [each["legend"] for each in ring["data"]] == ["Utförande av insats", "Bemötande", "Läkemedel"]


def test_months_that_teams_would_put_in_another_order_are_told_in_words() -> None:
    gaps = (Series("A", (None, 2, 3)), Series("B", (1, None, 3)))
    card = drawn(chart(SWEDISH, ChartKind.LINE, "T", ("jan", "feb", "mars"), gaps))
    assert native(card) == []
    assert "A – jan: uppgift saknas; feb: 2; mars: 3" in seen(card)


def test_the_series_that_knows_every_month_sets_their_order() -> None:
    gaps = (Series("A", (None, 2)), Series("B", (1, 2)))
    (line,) = native(drawn(chart(SWEDISH, ChartKind.LINE, "T", ("jan", "feb"), gaps)))
    assert [each["legend"] for each in line["data"]] == ["B", "A"]


def test_a_ring_of_nothing_is_words() -> None:
    card = drawn(chart(SWEDISH, ChartKind.PARTS, "T", ("a", "b"), (Series("", (0, None)),)))
    assert native(card) == []


async def test_a_chart_reaches_the_chat(out: Out) -> None:
    assert isinstance(await out.sender.post(await out.annas_chat(), Card("Månaden", EVERY_KIND), "1"), Sent)
    assert "Inkomna per månad" in out.anna.last.words


# --- files --------------------------------------------------------------------------------------------


def test_a_file_is_a_button_to_its_link() -> None:
    card = drawn(ICS, links=Links({ICS: "https://lyhord.example/files/x"}))
    (button,) = card["body"][0]["actions"]
    assert button == {"type": "Action.OpenUrl", "title": ICS.label, "url": "https://lyhord.example/files/x"}
    assert card_problems(card) == []


@pytest.mark.parametrize(
    ("without", "told"), [("file_not_here", "sköter Lyhörd"), ("file_in_slack", "Slack")]
)
def test_without_a_link_it_is_said_where_the_file_is(without: str, told: str) -> None:
    card = drawn(ICS, links=Links(without=without))
    assert "actions" not in str(card)
    assert told in seen(card)[0]
    assert card_problems(card) == []


@pytest.fixture
def links(store: Store) -> FileLinks:
    return FileLinks(store, AUDIT_KEY, "https://lyhord.example", lambda: NOW)


@pytest.fixture
def sender(out: Out, store: Store, links: FileLinks, teams: TeamsServer) -> TeamsSender:
    async def account_of(person: str) -> str | None:
        return out.anna.aad if person == "anna" else None

    return TeamsSender(out.api, account_of, Places(store, out.api), Replacements(), links=links)


async def test_the_button_opens_the_file(out: Out, sender: TeamsSender, links: FileLinks) -> None:
    assert isinstance(await sender.post(await out.annas_chat(), WITH_FILE, "1"), Sent)
    await out.anna.presses(ICS.label)
    (address,) = out.anna.opened_urls
    app = httpx.ASGITransport(Starlette(routes=links.routes()))
    async with httpx.AsyncClient(transport=app) as client:
        assert (await client.get(address)).content == ICS.content


async def test_the_same_row_again_offers_the_same_link(
    out: Out, sender: TeamsSender, teams: TeamsServer
) -> None:
    chat = await out.annas_chat()
    teams.misbehave("activities.send", DropAfter())
    assert isinstance(await sender.post(chat, WITH_FILE, "1"), Unknown)
    assert isinstance(await sender.post(chat, WITH_FILE, "1"), Sent)
    first, again = out.anna.bot_messages()
    await out.anna.stays_pressing(first, ICS.label)
    await out.anna.stays_pressing(again, ICS.label)
    assert len(set(out.anna.opened_urls)) == 1


async def test_where_no_address_is_set_the_side_knows_of_slack(settings: Settings, store: Store) -> None:
    with_slack = settings.model_copy(update={"slack_signing_secret": "x"})
    for chosen, told in ((settings, "file_not_here"), (with_slack, "file_in_slack")):
        side = TeamsSide(chosen, store, lambda _: None)
        assert side.sender._no_link == told  # noqa: SLF001 (what it says is tested above)
        await side.close()
