"""Log review, and the list of cases whose time has run out."""

from dataclasses import replace
from datetime import date

from domain.cases import Case
from domain.kinds import CaseKind
from domain.notices import LogQuestion, LogReview, RetentionProposed, Words
from domain.retention import Listed
from handlers.chat import Pressed
from handlers.samples.drafts import SENT, SENT_GUARDED
from handlers.samples.organisation import HOME, TOP
from handlers.samples.stage import Scene, Stage

_OF_UNIT = f"2026-11 manager@{HOME}"
_OF_LEAD = f"2026-11 lex_sarah_lead@{TOP}"
_LIST = "GF-2026-0001"


async def _read(stage: Stage, case: Case, *lines: tuple[str, str]) -> None:
    async with stage.store.transaction() as tx:
        for what, person in lines:
            tx.audit.note(what, person, case.id)


async def _log(stage: Stage) -> None:
    bo, erik, nils = stage["bo"], stage["erik"], stage["nils"]
    await stage.sends("anna", SENT)
    case = await stage.case_of("anna")
    await _read(stage, case, ("case.read", "anna"), ("case.exported", "kim"))
    await stage.notice("bo", LogReview(_OF_UNIT))
    bo.keeps("log-review", "Loggranskning", of=LogReview)
    await _read(stage, case, ("case.read", "erik"), ("case.copied", "nils"))
    await stage.notice("bo", LogReview(_OF_UNIT))
    bo.keeps("log-review-strange", "Loggranskning, någon utan roll har läst", of=LogReview)
    await bo.presses("log_list")
    bo.keeps("log-list", "Läsningarna")
    await bo.presses("log_question")
    bo.keeps("log-question", "Fråga om en läsning")
    lines = tuple(option.key for part in bo.dialog().inputs for option in getattr(part, "options", ()))
    await bo.submits(lines=lines)
    bo.keeps("words-log-asked", "Frågan är ställd", of=Words)
    erik.keeps("log-question-told", "Till den som läste och inte längre ser ärendet", of=LogQuestion)
    stage["kim"].keeps("log-question-named", "Till den som läste", of=LogQuestion)
    await bo.presses("log_reviewed")
    bo.keeps("log-reviewed", "Granskad", of=LogReview)
    await nils.presses_old(Pressed("log_list", _OF_UNIT))
    nils.keeps("words-log-not-yours", "Någon annans granskning", of=Words)


async def _guarded_log(stage: Stage) -> None:
    lars = stage["lars"]
    await stage.sends("anna", SENT_GUARDED)
    case = await stage.case_of("anna")
    await _read(stage, case, ("case.seen", "kim"))
    await stage.notice("lars", LogReview(_OF_LEAD))
    lars.keeps("log-review-guarded", "Loggranskning av skyddade ärenden", of=LogReview)


async def _guarded_readings(stage: Stage) -> None:
    lars = stage["lars"]
    await stage.sends("anna", SENT_GUARDED)
    await _read(stage, await stage.case_of("anna"), ("case.seen", "kim"))
    await stage.notice("lars", LogReview(_OF_LEAD))
    await lars.presses("log_list")
    lars.keeps("log-list-guarded", "Läsningarna av skyddade ärenden")


async def _propose(stage: Stage) -> None:
    """Three cases on the list, one of them of a kind that the registrar sees nothing of."""
    await stage.sends("anna", SENT)
    case = await stage.case_of("anna")
    others = [
        replace(case, id=kind.value, number=f"{kind.value}-1", kind=kind, original_kind=kind)
        for kind in (CaseKind.HEALTH_CARE, CaseKind.WORK_INCIDENT)
    ]
    numbers = {CaseKind.HEALTH_CARE: "HS-2020-0003", CaseKind.WORK_INCIDENT: "TA-2020-0009"}
    async with stage.store.transaction() as tx:
        for other in others:
            await tx.cases.add(replace(other, number=numbers[other.kind]))
        listed = [
            Listed(c.id, n, c.kind, date(2020, 3, 5), date(2020, 4, 2), 5)
            for c, n in ((case, "AV-2020-0041"), *((other, numbers[other.kind]) for other in others))
        ]
        await tx.retention.propose(_LIST, listed, "", stage.now)


async def _tell(stage: Stage, person: str) -> None:
    await stage.notice(person, RetentionProposed(_LIST))


async def _retention(stage: Stage) -> None:
    rut, kim, dag = stage["rut"], stage["kim"], stage["dag"]
    await _propose(stage)
    await _tell(stage, "rut")
    rut.keeps("retention-proposed", "Ett gallringsförslag", of=RetentionProposed)
    await rut.presses("retention_list")
    rut.keeps("retention-list", "Listan")
    yes = rut.newest_button("retention_yes")
    await rut.presses_old(replace(yes, value="another list"))
    rut.keeps("words-retention-changed", "Listan har ändrats", of=Words)
    await rut.presses("retention_yes")
    rut.keeps("words-retention-one-more", "Den första har godkänt", of=Words)
    await rut.presses_old(yes)
    rut.keeps("words-retention-twice", "Samma person en gång till", of=Words)
    kim.keeps("retention-one", "Gallringsförslag som en har godkänt", of=RetentionProposed)
    await kim.presses("retention_list")
    await kim.presses("retention_yes")
    kim.keeps("words-retention-enough", "Den andra har godkänt", of=Words)
    dag.keeps("retention-approved", "Gallringsförslag som två har godkänt", of=RetentionProposed)
    await stage["bo"].presses_old(Pressed("retention_list", _LIST))
    stage["bo"].keeps("words-retention-not-yours", "Någon som inte får godkänna", of=Words)
    async with stage.store.transaction() as tx:
        await tx.retention.carried_out(_LIST, stage.now, "{}")
    await _tell(stage, "rut")
    rut.keeps("retention-carried-out", "Gallrat", of=RetentionProposed)
    await rut.presses_old(yes)
    rut.keeps("words-retention-over", "Listan är avgjord", of=Words)


async def _rejected(stage: Stage) -> None:
    rut = stage["rut"]
    await _propose(stage)
    await _tell(stage, "rut")
    await rut.presses("retention_list")
    await rut.presses("retention_no")
    rut.keeps("words-retention-put-aside", "Avslagen", of=Words)
    rut.keeps("retention-rejected", "Avslaget gallringsförslag", of=RetentionProposed)


REVIEWS = "Granskning och gallring"
SCENES = (
    Scene(REVIEWS, _log),
    Scene(REVIEWS, _guarded_log, guarded=True),
    Scene(REVIEWS, _guarded_readings),
    Scene(REVIEWS, _retention),
    Scene(REVIEWS, _rejected),
)
