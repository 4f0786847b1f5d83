"""Charts -> Slack's own block for them, a picture of them, or words. Pure.

Slack draws charts since 2026, within narrow limits, and not yet in every workspace.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from bot.slack import blocks as block
from bot.slack.blocks import Json
from bot.spelling import cut
from handlers.chat import Card, Chart, ChartKind, File

TITLE = 50
LABEL = 20
MOST_LABELS = 20
MOST_SERIES = 6
MOST_PARTS = 6
MOST_IN_A_MESSAGE = 2
ALTERNATIVE = 2000


@dataclass(frozen=True, slots=True)
class Uploaded:
    """What of a card is in Slack already: chart or file to its id there. native: the charts that Slack is
    to draw itself. A chart that is neither is told in words."""

    pictures: Mapping[Chart, str] = field(default_factory=dict)
    files: Mapping[File, str] = field(default_factory=dict)
    native: Collection[Chart] = ()


def charts_in(card: Card) -> tuple[Chart, ...]:
    return tuple(part for part in card.parts if isinstance(part, Chart))


def files_in(card: Card) -> tuple[File, ...]:
    return tuple(part for part in card.parts if isinstance(part, File))


def drawn_by_slack(card: Card) -> tuple[Chart, ...]:
    """The charts that Slack can draw, as many as it draws in one message."""
    charts, chosen, count = charts_in(card), list[Chart](), 0
    for chart in dict.fromkeys(charts):
        count += charts.count(chart)
        if count > MOST_IN_A_MESSAGE:
            break
        if _fits(chart):
            chosen.append(chart)
        else:
            count -= charts.count(chart)
    return tuple(chosen)


def on_their_way(card: Card) -> Uploaded:
    """As if all of it came about."""
    return Uploaded(files=dict.fromkeys(files_in(card), ""), native=drawn_by_slack(card))


def blocks_of(uploaded: Uploaded) -> Mapping[Chart, Json]:
    """Each chart that is shown, as its block."""
    drawn = {chart: _drawn(chart) for chart in uploaded.native}
    return drawn | {chart: _picture(chart, file) for chart, file in uploaded.pictures.items()}


def _picture(chart: Chart, file: str) -> Json:
    return {
        "type": "image",
        "title": block.plain(chart.title, ALTERNATIVE),
        "alt_text": cut(". ".join((chart.title, *chart.as_text)), ALTERNATIVE),
        "slack_file": {"id": file},
    }


def _fits(chart: Chart) -> bool:
    """What would have to be left out, or told apart by less than its name, is not left to Slack."""
    if chart.kind is ChartKind.PARTS:
        parts = [label for label, _ in _parts(chart)]
        return 0 < len(parts) <= MOST_PARTS and _distinct(parts)
    every_value_known = len(chart.known) == len(chart.labels) * len(chart.series)
    few = len(chart.labels) <= MOST_LABELS and len(chart.series) <= MOST_SERIES
    return every_value_known and few and _distinct(chart.labels) and _distinct(_names(chart))


def _distinct(words: Collection[str]) -> bool:
    return len({_label(each) for each in words}) == len(words)


def _label(text: str) -> str:
    return cut(" ".join(text.split()) or block.NOTHING, LABEL)


def _names(chart: Chart) -> tuple[str, ...]:
    return tuple(series.name.strip() or chart.title for series in chart.series)


def _parts(chart: Chart) -> list[tuple[str, float]]:
    """Those that there is anything of: Slack draws no others."""
    (series,) = chart.series
    return [(label, value) for label, value in zip(chart.labels, series.values, strict=True) if value]


def _drawn(chart: Chart) -> Json:
    title = cut(" ".join(chart.title.split()) or block.NOTHING, TITLE)
    return {"type": "data_visualization", "title": title, "chart": _chart(chart)}


_KINDS: Mapping[ChartKind, str] = {ChartKind.COLUMNS: "bar", ChartKind.LINE: "line", ChartKind.PARTS: "pie"}


def _chart(chart: Chart) -> Json:
    kind = _KINDS[chart.kind]
    if chart.kind is ChartKind.PARTS:
        return {"type": kind, "segments": [_point(label, value) for label, value in _parts(chart)]}
    series = [
        {"name": _label(name), "data": list(map(_point, chart.labels, each.values))}
        for name, each in zip(_names(chart), chart.series, strict=True)
    ]
    return {"type": kind, "series": series, "axis_config": {"categories": [*map(_label, chart.labels)]}}


def _point(label: str, value: float | None) -> Json:
    return {"label": _label(label), "value": value}
