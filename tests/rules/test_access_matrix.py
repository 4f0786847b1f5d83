"""The matrix of who sees what, stated on its own and walked over everyone in two organisations.

The table was written from the matrix of the domain report (2.8) with its corrections, in that report's
words. How people stand to a case is found here by a walk of its own, not by the product's.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import pytest

from bot.demo_organisation import demo_organisation
from domain.access import (
    OF_LEX_SARAH,
    View,
    handlers_of,
    may_handle,
    readers_of,
    told_of,
    view,
    view_beyond_own,
)
from domain.cases import Case, State
from domain.kinds import CaseKind, Category
from domain.organisation import Absence, Assignment, Organisation, Person, Role
from tests.rules.test_cases import a_case
from tests.stories.organisation import ORGANISATION as STORIES

DAY = date(2026, 11, 20)

# H: reads and handles it. T: reads the story. S: what was established. M: that it is there. -: nothing.
COLUMNS = (
    "rapportör", "enhetschef", "avdelningschef", "förvaltningschef", "kvalitetsutvecklare", "lex Sarah",
    "incidentansvarig", "dataskyddsombud", "MAS", "MAR", "vårdsamordnare", "avtalsansvarig",
    "registrator", "skyddsombud", "övriga",
)  # fmt: skip
MATRIX: Mapping[CaseKind, str] = {
    #                          rap chef avd förv kval lexS inc dso MAS MAR sam avt reg sky övr
    CaseKind.DEVIATION:       "T   H    T   M    T    -    -   -   -   -   -   -   M   -   -",
    CaseKind.COMPLAINT:       "T   H    T   M    T    -    -   -   -   -   -   -   T   -   -",
    CaseKind.VIEW:            "T   H    T   M    T    -    -   -   -   -   -   -   T   -   -",
    CaseKind.PRAISE:          "T   H    T   M    T    -    -   -   -   -   -   -   T   -   -",
    CaseKind.SUGGESTION:      "T   H    T   M    T    -    -   -   -   -   -   -   M   -   -",
    CaseKind.SELF_MONITORING: "T   H    T   M    T    -    -   -   -   -   -   -   M   -   -",
    CaseKind.LEX_SARAH:       "T   -    -   -    M    H    -   -   -   -   -   -   M   -   -",
    CaseKind.DATA_INCIDENT:   "T   S    S   -    M    -    H   T   -   -   -   -   M   -   -",
    CaseKind.HEALTH_CARE:     "T   H    M   -    M    -    -   -   T   T   -   -   -   -   -",
    CaseKind.LEX_MARIA:       "T   M    M   -    M    -    -   -   H   T   -   -   -   -   -",
    CaseKind.CARE_DEVIATION:  "T   T    M   -    M    -    -   -   T   -   H   -   -   -   -",
    CaseKind.LEX_MAJA:        "T   H    M   -    M    -    -   -   -   -   -   -   M   -   -",
    CaseKind.WORK_INCIDENT:   "T   H    M   -    -    -    -   -   -   -   -   -   -   T   -",
    CaseKind.CONTRACT_BREACH: "T   T    T   M    T    -    -   -   -   -   -   H   M   -   -",
}  # fmt: skip
MEDICALLY_RESPONSIBLE = ("MAS", "MAR")
DECIDES = {State.AWAITING_DECISION, State.DECIDED, State.ACTIONS, State.FOLLOW_UP}
"""When a lex Sarah report lies with the decision-maker: before the proposal it is the lead's alone."""
NOT_THEIRS_EVEN_SO = {CaseKind.DATA_INCIDENT}
"""What was reported as health care goes on being read by both, in every row but this."""

COLUMN_OF_ROLE: Mapping[Role, str] = {
    Role.QUALITY_DEVELOPER: "kvalitetsutvecklare",
    Role.LEX_SARAH_LEAD: "lex Sarah",
    Role.LEX_SARAH_INVESTIGATOR: "lex Sarah",
    Role.INCIDENT_LEAD: "incidentansvarig",
    Role.DATA_PROTECTION_OFFICER: "dataskyddsombud",
    Role.CHIEF_NURSE: "MAS",
    Role.REHABILITATION_LEAD: "MAR",
    Role.CARE_COORDINATOR: "vårdsamordnare",
    Role.CONTRACT_MANAGER: "avtalsansvarig",
    Role.REGISTRAR: "registrator",
    Role.SAFETY_REPRESENTATIVE: "skyddsombud",
}
"""Everyone else (staff, management group, administrators) is in the last column."""

APPOINTED_ONLY = {
    Role.LEX_SARAH_LEAD,
    Role.LEX_SARAH_INVESTIGATOR,
    Role.INCIDENT_LEAD,
    Role.DATA_PROTECTION_OFFICER,
}
"""An absence lends these to nobody but their appointed deputies."""

LEVELS = {"H": View.TEXT, "T": View.TEXT, "S": View.SUMMARY, "M": View.METADATA, "-": View.NOTHING}
ORDER = "-MSTH"


# --- how someone stands to a case, found here ----------------------------------------------------------


def path_up(organisation: Organisation, unit: str) -> list[str]:
    parents = {each.key: each.parent for each in organisation.units}
    found = [unit]
    while (above := parents[found[-1]]) is not None:
        found.append(above)
    return found


def away(organisation: Organisation, person: str, day: date) -> list[Absence]:
    return [a for a in organisation.absences if a.person == person and a.first_day <= day <= a.last_day]


def acting(organisation: Organisation, role: Role, unit: str, day: date, without: frozenset[str]) -> set[str]:
    """Who acts in the role at exactly this unit: the ordinary ones present, and the others' stand-ins."""
    here = [a for a in organisation.assignments if (a.role, a.unit) == (role, unit)]
    here = [a for a in here if (a.first_day or day) <= day <= (a.last_day or day)]
    ordinary = {a.person for a in here if not a.deputy}
    found = {person for person in ordinary if not away(organisation, person, day)}
    for person in ordinary - without:
        if role not in APPOINTED_ONLY:
            found |= {a.deputy for a in away(organisation, person, day) if a.deputy}
    found |= {a.person for a in here if a.deputy and (a.first_day or a.last_day)}
    if not found - without:
        found |= {a.person for a in here if a.deputy and not (a.first_day or a.last_day)}
    return {person for person in found - without if not away(organisation, person, day)}


@dataclass(frozen=True)
class Standing:
    """columns: the person's in the table; nearest: those of them in which they are the nearest holder."""

    columns: frozenset[str]
    nearest: frozenset[str]


@lru_cache(maxsize=64)
def standings(
    organisation: Organisation, unit: str, excluded: frozenset[str], day: date
) -> Mapping[str, Standing]:
    """How each person stands to what happens in the unit; it is the same for cases of every kind."""
    columns, nearest = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    path = path_up(organisation, unit)
    levels = [acting(organisation, Role.MANAGER, each, day, excluded) for each in path]
    levels = [level for level in levels if level]
    for place, level in enumerate(levels):
        for person in level:
            first, last = place == 0, place == len(levels) - 1
            columns[person].add("enhetschef" if first else "förvaltningschef" if last else "avdelningschef")
            nearest[person] |= {"enhetschef"} if first else set()
    for role, column in COLUMN_OF_ROLE.items():
        # the nearest is told and handles; whoever holds it further up still sees
        for seeing in (acting(organisation, role, each, day, frozenset()) for each in path):
            for person in seeing:
                columns[person].add(column)
        holders = [acting(organisation, role, each, day, excluded) for each in path]
        for person in next((level for level in holders if level), set[str]()):
            nearest[person].add(column)
    return {
        each.id: Standing(frozenset(columns[each.id]), frozenset(nearest[each.id]))
        for each in organisation.people
    }


def row_of(organisation: Organisation, case: Case, day: date) -> dict[str, str]:
    """The kind's row; of rehabilitation the MAR handles what the MAS would, where one is there."""
    row = dict(zip(COLUMNS, MATRIX[case.kind].split(), strict=True))
    if case.original_kind is CaseKind.HEALTH_CARE and case.kind not in NOT_THEIRS_EVEN_SO:
        row |= {column: max(row[column], "T", key=ORDER.index) for column in MEDICALLY_RESPONSIBLE}
    path = path_up(organisation, case.unit)
    lead = [acting(organisation, Role.REHABILITATION_LEAD, unit, day, case.excluded) for unit in path]
    if case.category is Category.REHABILITATION and row["MAS"] == "H" and any(lead):
        row |= {"MAS": "T", "MAR": "H"}
    return row


def letters(organisation: Organisation, case: Case, day: date) -> Mapping[str, str]:
    """What the table says of this case, person by person."""
    row = row_of(organisation, case, day)
    if case.kind is CaseKind.LEX_SARAH:
        # the lead decides what the manager learns; the division decides, and reads until it is closed
        row["enhetschef"] = "S" if case.shared_with_manager else "-"
        row["avdelningschef"] = "T" if case.state in DECIDES else "-"
    if case.kind is CaseKind.DEVIATION and OF_LEX_SARAH in case.facts:
        row["lex Sarah"] = "T"
    stands = standings(organisation, case.unit, case.excluded, day)
    return {
        each.id: _letter(organisation, case, each, day, row, stands[each.id]) for each in organisation.people
    }


def _letter(
    organisation: Organisation,
    case: Case,
    person: Person,
    day: date,
    row: Mapping[str, str],
    stands: Standing,
) -> str:
    if person.id in case.excluded or person.shared_account or not person.active or case.erased:
        return "-"
    own = {"rapportör"} if person.id == case.reporter else set[str]()
    found = [row[column] for column in stands.columns | own or {"övriga"}]
    # a role is handled by its nearest holders; another holder of it reads
    found = [
        "T" if each == "H" and not {c for c in stands.nearest if row[c] == "H"} else each for each in found
    ]
    if case.handed_to == person.id and not case.guarded and not away(organisation, person.id, day):
        found.append("H")
    return max(found, key=ORDER.index)


def letter(organisation: Organisation, case: Case, person: str, day: date) -> str:
    """What the table says of this person and this case."""
    return letters(organisation, case, day)[person]


# --- the cases that are walked over --------------------------------------------------------------------


@dataclass(frozen=True)
class World:
    organisation: Organisation
    unit: str
    reporter: str
    manager: str
    colleague: str
    division: str


STORY_TOWN = World(STORIES, "sol", "anna", "bo", "erik", "karin")
DEMO = World(demo_organisation(), "solgarden", "anna-berg", "bo-ek", "erik-thoren", "karin-holm")
PROVIDER = World(
    demo_organisation(), "lonnen", "dawit-tesfaye", "robert-kling", "veronica-stal", "eva-lundqvist"
)
WORLDS = {"stories": STORY_TOWN, "demo": DEMO, "private provider": PROVIDER}


def situations(world: World) -> Mapping[str, Mapping[str, Any]]:
    """What has become of the case, and whom it is about."""
    return {
        "as it came": {},
        "shared with the manager": {"shared_with_manager": True},
        **{state.replace("_", " "): {"state": state} for state in State},
        "linked with a lex Sarah report": {"facts": {OF_LEX_SARAH: "yes"}},
        "about the manager": {"excluded": frozenset({world.manager})},
        "about manager and division": {"excluded": frozenset({world.manager, world.division})},
        "handed to a colleague": {"handed_to": world.colleague},
        "told as a deviation": {"original_kind": CaseKind.DEVIATION},
        "told as health care": {"original_kind": CaseKind.HEALTH_CARE},
        "of rehabilitation": {"category": Category.REHABILITATION},
        "destroyed": {"erased": DAY},
    }


SITUATIONS = tuple(situations(STORY_TOWN))


def cases_of(world: World, situation: str) -> Iterator[Case]:
    for kind in CaseKind:
        case = replace(a_case(kind), unit=world.unit, reporter=world.reporter)
        yield replace(case, **situations(world)[situation])


LENT = (Role.LEX_SARAH_LEAD, Role.INCIDENT_LEAD, Role.QUALITY_DEVELOPER, Role.REGISTRAR)


def organisations(world: World, situation: str) -> Iterator[tuple[str, Organisation, date]]:
    """The same organisation on days when others stand in, and on the day after."""
    plain = world.organisation
    gone = Absence(world.manager, DAY, DAY, world.colleague)
    yield "everyone at work", plain, DAY
    yield "the manager away", replace(plain, absences=(gone,)), DAY
    if situation != SITUATIONS[0]:
        return
    yield "the manager back", replace(plain, absences=(gone,)), DAY + timedelta(days=1)
    for role in LENT:
        holder = next(a.person for a in plain.assignments if a.role is role and not a.deputy)
        lent = replace(plain, absences=(Absence(holder, DAY, DAY, world.colleague),))
        yield f"{role} away", lent, DAY
        yield f"{role} back", lent, DAY + timedelta(days=1)
    dated = Assignment(world.colleague, Role.MANAGER, world.unit, DAY, DAY, deputy=True)
    with_dated = replace(plain, assignments=(*plain.assignments, dated))
    yield "a deputy for a day", with_dated, DAY
    yield "the deputy's day is over", with_dated, DAY + timedelta(days=1)


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS.keys())
def test_everyone_sees_and_handles_exactly_what_the_matrix_says(world: World, situation: str) -> None:
    different = []
    for when, organisation, day in organisations(world, situation):
        for case in cases_of(world, situation):
            last_resort = _nobody_holds_it(organisation, case, day)
            table = letters(organisation, case, day)
            for person in organisation.people:
                said = table[person.id]
                if person.id in last_resort and case.erased is None:
                    said = "H"
                seen = view(organisation, case, person.id, day)
                handles = may_handle(organisation, case, person.id, day)
                if (seen, handles) != (LEVELS[said], said == "H"):
                    different.append((when, case.kind.value, person.id, said, seen.name, handles))
    assert different == []


def _nobody_holds_it(organisation: Organisation, case: Case, day: date) -> set[str]:
    """With nobody in the handling roles, the nearest manager takes it; of guarded kinds the topmost."""
    row = row_of(organisation, case, day)
    roles = [role for role, column in COLUMN_OF_ROLE.items() if row[column] == "H"]
    path = path_up(organisation, case.unit)
    if not roles or any(
        acting(organisation, role, unit, day, case.excluded) for role in roles for unit in path
    ):
        return set()
    levels = [acting(organisation, Role.MANAGER, unit, day, case.excluded) for unit in path]
    levels = [level for level in levels if level]
    return levels[-1] if case.guarded else levels[0]


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS.keys())
def test_nobody_is_told_who_may_not_see_and_the_readers_shown_are_all_who_can_read(
    world: World, situation: str
) -> None:
    for _, organisation, day in organisations(world, situation):
        for case in cases_of(world, situation):
            takers, others = told_of(organisation, case, day)
            if case.erased is None:
                assert all(may_handle(organisation, case, person, day) for person in takers)
                assert takers
            assert all(view(organisation, case, person, day) > View.NOTHING for person in others)
            assert not {*takers, *others, *handlers_of(organisation, case, day)} & case.excluded
            readers = {
                person.id
                for person in organisation.people
                if person.id != case.reporter and view(organisation, case, person.id, day) is View.TEXT
            }
            assert set(readers_of(organisation, case, day)) == readers


@pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS.keys())
def test_a_reporter_has_their_own_report_and_nothing_of_anyone_elses(world: World) -> None:
    other = world.colleague
    for case in cases_of(world, "as it came"):
        assert view(world.organisation, case, case.reporter, DAY) is View.TEXT
        assert view_beyond_own(world.organisation, case, case.reporter, DAY) is View.NOTHING
        assert not may_handle(world.organisation, case, case.reporter, DAY)
        assert view(world.organisation, case, other, DAY) is View.NOTHING


def test_the_table_has_a_letter_for_every_kind_and_column() -> None:
    assert set(MATRIX) == set(CaseKind)
    assert all(len(row.split()) == len(COLUMNS) for row in MATRIX.values())
    assert all(set(row.split()) <= set(LEVELS) for row in MATRIX.values())
