"""What the demo's cases were answered along their legal paths, all invented."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from domain.cases import Case, Handling, investigate
from domain.figures import Fact
from domain.kinds import CaseKind
from domain.path_answers import record
from domain.paths import SUMMARY, YES, Asks, PathStep, steps_of
from domain.risk import Risk

_ANSWERS: Mapping[str, Mapping[str, str]] = {
    # step of the path: what was chosen or written; days are filled in
    "protect": {
        "law": "sol",
        "protection": "taken",
        "protection_text": "Enhetschefen ändrade bemanningen samma kväll.",
        "manager_learns": "summary",
        "to_manager": "Se över bemanningen på kvällar och nätter.",
    },
    "six_parts": {
        "part_what": "En boende fick vänta länge på hjälp och blev utan den. Följden blev oro och smärta.",
        "part_noticed": "Det uppmärksammades av personalen på morgonen.",
        "part_when": "Under natten före rapporten.",
        "part_before": "Inget liknande är känt det senaste året.",
        "part_again": "Det kan hända igen om bemanningen inte ändras.",
    },
    "propose": {"proposal": "Missförhållande, som inte är allvarligt."},
    "decide": {
        "outcome": "wrongdoing",
        "decision_reason": "Hjälpen uteblev utan att någon hade prövat behovet.",
        "decider_role": "Avdelningschef",
        "delegation": "4.7",
    },
    "incident": {
        "affected": "one",
        "sensitive": "no",
        "consequences": "Mottagaren kände inte personen och raderade meddelandet.",
    },
    "imy_decide": {
        "risk_to_people": "unlikely",
        "imy": "not_notify",
        "decision_reason": "Uppgifterna nådde en enda mottagare, som raderade dem.",
    },
    "care_injury": {"injury": "none"},
    "counterpart": {
        "direction": "out",
        "counterpart": "hospital",
        "counterpart_answer": "De ska ringa före utskrivning.",
    },
    "maja": {
        "maja": "reported",
        "maja_authority": "county",
        "decision_reason": "Djuret saknade vatten och mat.",
    },
    "safety": {"safety_rep": YES},
    "work_authority": {"serious": "no"},
    "round": {"round": "Egenkontroll av genomförandeplaner", "sample": "20", "faults": "3"},
    "contract": {"contract": "Avtal om hemtjänst", "clause": "4.2", "demand": "none"},
}
ADVICE = "Dokumentera händelsen. En anmälan behövs inte när mottagaren är känd och har raderat."

_REGISTERED = frozenset({CaseKind.LEX_SARAH, CaseKind.DATA_INCIDENT})


def walked(case: Case, handling: Handling, decider: str, day: date) -> tuple[Case, Handling]:
    """The case with its path behind it, as one change. decider: who decided; day: when all was recorded."""
    now = case
    if now.kind in _REGISTERED:
        now = replace(now, registry_number=f"{now.number} SN")
    if now.kind is CaseKind.HEALTH_CARE and now.risk is None:
        now = replace(now, risk=Risk(2, 2))
    for step in steps_of(now.kind):
        if not step.offered(now) or not step.when(now, {**now.facts, **handling.path}):
            continue
        now, handling = record(step, now, handling, _given(step, decider, day), day)
        if step.name == "six_parts":
            found = {Fact.INVESTIGATED.value: YES, "investigated_day": day.isoformat()}
            now = investigate(replace(now, facts={**now.facts, **found}), finished=True)
    shared = now.facts.get("manager_learns") == SUMMARY
    return replace(now, version=case.version, shared_with_manager=shared), handling


def _given(step: PathStep, decider: str, day: date) -> Mapping[str, str]:
    answers = _ANSWERS.get(step.name, {})
    filled = {Asks.DAY: day.isoformat(), Asks.PERSON: decider}
    return {each.name: answers.get(each.name) or filled.get(each.asks, "") for each in step.asks}
