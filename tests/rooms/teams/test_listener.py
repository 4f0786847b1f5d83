"""Everything people can do in Teams reaches the handlers as a Turn, and is answered at once."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.teams import listener
from bot.teams.repeats import Repeats
from handlers.chat import (
    Answer,
    Button,
    Buttons,
    Card,
    Edited,
    Menu,
    Opened,
    Option,
    Pressed,
    Removed,
    Said,
    Submitted,
    Turn,
)
from tests.rooms.teams.conftest import CARD, DIALOG, ORGANISATION, Stage
from tests.teams_server import DropAfter, Failing, Person

SECRET = "zebrafink"


async def shown(stage: Stage, *parts: object) -> None:
    """A card of the bot's stands in Anna's chat."""
    chat = await stage.side.sender.conversation_with(ORGANISATION.people[0], None)
    if not isinstance(chat, str):
        await stage.anna.says("hej")
        async with stage.store.reading() as tx:
            (account,) = await tx.accounts.for_person("anna")
        chat = account.conversation or ""
    card = Card("Kort", parts or CARD.parts)  # type: ignore[arg-type]
    await stage.side.sender.post(chat, card, "1")
    stage.desk.turns.clear()


# --- what is said ---------------------------------------------------------------------------------------


async def test_words_in_private(stage: Stage) -> None:
    await stage.anna.says("Ett fall & ett < tecken")

    (turn,) = stage.desk.turns
    assert turn.what == Said("Ett fall & ett < tecken")
    assert turn.place.private
    assert turn.person.id == "anna"


async def test_a_mention_in_a_channel_without_the_call_to_us(stage: Stage) -> None:
    await stage.anna.mentions("något hände", "solgarden")

    (turn,) = stage.desk.turns
    assert turn.what == Said("något hände")
    assert not turn.place.private


@pytest.mark.parametrize("where", ["solgarden", "Kvällen"])
async def test_what_is_not_said_to_us_is_not_heard_even_where_a_team_lets_us(
    stage: Stage, where: str
) -> None:
    stage.teams.tenant.add_group_chat("Kvällen", ["anna@exempel.se"])
    place = stage.teams.tenant.place(where)
    assert place is not None
    answer = await stage.anna.send(stage.anna.message(SECRET, place))

    assert answer.status == 200
    assert stage.desk.turns == []
    await stage.anna.mentions("något hände", where)
    assert [turn.what for turn in stage.desk.turns] == [Said("något hände")]


async def test_a_file_is_counted_and_never_fetched(stage: Stage) -> None:
    await stage.anna.shares_file("bild.png", words="se här")

    (turn,) = stage.desk.turns
    assert turn.what == Said("se här", files=1)


async def test_edited_and_removed(stage: Stage) -> None:
    await stage.anna.says("hej")
    await stage.anna.edits("hej då")
    await stage.anna.edits("hej hej")
    await stage.anna.deletes()

    assert [type(turn.what) for turn in stage.desk.turns] == [Said, Edited, Edited, Removed]
    assert len({turn.id for turn in stage.desk.turns}) == 4


async def test_the_start_page_is_asked_for_in_words(stage: Stage) -> None:
    stage.desk.next = Answer(home=CARD)
    await stage.anna.says("Startsida")

    assert [turn.what for turn in stage.desk.turns] == [Opened()]
    assert stage.anna.last.buttons == ["Tryck"]


# --- buttons and dialogs --------------------------------------------------------------------------------


async def test_a_button_that_stays_in_its_card(stage: Stage) -> None:
    await shown(stage)
    await stage.anna.presses("Tryck")

    (turn,) = stage.desk.turns
    assert turn.what == Pressed("help", "x", 1)
    assert not turn.can_open_dialog
    assert stage.anna.toasts == ["Klart."]


async def test_a_dialog_opens_is_corrected_and_sent(stage: Stage) -> None:
    await shown(stage, Buttons((Button("Granska", "review", "d1", 3),)))
    stage.desk.next = Answer(dialog=DIALOG)
    await stage.anna.presses("Granska")
    assert stage.desk.latest().can_open_dialog
    stage.desk.next = Answer(errors={"story": "Skriv mer."})
    await stage.anna.submits({"Vad hände?": "kort", "Typ": "Klagomål"})
    assert list(stage.anna.errors.values()) == ["Skriv mer."]
    assert stage.anna.dialog.values["Vad hände?"] == "kort"
    stage.desk.next = Answer()
    await stage.anna.submits()

    assert stage.desk.latest().what == Submitted("review", "d1", 3, {"story": "kort", "kind": "b"})
    assert stage.anna.dialogs == []


async def test_a_dialog_that_nobody_could_foresee_is_offered_by_a_button(stage: Stage) -> None:
    await shown(stage)
    stage.desk.next = Answer(dialog=DIALOG)
    await stage.anna.presses("Tryck")
    assert stage.anna.dialogs == []
    await stage.anna.presses("Öppna")

    assert stage.anna.dialog.title == "Granska"


async def test_a_button_that_opened_no_dialog_after_all_says_where_the_answer_is(stage: Stage) -> None:
    await shown(stage, Buttons((Button("Granska", "review", "d1", 3),)))
    await stage.anna.presses("Granska")

    assert stage.anna.notices == ["Klart. Svaret finns i chatten."]


async def test_a_form_sent_twice_has_one_name(stage: Stage) -> None:
    await shown(stage, Buttons((Button("Granska", "review", "d1", 3),)))
    stage.desk.next = Answer(dialog=DIALOG)
    await stage.anna.presses("Granska")
    stage.desk.next = Answer()
    await stage.anna.submits({"Vad hände?": "kort", "Typ": "Klagomål"})
    await stage.teams.replay()

    assert len([turn for turn in stage.desk.turns if isinstance(turn.what, Submitted)]) == 1


async def test_a_list_too_long_to_send_is_searched(stage: Stage) -> None:
    many = tuple(Option(f"k{number}", f"Enhet {number}") for number in range(3000))
    await shown(stage, Menu("Enhet", "help", (*many, Option("norr", "Hemtjänst Norr"))))
    await stage.anna.chooses("Enhet", "Hemtjänst Norr")

    assert stage.desk.latest().what == Pressed("help", value="norr")


async def test_the_command_begins_a_report_from_anywhere(stage: Stage) -> None:
    stage.desk.next = Answer(dialog=DIALOG)
    await stage.anna.command("report")
    assert stage.desk.latest().what == Pressed("start_report")
    assert stage.anna.dialog.title == "Granska"
    stage.desk.next = Answer()
    await stage.anna.submits({"Vad hände?": "kort", "Typ": "Klagomål"})

    assert isinstance(stage.desk.latest().what, Submitted)
    assert stage.desk.latest().place.private


async def test_a_client_that_grows_impatient_and_sends_again_has_one_effect_and_one_answer(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.desk.next = Answer(dialog=DIALOG)
    await stage.anna.command("report")
    stage.desk.turns.clear()
    before, once, asked_thrice = stage.desk.answer, Repeats.once, asyncio.Event()
    asked: list[str] = []

    async def counted(repeats: Repeats[Any], name: str, work: Callable[[], Awaitable[Any]]) -> Any:
        asked.append(name)
        if len(asked) == 3:
            asked_thrice.set()
        return await once(repeats, name, work)

    async def slowly(turn: Turn) -> Answer:
        await asyncio.wait_for(asked_thrice.wait(), 60)
        return await before(turn)

    monkeypatch.setattr(Repeats, "once", counted)
    stage.teams.courier.extension_patience = 0.1
    stage.desk.next = Answer()
    stage.side._listener._answer = slowly  # type: ignore[union-attr]  # noqa: SLF001 (a slow database)
    await stage.anna.submits({"Vad hände?": "kort", "Typ": "Klagomål"})

    assert [type(turn.what) for turn in stage.desk.turns] == [Submitted]
    assert stage.anna.dialogs == []
    assert stage.anna.notices == []
    assert [answer.status for answer in stage.teams.courier.deliveries[-1].answers] == [200, 200, 200]


async def test_a_colleagues_message_begins_a_report(stage: Stage) -> None:
    await stage.anna.says("Någon <föll> & slog sig", "solgarden")
    message = stage.anna.messages("solgarden")[-1]
    stage.desk.next = Answer(dialog=DIALOG)
    await stage.anna.message_action("report_message", message)

    assert stage.desk.latest().what == Pressed("report_message", value="Någon <föll> & slog sig")


# --- coming and going -----------------------------------------------------------------------------------


async def test_who_adds_us_is_welcomed_and_who_removes_us_is_passed_over(stage: Stage) -> None:
    stage.desk.next = Answer(home=CARD)
    await stage.anna.installs()
    assert [turn.what for turn in stage.desk.turns] == [Opened()]
    assert stage.anna.last.buttons == ["Tryck"]
    async with stage.store.reading() as tx:
        (account,) = await tx.accounts.for_person("anna")
    assert account.reachable
    assert account.conversation == f"{stage.anna.chat.id} {stage.teams.service_url.rstrip('/')}"

    await stage.anna.uninstalls()
    async with stage.store.reading() as tx:
        (account,) = await tx.accounts.for_person("anna")
    assert not account.reachable


async def test_a_new_version_of_the_app_gives_no_second_welcome_and_keeps_where_they_are(
    stage: Stage,
) -> None:
    stage.desk.next = Answer(home=CARD)
    await stage.anna.upgrades()
    assert stage.desk.turns == []
    assert stage.anna.bot_messages() == []
    async with stage.store.reading() as tx:
        (account,) = await tx.accounts.for_person("anna")

    assert account.conversation == f"{stage.anna.chat.id} {stage.teams.service_url.rstrip('/')}"


# --- who is turned away ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("who", "reason", "words"),
    [
        ("gast@annan.se", "guest", "du är gäst"),
        ("okand@exempel.se", "unknown", "hittar dig inte"),
        ("quit@exempel.se", "unknown", "hittar dig inte"),
    ],
)
async def test_who_is_not_of_the_organisation_is_told_so_kindly(
    stage: Stage, who: str, reason: str, words: str
) -> None:
    person = stage.teams.person(who)
    await person.says(SECRET)

    assert stage.desk.turns == []
    assert stage.desk.counted == [f"teams_refused_{reason}"]
    assert words in person.last.words
    async with stage.store.reading() as tx:
        assert await tx.accounts.of("teams", person.aad) is None


@pytest.mark.parametrize(
    ("who", "words"), [("gast@annan.se", "du är gäst"), ("okand@exempel.se", "hittar dig inte")]
)
async def test_who_is_not_of_the_organisation_and_adds_us_is_told_whom_to_ask(
    stage: Stage, who: str, words: str
) -> None:
    person = stage.teams.person(who)
    await person.installs()
    assert stage.desk.turns == []
    assert words in person.last.words
    await person.upgrades()

    assert len(person.bot_messages()) == 1


async def test_a_guest_in_a_shared_channel_is_turned_away(stage: Stage) -> None:
    await stage.teams.person("gast@annan.se").mentions(SECRET, "solgarden")

    assert stage.desk.turns == []
    assert stage.desk.counted == ["teams_refused_guest"]


# --- trouble --------------------------------------------------------------------------------------------


async def test_a_command_that_we_do_not_know_is_answered(stage: Stage) -> None:
    await stage.anna.command("gone")

    assert stage.desk.turns == []
    assert "känner jag inte till" in stage.anna.dialog.words


async def says(anna: Person) -> str:
    await anna.says(SECRET)
    return anna.last.words


async def presses(anna: Person) -> str:
    """The line passes by; the card stays."""
    await anna.presses("Tryck")
    assert anna.toasts[-1] in anna.last.words
    return anna.toasts[-1]


async def fetches(anna: Person) -> str:
    await anna.presses("Granska")
    return anna.dialog.words


@pytest.mark.parametrize("act", [says, presses, fetches])
async def test_every_failure_of_ours_is_answered(
    stage: Stage, act: object, capfd: pytest.CaptureFixture[str]
) -> None:
    await shown(stage, Buttons((Button("Tryck", "help", "x", 1), Button("Granska", "review", "d1", 3))))
    stage.desk.next = RuntimeError(SECRET)

    assert "Det gick inte just nu" in await act(stage.anna)  # type: ignore[operator]
    assert stage.desk.counted == ["teams_failed"]
    assert SECRET not in "".join(capfd.readouterr())


async def test_a_failure_keeps_what_was_typed_in_the_dialog(stage: Stage) -> None:
    await shown(stage, Buttons((Button("Granska", "review", "d1", 3),)))
    stage.desk.next = Answer(dialog=DIALOG)
    await stage.anna.presses("Granska")
    stage.desk.next = RuntimeError(SECRET)
    await stage.anna.submits({"Vad hände?": "långt och mödosamt", "Typ": "Klagomål"})

    assert stage.anna.dialog.values["Vad hände?"] == "långt och mödosamt"
    assert "Det gick inte just nu" in stage.anna.dialog.words


async def test_while_teams_cannot_say_who_it_is_nothing_is_done(stage: Stage) -> None:
    stage.teams.misbehave("members.get", Failing(503), times=99)
    await stage.anna.says(SECRET)

    assert stage.desk.turns == []
    assert stage.desk.counted == ["teams_cannot_tell"]
    assert "Det gick inte just nu" in stage.anna.last.words


async def test_a_lookup_that_breaks_once_is_tried_again(stage: Stage) -> None:
    stage.teams.misbehave("members.get", DropAfter())
    await stage.anna.says("hej")

    assert len(stage.desk.turns) == 1


async def test_what_takes_long_is_told_in_time_and_done_all_the_same(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await shown(stage)
    told, before = asyncio.Event(), stage.desk.answer

    async def slowly(turn: Turn) -> Answer:
        await asyncio.wait_for(told.wait(), 60)
        return await before(turn)

    stage.side._listener._answer = slowly  # type: ignore[union-attr]  # noqa: SLF001 (a slow database)
    monkeypatch.setattr(listener, "ANSWER_SECONDS", 0.2)
    await stage.anna.presses("Tryck")
    assert "längre tid" in stage.anna.toasts[-1]
    assert stage.desk.turns == []
    told.set()
    await stage.side.finish()

    assert [turn.what for turn in stage.desk.turns] == [Pressed("help", "x", 1)]
    assert stage.desk.counted == ["teams_slow"]


@pytest.mark.parametrize("act", [says, presses, fetches])
async def test_what_nobody_foresaw_is_answered_too(
    stage: Stage, act: object, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    await shown(stage, Buttons((Button("Tryck", "help", "x", 1), Button("Granska", "review", "d1", 3))))

    async def breaks(_: object) -> None:
        raise AttributeError(SECRET)

    monkeypatch.setattr(stage.side._listener, "_handled", breaks)  # noqa: SLF001 (whatever it may be)

    assert "Det gick inte just nu" in await act(stage.anna)  # type: ignore[operator]
    assert stage.desk.counted == ["teams_failed"]
    assert SECRET not in "".join(capfd.readouterr())


async def test_english_speakers_are_answered_in_english(stage: Stage) -> None:
    stage.desk.next = RuntimeError("x")
    emma = stage.teams.person("emma@exempel.se")
    await emma.says("hello")

    assert "did not work" in emma.last.words
