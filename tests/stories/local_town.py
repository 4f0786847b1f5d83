"""The local chat, without its page: the page's payloads in, the kept messages out."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from bot.app import Works
from bot.local import listener
from bot.local.bell import Bell
from bot.local.places import BOT, private_with
from bot.local.renderer import card_payload, dialog_payload
from bot.local.sender import LocalSender
from bot.metrics import Metrics
from bot.settings import Settings
from domain.organisation import Person
from handlers.chat import Answer, Platform
from storage.local import LocalMessage
from storage.store import Store
from tests.stories.town import Answers, Clock, SeenCard, SeenDialog, Town

Payload = Mapping[str, Any]


def words_of(payload: Payload) -> str:
    return "\n".join(
        line for part in payload["parts"] for line in _LINES.get(part["part"], _field_lines)(part)
    )


def _field_lines(part: Payload) -> list[str]:
    return [part["label"], part.get("hint") or ""]


_LINES: Mapping[str, Any] = {
    "heading": lambda part: [part["text"]],
    "note": lambda part: [part["text"]],
    "story": lambda part: [part["text"]],
    "text": lambda part: ["".join(run["text"] for run in part["runs"])],
    "facts": lambda part: [f"{name}  {value}" for name, value in part["pairs"]],
    "divider": lambda _part: [],
    "chart": lambda part: [part["title"], *part["as_text"]],
    "file": lambda part: [part["label"]],
    "buttons": lambda _part: [],
    "menu": lambda part: [part["label"]],
}


def buttons_of(payload: Payload) -> list[Payload]:
    return [button for part in payload["parts"] if part["part"] == "buttons" for button in part["buttons"]]


def menus_of(payload: Payload) -> list[Payload]:
    return [part for part in payload["parts"] if part["part"] == "menu"]


def fields_of(payload: Payload) -> list[Payload]:
    return [part for part in payload["parts"] if part["part"].endswith("_input")]


def value_of(field: Payload) -> str | tuple[str, ...]:
    return tuple(field["values"]) if field["part"] == "several_input" else str(field["value"])


def _shown_value(field: Payload) -> str:
    labels = dict(field.get("options", ()))
    value = value_of(field)
    return ", ".join(labels[key] for key in value) if isinstance(value, tuple) else labels.get(value, value)


class LocalSomeone:
    def __init__(self, town: "LocalTown", person: Person) -> None:
        self._town = town
        self._person = person
        self._place = private_with(person)
        self._messages: tuple[LocalMessage, ...] = ()
        self._posted: tuple[LocalMessage, ...] = ()
        self._dialog: Payload | None = None
        self._seen: dict[int, Payload] = {}
        self.errors: tuple[str, ...] = ()

    # --- looking ---

    @property
    def _payloads(self) -> list[Payload]:
        return [message.payload for message in self._messages if message.author == BOT]

    @property
    def cards(self) -> tuple[SeenCard, ...]:
        return tuple(self._card(payload) for payload in self._payloads)

    @property
    def in_channel(self) -> tuple[SeenCard, ...]:
        return tuple(self._card(message.payload) for message in self._posted if message.author == BOT)

    def _card(self, payload: Payload) -> SeenCard:
        card = SeenCard(
            words_of(payload),
            tuple(button["label"] for button in buttons_of(payload)),
            tuple(menu["label"] for menu in menus_of(payload)),
        )
        self._seen[id(card)] = payload
        self._town.kept.append(card)  # so that no other card ever gets its id
        return card

    @property
    def dialog(self) -> SeenDialog | None:
        if self._dialog is None:
            return None
        return SeenDialog(
            self._dialog["title"],
            words_of(self._dialog),
            {field["label"]: _shown_value(field) for field in fields_of(self._dialog)},
            {f["label"]: tuple(o[1] for o in f.get("options", ())) for f in fields_of(self._dialog)},
            tuple(button["label"] for button in buttons_of(self._dialog)),
        )

    # --- doing ---

    async def says(self, text: str) -> None:
        await self._does(listener.said(text))

    async def says_in_channel(self, text: str) -> None:
        await self._does(listener.said(text), "channel:sol-apt")

    async def shares_a_file(self) -> None:
        await self._does({"type": "said", "text": "", "files": 1})

    async def edits_last_message(self, text: str) -> None:
        await self._does({"type": "edited"})

    async def removes_last_message(self) -> None:
        await self._does({"type": "removed"})

    async def presses(self, label: str) -> None:
        places = ([self._dialog] if self._dialog else []) + self._payloads[::-1]
        for payload in places:
            for button in buttons_of(payload):
                if button["label"].startswith(label):
                    return await self._press(button)
        raise AssertionError(f"no button {label!r} in {[card.buttons for card in self.cards]}")

    async def presses_again(self, card: SeenCard, label: str) -> None:
        (button,) = (b for b in buttons_of(self._seen[id(card)]) if b["label"].startswith(label))
        await self._press(button)

    async def _press(self, button: Payload) -> None:
        event = listener.pressed(button["action"], button["on"], button["version"], button["value"])
        await self._does(event)

    async def chooses(self, menu: str, option: str) -> None:
        places = ([self._dialog] if self._dialog else []) + self._payloads[::-1]
        found = next(m for payload in places for m in menus_of(payload) if m["label"] == menu)
        key = next(key for key, label in found["options"] if label == option)
        await self._does(listener.pressed(found["action"], found["on"], found["version"], key))

    async def submits(self, answers: Answers | None = None) -> None:
        assert self._dialog is not None, "no dialog is open"
        given = dict(answers or {})
        values: dict[str, str | list[str]] = {}
        for field in fields_of(self._dialog):
            key = next((label for label in given if field["label"].startswith(label)), None)
            value = value_of(field) if key is None else _keys(field, given.pop(key))
            values[field["name"]] = list(value) if isinstance(value, tuple) else value
        assert not given, f"no field {list(given)} in {[f['label'] for f in fields_of(self._dialog)]}"
        dialog = self._dialog
        event = listener.submitted(dialog["name"], dialog["on"], dialog["version"], values)
        answer = await self._does(event)
        self.errors = tuple(answer.errors.values())
        if not answer.errors and answer.dialog is None:
            self._dialog = None

    async def opens_home(self) -> str:
        answer = await self._does(listener.OPENED)
        assert answer.home is not None
        return words_of(card_payload(answer.home))

    async def _does(self, event: Mapping[str, Any], place: str | None = None) -> Answer:
        received = listener.payload(self._person.id, place or self._place, event)
        answer = await self._town.hears(received)
        if answer.dialog is not None:
            self._dialog = dialog_payload(answer.dialog)
        await self._town.settles()
        return answer

    async def looks(self) -> None:
        async with self._town.store.reading() as tx:
            self._messages = await tx.local.all(self._place, 200)
            self._posted = await tx.local.all("channel:sol-apt", 200)


def _keys(field: Payload, answer: str | tuple[str, ...]) -> str | tuple[str, ...]:
    options = field.get("options")
    if options is None:
        return answer
    if isinstance(answer, tuple):
        return tuple(_key(options, each) for each in answer)
    return _key(options, answer)


def _key(options: list[list[str]], wanted: str) -> str:
    exact = [key for key, label in options if label == wanted]
    return exact[0] if exact else next(key for key, label in options if label.startswith(wanted))


class LocalTown(Town):
    def __init__(self, store: Store, clock: Clock, works: Works) -> None:
        super().__init__(store, clock)
        self._works = works
        self._people: dict[str, LocalSomeone] = {}
        self.kept: list[SeenCard] = []

    @classmethod
    @asynccontextmanager
    async def opened(cls, store: Store, clock: Clock, settings: Settings) -> AsyncIterator["LocalTown"]:
        sender = LocalSender(store, clock, Bell())
        yield cls(store, clock, Works(store, {Platform.LOCAL: sender}, settings, Metrics(), clock))

    async def person(self, key: str) -> LocalSomeone:
        if key not in self._people:
            async with self.store.reading() as tx:
                person = tx.organisation.person(key)
            assert person is not None, key
            self._people[key] = LocalSomeone(self, person)
            await self._people[key].looks()
        return self._people[key]

    async def hears(self, received: Mapping[str, Any]) -> Answer:
        async with self.store.reading() as tx:
            turn = listener.turn(received, tx.organisation, self.clock())
        assert turn is not None
        return await self._works.answer(turn)

    async def settles(self) -> None:
        await self._works.delivery.drain()
        for someone in self._people.values():
            await someone.looks()

    async def restarts(self) -> None:
        self._people = {}
