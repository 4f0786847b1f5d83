"""The dialogs of a report: all its answers to change, and the review before it is sent.

The text is shown here only, as it will be stored, identifiers already replaced. Nothing is sent
that the reporter has not seen in its final wording.
"""

from collections.abc import Mapping
from dataclasses import replace

from domain.access import readers_of
from domain.cases import Case, Happened, State, number
from domain.deadlines import finish_by, local_day, take_by
from domain.drafts import REPORTS, Answers, Draft
from domain.kinds import CATEGORIES, KINDS, ArrivedBy, CaseKind, Category, SenderKind
from domain.notices import ReportReceived, Words
from handlers.case_forms import tell_handlers
from handlers.chat import (
    NOTHING,
    Answer,
    ChoiceInput,
    Dialog,
    DialogPart,
    Facts,
    Note,
    Option,
    Pressed,
    SeveralInput,
    Submitted,
    Text,
    TextInput,
)
from handlers.desk import Intake
from handlers.forms import Read, refilled, unfit
from handlers.person_fields import NOBODY
from handlers.privacy import LONGEST_STORY, hide, unit_names
from handlers.report import asking, category_of, pressed_draft, show, slot_of, sound
from handlers.report_form import FREE_TEXT, INTAKE_FACTS, NOTHING_DONE, REPORT
from handlers.talk import Talk
from handlers.when_field import as_local_datetime

_JOURNAL = ("yes", "no", "not_needed")
_IN_A_JOURNAL = frozenset(
    {
        CaseKind.DEVIATION,
        CaseKind.HEALTH_CARE,
        CaseKind.LEX_SARAH,
        CaseKind.LEX_MARIA,
        CaseKind.CARE_DEVIATION,
    }
)
"""Kinds that happen to someone whose journal should tell of it."""


# --- change everything -----------------------------------------------------------------------------


async def open_edit(talk: Talk, press: Pressed) -> Answer:
    """[Ändra]: every answer as a form."""
    draft = await pressed_draft(talk, press)
    return Answer(dialog=edit_dialog(talk, draft)) if draft is not None else NOTHING


def edit_dialog(talk: Talk, draft: Draft, *, overtaken: bool = False) -> Dialog:
    context = asking(talk, draft.now.values)
    names = [
        name
        for name in REPORT.order(draft.now.values)
        if name != "story" or talk.desk.intake is Intake.DIALOG
    ]
    inputs = [part for name in names for part in REPORT.fields[name].inputs(draft.value(name) or "", context)]
    return Dialog(
        name="edit",
        title=talk.say("dialog.edit" if "story" in draft.now.values else "dialog.new"),
        parts=(
            *((Text((talk.say("review.changed"),)),) if overtaken else ()),
            *_intake_lines(talk, draft),
            *inputs,
        ),
        submit=talk.say("button.save"),
        close=talk.say("button.back"),
        on=draft.id,
        version=draft.version,
    )


def _intake_lines(talk: Talk, draft: Draft) -> tuple[DialogPart, ...]:
    home = next(iter(talk.organisation.home_units(talk.person.id, talk.today)), None)
    number = talk.organisation.on_call(draft.value("unit") or home)
    key = "intake.emergency_with_number" if number else "intake.emergency"
    return (Note(talk.say(key, number=number or "")), Note(talk.say("intake.no_names")))


async def save_edit(talk: Talk, sent: Submitted) -> Answer:
    """The form's answers into the draft; what cannot be read is said beside the input."""
    draft = await _own(talk, sent.on)
    if draft is None:
        return await talk.words("draft.gone", buttons=("drafts", "start"))
    if draft.version != sent.version:
        await show(talk, draft, fresh=False)
        return Answer(dialog=edit_dialog(talk, _with_typed(talk, draft, sent), overtaken=True))
    context = asking(talk, draft.now.values)
    values = dict(draft.now.values)
    errors: dict[str, str] = {}
    for name in REPORT.order(draft.now.values):
        field = REPORT.fields[name]
        inputs = field.inputs(values.get(name, ""), context)
        if not inputs or not any(part.name in sent.values for part in inputs):
            continue
        if too_long := unfit(
            talk.say, tuple(part for part in inputs if isinstance(part, TextInput)), sent.values
        ):
            errors |= too_long
            continue
        if name == "story":
            values["story"] = str(sent.values["story"]).strip()
            continue
        match field.submitted(sent.values, context):
            case Read(value):
                values[name] = value
            case _:
                errors[inputs[0].name] = talk.say(_error_key(talk, name))
    if errors:
        return Answer(errors=errors)
    hidden = hide(
        {name: values[name] for name in FREE_TEXT if name in values and values[name] != NOTHING_DONE},
        unit_names(talk.organisation),
        draft.replaced,
    )
    values |= hidden.texts
    changed = replace(
        draft.changed(Answers(values, REPORT.next_question(values)), talk.now), replaced=hidden.replaced
    )
    await talk.tx.drafts.save(changed)
    await show(talk, changed, fresh=False)
    if talk.desk.intake is Intake.DIALOG:
        return Answer(dialog=await next_dialog(talk, changed))
    return NOTHING


async def next_dialog(talk: Talk, draft: Draft) -> Dialog:
    """Where the form is the way in: what is left to fill in, then the review."""
    return edit_dialog(talk, draft) if draft.now.asking else await review_dialog(talk, draft)


def _error_key(talk: Talk, name: str) -> str:
    if name in ("happened", "discovered"):
        return "again.day"
    return f"again.{name}" if talk.say.has(f"again.{name}") else "again.input"


# --- review and send ---------------------------------------------------------------------------------


async def open_review(talk: Talk, press: Pressed) -> Answer:
    """[Granska och skicka]"""
    draft = await pressed_draft(talk, press)
    if draft is None:
        return NOTHING
    if talk.desk.intake is Intake.DIALOG:
        return Answer(dialog=await next_dialog(talk, draft))
    if draft.now.asking is not None:
        return await show(talk, draft, fresh=False)
    return Answer(dialog=await review_dialog(talk, draft))


async def open_form(talk: Talk) -> Answer:
    """Where the form is the way in: the open draft's form, at once."""
    draft = await talk.tx.drafts.open_of(talk.person.id)
    return Answer(dialog=await next_dialog(talk, draft)) if draft is not None else NOTHING


async def review_dialog(talk: Talk, draft: Draft, *, lead: str = "") -> Dialog:
    values = draft.now.values
    context = asking(talk, values)
    case = case_from(talk, draft, "")
    facts = Facts(
        tuple(
            (talk.say(f"field.{name}"), REPORT.fields[name].show(values[name], context))
            for name in REPORT.order(values)
            if name not in FREE_TEXT and name in values
        )
    )
    first = Text((talk.say(lead),)) if lead else Note(talk.say("review.lead"))
    return Dialog(
        name="review",
        title=talk.say("dialog.review"),
        parts=(first, facts, *_review_inputs(talk, draft), Note(readers_line(talk, case))),
        submit=talk.say("button.send_in"),
        close=talk.say("button.back"),
        on=draft.id,
        version=draft.version,
    )


def _review_inputs(talk: Talk, draft: Draft) -> tuple[DialogPart, ...]:
    """All that is filled in: what a form that is sent in is held against."""
    values = draft.now.values
    kind = CaseKind(values["kind"])
    measure = values.get("measure", NOTHING_DONE)
    asked = "measure" in REPORT.order(values)
    return (
        TextInput("story", talk.say("field.story"), values["story"], lines=True, most=LONGEST_STORY),
        *(REPORT.fields["measure"].inputs(measure, asking(talk, values)) if asked else ()),
        *_category_input(talk, kind, values),
        *_not_persons_input(talk, draft),
        *_journal_input(talk, kind, values),
        *_hidden_from_input(talk, draft),
    )


def _category_input(talk: Talk, kind: CaseKind, values: Mapping[str, str]) -> tuple[DialogPart, ...]:
    categories = CATEGORIES[kind]
    if not categories:
        return ()
    known = values.get("category") or category_of(values) or ""
    options = tuple(Option(category, talk.say(f"category.{category}")) for category in categories)
    return (ChoiceInput("category", talk.say("field.category"), options, known),)


def _journal_input(talk: Talk, kind: CaseKind, values: Mapping[str, str]) -> tuple[DialogPart, ...]:
    if kind not in _IN_A_JOURNAL:
        return ()
    options = tuple(Option(key, talk.say(f"journal.{key}")) for key in _JOURNAL)
    return (ChoiceInput("journal", talk.say("review.journal"), options, values.get("journal", ""), few=True),)


def _not_persons_input(talk: Talk, draft: Draft) -> tuple[DialogPart, ...]:
    """What was hidden is shown to the one who wrote it, who may say that it is no person."""
    texts = " ".join(draft.value(name) or "" for name in FREE_TEXT)
    options = tuple(
        Option(placeholder, f"{placeholder} = {original}")
        for placeholder, original in draft.replaced.items()
        if placeholder in texts
    )
    if not options:
        return ()
    return (
        SeveralInput(
            "not_persons",
            talk.say("review.not_persons"),
            options,
            hint=talk.say("review.not_persons_hint"),
        ),
    )


def _hidden_from_input(talk: Talk, draft: Draft) -> tuple[DialogPart, ...]:
    """Anyone may leave out someone in the line, the manager concerned for instance; nobody is the default."""
    options = REPORT.fields["hidden_from"].offer(asking(talk, draft.now.values))
    if len(options) == 1:
        return ()
    chosen = draft.value("hidden_from") or NOBODY
    known = chosen if any(option.key == chosen for option in options) else ""
    if not known:
        return ()
    return (ChoiceInput("hidden_from", talk.say("review.hidden_from"), options, known),)


def readers_line(talk: Talk, case: Case) -> str:
    """Who will be able to read the report, by name."""
    people = [talk.organisation.person(person) for person in readers_of(talk.organisation, case, talk.today)]
    names = [person.name for person in people if person is not None]
    return talk.say("review.readers", names=talk.say.listed(names) if names else talk.say("review.nobody"))


async def send(talk: Talk, sent: Submitted) -> Answer:
    """[Skicka in]: the report becomes a case, or the text is shown again when more was hidden."""
    draft = await _own(talk, sent.on)
    if draft is None:
        return await talk.words("draft.already_sent", buttons=("mine", "start"))
    if draft.now.asking is not None:
        return await show(talk, draft, fresh=True)
    if draft.version != sent.version:
        again = await review_dialog(talk, _with_typed(talk, draft, sent), lead="review.changed")
        chosen = {name: sent.values[name] for name in ("category", "journal") if sent.values.get(name)}
        return Answer(dialog=replace(again, parts=refilled(again.parts, chosen)))
    typed = {name: str(sent.values[name]).strip() for name in FREE_TEXT if sent.values.get(name)}
    errors = _errors(talk, draft, sent, typed) | unfit(talk.say, _review_inputs(talk, draft), sent.values)
    if errors:
        return Answer(errors=errors)
    not_persons = tuple(sent.values.get("not_persons") or ())
    hidden = hide(typed, unit_names(talk.organisation), draft.replaced, not_persons)
    values = dict(draft.now.values)
    if sent.values.get("journal"):
        values["journal"] = str(sent.values["journal"])
    if "measure" in REPORT.order(values):
        values["measure"] = hidden.texts.get("measure") or NOTHING_DONE
    values["story"] = hidden.texts["story"]
    if sent.values.get("hidden_from"):
        values["hidden_from"] = str(sent.values["hidden_from"])
    if sent.values.get("category"):
        values["category"] = str(sent.values["category"])
    changed = replace(draft.changed(Answers(values), talk.now), replaced=hidden.replaced)
    if hidden.found:
        await talk.tx.drafts.save(changed)
        await show(talk, changed, fresh=False)
        return Answer(dialog=await review_dialog(talk, changed, lead="review.hidden_again"))
    await submit(talk, changed)
    return NOTHING


def _with_typed(talk: Talk, draft: Draft, sent: Submitted) -> Draft:
    """The report as it is now, with the words of an overtaken form in it too: nothing typed is lost.

    What was chosen there is not carried over: the talk may have changed it since.
    """
    typed = {name: str(sent.values[name]).strip() for name in FREE_TEXT if sent.values.get(name)}
    hidden = hide(typed, unit_names(talk.organisation), draft.replaced)
    both = {name: _both(draft.value(name) or "", text) for name, text in hidden.texts.items()}
    return replace(draft, now=replace(draft.now, values={**draft.now.values, **both}))


def _both(now: str, typed: str) -> str:
    if now == NOTHING_DONE or now.casefold() in typed.casefold():
        return typed
    return now if typed.casefold() in now.casefold() else f"{now}\n\n{typed}"


def _errors(talk: Talk, draft: Draft, sent: Submitted, typed: Mapping[str, str]) -> dict[str, str]:
    errors: dict[str, str] = {}
    if not typed.get("story"):
        errors["story"] = talk.say("again.story")
    for name, text in typed.items():
        if len(text) > LONGEST_STORY:
            errors[name] = talk.say("report.too_long", most=LONGEST_STORY)
    if CaseKind(draft.now.values["kind"]) in _IN_A_JOURNAL and not sent.values.get("journal"):
        errors["journal"] = talk.say("again.input")
    return errors


async def _own(talk: Talk, draft_id: str) -> Draft | None:
    draft = await talk.tx.drafts.get(draft_id)
    own = draft is not None and draft.person == talk.person.id and draft.state in REPORTS
    return sound(talk, draft) if draft is not None and own else None


# --- a case is born ------------------------------------------------------------------------------------


def case_from(talk: Talk, draft: Draft, case_number: str) -> Case:
    """The case that the draft becomes, were it sent now."""
    values = draft.now.values
    kind = CaseKind(values["kind"])
    discovered = values.get("discovered")
    found_at = as_local_datetime(Happened.from_text(discovered)) if discovered else None
    hidden_from = values.get("hidden_from", NOBODY)
    return Case(
        id=draft.id,
        number=case_number,
        kind=kind,
        original_kind=kind,
        unit=values["unit"],
        state=State.RECEIVED,
        version=1,
        reporter=values.get("told_by", talk.person.id),
        received=talk.now,
        take_by=take_by(kind, talk.now),
        finish_by=finish_by(kind, found_at or talk.now),
        happened=Happened.from_text(values["happened"]) if "happened" in values else None,
        discovered=found_at,
        category=Category(values["category"]) if values.get("category") else None,
        sender=SenderKind(values["sender"]) if "sender" in values else None,
        arrived_by=ArrivedBy(values["arrived_by"]) if "arrived_by" in values else None,
        wants_answer=values["wants_answer"] == "yes" if "wants_answer" in values else None,
        facts={name: values[name] for name in (*INTAKE_FACTS, "journal") if name in values},
        excluded=frozenset({hidden_from}) - {NOBODY},
    )


def _measure_told(talk: Talk, values: Mapping[str, str]) -> str:
    """What was done at once. That nothing could be done is an answer too; empty where it was not asked."""
    measure = values.get("measure", "")
    if measure != NOTHING_DONE:
        return measure
    return talk.say("measure.nothing") if "measure" in REPORT.order(values) else ""


async def submit(talk: Talk, draft: Draft) -> Case:
    """The number, the case, its texts, the audit line and the notices, all or nothing."""
    kind = CaseKind(draft.now.values["kind"])
    prefix, year = KINDS[kind].prefix, local_day(talk.now).year
    serial = await talk.tx.cases.next_number(prefix, year)
    case = case_from(talk, draft, number(prefix, year, serial))
    await talk.tx.cases.add(case)
    measure = _measure_told(talk, draft.now.values)
    texts = {"story": draft.now.values["story"]} | ({"measure": measure} if measure else {})
    await talk.tx.cases.add_texts(case.id, talk.person.id, talk.now, texts)
    await talk.tx.drafts.remove(draft.id)
    talk.tx.audit.note("case.created", talk.person.id, case.id, kind=kind, unit=case.unit)
    if case.reporter == talk.person.id:
        await talk.reply(ReportReceived(case.id), slot=slot_of(case.id))
    else:
        # told on a shared account: it learns the number, the one who told hears the rest
        thanks = (
            Words("report.thanks_guarded_shared")
            if case.guarded
            else Words("report.thanks_shared", {"number": case.number})
        )
        await talk.reply(thanks, slot=slot_of(case.id))
        await talk.tell(case.reporter, ReportReceived(case.id), slot=slot_of(case.id))
    await tell_handlers(talk, case)
    return case
