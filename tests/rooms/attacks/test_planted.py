"""Names, numbers and stories are planted wherever anyone can write, and then searched for everywhere:
database files, every column, logs, metrics, what went out, notifications, exceptions, exports, figures."""

import json
import re
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import httpx
import pytest
import sqlalchemy as sa

from bot.disclosure import Handover, opened, written
from bot.statistics_commands import FORMATS, Format, figures_of
from domain.deadlines import local_day
from tests.databases import PostgreSQL
from tests.plain_http import plain_http
from tests.rooms.attacks.lived import IDENTIFIERS, PLANNED, TOLD, WHO, lives
from tests.stories.local_town import LocalTown
from tests.stories.organisation import ORGANISATION
from tests.stories.slack_town import SlackTown
from tests.stories.teams_town import TeamsTown
from tests.stories.town import Town

SECRET = (*TOLD, *IDENTIFIERS)
_ACCOUNT = re.compile(rb"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")
"""An id of Microsoft's, in which chance can put eight digits with a hyphen in their middle."""


def found_in(content: bytes | str, words: Sequence[str] = SECRET) -> list[str]:
    """The words that stand there, as they are, as JSON spells them, or in UTF-16."""
    raw = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    return _standing(raw, words) and _standing(_ACCOUNT.sub(b"", raw), words)


def _standing(raw: bytes, words: Sequence[str]) -> list[str]:
    return [word for word in words if any(each in raw for each in _spelt(word))]


def _spelt(word: str) -> Iterator[bytes]:
    for each in (word, word.capitalize()):
        yield each.encode()
        yield json.dumps(each)[1:-1].encode()
        yield each.encode("utf-16-le")


def _files(folder: Path, since: float) -> dict[str, bytes]:
    """Every file written to since then, write-ahead logs among them."""
    found: dict[str, bytes] = {}
    for file in folder.rglob("*"):
        with suppress(FileNotFoundError):  # a database tidies among its files meanwhile
            if file.is_file() and file.stat().st_mtime > since - 1:
                found[str(file)] = file.read_bytes()
    return found


async def _columns(town: Town) -> dict[str, str]:
    """Every row of every table, as SQL gives it: compression hides nothing here."""
    async with town.store.reading() as tx:
        names = await tx.connection.run_sync(lambda connection: sa.inspect(connection).get_table_names())
        return {
            name: str([tuple(row) for row in await tx.connection.execute(sa.text(f"SELECT * FROM {name}"))])  # noqa: S608 (our own names)
            for name in names
        }


def _went_out(town: Town) -> list[str]:
    """What was posted or replaced in any chat. Dialogs are where a story is read, and only they."""
    if isinstance(town, LocalTown):
        return [card.words for card in town.kept]
    calls = town.slack.journal if isinstance(town, SlackTown) else town.teams.journal  # type: ignore[attr-defined]
    return [
        json.dumps(call.args, ensure_ascii=False, default=str)
        for call in calls
        if "views." not in call.method
    ]


def _notifications(town: Town) -> list[str]:
    """The lines on locked phones."""
    if isinstance(town, SlackTown):
        return [
            str(call.args.get("text")) for call in town.slack.journal.calls("chat.postMessage", acted=True)
        ]
    if isinstance(town, TeamsTown):
        sent = town.teams.journal.calls("activities.send", acted=True)
        return [str(call.args["body"].get("summary")) for call in sent]
    return []


async def _metrics(town: Town) -> str:
    if isinstance(town, LocalTown):
        return ""
    address = town.slack.bot_url if isinstance(town, SlackTown) else town.teams.bot_url  # type: ignore[attr-defined]
    async with plain_http(timeout=60) as client:
        return (await client.get(httpx.URL(address).join("/metrics"))).text


@pytest.mark.parametrize(
    ("platform", "database_kind"),
    [("local", "postgresql"), ("slack", "sqlite"), ("teams", "sqlite")],
    indirect=True,
)
async def test_what_was_planted_is_found_only_where_it_belongs(
    town: Town,
    database_kind: str,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    began = time.time()
    await lives(town, everything=isinstance(town, LocalTown))

    # Encrypted, and there: else the search below would prove nothing.
    cases = await town.cases_of("anna")
    kept = "".join([await town.story_of(case, part) for case in cases for part in PARTS])
    async with town.store.reading() as tx:
        kept += str([await tx.cases.handling(case.id) for case in cases])
    assert found_in(kept, TOLD) == list(TOLD)
    assert found_in(kept, IDENTIFIERS) == []

    # The database: its files, and every column.
    folder = tmp_path
    if database_kind == "postgresql":
        server: PostgreSQL = request.getfixturevalue("postgresql")
        server.run("CHECKPOINT")
        folder = server.data
    files = _files(folder, began)  # in which rows are seen:
    assert any(cases[0].number.encode() in content for content in files.values())
    assert {name: found for name, content in files.items() if (found := found_in(content))} == {}
    columns = await _columns(town)
    assert {name: found for name, text in columns.items() if (found := found_in(text))} == {}
    planned = {name for name, text in columns.items() if found_in(text, PLANNED)}
    assert planned <= {"actions", "meetings", "meeting_items", "meeting_notes", "meeting_decisions"}

    # What went out, and the lines on locked phones.
    went_out = _went_out(town)
    assert any("Ett ärende väntar" in text or "AV-" in text for text in went_out)
    assert [found for text in went_out if (found := found_in(text))] == []
    names = [name for person in ORGANISATION.people for name in (person.name, person.email or person.name)]
    lines = _notifications(town)
    assert [found for line in lines if (found := found_in(line, (*SECRET, *PLANNED, *names)))] == []

    # Figures and what is handed out.
    now = town.clock()
    year = await figures_of(town.store, local_day(now).year, now)
    assert found_in(FORMATS[Format.JSON](year), (*SECRET, *PLANNED)) == []
    with ZipFile(BytesIO(FORMATS[Format.XLSX](year))) as book:
        sheets = b"".join(book.read(name) for name in book.namelist())
    assert b"Avvikelser" in sheets
    assert found_in(sheets, (*SECRET, *PLANNED)) == []
    handed = await _handed_out(town)
    assert found_in(handed, IDENTIFIERS) == []
    assert found_in(handed, TOLD) == list(TOLD)

    # Something breaks in the middle of it, with the words in hand.
    async with town.store.transaction() as tx:
        await tx.connection.execute(sa.text("ALTER TABLE drafts RENAME TO gone"))
    raised = await _told_in_vain(town)
    out, err = capfd.readouterr()
    said = out + err + caplog.text + raised + await _metrics(town)
    assert found_in(said, (*SECRET, *PLANNED, *names, "Solgården")) == []


PARTS = ("story", "measure", "question", "answer", "addition")


async def _handed_out(town: Town) -> str:
    """Every case of Anna's that Bo may take out."""
    now = town.clock()
    async with town.store.transaction() as tx:
        may = [each for case in await town.cases_of("anna") if (each := await opened(tx, case, "bo", now))]
        return written(Handover(tx.organisation, "bo", now, masked=False, opened=tuple(may)))


async def _told_in_vain(town: Town) -> str:
    """What the error says, where it reaches us; elsewhere the person gets a kind line."""
    erik = await town.person("erik")
    try:
        if isinstance(town, SlackTown):
            await erik.slack.says(f"I går föll någon {WHO}, {TOLD[0]}")  # type: ignore[attr-defined]
        else:
            await erik.says(f"I går föll någon {WHO}, {TOLD[0]}")
    except sa.exc.SQLAlchemyError as error:
        return repr(error) + str(error.__cause__)
    return ""
