"""The figures as a table to read."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]


def lines(found: Mapping[str, Any]) -> Iterator[str]:
    machine = found["machine"]
    yield f"{found['at']}  {machine['processor']}, {machine['cores']} cores, load {machine['load']}"
    for part, (title, columns) in PARTS.items():
        if part in found:
            yield ""
            yield title
            yield from table(columns, [_ROWS.get(part, dict)(row) for row in found[part]])


def _answering(row: Row) -> Row:
    return {
        "platform": row["platform"],
        "database": row["database"],
        "act": row["act"],
        "at once": row["at_once"],
        "ours": _spread(row["ours"]["ms_each"]),
        "by hand": _spread(row["by_hand"]["ms_each"]),
        "bare": _spread(row["bare"]["ms_each"]),
        "ours/by hand": _spread(row["ours_to_by_hand"]),
        "by CPU": _spread(row["ours_to_by_hand_cpu"]),
        "ours/bare": _spread(row["ours_to_bare"]),
    }


def _spread(value: Mapping[str, float]) -> str:
    return f"{value['median']:.2f} ({value['least']:.2f}-{value['most']:.2f})"


def table(columns: Sequence[str], rows: Sequence[Row]) -> Iterator[str]:
    cells = [list(columns), *([str(row[column]) for column in columns] for row in rows)]
    widths = [max(len(row[place]) for row in cells) for place in range(len(columns))]
    for row in cells:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _growing(row: Row) -> Row:
    steps = ", ".join(f"{number}: {memory}" for number, memory in row["memory_mib"].items())
    return {"database": row["database"], "submissions: memory_mib": steps}


PARTS: Mapping[str, tuple[str, Sequence[str]]] = {
    "answering": (
        "Answering, delivery off in all; ms a request: median (least-most) of the rounds",
        (
            "platform",
            "database",
            "act",
            "at once",
            "ours",
            "by hand",
            "bare",
            "ours/by hand",
            "by CPU",
            "ours/bare",
        ),
    ),
    "rush": (
        "100 submissions in the same moment, each call to the platform taking 250 ms",
        (
            "platform",
            "database",
            "who",
            "times",
            "median_s",
            "p95_s",
            "slowest_s",
            "lost",
            "doubled",
            "in_time",
        ),
    ),
    "starting": (
        "`lyhord run` to the first healthy answer, and the memory it has then",
        ("database", "times", "seconds", "slowest_s", "memory_mib"),
    ),
    "growing": ("Memory after so many submissions", ("database", "submissions: memory_mib")),
    "reminders": (
        "Reminders: ticks as median, least and most of the rounds; notices as ms for each of them",
        ("database", "what", "ms", "least", "most", "times the first"),
    ),
    "figures": (
        "Figures on PostgreSQL: milliseconds of SQL of a digest or a year, all its statements together",
        ("asked", "stored", "statements", "median", "least", "most", "times the first"),
    ),
    "importing": ("Import in a fresh Python", ("module", "seconds", "slowest_s")),
}
_ROWS: Mapping[str, Callable[[Row], Row]] = {"answering": _answering, "growing": _growing}
