"""What is mine: my reports and where they are, what waits for me, the drafts I put aside."""

from collections.abc import Collection, Iterator
from datetime import datetime

from domain.access import kinds_handled_by, may_handle
from domain.cases import Case, State
from domain.deadlines import LOCAL
from domain.drafts import Draft
from domain.kinds import KINDS, CaseKind
from domain.organisation import Role
from handlers import apt_changes
from handlers.action_cards import has_actions, my_actions_parts
from handlers.case_facts import case_line, take_by_day
from handlers.chat import Button, Buttons, Card, CardPart, Divider, Heading, Note, Row, Text
from handlers.report import asking, sound
from handlers.report_form import REPORT
from handlers.talk import Talk
from handlers.worklists import list_button
from storage.cases import Wanted

MOST_SHOWN = 12
_LOOKED_AT = 2000
"""Open cases looked at, post by post, before those that are one's own are known."""


async def my_reports_card(talk: Talk) -> Card:
    """One's own reports, newest first."""
    start = Buttons((Button(talk.say("button.start"), "start"),))
    return Card(talk.say("mine.notification"), (*await _my_reports(talk), start))


async def _my_reports(talk: Talk) -> tuple[CardPart, ...]:
    heading = Heading(talk.say("mine.heading"))
    if talk.person.shared_account:
        return heading, Text((talk.say("mine.shared_account"),))
    cases = await talk.tx.cases.reported_by(talk.person.id, MOST_SHOWN)
    if not cases:
        return heading, Text((talk.say("mine.none"),))
    return heading, *(part for case in cases for part in _own_line(talk, case))


def _own_line(talk: Talk, case: Case) -> tuple[CardPart, ...]:
    state = talk.say(f"state.{case.state}").lower()
    number = talk.say("case.a_case") if case.guarded else case.number
    received = talk.say.moment(case.received, case.received_precision)
    line = talk.say("mine.line", number=number, day=received, state=state)
    return (Row(line, Button(talk.say("button.show"), "open_case", case.id, case.version)),)


async def open_cases_card(talk: Talk) -> Card:
    """What waits for this person, the most urgent first."""
    heading = Heading(talk.say("my_open.heading"))
    cases = await open_cases(talk)
    if not cases:
        return Card(talk.say("my_open.notification"), (heading, Text((talk.say("my_open.none"),))))
    shown = [part for case in cases[:MOST_SHOWN] for part in _open_line(talk, case)]
    more = len(cases) - MOST_SHOWN
    rest = (Note(talk.say("my_open.more", count=more)),) if more > 0 else ()
    return Card(talk.say("my_open.notification"), (heading, *shown, *rest))


def _open_line(talk: Talk, case: Case) -> tuple[CardPart, ...]:
    line = case_line(talk.organisation, case, talk.say)
    if not case.guarded:
        line = f"{line} · {_next(talk, case)}"
    return (Row(line, Button(talk.say("button.open_case"), "open_case", case.id, case.version)),)


def _next(talk: Talk, case: Case) -> str:
    if case.state is State.RECEIVED:
        late = case.take_by < talk.now
        return talk.say("due.case_take_late" if late else "my_open.take", day=take_by_day(case, talk.say))
    late = case.finish_by < talk.now
    day = talk.say.short_day(case.finish_by.astimezone(LOCAL).date())
    state = talk.say(f"state.{case.state}").lower()
    return talk.say("my_open.finish_late" if late else "my_open.finish", state=state, day=day)


async def open_cases(talk: Talk) -> tuple[Case, ...]:
    """The open cases that this person may handle, sorted by what is due first."""
    found: dict[str, Case] = {}
    for units, kinds in _within_reach(talk):
        for case in await talk.tx.cases.open_in(units, kinds, limit=_LOOKED_AT):
            if may_handle(talk.organisation, case, talk.person.id, talk.today):
                found[case.id] = case
    for case in await talk.tx.cases.open_handed_to(talk.person.id, limit=_LOOKED_AT):
        if may_handle(talk.organisation, case, talk.person.id, talk.today):
            found[case.id] = case
    return tuple(sorted(found.values(), key=_urgency))


async def cases_since(talk: Talk, since: datetime) -> tuple[Case, ...]:
    """The cases received since then that this person may handle, or might have, had they not been closed."""
    found: dict[str, Case] = {}
    for units, kinds in _within_reach(talk):
        wanted = Wanted(units, kinds, since=since)
        for case in await talk.tx.cases.search(wanted, limit=_LOOKED_AT):
            if may_handle(talk.organisation, case, talk.person.id, talk.today):
                found[case.id] = case
    return tuple(found.values())


def _within_reach(talk: Talk) -> Iterator[tuple[Collection[str], Collection[CaseKind]]]:
    """(units, kinds) of cases, post by post, that this person may have to handle."""
    posts = talk.organisation.posts_of(talk.person.id, talk.today)
    # a deputy also takes what the one they stand in for is kept out of
    waiting = talk.organisation.standing_deputyships_of(talk.person.id, talk.today)
    for role, unit in dict.fromkeys((*posts, *waiting)):
        if kinds := _kinds_of(role):
            yield [node.key for node in talk.organisation.below(unit)], kinds


def _kinds_of(role: Role) -> tuple[CaseKind, ...]:
    """What a holder of the role may have to handle; a manager anything that nobody else is there for."""
    if role is Role.MANAGER:
        return tuple(CaseKind)
    return kinds_handled_by(role)


def _urgency(case: Case) -> tuple[bool, str]:
    due = case.take_by if case.state is State.RECEIVED else case.finish_by
    return case.state is not State.RECEIVED, due.isoformat()


def drafts_card(talk: Talk, drafts: tuple[Draft, ...]) -> Card:
    """The drafts put aside, told apart by day and kind; never by their story."""
    heading = Heading(talk.say("drafts.heading"))
    start = Buttons((Button(talk.say("button.start"), "start"),))
    if not drafts:
        return Card(talk.say("drafts.notification"), (heading, Text((talk.say("drafts.none"),)), start))
    lines = [part for draft in drafts[:MOST_SHOWN] for part in _draft_line(talk, draft)]
    return Card(talk.say("drafts.notification"), (heading, *lines, start))


def _draft_line(talk: Talk, draft: Draft) -> tuple[CardPart, ...]:
    what = _draft_name(talk, draft)
    line = talk.say("drafts.line", what=what, at=talk.say.moment(draft.touched))
    return Text((line,)), Buttons(
        (
            Button(talk.say("button.take_up"), "take_up", draft.id, draft.version),
            Button(talk.say("button.remove_draft"), "remove", draft.id, draft.version),
        )
    )


def _draft_name(talk: Talk, draft: Draft) -> str:
    kind = draft.value("kind")
    if kind is None:
        return talk.say("drafts.begun")
    if KINDS[CaseKind(kind)].guarded:
        return talk.say("case.a_case")
    unit = sound(talk, draft).value("unit")
    name = talk.say(f"kind.{kind}")
    shown = REPORT.fields["unit"].show(unit, asking(talk, draft.now.values)) if unit else ""
    return f"{name} · {shown}" if shown else name


async def home(talk: Talk) -> Card:
    """The start page: what one can do, what waits, where one's reports are."""
    mine = await _my_reports(talk)
    waiting = await open_cases_card(talk) if _handles_anything(talk) else None
    actions = await my_actions_parts(talk) if await has_actions(talk) else ()
    apt = await apt_changes.home_parts(talk)
    start = Buttons(
        (
            Button(talk.say("button.start"), "start"),
            Button(talk.say("button.drafts"), "drafts"),
            *_registrars_button(talk),
            *list_button(talk),
            Button(talk.say("button.help"), "help"),
        )
    )
    return Card(
        talk.say("home.notification"),
        (
            Heading(talk.say("home.heading")),
            Text((talk.say("home.text"),)),
            start,
            *((Divider(), *apt) if apt else ()),
            *((Divider(), *actions) if actions else ()),
            *((Divider(), *waiting.parts) if waiting else ()),
            Divider(),
            *mine,
        ),
    )


def _registrars_button(talk: Talk) -> tuple[Button, ...]:
    posts = talk.organisation.posts_of(talk.person.id, talk.today)
    if not any(role is Role.REGISTRAR for role, _ in posts):
        return ()
    return (Button(talk.say("button.to_register"), "to_register"),)


def _handles_anything(talk: Talk) -> bool:
    return any(_kinds_of(role) for role, _ in talk.organisation.posts_of(talk.person.id, talk.today))
