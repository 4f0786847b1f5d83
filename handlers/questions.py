"""The handler asks for more, and the reporter answers: both in dialogs, never in the chat."""

from domain.access import View, handlers_of, view
from domain.cases import Case, State, answered
from domain.notices import CaseNews
from handlers.case_forms import lines, refresh_cards
from handlers.chat import (
    NOTHING,
    Answer,
    Dialog,
    DialogPart,
    Heading,
    Pressed,
    Story,
    Submitted,
    Text,
    TextInput,
)
from handlers.chat import Note as SmallPrint
from handlers.forms import unfit
from handlers.privacy import hide, unit_names
from handlers.talk import Talk


async def _waiting(talk: Talk, case_id: str) -> Case | None:
    """The reporter's own case, while something is asked."""
    case = await talk.tx.cases.get(case_id)
    if case is None or case.reporter != talk.person.id:
        await talk.words("case.not_allowed")
        return None
    if view(talk.organisation, case, talk.person.id, talk.today) is not View.TEXT:
        await talk.words("case.not_allowed")
        return None
    if case.state is not State.MORE_INFORMATION:
        await talk.words("question.not_waiting")
        return None
    return case


async def open_answer(talk: Talk, press: Pressed) -> Answer:
    """[Svara]: the latest question, and room for the answer."""
    case = await _waiting(talk, press.on)
    return Answer(dialog=await _dialog(talk, case)) if case is not None else NOTHING


async def _dialog(talk: Talk, case: Case, typed: str | None = None) -> Dialog:
    questions = await talk.tx.cases.texts(case.id, ("question",))
    talk.tx.audit.note("case.read", talk.person.id, case.id)
    asked: tuple[DialogPart, ...] = (
        (Heading(talk.say("case.question")), Story(questions[-1].text)) if questions else ()
    )
    lead = (
        Text((talk.say("review.hidden_again"),))
        if typed is not None
        else SmallPrint(talk.say("addition.lead"))
    )
    return Dialog(
        name="answer_question",
        title=talk.say("dialog.answer"),
        parts=(
            *asked,
            lead,
            _answer_input(talk, typed or ""),
        ),
        submit=talk.say("button.send_in"),
        close=talk.say("button.back"),
        on=case.id,
        version=case.version,
    )


def _answer_input(talk: Talk, text: str = "") -> TextInput:
    return lines("answer", talk.say("case.answer"), text, required=True)


async def save_answer(talk: Talk, sent: Submitted) -> Answer:
    case = await _waiting(talk, sent.on)
    if case is None:
        return NOTHING
    if wrong := unfit(talk.say, (_answer_input(talk),), sent.values):
        return Answer(errors=wrong)
    text = str(sent.values.get("answer") or "").strip()
    if not text:
        return Answer(errors={"answer": talk.say("again.input")})
    hidden = hide({"answer": text}, unit_names(talk.organisation), {})
    if hidden.found:
        return Answer(dialog=await _dialog(talk, case, hidden.texts["answer"]))
    after = answered(case)
    await talk.tx.cases.save(after, talk.now)
    await talk.tx.cases.add_text(case.id, "answer", talk.person.id, talk.now, text)
    talk.tx.audit.note("case.answered", talk.person.id, case.id)
    await refresh_cards(talk, after)
    for person in handlers_of(talk.organisation, after, talk.today):
        await talk.tell(person, CaseNews(after.id, "answer"))
    return await talk.words("question.thanks")
