"""What is kept goes when its time is over and two have said so; what is handed out begins with the test."""

import asyncio
import json
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner, Result

from bot import export_commands, retention_commands
from bot.cli import program
from bot.settings import Settings
from domain.cases import Case, Handling, State
from domain.deadlines import LOCAL
from storage.encryption import KeyDestroyed
from storage.tables.cases import case_texts
from storage.tables.protection import data_keys
from tests.rules.test_cases import a_case
from tests.stories.organisation import SOLGARDEN
from tests.stories.telling import WHAT_HAPPENED, report
from tests.stories.town import BEGINS, Someone, Town, last

STORY = "Det som bara zebrafinken vet"
LIST = re.compile(r"^[A-Z]+-[0-9]{4}-[0-9]{4}(?=:)", re.MULTILINE)


@pytest.fixture(autouse=True)
def commands_tell_the_time_of_the_story(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """What they put in the outbox is due when the story is told, whatever day it really is."""
    for module in (export_commands, retention_commands):
        monkeypatch.setattr(module, "now_utc", town.clock)


async def lyhord(settings: Settings, *words: str | Path) -> Result:
    """A command given beside the running bot, on its database."""
    given = {
        "LYHORD_DATABASE_URL": settings.database,
        "LYHORD_KEYS": _plain(settings.keys),
        "LYHORD_AUDIT_KEY": _plain(settings.audit_key),
        "LYHORD_CHAT_INTAKE": str(settings.chat_intake),
    }
    return await asyncio.to_thread(CliRunner().invoke, program, [str(word) for word in words], env=given)


def _plain(secret: Any) -> str:
    return str(secret.get_secret_value() if hasattr(secret, "get_secret_value") else secret)


def closed(serial: int, years: float) -> Case:
    """A deviation on Solgården that was closed so long ago."""
    at = BEGINS - timedelta(days=365 * years)
    case = a_case(id=f"old-{serial}", number=f"AV-2019-{serial:04d}", unit=SOLGARDEN, reporter="anna")
    return replace(case, received=at, take_by=at, finish_by=at, state=State.CLOSED, closed=at)


async def keeps(town: Town, *some: Case) -> None:
    async with town.store.transaction() as tx:
        for case in some:
            await tx.cases.add(case)
            await tx.cases.add_text(case.id, "story", case.reporter, case.received, STORY)
            await tx.cases.save_handling(case.id, Handling(measure=STORY), case.received)


async def says_yes(someone: Someone, *, shown: str, hidden: str) -> None:
    await someone.presses("Visa listan")
    assert someone.dialog is not None
    assert shown in someone.dialog.words
    assert hidden not in someone.dialog.words
    assert STORY not in someone.dialog.words
    await someone.presses("Godkänn")


async def what_is_left_of(town: Town, case: Case) -> tuple[int, int]:
    """(its texts, its keys) in the database, as a copy of it from now on would have them."""
    async with town.store.reading() as tx:
        texts = sa.select(sa.func.count()).select_from(case_texts).where(case_texts.c.case == case.id)
        keys = sa.select(data_keys.c.wrapped).where(data_keys.c.owner == case.id)
        wrapped = [key for key in (await tx.connection.execute(keys)).scalars() if key]
        return int(await tx.connection.scalar(texts) or 0), len(wrapped)


async def test_what_has_served_its_time_goes_when_two_have_said_so(
    town: Town, settings: Settings, tmp_path: Path
) -> None:
    anna, rut, kim = [await town.person(key) for key in ("anna", "rut", "kim")]
    old, held, young = closed(1, years=9), closed(2, years=9), closed(3, years=1)
    await keeps(town, old, held, young)
    stopped = await lyhord(
        settings, "retention", "hold", held.number, "--by", "rut@exempel.se", "--because", "SN 2026/14"
    )
    assert stopped.exit_code == 0, stopped.output

    proposed = await lyhord(settings, "retention", "propose", "--by", "rut@exempel.se")
    assert old.number in proposed.output
    assert held.number not in proposed.output
    assert young.number not in proposed.output
    found = LIST.search(proposed.output)  # the bot itself may have logged a line meanwhile
    assert found is not None
    which = found[0]
    town.wakes()
    await town.settles()
    await says_yes(rut, shown=old.number, hidden=held.number)
    assert "En person till behöver godkänna" in last(rut).words
    too_early = await lyhord(settings, "retention", "carry-out", which, "--by", "rut@exempel.se")
    assert (too_early.exit_code, "Two different people" in too_early.output) == (1, True)
    await rut.presses("Visa listan")
    assert rut.dialog is not None
    assert "Godkänn" not in rut.dialog.buttons
    assert await what_is_left_of(town, old) == (1, 1)
    await says_yes(kim, shown=old.number, hidden=held.number)
    assert "Två har godkänt" in last(kim).words

    file = tmp_path / "bevis.json"
    carried_out = await lyhord(
        settings, "retention", "carry-out", which, "--by", "rut@exempel.se", "--out", file
    )
    assert carried_out.exit_code == 0, carried_out.output
    proof = json.loads(file.read_text(encoding="utf-8"))
    assert (proof["count"], [each["name"] for each in proof["approved_by"]]) == (1, ["Rut Gran", "Kim Lid"])
    assert await what_is_left_of(town, old) == (0, 0)
    for kept in (held, young):
        assert await what_is_left_of(town, kept) == (1, 1)
    async with town.store.reading() as tx:
        with pytest.raises(KeyDestroyed):
            await tx.cases.texts(old.id)
        assert await tx.cases.get(old.id) is not None, "its figures are kept"
    town.wakes()
    await town.settles()
    assert any("Gallrat." in card.words for card in rut.cards)
    await anna.says(f"visa {old.number}")
    assert "hittade" in last(anna).words
    out = tmp_path / "utdrag.txt"
    again = await lyhord(settings, "export", "--case", old.number, "--by", "kim@exempel.se", "--out", out)
    assert (again.exit_code, out.exists()) == (1, False)


async def test_a_case_is_handed_out_in_full_and_masked_each_behind_the_secrecy_test(
    town: Town, settings: Settings, tmp_path: Path
) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await report(anna, f"{WHAT_HAPPENED}, sa Karin Holm")
    await bo.presses("Ta emot")
    case = await town.the_case_of("anna")
    await bo.says(f"lägg till åtgärd på {case.number}: revidera nattrutinen, Erik, senast sista mars")
    await bo.presses("Stämmer")

    async def taken_out(name: str, *words: str, by: str = "bo") -> str:
        file = tmp_path / name
        said = await lyhord(settings, "export", *words, "--by", f"{by}@exempel.se", "--out", file)
        assert said.exit_code == 0, said.output
        return file.read_text(encoding="utf-8-sig")

    full = await taken_out("full.txt", "--case", case.number)
    assert full.index("SEKRETESSPRÖVNING") < full.index("26 kap. 1 § OSL") < full.index("uteblev insatsen")
    for words in ("Bo Ek", "Revidera nattrutinen", "Ansvarig: Erik Lund", "Läge: Planerad", "31 mars 20"):
        assert words in full
    masked = await taken_out("masked.txt", "--case", case.number, "--masked")
    assert masked.index("SEKRETESSPRÖVNING") < masked.index("uteblev insatsen")
    assert "Revidera nattrutinen" in masked
    for name in ("Bo Ek", "Anna Berg", "Karin", "Holm", "Erik", "Lund"):
        assert name not in masked
    months = f"{case.received.astimezone(LOCAL):%Y-%m}"
    assert "uteblev insatsen" in await taken_out("period.txt", "--period", months)
    nosy = await lyhord(settings, "export", "--case", case.number, "--by", "omar@exempel.se")
    assert nosy.exit_code == 1
    async with town.store.reading() as tx:
        log = [(line.what, line.actor) for line in await tx.audit.about(case.id, 100)]
    assert log.count(("case.exported", "bo")) == 3
    assert ("access.refused", "omar") in log


async def test_lines_for_the_register_tell_of_a_complaint_without_its_story(
    town: Town, settings: Settings, tmp_path: Path
) -> None:
    complaint = replace(closed(4, years=0), number="KL-2026-0004", state=State.RECEIVED, closed=None)
    complaint = replace(complaint, kind=complaint.kind.COMPLAINT, original_kind=complaint.kind.COMPLAINT)
    await keeps(town, complaint)
    file = tmp_path / "diarium.csv"
    months = f"{BEGINS:%Y-%m}"
    by = ("--by", "rut@exempel.se", "--out", file)
    said = await lyhord(settings, "export", "register", "--period", months, *by)
    assert said.exit_code == 0, said.output
    lines = file.read_text(encoding="utf-8-sig")
    assert complaint.number in lines
    assert STORY not in lines
