"""The form of actions being entered: one line or many, in as many pages as the narrowest platform needs.

What a page holds is kept when it is sent, so nothing typed is lost; the last page makes the actions.
A form that was opened from a case or from an action that did not help is kept nowhere until then.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from domain.access import View
from domain.actions import LONGEST_TITLE, ActionKind, ActionStep, Effect, Source
from domain.cases import Case
from domain.notices import CardRetired, action_slot
from handlers.action_days import is_ahead, iso_day, read_day
from handlers.action_owners import can_own, owner_input
from handlers.action_seen import current, visible
from handlers.actions import answered, type_input
from handlers.case_forms import visible as visible_case
from handlers.chat import (
    NOTHING,
    Answer,
    ChoiceInput,
    DateInput,
    Dialog,
    DialogPart,
    Divider,
    Note,
    Option,
    Pressed,
    Submitted,
    Text,
    TextInput,
)
from handlers.forms import refilled, unfit
from handlers.plan_words import worded
from handlers.plans import (
    Line,
    Plan,
    after_action,
    case_of_plan,
    empty_for_case,
    finish_plan,
    is_whole,
    keep,
    may_add_to,
    missing,
    plan_in,
    show,
    wrong_owners,
)
from handlers.talk import Talk

PAGE = 8
"""Lines of a page: with four inputs each, what Slack and Teams take with room to spare."""
_USUAL_KIND = ActionKind.RECOMMENDATION.value
_NEXT_TRY = timedelta(days=28)
_FROM_CASE, _AFTER, _NEW = "case", "after", "new"

Values = Mapping[str, str | tuple[str, ...]]


# --- opening -------------------------------------------------------------------------------------------


async def open_plan(talk: Talk, press: Pressed) -> Answer:
    """[Ändra] or [Fyll i]: the first page that lacks something."""
    plan = await plan_in(talk, press.on)
    if plan is None:
        return await talk.words("plan.gone", buttons=("actions",))
    return Answer(dialog=plan_dialog(talk, plan, _first_open_page(plan)))


def _first_open_page(plan: Plan) -> int:
    lacking = (place for place, line in enumerate(plan.lines) if missing(line))
    return next(lacking, 0) // PAGE


async def open_new(talk: Talk, _press: Pressed) -> Answer:
    """[Ny åtgärd]"""
    if talk.person.shared_account:
        return await talk.words("plan.not_on_shared")
    return Answer(dialog=plan_dialog(talk, _new_plan(talk), 0))


def _new_plan(talk: Talk) -> Plan:
    return Plan(unit=home_unit(talk), lines=(Line(),))


def home_unit(talk: Talk) -> str:
    """Where this person's actions belong when nothing else is said."""
    homes = talk.organisation.home_units(talk.person.id, talk.today)
    return next(iter((*homes, *(unit.key for unit in talk.organisation.units))))


async def open_for_case(talk: Talk, press: Pressed) -> Answer:
    """[Lägg till åtgärd] on a case."""
    case = await visible_case(talk, press.on, View.METADATA)
    if case is None:
        return NOTHING
    if not may_add_to(talk, case):
        return await talk.words("plan.not_this_case")
    return Answer(dialog=plan_dialog(talk, empty_for_case(case), 0))


async def open_did_not_help(talk: Talk, press: Pressed) -> Answer:
    """[Nej]: what shall be done instead? The answer counts when the form is sent."""
    found = await current(talk, press.on, press.version, ActionStep.ANSWER)
    if found is None:
        return NOTHING
    plan = after_action(found[0], talk.today + _NEXT_TRY)
    return Answer(dialog=plan_dialog(talk, plan, 0, version=press.version))


# --- the form ------------------------------------------------------------------------------------------


def plan_dialog(
    talk: Talk, plan: Plan, page: int, typed: Values | None = None, why: str = "", version: int = 0
) -> Dialog:
    """A page of the plan. typed: what was written already, and why it is shown again (a catalogue key)."""
    pages = _pages(plan)
    last = page + 1 >= pages
    parts: list[DialogPart] = []
    if why:
        parts.append(Text((talk.say(why),)))
    parts += _lead(talk, plan, page, pages)
    if page == 0 and not plan.case and not plan.follows:
        parts += _where_from(talk, plan)
    for place in range(page * PAGE, min((page + 1) * PAGE, len(plan.lines))):
        parts += _line(talk, plan, place)
    return Dialog(
        name="plan",
        title=talk.say("dialog.plan_one" if len(plan.lines) == 1 else "dialog.plan"),
        parts=refilled(tuple(parts), typed or {}),
        submit=talk.say("button.add" if last else "button.next"),
        close=talk.say("button.back"),
        on=f"{_handle(plan)}|{page}",
        version=version or plan.version,
    )


def _pages(plan: Plan) -> int:
    return -(-len(plan.lines) // PAGE)


def _handle(plan: Plan) -> str:
    """Where the plan is found again when the form comes back."""
    if plan.draft:
        return plan.draft
    if plan.follows:
        return f"{_AFTER}:{plan.follows}"
    return f"{_FROM_CASE}:{plan.case}" if plan.case else f"{_NEW}:"


def _lead(talk: Talk, plan: Plan, page: int, pages: int) -> list[DialogPart]:
    if plan.follows:
        return [Note(talk.say("plan.after_lead"))]
    if len(plan.lines) == 1:
        return []
    lead: list[DialogPart] = [Note(talk.say("plan.lead"))]
    if pages > 1:
        lead.insert(0, Note(talk.say("plan.page", page=page + 1, pages=pages)))
    return lead


def _where_from(talk: Talk, plan: Plan) -> list[DialogPart]:
    units = tuple(Option(unit.key, unit.name) for unit in talk.organisation.units)
    sources = tuple(
        Option(source, talk.say(f"source.{source}")) for source in Source if source is not Source.CASE
    )
    return [
        ChoiceInput("unit", talk.say("field.unit"), units, plan.unit),
        ChoiceInput("source", talk.say("action.source"), sources, plan.source),
        TextInput(
            "reference",
            talk.say("action.reference"),
            plan.reference,
            required=False,
            most=100,
            hint=talk.say("action.reference_hint"),
        ),
    ]


def _line(talk: Talk, plan: Plan, place: int) -> list[DialogPart]:
    """The inputs of one action. Among several each label says which, also to those who only hear it."""
    line = plan.lines[place]
    one = len(plan.lines) == 1

    def label(name: str) -> str:
        own = talk.say(f"action.{name}")
        return own if one else talk.say("plan.of_line", what=own, number=place + 1)

    kinds = tuple(Option(kind, talk.say(f"action_kind.{kind}")) for kind in ActionKind)
    owner = owner_input(talk, f"owner_{place}", plan.unit, line.owner, line.offered, required=one)
    title = "title" if one else "title_of_line"
    return [
        *(() if one else (Divider(),)),
        TextInput(
            f"title_{place}",
            talk.say(f"action.{title}", number=place + 1),
            line.title,
            required=one,
            most=LONGEST_TITLE,
            lines=True,
        ),
        ChoiceInput(f"kind_{place}", label("kind"), kinds, line.kind or _USUAL_KIND, few=True),
        *((type_input(talk, f"type_{place}", line.type),) if one else ()),
        replace(owner, label=label("owner")),
        DateInput(f"due_{place}", label("due_by"), iso_day(line.due), required=False),
        *((_due_in_words(talk, place),) if one else ()),
    ]


def _due_in_words(talk: Talk, place: int) -> TextInput:
    return TextInput(
        f"words_{place}",
        talk.say("action.due_words"),
        required=False,
        most=100,
        placeholder=talk.say("action.due_placeholder"),
    )


# --- sent in -------------------------------------------------------------------------------------------


async def save_plan(talk: Talk, sent: Submitted) -> Answer:
    """A page of it: all that is wrong at once, then the next page, or the actions themselves."""
    handle, _, page_text = sent.on.rpartition("|")
    page = int(page_text) if page_text.isdecimal() else 0
    plan = await _found(talk, handle)
    if plan is None:
        return await talk.words("plan.gone", buttons=("actions",))
    if plan.draft and plan.version != sent.version:
        return Answer(
            dialog=plan_dialog(talk, plan, min(page, _pages(plan) - 1), sent.values, "plan.changed")
        )
    case = await case_of_plan(talk, plan)
    if plan.case and case is None:
        return await talk.words("plan.not_this_case")
    if wrong := unfit(talk.say, plan_dialog(talk, plan, page).parts, sent.values):
        return Answer(errors=wrong)
    changed, errors = _filled(talk, plan, page, sent.values, case)
    if errors:
        return Answer(errors=errors)
    if _was_masked(changed, page, sent.values):
        return await _shown_again(talk, changed, page, sent)
    return await _gone_on(talk, changed, page, case, sent)


async def _found(talk: Talk, handle: str) -> Plan | None:
    what, _, thing = handle.partition(":")
    if what == _NEW:
        return _new_plan(talk) if not talk.person.shared_account else None
    if what == _FROM_CASE:
        case = await visible_case(talk, thing, View.METADATA)
        return empty_for_case(case) if case is not None else None
    if what == _AFTER:
        found = await visible(talk, thing)
        return after_action(found[0], talk.today + _NEXT_TRY) if found is not None else None
    return await plan_in(talk, handle)


def _filled(
    talk: Talk, plan: Plan, page: int, values: Values, case: Case | None
) -> tuple[Plan, dict[str, str]]:
    """The plan with the page's answers, and all that is wrong with them."""
    plan = replace(
        plan,
        unit=_one(values, "unit") or plan.unit,
        source=_one(values, "source") or plan.source,
        reference=worded(talk, _one(values, "reference")) if "reference" in values else plan.reference,
    )
    lines = list(plan.lines)
    errors: dict[str, str] = {}
    for place in range(page * PAGE, min((page + 1) * PAGE, len(lines))):
        lines[place], wrong = _line_filled(talk, plan, place, values, case)
        errors |= wrong
    return replace(plan, lines=tuple(lines)), errors


def _one(values: Values, name: str) -> str:
    value = values.get(name) or ""
    return value.strip() if isinstance(value, str) else ""


def _line_filled(
    talk: Talk, plan: Plan, place: int, values: Values, case: Case | None
) -> tuple[Line, dict[str, str]]:
    line = Line(
        title=worded(talk, _one(values, f"title_{place}")),
        kind=_one(values, f"kind_{place}"),
        type=_one(values, f"type_{place}"),
        owner=_one(values, f"owner_{place}"),
        offered=plan.lines[place].offered,
    )
    due, errors = _due(talk, place, values)
    line = replace(line, due=due)
    if not line.title and len(plan.lines) > 1:
        return line, {}  # an emptied line is left out
    if not line.title:
        errors[f"title_{place}"] = talk.say("again.input")
    if not line.owner:
        errors[f"owner_{place}"] = talk.say("plan.owner_needed")
    elif not can_own(talk, line.owner, plan.unit, case):
        errors[f"owner_{place}"] = talk.say("hand.cannot")
    return line, errors


def _due(talk: Talk, place: int, values: Values) -> tuple[str, dict[str, str]]:
    words, picked = _one(values, f"words_{place}"), iso_day(_one(values, f"due_{place}"))
    if words:
        read = read_day(talk, words)
        if read is None or read.day is None:
            return "", {f"words_{place}": talk.say("due.not_understood")}
        picked = read.day
    if picked is None:
        return "", {f"due_{place}": talk.say("due.needed")}
    if not is_ahead(talk, picked):
        return "", {f"due_{place}": talk.say("due.passed")}
    return picked.isoformat(), {}


def _was_masked(after: Plan, page: int, values: Values) -> bool:
    """Something was hidden in what was typed just now, so the writer sees it before it counts."""
    places = range(page * PAGE, min((page + 1) * PAGE, len(after.lines)))
    return any(after.lines[p].title != _collapsed(_one(values, f"title_{p}")) for p in places)


def _collapsed(text: str) -> str:
    return " ".join(text.split())[:LONGEST_TITLE].strip()


async def _shown_again(talk: Talk, plan: Plan, page: int, sent: Submitted) -> Answer:
    titles = {f"title_{place}": line.title for place, line in enumerate(plan.lines)}
    typed = {**sent.values, **{name: text for name, text in titles.items() if name in sent.values}}
    again = plan_dialog(talk, plan, page, typed, "review.hidden_again", version=sent.version)
    return Answer(dialog=again)


async def _gone_on(talk: Talk, plan: Plan, page: int, case: Case | None, sent: Submitted) -> Answer:
    """The next page, or the end of it."""
    if page + 1 < _pages(plan):
        kept = await keep(talk, plan)
        await show(talk, kept)
        return Answer(dialog=plan_dialog(talk, kept, page + 1))
    whole = replace(plan, lines=tuple(line for line in plan.lines if line.title))
    if not is_whole(whole) or wrong_owners(talk, whole, case):
        kept = await keep(talk, plan)
        return Answer(dialog=plan_dialog(talk, kept, _first_open_page(kept), why="plan.lacks"))
    if plan.follows:
        found = await current(talk, plan.follows, sent.version, ActionStep.ANSWER)
        if found is None:
            return NOTHING
        await answered(talk, found, Effect.NO)
    return await finish_plan(talk, whole, case)


# --- confirmed as it stands ----------------------------------------------------------------------------


async def confirm_plan(talk: Talk, press: Pressed) -> Answer:
    """[Stämmer]"""
    plan = await plan_in(talk, press.on)
    if plan is None:
        return await talk.words("plan.gone", buttons=("actions",))
    return await show(talk, plan) if plan.version != press.version else await confirmed(talk, plan)


async def confirmed(talk: Talk, plan: Plan, *, fresh: bool = False) -> Answer:
    """What stands on the card counts. fresh: it was said in words, so the answer comes below them."""
    case = await case_of_plan(talk, plan)
    if plan.case and case is None:
        return await talk.words("plan.not_this_case")
    if not is_whole(plan) or wrong_owners(talk, plan, case):
        return await show(talk, plan, fresh=fresh)
    return await finish_plan(talk, plan, case, fresh=fresh)


async def choose_owner(talk: Talk, press: Pressed) -> Answer:
    """Which Maria? value: the owner."""
    plan = await _pressed_plan(talk, press)
    if plan is None:
        return NOTHING
    if not can_own(talk, press.value, plan.unit, await case_of_plan(talk, plan)):
        return await show(talk, plan)
    return await _with_line(talk, plan, replace(plan.lines[0], owner=press.value))


async def choose_day(talk: Talk, press: Pressed) -> Answer:
    """Until when? value: the day."""
    plan = await _pressed_plan(talk, press)
    if plan is None:
        return NOTHING
    day = iso_day(press.value)
    if day is None or not is_ahead(talk, day):
        return await show(talk, plan)
    return await _with_line(talk, plan, replace(plan.lines[0], due=day.isoformat()))


async def _pressed_plan(talk: Talk, press: Pressed) -> Plan | None:
    """The plan a button acts on; one that has moved on is shown anew."""
    plan = await plan_in(talk, press.on)
    if plan is None:
        await talk.words("plan.gone", buttons=("actions",))
        return None
    if plan.version != press.version:
        await show(talk, plan)
        return None
    return plan


async def _with_line(talk: Talk, plan: Plan, line: Line) -> Answer:
    return await show(talk, await keep(talk, replace(plan, lines=(line, *plan.lines[1:]))))


async def discard_plan(talk: Talk, press: Pressed) -> Answer:
    """[Ta bort]: nothing comes of it."""
    plan = await plan_in(talk, press.on)
    if plan is None:
        return await talk.words("plan.gone", buttons=("actions",))
    return await discarded(talk, plan)


async def discarded(talk: Talk, plan: Plan) -> Answer:
    await talk.tx.drafts.remove(plan.draft)
    return await talk.reply(CardRetired("plan.removed_card"), slot=action_slot(plan.draft))
