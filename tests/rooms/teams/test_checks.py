"""`lyhord check` says in plain words what Teams lacks, and what would open its door to others."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.checks import Finding, of_settings
from bot.settings import Settings


def about_teams(settings: Settings) -> list[Finding]:
    return [
        found for found in of_settings(settings) if "TEAMS" in found.sentence or "Teams" in found.sentence
    ]


def test_complete_settings_are_fine(settings: Settings) -> None:
    assert [str(found) for found in about_teams(settings)] == ["✓ The Teams settings are there."]


@pytest.mark.parametrize("missing", ["teams_app_id", "teams_tenant_id", "teams_certificate"])
def test_what_is_missing_is_named(settings: Settings, missing: str) -> None:
    (found,) = about_teams(settings.model_copy(update={missing: None}))

    assert f"LYHORD_{missing.upper()} is not set" in found.sentence
    assert found.serious


@pytest.mark.parametrize("field", ["teams_app_id", "teams_tenant_id"])
@pytest.mark.parametrize("given", ["kommun.se", "", "{0f0f0f0f-1111-2222-3333-444444444444}"])
def test_what_is_no_id_is_refused_before_every_request_is(settings: Settings, field: str, given: str) -> None:
    wrong = [found for found in about_teams(settings.model_copy(update={field: given})) if not found.fine]

    assert [found.sentence.split()[0] for found in wrong] == [f"LYHORD_{field.upper()}"]
    assert wrong[0].serious


def test_a_secret_is_discouraged_and_will_do(settings: Settings) -> None:
    given = settings.model_copy(update={"teams_certificate": None, "teams_client_secret": SecretStr("x")})
    fine, advice = about_teams(given)

    assert fine.fine
    assert not advice.serious


@pytest.mark.parametrize(
    ("field", "address", "said"),
    [
        ("teams_openid_url", "https://example.com/x", "does not lead to Microsoft"),
        ("teams_service_url", "http://example.com/x", "is not encrypted"),
        ("teams_authority_url", "http://example.com/x", "is not encrypted"),
    ],
)
def test_an_address_that_lets_others_in_or_read_is_refused(
    settings: Settings, field: str, address: str, said: str
) -> None:
    wrong = [found for found in about_teams(settings.model_copy(update={field: address})) if not found.fine]

    assert said in wrong[0].sentence
    assert wrong[0].serious


def test_a_certificate_that_cannot_be_read_is_said_to_be_so(settings: Settings, tmp_path: Path) -> None:
    (found,) = about_teams(settings.model_copy(update={"teams_certificate": tmp_path / "none.pem"}))

    assert "does not lead to a PEM file" in found.sentence


@pytest.mark.parametrize("name", ["DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS", "CLIENT_SECRET"])
def test_a_name_that_the_sdk_would_obey_is_refused(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "1")
    wrong = [found for found in about_teams(settings) if not found.fine]

    assert [found.sentence.split()[0] for found in wrong] == [name]
    assert wrong[0].serious
