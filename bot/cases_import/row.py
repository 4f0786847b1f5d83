"""A row of a file, before anything in it is believed, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One case as the file has it. line: of the file, from 1. values: column name to text."""

    line: int
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True, order=True)
class RowFault:
    """Something wrong in a file. line 0: with the file as a whole; column "": with the whole row.

    Never holds what a cell with a story says.
    """

    line: int
    column: str
    message: str

    def __str__(self) -> str:
        place = f"row {self.line}" if self.line else "the file"
        return f"{place}, {self.column}: {self.message}" if self.column else f"{place}: {self.message}"


class FaultyCases(ValueError):
    """The file cannot be imported. Holds every fault, in the order of the rows."""

    def __init__(self, faults: list[RowFault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(map(str, self.faults)))
