"""What changes hands when other people come to the posts, or the calendar says so.

What a post owns follows the post. What someone owns by name is left behind when they leave, and has
to be given to someone: the nearest manager sees to it.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from domain.access import HANDLERS, handlers_of
from domain.actions import Action, Named, Post
from domain.cases import Case
from domain.organisation import Assignment, Organisation, Role

_WITHOUT_A_LIST = frozenset({Role.STAFF})
"""Posts that many hold together: nobody new there takes over anything alone."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The organisation as it is on a day."""

    organisation: Organisation
    day: date

    def posts(self) -> Mapping[str, frozenset[Post]]:
        """Who holds which posts, deputies and the absent left aside, by the person's id."""
        found: dict[str, set[Post]] = {}
        for each in self.organisation.assignments:
            if self._holds(each):
                found.setdefault(each.person, set()).add(Post(each.role, each.unit))
        return {person: frozenset(posts) for person, posts in found.items()}

    def _holds(self, each: Assignment) -> bool:
        return each.covers(self.day) and not each.deputy and self.is_active(each.person)

    def is_active(self, person: str) -> bool:
        known = self.organisation.person(person)
        return known is not None and known.active


def newcomers(before: Moment, after: Moment) -> Mapping[str, frozenset[Post]]:
    """Who has come to which posts, by the person's id."""
    earlier = before.posts()
    found = {
        person: frozenset(
            post for post in posts - earlier.get(person, frozenset()) if post.role not in _WITHOUT_A_LIST
        )
        for person, posts in after.posts().items()
    }
    return {person: posts for person, posts in found.items() if posts}


def leavers(before: Moment, after: Moment) -> tuple[str, ...]:
    """Ids of those who have left a post, or altogether: they may have left something behind."""
    now = after.posts()
    return tuple(
        sorted(person for person, posts in before.posts().items() if posts - now.get(person, frozenset()))
    )


def days_of_change(organisation: Organisation) -> Iterator[date]:
    """The days on which a post begins by the calendar, or is over, in no order."""
    for each in organisation.assignments:
        if each.first_day is not None:
            yield each.first_day
        if each.last_day is not None and each.last_day < date.max:
            yield each.last_day + timedelta(days=1)


def action_left_behind(now: Moment, action: Action, gone: Collection[str] = ()) -> bool:
    """Is its owner someone who is not there any more, or not in that part of the organisation?

    gone: ids of those who have left although they are still in the organisation.
    """
    if not isinstance(action.owner, Named):
        return False
    person = action.owner.person
    if person in gone or not now.is_active(person):
        return True
    line = {unit.key for unit in now.organisation.line(action.unit)}
    here = set(now.organisation.home_units(person, now.day))
    below = {unit.key for unit in now.organisation.below(action.unit)}
    return here.isdisjoint(line | below)


def case_left_behind(now: Moment, case: Case, gone: Collection[str] = ()) -> bool:
    """Has the one who took it, or was handed it, nothing to do with it any more?"""
    owners = {person for person in (case.responsible, case.handed_to) if person is not None}
    if any(person in gone or not now.is_active(person) for person in owners):
        return True
    return bool(owners) and owners.isdisjoint(handlers_of(now.organisation, case, now.day))


def falls_to(now: Moment, case: Case, person: str) -> bool:
    """Is the case this person's by their own post now, and nobody else's? Then it needs no giving away."""
    role = HANDLERS[case.kind][0]
    at = [case.unit] if role is Role.MANAGER else [unit.key for unit in now.organisation.line(case.unit)]
    appointed = any(person in now.organisation.appointed(role, unit, now.day) for unit in at)
    return appointed and handlers_of(now.organisation, case, now.day) == (person,)


def told_of_action(now: Moment, action: Action, case: Case | None, leaver: str) -> tuple[str, ...]:
    """Ids of those who see to an action that was left behind. case: the one it stems from."""
    if case is not None and case.guarded:
        return _handlers_but(now, case, leaver)
    return _managers(now, action.unit, {leaver, *action.excluded})


def told_of_case(now: Moment, case: Case, leaver: str) -> tuple[str, ...]:
    """Ids of those who see to a case that was left behind, but for the one to whom it falls by itself; of
    a guarded one, only its handlers."""
    handlers = _handlers_but(now, case, leaver)
    if handlers or case.guarded:
        return tuple(each for each in handlers if not falls_to(now, case, each))
    return _managers(now, case.unit, {leaver, *case.excluded})


def _handlers_but(now: Moment, case: Case, leaver: str) -> tuple[str, ...]:
    return tuple(each for each in handlers_of(now.organisation, case, now.day) if each != leaver)


def _managers(now: Moment, unit: str, without: Collection[str]) -> tuple[str, ...]:
    return now.organisation.holders(Role.MANAGER, unit, now.day, without=without)
