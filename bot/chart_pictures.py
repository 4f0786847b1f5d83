"""Charts as PNG, for where a platform does not draw them itself.

Told apart without colour, by hatches and marks, so that a print in grey can be read.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from handlers.charts import figure
from handlers.chat import Chart, ChartKind

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

INCHES = (8.0, 4.5)
DOTS_PER_INCH = 160
MEDIA_TYPE = "image/png"

_COLOURS = ("#1f5f5b", "#e0a35c", "#8a5a83", "#5b84b1", "#b5533c", "#7f8c4d")
_HATCHES = ("", "///", "...", "\\\\\\", "xxx", "ooo")
_MARKS = ("o", "s", "^", "D", "v", "P")
_LINES = ("-", "--", "-.", ":", (0, (5, 1, 1, 1)), (0, (3, 3)))
_INK = "#22302f"
_FEW = 24
"""Columns that each have room for their figure."""
_TURNED_FROM = 60
"""Characters of all labels together that no longer fit beside each other."""
_LONG = 28
_NAMES_IN_A_ROW = 3


async def picture(chart: Chart, locale: str = "sv") -> bytes:
    """The chart as a PNG of 1280 × 720 dots. Drawn in a thread: it takes a tenth of a second or two."""
    return await asyncio.get_running_loop().run_in_executor(_one_at_a_time(), _drawn, chart, locale)


@cache
def _one_at_a_time() -> ThreadPoolExecutor:
    """matplotlib is not made for several threads at once."""
    return ThreadPoolExecutor(1, "chart")


def _drawn(chart: Chart, locale: str) -> bytes:
    # Half a second and 40 MB, which an installation whose platform draws its charts never spends.
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415
    from matplotlib.layout_engine import ConstrainedLayoutEngine  # noqa: PLC0415

    sheet = Figure(
        INCHES, DOTS_PER_INCH, facecolor="white", layout=ConstrainedLayoutEngine(w_pad=0.15, h_pad=0.15)
    )
    FigureCanvasAgg(sheet)
    axes = sheet.add_subplot()
    axes.set_title(_plain(chart.title), loc="left", fontsize=15, color=_INK, pad=14, wrap=True)
    _KINDS[chart.kind](axes, chart, locale)
    _legend(sheet, chart)
    page = BytesIO()
    sheet.savefig(page, format="png")
    return page.getvalue()


def _plain(text: str) -> str:
    """One line, in which no $ begins a formula."""
    return " ".join(text.split()).replace("$", r"\$")


def _short(text: str) -> str:
    plain = _plain(text)
    return plain if len(plain) <= _LONG else plain[: _LONG - 1].rstrip("\\ ") + "…"


def _columns(axes: "Axes", chart: Chart, locale: str) -> None:
    wide = 0.8 / len(chart.series)
    for number, series in enumerate(chart.series):
        places = [place + (number - (len(chart.series) - 1) / 2) * wide for place in range(len(chart.labels))]
        bars = axes.bar(
            places,
            [value or 0 for value in series.values],
            wide * 0.92,
            label=_short(series.name),
            color=_COLOURS[number % len(_COLOURS)],
            hatch=_HATCHES[number % len(_HATCHES)],
            edgecolor="white",
        )
        if len(chart.labels) * len(chart.series) <= _FEW:
            figures = ["?" if value is None else figure(value, locale) for value in series.values]
            axes.bar_label(bars, figures, padding=2, fontsize=10, color=_INK)
    _frame(axes, chart, locale)


def _line(axes: "Axes", chart: Chart, locale: str) -> None:
    for number, series in enumerate(chart.series):
        axes.plot(
            range(len(chart.labels)),
            [float("nan") if value is None else value for value in series.values],
            label=_short(series.name),
            color=_COLOURS[number % len(_COLOURS)],
            linestyle=_LINES[number % len(_LINES)],
            marker=_MARKS[number % len(_MARKS)],
            linewidth=2.2,
            markersize=7,
        )
    _frame(axes, chart, locale)


def _frame(axes: "Axes", chart: Chart, locale: str) -> None:
    """Labels, and a scale from zero, in whole numbers where the values are."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator  # noqa: PLC0415

    turned = sum(map(len, chart.labels)) > _TURNED_FROM
    labels = [_short(label) for label in chart.labels]
    axes.set_xticks(
        range(len(labels)), labels, rotation=35 if turned else 0, ha="right" if turned else "center"
    )
    whole = all(float(value).is_integer() for value in chart.known)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=6, integer=whole))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: figure(value, locale)))
    lowest, highest = min((0, *chart.known)), max((0, *chart.known))
    axes.set_ylim(lowest * 1.12, (highest or 1) * 1.12)
    axes.tick_params(colors=_INK, labelsize=11, length=0)
    axes.grid(axis="y", color="#d5dddc", linewidth=0.8)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)


def _legend(sheet: "Figure", chart: Chart) -> None:
    """Below the chart, where there is more than one thing to tell apart."""
    across = min(len(chart.series), _NAMES_IN_A_ROW)
    if across > 1:
        sheet.legend(loc="outside lower center", ncols=across, frameon=False, fontsize=11, labelcolor=_INK)


def _parts(axes: "Axes", chart: Chart, locale: str) -> None:
    """A ring, each part named beside it with its figure; what is zero or not known is named alone."""
    (series,) = chart.series
    parts = [(label, value) for label, value in zip(chart.labels, series.values, strict=True) if value]
    if not parts:
        axes.text(0.5, 0.5, "0", ha="center", va="center", fontsize=40, color=_INK, transform=axes.transAxes)
        axes.axis("off")
        return
    axes.pie(
        [value for _, value in parts],
        labels=[f"{_short(label)}: {figure(value, locale)}" for label, value in parts],
        colors=[_COLOURS[number % len(_COLOURS)] for number in range(len(parts))],
        hatch=[_HATCHES[number % len(_HATCHES)] for number in range(len(parts))],
        startangle=90,
        counterclock=False,
        wedgeprops={"width": 0.42, "edgecolor": "white", "linewidth": 2},
        textprops={"fontsize": 12, "color": _INK},
    )
    axes.set_aspect("equal")


_KINDS = {ChartKind.COLUMNS: _columns, ChartKind.LINE: _line, ChartKind.PARTS: _parts}
