"""People in the test Teams do what people can do in Teams, and see what they would see."""

import asyncio
import json
import signal
import sys
from typing import Any

import httpx
import jwt
import pytest

from tests.teams_server import (
    FORGERIES,
    ClientRefusal,
    Person,
    TeamsServer,
)
from tests.teams_server.activities import answer_problems
from tests.teams_server.bench import (
    Bot,
    Connected,
    a_tenant,
    card,
    card_answer,
    dialog,
    execute,
    field,
    menu,
    opening,
    shows,
    submit,
    text,
    toast,
    with_card,
)
from tests.teams_server.fields import chosen
from tests.teams_server.visible import read

# The SDK warns of its own previews as it is imported.
previews = pytest.mark.filterwarnings("ignore::microsoft_teams.common.experimental.ExperimentalWarning")


@previews
async def test_activities_are_signed_so_that_the_sdk_believes_them(
    teams: TeamsServer, anna: Person, bot: Bot
) -> None:
    from microsoft_teams.api.auth.cloud_environment import PUBLIC, with_overrides  # noqa: PLC0415
    from microsoft_teams.apps.auth import InboundActivityTokenValidator  # noqa: PLC0415

    cloud = with_overrides(PUBLIC, openid_metadata_url=teams.openid_url)
    validator = InboundActivityTokenValidator(teams.tenant.app_id, cloud)
    # The SDK fetches the keys in the event loop that this server needs to answer.
    await asyncio.to_thread(validator._service_validator._jwks_client.fetch_data)  # noqa: SLF001
    await anna.says("Hej")
    token = bot.tokens[-1].removeprefix("Bearer ")
    claims = await validator.validate_token(token, bot.heard[-1]["serviceUrl"])
    assert claims["aud"] == teams.tenant.app_id
    for forgery in (each for each in FORGERIES if each not in ("unsigned", "wrong_scheme", "other_tenant")):
        await teams.forged(forgery)
        forged = bot.tokens[-1].removeprefix("Bearer ")
        if forgery == "no_expiry":  # the SDK does not ask for one: the bot's own door has to
            continue
        if forgery == "unknown_key":
            continue  # the SDK fetches the keys once more, in the loop
        with pytest.raises(jwt.PyJWTError):
            await validator.validate_token(forged, bot.heard[-1]["serviceUrl"])


@previews
async def test_the_sdk_understands_what_people_do(teams: TeamsServer, anna: Person, bot: Bot) -> None:
    from microsoft_teams.api.activities import ActivityTypeAdapter  # noqa: PLC0415

    await anna.installs()
    await anna.says("Hej")
    await anna.mentions("Hej", "solgarden")
    await anna.shares_file("bild.png")
    await anna.edits("Hej igen")
    await anna.deletes()
    bot.answers["composeExtension/fetchTask"] = {"task": {"type": "message", "value": "Hej"}}
    await anna.command("report")
    await anna.message_action("report", anna.messages()[0])
    await anna.uninstalls()
    for activity in bot.heard:
        ActivityTypeAdapter.validate_python(activity)
    assert [each["type"] for each in bot.heard] == [
        "conversationUpdate",
        "installationUpdate",
        *["message"] * 3,
        "messageUpdate",
        "messageDelete",
        *["invoke"] * 2,
        "installationUpdate",
    ]


async def test_a_forgery_of_another_tenant_is_signed_as_it_should_be(teams: TeamsServer, bot: Bot) -> None:
    assert (await teams.forged("other_tenant")).ok
    assert bot.heard[-1]["channelData"]["tenant"]["id"] != teams.tenant.id
    await teams.forged("unsigned")
    assert bot.tokens[-1] == ""
    await teams.replay(2)
    assert bot.heard[-2:] == bot.heard[-4:-2]


async def test_the_bot_hears_only_what_is_for_it(teams: TeamsServer, anna: Person, bot: Bot) -> None:
    await anna.says("Hej bara ni", "solgarden")
    assert bot.heard == []
    await anna.mentions("Hej", "solgarden")
    (heard,) = bot.heard
    assert heard["text"] == "<at>Lyhörd</at> Hej"
    assert heard["entities"][0]["mentioned"]["id"] == teams.tenant.bot.id
    assert ";messageid=" in heard["conversation"]["id"]
    with pytest.raises(ClientRefusal):
        await teams.person("Gäst").says("Hej", "solgarden")
    await teams.person("Gäst").says("Hi")
    assert bot.heard[-1]["locale"] == "en-US"


async def test_action_execute_replaces_the_card_for_the_one_who_pressed(
    connected: Connected, anna: Person, bot: Bot
) -> None:
    await shows(connected, anna, card(text("Före"), actions=[execute(data={"on": "1"})]))
    before = anna.last
    bot.answers["adaptiveCard/action"] = card_answer(card(text("Efter")))
    await anna.presses("Gör")
    assert anna.last.words == "Efter"
    assert bot.heard[-1]["replyToId"] == anna.last.id
    assert bot.invokes("adaptiveCard/action")[0]["action"]["data"] == {"on": "1"}
    bot.answers["adaptiveCard/action"] = toast("För sent.")
    await anna.stays_pressing(before, "Gör")
    assert anna.toasts == ["För sent."]
    path = f"/{anna.chat.id}/activities/{anna.last.id}"
    await connected.call("PUT", path, with_card(card(text("För alla"))))
    assert anna.last.words == "För alla"
    with pytest.raises(ClientRefusal):
        await anna.presses("Gör")


async def test_a_menu_goes_with_the_nearest_button(connected: Connected, anna: Person, bot: Bot) -> None:
    sets = {"type": "ActionSet", "actions": [execute("Välj den", data={"on": "1"})]}
    await shows(connected, anna, card(text("Hej"), menu(), sets, actions=[execute("Annat")]))
    assert anna.last.menus == ["Välj"]
    bot.answers["adaptiveCard/action"] = toast("Tack.")
    await anna.chooses("Välj", "Två")
    assert bot.invokes("adaptiveCard/action")[0]["action"]["data"] == {"on": "1", "menu": "2"}


async def test_required_fields_hold_back_every_button_that_takes_them(
    connected: Connected, anna: Person, bot: Bot
) -> None:
    required = field(isRequired=True, errorMessage="Skriv ett namn.")
    await shows(connected, anna, card(required, actions=[execute(), opening()]))
    bot.answers = {
        "adaptiveCard/action": toast("Tack."),
        "task/fetch": dialog(card(text("Hej"))),
    }
    await anna.presses("Gör")
    assert anna.errors == {"Namn": "Skriv ett namn."}
    assert bot.heard == []
    await anna.presses("Öppna")
    assert anna.errors == {}
    assert anna.dialog.words == "Hej"


async def test_a_dialog_from_opening_to_closing(connected: Connected, anna: Person, bot: Bot) -> None:
    form = card(
        field("Vad hände?", isRequired=True, errorMessage="Skriv något."),
        menu(id="unit", label="Enhet", value="1"),
        {"type": "Input.Toggle", "id": "sure", "title": "Jag är säker"},
        {"type": "Input.Date", "id": "day", "label": "Dag", "max": "2026-01-01", "errorMessage": "För sent."},
        actions=[submit(data={"dialog": "report"}), submit("Avbryt", associatedInputs="none")],
    )
    wrong = card(field("Vad hände?", value="x"), text("Mer än så.", color="Attention"), actions=[submit()])
    await shows(connected, anna, card(actions=[opening()]))
    bot.answers["task/fetch"] = dialog(form)
    await anna.presses("Öppna")
    assert anna.dialog.title == "Rapport"
    assert anna.dialog.values == {"Vad hände?": "", "Enhet": "Ett", "Jag är säker": "", "Dag": ""}
    assert anna.dialog.choices["Enhet"] == ("Ett", "Två")
    await anna.submits({"Dag": "2026-02-02"})
    assert anna.errors == {"Vad hände?": "Skriv något.", "Dag": "För sent."}
    bot.answers["task/submit"] = dialog(wrong)
    await anna.submits({"Vad": "x", "Enhet": "Två", "Jag är": True, "Dag": "2025-12-24"})
    assert bot.invokes("task/submit")[0]["data"] == {
        "dialog": "report",
        "name": "x",
        "unit": "2",
        "sure": "true",
        "day": "2025-12-24",
    }
    assert anna.errors == {"Vad hände?": "Mer än så."}
    assert anna.dialog.values == {"Vad hände?": "x"}
    bot.answers["task/submit"] = None
    await anna.presses("Skicka")
    assert (anna.dialogs, anna.errors) == ([], {})


async def test_a_dialog_whose_bot_fails_stays(connected: Connected, anna: Person, bot: Bot) -> None:
    await shows(connected, anna, card(actions=[opening()]))
    bot.answers["task/fetch"] = dialog(card(field(), actions=[submit()]))
    await anna.presses("Öppna")
    bot.answers["task/submit"] = 500
    await anna.submits({"Namn": "x"})
    assert anna.notices == ["Something went wrong. Please try again."]
    assert anna.dialog.values == {"Namn": "x"}
    assert len(connected.teams.courier.failed) == 1
    bot.answers["task/submit"] = {"task": {"type": "message", "value": "Klart."}}
    await anna.submits()
    assert anna.notices[-1] == "Klart."
    assert anna.dialogs == []


async def test_unsound_answers_are_found_out(connected: Connected, anna: Person, bot: Bot) -> None:
    await shows(connected, anna, card(actions=[execute(), opening()]))
    bot.answers["adaptiveCard/action"] = {"value": "Hej"}
    with pytest.raises(ClientRefusal):
        await anna.presses("Gör")
    bot.answers["task/fetch"] = None
    with pytest.raises(ClientRefusal):
        await anna.presses("Öppna")
    assert answer_problems("task/fetch", dialog(card(actions=[execute()])))
    assert answer_problems("adaptiveCard/action", card_answer(card(version="1.6")))


async def test_a_typeahead_asks_the_bot(connected: Connected, anna: Person, bot: Bot) -> None:
    query = {"choices.data": {"type": "Data.Query", "dataset": "units"}}
    await shows(connected, anna, card(menu(style="filtered", choices=[], **query), actions=[execute()]))
    found = {"results": [{"title": "Hemtjänst Norr", "value": "17"}]}
    bot.answers = {
        "application/search": {
            "statusCode": 200,
            "type": "application/vnd.microsoft.search.searchResponse",
            "value": found,
        },
        "adaptiveCard/action": toast("Tack."),
    }
    await anna.chooses("Välj", "Hemtjänst")
    assert bot.invokes("application/search")[0]["queryText"] == "Hemtjänst"
    assert bot.invokes("adaptiveCard/action")[0]["action"]["data"] == {"menu": "17"}


async def test_a_slow_message_extension_is_asked_thrice(teams: TeamsServer, anna: Person, bot: Bot) -> None:
    bot.answers = {
        "composeExtension/fetchTask": dialog(card(field(), actions=[submit()])),
        "composeExtension/submitAction": {},
    }
    await anna.command("report")
    teams.courier.extension_patience, bot.silent_until_heard = 0.05, len(bot.heard) + 3
    await anna.submits({"Namn": "x"})
    asked = [each for each in bot.heard if each["name"] == "composeExtension/submitAction"]
    assert [each["id"] for each in asked] == [asked[0]["id"]] * 3
    assert asked[0]["value"]["commandId"] == "report"
    assert anna.dialogs == []


async def test_a_message_action_brings_the_message(teams: TeamsServer, anna: Person, bot: Bot) -> None:
    await anna.says("Fel dos", "Kvällen")
    bot.answers["composeExtension/fetchTask"] = dialog(card(text("Hej")))
    await anna.message_action("report", anna.messages("Kvällen")[0])
    payload = bot.invokes("composeExtension/fetchTask")[0]["messagePayload"]
    assert payload["body"]["content"] == "<div>Fel dos</div>"
    assert payload["from"]["user"]["id"] == anna.aad


async def test_what_is_folded_is_not_seen_until_it_is_unfolded(
    connected: Connected, anna: Person, bot: Bot
) -> None:
    toggle = {"type": "Action.ToggleVisibility", "title": "Mer", "targetElements": ["more"]}
    hidden = {**text("Resten"), "id": "more", "isVisible": False}
    inner = {
        "type": "Action.ShowCard",
        "title": "Kort",
        "card": {"type": "AdaptiveCard", "body": [text("Inre")]},
    }
    address = {"type": "Action.OpenUrl", "title": "Läs", "url": "https://exempel.se/"}
    await shows(connected, anna, card(text("Hej"), hidden, actions=[toggle, inner, address]))
    assert anna.last.words == "Hej"
    for label in ("Mer", "Kort", "Läs"):
        await anna.presses(label)
    assert anna.last.lines == ["Hej", "Resten", "Inre"]
    assert anna.opened_urls == ["https://exempel.se/"]
    assert bot.heard == []


async def test_a_card_with_refresh_is_fetched_for_whom_it_names(
    connected: Connected, anna: Person, bot: Bot
) -> None:
    fresh = {"type": "Refresh", "action": execute("Förnya"), "userIds": [anna.user.id]}
    await shows(connected, anna, card(text("Gammalt"), refresh=fresh))
    bot.answers["adaptiveCard/action"] = card_answer(card(text("Nytt")))
    await anna.refreshes()
    assert anna.last.words == "Nytt"
    assert bot.invokes("adaptiveCard/action")[0]["trigger"] == "automatic"


async def test_the_journal_can_be_read_line_by_line(tmp_path: Any) -> None:
    path = tmp_path / "journal"
    async with TeamsServer(a_tenant(), journal=path) as teams, client() as asking:
        await asking.get(f"{teams.graph_url}/users")
    assert json.loads(path.read_text(encoding="utf-8"))["outcome"] == "InvalidAuthenticationToken"


async def test_it_runs_as_a_process_of_its_own(tmp_path: Any) -> None:
    path = tmp_path / "tenant"
    path.write_text(json.dumps({"people": [{"name": "Bo Ek", "email": "bo@exempel.se"}]}), encoding="utf-8")
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.teams_server", "--tenant", str(path), stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    told = json.loads(await process.stdout.readline())
    async with client() as asking:
        assert (await asking.get(told["teams_openid_url"])).json()["jwks_uri"]
        assert (await asking.get(f"{told['graph_url']}/users")).status_code == 401
    process.send_signal(signal.SIGTERM)
    await process.communicate()
    assert process.returncode == 0


def client() -> httpx.AsyncClient:
    return httpx.AsyncClient(trust_env=False, timeout=60)


def test_words_are_read_as_the_client_shows_them() -> None:
    assert read(r"**Fet** och _lutad_ [länk](https://exempel.se/) \*inte\* &amp; \_så\_") == (
        "Fet och lutad länk *inte* & _så_"
    )
    assert read("{{DATE(2026-01-01T00:00:00Z)}}") == "(en dag)"


def test_nobody_can_type_more_than_there_is_room_for() -> None:
    assert chosen(field(maxLength=3), "abcdef") == "abc"
    assert chosen(field(maxLength=3), "😀😀") == "😀"
