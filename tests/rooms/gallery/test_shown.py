"""Whatever is shown, Slack takes it, it keeps what is secret, and the index draws it safely."""

import asyncio
import json
import re
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from bot import gallery
from bot.cli import main
from bot.gallery import Payload, Picture
from bot.gallery_drawings import local, slack
from bot.gallery_page import page
from bot.gallery_teams import teams
from domain.kinds import KINDS
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Dialog,
    Heading,
    Menu,
    Option,
    Platform,
    Row,
    Text,
    TextInput,
)
from handlers.router import OPENING, OPENING_IN_DIALOG
from handlers.samples import SCENES, Sample, play
from handlers.samples.organisation import whole
from tests.rooms.gallery.reading import read
from tests.slack_server.limits import block_problems, view_problems
from tests.teams_server.cards import card_problems
from tests.teams_server.schema import MISSING, is_published, schema_problems


def problems(picture: Picture) -> list[str]:
    payload = picture.payload
    if "type" in payload:
        return view_problems(payload, payload["type"])
    return block_problems(payload.get("blocks", []))


def test_slack_takes_every_payload(pictures: tuple[Picture, ...]) -> None:
    found = {
        (each.name, each.locale): problems(each)
        for each in pictures
        if each.platform is Platform.SLACK and problems(each)
    }
    assert not found


def test_teams_takes_every_payload(pictures: tuple[Picture, ...]) -> None:
    found = {
        (each.name, each.locale): wrong
        for each in pictures
        if each.platform is Platform.TEAMS and (wrong := teams_problems(each))
    }
    assert not found


def teams_problems(picture: Picture) -> list[str]:
    dialog = "task" in picture.payload
    card = content_of(picture.payload)
    unread = "tecken som inte får plats" if picture.locale == "sv" else "characters that do not fit"
    cut_short = [unread] if unread in json.dumps(card, ensure_ascii=False) else []
    return [*card_problems(card, dialog=dialog), *cut_short]


def content_of(payload: Payload) -> Payload:
    found = payload["task"]["value"]["card"] if "task" in payload else payload["attachments"][0]
    content: Payload = found["content"]
    return content


def as_published(part: Any) -> Any:
    """As a client shows it that knows the published schema only: each chart's fallback in its place."""
    if isinstance(part, list):
        return [as_published(each) for each in part]
    if not isinstance(part, dict):
        return part
    if str(part.get("type", "")).startswith("Chart."):
        return part["fallback"]
    return {name: as_published(each) for name, each in part.items()}


@pytest.mark.skipif(not is_published(), reason=MISSING)
def test_no_card_shown_needs_more_than_the_published_schema(pictures: tuple[Picture, ...]) -> None:
    """Charts aside. Lists that are searched as one types, which the schema does not know either, are needed
    only where there are more options than here."""
    cards = [dict(content_of(each.payload)) for each in pictures if each.platform is Platform.TEAMS]
    assert len(cards) > 100
    assert not [problem for card in cards for problem in schema_problems(as_published(card))]


def test_whatever_opens_a_dialog_is_known_before_it_is_pressed(samples: tuple[Sample, ...]) -> None:
    """So that Teams can be told; a press in the list may still be answered otherwise."""
    opened = {
        what.removeprefix("press ")
        for sample in samples
        for what in sample.covers
        if what.startswith("press ") and isinstance(sample.shown, Dialog)
    }
    assert opened == OPENING | (opened & OPENING_IN_DIALOG)


# --- what must not be said ------------------------------------------------------------------------------

_TELLING = ("lex sarah-rapport", "personuppgiftsincident", "lex sarah report", "personal data breach")
_NUMBERS = re.compile(r"\b(?:LS|PI)-\d{4}")


def messages(pictures: tuple[Picture, ...]) -> list[Picture]:
    """What lies in the chat: everything but dialogs and the page that only its owner opens."""
    return [each for each in pictures if notification(each)]


def notification(picture: Picture) -> str:
    """The line on a locked phone; "" where there is none. Slack's page that is opened has none."""
    return str(
        picture.payload.get({Platform.SLACK: "text", Platform.TEAMS: "summary"}.get(picture.platform, ""), "")
    )


def test_a_notification_names_nobody(pictures: tuple[Picture, ...]) -> None:
    names = [person.name for person in whole("sv").people]
    for each in messages(pictures):
        line = notification(each)
        assert not [name for name in names if name in line], each.name
        assert not re.search(r"\d{6}|@|vikarie|brukare", line), each.name


def test_a_message_never_repeats_the_story(pictures: tuple[Picture, ...]) -> None:
    told = re.compile(r"fanns ingen vikarie|tänkt på Solgården|Karl Svensson|vi ringde jouren|får hända")
    assert not [each.name for each in messages(pictures) if told.search(json.dumps(each.payload))]


def test_messages_of_guarded_cases_tell_neither_number_nor_unit(
    samples: tuple[Sample, ...], pictures: tuple[Picture, ...]
) -> None:
    guarded = {sample.name for sample in samples if sample.guarded}
    units = {name for unit in whole("sv").units for name in (unit.name, unit.short_name)} - {"Äldre"}
    assert guarded
    for each in messages(pictures):
        text = read(each)
        assert not _NUMBERS.search(text), each.name
        if each.name in guarded:
            said = text.partition("\n")[2]  # the first line is the title of the sample
            assert not [name for name in units if name in said], each.name
            assert not [word for word in _TELLING if word in said.lower()], each.name


def test_the_prefixes_looked_for_are_those_of_the_guarded_kinds() -> None:
    assert {facts.prefix for facts in KINDS.values() if facts.guarded} == {"LS", "PI"}


# --- the files --------------------------------------------------------------------------------------------


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        links = [value or "" for name, value in attrs if name in ("src", "href")]
        # a chart is a picture that lies in the page itself
        drawn = tag == "img" and all(link.startswith("data:image/svg+xml") for link in links)
        self.links += [] if drawn else links


def test_the_index_fetches_nothing_and_runs_nothing(pictures: tuple[Picture, ...]) -> None:
    index = _Page()
    index.feed(page(pictures))
    assert {"script", "link", "iframe"}.isdisjoint(index.tags)
    assert all(link.startswith("#") for link in index.links)


_EVIL = "<script>alert('x')</script>&amp;\"'"


_DRAWN: tuple[tuple[Callable[[Sample], Payload], Callable[[Payload, Mapping[str, str]], str]], ...] = (
    (gallery.slack_payload, slack),
    (gallery.teams_payload, teams),
    (gallery.local_payload, local),
)


@pytest.mark.parametrize(("payload_of", "drawn"), _DRAWN, ids=["slack", "teams", "local"])
def test_everything_drawn_is_escaped(
    payload_of: Callable[[Sample], Payload], drawn: Callable[[Payload, Mapping[str, str]], str]
) -> None:
    press = Buttons((Button(_EVIL, "start"),))
    menu = Menu(_EVIL[:75], "step", (Option("risk", _EVIL),))
    row = Row(_EVIL, Button(_EVIL, "start"))
    card = Card(_EVIL, (Heading(_EVIL), Text((_EVIL,)), press, row, menu))
    story = TextInput("story", _EVIL, _EVIL, hint=_EVIL)
    dialog = Dialog("edit", _EVIL[:20], (story, menu), "x", submit="y")
    for shown in (card, dialog):
        html = drawn(payload_of(Sample("g", "n", "t", "sv", shown)), {"story": _EVIL})
        assert "<script" not in html
        assert "&lt;script&gt;" in html


def test_a_row_is_drawn_with_its_button_and_a_dialog_with_its_menu() -> None:
    card = Card("n", (Row("A line", Button("Open it", "start")),))
    drawn = slack(gallery.slack_payload(Sample("g", "n", "t", "sv", card)), {})
    assert '<div class="row"><p class="section">A line</p><span class="button">Open it</span></div>' in drawn
    menu = Menu("What else", "step", (Option("risk", "Assess the risk"),))
    dialog = Dialog("case", "AV-1", (menu,), "x")
    for payload_of, draw in _DRAWN:
        html = draw(payload_of(Sample("g", "n", "t", "sv", dialog)), {})
        assert "What else</" in html
        assert "Assess the risk</li>" in html


def test_files_are_written_and_those_of_an_earlier_gallery_replaced(
    pictures: tuple[Picture, ...], tmp_path: Path
) -> None:
    some, index = pictures[:6], "<p>index</p>"
    assert gallery.write(tmp_path / "new", some, index) == 6
    assert gallery.write(tmp_path / "new", some[2:], index) == 4
    first, kept = some[0], some[4]
    assert not (tmp_path / "new" / first.platform / first.locale / f"{first.name}.json").exists()
    file = tmp_path / "new" / kept.platform / kept.locale / f"{kept.name}.json"
    assert json.loads(file.read_text(encoding="utf-8")) == json.loads(json.dumps(kept.sent))


def test_another_directory_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(gallery.NotAGallery):
        gallery.write(tmp_path, (), "")


def test_the_command_refuses_another_directory_before_it_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    monkeypatch.setattr("sys.argv", ["lyhord", "gallery", str(tmp_path)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "Choose another directory" in capsys.readouterr().err


def test_the_same_scene_gives_the_same_payload_every_time(
    samples: tuple[Sample, ...], tmp_path: Path
) -> None:
    again = asyncio.run(play(tmp_path, "sv", SCENES[:2]))
    assert again == tuple(sample for sample in samples if sample.locale == "sv")[: len(again)]
