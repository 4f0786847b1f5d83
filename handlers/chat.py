"""The words every platform shares: a Turn comes in, a Card or a Dialog goes out.

A listener makes Turns, a renderer translates Cards and Dialogs with an exhaustive match. Text in
them is always plain: the renderer escapes every character, and emphasis is a type, never a mark.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from math import isfinite

from domain.organisation import Person


class Platform(StrEnum):
    LOCAL = "local"
    SLACK = "slack"
    TEAMS = "teams"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was said. private: only the person and the bot are there."""

    platform: Platform
    conversation: str
    private: bool = True


# --- in ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Said:
    """Words. files: how many files came with them; they are never fetched."""

    text: str
    files: int = 0


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button or a menu entry. on: what it acts on; version: of that, when the card was made."""

    action: str
    on: str = ""
    version: int = 0
    value: str = ""


@dataclass(frozen=True, slots=True)
class Submitted:
    """A filled-in dialog. values: input name to text, or to the chosen keys of a SeveralInput."""

    dialog: str
    on: str
    version: int
    values: Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Opened:
    """The start page was opened."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A message the bot had read was changed afterwards."""


@dataclass(frozen=True, slots=True)
class Removed:
    """A message the bot had read was removed afterwards."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What reached us from a person.

    id: the platform's own id for it, prefixed with the platform; the same id has one effect.
    can_open_dialog: the platform lets us answer this turn by opening a dialog at once.
    """

    id: str
    person: Person
    place: Place
    at: datetime
    what: Said | Pressed | Submitted | Opened | Edited | Removed
    can_open_dialog: bool = False


# --- out: cards ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that stand out."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph of plain and strong runs. Line breaks in a run are kept."""

    runs: tuple[str | Strong, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Small print."""

    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Name and value, line by line."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Story:
    """What people told, of any length: dialogs only, never cards."""

    text: str


class ButtonStyle(StrEnum):
    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Button:
    """action: a row of handlers.router.PRESSES; on, version, value come back in Pressed."""

    label: str
    action: str
    on: str = ""
    version: int = 0
    value: str = ""
    style: ButtonStyle = ButtonStyle.PLAIN


@dataclass(frozen=True, slots=True)
class Buttons:
    buttons: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list with its button at the end."""

    text: str
    button: Button


@dataclass(frozen=True, slots=True)
class Option:
    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Menu:
    """A searchable choice in a card or a dialog; the chosen key comes back as Pressed.value. Any number."""

    label: str
    action: str
    options: tuple[Option, ...]
    on: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True)
class Divider:
    pass


class ChartKind(StrEnum):
    COLUMNS = "columns"
    LINE = "line"
    PARTS = "parts"  # of a whole: a ring


@dataclass(frozen=True, slots=True)
class Series:
    """values: one for each label of the chart, in their order; None: not known, which is not zero.

    name: may be empty where it is the only series.
    """

    name: str
    values: tuple[int | float | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures to be seen: cards only. handlers.charts.chart makes one, with its as_text, which every
    platform shows below it in small print.

    as_text: every figure in words, a line for each series: for those who listen, and all there is
    where no chart can be drawn. Raises ValueError when a series does not fit the labels, when parts
    of a whole are of more than one, or when a value cannot be drawn.
    """

    kind: ChartKind
    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    as_text: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.labels or not self.series:
            raise ValueError("a chart of nothing")
        if any(len(series.values) != len(self.labels) for series in self.series):
            raise ValueError("a series that does not have one value for each label")
        if not all(isfinite(value) for value in self.known):
            raise ValueError("a value that is no number")
        if self.kind is ChartKind.PARTS and (len(self.series) > 1 or any(value < 0 for value in self.known)):
            raise ValueError("parts of a whole are one series, and none is below zero")

    @property
    def known(self) -> tuple[int | float, ...]:
        """Every value that is known."""
        return tuple(value for series in self.series for value in series.values if value is not None)


MOST_IN_A_FILE = 5_000_000
"""Bytes."""
_FILE_NAME = re.compile(r"[\w()][\w() .-]{0,90}\.[A-Za-z0-9]{1,8}")


@dataclass(frozen=True, slots=True)
class File:
    """Something to keep or print: cards only. Approved texts and figures, never a story.

    name: as it is saved, with its ending; like label it carries nothing personal. media_type: as in
    text/calendar. label: what one presses to get it. Raises ValueError for a name that is not a plain
    file name, and for content that is empty or larger than MOST_IN_A_FILE.
    """

    name: str
    media_type: str
    content: bytes = field(repr=False)
    label: str

    def __post_init__(self) -> None:
        if not _FILE_NAME.fullmatch(self.name):
            raise ValueError("not a plain file name")
        if not 0 < len(self.content) <= MOST_IN_A_FILE:
            raise ValueError(f"a file of {len(self.content)} bytes")


CardPart = Heading | Text | Note | Facts | Buttons | Row | Menu | Divider | Chart | File


@dataclass(frozen=True, slots=True)
class Card:
    """What goes out. notification: the line shown on a locked phone, so it never carries a story,
    a person or an identifier; for guarded cases not even kind or unit."""

    notification: str
    parts: tuple[CardPart, ...]


# --- out: dialogs -------------------------------------------------------------------------------
#
# Every input that is not required is marked as optional. mark: said instead, of one that may be left
# empty now but is asked for later ("krävs för att avsluta").


@dataclass(frozen=True, slots=True)
class TextInput:
    name: str
    label: str
    value: str = ""
    required: bool = True
    lines: bool = False
    most: int = 3000
    hint: str = ""
    placeholder: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class ChoiceInput:
    """One of some. few: show them all at once (at most 10), else a searchable list of any length."""

    name: str
    label: str
    options: tuple[Option, ...]
    value: str = ""
    required: bool = True
    few: bool = False
    hint: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class SeveralInput:
    """Any number of some, none included unless required."""

    name: str
    label: str
    options: tuple[Option, ...]
    values: tuple[str, ...] = ()
    required: bool = False
    hint: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class DateInput:
    """A local date; submitted as ISO text."""

    name: str
    label: str
    value: date | None = None
    required: bool = True
    hint: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class TimeInput:
    """A local time of day; submitted as HH:MM, or empty."""

    name: str
    label: str
    value: time | None = None
    required: bool = False
    hint: str = ""
    mark: str = ""


Input = TextInput | ChoiceInput | SeveralInput | DateInput | TimeInput
DialogPart = Heading | Text | Note | Facts | Story | Divider | Buttons | Menu | Input


@dataclass(frozen=True, slots=True)
class Dialog:
    """A form or a reading page. submit is None: nothing to send in, only to read and close.

    name: a row of handlers.router.DIALOGS; on and version come back in Submitted.
    title: at most 24 characters (the narrowest platform).
    """

    name: str
    title: str
    parts: tuple[DialogPart, ...]
    close: str
    submit: str | None = None
    on: str = ""
    version: int = 0

    @property
    def inputs(self) -> tuple[Input, ...]:
        return tuple(
            part
            for part in self.parts
            if isinstance(part, TextInput | ChoiceInput | SeveralInput | DateInput | TimeInput)
        )


def not_offered(
    parts: tuple[DialogPart, ...], values: Mapping[str, str | tuple[str, ...]]
) -> tuple[str, ...]:
    """Names of the inputs that never gave the submitted answer: a forged form."""
    return tuple(
        part.name for part in parts if isinstance(part, Input) and not _may_give(part, values.get(part.name))
    )


def _may_give(part: Input, value: str | tuple[str, ...] | None) -> bool:
    match part:
        case ChoiceInput() | SeveralInput():
            return _chosen(value) <= {option.key for option in part.options}
        case DateInput():
            return not value or day_in(value) is not None
        case TimeInput():
            return not value or clock_in(value) is not None
        case TextInput():
            return value is None or isinstance(value, str)


def day_in(value: str | tuple[str, ...]) -> date | None:
    """The answer of a DateInput; None when it is none, or no day."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def clock_in(value: str | tuple[str, ...]) -> time | None:
    """The answer of a TimeInput; None when it is none, or no time."""
    try:
        return time.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _chosen(value: str | tuple[str, ...] | None) -> frozenset[str]:
    if not value:
        return frozenset()
    return frozenset({value} if isinstance(value, str) else value)


# --- the answer in the same breath ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Answer:
    """What a platform must be given in the same HTTP answer; everything else goes by the outbox.

    dialog: open it, or show it in place of the one submitted.
    errors: input name to what is wrong; the dialog stays, nothing was changed.
    home: the start page.
    """

    dialog: Dialog | None = None
    errors: Mapping[str, str] = field(default_factory=dict)
    home: Card | None = None


NOTHING = Answer()
