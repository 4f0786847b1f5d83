"""Where the samples are played: real turns, real rules and a real database, but a clock that stands.

Nothing is made up here: a sample is what someone in a small invented organisation gets to see when
turns go through the router and notices through their writers. Ids are named over in the order in
which they are seen, so that the same scene gives the same payload every time.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar
from uuid import uuid4

from domain.actions import Action, Named, owner_key
from domain.cases import Case
from domain.closing import Register
from domain.deadlines import LOCAL, local_day
from domain.drafts import Answers, Draft
from domain.messaging import Line
from domain.notices import ActionsDue, Notice
from domain.organisation import Organisation, Person
from handlers import notices, router
from handlers.chat import (
    Answer,
    Button,
    Dialog,
    Edited,
    Input,
    Menu,
    Opened,
    Place,
    Platform,
    Pressed,
    Removed,
    Said,
    Submitted,
    Turn,
)
from handlers.desk import Desk, Intake
from handlers.review import submit
from handlers.samples.organisation import whole
from handlers.samples.seen import (
    Ids,
    Sample,
    Seen,
    Value,
    What,
    buttons,
    covered,
    covered_by,
    menus,
    value_of,
    with_value,
)
from handlers.talk import Talk
from handlers.texts import Texts
from storage.daily import ForDay
from storage.sent import SentCard
from storage.store import Store

NOW = datetime(2026, 11, 21, 14, 30, tzinfo=LOCAL)
_LEASE = timedelta(minutes=1)
_MANY = 500

_Found = TypeVar("_Found", Button, Menu)


@dataclass(frozen=True, slots=True)
class Scene:
    """Some samples that follow from each other.

    play: tells what happens. intake, register: as the installation is set up.
    guarded: every message in it is about a guarded case.
    """

    group: str
    play: "Callable[[Stage], Awaitable[None]]"
    intake: Intake = Intake.CONVERSATION
    register: Register = Register.HERE
    organisation: Callable[[str], Organisation] = whole
    guarded: bool = False


def _keys(menu: Menu) -> set[str]:
    return {option.key for option in menu.options}


class NotOnStage(LookupError):
    """A scene presses or keeps something that nobody was shown: the product has changed."""


class Stage:
    """One scene with its own empty database. now: moved by the scene only."""

    def __init__(self, store: Store, scene: Scene, organisation: Organisation, locale: str) -> None:
        self.store = store
        self.now = NOW
        self.locale = locale
        self.samples: list[Sample] = []
        self._scene = scene
        self._desk = Desk(store, scene.intake, register=scene.register)
        self._people = {person.id: Someone(self, person) for person in organisation.people}
        self._turns = 0
        self._ids = Ids()

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
        await self._deliver(covered_by(what), person)
        return answer

    async def notice(self, person: str, notice: Notice) -> None:
        """Something is told unasked, as schedules and the delivery do."""
        async with self.store.transaction() as tx:
            await tx.outbox.put(notice, person=person, at=self.now)
        await self._deliver(frozenset(), None)

    async def case_of(self, reporter: str, besides: Case | None = None) -> Case:
        """Their latest. besides: another one that may have come at the same moment."""
        async with self.store.reading() as tx:
            found = await tx.cases.reported_by(reporter, _MANY)
        return next(case for case in found if besides is None or case.id != besides.id)

    async def actions_of(self, person: str) -> tuple[Action, ...]:
        """What they own by name, the earliest due first."""
        async with self.store.reading() as tx:
            return await tx.actions.unfinished_of([owner_key(Named(person))], _MANY)

    async def due(self, person: str, *lines: Line) -> None:
        """Their message of the day, with these lines besides those it has already."""
        day = local_day(self.now)
        async with self.store.transaction() as tx:
            await tx.daily.add(ForDay(person, day, line) for line in lines)
        await self.notice(person, ActionsDue(person, day.isoformat()))

    async def stands(self, person: str, slot: str) -> None:
        """A card of the slot has been sent to them."""
        async with self.store.transaction() as tx:
            await tx.sent.keep(SentCard(slot, f"person:{person}", "local", "gallery", slot))

    async def asked_of(self, person: str) -> str | None:
        """The field that their open draft asks for now."""
        async with self.store.reading() as tx:
            draft = await tx.drafts.open_of(person)
        return draft.now.asking if draft is not None else None

    async def sends(self, person: str, values: Mapping[str, str]) -> None:
        """A whole report at once, for scenes that begin when it has been told."""
        turn = Turn("", self._people[person].person, Place(Platform.LOCAL, "gallery"), self.now, Opened())
        draft = Draft(uuid4().hex, person, self.now, self.now, now=Answers(values))
        async with self.store.transaction() as tx:
            await tx.drafts.add(draft)
            await submit(Talk(turn, tx, self._desk, Texts(self.locale, today=local_day(self.now))), draft)
        await self._deliver(frozenset(), None)

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
                        someone.sees(Seen(card, pressed | covered(row.notice), row.notice))

    def keep(self, seen: Seen, name: str, title: str) -> None:
        self.samples.append(
            Sample(
                group=self._scene.group,
                name=name,
                title=title,
                locale=self.locale,
                shown=self._ids.tidied(seen.shown),
                home=seen.home,
                errors=seen.errors,
                covers=seen.covers,
                guarded=self._scene.guarded,
            )
        )


class Someone:
    """A person of the organisation, and all that has been on their screen."""

    def __init__(self, stage: Stage, person: Person) -> None:
        self.person = person
        self._stage = stage
        self._seen: list[Seen] = []

    # --- what they do ---

    async def says(self, text: str, *, files: int = 0, private: bool = True) -> None:
        await self._does(Said(text, files), private=private)

    async def presses(self, action: str, value: str = "") -> None:
        """The newest such button they have seen. value: of several, the one that carries it."""
        button = self._newest(buttons, lambda found: found.action == action and value in ("", found.value))
        await self._does(Pressed(button.action, button.on, button.version, button.value))

    async def chooses(self, action: str, key: str) -> None:
        menu = self._newest(menus, lambda found: found.action == action)
        await self._does(Pressed(menu.action, menu.on, menu.version, key))

    async def steps(self, name: str) -> None:
        """A step of the newest case they opened: its button, or its entry in the menu below."""
        for seen in reversed(self._seen):
            if any(found.action == f"step:{name}" for found in buttons(seen)):
                await self.presses(f"step:{name}")
                return
            if any(found.action == "step" and name in _keys(found) for found in menus(seen)):
                await self.chooses("step", name)
                return
        raise NotOnStage(f"{self.person.id} is offered no step {name}")

    async def presses_start_as(self, kind: str) -> None:
        """A report of that kind, whether or not the opening card offers it."""
        await self._does(Pressed("start_as", value=kind))

    async def presses_old(self, press: Pressed) -> None:
        """A button on a card from before."""
        await self._does(press)

    async def submits(self, dialog: str = "", /, **values: Value) -> None:
        """The newest dialog with what it was filled with, and these. dialog: the newest of that name."""
        shown = self.dialog(dialog)
        filled = {part.name: value_of(part) for part in shown.inputs}
        await self._does(Submitted(shown.name, shown.on, shown.version, {**filled, **values}))

    async def sends_again(self, dialog: Dialog, **values: Value) -> None:
        """A dialog from before, sent in with these."""
        filled = {part.name: value_of(part) for part in dialog.inputs}
        await self._does(Submitted(dialog.name, dialog.on, dialog.version, {**filled, **values}))

    async def opens_home(self) -> None:
        await self._does(Opened())

    async def edits_message(self) -> None:
        await self._does(Edited())

    async def removes_message(self) -> None:
        await self._does(Removed())

    async def _does(self, what: What, *, private: bool = True) -> None:
        answer = await self._stage.turn(self.person, what, private=private)
        covers = covered_by(what)
        if answer.dialog is not None:
            self.sees(Seen(answer.dialog, covers | {f"dialog {answer.dialog.name}"}))
        if answer.home is not None:
            self.sees(Seen(answer.home, covers, home=True))
        if answer.errors and isinstance(what, Submitted):
            shown = self._filled(what)
            self.sees(Seen(shown, covers | {f"dialog {shown.name}"}, errors=answer.errors))

    def _filled(self, sent: Submitted) -> Dialog:
        """The dialog as it stays open: with what was typed."""
        shown = self.dialog(sent.dialog)
        parts = tuple(
            with_value(part, sent.values.get(part.name)) if isinstance(part, Input) else part
            for part in shown.parts
        )
        return replace(shown, parts=parts)

    # --- what they see ---

    def sees(self, seen: Seen) -> None:
        self._seen.append(seen)

    def has_errors(self) -> bool:
        """The form just sent stays open."""
        return bool(self._seen[-1].errors)

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

    def first_option(self, action: str) -> str:
        """The first entry of the newest such menu."""
        return self._newest(menus, lambda found: found.action == action).options[0].key

    def filled(self, name: str) -> str:
        """What the newest dialog has in that input."""
        return next(str(value_of(part)) for part in self.dialog().inputs if part.name == name)

    def newest_button(self, action: str) -> Pressed:
        """What pressing it would send, to be pressed later."""
        button = self._newest(buttons, lambda found: found.action == action)
        return Pressed(button.action, button.on, button.version, button.value)

    def _newest(self, find: Callable[[Seen], Sequence[_Found]], fits: Callable[[_Found], bool]) -> _Found:
        for seen in reversed(self._seen):
            for found in find(seen):
                if fits(found):
                    return found
        raise NotOnStage(f"{self.person.id} sees no such button")
