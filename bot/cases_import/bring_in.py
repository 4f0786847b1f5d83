"""Bring a file of cases in: everything that is right, or nothing; again without doing it twice."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from bot.cases_import.columns import Asked
from bot.cases_import.mapping import ColumnMapping
from bot.cases_import.row import FaultyCases, Row, RowFault
from bot.cases_import.rows import IMPORTER, TEXTS, ReadCase, read_cases
from bot.cases_import.sheets import csv_rows, excel_rows
from bot.cases_import.yaml_cases import CaseFile, yaml_cases
from domain.cases import Handling, Precision, number
from domain.deadlines import local_day
from domain.kinds import KINDS
from domain.organisation import Organisation, Person
from domain.understanding import UnitName, find_identifiers, mask
from handlers.privacy import unit_names
from storage.errors import Stale
from storage.imports import Imported, Known, Origin
from storage.store import Store, Transaction

_AT_ONCE = 500
_PERSON = Person(IMPORTER, "Inläst från fil", active=False)
Told = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What became of the file. destroyed: rows whose case was brought in and then erased; left alone.

    hidden: how many texts held something that points out a person. units: of the file's own
    organisation, when it became the organisation.
    """

    added: int
    changed: int
    unchanged: int
    destroyed: int
    hidden: int
    units: int
    passed_over: tuple[str, ...]
    differing: tuple[str, ...]


class _OnlyTried(Exception):
    """Rolls a dry run back."""

    def __init__(self, result: BroughtIn) -> None:
        self.result = result


def _undo(result: BroughtIn, *, only_try: bool) -> None:
    if only_try:
        raise _OnlyTried(result)


def read_file(file: Path, mapping: ColumnMapping) -> CaseFile:
    """The file's rows, by the ending of its name. Raises FaultyCases."""
    match file.suffix.casefold():
        case ".yaml" | ".yml":
            return yaml_cases(file, mapping)
        case ".csv" | ".txt" | ".tsv":
            return CaseFile(csv_rows(file, mapping), mapping.source)
        case ".xlsx" | ".xlsm":
            return CaseFile(excel_rows(file, mapping), mapping.source)
        case _:
            raise FaultyCases([RowFault(0, "", "its name must end with .yaml, .csv or .xlsx")])


async def bring_in(
    store: Store, file: CaseFile, mapping: ColumnMapping, now: datetime, told: Told, *, only_try: bool = False
) -> BroughtIn:
    """Keep every case of the file in one transaction. Raises FaultyCases with every fault in it.

    told: hears how far it has come. only_try: do it all, and let none of it stay.
    """
    try:
        async with store.transaction() as tx:
            result = await _Import(tx, file, mapping, now, told).run()
            counts = {"added": str(result.added), "changed": str(result.changed)}
            tx.audit.note("cases.imported", None, f"source:{file.source}", **counts)
            _undo(result, only_try=only_try)
            return result
    except _OnlyTried as tried:
        return tried.result


class _Import:
    def __init__(
        self, tx: Transaction, file: CaseFile, mapping: ColumnMapping, now: datetime, told: Told
    ) -> None:
        self._tx = tx
        self._file = file
        self._mapping = mapping
        self._now = now
        self._told = told
        self._hidden = 0

    async def run(self) -> BroughtIn:
        organisation, units = await self._organisation()
        read = self._judged(self._file.rows, organisation)
        await self._tx.organisations.add_person(_PERSON)
        names = unit_names(organisation)
        known = await self._tx.imports.known(self._file.source, [each.external for each in read])
        new = [each for each in read if each.external not in known]
        before = [(each, known[each.external]) for each in read if each.external in known]
        await self._add(new, names)
        changed = await self._change(before, names)
        destroyed = sum(there.digest is None for _, there in before)
        await self._keep_what_the_year_says(organisation)
        return BroughtIn(
            added=len(new),
            changed=changed,
            unchanged=len(before) - changed - destroyed,
            destroyed=destroyed,
            hidden=self._hidden,
            units=units,
            passed_over=self._file.passed_over,
            differing=_differing(self._file, read),
        )

    async def _organisation(self) -> tuple[Organisation, int]:
        """The one there is; where there is none, the file's own becomes it."""
        here, own = self._tx.organisation, self._file.organisation
        if here.units or own is None:
            return here, 0
        kept = await self._tx.organisations.replace(own, local_day(self._now))
        self._tx.audit.note("organisation.imported", None, f"version:{kept.version}")
        return kept, len(own.units)

    def _judged(self, rows: Sequence[Row], organisation: Organisation) -> tuple[ReadCase, ...]:
        read, faults = read_cases(rows, organisation, Asked(self._mapping.dates), self._now)
        if faults:
            raise FaultyCases(faults)
        return read

    # --- what is new ----------------------------------------------------------------------------------

    async def _add(self, new: Sequence[ReadCase], names: Sequence[UnitName]) -> None:
        numbers = await self._numbers(new)
        for begin in range(0, len(new), _AT_ONCE):
            some = [
                self._imported(each, uuid4().hex, numbers[each.external], 1, names)
                for each in new[begin : begin + _AT_ONCE]
            ]
            await self._tx.imports.add(some)
            self._told(f"{begin + len(some)} of {len(new)} new cases kept.")

    async def _numbers(self, new: Iterable[ReadCase]) -> dict[str, str]:
        """A number for each, in the order of the file within its kind and year."""
        series: dict[tuple[str, int], list[str]] = {}
        for each in new:
            prefix = KINDS[each.case.original_kind].prefix
            series.setdefault((prefix, local_day(each.case.received).year), []).append(each.external)
        numbers: dict[str, str] = {}
        for (prefix, year), externals in sorted(series.items()):
            serials = await self._tx.cases.next_numbers(prefix, year, len(externals))
            numbers |= {
                external: number(prefix, year, serial)
                for external, serial in zip(externals, serials, strict=True)
            }
        return numbers

    def _imported(
        self, each: ReadCase, case_id: str, case_number: str, version: int, names: Sequence[UnitName]
    ) -> Imported:
        texts = {name: self._without_identifiers(text, names) for name, text in each.texts.items()}
        cause, measure = texts.get("cause", ""), texts.get("measure", "")
        return Imported(
            origin=Origin(self._file.source, each.external),
            case=replace(each.case, id=case_id, number=case_number, version=version),
            story=texts.get("story", ""),
            handling=Handling(cause_text=cause, measure=measure) if cause or measure else None,
            digest=_digest(each),
            at=each.at,
        )

    def _without_identifiers(self, text: str, names: Sequence[UnitName]) -> str:
        found = find_identifiers(text, names)
        self._hidden += bool(found)
        return mask(text, found).text

    # --- what was here before -------------------------------------------------------------------------

    async def _change(self, before: Sequence[tuple[ReadCase, Known]], names: Sequence[UnitName]) -> int:
        """Bring those whose row says something new up to date. Raises FaultyCases for what cannot be."""
        differing = [(each, there) for each, there in before if there.digest not in (None, _digest(each))]
        taken_over = [
            RowFault(each.line, "", "this case has been worked on in Lyhörd since; leave the row out")
            for each, there in differing
            if there.version_now != there.version
        ]
        if taken_over:
            raise FaultyCases(taken_over)
        for each, there in differing:
            await self._bring_up_to_date(each, there, names)
        return len(differing)

    async def _bring_up_to_date(self, each: ReadCase, there: Known, names: Sequence[UnitName]) -> None:
        stored = await self._tx.cases.get(there.case)
        if stored is None:
            raise Stale("case", there.case)
        now_said = self._imported(each, stored.id, stored.number, stored.version + 1, names)
        if each.case.received_precision is Precision.UNKNOWN:
            kept = replace(now_said.case, received=stored.received, taken=stored.taken)
            now_said = replace(now_said, case=kept)
        # What the row tells happened then; a mere correction happened now, and alters no closed year.
        at = each.at if each.at > there.changed else self._now
        await self._tx.cases.save(now_said.case, at)
        await self._keep_texts(now_said)
        await self._tx.imports.remember(now_said)

    async def _keep_texts(self, now_said: Imported) -> None:
        """A story is added to, never written over."""
        case = now_said.case
        told = {text.text for text in await self._tx.cases.texts(case.id, ("story", "addition"))}
        if now_said.story and now_said.story not in told:
            part = "addition" if told else "story"
            await self._tx.cases.add_text(case.id, part, case.reporter, self._now, now_said.story)
        if now_said.handling is not None:
            await self._tx.cases.save_handling(case.id, now_said.handling, self._now)

    # --- what the file says of years ------------------------------------------------------------------

    async def _keep_what_the_year_says(self, organisation: Organisation) -> None:
        before = await self._tx.figures.reported() if self._file.reported else {}
        for year in self._file.reported:
            # What one file says of a year is not lost when another says something else of it.
            said = {name: value for name, value in year.as_facts().items() if value is not None}
            facts = {**year.as_facts(), **before.get(year.year, {}), **said}
            await self._tx.figures.keep_reported(year.year, facts)
        for group, members in self._file.groups.items():
            if organisation.has_unit(group):
                known = [unit for unit in members if organisation.has_unit(unit)]
                await self._tx.figures.keep_group(group, known)


def _digest(each: ReadCase) -> str:
    """Of all that the row says; the same for the same, whatever else is in the file."""
    case = each.case
    received = None if case.received_precision is Precision.UNKNOWN else case.received
    said: Mapping[str, object] = {
        **{
            name: str(getattr(case, name))
            for name in (
                "kind", "original_kind", "unit", "state", "reporter", "happened", "discovered", "category",
                "sender", "arrived_by", "wants_answer", "closed", "registry_number", "risk", "replied",
                "received_precision", "closed_precision",
            )
        },
        "received": str(received),
        "facts": dict(sorted(case.facts.items())),
        "texts": {name: each.texts.get(name, "") for name in TEXTS},
    }  # fmt: skip
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def _differing(file: CaseFile, read: Sequence[ReadCase]) -> tuple[str, ...]:
    """Totals that the file states for a year and that its own cases do not come to."""
    found = []
    for year in file.reported:
        of_year = [each.case for each in read if local_day(each.case.received).year == year.year]
        if not of_year:
            continue
        for stated, kinds, what in (
            (year.deviations, {"deviation"}, "deviations"),
            (year.complaints, {"complaint", "view"}, "complaints and views"),
        ):
            counted = sum(case.original_kind in kinds for case in of_year)
            if stated is not None and stated != counted:
                found.append(f"{year.year}: the file states {stated} {what} and holds {counted}")
    return tuple(found)
