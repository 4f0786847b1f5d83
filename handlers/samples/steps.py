"""Every step of full handling: its form, what it says when something is missing, and what follows."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from domain.cases import State
from domain.closing import Register
from domain.notices import CaseAlsoArrived, CaseArrived, CaseNews, MoreAsked, Words
from domain.paths import PATHS
from handlers.case_steps import STEPS
from handlers.chat import Pressed
from handlers.samples.drafts import SENT, SENT_GUARDED
from handlers.samples.handling import HANDLED
from handlers.samples.organisation import alone
from handlers.samples.seen import Value
from handlers.samples.stage import NotOnStage, Scene, Someone, Stage
from handlers.texts import Texts

COMPLAINT = {
    **SENT,
    "kind": "complaint",
    "story": "Maten är kall",
    "sender": "next_of_kin",
    "arrived_by": "phone",
    "wants_answer": "yes",
    "category": "food",
}
CARE = {
    **SENT,
    "kind": "care_deviation",
    "direction": "out",
    "counterpart": "hospital",
    "category": "cooperation",
}


@dataclass(frozen=True, slots=True)
class Step:
    """How a step is shown.

    right: a form that goes through. wrong: one that does not. sent: what the case is about.
    taken_by: who has the case; taken_by is also who takes the step, unless by says another.
    handled: all that closing asks for is there already.
    """

    right: Mapping[str, Value]
    wrong: Mapping[str, Value] = field(default_factory=dict)
    sent: Mapping[str, str] = field(default_factory=lambda: SENT)
    taken_by: str = "bo"
    by: str = ""
    closed: bool = False
    handled: bool = False


_SHOWN: Mapping[str, Step] = {
    "investigate": Step(
        {
            "investigation": "Passet fattades fel i schemat.",
            "causes": ("routines",),
            "can_happen_again": "yes",
        },
        {"done": "yes"},
    ),
    "measures": Step({"measure": "Schemat kontrolleras varje fredag."}),
    "wrongdoing": Step({"wrongdoing": "no", "wrongdoing_reason": "Insatsen gavs senare."}),
    "inform": Step({"concerns": "individual", "informed": "person", "informed_day": "2026-11-21"}),
    "reply": Step({"reply_day": "2026-11-21"}, {"reply_day": ""}, COMPLAINT, by="rut"),
    "register": Step({"registry": "SN 2026/114"}, {"registry": ""}, COMPLAINT, by="rut"),
    "external": Step({"external": "R-5521"}, {"external": ""}, CARE, taken_by="vera"),
    "feedback": Step({"feedback": "Tack, nu kontrolleras schemat varje fredag."}),
    "close": Step({}, handled=True),
    "ask_more": Step({"question": "Vilken tid kom vikarien?"}, {"question": ""}),
    "risk": Step({"severity": "4", "likelihood": "4"}),
    "change_kind": Step(
        {
            "kind": "complaint",
            "kind_reason": "En närstående hörde av sig.",
            "sender": "next_of_kin",
            "wants_answer": "yes",
        },
        {"kind": "complaint"},
    ),
    "hand_over": Step({"to": "karin"}, {"to": ""}),
    "contest": Step(
        {"stated_by": "Den det gäller", "statement": "Jag minns det på ett annat sätt."}, {"stated_by": ""}
    ),
    "reopen": Step({"reopen_reason": "Det hände igen."}, {"reopen_reason": ""}, closed=True),
}
_OWN_SCENES = frozenset({"simple_handling", "settle", "as_deviation"})
"""Steps that are shown in handling.py, actions.py and, as those of the legal paths, paths.py."""


async def _step(name: str, stage: Stage) -> None:
    shown = _SHOWN.get(name)
    if shown is None:
        raise NotOnStage(f"the step {name} has no sample: add it to _SHOWN in handlers/samples/steps.py")
    called, file = Texts("sv")(f"step.{name}"), f"step-{name.replace('_', '-')}"
    owner, someone = stage[shown.taken_by], stage[shown.by or shown.taken_by]
    await stage.sends("anna", shown.sent)
    await owner.presses("take_case")
    if shown.handled:
        await owner.presses("open_case")
        await owner.steps("simple_handling")
        await owner.submits(**{**HANDLED, "finish": "save"})
    if shown.closed:
        case = await stage.case_of("anna")
        await stage.change(replace(case, state=State.CLOSED, closed=stage.now))
        await stage.notice("bo", CaseArrived(case.id))
    await someone.presses("open_case")
    await someone.steps(name)
    someone.keeps(file, f"{called}: formuläret")
    if not shown.handled:
        await someone.submits(**shown.wrong)
    if someone.has_errors():
        someone.keeps(f"{file}-errors", f"{called}: något saknas")
    await someone.submits(**shown.right)
    await owner.presses("open_case")
    owner.keeps(f"{file}-after", f"{called}: ärendet efteråt")


async def _risk_told(stage: Stage) -> None:
    bo, karin = stage["bo"], stage["karin"]
    await stage.sends("anna", SENT)
    await bo.presses("take_case")
    await bo.presses("open_case")
    await bo.steps("risk")
    await bo.submits(severity="4", likelihood="4")
    karin.keeps("risk-told", "Hög risk, till nivån ovanför", of=CaseAlsoArrived)


async def _too_long(stage: Stage) -> None:
    bo = stage["bo"]
    await stage.sends("anna", SENT)
    await bo.presses("take_case")
    await bo.presses("open_case")
    await bo.steps("ask_more")
    await bo.submits(question="Vilken tid kom vikarien? " * 300)
    bo.keeps("step-text-too-long", "Texten är för lång för sin ruta, och finns kvar")


async def _kind_moved(stage: Stage) -> None:
    bo = stage["bo"]
    await stage.sends("anna", SENT)
    await bo.presses("open_case")
    await bo.steps("change_kind")
    await bo.submits(kind="contract_breach", kind_reason="Det gällde avtalet.")
    bo.keeps("words-kind-moved", "Ärendetypen är ändrad", of=Words)


async def _question(stage: Stage) -> None:
    anna, bo = stage["anna"], stage["bo"]
    await stage.sends("anna", SENT)
    await bo.presses("take_case")
    await bo.presses("open_case")
    await bo.steps("ask_more")
    await bo.submits(question="Vilken tid kom vikarien?")
    bo.keeps("case-more-asked", "Chefens kort medan en fråga väntar på svar", of=CaseArrived)
    anna.keeps("question-asked", "Till den som rapporterade: en fråga", of=MoreAsked)
    await anna.presses("answer_question")
    anna.keeps("question-dialog", "Frågan och plats för svaret")
    await anna.submits(answer="")
    anna.keeps("question-dialog-errors", "Svaret är tomt")
    await anna.submits(answer="Vikarien Karl Svensson kom kl 21.")
    anna.keeps("question-dialog-hidden", "Svaret där uppgifter dolts")
    await anna.submits()
    anna.keeps("words-question-thanks", "Tack för svaret", of=Words)
    bo.keeps("question-answered", "Till chefen: ett svar har kommit", of=CaseNews)
    await bo.presses("open_case")
    bo.keeps("dialog-case-answered", "Ärendet med fråga och svar")
    await anna.presses("answer_question")
    anna.keeps("words-question-not-waiting", "Frågan är redan besvarad", of=Words)


async def taken_by_lead(stage: Stage) -> Someone:
    """A lex Sarah report has come in; its lead has taken it and has it open."""
    lars = stage["lars"]
    await stage.sends("anna", SENT_GUARDED)
    await lars.presses("open_case")
    await lars.presses("take_case")
    await lars.presses("open_case")
    return lars


async def _question_guarded(stage: Stage) -> None:
    anna, lars = stage["anna"], await taken_by_lead(stage)
    await lars.steps("ask_more")
    await lars.submits(question="Vilken tid var det?")
    anna.keeps("guarded-question-asked", "En fråga om ett skyddat ärende", of=MoreAsked)


async def _linked(stage: Stage) -> None:
    bo = stage["bo"]
    await stage.sends("erik", SENT)
    await stage.sends("anna", SENT)
    await bo.presses("open_case")
    await bo.steps("link")
    bo.keeps("dialog-link", "Koppla ihop två ärenden")
    await bo.submits(number="AV-2026-9999")
    bo.keeps("dialog-link-errors", "Numret finns inte")
    await bo.submits(number="AV-2026-0001")
    bo.keeps("words-link-done", "Ärendena är kopplade", of=Words)
    await bo.presses("open_case")
    bo.keeps("dialog-case-linked", "Ett ärende som hör ihop med ett annat")


async def _elsewhere(stage: Stage) -> None:
    bo = stage["bo"]
    await stage.sends("anna", SENT)
    await bo.presses("take_case")
    await bo.presses("open_case")
    bo.keeps("dialog-case-elsewhere", "Ärendet när ett annat system är registret")
    await bo.presses("copy_case")
    bo.keeps("dialog-copy", "Texten att kopiera till det andra systemet")


async def _nobody(stage: Stage) -> None:
    bo = stage["bo"]
    await stage.sends("anna", SENT)
    await bo.presses("open_case")
    await bo.steps("hand_over")
    bo.keeps("step-hand-over-nobody", "Lämna över, när ingen annan finns")


async def _too_late(stage: Stage) -> None:
    """The step lies in a dialog that was opened before the case came to its end."""
    bo, lars = stage["bo"], stage["lars"]
    await stage.sends("anna", SENT)
    await bo.presses("open_case")
    case = await stage.case_of("anna")
    await stage.change(replace(case, state=State.CLOSED, closed=stage.now))
    await bo.presses_old(Pressed("step:risk", case.id, case.version + 1))
    bo.keeps("words-case-not-now", "Ett steg som ärendet inte längre har", of=Words)
    stage.passes(hours=1)
    await stage.sends("anna", SENT_GUARDED)
    guarded = await stage.case_of("anna")
    await lars.presses_old(Pressed("step:risk", guarded.id, guarded.version))
    lars.keeps("guarded-words-case-not-now", "Ett steg som ett skyddat ärende inte har", of=Words)


def _scene(name: str) -> Scene:
    play: Callable[[Stage], Awaitable[None]] = partial(_step, name)
    return Scene(STEPWISE, play)


STEPWISE = "Steg för steg"
SCENES = (
    *(_scene(name) for name in STEPS if name not in _OWN_SCENES | PATHS.keys()),
    Scene(STEPWISE, _risk_told),
    Scene(STEPWISE, _kind_moved),
    Scene(STEPWISE, _too_long),
    Scene(STEPWISE, _question),
    Scene("Skyddade ärenden", _question_guarded, guarded=True),
    Scene(STEPWISE, _linked),
    Scene(STEPWISE, _too_late),
    Scene("När något saknas i organisationen", _nobody, organisation=alone),
    Scene("När ett annat system är registret", _elsewhere, register=Register.ELSEWHERE),
)
