"""Lists as files for spreadsheets: what they hold is shown, and never run."""

import csv
import io
from collections.abc import Iterable, Sequence

_MEANT_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Semicolons and a mark at the beginning, as the spreadsheets of this country want them."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(tuple(map(_harmless, row)) for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    """No cell is taken for a formula."""
    return f"'{cell}" if cell.startswith(_MEANT_AS_FORMULA) else cell
