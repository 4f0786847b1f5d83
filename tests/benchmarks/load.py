"""People pressing and sending: raw HTTP over kept connections, so that the sender does not slow it down."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from time import perf_counter
from typing import Self


@dataclass(frozen=True)
class Reply:
    status: int
    body: bytes
    seconds: float


class Line:
    """One kept connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    @classmethod
    async def to(cls, port: int) -> Self:
        return cls(*await asyncio.open_connection("127.0.0.1", port))

    async def ask(self, request: bytes) -> Reply:
        started = perf_counter()
        self._writer.write(request)
        head = (await self._reader.readuntil(b"\r\n\r\n")).lower()
        body = await self._reader.readexactly(_length(head))
        return Reply(int(head.split(b" ", 2)[1]), body, perf_counter() - started)

    async def close(self) -> None:
        self._writer.close()
        with suppress(ConnectionError):  # the other end was quicker
            await self._writer.wait_closed()


def _length(head: bytes) -> int:
    _, _, rest = head.partition(b"content-length:")
    return int(rest.partition(b"\r\n")[0] or 0)


async def send_all(port: int, requests: Sequence[bytes], at_once: int) -> tuple[float, list[Reply]]:
    """Every request once, so many under way at a time. (seconds it took, the replies)"""
    lines = [await Line.to(port) for _ in range(at_once)]
    waiting = list(reversed(requests))
    replies: list[Reply] = []

    async def work(line: Line) -> None:
        while waiting:
            replies.append(await line.ask(waiting.pop()))

    started = perf_counter()
    await asyncio.gather(*map(work, lines))
    took = perf_counter() - started
    for line in lines:
        await line.close()
    return took, replies
