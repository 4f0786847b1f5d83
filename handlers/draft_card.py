"""The card of a report being told: what is filled in, the next question, and what can be pressed.

The story itself is never repeated in the chat, not even to the one who wrote it.
"""

from domain.access import told_of
from domain.drafts import Draft
from domain.kinds import KINDS, CaseKind
from domain.organisation import Role
from handlers.chat import (
    Button,
    Buttons,
    ButtonStyle,
    Card,
    CardPart,
    Facts,
    Heading,
    Menu,
    Note,
    Option,
    Strong,
    Text,
)
from handlers.desk import Intake
from handlers.forms import Asking, offered
from handlers.report import category_of
from handlers.report_form import FREE_TEXT, REPORT
from handlers.review import case_from
from handlers.talk import Talk

_STARTING_KINDS = (CaseKind.COMPLAINT, CaseKind.PRAISE, CaseKind.SUGGESTION, CaseKind.DATA_INCIDENT)
_OTHER_FIELDS_CAN_CHANGE = ("unit",)


def draft_card(talk: Talk, draft: Draft, asking: Asking) -> Card:
    """The card for the draft as it stands now."""
    if "story" not in draft.now.values:
        return _opening(talk, draft)
    guarded = _is_guarded(draft)
    parts: list[CardPart] = [
        Heading(talk.say("draft.heading")),
        *_facts(talk, draft, asking, guarded=guarded),
        *_what_to_do(talk, draft, asking),
        Note(_emergency(talk, draft)),
    ]
    return Card(talk.say("draft.notification"), tuple(parts))


def _what_to_do(talk: Talk, draft: Draft, asking: Asking) -> tuple[CardPart, ...]:
    if talk.desk.intake is Intake.DIALOG:
        return (_form_buttons(talk, draft),)
    return _question(talk, draft, asking) if draft.now.asking else _complete(talk, draft)


def _form_buttons(talk: Talk, draft: Draft) -> Buttons:
    """Where the story is told in a form only, the card does nothing but open it."""
    form = Button(talk.say("button.form"), "review", draft.id, draft.version, style=ButtonStyle.PRIMARY)
    away = Button(talk.say("button.remove_draft"), "remove", draft.id, draft.version)
    return Buttons((form, away))


def _is_guarded(draft: Draft) -> bool:
    kind = draft.value("kind")
    return kind is not None and KINDS[CaseKind(kind)].guarded


# --- the first question ------------------------------------------------------------------------------


def _opening(talk: Talk, draft: Draft) -> Card:
    """Before a word is told: what not to write, whom to call, and what it may be about."""
    kind = draft.value("kind")
    heading = talk.say(f"open.{kind}") if kind and talk.say.has(f"open.{kind}") else talk.say("open.story")
    protected = Button(talk.say("button.protected"), "protected", draft.id, draft.version)
    kinds = tuple(
        Button(talk.say(f"kind.{k}"), "start_as", draft.id, draft.version, k) for k in _STARTING_KINDS
    )
    guide = Button(talk.say("button.guide"), "guide")
    away = Button(talk.say("button.remove_draft"), "remove", draft.id, draft.version)
    return Card(
        talk.say("draft.notification"),
        (
            Text((talk.say("intake.protected"),)),
            Buttons((protected,)),
            Text((talk.say("intake.no_names"),)),
            *(
                (_form_buttons(talk, draft),)
                if talk.desk.intake is Intake.DIALOG
                else (Text((Strong(heading),)),)
            ),
            *((Text((talk.say("open.other"),)), Buttons((*kinds, guide))) if kind is None else ()),
            *(() if talk.desk.intake is Intake.DIALOG else (Buttons((away,)),)),
            Note(_emergency(talk, draft)),
        ),
    )


def _emergency(talk: Talk, draft: Draft) -> str:
    """The line that every intake carries, with the unit's own on-call number."""
    number = talk.organisation.on_call(draft.value("unit") or _home(talk))
    key = "intake.emergency_with_number" if number else "intake.emergency"
    return talk.say(key, number=number or "")


def _home(talk: Talk) -> str | None:
    return next(iter(talk.organisation.home_units(talk.person.id, talk.today)), None)


# --- what is known ------------------------------------------------------------------------------------


def _was_added(draft: Draft) -> bool:
    """Were the latest words more about what happened? They are not repeated, so it is said."""
    before, now = draft.past[-1].values.get("story") if draft.past else None, draft.value("story")
    return bool(before and now and now != before and now.startswith(before))


def _facts(talk: Talk, draft: Draft, asking: Asking, *, guarded: bool) -> tuple[Facts, ...]:
    values = draft.now.values
    pairs = [(talk.say("field.what"), _what(talk, draft, guarded=guarded))] if "kind" in values else []
    for name in REPORT.order(values):
        if name in values and name not in (*FREE_TEXT, "kind"):
            shown = talk.say("field.filled") if guarded else REPORT.fields[name].show(values[name], asking)
            pairs.append((talk.say(f"field.{name}"), shown))
    if "measure" in values and "measure" in REPORT.order(values):
        pairs.append((talk.say("field.measure"), REPORT.fields["measure"].show(values["measure"], asking)))
    if "kind" in values and "unit" in values and not guarded:
        pairs.append((talk.say("field.goes_to"), _goes_to(talk, draft)))
    return (Facts(tuple(pairs)),) if pairs else ()


def _what(talk: Talk, draft: Draft, *, guarded: bool) -> str:
    """Kind and, when it is obvious, category: "Avvikelse: utebliven insats"."""
    if guarded:
        return talk.say("case.a_case")
    kind = draft.now.values["kind"]
    category = draft.value("category") or category_of(draft.now.values)
    name = talk.say(f"kind.{kind}")
    return f"{name}: {talk.say(f'category.{category}').lower()}" if category else name


def _goes_to(talk: Talk, draft: Draft) -> str:
    """Bo Ek, enhetschef Solgården"""
    case = case_from(talk, draft, "")
    takers, _ = told_of(talk.organisation, case, talk.today)
    names = [name_and_title(talk, person, case.unit) for person in takers]
    return talk.say.listed(names) if names else talk.say("field.goes_to_nobody")


def name_and_title(talk: Talk, person_id: str, unit: str) -> str:
    """The name, and the title that goes with the role nearest the unit."""
    person = talk.organisation.person(person_id)
    if person is None:
        return talk.say("case.someone")
    for node in talk.organisation.line(unit):
        if person_id in talk.organisation.holders_at(Role.MANAGER, node.key, talk.today):
            key = f"title.{node.level}"
            title = talk.say(key) if talk.say.has(key) else talk.say("title.manager")
            return f"{person.name}, {title} {node.short_name}"
    return person.name


# --- what is asked ------------------------------------------------------------------------------------


def _question(talk: Talk, draft: Draft, asking: Asking) -> tuple[CardPart, ...]:
    name = draft.now.asking or ""
    options = offered(REPORT, draft.now, asking)
    menu = REPORT.fields[name].menu(asking) if not draft.now.offered or name in ("unit", "kind") else ()
    quick = tuple(_quick(draft, name, option) for option in options)
    likely = draft.now.offered[:1] == (CaseKind.LEX_SARAH,)
    duty = (Text((talk.say("ask.duty"),)),) if likely else ()
    return (
        *duty,
        Text((Strong(_question_text(talk, draft)),)),
        *((Buttons(quick),) if quick else ()),
        *((Menu(talk.say(f"menu.{name}"), f"answer:{name}", menu, draft.id, draft.version),) if menu else ()),
        Buttons(_side_buttons(talk, draft)),
    )


def _question_text(talk: Talk, draft: Draft) -> str:
    name = draft.now.asking or ""
    key = f"back.{name}" if draft.now.offered and talk.say.has(f"back.{name}") else f"ask.{name}"
    kind = draft.value("kind")
    if kind and talk.say.has(f"{key}.{kind}"):
        key = f"{key}.{kind}"
    return talk.say(key)


def _quick(draft: Draft, name: str, option: Option) -> Button:
    return Button(option.label, "answer", draft.id, draft.version, f"{name}={option.key}")


def _side_buttons(talk: Talk, draft: Draft) -> tuple[Button, ...]:
    wrong = tuple(
        Button(talk.say(f"button.wrong_{name}"), "ask_field", draft.id, draft.version, name)
        for name in _OTHER_FIELDS_CAN_CHANGE
        if name in draft.now.values
    )
    return (
        *wrong,
        Button(talk.say("button.aside"), "aside", draft.id, draft.version),
        Button(talk.say("button.remove_draft"), "remove", draft.id, draft.version),
    )


def _complete(talk: Talk, draft: Draft) -> tuple[CardPart, ...]:
    review = Button(talk.say("button.review"), "review", draft.id, draft.version, style=ButtonStyle.PRIMARY)
    edit = Button(talk.say("button.edit"), "edit", draft.id, draft.version)
    return (
        Buttons((review, edit, *_side_buttons(talk, draft))),
        Note(talk.say("draft.added" if _was_added(draft) else "draft.add_more")),
    )
