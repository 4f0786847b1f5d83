"""What someone leaves behind, and what the one who comes after finds."""

from domain.notices import HandOverList, LeftBehind, MyActions, left_slot
from handlers.chat import Pressed
from handlers.samples.actions import ACTIONS
from handlers.samples.drafts import SENT
from handlers.samples.stage import Scene, Stage


async def _leaving(stage: Stage) -> None:
    bo = stage["bo"]
    for number in range(13):
        await bo.says(f"ny åtgärd: laga larm nummer {number}, Anna Berg, om {number + 2} veckor")
        await bo.presses("confirm_plan")
        await bo.says(f"ny åtgärd: laga dörr nummer {number}, jag, om {number + 2} veckor")
        await bo.presses("confirm_plan")
    await stage.sends("erik", SENT)
    await bo.says("mina åtgärder")
    bo.keeps("actions-many", "Mina åtgärder, fler än vad som får plats", of=MyActions)
    await stage.notice("bo", HandOverList("bo"))
    bo.keeps("handover", "Till den nya: det här är ditt nu", of=HandOverList)
    await stage.notice("bo", LeftBehind("anna"))
    bo.keeps("left", "Någon har slutat, och det här saknar ansvarig", of=LeftBehind)
    await stage.stands("bo", left_slot("anna"))
    for action in await stage.actions_of("anna"):
        await bo.presses_old(Pressed("give_action", action.id, action.version, "person:erik"))
    bo.keeps("left-nothing", "Allt är lämnat över", of=LeftBehind)


SCENES = (Scene(ACTIONS, _leaving),)
