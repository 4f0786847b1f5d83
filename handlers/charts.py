"""Figures as a chart, and the same figures in words."""

from babel.numbers import format_decimal

from handlers.chat import Chart, ChartKind, Series
from handlers.texts import Texts

_AT_MOST_TWO_DECIMALS = "#,##0.##"


def chart(
    texts: Texts, kind: ChartKind, title: str, labels: tuple[str, ...], series: tuple[Series, ...]
) -> Chart:
    """The chart with its as_text in the language of texts. Raises ValueError (see Chart)."""
    return Chart(kind, title, labels, series, tuple(_line(each, labels, texts) for each in series))


def figure(value: float, locale: str) -> str:
    """As people write it: 1 234,5 in Swedish. At most two decimals."""
    return format_decimal(value, _AT_MOST_TWO_DECIMALS, locale=locale)


def _line(series: Series, labels: tuple[str, ...], texts: Texts) -> str:
    points = "; ".join(
        texts("chart.point", label=label, value=_value(value, texts))
        for label, value in zip(labels, series.values, strict=False)
    )
    return texts("chart.series", name=series.name, points=points) if series.name.strip() else points


def _value(value: float | None, texts: Texts) -> str:
    return texts("chart.unknown") if value is None else figure(value, texts.locale)
