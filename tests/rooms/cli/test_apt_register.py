"""`lyhord apt register`: what was held, in counts, and nothing that a spreadsheet runs."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from domain.agenda import Agenda, Figures
from domain.agenda_items import Section
from domain.meetings import hold
from domain.series import MonthlyWeekday, Pattern, Series, Sitting
from storage.store import Store
from tests.rooms.cli.conftest import Lyhord
from tests.rooms.cli.test_keys import in_the_database

FILE = "apt.csv"
UNIT = "solgarden"
LONG_AGO = datetime.now(UTC) - timedelta(days=100)  # a first Tuesday may be a holiday


async def keep_one_held(store: Store) -> None:
    """In a unit whose name a spreadsheet would run."""
    async with store.transaction() as tx:
        named = (replace(unit, name="=1+1") if unit.key == UNIT else unit for unit in tx.organisation.units)
        await tx.organisations.replace(replace(tx.organisation, units=tuple(named)))
    pattern = Pattern((Sitting(MonthlyWeekday((1,), 1), time(14), time(15, 30)),))
    async with store.transaction() as tx:
        occasions = await tx.meetings.add_series(Series("s", UNIT, pattern, 1, "bo", LONG_AGO), LONG_AGO)
        await tx.meetings.save(hold(occasions[0], {0: 12}))
        agenda = Agenda(occasions[0].day, None, (Figures(Section.DEVIATIONS, 3),))
        await tx.agendas.keep(occasions[0].id, agenda)


def test_the_register_has_a_line_for_each_that_was_held(installed: Path, lyhord: Lyhord) -> None:
    assert lyhord("apt", "register", "--out", FILE).code != 0
    in_the_database(keep_one_held)
    said = lyhord("apt", "register", "--out", FILE, "--unit", UNIT)
    assert said.code == 0, said.err
    columns, line = csv.reader(io.StringIO(Path(FILE).read_text("utf-8-sig")), delimiter=";")
    found = dict(zip(columns, line, strict=True))
    assert (found["unit"], found["present"], found["agenda"]) == ("'=1+1", "12", "Avvikelser")
    assert Path(FILE).stat().st_mode & 0o777 == 0o600
    assert lyhord("apt", "register", "--out", FILE).code != 0
