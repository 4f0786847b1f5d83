"""The groups file: which group of the directory gives which role at which unit.

docs/directory-groups.example.yaml shows it all; `read` finds every fault at once, each with its line.
"""

import re
from dataclasses import dataclass

import yaml

from bot.strict_yaml import Fault, StrictReader, parse
from domain.organisation import Organisation, Role

_ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Mapped:
    """Every member of the group, also through groups within it, has the role at the unit.

    group: the object id in Entra. name: what people call it, for messages.
    deputy: they stand in when the holders of the role are away.
    leads: whoever the directory names as manager of most of its members is the unit's manager.
    line: where it stands in the file.
    """

    group: str
    name: str
    unit: str
    role: Role
    deputy: bool = False
    leads: bool = False
    line: int = 0


class FaultyGroups(ValueError):
    """The file cannot be used. Holds every fault, in the order of the lines."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: fault.line))
        super().__init__("\n".join(str(fault) for fault in self.faults))


def read(text: str) -> tuple[Mapped, ...]:
    """What the text says. Raises FaultyGroups with every fault."""
    root = parse(text)
    if isinstance(root, Fault):
        raise FaultyGroups([root])
    reader = _Reader()
    found = reader.fields(root, "the file", {"groups": reader.each(reader.mapped)}, required=("groups",))
    if not reader.faults and not found["groups"]:
        reader.fault(root, "groups", "there is no group")
    if reader.faults:
        raise FaultyGroups(reader.faults)
    return tuple(found["groups"])


def unknown_units(groups: tuple[Mapped, ...], organisation: Organisation) -> list[Fault]:
    """A fault for each unit that the organisation does not have."""
    return [
        Fault(each.line, f"group {each.name}", f"the organisation has no unit {each.unit}")
        for each in groups
        if not organisation.has_unit(each.unit)
    ]


class _Reader(StrictReader):
    def mapped(self, node: yaml.Node, path: str) -> Mapped | None:
        shape = {
            "id": self.group_id,
            "name": self.text,
            "unit": self.text,
            "role": self.one_of([role.value for role in Role]),
            "deputy": self.yes_or_no,
            "manager_of_members_leads": self.yes_or_no,
        }
        found = self.fields(node, path, shape, required=("id", "unit", "role"))
        if not {"id", "unit", "role"} <= found.keys():
            return None
        role, leads = Role(found["role"]), found.get("manager_of_members_leads", False)
        if leads and role is not Role.STAFF:
            self.fault(node, path, "manager_of_members_leads goes with the role staff only")
        key = f"{found['id']} as {role} at {found['unit']}"
        if self.known_twice("group", key, node, path):
            return None
        return Mapped(
            group=found["id"],
            name=found.get("name", found["id"]),
            unit=found["unit"],
            role=role,
            deputy=found.get("deputy", False),
            leads=leads,
            line=node.start_mark.line + 1,
        )

    def group_id(self, node: yaml.Node, path: str) -> str | None:
        said = self.text(node, path)
        if said is not None and not _ID.fullmatch(said.lower()):
            self.fault(node, path, "expected an object ID, as in 00000000-0000-0000-0000-000000000000")
            return None
        return said.lower() if said else None
