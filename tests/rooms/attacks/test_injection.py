"""What people write becomes neither markup, nor a call for everyone, nor a formula, nor a line of its own in
anything that goes out. Text that turns its direction stays letters of that text."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from zipfile import ZipFile

import pytest

from bot.csv_files import as_csv
from bot.local.renderer import card_payload
from bot.slack import renderer as slack
from bot.statistics_files.document import document
from bot.statistics_files.workbook import workbook
from bot.teams import renderer as teams
from bot.teams.spelling import inert
from domain.meeting_files import Invitation
from handlers.calendar_files import calendar_file
from handlers.chat import Button, Buttons, Card, Facts, Heading, Menu, Note, Option, Row, Strong, Text
from handlers.sheets import Box, Bullets, Pages, Sheet, Table
from tests.stories.town import Town, last

HOSTILE = (
    "<!channel> <!here> <@U0001> <#C1|x> <https://ond.example|klicka>",
    "@everyone @channel @here",
    "<at>Bo Ek</at>",
    "[klicka](https://ond.example) ![bild](https://ond.example/x.png)",
    "**fet** _kursiv_ `kod` # rubrik",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "{{DATE(2026-11-20T06:00:00Z, SHORT)}} ${namn}",
    '=HYPERLINK("https://ond.example";"klicka")',
    "\u202egpj.exe \u2066x\u2069",
    "rad\r\nBEGIN:VEVENT\r\nATTACH:https://ond.example",
    "\x07\x0b\x1b[31m",
)


def card(words: str) -> Card:
    button = Button(words, "help", "x", 1)
    return Card(
        words,
        (
            Heading(words),
            Text((words, Strong(words))),
            Note(words),
            Facts(((words, words),)),
            Buttons((button,)),
            Row(words, button),
            Menu(words, "help", (Option("a", words), Option("b", "B"))),
        ),
    )


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    below = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    for each in below:
        yield from nodes(each)


@pytest.mark.parametrize("words", HOSTILE)
def test_in_slack_nothing_is_parsed(words: str) -> None:
    message = slack.message(card(words))
    assert not re.search(r"<[!@#h]", message["text"])
    for node in nodes(message["blocks"]):
        assert node.get("type") not in {"link", "user", "broadcast", "usergroup", "channel", "image"}
        if node.get("type") == "mrkdwn":
            assert not re.search(r"<[!@#h]", node["text"])


@pytest.mark.parametrize("words", HOSTILE)
def test_in_teams_nothing_is_parsed(words: str) -> None:
    """Whatever Markdown could be read in is a run of text, in which none is read; the rest is inert."""
    shown = teams.message(card(words), "sv")
    assert not [node for node in nodes(shown) if node.get("type") == "mention"]
    for node in nodes(shown):
        assert node.get("type") not in {"Image", "Media", "Action.OpenUrl"}
        if node.get("type") == "TextBlock":
            assert inert(node["text"]), node["text"]


@pytest.mark.parametrize("words", HOSTILE)
def test_on_the_page_it_is_handed_over_as_text(words: str) -> None:
    """What draws it sets text and never HTML: tests/browser/test_page.py sees it in a browser."""
    assert any(words in str(node.get("text", "")) for node in nodes(card_payload(card(words))))


@pytest.mark.parametrize("words", HOSTILE)
async def test_in_files_it_is_neither_formula_nor_markup_nor_a_line(words: str) -> None:
    rows = list(csv.reader(io.StringIO(as_csv(("a",), [(words,)]).decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == 2
    assert not re.match(r"\s*[=+\-@\t\r]", rows[1][0])

    sheet = workbook([Sheet("Enheter", Table((words,), ((words,),)))], "uppgift saknas")
    with ZipFile(io.BytesIO(sheet)) as book:
        inside = {name: book.read(name).decode() for name in book.namelist()}
    assert not any("<f>" in text or "<hyperlink" in text for text in inside.values())
    assert not any("ond.example" in text for name, text in inside.items() if "rels" in name)

    pages = Pages(
        words, (Heading(words), Text((words,)), Note(words), Bullets((words,)), Box(words, (words,)))
    )
    with ZipFile(io.BytesIO(await document(pages, "uppgift saknas"))) as word:
        body = word.read("word/document.xml").decode()
        links = word.read("word/_rels/document.xml.rels").decode()
    assert "<script>" not in body
    assert "HYPERLINK" not in body.replace('=HYPERLINK("', "").replace("=HYPERLINK(&quot;", "")
    assert "ond.example" not in links

    invitation = Invitation(
        uid="occasion-1-0@lyhord",
        sequence=0,
        at=datetime(2026, 11, 21, tzinfo=UTC),
        begins=datetime(2026, 12, 8, 13, tzinfo=UTC),
        ends=datetime(2026, 12, 8, 14, tzinfo=UTC),
        summary=words,
        place=words,
        description=words,
    )
    lines = calendar_file([invitation]).decode().split("\r\n")
    assert lines.count("BEGIN:VEVENT") == 1
    assert not [line for line in lines if line.startswith("ATTACH")]
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", "".join(lines))
    assert all(len(line.encode()) <= 75 for line in lines)


@pytest.mark.parametrize("platform", ["slack", "teams"], indirect=True)
async def test_a_title_that_calls_everyone_calls_nobody(town: Town) -> None:
    """Through the whole of it, to a platform that would have called them."""
    bo = await town.person("bo")
    for words in (
        "<!channel> <at>Anna Berg</at> [larm](https://ond.example)",
        "=HYPERLINK(1) @everyone larm",
    ):
        await bo.says(f"ny åtgärd: {words}, Anna Berg, senast sista mars")
        await bo.presses("Stämmer")
        anna = await town.person("anna")
        assert words.split()[0].casefold() in last(anna).words.casefold()
    pings = getattr(getattr(town, "teams", None), "pings", [])
    assert pings == []


async def test_what_nobody_sees_is_not_kept(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says("Igår kl 19 ute\x07blev \u202einsatsen\u202c på Solgården")
    draft = await town.draft_of("anna")
    assert draft is not None
    assert "uteblev insatsen" in (draft.value("story") or "")
