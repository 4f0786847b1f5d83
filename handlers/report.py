"""A staff member reports: what is said fills the draft, and only what is missing is asked."""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache
from uuid import uuid4

from domain.deadlines import LOCAL
from domain.drafts import REPORTS, Answers, Draft, DraftState
from domain.kinds import CATEGORIES, CaseKind, Category
from domain.notices import CardRetired, DraftCard, DraftList
from domain.understanding import KindGuess, TextKind, Topic, Understood, understand
from handlers.bare_facts import bare_facts
from handlers.chat import Answer, Pressed
from handlers.choice_field import one_of
from handlers.forms import AskBack, Asking, Heard, Read, answer_with, ask_again, learn
from handlers.privacy import LONGEST_STORY, hide, unit_names
from handlers.report_form import REPORT, SHARED
from handlers.talk import Talk

KIND_SURE_ENOUGH = 0.5
"""Lower than for days and units: the kind stands on the card, and is changed with one press."""
_LONG_TEXT = 1500
"""Code points; reading a longer text leaves the event loop."""

CASE_KINDS: Mapping[TextKind, CaseKind] = {
    TextKind.DEVIATION: CaseKind.DEVIATION,
    TextKind.COMPLAINT: CaseKind.COMPLAINT,
    TextKind.VIEW: CaseKind.VIEW,
    TextKind.PRAISE: CaseKind.PRAISE,
    TextKind.LEX_SARAH: CaseKind.LEX_SARAH,
    TextKind.DATA_INCIDENT: CaseKind.DATA_INCIDENT,
    TextKind.HEALTH_CARE: CaseKind.HEALTH_CARE,
    TextKind.WORK_INCIDENT: CaseKind.WORK_INCIDENT,
}

_CATEGORY_OF: Mapping[Topic, tuple[Category, ...]] = {
    # the first that the kind's closed list holds
    Topic.SERVICE: (Category.SERVICE_MISSED, Category.CARE_OMITTED),
    Topic.STAFFING: (Category.STAFFING,),
    Topic.CASE_HANDLING: (Category.CASE_HANDLING, Category.HANDLING_TIME),
    Topic.DOCUMENTATION: (Category.DOCUMENTATION,),
    Topic.TREATMENT: (Category.TREATMENT,),
    Topic.INFORMATION: (Category.COOPERATION, Category.INFORMATION_TRANSFER, Category.AVAILABILITY),
    Topic.ALARM_AND_DEVICES: (Category.PREMISES_EQUIPMENT, Category.MEDICAL_DEVICE),
    Topic.MEDICATION: (Category.MEDICATION,),
    Topic.FALL: (Category.FALL,),
    Topic.NURSING: (Category.CARE_OMITTED, Category.NEGLECT),
    Topic.VIOLENCE_AND_THREATS: (Category.VIOLENCE_STAFF, Category.VIOLENCE_CLIENTS),
    Topic.ABUSE: (Category.ABUSE_PHYSICAL,),
    Topic.MONEY: (Category.FINANCIAL,),
    Topic.RESTRAINT: (Category.RESTRAINT,),
    Topic.NEGLECT: (Category.NEGLECT,),
    Topic.SECRECY: (Category.BROKEN_SECRECY,),
    Topic.FOOD_AND_PREMISES: (Category.FOOD, Category.PREMISES_EQUIPMENT),
    Topic.PHYSICAL_LOAD: (Category.PHYSICAL_LOAD,),
    Topic.PSYCHOSOCIAL: (Category.PSYCHOSOCIAL,),
}


_WRONG_RECIPIENT = (
    r"\b(?:fel|annan) (?:\w+ )?(?:adress|mottagare|person|brukare|kund|klient|nummer|brevlåda|mejl|mail"
    r"|e-post|familj|vårdnadshavare|anhörig|patient|enhet)\w*|\bwrong (?:address|person|recipient|number)"
)
_SEEN_BY_THE_WRONG_ONE = (
    r"\b(?:läs(?:t|te)|öppna(?:t|de)|titta(?:t|de)|loggat? in|snoka(?:t|de)|sett?|såg) .{0,40}"
    r"\b(?:journal|akt|utan behörighet|inte (?:hade|har) (?:med|behörighet))"
)
_LOST = r"\b(?:tappa(?:t|de|d)|borttappa\w+|stulen|stulet|stulna|stals|inbrott)\b"
_INCIDENT_TOLD: tuple[tuple[re.Pattern[str], Category], ...] = (
    (re.compile(_WRONG_RECIPIENT, re.IGNORECASE), Category.WRONG_RECIPIENT),
    (re.compile(_SEEN_BY_THE_WRONG_ONE, re.IGNORECASE), Category.UNAUTHORISED_ACCESS),
    (re.compile(_LOST, re.IGNORECASE), Category.LOSS_THEFT),
)
"""What a personal-data incident was, where the words are plain; the topic tells only that it is one."""


def category_of(values: Mapping[str, str]) -> Category | None:
    """The kind's own category for what the text is about, when there is an obvious one. values: a draft's,
    with its kind."""
    kind, topic = CaseKind(values["kind"]), values.get("topic")
    if kind is CaseKind.DATA_INCIDENT:
        told = (category for plain, category in _INCIDENT_TOLD if plain.search(values.get("story", "")))
        return next(told, None)
    possible = _CATEGORY_OF.get(Topic(topic), ()) if topic else ()
    return next((category for category in possible if category in CATEGORIES[kind]), None)


def slot_of(draft: str) -> str:
    """The card of a report, from first draft to closing."""
    return f"report:{draft}"


def asking(talk: Talk, values: Mapping[str, str]) -> Asking:
    return Asking(
        talk.organisation,
        unit_names(talk.organisation),
        talk.person,
        talk.local_now,
        talk.say,
        values,
    )


@cache
def warm_up() -> None:
    """Load what reading takes the first time, so that no one person waits for it. Once in a process."""
    understand("Igår kväll uteblev insatsen", datetime.now(LOCAL), ())


async def read_text(talk: Talk, text: str) -> Understood:
    """What the text says. Long ones are read in a thread, so that nobody else waits."""
    units = unit_names(talk.organisation)
    if len(text) > _LONG_TEXT:
        return await asyncio.to_thread(understand, text, talk.local_now, units)
    return understand(text, talk.local_now, units)


def _heard(understood: Understood, said: str) -> Heard:
    return Heard(understood.when, understood.unit, said)


# --- beginning -------------------------------------------------------------------------------------


def _empty(talk: Talk, values: Mapping[str, str] | None = None) -> Draft:
    shared = {SHARED: "yes"} if talk.person.shared_account else {}
    given = {**shared, **(values or {})}
    return Draft(
        id=uuid4().hex,
        person=talk.person.id,
        created=talk.now,
        touched=talk.now,
        now=Answers(given, REPORT.next_question(given)),
    )


async def begin(talk: Talk, values: Mapping[str, str] | None = None) -> Answer:
    """An empty report; one that was open is put aside, not lost."""
    await put_open_aside(talk)
    draft = _empty(talk, values)
    await talk.tx.drafts.add(draft)
    return await show(talk, draft, fresh=True)


async def begin_with(
    talk: Talk, text: str, understood: Understood, values: Mapping[str, str] | None = None
) -> Answer:
    """A report that starts with what happened, told in one go. values: what is known already."""
    draft = _told(talk, _empty(talk, values), text, understood)
    await put_open_aside(talk)
    await talk.tx.drafts.add(draft)
    return await show(talk, draft, fresh=True)


async def put_open_aside(talk: Talk) -> None:
    draft = await talk.tx.drafts.open_of(talk.person.id)
    if draft is None:
        return
    if talk.person.shared_account:
        # the next one who picks up the phone must not find it
        await talk.tx.drafts.remove(draft.id)
        await talk.reply(CardRetired("draft.removed_card"), slot=slot_of(draft.id))
        return
    await talk.tx.drafts.save(draft.moved(DraftState.ASIDE, talk.now))
    await talk.reply(CardRetired("draft.aside_card"), slot=slot_of(draft.id))


def sound(talk: Talk, draft: Draft) -> Draft:
    """The draft, asking anew for a unit that the organisation no longer has."""
    unit = draft.value("unit")
    if unit is None or talk.organisation.has_unit(unit):
        return draft
    return replace(draft, now=ask_again(draft.now, "unit"))


async def show(talk: Talk, draft: Draft, *, fresh: bool) -> Answer:
    """The draft's card: below the latest words, or in place when a button was pressed."""
    return await talk.reply(DraftCard(draft.id), slot=slot_of(draft.id), fresh=fresh)


def _told(talk: Talk, draft: Draft, text: str, understood: Understood) -> Draft:
    """The story filled in, and everything else that the same words answer."""
    hidden = hide({"story": text.strip()}, unit_names(talk.organisation), draft.replaced)
    values = {**draft.now.values, "story": hidden.texts["story"], "topic": understood.kind.topic.value}
    offered: tuple[str, ...] = ()
    if "kind" not in values:
        match _kind(understood.kind):
            case Read(kind):
                values["kind"] = kind
            case AskBack(offered):
                pass
            case None:
                pass
    answers = learn(REPORT, Answers(values), _heard(understood, text), asking(talk, values))
    if "kind" not in answers.values:
        # the kind decides which other questions there are, so it is asked first
        answers = Answers(answers.values, "kind", offered)
    return replace(draft.changed(answers, talk.now), replaced=hidden.replaced)


def _kind(guess: KindGuess) -> Read | AskBack | None:
    """A likely kind is taken, shown and easily changed; a likely missförhållande is always asked."""
    kinds = [CASE_KINDS[kind] for kind in (guess.kind, *guess.alternatives) if kind in CASE_KINDS]
    sure = guess.sure >= KIND_SURE_ENOUGH
    if CaseKind.LEX_SARAH in kinds[: 1 if sure else 2]:
        others = [kind for kind in kinds if kind is not CaseKind.LEX_SARAH] or [CaseKind.DEVIATION]
        return AskBack((CaseKind.LEX_SARAH, *others[:2]))
    if not kinds:
        return None
    if sure or len(kinds) == 1:
        return Read(kinds[0])
    return AskBack(tuple(dict.fromkeys([*kinds, CaseKind.DEVIATION]))[:4])


# --- going on --------------------------------------------------------------------------------------


async def go_on(talk: Talk, draft: Draft, text: str) -> Answer:
    """Words while a report is open: the answer to what was asked, or more about what happened."""
    if len(text) > LONGEST_STORY:
        return await talk.words("report.too_long", {"most": str(LONGEST_STORY)})
    if "story" not in draft.now.values:
        changed = _told(talk, draft, text, await read_text(talk, text))
    elif (facts := await _only_facts(talk, draft, text)) is not None:
        changed = facts
    elif draft.now.asking is None:
        if len(draft.now.values["story"]) + len(text) > LONGEST_STORY - 100:
            return await talk.words("report.too_long", {"most": str(LONGEST_STORY)})
        changed = _added(talk, draft, text)
    else:
        answered = await _answered(talk, draft, draft.now.asking, text)
        if answered is None:
            return await _not_understood(talk, draft)
        changed = answered
    await talk.tx.drafts.save(changed)
    return await show(talk, changed, fresh=True)


async def _only_facts(talk: Talk, draft: Draft, text: str) -> Draft | None:
    """ "kl 23" where any words would be an answer: kept as the time, and what was asked is asked again."""
    asked = draft.now.asking
    if asked is not None and not REPORT.fields[asked].free:
        return None
    heard = _heard(await read_text(talk, text), text)
    facts = bare_facts(REPORT, heard, asking(talk, draft.now.values))
    if not facts:
        return None
    return draft.changed(Answers({**draft.now.values, **facts}, asked, draft.now.offered), talk.now)


def _added(talk: Talk, draft: Draft, text: str) -> Draft:
    """Nothing was asked, so it is more about what happened."""
    hidden = hide({"story": text.strip()}, unit_names(talk.organisation), draft.replaced)
    story = f"{draft.now.values['story']}\n\n{hidden.texts['story']}"
    answers = Answers({**draft.now.values, "story": story})
    return replace(draft.changed(answers, talk.now), replaced=hidden.replaced)


async def _answered(talk: Talk, draft: Draft, name: str, text: str) -> Draft | None:
    field = REPORT.fields[name]
    context = asking(talk, draft.now.values)
    labels = {key: field.show(key, context) for key in draft.now.offered}
    match one_of(text, labels) or field.read(text, context):
        case Read(value) if field.free:
            hidden = hide({name: value}, unit_names(talk.organisation), draft.replaced)
            answers = answer_with(REPORT, draft.now, name, hidden.texts[name])
            return replace(draft.changed(answers, talk.now), replaced=hidden.replaced)
        case Read(value):
            answers = answer_with(REPORT, draft.now, name, value)
            understood = await read_text(talk, text)
            return draft.changed(learn(REPORT, answers, _heard(understood, text), context), talk.now)
        case AskBack(offered):
            return draft.changed(Answers(draft.now.values, name, offered), talk.now)
        case None:
            return None


async def _not_understood(talk: Talk, draft: Draft) -> Answer:
    """No dead end: say so, and ask the same again with its buttons."""
    await talk.words(f"again.{draft.now.asking}" if talk.say.has(f"again.{draft.now.asking}") else "again")
    return await show(talk, draft, fresh=True)


# --- buttons ---------------------------------------------------------------------------------------


async def pressed_draft(talk: Talk, press: Pressed) -> Draft | None:
    """The draft a button acts on. None, and said so, when it is gone, someone else's or has moved on."""
    draft = await talk.tx.drafts.get(press.on)
    if draft is None or draft.person != talk.person.id or draft.state not in REPORTS:
        await talk.words("draft.gone", buttons=("drafts", "start"))
        return None
    if draft.version != press.version:
        await talk.words("draft.stale")
        await show(talk, draft, fresh=False)
        return None
    return sound(talk, draft)


async def answer(talk: Talk, press: Pressed) -> Answer:
    """A quick answer (value "<field>=<answer>") or a menu entry (action "answer:<field>")."""
    draft = await pressed_draft(talk, press)
    if draft is None:
        return Answer()
    _, _, menu = press.action.partition(":")
    name, _, value = f"{menu}={press.value}".partition("=") if menu else press.value.partition("=")
    if name not in REPORT.fields or not _is_offered(talk, draft, name, value):
        return await talk.words("draft.stale")
    answers = answer_with(REPORT, draft.now, name, value)
    if name == "kind":
        # with the kind come new questions, some of which the story has already answered
        story = await read_text(talk, answers.values["story"]) if "story" in answers.values else None
        if story is not None:
            answers = learn(
                REPORT, answers, _heard(story, answers.values["story"]), asking(talk, answers.values)
            )
    changed = draft.changed(answers, talk.now)
    await talk.tx.drafts.save(changed)
    return await show(talk, changed, fresh=False)


def _is_offered(talk: Talk, draft: Draft, name: str, value: str) -> bool:
    """Only what a card could offer is taken from a button."""
    field = REPORT.fields[name]
    context = asking(talk, draft.now.values)
    usual = {option.key for option in (*field.offer(context), *field.menu(context))}
    return value in usual or (name == draft.now.asking and value in draft.now.offered)


async def ask_field(talk: Talk, press: Pressed) -> Answer:
    """[Fel enhet?]: the same question once more. value: the field."""
    draft = await pressed_draft(talk, press)
    if draft is None:
        return Answer()
    if press.value not in REPORT.fields:
        return await talk.words("draft.stale")
    return await change(talk, draft, press.value, fresh=False)


async def change(talk: Talk, draft: Draft, name: str, *, fresh: bool) -> Answer:
    changed = draft.changed(ask_again(draft.now, name), talk.now)
    await talk.tx.drafts.save(changed)
    return await show(talk, changed, fresh=fresh)


async def put_aside(talk: Talk, press: Pressed) -> Answer:
    draft = await pressed_draft(talk, press)
    return await set_aside(talk, draft) if draft is not None else Answer()


async def set_aside(talk: Talk, draft: Draft) -> Answer:
    if talk.person.shared_account:
        return await talk.words("draft.not_on_shared")
    await talk.tx.drafts.save(draft.moved(DraftState.ASIDE, talk.now))
    await talk.reply(CardRetired("draft.aside_card"), slot=slot_of(draft.id))
    return await talk.words("draft.aside", buttons=("drafts", "start"))


async def remove(talk: Talk, press: Pressed) -> Answer:
    draft = await pressed_draft(talk, press)
    return await discard(talk, draft) if draft is not None else Answer()


async def discard(talk: Talk, draft: Draft) -> Answer:
    """Gone for good: the draft, its key, and with it every copy of what it held."""
    await talk.tx.drafts.remove(draft.id)
    await talk.reply(CardRetired("draft.removed_card"), slot=slot_of(draft.id))
    return await talk.words("draft.removed", buttons=("start",))


async def start(talk: Talk, _press: Pressed) -> Answer:
    return await begin(talk)


async def start_as(talk: Talk, press: Pressed) -> Answer:
    """A fresh report of a given kind, or the open empty one made so."""
    if press.value not in set(CaseKind):
        return await talk.words("draft.stale")
    return await begin_as(talk, {"kind": press.value}, fresh=False)


async def begin_as(talk: Talk, values: Mapping[str, str], *, fresh: bool = True) -> Answer:
    """A report of which something is known before it is told; an open one that is still empty is used.

    values: a kind, and perhaps more that its form asks for.
    """
    draft = await talk.tx.drafts.open_of(talk.person.id)
    if draft is None or "story" in draft.now.values:
        return await begin(talk, values)
    answers = draft.now
    for name, value in values.items():
        answers = answer_with(REPORT, answers, name, value)
    changed = draft.changed(answers, talk.now)
    await talk.tx.drafts.save(changed)
    return await show(talk, changed, fresh=fresh)


async def take_up(talk: Talk, press: Pressed) -> Answer:
    """Go on with a draft that was put aside."""
    draft = await talk.tx.drafts.get(press.on)
    own = draft is not None and draft.person == talk.person.id and draft.state in REPORTS
    if draft is None or not own or talk.person.shared_account:
        return await talk.words("draft.gone", buttons=("drafts", "start"))
    if draft.state is DraftState.ASIDE:
        await put_open_aside(talk)
        draft = draft.moved(DraftState.OPEN, talk.now)
        await talk.tx.drafts.save(draft)
    return await show(talk, draft, fresh=True)


# --- words -----------------------------------------------------------------------------------------


async def undo(talk: Talk, draft: Draft) -> Answer:
    before = draft.undone(talk.now)
    if before is None:
        return await talk.words("draft.nothing_to_undo")
    await talk.tx.drafts.save(before)
    return await show(talk, before, fresh=True)


async def start_over(talk: Talk, draft: Draft) -> Answer:
    await talk.tx.drafts.remove(draft.id)
    await talk.reply(CardRetired("draft.removed_card"), slot=slot_of(draft.id))
    return await begin(talk)


async def list_drafts(talk: Talk) -> Answer:
    if talk.person.shared_account:
        return await talk.words("draft.not_on_shared")
    return await talk.reply(DraftList(talk.person.id))
