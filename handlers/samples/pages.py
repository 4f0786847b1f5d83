"""Lists and the start page."""

from handlers.chat import Pressed
from handlers.samples.drafts import SENT, SENT_GUARDED
from handlers.samples.organisation import SHARED
from handlers.samples.stage import Scene, Stage
from handlers.samples.steps import COMPLAINT

FULL = 14


async def _staff(stage: Stage) -> None:
    anna = stage["anna"]
    await anna.says("mina ärenden")
    anna.keeps("mine-none", "Mina ärenden, inget än")
    await anna.opens_home()
    anna.keeps("home-staff-empty", "Startsidan första gången")
    await stage.sends("anna", SENT)
    stage.passes(hours=3)
    await stage.sends("anna", SENT_GUARDED)
    stage.passes(hours=3)
    await stage.sends("anna", SENT)
    await stage["bo"].presses("take_case")
    await anna.says("mina ärenden")
    anna.keeps("mine-some", "Mina ärenden, ett av dem skyddat")
    await anna.opens_home()
    anna.keeps("home-staff", "Startsidan för den som rapporterar")


async def _shared(stage: Stage) -> None:
    ward = stage[SHARED]
    await ward.says("mina ärenden")
    ward.keeps("mine-shared", "Mina ärenden på en delad telefon")
    await ward.opens_home()
    ward.keeps("home-shared", "Startsidan på en delad telefon")


async def _manager(stage: Stage) -> None:
    bo, lars = stage["bo"], stage["lars"]
    await bo.says("mina öppna")
    bo.keeps("open-none", "Mina öppna, inget väntar")
    await bo.opens_home()
    bo.keeps("home-manager-empty", "Startsidan för en chef när inget väntar")
    for _ in range(2):
        await stage.sends("anna", SENT)
        stage.passes(hours=5)
    await bo.presses("take_case")
    await bo.says("mina öppna")
    bo.keeps("open-some", "Mina öppna, ett nytt och ett mottaget")
    await bo.opens_home()
    bo.keeps("home-manager", "Startsidan för en chef")
    await stage.sends("anna", SENT_GUARDED)
    await lars.says("mina öppna")
    lars.keeps("open-guarded", "Mina öppna för lex Sarah-ansvarig")


async def _many(stage: Stage) -> None:
    anna, bo = stage["anna"], stage["bo"]
    for _ in range(FULL):
        await stage.sends("anna", SENT)
        stage.passes(hours=1)
    await bo.says("mina öppna")
    bo.keeps("open-many", "Mina öppna, fler än vad som får plats")
    await bo.opens_home()
    bo.keeps("home-manager-many", "Startsidan för en chef med mycket att göra")
    await anna.says("mina ärenden")
    anna.keeps("mine-many", "Mina ärenden, många")
    await _searches(stage)


async def _searches(stage: Stage) -> None:
    bo, lars = stage["bo"], stage["lars"]
    await bo.says("sök avslutade")
    bo.keeps("search-none", "Sökningen hittar inget")
    await bo.says("visa AV-2026-0002")
    bo.keeps("search-number", "Sökning efter ett nummer")
    await bo.says("sök Karin")
    bo.keeps("search-how", "Något som inte går att söka på")
    await bo.says("sök öppna fall Solgården sedan 1 oktober")
    bo.keeps("search-sought", "Det sägs vad orden togs för")
    await bo.says("sök öppna Solgården")
    bo.keeps("search-many", "Sökningen hittar fler än vad som får plats")
    await stage.sends("anna", SENT_GUARDED)
    await lars.says("sök nya")
    lars.keeps("search-guarded", "Sökning som hittar ett skyddat ärende")


async def _register(stage: Stage) -> None:
    rut = stage["rut"]
    await rut.says("att diarieföra")
    rut.keeps("register-none", "Inget att diarieföra")
    await stage.sends("anna", COMPLAINT)
    stage.passes(hours=1)
    await stage.sends("anna", SENT_GUARDED)
    await rut.presses_old(Pressed("to_register"))
    rut.keeps("register-some", "Att diarieföra, ett av dem skyddat")
    await rut.presses("step:register")
    await rut.submits(registry="SN 2026/114")
    await rut.presses_old(Pressed("to_register"))
    rut.keeps("register-reply", "Att diarieföra, svaret på ett klagomål är kvar")
    await rut.opens_home()
    rut.keeps("home-registrar", "Startsidan för registratorn")


LISTS = "Listor och startsida"
SCENES = (
    Scene(LISTS, _staff),
    Scene(LISTS, _shared),
    Scene(LISTS, _manager),
    Scene(LISTS, _many),
    Scene(LISTS, _register),
)
