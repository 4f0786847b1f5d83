"""Charts as Slack draws them, as pictures where it does not, and files below the message they belong to."""

import math
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot.chart_pictures import MEDIA_TYPE
from bot.sending import CannotLookUp, Later, Sent, Unknown
from bot.sending import Refused as RefusedToSend
from bot.slack import renderer, sender
from bot.slack.api import SlackApi
from bot.slack.charts import drawn_by_slack
from bot.slack.sender import SlackSender
from handlers.chat import Card, Chart, File, Note, Text
from tests.rooms.charts.made import COLUMNS, EVERY_KIND, ICS, LINE, PARTS, SHEET, WITH_GAPS, charts
from tests.rooms.slack.conftest import ANNA
from tests.slack_server import DropAfter, DropBefore, Failing, Ratelimited, Refused, SlackServer
from tests.slack_server.limits import block_problems, view_problems
from tests.slack_server.state import Message, StoredFile

CARDS = st.builds(
    Card, st.just("Månaden"), st.lists(st.one_of(charts(), st.just(ICS)), max_size=5).map(tuple)
)


def types(message: Message) -> list[str]:
    return [str(block["type"]) for block in message.blocks]


@pytest.fixture
def out(api: SlackApi) -> SlackSender:
    return SlackSender(api)


@pytest.fixture
def dm(slack: SlackServer) -> str:
    return slack.person(ANNA).dm


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sender, "PICTURE_WAITS", (0.0, 0.0, 0.0))


def moment_ago() -> datetime:
    return datetime.now(UTC) - timedelta(seconds=30)


def pictures(slack: SlackServer) -> list[StoredFile]:
    return [each for each in slack.state.files.values() if each.name == "diagram.png"]


def shared(slack: SlackServer, dm: str) -> list[str]:
    """Names of the files that people see, in order."""
    return [file["name"] for message in slack.messages(dm) for file in message.files or ()]


# --- drawn --------------------------------------------------------------------------------------------


@given(CARDS)
def test_every_card_is_a_message_and_a_home_page_that_slack_takes(card: Card) -> None:
    shown = renderer.message(card)
    assert block_problems(shown["blocks"]) == []
    assert view_problems(renderer.home(card), "home") == []


@given(charts())
def test_every_figure_is_there_as_text_too(chart: Chart) -> None:
    for payload in (renderer.message(Card("n", (chart,))), renderer.home(Card("n", (chart,)))):
        notes = [each["text"] for b in payload["blocks"] if b["type"] == "context" for each in b["elements"]]
        told = "".join("".join(notes).split())
        assert all("".join(line.split()) in told for line in chart.as_text)


@pytest.mark.parametrize("chart", [COLUMNS, LINE, PARTS])
def test_slack_draws_what_keeps_within_its_limits(chart: Chart) -> None:
    assert drawn_by_slack(Card("n", (chart,))) == (chart,)
    (block, note) = renderer.message(Card("n", (chart,)))["blocks"]
    assert (block["type"], note["type"]) == ("data_visualization", "context")


def test_it_is_not_left_to_slack_to_leave_out_what_is_not_known() -> None:
    assert drawn_by_slack(Card("n", (WITH_GAPS,))) == ()


def test_two_charts_are_drawn_and_a_third_is_a_picture() -> None:
    assert drawn_by_slack(Card("n", (COLUMNS, WITH_GAPS, LINE, PARTS))) == (COLUMNS, LINE)
    assert drawn_by_slack(Card("n", (COLUMNS, COLUMNS, LINE))) == (COLUMNS,)


# --- sent ---------------------------------------------------------------------------------------------


async def test_a_chart_that_slack_draws_costs_one_call(slack: SlackServer, out: SlackSender, dm: str) -> None:
    assert isinstance(await out.post(dm, Card("Månaden", (COLUMNS,)), "1"), Sent)
    (message,) = slack.messages(dm)
    assert types(message) == ["data_visualization", "context"]
    assert slack.state.files == {}


async def test_a_workspace_that_draws_none_gets_the_same_message_with_a_picture(
    slack: SlackServer, out: SlackSender, dm: str
) -> None:
    slack.state.draws_charts = False
    assert isinstance(await out.post(dm, Card("Månaden", (Text(("Se:",)), COLUMNS)), "1"), Sent)
    (message,) = slack.messages(dm)
    assert types(message) == ["rich_text", "image", "context"]
    (file,) = pictures(slack)
    assert message.blocks[1]["slack_file"] == {"id": file.id}
    assert COLUMNS.as_text[0] in message.blocks[1]["alt_text"]
    assert file.content is not None
    assert Image.open(BytesIO(file.content)).get_format_mimetype() == MEDIA_TYPE
    assert (message.metadata or {})["event_payload"] == {"row": "1"}


async def test_the_next_chart_goes_as_a_picture_at_once(
    slack: SlackServer, out: SlackSender, dm: str
) -> None:
    slack.state.draws_charts = False
    await out.post(dm, Card("Månaden", (COLUMNS,)), "1")
    assert len(slack.journal.refused()) == 1
    await out.post(dm, Card("Månaden", (LINE,)), "2")
    assert len(slack.journal.refused()) == 1
    assert [types(message)[0] for message in slack.messages(dm)] == ["image", "image"]


async def test_after_a_day_slack_is_asked_again(
    slack: SlackServer, out: SlackSender, dm: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    slack.state.draws_charts = False
    await out.post(dm, Card("Månaden", (COLUMNS,)), "1")
    slack.state.draws_charts = True
    monkeypatch.setattr(sender, "NO_CHARTS_FOR", 0.0)
    await out.post(dm, Card("Månaden", (COLUMNS,)), "2")
    assert types(slack.messages(dm)[-1])[0] == "data_visualization"


async def test_a_picture_that_slack_still_looks_through_is_waited_for(
    slack: SlackServer, out: SlackSender, dm: str
) -> None:
    slack.state.pictures_under_way = 2
    assert isinstance(await out.post(dm, Card("Månaden", (WITH_GAPS,)), "1"), Sent)
    assert types(slack.messages(dm)[0]) == ["image", "context"]
    assert len(pictures(slack)) == 1


@pytest.mark.parametrize("method", ["files.getUploadURLExternal", "files.completeUploadExternal"])
async def test_without_any_picture_the_figures_are_told_in_words(
    slack: SlackServer, out: SlackSender, dm: str, method: str
) -> None:
    slack.state.draws_charts = False
    slack.misbehave(method, Refused("missing_scope"), math.inf)
    assert isinstance(await out.post(dm, Card("Månaden", (COLUMNS,)), "1"), Sent)
    (message,) = slack.messages(dm)
    assert types(message) == ["rich_text", "context"]
    assert slack.state.draws_charts is False


async def test_a_message_refused_for_another_reason_is_no_reason_to_stop_drawing(
    slack: SlackServer, out: SlackSender, dm: str
) -> None:
    slack.misbehave("chat.postMessage", Refused("invalid_blocks"), math.inf)
    assert await out.post(dm, Card("Månaden", (COLUMNS,)), "1") == RefusedToSend("invalid_blocks")
    slack.behave()
    await out.post(dm, Card("Månaden", (COLUMNS,)), "2")
    assert types(slack.messages(dm)[0])[0] == "data_visualization"


@pytest.mark.parametrize("trouble", [Ratelimited(3), Failing(503), DropBefore()], ids=repr)
async def test_a_picture_that_cannot_be_put_there_now_is_tried_later_with_nothing_posted(
    slack: SlackServer, out: SlackSender, dm: str, trouble: Any
) -> None:
    slack.misbehave("upload", trouble)
    assert isinstance(await out.post(dm, Card("Månaden", (WITH_GAPS,)), "1"), Later)
    assert slack.messages(dm) == []
    assert isinstance(await out.post(dm, Card("Månaden", (WITH_GAPS,)), "1"), Sent)


async def test_a_picture_is_drawn_once_though_the_message_is_tried_twice(
    slack: SlackServer, out: SlackSender, dm: str
) -> None:
    slack.misbehave("chat.postMessage", Failing(503))
    card = Card("Månaden", (WITH_GAPS,))
    assert isinstance(await out.post(dm, card, "1"), Unknown)
    assert isinstance(await out.post(dm, card, "1"), Sent)
    assert len(pictures(slack)) == 1


async def test_a_card_is_replaced_with_its_chart(slack: SlackServer, out: SlackSender, dm: str) -> None:
    slack.state.draws_charts = False
    sent = await out.post(dm, Card("Månaden", (Note("Strax"),)), "1")
    assert isinstance(sent, Sent)
    assert await out.replace(dm, sent.message, Card("Månaden", (COLUMNS,)), "2") == sent
    assert types(slack.messages(dm)[0]) == ["image", "context"]


# --- files --------------------------------------------------------------------------------------------

WITH_FILES = Card("Kallelsen är här", (Text(("Torsdag kl. 14",)), ICS, SHEET))


async def test_files_stand_below_their_message(slack: SlackServer, out: SlackSender, dm: str) -> None:
    assert isinstance(await out.post(dm, WITH_FILES, "1"), Sent)
    message, below = slack.messages(dm)
    assert message.blocks[1]["elements"][0]["text"] == "Kalendern: apt-2026-11-26.ics ligger här nedanför."
    assert shared(slack, dm) == [ICS.name, SHEET.name]
    assert below.files is not None
    assert slack.state.files[below.files[0]["id"]].content == ICS.content
    assert "files" not in message.text
    assert (message.metadata or {})["event_payload"] == {"row": "1", "files": [ICS.name, SHEET.name]}


async def test_into_a_channel_known_by_name(slack: SlackServer, out: SlackSender) -> None:
    sent = await out.post("#solgarden", WITH_FILES, "1")
    assert isinstance(sent, Sent)
    assert ":" in sent.message
    assert shared(slack, "#solgarden") == [ICS.name, SHEET.name]


@pytest.mark.parametrize("lost", [DropAfter(), DropBefore(), Failing(502)], ids=repr)
@pytest.mark.parametrize("place", ["private", "channel"])
async def test_when_the_answer_about_the_files_is_lost_nothing_comes_twice(
    slack: SlackServer, out: SlackSender, dm: str, lost: Any, place: str
) -> None:
    """A channel cannot be looked up, but what the same process has begun it knows."""
    conversation = dm if place == "private" else slack.workspace.channel("#solgarden").id  # type: ignore[union-attr]
    slack.misbehave("files.completeUploadExternal", lost)
    assert isinstance(await out.post(conversation, WITH_FILES, "1"), Unknown)
    assert await out.find(conversation, "1", moment_ago()) is None
    assert isinstance(await out.post(conversation, WITH_FILES, "1"), Sent)
    assert shared(slack, conversation) == [ICS.name, SHEET.name]
    assert len(slack.posts_by_metadata("row")["1"]) == 1


async def test_another_process_goes_on_where_the_first_was_cut_off(
    slack: SlackServer, out: SlackSender, api: SlackApi, dm: str
) -> None:
    slack.misbehave("files.completeUploadExternal", DropBefore())
    await out.post(dm, WITH_FILES, "1")
    other = SlackSender(api)
    assert await other.find(dm, "1", moment_ago()) is None
    assert isinstance(await other.post(dm, WITH_FILES, "1"), Sent)
    assert shared(slack, dm) == [ICS.name, SHEET.name]
    assert len(slack.posts_by_metadata("row")["1"]) == 1


async def test_another_process_finds_that_all_of_it_came(
    slack: SlackServer, out: SlackSender, api: SlackApi, dm: str
) -> None:
    slack.misbehave("files.completeUploadExternal", DropAfter())
    await out.post(dm, WITH_FILES, "1")
    found = await SlackSender(api).find(dm, "1", moment_ago())
    assert found == slack.messages(dm)[0].ts
    assert shared(slack, dm) == [ICS.name, SHEET.name]


async def test_in_a_channel_another_process_cannot_tell(
    slack: SlackServer, out: SlackSender, api: SlackApi
) -> None:
    slack.scopes = {"chat:write", "files:write", "im:history"}
    slack.misbehave("files.completeUploadExternal", DropAfter())
    channel = slack.workspace.channel("#solgarden")
    assert channel is not None
    await out.post(channel.id, WITH_FILES, "1")
    slack.misbehave("conversations.history", Refused("missing_scope"))
    with pytest.raises(CannotLookUp):
        await SlackSender(api).find(channel.id, "1", moment_ago())


@pytest.mark.parametrize("trouble", [Ratelimited(3), Failing(503), DropBefore()], ids=repr)
async def test_files_that_cannot_be_put_there_now_hold_their_message_back(
    slack: SlackServer, out: SlackSender, dm: str, trouble: Any
) -> None:
    slack.misbehave("upload", trouble)
    assert isinstance(await out.post(dm, WITH_FILES, "1"), Later)
    assert slack.messages(dm) == []
    assert isinstance(await out.post(dm, WITH_FILES, "1"), Sent)
    assert shared(slack, dm) == [ICS.name, SHEET.name]


@pytest.mark.parametrize("method", ["files.getUploadURLExternal", "files.completeUploadExternal"])
async def test_where_slack_takes_no_files_the_message_says_so(
    slack: SlackServer, out: SlackSender, dm: str, method: str
) -> None:
    slack.misbehave(method, Refused("missing_scope"), math.inf)
    assert isinstance(await out.post(dm, Card("Kallelsen", (ICS,)), "1"), Sent)
    (message,) = slack.messages(dm)
    assert "gick inte att lägga här" in message.blocks[0]["elements"][0]["text"]


@pytest.mark.parametrize("chart", EVERY_KIND, ids=lambda chart: chart.title)
async def test_charts_and_files_go_together(
    slack: SlackServer, out: SlackSender, dm: str, chart: Chart
) -> None:
    file = File("underlag.xlsx", "application/vnd.ms-excel", b"1", "Underlag")
    assert isinstance(await out.post(dm, Card("Månaden", (chart, file)), "1"), Sent)
    assert shared(slack, dm) == ["underlag.xlsx"]
    assert slack.journal.refused() == []
