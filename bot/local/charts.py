"""A chart's payload -> SVG, for the page and the gallery. Pure.

It is shown as a picture (data: address), so that nothing in it is ever read as a part of the page.
"""

import math
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from textwrap import wrap
from typing import Any

from handlers.charts import figure
from handlers.chat import ChartKind

Payload = Mapping[str, Any]
Point = tuple[float, float]

WIDE, HIGH = 540, 330
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 8, 24, 52
_LEGEND = 28
_STEPS = 4
_FEW = 24
_CHARACTER = 7.8
"""About how wide a letter is, where labels have to be cut to stand beside each other."""
_MIDDLE, _RADIUS, _HOLE = (135, 165), 120, 66
_BESIDE = 280

_LOOK = """
text{font:14px system-ui,sans-serif;fill:#21302f}
.grid{stroke:#ddd7ca}.base{stroke:#8b928c}.gap{stroke:#fffefb;stroke-width:2}
.l{fill:none;stroke-width:2.5}
@media(prefers-color-scheme:dark){text{fill:#e8ece8}.grid{stroke:#2f3c3b}.base{stroke:#75837f}.gap{stroke:#1d2727}}
"""
_COLOURS = ("#2b857f", "#d08b3c", "#a069a0", "#5b84b1", "#c25a45", "#7f8c4d")
_DASHES = ("", "8 4", "2 4", "10 3 2 3", "5 5", "1 6")
_HATCHES = ("", "M0 8L8 0", "M4 0V8", "M0 4H8", "M0 0L8 8", "M0 8L8 0M0 0L8 8")
"""Within a square of 8: told apart without colour too."""


def address(chart: Payload, locale: str) -> str:
    """The picture as a data: address for an img."""
    return f"data:image/svg+xml;base64,{b64encode(svg(chart, locale).encode()).decode()}"


def alternative(chart: Payload) -> str:
    """What is read aloud in its place."""
    return ". ".join((chart["title"], *chart["as_text"]))


def svg(chart: Payload, locale: str) -> str:
    """The chart without its title."""
    high = HIGH + (_LEGEND if _has_legend(chart) else 0)
    inside = "".join(_KINDS[chart["kind"]](chart, locale))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {high}">'
        f"<style>{_LOOK}</style><defs>{''.join(map(_pattern, range(len(_HATCHES))))}</defs>"
        f"{inside}{''.join(_legend(chart))}</svg>"
    )


def _pattern(number: int) -> str:
    return (
        f'<pattern id="p{number}" width="8" height="8" patternUnits="userSpaceOnUse">'
        f'<rect width="8" height="8" fill="{_COLOURS[number]}"/>'
        f'<path d="{_HATCHES[number]}" stroke="#fff" stroke-width="1.6" opacity=".75"/></pattern>'
    )


def _colour(number: int) -> str:
    return _COLOURS[number % len(_COLOURS)]


def _fill(number: int) -> str:
    return f"url(#p{number % len(_HATCHES)})"


def _text(x: float, y: float, words: str, anchor: str = "middle") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'


def _cut(words: str, width: float) -> str:
    most = max(3, int(width / _CHARACTER))
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


# --- columns and lines ----------------------------------------------------------------------------


class _Scale:
    """From values and places to points on the picture."""

    def __init__(self, chart: Payload) -> None:
        known: list[float] = [
            value for each in chart["series"] for value in each["values"] if value is not None
        ]
        lowest, highest = min((0, *known)), max((0, *known))
        self.step = _step(highest - lowest, whole=all(float(value).is_integer() for value in known))
        self.lowest = math.floor(lowest / self.step) * self.step
        self.highest = max(math.ceil(highest / self.step) * self.step, self.lowest + self.step)
        self.place = (WIDE - _LEFT - _RIGHT) / len(chart["labels"])

    def x(self, number: float) -> float:
        """The middle of the label with this number."""
        return _LEFT + self.place * (number + 0.5)

    def y(self, value: float) -> float:
        share = (value - self.lowest) / (self.highest - self.lowest)
        return HIGH - _BOTTOM - share * (HIGH - _BOTTOM - _TOP)

    def lines(self) -> list[float]:
        count = round((self.highest - self.lowest) / self.step)
        return [self.lowest + number * self.step for number in range(count + 1)]


def _step(span: float, *, whole: bool) -> float:
    """A round number; about four of them make up the span. whole: what is counted has no halves."""
    rough = (span or _STEPS) / _STEPS
    rough = max(1.0, rough) if whole else rough
    power = math.pow(10, math.floor(math.log10(rough)))
    round_ones = (power * nice for nice in (1, 2, 2.5, 5, 10))
    fit = (step for step in round_ones if not whole or step.is_integer())
    return next(step for step in fit if step >= rough * 0.999)


def _axes(chart: Payload, scale: _Scale, locale: str) -> Iterator[str]:
    for value in scale.lines():
        y, css = scale.y(value), "base" if value == 0 else "grid"
        yield f'<path class="{css}" d="M{_LEFT} {y:.1f}H{WIDE - _RIGHT}"/>'
        yield _text(_LEFT - 8, y + 4, figure(value, locale), "end")
    # Where not every label has room, every second or third has.
    longest_word = max(len(word) for label in chart["labels"] for word in label.split() or [""])
    every = max(1, math.ceil(min(longest_word * _CHARACTER, 80) / scale.place))
    for number, label in list(enumerate(chart["labels"]))[::every]:
        for line, words in enumerate(_wrapped(label, scale.place * every - 6)):
            yield _text(scale.x(number), HIGH - _BOTTOM + 20 + line * 17, words)


def _wrapped(label: str, width: float) -> list[str]:
    """In two lines at most."""
    most = max(3, int(width / _CHARACTER))
    first, *rest = wrap(label, most, break_long_words=False) or [""]
    return [_cut(line, width) for line in (first, " ".join(rest)) if line]


def _columns(chart: Payload, locale: str) -> Iterator[str]:
    scale = _Scale(chart)
    yield from _axes(chart, scale, locale)
    several = len(chart["series"])
    wide = scale.place * 0.76 / several
    room = len(chart["labels"]) * several <= _FEW
    for number, series in enumerate(chart["series"]):
        for place, value in enumerate(series["values"]):
            left = scale.x(place) + (number - several / 2) * wide
            y, base = scale.y(value or 0), scale.y(0)
            top, high = min(y, base), abs(base - y)
            yield (
                f'<rect x="{left + 1:.1f}" y="{top:.1f}" width="{wide - 2:.1f}" height="{high:.1f}" '
                f'rx="2" fill="{_fill(number)}"/>'
            )
            if room:
                yield _text(left + wide / 2, top - 6, "?" if value is None else figure(value, locale))


def _lines(chart: Payload, locale: str) -> Iterator[str]:
    scale = _Scale(chart)
    yield from _axes(chart, scale, locale)
    for number, series in enumerate(chart["series"]):
        style = f'stroke="{_colour(number)}" stroke-dasharray="{_DASHES[number % len(_DASHES)]}"'
        points = [None if v is None else (scale.x(at), scale.y(v)) for at, v in enumerate(series["values"])]
        yield f'<path class="l" {style} d="{_path(points)}"/>'
        yield from (_mark(point, number) for point in points if point is not None)


def _path(points: Sequence[Point | None]) -> str:
    """Broken off where a value is not known."""
    drawn, pen_down = "", False
    for point in points:
        if point is not None:
            drawn += f"{'L' if pen_down else 'M'}{point[0]:.1f} {point[1]:.1f}"
        pen_down = point is not None
    return drawn


_MARKS = (
    "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0",
    "M-4.5 -4.5H4.5V4.5H-4.5Z",
    "M0 -6L5.5 5H-5.5Z",
    "M0 -6L6 0L0 6L-6 0Z",
    "M0 6L5.5 -5H-5.5Z",
    "M-2 -5H2V-2H5V2H2V5H-2V2H-5V-2H-2Z",
)


def _mark(point: Point, number: int) -> str:
    place = f"translate({point[0]:.1f} {point[1]:.1f})"
    return f'<path transform="{place}" d="{_MARKS[number % len(_MARKS)]}" fill="{_colour(number)}"/>'


# --- parts of a whole -----------------------------------------------------------------------------


def _shares(chart: Payload) -> list[tuple[str, float]]:
    """Those that there is anything of."""
    return [
        (label, value)
        for label, value in zip(chart["labels"], chart["series"][0]["values"], strict=True)
        if value
    ]


def _parts(chart: Payload, locale: str) -> Iterator[str]:
    """A ring, its parts named beside it with their figures."""
    shares = _shares(chart)
    total, done = sum(value for _, value in shares), 0.0
    yield _text(_MIDDLE[0], _MIDDLE[1] + 5, figure(total, locale))
    high = min(30.0, (HIGH - 20) / max(1, len(shares)))
    for number, (label, value) in enumerate(shares):
        yield f'<path class="gap" d="{_piece(done / total, value / total)}" fill="{_fill(number)}"/>'
        y = HIGH / 2 + (number - (len(shares) - 1) / 2) * high
        yield f'<rect x="{_BESIDE}" y="{y - 9:.1f}" width="18" height="18" rx="3" fill="{_fill(number)}"/>'
        yield _text(_BESIDE + 26, y + 5, f"{_cut(label, 165)}: {figure(value, locale)}", "start")
        done += value


def _piece(start: float, share: float) -> str:
    """start, share: of the whole. All of it is drawn a hair open, for an arc cannot end where it begins."""
    end = start + min(share, 0.9999)
    large = int(share > 1 / 2)
    a, b, c, d = _on(_RADIUS, start), _on(_RADIUS, end), _on(_HOLE, end), _on(_HOLE, start)
    return f"M{a}A{_RADIUS} {_RADIUS} 0 {large} 1 {b}L{c}A{_HOLE} {_HOLE} 0 {large} 0 {d}Z"


def _on(radius: float, share: float) -> str:
    angle = share * 2 * math.pi
    return f"{_MIDDLE[0] + radius * math.sin(angle):.2f} {_MIDDLE[1] - radius * math.cos(angle):.2f}"


_KINDS: Mapping[str, Callable[[Payload, str], Iterator[str]]] = {
    ChartKind.COLUMNS.value: _columns,
    ChartKind.LINE.value: _lines,
    ChartKind.PARTS.value: _parts,
}


# --- legend ---------------------------------------------------------------------------------------


def _has_legend(chart: Payload) -> bool:
    return len(chart["series"]) > 1


def _legend(chart: Payload) -> Iterator[str]:
    """Below, where there is more than one thing to tell apart."""
    if not _has_legend(chart):
        return
    wide = (WIDE - _LEFT) / len(chart["series"])
    for number, series in enumerate(chart["series"]):
        x, y = _LEFT + number * wide, HIGH + 8
        if chart["kind"] == ChartKind.LINE.value:
            yield _mark((x + 8, y), number)
        else:
            yield f'<rect x="{x:.1f}" y="{y - 8}" width="16" height="16" rx="3" fill="{_fill(number)}"/>'
        yield _text(x + 24, y + 5, _cut(series["name"], wide - 30), "start")
