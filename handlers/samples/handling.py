"""A case is taken, handled and closed; and what those see who may not."""

from dataclasses import replace

from domain.cases import State
from domain.deadlines import local_day
from domain.messaging import Line
from domain.notices import (
    ActionsDue,
    CardRetired,
    CaseArrived,
    CaseClosed,
    CaseNews,
    CasesFound,
    OthersHandle,
    ReportReceived,
    Words,
    due_slot,
)
from domain.reminding import CASE, Matter, Telling
from handlers.chat import Pressed
from handlers.samples.drafts import SENT, SENT_GUARDED
from handlers.samples.organisation import HOME, SMALL
from handlers.samples.seen import Value
from handlers.samples.stage import Scene, Stage

HANDLED: dict[str, Value] = {
    "causes": ("organisation", "communication"),
    "cause_text": "Vikariepoolen var tom och ingen fick veta det i tid.",
    "measure": "Jouren får listan över kvällens pass senast kl 16.",
    "wrongdoing": "no",
    "wrongdoing_reason": "Insatsen gavs senare samma kväll.",
    "concerns": "individual",
    "informed": "next_of_kin",
    "informed_day": "2026-11-21",
    "feedback": "Tack. Från och med måndag får jouren listan varje eftermiddag.",
    "finish": "close",
}


async def _simple(stage: Stage) -> None:
    anna, bo, dag = stage["anna"], stage["bo"], stage["dag"]
    await stage.sends("anna", SENT)
    bo.keeps("case-new", "Ett nytt ärende till chefen")
    await bo.presses("open_case")
    bo.keeps("dialog-case-new", "Chefen öppnar det nya ärendet")
    await anna.presses("open_case")
    anna.keeps("dialog-case-reporter", "Den som rapporterade öppnar sitt ärende")
    await dag.presses_old(bo.newest_button("open_case"))
    dag.keeps("dialog-case-without-story", "Förvaltningschefen ser ärendet utan berättelsen")
    await bo.presses("take_case")
    bo.keeps("case-taken", "Chefen har tagit emot", of=CaseArrived)
    anna.keeps("report-taken", "Den som rapporterade ser att ärendet är mottaget", of=ReportReceived)
    await bo.presses("open_case")
    bo.keeps("dialog-case-taken", "Chefen öppnar det mottagna ärendet")
    await _handles(stage)


async def _handles(stage: Stage) -> None:
    anna, bo = stage["anna"], stage["bo"]
    await bo.steps("simple_handling")
    bo.keeps("dialog-simple-empty", "Enkel handläggning, tom")
    await bo.submits(finish="close")
    bo.keeps("dialog-simple-errors", "Enkel handläggning, det som saknas")
    await bo.submits(wrongdoing="yes", finish="save")
    bo.keeps("dialog-simple-why", "Enkel handläggning, ja på missförhållande utan varför")
    hidden = {**HANDLED, "feedback": "Tack. Eva Nilsson ringer dig på 070-174 06 35."}
    await bo.submits(**hidden)
    bo.keeps("dialog-simple-hidden", "Enkel handläggning, efter att uppgifter dolts")
    await bo.submits(**{**HANDLED, "finish": "save"})
    await bo.presses("open_case")
    bo.keeps("dialog-case-ready", "Allt är på plats för att avsluta")
    await bo.steps("simple_handling")
    await bo.submits(**HANDLED)
    bo.keeps("case-closed", "Chefens kort när ärendet är avslutat", of=CaseArrived)
    anna.keeps("report-closed", "Till den som rapporterade: avslutat", of=CaseClosed)
    anna.keeps(
        "report-card-closed", "Kortet hos den som rapporterade, när det är avslutat", of=ReportReceived
    )
    await anna.presses("open_case")
    anna.keeps("dialog-case-feedback", "Den som rapporterade läser återkopplingen")


async def _away(stage: Stage) -> None:
    """Only some may act, and only on what holds now."""
    bo, karin, ali = stage["bo"], stage["karin"], stage["ali"]
    await stage.sends("anna", SENT)
    old = bo.newest_button("take_case")
    await karin.presses_old(old)
    karin.keeps("case-others-handle", "Någon annan hanterar ärendet", of=OthersHandle)
    await ali.presses_old(old)
    ali.keeps("words-case-not-allowed", "Ärendet är inte för den som trycker")
    await bo.presses("take_case")
    await bo.presses_old(old)
    bo.keeps("words-case-stale", "Ett gammalt kort")
    await bo.presses_old(replace(old, version=old.version + 1))
    bo.keeps("words-case-already-taken", "Ärendet är redan mottaget", of=Words)


async def _stale_form(stage: Stage) -> None:
    """The form lay open while someone else acted."""
    bo, karin = stage["bo"], stage["karin"]
    await stage.sends("anna", SENT)
    await bo.presses("open_case")
    await bo.steps("simple_handling")
    await stage.change(await stage.case_of("anna"))
    await bo.submits(**HANDLED)
    bo.keeps("dialog-simple-stale", "Enkel handläggning, när någon annan hann före")
    await karin.presses_old(replace(bo.newest_button("step:simple_handling"), version=1))
    karin.keeps("step-others-handle", "Ett steg som någon annan tar", of=OthersHandle)


async def _additions(stage: Stage) -> None:
    anna, bo = stage["anna"], stage["bo"]
    await stage.sends("anna", SENT)
    await anna.presses("open_case")
    await anna.presses("add_to_case")
    anna.keeps("dialog-addition", "Lägga till i ett skickat ärende")
    await anna.submits(addition=" ")
    anna.keeps("dialog-addition-errors", "Tomt tillägg")
    await anna.submits(addition="Sonen Karl Svensson ringde igen.")
    anna.keeps("dialog-addition-hidden", "Tillägg där uppgifter dolts")
    await anna.submits()
    anna.keeps("words-addition-thanks", "Tack för tillägget")
    bo.keeps("addition-arrived", "Till chefen: ett tillägg har kommit", of=CaseNews)
    await bo.presses("open_case")
    bo.keeps("dialog-case-addition", "Ärendet med sitt tillägg")


async def _handed_over(stage: Stage) -> None:
    anna, bo, lars = stage["anna"], stage["bo"], stage["lars"]
    await stage.sends("anna", SENT)
    await bo.presses("open_case")
    await bo.steps("simple_handling")
    reason = "En kollega tog i hårt, det syntes märken."
    await bo.submits(wrongdoing="yes", wrongdoing_reason=reason)
    bo.keeps("words-wrongdoing-handed-over", "Chefen lämnade över: kan vara ett missförhållande", of=Words)
    bo.keeps("retired-case-moved-on", "Chefens kort när någon annan hanterar", of=CardRetired)
    lars.keeps("case-handed-over", "Till lex Sarah-ansvarig", of=CaseArrived)
    await lars.presses("open_case")
    lars.keeps("dialog-case-handed-over", "Lex Sarah-ansvarig öppnar det överlämnade ärendet")
    anna.keeps("report-handed-over", "Kortet hos den som rapporterade", of=ReportReceived)


async def _hidden_unit(stage: Stage) -> None:
    bo = stage["bo"]
    await stage.sends("anna", {**SENT, "unit": SMALL})
    bo.keeps("case-unit-hidden", "Enhetens namn skulle peka ut någon, och står inte i meddelanden")


async def _late(stage: Stage) -> None:
    bo = stage["bo"]
    await stage.sends("anna", SENT)
    stage.passes(days=4)
    await bo.presses("open_case")
    bo.keeps("dialog-case-late", "Tiden för att ta emot har gått ut")
    await bo.says("mina öppna")
    bo.keeps("open-take-late", "Mina öppna, ett ärende skulle ha tagits emot")
    await bo.presses("take_case")
    stage.passes(days=40)
    await bo.says("mina öppna")
    bo.keeps("open-finish-late", "Mina öppna, ett ärende skulle ha varit klart")


async def _told_by_mouth(stage: Stage) -> None:
    bo = stage["bo"]
    await stage.sends("anna", SENT)
    await bo.presses("open_case")
    await bo.steps("simple_handling")
    by_mouth: dict[str, Value] = {
        "informed": "no",
        "informed_day": "",
        "not_informed_reason": "Den enskilde märkte inget och ville inte bli störd.",
        "feedback": "",
        "feedback_day": "2026-11-21",
        "feedback_to": "Undersköterskan",
    }
    await bo.submits(**{**HANDLED, **by_mouth})
    await bo.presses("open_case")
    bo.keeps("dialog-case-told-by-mouth", "Det som svarades: ingen informerad, återkopplat muntligt")


async def _serious(stage: Stage) -> None:
    bo = stage["bo"]
    await stage.sends("anna", {**SENT, "kind": "work_incident", "serious": "yes", "category": "other"})
    await bo.presses("open_case")
    bo.keeps("dialog-case-serious", "Ett allvarligt tillbud, som ska anmälas till myndigheten")


# --- guarded ------------------------------------------------------------------------------------------


async def _guarded(stage: Stage) -> None:
    lars, bo = stage["lars"], stage["bo"]
    await stage.sends("anna", SENT_GUARDED)
    old = lars.newest_button("open_case")
    await bo.presses_old(old)
    bo.keeps("words-guarded-not-allowed", "Ärendet är inte för chefen")
    case = await stage.case_of("anna")
    stage.passes(days=2)
    await lars.presses_old(Pressed("take_case", case.id, case.version))
    lars.keeps("guarded-taken", "Skyddat ärende, mottaget", of=CaseArrived)
    await lars.presses_old(Pressed("take_case", case.id, case.version))
    lars.keeps("words-guarded-stale", "Ett gammalt kort", of=Words)
    await lars.presses_old(Pressed("take_case", case.id, case.version + 1))
    lars.keeps("words-guarded-already-taken", "Redan mottaget", of=Words)
    await lars.presses("open_case")
    lars.keeps("guarded-dialog-case", "Lex Sarah-ansvarig öppnar det mottagna ärendet")
    await _guarded_news(stage)
    await _guarded_closes(stage)


async def _guarded_news(stage: Stage) -> None:
    anna, lars = stage["anna"], stage["lars"]
    await anna.presses("open_case")
    await anna.presses("add_to_case")
    await anna.submits(addition="Det hände en gång till.")
    lars.keeps("guarded-news", "Skyddat ärende: något har kommit", of=CaseNews)


async def _guarded_closes(stage: Stage) -> None:
    anna, lars = stage["anna"], stage["lars"]
    case = await stage.case_of("anna")
    await stage.change(replace(case, state=State.CLOSED, closed=stage.now))
    await stage.notice("lars", CaseArrived(case.id))
    lars.keeps("guarded-closed", "Skyddat ärende, avslutat")
    await stage.notice("anna", CaseClosed(case.id))
    anna.keeps("guarded-report-closed", "Till den som rapporterade: avslutat")
    await stage.notice("anna", ReportReceived(case.id))
    anna.keeps("guarded-report-card-closed", "Kortet hos den som rapporterade, när det är avslutat")


# --- reminded ---------------------------------------------------------------------------------------------

PRAISE = {
    "story": "En dotter tackade för hur ni tog emot hennes pappa",
    "kind": "praise",
    "unit": HOME,
    "sender": "next_of_kin",
}


async def _reminded(stage: Stage) -> None:
    """What is begun is to be finished; praise is only to be read."""
    bo = stage["bo"]
    await stage.sends("anna", SENT)
    await bo.presses("open_case")
    await bo.steps("simple_handling")
    await bo.submits(**{**HANDLED, "feedback": "", "finish": "save"})
    case = await stage.case_of("anna")
    await bo.says(f"påminn Anna om {case.number}")
    bo.keeps("found-reminded", "Påminn någon om ett ärende", of=CasesFound)
    await bo.says("påminn Anna om ÅT-2026-0001")
    bo.keeps("words-action-reminded", "Påminn någon om en åtgärd som finns", of=Words)
    ends = local_day(case.finish_by)
    stage.passes(days=25)
    await stage.due("bo", Line(CASE, case.id, Matter.INVESTIGATE, Telling.BEFORE, ends))
    bo.keeps("due-case-begun", "Ett ärende som är påbörjat", of=ActionsDue)
    await stage.stands("bo", due_slot(local_day(stage.now).isoformat()))
    await bo.says("jag hinner inte")
    bo.keeps("words-postpone-case", "Ett ärendes dag går inte att skjuta upp", of=Words)
    stage.passes(days=14)
    await stage.due("bo", Line(CASE, case.id, Matter.INVESTIGATE, Telling.LATE, ends))
    bo.keeps("due-case-begun-late", "Ett påbörjat ärende som skulle varit klart", of=ActionsDue)
    await stage.sends("anna", PRAISE)
    praise = await stage.case_of("anna")
    stage.passes(days=1)
    await stage.due("bo", Line(CASE, praise.id, Matter.READ, Telling.TODAY, local_day(praise.take_by)))
    bo.keeps("due-praise", "Beröm som ingen har tagit emot", of=ActionsDue)
    await bo.says("visa 1")
    bo.keeps("found-which", "Flera ärenden har nummer som slutar så", of=CasesFound)


HANDLING = "Handlägga"
GUARDED = "Skyddade ärenden"
SCENES = (
    Scene(HANDLING, _simple),
    Scene(HANDLING, _away),
    Scene(HANDLING, _stale_form),
    Scene(HANDLING, _additions),
    Scene(HANDLING, _hidden_unit),
    Scene(HANDLING, _late),
    Scene(HANDLING, _told_by_mouth),
    Scene(HANDLING, _serious),
    Scene(HANDLING, _reminded),
    Scene(GUARDED, _handed_over),
    Scene(GUARDED, _guarded, guarded=True),
)
