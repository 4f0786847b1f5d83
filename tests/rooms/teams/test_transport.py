"""How calls travel: with our token, once, to nobody else, and by the proxy that the environment names."""

import asyncio
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import aiohttp
import httpx
import pytest

from bot.teams.sdk import Client
from bot.teams.transport import Transport

OK = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"


@dataclass
class Answers:
    """A server that says what it is told to, to whatever it hears."""

    said: bytes = f"{OK}content-length: 2\r\n\r\n{{}}".encode()
    heard: list[str] = field(default_factory=list)
    port: int = 0

    async def talks(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        length = next(
            (line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length")), b":0"
        )
        body = await reader.readexactly(int(length.split(b":")[1]))
        self.heard.append((head + body).decode())
        writer.write(self.said)
        await writer.drain()
        writer.close()


@pytest.fixture
async def there() -> AsyncIterator[Answers]:
    answers = Answers()
    server = await asyncio.start_server(answers.talks, "127.0.0.1", 0)
    answers.port = server.sockets[0].getsockname()[1]
    async with server:
        yield answers


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    async def token() -> str:
        return "vår-nyckel".encode().hex()

    transport, client = Transport(token, timeout=60), Client()
    client.use(transport)
    yield client
    await transport.close()
    await client.http.aclose()


async def test_a_call_carries_our_token_and_what_is_said_letter_by_letter(
    client: Client, there: Answers
) -> None:
    await client.post(f"http://127.0.0.1:{there.port}/v3", json={"text": "Hjälp på Solgården"})

    assert f"bearer {'vår-nyckel'.encode().hex()}" in there.heard[0].lower()
    assert '{"text":"Hjälp på Solgården"}' in there.heard[0]


async def test_an_answer_without_a_word_is_no_fault(client: Client, there: Answers) -> None:
    there.said = f"{OK}content-length: 0\r\n\r\n".encode()

    assert (await client.get(f"http://127.0.0.1:{there.port}/")).json() == {}


async def test_what_a_proxy_says_in_teams_place_is_no_answer(client: Client, there: Answers) -> None:
    there.said = f"{OK}content-length: 6\r\n\r\n<html>".encode()

    with pytest.raises(ValueError, match="Expecting value"):
        (await client.get(f"http://127.0.0.1:{there.port}/")).json()


async def test_our_token_follows_nobody_elsewhere(client: Client, there: Answers) -> None:
    elsewhere = f"http://127.0.0.1:{there.port}/elsewhere"
    there.said = f"HTTP/1.1 302 Found\r\nlocation: {elsewhere}\r\ncontent-length: 0\r\n\r\n".encode()

    with pytest.raises(httpx.HTTPStatusError):
        await client.get(f"http://127.0.0.1:{there.port}/")
    assert len(there.heard) == 1


async def test_how_long_to_wait_is_told(client: Client, there: Answers) -> None:
    there.said = b"HTTP/1.1 429 Too Many\r\nretry-after: 17\r\ncontent-length: 0\r\n\r\n"

    with pytest.raises(httpx.HTTPStatusError) as raised:
        await client.get(f"http://127.0.0.1:{there.port}/")
    assert raised.value.response.headers["retry-after"] == "17"


async def test_the_proxy_of_the_environment_is_asked(
    client: Client, there: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{there.port}")
    monkeypatch.setenv("no_proxy", "")

    await client.get("http://smba.exempel.se/emea/v3")
    assert there.heard[0].startswith("GET http://smba.exempel.se/emea/v3 ")


async def test_where_nobody_listens_is_told_from_a_connection_that_broke(
    client: Client, there: Answers
) -> None:
    there.said = b""

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # so that nobody else can, and nobody listens there
        with pytest.raises(aiohttp.ClientConnectorError):
            await client.get(f"http://127.0.0.1:{taken.getsockname()[1]}/")
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await client.post(f"http://127.0.0.1:{there.port}/", json={})
