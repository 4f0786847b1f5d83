"""Cases in YAML: a list under `cases` with the columns as keys, or a municipality's whole year.

A year file is in Swedish and holds besides its own organisation, what earlier years' reports said,
and units that its source reports together. docs/import.md shows both.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bot.cases_import.columns import BY_NAME, NO, UNKNOWN
from bot.cases_import.mapping import ColumnMapping
from bot.cases_import.row import FaultyCases, Row, RowFault
from bot.cases_import.sheets import MOST_ROWS, refuse_large
from bot.strict_yaml import Convert, Fault, StrictReader, parse
from domain.organisation import Organisation, Unit
from domain.year_counts import ReportedYear

_TOP_LEVEL = "förvaltning"
_YEAR_FACTS: Mapping[str, Mapping[str, str]] = {
    # part of `arsuppgifter`: its counts, and what they are called in ReportedYear
    "egenkontroll": {"planerade": "checks_planned", "genomforda": "checks_done"},
    "internkontroll": {"planerade": "controls_planned", "genomforda": "controls_done"},
    "utforare": {"granskade": "providers", "godkanda": "providers_approved"},
    "utbildning": {"chefer": "managers", "av": "managers_of"},
    "rutiner": {"reviderade": "routines_revised"},
}


@dataclass(frozen=True, slots=True)
class CaseFile:
    """All that a file brings. organisation: only where the file has one of its own.

    groups: unit to the units reported under it. source: the system that the cases are from.
    passed_over: parts of the file that nothing is made of.
    """

    rows: tuple[Row, ...]
    source: str
    organisation: Organisation | None = None
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    reported: tuple[ReportedYear, ...] = ()
    passed_over: tuple[str, ...] = ()


def yaml_cases(file: Path, mapping: ColumnMapping) -> CaseFile:
    """Raises FaultyCases with every fault of form; what the rows say is judged by rows.py."""
    refuse_large(file)
    try:
        root = parse(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise FaultyCases([RowFault(0, "", "it is not in UTF-8; save it as UTF-8")]) from None
    if isinstance(root, Fault):
        raise FaultyCases([_row_fault(root)])
    reader = _YearReader() if _is_a_year(root) else _ListReader()
    found = reader.file(root, mapping)
    if reader.faults:
        raise FaultyCases([_row_fault(fault) for fault in reader.faults])
    if len(found.rows) > MOST_ROWS:
        raise FaultyCases([RowFault(0, "", f"it has more than {MOST_ROWS} cases; divide it")])
    return found


def _row_fault(fault: Fault) -> RowFault:
    return RowFault(fault.line, fault.path, fault.message)


def _is_a_year(root: yaml.Node) -> bool:
    return isinstance(root, yaml.MappingNode) and any(key.value == "arenden" for key, _ in root.value)


class _Reader(StrictReader):
    def cell(self, node: yaml.Node, path: str) -> str | None:
        """A value as text; null says that it is not known."""
        if isinstance(node, yaml.ScalarNode):
            return UNKNOWN if node.tag.endswith(":null") else str(node.value).strip()
        self.fault(node, path, "expected a text")
        return None

    def null_or(self, convert: Convert) -> Convert:
        def converted(node: yaml.Node, path: str) -> Any:
            empty = isinstance(node, yaml.ScalarNode) and node.tag.endswith(":null")
            return None if empty else convert(node, path)

        return converted

    def by_year(self, convert: Convert) -> Callable[[yaml.Node, str], dict[int, Any]]:
        """Years to values; null, for a year of which nothing is known, is kept."""

        def convert_years(node: yaml.Node, path: str) -> dict[int, Any]:
            if not isinstance(node, yaml.MappingNode):
                self.fault(node, path, "expected years")
                return {}
            found = {}
            for key, value in node.value:
                year = self.number(key, path)
                if year is not None:
                    found[year] = self.null_or(convert)(value, f"{path}, {year}")
            return found

        return convert_years

    def years(self, whole: Mapping[str, Any]) -> tuple[ReportedYear, ...]:
        """What the file's `historik` and `arsuppgifter` say, year by year."""
        said: dict[int, dict[str, Any]] = {}
        for part in ("historik", "arsuppgifter"):
            for year, counts in (whole.get(part) or {}).items():
                said.setdefault(year, {}).update(counts)
        return tuple(ReportedYear(year, **counts) for year, counts in sorted(said.items()))

    def history(self, node: yaml.Node, path: str) -> dict[int, dict[str, Any]]:
        """What earlier reports said, as fields of ReportedYear."""
        found = self.fields(
            node,
            path,
            {
                "klagomal_och_synpunkter": self.by_year(self.complaints),
                "avvikelser": self.by_year(self.number),
                "forbattringsomraden": self.by_year(self.each(self.text)),
            },
        )
        complaints = found.get("klagomal_och_synpunkter", {})
        deviations = found.get("avvikelser", {})
        areas = found.get("forbattringsomraden", {})
        return {
            year: {
                "deviations": deviations.get(year),
                "complaints": (complaints.get(year) or {}).get("antal"),
                "complaints_answered": (complaints.get(year) or {}).get("aterkopplade"),
                "improvement_areas": None if areas.get(year) is None else tuple(areas[year]),
            }
            for year in {*complaints, *deviations, *areas}
        }

    def complaints(self, node: yaml.Node, path: str) -> dict[str, Any]:
        number = self.null_or(self.number)
        return self.fields(node, path, {"antal": number, "aterkoppling": self.text, "aterkopplade": number})

    def facts_of_years(self, node: yaml.Node, path: str) -> dict[int, dict[str, Any]]:
        """What no case tells of a year, as fields of ReportedYear."""
        found = self.by_year(self.facts_of_a_year)(node, path)
        return {year: facts or {} for year, facts in found.items()}

    def facts_of_a_year(self, node: yaml.Node, path: str) -> dict[str, Any]:
        number = self.null_or(self.number)

        def counts(names: Mapping[str, str]) -> Convert:
            def converted(inner: yaml.Node, where: str) -> dict[str, Any]:
                said = self.fields(inner, where, dict.fromkeys(names, number))
                return {names[name]: count for name, count in said.items()}

            return converted

        said = self.fields(node, path, {part: counts(names) for part, names in _YEAR_FACTS.items()})
        return {name: count for part in said.values() for name, count in part.items()}


def _line(node: yaml.Node) -> int:
    return node.start_mark.line + 1 if node.start_mark else 1


class _ListReader(_Reader):
    """`cases:` and a list, with Lyhörd's own column names."""

    def file(self, root: yaml.Node, mapping: ColumnMapping) -> CaseFile:
        shape: dict[str, Convert] = {
            "source": self.text,
            "cases": self.each(self.case),
            "historik": self.history,
            "arsuppgifter": self.facts_of_years,
        }
        found = self.fields(root, "the file", shape, required=("cases",))
        rows = tuple(Row(row.line, mapping.renamed(row.values)) for row in found.get("cases", ()))
        return CaseFile(rows, found.get("source") or mapping.source, reported=self.years(found))

    def case(self, node: yaml.Node, path: str) -> Row:
        values = self.fields(node, path, dict.fromkeys(BY_NAME, self.null_or(self.cell)))
        return Row(_line(node), values)


# --- a municipality's year ------------------------------------------------------------------------

_UNIT = ("id", "namn", "typ", "under", "bestar_av")
_CELLS: Mapping[str, str] = {
    # the year file's name: ours
    "id": "id",
    "typ": "kind",
    "inkom": "received",
    "avslutad_vid_arsslut": "closed",
    "kategori": "category",
    "diariefort": "registered",
    "aterkoppling_dokumenterad": "answered",
    "utredning_inledd": "investigation",
    "utfall": "outcome",
    "ivo_anmald": "notified",
    "imy_anmald": "notified",
    "imy_bedomning_gjord": "assessed",
    "handelse": "story",
    "orsak": "cause",
}
_PLACES = ("enhet", "redovisningsgrupp")
_ABOUT_THE_SOURCE = ("antagande", "harledd", "raknas_ocksa_i_avvikelser")
_INTO_THE_STORY: Mapping[str, str] = {
    "upptackt_av_roll": "Upptäckt av",
    "bedomning": "Bedömning",
    "beslutsfattare_roll": "Beslut av",
}
_CARRIED_OUT = "genomford"
_PASSED_OVER = ("gruppfakta", "forvantat", "signaler")
_NOTHING_KNOWN = {"outcome": "", "category": "", "story": "", "cause": ""}
"""Columns in which null is no answer of its own."""


class _YearReader(_Reader):
    """meta, organisation, arenden, historik and arsuppgifter: the quality report of a year, written down."""

    def file(self, root: yaml.Node, mapping: ColumnMapping) -> CaseFile:
        shape: dict[str, Convert] = {
            "meta": self.meta,
            "organisation": self.each(self.unit),
            "arenden": self.keep,
            "historik": self.history,
            "arsuppgifter": self.facts_of_years,
        }
        whole = self.fields(
            root,
            "the file",
            shape | dict.fromkeys(_PASSED_OVER, self.keep),
            required=("meta", "organisation", "arenden"),
        )
        meta: dict[str, Any] = whole.get("meta") or {}
        units: list[dict[str, Any]] = whole.get("organisation") or []
        self._year = str(meta.get("ar") or "")
        known = {unit["id"] for unit in units}
        rows = self.each(self.case)(whole["arenden"], "arenden") if "arenden" in whole else []
        return CaseFile(
            rows=tuple(Row(row.line, mapping.renamed(row.values)) for row in rows),
            source=meta.get("system") or mapping.source,
            organisation=_organisation(meta, units),
            groups={
                unit["id"]: tuple(key for key in unit["bestar_av"] if key in known)
                for unit in units
                if unit.get("bestar_av")
            },
            reported=self.years(whole),
            passed_over=tuple(name for name in _PASSED_OVER if name in whole),
        )

    def meta(self, node: yaml.Node, path: str) -> dict[str, Any]:
        texts = ("kommun", "namnd", "forvaltning", "arsslut", "system", "kalla")
        return self.fields(
            node,
            path,
            dict.fromkeys(texts, self.text) | {"ar": self.number},
            required=("kommun", "forvaltning", "ar"),
        )

    def unit(self, node: yaml.Node, path: str) -> dict[str, Any] | None:
        shape = dict.fromkeys(_UNIT, self.text) | {"bestar_av": self.each(self.text)}
        found = self.fields(node, path, shape, required=("id", "namn", "typ"))
        return found if {"id", "namn", "typ"} <= found.keys() else None

    def case(self, node: yaml.Node, path: str) -> Row:
        shape: dict[str, Convert] = dict.fromkeys((*_CELLS, *_PLACES, *_INTO_THE_STORY), self.cell)
        shape |= dict.fromkeys(_ABOUT_THE_SOURCE, self.keep) | {"atgarder": self.each(self.action)}
        found = self.fields(node, path, shape)
        values = {_CELLS[name]: text for name, text in found.items() if name in _CELLS}
        values["closed"] = {"true": self._year, "false": NO}.get(
            found.get("avslutad_vid_arsslut", ""), UNKNOWN
        )
        values["unit"] = next((found[name] for name in _PLACES if found.get(name, UNKNOWN) != UNKNOWN), "")
        for name, nothing in _NOTHING_KNOWN.items():
            if values.get(name) == UNKNOWN:
                values[name] = nothing
        told = [
            f"{label}: {found[name]}."
            for name, label in _INTO_THE_STORY.items()
            if found.get(name, UNKNOWN) != UNKNOWN
        ]
        values["story"] = " ".join(filter(None, (values.get("story", ""), *told)))
        measures: list[tuple[str, bool]] = found.get("atgarder", [])
        if "atgarder" in found:
            values["actions"] = str(len(measures))
            values["actions_done"] = str(sum(done for _, done in measures))
        values["measure"] = "\n".join(words for words, _ in measures)
        return Row(_line(node), values)

    def action(self, node: yaml.Node, path: str) -> tuple[str, bool] | None:
        """Its words, and whether it has been carried out."""
        shape = dict.fromkeys(("text", "ansvarig_grupp", "status"), self.text)
        found = self.fields(node, path, shape, required=("text",))
        words = [found.get("text"), found.get("ansvarig_grupp"), found.get("status")]
        told = " · ".join(word for word in words if word)
        return (told, found.get("status") == _CARRIED_OUT) if "text" in found else None


def _organisation(meta: Mapping[str, Any], units: Sequence[Mapping[str, Any]]) -> Organisation:
    """The file's units under the administration that its report is of."""
    name = meta.get("forvaltning") or ""
    top = Unit(_key(name, {unit["id"] for unit in units}), name, _TOP_LEVEL)
    below = (Unit(unit["id"], unit["namn"], unit["typ"], unit.get("under") or top.key) for unit in units)
    return Organisation((top, *below), (), (), name=f"{meta.get('kommun')} {meta.get('namnd') or ''}".strip())


def _key(name: str, taken: Iterable[str]) -> str:
    letters = name.casefold().translate(str.maketrans("åäö ", "aao-"))
    key = "".join(letter for letter in letters if letter.isalnum() or letter == "-") or "top"
    while key in taken:
        key += "-"
    return key
