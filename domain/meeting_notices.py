"""Facts about APT that someone must be told (see domain.notices, which holds them all)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AptSeriesCard:
    """A series as it was understood, to be confirmed, or with what is still to be asked."""

    draft: str


@dataclass(frozen=True, slots=True)
class AptOthers:
    """Not allowed, said kindly: who arranges the unit's APT."""

    unit: str


@dataclass(frozen=True, slots=True)
class AptNext:
    """The unit's next APT, with what is to be taken up."""

    unit: str


@dataclass(frozen=True, slots=True)
class AptChangeAsked:
    """A change of one APT as it was understood, to be confirmed.

    change: of domain.meeting_words.Change. days: those it may be moved to (ISO text), the likeliest
    first; begins, ends: clock times (HH:MM), empty where they stay. sitting: of one gathering, or
    empty for them all.
    """

    occasion: str
    version: int
    change: str
    days: tuple[str, ...] = ()
    begins: str = ""
    ends: str = ""
    sitting: str = ""


@dataclass(frozen=True, slots=True)
class AptHoliday:
    """To the manager: it falls on a holiday, or the day before one. What is to be done?

    sitting: of the first gathering that is still to be asked about.
    """

    occasion: str
    sitting: int = 0


@dataclass(frozen=True, slots=True)
class AptItemCard:
    """Something that is to be taken up, as it stands now."""

    item: str


@dataclass(frozen=True, slots=True)
class AptThemes:
    """What the unit takes up each time for a period."""

    unit: str


@dataclass(frozen=True, slots=True)
class AptDraft:
    """To the manager: the draft agenda. why: a key of handlers.apt_draft.WHY, or empty."""

    occasion: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class AptPosted:
    """To the unit: the agenda with its calendar file, or that it has moved. what: of handlers.apt_posted."""

    occasion: str
    what: str = ""


@dataclass(frozen=True, slots=True)
class AptItemsDue:
    """To the owner of items: it is soon time. person: whose they are."""

    occasion: str
    person: str


@dataclass(frozen=True, slots=True)
class AptNotesAsked:
    """To the manager: how did it go?"""

    occasion: str


@dataclass(frozen=True, slots=True)
class AptNotes:
    """To the manager: the notes as they stand, with the decisions."""

    occasion: str


@dataclass(frozen=True, slots=True)
class AptNotesPosted:
    """To the unit: the notes, to be confirmed by those who were away."""

    occasion: str


MEETING_NOTICES = (
    AptSeriesCard,
    AptOthers,
    AptNext,
    AptChangeAsked,
    AptHoliday,
    AptItemCard,
    AptThemes,
    AptDraft,
    AptPosted,
    AptItemsDue,
    AptNotesAsked,
    AptNotes,
    AptNotesPosted,
)

MeetingNotice = (
    AptSeriesCard
    | AptOthers
    | AptNext
    | AptChangeAsked
    | AptHoliday
    | AptItemCard
    | AptThemes
    | AptDraft
    | AptPosted
    | AptItemsDue
    | AptNotesAsked
    | AptNotes
    | AptNotesPosted
)


def apt_slot(occasion: str) -> str:
    """The card of an APT's agenda: the draft, and what is posted."""
    return f"apt:{occasion}"


def apt_notes_slot(occasion: str) -> str:
    return f"apt-notes:{occasion}"


def apt_item_slot(item: str) -> str:
    return f"apt-item:{item}"


def apt_series_slot(draft: str) -> str:
    return f"apt-series:{draft}"


def apt_holiday_slot(occasion: str) -> str:
    return f"apt-holiday:{occasion}"
