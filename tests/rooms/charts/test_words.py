"""A chart says all it shows in words too, and what cannot be drawn is no chart."""

import pytest
from hypothesis import given

from handlers.charts import chart, figure
from handlers.chat import MOST_IN_A_FILE, Chart, ChartKind, File, Series
from handlers.texts import Texts
from tests.rooms.charts.made import SWEDISH, WITH_GAPS, charts


@given(charts())
def test_every_figure_is_told_with_its_label(drawn: Chart) -> None:
    assert len(drawn.as_text) == len(drawn.series)
    for series, line in zip(drawn.series, drawn.as_text, strict=True):
        left = line.removeprefix(f"{series.name} – ")
        for label, value in zip(drawn.labels, series.values, strict=True):
            told = "uppgift saknas" if value is None else figure(value, "sv")
            before, point, left = left.partition(f"{label}: {told}")
            assert point
            assert before in {"", "; "}
        assert left == ""


def test_numbers_are_written_as_people_write_them() -> None:
    nbsp = "\N{NO-BREAK SPACE}"
    assert WITH_GAPS.as_text == (
        f"Solgården: 1{nbsp}234,5; Hemtjänst Norr: 0; Korttidsboendet Eken: uppgift saknas",
    )
    english = chart(Texts("en"), ChartKind.LINE, "T", ("a", "b"), (Series("S", (1234.5, None)),))
    assert english.as_text == ("S – a: 1,234.5; b: not known",)


@pytest.mark.parametrize(
    ("kind", "labels", "series"),
    [
        (ChartKind.LINE, (), ()),
        (ChartKind.LINE, ("a",), ()),
        (ChartKind.LINE, ("a",), (Series("", (1, 2)),)),
        (ChartKind.LINE, ("a",), (Series("", (float("nan"),)),)),
        (ChartKind.LINE, ("a",), (Series("", (float("inf"),)),)),
        (ChartKind.PARTS, ("a",), (Series("x", (1,)), Series("y", (1,)))),
        (ChartKind.PARTS, ("a",), (Series("", (-1,)),)),
    ],
)
def test_what_cannot_be_drawn_is_no_chart(
    kind: ChartKind, labels: tuple[str, ...], series: tuple[Series, ...]
) -> None:
    with pytest.raises(ValueError, match=r"chart|series|value|parts"):
        chart(SWEDISH, kind, "T", labels, series)


@pytest.mark.parametrize(
    "name", ["", "a", ".env", "../a.txt", "a/b.txt", "a\n.txt", 'a".txt', "a.txt;x", "å" * 99]
)
def test_a_file_has_a_plain_name(name: str) -> None:
    with pytest.raises(ValueError, match="plain file name"):
        File(name, "text/plain", b"1", "Fil")


@pytest.mark.parametrize("content", [b"", b"1" * (MOST_IN_A_FILE + 1)])
def test_a_file_is_not_empty_and_not_huge(content: bytes) -> None:
    with pytest.raises(ValueError, match="bytes"):
        File("a.txt", "text/plain", content, "Fil")


def test_no_error_prints_what_is_in_a_file() -> None:
    assert "hemligt" not in repr(File("a (1) år.txt", "text/plain", b"hemligt", "Fil"))
