"""[Ändra] never hides a requirement: it takes a reason, its decider hears of it, and it goes on upwards."""

from datetime import timedelta

from domain.actions import ActionKind, ActionStep
from tests.stories.test_actions import the_action_of
from tests.stories.town import Someone, Town, last

KIND = "Krav eller rekommendation"
WHY = "Varför blir kravet en rekommendation?"
_DAY = timedelta(days=1)


async def changes(someone: Someone) -> None:
    await someone.says("mina åtgärder")
    await someone.presses("Öppna")
    await someone.presses("Ändra")
    assert someone.dialog is not None


async def test_an_inspections_requirement_is_not_its_owners_to_lower(town: Town) -> None:
    karin, bo = await town.person("karin"), await town.person("bo")
    await karin.says("ny åtgärd från inspektion: rensa kylen på Solgården (krav), Bo Ek, senast 14 december")
    await karin.presses("Stämmer")
    await town.settles()
    await changes(bo)
    assert bo.dialog is not None
    assert KIND not in bo.dialog.fields
    assert "Bara den som beslutade om det" in bo.dialog.words
    await bo.submits({})
    assert (await the_action_of(town, "bo")).kind is ActionKind.REQUIREMENT


async def test_what_is_late_takes_a_reason_is_told_and_goes_on_upwards(town: Town) -> None:
    karin, bo = await town.person("karin"), await town.person("bo")
    await town.person("anna")
    await karin.says("ny åtgärd på Solgården: rensa kylen (krav), Anna Berg, senast 14 december")
    await karin.presses("Stämmer")
    await town.waits(29 * _DAY)  # until it has gone on to Bo, on 21 December
    assert "rensa kylen" in last(bo).words.casefold()
    await bo.presses("Öppna")
    await bo.presses("Ändra")
    await bo.submits({KIND: "Rekommendation"})
    assert any("Skriv varför" in error for error in bo.errors)
    assert (await the_action_of(town, "anna")).kind is ActionKind.REQUIREMENT

    await bo.submits({KIND: "Rekommendation", WHY: "Kylen är inte vår"})
    await town.settles()
    after = await the_action_of(town, "anna")
    assert (after.kind, after.lowered_because) == (ActionKind.RECOMMENDATION, "Kylen är inte vår")
    assert after.log[-1].step is ActionStep.LOWER_LATE
    told = last(karin).words
    assert "Bo Ek har gjort ett krav till en rekommendation" in told
    assert "Kylen är inte vår" in told

    await town.waits(8 * _DAY)  # over 28 December: the next level hears of it all the same
    assert "Anna Berg" in last(karin).words
    assert "skulle varit klar" in last(karin).words
