"""The local page draws charts itself, with every figure as text, and links to files on its own address."""

import xml.etree.ElementTree as ET
from base64 import b64decode
from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.files import FileLinks
from bot.local import charts as drawing
from bot.local.bell import Bell
from bot.local.renderer import card_payload
from bot.local.sender import LocalSender
from bot.sending import Sent
from handlers.charts import chart as make
from handlers.chat import Card, Chart, ChartKind, Series, Text
from storage.store import Store
from tests.databases import AUDIT_KEY
from tests.rooms.charts.made import COLUMNS, ICS, LINE, PARTS, SWEDISH, WITH_GAPS, charts

SVG = "{http://www.w3.org/2000/svg}"
NOW = datetime(2026, 11, 21, 13, 30, tzinfo=UTC)


def payload(chart: Chart) -> dict[str, object]:
    (part,) = card_payload(Card("n", (chart,)))["parts"]
    return dict(part)


def drawn(chart: Chart) -> ET.Element:
    return ET.fromstring(drawing.svg(payload(chart), "sv"))  # noqa: S314 (we have just written it)


def count(root: ET.Element, tag: str, begins: str = "") -> int:
    found = root.findall(f"{SVG}{tag}")
    return sum(each.get("fill", "").startswith(begins) for each in found)


@given(charts())
def test_every_chart_is_sound_xml_within_its_frame(chart: Chart) -> None:
    root = drawn(chart)
    wide, high = map(float, root.get("viewBox", "").split()[2:])
    for bar in root.findall(f"{SVG}rect"):
        left, top = float(bar.get("x", "")), float(bar.get("y", ""))
        assert 0 <= left <= wide
        assert top >= -0.5
        assert top + float(bar.get("height", "")) <= high + 0.5


@given(charts())
def test_what_people_named_is_text_and_never_a_part_of_the_picture(chart: Chart) -> None:
    tags = {each.tag.removeprefix(SVG) for each in drawn(chart).iter()}
    assert tags <= {"svg", "style", "defs", "pattern", "rect", "path", "text"}


def test_each_column_and_each_part_is_there() -> None:
    assert count(drawn(COLUMNS), "rect", "url(") == 12 + 2  # and the legend's
    assert count(drawn(PARTS), "path", "url(") == 3


def test_a_line_is_broken_where_a_month_is_not_known() -> None:
    gap = make(SWEDISH, ChartKind.LINE, "T", ("a", "b", "c", "d"), (Series("", (1, 2, None, 3)),))
    (line,) = [each for each in drawn(gap).iter(f"{SVG}path") if each.get("class") == "l"]
    assert line.get("d", "").count("M") == 2


def test_what_is_not_known_is_a_question_mark_and_zero_is_zero() -> None:
    said = [each.text for each in drawn(WITH_GAPS).iter(f"{SVG}text")]
    assert "?" in said
    assert said.count("0") == 2  # on the scale, and above the column


def scale_of(values: tuple[float, ...]) -> list[str]:
    """The figures on the axis, from the bottom."""
    labels = tuple(str(number) for number in range(len(values)))
    columns = make(SWEDISH, ChartKind.COLUMNS, "T", labels, (Series("", values),))
    return [each.text or "" for each in drawn(columns).iter(f"{SVG}text") if each.get("text-anchor") == "end"]


@given(st.lists(st.integers(0, 40) | st.integers(0, 5000), min_size=1, max_size=12).map(tuple))
@example((1,))
@example((10,))
def test_what_is_counted_has_whole_numbers_on_its_axis(values: tuple[int, ...]) -> None:
    figures = scale_of(values)
    assert not any("," in each for each in figures)
    assert 2 <= len(figures) <= 6
    assert len(set(figures)) == len(figures)


def test_a_few_cases_and_a_share_have_each_their_scale() -> None:
    assert scale_of((0,)) == ["0", "1"]
    assert scale_of((1, 0)) == ["0", "1"]
    assert scale_of((2,)) == ["0", "1", "2"]
    assert scale_of((10,)) == ["0", "5", "10"]
    assert scale_of((0.4, 1.9)) == ["0", "0,5", "1", "1,5", "2"]


@pytest.mark.parametrize("chart", [COLUMNS, LINE, PARTS, WITH_GAPS], ids=lambda chart: chart.title)
def test_the_picture_is_an_address_that_holds_all_of_it(chart: Chart) -> None:
    address = drawing.address(payload(chart), "sv")
    head, _, content = address.partition(",")
    assert head == "data:image/svg+xml;base64"
    assert b64decode(content).decode() == drawing.svg(payload(chart), "sv")


async def test_a_file_is_a_link_on_the_pages_own_address(store: Store) -> None:
    links = FileLinks(store, AUDIT_KEY, "", lambda: NOW)
    sender = LocalSender(store, lambda: NOW, Bell(), links)
    assert isinstance(await sender.post("person:anna-berg", Card("n", (Text(("Hej",)), ICS)), "1"), Sent)
    async with store.reading() as tx:
        (message,) = await tx.local.all("person:anna-berg", 10)
    (file,) = [part for part in message.payload["parts"] if part["part"] == "file"]
    assert file["address"].startswith("/files/")
    assert (file["name"], file["label"]) == (ICS.name, ICS.label)
