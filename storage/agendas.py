"""The shelf of what an APT is about: items, themes, lessons, the agenda as posted, notes, decisions."""

from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.actions import Action
from domain.agenda import Agenda
from domain.agenda_items import (
    COUNTED_KINDS,
    CaseCount,
    Decision,
    DecisionLine,
    Item,
    Lesson,
    Material,
    Note,
    Theme,
    action_lines,
    themes_of,
)
from domain.deadlines import local_day
from domain.kinds import KINDS, CaseKind, Category
from domain.meetings import Occasion, State
from storage.actions import Actions
from storage.agenda_rows import agenda_facts, agenda_of
from storage.counting import BY_THE_DAY
from storage.data_keys import DataKeys
from storage.engine import insert
from storage.errors import Stale
from storage.meeting_rows import decision_of, item_of, lesson_of, row_of, theme_of, theme_row
from storage.meetings import Meetings
from storage.tables.cases import cases
from storage.tables.columns import Facts
from storage.tables.meetings import (
    meeting_decisions,
    meeting_items,
    meeting_lessons,
    meeting_notes,
    meeting_readers,
    meeting_themes,
    meetings,
)
from storage.versions import Versioned

FIRST_TIME = timedelta(days=31)
"""How far back the first agenda of a unit looks."""
_MOST = 200
"""Lines of one list; a unit that has more is shown the first."""
_GUARDED = tuple(kind.value for kind, facts in KINDS.items() if facts.guarded)
_ITEMS = Versioned(meeting_items, "item")


class Agendas:
    def __init__(self, connection: AsyncConnection, keys: DataKeys) -> None:
        self._connection = connection
        self._actions = Actions(connection, keys)
        self._meetings = Meetings(connection)

    # --- items ---

    async def add_item(self, item: Item) -> None:
        await self._connection.execute(meeting_items.insert(), row_of(item))

    async def save_item(self, item: Item) -> None:
        """Keep the changed item. Raises Stale unless it is one version on from what is stored."""
        await _ITEMS.save(self._connection, row_of(item))

    async def item(self, item_id: str) -> Item | None:
        found = await self._items(meeting_items.c.id == item_id)
        return found[0] if found else None

    async def items(self, unit: str, occasion: str | None) -> tuple[Item, ...]:
        """What may be taken up then, in order; what waits for the next APT is in every list ahead.

        occasion: None for what waits alone.
        """
        waiting = meeting_items.c.occasion.is_(None)
        here = waiting if occasion is None else sa.or_(waiting, meeting_items.c.occasion == occasion)
        return await self._items(meeting_items.c.unit == unit, here, ~meeting_items.c.withdrawn)

    async def items_of(self, occasion: str) -> tuple[Item, ...]:
        """What was bound to that occasion, in order."""
        return await self._items(meeting_items.c.occasion == occasion, ~meeting_items.c.withdrawn)

    async def to_take_up(self, occasion: Occasion) -> tuple[Item, ...]:
        """What is taken up there, in order: what waits too, until its agenda is posted; then what it has."""
        if occasion.state is State.POSTED:
            return await self.items_of(occasion.id)
        return await self.items(occasion.unit, occasion.id)

    async def _items(self, *conditions: sa.ColumnElement[bool]) -> tuple[Item, ...]:
        found = await self._connection.execute(
            sa.select(meeting_items)
            .where(*conditions)
            .order_by(meeting_items.c.place, meeting_items.c.added, meeting_items.c.id)
            .limit(_MOST)
        )
        return tuple(item_of(row) for row in found.mappings())

    async def post(self, occasion: Occasion, agenda: Agenda) -> None:
        """Keep the agenda as posted. Its items are that occasion's; what it lacks waits for the next."""
        await self.keep(occasion.id, agenda)
        await self.set_free(occasion.id)
        if not occasion.standing_only:
            await self.bind(occasion, [line.item for line in agenda.brought])
            await self.bind_lessons(occasion)

    async def bind(self, occasion: Occasion, items: Collection[str]) -> None:
        """Those of these items that waited are that occasion's."""
        await self._connection.execute(
            meeting_items.update()
            .where(
                meeting_items.c.unit == occasion.unit,
                meeting_items.c.occasion.is_(None),
                meeting_items.c.id.in_(items),
            )
            .values(occasion=occasion.id)
        )

    async def bind_lessons(self, occasion: Occasion) -> None:
        """Lessons that waited are that occasion's."""
        await self._connection.execute(
            meeting_lessons.update()
            .where(meeting_lessons.c.unit == occasion.unit, meeting_lessons.c.occasion.is_(None))
            .values(occasion=occasion.id)
        )

    async def set_free(self, occasion: str) -> None:
        """It is cancelled, or came to nothing: its items and lessons wait for the next."""
        for table in (meeting_items, meeting_lessons):
            await self._connection.execute(
                table.update().where(table.c.occasion == occasion).values(occasion=None)
            )

    async def postpone(self, item: Item) -> None:
        """It was not come to: it waits for the next. Raises Stale."""
        changed = await self._connection.execute(
            meeting_items.update()
            .where(meeting_items.c.id == item.id, meeting_items.c.version == item.version)
            .values(occasion=None, version=item.version + 1)
        )
        if changed.rowcount == 0:
            raise Stale("item", item.id)

    # --- themes and lessons ---

    async def add_theme(self, theme: Theme) -> None:
        """Raises ValueError for the theme of an action."""
        await self._connection.execute(meeting_themes.insert(), theme_row(theme))

    async def end_theme(self, theme_id: str, last: date) -> bool:
        """It is not taken up after that day. False when there is none of that id."""
        ended = await self._connection.execute(
            meeting_themes.update().where(meeting_themes.c.id == theme_id).values(last=last)
        )
        return bool(ended.rowcount)

    async def themes(self, unit: str, day: date) -> tuple[Theme, ...]:
        """Those of that day or later, actions of the type standing APT item not among them."""
        found = await self._connection.execute(
            sa.select(meeting_themes)
            .where(
                meeting_themes.c.unit == unit,
                sa.or_(meeting_themes.c.last.is_(None), meeting_themes.c.last >= day),
            )
            .order_by(meeting_themes.c.added, meeting_themes.c.id)
            .limit(_MOST)
        )
        return tuple(theme_of(row) for row in found.mappings())

    async def add_lesson(self, lesson: Lesson) -> None:
        await self._connection.execute(meeting_lessons.insert(), row_of(lesson))

    async def remove_lesson(self, lesson_id: str) -> None:
        """Only before its agenda is posted; the caller sees to that."""
        await self._connection.execute(meeting_lessons.delete().where(meeting_lessons.c.id == lesson_id))

    async def lessons(self, unit: str, occasion: str) -> tuple[Lesson, ...]:
        """Those of the occasion, and those that wait for the next."""
        here = sa.or_(meeting_lessons.c.occasion.is_(None), meeting_lessons.c.occasion == occasion)
        found = await self._connection.execute(
            sa.select(meeting_lessons)
            .where(meeting_lessons.c.unit == unit, here)
            .order_by(meeting_lessons.c.at, meeting_lessons.c.id)
            .limit(_MOST)
        )
        return tuple(lesson_of(row) for row in found.mappings())

    # --- the agenda ---

    async def material(self, occasion: Occasion, now: datetime) -> Material:
        """Everything that the occasion's agenda is built of, as it is known now."""
        last = await self._meetings.last_held(occasion.unit, occasion.start)
        actions = await self._actions.unfinished_in([occasion.unit], _MOST)
        since = now - FIRST_TIME if last is None else last.end
        return Material(
            since=None if last is None else last.day,
            counts=await self.counts(occasion.unit, since, now),
            lessons=await self.lessons(occasion.unit, occasion.id),
            decisions=() if last is None else await self._decision_lines(last.id),
            actions=action_lines(actions),
            themes=(
                *await self.themes(occasion.unit, occasion.day),
                *themes_of(actions, max(occasion.day, local_day(now))),
            ),
            items=await self.to_take_up(occasion),
            routine=occasion.routine,
        )

    async def counts(self, unit: str, since: datetime, until: datetime) -> tuple[CaseCount, ...]:
        """What the unit has received since then, by what it is sorted as now.

        Left out is what an agenda never says: guarded kinds, what began as one, and cases that
        someone is not to know of.
        """
        found = await self._connection.execute(
            sa.select(cases.c.kind, cases.c.category, sa.func.count())
            .where(
                cases.c.unit == unit,
                cases.c.received >= since,
                cases.c.received < until,
                cases.c.received_precision.in_(BY_THE_DAY),
                cases.c.kind.in_(sorted(kind.value for kind in COUNTED_KINDS)),
                cases.c.original_kind.not_in(_GUARDED),
                cases.c.excluded == sa.literal([], Facts),
            )
            .group_by(cases.c.kind, cases.c.category)
            .order_by(cases.c.kind, cases.c.category)
        )
        return tuple(
            CaseCount(CaseKind(kind), Category(category) if category else None, count)
            for kind, category, count in found
        )

    async def _decision_lines(self, occasion: str) -> tuple[DecisionLine, ...]:
        decisions = await self.decisions(occasion)
        actions = await self._actions.unopened([each.action for each in decisions if each.action])
        return tuple(_decision_line(each, actions.get(each.action or "")) for each in decisions)

    async def keep(self, occasion: str, agenda: Agenda) -> None:
        """The agenda as it was posted; posted again it is replaced."""
        await self._connection.execute(
            meetings.update().where(meetings.c.id == occasion).values(agenda=agenda_facts(agenda))
        )

    async def kept(self, occasion: str) -> Agenda | None:
        """The agenda as it was posted."""
        facts = await self._connection.scalar(sa.select(meetings.c.agenda).where(meetings.c.id == occasion))
        return None if facts is None else agenda_of(facts)

    # --- notes ---

    async def note(self, note: Note) -> None:
        """Keep what was said about one thing, in place of what was kept; an empty text removes it."""
        if not note.text:
            await self._connection.execute(
                meeting_notes.delete().where(
                    meeting_notes.c.occasion == note.occasion, meeting_notes.c.about == note.about
                )
            )
            return
        statement = insert(self._connection, meeting_notes)
        await self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=[meeting_notes.c.occasion, meeting_notes.c.about],
                set_={"text": statement.excluded.text},
            ),
            {"occasion": note.occasion, "about": note.about, "text": note.text},
        )

    async def notes(self, occasion: str) -> Mapping[str, str]:
        """What was said, by what it was about: an item's id or a section."""
        found = await self._connection.execute(
            sa.select(meeting_notes.c.about, meeting_notes.c.text).where(meeting_notes.c.occasion == occasion)
        )
        return dict(found.all())

    async def add_decision(self, decision: Decision) -> None:
        await self._connection.execute(meeting_decisions.insert(), row_of(decision))

    async def save_decision(self, decision: Decision) -> None:
        """Other words, or what became of it. Guard it by saving the occasion in the same transaction."""
        changed = await self._connection.execute(
            meeting_decisions.update().where(meeting_decisions.c.id == decision.id), row_of(decision)
        )
        if changed.rowcount == 0:
            raise Stale("decision", decision.id)

    async def remove_decision(self, decision_id: str) -> None:
        await self._connection.execute(
            meeting_decisions.delete().where(meeting_decisions.c.id == decision_id)
        )

    async def decisions(self, occasion: str) -> tuple[Decision, ...]:
        found = await self._connection.execute(
            sa.select(meeting_decisions)
            .where(meeting_decisions.c.occasion == occasion)
            .order_by(meeting_decisions.c.place, meeting_decisions.c.id)
        )
        return tuple(decision_of(row) for row in found.mappings())

    async def read(self, occasion: str, person: str, at: datetime) -> bool:
        """The person has read the notes. False when that was known."""
        added = await self._connection.execute(
            insert(self._connection, meeting_readers)
            .on_conflict_do_nothing(index_elements=[meeting_readers.c.occasion, meeting_readers.c.person])
            .returning(meeting_readers.c.person),
            {"occasion": occasion, "person": person, "at": at},
        )
        return added.one_or_none() is not None

    async def readers(self, occasion: str) -> Mapping[str, datetime]:
        """Who has read the notes, and when."""
        found = await self._connection.execute(
            sa.select(meeting_readers.c.person, meeting_readers.c.at)
            .where(meeting_readers.c.occasion == occasion)
            .order_by(meeting_readers.c.at, meeting_readers.c.person)
        )
        return dict(found.all())


def _decision_line(decision: Decision, action: Action | None) -> DecisionLine:
    if action is None:
        return DecisionLine(decision.text)
    return DecisionLine(decision.text, action.number, action.state, action.due)
