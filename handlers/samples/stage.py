"""Where the samples are played: real turns, real rules and a real database, but a clock that stands.

Nothing is made up here: a sample is what someone in a small invented organisation gets to see when
turns go through the router and notices through their writers. Ids are named over in the order in
which they are seen, so that the same scene gives the same payload every time.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import assert_never

from domain.cases import Case
from domain.deadlines import LOCAL
from domain.notices import CardRetired, Notice, Words
from domain.organisation import Organisation, Person
from handlers import notices, router
from handlers.chat import (
    Answer,
    Button,
    Buttons,
    Card,
    CardPart,
    ChoiceInput,
    DateInput,
    Dialog,
    DialogPart,
    Edited,
    Input,
    Menu,
    Opened,
    Place,
    Platform,
    Pressed,
    Removed,
    Said,
    SeveralInput,
    Submitted,
    TextInput,
    TimeInput,
    Turn,
)
from handlers.desk import Desk, Intake
from handlers.samples.organisation import whole
from storage.store import Store

NOW = datetime(2026, 11, 21, 14, 30, tzinfo=LOCAL)
_LEASE = timedelta(minutes=1)
_MANY = 500

What = Said | Pressed | Submitted | Opened | Edited | Removed
Value = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """One thing that the product can show, in one language.

    name: of its files. title: when it is shown, in Swedish. home: shown is the start page.
    errors: input name to what is wrong in the dialog shown.
    covers: "notice X", "words X", "retired X", "dialog X", "press X": what this is a sample of.
    guarded: it is about a case whose messages carry neither kind, unit nor number.
    """

    group: str
    name: str
    title: str
    locale: str
    shown: Card | Dialog
    home: bool = False
    errors: Mapping[str, str] = field(default_factory=dict)
    covers: frozenset[str] = frozenset()
    guarded: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """Some samples that follow from each other.

    play: tells what happens. guarded: every message in it is about a guarded case.
    """

    group: str
    play: "Callable[[Stage], Awaitable[None]]"
    intake: Intake = Intake.CONVERSATION
    organisation: Callable[[str], Organisation] = whole
    guarded: bool = False


class NotOnStage(LookupError):
    """A scene presses or keeps something that nobody was shown: the product has changed."""


@dataclass(frozen=True, slots=True)
class _Seen:
    shown: Card | Dialog
    covers: frozenset[str]
    notice: Notice | None = None
    errors: Mapping[str, str] = field(default_factory=dict)
    home: bool = False


class Stage:
    """One scene with its own empty database. now: moved by the scene only."""

    def __init__(self, store: Store, scene: Scene, organisation: Organisation, locale: str) -> None:
        self.store = store
        self.now = NOW
        self.locale = locale
        self.samples: list[Sample] = []
        self._scene = scene
        self._desk = Desk(store, scene.intake)
        self._people = {person.id: Someone(self, person) for person in organisation.people}
        self._turns = 0
        self._ids: dict[str, str] = {}

    def __getitem__(self, person: str) -> "Someone":
        return self._people[person]

    def everyone(self) -> "tuple[Someone, ...]":
        return tuple(self._people.values())

    def passes(self, **time: float) -> None:
        """Time passes: days=2, hours=1."""
        self.now += timedelta(**time)

    async def turn(self, person: Person, what: What, *, private: bool) -> Answer:
        """Something reaches us from someone; whatever it puts in the outbox is delivered."""
        self._turns += 1
        place = Place(Platform.LOCAL, "gallery", private)
        turn = Turn(f"gallery:{self._turns}", person, place, self.now, what, can_open_dialog=True)
        answer = await router.answer(turn, self._desk)
        await self._deliver(_covered_by(what), person)
        return answer

    async def notice(self, person: str, notice: Notice) -> None:
        """Something is told unasked, as schedules and the delivery do."""
        async with self.store.transaction() as tx:
            await tx.outbox.put(notice, person=person, at=self.now)
        await self._deliver(frozenset(), None)

    async def case_of(self, reporter: str) -> Case:
        """Their latest."""
        async with self.store.reading() as tx:
            return (await tx.cases.reported_by(reporter, 1))[0]

    async def change(self, case: Case) -> None:
        """The case moves on by a step that chat does not offer yet."""
        async with self.store.transaction() as tx:
            await tx.cases.save(replace(case, version=case.version + 1))

    async def _deliver(self, covers: frozenset[str], presser: Person | None) -> None:
        async with self.store.transaction() as tx:
            while rows := await tx.outbox.claim(self.now, _LEASE, "gallery", _MANY):
                for row in rows:
                    someone = self._people[row.lane.partition(":")[2]]
                    card = await notices.write(row.notice, someone.person, tx, self._desk, self.now)
                    await tx.outbox.delivered(row, self.now)
                    if card is not None:
                        pressed = covers if someone.person is presser else frozenset[str]()
                        someone.sees(_Seen(card, pressed | _covered(row.notice), row.notice))

    def keep(self, seen: _Seen, name: str, title: str) -> None:
        self.samples.append(
            Sample(
                group=self._scene.group,
                name=name,
                title=title,
                locale=self.locale,
                shown=self._tidy(seen.shown),
                home=seen.home,
                errors=seen.errors,
                covers=seen.covers,
                guarded=self._scene.guarded,
            )
        )

    # --- ids that are the same every time ---

    def _fixed(self, on: str) -> str:
        return self._ids.setdefault(on, f"{len(self._ids) + 1:032x}") if on else on

    def _tidy(self, shown: Card | Dialog) -> Card | Dialog:
        match shown:
            case Card():
                return replace(shown, parts=tuple(self._tidy_card_part(part) for part in shown.parts))
            case Dialog():
                parts = tuple(self._tidy_dialog_part(part) for part in shown.parts)
                return replace(shown, parts=parts, on=self._fixed(shown.on))
            case _:
                assert_never(shown)

    def _tidy_card_part(self, part: CardPart) -> CardPart:
        match part:
            case Buttons():
                return self._tidy_buttons(part)
            case Menu():
                return replace(part, on=self._fixed(part.on))
            case _:
                return part

    def _tidy_dialog_part(self, part: DialogPart) -> DialogPart:
        return self._tidy_buttons(part) if isinstance(part, Buttons) else part

    def _tidy_buttons(self, buttons: Buttons) -> Buttons:
        return Buttons(tuple(replace(button, on=self._fixed(button.on)) for button in buttons.buttons))


class Someone:
    """A person of the organisation, and all that has been on their screen."""

    def __init__(self, stage: Stage, person: Person) -> None:
        self.person = person
        self._stage = stage
        self._seen: list[_Seen] = []

    # --- what they do ---

    async def says(self, text: str, *, files: int = 0, private: bool = True) -> None:
        await self._does(Said(text, files), private=private)

    async def presses(self, action: str, value: str = "") -> None:
        """The newest such button they have seen. value: of several, the one that carries it."""
        button = self._newest(_buttons, lambda found: found.action == action and value in ("", found.value))
        await self._does(Pressed(button.action, button.on, button.version, button.value))

    async def chooses(self, action: str, key: str) -> None:
        menu = self._newest(_menus, lambda found: found.action == action)
        await self._does(Pressed(menu.action, menu.on, menu.version, key))

    async def presses_old(self, press: Pressed) -> None:
        """A button on a card from before."""
        await self._does(press)

    async def submits(self, dialog: str = "", **values: Value) -> None:
        """The newest dialog with what it was filled with, and these. dialog: the newest of that name."""
        shown = self.dialog(dialog)
        filled = {part.name: _value(part) for part in shown.inputs}
        await self._does(Submitted(shown.name, shown.on, shown.version, {**filled, **values}))

    async def opens_home(self) -> None:
        await self._does(Opened())

    async def edits_message(self) -> None:
        await self._does(Edited())

    async def removes_message(self) -> None:
        await self._does(Removed())

    async def _does(self, what: What, *, private: bool = True) -> None:
        answer = await self._stage.turn(self.person, what, private=private)
        covers = _covered_by(what)
        if answer.dialog is not None:
            self.sees(_Seen(answer.dialog, covers | {f"dialog {answer.dialog.name}"}))
        if answer.home is not None:
            self.sees(_Seen(answer.home, covers, home=True))
        if answer.errors and isinstance(what, Submitted):
            shown = self._filled(what)
            self.sees(_Seen(shown, covers | {f"dialog {shown.name}"}, errors=answer.errors))

    def _filled(self, sent: Submitted) -> Dialog:
        """The dialog as it stays open: with what was typed."""
        shown = self.dialog(sent.dialog)
        parts = tuple(
            _with_value(part, sent.values.get(part.name)) if isinstance(part, Input) else part
            for part in shown.parts
        )
        return replace(shown, parts=parts)

    # --- what they see ---

    def sees(self, seen: _Seen) -> None:
        self._seen.append(seen)

    def has_seen(self, notice: type[Notice]) -> bool:
        return any(isinstance(seen.notice, notice) for seen in self._seen)

    def keeps(self, name: str, title: str, of: type[Notice] | None = None) -> None:
        """The newest thing on the screen becomes a sample. of: the newest card of that notice."""
        for seen in reversed(self._seen):
            if of is None or isinstance(seen.notice, of):
                self._stage.keep(seen, name, title)
                return
        raise NotOnStage(f"{self.person.id} has nothing to keep as {name}")

    def dialog(self, name: str = "") -> Dialog:
        for seen in reversed(self._seen):
            if isinstance(seen.shown, Dialog) and name in ("", seen.shown.name):
                return seen.shown
        raise NotOnStage(f"{self.person.id} has no dialog {name}")

    def newest_button(self, action: str) -> Pressed:
        """What pressing it would send, to be pressed later."""
        button = self._newest(_buttons, lambda found: found.action == action)
        return Pressed(button.action, button.on, button.version, button.value)

    def _newest[Found: Button | Menu](
        self, find: Callable[[_Seen], Sequence[Found]], fits: Callable[[Found], bool]
    ) -> Found:
        for seen in reversed(self._seen):
            for found in find(seen):
                if fits(found):
                    return found
        raise NotOnStage(f"{self.person.id} sees no such button")


def _buttons(seen: _Seen) -> list[Button]:
    return [button for part in seen.shown.parts if isinstance(part, Buttons) for button in part.buttons]


def _menus(seen: _Seen) -> list[Menu]:
    return [part for part in seen.shown.parts if isinstance(part, Menu)]


def _covered_by(what: What) -> frozenset[str]:
    return frozenset({f"press {what.action.partition(':')[0]}"}) if isinstance(what, Pressed) else frozenset()


def _covered(notice: Notice) -> frozenset[str]:
    spoken = {Words: "words", CardRetired: "retired"}.get(type(notice))
    key = notice.key if isinstance(notice, Words | CardRetired) else ""
    return frozenset({f"notice {type(notice).__name__}", *([f"{spoken} {key}"] if spoken else [])})


def _value(part: Input) -> Value:
    match part:
        case TextInput() | ChoiceInput():
            return part.value
        case SeveralInput():
            return part.values
        case DateInput():
            return part.value.isoformat() if part.value else ""
        case TimeInput():
            return f"{part.value:%H:%M}" if part.value else ""
        case _:
            assert_never(part)


def _with_value(part: Input, value: Value | None) -> Input:
    """Days and times stay as they were shown; no sample types a wrong one that could not be read."""
    match part:
        case TextInput() | ChoiceInput() if isinstance(value, str):
            return replace(part, value=value)
        case SeveralInput() if isinstance(value, tuple):
            return replace(part, values=value)
        case _:
            return part
