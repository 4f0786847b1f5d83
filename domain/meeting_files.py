"""What calendars and printers are told of an APT: facts and words, ready to be put in a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from domain.meetings import Gathering, Occasion, State


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a calendar is told of a gathering. summary, description: of catalogues, no working text.

    uid: the same for each version of it; begins, ends and at (when this was written) in UTC.
    """

    uid: str
    sequence: int
    begins: datetime
    ends: datetime
    at: datetime
    summary: str
    place: str = ""
    description: str = ""
    cancelled: bool = False


def invitation_uid(occasion: Occasion, gathering: Gathering) -> str:
    """Says nothing of unit or subject: it leaves the organisation with the file."""
    return f"{occasion.id}-{gathering.sitting}@lyhord"


def invitations(
    occasion: Occasion, now: datetime, summary: str, description: str = ""
) -> tuple[Invitation, ...]:
    """One for each gathering, cancelled ones among them."""
    return tuple(
        Invitation(
            uid=invitation_uid(occasion, each),
            sequence=each.sequence,
            begins=each.start,
            ends=each.end,
            at=now.astimezone(UTC),
            summary=summary,
            place=each.place,
            description=description,
            cancelled=each.cancelled or occasion.state is State.CANCELLED,
        )
        for each in occasion.gatherings
    )


@dataclass(frozen=True, slots=True)
class PageSection:
    """A heading with its lines, in words."""

    heading: str
    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class Page:
    """An agenda, or notes, to be printed: all of it in words. locale: "sv" or "en"."""

    title: str
    facts: Sequence[tuple[str, str]]
    sections: Sequence[PageSection]
    locale: str = "sv"
