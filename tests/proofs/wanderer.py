"""Someone who does anything at all in the local chat: says, presses, chooses and sends in at random.

Every card on its way to anyone is looked at: no word of a story may stand in it.
"""

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.app import Works
from bot.local import listener
from bot.local.bell import Bell
from bot.local.places import private_with
from bot.local.renderer import card_payload, dialog_payload
from bot.local.sender import LocalSender
from bot.metrics import Metrics
from bot.sending import Outcome
from bot.settings import Settings
from domain.organisation import Person
from handlers.chat import Answer, Card, Platform
from storage.local import LocalMessage
from storage.store import Store
from tests.databases import AUDIT_KEY, KEYS
from tests.stories.local_town import buttons_of, fields_of, menus_of, value_of
from tests.stories.organisation import ORGANISATION
from tests.stories.town import BEGINS, Clock

Payload = Mapping[str, Any]

MARKERS = ("zebrafink", "kaktusmjölk", "trumpetsvan")
"""Words that stand in what people tell and nowhere else."""


class WatchingSender(LocalSender):
    """Notes whom it reached, and refuses cards that hold what someone told."""

    def __init__(self, store: Store, clock: Clock) -> None:
        super().__init__(store, clock, Bell())
        self.reached: list[tuple[str, Payload]] = []

    async def post(self, conversation: str, card: Card, row: str) -> Outcome:
        self._look(conversation, card)
        return await super().post(conversation, card, row)

    async def replace(self, conversation: str, message: str, card: Card, row: str) -> Outcome:
        self._look(conversation, card)
        return await super().replace(conversation, message, card, row)

    def _look(self, conversation: str, card: Card) -> None:
        self.reached.append((conversation, card_payload(card)))


def told_in(payload: Payload) -> list[str]:
    """The markers in a card, its notification and its buttons' hidden values included."""
    text = json.dumps(payload, ensure_ascii=False).casefold()
    return [marker for marker in MARKERS if marker in text]


@dataclass
class Screen:
    """What one person has before them. old: every button and menu they ever saw."""

    person: Person
    messages: tuple[LocalMessage, ...] = ()
    dialog: Payload | None = None
    old: list[Payload] = field(default_factory=list)

    @property
    def place(self) -> str:
        return private_with(self.person)

    @property
    def buttons(self) -> list[Payload]:
        shown = [*([self.dialog] if self.dialog else []), *(each.payload for each in self.messages[::-1])]
        return [button for payload in shown for button in buttons_of(payload)]

    @property
    def menus(self) -> list[Payload]:
        return [menu for each in self.messages[::-1] for menu in menus_of(each.payload)]


class Chat:
    """The local chat without its page, for people who do anything."""

    def __init__(self, store: Store, settings: Settings, begins: datetime) -> None:
        self.store = store
        self._clock = Clock()
        self._clock.moves(begins - self._clock())
        self._sender = WatchingSender(store, self._clock)
        self._works = Works(store, {Platform.LOCAL: self._sender}, settings, Metrics(), self._clock)
        self._screens: dict[str, Screen] = {}

    async def screen(self, key: str) -> Screen:
        if key not in self._screens:
            person = ORGANISATION.person(key)
            assert person is not None
            self._screens[key] = Screen(person)
            await self._look()
        return self._screens[key]

    # --- doing ---

    async def says(self, who: Screen, text: str) -> None:
        await self._does(who, listener.said(text))

    async def presses(self, who: Screen, button: Payload) -> None:
        pressed = listener.pressed(button["action"], button["on"], button["version"], button["value"])
        await self._does(who, pressed)

    async def chooses(self, who: Screen, menu: Payload, option: str) -> None:
        await self._does(who, listener.pressed(menu["action"], menu["on"], menu["version"], option))

    async def submits(self, who: Screen, values: Mapping[str, str | list[str]]) -> None:
        dialog = who.dialog
        assert dialog is not None
        event = listener.submitted(dialog["name"], dialog["on"], dialog["version"], values)
        answer = await self._does(who, event)
        if not answer.errors and answer.dialog is None:
            who.dialog = None

    async def opens_home(self, who: Screen) -> None:
        await self._does(who, listener.OPENED)

    async def _does(self, who: Screen, event: Mapping[str, Any]) -> Answer:
        """The act, everything it leads to, and what must hold after every act."""
        self._sender.reached.clear()
        received = listener.payload(who.person.id, who.place, event)
        async with self.store.reading() as tx:
            turn = listener.turn(received, tx.organisation, self._clock())
        assert turn is not None
        answer = await self._works.answer(turn)
        await self._works.delivery.drain()
        if answer.dialog is not None:
            who.dialog = dialog_payload(answer.dialog)
        await self._look()
        await self._assert_sound(who, event, answer)
        return answer

    async def _look(self) -> None:
        async with self.store.reading() as tx:
            for screen in self._screens.values():
                screen.messages = await tx.local.all(screen.place, 200)
        for screen in self._screens.values():
            screen.old += [button for button in screen.buttons if button not in screen.old]

    # --- what must hold ---

    async def _assert_sound(self, who: Screen, event: Mapping[str, Any], answer: Answer) -> None:
        pages = [card_payload(answer.home)] if answer.home is not None else []
        for payload in (*pages, *(payload for _, payload in self._sender.reached)):
            assert told_in(payload) == [], f"a card tells what was told, after {event}"
        heard_back = [payload for place, payload in self._sender.reached if place == who.place]
        said_at_once = answer.dialog is not None or answer.errors or pages
        assert heard_back or said_at_once, f"a dead end: nothing was answered to {event}"
        if who.messages:
            assert who.messages[-1].payload["parts"], f"an empty card after {event}"
        async with self.store.reading() as tx:
            rows = await tx.outbox.waiting()
        assert (rows.waiting, rows.aside) == (0, 0), f"not everything was delivered after {event}"

    async def messages_of_everybody(self) -> dict[str, tuple[str, str]]:
        """Message to its conversation and what it shows."""
        async with self.store.reading() as tx:
            found = [
                each for place in await tx.local.conversations() for each in await tx.local.all(place, 500)
            ]
        return {each.id: (each.conversation, json.dumps(each.payload, sort_keys=True)) for each in found}


def filled_in(dialog: Payload, choose: "Choosing") -> dict[str, str | list[str]]:
    """The dialog's inputs: some left as they are, some with what chance gives them."""
    return {part["name"]: _value(part, choose) for part in fields_of(dialog)}


class Choosing:
    """Chance, as a row of numbers that hypothesis can make smaller."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self._numbers = list(numbers)

    def of(self, things: Sequence[Any]) -> Any:
        number = self._numbers.pop(0) if self._numbers else 0
        return things[number % len(things)]


TEXTS = (
    "",
    "En zebrafink satt i fönstret.",
    "Anna Svensson föll, ring 070-174 06 05",
    "kaktusmjölk " * 1000,
    "<b>*trumpetsvan*</b> & \u202e \U0001f600",
    "-",
)
DAYS = ("", "2026-01-20", "1900-01-01", "2031-01-15")
CLOCKS = ("", "00:00", "23:59")


def _value(part: Payload, choose: Choosing) -> str | list[str]:
    known = value_of(part)
    as_it_is: str | list[str] = list(known) if isinstance(known, tuple) else known
    if choose.of((True, True, False)):
        return _required(part, as_it_is)
    keys = [key for key, _ in part.get("options", ())]
    match part["part"]:
        case "text_input":
            return str(choose.of([text[: part["most"]] for text in TEXTS]))
        case "choice_input":
            return str(choose.of(keys if part["required"] else ["", *keys]))
        case "several_input":
            return [key for key in keys if choose.of((False, True))]
        case "date_input":
            return str(choose.of(DAYS[1:] if part["required"] else DAYS))
        case "time_input":
            return str(choose.of(CLOCKS))
        case other:
            raise AssertionError(other)


def _required(part: Payload, value: str | list[str]) -> str | list[str]:
    """No client sends a required choice empty; a text of blanks it may."""
    if value or not part["required"] or part["part"] != "choice_input":
        return value
    return str(part["options"][0][0])


@asynccontextmanager
async def chat(file: Path, settings: Settings, begins: datetime = BEGINS) -> AsyncIterator[Chat]:
    """The local chat on an SQLite file that is migrated already. begins: what time it is there."""
    store = await Store.open(f"sqlite:///{file}", KEYS, AUDIT_KEY)
    try:
        yield Chat(store, settings, begins)
    finally:
        await store.close()
