"""The settings file that says what a foreign spreadsheet's columns and words mean.

source: Lifecare
sheet: Export            # Excel; otherwise the first
header_row: 3            # otherwise 1
dates: "%d/%m/%Y"
columns: {id: Ärendenr, kind: Typ, unit: Enhet, received: Inkom datum}
values:
  kind: {Avvikelse SoL: deviation}
  unit: {Solgården vbo: solgarden}
same: {kind: deviation}  # where the file has no such column
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from bot.cases_import.columns import BY_NAME
from bot.strict_yaml import Fault, StrictReader, parse

FIRST_ROW = 1


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """columns: ours to the file's heading. values: column to the file's word to ours. same: for every row.

    source: names the system, so that the same number from two systems is two cases.
    """

    source: str = "file"
    sheet: str | None = None
    header_row: int = FIRST_ROW
    dates: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    same: Mapping[str, str] = field(default_factory=dict)

    def renamed(self, values: Mapping[str, str]) -> dict[str, str]:
        """A row's values with the file's words for ours, and what is the same for every row."""
        found = dict(self.same)
        for column, text in values.items():
            found[column] = self.values.get(column, {}).get(text.casefold(), text)
        return found


class FaultyMapping(ValueError):
    """The mapping file cannot be used. Holds every fault, in the order of the lines."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: fault.line))
        super().__init__("\n".join(map(str, self.faults)))


def read_mapping(text: str) -> ColumnMapping:
    """Raises FaultyMapping with every fault."""
    root = parse(text)
    if isinstance(root, Fault):
        raise FaultyMapping([root])
    reader = _Reader()
    found = reader.mapping(root)
    if reader.faults:
        raise FaultyMapping(reader.faults)
    return found


class _Reader(StrictReader):
    def mapping(self, root: yaml.Node) -> ColumnMapping:
        by_column = dict.fromkeys(BY_NAME, self.text)
        whole = self.fields(
            root,
            "the file",
            {
                "source": self.text,
                "sheet": self.text,
                "header_row": self.number,
                "dates": self.text,
                "columns": lambda node, path: self.fields(node, path, by_column),
                "values": lambda node, path: self.fields(node, path, dict.fromkeys(BY_NAME, self.words)),
                "same": lambda node, path: self.fields(node, path, by_column),
            },
        )
        if whole.get("header_row") == 0:
            self.fault(root, "the file, header_row", "rows are counted from 1")
        return ColumnMapping(**whole)

    def words(self, node: yaml.Node, path: str) -> dict[str, str] | None:
        """The file's words, whatever they are, to ours."""
        if not isinstance(node, yaml.MappingNode):
            self.fault(node, path, "expected the file's words and what each means")
            return None
        found: dict[str, Any] = {}
        for key, value in node.value:
            meant = self.text(value, f"{path}, {key.value}")
            if meant is not None:
                found[str(key.value).strip().casefold()] = meant
        return found
