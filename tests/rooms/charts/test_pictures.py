"""The picture of a chart: a PNG that can be read in grey, drawn beside the event loop."""

import asyncio
import threading
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from PIL import Image

from bot import chart_pictures
from bot.chart_pictures import picture
from handlers.charts import chart
from handlers.chat import Chart, ChartKind, Series
from tests.rooms.charts.made import COLUMNS, EVERY_KIND, SWEDISH, charts


async def drawn(shown: Chart) -> Image.Image:
    return Image.open(BytesIO(await picture(shown)))


@pytest.mark.parametrize("shown", EVERY_KIND, ids=lambda shown: shown.kind + shown.title[:8])
async def test_it_is_large_enough_to_read_and_small_enough_to_send(shown: Chart) -> None:
    content = await picture(shown)
    found = Image.open(BytesIO(content))
    assert (found.format, found.size) == ("PNG", (1280, 720))
    assert 8_000 < len(content) < 250_000


@settings(max_examples=12, suppress_health_check=list(HealthCheck), deadline=None)
@given(charts())
def test_every_chart_can_be_drawn_without_a_warning(shown: Chart) -> None:
    assert asyncio.run(picture(shown)).startswith(b"\x89PNG")


async def test_series_are_told_apart_in_grey_by_their_hatches() -> None:
    """In the second column of a month, light and dark take turns; in the first, they do not."""
    two = chart(SWEDISH, ChartKind.COLUMNS, "T", ("a",), (Series("A", (10,)), Series("B", (10,))))
    grey = (await drawn(two)).convert("L")
    across = grey.crop((0, 400, 1280, 401)).tobytes()
    left, right = across[250:550], across[750:1050]
    assert max(left) - min(left) < 10
    assert max(right) - min(right) > 40


async def test_the_event_loop_goes_on_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    """It has a turn while something is being drawn: the drawing is not done before it has had one."""
    turn, really_drawn = threading.Event(), chart_pictures._drawn  # noqa: SLF001 (it is held in the middle)

    def held(shown: Chart, locale: str) -> bytes:
        assert turn.wait(60), "nothing but the drawing went on"
        return really_drawn(shown, locale)

    monkeypatch.setattr(chart_pictures, "_drawn", held)
    drawing = asyncio.create_task(picture(COLUMNS))
    await asyncio.sleep(0.01)
    assert not drawing.done()
    turn.set()
    assert (await drawing).startswith(b"\x89PNG")
