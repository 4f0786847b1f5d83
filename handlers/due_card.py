"""The one message of a person and day: what is due, the three most urgent first, each with its buttons.

It is written at delivery: what has been done since, or has gone to someone else, is left out. A
message that has been sent is written again after each press, and then says so when all is done.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.access import View, may_handle, view
from domain.action_access import ActionView
from domain.actions import Action, days_late
from domain.cases import Case, State, Step, allows
from domain.messaging import (
    Line,
    may_disturb,
    most_urgent,
    newly_told,
    receivers_of_action,
    receivers_of_case,
    works_shifts,
)
from domain.notices import ActionsDue, due_slot
from domain.reminding import ACTION, Matter, Receiver, Subject, Telling, goes_on
from domain.reminding_rules import rules_of
from domain.reminding_subjects import action_subject, case_subject, lateness
from handlers.action_cards import action_line, effect_buttons, open_button, step_buttons
from handlers.action_seen import seen, view_of
from handlers.case_facts import case_line
from handlers.chat import Button, Buttons, ButtonStyle, Card, CardPart, Divider, Note, Strong, Text
from handlers.talk import Talk

_LOOKS_BACK = 4
"""Days that a message's card is refreshed after a press."""
_EFFECTS = frozenset({Matter.EFFECT, Matter.EFFECT_WISHED})
_STILL_COMING = frozenset({Telling.BEFORE, Telling.TODAY})


@dataclass(frozen=True, slots=True)
class _True:
    """A line that still holds, with what it is about. goes_on: the day, for an announcement."""

    line: Line
    action: Action | None
    case: Case | None
    goes_on: date | None = None


# --- the card ----------------------------------------------------------------------------------------


async def due_card(talk: Talk, notice: ActionsDue) -> Card | None:
    """None when nothing of it holds any more and it was never sent."""
    if notice.person != talk.person.id:
        return None
    lines = await talk.tx.daily.of(notice.person, date.fromisoformat(notice.day))
    holding = {line: found for line in lines if (found := await _holds(talk, line))}
    shown, more = most_urgent(holding)
    if not shown:
        return await _all_done(talk, notice)
    parts: list[CardPart] = []
    for line in shown:
        if parts:
            parts.append(Divider())
        parts += _line_parts(talk, holding[line])
    return Card(_notification(talk, len(shown) + more), (*parts, *_rest(talk, tuple(holding), more)))


async def _all_done(talk: Talk, notice: ActionsDue) -> Card | None:
    if await talk.tx.sent.card(due_slot(notice.day), f"person:{talk.person.id}") is None:
        return None
    text = talk.say("due.all_done")
    return Card(text, (Note(text),))


def _notification(talk: Talk, count: int) -> str:
    return talk.say("due.notification_one") if count == 1 else talk.say("due.notification", count=count)


def _rest(talk: Talk, lines: Collection[Line], more: int) -> tuple[CardPart, ...]:
    """och 4 till [Mina åtgärder]"""
    if more <= 0:
        return ()
    kinds = {line.what for line in lines}
    buttons = [Button(talk.say("button.my_actions"), "my_actions")] if ACTION in kinds else []
    if kinds - {ACTION}:
        buttons.append(Button(talk.say("button.my_open"), "my_open"))
    return Divider(), Text((talk.say("due.more", count=more),)), Buttons(tuple(buttons))


# --- does it still hold? -----------------------------------------------------------------------------


async def _holds(talk: Talk, line: Line) -> _True | None:
    return await (_action_holds if line.what == ACTION else _case_holds)(talk, line)


async def _action_holds(talk: Talk, line: Line) -> _True | None:
    found = await seen(talk, line.id)
    if found is None:
        return None
    action, case = found
    if not _runs(action_subject(action, case).days, line):
        return None
    if _is_over(talk, line, action):
        return None
    theirs = receivers_of_action(talk.organisation, action, _receiver(line), talk.today, case)
    if line.telling is not Telling.ESCALATED and talk.person.id not in theirs:
        return None
    subject = action_subject(action, case)
    return _True(line, action, case, await _goes_on(talk, line, subject, lateness(action)))


async def _goes_on(
    talk: Talk, line: Line, subject: Subject, counts_from: Mapping[Matter, date] | None = None
) -> date | None:
    if line.telling is not Telling.ANNOUNCED:
        return None
    countdowns = rules_of(talk.organisation).countdowns
    if line.on is None:
        return talk.today + timedelta(days=countdowns[line.matter].announced)
    told = await talk.tx.reminders.told(line.what, line.id)
    return goes_on(subject, told, line.matter, line.on, talk.today, countdowns, counts_from)


def _is_over(talk: Talk, line: Line, action: Action) -> bool:
    """It was said to be late, and is not any more: a recommendation that was postponed."""
    said_late = line.telling in (Telling.LATE, Telling.ESCALATED) and line.matter not in _EFFECTS
    return said_late and not days_late(action, talk.today)


async def _case_holds(talk: Talk, line: Line) -> _True | None:
    case = await talk.tx.cases.get(line.id)
    if case is None or view(talk.organisation, case, talk.person.id, talk.today) is View.NOTHING:
        return None
    if not _runs(case_subject(case).days, line):
        return None
    if line.telling is not Telling.ESCALATED and not may_handle(
        talk.organisation, case, talk.person.id, talk.today
    ):
        return None
    return _True(line, None, case, await _goes_on(talk, line, case_subject(case)))


def _runs(days: Mapping[Matter, object], line: Line) -> bool:
    """Is the matter running, and for what was to come: on the same day still?"""
    return line.matter in days and (line.telling not in _STILL_COMING or days[line.matter] == line.due)


def _receiver(line: Line) -> Receiver:
    return Receiver.ANSWERS if line.matter in _EFFECTS else Receiver.OWNER


# --- a line ------------------------------------------------------------------------------------------


def _line_parts(talk: Talk, found: _True) -> tuple[CardPart, ...]:
    if found.action is not None:
        return _action_parts(talk, found, found.action, found.case)
    return _case_parts(talk, found, found.case) if found.case is not None else ()


def _action_parts(talk: Talk, found: _True, action: Action, case: Case | None) -> tuple[CardPart, ...]:
    line = found.line
    hidden = action.guarded or view_of(talk, action, case) < ActionView.TITLE
    if hidden:
        return Text((talk.say("guarded.waiting"),)), Buttons((open_button(talk, action),))
    if line.matter in _EFFECTS:
        asked = Text((Strong(talk.say("effect.question")), f" {action.title}"))
        return asked, Buttons((*effect_buttons(talk, action), open_button(talk, action)))
    lead = _said_of_action(talk, found, action, case)
    text = (f"{lead} ", Strong(action_line(talk, action))) if lead else (Strong(action_line(talk, action)),)
    return Text(text), Buttons(_action_buttons(talk, line, action, case))


def _action_buttons(talk: Talk, line: Line, action: Action, case: Case | None) -> tuple[Button, ...]:
    """[Öppna] for whoever it has gone on to; for an announcement help comes first."""
    if line.telling is Telling.ESCALATED:
        return (open_button(talk, action),)
    buttons = step_buttons(talk, action, case, own=False)
    if line.telling is Telling.ANNOUNCED:
        return tuple(
            Button(talk.say("button.i_need_help"), b.action, b.on, b.version, b.value)
            if b.action == "help_action"
            else b
            for b in sorted(buttons, key=lambda b: b.action != "help_action")
        )
    return buttons or (open_button(talk, action),)


def _said_of_action(talk: Talk, found: _True, action: Action, case: Case | None) -> str:
    """På torsdag går detta vidare till Karin Holm."""

    def receivers(receiver: Receiver) -> tuple[str, ...]:
        return receivers_of_action(talk.organisation, action, receiver, talk.today, case)

    above = _above(talk, found.line, receivers)
    return _lead(talk, found, above, owner=_names(talk, receivers(Receiver.OWNER)))


def _above(talk: Talk, line: Line, receivers: Callable[[Receiver], tuple[str, ...]]) -> str:
    """Those it goes on to who have not heard of it before."""
    if line.on is None:
        return ""
    steps = rules_of(talk.organisation).countdowns[line.matter].escalate
    return _names(talk, newly_told(receivers, line.on, steps))


def _lead(talk: Talk, found: _True, above: str, owner: str) -> str:
    """above: the names of those it goes on to; owner: of those it comes from."""
    line = found.line
    match line.telling:
        case Telling.ANNOUNCED if found.goes_on is not None:
            day = talk.say.day(found.goes_on)
            return (
                talk.say("due.goes_on", day=day, names=above)
                if above
                else talk.say("due.goes_on_up", day=day)
            )
        case Telling.ESCALATED:
            return talk.say("due.escalated", names=owner)
        case Telling.TODAY if line.due == talk.today:  # someone on shifts may read it a day later
            return talk.say("due.today")
        case _:
            return ""


def _names(talk: Talk, people: Sequence[str]) -> str:
    names = [person.name for key in people if (person := talk.organisation.person(key))]
    return talk.say.listed(names) if names else ""


_CASE_SAYS: Mapping[Matter, str] = {
    Matter.TAKE: "due.case_take",
    Matter.READ: "due.case_read",
    Matter.TRIAGE: "due.case_triage",
    Matter.INVESTIGATE: "due.case_investigate",
    Matter.REPLY: "due.case_reply",
    Matter.NOTIFY: "due.case_notify",
}
_CASE_SAYS_LATE: Mapping[Matter, str] = {
    # what should be taken says so in its first words, but to whom it has gone on
    Matter.TRIAGE: "due.case_triage_late",
    Matter.INVESTIGATE: "due.case_investigate_late",
    Matter.REPLY: "due.case_reply_late",
    Matter.NOTIFY: "due.case_notify_late",
}


def _case_parts(talk: Talk, found: _True, case: Case) -> tuple[CardPart, ...]:
    line = found.line
    button = Button(talk.say("button.open_case"), "open_case", case.id, case.version)
    if case.guarded:
        return Text((talk.say("guarded.waiting"),)), Buttons((button,))
    if line.telling is not Telling.ESCALATED and allows(case, Step.TAKE):
        label, style = talk.say("button.take_case"), ButtonStyle.PRIMARY
        take = Button(label, "take_case", case.id, case.version, style=style)
        buttons = Buttons((button, take))
    else:
        buttons = Buttons((button,))

    def receivers(receiver: Receiver) -> tuple[str, ...]:
        return receivers_of_case(talk.organisation, case, receiver, talk.today)

    owner = _names(talk, receivers(Receiver.OWNER))
    lead = _not_taken(talk, line) or _lead(talk, found, _above(talk, line, receivers), owner)
    if line.matter is Matter.READ:
        lead = ""  # nothing is due today or any day
    what = talk.say(_case_key(talk, line, case), day=talk.say.day(line.due))
    text = f"{case_line(talk.organisation, case, talk.say)} · {what}"
    return Text((f"{lead} " if lead else "", Strong(text))), buttons


def _case_key(talk: Talk, line: Line, case: Case) -> str:
    if line.matter is Matter.INVESTIGATE and case.state is State.INVESTIGATING:
        return "due.case_begun_late" if line.due < talk.today else "due.case_begun"
    usual = _CASE_SAYS.get(line.matter, "due.case_other")
    if line.matter is Matter.TAKE and line.telling is Telling.ESCALATED:
        return "due.case_take_late"
    return _CASE_SAYS_LATE.get(line.matter, usual) if line.due < talk.today else usual


def _not_taken(talk: Talk, line: Line) -> str:
    """The reporter waits for someone to take it."""
    if line.matter is not Matter.TAKE or line.telling not in (Telling.TODAY, Telling.LATE):
        return ""
    return talk.say("not_taken.today" if line.telling is Telling.TODAY else "not_taken.late")


# --- after a press, and when someone is back at work -------------------------------------------------


async def refresh_due(talk: Talk, person: str = "") -> None:
    """The day's message of the one who acted, or of this person, where it stands, without what is done."""
    person = person or talk.person.id
    for back in range(_LOOKS_BACK):
        day = (talk.today - timedelta(days=back)).isoformat()
        if await talk.tx.sent.card(due_slot(day), f"person:{person}") is not None:
            await talk.tell(person, ActionsDue(person, day), slot=due_slot(day))
            return


async def reminded_lately(talk: Talk, what: str) -> tuple[str, ...]:
    """Ids of the actions, or the cases, in the latest day's message that was sent to this person."""
    for back in range(_LOOKS_BACK):
        day = talk.today - timedelta(days=back)
        if await talk.tx.sent.card(due_slot(day.isoformat()), f"person:{talk.person.id}") is not None:
            lines, _ = most_urgent(await talk.tx.daily.of(talk.person.id, day), shown=100)
            return tuple(line.id for line in lines if line.what == what)
    return ()


async def is_at_work(talk: Talk) -> None:
    """Someone on shifts has spoken: what waited for that is said now."""
    if not works_shifts(talk.organisation, talk.person.id, talk.today):
        return
    if not await talk.tx.daily.can_come_earlier(talk.person.id, talk.now, talk.today):
        return
    quiet = (await talk.tx.preferences.quiet([talk.person.id])).get(talk.person.id)
    if may_disturb(talk.now, quiet):
        await talk.tx.daily.bring_forward(talk.person.id, talk.now, talk.today)
