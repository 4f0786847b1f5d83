"""How a case is worked on: each step is a form, and every form is opened and sent in the same way.

Whoever presses is checked again, a stale form changes nothing, identifiers are hidden and the text
shown once more before it counts, and what is typed is never lost. A step only says what it asks
and what follows; see case_steps.py.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from domain import paths
from domain.access import View, handlers_of, may_handle, told_of, view
from domain.action_measures import measures_of
from domain.actions import Proposal
from domain.cases import Case, Handling, Step, allows, take
from domain.closing import Measures, Requirement
from domain.notices import (
    CardRetired,
    CaseAlsoArrived,
    CaseArrived,
    Notice,
    OthersHandle,
    ReportReceived,
)
from domain.organisation import Role
from domain.step_days import earliest
from handlers.action_seen import refresh_left
from handlers.actions_follow import actions_follow, refresh_lists
from handlers.chat import (
    NOTHING,
    Answer,
    DateInput,
    Dialog,
    DialogPart,
    Note,
    Pressed,
    Submitted,
    Text,
    TextInput,
)
from handlers.due_card import refresh_due
from handlers.forms import refilled, unfit
from handlers.privacy import LONGEST_STORY, hide, hide_hard, unit_names
from handlers.report import slot_of
from handlers.talk import Talk

CASE_SLOT = "case:{}"
LONGEST_TEXT = LONGEST_STORY // 2
CODES = frozenset({"registry", "reply_registry", "external", "client_reference"}) | paths.CODES
"""Inputs that hold a number of another system: digits in them are no telephone."""
AHEAD = frozenset({"measure_due", "demand_due"})
"""Days that something is to be done by; every other day tells of something done."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A form sent in: its values with identifiers already hidden. measures: the case's actions so far."""

    talk: Talk
    case: Case
    handling: Handling
    measures: Measures
    values: Mapping[str, str | tuple[str, ...]]

    def one(self, name: str) -> str:
        value = self.values.get(name) or ""
        return value if isinstance(value, str) else ""

    def several(self, name: str) -> tuple[str, ...]:
        value = self.values.get(name) or ()
        return value if isinstance(value, tuple) else (value,)

    def day(self, name: str) -> date | None:
        return date.fromisoformat(self.one(name)) if self.one(name) else None


@dataclass(frozen=True, slots=True)
class Change:
    """What follows from a form.

    texts: (part, text) to add to the case's story. tell: (person, notice) to send besides the cards.
    say: a catalogue key for the one who acted. actions: what is to be done because of it.
    """

    case: Case
    handling: Handling
    audit: str
    texts: tuple[tuple[str, str], ...] = ()
    tell: tuple[tuple[str, Notice], ...] = ()
    say: str | None = None
    actions: tuple[Proposal, ...] = ()


Errors = Mapping[str, str]


def handles(talk: Talk, case: Case) -> bool:
    return may_handle(talk.organisation, case, talk.person.id, talk.today)


def registers(talk: Talk, case: Case) -> bool:
    """The registrar, who sees that the case is there and writes its registry number."""
    return handles(talk, case) or is_registrar_of(talk, case)


def is_registrar_of(talk: Talk, case: Case) -> bool:
    sees = view(talk.organisation, case, talk.person.id, talk.today) is not View.NOTHING
    line = {unit.key for unit in talk.organisation.line(case.unit)}
    posts = talk.organisation.posts_of(talk.person.id, talk.today)
    return sees and any(role is Role.REGISTRAR and unit in line for role, unit in posts)


@dataclass(frozen=True, slots=True)
class CaseForm:
    """One step. offered: does the case's state and kind call for it? may: who may take it.

    parts: what it asks. read: what follows, or what is wrong, input by input.
    meets: what is missing for closing that it gives. lead: it begins with a line of its own,
    "<name>.lead" in the catalogue.
    """

    name: str
    offered: Callable[[Case], bool]
    parts: Callable[[Talk, Case, Handling], tuple[DialogPart, ...]]
    read: Callable[[Filled], Change | Errors]
    may: Callable[[Talk, Case], bool] = handles
    meets: tuple[Requirement, ...] = ()
    lead: bool = False


def lines(name: str, label: str, value: str = "", hint: str = "", *, required: bool = False) -> TextInput:
    """Room to write in."""
    return TextInput(name, label, value, required=required, lines=True, most=LONGEST_TEXT, hint=hint)


# --- opening ----------------------------------------------------------------------------------------


async def open_step(talk: Talk, press: Pressed, forms: Mapping[str, CaseForm]) -> Answer:
    """A step's button (action "step:<name>") or its entry in the menu (value)."""
    form = forms.get(press.action.partition(":")[2] or press.value)
    case = await current(talk, press.on, press.version, form.may if form else handles)
    if case is None or form is None:
        return NOTHING
    if not form.offered(case):
        await refresh_own_card(talk, case)
        return await talk.words(*named(case, "case.not_now"))
    talk.tx.audit.note("case.read", talk.person.id, case.id)
    return Answer(dialog=await step_dialog(talk, form, case, await talk.tx.cases.handling(case.id)))


async def step_dialog(
    talk: Talk,
    form: CaseForm,
    case: Case,
    handling: Handling,
    typed: Mapping[str, str | tuple[str, ...]] | None = None,
    why: str = "review.hidden_again",
) -> Dialog:
    """The form. typed: what was written already, shown once more, and why (a catalogue key)."""
    parts = refilled(form.parts(talk, case, handling), typed or {})
    first: tuple[DialogPart, ...] = (Note(talk.say(f"{form.name}.lead")),) if form.lead else ()
    if typed is not None:
        first = (Text((talk.say(why),)),)
    return Dialog(
        name=f"step_{form.name}",
        title=talk.say(f"dialog.{form.name}"),
        parts=(*first, *parts),
        submit=talk.say("button.save") if any(hasattr(part, "name") for part in parts) else None,
        close=talk.say("button.back"),
        on=case.id,
        version=case.version,
    )


# --- sending in ---------------------------------------------------------------------------------------


async def save_step(talk: Talk, sent: Submitted, forms: Mapping[str, CaseForm]) -> Answer:
    """The form sent in: hidden, checked, saved, and everyone's cards brought up to date."""
    form = forms[sent.dialog.removeprefix("step_")]
    case = await visible(talk, sent.on, View.METADATA)
    if case is None:
        return NOTHING
    if not form.may(talk, case):
        return await say_who_can(talk, case)
    handling = await talk.tx.cases.handling(case.id)
    parts = form.parts(talk, case, handling)
    if not form.offered(case):
        await refresh_own_card(talk, case)
        return await talk.words(*named(case, "case.not_now"))
    if case.version != sent.version:
        await refresh_own_card(talk, case)
        again = await step_dialog(talk, form, case, handling, sent.values, "case.changed_meanwhile")
        return Answer(dialog=again)
    if wrong := unfit(talk.say, parts, sent.values):
        return Answer(errors=wrong)
    if impossible := _days_that_cannot_be(talk, case, parts, sent.values):
        return Answer(errors=impossible)
    texts = {part.name for part in parts if isinstance(part, TextInput)} - CODES
    written = {name: str(sent.values[name]).strip() for name in texts if sent.values.get(name)}
    hidden = hide(written, unit_names(talk.organisation), {})
    coded = {name: hide_hard(str(sent.values[name])) for name in CODES if sent.values.get(name)}
    values = {**sent.values, **hidden.texts, **coded}
    before = _taken(talk, case)
    measures = await measures_so_far(talk, case)
    change = form.read(Filled(talk, before, handling, measures, values))
    if not isinstance(change, Change):
        return Answer(errors=change)
    if hidden.found:
        return Answer(dialog=await step_dialog(talk, form, case, handling, values))
    await apply(talk, case, change)
    return NOTHING


def _days_that_cannot_be(
    talk: Talk, case: Case, parts: tuple[DialogPart, ...], values: Mapping[str, str | tuple[str, ...]]
) -> Errors:
    """What is told as done was not done before there was anything to do it about, nor after today."""
    wrong: dict[str, str] = {}
    for part in parts:
        if not isinstance(part, DateInput) or part.name in AHEAD or not values.get(part.name):
            continue
        day, first = date.fromisoformat(str(values[part.name])), earliest(part.name, case)
        if day > talk.today:
            wrong[part.name] = talk.say("again.day")
        elif first is not None and day < first:
            wrong[part.name] = talk.say("again.not_before", day=talk.say.full_day(first))
    return wrong


def _taken(talk: Talk, case: Case) -> Case:
    """Whoever works on a case nobody has taken takes it."""
    if allows(case, Step.TAKE) and handles(talk, case):
        return replace(take(case, talk.person.id, talk.now), version=case.version)
    return case


async def apply(talk: Talk, before: Case, change: Change) -> None:
    """Save what followed, write it in the log, and bring every card up to date."""
    after = replace(change.case, version=before.version + 1, replied=change.handling.reply_day)
    takers_before, others_before = told_groups(talk, before)
    await talk.tx.cases.save(after, talk.now)
    await talk.tx.cases.save_handling(after.id, change.handling, talk.now)
    for part, text in change.texts:
        await talk.tx.cases.add_text(after.id, part, talk.person.id, talk.now, text)
    talk.tx.audit.note(change.audit, talk.person.id, after.id, state=after.state)
    await refresh_cards(talk, after, known=takers_before)
    lost = await _retire_cards_out_of_sight(talk, after, {*takers_before, *others_before})
    if after.guarded or after.kind is not before.kind:  # of other cases, no step takes the sight of anything
        await refresh_lists(talk, lost | await actions_follow(talk, after))
    for person, notice in change.tell:
        slot = CASE_SLOT.format(after.id) if isinstance(notice, CaseAlsoArrived) else None
        await talk.tell(person, notice, slot=slot)
    if change.actions:
        from handlers.plans import create_actions  # noqa: PLC0415 (which shows the case's cards anew)

        await create_actions(talk, change.actions, after)
    await refresh_due(talk)
    if before.responsible is not None and before.responsible != after.responsible:
        await refresh_left(talk, before.responsible)
    if change.say is not None:
        await talk.words(change.say)


async def measures_so_far(talk: Talk, case: Case) -> Measures:
    """How far the case's actions have come."""
    return measures_of(await talk.tx.actions.of_case(case.id), case, talk.today)


async def _retire_cards_out_of_sight(talk: Talk, case: Case, told: set[str]) -> set[str]:
    """No card goes on showing what its owner may no longer see, whoever they were when it was sent.

    told: those whose card may still be on its way. Returns those who see it no more.
    """
    slot = CASE_SLOT.format(case.id)
    told = told | set(await talk.tx.sent.people_with(slot))
    lost = {p for p in told if view(talk.organisation, case, p, talk.today) is View.NOTHING}
    for person in sorted(lost):
        await talk.tell(person, CardRetired("case.moved_on_card"), slot=slot)
    return lost


# --- finding and refusing -------------------------------------------------------------------------------


async def visible(talk: Talk, case_id: str, least: View) -> Case | None:
    """The case, if it exists and the person may see that much of it now; else it is said kindly."""
    case = await talk.tx.cases.get(case_id)
    if case is None or view(talk.organisation, case, talk.person.id, talk.today) < least:
        talk.tx.audit.note("access.refused", talk.person.id, case_id)
        await talk.words("case.not_allowed")
        return None
    return case


async def current(
    talk: Talk, case_id: str, version: int, may: Callable[[Talk, Case], bool] = handles
) -> Case | None:
    """The case a button acts on, for one who may. A stale button changes nothing and is refreshed."""
    case = await visible(talk, case_id, View.METADATA)
    if case is None:
        return None
    if not may(talk, case):
        talk.tx.audit.note("access.refused", talk.person.id, case.id)
        await say_who_can(talk, case)
        return None
    if case.version != version:
        await refresh_own_card(talk, case)
        await talk.words(*named(case, "case.stale"))
        return None
    return case


def named(case: Case, key: str) -> tuple[str, dict[str, str]]:
    """The text with the case's number; for guarded kinds another one, since the number tells the kind."""
    return (f"{key}.guarded", {}) if case.guarded else (key, {"number": case.number})


async def say_who_can(talk: Talk, case: Case) -> Answer:
    """ "Not allowed" is friendly and says who can."""
    return await talk.reply(OthersHandle(case.id))


# --- cards ----------------------------------------------------------------------------------------------


def told_groups(talk: Talk, case: Case) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(those who take it, those who are also told), as the cards go out."""
    return told_of(talk.organisation, case, talk.today)


async def tell_handlers(talk: Talk, case: Case, known: tuple[str, ...] = ()) -> None:
    """Cards follow the case where they stand; whoever is new to taking it gets a new message."""
    takers, others = told_groups(talk, case)
    for person in takers:
        fresh = bool(known) and person not in known
        await talk.tell(person, CaseArrived(case.id), slot=CASE_SLOT.format(case.id), fresh=fresh)
    for person in others:
        await talk.tell(person, CaseAlsoArrived(case.id), slot=CASE_SLOT.format(case.id))


async def refresh_cards(talk: Talk, case: Case, known: tuple[str, ...] = ()) -> None:
    """Every card about the case, where it stands: replaced, not repeated. known: who had to take it."""
    await tell_handlers(talk, case, known)
    await talk.tell(case.reporter, ReportReceived(case.id), slot=slot_of(case.id))


async def refresh_own_card(talk: Talk, case: Case) -> None:
    own = talk.person.id in handlers_of(talk.organisation, case, talk.today)
    notice = CaseArrived(case.id) if own else CaseAlsoArrived(case.id)
    await talk.reply(notice, slot=CASE_SLOT.format(case.id))
