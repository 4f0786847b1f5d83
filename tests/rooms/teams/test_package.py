"""The app package is what Teams accepts, asks for as little as possible, and says what Lyhörd understands;
and `lyhord teams package` writes it."""

import io
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from PIL import Image
from typer.testing import CliRunner

from bot import cli
from bot.settings import SettingsError
from bot.teams.package import App, CannotPackage, manifest, package

ROOT = Path(__file__).parents[3]
SCHEMAS = Path(os.environ.get("LYHORD_SHARED", ROOT.parent / "shared")) / "platforms" / "schemas"
ID = "11111111-2222-3333-4444-555555555555"
APP = App(ID, "https://lyhord.kommun.se", "1.2.3")

Prints = Callable[..., str]


def opened(content: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(content))


def read(content: bytes, name: str) -> Any:
    return json.loads(opened(content).read(name))


def suggested(app: App) -> tuple[set[str], ...]:
    """What each of the bot's command lists suggests, in both languages."""
    english = read(package(app), "en.json")
    return tuple(
        {command["title"] for command in each["commands"]}
        | {english[f"bots[0].commandLists[{at}].commands[{n}].title"] for n in range(len(each["commands"]))}
        for at, each in enumerate(manifest(app)["bots"][0]["commandLists"])
    )


def faults(value: Any, schema: str) -> list[str]:
    """Published schemas are read where the workspace keeps them; they are not ours to copy."""
    file = SCHEMAS / schema
    if not file.is_file():
        pytest.skip(f"the published schema is not here: {file} (set LYHORD_SHARED)")
    found = Draft4Validator(json.loads(file.read_text(encoding="utf-8"))).iter_errors(value)
    return [f"{list(each.path)}: {each.message}" for each in found]


# --- what is in it ------------------------------------------------------------------------------------


def test_the_manifest_follows_the_published_schema() -> None:
    assert faults(read(package(APP), "manifest.json"), "MicrosoftTeams.schema.json") == []


def test_the_english_texts_follow_the_published_schema() -> None:
    assert faults(read(package(APP), "en.json"), "MicrosoftTeams.Localization.schema.json") == []


def test_every_text_is_there_in_english_too() -> None:
    whole = manifest(APP)
    bot, extension = whole["bots"][0], whole["composeExtensions"][0]
    wanted = {"name.short", "name.full", "description.short", "description.full"}
    for place, commands in (
        *((f"bots[0].commandLists[{n}]", each["commands"]) for n, each in enumerate(bot["commandLists"])),
        ("composeExtensions[0]", extension["commands"]),
    ):
        for number in range(len(commands)):
            wanted |= {f"{place}.commands[{number}].{text}" for text in ("title", "description")}
    english = read(package(APP), "en.json")
    assert set(english) - {"$schema"} == wanted


def test_all_that_the_manifest_names_is_in_the_package() -> None:
    content = package(APP)
    whole = read(content, "manifest.json")
    languages = [each["file"] for each in whole["localizationInfo"]["additionalLanguages"]]
    named = {*whole["icons"].values(), *languages, "manifest.json"}
    assert set(opened(content).namelist()) == named
    assert whole["localizationInfo"]["defaultLanguageTag"] == "sv"


def test_it_asks_for_the_fewest_permissions() -> None:
    whole = manifest(APP)
    asking = {
        "permissions",
        "devicePermissions",
        "authorization",
        "webApplicationInfo",
        "supportedChannelTypes",
        "staticTabs",
        "configurableTabs",
        "meetingExtensionDefinition",
    }
    assert asking.isdisjoint(whole)
    assert whole["validDomains"] == ["lyhord.kommun.se"]
    assert whole["bots"][0]["supportsFiles"] is False


def test_bot_and_message_extension_are_the_same_app_and_reach_everywhere() -> None:
    whole = manifest(APP)
    (bot,), (extension,) = whole["bots"], whole["composeExtensions"]
    assert {whole["id"], bot["botId"], extension["botId"]} == {ID}
    assert bot["scopes"] == ["personal", "team", "groupChat"]
    assert {scope for each in bot["commandLists"] for scope in each["scopes"]} == set(bot["scopes"])
    assert [
        (each["id"], each["title"], each["context"], each["fetchTask"]) for each in extension["commands"]
    ] == [
        ("report", "Rapportera avvikelse", ["compose", "commandBox"], True),
        ("report_message", "Rapportera som avvikelse", ["message"], True),
    ]


def test_teams_suggests_a_handful_of_commands_help_and_the_start_page_among_them() -> None:
    """That each of them is understood: tests/stories/test_teams_only.py."""
    in_private, elsewhere = suggested(APP)

    assert {"rapportera", "startsida", "hjälp", "report", "start page", "help"} <= in_private
    assert {"rapportera", "hjälp", "report", "help"} == elsewhere


# --- icons --------------------------------------------------------------------------------------------


def icon(name: str) -> Image.Image:
    found = Image.open(io.BytesIO(opened(package(APP)).read(name)))
    found.load()
    return found.convert("RGBA")


def test_the_colour_icon_has_its_size_its_colour_and_no_holes() -> None:
    found = icon("color.png")
    accent = manifest(APP)["accentColor"]
    assert found.size == (192, 192)
    assert found.getpixel((0, 0)) == (*bytes.fromhex(accent[1:]), 255)
    assert found.getchannel("A").getextrema() == (255, 255)


def test_the_outline_is_white_on_nothing() -> None:
    found = icon("outline.png")
    assert found.size == (32, 32)
    assert found.getchannel("A").getextrema() == (0, 255)
    assert {found.getchannel(band).getextrema() for band in "RGB"} == {(255, 255)}


def test_the_same_settings_give_the_same_bytes() -> None:
    assert package(APP) == package(APP)
    assert package(APP) != package(App(ID, "https://annan.kommun.se", "1.2.3"))


# --- what is refused ----------------------------------------------------------------------------------


NO_ADDRESSES = (
    "https://[bad",
    "https:",
    "https://localhost",
    "https://lyhord",
    "https://127.0.0.1",
    "https://10.1.2.3:8080",
    "https://[::1]",
    "https://lyhord.kommun.se:99999",
    "https://lyhord.kommun.se:port",
    "https://någon:hemlig@lyhord.kommun.se",
    "https://lyhord kommun.se",
    "https://-.se",
    "https://lyhord..se",
    "https://lyhord.kommun.se/" + "x" * 2048,
)
NO_VERSIONS = (
    "1.0",
    "100000.0.1",
    "01.0.0",
    "1.0.0.0",
    "1.0.0.",
    "1..0",
    "1.0.x",
    "1.0.0-rc1",
    "\u0661.\u0660.\u0660",  # digits, but not ours
    "1.0.0\n",
)


@pytest.mark.parametrize(
    ("app", "told"),
    [
        (App("lyhord", "https://lyhord.kommun.se", "1.0.0"), "LYHORD_TEAMS_APP_ID must be an id like"),
        (App(ID, "http://lyhord.kommun.se", "1.0.0"), "Teams asks for TLS"),
        (App(ID, "lyhord.kommun.se", "1.0.0"), "Teams asks for TLS"),
        (App(ID, "https://", "1.0.0"), "Teams asks for TLS"),
        *(
            (App(ID, address, "1.0.0"), "LYHORD_ADDRESS .or --address. must be like")
            for address in NO_ADDRESSES
        ),
        *((App(ID, "https://lyhord.kommun.se", version), "--version must be") for version in NO_VERSIONS),
        *(
            (App(ID, "https://lyhord.kommun.se", "1.0.0", website=page), "--website must be")
            for page in (*NO_ADDRESSES, "https:")
        ),
        (
            App(ID, "https://lyhord.kommun.se", "1.0.0", privacy="http://x.se"),
            "--privacy must be the whole address of a page that begins with https",
        ),
    ],
)
def test_what_teams_would_not_take_is_said_in_words(app: App, told: str) -> None:
    with pytest.raises(CannotPackage, match=told):
        package(app)


HARD = st.sampled_from(
    [
        "https://",
        "http://",
        "lyhord",
        "å",
        ".",
        ":",
        "/",
        "[",
        "]",
        "@",
        " ",
        "se",
        "443",
        "?",
        "#",
        "%",
        "\n",
        "*",
    ]
)


@given(
    address=st.lists(HARD, max_size=8).map(lambda parts: "https://" + "".join(parts)) | st.text(max_size=40),
    page=st.lists(HARD, max_size=8).map(lambda parts: "https://" + "".join(parts)) | st.text(max_size=40),
    version=st.from_regex(r"[0-9]{1,6}(\.[0-9a]{0,6}){0,3}") | st.just("1.0.0"),
)
@example("https://lyhörd.se:8443/under", "https://kommun.se/å?b=c", "0.0.99999")
def test_what_is_taken_makes_a_manifest_that_follows_the_published_schema(
    address: str, page: str, version: str
) -> None:
    try:
        content = package(App(ID, address, version, website=page))
    except CannotPackage:
        return
    assert faults(read(content, "manifest.json"), "MicrosoftTeams.schema.json") == []


# --- lyhord teams package -----------------------------------------------------------------------------


@pytest.fixture
def prints(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Prints:
    """What the command prints in an empty place; what goes wrong is raised."""
    for name in [name for name in os.environ if name.startswith("LYHORD_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)

    def give(*words: str) -> str:
        found = CliRunner().invoke(cli.program, ["teams", "package", *words], catch_exceptions=False)
        if found.exception is not None:
            raise found.exception
        return found.output

    return give


def test_the_command_writes_the_package_of_the_settings(
    prints: Prints, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LYHORD_TEAMS_APP_ID", ID)
    monkeypatch.setenv("LYHORD_ADDRESS", "https://avvikelser.exempel.se:8443/lyhord")
    said = prints("--out", "app.zip", "--version", "1.0.1", "--privacy", "https://exempel.se/personuppgifter")
    whole = read((tmp_path / "app.zip").read_bytes(), "manifest.json")
    assert "app.zip: Lyhörd 1.0.1" in said
    assert whole["version"] == "1.0.1"
    assert whole["validDomains"] == ["avvikelser.exempel.se"]
    assert whole["developer"]["privacyUrl"] == "https://exempel.se/personuppgifter"
    assert whole["developer"]["websiteUrl"] == "https://avvikelser.exempel.se:8443"


def test_the_command_says_which_settings_it_lacks_and_writes_nothing(prints: Prints, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"LYHORD_TEAMS_APP_ID is not set\.\nLYHORD_ADDRESS"):
        prints()
    assert list(tmp_path.iterdir()) == []
