"""The gallery draws charts and files as each platform shows them, and nothing in them is markup there."""

import pytest

from bot.gallery import Picture, local_payload, slack_payload, teams_payload
from bot.gallery_page import page
from handlers.charts import chart
from handlers.chat import Card, Chart, ChartKind, File, Platform, Series
from handlers.samples import Sample
from tests.rooms.charts.made import EVERY_KIND, ICS, SWEDISH

MARKUP = '<b>fet</b> & "sned"'
HOSTILE = chart(
    SWEDISH, ChartKind.COLUMNS, MARKUP, (MARKUP, "b"), (Series(MARKUP, (1, 2)), Series("B", (3, 4)))
)


def pages(*parts: Chart | File) -> dict[Platform, str]:
    sample = Sample("diagram", "Diagram", "diagram", "sv", Card("n", parts))
    drawn = {
        Platform.SLACK: slack_payload(sample),
        Platform.TEAMS: teams_payload(sample),
        Platform.LOCAL: local_payload(sample),
    }
    return {
        where: page([Picture("Diagram", "diagram", "Diagram", where, "sv", payload, {})])
        for where, payload in drawn.items()
    }


@pytest.mark.parametrize("shown", EVERY_KIND, ids=lambda shown: shown.title)
def test_each_chart_is_seen_with_its_figures(shown: Chart) -> None:
    for where, drawn in pages(shown).items():
        native = where is not Platform.SLACK or None not in shown.series[0].values
        assert ('<img class="chart"' in drawn) is native
        assert shown.title in drawn
        assert all(line in drawn for line in shown.as_text)


def test_a_file_is_seen() -> None:
    assert all(ICS.label in drawn for drawn in pages(ICS).values())


def test_what_people_named_is_never_markup() -> None:
    assert all("<b>fet" not in drawn for drawn in pages(HOSTILE).values())
