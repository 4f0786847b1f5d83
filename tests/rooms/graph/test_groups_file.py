"""The groups file: every fault at once, with its line; and the example is right."""

from pathlib import Path

import pytest

from bot import organisation_file
from bot.graph.groups_file import FaultyGroups, Mapped, read, unknown_units
from domain.organisation import Role

DOCS = Path(__file__).parents[3] / "docs"
ID = "0b7c1a52-3f7d-4c55-9d0e-1a2b3c4d5e01"


def faults_of(text: str) -> list[str]:
    with pytest.raises(FaultyGroups) as caught:
        read(text)
    return [str(fault) for fault in caught.value.faults]


def test_the_example_is_faultless_and_fits_the_example_organisation() -> None:
    groups = read((DOCS / "directory-groups.example.yaml").read_text(encoding="utf-8"))
    text = (DOCS / "organisation.example.yaml").read_text(encoding="utf-8")
    assert unknown_units(groups, organisation_file.read(text)) == []
    assert {(each.role, each.leads, each.deputy) for each in groups} == {
        (Role.STAFF, True, False),
        (Role.MANAGER, False, True),
        (Role.REGISTRAR, False, False),
        (Role.ADMINISTRATOR, False, False),
    }


def test_the_id_may_be_written_in_capitals_and_the_name_left_out() -> None:
    found = read(f"groups:\n  - {{id: {ID.upper()}, unit: u, role: staff}}\n")
    assert found == (Mapped(ID, ID, "u", Role.STAFF, line=2),)


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        (
            "{id: x, unit: u, role: staff}",
            "line 2, the file, groups 1, id: expected an object ID",
        ),
        (f"{{id: {ID}, unit: u, role: boss}}", "line 2, the file, groups 1, role: expected one of staff"),
        (f"{{id: {ID}, unit: u}}", "line 2, the file, groups 1: role is missing"),
        (f"{{id: {ID}, unit: u, role: staff, unti: 1}}", "did you mean unit?"),
        (f"{{id: {ID}, unit: u, role: staff, deputy: perhaps}}", "expected true or false"),
        (
            f"{{id: {ID}, unit: u, role: manager, manager_of_members_leads: yes}}",
            "manager_of_members_leads goes with the role staff only",
        ),
        (
            f"{{id: {ID}, unit: u, role: staff}}\n  - {{id: {ID}, unit: u, role: staff}}",
            f"line 3, the file, groups 2: group {ID} as staff at u stands on line 2 already",
        ),
    ],
)
def test_a_fault_is_told_with_its_line_and_place(entry: str, fault: str) -> None:
    assert any(fault in found for found in faults_of(f"groups:\n  - {entry}\n"))


@pytest.mark.parametrize(
    "text", ["", "groups: []\n", "groups: 3\n", "- 1\n", "groups: [{", "\x00", "group: []\n"]
)
def test_no_file_is_so_wrong_that_reading_it_breaks(text: str) -> None:
    assert faults_of(text)
