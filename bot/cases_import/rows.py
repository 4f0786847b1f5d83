"""From rows to cases: every cell read, every row judged, all that is wrong found at once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.cases_import.columns import COLUMNS, NO, UNKNOWN, YES, Asked, NotUnderstood
from bot.cases_import.dates import When
from bot.cases_import.row import Row, RowFault
from domain.cases import Case, Happened, Precision, State
from domain.deadlines import finish_by, local_day, take_by
from domain.figures import Fact
from domain.kinds import CaseKind
from domain.organisation import Organisation, Unit
from domain.risk import Risk
from domain.understanding import find_identifiers

IMPORTER = "imported"
"""The id of the person that stands as reporter where the file names none."""

_NEVER = datetime.max.replace(tzinfo=UTC)
TEXTS = ("story", "cause", "measure")


@dataclass(frozen=True, slots=True)
class ReadCase:
    """A case as a row has it, without id and number. texts: story, cause and measure, as they stand.

    at: the latest moment the row tells of, which is when the case came to be what it is.
    """

    line: int
    external: str
    case: Case
    texts: Mapping[str, str]
    at: datetime


def read_cases(
    rows: Iterable[Row], organisation: Organisation, asked: Asked, now: datetime
) -> tuple[tuple[ReadCase, ...], list[RowFault]]:
    """Every row that is a case, and every fault of those that are not."""
    reader = _Reader(organisation, asked, now)
    cases = tuple(case for row in rows if (case := reader.case(row)) is not None)
    return cases, reader.faults


class _Reader:
    def __init__(self, organisation: Organisation, asked: Asked, now: datetime) -> None:
        self.faults: list[RowFault] = []
        self._asked = asked
        self._now = now
        self._seen: dict[str, int] = {}
        self._organisation = organisation
        self._units = _unit_names(organisation.units)
        tops = [unit.key for unit in organisation.units if unit.parent is None]
        self._top = tops[0] if tops else None

    def case(self, row: Row) -> ReadCase | None:
        """The row's case; None, and every fault of it, when there are any."""
        before = len(self.faults)
        cells = self._cells(row)
        unit = self._unit(row, cells)
        reporter = self._reporter(row, cells)
        self._once(row, cells)
        self._sensible(row, cells)
        if len(self.faults) > before or unit is None:
            return None
        return _read_case(row.line, cells, unit, reporter, self._now)

    def _cells(self, row: Row) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for column in COLUMNS:
            text = row.values.get(column.name, "").strip()
            if text:
                try:
                    found[column.name] = column.read(text, self._asked)
                except NotUnderstood as error:
                    self._fault(row, column.name, str(error))
            elif column.required:
                self._fault(row, column.name, "nothing stands here, and it is needed")
        return found

    def _unit(self, row: Row, cells: Mapping[str, Any]) -> str | None:
        """Where nothing is said the case stands at the top of the organisation."""
        said = cells.get("unit")
        if said is None and self._top is None:
            self._fault(row, "unit", "there is no organisation yet; import it first")
        found = self._units.get(said.casefold()) if said else self._top
        if said and not found:
            self._fault(row, "unit", "the organisation has no unit with this key, name or alias")
        return found

    def _reporter(self, row: Row, cells: Mapping[str, Any]) -> str:
        said = cells.get("reporter")
        if said is None:
            return IMPORTER
        person = self._organisation.person(said) or self._organisation.person_by_email(said)
        if person is None:
            self._fault(row, "reporter", "nobody in the organisation has this id or e-mail")
        return person.id if person else IMPORTER

    def _once(self, row: Row, cells: Mapping[str, Any]) -> None:
        external = cells.get("id")
        if external is not None and (first := self._seen.setdefault(external, row.line)) != row.line:
            self._fault(row, "id", f"row {first} has the same")

    def _sensible(self, row: Row, cells: Mapping[str, Any]) -> None:
        received = cells.get("received")
        for name in ("received", "closed", "happened", "discovered", "answered"):
            when = cells.get(name)
            if not isinstance(when, When):
                continue
            if when.first > self._now:
                self._fault(row, name, "this lies in the future")
            if name in {"closed", "answered"} and isinstance(received, When) and when.last < received.first:
                self._fault(row, name, "this is before the case was received")
        if ("severity" in cells) != ("likelihood" in cells):
            self._fault(row, "likelihood", "severity and likelihood are given together, or not at all")
        if cells.get("actions_done", 0) > cells.get("actions", 0):
            self._fault(row, "actions_done", "more than were decided")
        for name in ("id", "registry_number"):
            if any(found.hard for found in find_identifiers(cells.get(name, ""))):
                self._fault(row, name, "this looks like a personnummer, which is kept nowhere")
        if cells.get("closed") == YES:
            self._fault(row, "closed", "say when: the year is enough")

    def _fault(self, row: Row, column: str, message: str) -> None:
        self.faults.append(RowFault(row.line, column, message))


def _unit_names(units: Sequence[Unit]) -> dict[str, str]:
    """Key, name and alias to key; a key wins over a name, a name that two units share is nobody's."""
    names: dict[str, str] = {}
    shared: set[str] = set()
    for unit in units:
        for name in {unit.name.casefold(), *(alias.casefold() for alias in unit.aliases)}:
            if names.setdefault(name, unit.key) != unit.key:
                shared.add(name)
    by_name = {name: key for name, key in names.items() if name not in shared}
    return by_name | {unit.key.casefold(): unit.key for unit in units}


def _read_case(line: int, cells: Mapping[str, Any], unit: str, reporter: str, now: datetime) -> ReadCase:
    kind: CaseKind = cells["kind"]
    received: When | None = cells.get("received")
    begun = received.first if received else now
    closed = cells.get("closed")
    ended = closed if isinstance(closed, When) else None
    answered = cells.get("answered")
    moments = [when.last for when in (received, ended) if when is not None]
    if isinstance(answered, When):
        moments.append(answered.last)
    case = Case(
        id="",
        number="",
        kind=kind,
        original_kind=cells.get("original_kind") or kind,
        unit=unit,
        state=State.CLOSED if ended else State.ACKNOWLEDGED,
        version=1,
        reporter=reporter,
        received=begun,
        take_by=take_by(kind, begun),
        finish_by=finish_by(kind, begun),
        happened=_happened(cells.get("happened")),
        discovered=_first(cells.get("discovered")),
        category=cells.get("category"),
        sender=cells.get("sender"),
        arrived_by=cells.get("arrived_by"),
        wants_answer={YES: True, NO: False}.get(cells.get("wants_answer", "")),
        taken=begun,
        closed=min(ended.last, now) if ended else None,
        registry_number=cells.get("registry_number"),
        external_number=cells["id"],
        facts=_facts(cells),
        risk=Risk(cells["severity"], cells["likelihood"]) if "severity" in cells else None,
        received_precision=received.precision if received else Precision.UNKNOWN,
        closed_precision=_closed_precision(closed),
        replied=local_day(answered.last) if isinstance(answered, When) else None,
    )
    texts = {name: cells[name] for name in TEXTS if name in cells}
    return ReadCase(line, cells["id"], case, texts, min(max(moments, default=now), now))


def _first(when: When | None) -> datetime | None:
    return when.first if when else None


def _happened(when: When | None) -> Happened | None:
    return Happened(when.day, when.clock, when.precision) if when else None


def _closed_precision(closed: When | str | None) -> Precision:
    """Unknown where nobody says whether it is closed."""
    if isinstance(closed, When):
        return closed.precision
    return Precision.MINUTE if closed == NO else Precision.UNKNOWN


_FACTS: Mapping[str, tuple[Fact, Callable[[Any], str | None]]] = {
    # column: the fact it is kept as, and how
    "registered": (Fact.REGISTERED, str),
    "answered": (Fact.ANSWERED, lambda said: None if isinstance(said, When) else str(said)),
    "investigation": (Fact.INVESTIGATED, str),
    "outcome": (Fact.OUTCOME, str),
    "notified": (Fact.NOTIFIED, str),
    "assessed": (Fact.ASSESSED, str),
    "actions": (Fact.ACTIONS, str),
    "actions_done": (Fact.ACTIONS_DONE, str),
}


def _facts(cells: Mapping[str, Any]) -> dict[str, str]:
    kept = {fact.value: keep(cells[name]) for name, (fact, keep) in _FACTS.items() if name in cells}
    return {name: said for name, said in kept.items() if said is not None}


__all__ = ["IMPORTER", "TEXTS", "UNKNOWN", "ReadCase", "read_cases"]
