"""Samples of what never goes unsaid: a requirement that becomes a recommendation, a list that is too long."""

from domain.actions import ActionKind
from domain.notices import ActionCard, ActionLowered, PlanCard, Words
from domain.pasted_plan import MOST_LINES
from handlers.chat import Pressed
from handlers.samples.actions import ACTIONS
from handlers.samples.drafts import SENT_GUARDED
from handlers.samples.stage import Scene, Stage

TOO_LONG = "\n".join(
    f"• Se över rutin nummer {number}, Anna Berg, senast 31 mars" for number in range(1, MOST_LINES + 4)
)
AROUND = "Allt ska vara klart inom tre månader.\n\n"


async def _lowered(stage: Stage) -> None:
    """Karin has decided on it; Bo, the owner's manager, makes it a recommendation, first in good time."""
    karin = stage["karin"]
    for late in (False, True):
        await karin.says("ny åtgärd på Solgården: märka nödutgångarna (krav), Anna Berg, om en vecka")
        await karin.presses("confirm_plan")
        if late:
            stage.passes(days=9)
        await _lower(stage, late=late)
    await karin.says("ny åtgärd från inspektion: laga branddörren på Solgården (krav), Bo Ek, om en vecka")
    await karin.presses("confirm_plan")
    (action,) = await stage.actions_of("bo")
    bo = stage["bo"]
    await bo.presses_old(Pressed("open_action", action.id))
    await bo.presses("change_action")
    bo.keeps("dialog-action-change-not-yours", "Ett krav som någon annan har beslutat om")


async def _lower(stage: Stage, *, late: bool) -> None:
    bo, karin, name = stage["bo"], stage["karin"], "-late" if late else ""
    (action,) = [each for each in await stage.actions_of("anna") if each.kind is ActionKind.REQUIREMENT]
    await bo.presses_old(Pressed("open_action", action.id))
    await bo.presses("change_action")
    bo.keeps(f"dialog-requirement-lower{name}", "Ett krav som kan bli en rekommendation, med skäl")
    await bo.submits(kind=ActionKind.RECOMMENDATION)
    bo.keeps(f"dialog-requirement-lower{name}-errors", "Skälet fattas")
    await bo.submits(kind=ActionKind.RECOMMENDATION, reason="Gäller ett annat hus")
    bo.keeps(f"requirement-lowered{name}", "Kravet är en rekommendation", of=ActionCard)
    karin.keeps(f"requirement-lowered{name}-told", "Till den som beslutade om kravet", of=ActionLowered)
    await bo.presses_old(Pressed("open_action", action.id))
    bo.keeps(f"dialog-requirement-lowered{name}", "Åtgärden efteråt, med skälet")


async def _too_long(stage: Stage) -> None:
    bo = stage["bo"]
    await bo.says(f"handlingsplan:\n{AROUND}{TOO_LONG}")
    bo.keeps("plan-too-long", "En lista som är för lång, med text omkring", of=PlanCard)
    await bo.presses("confirm_plan")
    bo.keeps("words-plan-created-some", "Det som fick plats är inlagt", of=Words)


async def _too_long_guarded(stage: Stage) -> None:
    lars = stage["lars"]
    await stage.sends("anna", SENT_GUARDED)
    case = await stage.case_of("anna")
    await lars.presses_old(Pressed("take_case", case.id, case.version))
    await lars.says(f"handlingsplan på {case.number}:\n{AROUND}{TOO_LONG}")
    lars.keeps("plan-too-long-guarded", "Samma lista i ett ärende som inte alla får se", of=PlanCard)


SCENES = (
    Scene(ACTIONS, _lowered),
    Scene(ACTIONS, _too_long),
    Scene("Skyddade ärenden", _too_long_guarded, guarded=True),
)
