"""Lists and the start page."""

from handlers.samples.drafts import SENT, SENT_GUARDED
from handlers.samples.organisation import SHARED
from handlers.samples.stage import Scene, Stage

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


LISTS = "Listor och startsida"
SCENES = (
    Scene(LISTS, _staff),
    Scene(LISTS, _shared),
    Scene(LISTS, _manager),
    Scene(LISTS, _many),
)
