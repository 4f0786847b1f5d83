"""Charts -> Teams' own elements, beyond the schema of 1.5. Pure.

Each carries a fallback, for a client that does not know it; the figures stand below it as text.
"""

from collections.abc import Callable, Mapping

from bot.teams import cards
from bot.teams.ids import Json
from bot.teams.texts import say
from handlers.chat import Chart, ChartKind, Series


def elements(chart: Chart, locale: str) -> list[Json]:
    """The title, the chart if it can be drawn truly, and every figure in small print.

    Clients differ in where they show a chart's own title, so it is a line of its own.
    """
    drawn = [_drawn(chart, locale)] if _can_be_drawn(chart) else []
    return [*cards.lines([(chart.title, True)]), *drawn, *cards.note("\n".join(chart.as_text))]


def _drawn(chart: Chart, locale: str) -> Json:
    (fallback,) = cards.note(say("no_chart", locale))
    return {**_KINDS[chart.kind](chart), "fallback": fallback}


def _can_be_drawn(chart: Chart) -> bool:
    """Teams lists the labels as they first turn up, and takes no value that is not known."""
    if chart.kind is ChartKind.PARTS:
        return any(chart.known)
    listed = dict.fromkeys(
        label for series in _the_fullest_first(chart) for label, _ in _points(chart, series)
    )
    in_order = [label for label in chart.labels if label in listed]
    return bool(listed) and list(listed) == in_order


def _the_fullest_first(chart: Chart) -> list[Series]:
    return sorted(chart.series, key=lambda series: series.values.count(None))


def _points(chart: Chart, series: Series) -> list[tuple[str, float]]:
    """What is known, with its labels."""
    return [(label, v) for label, v in zip(chart.labels, series.values, strict=True) if v is not None]


def _values(chart: Chart, series: Series) -> list[Json]:
    return [{"x": cards.label(label), "y": value} for label, value in _points(chart, series)]


def _by_series(chart: Chart) -> list[Json]:
    return [
        {"legend": cards.label(series.name.strip() or chart.title), "values": _values(chart, series)}
        for series in _the_fullest_first(chart)
    ]


def _columns(chart: Chart) -> Json:
    if len(chart.series) == 1:
        data = _values(chart, chart.series[0])
        return {"type": "Chart.VerticalBar", "data": data, "showBarValues": True}
    return {"type": "Chart.VerticalBar.Grouped", "data": _by_series(chart), "showBarValues": True}


def _line(chart: Chart) -> Json:
    return {"type": "Chart.Line", "data": _by_series(chart)}


def _parts(chart: Chart) -> Json:
    parts = [(label, value) for label, value in _points(chart, chart.series[0]) if value]
    return {"type": "Chart.Donut", "data": [{"legend": cards.label(k), "value": v} for k, v in parts]}


_KINDS: Mapping[ChartKind, Callable[[Chart], Json]] = {
    ChartKind.COLUMNS: _columns,
    ChartKind.LINE: _line,
    ChartKind.PARTS: _parts,
}
