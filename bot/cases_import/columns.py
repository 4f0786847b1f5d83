"""The columns of an import: their names, what may stand in them, and what each means.

docs/import.md lists them for people; a test holds the two together.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from bot.cases_import.dates import FORMS, When, when_of
from domain.figures import Outcome
from domain.kinds import ArrivedBy, CaseKind, Category, SenderKind
from domain.risk import LEVELS
from domain.understanding import LONGEST_TEXT
from handlers.texts import catalogue

LONGEST_ID = 100

YES, NO, UNKNOWN = "yes", "no", "unknown"
_SAID: Mapping[str, str] = (
    dict.fromkeys(("yes", "ja", "true", "sant", "1", "x"), YES)
    | dict.fromkeys(("no", "nej", "false", "falskt", "0"), NO)
    | dict.fromkeys(("unknown", "okänt", "vet ej", "uppgift saknas", "anges ej", "?"), UNKNOWN)
)


class NotUnderstood(ValueError):
    """The cell cannot be read; the message says what was expected, never what stands there."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What reading a cell needs to know. form: how dates are written, as strptime knows it."""

    form: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """swedish: the heading in Swedish, understood too. expects: what may stand there, in plain words."""

    name: str
    swedish: str
    expects: str
    read: Callable[[str, Asked], object]
    required: bool = False


# --- what a cell says -----------------------------------------------------------------------------


def _identity(text: str, _: Asked) -> str:
    if len(text) > LONGEST_ID:
        raise NotUnderstood(f"at most {LONGEST_ID} characters")
    return text


def _story(text: str, _: Asked) -> str:
    if len(text) > LONGEST_TEXT:
        raise NotUnderstood(f"at most {LONGEST_TEXT} characters")
    return text


def said(text: str, _: Asked) -> str:
    """yes, no or unknown, in Swedish or English."""
    found = _SAID.get(text.casefold())
    if found is None:
        raise NotUnderstood("expected yes, no or unknown")
    return found


def _when(text: str, asked: Asked) -> When:
    found = when_of(text, asked.form)
    if found is None:
        raise NotUnderstood(f"expected {FORMS}")
    return found


def _when_or_unknown(text: str, asked: Asked) -> When | None:
    return None if _SAID.get(text.casefold()) == UNKNOWN else _when(text, asked)


def _when_or_said(text: str, asked: Asked) -> When | str:
    """A date, or no, or unknown: something that is done, or is not, or may be."""
    known = _SAID.get(text.casefold())
    return known if known is not None and not text.isdecimal() else _when(text, asked)


def _level(text: str, _: Asked) -> int:
    if text not in map(str, LEVELS):
        raise NotUnderstood("expected 1, 2, 3 or 4")
    return int(text)


def _count(text: str, _: Asked) -> int:
    if not text.isascii() or not text.isdecimal() or len(text) > len("9999"):
        raise NotUnderstood("expected a whole number")
    return int(text)


def _one_of(
    words: type[StrEnum], *, texts: str = "", more: Mapping[str, StrEnum] | None = None
) -> Callable[..., object]:
    """One of a closed list: by its value, or as Lyhörd itself writes it in Swedish or English."""

    @cache
    def known() -> Mapping[str, StrEnum]:
        written = {
            catalogue(locale)[key].casefold(): word
            for word in words
            for locale in ("sv", "en")
            if texts and (key := f"{texts}.{word.value}") in catalogue(locale)
        }
        return written | {word.value: word for word in words} | dict(more or {})

    def read(text: str, _: Asked) -> object:
        found = known().get(text.casefold()) or known().get(text.casefold().replace(" ", "_"))
        if found is None:
            raise NotUnderstood(f"expected one of {', '.join(word.value for word in words)}")
        return found

    return read


_SWEDISH_KINDS: Mapping[str, StrEnum] = {
    "avvikelse": CaseKind.DEVIATION,
    "klagomål": CaseKind.COMPLAINT,
    "klagomal": CaseKind.COMPLAINT,
    "synpunkt": CaseKind.VIEW,
    "beröm": CaseKind.PRAISE,
    "förbättringsförslag": CaseKind.SUGGESTION,
    "lex sarah": CaseKind.LEX_SARAH,
    "lex_sarah": CaseKind.LEX_SARAH,
    "personuppgiftsincident": CaseKind.DATA_INCIDENT,
    "hsl-avvikelse": CaseKind.HEALTH_CARE,
    "hsl_avvikelse": CaseKind.HEALTH_CARE,
    "lex maria": CaseKind.LEX_MARIA,
    "vårdavvikelse": CaseKind.CARE_DEVIATION,
    "vardavvikelse": CaseKind.CARE_DEVIATION,
    "lex maja": CaseKind.LEX_MAJA,
    "tillbud": CaseKind.WORK_INCIDENT,
    "tillbud_arbetsskada": CaseKind.WORK_INCIDENT,
    "egenkontroll_brist": CaseKind.SELF_MONITORING,
    "avtalsavvikelse": CaseKind.CONTRACT_BREACH,
}
_kind = _one_of(CaseKind, texts="kind", more=_SWEDISH_KINDS)
_SWEDISH_CATEGORIES: Mapping[str, StrEnum] = {"handlaggning_enskilt_arende": Category.CASE_HANDLING}
_SWEDISH_OUTCOMES: Mapping[str, StrEnum] = {
    "hanteras_som_avvikelse": Outcome.HANDLED_AS_DEVIATION,
    "inget_missforhallande": Outcome.NONE,
    "missforhallande": Outcome.WRONGDOING,
    "pataglig_risk": Outcome.RISK,
    "allvarligt_missforhallande": Outcome.GRAVE,
    "pataglig_risk_for_allvarligt_missforhallande": Outcome.GRAVE_RISK,
    "anmald_till_ivo": Outcome.NOTIFIED,
}
_YES_NO_UNKNOWN = "yes, no or unknown"
_DONE = f"{FORMS}; no; unknown; empty is no"

COLUMNS: tuple[Column, ...] = (
    Column("id", "id", "the case's own number in the other system", _identity, required=True),
    Column(
        "kind", "ärendetyp", "what kind of case, in Swedish or as in docs/import.md", _kind, required=True
    ),
    Column("original_kind", "ursprunglig ärendetyp", "what it was reported as, when that was another", _kind),
    Column("unit", "enhet", "the unit's key, name or alias; empty: not known", _identity),
    Column("received", "inkom", f"{FORMS}, or unknown", _when_or_unknown, required=True),
    Column("closed", "avslutad", f"{FORMS}; no; unknown; empty is unknown", _when_or_said),
    Column("happened", "hände", FORMS, _when),
    Column("discovered", "upptäcktes", FORMS, _when),
    Column(
        "category",
        "kategori",
        "what went wrong",
        _one_of(Category, texts="category", more=_SWEDISH_CATEGORIES),
    ),
    Column("sender", "avsändare", "who complained", _one_of(SenderKind, texts="sender")),
    Column("arrived_by", "kom in via", "how it came", _one_of(ArrivedBy, texts="arrived_by")),
    Column("wants_answer", "vill ha svar", _YES_NO_UNKNOWN, said),
    Column("registry_number", "diarienummer", "the number in the registry", _identity),
    Column("registered", "diariefört", _YES_NO_UNKNOWN, said),
    Column("answered", "återkoppling", _DONE, _when_or_said),
    Column("severity", "allvarlighetsgrad", "1 to 4", _level),
    Column("likelihood", "sannolikhet", "1 to 4", _level),
    Column("investigation", "utredning inledd", _YES_NO_UNKNOWN, said),
    Column("outcome", "utfall", "of a lex Sarah investigation", _one_of(Outcome, more=_SWEDISH_OUTCOMES)),
    Column("notified", "anmäld", f"to IVO or IMY: {_YES_NO_UNKNOWN}", said),
    Column("assessed", "bedömd", f"whether IMY had to be notified: {_YES_NO_UNKNOWN}", said),
    Column("actions", "antal åtgärder", "how many measures were decided", _count),
    Column("actions_done", "genomförda åtgärder", "how many of them were carried out", _count),
    Column("reporter", "rapportör", "the e-mail or id of someone in the organisation", _identity),
    Column("story", "händelse", "what happened; identifiers are taken out, the rest is encrypted", _story),
    Column("cause", "orsak", "why; kept as the story is", _story),
    Column("measure", "åtgärd", "what was done; kept as the story is", _story),
)

BY_NAME: Mapping[str, Column] = {column.name: column for column in COLUMNS}
_BY_HEADING = {column.swedish: column.name for column in COLUMNS} | {
    column.name: column.name for column in COLUMNS
}


def column_of(heading: str) -> str | None:
    """The column that a heading of Lyhörd's own form means."""
    return _BY_HEADING.get(heading.strip().casefold())
