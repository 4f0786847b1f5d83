"""What is handed out of a case in full is all that is known of it: no field is left out without a reason.

Every field of a case, of its handling and of its actions is given a value that can be recognised, for
every kind, with its whole legal path answered; each must be read in the file, or stand below with why not.
"""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import UTC, date, datetime, time

import pytest

from bot.disclosure import Handover, Opened, written
from domain.access import View
from domain.action_access import ActionView
from domain.actions import Action, ActionKind, ActionState, ActionType, Effect, Named, Postponement
from domain.cases import Case, Concerns, Handling, Happened, Informed, Precision, Relation, State
from domain.kinds import ArrivedBy, CaseKind, Category, Cause, SenderKind
from domain.paths import PATHS, Asks, PathStep, Question, steps_of
from domain.risk import Risk
from domain.sorting import SORTED_DAY
from handlers.handling_shown import handling_parts
from handlers.plain_lines import plain_lines
from handlers.texts import Texts
from tests.rules.test_cases import a_case
from tests.stories.organisation import ORGANISATION

SAY = Texts("sv")
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = date(2024, 2, 3)
DAY_SAID = "lördag 3 februari 2024"


def at(month: int) -> datetime:
    return datetime(2025, month, 7, 8, 5, tzinfo=UTC)


HANDLING: Mapping[str, tuple[object, str]] = {
    # field: (its value, how it is read)
    "causes": ((Cause.ORGANISATION, Cause.ROUTINES), SAY(f"cause.{Cause.ROUTINES}")),
    "cause_text": ("Orsaken i ord", "Orsaken i ord"),
    "measure": ("Det som gjordes", "Det som gjordes"),
    "no_measure": ("Inget mer behövs", "Inget mer behövs"),
    "wrongdoing": (True, f"{SAY('shown.wrongdoing')}: Ja"),
    "wrongdoing_reason": ("Därför är det så", "Därför är det så"),
    "concerns": (Concerns.SEVERAL, SAY(f"concerns.{Concerns.SEVERAL}")),
    "informed": (Informed.NEXT_OF_KIN, SAY(f"informed.{Informed.NEXT_OF_KIN}")),
    "informed_day": (date(2025, 4, 1), "tisdag 1 april 2025"),
    "not_informed_reason": ("Ingen gick att nå", "Ingen gick att nå"),
    "feedback": ("Tack, så här blev det", "Tack, så här blev det"),
    "feedback_day": (date(2025, 4, 2), "onsdag 2 april 2025"),
    "client_reference": ("VS-4711", "VS-4711"),
    "reply_day": (date(2025, 4, 3), "torsdag 3 april 2025"),
    "investigation": ("Det utredningen visar", "Det utredningen visar"),
    "can_happen_again": (False, f"{SAY('handling.can_happen_again')}: Nej"),
}
HANDLING_LEFT_OUT: Mapping[str, str] = {
    "feedback_to": "the role that was answered by word of mouth: in place of what was written, seen below",
    "path": "walked question by question",
}

CASE: Mapping[str, tuple[object, str]] = {
    "happened": (Happened(date(2025, 1, 4), time(19), Precision.MINUTE), "lördag 4 jan 2025 kl. 19.00"),
    "discovered": (at(1), "tisdag 7 jan 2025 kl. 09.05"),
    "received": (at(2), "fredag 7 feb 2025 kl. 09.05"),
    "taken": (at(3), "fredag 7 mars 2025 kl. 09.05"),
    "closed": (at(5), "onsdag 7 maj 2025 kl. 10.05"),
    "state": (State.CLOSED, SAY(f"state.{State.CLOSED}")),
    "category": (Category.REHABILITATION, SAY(f"category.{Category.REHABILITATION}")),
    "sender": (SenderKind.NEXT_OF_KIN, SAY(f"sender.{SenderKind.NEXT_OF_KIN}")),
    "arrived_by": (ArrivedBy.LETTER, SAY(f"arrived_by.{ArrivedBy.LETTER}")),
    "wants_answer": (True, f"{SAY('field.wants_answer')}: {SAY('wants_answer.yes')}"),
    "responsible": ("karin", "Karin Holm"),
    "registry_number": ("SN 2025/17", "SN 2025/17"),
    "reply_registry_number": ("SN 2025/18", "SN 2025/18"),
    "external_number": ("Y-19", "Y-19"),
    "risk": (Risk(4, 2), "8 ("),
    "contested": (True, SAY("field.contested")),
}
CASE_READ_ELSEWHERE: Mapping[str, str] = {
    "number": "heads it",
    "kind": "checked with each kind",
    "original_kind": "where it is another, seen below",
    "unit": "checked with each kind",
    "facts": "walked question by question",
    "received_precision": "in how exactly the moment is written, seen below",
    "closed_precision": "in how exactly the moment is written, seen below",
}
CASE_LEFT_OUT: Mapping[str, str] = {
    "id": "ours alone",
    "version": "ours alone",
    "reporter": "who reported is not handed out",
    "take_by": "a day we remind of, not what was found",
    "finish_by": "a day we remind of, not what was found",
    "excluded": "who may not see it is not handed out",
    "shared_with_manager": "the path says what the unit's manager learns",
    "handed_to": "the one responsible is the same",
    "replied": "the handling's own day, for figures",
    "erased": "nothing is left to hand out",
}

ACTION: Mapping[str, tuple[object, str]] = {
    "number": ("ÅT-2025-0007", "ÅT-2025-0007"),
    "title": ("Revidera nattrutinen", "Revidera nattrutinen"),
    "kind": (ActionKind.REQUIREMENT, SAY(f"action_kind.{ActionKind.REQUIREMENT}")),
    "unit": ("sol", "Solgården"),
    "owner": (Named("karin"), "Karin Holm"),
    "due": (date(2025, 6, 1), "söndag 1 juni 2025"),
    "state": (ActionState.FOLLOWED_UP, SAY(f"action_state.{ActionState.FOLLOWED_UP}")),
    "type": (ActionType.ROUTINE, SAY(f"action_type.{ActionType.ROUTINE}")),
    "start_by": (date(2025, 5, 2), "fredag 2 maj 2025"),
    "clause": ("Avtalet 4.2", "Avtalet 4.2"),
    "done": (at(8), "torsdag 7 augusti 2025"),
    "effect": (Effect.PARTLY, f"{SAY('effect.question')}: {SAY(f'effect.{Effect.PARTLY}')}"),
    "effect_words": ("Bättre på vardagar", "Bättre på vardagar"),
    "dropped_because": ("Gjordes om", "Gjordes om"),
    "lowered_because": ("Gällde ett annat hus", "Gällde ett annat hus"),
    "postponements": (
        (Postponement(at(4), "karin", date(2025, 5, 20), date(2025, 6, 1), "Sommaren"),),
        "från tisdag 20 maj 2025 till söndag 1 juni 2025: Sommaren",
    ),
}
ACTION_LEFT_OUT: Mapping[str, str] = {
    "id": "ours alone",
    "version": "ours alone",
    "created_by": "may be who reported",
    "created": "in the organisation's log",
    "decided_by": "in the organisation's log",
    "decided": "in the organisation's log",
    "done_by": "in the organisation's log",
    "log": "who pressed what: in the organisation's log",
    "first_due": "the first of what it was postponed from",
    "source": "the case it stands under",
    "reference": "the case it stands under",
    "case": "the case it stands under",
    "follows": "ours alone",
    "guarded": "as its case",
    "excluded": "who may not see it is not handed out",
    "follow_up_due": "a day we remind of, not what was found",
}


def answer(question: Question) -> tuple[str, str]:
    """(as it is kept, as it is read)."""
    match question.asks:
        case Asks.ONE:
            return question.keys[0], SAY(f"{question.family or question.name}.{question.keys[0]}")
        case Asks.DAY:
            return DAY.isoformat(), DAY_SAID
        case Asks.CLOCK:
            return "09:45", "09.45"
        case Asks.NUMBER:
            return "1717", "1717"
        case Asks.PERSON:
            return "karin", "Karin Holm"
        case _:
            return f"Svar på {question.name}", f"Svar på {question.name}"


def questions(kind: CaseKind) -> tuple[Question, ...]:
    return tuple(question for step in steps_of(kind) for question in step.asks)


def whole_case(kind: CaseKind) -> tuple[Case, Handling]:
    answers = {each: answer(each)[0] for each in questions(kind)}
    facts = {each.name: value for each, value in answers.items() if not each.sealed}
    stamps = {step.stamped: DAY.isoformat() for step in steps_of(kind) if step.stamped}
    path = {each.name: value for each, value in answers.items() if each.sealed}
    handling = Handling(**{name: value for name, (value, _) in HANDLING.items()}, path=path)  # type: ignore[arg-type]
    case = a_case(kind, facts={**stamps, **facts})
    return replace(case, **{name: value for name, (value, _) in CASE.items()}), handling  # type: ignore[arg-type]


AN_ACTION = Action(
    **{name: value for name, (value, _) in ACTION.items()},  # type: ignore[arg-type]
    id="å1",
    first_due=date(2025, 5, 20),
    version=1,
    created_by="anna",
    created=at(3),
)


def handed_out(case: Case, handling: Handling, *, masked: bool = False, **more: object) -> str:
    opened = Opened(case, View.TEXT, (), handling, ((AN_ACTION, ActionView.TITLE),), **more)  # type: ignore[arg-type]
    text = written(Handover(ORGANISATION, "lars", NOW, masked, (opened,)))
    return text.partition("=" * 78)[2]


def names(of: type) -> set[str]:
    return {each.name for each in fields(of)}


def test_every_field_is_read_or_has_a_reason_why_not() -> None:
    assert names(Handling) == HANDLING.keys() | HANDLING_LEFT_OUT.keys()
    assert names(Case) == CASE.keys() | CASE_READ_ELSEWHERE.keys() | CASE_LEFT_OUT.keys()
    assert names(Action) == ACTION.keys() | ACTION_LEFT_OUT.keys()


@pytest.mark.parametrize("kind", list(CaseKind))
def test_all_that_is_known_of_a_case_is_handed_out(kind: CaseKind) -> None:
    case, handling = whole_case(kind)
    text = handed_out(case, handling)
    assert f"{SAY('field.number')}: {case.number}" in text
    assert f"{SAY('field.kind')}: {SAY(f'kind.{kind}')}" in text
    assert f"{SAY('field.unit')}: Solgården" in text
    for table in (HANDLING, CASE, ACTION):
        for name, (_, said) in table.items():
            assert said in text, name
    for question in questions(kind):
        assert answer(question)[1] in text, question.name


@pytest.mark.parametrize("step", [step for step in PATHS.values() if step.stamped and step.asks])
def test_the_day_a_step_was_first_done_is_handed_out(step: PathStep) -> None:
    case, handling = whole_case(next(iter(step.kinds)))
    stamped = replace(case, facts={**case.facts, step.stamped: "2024-05-06"})
    assert "måndag 6 maj 2024" in handed_out(stamped, handling)


@pytest.mark.parametrize("kind", list(CaseKind))
def test_what_the_dialog_shows_of_handling_is_handed_out_line_by_line(kind: CaseKind) -> None:
    case, handling = whole_case(kind)
    text = handed_out(case, handling).splitlines()
    shown = "\n".join(plain_lines(handling_parts(SAY, handling))).splitlines()
    assert set(shown) <= set(text)


def test_what_it_was_reported_as_and_an_answer_by_word_of_mouth_are_handed_out() -> None:
    case, handling = whole_case(CaseKind.LEX_SARAH)
    was = replace(case, original_kind=CaseKind.DEVIATION, facts={**case.facts, SORTED_DAY: "2025-02-10"})
    text = handed_out(was, replace(handling, feedback="", feedback_to="undersköterskan"))
    assert f"Rapporterat som: {SAY(f'kind.{CaseKind.DEVIATION}')}" in text
    assert "Blev lex Sarah-rapport: måndag 10 februari 2025" in text
    assert "onsdag 2 april 2025, undersköterskan" in text


def test_a_case_known_by_its_month_or_year_only_is_handed_out_as_that() -> None:
    case, handling = whole_case(CaseKind.DEVIATION)
    known = {"received_precision": Precision.MONTH, "closed_precision": Precision.YEAR}
    old = replace(case, taken=case.received, **known)  # type: ignore[arg-type]
    text = handed_out(old, handling)
    assert f"{SAY('field.received')}: februari 2025" in text
    assert "Mottaget: februari 2025\n" in text
    assert "Avslutat: 2025\n" in text
    assert "7 feb 2025" not in text


def test_cases_of_the_same_event_are_named_and_in_a_masked_copy_no_guarded_one() -> None:
    case, handling = whole_case(CaseKind.DEVIATION)
    linked = tuple(
        (a_case(kind, id=kind), Relation.SAME_EVENT) for kind in (CaseKind.COMPLAINT, CaseKind.LEX_SARAH)
    )
    full, masked = (handed_out(case, handling, linked=linked, masked=masked) for masked in (False, True))
    assert [number in full for number in ("KL-2026-0041", "LS-2026-0041")] == [True, True]
    assert [number in masked for number in ("KL-2026-0041", "LS-2026-0041")] == [True, False]


@pytest.mark.parametrize("kind", list(CaseKind))
def test_a_masked_copy_holds_the_same_without_names_and_references(kind: CaseKind) -> None:
    case, handling = whole_case(kind)
    text = handed_out(case, replace(handling, measure="Karin Holm ringde 070-174 06 05"), masked=True)
    for gone in ("Karin", "Holm", "070", "VS-4711"):
        assert gone not in text
    for there in ("[personal]", "[referens]", "Det utredningen visar", "Revidera nattrutinen"):
        assert there in text
