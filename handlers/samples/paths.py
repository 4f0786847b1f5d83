"""The legal paths of the kinds, each walked to its end: every form on the way, and what it leads to."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from domain.cases import Case
from domain.kinds import KINDS, CaseKind
from domain.messaging import Line
from domain.notices import ActionsDue, CardRetired, CaseDecided, CaseNews, Words
from domain.path_answers import authority_day
from domain.reminding import CASE, Matter, Telling
from handlers.chat import Pressed
from handlers.samples.drafts import SENT, SENT_GUARDED
from handlers.samples.seen import Value
from handlers.samples.stage import Scene, Stage
from handlers.samples.steps import taken_by_lead
from handlers.texts import Texts

_DAY = "2026-11-21"
_MEASURES = ("measures", {"measure": "Larmen kontrolleras varje kväll."})
_INFORMED = ("inform", {"concerns": "individual", "informed": "person", "informed_day": _DAY})
_REGISTERED = ("register", {"registry": "SN 2026/114"})


@dataclass(frozen=True, slots=True)
class Taken:
    """One step. wrong: a form that does not go through. by: who takes it, else the case's handler."""

    name: str
    right: Mapping[str, Value]
    wrong: Mapping[str, Value] = field(default_factory=dict)
    by: str = ""


@dataclass(frozen=True, slots=True)
class Walk:
    """A kind's path. sent: the report; handler: who takes it."""

    sent: Mapping[str, str]
    handler: str
    steps: tuple[Taken, ...]


def _sent(kind: CaseKind, **more: str) -> Mapping[str, str]:
    return {**SENT, "kind": kind.value, **more}


_SIX_PARTS: Mapping[str, Value] = {
    "part_what": "En boende blev inlåst i sitt rum en natt och blev rädd.",
    "part_noticed": "Morgonpersonalen hörde det av den boende klockan sju.",
    "part_when": "Natten till den 20 november.",
    "causes": ("routines", "competence"),
    "part_before": "Nej, inte vad som är känt.",
    "can_happen_again": "yes",
    "part_again": "Ja, om rutinen för natten inte ändras.",
    "done": "yes",
}
_DECIDED = {
    "outcome": "grave_wrongdoing",
    "decision_reason": "Den boende var utan möjlighet att ta sig ut.",
    "decided_by": "karin",
    "decider_role": "Avdelningschef",
    "delegation": "4.7",
    "decided_day": _DAY,
}

WALKS: Mapping[CaseKind, Walk] = {
    CaseKind.LEX_SARAH: Walk(
        SENT_GUARDED,
        "lars",
        (
            Taken(
                "protect",
                {
                    "law": "sol",
                    "protection": "taken",
                    "protection_text": "Nattpersonalen byts ut redan i kväll, av enhetschefen.",
                    "manager_learns": "summary",
                    "to_manager": "Dörrarna på natten behöver ses över genast.",
                },
                {"law": "sol", "protection": "taken", "manager_learns": "nothing"},
            ),
            Taken("six_parts", _SIX_PARTS, {"done": "yes"}),
            Taken(*_MEASURES),
            Taken("propose", {"proposal": "Allvarligt missförhållande, anmäls till IVO."}),
            Taken("decide", _DECIDED, {**_DECIDED, "decision_reason": ""}),
            Taken("ivo", {"ivo_day": _DAY, "ivo_number": "3.1.2-2026"}),
            Taken("board", {"board_day": _DAY}),
            Taken(*_INFORMED),
            Taken(*_REGISTERED),
        ),
    ),
    CaseKind.LEX_MARIA: Walk(
        _sent(CaseKind.LEX_MARIA, category="medication"),
        "maj",
        (
            Taken("investigate", {"investigation": "Fel dos.", "causes": ("routines",), "done": "yes"}),
            Taken(*_MEASURES),
            Taken(
                "maria_decide",
                {
                    "serious_injury": "could_have",
                    "maria": "not_notify",
                    "decision_reason": "Ingen allvarlig vårdskada.",
                    "decider_role": "MAS",
                    "decided_day": _DAY,
                },
                {"decider_role": ""},
            ),
            Taken(*_INFORMED),
            Taken(*_REGISTERED),
        ),
    ),
    CaseKind.DATA_INCIDENT: Walk(
        _sent(CaseKind.DATA_INCIDENT, discovered="2026-11-17T09:00", category="wrong_recipient"),
        "pia",
        (
            Taken(
                "incident",
                {"affected": "few", "sensitive": "yes", "consequences": "Någon kan få veta om insatser."},
                {"consequences": ""},
            ),
            Taken("advice", {"advice": "Anmäl, och informera dem det gäller."}, {"advice": ""}, by="disa"),
            Taken(
                "imy_decide",
                {"risk_to_people": "high", "imy": "notify", "decision_reason": "Uppgifterna är känsliga."},
                {"risk_to_people": "likely", "imy": "not_notify", "decision_reason": "Få berörs."},
            ),
            Taken(
                "imy_sent",
                {
                    "imy_day": _DAY,
                    "imy_clock": "11:00",
                    "imy_number": "IMY-2026",
                    "late_reason": "Omfattningen var inte känd.",
                },
                {"imy_day": _DAY, "imy_clock": "11:00"},
            ),
            Taken("people", {"people_told": "yes", "people_day": _DAY}, {"people_told": "no"}),
            Taken("board", {"board_day": _DAY}, {"board_day": "2025-11-21"}),
            Taken(*_MEASURES),
            Taken(*_REGISTERED),
        ),
    ),
    CaseKind.HEALTH_CARE: Walk(
        _sent(CaseKind.HEALTH_CARE, nurse="yes", category="fall"),
        "bo",
        (
            Taken("care_injury", {"injury": "could_have"}),
            Taken("risk", {"severity": "4", "likelihood": "4"}),
            Taken(
                "nurse_review",
                {
                    "nurse_severity": "3",
                    "nurse_likelihood": "3",
                    "nurse_view": "Larmmattan var av.",
                    "becomes_maria": "no",
                },
                {"nurse_view": ""},
                by="maj",
            ),
        ),
    ),
    CaseKind.CARE_DEVIATION: Walk(
        _sent(CaseKind.CARE_DEVIATION, direction="out", counterpart="hospital", category="cooperation"),
        "vera",
        (
            Taken(
                "counterpart",
                {"counterpart_day": _DAY, "counterpart_answer": "De ändrar sin rutin för utskrivning."},
                {"counterpart_answer": ""},
            ),
        ),
    ),
    CaseKind.LEX_MAJA: Walk(
        _sent(CaseKind.LEX_MAJA),
        "bo",
        (
            Taken(
                "maja",
                {
                    "maja": "reported",
                    "maja_authority": "county",
                    "maja_day": _DAY,
                    "decision_reason": "Djuret saknade vatten.",
                },
                {"maja": "reported"},
            ),
        ),
    ),
    CaseKind.WORK_INCIDENT: Walk(
        _sent(CaseKind.WORK_INCIDENT, serious="yes", category="violence_staff"),
        "bo",
        (
            Taken("work_authority", {"work_authority_day": _DAY}, {"serious": "yes"}),
            Taken(
                "safety",
                {"safety_rep": "yes", "safety_day": _DAY, "safety_view": "Larmet ska testas varje vecka."},
                {"safety_rep": "no"},
                by="sam",
            ),
            Taken("external", {"external": "KIA-551"}),
        ),
    ),
    CaseKind.SELF_MONITORING: Walk(
        _sent(CaseKind.SELF_MONITORING),
        "bo",
        (
            Taken(
                "round",
                {"round": "Läkemedelsgenomgång, hösten 2026", "sample": "20", "faults": "3"},
                {"round": "Läkemedelsgenomgång", "sample": "många", "faults": "3"},
            ),
        ),
    ),
    CaseKind.CONTRACT_BREACH: Walk(
        _sent(CaseKind.CONTRACT_BREACH, unit="lonnen"),
        "tove",
        (
            Taken(
                "contract",
                {
                    "contract": "Avtal om hemtjänst",
                    "clause": "4.2",
                    "demand": "requirement",
                    "demand_text": "Säkerställ bemanningen på kvällar",
                },
                {"contract": "Avtal om hemtjänst", "clause": "4.2", "demand": "requirement"},
            ),
        ),
    ),
}


async def _walk(kind: CaseKind, stage: Stage) -> None:
    walk, called = WALKS[kind], Texts("sv")(f"kind.{kind}")
    file, handler = f"path-{kind.replace('_', '-')}", stage[walk.handler]
    await stage.sends("anna", walk.sent)
    await handler.presses("open_case")
    await handler.presses("take_case")
    for taken in walk.steps:
        someone = stage[taken.by] if taken.by else handler
        name = f"{file}-{taken.name.replace('_', '-')}"
        await someone.presses("open_case")
        await someone.steps(taken.name)
        title = f"{called}: {someone.dialog().title}"
        someone.keeps(name, title)
        if taken.wrong:
            await someone.submits(**taken.wrong)
        if someone.has_errors():
            someone.keeps(f"{name}-errors", f"{title}, något saknas")
        await someone.submits(**taken.right)
    await handler.presses("open_case")
    handler.keeps(f"{file}-end", f"{called}: ärendet efteråt")
    if stage["anna"].has_seen(CaseDecided):
        stage["anna"].keeps(f"{file}-decided", f"{called}: till den som rapporterade", of=CaseDecided)
    if handler.has_seen(CaseNews):
        handler.keeps(f"{file}-news", f"{called}: något har kommit in", of=CaseNews)


async def _summary(stage: Stage) -> None:
    """What the unit's manager reads of a lex Sarah case when its lead has let them."""
    bo, lars = stage["bo"], await taken_by_lead(stage)
    await lars.steps("protect")
    await lars.submits(**WALKS[CaseKind.LEX_SARAH].steps[0].right)
    await bo.presses("open_case")
    bo.keeps("lex-sarah-summary", "Det som enhetschefen får läsa av ett lex Sarah-ärende")


async def _as_deviation(stage: Stage) -> None:
    lars = stage["lars"]
    await lars.presses_old(Pressed("lex_sarah_list"))
    lars.keeps("lex-sarah-list-none", "Lex Sarah-listan, ett år utan rapporter")
    await taken_by_lead(stage)
    for taken in WALKS[CaseKind.LEX_SARAH].steps[:5]:
        await lars.steps(taken.name)
        decided = {"outcome": "no_wrongdoing"} if taken.name == "decide" else {}
        await lars.submits(**{**taken.right, **decided})
        await lars.presses("open_case")
        if taken.name == "six_parts":
            lars.keeps("lex-sarah-investigated", "Lex Sarah, utredd och redo för beslut")
    await lars.says("lex sarah-lista")
    lars.keeps("words-lex-sarah-list", "Listan öppnas i ett fönster", of=Words)
    await lars.presses("lex_sarah_list")
    lars.keeps("lex-sarah-list", "Lex Sarah-listan, för tillsynen")
    await lars.presses("open_case")
    await lars.steps("as_deviation")
    lars.keeps("step-as-deviation", "Hantera som avvikelse, efter beslutet")
    await lars.submits()
    case = await stage.case_of("anna")
    await lars.presses("lex_sarah_list")
    lars.keeps("lex-sarah-list-deviation", "Lex Sarah-listan, en som hanteras som avvikelse")
    await stage.change(replace(case, facts={**case.facts, "outcome": "notified"}))
    await lars.presses("lex_sarah_list")
    lars.keeps("lex-sarah-list-notified", "Lex Sarah-listan, en som bara är känd som anmäld")
    await _became_lex_sarah(stage, case)


async def _became_lex_sarah(stage: Stage, earlier: Case) -> None:
    """One that came in as a deviation, with something to do that went with it."""
    bo, erik, lars = stage["bo"], stage["erik"], stage["lars"]
    await bo.presses_old(Pressed("lex_sarah_list"))
    bo.keeps("words-lex-sarah-list-refused", "Lex Sarah-listan, för någon annan", of=Words)
    await stage.sends("anna", SENT)
    case = await stage.case_of("anna", besides=earlier)
    await bo.says(f"lägg till åtgärd på {case.number}: revidera nattrutinen, Erik Lund, om två veckor")
    await bo.presses("confirm_plan")
    await bo.says(f"visa {case.number}")
    await bo.presses("open_case")
    await bo.steps("change_kind")
    await bo.submits(kind="lex_sarah", kind_reason="Någon kunde ha kommit till skada.")
    erik.keeps("words-action-went-with-its-case", "En åtgärd som följde med sitt ärende", of=Words)
    erik.keeps("retired-action-moved-on", "Kortet för en åtgärd som någon annan har fått", of=CardRetired)
    await lars.presses_old(Pressed("lex_sarah_list"))
    lars.keeps("lex-sarah-list-became", "Lex Sarah-listan, en som kom in som en avvikelse")


async def _due(stage: Stage) -> None:
    bo = stage["bo"]
    await stage.sends("anna", WALKS[CaseKind.WORK_INCIDENT].sent)
    case = await stage.case_of("anna")
    await stage.due("bo", Line(CASE, case.id, Matter.NOTIFY, Telling.TODAY, authority_day(case)))
    bo.keeps("due-authority", "Arbetsmiljöverket ska få veta", of=ActionsDue)
    stage.passes(days=3)
    await stage.due("bo", Line(CASE, case.id, Matter.NOTIFY, Telling.LATE, authority_day(case)))
    bo.keeps("due-authority-late", "Arbetsmiljöverket skulle ha fått veta", of=ActionsDue)


def _scene(kind: CaseKind) -> Scene:
    play: Callable[[Stage], Awaitable[None]] = partial(_walk, kind)
    return Scene(_PATHS, play, guarded=KINDS[kind].guarded)


_PATHS = "Lagstadgade vägar"
SCENES = (
    *(_scene(kind) for kind in WALKS),
    Scene(_PATHS, _summary, guarded=True),
    Scene(_PATHS, _as_deviation, guarded=True),
    Scene(_PATHS, _due),
)
