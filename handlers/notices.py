"""Notice -> Card, written at the moment of delivery.

It is asked again whether the fact still holds and whether this person may still see it; None
means that it does not or may not, and nothing is sent.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from domain.access import View, handlers_of, may_handle, told_of, view
from domain.actions import Action, ActionState
from domain.cases import Case, State, Step, allows
from domain.deadlines import LOCAL, local_day
from domain.drafts import REPORTS
from domain.notices import (
    CardRetired,
    CaseAlsoArrived,
    CaseArrived,
    CaseClosed,
    CaseDecided,
    CaseNews,
    CasesFound,
    DigestCard,
    DigestFile,
    DraftCard,
    DraftExpires,
    DraftList,
    LogQuestion,
    LogReview,
    MoreAsked,
    MyOpenCases,
    MyReports,
    Notice,
    OthersHandle,
    ReportReceived,
    RetentionProposed,
    ToRegister,
    Unreachable,
    Words,
    YearFiles,
)
from domain.organisation import Person
from handlers.absence_cards import ABSENCE_WRITERS
from handlers.action_notices import ACTION_WRITERS
from handlers.apt_notices import APT_WRITERS
from handlers.case_facts import case_line, take_by_day
from handlers.chat import (
    Button,
    Buttons,
    ButtonStyle,
    Card,
    CardPart,
    Facts,
    Note,
    Opened,
    Place,
    Platform,
    Strong,
    Text,
    Turn,
)
from handlers.desk import Desk
from handlers.digest_card import digest_card
from handlers.digest_files import digest_file_card
from handlers.draft_card import draft_card, name_and_title
from handlers.lists import drafts_card, my_reports_card, open_cases_card
from handlers.log_review import question_card, review_card
from handlers.report import asking, sound
from handlers.retention import proposal_card
from handlers.search import found_card, to_register_card
from handlers.talk import Talk
from handlers.texts import Texts
from handlers.year_files import year_files_card
from storage.store import Transaction

OFFERS: Mapping[str, tuple[str, str]] = {
    # what may stand below plain words: name: (label, action)
    "start": ("button.start", "start"),
    "drafts": ("button.drafts", "drafts"),
    "mine": ("button.mine", "mine"),
    "open": ("button.my_open", "my_open"),
    "guide": ("button.guide", "guide"),
    "incident": ("button.incident", "start_incident"),
    "to_register": ("button.to_register", "to_register"),
    "help": ("button.help", "help"),
    "lex_sarah_list": ("button.lex_sarah_list", "lex_sarah_list"),
    "actions": ("button.my_actions", "my_actions"),
    "apt": ("button.apt_next", "apt_next"),
}


async def write(notice: Notice, to: Person, tx: Transaction, desk: Desk, now: datetime) -> Card | None:
    """The card for this person now, or None when it is no longer true or no longer theirs to see."""
    talk = Talk(
        Turn("", to, Place(Platform.LOCAL, "", private=True), now, Opened()),
        tx,
        desk,
        Texts(to.locale, desk.client_word, today=local_day(now)),
    )
    return await _WRITERS[type(notice)](talk, notice)


# --- plain words ---------------------------------------------------------------------------------------


async def _words(talk: Talk, notice: Words) -> Card:
    text = talk.say(notice.key, **notice.arguments)
    buttons = tuple(_offered(talk, *name.partition(":")) for name in notice.buttons)
    parts: tuple[CardPart, ...] = (Text((text,)), *((Buttons(buttons),) if buttons else ()))
    return Card(talk.say("notification.answer"), parts)


def _offered(talk: Talk, name: str, _: str, value: str) -> Button:
    label, action = OFFERS[name]
    return Button(talk.say(label), action, value=value)


async def _retired(talk: Talk, notice: CardRetired) -> Card:
    text = talk.say(notice.key)
    return Card(text, (Note(text),))


# --- drafts --------------------------------------------------------------------------------------------


async def _draft(talk: Talk, notice: DraftCard) -> Card | None:
    draft = await talk.tx.drafts.get(notice.draft)
    if draft is None or draft.person != talk.person.id or draft.state not in REPORTS:
        return None
    draft = sound(talk, draft)
    return draft_card(talk, draft, asking(talk, draft.now.values))


async def _draft_list(talk: Talk, _notice: DraftList) -> Card:
    return drafts_card(talk, await talk.tx.drafts.aside_of(talk.person.id))


async def _draft_expires(talk: Talk, notice: DraftExpires) -> Card | None:
    draft = await talk.tx.drafts.get(notice.draft)
    if draft is None or draft.person != talk.person.id or draft.state not in REPORTS:
        return None
    day = talk.say.day(draft.expires().astimezone(LOCAL).date())
    resume = Button(talk.say("button.take_up"), "take_up", draft.id, draft.version)
    return Card(
        talk.say("draft.expires_notification"),
        (Text((talk.say("draft.expires", day=day),)), Buttons((resume,))),
    )


# --- to the reporter -----------------------------------------------------------------------------------


async def _received(talk: Talk, notice: ReportReceived) -> Card | None:
    case = await _seen(talk, notice.case)
    if case is None:
        return None
    thanks = (
        (talk.say("report.thanks_guarded"),)
        if case.guarded
        else talk.say.runs("report.thanks", number=Strong(case.number))
    )
    return Card(
        talk.say("report.notification"),
        (Text(thanks), Text((_where_it_is(talk, case),)), *_show_button(talk, case)),
    )


def _where_it_is(talk: Talk, case: Case) -> str:
    if case.guarded:
        return talk.say(f"where.{'closed' if not case.is_open else 'guarded'}")
    if not case.is_open:
        return talk.say("where.closed")
    if case.responsible is not None:
        name = name_and_title(talk, case.responsible, case.unit)
        return talk.say("where.taken", name=name)
    takers = _takers(talk, case)
    return talk.say("where.received", name=takers) if takers else talk.say("where.nobody")


def _takers(talk: Talk, case: Case) -> str:
    takers, _ = told_of(talk.organisation, case, talk.today)
    return talk.say.listed([name_and_title(talk, person, case.unit) for person in takers])


def _show_button(talk: Talk, case: Case) -> tuple[Buttons, ...]:
    return (Buttons((Button(talk.say("button.show"), "open_case", case.id, case.version),)),)


async def _more_asked(talk: Talk, notice: MoreAsked) -> Card | None:
    case = await _seen(talk, notice.case)
    if case is None or case.state is not State.MORE_INFORMATION:
        return None
    text = (
        (talk.say("question.asked_guarded"),)
        if case.guarded
        else talk.say.runs("question.asked", number=Strong(case.number))
    )
    button = Button(
        talk.say("button.answer"), "answer_question", case.id, case.version, style=ButtonStyle.PRIMARY
    )
    return Card(talk.say("question.notification"), (Text(text), Buttons((button,))))


async def _decided(talk: Talk, notice: CaseDecided) -> Card | None:
    case = await _seen(talk, notice.case)
    if case is None:
        return None
    text = (
        (talk.say("decided.guarded"),)
        if case.guarded
        else talk.say.runs("decided.text", number=Strong(case.number))
    )
    return Card(talk.say("decided.notification"), (Text(text), *_show_button(talk, case)))


async def _closed(talk: Talk, notice: CaseClosed) -> Card | None:
    case = await _seen(talk, notice.case)
    if case is None or case.is_open:
        return None
    text = (
        (talk.say("closed.guarded"),)
        if case.guarded
        else talk.say.runs("closed.text", number=Strong(case.number))
    )
    show = Button(talk.say("button.show_feedback"), "open_case", case.id, case.version)
    return Card(talk.say("closed.notification"), (Text(text), Buttons((show,))))


# --- to those who handle -------------------------------------------------------------------------------


async def _seen(talk: Talk, case_id: str) -> Case | None:
    case = await talk.tx.cases.get(case_id)
    if case is None or view(talk.organisation, case, talk.person.id, talk.today) is View.NOTHING:
        return None
    return case


async def _arrived(talk: Talk, notice: CaseArrived | CaseAlsoArrived) -> Card | None:
    case = await _seen(talk, notice.case)
    if case is None:
        return None
    actions = () if case.guarded else await talk.tx.actions.of_case(case.id)
    return case_card(talk, case, actions)


def case_card(talk: Talk, case: Case, actions: Sequence[Action] = ()) -> Card:
    """AV-2026-0041 · Avvikelse · Solgården · ny · ta emot senast måndag 23 november [Öppna] [Ta emot]"""
    line = case_line(talk.organisation, case, talk.say)
    open_button = Button(talk.say("button.open_case"), "open_case", case.id, case.version)
    if case.guarded:
        waiting = talk.say("guarded.waiting" if case.is_open else "guarded.done")
        return Card(waiting, (Text((waiting,)), Buttons((open_button,))))
    handles = may_handle(talk.organisation, case, talk.person.id, talk.today)
    buttons = [open_button]
    if handles and allows(case, Step.TAKE):
        take = Button(
            talk.say("button.take_case"), "take_case", case.id, case.version, style=ButtonStyle.PRIMARY
        )
        buttons.append(take)
    return Card(
        talk.say("case.notification", line=line, state=talk.say(f"state.{case.state}").lower()),
        (Text((Strong(line),)), Facts(_state_facts(talk, case, actions)), Buttons(tuple(buttons))),
    )


def _state_facts(talk: Talk, case: Case, actions: Sequence[Action]) -> tuple[tuple[str, str], ...]:
    pairs = [(talk.say("field.state"), talk.say(f"state.{case.state}"))]
    if case.responsible is not None:
        person = talk.organisation.person(case.responsible)
        pairs.append((talk.say("field.responsible"), person.name if person else talk.say("case.someone")))
    elif case.is_open:
        pairs.append((talk.say("field.take_by"), take_by_day(case, talk.say)))
    if case.is_open and case.responsible is not None:
        pairs.append((talk.say("field.finish_by"), talk.say.day(case.finish_by.astimezone(LOCAL).date())))
    if planned := [action for action in actions if action.state is not ActionState.DROPPED]:
        done = sum(1 for action in planned if not action.is_to_do)
        pairs.append((talk.say("case.actions"), talk.say("case.actions_done", done=done, count=len(planned))))
    return tuple(pairs)


NEWS: Mapping[str, str] = {
    # what came in: its words in the catalogue, where a case may be named
    "addition": "addition.arrived",
    "answer": "question.answered",
    "nurse": "nurse.reviewed",
}


async def _news(talk: Talk, notice: CaseNews) -> Card | None:
    case = await _seen(talk, notice.case)
    if case is None:
        return None
    text = talk.say("case.news_guarded") if case.guarded else talk.say(NEWS[notice.what], number=case.number)
    open_button = Button(talk.say("button.open_case"), "open_case", case.id, case.version)
    return Card(text, (Text((text,)), Buttons((open_button,))))


async def _others_handle(talk: Talk, notice: OthersHandle) -> Card:
    """Names those who handle the case, for someone who may know that it is there."""
    case = await _seen(talk, notice.case)
    people = handlers_of(talk.organisation, case, talk.today) if case and not case.guarded else ()
    names = [person.name for key in people if (person := talk.organisation.person(key))]
    text = (
        talk.say("case.others_handle", names=talk.say.listed(names))
        if names
        else talk.say("case.not_allowed")
    )
    return Card(talk.say("notification.answer"), (Text((text,)),))


async def instead(notice: Notice, tx: Transaction, now: datetime) -> None:
    """A case that could not be told to the one it was meant for is told to those who take it now."""
    if not isinstance(notice, CaseArrived):
        return
    case = await tx.cases.get(notice.case)
    if case is None or not allows(case, Step.TAKE):
        return
    takers, _ = told_of(tx.organisation, case, local_day(now))
    for person in takers:
        unique = f"instead {case.id} {case.version} {person} {local_day(now)}"
        await tx.outbox.put(notice, person=person, slot=f"case:{case.id}", unique=unique, at=now)


# --- lists -----------------------------------------------------------------------------------------------


async def _my_reports(talk: Talk, _notice: MyReports) -> Card:
    return await my_reports_card(talk)


async def _my_open(talk: Talk, _notice: MyOpenCases) -> Card:
    return await open_cases_card(talk)


async def _found(talk: Talk, notice: CasesFound) -> Card:
    return await found_card(talk, notice)


async def _to_register(talk: Talk, _notice: ToRegister) -> Card:
    return await to_register_card(talk)


async def _unreachable(talk: Talk, notice: Unreachable) -> Card | None:
    if notice.channel:
        return _no_such_channel(talk, notice)
    person = talk.organisation.person(notice.person)
    if person is None or not person.active:
        return None
    text = talk.say("unreachable.told", name=person.name, platform=notice.platform.capitalize())
    return Card(talk.say("unreachable.notification"), (Text((text,)), Note(talk.say("unreachable.how"))))


def _no_such_channel(talk: Talk, notice: Unreachable) -> Card:
    """A channel in which someone asked for a digest has no name of ours."""
    names = {channel.key: channel.name for channel in talk.organisation.channels}
    key = "unreachable.channel" if notice.channel in names else "unreachable.a_channel"
    text = talk.say(key, name=names.get(notice.channel, ""), platform=notice.platform.capitalize())
    return Card(
        talk.say("unreachable.channel_notification"),
        (Text((text,)), Note(talk.say("unreachable.channel_how"))),
    )


_WRITERS: Mapping[type[Any], Callable[[Talk, Any], Awaitable[Card | None]]] = {
    Words: _words,
    CardRetired: _retired,
    DraftCard: _draft,
    DraftList: _draft_list,
    DraftExpires: _draft_expires,
    ReportReceived: _received,
    CaseArrived: _arrived,
    CaseAlsoArrived: _arrived,
    MoreAsked: _more_asked,
    CaseNews: _news,
    OthersHandle: _others_handle,
    CaseClosed: _closed,
    CaseDecided: _decided,
    MyReports: _my_reports,
    MyOpenCases: _my_open,
    CasesFound: _found,
    ToRegister: _to_register,
    **ABSENCE_WRITERS,
    **ACTION_WRITERS,
    **APT_WRITERS,
    Unreachable: _unreachable,
    DigestCard: digest_card,
    DigestFile: digest_file_card,
    YearFiles: year_files_card,
    LogReview: review_card,
    LogQuestion: question_card,
    RetentionProposed: proposal_card,
}
