"""Nothing of a story, a person or an identifier in any message, notification, log, metric or error."""

import httpx
import pytest
import sqlalchemy as sa

from handlers import report
from storage.store import Store
from tests.stories.slack_town import SlackTown
from tests.stories.teams_town import TeamsTown
from tests.stories.telling import reviewed
from tests.stories.town import PATIENCE, Town, last

# Words that occur nowhere else, so that one of them anywhere is a leak.
STORY = "Igår kl 19 uteblev insatsen hos brukaren med zebrafinken och mandelkubben på Solgården"
MEASURE = "vi ringde kvastskaftet"
CAUSE, DONE, WORD_BACK = "murgrönan", "plåtniklas", "tack för trollsländan"
MARKERS = ("zebrafink", "mandelkubb", "kvastskaft", "murgrön", "plåtniklas", "trollslända")


async def a_whole_journey(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await anna.says(STORY)
    await anna.says(MEASURE)
    await anna.presses("Granska och skicka")
    await anna.submits(reviewed())
    await bo.presses("Öppna")
    await bo.presses("Enkel handläggning")
    await bo.submits(
        {
            "Orsak": ("Rutiner, riktlinjer eller arbetssätt",),
            "Beskriv orsaken": CAUSE,
            "Åtgärd": DONE,
            "Kan det vara ett missförhållande": "Nej",
            "Varför, eller varför inte?": "Ingen skada.",
            "Vem gäller det?": "Ingen enskild",
            "Återkoppling till den": WORD_BACK,
        }
    )
    assert "avslutat" in last(anna).words


def leaks(text: str) -> list[str]:
    return [marker for marker in MARKERS if marker in text.casefold()]


async def test_no_card_of_anyone_holds_a_word_of_it(town: Town) -> None:
    await a_whole_journey(town)
    for key in ("anna", "bo", "karin", "kim"):
        someone = await town.person(key)
        assert leaks(" ".join(card.words for card in someone.cards)) == []


async def test_neither_logs_nor_metrics_hold_a_word_of_it(
    town: Town, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    await a_whole_journey(town)
    if isinstance(town, SlackTown | TeamsTown):
        bot_url = town.slack.bot_url if isinstance(town, SlackTown) else town.teams.bot_url
        async with httpx.AsyncClient(timeout=PATIENCE) as client:
            metrics = await client.get(httpx.URL(bot_url).join("/metrics"))
        assert metrics.status_code == httpx.codes.OK
        assert leaks(metrics.text) == []
        for name in ("Berg", "Bo Ek", "anna@", "Solgården"):
            assert name not in metrics.text
    out, err = capfd.readouterr()
    logged = out + err + caplog.text
    assert leaks(logged) == []
    for name in ("Anna Berg", "Bo Ek", "exempel.se"):
        assert name not in logged


async def test_an_error_in_our_own_code_tells_nothing_of_it(
    town: Town, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(_talk: object, text: str) -> None:
        raise ValueError(text)

    monkeypatch.setattr(report, "read_text", breaks)
    anna = await town.person("anna")
    if isinstance(town, SlackTown):
        await anna.slack.says(STORY)  # type: ignore[attr-defined]
    elif isinstance(town, TeamsTown):
        await anna.says(STORY)
    else:
        with pytest.raises(ValueError, match="zebrafink"):
            await anna.says(STORY)
    out, err = capfd.readouterr()
    assert leaks(out + err) == []


async def test_no_stored_column_holds_a_word_of_it_in_the_clear(town: Town, store: Store) -> None:
    await a_whole_journey(town)
    async with store.reading() as tx:
        names = await tx.connection.run_sync(lambda connection: sa.inspect(connection).get_table_names())
        for name in names:
            rows = await tx.connection.execute(sa.text(f"SELECT * FROM {name}"))  # noqa: S608 (our own names)
            assert leaks(str([tuple(row) for row in rows])) == [], name


async def test_no_notification_line_names_anyone(town: Town) -> None:
    await a_whole_journey(town)
    if isinstance(town, SlackTown):
        posted = town.slack.journal.calls("chat.postMessage", acted=True)
        lines = [str(call.args.get("text")) for call in posted]
    elif isinstance(town, TeamsTown):
        posted = town.teams.journal.calls("activities.send", acted=True)
        lines = [str(call.args["body"]["summary"]) for call in posted]
    else:
        pytest.skip("the local chat has no line of its own for locked phones")
    assert lines
    for name in ("Anna", "Berg", "Bo Ek"):
        assert not [line for line in lines if name in line]
