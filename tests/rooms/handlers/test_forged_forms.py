"""What was never offered is never taken, whoever signs it."""

from datetime import UTC, datetime

import pytest

from domain.cases import Handling, State
from domain.kinds import CaseKind
from handlers.chat import Answer, Place, Platform, Pressed, Said, Submitted, TextInput, Turn
from handlers.desk import Desk, Intake
from handlers.router import answer
from storage.store import Store
from tests.stories.organisation import ORGANISATION
from tests.stories.telling import WHAT_HAPPENED

NOW = datetime(2026, 11, 21, 13, 30, tzinfo=UTC)


class Chat:
    """Turns handed straight to the router, with the outbox left as it lies."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.desk = Desk(store, Intake.CONVERSATION)
        self._turns = 0

    async def does(self, who: str, what: Said | Pressed | Submitted) -> Answer:
        self._turns += 1
        person = ORGANISATION.person(who)
        assert person is not None
        place = Place(Platform.LOCAL, f"person:{who}")
        return await answer(
            Turn(f"t{self._turns}", person, place, NOW, what, can_open_dialog=True), self.desk
        )


@pytest.fixture
async def chat(store: Store) -> Chat:
    async with store.transaction() as tx:
        await tx.organisations.replace(ORGANISATION)
    return Chat(store)


REVIEWED = {"story": WHAT_HAPPENED, "measure": "vi ringde", "journal": "yes", "category": "other"}


async def a_draft(chat: Chat) -> tuple[str, int]:
    await chat.does("anna", Said(WHAT_HAPPENED))
    await chat.does("anna", Said("vi ringde jouren"))
    async with chat.store.reading() as tx:
        draft = await tx.drafts.open_of("anna")
    assert draft is not None
    return draft.id, draft.version


@pytest.mark.parametrize(
    ("name", "value"),
    [("category", "made_up"), ("journal", "maybe"), ("hidden_from", "nobody-we-know"), ("category", "fall")],
)
async def test_a_review_with_an_answer_that_was_not_offered_changes_nothing(
    chat: Chat, name: str, value: str
) -> None:
    draft, version = await a_draft(chat)
    given = await chat.does("anna", Submitted("review", draft, version, {**REVIEWED, name: value}))
    assert name in given.errors
    async with chat.store.reading() as tx:
        assert await tx.cases.get(draft) is None
        kept = await tx.drafts.get(draft)
    assert kept is not None
    assert kept.version == version


async def test_someone_elses_draft_can_be_neither_answered_nor_sent(chat: Chat) -> None:
    draft, version = await a_draft(chat)
    await chat.does("erik", Pressed("answer", draft, version, "unit=norr"))
    await chat.does("erik", Pressed("remove", draft, version))
    await chat.does("erik", Submitted("review", draft, version, REVIEWED))
    async with chat.store.reading() as tx:
        kept = await tx.drafts.get(draft)
        assert await tx.cases.get(draft) is None
    assert kept is not None
    assert kept.value("unit") == "sol"


async def a_case(chat: Chat) -> str:
    draft, version = await a_draft(chat)
    await chat.does("anna", Submitted("review", draft, version, REVIEWED))
    return draft


@pytest.mark.parametrize("who", ["erik", "nils", "lars", "rut", "ward", "anna"])
@pytest.mark.parametrize(
    "step", ["simple_handling", "hand_over", "change_kind", "close", "risk", "ask_more", "contest"]
)
async def test_a_step_is_refused_to_everyone_but_the_handler(chat: Chat, who: str, step: str) -> None:
    case = await a_case(chat)
    opened = await chat.does(who, Pressed(f"step:{step}", case, 1))
    assert opened.dialog is None
    values = {"to": who, "kind": "view", "kind_reason": "x", "question": "x", "sure": "yes", "finish": "save"}
    await chat.does(who, Submitted(f"step_{step}", case, 1, values))
    async with chat.store.reading() as tx:
        stored = await tx.cases.get(case)
    assert stored is not None
    assert (stored.version, stored.state, stored.kind) == (1, State.RECEIVED, CaseKind.DEVIATION)


async def test_a_case_is_handed_only_to_someone_who_was_offered(chat: Chat) -> None:
    case = await a_case(chat)
    given = await chat.does("bo", Submitted("step_hand_over", case, 1, {"to": "lonn"}))
    assert "to" in given.errors
    async with chat.store.reading() as tx:
        stored = await tx.cases.get(case)
    assert stored is not None
    assert stored.handed_to is None


@pytest.mark.parametrize("press", ["no_such_button", "step:no_such_step", "answer:no_such_field", "start_as"])
async def test_a_button_that_does_not_exist_is_answered_kindly(chat: Chat, press: str) -> None:
    await chat.does("anna", Pressed(press, "nothing", 7, "nonsense"))
    async with chat.store.reading() as tx:
        waiting = await tx.outbox.waiting()
    assert waiting.waiting >= 1


TOO_LONG = "Det var så här. " * 1000
WITH_TEXT = (
    "simple_handling",
    "ask_more",
    "contest",
    "investigate",
    "measures",
    "wrongdoing",
    "inform",
    "feedback",
)


@pytest.mark.parametrize("step", WITH_TEXT)
async def test_more_text_than_there_is_room_for_is_said_input_by_input_and_changes_nothing(
    chat: Chat, step: str
) -> None:
    case = await a_case(chat)
    await chat.does("bo", Pressed("take_case", case, 1))
    dialog = (await chat.does("bo", Pressed(f"step:{step}", case, 2))).dialog
    assert dialog is not None
    texts = [given for given in dialog.inputs if isinstance(given, TextInput)]
    assert texts
    for given in texts:
        sent = await chat.does("bo", Submitted(f"step_{step}", case, 2, {given.name: TOO_LONG}))
        assert f"högst {given.most}" in sent.errors[given.name]
    async with chat.store.reading() as tx:
        stored = await tx.cases.get(case)
        assert await tx.cases.handling(case) == Handling()
    assert stored is not None
    assert stored.version == 2


@pytest.mark.parametrize("dialog", ["review", "edit", "message_report", "addition"])
async def test_a_report_has_its_limit_too(chat: Chat, dialog: str) -> None:
    draft, version = await a_draft(chat) if dialog in {"review", "edit"} else (await a_case(chat), 1)
    name = "addition" if dialog == "addition" else "story"
    given = await chat.does("anna", Submitted(dialog, draft, version, {**REVIEWED, name: TOO_LONG}))
    assert "lång" in given.errors[name]
    async with chat.store.reading() as tx:
        texts = [text.text for text in await tx.cases.texts(draft)] if dialog == "addition" else []
    assert TOO_LONG.strip() not in texts
