"""A case that could not be told to the one it was meant for is told to those who take it now."""

from dataclasses import replace
from datetime import timedelta

from domain.deadlines import local_day
from domain.notices import CaseArrived
from domain.organisation import Absence
from handlers.notices import instead
from tests.rooms.handlers.test_forged_forms import NOW, Chat, a_case, chat
from tests.stories.organisation import ORGANISATION

__all__ = ["chat"]


async def _lanes(chat: Chat) -> set[str]:
    async with chat.store.transaction() as tx:
        return {row.lane for row in await tx.outbox.claim(NOW, timedelta(minutes=1), "test", 50)}


async def test_the_deputy_hears_of_a_case_whose_card_was_dropped(chat: Chat) -> None:
    case = await a_case(chat)
    away = Absence("bo", local_day(NOW), local_day(NOW), "erik")
    async with chat.store.transaction() as tx:
        await tx.organisations.replace(replace(ORGANISATION, absences=(away,)))
    assert "person:erik" not in await _lanes(chat)
    for _ in range(2):
        async with chat.store.transaction() as tx:
            await instead(CaseArrived(case), tx, NOW)
    async with chat.store.reading() as tx:
        waiting = (await tx.outbox.waiting()).waiting
    assert "person:erik" in await _lanes(chat)
    async with chat.store.transaction() as tx:
        await instead(CaseArrived(case), tx, NOW)
    async with chat.store.reading() as tx:
        assert (await tx.outbox.waiting()).waiting == waiting
