"""`lyhord understand` answers line by line, as JSON, and says which line is wrong."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.understand_lines import BadLine, units_in
from domain.understanding import UnitName

ROOT = Path(__file__).parents[3]
FIELDS = [
    "id",
    "kind",
    "kind_alternatives",
    "category",
    "date",
    "time",
    "part_of_day",
    "date_candidates",
    "unit",
    "unit_candidates",
    "identifiers",
    "masked",
]


def lyhord(*words: str, told: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The program itself, in a process of its own, with an environment that knows no UTF-8."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "LC_ALL": "C"}
    return subprocess.run(
        [sys.executable, "-m", "bot.cli", *words],
        input=told,
        encoding="utf-8",
        capture_output=True,
        cwd=cwd,
        env=environment,
        timeout=300,  # for a start on a busy machine
        check=False,
    )


def test_each_line_becomes_one_object(tmp_path: Path) -> None:
    said = lyhord(
        "understand", "--now", "2026-11-21T14:30", told="Igår föll någon på Solgården\nå ä ö\n", cwd=tmp_path
    )
    assert (said.returncode, said.stderr) == (0, "")
    first, second = map(json.loads, said.stdout.splitlines())
    assert list(first) == FIELDS
    assert first["date"] == "2026-11-20"
    assert second["masked"] == "å ä ö"
    assert "å ä ö" in said.stdout  # as it is, not as \\u escapes


def test_a_file_of_units_nests_by_two_spaces(tmp_path: Path) -> None:
    (tmp_path / "units").write_text("Äldreomsorgen\n  Solgården\n  Rosenhill\n", encoding="utf-8")
    said = lyhord("understand", "--units", "units", told="Det hände på Solgården i natt\n", cwd=tmp_path)
    assert json.loads(said.stdout)["unit"] == "Solgården"


def test_a_json_line_brings_its_own_time_way_of_reading_and_units(tmp_path: Path) -> None:
    line = {
        "id": "x-1",
        "text": "klart på Rosenhill senast imorgon",
        "now": "2026-03-02T09:00",
        "as": "deadline",
        "units": ["Äldreomsorgen", "Rosenhill"],
        "parents": {"Rosenhill": "Äldreomsorgen"},
    }
    said = lyhord("understand", "--jsonl", told=json.dumps(line) + "\n", cwd=tmp_path)
    found = json.loads(said.stdout)
    assert (found["id"], found["date"], found["unit"]) == ("x-1", "2026-03-03", "Rosenhill")


BAD_LINES = (
    # a line, and what is said of it
    ("hemligt", "this is not JSON"),
    ("[]", "expected an object"),
    ('{"id": 1}', "text is missing"),
    ('{"text": "x", "now": "igår"}', "now must be"),
    ('{"text": "x", "as": "hemligt"}', "as must be"),
    ('{"text": "x", "units": "hemligt"}', "units must be"),
    (json.dumps({"text": "x" * 20_001}), "the text is longer than 20000 characters"),
)


def test_a_bad_line_is_named_by_its_number_and_all_the_others_are_answered(tmp_path: Path) -> None:
    good = [json.dumps({"id": number, "text": "igår"}) for number in range(len(BAD_LINES) + 1)]
    told = [
        good[0],
        *(line for (bad, _), after in zip(BAD_LINES, good[1:], strict=True) for line in (bad, after)),
    ]
    said = lyhord("understand", "--jsonl", told="\n".join(told) + "\n", cwd=tmp_path)
    assert said.returncode == 2
    answers = [json.loads(line) for line in said.stdout.splitlines()]
    assert [answer["id"] for answer in answers[::2]] == list(range(len(good)))
    whys = [f"line {2 * number}: {why}" for number, (_, why) in enumerate(BAD_LINES, 1)]
    assert all(answer["error"].startswith(why) for answer, why in zip(answers[1::2], whys, strict=True))
    assert said.stderr.startswith(whys[0])
    assert "hemligt" not in said.stdout
    assert "hemligt" not in said.stderr


def test_units_keep_who_stands_above_them() -> None:
    assert units_in(["A", "  B", "    C", "  D", "", "E"]) == (
        UnitName("A", "A"),
        UnitName("B", "B", "A"),
        UnitName("C", "C", "B"),
        UnitName("D", "D", "A"),
        UnitName("E", "E"),
    )


@pytest.mark.parametrize("lines", [["  A"], ["A", "   B"], ["A", "    B"]])
def test_units_that_are_indented_wrongly_are_refused(lines: list[str]) -> None:
    with pytest.raises(BadLine):
        units_in(lines)
