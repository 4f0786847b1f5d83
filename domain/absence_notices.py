"""Facts about absences that someone must be told (see domain.notices, which holds them all)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AbsenceProposed:
    """An absence as it was understood, to be confirmed. Days as ISO text; deputies: who it may be."""

    person: str
    first: str
    last: str
    deputies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DeputyAsked:
    """An absence for which nobody takes over yet. usual: who may be meant; unknown: a name was said, but
    nobody has it."""

    person: str
    first: str
    last: str
    usual: tuple[str, ...] = ()
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class AbsenceAhead:
    """To whoever says that they are back before they were away: is it called off?"""

    person: str


@dataclass(frozen=True, slots=True)
class StandingIn:
    """To the deputy, when it is agreed: whose posts they have, from and to."""

    person: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class StandInBegins:
    """To the deputy, on the first day: whose posts they have from now on."""

    person: str


@dataclass(frozen=True, slots=True)
class StandInOver:
    """To the deputy: no longer standing in. first, last: of what was called off; "" when someone is back."""

    person: str
    first: str = ""
    last: str = ""


@dataclass(frozen=True, slots=True)
class BackAgain:
    """To the one who was away, on the first day back: what has come since `first`, an ISO day.

    said: they told us that they are back, and get an answer even when nothing has come.
    """

    person: str
    first: str
    said: bool = False


ABSENCE_NOTICES = (
    AbsenceProposed,
    DeputyAsked,
    AbsenceAhead,
    StandingIn,
    StandInBegins,
    StandInOver,
    BackAgain,
)

AbsenceNotice = (
    AbsenceProposed | DeputyAsked | AbsenceAhead | StandingIn | StandInBegins | StandInOver | BackAgain
)
