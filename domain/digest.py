"""The digest: who gets one, of which months, the lines that matter in it, and who may see and answer.

Only figures are in a digest, and guarded kinds are in none of those that a channel sees: what is left
when they are taken out is `without_guarded`. docs/statistics.md explains lines and questions to people.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from domain.calendar import working_day_on_or_after
from domain.figures import FROM_OUTSIDE, GUARDED, Figures, Standing, change_percent, is_guarded
from domain.kinds import CaseKind
from domain.organisation import Organisation, Role
from domain.periods import Period, months_after
from domain.signals import Question, of_period, questions

_MONTHS = 12


class Version(StrEnum):
    """For whom the figures are. All but INTERNAL protect small numbers (domain/suppression.py)."""

    INTERNAL = "internal"
    JOINT = "joint"  # the joint body of two municipalities
    PUBLIC = "public"


class Interval(StrEnum):
    """How often, in months."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"

    @property
    def months(self) -> int:
        return _LENGTHS[self]


_LENGTHS: Mapping[Interval, int] = {
    Interval.MONTHLY: 1,
    Interval.QUARTERLY: 3,
    Interval.HALF_YEARLY: 6,
    Interval.YEARLY: 12,
}
INTERVALS_OF: Mapping[Version, tuple[Interval, ...]] = {
    Version.INTERNAL: tuple(Interval),
    Version.JOINT: tuple(Interval),
    Version.PUBLIC: (Interval.QUARTERLY, Interval.YEARLY),
}
"""Short periods of few people are never made public."""


class NotForThem(ValueError):
    """This version is not given so often, or months of it cannot be skipped."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who gets a digest: a channel or a person. units: those it covers, each with all below it.

    skipped: months (1-12) without a digest of their own; they are merged into the next. since: the day it
    was set up; None for those that a file states. Raises NotForThem.
    """

    id: str
    units: tuple[str, ...]
    interval: Interval = Interval.MONTHLY
    version: Version = Version.INTERNAL
    person: str | None = None
    channel: str | None = None
    skipped: tuple[int, ...] = ()
    since: date | None = None

    def __post_init__(self) -> None:
        if self.interval not in INTERVALS_OF[self.version]:
            raise NotForThem(f"{self.version} is not given {self.interval}")
        if len(set(self.skipped)) >= _MONTHS:
            raise NotForThem("every month is skipped")
        if self.skipped and (self.interval is not Interval.MONTHLY or self.version is not Version.INTERNAL):
            raise NotForThem("only monthly digests within the house skip months")


def same_digest(one: Recipient, other: Recipient) -> bool:
    """Setting up the one replaces the other; else both are given, as often as each is."""
    return (one.person, one.channel, frozenset(one.units), one.interval, one.version) == (
        other.person,
        other.channel,
        frozenset(other.units),
        other.interval,
        other.version,
    )


def period_due(recipient: Recipient, day: date) -> Period | None:
    """What is told of in the month of this day: whole months that ended before it. None: nothing now.

    Nothing is caught up that was due before the digest was set up.
    """
    period = _ended(recipient, day)
    if period is None or recipient.since is None:
        return period
    return period if recipient.since <= working_day_on_or_after(period.after) else None


def _ended(recipient: Recipient, day: date) -> Period | None:
    this_month = day.replace(day=1)
    length = recipient.interval.months
    if recipient.interval is not Interval.MONTHLY:
        ended = (this_month.month - 1) % length == 0
        return Period.of_months(months_after(this_month, -length), length) if ended else None
    first = months_after(this_month, -1)
    if first.month in recipient.skipped:
        return None
    count = 1
    while months_after(first, -1).month in recipient.skipped:
        first, count = months_after(first, -1), count + 1
    return Period.of_months(first, count)


@dataclass(frozen=True, slots=True)
class Digest:
    """One that was given, or asked for (then recipient is ""). corrected: how many times anew."""

    id: str
    recipient: str
    units: tuple[str, ...]
    period: Period
    version: Version = Version.INTERNAL
    person: str | None = None
    channel: str | None = None
    corrected: int = 0


class Stand(StrEnum):
    """The answers to a question."""

    ACTION = "action"
    ITEM = "item"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a digest, in its place there. reason: working text; action: its number."""

    place: int
    question: Question
    stand: Stand | None = None
    by: str = ""
    reason: str = ""
    action: str = ""


# --- who may ------------------------------------------------------------------------------------------

SEEN_BY = frozenset({Role.MANAGER, Role.QUALITY_DEVELOPER, Role.MANAGEMENT_GROUP})
"""Whose posts let them see the figures of the unit and of all below it."""

GUARDED_SEEN_BY: Mapping[CaseKind, frozenset[Role]] = {
    # as domain.access.GRANTS gives at least number and state of every such case
    CaseKind.LEX_SARAH: frozenset(
        {Role.LEX_SARAH_LEAD, Role.LEX_SARAH_INVESTIGATOR, Role.QUALITY_DEVELOPER, Role.REGISTRAR}
    ),
    CaseKind.DATA_INCIDENT: frozenset(
        {
            Role.INCIDENT_LEAD,
            Role.DATA_PROTECTION_OFFICER,
            Role.MANAGER,
            Role.QUALITY_DEVELOPER,
            Role.REGISTRAR,
        }
    ),
}


def may_see(organisation: Organisation, units: Iterable[str], person: str, day: date) -> bool:
    """The figures of all these units, guarded kinds left out."""
    return _holds(organisation, SEEN_BY, units, person, day)


def guarded_for(
    organisation: Organisation, units: Sequence[str], person: str, day: date
) -> tuple[CaseKind, ...]:
    """The guarded kinds whose figures of all these units this person may see."""
    return tuple(
        kind for kind, roles in GUARDED_SEEN_BY.items() if _holds(organisation, roles, units, person, day)
    )


def _holds(
    organisation: Organisation, roles: frozenset[Role], units: Iterable[str], person: str, day: date
) -> bool:
    someone = organisation.person(person)
    if someone is None or not someone.active or someone.shared_account:
        return False
    at = {unit for role, unit in organisation.posts_of(person, day) if role in roles}
    asked = tuple(units)
    return bool(asked) and all(at & {node.key for node in organisation.line(unit)} for unit in asked)


def covered(organisation: Organisation, units: Iterable[str]) -> tuple[str, ...]:
    """The units with all below them, each once."""
    return tuple(dict.fromkeys(node.key for unit in units for node in organisation.below(unit)))


# --- what is in it ------------------------------------------------------------------------------------


def without_guarded(figures: Figures) -> Figures:
    """The same figures as if no guarded case existed: nothing of them can be had by subtraction."""
    return replace(
        figures,
        by_kind={kind: inflow for kind, inflow in figures.by_kind.items() if not is_guarded(kind)},
        standing=_summed([each.standing for each in figures.by_unit]),
        unknown=frozenset(kind for kind in figures.unknown if not is_guarded(kind)),
        handling=figures.handling_by_kind[CaseKind.DEVIATION],
        handling_by_kind={k: found for k, found in figures.handling_by_kind.items() if not is_guarded(k)},
        by_unit=tuple(replace(each, guarded={}) for each in figures.by_unit),
        months=tuple(
            replace(month, by_kind={k: count for k, count in month.by_kind.items() if not is_guarded(k)})
            for month in figures.months
        ),
    )


def with_guarded(told: Figures, found: Figures) -> Figures:
    """What a digest told, and beside it what was found of guarded cases, for someone who may see them.

    found: counted of the same units and period. Nothing else is taken from it.
    """
    by_unit = {each.unit: each.guarded for each in found.by_unit}
    none = dict.fromkeys(GUARDED, 0)
    by_month = {month.period: month.by_kind for month in found.months}
    return replace(
        told,
        by_kind={kind: told.by_kind.get(kind, found.by_kind[kind]) for kind in CaseKind},
        unknown=told.unknown | {kind for kind in found.unknown if is_guarded(kind)},
        by_unit=tuple(replace(each, guarded=by_unit.get(each.unit, none)) for each in told.by_unit),
        months=tuple(
            replace(month, by_kind={**by_month[month.period], **month.by_kind}) for month in told.months
        ),
    )


def _summed(found: Sequence[Standing]) -> Standing:
    names = ("open", "not_taken", "overdue", "not_started", "long_open", "very_long_open")
    oldest = [each.oldest_days for each in found if each.oldest_days is not None]
    return Standing(
        **{name: sum(getattr(each, name) for each in found) for name in names},
        oldest_days=max(oldest, default=None),
    )


class Topic(StrEnum):
    """What a line is about, in the order lines stand."""

    INFLOW = "inflow"
    OPEN = "open"
    FEEDBACK = "feedback"
    ACTIONS = "actions"
    HANDLING = "handling"
    CATEGORY = "category"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Matter:
    """A line worth reading. over: past its threshold."""

    topic: Topic
    over: bool


MOST_LINES = 5
TREND = 30.0
"""Percent more or fewer than the same months last year …"""
ENOUGH = 10
"""… when so many came in then; below, no percentage is said either."""
SLOW_DAYS = 60
"""Nine of ten closed within more days than this is past the threshold."""


def lines_of(figures: Figures, lowest: Collection[str]) -> tuple[Matter, ...]:
    """The five that matter: those past their threshold first, then the usual ones; in the order of Topic.

    lowest: the keys of units where things happen; only these can be silent.
    """
    found = [Matter(topic, over) for topic, over in _thresholds(figures, lowest).items()]
    chosen = sorted(found, key=lambda each: not each.over)[:MOST_LINES]
    return tuple(each for each in found if each in chosen)


def _thresholds(figures: Figures, lowest: Collection[str]) -> dict[Topic, bool]:
    inflow, standing, actions = figures.by_kind[CaseKind.DEVIATION], figures.standing, figures.actions
    change = change_percent(inflow.year_before, figures.received(CaseKind.DEVIATION))
    nine = figures.handling.nine_of_ten
    return {
        Topic.INFLOW: change is not None and abs(change) >= TREND and (inflow.year_before or 0) >= ENOUGH,
        Topic.OPEN: bool(standing.not_taken or standing.overdue),
        Topic.FEEDBACK: figures.feedback.without > 0,
        Topic.ACTIONS: actions is not None and actions.overdue > 0,
        Topic.HANDLING: nine is not None and nine > SLOW_DAYS,
        Topic.CATEGORY: bool(figures.clusters),
        Topic.SILENT: figures.known_three_months
        and any(each.silent and each.unit in lowest for each in figures.by_unit),
    }


def from_outside(figures: Figures) -> int | None:
    """Complaints and views received in the period; None when that is not known."""
    return figures.received(*FROM_OUTSIDE)


def asked_of(figures: Figures, organisation: Organisation, before: Iterable[Asked]) -> tuple[Asked, ...]:
    """The questions of a new digest. figures: without guarded; before: those of the one before it."""
    unanswered = frozenset(each.question.signal.code for each in before if each.stand is None)
    found = questions(of_period(figures, organisation), unanswered)
    return tuple(Asked(place, question) for place, question in enumerate(found))


# --- as a file states them ------------------------------------------------------------------------------


def recipients_of(organisation: Organisation) -> tuple[Recipient, ...]:
    """Those that organisation.yaml states, whose units and receivers are there."""
    found = []
    for stated in organisation.digests:
        place = "channel" if stated.get("channel") else "person"
        found.append(
            Recipient(
                id=f"file {place} {stated[place]} {stated['interval']} {' '.join(stated['units'])}",
                units=tuple(stated["units"]),
                interval=Interval(stated["interval"]),
                version=Version(stated["version"]),
                person=stated.get("person"),
                channel=stated.get("channel"),
                skipped=tuple(stated.get("skipped", ())),
            )
        )
    return tuple(each for each in found if all(map(organisation.has_unit, each.units)))
