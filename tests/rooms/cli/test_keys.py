"""Keys that are well-formed and wrong are found out before anything is written with them."""

import asyncio
from base64 import b64encode
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.app import open_store
from bot.settings import Settings
from domain.drafts import Answers
from storage.encryption import KeyRing
from storage.store import Store
from tests.ports import held_port, number_of
from tests.rooms.cli.conftest import EXAMPLE, Lyhord
from tests.rooms.storage.examples import a_draft


def in_the_database(do: Callable[[Store], Awaitable[None]]) -> None:
    async def done() -> None:
        store = await open_store(Settings.load())
        try:
            await do(store)
        finally:
            await store.close()

    asyncio.run(done())


async def keep_three_drafts(store: Store) -> None:
    async with store.transaction() as tx:
        for number, unit in enumerate(("solgarden", "gone", "gone")):
            person = ("anna", "bo", "ritva")[number]
            await tx.drafts.add(a_draft(f"draft-{number}", person=person, now=Answers(values={"unit": unit})))


@pytest.fixture
def with_drafts(installed: Path) -> Path:
    in_the_database(keep_three_drafts)
    return installed


@pytest.fixture
def ring(installed: Path) -> KeyRing:
    return Settings.load().key_ring


def same_id_other_key(ring: KeyRing) -> str:
    return f"{ring.current}:{b64encode(bytes(32)).decode()}"


STARTS: tuple[tuple[str | Path, ...], ...] = (("check",), ("run",))
WRITES: tuple[tuple[str | Path, ...], ...] = (
    ("organisation", "import", EXAMPLE),
    ("outbox", "retry", "--all"),
)


def stop(lyhord: Lyhord, commands: tuple[tuple[str | Path, ...], ...], setting: str, *secret: str) -> None:
    """They stop, name the setting and show nothing of it."""
    for command in commands:
        said = lyhord(*command)
        assert said.code in {1, 2}, command
        assert setting in said.out + said.err, command
        assert "copy kept apart" in said.out + said.err, command
        for each in secret:
            assert each not in said.out + said.err


@pytest.mark.parametrize("other", [lambda _: KeyRing.new().as_setting(), same_id_other_key])
def test_another_key_ring_is_told_apart_from_the_right_one(
    with_drafts: Path,
    lyhord: Lyhord,
    ring: KeyRing,
    monkeypatch: pytest.MonkeyPatch,
    other: Callable[[KeyRing], str],
) -> None:
    wrong = other(ring)
    monkeypatch.setenv("LYHORD_KEYS", wrong)
    stop(lyhord, STARTS, f"LYHORD_KEYS lacks the right key {ring.current}", wrong.partition(":")[2])


def test_another_audit_key_is_told_before_it_breaks_the_chain(
    installed: Path, lyhord: Lyhord, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = b64encode(bytes(32)).decode()
    monkeypatch.setenv("LYHORD_AUDIT_KEY", wrong)
    stop(lyhord, STARTS + WRITES, "LYHORD_AUDIT_KEY is not the key", wrong)
    monkeypatch.delenv("LYHORD_AUDIT_KEY")
    assert lyhord("audit", "verify").code == 0


def test_the_right_keys_are_said_to_fit(with_drafts: Path, lyhord: Lyhord) -> None:
    said = lyhord("check")
    assert (said.code, "✓ The keys open what is stored." in said.out) == (0, True)


def test_who_has_lost_the_keys_for_good_can_still_start(
    with_drafts: Path, lyhord: Lyhord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LYHORD_KEYS", KeyRing.new().as_setting())
    monkeypatch.setenv("LYHORD_AUDIT_KEY", b64encode(bytes(32)).decode())
    monkeypatch.setattr("bot.cli._serve", lambda *_: None)
    with held_port() as held:
        monkeypatch.setenv("LYHORD_PORT", str(number_of(held)))
        assert lyhord("run").code == 2
        assert lyhord("run", "--despite-lost-keys").code == 0


def test_everything_is_wrapped_anew_and_the_old_key_can_be_taken_out(
    with_drafts: Path, lyhord: Lyhord, ring: KeyRing, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = ring.rotated()
    monkeypatch.setenv("LYHORD_KEYS", newer.as_setting())
    monkeypatch.setattr("bot.cli._AT_ONCE", 2)
    said = lyhord("keys", "rewrap")
    assert said.code == 0, said.err
    assert said.out.splitlines()[:3] == [
        "2 of 3 wrapped anew.",
        "3 of 3 wrapped anew.",
        f"✓ Everything is wrapped with the current key, {newer.current}.",
    ]
    assert f"No longer needed by this database: {ring.current}." in said.out
    again = lyhord("keys", "rewrap")
    assert (again.code, "wrapped anew" in again.out) == (0, False)
    only_new = next(each for each in newer.as_setting().split(",") if each.startswith(newer.current))
    monkeypatch.setenv("LYHORD_KEYS", only_new)
    assert lyhord("check").code == 0
    assert lyhord("audit", "verify").out == "✓ The log is whole: 2 lines.\n"


def test_an_import_counts_the_unsent_reports_whose_unit_is_gone(with_drafts: Path, lyhord: Lyhord) -> None:
    said = lyhord("organisation", "import", EXAMPLE)
    assert "! 2 unsent reports name a unit that is gone; their writers are asked again." in said.out


def test_an_import_without_keys_names_both_settings_and_makes_no_database(
    lyhord: Lyhord, place: Path
) -> None:
    said = lyhord("organisation", "import", EXAMPLE)
    assert said.code == 2
    assert "LYHORD_KEYS is not set" in said.err
    assert "LYHORD_AUDIT_KEY is not set" in said.err
    assert list(place.iterdir()) == []
