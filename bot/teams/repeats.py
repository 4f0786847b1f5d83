"""Tells what comes again from what comes for the first time, in this process.

What changes anything is protected by the inbox in the database, in whichever process it comes again;
this answers those who are impatient, and turns away what was answered long since.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

MOST = 20_000

Answer = TypeVar("Answer")


class Repeated(Exception):
    """It was answered before."""


class Repeats(Generic[Answer]):
    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._under_way: dict[str, asyncio.Future[Answer]] = {}
        self._answered: OrderedDict[str, None] = OrderedDict()

    async def once(self, name: str, work: Callable[[], Awaitable[Answer]]) -> Answer:
        """The answer; whoever asks again meanwhile gets the same one. Raises Repeated when it was given.

        What failed may come again.
        """
        if name in self._answered:
            raise Repeated
        if name not in self._under_way:
            task = asyncio.ensure_future(work())
            self._under_way[name] = task
            task.add_done_callback(lambda done: self._over(name, done))
        return await asyncio.shield(self._under_way[name])

    def _over(self, name: str, done: asyncio.Future[Answer]) -> None:
        del self._under_way[name]
        if done.cancelled() or done.exception() is not None:
            return
        self._answered[name] = None
        if len(self._answered) > self._most:
            self._answered.popitem(last=False)
