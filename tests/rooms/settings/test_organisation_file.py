"""organisation.yaml: every fault is found at once, with its line, and gaps are told."""

from datetime import date
from pathlib import Path

import pytest

from bot.organisation_file import FaultyOrganisation, coverage, read, write
from domain.organisation import Absence, Assignment, Role

EXAMPLE = Path(__file__).parents[3] / "docs" / "organisation.example.yaml"
DAY = date(2026, 11, 21)


def faults_of(text: str) -> list[str]:
    with pytest.raises(FaultyOrganisation) as caught:
        read(text)
    return [str(fault) for fault in caught.value.faults]


def with_unit(lines: str) -> str:
    return (
        "name: Ekvik\n"
        "people:\n"
        "  - {id: anna, name: Anna Vinge, email: anna@ekvik.example}\n"
        "units:\n"
        "  - key: solgarden\n"
        "    name: Solgården\n"
        "    level: enhet\n" + lines
    )


def test_the_example_is_faultless_and_without_gaps() -> None:
    assert coverage(read(EXAMPLE.read_text(encoding="utf-8")), DAY) == []


def test_what_is_written_reads_as_the_same_organisation() -> None:
    organisation = read(EXAMPLE.read_text(encoding="utf-8"))
    again = read(write(organisation))
    assert again == organisation


def test_units_nest_and_know_what_is_above_them() -> None:
    organisation = read(EXAMPLE.read_text(encoding="utf-8"))
    assert [unit.key for unit in organisation.line("solgarden")] == [
        "solgarden",
        "aldreomsorgen",
        "socialforvaltningen",
    ]


def test_people_are_named_by_id_or_by_email_in_any_case() -> None:
    organisation = read(with_unit("    roles: {manager: [ANNA@ekvik.example], staff: [anna]}\n"))
    assert {assignment.person for assignment in organisation.assignments} == {"anna"}


def test_deputies_and_absences_keep_their_days() -> None:
    text = with_unit(
        "    deputies: [{role: manager, person: anna, from: 2026-12-01, until: 2026-12-31}]\n"
        "absences: [{person: anna, from: 2026-11-01, until: 2026-11-02}]\n"
    )
    organisation = read(text)
    december = (date(2026, 12, 1), date(2026, 12, 31))
    assert organisation.assignments == (
        Assignment("anna", Role.MANAGER, "solgarden", *december, deputy=True),
    )
    assert organisation.absences == (Absence("anna", date(2026, 11, 1), date(2026, 11, 2)),)


def test_a_number_keeps_its_zeros() -> None:
    assert read(with_unit("    on_call: 0101234567\n")).unit("solgarden").on_call == "0101234567"


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ("    levle: enhet\n", "line 8, units 1: levle is not known here; did you mean level?"),
        ("    level: avdelning\n", "line 8, units 1: level stands here twice"),
        ("    staff_count: many\n", "line 8, units 1, staff_count: expected a whole number"),
        ("    provider: perhaps\n", "line 8, units 1, provider: expected true or false"),
        (
            "    roles: {manager: [olle]}\n",
            "line 8, unit solgarden, roles, manager 1: nobody under people has the id or e-mail olle",
        ),
        ("    roles: {boss: [anna]}\n", "line 8, unit solgarden, roles: boss is not known here; known are"),
        (
            "    units:\n      - {key: solgarden, name: S, level: enhet}\n",
            "line 9, unit solgarden: unit solgarden stands on line 5 already",
        ),
        (
            "    deputies: [{role: manager, person: anna, from: 2026-02-30}]\n",
            "line 8, unit solgarden, deputies 1, from: expected a date like 2026-12-31",
        ),
        (
            "    deputies: [{role: manager, person: anna, from: 2026-02-03, until: 2026-02-01}]\n",
            "line 8, unit solgarden, deputies 1: until (2026-02-01) is before from (2026-02-03)",
        ),
        ("    deputies: [{person: anna}]\n", "line 8, unit solgarden, deputies 1: role is missing"),
        ("    channels: solgarden\n", "line 8, unit solgarden, channels: expected a list"),
        ("    aliases: [&a solis, *a]\n", "line 8, the file: references (*name) are not used here"),
        ("    units: [{\n", "line 9, the file: this is not YAML"),
    ],
)
def test_a_fault_is_told_with_its_line_and_place(lines: str, fault: str) -> None:
    assert any(found.startswith(fault) for found in faults_of(with_unit(lines)))


def test_all_faults_are_told_at_once_in_the_order_of_the_lines() -> None:
    faults = faults_of(
        with_unit("    roles: {manager: [olle], staff: [pelle]}\n    staff_count: x\nextra: 1\n")
    )
    assert [fault.split(",")[0] for fault in faults] == ["line 8", "line 8", "line 9", "line 10"]


@pytest.mark.parametrize("text", ["", "a: [", "- 1", "5", "name: x\npeople: 3\nunits: {}\n", "\x00", "[]"])
def test_no_file_is_so_wrong_that_reading_it_breaks(text: str) -> None:
    assert faults_of(text)


def test_a_unit_that_nobody_answers_for_is_a_serious_gap() -> None:
    gaps = coverage(read(with_unit("    roles: {staff: [anna]}\n")), DAY)
    assert [gap.message for gap in gaps if gap.serious] == [
        "Solgården: nobody is manager there or above",
        "Solgården: nobody is lex_sarah_lead there or above",
        "Solgården: nobody is incident_lead there or above",
        "Solgården: nobody is registrar there or above",
    ]


def test_someone_who_has_left_answers_for_nothing() -> None:
    text = with_unit("    roles: {manager: [anna]}\n").replace("example}", "example, active: false}")
    assert any("nobody is manager" in gap.message for gap in coverage(read(text), DAY) if gap.serious)


def test_no_deputy_channel_or_staff_is_a_gap_one_can_live_with() -> None:
    text = with_unit("    roles: {manager: [{person: anna, until: 2027-01-01}]}\n")
    told = {gap.message for gap in coverage(read(text), DAY) if not gap.serious}
    assert told == {"Solgården: the manager has no deputy", "Solgården: there is no channel"}
    later = {gap.message for gap in coverage(read(text), date(2027, 2, 1)) if not gap.serious}
    assert "Solgården: nobody works there" in later
