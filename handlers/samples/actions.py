"""Actions: entered, reminded of, done, handed over, answered."""

from dataclasses import replace
from datetime import date

from domain.actions import Action, ActionKind, ActionState
from domain.deadlines import local_day
from domain.messaging import Line
from domain.notices import (
    ActionCard,
    ActionGiven,
    ActionProposed,
    ActionsDue,
    AuthorityNear,
    CardRetired,
    CaseArrived,
    HelpWanted,
    MyActions,
    PlanCard,
    WhichAction,
    WhoTakesOver,
    Words,
    due_slot,
)
from domain.reminding import ACTION, CASE, Matter, Receiver, Telling
from handlers.chat import Pressed
from handlers.samples.drafts import SENT, SENT_GUARDED
from handlers.samples.handling import HANDLED
from handlers.samples.organisation import SHARED, with_namesakes
from handlers.samples.stage import Scene, Stage
from handlers.samples.steps import COMPLAINT

ROUTINE = "ny åtgärd: revidera rutinen för sjukfrånvaro, Anna Berg, senast 31 mars"
REQUIRED = "ny åtgärd: inspektion: revidera rutinen för vikarier (krav), Anna Berg, om en vecka"
PASTED = "handlingsplan från inspektion:\n" + "\n".join(
    f"• {line}"
    for line in (
        "Säkerställa att genomförandeplaner följs upp varje år (krav), enhetschef, senast 31 mars",
        "Revidera rutinen för synpunkter och klagomål (rekommendation)",
        "Ta fram kompetensutvecklingsplaner (krav)",
        "Gå igenom larmrutinen på APT",
        "Utse ombud för dokumentation",
        "Se över introduktionen av vikarier",
        "Besluta om tider för egenkontroll",
        "Informera om tystnadsplikt",
        "Dela genomförandeplaner med myndigheten (krav)",
    )
)


# --- entered -------------------------------------------------------------------------------------------


async def _said(stage: Stage) -> None:
    anna, bo = stage["anna"], stage["bo"]
    await bo.says("mina åtgärder")
    bo.keeps("actions-none", "Mina åtgärder, inget att göra", of=MyActions)
    await bo.says(ROUTINE)
    bo.keeps("plan-one", "En åtgärd som den förstods", of=PlanCard)
    await bo.presses("open_plan")
    bo.keeps("dialog-plan-one", "Åtgärden i sitt formulär")
    await bo.submits(title_0="")
    bo.keeps("dialog-plan-one-errors", "Åtgärden utan text")
    await bo.submits(title_0="Ring Karl Svensson om rutinen")
    bo.keeps("dialog-plan-one-hidden", "Åtgärden där uppgifter dolts")
    await bo.presses("confirm_plan")
    bo.keeps("action-planned", "Åtgärden är inlagd", of=ActionCard)
    anna.keeps("action-given", "Till den som fått åtgärden", of=ActionGiven)
    await bo.presses("confirm_plan")
    bo.keeps("words-plan-gone", "Den är redan inlagd", of=Words)
    await bo.says(ROUTINE)
    await bo.presses("remove_plan")
    bo.keeps("retired-plan-removed", "Borttagen innan den lades in", of=CardRetired)


async def _asked_back(stage: Stage) -> None:
    bo = stage["bo"]
    await bo.says("ny åtgärd: se över larmen, Gunvor, senast 31 mars")
    bo.keeps("plan-who", "Vem som ska göra det är okänt", of=PlanCard)
    await bo.says("ny åtgärd: se över larmen, Anna Berg, senast när det går")
    bo.keeps("plan-when", "När det ska vara klart är okänt", of=PlanCard)
    await bo.presses("plan_due")
    bo.keeps("plan-when-chosen", "Dagen är vald", of=PlanCard)
    await bo.says("ny åtgärd: se över larmen, Lund, senast 31 mars")
    bo.keeps("plan-which", "Namnet kan betyda flera", of=PlanCard)
    await bo.presses("plan_owner")
    bo.keeps("plan-which-chosen", "Den ansvariga är vald", of=PlanCard)
    await bo.says("ny åtgärd")
    bo.keeps("plan-what", "Vad som ska göras är inte sagt", of=PlanCard)
    await bo.presses_old(Pressed("new_action"))
    bo.keeps("dialog-plan-new", "En ny åtgärd från början")
    await bo.submits(title_0="Se över larmen", words_0="när det går")
    bo.keeps("dialog-plan-new-errors", "Allt som fattas på en gång")
    await bo.submits(title_0="Se över larmen", owner_0="person:anna", due_0="2026-11-01")
    bo.keeps("dialog-plan-passed", "Dagen har redan varit")


async def _pasted(stage: Stage) -> None:
    bo = stage["bo"]
    await bo.says("handlingsplan")
    bo.keeps("words-plan-paste", "Listan fattas", of=Words)
    await bo.says(PASTED)
    bo.keeps("plan-many", "En inklistrad lista", of=PlanCard)
    await bo.presses("open_plan")
    bo.keeps("dialog-plan-many", "Listan som ett formulär, första sidan")
    await bo.submits()
    bo.keeps("dialog-plan-many-errors", "Listan med allt som fattas")
    first = {f"owner_{n}": "post:manager@solgarden" for n in range(8)}
    first |= {f"due_{n}": "2027-02-26" for n in range(8)}
    await bo.submits(**first)
    bo.keeps("dialog-plan-many-last", "Listan, sista sidan")
    bo.keeps("plan-many-on-the-way", "Listan halvvägs ifylld", of=PlanCard)
    stale = bo.newest_button("open_plan")
    await bo.presses_old(stale)
    await bo.submits(**first)
    await bo.submits(owner_8="person:anna", due_8="2027-02-26")
    bo.keeps("words-plan-created", "Åtgärderna är inlagda", of=Words)
    bo.keeps("retired-plan-done", "Listans kort efteråt", of=CardRetired)
    await _emptied(stage)
    await _changed_meanwhile(stage)


async def _emptied(stage: Stage) -> None:
    """Every line is emptied: nothing can come of it."""
    bo = stage["bo"]
    await bo.says("handlingsplan:\n• Se över larmen\n• Laga dörren")
    await bo.presses("open_plan")
    await bo.submits(title_0="", title_1="", due_0="2027-02-26", due_1="2027-02-26")
    bo.keeps("dialog-plan-lacks", "Listan tömdes helt")


async def _changed_meanwhile(stage: Stage) -> None:
    """The form lay open in two places."""
    bo = stage["bo"]
    await bo.says(PASTED)
    await bo.presses("open_plan")
    filled = {f"owner_{n}": "person:anna" for n in range(8)} | {f"due_{n}": "2027-02-26" for n in range(8)}
    first = bo.dialog("plan")
    await bo.submits(**filled)
    await bo.sends_again(first, **filled)
    bo.keeps("dialog-plan-changed", "Listan ändrades under tiden")


async def _proposed(stage: Stage) -> None:
    anna, bo = stage["anna"], stage["bo"]
    await anna.says("ny åtgärd: köp in halkskydd, jag, om två veckor")
    await anna.presses("confirm_plan")
    anna.keeps("action-proposed-own", "Den som föreslog", of=ActionCard)
    bo.keeps("action-proposed", "Till chefen: en åtgärd föreslås", of=ActionProposed)
    await bo.presses("decide_action")
    bo.keeps("action-decided", "Chefen har beslutat", of=ActionCard)
    await bo.presses("open_action")
    bo.keeps("dialog-action-decided", "En åtgärd som föreslogs och beslutades")
    ward = stage[SHARED]
    await ward.says(ROUTINE)
    ward.keeps("words-plan-not-on-shared", "Åtgärd från en delad telefon", of=Words)
    await ward.presses_old(Pressed("my_actions"))
    ward.keeps("actions-shared", "Mina åtgärder på en delad telefon", of=MyActions)


# --- on a case -----------------------------------------------------------------------------------------


async def _on_a_case(stage: Stage) -> None:
    anna, bo = stage["anna"], stage["bo"]
    await stage.sends("anna", SENT)
    case = await stage.case_of("anna")
    await bo.presses("take_case")
    await bo.says("ny åtgärd på AV-2026-9999: något")
    bo.keeps("words-plan-not-this-case", "Ärendet finns inte eller är inte för en", of=Words)
    await bo.presses("open_case")
    await bo.presses_old(Pressed("add_action", case.id, case.version))
    bo.keeps("dialog-plan-case", "Lägg till åtgärd på ett ärende")
    await bo.submits(title_0="Ny bemanningsrutin", owner_0="person:anna", words_0="31 mars", type_0="routine")
    bo.keeps("case-with-action", "Ärendets kort med en åtgärd", of=CaseArrived)
    await bo.presses("open_case")
    bo.keeps("dialog-case-with-action", "Ärendet med sin åtgärd")
    await bo.chooses("open_action", bo.first_option("open_action"))
    bo.keeps("dialog-action", "Åtgärden öppnad av chefen")
    await anna.presses("finish_action")
    anna.keeps("words-action-finished", "Åtgärden är klar", of=Words)
    await bo.presses("open_case")
    await bo.steps("simple_handling")
    await bo.submits(measure="Jouren får listan.", measure_due="2026-11-01", measure_owner="")
    bo.keeps("dialog-simple-measure-errors", "Enkel handläggning, åtgärd med en dag som har varit")
    await bo.submits(measure="x" * 400, measure_due="2026-12-18")
    bo.keeps("dialog-simple-measure-long", "Enkel handläggning, åtgärden är för lång")
    await bo.submits(**{**HANDLED, "measure": "", "measure_due": "", "finish": "save"})
    await bo.presses("open_case")
    bo.keeps("dialog-case-to-settle", "Allt är gjort utom svaret på om åtgärden hjälpte")
    await bo.presses("step:settle")
    bo.keeps("step-settle", "Åtgärdad: formuläret")
    await bo.submits()
    bo.keeps("words-settle-done", "Ärendet är åtgärdat", of=Words)


async def _guarded(stage: Stage) -> None:
    lars = stage["lars"]
    await stage.sends("anna", SENT_GUARDED)
    case = await stage.case_of("anna")
    await lars.presses_old(Pressed("take_case", case.id, case.version))
    await lars.says(f"ny åtgärd på {case.number}: handledning för nattpersonalen, jag, senast 31 mars")
    lars.keeps("guarded-plan", "En åtgärd på ett skyddat ärende", of=PlanCard)
    await lars.presses("open_plan")
    await lars.submits()
    lars.keeps("guarded-action", "Skyddad åtgärd, kortet", of=ActionCard)
    action = (await stage.actions_of("lars"))[0]
    await stage.due("lars", due(action))
    lars.keeps("guarded-due", "Skyddad åtgärd, påminnelsen", of=ActionsDue)
    await lars.says("mina åtgärder")
    lars.keeps("guarded-actions", "Skyddad åtgärd i listan", of=MyActions)
    old = Pressed("finish_action", action.id, action.version)
    await lars.presses_old(replace(old, version=0))
    lars.keeps("guarded-action-stale", "Skyddad åtgärd, ett gammalt kort", of=Words)
    await lars.presses_old(old)
    lars.keeps("guarded-action-finished", "Skyddad åtgärd, klar", of=Words)


async def _incident(stage: Stage) -> None:
    pia = stage["pia"]
    await stage.sends("anna", {**SENT_INCIDENT, "discovered": "2026-11-21T10:00"})
    case = await stage.case_of("anna")
    stage.passes(hours=40)
    await stage.notice("pia", AuthorityNear(case.id))
    pia.keeps("authority-near", "Timmarna rinner ut", of=AuthorityNear)
    stage.passes(hours=40)
    await stage.notice("pia", AuthorityNear(case.id))
    pia.keeps("authority-passed", "Tiden har gått ut", of=AuthorityNear)


SENT_INCIDENT = {**SENT_GUARDED, "kind": "data_incident", "category": "wrong_recipient"}


# --- what is due ---------------------------------------------------------------------------------------


def due(action: Action, telling: Telling = Telling.TODAY, on: Receiver | None = None) -> Line:
    required = action.kind is ActionKind.REQUIREMENT
    matter = Matter.REQUIREMENT if required else Matter.RECOMMENDATION
    return Line(ACTION, action.id, matter, telling, action.due, on)


async def _due(stage: Stage) -> None:
    anna, bo = stage["anna"], stage["bo"]
    await bo.says(ROUTINE)
    await bo.presses("confirm_plan")
    (first,) = await stage.actions_of("anna")
    await stage.due("anna", due(first))
    anna.keeps("due-one", "Dagens meddelande, en sak", of=ActionsDue)
    for number in range(5):
        await bo.says(f"ny åtgärd: laga larm nummer {number}, Anna Berg, om {number + 2} veckor")
        await bo.presses("confirm_plan")
    await stage.sends("anna", SENT)
    stage.passes(days=1)
    actions = await stage.actions_of("anna")
    await stage.due("anna", *(due(action, Telling.BEFORE) for action in actions))
    anna.keeps("due-many", "Dagens meddelande, de tre mest brådskande", of=ActionsDue)
    await stage.stands("anna", due_slot(local_day(stage.now).isoformat()))
    await _in_words(stage)
    for action in await stage.actions_of("anna"):
        await anna.presses_old(Pressed("finish_action", action.id, action.version))
    anna.keeps("due-all-done", "Dagens meddelande när allt är gjort", of=ActionsDue)
    await _today(stage)


async def _today(stage: Stage) -> None:
    bo, karin = stage["bo"], stage["karin"]
    await bo.says("ny åtgärd: ring larmföretaget, Karin Holm, i morgon")
    await bo.presses("confirm_plan")
    stage.passes(days=1)
    (action,) = await stage.actions_of("karin")
    await stage.due("karin", due(action))
    karin.keeps("due-today", "Något ska vara klart idag", of=ActionsDue)
    await stage.stands("karin", due_slot(local_day(stage.now).isoformat()))
    await karin.says("jag hinner inte")
    karin.keeps("action-until-when", "Det finns inte tid: till när?", of=WhichAction)


async def _in_words(stage: Stage) -> None:
    anna, bo = stage["anna"], stage["bo"]
    await anna.says("klar")
    anna.keeps("action-which", "Vilken åtgärd menas", of=WhichAction)
    await anna.presses("finish_action")
    await anna.says("skjut upp till nån gång")
    anna.keeps("words-postpone-when", "Till när är inte sagt", of=Words)
    await anna.says("skjut upp larm nummer 4 till imorgon")
    anna.keeps("words-postpone-not-later", "En dag som inte är senare", of=Words)
    await anna.says("skjut upp till sista april")
    await anna.presses("postpone_to")
    anna.keeps("words-postpone-done", "Uppskjuten", of=Words)
    for day in ("1 maj", "4 maj"):
        await anna.says(f"skjut upp rutinen för sjukfrånvaro till {day}")
    await anna.says("skjut upp rutinen för sjukfrånvaro till 7 maj")
    await anna.says("skjut upp rutinen för sjukfrånvaro till 8 maj")
    anna.keeps("action-give-reason", "Tredje gången behövs ett skäl", of=WhichAction)
    await anna.presses("postpone_action")
    anna.keeps("dialog-postpone-third", "Skjut upp en tredje gång")
    await anna.submits(reason="", day="2026-11-01")
    anna.keeps("dialog-postpone-errors", "Skjut upp utan skäl, till en dag som har varit")
    await anna.says("lämna över larm nummer 3 till Gunvor")
    anna.keeps("words-hand-unknown", "Ingen med det namnet", of=Words)
    await anna.says("lämna över larm nummer 3 till Lund")
    anna.keeps("who-takes-over", "Namnet kan betyda flera", of=WhoTakesOver)
    await anna.says("lämna över till Lund")
    anna.keeps("words-hand-both", "Varken vem eller vad är klart", of=Words)
    await anna.presses("give_action")
    anna.keeps("words-hand-done", "Lämnad över", of=Words)
    late = (await stage.actions_of("anna"))[0]
    await anna.presses_old(Pressed("give_action", late.id, late.version, "person:lova"))
    anna.keeps("words-hand-cannot", "En kollega hos en annan utförare", of=Words)
    await anna.presses_old(Pressed("give_action", "gone", 1, "person:bo"))
    anna.keeps("words-action-not-allowed", "En åtgärd som inte är ens egen", of=Words)
    await bo.says("mina åtgärder")


async def _buttons(stage: Stage) -> None:
    anna, bo, karin = stage["anna"], stage["bo"], stage["karin"]
    await bo.says(REQUIRED)
    bo.keeps("plan-required", "Ett krav från en inspektion", of=PlanCard)
    await bo.presses("confirm_plan")
    (action,) = await stage.actions_of("anna")
    await anna.presses("help_action")
    anna.keeps("words-help-asked", "Chefen har fått veta", of=Words)
    bo.keeps("help-wanted", "Till chefen: någon behöver hjälp", of=HelpWanted)
    await anna.presses("postpone_action")
    anna.keeps("dialog-postpone", "Skjut upp ett krav")
    await anna.submits(day="", day_words="när det går")
    anna.keeps("dialog-postpone-unread", "Dagen gick inte att förstå")
    await anna.submits(day="", day_words="")
    await anna.submits(day="2027-01-29", day_words="", reason="Vikarien slutade")
    stage.passes(days=9)
    await anna.says("mina åtgärder")
    anna.keeps("actions-late", "Ett uppskjutet krav syns som försenat", of=MyActions)
    (action,) = await stage.actions_of("anna")
    await stage.due("anna", due(action, Telling.LATE))
    anna.keeps("due-late", "Ett försenat krav", of=ActionsDue)
    stage.passes(days=1)
    await stage.due("anna", due(action, Telling.ANNOUNCED, Receiver.NEXT_LEVEL))
    anna.keeps("due-announced", "Det går vidare om två dagar", of=ActionsDue)
    stage.passes(days=1)
    await stage.due("anna", due(action, Telling.ANNOUNCED, None))
    anna.keeps("due-announced-up", "Det går vidare, utan namn", of=ActionsDue)
    await stage.due("karin", due(action, Telling.ESCALATED))
    karin.keeps("due-escalated", "Till nivån ovanför", of=ActionsDue)
    await _handed(stage)


async def _handed(stage: Stage) -> None:
    anna, bo = stage["anna"], stage["bo"]
    await anna.presses("hand_action")
    anna.keeps("dialog-hand", "Lämna över")
    await anna.submits(owner="person:anna")
    anna.keeps("dialog-hand-same", "Lämna över till sig själv")
    await anna.submits(owner="person:lova")
    anna.keeps("dialog-hand-cannot", "Lämna över till en annan utförare")
    (action,) = await stage.actions_of("anna")
    old = Pressed("start_action", action.id, action.version)
    await anna.presses_old(old)
    await anna.presses_old(old)
    anna.keeps("words-action-stale", "Ett gammalt kort", of=Words)
    (action,) = await stage.actions_of("anna")
    await anna.presses_old(Pressed("start_action", action.id, action.version))
    anna.keeps("words-action-not-now", "Går inte att göra nu", of=Words)
    await bo.presses_old(Pressed("open_action", action.id, action.version))
    bo.keeps("dialog-action-log", "Åtgärden med allt som har hänt")
    await bo.presses("change_action")
    bo.keeps("dialog-action-change", "Ändra åtgärden")
    await bo.submits(title="")
    bo.keeps("dialog-action-change-errors", "Ändra åtgärden, utan text")
    await bo.submits(title="Revidera vikarierutinen", type="routine", start_by="2027-02-01", clause="4.2")
    bo.keeps("action-changed", "Åtgärden är ändrad", of=ActionCard)
    (action,) = await stage.actions_of("anna")
    await bo.presses_old(Pressed("drop_action", action.id, action.version))
    bo.keeps("dialog-action-drop", "Åtgärden utgår")
    await bo.submits(reason="")
    await bo.submits(reason="Rutinen togs bort")
    await bo.presses_old(Pressed("open_action", action.id, action.version + 1))
    bo.keeps("dialog-action-dropped", "En åtgärd som utgick")
    await bo.presses("resume_action")
    bo.keeps("action-resumed", "Åtgärden är tagen upp igen", of=ActionCard)
    await bo.presses("hand_action")
    await bo.submits(owner="person:erik")
    await bo.presses_old(Pressed("open_action", action.id))
    bo.keeps("dialog-action-whole-log", "Åtgärden tagen upp igen och lämnad över")
    sam = stage["sam"]
    await sam.presses_old(Pressed("open_action", action.id))
    sam.keeps("dialog-action-facts", "Skyddsombudet ser att åtgärden finns")


async def _nobody_to_help(stage: Stage) -> None:
    dag = stage["dag"]
    await dag.says("ny åtgärd: se över delegationen, jag, senast 31 mars")
    await dag.presses("confirm_plan")
    await dag.says("behöver hjälp")
    dag.keeps("action-help-with-what", "Vad hjälpen gäller", of=WhichAction)
    await dag.presses("help_action")
    dag.keeps("words-help-nobody", "Ingen ovanför att säga till", of=Words)
    stage.passes(days=140)
    await dag.says("mina åtgärder")
    dag.keeps("actions-overdue", "En åtgärd som skulle ha varit klar", of=MyActions)
    await dag.says("klar")
    dag.keeps(
        "words-action-finished-asks-oneself", "Klar, och ingen annan kan svara på om den hjälpte", of=Words
    )


async def _cases_due(stage: Stage) -> None:
    bo, karin = stage["bo"], stage["karin"]
    await stage.sends("anna", SENT)
    first = await stage.case_of("anna")
    await stage.due("bo", Line(CASE, first.id, Matter.TAKE, Telling.TODAY, local_day(first.take_by)))
    bo.keeps("due-case-take", "Ett ärende att ta emot", of=ActionsDue)
    await stage.due("karin", Line(CASE, first.id, Matter.TAKE, Telling.ESCALATED, local_day(first.take_by)))
    karin.keeps("due-case-escalated", "Ett ärende har gått vidare uppåt", of=ActionsDue)
    stage.passes(days=1)
    await stage.due("bo", Line(CASE, first.id, Matter.TAKE, Telling.LATE, local_day(first.take_by)))
    bo.keeps("due-case-take-late", "Ett ärende som skulle ha tagits emot", of=ActionsDue)
    await bo.presses("take_case")
    case = await stage.case_of("anna")
    stage.passes(days=2)
    ends = local_day(case.finish_by)
    await stage.due(
        "bo",
        Line(CASE, case.id, Matter.INVESTIGATE, Telling.LATE, ends),
        Line(CASE, case.id, Matter.TRIAGE, Telling.LATE, local_day(stage.now)),
    )
    bo.keeps("due-case-triage", "Ett ärende att bedöma", of=ActionsDue)
    stage.passes(days=1)
    await stage.due("bo", Line(CASE, case.id, Matter.INVESTIGATE, Telling.LATE, ends))
    bo.keeps("due-case-investigate", "Ett ärende att utreda", of=ActionsDue)
    await stage.sends("anna", COMPLAINT)
    complaint = await stage.case_of("anna")
    stage.passes(days=1)
    reply = Line(CASE, complaint.id, Matter.REPLY, Telling.LATE, local_day(complaint.finish_by))
    await stage.due("bo", reply)
    bo.keeps("due-case-reply", "Ett klagomål att svara på", of=ActionsDue)
    stage.passes(days=60)
    await stage.due("bo", Line(CASE, case.id, Matter.INVESTIGATE, Telling.LATE, ends), reply)
    bo.keeps("due-case-late", "Ärenden som skulle ha varit utredda och besvarade", of=ActionsDue)
    stage.passes(days=1)
    await stage.due("bo", Line(CASE, case.id, Matter.TRIAGE, Telling.LATE, ends))
    bo.keeps("due-case-late-triage", "Ett ärende som skulle ha varit bedömt", of=ActionsDue)


# --- did it help? --------------------------------------------------------------------------------------


async def _effect(stage: Stage) -> None:
    anna, bo = stage["anna"], stage["bo"]
    for what in (ROUTINE, "ny åtgärd: se över larmen, Anna Berg, senast 1 april"):
        await bo.says(what)
        await bo.presses("confirm_plan")
    for action in await stage.actions_of("anna"):
        await anna.presses_old(Pressed("finish_action", action.id, action.version))
    anna.keeps("action-done", "Åtgärden är klar", of=ActionCard)
    stage.passes(days=95)
    await bo.says("mina åtgärder")
    bo.keeps("actions-to-answer", "Mina åtgärder: hjälpte de?", of=MyActions)
    first, second = [a for a in await stage.actions_of("anna") if a.state is ActionState.DONE]
    asked = first.follow_up_due or date.max
    await stage.due("bo", Line(ACTION, first.id, Matter.EFFECT_WISHED, Telling.TODAY, asked))
    bo.keeps("due-effect", "Hjälpte åtgärden?", of=ActionsDue)
    await stage.stands("bo", due_slot(local_day(stage.now).isoformat()))
    await bo.says("nej, den hjälpte inte")
    bo.keeps("action-not-helped", "Den hjälpte inte, sagt med ord", of=WhichAction)
    await bo.presses("helped")
    bo.keeps("words-effect-thanks", "Svaret är taget emot", of=Words)
    await bo.presses_old(Pressed("open_action", second.id, second.version))
    bo.keeps("dialog-action-answer", "Åtgärden öppnad när den ska besvaras")
    await bo.presses("did_not_help")
    bo.keeps("dialog-plan-after", "Den hjälpte inte: vad görs i stället?")
    await bo.submits(title_0="Byt ut larmen")
    bo.keeps("action-after", "Den nya åtgärden", of=ActionCard)
    await bo.presses_old(Pressed("open_action", second.id, second.version + 1))
    bo.keeps("dialog-action-answered", "En åtgärd som inte hjälpte")
    await bo.opens_home()
    await anna.opens_home()
    anna.keeps("home-actions", "Startsidan med åtgärder")


ACTIONS = "Åtgärder"
SCENES = (
    Scene(ACTIONS, _said),
    Scene(ACTIONS, _asked_back, organisation=with_namesakes),
    Scene(ACTIONS, _pasted),
    Scene(ACTIONS, _proposed),
    Scene(ACTIONS, _on_a_case),
    Scene(ACTIONS, _due, organisation=with_namesakes),
    Scene(ACTIONS, _buttons),
    Scene(ACTIONS, _nobody_to_help),
    Scene(ACTIONS, _cases_due),
    Scene(ACTIONS, _effect),
    Scene("Skyddade ärenden", _guarded, guarded=True),
    Scene("Skyddade ärenden", _incident, guarded=True),
)
