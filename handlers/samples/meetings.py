"""APT: set up, changed, brought to, drafted, posted, held and read."""

from dataclasses import replace
from datetime import timedelta

from domain.agenda import build_agenda
from domain.agenda_items import Disclosure
from domain.cases import State as CaseState
from domain.meeting_notices import (
    AptDraft,
    AptHoliday,
    AptItemsDue,
    AptNext,
    AptNotes,
    AptNotesAsked,
    AptNotesPosted,
    AptPosted,
)
from domain.meetings import Due, Occasion, noted_done, post_standing
from domain.notices import CardRetired, Words
from handlers.chat import ChoiceInput, Pressed
from handlers.samples.drafts import SENT
from handlers.samples.organisation import HOME, SMALL, without_managers
from handlers.samples.stage import Scene, Stage

APT = "APT"
SERIES = "APT första tisdagen varje månad kl 14–15.30 på Solgården, paus i juli"
_ASKED = {
    # what is asked: the words that leave it open
    "rhythm": "APT på Solgården tisdag kl 14",
    "weekday": "APT på Solgården varannan vecka kl 14",
    "which": "APT på Solgården en tisdag i månaden kl 14",
    "start": "APT på Solgården varannan torsdag kl 8.30",
    "time": "APT på Solgården sista onsdagen i månaden",
    "pause": "APT på Solgården sista vardagen varje månad 13.00-14.00, sommaruppehåll",
    "unit": "APT första tisdagen varje månad kl 14",
}


async def _asked(stage: Stage) -> None:
    anna, bo = stage["anna"], stage["bo"]
    await anna.says(SERIES)
    anna.keeps("apt-others", "Den som inte sköter APT får veta vem som gör det")
    for what, words in _ASKED.items():
        await bo.says(words)
        bo.keeps(f"apt-asks-{what}", f"Det som saknas efterfrågas: {what}")
    await bo.presses("apt_discard")
    bo.keeps("apt-series-removed", "Förslaget tas bort", of=CardRetired)
    await bo.presses_old(Pressed("apt_confirm", "none"))
    bo.keeps("apt-series-gone", "Ett kort från förut", of=Words)


async def _nobody(stage: Stage) -> None:
    await stage["anna"].says(SERIES)
    stage["anna"].keeps("apt-nobody", "Ingen sköter APT")


async def _set_up(stage: Stage) -> None:
    """Bo has set up the series."""
    bo = stage["bo"]
    await bo.says(SERIES)
    await bo.presses("apt_answer", "10")
    await bo.presses("apt_confirm")


async def _series(stage: Stage) -> None:
    bo = stage["bo"]
    await bo.says("nästa APT på Solgården")
    bo.keeps("apt-next-none", "Inget APT är inlagt")
    await bo.says("anteckningar från APT på Solgården")
    bo.keeps("apt-no-notes", "Inga anteckningar än")
    await bo.says("boka APT den 3 december kl 14 på Solgården")
    bo.keeps("apt-only-series", "Ett enda tillfälle")
    await bo.says("APT den 6:e varje månad kl 14 på Solgården")
    bo.keeps("apt-asks-clients", "Det frågas en gång hur många enheten har")
    await bo.presses("apt_answer", "10")
    bo.keeps("apt-echo", "Det som förstods, som fem datum")
    await bo.presses("apt_change_series")
    bo.keeps("dialog-apt-series", "Förslaget ändras")
    await bo.submits("apt_series", said="blubb")
    bo.keeps("dialog-apt-series-errors", "Något som inte går att förstå")
    await bo.submits("apt_series", said="APT den 6:e och den 5:e januari")
    await bo.says("APT den 5:e varje månad kl 14 på Solgården")
    await bo.presses("apt_answer", "10")
    bo.keeps("apt-echo-day-before", "En dag före en helg visas")
    await bo.presses("apt_confirm")
    bo.keeps("apt-holiday-before", "APT dagen före en helg", of=AptHoliday)
    await bo.says("APT den 6:e varje månad kl 14 på Solgården")
    await bo.presses("apt_confirm")
    bo.keeps("apt-holiday", "APT på en helg", of=AptHoliday)
    await bo.presses("apt_holiday")
    bo.keeps("apt-holiday-answered", "Frågan om helgen är besvarad", of=CardRetired)
    bo.keeps("apt-next", "Nästa APT, när det just flyttats", of=AptNext)


async def _next(stage: Stage) -> Occasion:
    async with stage.store.reading() as tx:
        found = await tx.meetings.next_of(HOME, stage.now)
    if found is None:
        raise LookupError
    return found


async def _changes(stage: Stage) -> None:
    bo = stage["bo"]
    await _set_up(stage)
    await bo.says("nästa APT på Solgården flyttas till fredag kl 10")
    bo.keeps("apt-move-asked", "Ett APT ska flyttas")
    await bo.presses("apt_change_ok")
    await bo.says("flytta nästa APT på Solgården")
    bo.keeps("apt-move-when", "Flyttas, men till när?")
    await bo.presses("apt_move")
    bo.keeps("dialog-apt-move", "Ett APT flyttas i formuläret")
    await bo.submits("apt_move", begins="15:00", ends="14:00")
    bo.keeps("dialog-apt-move-errors", "Det slutar innan det börjar")
    await bo.submits("apt_move", day="2026-01-05")
    bo.keeps("dialog-apt-move-passed", "En dag som varit")
    await bo.submits("apt_move")
    occasion = await _next(stage)
    await bo.presses_old(Pressed("apt_change_ok", occasion.id, occasion.version, "move|2026-01-05|||"))
    bo.keeps("apt-day-passed", "En dag som varit, från ett gammalt kort", of=Words)
    await stage.notice("bo", AptNext(HOME))
    await bo.presses("apt_cancel")
    bo.keeps("apt-cancel-asked", "Ett APT ska ställas in")
    stale = bo.newest_button("apt_change_ok")
    await bo.presses("apt_change_ok")
    bo.keeps("apt-cancelled-on", "Det är inställt", of=Words)
    await bo.presses_old(stale)
    bo.keeps("apt-changed", "Ett kort från förut", of=Words)
    await bo.says("nästa APT på Solgården blir av ändå")
    bo.keeps("apt-restore-asked", "Ett inställt APT blir av ändå")
    await bo.says("ställ in APT på Solgården den 17 april")
    bo.keeps("apt-no-such", "Det APT:t finns inte", of=Words)
    await bo.presses_old(Pressed("apt_move", "none"))
    bo.keeps("apt-gone", "Ett APT som inte finns", of=Words)


async def _nights(stage: Stage) -> None:
    bo = stage["bo"]
    await bo.says(
        "APT på Solgården: dagpersonal första tisdagen i månaden kl 14, nattpersonal första onsdagen kl 7"
    )
    await bo.presses("apt_answer", "10")
    bo.keeps("apt-echo-nights", "Dag och natt träffas var för sig")
    await bo.presses("apt_confirm")
    bo.keeps("apt-next-nights", "Nästa APT, med två tillfällen", of=AptNext)
    await bo.presses("apt_move")
    bo.keeps("dialog-apt-move-which", "Vilket av tillfällena flyttas?")


async def _items(stage: Stage) -> None:
    anna, bo, erik = stage["anna"], stage["bo"], stage["erik"]
    await anna.says("ta upp larmrutinen på nästa APT, 10 minuter")
    anna.keeps("apt-item-no-day", "Något att ta upp, innan APT är inlagt")
    await _set_up(stage)
    stage.passes(minutes=1)
    await erik.presses_old(Pressed("apt_add_item", HOME))
    erik.keeps("dialog-apt-item", "Något att ta upp")
    await erik.submits("apt_item", title="Sommarens schema", minutes="900")
    erik.keeps("dialog-apt-item-errors", "För många minuter")
    await erik.submits("apt_item", title="Sommarens schema", minutes="")
    erik.keeps("apt-item", "Något att ta upp, inlagt")
    await erik.presses("apt_item")
    erik.keeps("dialog-apt-item-change", "Något att ta upp ändras")
    await erik.submits("apt_item", title="Schemat i sommar")
    await erik.presses("apt_next")
    erik.keeps("apt-next-items", "Nästa APT, med det som ska tas upp", of=AptNext)
    occasion = await _next(stage)
    await stage.notice("erik", AptItemsDue(occasion.id, "erik"))
    erik.keeps("apt-items-due", "Den som tar upp något påminns")
    stale = erik.newest_button("apt_item")
    await erik.presses("apt_withdraw")
    erik.keeps("apt-item-withdrawn", "Något dras tillbaka", of=CardRetired)
    await erik.presses_old(Pressed("apt_withdraw", stale.on, stale.version))
    erik.keeps("apt-item-gone", "Det är redan tillbakadraget", of=Words)
    await bo.says("teman på APT")
    await bo.says("nytt tema på APT på Solgården: motivationsarbete till sista juni")
    bo.keeps("apt-themes", "Ett tema som står till i juni")
    await bo.presses("apt_end_theme")
    bo.keeps("apt-themes-none", "Inget tema")
    await bo.says("nytt tema på APT på Solgården: basala hygienrutiner")
    bo.keeps("apt-themes-no-end", "Ett tema som står tills vidare")


async def _drafted(stage: Stage) -> Occasion:
    """A week before: there is something in most sections."""
    anna, bo = stage["anna"], stage["bo"]
    await _set_up(stage)
    await anna.says("ta upp larmrutinen på nästa APT, 10 minuter")
    stage.passes(minutes=1)
    await anna.says("ta upp sommarens schema på nästa APT")
    await bo.says("nytt tema på APT på Solgården: motivationsarbete till sista juni")
    await bo.says("ny åtgärd: se över nycklarna på Solgården, Anna Berg, före nästa APT")
    await bo.presses("confirm_plan")
    stage.passes(days=6)
    occasion = await _next(stage)
    await stage.notice("bo", AptDraft(occasion.id))
    return occasion


async def _agenda(stage: Stage) -> None:
    anna, bo = stage["anna"], stage["bo"]
    occasion = await _drafted(stage)
    bo.keeps("apt-draft", "Förslag till dagordning")
    await bo.presses("apt_agenda")
    bo.keeps("dialog-apt-agenda", "Dagordningen ändras")
    await bo.submits("apt_agenda", order="7 7", items="9")
    bo.keeps("dialog-apt-agenda-errors", "Nummer som inte finns")
    await bo.submits("apt_agenda", routine="Läkemedel", order="", items="2 1")
    await stage.notice("bo", AptDraft(occasion.id, "ask"))
    bo.keeps("apt-draft-asked", "Dagordningen är inte godkänd än")
    async with stage.store.transaction() as tx:
        found = await tx.meetings.get(occasion.id)
        if found is not None:
            await tx.meetings.save(noted_done(found, {Due.ASK_DEPUTY}), same_version=True)
    await stage.notice("karin", AptDraft(occasion.id, "deputy"))
    stage["karin"].keeps("apt-draft-deputy", "Den som ersätter chefen blir tillfrågad")
    await bo.presses("apt_approve")
    bo.keeps("apt-draft-posted", "Dagordningen är skickad", of=AptDraft)
    anna.keeps("apt-posted", "Dagordningen, till enheten", of=AptPosted)
    await anna.says("ta upp fikat på nästa APT")
    anna.keeps("apt-item-late", "Något att ta upp när dagordningen redan är skickad")
    await bo.says("nästa APT på Solgården flyttas till torsdag")
    await bo.presses("apt_change_ok")
    anna.keeps("apt-moved", "APT är flyttat", of=AptPosted)
    await bo.presses("apt_cancel")
    await bo.presses("apt_change_ok")
    anna.keeps("apt-cancelled", "APT är inställt", of=AptPosted)


async def _unapproved(stage: Stage) -> None:
    bo = stage["bo"]
    occasion = await _drafted(stage)
    async with stage.store.transaction() as tx:
        found = await tx.meetings.get(occasion.id)
        if found is not None:
            posted = post_standing(found, stage.now)
            await tx.meetings.save(posted)
            material = await tx.agendas.material(found, stage.now)
            agenda = build_agenda(found.day, material, Disclosure.FULL, standing_only=True)
            await tx.agendas.post(posted, agenda)
    await stage.notice("anna", AptPosted(occasion.id))
    stage["anna"].keeps("apt-posted-standing", "Ingen godkände dagordningen")
    await stage["anna"].says("vad ska upp på APT?")
    stage["anna"].keeps("apt-next-waiting", "Det som inte kom med väntar till gången därpå", of=AptNext)
    await stage.notice("bo", CardRetired("apt.cancelled_card"))
    bo.keeps("apt-cancelled-card", "Kortet för ett APT som ställts in", of=CardRetired)


async def _lessons(stage: Stage) -> None:
    bo = stage["bo"]
    for kind in ("deviation", "praise", "work_incident"):
        await stage.sends("anna", {**SENT, "kind": kind})
        stage.passes(minutes=1)
        if kind == "deviation":
            case = await stage.case_of("anna")
            await stage.change(replace(case, state=CaseState.CLOSED, closed=stage.now))
    await _drafted(stage)
    bo.keeps("apt-draft-figures", "Förslag till dagordning, med det som kommit in")
    await bo.presses("apt_agenda")
    bo.keeps("dialog-apt-agenda-lesson", "En lärdom från ett avslutat ärende")
    await bo.submits("apt_agenda", lesson="Vi ringer jouren redan efter en kvart.")
    bo.keeps("dialog-apt-agenda-lesson-errors", "Lärdomen behöver ett ärende")
    chosen = next(part for part in bo.dialog("apt_agenda").inputs if part.name == "case")
    key = chosen.options[0].key if isinstance(chosen, ChoiceInput) else ""
    await bo.submits("apt_agenda", case=key, lesson="Vi ringer jouren redan efter en kvart.")
    bo.keeps("apt-draft-lesson", "Dagordningen med en lärdom", of=AptDraft)
    await bo.presses("apt_agenda")
    bo.keeps("dialog-apt-agenda-lessons", "Lärdomar som redan är med")


async def _small(stage: Stage) -> None:
    bo = stage["bo"]
    await bo.says("APT första tisdagen varje månad kl 14 på Ekbacken")
    await bo.presses("apt_answer", "4")
    await bo.presses("apt_confirm")
    async with stage.store.reading() as tx:
        coming = await tx.meetings.coming(SMALL, stage.now, 1)
    await stage.notice("bo", AptDraft(coming[0].id))
    bo.keeps("apt-draft-silent", "En liten enhet: siffror som skulle peka ut någon visas inte")


async def _afterwards(stage: Stage) -> None:
    anna, bo, kim = stage["anna"], stage["bo"], stage["lova"]
    occasion = await _drafted(stage)
    await bo.presses("apt_approve")
    stage.now = occasion.end + timedelta(hours=1)
    await stage.notice("bo", AptNotesAsked(occasion.id))
    bo.keeps("apt-notes-asked", "Hur gick APT?")
    await bo.presses("apt_notes")
    bo.keeps("dialog-apt-notes", "Anteckningar skrivs")
    await bo.submits("apt_notes", present_0="tio")
    bo.keeps("dialog-apt-notes-errors", "Antalet skrivs med siffror")
    await bo.submits(
        "apt_notes",
        present_0="12",
        note_deviations="Vi gick igenom månadens siffror.",
        decisions="Se över larmen, Anna Berg, senast sista mars\nVi fikar ute i maj\nVi provar checklistan",
    )
    await bo.presses("apt_decision", f"action|{occasion.id}")
    await bo.presses("apt_decision", f"nothing|{occasion.id}")
    bo.keeps("apt-notes", "Anteckningarna, och vad som blir av besluten", of=AptNotes)
    await bo.presses("apt_post_notes")
    bo.keeps("apt-notes-done", "Anteckningarna är skickade", of=AptNotes)
    anna.keeps("apt-notes-posted", "Anteckningarna, till enheten", of=AptNotesPosted)
    read = anna.newest_button("apt_read")
    await anna.presses("apt_read")
    anna.keeps("apt-read", "Den som var borta har läst", of=Words)
    await kim.presses_old(read)
    kim.keeps("apt-not-yours-to-read", "Anteckningarna är för enhetens egna", of=Words)
    coming = await _next(stage)
    await stage.notice("bo", AptDraft(coming.id))
    bo.keeps("apt-draft-decisions", "Nästa dagordning börjar med besluten")


async def _missed(stage: Stage) -> None:
    bo = stage["bo"]
    occasion = await _drafted(stage)
    stage.now = occasion.end + timedelta(hours=1)
    await stage.notice("bo", AptNotesAsked(occasion.id))
    await bo.presses("apt_missed")
    bo.keeps("apt-missed", "Det blev inget APT", of=CardRetired)


SCENES = (
    Scene(APT, _asked),
    Scene(APT, _nobody, organisation=without_managers),
    Scene(APT, _series),
    Scene(APT, _changes),
    Scene(APT, _nights),
    Scene(APT, _items),
    Scene(APT, _agenda),
    Scene(APT, _unapproved),
    Scene(APT, _lessons),
    Scene(APT, _small),
    Scene(APT, _afterwards),
    Scene(APT, _missed),
)
