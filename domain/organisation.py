"""Units, people, roles and deputies: who answers for what on a given day.

One installation is one organisation: a tree of units of any depth. A role is held at a unit and
covers everything below it; asking for a role walks up the tree and the deepest holder wins.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any


class Role(StrEnum):
    """What someone answers for. Titles (enhetschef, avdelningschef) follow the unit's level."""

    STAFF = "staff"
    MANAGER = "manager"
    QUALITY_DEVELOPER = "quality_developer"
    LEX_SARAH_LEAD = "lex_sarah_lead"
    LEX_SARAH_INVESTIGATOR = "lex_sarah_investigator"
    INCIDENT_LEAD = "incident_lead"
    DATA_PROTECTION_OFFICER = "data_protection_officer"
    CHIEF_NURSE = "chief_nurse"  # MAS
    REHABILITATION_LEAD = "rehabilitation_lead"  # MAR, where one is appointed
    CARE_COORDINATOR = "care_coordinator"
    CONTRACT_MANAGER = "contract_manager"
    REGISTRAR = "registrar"
    SAFETY_REPRESENTATIVE = "safety_representative"
    MANAGEMENT_GROUP = "management_group"
    ADMINISTRATOR = "administrator"


NEVER_LENT = frozenset(
    {
        Role.LEX_SARAH_LEAD,
        Role.LEX_SARAH_INVESTIGATOR,
        Role.INCIDENT_LEAD,
        Role.DATA_PROTECTION_OFFICER,
    }
)
"""Roles that an absence does not hand to whoever is named in it: only to their appointed deputies."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A node of the tree.

    level: the organisation's own word ("enhet", "avdelning", "förvaltning").
    on_call: the number shown beside 112 at every intake.
    provider: a private provider, whose people see their own only.
    hide_name: the name alone would point someone out (a home for two), so messages leave it out.
    """

    key: str
    name: str
    level: str
    parent: str | None = None
    aliases: tuple[str, ...] = ()
    on_call: str | None = None
    staff_count: int | None = None
    provider: bool = False
    hide_name: bool = False

    @property
    def short_name(self) -> str:
        """What people call it: the first alias when there is one ("Solgården")."""
        return self.aliases[0] if self.aliases else self.name


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who works in the organisation. Clients are never persons here.

    shared_account: one phone for a ward; asked who reports, sees no lists and no stories.
    """

    id: str
    name: str
    email: str | None = None
    locale: str = "sv"
    shared_account: bool = False
    active: bool = True


@dataclass(frozen=True, slots=True)
class Assignment:
    """A person holds a role at a unit, from and to days included (None: without limit).

    deputy: with days it acts on those days; without, it stands in whenever every ordinary
    holder is absent.
    """

    person: str
    role: Role
    unit: str
    first_day: date | None = None
    last_day: date | None = None
    deputy: bool = False

    def covers(self, day: date) -> bool:
        return (self.first_day is None or self.first_day <= day) and (
            self.last_day is None or day <= self.last_day
        )

    @property
    def dated(self) -> bool:
        return self.first_day is not None or self.last_day is not None


@dataclass(frozen=True, slots=True)
class Absence:
    """Away from first to last day, both included; the deputy takes every role meanwhile."""

    person: str
    first_day: date
    last_day: date
    deputy: str | None = None

    def covers(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel of the chat platform that a unit or a management group shares."""

    key: str
    name: str
    unit: str
    purpose: str  # "unit" or "management"


class UnknownUnit(LookupError):
    """The organisation has no unit with that key."""


@dataclass(frozen=True)
class Organisation:
    """The whole organisation as it is known now. Immutable; a change makes a new one.

    reminders: how it changes the rules of reminding, as domain.reminding_rules reads it.
    digests: who gets digests, as domain.digest.recipients_of reads them.
    """

    units: tuple[Unit, ...]
    people: tuple[Person, ...]
    assignments: tuple[Assignment, ...]
    absences: tuple[Absence, ...] = ()
    channels: tuple[Channel, ...] = ()
    name: str = ""
    version: int = field(default=0, compare=False)
    reminders: Mapping[str, Any] = field(default_factory=dict, hash=False)
    digests: tuple[Mapping[str, Any], ...] = field(default=(), hash=False)

    @cached_property
    def _units(self) -> dict[str, Unit]:
        return {unit.key: unit for unit in self.units}

    @cached_property
    def _people(self) -> dict[str, Person]:
        return {person.id: person for person in self.people}

    @cached_property
    def _by_email(self) -> dict[str, Person]:
        return {person.email.casefold(): person for person in self.people if person.email}

    @cached_property
    def _at(self) -> dict[tuple[Role, str], tuple[Assignment, ...]]:
        found: dict[tuple[Role, str], list[Assignment]] = {}
        for assignment in self.assignments:
            found.setdefault((assignment.role, assignment.unit), []).append(assignment)
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def _of(self) -> dict[str, tuple[Assignment, ...]]:
        found: dict[str, list[Assignment]] = {}
        for assignment in self.assignments:
            found.setdefault(assignment.person, []).append(assignment)
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def _away(self) -> dict[str, tuple[Absence, ...]]:
        found: dict[str, list[Absence]] = {}
        for absence in self.absences:
            found.setdefault(absence.person, []).append(absence)
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def _children(self) -> dict[str | None, tuple[Unit, ...]]:
        found: dict[str | None, list[Unit]] = {}
        for unit in self.units:
            found.setdefault(unit.parent, []).append(unit)
        return {key: tuple(value) for key, value in found.items()}

    def unit(self, key: str) -> Unit:
        """The unit with this key. Raises UnknownUnit."""
        try:
            return self._units[key]
        except KeyError:
            raise UnknownUnit(key) from None

    def has_unit(self, key: str) -> bool:
        return key in self._units

    def person(self, person_id: str) -> Person | None:
        return self._people.get(person_id)

    def person_by_email(self, email: str) -> Person | None:
        return self._by_email.get(email.casefold())

    def line(self, key: str) -> Iterator[Unit]:
        """The unit itself, then each unit above it up to the top."""
        current: str | None = key
        while current is not None:
            unit = self.unit(current)
            yield unit
            current = unit.parent

    def below(self, key: str) -> Iterator[Unit]:
        """The unit itself and everything under it."""
        yield self.unit(key)
        for child in self._children.get(key, ()):
            yield from self.below(child.key)

    def lowest_units(self) -> tuple[Unit, ...]:
        """The units with nothing below them: where things happen."""
        return tuple(unit for unit in self.units if unit.key not in self._children)

    def is_present(self, person_id: str, day: date) -> bool:
        person = self.person(person_id)
        return (
            person is not None
            and person.active
            and not any(absence.covers(day) for absence in self._away.get(person_id, ()))
        )

    def holders_at(self, role: Role, unit: str, day: date, without: Iterable[str] = ()) -> tuple[str, ...]:
        """Ids of those who act in the role at exactly this unit on this day, deputies included.

        `without` are passed over, and so are the deputies they have named themselves.
        """
        passed_over = frozenset(without)
        assigned = [a for a in self._at.get((role, unit), ()) if a.covers(day)]
        ordinary = [a.person for a in assigned if not a.deputy]
        present = [person for person in ordinary if self.is_present(person, day)]
        lenders = [] if role in NEVER_LENT else [p for p in ordinary if p not in passed_over]
        named = [deputy for person in lenders for deputy in self._deputies_named_by(person, day)]
        dated = [a.person for a in assigned if a.deputy and a.dated]
        standing = [a.person for a in assigned if a.deputy and not a.dated]
        acting = present + [p for p in named + dated if self.is_present(p, day)]
        if not [person for person in acting if person not in passed_over]:
            acting += [person for person in standing if self.is_present(person, day)]
        return tuple(person for person in dict.fromkeys(acting) if person not in passed_over)

    def appointed(self, role: Role, unit: str, day: date) -> tuple[str, ...]:
        """Ids of the ordinary holders at exactly this unit, present or not."""
        return tuple(
            a.person
            for a in self._at.get((role, unit), ())
            if a.covers(day) and not a.deputy and self._is_active(a.person)
        )

    def _is_active(self, person_id: str) -> bool:
        person = self.person(person_id)
        return person is not None and person.active

    def house(self, person_id: str, day: date) -> frozenset[str]:
        """The private providers that the person works for; empty for the organisation's own people."""
        return frozenset(
            node.key for unit in self.home_units(person_id, day) for node in self.line(unit) if node.provider
        )

    def deputies_of(self, person_id: str, day: date) -> tuple[str, ...]:
        """Ids of those present whom the person has named for their absence on this day."""
        named = dict.fromkeys(self._deputies_named_by(person_id, day))
        return tuple(person for person in named if self.is_present(person, day))

    def standing_in_for(self, person_id: str, day: date) -> tuple[str, ...]:
        """Ids of those who are away on this day and have named this person."""
        return tuple(dict.fromkeys(a.person for a in self._standing_in_for(person_id, day)))

    def _deputies_named_by(self, person_id: str, day: date) -> Iterator[str]:
        for absence in self._away.get(person_id, ()):
            if absence.covers(day) and absence.deputy is not None:
                yield absence.deputy

    def holders(self, role: Role, unit: str, day: date, without: Iterable[str] = ()) -> tuple[str, ...]:
        """Ids of the nearest acting holders, walking up from the unit; `without` are passed over."""
        for node in self.line(unit):
            found = self.holders_at(role, node.key, day, without)
            if found:
                return found
        return ()

    def posts_of(self, person_id: str, day: date) -> tuple[tuple[Role, str], ...]:
        """Every (role, unit) in which this person acts on this day, deputyships included."""
        own = {(a.role, a.unit) for a in self._of.get(person_id, ())}
        lent = {
            (a.role, a.unit)
            for absence in self._standing_in_for(person_id, day)
            for a in self._of.get(absence.person, ())
        }
        return tuple(sorted(post for post in own | lent if self._acts_in(person_id, *post, day)))

    def _acts_in(self, person_id: str, role: Role, unit: str, day: date) -> bool:
        """As in holders_at; who is present in a post of their own is known without a look at colleagues."""
        own = (a for a in self._of.get(person_id, ()) if (a.role, a.unit) == (role, unit))
        if any(a.covers(day) and not a.deputy for a in own) and self.is_present(person_id, day):
            return True
        return person_id in self.holders_at(role, unit, day)

    def standing_deputyships_of(self, person_id: str, day: date) -> tuple[tuple[Role, str], ...]:
        """Every (role, unit) in which this person stands in whenever its holders are away, or passed over."""
        return tuple(
            (a.role, a.unit)
            for a in self._of.get(person_id, ())
            if a.deputy and not a.dated and a.covers(day)
        )

    def _standing_in_for(self, person_id: str, day: date) -> Iterator[Absence]:
        return (a for a in self.absences if a.deputy == person_id and a.covers(day))

    def home_units(self, person_id: str, day: date) -> tuple[str, ...]:
        """Keys of the units where this person works or answers for something, most local first."""
        own = [a.unit for a in self._of.get(person_id, ()) if a.covers(day) and not a.deputy]
        return tuple(dict.fromkeys(sorted(own, key=lambda key: -len(tuple(self.line(key))))))

    def on_call(self, unit: str | None) -> str | None:
        """The on-call number nearest above the unit, or of the top when no unit is known."""
        nodes = self.line(unit) if unit is not None else iter(self._children.get(None, ()))
        return next((node.on_call for node in nodes if node.on_call), None)
