"""The connector is strict where Microsoft's is, and misbehaves when told to."""

import math
import time
from collections.abc import Callable

import httpx
import jwt
import pytest

from tests.teams_server import (
    DropAfter,
    DropBefore,
    Failing,
    Held,
    Person,
    Ratelimited,
    Refused,
    TeamsServer,
)
from tests.teams_server.bench import UNVERIFIED, Connected, Json, card, message, text, why, with_card
from tests.teams_server.credentials import signing_key
from tests.teams_server.entra import CONNECTOR, GRAPH


async def test_a_message_is_sent_changed_and_deleted(connected: Connected, anna: Person) -> None:
    made = await connected.creates(anna.aad)
    assert made.status_code == 201
    place = made.json()["id"]
    sent = await connected.sends(place, with_card(card(text("Hej **Anna**"))))
    assert sent.status_code == 201
    assert anna.last.words == "Hej Anna"
    path = f"/{place}/activities/{sent.json()['id']}"
    changed = await connected.call("PUT", path, with_card(card(text(r"Hej \*igen\*"))))
    assert changed.json() == sent.json()
    assert [each.words for each in anna.bot_messages()] == ["Hej *igen*"]
    assert (await connected.call("DELETE", path)).status_code == 200
    assert anna.bot_messages() == []
    assert why(await connected.call("PUT", path, message())) == "ActivityNotFoundInConversation"
    assert connected.teams.journal.calls("activities.send", acted=True)


async def test_text_with_a_card_gives_no_id(connected: Connected, anna: Person) -> None:
    sent = await connected.sends(anna.chat.id, with_card(card(text("Hej")), text="Hej"))
    assert sent.json() == {}
    path = f"/{anna.chat.id}/activities/{anna.last.id}"
    assert why(await connected.call("PUT", path, message())) == "ActivityNotFoundInConversation"


REFUSED_ACTIVITIES: dict[str, Json] = {
    "an unknown field": message(colour="red"),
    "nothing said": {"type": "message"},
    "another type": {"type": "invoke", "name": "x"},
    "an unsound card": with_card(card(text("Hej"), version="1.4")),
    "another kind of card": {
        "type": "message",
        "attachments": [{"contentType": "application/vnd.microsoft.card.hero", "content": {}}],
    },
    "too much": message("x" * 90_000),
    "a mention without entity": message("<at>Anna Lind</at>"),
    "an entity without mention": message(
        entities=[{"type": "mention", "text": "<at>A</at>", "mentioned": {"id": "29:1", "name": "A"}}]
    ),
}


@pytest.mark.parametrize("activity", REFUSED_ACTIVITIES.values(), ids=REFUSED_ACTIVITIES)
async def test_the_connector_refuses(connected: Connected, anna: Person, activity: Json) -> None:
    answer = await connected.sends(anna.chat.id, activity)
    assert answer.status_code == 400
    assert len(connected.teams.journal.refused()) == 1
    assert anna.bot_messages() == []


TOKENS: dict[str, Callable[[TeamsServer], str]] = {
    "none": lambda _: "",
    "nonsense": lambda _: "hej",
    "for Graph": lambda teams: teams.entra.issue(GRAPH),
    "expired": lambda teams: teams.entra.issue(CONNECTOR, exp=int(time.time()) - 1),
    "another app's": lambda teams: teams.entra.issue(CONNECTOR, appid="en annan"),
    "another tenant's": lambda teams: teams.entra.issue(CONNECTOR, iss="https://sts.windows.net/annan/"),
    "another key's": lambda teams: jwt.encode(
        jwt.decode(teams.entra.issue(CONNECTOR), options=UNVERIFIED),
        signing_key("stranger").private,
        algorithm="RS256",
    ),
}


@pytest.mark.parametrize("token", TOKENS.values(), ids=TOKENS)
async def test_the_connector_and_graph_believe_no_other_token(
    connected: Connected, anna: Person, token: Callable[[TeamsServer], str]
) -> None:
    connected.token = token(connected.teams)
    assert (await connected.sends(anna.chat.id, message())).status_code == 401
    if GRAPH not in jwt_audience(connected.token):
        headers = {"authorization": f"Bearer {connected.token or '-'}"}
        found = await connected.client.get(f"{connected.teams.graph_url}/users", headers=headers)
        assert found.status_code == 401


def jwt_audience(token: str) -> str:
    return str(jwt.decode(token, options=UNVERIFIED)["aud"]) if token.count(".") == 2 else ""


async def test_tokens_die_with_their_key_and_of_age(connected: Connected, anna: Person) -> None:
    connected.teams.clock.forward(3700)
    assert (await connected.sends(anna.chat.id, message())).status_code == 401
    connected.token = connected.teams.entra.issue(CONNECTOR)
    assert (await connected.sends(anna.chat.id, message())).status_code == 201
    connected.teams.entra.rotate()
    assert (await connected.sends(anna.chat.id, message())).status_code == 401


async def test_whom_the_bot_cannot_reach(connected: Connected, anna: Person) -> None:
    anna.blocks()
    assert why(await connected.sends(anna.chat.id, message())) == "MessageWritesBlocked"
    anna.unblocks()
    await anna.uninstalls()
    assert why(await connected.creates(anna.aad)) == "BotNotInConversationRoster"
    await anna.installs()
    assert (await connected.creates(anna.user.id)).status_code == 201
    assert why(await connected.sends("a:1nej", message())) == "ConversationNotFound"
    assert (await connected.creates("29:nej")).status_code == 400
    assert (await connected.creates(anna.aad, tenantId="annan")).status_code == 400
    assert (await connected.creates(anna.aad, colour="red")).status_code == 400


async def test_threads_of_channels(connected: Connected, anna: Person) -> None:
    place = connected.teams.tenant.place("solgarden")
    assert place is not None
    made = await connected.call(
        "POST",
        "",
        {
            "isGroup": True,
            "tenantId": connected.teams.tenant.id,
            "channelData": {"channel": {"id": place.id}},
            "activity": message("Först"),
        },
    )
    thread = made.json()["id"]
    assert thread == f"{place.id};messageid={made.json()['activityId']}"
    assert (await connected.sends(thread, message("Sedan"))).status_code == 201
    assert (await connected.sends(f"{place.id};messageid=1", message())).status_code == 404
    assert [each.words for each in anna.bot_messages("solgarden")] == ["Först", "Sedan"]
    place.with_bot = False
    assert why(await connected.sends(thread, message())) == "BotNotInConversationRoster"


async def test_the_channels_of_a_team_that_has_the_bot(connected: Connected) -> None:
    place = connected.teams.tenant.place("solgarden")
    assert place is not None
    address = f"{connected.teams.proactive_url}/v3/teams/{place.team_id}/conversations"
    headers = {"authorization": f"Bearer {connected.token}"}
    found = await connected.client.get(address, headers=headers)
    assert found.json() == {"conversations": [{"id": place.id, "name": "solgarden"}]}
    place.with_bot = False
    assert why(await connected.client.get(address, headers=headers)) == "BotNotInConversationRoster"


async def test_members_one_by_one_all_and_by_pages(connected: Connected, anna: Person) -> None:
    place = connected.teams.tenant.place("solgarden")
    assert place is not None
    one = (await connected.call("GET", f"/{place.id}/members/{anna.aad}")).json()
    assert (one["email"], one["aadObjectId"], one["tenantId"]) == (
        "anna@exempel.se",
        anna.aad,
        connected.teams.tenant.id,
    )
    guest = connected.teams.person("Gäst")
    shown = (await connected.call("GET", f"/{guest.chat.id}/members/{guest.user.id}")).json()
    assert shown["tenantId"] != connected.teams.tenant.id
    assert "#EXT#" in shown["userPrincipalName"]
    assert (
        why(await connected.call("GET", f"/{place.id}/members/{guest.aad}")) == "MemberNotFoundInConversation"
    )
    assert len((await connected.call("GET", f"/{place.id}/members")).json()) == 2
    connected.teams.connector.roster_page = 1
    first = (await connected.call("GET", f"/{place.id}/pagedMembers?pageSize=100")).json()
    query = {"continuationToken": first["continuationToken"]}
    second = (await connected.call("GET", f"/{place.id}/pagedMembers", params=query)).json()
    assert len(first["members"]) == len(second["members"]) == 1
    assert "continuationToken" not in second


async def test_a_mention_is_a_ping_of_someone_who_is_there(connected: Connected, anna: Person) -> None:
    place = connected.teams.tenant.place("solgarden")
    assert place is not None
    entity = {
        "type": "mention",
        "text": "<at>Anna Lind</at>",
        "mentioned": {"id": anna.user.id, "name": "Anna Lind"},
    }
    said = message("Hej <at>Anna Lind</at>", entities=[entity])
    assert (await connected.sends(place.id, said)).status_code == 201
    assert connected.teams.pings == ["Anna Lind"]
    entity["mentioned"] = {"id": connected.teams.person("Gäst").user.id, "name": "Gäst"}
    assert (await connected.sends(place.id, said)).status_code == 404


@pytest.mark.parametrize("status", [412, 500, 502, 503, 504])
async def test_it_fails_when_told_to(connected: Connected, anna: Person, status: int) -> None:
    connected.teams.misbehave("activities.send", Failing(status))
    assert (await connected.sends(anna.chat.id, message())).status_code == status
    assert (await connected.sends(anna.chat.id, message())).status_code == 201
    assert len(anna.bot_messages()) == 1
    assert connected.teams.journal.refused() == []


async def test_other_trouble(connected: Connected, anna: Person) -> None:
    teams = connected.teams
    teams.misbehave("*", Ratelimited(7))
    answer = await connected.sends(anna.chat.id, message())
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "7")
    teams.misbehave("activities.send", Refused("MessageWritesBlocked"))
    assert (await connected.sends(anna.chat.id, message())).status_code == 403
    teams.misbehave("activities.send", DropBefore())
    with pytest.raises(httpx.TransportError):
        await connected.sends(anna.chat.id, message())
    assert anna.bot_messages() == []
    teams.misbehave("activities.send", DropAfter())
    with pytest.raises(httpx.TransportError):
        await connected.sends(anna.chat.id, message())
    assert len(anna.bot_messages()) == 1
    never, soon = Held(), httpx.Timeout(60, read=0.1)
    teams.misbehave("activities.send", never, math.inf)
    with pytest.raises(httpx.ReadTimeout):
        await connected.call("POST", f"/{anna.chat.id}/activities", message(), timeout=soon)
    never.until.set()
    teams.behave()


async def test_the_rates_of_a_conversation_and_of_the_app(connected: Connected, anna: Person) -> None:
    teams = connected.teams
    teams.clock.stop()
    teams.count_rates(enforce=True)
    statuses = [(await connected.sends(anna.chat.id, message())).status_code for _ in range(8)]
    assert statuses == [201] * 7 + [429]
    assert teams.rates.violations[0].conversation == anna.chat.id
    for _ in range(8):
        teams.clock.forward(1.1)
        statuses += [(await connected.sends(anna.chat.id, message())).status_code for _ in range(7)]
    assert statuses.count(201) == 60
