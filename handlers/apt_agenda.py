"""An agenda in words: as lines under headings, on a card, in the unit's channel and on paper."""

from collections.abc import Iterable, Mapping

from domain.agenda import (
    Actions,
    Agenda,
    AgendaPart,
    Decisions,
    Figures,
    Items,
    Routine,
    Themes,
    build_agenda,
    choices_of,
)
from domain.agenda_items import ActionLine, DecisionLine, Section, disclosure
from domain.meeting_files import Page, PageSection, invitations
from domain.meeting_notices import AptPosted
from domain.meetings import Occasion, State
from handlers.action_owners import owner_name
from handlers.apt import all_times, may_read, name_of, unit_name
from handlers.apt_items import item_line
from handlers.calendar_files import (
    CALENDAR_TYPE,
    PAGE_TYPE,
    Method,
    calendar_file,
    calendar_name,
    page_name,
    printed_page,
)
from handlers.chat import Button, Buttons, Card, CardPart, File, Heading, Note, Strong, Text
from handlers.talk import Talk
from handlers.texts import Texts
from storage.meetings import Held


async def agenda_of(talk: Talk, occasion: Occasion, *, standing_only: bool = False) -> Agenda:
    """The agenda as it would be posted now."""
    series = await talk.tx.meetings.series(occasion.series)
    clients = series.clients if series is not None else None
    return build_agenda(
        occasion.day,
        await talk.tx.agendas.material(occasion, talk.now),
        disclosure(talk.organisation.unit(occasion.unit), clients),
        choices_of(occasion.order, occasion.left_out),
        standing_only=standing_only,
    )


def sections(talk: Talk, agenda: Agenda) -> tuple[PageSection, ...]:
    """Every part of it, in words."""
    return tuple(
        PageSection(section_name(talk, part.section), tuple(_lines(talk, part, agenda)))
        for part in agenda.parts
    )


def section_name(talk: Talk, section: Section) -> str:
    return talk.say(f"apt_section.{section}")


def _lines(talk: Talk, part: AgendaPart, agenda: Agenda) -> Iterable[str]:
    match part:
        case Figures():
            yield from _figures(talk, part, agenda)
        case Decisions(lines):
            for decision in lines:
                yield _decision(talk, decision)
        case Actions(number, lines):
            yield talk.say("apt.actions_going_on", count=number)
            for action in lines:
                yield _action(talk, action)
        case Routine(title):
            yield title
        case Themes(titles):
            yield from titles
        case Items(lines):
            for item in lines:
                yield item_line(talk, item.title, item.owner, item.minutes)


_HOW_MANY: Mapping[int | None, str] = {
    None: "apt.figures_silent",
    0: "apt.figures_none",
    1: "apt.figures_one",
}


def _figures(talk: Talk, part: Figures, agenda: Agenda) -> Iterable[str]:
    since = talk.say.day(agenda.since) if agenda.since is not None else ""
    said = talk.say(_HOW_MANY.get(part.number, "apt.figures"), count=part.number)
    yield f"{said} {talk.say('apt.since', day=since) if since else talk.say('apt.since_a_month')}".strip()
    for category, count in part.categories:
        yield f"{talk.say(f'category.{category}')}: {count}"
    for lesson in part.lessons:
        yield talk.say("apt.lesson", text=lesson)


def _decision(talk: Talk, line: DecisionLine) -> str:
    if line.state is None or line.due is None:
        return line.text
    state = talk.say(f"action_state.{line.state}").lower()
    how = talk.say("apt.decision_went", number=line.action, state=state, day=talk.say.short_day(line.due))
    return f"{line.text} → {how}"


def _action(talk: Talk, line: ActionLine) -> str:
    owner = owner_name(talk.organisation, talk.say, line.owner) or talk.say("case.someone")
    return talk.say("apt.action_line", title=line.title, owner=owner, day=talk.say.short_day(line.due))


def agenda_parts(talk: Talk, agenda: Agenda) -> tuple[CardPart, ...]:
    """The sections of a card, numbered as they are spoken of."""
    parts: list[CardPart] = []
    for place, section in enumerate(sections(talk, agenda), 1):
        parts.append(Text((Strong(f"{place}. {section.heading}"),)))
        parts.append(Text(("\n".join(section.lines),)))
    if agenda.minutes:
        parts.append(Note(talk.say("apt.items_take", count=agenda.minutes)))
    return tuple(parts)


# --- posted ----------------------------------------------------------------------------------------------

_SAID: Mapping[str, str] = {
    # what has become of it: the line that says so
    "": "apt.posted",
    "moved": "apt.moved",
    "cancelled": "apt.cancelled",
}


async def posted_card(talk: Talk, notice: AptPosted) -> Card | None:
    """To the unit: the agenda with its files, or that it has moved, or is cancelled."""
    occasion = await talk.tx.meetings.get(notice.occasion)
    if occasion is None or not may_read(talk, occasion.unit):
        return None
    agenda = await talk.tx.agendas.kept(occasion.id)
    cancelled = occasion.state is State.CANCELLED
    if agenda is None or not (cancelled or occasion.state is State.POSTED):
        return None
    said = talk.say(_SAID.get(notice.what, "apt.posted"))
    only = (Note(talk.say("apt.standing_only")),) if occasion.standing_only else ()
    add = Button(talk.say("button.apt_add_item"), "apt_add_item", occasion.unit)
    return Card(
        talk.say("apt.notification"),
        (
            Heading(talk.say("apt.of_unit", unit=unit_name(talk, occasion.unit))),
            Text((said,)),
            Text((Strong(all_times(talk, occasion)),)),
            *(() if cancelled else (*only, *agenda_parts(talk, agenda), Buttons((add,)))),
            *_files(talk, occasion, agenda),
        ),
    )


def _files(talk: Talk, occasion: Occasion, agenda: Agenda) -> tuple[File, ...]:
    """For the calendar, and to print. What leaves with the calendar file says neither unit nor subject."""
    cancelled = occasion.state is State.CANCELLED
    told = invitations(occasion, talk.now, talk.say("apt.name"))
    invitation = File(
        calendar_name(occasion.day),
        CALENDAR_TYPE,
        calendar_file(told, Method.CANCEL if cancelled else Method.PUBLISH),
        talk.say("apt.remove_from_calendar" if cancelled else "apt.put_in_calendar"),
    )
    if cancelled:
        return (invitation,)
    page = Page(
        talk.say("apt.of_unit", unit=unit_name(talk, occasion.unit)),
        ((talk.say("apt.item_when"), all_times(talk, occasion)),),
        sections(talk, agenda),
        talk.say.locale,
    )
    printable = File(page_name(occasion.day), PAGE_TYPE, printed_page(page), talk.say("apt.print_agenda"))
    return (invitation, printable)


def approved_by(talk: Talk, occasion: Occasion) -> str:
    return name_of(talk, occasion.approved_by) if occasion.approved_by else ""


# --- the register ----------------------------------------------------------------------------------------


def register_row(say: Texts, held: Held, unit: str, agenda: Agenda | None) -> tuple[str, ...]:
    """A line of the register of held APTs: counts, and which sections were on the agenda."""
    headings = [say(f"apt_section.{part.section}") for part in agenda.parts] if agenda is not None else []
    return (
        unit,
        held.day.isoformat(),
        held.state.value,
        "no" if held.standing_only else "yes",
        "" if held.present is None else str(held.present),
        *(str(count) for count in (held.items, held.decisions, held.actions, held.read)),
        " | ".join(headings),
    )
