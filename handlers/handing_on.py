"""When people come and go: what is theirs now, and what someone left behind that nobody has."""

from collections.abc import Collection

from domain.access import View, view
from domain.action_access import ActionView
from domain.actions import Action, ActionStep, Named, Owner, Post, owner_key, owner_of
from domain.cases import Case
from domain.handing_over import Moment, falls_to
from domain.notices import HandOverList, LeftBehind, left_slot
from handlers.action_cards import action_line, open_button, urgency
from handlers.action_seen import can, mine_to_do, view_of, with_case
from handlers.case_facts import case_line
from handlers.case_forms import handles
from handlers.chat import Button, Buttons, Card, CardPart, Heading, Note, Row, Text
from handlers.lists import open_cases
from handlers.talk import Talk

MOST_SHOWN = 10
"""Of each: actions and cases."""
_LOOKED_AT = 200


# --- to the newcomer ---------------------------------------------------------------------------------


async def hand_over_card(talk: Talk, notice: HandOverList) -> Card | None:
    """None when nothing is theirs."""
    if notice.person != talk.person.id:
        return None
    posts = [owner_of(key) for key in notice.posts]
    mine = [each for each in await mine_to_do(talk, _LOOKED_AT) if not posts or each.owner in posts]
    actions = sorted(mine, key=lambda action: urgency(talk, action))
    cases = [each for each in await open_cases(talk) if not posts or _lies_under(talk, each, posts)]
    if not actions and not cases:
        return None
    parts: list[CardPart] = [
        Heading(talk.say("handover.heading")),
        Text((talk.say("handover.text", what=_how_many(talk, len(actions), len(cases))),)),
        *(Row(action_line(talk, action), open_button(talk, action)) for action in actions[:MOST_SHOWN]),
        *(_case_row(talk, case) for case in cases[:MOST_SHOWN]),
    ]
    if len(actions) > MOST_SHOWN or len(cases) > MOST_SHOWN:
        parts.append(Note(talk.say("handover.more")))
    parts.append(
        Buttons(
            (
                Button(talk.say("button.my_actions"), "my_actions"),
                Button(talk.say("button.my_open"), "my_open"),
            )
        )
    )
    return Card(talk.say("handover.notification"), tuple(parts))


def _lies_under(talk: Talk, case: Case, posts: Collection[Owner]) -> bool:
    line = {unit.key for unit in talk.organisation.line(case.unit)}
    return any(isinstance(post, Post) and post.unit in line for post in posts)


def _how_many(talk: Talk, actions: int, cases: int) -> str:
    """1 åtgärd och 5 öppna ärenden"""
    counted = (("handover.action", actions), ("handover.case", cases))
    said = [talk.say(key if count == 1 else f"{key}s", count=count) for key, count in counted if count]
    return talk.say.listed(said)


def _case_row(talk: Talk, case: Case) -> Row:
    button = Button(talk.say("button.open_case"), "open_case", case.id, case.version)
    return Row(case_line(talk.organisation, case, talk.say), button)


# --- to those who see to what nobody has ---------------------------------------------------------------


async def left_behind_card(talk: Talk, notice: LeftBehind) -> Card | None:
    """What the one who left still owns, each with [Ge till …]. When nothing is left that is said, once
    there has been something."""
    gone = talk.organisation.person(notice.person)
    if gone is None:
        return None
    actions, cases = await _left_actions(talk, notice.person), await _left_cases(talk, notice.person)
    if not actions and not cases:
        return await _nothing_left(talk, notice.person)
    rows = [_action_row(talk, *found) for found in actions[:MOST_SHOWN]]
    rows += [_left_case_row(talk, case) for case in cases[:MOST_SHOWN]]
    more = len(actions) + len(cases) - len(rows)
    return Card(
        talk.say("left.notification"),
        (
            Heading(talk.say("left.heading")),
            Text((talk.say("left.text", name=gone.name),)),
            *rows,
            *((Note(talk.say("left.more", count=more)),) if more > 0 else ()),
        ),
    )


async def _nothing_left(talk: Talk, person: str) -> Card | None:
    if await talk.tx.sent.card(left_slot(person), f"person:{talk.person.id}") is None:
        return None
    text = talk.say("left.all_given")
    return Card(text, (Note(text),))


async def _left_actions(talk: Talk, person: str) -> list[tuple[Action, Case | None]]:
    owned = await talk.tx.actions.unfinished_of([owner_key(Named(person))], _LOOKED_AT)
    found = [await with_case(talk, action) for action in owned if action.title]
    return [pair for pair in found if view_of(talk, *pair) > ActionView.NOTHING]


async def _left_cases(talk: Talk, person: str) -> list[Case]:
    """Open cases that the one who left had taken or been handed, and that this person may see."""
    owned = await talk.tx.cases.open_owned_by(person, limit=_LOOKED_AT)
    now = Moment(talk.organisation, talk.today)
    return [
        case
        for case in owned
        if view(talk.organisation, case, talk.person.id, talk.today) is not View.NOTHING
        and not falls_to(now, case, talk.person.id)
    ]


def _action_row(talk: Talk, action: Action, case: Case | None) -> Row:
    if not can(talk, action, ActionStep.HAND_OVER, case):
        return Row(action_line(talk, action), open_button(talk, action))
    give = Button(talk.say("button.give_to"), "hand_action", action.id, action.version)
    return Row(action_line(talk, action), give)


def _left_case_row(talk: Talk, case: Case) -> Row:
    if case.guarded or not handles(talk, case):
        return _case_row(talk, case)
    give = Button(talk.say("button.give_to"), "step:hand_over", case.id, case.version)
    return Row(case_line(talk.organisation, case, talk.say), give)
