"""Settings say what is wrong and how to put it right, and never show a secret."""

import json
from pathlib import Path

import pytest

from bot.settings import INTAKE_CHOICES, Settings, SettingsError, unknown_names
from handlers.desk import Intake

SECRET = "s3cret-that-must-not-show"
SECRETS = ("DATABASE_URL", "KEYS", "AUDIT_KEY", "SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "METRICS_TOKEN")


@pytest.fixture(autouse=True)
def an_empty_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("os.environ", {})


def test_without_anything_set_the_database_is_a_file_and_the_intake_is_not_chosen() -> None:
    settings = Settings.load()
    assert settings.database == "sqlite:///.lyhord/lyhord.db"
    assert settings.sqlite_file == Path(".lyhord/lyhord.db")
    assert settings.chat_intake is None


def test_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("lyhord.env").write_text("LYHORD_PORT=1111\nLYHORD_CHAT_INTAKE=dialog\n")
    monkeypatch.setenv("LYHORD_PORT", "2222")
    settings = Settings.load()
    assert (settings.port, settings.chat_intake) == (2222, Intake.DIALOG)


def test_another_file_can_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("other.env").write_text("LYHORD_CLIENT_WORD=klient\n")
    monkeypatch.setenv("LYHORD_SETTINGS_FILE", "other.env")
    assert Settings.load().client_word == "klient"


def test_a_named_file_that_is_missing_is_said_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LYHORD_SETTINGS_FILE", "nowhere.env")
    with pytest.raises(SettingsError, match=r"LYHORD_SETTINGS_FILE names a file .* nowhere\.env"):
        Settings.load()


def test_a_wrong_intake_explains_both_choices_and_what_they_mean_for_data_protection(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LYHORD_CHAT_INTAKE", "both")
    with pytest.raises(SettingsError) as caught:
        Settings.load()
    assert str(caught.value).startswith("LYHORD_CHAT_INTAKE is wrong")
    assert INTAKE_CHOICES in str(caught.value)


def test_every_fault_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LYHORD_PORT", "many")
    monkeypatch.setenv("LYHORD_CLIENT_WORD", "patient")
    with pytest.raises(SettingsError) as caught:
        Settings.load()
    assert len(caught.value.sentences) == 2


def test_a_misspelt_setting_in_the_file_is_named() -> None:
    Path("lyhord.env").write_text(f"LYHORD_AUDIT_KYE={SECRET}\n")
    with pytest.raises(SettingsError) as caught:
        Settings.load()
    assert "LYHORD_AUDIT_KYE is not a setting" in str(caught.value)
    assert SECRET not in str(caught.value)


def test_a_name_in_the_environment_that_is_no_setting_is_told_with_the_likely_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LYHORD_SLACK_TOKEN", SECRET)
    monkeypatch.setenv("LYHORD_WEATHER", SECRET)
    monkeypatch.setenv("lyhord_port", "8090")
    monkeypatch.setenv("LYHORD_SETTINGS_FILE", "")
    assert unknown_names() == (
        "LYHORD_SLACK_TOKEN is not a setting; did you mean LYHORD_SLACK_BOT_TOKEN?",
        "LYHORD_WEATHER is not a setting. Remove it, or check its spelling.",
    )


def test_no_error_print_or_dump_shows_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SECRETS:
        monkeypatch.setenv(f"LYHORD_{name}", SECRET)
    settings = Settings.load()
    shown = [
        repr(settings),
        str(settings),
        settings.model_dump_json(),
        json.dumps(str(settings.model_dump())),
    ]
    monkeypatch.setenv("LYHORD_PORT", SECRET)
    with pytest.raises(SettingsError) as caught:
        Settings.load()
    assert not [text for text in [*shown, str(caught.value), repr(caught.value)] if SECRET in text]
