"""What several ask of the database at the same time, done for all of them in one transaction.

A transaction costs the same for one row as for eight, and on SQLite there is one writer at a time.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar

from storage.store import Transaction

Item = TypeVar("Item")
Result = TypeVar("Result")

Work = Callable[[Transaction, Sequence[Item]], Awaitable[Sequence[Result]]]
"""Does the same for each of the items. Returns their results in the same order."""

OTHERS_GET = 0.01
"""Seconds that others get to ask for something too, when more are expected."""


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    work: Work[Any, Any]
    item: Any
    answer: asyncio.Future[Any] = field(default_factory=lambda: asyncio.get_running_loop().create_future())

    def is_done(self, result: Any) -> None:
        if not self.answer.done():  # whoever asked may have been cut off
            self.answer.set_result(result)

    def has_failed(self, error: Exception) -> None:
        if not self.answer.done():
            self.answer.set_exception(error)


class _WorkFailed(Exception):
    """The work itself failed, over one of its items."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class Together:
    """Transactions that are shared by whoever asks at the time, on one event loop.

    begin: opens one. expected: how many may ask at a time; who asks waits OTHERS_GET for the rest.
    """

    def __init__(
        self,
        begin: Callable[[], AbstractAsyncContextManager[Transaction]],
        expected: Callable[[], int] = lambda: 1,
    ) -> None:
        self._begin = begin
        self._expected = expected
        self._asked: list[_Asked] = []
        self._all_have_asked = asyncio.Event()
        self._worker: asyncio.Task[None] | None = None

    async def do(self, work: Work[Item, Result], item: Item) -> Result:
        """What the work returns for the item, committed. Raises what it raised, or the transaction.

        Where work fails over one of several items, it is done again for each alone; so it acts on the
        database and on nothing else. Never call this in a transaction: the two would wait for each other.
        """
        asked = _Asked(work, item)
        self._asked.append(asked)
        if len(self._asked) >= self._expected():
            self._all_have_asked.set()
        if self._worker is None:
            self._worker = asyncio.create_task(self._do_all())
        result: Result = await asked.answer
        return result

    async def finish(self) -> None:
        """Wait until nothing is being done, also for those who were cut off while they waited."""
        if self._worker is not None:
            await asyncio.wait([self._worker])

    async def _do_all(self) -> None:
        try:
            while self._asked:
                await self._wait_for_others()
                together, self._asked = self._asked, []
                await self._do(together)
        finally:
            self._worker = None

    async def _wait_for_others(self) -> None:
        self._all_have_asked.clear()
        if len(self._asked) < self._expected():
            with suppress(TimeoutError):
                async with asyncio.timeout(OTHERS_GET):
                    await self._all_have_asked.wait()

    async def _do(self, together: Sequence[_Asked]) -> None:
        try:
            await self._in_one_transaction(together)
        except _WorkFailed as failed:
            if len(together) == 1:
                together[0].has_failed(failed.error)
                return
            for asked in together:
                await self._do([asked])
        except Exception as error:  # noqa: BLE001 (told to everyone who asked)
            for asked in together:
                asked.has_failed(error)

    async def _in_one_transaction(self, together: Sequence[_Asked]) -> None:
        results: dict[_Asked, Any] = {}
        async with self._begin() as tx:
            for work in dict.fromkeys(asked.work for asked in together):
                of_it = [asked for asked in together if asked.work == work]
                try:
                    done = await work(tx, [asked.item for asked in of_it])
                except Exception as error:
                    raise _WorkFailed(error) from error
                results |= zip(of_it, done, strict=True)
        for asked, result in results.items():
            asked.is_done(result)
