"""What is said back to short answers, and of one's own quiet hours."""

from domain.notices import Words
from handlers.samples.actions import ACTIONS
from handlers.samples.stage import Scene, Stage


async def _not_understood(stage: Stage) -> None:
    bo = stage["bo"]
    await bo.says("ny åtgärd: tvätta gardinerna")
    await bo.says("Kalle Anka")
    bo.keeps("words-nobody-called-so", "Ingen som kan ha åtgärden heter så", of=Words)
    await bo.says("jag")
    await bo.says("i fredags")
    bo.keeps("words-day-has-been", "Dagen har redan varit", of=Words)
    await bo.says("avbryt")
    bo.keeps("words-plan-called-off", "Avbruten med ord", of=Words)
    for what in ("laga larm", "måla dörr"):
        await bo.says(f"ny åtgärd: {what}, jag, senast 31 mars")
        await bo.says("ja")
    await bo.says("klar")
    await bo.says("gardinerna")
    bo.keeps("words-not-among-them", "Svaret är ingen av dem", of=Words)
    await bo.says("avbryt")
    bo.keeps("words-let-be", "Frågan får vara", of=Words)
    await bo.says("lämna över larmet till mig")
    bo.keeps("words-hand-same", "Den har åtgärden redan", of=Words)


async def _quiet(stage: Stage) -> None:
    bo, ward = stage["bo"], stage["ward"]
    for said, name, title in (
        ("tysta timmar", "usual", "Organisationens tysta timmar gäller"),
        ("tysta timmar 16-08", "own", "Egna tysta timmar"),
        ("tysta timmar på natten", "unread", "Timmar som inte går att läsa"),
        ("tysta timmar 0-24", "too-much", "Hela dygnet går inte"),
    ):
        await bo.says(said)
        bo.keeps(f"words-quiet-{name}", title, of=Words)
    await ward.says("tysta timmar 16-08")
    ward.keeps("words-quiet-not-on-shared", "Tysta timmar från en delad telefon", of=Words)


SCENES = (Scene(ACTIONS, _not_understood), Scene(ACTIONS, _quiet))
