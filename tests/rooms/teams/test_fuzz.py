"""Whatever comes in at the door, signed or not, in whatever shape: it is answered, and never with a 500."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.teams import ids, payloads
from bot.teams.ids import Unreadable
from bot.teams.listener import LISTENS
from handlers.chat import Answer, Button, Buttons, Card, ChoiceInput, Dialog, Menu, Option, Text, TextInput
from tests.rooms.fuzzing import AT_THE_DOOR, Way, drawn
from tests.rooms.teams.conftest import CARD, ORGANISATION, Stage
from tests.rooms.teams.made import NASTY

SECRET = "zebrafink"

# --- what Teams really sends, recorded from its client ---------------------------------------------------

FORM = Dialog(
    "review",
    "Granska",
    (
        TextInput("story", "Vad hände?", lines=True),
        ChoiceInput("kind", "Typ", (Option("a", "Avvikelse"), Option("b", "Klagomål"))),
    ),
    close="Stäng",
    submit="Skicka",
    on="d1",
    version=3,
)


async def recorded(stage: Stage) -> list[dict[str, Any]]:
    """One activity of every kind that Teams has."""
    anna = stage.anna
    many = tuple(Option(f"k{number}", f"Enhet {number}") for number in range(2000))
    card = Card(
        "Kort",
        (
            Buttons((Button("Tryck", "help", "x", 1), Button("Granska", "review", "d1", 3))),
            Menu("Enhet", "help", (*many, Option("norr", "Hemtjänst Norr"))),
        ),
    )
    stage.desk.next = Answer(home=CARD)
    await anna.installs()
    stage.desk.next = Answer()
    await anna.says(f"{SECRET} & <b>")
    await anna.edits("hej då")
    await anna.shares_file("bild.png", words="se här")
    await anna.deletes()
    await anna.mentions("något hände", "solgarden")
    chat = await stage.side.sender.conversation_with(ORGANISATION.people[0], None)
    assert isinstance(chat, str)
    await stage.side.sender.post(chat, card, "1")
    await anna.presses("Tryck")
    await anna.chooses("Enhet", "Hemtjänst Norr")
    stage.desk.next = Answer(dialog=FORM)
    await anna.presses("Granska")
    stage.desk.next = Answer()
    await anna.submits({"Vad hände?": SECRET, "Typ": "Klagomål"})
    stage.desk.next = Answer(dialog=FORM)
    await anna.command("report")
    stage.desk.next = Answer()
    await anna.submits({"Vad hände?": SECRET, "Typ": "Klagomål"})
    await anna.says("Någon föll", "solgarden")
    stage.desk.next = Answer(dialog=FORM)
    await anna.message_action("report_message", anna.messages("solgarden")[-1])
    stage.desk.next = Answer()
    await anna.uninstalls()
    await anna.installs()
    found = {each.kind: each.activity for each in stage.teams.courier.deliveries}
    assert {"message", "messageUpdate", "messageDelete", "adaptiveCard/action", "task/fetch"} <= found.keys()
    assert {"task/submit", "application/search", "composeExtension/submitAction"} <= found.keys()
    return [each.activity for each in stage.teams.courier.deliveries]


# --- what could be sent ------------------------------------------------------------------------------------

ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(),
    st.text(max_size=12),
    st.sampled_from([*NASTY, "\ud800", "\x00", "a" * 5000, [], {}, [None], [[]], {"id": None}, {"": ""}]),
    st.just("28:x"),
)


def still_from_teams(way: Way) -> bool:
    """Not what the door looks at before it reads any further."""
    return way[0] not in ("serviceUrl", "channelId")


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(timeout=60, trust_env=False) as opened:
        yield opened


async def posted(stage: Stage, client: httpx.AsyncClient, activity: Any) -> httpx.Response:
    signed = stage.teams.framework.authorization(stage.teams.service_url)
    body = json.dumps(activity).encode()
    headers = {"Authorization": str(signed), "Content-Type": "application/json"}
    return await client.post(stage.teams.bot_url, content=body, headers=headers)


async def test_no_shape_of_an_activity_breaks_the_door(
    stage: Stage, client: httpx.AsyncClient, capfd: pytest.CaptureFixture[str]
) -> None:
    activities = await recorded(stage)
    loop = asyncio.get_running_loop()

    @settings(AT_THE_DOOR, max_examples=80)
    @given(st.data())
    def tried(data: st.DataObject) -> None:
        activity = drawn(data, data.draw(st.sampled_from(activities), "activity"), ODD, still_from_teams)
        activity["replyTo"] = data.draw(st.integers(), "so that it is no replay")
        told = asyncio.run_coroutine_threadsafe(posted(stage, client, activity), loop).result(120)
        assert told.status_code in (200, 400, 403), told.status_code
        if told.content:
            json.loads(told.content)

    await asyncio.to_thread(tried)
    assert SECRET not in "".join(capfd.readouterr())


def _part(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


HEADERS = st.one_of(
    st.binary(max_size=60),
    st.dictionaries(st.sampled_from(["alg", "kid", "typ", "crit", "b64", "x"]), ODD).map(
        lambda header: json.dumps(header).encode()
    ),
    st.just(b'{"alg":"RS256","kid":' + b"[" * 30_000),
    st.just(b'{"alg":"RS256","kid":' + b"9" * 10_000 + b"}"),
    st.just(b'{"alg":["RS256"],"kid":{}}'),
)
TOKENS = st.one_of(
    st.text(st.characters(min_codepoint=161, max_codepoint=255), min_size=1, max_size=60),
    st.tuples(HEADERS, HEADERS, st.binary(max_size=300)).map(lambda parts: ".".join(map(_part, parts))),
)


async def test_no_token_breaks_the_door(stage: Stage, client: httpx.AsyncClient) -> None:
    """Anyone can send one, without knowing anything."""
    loop = asyncio.get_running_loop()

    async def sent(token: str) -> int:
        headers = {b"Authorization": f"Bearer {token}".encode("latin-1")}
        return (await client.post(stage.teams.bot_url, content=b"{}", headers=headers)).status_code

    @settings(AT_THE_DOOR, max_examples=80)
    @given(TOKENS)
    def tried(token: str) -> None:
        assert asyncio.run_coroutine_threadsafe(sent(token), loop).result(120) == 401

    await asyncio.to_thread(tried)
    assert stage.desk.turns == []
    assert set(stage.desk.counted) <= {
        f"teams_refused_{why}" for why in ("token", "algorithm", "signature", "unsigned")
    }


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_every_activity_is_read_or_found_unreadable(data: st.DataObject) -> None:
    """Without the net, so that there is time for many more."""
    activity = {
        "type": data.draw(st.sampled_from(["message", "messageUpdate", "invoke", "installationUpdate"])),
        "name": data.draw(st.sampled_from(sorted({name for _, name in LISTENS if name}))),
        "id": "1",
        "serviceUrl": "https://smba.example/emea/",
        "from": {"id": "29:1", "aadObjectId": "a"},
        "recipient": {"id": "28:x"},
        "conversation": {"id": "a:1", "conversationType": "personal"},
        "value": data.draw(
            st.recursive(
                ODD,
                lambda inner: st.one_of(
                    st.lists(inner, max_size=3),
                    st.dictionaries(
                        st.sampled_from(
                            ["action", "data", ids.OURS, "dialog", "inputs", "on", "menu", "value"]
                        ),
                        inner,
                    ),
                ),
            )
        ),
    }
    activity[data.draw(st.sampled_from(sorted(activity)))] = data.draw(ODD)
    try:
        payloads.read(activity, LISTENS)
        payloads.bare(activity)
    except Unreadable:
        pass


@pytest.mark.parametrize("words", NASTY)
async def test_what_people_write_never_becomes_markup_of_ours(stage: Stage, words: str) -> None:
    """The card that stands there says letter by letter what was written, and mentions nobody."""
    stage.desk.next = Answer(home=Card(words, (Text((words,)), *CARD.parts[1:])))
    await stage.anna.says("startsida")

    assert stage.teams.pings == []
    assert " ".join(words.split()) in " ".join(stage.anna.last.words.split())
