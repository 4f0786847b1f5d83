"""What reading a text gives: the shapes that the rest of Lyhörd sees.

Positions are code points in the original text, end exclusive. `sure` is 0..1 everywhere: how
often we expect such an answer to be right, not a probability in any strict sense.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum


class Reading(StrEnum):
    """Whether times in a text are looked for in the past or in the future."""

    REPORT = "report"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class UnitName:
    """One unit that a text may name. `parent` is the key of the unit above it."""

    key: str
    name: str
    parent: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """Where something stands in the original text."""

    start: int
    end: int


class PartOfDay(StrEnum):
    """The parts a Swede divides the day into."""

    NIGHT = "natt"
    MORNING = "morgon"
    FORENOON = "förmiddag"
    LUNCH = "lunch"
    AFTERNOON = "eftermiddag"
    EVENING = "kväll"


class Precision(StrEnum):
    """How much time the words cover; `day` of a Moment is then the day to use."""

    MINUTE = "minute"
    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Moment:
    """A time read from a text.

    day: None when nothing can be said without asking. candidates: the days to ask about.
    vague: the words themselves leave it open ("häromdagen"), so ask back.
    """

    day: date | None
    clock: time | None
    part: PartOfDay | None
    candidates: tuple[date, ...]
    precision: Precision
    span: Span
    sure: float
    vague: bool


@dataclass(frozen=True, slots=True)
class UnitFound:
    """The unit a text names, or the units it may mean. Both empty when it names none."""

    key: str | None
    candidates: tuple[str, ...]
    span: Span | None
    sure: float


class TextKind(StrEnum):
    """What kind of message a text is. The values are those of `lyhord understand`."""

    DEVIATION = "avvikelse"
    COMPLAINT = "klagomal"
    VIEW = "synpunkt"
    PRAISE = "berom"
    LEX_SARAH = "lex_sarah"
    DATA_INCIDENT = "personuppgiftsincident"
    HEALTH_CARE = "halso_sjukvard"
    WORK_INCIDENT = "arbetsmiljo"
    NOT_A_REPORT = "not_a_report"


class Topic(StrEnum):
    """What a text is about. The values are the category values of `lyhord understand`."""

    SERVICE = "insats"
    STAFFING = "bemanning"
    CASE_HANDLING = "handlaggning"
    DOCUMENTATION = "dokumentation"
    TREATMENT = "bemotande"
    INFORMATION = "information"
    ALARM_AND_DEVICES = "larm_teknik"
    MEDICATION = "lakemedel"
    FALL = "fall"
    NURSING = "omvardnad"
    VIOLENCE_AND_THREATS = "vald_hot"
    ABUSE = "overgrepp"
    MONEY = "ekonomi"
    RESTRAINT = "tvang"
    NEGLECT = "vanvard"
    SECRECY = "sekretess"
    FOOD_AND_PREMISES = "mat_lokal"
    PHYSICAL_LOAD = "fysisk"
    PSYCHOSOCIAL = "psykosocial"
    PRAISE = "berom"
    NONE = "ingen"
    OTHER = "ovrigt"


@dataclass(frozen=True, slots=True)
class KindGuess:
    """The kind of a text, the runners-up worth offering, and the words that decided."""

    kind: TextKind
    alternatives: tuple[TextKind, ...]
    topic: Topic
    words: tuple[str, ...]
    sure: float


class IdentifierLabel(StrEnum):
    """What points out a person."""

    PERSONAL_NUMBER = "personnummer"
    COORDINATION_NUMBER = "samordningsnummer"
    PHONE = "phone"
    EMAIL = "email"
    NAME = "name"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Identifier:
    """Something that points out a person.

    hard: a personnummer or samordningsnummer whose check digit is right. It may never be
    stored anywhere, not even encrypted.
    """

    span: Span
    label: IdentifierLabel
    hard: bool = False


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without identifiers, and what each numbered placeholder stands for."""

    text: str
    replaced: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Understood:
    """Everything read from one text."""

    text: str
    when: Moment | None
    unit: UnitFound
    kind: KindGuess
    identifiers: tuple[Identifier, ...]
    masked: str
