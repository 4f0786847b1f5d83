"""A report is told, corrected, put aside and reviewed."""

from domain.notices import CardRetired, DraftCard, DraftExpires, DraftList, ReportReceived, Words
from handlers.chat import Pressed
from handlers.desk import Intake
from handlers.samples.organisation import HOME, NORTH, SHARED, SOUTH, without_managers
from handlers.samples.stage import Scene, Stage

TOLD = "Insatsen uteblev i går kväll kl 19 på Solgården, det fanns ingen vikarie"
MEASURE = "vi ringde jouren"
REVIEWED = {"journal": "yes", "category": "other"}
REPORTS = "Rapportera"


SENT = {
    # a report with every answer, for scenes that begin when it has been told
    "story": TOLD,
    "kind": "deviation",
    "happened": "2026-11-20T19:00",
    "unit": HOME,
    "measure": MEASURE,
    "journal": "yes",
    "category": "service_missed",
}
SENT_GUARDED = {**SENT, "kind": "lex_sarah", "story": "Något som inte får hända", "hidden_from": "nobody"}


async def _told(stage: Stage) -> None:
    anna = stage["anna"]
    await anna.says("Rapportera")
    anna.keeps("draft-opening", "En rapport börjar")
    await anna.presses("protected")
    anna.keeps("words-protected-how", "Så gör du vid skyddade personuppgifter")
    await anna.says(TOLD)
    anna.keeps("draft-asks-measure", "Ett meddelande fyller det mesta, bara en fråga är kvar")
    await anna.presses("answer", "measure=-")
    anna.keeps("draft-nothing-done", "Inget kunde göras")
    await anna.presses("ask_field", "unit")
    anna.keeps("draft-asks-unit", "Fel enhet? Frågan ställs igen")
    await anna.chooses("answer:unit", NORTH)
    anna.keeps("draft-other-unit", "En annan enhet är vald i listan")
    await anna.says("ångra")
    await anna.says("ångra")
    await anna.says("ångra")
    await anna.says(MEASURE)
    anna.keeps("draft-complete", "Allt är ifyllt")
    await anna.presses("edit")
    anna.keeps("dialog-edit", "Ändra allt i ett formulär")
    await anna.submits(happened_day="2026-11-30", unit="")
    anna.keeps("dialog-edit-errors", "Formuläret med fel")
    await anna.presses("review")
    anna.keeps("dialog-review", "Granska och skicka")
    await anna.submits(story="", journal="")
    anna.keeps("dialog-review-errors", "Granska och skicka, med fel")
    await anna.submits(story=TOLD, **REVIEWED)
    anna.keeps("report-received", "Tack för rapporten", of=ReportReceived)


async def _asked_back(stage: Stage) -> None:
    ali, erik = stage["ali"], stage["erik"]
    await ali.says("Insatsen uteblev hos en brukare i hemtjänsten i går kl 19")
    ali.keeps("draft-asked-back-unit", "Två enheter kan vara menade")
    await ali.presses("answer", f"unit={SOUTH}")
    await ali.says(MEASURE)
    await ali.presses("review")
    await ali.submits(**REVIEWED)
    await erik.says("Häromdagen uteblev insatsen på Solgården")
    erik.keeps("draft-asked-back-when", "Dagen kan vara flera")
    await erik.says("ändra typ")
    erik.keeps("draft-asks-kind", "Typen av ärende frågas om")


async def _part_of_day(stage: Stage) -> None:
    erik = stage["erik"]
    await erik.says("I torsdags kväll uteblev insatsen på Solgården")
    erik.keeps("draft-part-of-day", "Det var på kvällen, klockslaget är inte sagt")


async def _wrongdoing(stage: Stage) -> None:
    anna = stage["anna"]
    await anna.says("En kollega slog en brukare på Solgården i går kväll kl 19, det är ett övergrepp")
    anna.keeps("draft-duty", "Det kan vara ett missförhållande")
    await anna.presses("answer", "kind=lex_sarah")
    anna.keeps("draft-duty-chosen", "Lex Sarah är valt: kortet visar inte längre vad eller var")


_WITH_NAME = f"{TOLD}. Sonen Karl Svensson ringde från 070-174 06 35"


async def _hidden(stage: Stage) -> None:
    anna = stage["anna"]
    await anna.presses_start_as("deviation")
    await anna.says(_WITH_NAME)
    await anna.says(MEASURE)
    await anna.presses("review")
    anna.keeps("dialog-review-hidden", "Granskning där uppgifter är dolda")
    story = anna.filled("story")
    await anna.submits(story=f"{story}\nDottern Eva Nilsson ringde också.", **REVIEWED)
    anna.keeps("dialog-review-hidden-again", "Fler uppgifter doldes när rapporten skickades")


async def _long(stage: Stage) -> None:
    anna = stage["anna"]
    await anna.says(" ".join([TOLD, *(f"Rad {n}: vi väntade och ringde igen." for n in range(1, 320))]))
    await anna.says(MEASURE)
    await anna.presses("review")
    anna.keeps("dialog-review-long", "Granskning av en mycket lång berättelse")
    await anna.submits(**REVIEWED)
    await anna.presses("open_case")
    anna.keeps("dialog-case-long", "Ett ärende med en mycket lång berättelse")


async def _shared(stage: Stage) -> None:
    ward, anna = stage[SHARED], stage["anna"]
    await ward.says(TOLD)
    await ward.says(MEASURE)
    ward.keeps("draft-asks-told-by", "På en delad telefon frågas vem som rapporterar")
    await ward.says("Benjamin Bengtsson")
    ward.keeps("words-again-told-by", "Namnet hittades inte", of=Words)
    await ward.chooses("answer:told_by", "anna")
    ward.keeps("draft-shared-complete", "Allt är ifyllt på en delad telefon")
    await ward.presses("review")
    ward.keeps("dialog-review-shared", "Granskning på en delad telefon")
    await ward.submits(**REVIEWED)
    ward.keeps("words-report-thanks-shared", "Tack, på den delade telefonen")
    anna.keeps("report-received-shared", "Tack, till den som rapporterade på en delad telefon")


async def _shared_aside(stage: Stage) -> None:
    ward = stage[SHARED]
    await ward.says(TOLD)
    await ward.says("spara till senare")
    ward.keeps("words-draft-not-on-shared", "På en delad telefon sparas inga utkast", of=Words)


async def _overtaken(stage: Stage) -> None:
    """The form lay open while the report went on in the chat."""
    anna = stage["anna"]
    await anna.says(TOLD)
    await anna.says(MEASURE)
    await anna.presses("edit")
    await anna.presses("ask_field", "unit")
    await anna.chooses("answer:unit", NORTH)
    await anna.submits("edit")
    anna.keeps("dialog-edit-changed", "Formuläret, när rapporten ändrats i chatten")
    await anna.presses("review")
    await anna.presses("ask_field", "unit")
    await anna.chooses("answer:unit", SOUTH)
    await anna.submits("review", story=f"{TOLD}. Det var andra kvällen i rad.", **REVIEWED)
    anna.keeps("dialog-review-changed", "Granskningen, när rapporten ändrats i chatten")


async def _shared_guarded(stage: Stage) -> None:
    ward = stage[SHARED]
    await ward.presses_start_as("data_incident")
    await ward.says("Ett brev gick till fel adress, det upptäcktes i dag kl 9 på Solgården")
    for answer in (MEASURE, "Anna Berg"):
        await ward.says(answer)
    await ward.presses("review")
    await ward.submits(**REVIEWED)
    ward.keeps("words-report-thanks-guarded", "Tack på en delad telefon, skyddat ärende")


async def _aside(stage: Stage) -> None:
    anna = stage["anna"]
    await anna.says("mina utkast")
    anna.keeps("drafts-none", "Inga sparade utkast")
    await anna.says(TOLD)
    await anna.presses("aside")
    anna.keeps("words-draft-aside", "Utkastet sparas till senare")
    anna.keeps("retired-draft-aside", "Kortet för ett utkast som sparats", of=CardRetired)
    await anna.presses("drafts")
    anna.keeps("drafts-one", "Ett sparat utkast")
    stage.passes(minutes=20)
    await anna.presses_start_as("lex_sarah")
    await anna.says("Något som inte ska få hända, på Solgården i dag")
    await anna.says("spara till senare")
    stage.passes(minutes=20)
    await anna.says("rapportera")
    await anna.says("spara till senare")
    await anna.presses("drafts")
    anna.keeps("drafts-some", "Flera sparade utkast, ett av dem skyddat", of=DraftList)
    await anna.presses("take_up")
    anna.keeps("draft-taken-up", "Ett utkast tas upp igen", of=DraftCard)
    await anna.presses("remove")
    anna.keeps("words-draft-removed", "Utkastet tas bort")
    anna.keeps("retired-draft-removed", "Kortet för ett utkast som tagits bort", of=CardRetired)


async def _expires(stage: Stage) -> None:
    anna = stage["anna"]
    await anna.says(TOLD)
    draft = anna.newest_button("aside").on
    stage.passes(days=12)
    await stage.notice("anna", DraftExpires(draft))
    anna.keeps("draft-expires", "Ett utkast tas snart bort")
    await stage.notice("anna", Words("draft.expired"))
    anna.keeps("words-draft-expired", "Ett utkast har tagits bort")
    await stage.notice("anna", CardRetired("draft.continues_card"))
    anna.keeps("retired-draft-continues", "Kortet när utkastet fortsätter längre ned")


async def _form_only(stage: Stage) -> None:
    anna = stage["anna"]
    await anna.says(TOLD)
    anna.keeps("form-words-intake", "Någon berättar i chatten fast det ska ske i formuläret", of=Words)
    anna.keeps("form-draft", "Utkastet när berättelsen hör hemma i formuläret", of=DraftCard)
    await anna.presses("review")
    anna.keeps("form-dialog-edit", "Det som saknas fylls i")
    await anna.submits(measure=MEASURE)
    anna.keeps("form-dialog-review", "Sedan granskas allt")
    await anna.presses("remove")
    await anna.presses("start")
    anna.keeps("form-dialog-empty", "Rapportera öppnar formuläret direkt")
    anna.keeps("form-draft-opening", "Kortet som öppnar formuläret", of=DraftCard)


async def _nobody(stage: Stage) -> None:
    anna = stage["anna"]
    await anna.says("rapportera")
    anna.keeps("nobody-opening", "Enheten har inget journummer")
    await anna.says(TOLD)
    await anna.says(MEASURE)
    anna.keeps("nobody-complete", "Ingen svarar för enheten")
    await anna.presses("review")
    anna.keeps("nobody-review", "Granskning när ingen svarar för enheten")
    await anna.submits(**REVIEWED)
    anna.keeps("nobody-received", "Tack, när ingen svarar för enheten")


async def _message(stage: Stage) -> None:
    anna = stage["anna"]
    await anna.presses_old(Pressed("report_message", value=_WITH_NAME))
    anna.keeps("dialog-message-report", "En kollegas meddelande blir en rapport")
    await anna.presses_old(Pressed("report_message", value="Larmet gick inte fram. " * 600))
    anna.keeps("dialog-message-report-cut", "En kollegas meddelande som är längre än en rapport får vara")
    await anna.submits(story="")
    anna.keeps("dialog-message-report-errors", "En kollegas meddelande, tömt på text")
    await anna.submits("message_report", story=TOLD)
    anna.keeps("draft-from-message", "Utkastet som börjar med kollegans ord", of=DraftCard)


FORM = "Rapportera i formulär"
SCENES = (
    Scene(REPORTS, _told),
    Scene(REPORTS, _asked_back),
    Scene(REPORTS, _part_of_day),
    Scene(REPORTS, _wrongdoing),
    Scene(REPORTS, _hidden),
    Scene(REPORTS, _long),
    Scene(REPORTS, _message),
    Scene(REPORTS, _overtaken),
    Scene("Delad telefon", _shared),
    Scene("Delad telefon", _shared_aside),
    Scene("Delad telefon", _shared_guarded, guarded=True),
    Scene("Utkast", _aside),
    Scene("Utkast", _expires),
    Scene(FORM, _form_only, intake=Intake.DIALOG),
    Scene("När något saknas i organisationen", _nobody, organisation=without_managers),
)
