"""A manager handles a case: opens it, takes it, and carries a simple one to its end in one dialog.

Whoever presses is checked again at that moment. The story is shown in dialogs only, and every
reading of it is written in the audit log.
"""

from collections.abc import Mapping
from datetime import date

from domain.access import View, handlers_of, may_handle, told_of, view
from domain.cases import (
    SIMPLE_KINDS,
    Case,
    Concerns,
    Handling,
    Informed,
    Requirement,
    Step,
    allows,
    change_kind,
    close,
    missing_for_closing,
    take,
)
from domain.kinds import CaseKind, Cause
from domain.notices import CardRetired, CaseAlsoArrived, CaseArrived, CaseClosed, ReportReceived
from handlers.case_facts import case_facts
from handlers.chat import (
    NOTHING,
    Answer,
    Button,
    Buttons,
    ButtonStyle,
    ChoiceInput,
    DateInput,
    Dialog,
    DialogPart,
    Divider,
    Heading,
    Note,
    Option,
    Pressed,
    SeveralInput,
    Story,
    Submitted,
    Text,
    TextInput,
)
from handlers.privacy import LONGEST_STORY, hide, unit_names
from handlers.report import slot_of
from handlers.review import tell_handlers
from handlers.talk import Talk
from storage.cases import CaseText

CASE_SLOT = "case:{}"

_TEXT_PARTS: Mapping[str, str] = {
    # part of a case's texts: its heading in the catalogue
    "story": "field.story",
    "measure": "field.measure",
    "addition": "case.addition",
}


async def _visible(talk: Talk, case_id: str, least: View) -> Case | None:
    """The case, if it exists and the person may see that much of it now; else it is said kindly."""
    case = await talk.tx.cases.get(case_id)
    if case is None or view(talk.organisation, case, talk.person.id, talk.today) < least:
        talk.tx.audit.note("access.refused", talk.person.id, case_id)
        await talk.words("case.not_allowed")
        return None
    return case


# --- reading ---------------------------------------------------------------------------------------


async def open_case(talk: Talk, press: Pressed) -> Answer:
    """[Öppna]: the case with its story, for those who may read it, else what they may see of it."""
    case = await _visible(talk, press.on, View.METADATA)
    if case is None:
        return NOTHING
    return Answer(dialog=await case_dialog(talk, case))


async def case_dialog(talk: Talk, case: Case) -> Dialog:
    """Everything this person may see of the case. Reading the story is logged."""
    level = view(talk.organisation, case, talk.person.id, talk.today)
    parts: list[DialogPart] = [case_facts(talk.organisation, case, talk.say)]
    if level is View.TEXT:
        texts = await talk.tx.cases.texts(case.id, tuple(_TEXT_PARTS))
        parts += _texts(talk, texts)
        talk.tx.audit.note("case.read", talk.person.id, case.id)
        parts.append(Buttons((_button(talk, case, "add_to_case", ButtonStyle.PLAIN),)))
    else:
        parts.append(Note(talk.say("case.story_not_for_you")))
    handling = await talk.tx.cases.handling(case.id) if level >= View.SUMMARY else Handling()
    parts += _established(talk, handling)
    parts += _next_step(talk, case, handling)
    return Dialog(
        name="case", title=case.number, parts=tuple(parts), close=talk.say("button.close"), on=case.id
    )


def _texts(talk: Talk, texts: tuple[CaseText, ...]) -> list[DialogPart]:
    parts: list[DialogPart] = []
    for text in texts:
        parts += [Heading(talk.say(_TEXT_PARTS[text.part])), Story(text.text)]
    return parts


def _established(talk: Talk, handling: Handling) -> list[DialogPart]:
    """What handling has come to, in the words of the one who handled it."""
    texts = (
        ("handling.causes", ", ".join(talk.say(f"cause.{cause}") for cause in handling.causes)),
        ("handling.cause_text", handling.cause_text),
        ("handling.measure", handling.measure or handling.no_measure),
        ("handling.feedback", handling.feedback),
    )
    shown = [(key, text) for key, text in texts if text]
    if not shown:
        return []
    return [
        Divider(),
        *(part for key, text in shown for part in (Heading(talk.say(key)), Story(text))),
    ]


def _next_step(talk: Talk, case: Case, handling: Handling) -> list[DialogPart]:
    """What this person can do now, and what still stands between the case and its closing."""
    if not case.is_open or not may_handle(talk.organisation, case, talk.person.id, talk.today):
        return []
    missing = missing_for_closing(case, handling)
    needs = talk.say.listed([talk.say(f"requirement.{need}") for need in missing])
    lines = (
        Text((talk.say("case.can_close_when", needs=needs),))
        if missing
        else Text((talk.say("case.can_close"),))
    )
    return [Divider(), Heading(talk.say("case.next_step")), lines, Buttons(steps(talk, case))]


def steps(talk: Talk, case: Case) -> tuple[Button, ...]:
    """The buttons for what the state allows."""
    found: list[Button] = []
    if allows(case, Step.TAKE):
        found.append(_button(talk, case, "take_case", ButtonStyle.PRIMARY))
    if case.kind in SIMPLE_KINDS:
        found.append(_button(talk, case, "simple_handling", ButtonStyle.PLAIN))
    return tuple(found)


def _button(talk: Talk, case: Case, action: str, style: ButtonStyle) -> Button:
    return Button(talk.say(f"button.{action}"), action, case.id, case.version, style=style)


# --- taking ----------------------------------------------------------------------------------------


async def _current(talk: Talk, press: Pressed) -> Case | None:
    """The case a button acts on, for its handler. A stale button changes nothing and is refreshed."""
    case = await _visible(talk, press.on, View.METADATA)
    if case is None:
        return None
    if not may_handle(talk.organisation, case, talk.person.id, talk.today):
        talk.tx.audit.note("access.refused", talk.person.id, case.id)
        await _say_who_can(talk, case)
        return None
    if case.version != press.version:
        await _refresh_own_card(talk, case)
        await talk.words(*_named(case, "case.stale"))
        return None
    return case


def _named(case: Case, key: str) -> tuple[str, dict[str, str]]:
    """The text with the case's number; for guarded kinds another one, since the number tells the kind."""
    return (f"{key}.guarded", {}) if case.guarded else (key, {"number": case.number})


async def _say_who_can(talk: Talk, case: Case) -> None:
    """ "Not allowed" is friendly and says who can."""
    people = [talk.organisation.person(p) for p in handlers_of(talk.organisation, case, talk.today)]
    names = talk.say.listed([person.name for person in people if person is not None])
    key = "case.others_handle" if names and not case.guarded else "case.not_allowed"
    await talk.words(key, {"names": names} if key == "case.others_handle" else {})


async def take_case(talk: Talk, press: Pressed) -> Answer:
    """[Ta emot]"""
    case = await _current(talk, press)
    if case is None:
        return NOTHING
    if not allows(case, Step.TAKE):
        await _refresh_own_card(talk, case)
        return await talk.words(*_named(case, "case.already_taken"))
    taken = await _save(talk, take(case, talk.person.id, talk.now), "case.taken")
    await refresh_cards(talk, taken)
    return NOTHING


async def _save(talk: Talk, case: Case, what: str) -> Case:
    await talk.tx.cases.save(case)
    talk.tx.audit.note(what, talk.person.id, case.id, state=case.state)
    return case


async def refresh_cards(talk: Talk, case: Case) -> None:
    """Every card about the case, where it stands: replaced, not repeated."""
    await tell_handlers(talk, case)
    await talk.tell(case.reporter, ReportReceived(case.id), slot=slot_of(case.id))


async def _refresh_own_card(talk: Talk, case: Case) -> None:
    handles = talk.person.id in handlers_of(talk.organisation, case, talk.today)
    notice = CaseArrived(case.id) if handles else CaseAlsoArrived(case.id)
    await talk.reply(notice, slot=CASE_SLOT.format(case.id))


# --- enkel handläggning ------------------------------------------------------------------------------


async def open_simple_handling(talk: Talk, press: Pressed) -> Answer:
    case = await _current(talk, press)
    if case is None:
        return NOTHING
    if not case.is_open or case.kind not in SIMPLE_KINDS:
        await _refresh_own_card(talk, case)
        return await talk.words(*_named(case, "case.not_simple"))
    handling = await talk.tx.cases.handling(case.id)
    return Answer(dialog=simple_dialog(talk, case, handling))


def simple_dialog(talk: Talk, case: Case, handling: Handling, *, hidden_again: bool = False) -> Dialog:
    say = talk.say
    lead = Text((say("review.hidden_again"),)) if hidden_again else Note(say("simple.lead"))
    return Dialog(
        name="simple_handling",
        title=say("dialog.simple_handling"),
        parts=(
            lead,
            SeveralInput(
                "causes",
                say("handling.causes"),
                tuple(Option(cause, say(f"cause.{cause}")) for cause in Cause),
                tuple(handling.causes),
                hint=say("simple.causes_hint"),
            ),
            _lines("cause_text", say("handling.cause_text"), handling.cause_text),
            _lines("measure", say("handling.measure"), handling.measure, say("simple.measure_hint")),
            _lines("no_measure", say("handling.no_measure"), handling.no_measure),
            ChoiceInput(
                "wrongdoing",
                say("handling.wrongdoing"),
                (Option("no", say("wrongdoing.no")), Option("yes", say("wrongdoing.yes"))),
                {None: "", True: "yes", False: "no"}[handling.wrongdoing],
                required=False,
                few=True,
            ),
            _lines("wrongdoing_reason", say("handling.wrongdoing_reason"), handling.wrongdoing_reason),
            _choice(talk, "concerns", tuple(Concerns), handling.concerns),
            _choice(talk, "informed", tuple(Informed), handling.informed),
            DateInput("informed_day", say("handling.informed_day"), handling.informed_day, required=False),
            _lines("not_informed_reason", say("handling.not_informed_reason"), handling.not_informed_reason),
            TextInput(
                "client_reference",
                say("handling.client_reference"),
                handling.client_reference,
                required=False,
                most=100,
                hint=say("simple.reference_hint"),
            ),
            _lines("feedback", say("handling.feedback"), handling.feedback, say("simple.feedback_hint")),
            DateInput(
                "feedback_day",
                say("handling.feedback_day"),
                handling.feedback_day if not handling.feedback else None,
                required=False,
            ),
            ChoiceInput(
                "finish",
                say("simple.finish"),
                (Option("close", say("simple.finish_close")), Option("save", say("simple.finish_save"))),
                "close",
                few=True,
            ),
        ),
        submit=say("button.save"),
        close=say("button.back"),
        on=case.id,
        version=case.version,
    )


def _lines(name: str, label: str, value: str, hint: str = "") -> TextInput:
    return TextInput(name, label, value, required=False, lines=True, most=LONGEST_STORY // 2, hint=hint)


def _choice(
    talk: Talk, name: str, keys: tuple[Concerns, ...] | tuple[Informed, ...], value: str | None
) -> ChoiceInput:
    options = tuple(Option(key, talk.say(f"{name}.{key}")) for key in keys)
    return ChoiceInput(name, talk.say(f"handling.{name}"), options, value or "", required=False, few=True)


_FREE = ("cause_text", "measure", "no_measure", "wrongdoing_reason", "not_informed_reason", "feedback")

_WHERE: Mapping[Requirement, str] = {
    # what is missing for closing: the input that gives it
    Requirement.CAUSE: "causes",
    Requirement.MEASURE: "measure",
    Requirement.WRONGDOING_ANSWERED: "wrongdoing",
    Requirement.CONCERNS: "concerns",
    Requirement.PERSON_INFORMED: "informed",
    Requirement.REPORTER_ANSWERED: "feedback",
}


def _handling_from(sent: Submitted, texts: Mapping[str, str], today: date) -> Handling:
    def one(name: str) -> str:
        return str(sent.values.get(name) or "")

    def day(name: str) -> date | None:
        return date.fromisoformat(one(name)) if one(name) else None

    return Handling(
        causes=tuple(Cause(key) for key in sent.values.get("causes") or ()),
        cause_text=texts.get("cause_text", ""),
        measure=texts.get("measure", ""),
        no_measure=texts.get("no_measure", ""),
        wrongdoing={"yes": True, "no": False}.get(one("wrongdoing")),
        wrongdoing_reason=texts.get("wrongdoing_reason", ""),
        concerns=Concerns(one("concerns")) if one("concerns") else None,
        informed=Informed(one("informed")) if one("informed") else None,
        informed_day=day("informed_day"),
        not_informed_reason=texts.get("not_informed_reason", ""),
        feedback=texts.get("feedback", ""),
        feedback_day=today if texts.get("feedback") else day("feedback_day"),
        client_reference=texts.get("client_reference", ""),
    )


async def save_simple_handling(talk: Talk, sent: Submitted) -> Answer:
    """[Spara]: close, keep for later, or hand to the lex Sarah lead; nothing typed is lost."""
    case = await _visible(talk, sent.on, View.METADATA)
    if case is None:
        return NOTHING
    if not may_handle(talk.organisation, case, talk.person.id, talk.today):
        await _say_who_can(talk, case)
        return NOTHING
    typed = {
        name: str(sent.values[name]).strip() for name in (*_FREE, "client_reference") if sent.values.get(name)
    }
    hidden = hide(typed, unit_names(talk.organisation), {})
    handling = _handling_from(sent, hidden.texts, talk.today)
    if not case.is_open or case.version != sent.version:
        await _refresh_own_card(talk, case)
        return Answer(errors={"causes": talk.say("case.stale", number=case.number)})
    if handling.wrongdoing and not handling.wrongdoing_reason:
        return Answer(errors={"wrongdoing_reason": talk.say("again.input")})
    finishing = sent.values.get("finish") == "close" and not handling.wrongdoing
    current = take(case, talk.person.id, talk.now) if allows(case, Step.TAKE) else case
    if finishing and not hidden.found:
        missing = missing_for_closing(current, handling)
        if missing:
            return Answer(errors=_missing_errors(talk, missing))
    await talk.tx.cases.save_handling(case.id, handling, talk.now)
    if hidden.found:
        saved = await _save_if_taken(talk, case, current)
        await refresh_cards(talk, saved)
        return Answer(dialog=simple_dialog(talk, saved, handling, hidden_again=True))
    if handling.wrongdoing:
        return await _hand_to_lex_sarah(talk, case)
    if not finishing:
        saved = await _save_if_taken(talk, case, current)
        await refresh_cards(talk, saved)
        return NOTHING
    return await _close(talk, case, current, handling)


def _missing_errors(talk: Talk, missing: tuple[Requirement, ...]) -> dict[str, str]:
    return {_WHERE.get(need, "finish"): talk.say(f"missing.{need}") for need in reversed(missing)}


async def _save_if_taken(talk: Talk, before: Case, after: Case) -> Case:
    return before if before.version == after.version else await _save(talk, after, "case.taken")


async def _close(talk: Talk, before: Case, current: Case, handling: Handling) -> Answer:
    taken = await _save_if_taken(talk, before, current)
    closed = await _save(talk, close(taken, handling, talk.now), "case.closed")
    await refresh_cards(talk, closed)
    await talk.tell(closed.reporter, CaseClosed(closed.id), unique=f"closed:{closed.id}:{closed.version}")
    return NOTHING


async def _hand_to_lex_sarah(talk: Talk, case: Case) -> Answer:
    """Possibly a missförhållande: the report goes to the lex Sarah lead and changes its path."""
    told_before = {p for group in told_of(talk.organisation, case, talk.today) for p in group}
    handed = await _save(talk, change_kind(case, CaseKind.LEX_SARAH, talk.now), "case.handed_to_lex_sarah")
    await refresh_cards(talk, handed)
    told_now = {p for group in told_of(talk.organisation, handed, talk.today) for p in group}
    for person in sorted(told_before - told_now):
        # their card must not go on showing what they may no longer see
        await talk.tell(person, CardRetired("case.moved_on_card"), slot=CASE_SLOT.format(handed.id))
    return await talk.words("wrongdoing.handed_over")
