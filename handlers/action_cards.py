"""What people see of actions: one by one, and the list of what is theirs.

Titles stand on cards, since only those who may see them get them; those of a guarded case's actions
never do, and no notification carries any.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.access import View, view
from domain.action_access import ActionView, asked_whether_it_helped
from domain.actions import (
    Action,
    ActionKind,
    ActionState,
    ActionStep,
    Effect,
    Logged,
    days_late,
    is_krav_or_advice,
)
from domain.cases import Case
from domain.organisation import Role
from handlers.action_owners import owner_line
from handlers.action_record import action_details
from handlers.action_seen import can, mine_to_do, seen, view_of, with_case
from handlers.chat import (
    Button,
    Buttons,
    ButtonStyle,
    Card,
    CardPart,
    Dialog,
    DialogPart,
    Divider,
    Facts,
    Heading,
    Note,
    Row,
    Strong,
    Text,
)
from handlers.talk import Talk

MOST_SHOWN = 12
_LOOKED_AT = 200
_MOST_LOGGED = 20

GIVE_REASON = "give_reason"
"""To postpone was asked for in words, but needs a reason first."""
UNTIL_WHEN = "until_when"
"""There is no time for it, and until when it is to wait was not said."""
NOT_HELPED = "not_helped"
"""It did not help, was said in words: its form asks what is to be done instead."""
_ASKED_OF = {
    NOT_HELPED: ("effect.not_helped_words", "button.fill_in"),
    UNTIL_WHEN: ("postpone.until_when", "button.postpone_action"),
    GIVE_REASON: ("postpone.needs_reason_words", "button.give_reason"),
    ActionStep.ASK_FOR_HELP.value: ("help_asked.with_what", "button.help_with_this"),
}
"""Steps in words that ask something else than which action: the question, and its button."""

_RESUME = (ActionStep.RESUME, "resume_action", "button.resume_action")

STEP_BUTTONS: tuple[tuple[ActionStep, str, str], ...] = (
    # step, the press, its label: on every card and reminder, as far as the person may
    (ActionStep.DECIDE, "decide_action", "button.decide_action"),
    (ActionStep.FINISH, "finish_action", "button.finish_action"),
    (ActionStep.POSTPONE, "postpone_action", "button.postpone_action"),
    (ActionStep.ASK_FOR_HELP, "help_action", "button.help_action"),
    (ActionStep.HAND_OVER, "hand_action", "button.hand_action"),
)
_MORE_BUTTONS: tuple[tuple[ActionStep, str, str], ...] = (
    # in the dialog only
    (ActionStep.START, "start_action", "button.start_action"),
    (ActionStep.CHANGE, "change_action", "button.change_action"),
    (ActionStep.DROP, "drop_action", "button.drop_action"),
    _RESUME,
)

_BUTTONS_IN: Mapping[ActionState, tuple[tuple[ActionStep, str, str], ...]] = {
    # where something else is called for than the usual
    ActionState.PROPOSED: (STEP_BUTTONS[0], (ActionStep.DROP, "drop_action", "button.drop_action")),
    ActionState.DONE: (_RESUME,),
    ActionState.FOLLOWED_UP: (),
    ActionState.DROPPED: (_RESUME,),
}


# --- pieces ------------------------------------------------------------------------------------------


def due_text(talk: Talk, action: Action) -> str:
    """onsdag 31 mars 2027; late: "… (skulle varit klar fredag 5 mars 2027)", whatever was postponed."""
    due = talk.say.full_day(action.due)
    if not days_late(action, talk.today):
        return due
    since = talk.say.full_day(action.counts_from)
    if action.counts_from == action.due:
        return talk.say("action.should_have", day=since)
    return talk.say("action.due_though_late", due=due, day=since)


def action_line(talk: Talk, action: Action) -> str:
    """Revidera rutinen för sjukfrånvaro · senast onsdag 31 mars: a line of a list."""
    if action.guarded:
        return talk.say("guarded.waiting")
    if days_late(action, talk.today):
        key = "action.line_late" if action.due == action.counts_from else "action.line_moved"
        since, due = talk.say.day(action.counts_from), talk.say.day(action.due)
        return talk.say(key, title=action.title, day=since, due=due)
    return talk.say("action.line", title=action.title, day=talk.say.day(action.due))


def step_buttons(talk: Talk, action: Action, case: Case | None, *, own: bool = True) -> tuple[Button, ...]:
    """What this person may do with it now. own: [Öppna] stands first."""
    if view_of(talk, action, case) < ActionView.TITLE or action.guarded:
        return (open_button(talk, action),)
    found = [
        button_of(talk, action, press, label)
        for step, press, label in _BUTTONS_IN.get(action.state, STEP_BUTTONS)
        if can(talk, action, step, case)
    ]
    return (*((open_button(talk, action),) if own else ()), *found)


def button_of(talk: Talk, action: Action, press: str, label: str) -> Button:
    first = press in ("decide_action", "finish_action")
    style = ButtonStyle.PRIMARY if first else ButtonStyle.PLAIN
    return Button(talk.say(label), press, action.id, action.version, style=style)


def open_button(talk: Talk, action: Action) -> Button:
    return Button(talk.say("button.open_case"), "open_action", action.id, action.version)


def effect_buttons(talk: Talk, action: Action) -> tuple[Button, ...]:
    """[Ja] [Delvis] [Nej]: did it help?"""
    yes, partly = (
        Button(talk.say(f"effect.{effect}"), "helped", action.id, action.version, effect.value)
        for effect in (Effect.YES, Effect.PARTLY)
    )
    no = Button(talk.say(f"effect.{Effect.NO}"), "did_not_help", action.id, action.version)
    return yes, partly, no


def facts(talk: Talk, action: Action, case: Case | None) -> Facts:
    """Who, until when, how far."""
    says_kind = is_krav_or_advice(action.kind, action.source, case.kind if case is not None else None)
    pairs = [
        ("action.owner", owner_line(talk, action.owner)),
        ("action.due", due_text(talk, action)),
        ("field.state", talk.say(f"action_state.{action.state}")),
        ("action.kind_short", talk.say(f"action_kind.{action.kind}") if says_kind else ""),
        ("action.source", source_text(talk, action, case)),
    ]
    return Facts(tuple((talk.say(key), value) for key, value in pairs if value))


def source_text(talk: Talk, action: Action, case: Case | None) -> str:
    """AV-2026-0041, for those who may know of the case; "Inspektion (SUN 2022–149)"."""
    if action.case is not None:
        sees = (
            case is not None and view(talk.organisation, case, talk.person.id, talk.today) is not View.NOTHING
        )
        return action.reference if sees else ""
    source = talk.say(f"source.{action.source}") if action.source != "none" else ""
    return " · ".join(part for part in (source, action.reference) if part)


# --- one action --------------------------------------------------------------------------------------


def action_card(talk: Talk, action: Action, case: Case | None, lead: str = "") -> Card:
    """Title · Ansvarig · Senast, with what this person may do. lead: a line above it."""
    notification = talk.say("action.notification")
    if action.guarded or view_of(talk, action, case) < ActionView.TITLE:
        waiting = talk.say("guarded.waiting")
        return Card(waiting, (Text((waiting,)), Buttons((open_button(talk, action),))))
    above: tuple[CardPart, ...] = (Text((lead,)),) if lead else ()
    return Card(
        notification,
        (
            *above,
            Text((Strong(action.title),)),
            Facts(_card_facts(talk, action, case)),
            Buttons(_card_buttons(talk, action, case)),
        ),
    )


def _card_facts(talk: Talk, action: Action, case: Case | None) -> tuple[tuple[str, str], ...]:
    kind = action.kind is ActionKind.REQUIREMENT
    pairs = facts(talk, action, case).pairs
    return pairs if kind else tuple(pair for pair in pairs if pair[0] != talk.say("action.kind_short"))


def _card_buttons(talk: Talk, action: Action, case: Case | None) -> tuple[Button, ...]:
    if action.state is ActionState.DONE and _is_time_to_answer(talk, action) and _answers(talk, action, case):
        return (open_button(talk, action), *effect_buttons(talk, action))
    return step_buttons(talk, action, case)


def _is_time_to_answer(talk: Talk, action: Action) -> bool:
    return action.follow_up_due is not None and action.follow_up_due <= talk.today


def _answers(talk: Talk, action: Action, case: Case | None) -> bool:
    return can(talk, action, ActionStep.ANSWER, case) or talk.person.id in asked_whether_it_helped(
        talk.organisation, action, talk.today, case
    )


def action_dialog(talk: Talk, action: Action, case: Case | None) -> Dialog:
    """Everything about it, with its log and what this person can do. Titles of guarded ones stand here."""
    parts: list[DialogPart] = []
    if view_of(talk, action, case) >= ActionView.TITLE:
        parts += [Text((Strong(action.title),)), facts(talk, action, case), *_details(talk, action)]
    else:
        parts += [facts(talk, action, case), Note(talk.say("action.title_not_for_you"))]
    buttons = [
        button_of(talk, action, press, label)
        for step, press, label in (*STEP_BUTTONS, *_MORE_BUTTONS)
        if can(talk, action, step, case)
    ]
    if buttons:
        parts += [Divider(), Buttons(tuple(buttons))]
    if action.state is ActionState.DONE and _answers(talk, action, case):
        parts += [
            Divider(),
            Text((Strong(talk.say("effect.question")),)),
            Buttons(effect_buttons(talk, action)),
        ]
    parts += _log(talk, action)
    return Dialog(
        name="action", title=action.number, parts=tuple(parts), close=talk.say("button.close"), on=action.id
    )


def _details(talk: Talk, action: Action) -> list[DialogPart]:
    shown = action_details(talk.organisation, action, talk.say)
    return [Facts(shown)] if shown else []


def _log(talk: Talk, action: Action) -> list[DialogPart]:
    lines = [_logged(talk, each) for each in action.log[-_MOST_LOGGED:]]
    return [Divider(), Heading(talk.say("action.log")), Text(("\n".join(lines),))]


def _logged(talk: Talk, each: Logged) -> str:
    person = talk.organisation.person(each.by)
    name = person.name if person is not None else talk.say("case.someone")
    return f"{talk.say.moment(each.at)} · {talk.say(f'action_log.{each.step}')} · {name}"


# --- lists -------------------------------------------------------------------------------------------


def urgency(talk: Talk, action: Action) -> tuple[int, int, date, str]:
    """Late requirements first, the latest of them first; then what is due soonest."""
    late = days_late(action, talk.today)
    requirement = action.kind is ActionKind.REQUIREMENT
    return (0 if late and requirement else 1 if late else 2, -late, action.due, action.id)


async def my_actions_card(talk: Talk) -> Card:
    """What this person has to do and to answer, the most urgent first."""
    parts = await my_actions_parts(talk)
    add = Buttons((Button(talk.say("button.new_action"), "new_action"),))
    return Card(talk.say("my_actions.notification"), (*parts, add))


async def my_actions_parts(talk: Talk) -> tuple[CardPart, ...]:
    heading = Heading(talk.say("my_actions.heading"))
    if talk.person.shared_account:
        return heading, Text((talk.say("mine.shared_account"),))
    actions = sorted(await mine_to_do(talk, _LOOKED_AT), key=lambda action: urgency(talk, action))
    rows = [Row(action_line(talk, action), open_button(talk, action)) for action in actions[:MOST_SHOWN]]
    more = len(actions) - MOST_SHOWN
    rest = (Note(talk.say("my_actions.more", count=more)),) if more > 0 else ()
    none = () if rows else (Text((talk.say("my_actions.none"),)),)
    return (heading, *none, *rows, *rest, *await _to_answer(talk))


async def _to_answer(talk: Talk) -> tuple[CardPart, ...]:
    """What was done three months ago: did it help?"""
    units = {
        node.key
        for role, unit in talk.organisation.posts_of(talk.person.id, talk.today)
        if role is not Role.STAFF
        for node in talk.organisation.below(unit)
    }
    waiting = await talk.tx.actions.to_answer(sorted(units), talk.today, MOST_SHOWN) if units else ()
    mine = [action for action in waiting if await _asks_me(talk, action)]
    if not mine:
        return ()
    rows = (Row(_answer_line(talk, action), open_button(talk, action)) for action in mine)
    return (Text((Strong(talk.say("my_actions.to_answer")),)), *rows)


def _answer_line(talk: Talk, action: Action) -> str:
    return talk.say("guarded.waiting") if action.guarded else action.title


async def _asks_me(talk: Talk, action: Action) -> bool:
    found = await with_case(talk, action)
    asked = asked_whether_it_helped(talk.organisation, found[0], talk.today, found[1])
    return bool(action.title) and talk.person.id in asked


async def has_actions(talk: Talk) -> bool:
    """Is there anything to show on the start page?"""
    return bool(await mine_to_do(talk, 1)) or bool(await _to_answer(talk))


async def which_card(talk: Talk, step: str, ids: Sequence[str], value: str) -> Card | None:
    """Vilken åtgärd menar du? One button each; or of the one that was meant: why?"""
    question, label = _ASKED_OF.get(step, ("action.which", "button.this_one"))
    found = [pair for each in ids if (pair := await seen(talk, each))]
    rows = tuple(
        Row(
            action.number if action.guarded else action_line(talk, action),
            Button(talk.say(label), _PRESS_OF[step], action.id, action.version, value),
        )
        for action, _ in found
    )
    if not rows:
        return None
    parts: list[CardPart] = [Text((talk.say(question),)), *rows]
    if step == ActionStep.ASK_FOR_HELP.value:  # it need not be about an action at all
        parts.append(Buttons((Button(talk.say("button.something_else"), "help"),)))
    return Card(talk.say("notification.answer"), tuple(parts))


_PRESS_OF = {
    # step in words: the press that takes it with what was said
    ActionStep.FINISH.value: "finish_action",
    ActionStep.ANSWER.value: "helped",
    NOT_HELPED: "did_not_help",
    ActionStep.POSTPONE.value: "postpone_to",
    GIVE_REASON: "postpone_action",
    UNTIL_WHEN: "postpone_action",
    ActionStep.HAND_OVER.value: "give_action",
    ActionStep.ASK_FOR_HELP.value: "help_action",
}


async def case_actions(talk: Talk, case: Case) -> tuple[Action, ...]:
    """Those of the case's actions that this person may see."""
    found = await talk.tx.actions.of_case(case.id)
    return tuple(a for a in found if a.title and view_of(talk, a, case) > ActionView.NOTHING)


def case_action_line(talk: Talk, action: Action, case: Case) -> str:
    """ÅT-2026-0007 · Revidera rutinen · Maria Lind · senast 31 mars · Planerad: in the case's dialog."""
    words = [action.number]
    if view_of(talk, action, case) >= ActionView.TITLE:
        words.append(action.title)
    words += [
        owner_line(talk, action.owner),
        due_text(talk, action),
        talk.say(f"action_state.{action.state}"),
    ]
    return " · ".join(words)
