"""Actions that are being entered: one, or a pasted list of them.

They are kept sealed, as a report's draft is, and are no actions until someone has said that they
are right: only then do they get numbers, owners and reminders.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from uuid import uuid4

from domain.access import View, view_beyond_own
from domain.action_access import deciders_of, may_decide_at_once
from domain.actions import (
    PREFIX,
    Action,
    ActionKind,
    ActionState,
    ActionType,
    Proposal,
    Source,
    for_case,
    new_action,
    next_after,
    owner_key,
)
from domain.cases import Case, number
from domain.drafts import Answers, Draft, DraftState
from domain.notices import ActionCard, ActionGiven, ActionProposed, CardRetired, PlanCard, action_slot
from domain.pasted_plan import MOST_LINES
from handlers.action_owners import can_own, owner_of_key
from handlers.action_seen import acting
from handlers.case_forms import tell_handlers
from handlers.chat import Answer
from handlers.talk import Talk

MOST_PLANS = 20
"""Plans that one person may have lying; more than that, and the oldest is forgotten."""


@dataclass(frozen=True, slots=True)
class Line:
    """One action of a plan, as far as it is known.

    kind, type: of domain.actions, "" for not said. owner: an owner key; offered: those it may be.
    due: ISO text; days: those it may be.
    """

    title: str = ""
    kind: str = ""
    type: str = ""
    owner: str = ""
    offered: tuple[str, ...] = ()
    due: str = ""
    days: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """case: the id of the case they stem from. follows: the action that did not help.

    draft, version: of what is kept; "" for one that lives in its dialog only.
    around: what was pasted with a list and became no action; beyond: how many more lines the list had,
    the first of them. All without identifiers.
    """

    unit: str
    lines: tuple[Line, ...]
    case: str = ""
    source: str = Source.NONE.value
    reference: str = ""
    follows: str = ""
    around: tuple[str, ...] = ()
    beyond: int = 0
    first_beyond: str = ""
    draft: str = ""
    version: int = 0


def missing(line: Line) -> tuple[str, ...]:
    """What the line still lacks, in the order it is asked."""
    return tuple(name for name in ("title", "owner", "due") if not getattr(line, name))


def is_whole(plan: Plan) -> bool:
    return bool(plan.lines) and not any(missing(line) for line in plan.lines)


# --- kept ----------------------------------------------------------------------------------------------


def _answers(plan: Plan) -> Answers:
    kept = {name: value for name, value in asdict(plan).items() if name not in ("draft", "version")}
    return Answers({"unit": plan.unit, "plan": json.dumps(kept)})


def _plan(draft: Draft) -> Plan:
    facts = json.loads(draft.now.values["plan"])
    lines = tuple(
        Line(**{**line, "offered": tuple(line["offered"]), "days": tuple(line["days"])})
        for line in facts.pop("lines")
    )
    around = tuple(facts.pop("around", ()))
    return Plan(**facts, lines=lines, around=around, draft=draft.id, version=draft.version)


async def begin(talk: Talk, plan: Plan) -> Answer:
    """Keep what was understood and show it, to be confirmed."""
    for old in (await talk.tx.drafts.plans_of(talk.person.id))[MOST_PLANS - 1 :]:
        await talk.tx.drafts.remove(old.id)
    kept = Draft(uuid4().hex, talk.person.id, talk.now, talk.now, state=DraftState.PLAN, now=_answers(plan))
    await talk.tx.drafts.add(kept)
    return await show(talk, replace(plan, draft=kept.id), fresh=True)


async def show(talk: Talk, plan: Plan, *, fresh: bool = False) -> Answer:
    return await talk.reply(PlanCard(plan.draft), slot=action_slot(plan.draft), fresh=fresh)


async def keep(talk: Talk, plan: Plan) -> Plan:
    """The plan one change on. Raises Stale when it changed meanwhile."""
    draft = await talk.tx.drafts.get(plan.draft)
    if draft is None:
        return plan
    changed = replace(draft, now=_answers(plan), version=plan.version + 1, touched=talk.now)
    await talk.tx.drafts.save(changed)
    return replace(plan, version=changed.version)


async def plan_in(talk: Talk, draft_id: str) -> Plan | None:
    """The person's own plan, with the units the organisation still has; None when it is gone."""
    draft = await talk.tx.drafts.get(draft_id)
    if draft is None or draft.person != talk.person.id or draft.state is not DraftState.PLAN:
        return None
    return plan_of(talk, draft)


def plan_of(talk: Talk, draft: Draft) -> Plan | None:
    """What is kept in it; None when its unit is gone."""
    plan = _plan(draft)
    return plan if talk.organisation.has_unit(plan.unit) else None


async def forget(talk: Talk, plan: Plan) -> None:
    if plan.draft:
        await talk.tx.drafts.remove(plan.draft)


# --- whose it may be -----------------------------------------------------------------------------------


def may_add_to(talk: Talk, case: Case) -> bool:
    """Whoever may read what was found in an open case may say what is to be done."""
    level = view_beyond_own(talk.organisation, case, talk.person.id, talk.today)
    return case.is_open and level >= View.SUMMARY


async def case_of_plan(talk: Talk, plan: Plan) -> Case | None:
    """The case it stems from, as long as this person may add to it."""
    case = await talk.tx.cases.get(plan.case) if plan.case else None
    return case if case is not None and may_add_to(talk, case) else None


# --- becoming actions ----------------------------------------------------------------------------------


def proposal_of(plan: Plan, line: Line, case: Case | None) -> Proposal:
    """Raises ValueError when the line is not whole."""
    owner = owner_of_key(line.owner)
    if owner is None:
        raise ValueError("an action has an owner")
    proposal = Proposal(
        title=line.title,
        unit=plan.unit,
        owner=owner,
        due=date.fromisoformat(line.due),
        kind=ActionKind(line.kind) if line.kind else ActionKind.RECOMMENDATION,
        type=ActionType(line.type) if line.type else None,
        source=Source(plan.source),
        reference=plan.reference,
        follows=plan.follows or None,
    )
    return for_case(proposal, case) if case is not None else proposal


def wrong_owners(talk: Talk, plan: Plan, case: Case | None) -> tuple[int, ...]:
    """The lines whose owner cannot have them (any more)."""
    return tuple(
        place
        for place, line in enumerate(plan.lines)
        if line.owner and not can_own(talk, line.owner, plan.unit, case)
    )


async def create(talk: Talk, plan: Plan, case: Case | None) -> tuple[Action, ...]:
    """Every line becomes an action; owners and deciders are told. The plan is forgotten."""
    proposals = [proposal_of(plan, line, case) for line in plan.lines]
    made = await create_actions(talk, proposals, case, first_id=plan.draft if len(proposals) == 1 else "")
    await forget(talk, plan)
    return made


async def create_actions(
    talk: Talk, proposals: Sequence[Proposal], case: Case | None, *, first_id: str = ""
) -> tuple[Action, ...]:
    """first_id: of the first action, whose card is shown already."""
    made = []
    for place, proposal in enumerate(proposals):
        serial = await talk.tx.actions.next_number(talk.local_now.year)
        decided = may_decide_at_once(talk.organisation, proposal, talk.person.id, talk.today, case)
        action = new_action(
            proposal,
            action_id=first_id if first_id and place == 0 else uuid4().hex,
            number=number(PREFIX, talk.local_now.year, serial),
            by=talk.person.id,
            now=talk.now,
            decided=decided,
        )
        await talk.tx.actions.add(action)
        talk.tx.audit.note("action.created", talk.person.id, action.id, state=action.state)
        await tell_of_new(talk, action, case)
        made.append(action)
    if case is not None:
        await tell_handlers(talk, case)
    return tuple(made)


async def tell_of_new(talk: Talk, action: Action, case: Case | None) -> None:
    """The owner hears that it is theirs, or those who decide that it is proposed."""
    if action.state is ActionState.PROPOSED:
        for person in deciders_of(talk.organisation, action, talk.today, case):
            if person != talk.person.id:
                await talk.tell(person, ActionProposed(action.id), slot=action_slot(action.id))
        return
    await tell_owner(talk, action, case)


async def tell_owner(talk: Talk, action: Action, case: Case | None) -> None:
    """Those who act for the owner today, but for the one who gave it."""
    for person in acting(talk, action, case):
        if person != talk.person.id:
            notice = ActionGiven(action.id, talk.person.id)
            await talk.tell(person, notice, slot=action_slot(action.id), fresh=True)


async def finish_plan(talk: Talk, plan: Plan, case: Case | None, *, fresh: bool = False) -> Answer:
    """[Stämmer], the same in words (fresh), or the form sent in: what was shown becomes actions."""
    made = await create(talk, plan, case)
    if len(made) == 1:
        below = fresh or not plan.draft
        return await talk.reply(ActionCard(made[0].id), slot=action_slot(made[0].id), fresh=below)
    if plan.draft:
        await talk.reply(CardRetired("plan.done_card"), slot=action_slot(plan.draft))
    return await _created(talk, plan, len(made))


async def _created(talk: Talk, plan: Plan, count: int) -> Answer:
    """Said with what did not fit: the card that showed it is gone."""
    told = {"count": str(count)}
    if not plan.beyond:
        return await talk.words("plan.created", told, buttons=("actions",))
    more = {"beyond": str(plan.beyond), "number": str(MOST_LINES + 1)}
    return await talk.words("plan.created_some", told | more, buttons=("actions",))


# --- from a case, or from an action that did not help --------------------------------------------------


def empty_for_case(case: Case) -> Plan:
    return Plan(unit=case.unit, lines=(Line(),), case=case.id, source=Source.CASE.value)


def after_action(action: Action, due: date) -> Plan:
    """What is proposed when an action did not help (domain.actions.next_after) as a plan to fill in."""
    proposal = next_after(action, due)
    line = Line(
        title=proposal.title,
        kind=proposal.kind.value,
        type=proposal.type.value if proposal.type else "",
        owner=owner_key(proposal.owner),
        due=proposal.due.isoformat(),
    )
    return Plan(
        unit=proposal.unit,
        lines=(line,),
        case=proposal.case or "",
        source=proposal.source.value,
        reference=proposal.reference,
        follows=action.id,
    )
