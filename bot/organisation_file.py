"""organisation.yaml: the organisation as a file that people write, and what is missing in it.

`read` finds every fault at once, each with its line and place; `write` gives the same file back;
`coverage` lists what the organisation lacks on a day. docs/organisation.example.yaml shows it all.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from bot.reminder_rules import faults_in, own_rules
from bot.strict_yaml import Convert, Fault, StrictReader, parse, present
from domain.digest import Interval, NotForThem, Recipient, Version
from domain.organisation import Absence, Assignment, Channel, Organisation, Person, Role, Unit

LOCALES = ("sv", "en")
PURPOSES = ("unit", "management")


class FaultyOrganisation(ValueError):
    """The file cannot be used. Holds every fault, in the order of the lines."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: fault.line))
        super().__init__("\n".join(str(fault) for fault in self.faults))


def read(text: str) -> Organisation:
    """The organisation that the text describes. Raises FaultyOrganisation with every fault."""
    root = parse(text)
    if isinstance(root, Fault):
        raise FaultyOrganisation([root])
    reader = _Reader()
    organisation = reader.organisation(root)
    if reader.faults:
        raise FaultyOrganisation(reader.faults)
    return organisation


class _Reader(StrictReader):
    """Reads the people first, then everything that names them."""

    def __init__(self) -> None:
        super().__init__()
        self._people: dict[str, Person] = {}
        self._emails: dict[str, str] = {}
        self._units: list[Unit] = []
        self._assignments: list[Assignment] = []
        self._channels: list[Channel] = []

    # --- the parts of the file ---

    def organisation(self, root: yaml.Node) -> Organisation:
        whole = self.fields(
            root,
            "the file",
            # people first, wherever they stand: everything else names them
            {
                "name": self.text,
                "people": self.each(self.person),
                "units": self.keep,
                "absences": self.keep,
                "reminders": self.reminders,
                "digests": self.keep,
            },
            required=("name", "people", "units"),
        )
        if "units" in whole:
            self.each(self.top_unit)(whole["units"], "units")
        absences = self.each(self.absence)(whole["absences"], "absences") if "absences" in whole else ()
        digests = self.each(self.digest)(whole["digests"], "digests") if "digests" in whole else ()
        return Organisation(
            units=tuple(self._units),
            people=tuple(self._people.values()),
            assignments=tuple(self._assignments),
            absences=tuple(absences),
            channels=tuple(self._channels),
            name=whole.get("name") or "",
            reminders=whole.get("reminders") or {},
            digests=tuple(digests),
        )

    def digest(self, node: yaml.Node, path: str) -> dict[str, Any] | None:
        """Who gets a digest, of what and how often, as domain.digest.recipients_of reads it."""
        shape = {
            "channel": self.text,
            "person": self.someone,
            "units": self.each(self.text),
            "interval": self.one_of([interval.value for interval in Interval]),
            "version": self.one_of([version.value for version in Version]),
            "skipped": self.each(self.number),
        }
        found = present(self.fields(node, path, shape, required=("units",)))
        usual = {"interval": Interval.MONTHLY.value, "version": Version.INTERNAL.value}
        stated = {**usual, **found}
        for why in self._wrong_with(stated):
            self.fault(node, path, why)
        return {name: list(value) if isinstance(value, tuple) else value for name, value in stated.items()}

    def _wrong_with(self, stated: Mapping[str, Any]) -> Iterator[str]:
        if ("channel" in stated) == ("person" in stated):
            yield "give either a channel or a person"
        channels = {channel.key for channel in self._channels}
        if stated.get("channel") and stated["channel"] not in channels:
            yield f"no unit has the channel {stated['channel']}"
        known = {unit.key for unit in self._units}
        for unit in stated.get("units", ()):
            if unit not in known:
                yield f"there is no unit {unit}"
        skipped = tuple(stated.get("skipped", ()))
        if not all(1 <= month <= 12 for month in skipped):  # noqa: PLR2004 (months)
            yield "skipped are months, 1 to 12"
        try:
            Recipient("", (), Interval(stated["interval"]), Version(stated["version"]), skipped=skipped)
        except NotForThem as why:
            yield str(why)

    def reminders(self, node: yaml.Node, _: str) -> Mapping[str, Any] | None:
        """The organisation's own rules of reminding, as domain.reminding_rules reads them."""
        settings = own_rules(node)
        for place, path, why in faults_in(settings, node):
            self.fault(place, path, why)
        return settings if isinstance(settings, dict) else None

    def person(self, node: yaml.Node, path: str) -> None:
        shape = {
            "id": self.text,
            "name": self.text,
            "email": self.email,
            "locale": self.one_of(LOCALES),
            "shared_account": self.yes_or_no,
            "active": self.yes_or_no,
        }
        found = self.fields(node, path, shape, required=("name",))
        identity = found.get("id") or found.get("email")
        if identity is None:
            self.fault(node, path, "give an id or an email")
            return
        known_twice = self.known_twice("person", identity, node, path)
        email = found.get("email")
        if email and not self.known_twice("email", email, node, path):
            self._emails[email] = identity
        if not known_twice and "name" in found:
            self._people[identity] = Person(**(present(found) | {"id": identity}))

    def top_unit(self, node: yaml.Node, path: str) -> None:
        self.unit(node, path, parent=None)

    def unit(self, node: yaml.Node, path: str, parent: str | None) -> None:
        shape = {
            "key": self.text,
            "name": self.text,
            "level": self.text,
            "aliases": self.each(self.text),
            "on_call": self.text,
            "staff_count": self.number,
            "provider": self.yes_or_no,
            "hide_name": self.yes_or_no,
        }
        parts = ("roles", "deputies", "channels", "units")
        found = self.fields(
            node, path, shape | dict.fromkeys(parts, self.keep), required=("key", "name", "level")
        )
        key = found.get("key") or f"{path} without key"
        path = f"unit {key}" if "key" in found else path
        if not self.known_twice("unit", key, node, path):
            facts = present({name: found.get(name) for name in shape}) | {"key": key, "parent": parent}
            facts["aliases"] = tuple(found.get("aliases", ()))
            if {"name", "level"} <= facts.keys():
                self._units.append(Unit(**facts))
        self._parts_of_unit(found, key, path)

    def _parts_of_unit(self, found: Mapping[str, Any], key: str, path: str) -> None:
        readers: dict[str, Convert] = {
            "roles": lambda node, at: self.roles(node, at, key),
            "deputies": self.each(lambda node, at: self.deputy(node, at, key)),
            "channels": self.each(lambda node, at: self.channel(node, at, key)),
            "units": self.each(lambda node, at: self.unit(node, at, key)),
        }
        for part, reader in readers.items():
            if part in found:
                reader(found[part], f"{path}, {part}")

    def roles(self, node: yaml.Node, path: str, unit: str) -> None:
        shape = {role.value: self.each(self.holder) for role in Role}
        for role, holders in self.fields(node, path, shape).items():
            for holder in holders:
                self._assignments.append(Assignment(role=Role(role), unit=unit, **holder))

    def holder(self, node: yaml.Node, path: str) -> dict[str, Any] | None:
        """A person, or a person with the days between which the role is theirs."""
        if isinstance(node, yaml.MappingNode):
            return self.someone_for_days(node, path, {})
        person = self.someone(node, path)
        return {"person": person} if person else None

    def deputy(self, node: yaml.Node, path: str, unit: str) -> None:
        found = self.someone_for_days(node, path, {"role": self.one_of([role.value for role in Role])})
        if found is not None and "role" in found:
            role = Role(found.pop("role"))
            self._assignments.append(Assignment(role=role, unit=unit, deputy=True, **found))

    def absence(self, node: yaml.Node, path: str) -> Absence | None:
        found = self.someone_for_days(node, path, {"deputy": self.someone}, days_required=True)
        if found is None or not {"first_day", "last_day"} <= found.keys():
            return None
        return Absence(**found)

    def someone_for_days(
        self, node: yaml.Node, path: str, more: Mapping[str, Convert], *, days_required: bool = False
    ) -> dict[str, Any] | None:
        """person, from and until (both days included), and whatever else the place holds."""
        shape = {"person": self.someone, "from": self.day, "until": self.day, **more}
        days = ("from", "until") if days_required else ()
        needed = ("person", *days, *(("role",) if "role" in more else ()))
        found = self.fields(node, path, shape, required=needed)
        first, last = found.pop("from", None), found.pop("until", None)
        if first and last and last < first:
            self.fault(node, path, f"until ({last}) is before from ({first})")
        kept = present({**found, "first_day": first, "last_day": last})
        return kept if "person" in kept else None

    def channel(self, node: yaml.Node, path: str, unit: str) -> None:
        shape = {"key": self.text, "name": self.text, "purpose": self.one_of(PURPOSES)}
        found = self.fields(node, path, shape, required=("name",))
        if "name" not in found:
            return
        key = found.get("key") or found["name"]
        if not self.known_twice("channel", key, node, path):
            self._channels.append(Channel(key, found["name"], unit, found.get("purpose") or "unit"))

    # --- whom it names ---

    def someone(self, node: yaml.Node, path: str) -> str | None:
        """The id of the person whose id or e-mail stands there."""
        said = self.text(node, path)
        if said is None or said in self._people:
            return said
        if said.casefold() in self._emails:
            return self._emails[said.casefold()]
        self.fault(node, path, f"nobody under people has the id or e-mail {said}")
        return None


# --- back to a file -------------------------------------------------------------------------------


def write(organisation: Organisation) -> str:
    """The organisation as a file; reading it gives an equal organisation."""
    whole = {
        "name": organisation.name,
        "people": [_filled(_facts_of(person)) for person in organisation.people],
        "units": [_unit_out(organisation, unit) for unit in organisation.units if unit.parent is None],
        "absences": [
            _filled({"person": a.person, "from": a.first_day, "until": a.last_day, "deputy": a.deputy})
            for a in organisation.absences
        ],
        "reminders": dict(organisation.reminders),
        "digests": [dict(stated) for stated in organisation.digests],
    }
    return yaml.safe_dump(_filled(whole), allow_unicode=True, sort_keys=False, width=110)


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, (), [], {}, False)}


def _facts_of(person: Person) -> dict[str, Any]:
    facts = {name: getattr(person, name) for name in ("id", "name", "email", "locale", "shared_account")}
    return facts if person.active else facts | {"active": "no"}


def _unit_out(organisation: Organisation, unit: Unit) -> dict[str, Any]:
    own = [a for a in organisation.assignments if a.unit == unit.key]
    roles = {role.value: [_holder_out(a) for a in own if a.role is role and not a.deputy] for role in Role}
    return _filled(
        {
            "key": unit.key,
            "name": unit.name,
            "level": unit.level,
            "aliases": list(unit.aliases),
            "on_call": unit.on_call,
            "staff_count": unit.staff_count,
            "provider": unit.provider,
            "hide_name": unit.hide_name,
            "roles": _filled(roles),
            "deputies": [{"role": a.role.value, **_days_out(a)} for a in own if a.deputy],
            "channels": [
                {"key": c.key, "name": c.name, "purpose": c.purpose}
                for c in organisation.channels
                if c.unit == unit.key
            ],
            "units": [
                _unit_out(organisation, child) for child in organisation.units if child.parent == unit.key
            ],
        }
    )


def _holder_out(assignment: Assignment) -> str | dict[str, Any]:
    return _days_out(assignment) if assignment.dated else assignment.person


def _days_out(a: Assignment) -> dict[str, Any]:
    return _filled({"person": a.person, "from": a.first_day, "until": a.last_day})


# --- what is missing in it --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Gap:
    """Something the organisation lacks. serious: a report could reach nobody, so `run` refuses."""

    serious: bool
    unit: str | None
    message: str


INDISPENSABLE = (Role.MANAGER, Role.LEX_SARAH_LEAD, Role.INCIDENT_LEAD, Role.REGISTRAR)
"""Roles that every unit must have someone for, at itself or above."""


def coverage(organisation: Organisation, day: date) -> list[Gap]:
    """What is missing on this day, the serious first. Absence is no gap: the line above acts."""
    found = [*_lacking_roles(organisation, day), *_lacking_comforts(organisation, day)]
    return sorted(found, key=lambda gap: not gap.serious)


def _lacking_roles(organisation: Organisation, day: date) -> Iterator[Gap]:
    if not organisation.units:
        yield Gap(serious=True, unit=None, message="there are no units")
    for role in INDISPENSABLE:
        for unit in organisation.lowest_units():
            if not any(_appointed(organisation, role, node.key, day) for node in organisation.line(unit.key)):
                yield Gap(
                    serious=True, unit=unit.key, message=f"{unit.name}: nobody is {role} there or above"
                )


def _lacking_comforts(organisation: Organisation, day: date) -> Iterator[Gap]:
    for unit in organisation.units:
        own = [a for a in organisation.assignments if a.unit == unit.key]
        if any(a.role is Role.MANAGER for a in own) and not any(
            a.role is Role.MANAGER and a.deputy and (not a.dated or a.covers(day)) for a in own
        ):
            yield Gap(serious=False, unit=unit.key, message=f"{unit.name}: the manager has no deputy")
    for unit in organisation.lowest_units():
        if not any(channel.unit == unit.key for channel in organisation.channels):
            yield Gap(serious=False, unit=unit.key, message=f"{unit.name}: there is no channel")
        if not any(_appointed(organisation, role, unit.key, day) for role in Role):
            yield Gap(serious=False, unit=unit.key, message=f"{unit.name}: nobody works there")


def _appointed(organisation: Organisation, role: Role, unit: str, day: date) -> bool:
    return any(
        a.role is role and a.unit == unit and a.covers(day) and _is_active(organisation, a.person)
        for a in organisation.assignments
    )


def _is_active(organisation: Organisation, person_id: str) -> bool:
    person = organisation.person(person_id)
    return person is not None and person.active
