"""Ids guessed and swapped, answers never offered, versions made up: in every button and every form that
a lived-in town shows. Nobody opens or changes what they may not see, and nothing of it is a fault."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count

import sqlalchemy as sa

from domain.access import View
from domain.cases import Case
from domain.deadlines import local_day
from domain.notices import from_facts
from handlers import notices
from handlers.chat import (
    Answer,
    Buttons,
    ChoiceInput,
    DateInput,
    Dialog,
    Input,
    Menu,
    Opened,
    Place,
    Platform,
    Pressed,
    Row,
    Said,
    SeveralInput,
    Story,
    Submitted,
    TimeInput,
    Turn,
)
from handlers.desk import Desk, Intake
from handlers.router import answer
from storage.tables.cases import cases
from storage.tables.conversation import outbox
from tests.rooms.attacks.lived import TOLD, lives
from tests.rooms.attacks.test_planted import found_in
from tests.rules.test_access_matrix import LEVELS, letter
from tests.stories.organisation import ORGANISATION
from tests.stories.town import Town

TURNS = 400
WORDS = ("mina öppna", "mina ärenden", "mina åtgärder", "nästa APT", "att diarieföra", "mina utkast")
ODD = (
    "",
    "0",
    "-1",
    "=",
    "a=b",
    "\ud800",
    "\x00",
    "9" * 400,
    "2026-13-45",
    "0001-01-01",
    "å" * 3000,
    "[]",
    "None",
    "yes",
    "٣",
    "²",
    "1:2:3",
    "<!channel>",
    ":",
    "person:anna",
    "25:61",
    ("x",),
    (),
)
VERSIONS = (0, 1, 2, 3, -1, 10**20)


@dataclass
class Forger:
    """Knows every button and form that anyone has been shown, and uses them wrongly."""

    town: Town
    draw: random.Random
    buttons: dict[tuple[str, Pressed], None] = field(default_factory=dict)  # in the order they were seen
    forms: dict[tuple[str, str], Dialog] = field(default_factory=dict)
    read: int = 0
    turns: Iterator[int] = field(default_factory=count)

    def __post_init__(self) -> None:
        self.desk = Desk(self.town.store, Intake.CONVERSATION)

    async def does(self, who: str, what: Said | Pressed | Submitted | Opened) -> Answer:
        person = ORGANISATION.person(who)
        assert person is not None
        place = Place(Platform.LOCAL, f"person:{who}")
        turn = Turn(
            f"forged-{next(self.turns)}", person, place, self.town.clock(), what, can_open_dialog=True
        )
        given = await answer(turn, self.desk)
        if given.dialog is not None:
            self.forms[given.dialog.name, who] = given.dialog
            self._keep(who, given.dialog.parts)
        if given.home is not None:
            self._keep(who, given.home.parts)
        return given

    async def looks_at_cards(self) -> None:
        """What lies in the outbox, as its receivers will see it."""
        async with self.town.store.transaction() as tx:
            rows = await tx.connection.execute(sa.select(outbox).where(outbox.c.id > self.read))
            for row in rows.mappings().all():
                self.read = max(self.read, row["id"])
                whom = ORGANISATION.person(row["lane"].removeprefix("person:")) or ORGANISATION.people[4]
                notice = from_facts(row["notice"], row["facts"])
                card = await notices.write(notice, whom, tx, self.desk, self.town.clock())
                self._keep(whom.id, card.parts if card is not None else ())

    def _keep(self, who: str, parts: object) -> None:
        assert isinstance(parts, tuple)
        for part in parts:
            match part:
                case Buttons(buttons):
                    found = [Pressed(b.action, b.on, b.version, b.value) for b in buttons]
                case Row(_, b):
                    found = [Pressed(b.action, b.on, b.version, b.value)]
                case Menu():
                    found = [Pressed(part.action, part.on, part.version, o.key) for o in part.options[:40]]
                case _:
                    found = []
            self.buttons |= {(who, each): None for each in found}

    # --- forging ---

    def forged(self) -> tuple[str, Pressed | Submitted]:
        """Mostly right, so that it comes far."""
        known = list(self.buttons)
        if self.draw.random() < 0.55 or not self.forms:
            who, press = self.draw.choice(known)
            value = self.draw.choice([v for v in ODD if isinstance(v, str)])
            return self._someone(who), Pressed(
                press.action,
                self._swapped(press.on, known),
                self._version(press.version),
                value if self.draw.random() < 0.3 else press.value,
            )
        name, who = self.draw.choice(list(self.forms))
        form = self.forms[name, who]
        values = {each.name: self._answer(each) for each in form.inputs if self.draw.random() < 0.97}
        return self._someone(who), Submitted(
            name, self._swapped(form.on, known), self._version(form.version), values
        )

    def _answer(self, part: Input) -> str | tuple[str, ...]:
        if self.draw.random() < 0.3:
            return self.draw.choice(ODD)
        match part:
            case ChoiceInput():
                return self.draw.choice([option.key for option in part.options] or [""])
            case SeveralInput():
                return tuple(option.key for option in part.options[:2])
            case DateInput():
                return (local_day(self.town.clock()) + timedelta(days=self.draw.randint(-9, 30))).isoformat()
            case TimeInput():
                return "10:00"
            case _:
                return "Något som hände."

    def _swapped(self, on: str, known: list[tuple[str, Pressed]]) -> str:
        return self.draw.choice(known)[1].on if self.draw.random() < 0.3 else on

    def _version(self, version: int) -> int:
        return self.draw.choice(VERSIONS) if self.draw.random() < 0.15 else version

    def _someone(self, who: str) -> str:
        return self.draw.choice(ORGANISATION.people).id if self.draw.random() < 0.35 else who


async def test_nobody_gets_anywhere_with_what_they_were_not_given(town: Town) -> None:
    await lives(town, everything=False)
    forger = Forger(town, random.Random(2026))
    for person in ORGANISATION.people:
        for words in WORDS:
            await forger.does(person.id, Said(words))
        await forger.does(person.id, Opened())
    wrong = []
    before = await _cases(town, {})
    for number in range(TURNS):
        if number % 40 == 0:
            await forger.looks_at_cards()
        who, what = forger.forged()
        async with town.store.reading() as tx:
            organisation = tx.organisation
        given = await forger.does(who, what)
        after = await _cases(town, before)
        touched = [case for case in before.values() if after[case.id].version != case.version]
        read = [before[form.on] for form in (given.dialog,) if form and form.on in before and _tells(form)]
        may = {
            case.id: LEVELS[letter(organisation, case, who, local_day(town.clock()))]
            for case in (*touched, *read)
        }
        if View.NOTHING in may.values() or any(may[case.id] is not View.TEXT for case in read):
            wrong.append((who, what))
        before = after
    assert wrong == []
    assert len(forger.forms) > 10  # it did come far
    async with town.store.reading() as tx:
        assert (await tx.audit.verify()).whole


def _tells(dialog: Dialog) -> bool:
    return any(found_in(part.text, TOLD) for part in dialog.parts if isinstance(part, Story))


async def _cases(town: Town, known: Mapping[str, Case]) -> dict[str, Case]:
    """All of them; what has its old version is not read again."""
    async with town.store.reading() as tx:
        rows = (await tx.connection.execute(sa.select(cases.c.id, cases.c.version))).all()
        same = {key: known[key] for key, version in rows if key in known and known[key].version == version}
        found = [await tx.cases.get(key) for key, _ in rows if key not in same]
    return same | {case.id: case for case in found if case is not None}
