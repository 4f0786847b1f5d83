"""`lyhord directory sync` and `lyhord teams check`, as they are given."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.rooms.cli.conftest import Lyhord
from tests.teams_server import Failing, TeamsServer, Tenant


@pytest.fixture
async def teams(installed: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[TeamsServer]:
    """The example organisation, and a directory in which Anna and a newcomer work at Solgården."""
    tenant = Tenant()
    staff = [
        tenant.add_person("Anna Vinge", "anna.vinge@ekvik.example"),
        tenant.add_person("Nina Kvist", "nina.kvist@ekvik.example"),
    ]
    group = tenant.add_group("Solgården", staff)
    groups = installed / "groups.yaml"
    groups.write_text(f"groups:\n  - {{id: {group.id}, name: Solgården, unit: solgarden, role: staff}}\n")
    async with TeamsServer(tenant) as server:
        settings = {
            "LYHORD_TEAMS_APP_ID": tenant.app_id,
            "LYHORD_TEAMS_TENANT_ID": tenant.id,
            "LYHORD_TEAMS_CERTIFICATE": str(server.certificate),
            "LYHORD_TEAMS_AUTHORITY_URL": server.authority_url,
            "LYHORD_GRAPH_URL": server.graph_url,
            "LYHORD_DIRECTORY_GROUPS_FILE": str(groups),
            "REQUESTS_CA_BUNDLE": str(server.ca_bundle),
        }
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        for patience in ("bot.entra.TIMEOUT", "bot.graph.api._TIMEOUT", "bot.teams_check._WAITS"):
            monkeypatch.setattr(patience, 120.0)  # seconds: a busy machine is not a directory in trouble
        yield server


async def test_the_dry_run_names_what_the_real_run_only_counts(teams: TeamsServer, lyhord: Lyhord) -> None:
    dry = await asyncio.to_thread(lyhord, "directory", "sync", "--dry-run")
    assert dry.code == 0
    assert dry.out.startswith("Dry run: nothing was changed. This would change:\n")
    assert "+ Nina Kvist: new, nina.kvist@ekvik.example\n" in dry.out
    assert "+ Nina Kvist: staff at Solgården\n" in dry.out
    real = await asyncio.to_thread(lyhord, "directory", "sync")
    assert real.code == 0
    assert real.out.startswith("1 new person\n1 person of the organisation file recognised\n1 role given\n")
    assert "Groups read: 1 of 1.\n" in real.err
    assert "Nina" not in real.out + real.err + dry.err
    again = await asyncio.to_thread(lyhord, "directory", "sync")
    assert again.out.startswith("Nothing to change.\n")


async def test_with_the_directory_in_trouble_it_says_so_and_how_to_go_on(
    teams: TeamsServer, lyhord: Lyhord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.graph.api._TRIES", 1)
    teams.misbehave("graph.users", Failing(503))
    said = await asyncio.to_thread(lyhord, "directory", "sync")
    assert (said.code, "Nothing was changed. Run the command again later" in said.err) == (2, True)
    assert "Traceback" not in said.err


async def test_missing_settings_and_faulty_groups_are_named(
    teams: TeamsServer, lyhord: Lyhord, installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (installed / "groups.yaml").write_text("groups:\n  - {id: x, unit: u, role: staff}\n")
    said = await asyncio.to_thread(lyhord, "directory", "sync")
    assert (said.code, "groups.yaml, line 2, the file, groups 1, id: expected an object ID" in said.err) == (
        2,
        True,
    )
    monkeypatch.delenv("LYHORD_DIRECTORY_GROUPS_FILE")
    monkeypatch.delenv("LYHORD_TEAMS_TENANT_ID")
    said = await asyncio.to_thread(lyhord, "directory", "sync")
    assert said.code == 2
    assert "LYHORD_TEAMS_TENANT_ID is not set.\nLYHORD_DIRECTORY_GROUPS_FILE is not set.\n" in said.err


async def test_check_asks_microsoft_and_says_what_it_may(teams: TeamsServer, lyhord: Lyhord) -> None:
    said = await asyncio.to_thread(lyhord, "teams", "check")
    assert said.code == 0
    assert said.out == (
        "✓ Entra gives a token for the chat: Lyhörd may speak in Teams.\n"
        "✓ Entra gives a token for the directory.\n"
        "✓ Microsoft Graph lets us read people.\n"
    )


async def test_check_says_what_is_missing_in_entra(
    teams: TeamsServer, lyhord: Lyhord, monkeypatch: pytest.MonkeyPatch
) -> None:
    teams.entra.roles = set()
    said = await asyncio.to_thread(lyhord, "teams", "check")
    assert (said.code, "✗ Microsoft Graph does not let us read people" in said.out) == (1, True)
    monkeypatch.setenv("LYHORD_TEAMS_AUTHORITY_URL", "https://127.0.0.1:1")
    said = await asyncio.to_thread(lyhord, "teams", "check")
    assert (said.code, "✗ Entra cannot be reached from here" in said.out) == (1, True)
    monkeypatch.delenv("LYHORD_TEAMS_CERTIFICATE")
    said = await asyncio.to_thread(lyhord, "teams", "check")
    assert (said.code, said.out) == (1, "✗ LYHORD_TEAMS_CERTIFICATE is not set.\n")


async def test_check_knows_a_secret_that_entra_does_not(
    teams: TeamsServer, lyhord: Lyhord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LYHORD_TEAMS_CERTIFICATE")
    monkeypatch.setenv("LYHORD_TEAMS_CLIENT_SECRET", "hemligt")
    said = await asyncio.to_thread(lyhord, "teams", "check")
    assert (said.code, "✗ Entra does not accept who we say we are" in said.out) == (1, True)
    assert "hemligt" not in said.out + said.err
