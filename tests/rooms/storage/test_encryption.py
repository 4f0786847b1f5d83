"""What people wrote is sealed, bound to its place, and opens with the right keys only."""

import base64
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa

from domain.cases import Handling
from domain.drafts import Answers
from storage.encryption import DataKey, KeyMissing, KeyRing, KeySettingWrong, WrongKey
from storage.store import Store
from storage.tables.cases import case_handling, case_texts
from storage.tables.protection import data_keys
from tests.databases import AUDIT_KEY, KEYS, PostgreSQL
from tests.rooms.storage.examples import MINUTE, NOW, STORY, a_case, a_draft

OLD = base64.b64encode(b"o" * 32).decode()
NEW = base64.b64encode(b"n" * 32).decode()


# --- the ring -----------------------------------------------------------------------------------


def test_the_first_key_of_the_setting_is_current() -> None:
    ring = KeyRing.parse(f" k2:{NEW}, k1:{OLD} ,")
    assert (ring.current, ring.ids) == ("k2", ("k2", "k1"))


def test_a_ring_written_as_a_setting_reads_the_same() -> None:
    ring = KeyRing.new().rotated()
    again = KeyRing.parse(ring.as_setting())
    assert (again.current, set(again.ids)) == (ring.current, set(ring.ids))
    assert again.as_setting() == ring.as_setting()


@pytest.mark.parametrize(
    ("setting", "why"),
    [
        ("", "is empty"),
        (" , ", "is empty"),
        (NEW, "entry 1 is not of the form"),
        (f"k1:{OLD},{NEW}", "entry 2 is not of the form"),
        (f":{NEW}", "entry 1 is not of the form"),
        ("k1:söker%", "'k1' is not base64"),
        ("k1:aGVqaGVq", "'k1' is 6 bytes, not 32"),
        (f"k1:{OLD},k1:{NEW}", "'k1' stands there twice"),
    ],
)
def test_a_setting_that_is_wrong_says_why_and_shows_no_key(setting: str, why: str) -> None:
    with pytest.raises(KeySettingWrong) as refused:
        KeyRing.parse(setting)
    said = str(refused.value)
    assert said.startswith("LYHORD_KEYS: ")
    assert why in said
    assert OLD not in said
    assert NEW not in said
    assert refused.value.__cause__ is None


def test_a_ring_shown_in_a_log_shows_no_key() -> None:
    assert repr(KeyRing.parse(f"k2:{NEW},k1:{OLD}")) == "KeyRing(k2, k1; current k2)"


def test_a_ring_without_its_current_key_is_refused() -> None:
    with pytest.raises(KeySettingWrong):
        KeyRing({"k1": bytes(32)}, "k2")


# --- one key ------------------------------------------------------------------------------------


def test_a_text_opens_with_its_key_in_its_place_only() -> None:
    key = DataKey.new()
    sealed = key.seal(STORY, "case_texts", "1")
    assert key.open(sealed, "case_texts", "1") == STORY
    for other, place in (
        (key, ("case_texts", "2")),
        (key, ("case_texts1",)),
        (DataKey.new(), ("case_texts", "1")),
    ):
        with pytest.raises(WrongKey):
            other.open(sealed, *place)


def test_a_ciphertext_changed_in_any_byte_does_not_open() -> None:
    key = DataKey.new()
    sealed = key.seal("hej", "here")
    for place in range(len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= 1
        with pytest.raises(WrongKey):
            key.open(bytes(changed), "here")
    for short in (b"", sealed[:1], sealed[:20]):
        with pytest.raises(WrongKey):
            key.open(short, "here")


def test_half_a_character_from_a_platform_is_kept_as_it_came() -> None:
    key = DataKey.new()
    assert key.open(key.seal("hej \ud83d", "here"), "here") == "hej \ud83d"


def test_the_same_text_is_never_sealed_alike() -> None:
    key = DataKey.new()
    assert key.seal("hej", "here") != key.seal("hej", "here")


# --- at rest ------------------------------------------------------------------------------------


async def _two_cases(store: Store) -> None:
    async with store.transaction() as tx:
        for number in (1, 2):
            await tx.cases.add(a_case(number))
            await tx.cases.add_text(f"case-{number}", "story", "eva", NOW, STORY)
            await tx.cases.add_text(f"case-{number}", "measure", "eva", NOW, "Ringde.")
            await tx.cases.save_handling(f"case-{number}", Handling(measure="Ny rutin."), NOW)


def _sealed(table: sa.Table, *conditions: sa.ColumnElement[bool]) -> sa.ScalarSelect[Any]:
    return sa.select(table.c.sealed).where(*conditions).scalar_subquery()


TEXT = case_texts.c
SWAPS = {
    "another case's text": (
        case_texts.update()
        .where(TEXT.case == "case-1", TEXT.part == "story")
        .values(sealed=_sealed(case_texts, TEXT.case == "case-2", TEXT.part == "story"))
    ),
    "another part of the same case": (
        case_texts.update()
        .where(TEXT.case == "case-1", TEXT.part == "story")
        .values(sealed=_sealed(case_texts, TEXT.case == "case-1", TEXT.part == "measure"))
    ),
    "a text given to another case": case_texts.update().where(TEXT.case == "case-2").values(case="case-1"),
    "a text called another part": case_texts.update().where(TEXT.case == "case-1").values(part="other"),
    "a text given another author": case_texts.update().where(TEXT.case == "case-1").values(author="omar"),
    "a text given another time": case_texts.update().where(TEXT.case == "case-1").values(at=NOW + MINUTE),
    "another case's key": (
        data_keys.update()
        .where(data_keys.c.owner == "case-1")
        .values(wrapped=sa.select(data_keys.c.wrapped).where(data_keys.c.owner == "case-2").scalar_subquery())
    ),
}


@pytest.mark.parametrize("swap", SWAPS.values(), ids=SWAPS.keys())
async def test_a_swapped_row_does_not_open(known: Store, swap: sa.Update) -> None:
    await _two_cases(known)
    async with known.transaction() as tx:
        await tx.connection.execute(swap)
    async with known.reading() as tx:
        with pytest.raises(WrongKey):
            await tx.cases.texts("case-1")


async def test_a_swapped_handling_does_not_open(known: Store) -> None:
    await _two_cases(known)
    other = _sealed(case_handling, case_handling.c.case == "case-2")
    async with known.transaction() as tx:
        await tx.connection.execute(
            case_handling.update().where(case_handling.c.case == "case-1").values(sealed=other)
        )
    async with known.reading() as tx:
        with pytest.raises(WrongKey):
            await tx.cases.handling("case-1")


async def test_nothing_people_wrote_lies_in_plain_text(
    known: Store, database_kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    word = f"Ordetsomingenannanskriver{uuid4().hex}"  # nor another test in the same PostgreSQL
    async with known.transaction() as tx:
        await tx.drafts.add(a_draft(now=Answers({"story": word}), replaced={"[namn]": word}))
        await tx.cases.add(a_case())
        await tx.cases.add_text("case-1", "story", "eva", NOW, word)
        await tx.cases.save_handling("case-1", Handling(measure=word, client_reference=word), NOW)
        await tx.local.add("eva", "eva", {"text": word}, NOW)
    folder = tmp_path
    if database_kind == "postgresql":
        server: PostgreSQL = request.getfixturevalue("postgresql")
        server.run("CHECKPOINT")
        folder = server.data
    files = [file for file in folder.rglob("*") if file.is_file()]
    contents = {str(file.relative_to(folder)): file.read_bytes() for file in files}
    assert any(b"AV-2026-0001" in content for content in contents.values())  # the scan does see rows
    assert [name for name, content in contents.items() if word.encode() in content] == []


# --- rotation -----------------------------------------------------------------------------------


async def test_rotation_wraps_everything_anew_and_the_old_key_can_go(known: Store, database_url: str) -> None:
    await _two_cases(known)
    async with known.transaction() as tx:
        await tx.drafts.add(a_draft())
        await tx.local.add("eva", "eva", {"text": "hej"}, NOW)
        await tx.cases.add(a_case(3))
        await tx.cases.destroy_key("case-3")
    new = {"new": b"n" * 32}
    rotating = await Store.open(database_url, KeyRing({"test": b"k" * 32} | new, "new"), AUDIT_KEY)
    async with rotating.transaction() as tx:
        await tx.cases.add(a_case(4))
        assert await tx.keys.in_use() == ("new", "test")
    assert [await rotating.rewrap(3) for _ in range(3)] == [3, 1, 0]
    await rotating.close()

    after = await Store.open(database_url, KeyRing(new, "new"), AUDIT_KEY)
    async with after.reading() as tx:
        assert await tx.keys.in_use() == ("new",)
        assert [text.text for text in await tx.cases.texts("case-2")] == [STORY, "Ringde."]
        assert await tx.cases.handling("case-1") == Handling(measure="Ny rutin.")
        assert await tx.drafts.get("draft-1") == a_draft()
        assert len(await tx.local.all("eva", 5)) == 1
    await after.close()


async def test_a_key_taken_from_the_ring_too_early_is_named(known: Store, database_url: str) -> None:
    await _two_cases(known)
    store = await Store.open(database_url, KeyRing({"new": bytes(32)}, "new"), AUDIT_KEY)
    async with store.reading() as tx:
        with pytest.raises(KeyMissing) as missing:
            await tx.cases.texts("case-1")
    await store.close()
    assert missing.value.key_id == KEYS.current


async def test_another_key_under_the_same_name_is_the_wrong_key(known: Store, database_url: str) -> None:
    await _two_cases(known)
    store = await Store.open(database_url, KeyRing({"test": bytes(32)}, "test"), AUDIT_KEY)
    async with store.reading() as tx:
        with pytest.raises(WrongKey):
            await tx.cases.texts("case-1")
    await store.close()
