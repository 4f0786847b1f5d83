"""A deviation that belongs together with a lex Sarah report is read by its lead, once it is linked."""

from dataclasses import replace

from domain.access import View, view
from domain.deadlines import local_day
from domain.kinds import CaseKind
from tests.stories.telling import report
from tests.stories.test_every_kind import report_as
from tests.stories.test_the_managers_desk import choose, opened
from tests.stories.town import Town, last


async def test_whoever_handles_a_deviation_opens_it_to_the_lex_sarah_lead_by_a_link(town: Town) -> None:
    anna, bo, lars, erik = [await town.person(key) for key in ("anna", "bo", "lars", "erik")]
    await report(anna)
    deviation = await town.the_case_of("anna")
    await report_as(bo, "Lex Sarah-rapport", ["i går", "vi stoppade det", "nej"])
    told = await town.the_case_of("bo")

    await lars.says(f"visa {deviation.number}")
    assert "hittade" in last(lars).words
    await opened(lars)
    await choose(lars, "Koppla ihop")
    await lars.submits({"Det andra ärendets": deviation.number})
    assert "hittar inget ärende" in " ".join(lars.errors), "nobody lets themselves in"

    await bo.says(f"visa {deviation.number}")
    await opened(bo)
    await choose(bo, "Koppla ihop")
    await bo.submits({"Det andra ärendets": told.number})
    assert bo.errors == ()
    linked = await town.the_case_of("anna")
    async with town.store.reading() as tx:
        today = local_day(town.clock())
        assert view(tx.organisation, linked, "lars", today) is View.TEXT
        assert view(tx.organisation, linked, "erik", today) is View.NOTHING
        as_another_kind = replace(linked, kind=CaseKind.WORK_INCIDENT)
        assert view(tx.organisation, as_another_kind, "lars", today) is View.NOTHING
        (line,) = [each for each in await tx.audit.about(linked.id, 50) if "opened_to" in each.what]
    assert (line.what, line.actor) == ("case.opened_to_lex_sarah", "bo")
    await lars.says(f"visa {deviation.number}")
    await opened(lars)
    assert lars.dialog is not None
    assert deviation.number in lars.dialog.title or deviation.number in lars.dialog.words
    assert "Ta emot" not in lars.dialog.buttons
    await erik.says(f"visa {deviation.number}")
    assert "hittade" in last(erik).words
