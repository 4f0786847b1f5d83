"""What is handed out, as a text file: the secrecy test first, then each case as far as one may see it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.access import View, view_beyond_own
from domain.action_access import ActionView, action_view
from domain.actions import Action
from domain.cases import Case, Handling, Precision, Relation
from domain.deadlines import LOCAL, local_day
from domain.disclosure import Masking, provisions
from domain.organisation import Organisation
from domain.sorting import SORTED_DAY
from handlers.action_record import action_record
from handlers.case_facts import case_facts
from handlers.cases import TEXT_PARTS
from handlers.chat import DialogPart, Heading, Text
from handlers.handling_shown import handling_parts
from handlers.path_shown import path_parts, readable
from handlers.plain_lines import plain_lines
from handlers.privacy import unit_names
from handlers.texts import Texts
from storage.cases import CaseText
from storage.store import Transaction

_RULE = "=" * 78
_REFERENCE = "[referens]"
"""Where a masked text would point to someone's own file."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A case with what may be handed over of it. texts and handling are empty below the level for them.

    actions: each with how much of it may be seen. linked: cases of the same event that may be known of.
    """

    case: Case
    level: View
    texts: tuple[CaseText, ...]
    handling: Handling
    actions: tuple[tuple[Action, ActionView], ...] = ()
    linked: tuple[tuple[Case, Relation], ...] = ()


@dataclass(frozen=True, slots=True)
class Handover:
    """What was asked for. by: the one who takes it out; left_out: how many cases they may not see;
    unreadable: the numbers of those whose key is lost, or that were changed where they are kept.
    """

    organisation: Organisation
    by: str
    at: datetime
    masked: bool
    opened: tuple[Opened, ...]
    left_out: int = 0
    unreadable: tuple[str, ...] = ()


async def opened(tx: Transaction, case: Case, person: str, now: datetime) -> Opened | None:
    """The case as this person's posts let them see it, None when they may not know of it. A report of
    one's own is shown in chat, to oneself; it gives no right to take the case out.

    Raises KeyDestroyed, KeyMissing, WrongKey.
    """
    day = local_day(now)
    level = view_beyond_own(tx.organisation, case, person, day)
    if level is View.NOTHING:
        return None
    texts = await tx.cases.texts(case.id, tuple(TEXT_PARTS)) if level is View.TEXT else ()
    handling = await tx.cases.handling(case.id) if level >= View.SUMMARY else Handling()
    actions = [
        (action, sees)
        for action in await tx.actions.of_case(case.id)
        if action.title and (sees := action_view(tx.organisation, action, person, day, case))
    ]
    linked = [
        (other, relation)
        for other, relation in await tx.cases.linked(case.id)
        if view_beyond_own(tx.organisation, other, person, day) is not View.NOTHING
    ]
    return Opened(case, level, texts, handling, tuple(actions), tuple(linked))


def written(handover: Handover) -> str:
    """The whole file."""
    masking = Masking(handover.organisation.people, unit_names(handover.organisation))
    hide: Callable[[str], str] = masking if handover.masked else str
    say = Texts("sv")
    cases = sorted(handover.opened, key=lambda each: each.case.number)
    lines = [*_head(handover), *(line for each in cases for line in _case(handover, each, say, hide))]
    return "\n".join(lines) + "\n"


def _head(handover: Handover) -> list[str]:
    today = local_day(handover.at)
    asked = provisions(
        (
            (kind, local_day(each.case.received))
            for each in handover.opened
            # what it was reported as decides too: a story of health care stays one, however it is sorted
            for kind in (each.case.kind, each.case.original_kind)
        ),
        today,
    )
    lines = [
        "UTDRAG FÖR UTLÄMNANDE",
        f"{handover.organisation.name}, {handover.at.astimezone(LOCAL):%Y-%m-%d kl %H.%M}",
        "Maskerad version." if handover.masked else "Fullständig version. Lämna inte ut den utan prövning.",
        "",
        f"SEKRETESSPRÖVNING (rätt per {today})",
        "Pröva varje uppgift innan något lämnas ut. Skriv ned vad som prövats och av vem.",
    ]
    for each in asked:
        unchecked = "" if each.checked else " (kontrollera mot gällande lydelse)"
        lines += [f"[ ] {each.reference}{unchecked}", f"    {each.asks}"]
    lines += [
        "",
        "Prövat av: ______________________   Dag: ____________   Beslut: ______________________",
        "",
    ]
    if handover.masked:
        lines.append("Maskeringen missar namn. Läs hela texten innan den lämnas ut.")
    lines.append("Vem som har rapporterat framgår inte av utdraget.")
    if handover.left_out:
        lines.append(_left_out(handover.left_out))
    if handover.unreadable:
        lines.append(f"Gick inte att läsa och är inte med: {', '.join(sorted(handover.unreadable))}.")
    return lines


def _left_out(count: int) -> str:
    if count == 1:
        return "1 ärende i urvalet är inte med: den som tog ut det får inte se det."
    return f"{count} ärenden i urvalet är inte med: den som tog ut det får inte se dem."


def _case(handover: Handover, each: Opened, say: Texts, hide: Callable[[str], str]) -> list[str]:
    facts = case_facts(handover.organisation, each.case, say)
    lines = ["", _RULE, f"{say('field.number')}: {each.case.number}"]
    lines += [f"{name}: {_fact(each.case, value, handover, hide)}" for name, value in facts.pairs]
    lines += [f"{name}: {value}" for name, value in _course(each.case, say)]
    for text in each.texts:
        day = f"{text.at.astimezone(LOCAL):%Y-%m-%d}"
        lines += ["", f"{say(TEXT_PARTS[text.part])} ({_author(each.case, text)}, {day})", hide(text.text)]
    lines += [hide(line) for line in plain_lines(_established(handover, each, say))]
    if each.level is not View.TEXT:
        lines += ["", "Texten är inte med: den som tog ut utdraget får inte läsa den."]
    return lines


def _course(case: Case, say: Texts) -> Iterator[tuple[str, str]]:
    """What the case has been and when, beside what its dialog shows of it today."""
    if case.original_kind is not case.kind:
        yield "Rapporterat som", say(f"kind.{case.original_kind}")
    if day := case.facts.get(SORTED_DAY):
        yield "Blev lex Sarah-rapport", say.full_day(date.fromisoformat(day))
    if case.taken is not None:
        # what was brought in was taken when it came, as exactly as that is known
        exactly = case.received_precision if case.taken == case.received else Precision.MINUTE
        yield "Mottaget", say.moment(case.taken, exactly)
    if day := case.facts.get("investigated_day"):
        yield "Utredningen klar", say.full_day(date.fromisoformat(day))
    if case.reply_registry_number:
        yield "Svarets diarienummer", case.reply_registry_number
    if case.closed is not None:
        yield "Avslutat", say.moment(case.closed, case.closed_precision)


def _established(handover: Handover, each: Opened, say: Texts) -> Iterator[DialogPart]:
    """The same as the dialog of the case shows of its handling, and its actions whole."""
    organisation, case = handover.organisation, each.case
    handling = each.handling
    if handover.masked and handling.client_reference:
        handling = replace(handling, client_reference=_REFERENCE)
    yield from handling_parts(say, readable(case, handling, each.level))
    if each.level >= View.SUMMARY:
        yield from path_parts(organisation, case, handling, each.level, say)
    for action, sees in each.actions:
        titled = sees >= ActionView.TITLE
        yield from action_record(organisation, action, say, local_day(handover.at), titled=titled)
    # that a guarded case is there at all is not for others to hear
    linked = [pair for pair in each.linked if not (handover.masked and pair[0].guarded)]
    if linked:
        yield Heading(say("case.linked"))
        yield from (Text((f"{other.number} · {say(f'relation.{how}')}",)) for other, how in linked)


def _fact(case: Case, value: str, handover: Handover, hide: Callable[[str], str]) -> str:
    """Names of units stay; the one who has the case is staff."""
    responsible = handover.organisation.person(case.responsible) if case.responsible else None
    return hide(value) if responsible is not None and value == responsible.name else value


def _author(case: Case, text: CaseText) -> str:
    return "rapportören" if text.author == case.reporter else "handläggare"
