"""What an agenda says and what it never says."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.actions import Action, ActionKind, ActionState, ActionType, Named
from domain.agenda import (
    Actions,
    Agenda,
    Choices,
    Decisions,
    Figures,
    Items,
    Routine,
    Themes,
    build_agenda,
    choices_of,
)
from domain.agenda_items import (
    ALWAYS,
    COUNTED_KINDS,
    FEW,
    FEWEST,
    LONGEST_LESSON,
    TELLING,
    ActionLine,
    CaseCount,
    DecisionLine,
    Disclosure,
    Item,
    Lesson,
    LessonNotAllowed,
    Material,
    Section,
    Theme,
    action_lines,
    change_item,
    checked_title,
    disclosure,
    lesson_from,
    may_teach,
    reordered,
    themes_of,
    withdraw,
)
from domain.cases import Case, State
from domain.kinds import KINDS, CaseKind, Category
from domain.organisation import Unit

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
DAY = date(2026, 12, 1)
ALMEN = Unit("almen", "Almen", "enhet")
FULL, NUMBERS, SILENT = Disclosure.FULL, Disclosure.NUMBERS, Disclosure.SILENT


def a_case(**changes: object) -> Case:
    case = Case(
        id="case-1",
        number="AV-2026-0001",
        kind=CaseKind.DEVIATION,
        original_kind=CaseKind.DEVIATION,
        unit="almen",
        state=State.CLOSED,
        version=3,
        reporter="eva",
        received=NOW,
        take_by=NOW,
        finish_by=NOW,
        category=Category.SERVICE_MISSED,
    )
    return replace(case, **changes)  # type: ignore[arg-type]


def an_action(serial: int = 1, **changes: object) -> Action:
    action = Action(
        id=f"action-{serial}",
        number=f"ÅT-2026-{serial:04d}",
        title="Motivationsarbete",
        kind=ActionKind.RECOMMENDATION,
        unit="almen",
        owner=Named("eva"),
        due=date(2027, 6, 30),
        first_due=date(2027, 6, 30),
        state=ActionState.PLANNED,
        version=1,
        created_by="omar",
        created=NOW,
        type=ActionType.STANDING_ITEM,
    )
    return replace(action, **changes)  # type: ignore[arg-type]


def an_item(name: str, **changes: object) -> Item:
    return replace(Item(name, "almen", name.title(), "eva", "eva", NOW), **changes)  # type: ignore[arg-type]


def a_lesson(text: str = "Ring jouren direkt.", **changes: object) -> Lesson:
    lesson = Lesson("l", "almen", Section.DEVIATIONS, text, "omar", NOW, approved_by="omar")
    return replace(lesson, **changes)  # type: ignore[arg-type]


def sections(agenda: Agenda) -> list[Section]:
    return [part.section for part in agenda.parts]


def figures(agenda: Agenda, section: Section = Section.DEVIATIONS) -> Figures:
    (found,) = [part for part in agenda.parts if isinstance(part, Figures) and part.section is section]
    return found


FULL_MATERIAL = Material(
    since=date(2026, 11, 3),
    counts=(
        CaseCount(CaseKind.DEVIATION, Category.SERVICE_MISSED, 3),
        CaseCount(CaseKind.HEALTH_CARE, Category.FALL, 1),
        CaseCount(CaseKind.COMPLAINT, Category.TREATMENT, 1),
        CaseCount(CaseKind.WORK_INCIDENT, Category.PHYSICAL_LOAD, 1),
        CaseCount(CaseKind.PRAISE, None, 2),
    ),
    lessons=(a_lesson(), a_lesson("Väntar på godkännande.", approved_by=None)),
    decisions=(DecisionLine("Ny larmrutin", "ÅT-2026-0009", ActionState.DONE),),
    actions=(ActionLine("ÅT-2026-0010", "Se över schemat", "person:eva", date(2026, 12, 20)),),
    themes=(
        Theme("t1", "almen", "Bemötande", "omar", NOW),
        Theme("t2", "almen", "Sommaren", "omar", NOW, last=date(2026, 8, 31)),
    ),
    items=(an_item("larm", minutes=10), an_item("nycklar"), an_item("nej", withdrawn=True)),
    routine="Hot och våld",
)


def test_everything_stands_in_its_order() -> None:
    agenda = build_agenda(DAY, FULL_MATERIAL, FULL)
    assert sections(agenda) == list(Section)
    assert agenda.since == date(2026, 11, 3)
    assert agenda.minutes == 15


def test_deviations_and_complaints_stand_there_at_zero() -> None:
    agenda = build_agenda(DAY, Material(), FULL)
    assert sections(agenda) == [Section.DEVIATIONS, Section.COMPLAINTS]
    assert figures(agenda).number == 0


def test_deviations_come_with_categories_and_approved_lessons_only() -> None:
    found = figures(build_agenda(DAY, FULL_MATERIAL, FULL))
    assert found.number == 4
    assert found.categories == ((Category.SERVICE_MISSED, 3), (Category.FALL, 1))
    assert found.lessons == ("Ring jouren direkt.",)


def test_themes_stand_for_their_period() -> None:
    (themes,) = [part for part in build_agenda(DAY, FULL_MATERIAL, FULL).parts if isinstance(part, Themes)]
    assert themes.titles == ("Bemötande",)


def test_a_unit_with_few_clients_gets_numbers_only() -> None:
    found = figures(build_agenda(DAY, FULL_MATERIAL, NUMBERS))
    assert (found.number, found.categories, found.lessons) == (4, (), ())


@given(st.lists(st.integers(0, FEWEST - 1), min_size=4, max_size=4))
def test_where_a_number_would_point_someone_out_nothing_can_be_told(counts: list[int]) -> None:
    kinds = (CaseKind.DEVIATION, CaseKind.COMPLAINT, CaseKind.WORK_INCIDENT, CaseKind.PRAISE)
    material = Material(
        counts=tuple(CaseCount(kind, None, count) for kind, count in zip(kinds, counts, strict=True)),
        lessons=(a_lesson(),),
    )
    assert build_agenda(DAY, material, SILENT) == build_agenda(DAY, Material(), SILENT)


def test_who_gets_how_much() -> None:
    assert disclosure(ALMEN, FEW) is FULL
    assert disclosure(ALMEN, FEW - 1) is NUMBERS
    assert disclosure(ALMEN, None) is NUMBERS
    assert disclosure(ALMEN, FEWEST - 1) is SILENT
    assert disclosure(replace(ALMEN, hide_name=True), 40) is SILENT


@pytest.mark.parametrize("category", sorted(TELLING))
def test_a_telling_category_stands_by_itself_only_from_k_on(category: Category) -> None:
    few = Material(counts=(CaseCount(CaseKind.DEVIATION, category, FEWEST - 1),))
    many = Material(counts=(CaseCount(CaseKind.DEVIATION, category, FEWEST),))
    assert figures(build_agenda(DAY, few, FULL)).categories == ((Category.OTHER, FEWEST - 1),)
    assert figures(build_agenda(DAY, many, FULL)).categories == ((category, FEWEST),)


NEVER = sorted(set(CaseKind) - COUNTED_KINDS)
COUNTS = st.lists(
    st.builds(
        CaseCount,
        st.sampled_from(sorted(CaseKind)),
        st.none() | st.sampled_from(sorted(Category)),
        st.integers(0, 12),
    ),
    max_size=20,
)


def test_guarded_kinds_and_the_rarest_are_never_counted() -> None:
    assert set(NEVER) == {CaseKind.LEX_SARAH, CaseKind.DATA_INCIDENT, CaseKind.LEX_MARIA, CaseKind.LEX_MAJA}
    assert all(kind in NEVER for kind, facts in KINDS.items() if facts.guarded)


@given(COUNTS, st.sampled_from(Disclosure), st.booleans())
def test_lex_sarah_and_incidents_change_nothing_on_any_agenda(
    counts: list[CaseCount], may_say: Disclosure, standing_only: bool
) -> None:
    without = [row for row in counts if row.kind in COUNTED_KINDS]
    assert build_agenda(DAY, Material(counts=counts), may_say, standing_only=standing_only) == build_agenda(
        DAY, Material(counts=without), may_say, standing_only=standing_only
    )


@given(COUNTS, st.sampled_from(Disclosure), st.sets(st.sampled_from(Section)), st.permutations(list(Section)))
def test_what_always_stands_there_always_does_whatever_is_chosen(
    counts: list[CaseCount], may_say: Disclosure, left_out: set[Section], order: list[Section]
) -> None:
    chosen = Choices(tuple(order[:4]), frozenset(left_out))
    found = sections(build_agenda(DAY, Material(counts=counts), may_say, chosen))
    assert set(found) >= ALWAYS
    assert not (set(found) - ALWAYS) & left_out
    assert found == sorted(found, key=list(dict.fromkeys((*order[:4], *Section))).index)


@given(COUNTS)
def test_categories_never_count_more_than_the_number_beside_them(counts: list[CaseCount]) -> None:
    for part in build_agenda(DAY, Material(counts=counts), FULL).parts:
        if isinstance(part, Figures):
            assert sum(count for _, count in part.categories) <= (part.number or 0)


def test_unapproved_only_what_nobody_had_to_see_goes_out() -> None:
    agenda = build_agenda(DAY, FULL_MATERIAL, FULL, standing_only=True)
    assert not any(isinstance(part, (Items, Routine)) for part in agenda.parts)
    assert figures(agenda).lessons == ()
    (actions,) = [part for part in agenda.parts if isinstance(part, Actions)]
    assert (actions.number, actions.lines) == (1, ())
    assert any(isinstance(part, Decisions) for part in agenda.parts)


def test_choices_are_read_from_what_an_occasion_keeps() -> None:
    assert choices_of(("items",), {"praise"}) == Choices((Section.ITEMS,), frozenset({Section.PRAISE}))


# --- lessons ---


def test_the_manager_writes_a_lesson_from_a_closed_case() -> None:
    lesson = lesson_from(a_case(), " Ring jouren. ", FULL, lesson_id="l1", by="omar", now=NOW)
    assert (lesson.text, lesson.approved_by, lesson.section) == ("Ring jouren.", "omar", Section.DEVIATIONS)


@pytest.mark.parametrize(
    "case",
    [
        a_case(state=State.ACTIONS),
        a_case(kind=CaseKind.LEX_SARAH),
        a_case(kind=CaseKind.DATA_INCIDENT),
        a_case(original_kind=CaseKind.DATA_INCIDENT),
        a_case(excluded=frozenset({"eva"})),
        a_case(category=Category.ABUSE_SEXUAL),
    ],
)
def test_some_cases_teach_nobody_anything_aloud(case: Case) -> None:
    assert not may_teach(case, FULL)
    with pytest.raises(LessonNotAllowed):
        lesson_from(case, "Text", FULL, lesson_id="l1", by="omar", now=NOW)


def test_a_small_unit_has_no_lessons_from_cases() -> None:
    assert not may_teach(a_case(), NUMBERS)
    assert not may_teach(a_case(), SILENT)


@pytest.mark.parametrize("text", ["", "   ", "x" * (LONGEST_LESSON + 1)])
def test_a_lesson_has_a_text_of_some_length(text: str) -> None:
    with pytest.raises(ValueError, match="characters"):
        lesson_from(a_case(), text, FULL, lesson_id="l1", by="omar", now=NOW)


# --- items, themes, actions ---


def test_items_come_in_the_managers_order() -> None:
    items = [an_item(name, added=NOW + timedelta(minutes=place)) for place, name in enumerate("abcd")]
    again = reordered(items, ["c", "x", "a", "c"])
    assert [item.id for item in sorted(again, key=lambda item: item.place)] == ["c", "a", "b", "d"]
    assert reordered(again, ["c", "a"]) == again


def test_an_item_is_changed_and_withdrawn() -> None:
    changed = change_item(an_item("larm"), title=" Larm \n på natten ", minutes=15)
    assert (changed.title, changed.minutes, changed.owner, changed.version) == (
        "Larm på natten",
        15,
        "eva",
        2,
    )
    assert withdraw(changed).withdrawn
    with pytest.raises(ValueError, match="characters"):
        checked_title(" ")


def test_a_standing_action_is_a_theme_until_its_end() -> None:
    (theme,) = themes_of([an_action()], DAY)
    assert (theme.title, theme.last, theme.action) == ("Motivationsarbete", date(2027, 6, 30), "action-1")
    assert themes_of([an_action()], date(2027, 7, 1)) == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"guarded": True},
        {"excluded": frozenset({"eva"})},
        {"state": ActionState.PROPOSED},
        {"state": ActionState.DONE},
    ],
)
def test_what_not_everyone_may_see_is_no_theme_and_no_line(changes: dict[str, Any]) -> None:
    assert themes_of([an_action(**changes)], DAY) == ()
    assert action_lines([an_action(type=ActionType.TRAINING, **changes)]) == ()


def test_actions_about_one_person_are_not_read_aloud() -> None:
    spoken = {kind for kind in ActionType if action_lines([an_action(type=kind)])}
    assert spoken == set(ActionType) - {
        ActionType.EMPLOYMENT,
        ActionType.POLICE_REPORT,
        ActionType.SUPPORT,
        ActionType.STANDING_ITEM,
    }
