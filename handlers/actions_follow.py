"""A case becomes another's to handle, and fewer may know of it: its actions follow, and are told of.

Of a guarded case only those who may see it may own anything. What an owner may no longer see goes to
the post that handles the case now, who can hand it on to anyone who may; nothing is left with someone
who finds it nowhere. Whoever had it hears so, in words that say nothing of the case.
"""

from collections.abc import Iterable
from datetime import date

from domain.access import HANDLERS, handlers_of
from domain.action_access import ActionView, acting_owners, may_own
from domain.actions import Action, Named, Owner, Post, hand_over
from domain.cases import Case
from domain.notices import (
    ActionGiven,
    CardRetired,
    MyActions,
    MyOpenCases,
    Words,
    action_slot,
    actions_slot,
    open_slot,
)
from domain.organisation import Organisation
from handlers.action_seen import view_of
from handlers.due_card import refresh_due
from handlers.talk import Talk


async def actions_follow(talk: Talk, case: Case) -> frozenset[str]:
    """case: as it is kept now. Every action whose owner may not see it any more has another from now on.

    Returns those who had any of them and see it no more.
    """
    lost: set[str] = set()
    for action in await talk.tx.actions.of_case(case.id):
        if not action.title:
            continue  # its case's story is destroyed
        had_it = acting_owners(talk.organisation, action.owner, talk.today)
        to = _new_owner(talk.organisation, action, talk.today, case)
        if to is not None:
            await _give(talk, action, to, had_it)
        lost |= await _retire_cards(talk, action, case, had_it)
    return frozenset(lost)


def _new_owner(organisation: Organisation, action: Action, day: date, case: Case) -> Owner | None:
    """The post that handles the case, where it is held; else whoever handles it. None when the action is
    done with, its owner may have it still, or nobody is there."""
    if not action.is_unfinished or may_own(organisation, action.owner, day, case):
        return None
    role = HANDLERS[case.kind][0]
    held = (node.key for node in organisation.line(case.unit) if organisation.appointed(role, node.key, day))
    owners: tuple[Owner, ...] = (
        *(Post(role, unit) for unit in held),
        *(Named(person) for person in handlers_of(organisation, case, day)),
    )
    return next((owner for owner in owners if may_own(organisation, owner, day, case)), None)


async def _give(talk: Talk, action: Action, to: Owner, had_it: Iterable[str]) -> None:
    after = hand_over(action, to, talk.person.id, talk.now)
    await talk.tx.actions.save(after, talk.now)
    talk.tx.audit.note("action.handed_over", talk.person.id, after.id, state=after.state)
    for person in had_it:
        await talk.tell(person, Words("action.went_with_its_case", buttons=("actions",)))
    for person in acting_owners(talk.organisation, to, talk.today):
        notice = ActionGiven(after.id, talk.person.id)
        await talk.tell(person, notice, slot=action_slot(after.id), fresh=True)


async def _retire_cards(talk: Talk, action: Action, case: Case, had_it: Iterable[str]) -> set[str]:
    """No card goes on showing it to someone who may not see it, whoever they were when it was sent."""
    slot = action_slot(action.id)
    told = {*had_it, *await talk.tx.sent.people_with(slot)}
    lost = {person for person in told if view_of(talk, action, case, person) is ActionView.NOTHING}
    for person in sorted(lost):
        await talk.tell(person, CardRetired("action.moved_on_card"), slot=slot)
    return lost


async def refresh_lists(talk: Talk, people: Iterable[str]) -> None:
    """The lists that these people have asked for, and their day's message, where they stand."""
    for person in sorted(people):
        lists = ((open_slot(person), MyOpenCases(person)), (actions_slot(person), MyActions(person)))
        for slot, notice in lists:
            if await talk.tx.sent.card(slot, f"person:{person}") is not None:
                await talk.tell(person, notice, slot=slot)
        await refresh_due(talk, person)
