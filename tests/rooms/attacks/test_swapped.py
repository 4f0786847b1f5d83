"""Someone who can write in the database moves encrypted text, wrapped keys and owners about: whoever
comes upon it is told so kindly, sees nothing of it, and it stands in the audit log."""

from collections.abc import Mapping

import pytest
import sqlalchemy as sa

from domain.cases import Case
from storage.tables.cases import case_handling, case_texts, drafts
from storage.tables.protection import data_keys
from tests.rooms.attacks.lived import sent
from tests.stories.telling import WHAT_HAPPENED, report
from tests.stories.test_the_managers_desk import choose, opened
from tests.stories.town import Someone, Town, last

OTHER = "Igår kl 8 uteblev frukosten hos en brukare på Solgården"
KIND = "går inte att läsa"


def of(table: sa.Table, column: str, owner: str, other: str) -> sa.Update:
    """The sealed column of one gets what belongs to the other."""
    blob = next(column for column in ("sealed", "wrapped") if column in table.c)
    theirs = sa.select(table.c[blob]).where(table.c[column] == other).limit(1).scalar_subquery()
    return table.update().where(table.c[column] == owner).values({blob: theirs})


SWAPS: Mapping[str, sa.Table] = {"texts": case_texts, "handling": case_handling, "keys": data_keys}


async def two_cases(town: Town, anna: Someone, bo: Someone) -> tuple[Case, Case]:
    """Both taken, asked about and with handling begun, so that there is something to swap."""
    for what in (WHAT_HAPPENED, OTHER):
        await report(anna, what)
        await bo.presses("Ta emot")
        await opened(bo)
        await choose(bo, "Åtgärder")
        await sent(bo, {"Åtgärd": "Ny rutin."})
    found = sorted(await town.cases_of("anna"), key=lambda case: case.received)
    return found[0], found[1]


async def unreadable_in_log(town: Town) -> int:
    async with town.store.reading() as tx:
        rows = await tx.connection.execute(
            sa.text("SELECT count(*) FROM audit WHERE what = 'sealed.unreadable'")
        )
        return int(rows.scalar_one())


@pytest.mark.parametrize("database_kind", ["sqlite", "postgresql"], indirect=True)
async def test_what_was_swapped_is_refused_said_kindly_and_logged(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    first, second = await two_cases(town, anna, bo)
    for name, table in SWAPS.items():
        owner = "owner" if table is data_keys else "case"
        async with town.store.transaction() as tx:
            kept = (await tx.connection.execute(sa.select(table))).mappings().all()
            await tx.connection.execute(of(table, owner, second.id, first.id))
        before = await unreadable_in_log(town)
        shown = bo.dialog
        await bo.presses_again(next(card for card in bo.cards[::-1] if "Öppna" in card.buttons), "Öppna")
        assert KIND in last(bo).words, name
        assert bo.dialog == shown, name
        assert await unreadable_in_log(town) == before + 1, name
        async with town.store.transaction() as tx:  # as it was
            await tx.connection.execute(table.delete())
            await tx.connection.execute(table.insert(), [dict(row) for row in kept])
    async with town.store.reading() as tx:
        assert (await tx.audit.verify()).whole


async def test_a_form_keeps_what_was_typed_when_its_case_cannot_be_read(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    first, second = await two_cases(town, anna, bo)
    await opened(bo)
    await choose(bo, "Be om komplettering")
    async with town.store.transaction() as tx:
        await tx.connection.execute(of(case_handling, "case", second.id, first.id))
    await bo.submits({"Vad behöver du veta?": "Hur länge?"})
    assert any(KIND in error for error in bo.errors)
    assert bo.dialog is not None


async def test_somebody_elses_draft_put_in_ones_place_shows_nothing(town: Town) -> None:
    anna, erik = await town.person("anna"), await town.person("erik")
    await anna.says(WHAT_HAPPENED)
    await erik.says(OTHER)
    ours, theirs = await town.draft_of("erik"), await town.draft_of("anna")
    assert ours is not None
    assert theirs is not None
    async with town.store.transaction() as tx:
        await tx.connection.execute(of(drafts, "id", ours.id, theirs.id))
    await erik.says("vi ringde jouren")
    assert KIND in last(erik).words
    async with town.store.transaction() as tx:
        await tx.connection.execute(drafts.delete().where(drafts.c.id == ours.id))
        await tx.connection.execute(drafts.update().values(person="erik"))
    await erik.says("mina utkast")
    await erik.says("vi ringde jouren")
    assert KIND in last(erik).words
    assert not any("uteblev insatsen" in card.words for card in erik.cards)
