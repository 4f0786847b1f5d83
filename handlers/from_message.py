"""A colleague's words in a message become the beginning of a report.

Nothing is stored until the reporter has read and approved them here; until then they are only in
the dialog.
"""

from domain.kinds import CaseKind
from handlers import report
from handlers.chat import Answer, ChoiceInput, Dialog, Note, Option, Pressed, Submitted, TextInput
from handlers.privacy import LONGEST_STORY, hide, unit_names
from handlers.review import open_form
from handlers.talk import Talk


async def open_from_message(talk: Talk, press: Pressed) -> Answer:
    """The message shortcut. value: the message's text, already with us and kept nowhere."""
    whole = press.value.strip()
    hidden = hide({"story": whole[:LONGEST_STORY]}, unit_names(talk.organisation), {})
    return Answer(dialog=_dialog(talk, hidden.texts["story"], len(whole) - LONGEST_STORY))


def _dialog(talk: Talk, words: str, left_out: int) -> Dialog:
    """left_out: how many characters of the message there was no room for, below 1 when it is there whole."""
    yes_no = (Option("no", talk.say("message_report.no")), Option("yes", talk.say("message_report.yes")))
    return Dialog(
        name="message_report",
        title=talk.say("dialog.message_report"),
        parts=(
            Note(talk.say("message_report.lead")),
            *_cut(talk, left_out),
            TextInput("story", talk.say("field.story"), words, lines=True, most=LONGEST_STORY),
            ChoiceInput("incident", talk.say("message_report.incident"), yes_no, "no", few=True),
        ),
        submit=talk.say("button.continue"),
        close=talk.say("button.back"),
    )


def _cut(talk: Talk, left_out: int) -> tuple[Note, ...]:
    told = {"most": LONGEST_STORY, "count": left_out}
    return (Note(talk.say("message_report.cut", **told)),) if left_out > 0 else ()


async def begin_from_message(talk: Talk, sent: Submitted) -> Answer:
    """[Fortsätt]: the approved words are the story of a draft; what is missing comes next."""
    words = str(sent.values.get("story") or "").strip()
    if not words:
        return Answer(errors={"story": talk.say("again.story")})
    if len(words) > LONGEST_STORY:
        return Answer(errors={"story": talk.say("report.too_long", most=LONGEST_STORY)})
    understood = await report.read_text(talk, words)
    given = {"kind": CaseKind.DATA_INCIDENT.value} if sent.values.get("incident") == "yes" else {}
    await report.begin_with(talk, words, understood, given)
    return await open_form(talk)
