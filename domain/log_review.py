"""Log review: each month, to each who answers for cases, a sample of who has opened them.

The draw is decided by the month and the post alone, so that whoever asks again sees the same lines.
Nobody reviews their own readings: a manager's go to the manager above.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from domain.access import View, view
from domain.actions import Post
from domain.cases import Case
from domain.kinds import KINDS, CaseKind
from domain.organisation import Organisation, Role
from domain.periods import Period, months_after

READINGS = ("case.read", "case.seen", "case.copied", "case.exported")
"""What stands in the audit log when someone has opened a case, copied it or had it written to a file."""

SAMPLE = 5
"""Readings drawn for each post and month."""
MOST_STRANGE = 20
"""Readings without a role that are shown at once."""

PRIME = 2_147_483_647
"""The draw counts modulo this; with both numbers below it, no product leaves 64 bits."""

_GUARDED = frozenset(kind for kind, facts in KINDS.items() if facts.guarded)

REVIEWED_BY: Mapping[Role, frozenset[CaseKind]] = {
    # who goes through the readings of which kinds; guarded ones never reach the unit's manager
    Role.MANAGER: frozenset(CaseKind) - _GUARDED,
    Role.LEX_SARAH_LEAD: frozenset({CaseKind.LEX_SARAH}),
    Role.DATA_PROTECTION_OFFICER: frozenset({CaseKind.DATA_INCIDENT}),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A line of the audit log that says that someone opened a case."""

    seq: int
    at: datetime
    what: str
    reader: str
    case: str


@dataclass(frozen=True, slots=True)
class Slice:
    """Some of the readings of a month. readers: only by these, anyone when empty; without: not by these."""

    units: frozenset[str]
    without: frozenset[str]
    readers: frozenset[str] = frozenset()


def month_before(day: date) -> Period:
    """The month that is reviewed on this day: the one before."""
    return Period.of_months(months_after(day, -1), 1)


def month_key(month: Period) -> str:
    """2026-10"""
    return f"{month.first:%Y-%m}"


def month_of(key: str) -> Period:
    """The month again. Raises ValueError."""
    year, _, number = key.partition("-")
    return Period.of_month(int(year), int(number))


def seed(month: Period, post: Post) -> tuple[int, int]:
    """(factor, shift), both below PRIME: a line's place in the draw is (factor × line + shift) mod PRIME."""
    digest = sha256(f"{month_key(month)} {post.role.value}@{post.unit}".encode()).digest()
    factor = int.from_bytes(digest[:8]) % (PRIME - 1) + 1
    return factor, int.from_bytes(digest[8:16]) % PRIME


def posts_to_ask(organisation: Organisation, day: date) -> tuple[Post, ...]:
    """Every post that someone acts in and that reviews something."""
    found = {
        (a.role, a.unit)
        for a in organisation.assignments
        if a.role in REVIEWED_BY and organisation.holders_at(a.role, a.unit, day)
    }
    return tuple(Post(role, unit) for role, unit in sorted(found))


def slices(organisation: Organisation, post: Post, day: date) -> tuple[Slice, ...]:
    """Which readings this post goes through."""
    reach = frozenset(unit.key for unit in organisation.below(post.unit))
    holders = frozenset(organisation.holders_at(post.role, post.unit, day))
    if post.role is not Role.MANAGER:
        return (Slice(reach, holders),)
    return tuple(_of_managers(organisation, post, day))


def _of_managers(organisation: Organisation, post: Post, day: date) -> Iterator[Slice]:
    """Units whose nearest manager this is; and below that, what the nearest managers opened themselves."""
    grouped: dict[tuple[frozenset[str], frozenset[str]], set[str]] = {}
    for unit in organisation.below(post.unit):
        levels = [
            (node.key, frozenset(holders))
            for node in organisation.line(unit.key)
            if (holders := organisation.holders_at(Role.MANAGER, node.key, day))
        ]
        for place, (key, without) in enumerate(levels[:2]):
            if key == post.unit:
                readers = frozenset[str]() if place == 0 else levels[0][1]
                grouped.setdefault((without, readers), set()).add(unit.key)
    for (without, readers), units in grouped.items():
        yield Slice(frozenset(units), without, readers)


def may_be_told_of(organisation: Organisation, case: Case, reviewer: str, day: date) -> bool:
    """May the one who reviews know that this case is there?"""
    return view(organisation, case, reviewer, day) is not View.NOTHING


def has_no_role(organisation: Organisation, case: Case, reader: str, day: date) -> bool:
    """Was it opened by someone who is neither reporter nor handler, nor in any role that sees the case?

    day: of the reading. The organisation is today's: someone who has changed roles since is asked about
    too, and the answer is easy.
    """
    if reader in {case.reporter, case.responsible, case.handed_to}:
        return reader in case.excluded
    return view(organisation, case, reader, day) is View.NOTHING
