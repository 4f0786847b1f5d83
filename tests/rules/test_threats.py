"""Every test that docs/threats.md names exists, and every threat there has one."""

import ast
import re
from functools import cache
from pathlib import Path

HOME = Path(__file__).parents[2]
PAGE = (HOME / "docs" / "threats.md").read_text(encoding="utf-8")
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


@cache
def names_in(file: str) -> frozenset[str]:
    tree = (
        ast.parse((HOME / file).read_text(encoding="utf-8"))
        if (HOME / file).is_file()
        else ast.Module([], [])
    )
    return frozenset(
        node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )


def test_every_test_that_is_named_exists() -> None:
    named = NAMED.findall(PAGE)
    assert len(named) > 40
    assert [(file, name) for file, name in named if name not in names_in(file)] == []


def test_every_threat_has_its_test() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| ") and "| --- |" not in line]
    threats = [line for line in rows if not line.startswith("| threat |")]
    assert [line for line in threats if not NAMED.search(line.split("|")[3])] == []
