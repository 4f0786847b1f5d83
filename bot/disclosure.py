"""What is handed out, as a text file: the secrecy test first, then each case as far as one may see it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.access import View, view_beyond_own
from domain.cases import Case, Handling
from domain.deadlines import LOCAL, local_day
from domain.disclosure import Masking, provisions
from domain.organisation import Organisation
from handlers.case_facts import case_facts
from handlers.cases import TEXT_PARTS
from handlers.path_shown import path_lines, readable
from handlers.privacy import unit_names
from handlers.texts import Texts
from storage.cases import CaseText
from storage.store import Transaction

_RULE = "=" * 78
_HANDLED = (
    "investigation",
    "cause_text",
    "measure",
    "no_measure",
    "wrongdoing_reason",
    "not_informed_reason",
    "feedback",
)
_HANDLED_HEADINGS: Mapping[str, str] = {
    "investigation": "Utredning",
    "cause_text": "Orsak",
    "measure": "Åtgärd",
    "no_measure": "Skäl för ingen åtgärd",
    "wrongdoing_reason": "Bedömning av missförhållande",
    "not_informed_reason": "Skäl för att inte informera",
    "feedback": "Återkoppling",
}


@dataclass(frozen=True, slots=True)
class Opened:
    """A case with what may be handed over of it. texts and handling are empty below the level for them."""

    case: Case
    level: View
    texts: tuple[CaseText, ...]
    handling: Handling


@dataclass(frozen=True, slots=True)
class Handover:
    """What was asked for. by: the one who takes it out; left_out: how many cases they may not see."""

    organisation: Organisation
    by: str
    at: datetime
    masked: bool
    opened: tuple[Opened, ...]
    left_out: int = 0


async def opened(tx: Transaction, case: Case, person: str, now: datetime) -> Opened | None:
    """The case as this person's posts let them see it, None when they may not know of it. A report of
    one's own is shown in chat, to oneself; it gives no right to take the case out.
    """
    level = view_beyond_own(tx.organisation, case, person, local_day(now))
    if level is View.NOTHING:
        return None
    texts = await tx.cases.texts(case.id, tuple(TEXT_PARTS)) if level is View.TEXT else ()
    handling = await tx.cases.handling(case.id) if level >= View.SUMMARY else Handling()
    return Opened(case, level, texts, handling)


def written(handover: Handover) -> str:
    """The whole file."""
    masking = Masking(handover.organisation.people, unit_names(handover.organisation))
    hide: Callable[[str], str] = masking if handover.masked else str
    say = Texts("sv")
    cases = sorted(handover.opened, key=lambda each: each.case.number)
    return "\n".join(
        [*_head(handover), *(line for each in cases for line in _case(handover, each, say, hide))]
    )


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
        lines.append(
            f"{handover.left_out} ärenden i urvalet är inte med: den som tog ut det får inte se dem."
        )
    return lines


def _case(handover: Handover, each: Opened, say: Texts, hide: Callable[[str], str]) -> list[str]:
    facts = case_facts(handover.organisation, each.case, say)
    lines = ["", _RULE, f"{say('field.number')}: {each.case.number}"]
    lines += [f"{name}: {_fact(each.case, value, handover, hide)}" for name, value in facts.pairs]
    for text in each.texts:
        day = f"{text.at.astimezone(LOCAL):%Y-%m-%d}"
        lines += ["", f"{say(TEXT_PARTS[text.part])} ({_author(each.case, text)}, {day})", hide(text.text)]
    for name in _HANDLED:
        if value := str(getattr(readable(each.case, each.handling, each.level), name)):
            lines += ["", _HANDLED_HEADINGS[name], hide(value)]
    if each.level >= View.SUMMARY:
        path = path_lines(handover.organisation, each.case, each.handling, each.level, say)
        lines += [hide(line) for line in path]
    if each.level is not View.TEXT:
        lines += ["", "Texten är inte med: den som tog ut utdraget får inte läsa den."]
    return lines


def _fact(case: Case, value: str, handover: Handover, hide: Callable[[str], str]) -> str:
    """Names of units stay; the one who has the case is staff."""
    responsible = handover.organisation.person(case.responsible) if case.responsible else None
    return hide(value) if responsible is not None and value == responsible.name else value


def _author(case: Case, text: CaseText) -> str:
    return "rapportören" if text.author == case.reporter else "handläggare"
