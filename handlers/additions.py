"""What was sent is never edited, only added to: by the one who reported and those who handle it."""

from domain.access import View, handlers_of, view
from domain.cases import Case
from domain.notices import CaseNews
from handlers.chat import NOTHING, Answer, Dialog, Note, Pressed, Submitted, TextInput
from handlers.forms import unfit
from handlers.privacy import LONGEST_STORY, hide, unit_names
from handlers.talk import Talk


async def _readable(talk: Talk, case_id: str) -> Case | None:
    case = await talk.tx.cases.get(case_id)
    if case is None or view(talk.organisation, case, talk.person.id, talk.today) is not View.TEXT:
        talk.tx.audit.note("access.refused", talk.person.id, case_id)
        await talk.words("case.not_allowed")
        return None
    return case


async def open_addition(talk: Talk, press: Pressed) -> Answer:
    """[Lägg till]"""
    case = await _readable(talk, press.on)
    return Answer(dialog=addition_dialog(talk, case)) if case is not None else NOTHING


def addition_dialog(talk: Talk, case: Case, text: str = "", *, hidden_again: bool = False) -> Dialog:
    lead = Note(talk.say("review.hidden_again" if hidden_again else "addition.lead"))
    return Dialog(
        name="addition",
        title=talk.say("dialog.addition"),
        parts=(
            lead,
            TextInput("addition", talk.say("case.addition"), text, lines=True, most=LONGEST_STORY // 2),
        ),
        submit=talk.say("button.send_in"),
        close=talk.say("button.back"),
        on=case.id,
    )


async def save_addition(talk: Talk, sent: Submitted) -> Answer:
    """The words beside the report, in their final wording; those who handle it are told."""
    case = await _readable(talk, sent.on)
    if case is None:
        return NOTHING
    if wrong := unfit(talk.say, addition_dialog(talk, case).parts, sent.values):
        return Answer(errors=wrong)
    text = str(sent.values.get("addition") or "").strip()
    if not text:
        return Answer(errors={"addition": talk.say("again.input")})
    hidden = hide({"addition": text}, unit_names(talk.organisation), {})
    if hidden.found:
        return Answer(dialog=addition_dialog(talk, case, hidden.texts["addition"], hidden_again=True))
    await talk.tx.cases.add_text(case.id, "addition", talk.person.id, talk.now, text)
    talk.tx.audit.note("case.added_to", talk.person.id, case.id)
    for person in handlers_of(talk.organisation, case, talk.today):
        if person != talk.person.id:
            await talk.tell(person, CaseNews(case.id, "addition"))
    return await talk.words("addition.thanks")
