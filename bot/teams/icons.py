"""The app's two icons, drawn here: a speech bubble that listens.

Teams wants a full-colour icon of 192 × 192 pixels and an outline of 32 × 32, white on nothing. Both are
the same shapes, told as distances: how far a point is from the edge of the shape, below 0 within it.
"""

import zlib
from collections.abc import Callable
from math import atan2, hypot
from struct import pack

COLOR_SIZE, OUTLINE_SIZE = 192, 32

_Distance = Callable[[float, float], float]
"""Of a point to an edge. The drawing spans -1 to 1, to the right and downwards."""
_Pixel = Callable[[float, float], tuple[int, int, int, int]]

_WHITE = (255, 255, 255)
_GREEN = (0x1F, 0x4E, 0x4A)
_SPREAD = 0.7  # radians to each side that the waves reach
_EAR = (-0.42, -0.14)
"""Where the waves meet."""


def color() -> bytes:
    """The PNG that stands in the app list and beside what Lyhörd says."""
    edge = 2 / COLOR_SIZE
    bubble, waves = _scaled(_bubble, 0.6), _scaled(_waves((0.34, 0.6, 0.86), 0.065), 0.6)

    def pixel(x: float, y: float) -> tuple[int, int, int, int]:
        white = _covered(bubble(x, y), edge) * (1 - _covered(waves(x, y), edge))
        red, green, blue = (round(b + (w - b) * white) for w, b in zip(_WHITE, _GREEN, strict=True))
        return red, green, blue, 255

    return _png(COLOR_SIZE, pixel)


def outline() -> bytes:
    """The PNG for the app bar: white lines, transparent elsewhere."""
    edge = 2 / OUTLINE_SIZE
    waves = _waves((0.36, 0.66), 0.065)

    def pixel(x: float, y: float) -> tuple[int, int, int, int]:
        line = abs(_bubble(x, y) + 0.07) - 0.07
        return *_WHITE, round(255 * max(_covered(line, edge), _covered(waves(x, y), edge)))

    return _png(OUTLINE_SIZE, pixel)


# --- shapes -----------------------------------------------------------------------------------------


def _bubble(x: float, y: float) -> float:
    return min(_rounded_box(x, y + 0.14, 0.94, 0.7, 0.3), _tail(x, y))


def _rounded_box(x: float, y: float, half_width: float, half_height: float, radius: float) -> float:
    right, down = abs(x) - half_width + radius, abs(y) - half_height + radius
    return hypot(max(right, 0), max(down, 0)) + min(max(right, down), 0) - radius


def _tail(x: float, y: float) -> float:
    """The corner below: within three straight edges."""
    return max(0.4 - y, -0.62 - x, (x + y - 0.36) / hypot(1, 1))


def _waves(radii: tuple[float, ...], half_width: float) -> _Distance:
    """A dot, and arcs around it that open to the right."""

    def distance(x: float, y: float) -> float:
        x, y = x - _EAR[0], y - _EAR[1]
        around = hypot(x, y)
        dot = around - 2 * half_width
        if abs(atan2(y, x)) > _SPREAD:
            return dot
        return min(dot, *(abs(around - radius) - half_width for radius in radii))

    return distance


def _scaled(shape: _Distance, by: float) -> _Distance:
    return lambda x, y: shape(x / by, y / by) * by


def _covered(distance: float, edge: float) -> float:
    """How much of a pixel lies within, 0 to 1. edge: the width of a pixel."""
    return min(max(0.5 - distance / edge, 0), 1)


# --- a file of it -----------------------------------------------------------------------------------


def _png(size: int, pixel: _Pixel) -> bytes:
    def row(down: int) -> bytes:
        y = (2 * down + 1) / size - 1
        return b"\0" + b"".join(bytes(pixel((2 * right + 1) / size - 1, y)) for right in range(size))

    header = pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)  # 8 bits each of red, green, blue and opacity
    points = zlib.compress(b"".join(map(row, range(size))), 9)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", points) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + name + data + pack(">I", zlib.crc32(name + data))
