"""Invented people, cases and drafts for the tests of this room."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from domain.cases import Case, Happened, State
from domain.drafts import Answers, Draft
from domain.kinds import CaseKind, Category
from domain.organisation import Absence, Assignment, Channel, Organisation, Person, Role, Unit

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
STORY = "Kvällsinsatsen uteblev och ingen ringde till hemtjänsten förrän på morgonen."

ORGANISATION = Organisation(
    units=(
        Unit("almen", "Almens gruppbostad", "enhet", parent="lss", aliases=("Almen",), hide_name=True),
        Unit("social", "Socialförvaltningen", "förvaltning", on_call="010-000 00 00"),
        Unit("lss", "LSS", "avdelning", parent="social", staff_count=40),
    ),
    people=(
        Person("eva", "Eva Ek", "eva.ek@example.org"),
        Person("omar", "Omar Ali", "omar.ali@example.org", locale="en"),
        Person("ward", "Almens telefon", shared_account=True),
    ),
    assignments=(
        Assignment("eva", Role.STAFF, "almen"),
        Assignment("omar", Role.MANAGER, "almen", first_day=date(2026, 1, 1)),
        Assignment("eva", Role.MANAGER, "almen", deputy=True),
    ),
    absences=(Absence("omar", date(2026, 7, 1), date(2026, 7, 31), deputy="eva"),),
    channels=(Channel("apt", "almen-apt", "almen", "unit"),),
    name="Exempelkommun",
)


def a_case(serial: int = 1, **changes: Any) -> Case:
    case = Case(
        id=f"case-{serial}",
        number=f"AV-2026-{serial:04d}",
        kind=CaseKind.DEVIATION,
        original_kind=CaseKind.DEVIATION,
        unit="almen",
        state=State.RECEIVED,
        version=1,
        reporter="eva",
        received=NOW,
        take_by=NOW + timedelta(days=1),
        finish_by=NOW + timedelta(days=30),
        happened=Happened(date(2026, 3, 1), time(21, 30)),
        category=Category.SERVICE_MISSED,
        facts={"nurse_contacted": "yes"},
        excluded=frozenset({"ward"}),
    )
    return replace(case, **changes)


def a_draft(name: str = "draft-1", **changes: Any) -> Draft:
    draft = Draft(
        id=name,
        person="eva",
        created=NOW,
        touched=NOW,
        now=Answers({"story": STORY, "unit": "almen"}, asking="when", offered=("idag", "igår")),
        past=(Answers({"story": STORY}), Answers()),
        replaced={"[namn 1]": "Lisbet"},
    )
    return replace(draft, **changes)
