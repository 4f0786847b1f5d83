"""What was understood of an action said in words, or of a pasted list, before it counts."""

from datetime import date
from textwrap import shorten

from domain.actions import ActionKind, Source, is_krav_or_advice
from domain.cases import Case
from domain.notices import PlanCard
from domain.pasted_plan import MOST_LINES
from handlers.action_days import offered_days
from handlers.action_owners import owner_line, owner_name, owner_of_key
from handlers.chat import Button, Buttons, ButtonStyle, Card, CardPart, Facts, Note, Option, Strong, Text
from handlers.plans import Line, Plan, case_of_plan, is_whole, plan_in
from handlers.talk import Talk

_MOST_AROUND = 4
_LONGEST_AROUND = 160
"""Characters of a paragraph that is shown."""
_MOST_SHOWN = 5
"""Lines of a list shown on its card; the form has them all."""


async def plan_card(talk: Talk, notice: PlanCard) -> Card | None:
    """None when it is gone: made into actions, or removed."""
    plan = await plan_in(talk, notice.draft)
    if plan is None:
        return None
    case = await case_of_plan(talk, plan)
    if plan.case and case is None:
        return None
    notification = talk.say("plan.notification")
    if case is not None and case.guarded:
        fill = _button(talk, plan, "open_plan", "button.fill_in", ButtonStyle.PRIMARY)
        lead = Text((talk.say("plan.guarded"),))
        return Card(
            notification, (lead, *_not_taken_guarded(talk, plan), Buttons((fill, _remove(talk, plan))))
        )
    *parts, buttons = _one(talk, plan, case) if len(plan.lines) == 1 else _many(talk, plan, case)
    return Card(notification, (*parts, *_not_taken(talk, plan), buttons))


def _not_taken(talk: Talk, plan: Plan) -> tuple[CardPart, ...]:
    """What was pasted and becomes no action."""
    parts = []
    if plan.beyond:
        told = {"count": plan.beyond, "number": MOST_LINES + 1, "first": _short(plan.first_beyond)}
        parts.append(Note(talk.say("plan.beyond", **told)))
    if plan.around:
        shown = "\n".join(f"– {_short(each)}" for each in plan.around[:_MOST_AROUND])
        more = len(plan.around) - _MOST_AROUND
        rest = f"\n{talk.say('plan.more', count=more)}" if more > 0 else ""
        parts.append(Note(f"{talk.say('plan.around')}\n{shown}{rest}"))
    return tuple(parts)


def _not_taken_guarded(talk: Talk, plan: Plan) -> tuple[CardPart, ...]:
    """The same without a word of it."""
    told = {"count": plan.beyond, "number": MOST_LINES + 1}
    beyond = (Note(talk.say("plan.beyond_guarded", **told)),) if plan.beyond else ()
    return (*beyond, *((Note(talk.say("plan.around_guarded")),) if plan.around else ()))


def _short(text: str) -> str:
    return shorten(text, _LONGEST_AROUND, placeholder=" …")


def _button(talk: Talk, plan: Plan, press: str, label: str, style: ButtonStyle = ButtonStyle.PLAIN) -> Button:
    return Button(talk.say(label), press, plan.draft, plan.version, style=style)


def _remove(talk: Talk, plan: Plan) -> Button:
    return _button(talk, plan, "remove_plan", "button.remove_plan")


# --- one -------------------------------------------------------------------------------------------------


def _one(talk: Talk, plan: Plan, case: Case | None) -> tuple[CardPart, ...]:
    line = plan.lines[0]
    head: tuple[CardPart, ...] = (
        Text((Strong(talk.say("action.heading")),)),
        Text((line.title or talk.say("plan.no_title"),)),
        Facts(_facts(talk, plan, line, case)),
    )
    if is_whole(plan):
        right = _button(talk, plan, "confirm_plan", "button.right", ButtonStyle.PRIMARY)
        change = _button(talk, plan, "open_plan", "button.change")
        return (*head, Buttons((right, change, _remove(talk, plan))))
    return (*head, *_asked(talk, plan, line))


def _facts(talk: Talk, plan: Plan, line: Line, case: Case | None) -> tuple[tuple[str, str], ...]:
    owner = owner_of_key(line.owner)
    source = talk.say(f"source.{plan.source}") if plan.source not in ("none", "case") else ""
    reference = case.number if case is not None else plan.reference
    pairs = (
        ("action.owner", owner_line(talk, owner) if owner else ""),
        ("action.due_by", talk.say.full_day(date.fromisoformat(line.due)) if line.due else ""),
        ("action.kind_short", _kind(talk, plan, line, case)),
        ("action.source", " · ".join(part for part in (source, reference) if part)),
    )
    return tuple((talk.say(key), value) for key, value in pairs if value)


def _asked(talk: Talk, plan: Plan, line: Line) -> tuple[CardPart, ...]:
    """The one thing that is asked now: who, or until when; the form takes it all at once."""
    change = _button(talk, plan, "open_plan", "button.fill_in")
    if not line.title:
        return Text((Strong(talk.say("plan.ask_title")),)), Buttons((change, _remove(talk, plan)))
    if not line.owner:
        options = tuple(
            Option(key, name)
            for key in line.offered
            if (name := owner_name(talk.organisation, talk.say, key))
        )
        question, press = "plan.ask_owner_which" if options else "plan.ask_owner", "plan_owner"
    else:
        said = tuple(Option(day, talk.say.full_day(date.fromisoformat(day))) for day in line.days)
        options, question, press = said or offered_days(talk), "plan.ask_due", "plan_due"
    choices = tuple(Button(each.label, press, plan.draft, plan.version, each.key) for each in options)
    return Text((Strong(talk.say(question)),)), Buttons((*choices, change, _remove(talk, plan)))


# --- many ------------------------------------------------------------------------------------------------


def _many(talk: Talk, plan: Plan, case: Case | None) -> tuple[CardPart, ...]:
    """13 åtgärder [Fyll i]"""
    kinds = [_kind(talk, plan, line, case).lower() for line in plan.lines]
    named = [
        f"{line.title} ({kind})" if kind else line.title for line, kind in zip(plan.lines, kinds, strict=True)
    ]
    shown = [f"{place}. {title}" for place, title in enumerate(named, 1)]
    more = len(shown) - _MOST_SHOWN
    lines = "\n".join((*shown[:_MOST_SHOWN], *((talk.say("plan.more", count=more),) if more > 0 else ())))
    ready = sum(1 for line in plan.lines if line.title and line.owner and line.due)
    where = (Note(case.number),) if case is not None else ()
    fill = _button(talk, plan, "open_plan", "button.fill_in", ButtonStyle.PRIMARY)
    confirm = _button(talk, plan, "confirm_plan", "button.right", ButtonStyle.PRIMARY)
    change = _button(talk, plan, "open_plan", "button.change")
    buttons = (confirm, change) if is_whole(plan) else (fill,)
    return (
        Text((Strong(talk.say("plan.count", count=len(plan.lines))),)),
        Text((lines,)),
        *where,
        Note(talk.say("plan.ready", ready=ready, count=len(plan.lines))),
        Buttons((*buttons, _remove(talk, plan))),
    )


def _kind(talk: Talk, plan: Plan, line: Line, case: Case | None) -> str:
    """Krav, or Rekommendation, where that says anything."""
    if not line.kind:
        return ""
    says = is_krav_or_advice(
        ActionKind(line.kind), Source(plan.source), case.kind if case is not None else None
    )
    return talk.say(f"action_kind.{line.kind}") if says else ""
