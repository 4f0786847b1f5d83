"""What [Visa mer] tells beside the figures of a digest: causes, times kept, the oldest case, whose is late.

Counted when someone looks (storage/digest_details.py), as of the moment of the digest's figures.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.actions import Post, owner_of
from domain.deadlines import local_day
from domain.figures import Outcome, Share
from domain.kinds import Cause
from domain.organisation import Organisation, Role
from domain.path_answers import AUTHORITY_HOURS


@dataclass(frozen=True, slots=True)
class Oldest:
    """The open case that has waited longest, of those whose day is known. case: its id."""

    case: str
    unit: str


@dataclass(frozen=True, slots=True)
class Details:
    """Guarded kinds are in none of it.

    causes: of the cases closed in the period, the commonest first; causes_unsaid: of so many none is
    recorded. in_time: closed by the day they should be. taken: complaints and views of the period that
    someone took in time; registered: those in the diary. overdue: actions past their day,
    by owner (domain.actions.owner_key).
    """

    causes: tuple[tuple[Cause, int], ...]
    causes_unsaid: int
    in_time: Share
    taken: Share
    registered: Share
    oldest: Oldest | None
    overdue: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class LexSarahStanding:
    """Of the twelve months that end with the period: outcomes, notified; of all times: open, oldest_days.

    undecided: received in those months, and what they came to is not on record.
    """

    open: int
    oldest_days: int | None
    outcomes: Mapping[Outcome, int]
    undecided: int
    notified: int


@dataclass(frozen=True, slots=True)
class IncidentStanding:
    """Of the twelve months that end with the period: whether the authority was notified.

    longest: the most hours, begun ones counted, from discovery until it was; late: of so many too many.
    """

    notified: int
    not_notified: int
    undecided: int
    longest: int | None
    late: int


@dataclass(frozen=True, slots=True)
class IncidentTold:
    """What is known of one incident. since: when its hours began; sent: when the authority was told."""

    notified: str  # a value of Fact.NOTIFIED
    decided: date | None
    since: datetime
    sent: datetime | None


def incident_standing(found: Sequence[IncidentTold], as_of: datetime) -> IncidentStanding:
    """As it was at that moment: what was decided or sent later is undecided."""
    sent = [each for each in found if each.notified == "yes" and (each.sent is None or each.sent < as_of)]
    spared = [
        each
        for each in found
        if each.notified == "no" and (each.decided is None or each.decided <= local_day(as_of))
    ]
    hours = [-((each.since - each.sent) // timedelta(hours=1)) for each in sent if each.sent is not None]
    return IncidentStanding(
        notified=len(sent),
        not_notified=len(spared),
        undecided=len(found) - len(sent) - len(spared),
        longest=max(hours, default=None),
        late=sum(hour > AUTHORITY_HOURS // timedelta(hours=1) for hour in hours),
    )


def common_causes(counted: Sequence[tuple[tuple[Cause, ...], int]]) -> tuple[tuple[Cause, int], ...]:
    """A case has one cause or several; the commonest first, then in the order of Cause."""
    counts: Counter[Cause] = Counter()
    for causes, count in counted:
        counts.update(dict.fromkeys(causes, count))
    order = tuple(Cause)
    return tuple(sorted(counts.items(), key=lambda each: (-each[1], order.index(each[0]))))


def by_level(
    organisation: Organisation, overdue: Mapping[str, int], day: date
) -> tuple[tuple[str | None, int], ...]:
    """Actions past their day by the level their owner answers at, in the organisation's own word.

    The top of the tree first. None: owners who head nothing.
    """
    counts: Counter[str | None] = Counter()
    depths: dict[str | None, int] = {}
    for owner, count in overdue.items():
        depth, level = _level(organisation, owner, day)
        counts[level] += count
        depths[level] = min(depth, depths.get(level, depth))
    return tuple(sorted(counts.items(), key=lambda each: (depths[each[0]], each[0] or "")))


_HEADS_NOTHING = 1_000


def _level(organisation: Organisation, owner: str, day: date) -> tuple[int, str | None]:
    """(how far down the tree, the level's word) of the highest unit that the owner heads."""
    match owner_of(owner):
        case Post(role, unit):
            units = [unit] if role is Role.MANAGER else []
        case named:
            posts = organisation.posts_of(named.person, day)
            units = [unit for role, unit in posts if role is Role.MANAGER]
    found = [
        (len(tuple(organisation.line(unit))), organisation.unit(unit).level)
        for unit in units
        if organisation.has_unit(unit)
    ]
    return min(found, default=(_HEADS_NOTHING, None))
