"""Charts and files of every kind, as the tests of all platforms need them."""

from typing import Any

from hypothesis import strategies as st

from handlers.charts import chart
from handlers.chat import Chart, ChartKind, File, Series
from handlers.texts import Texts

SWEDISH = Texts("sv")
MONTHS = ("jan", "feb", "mars", "april", "maj", "juni")

COLUMNS = chart(
    SWEDISH,
    ChartKind.COLUMNS,
    "Inkomna per månad",
    MONTHS,
    (Series("Avvikelser", (12, 14, 9, 11, 20, 3)), Series("Klagomål", (3, 0, 2, 5, 1, 0))),
)
LINE = chart(SWEDISH, ChartKind.LINE, "Dagar till klart", MONTHS, (Series("", (24, 22.5, 21, 25, 20, 18)),))
PARTS = chart(
    SWEDISH,
    ChartKind.PARTS,
    "Vad händelserna gällde",
    ("Utförande av insats", "Bemötande", "Läkemedel", "Övrigt"),
    (Series("", (14, 6, 9, 0)),),
)
WITH_GAPS = chart(
    SWEDISH,
    ChartKind.COLUMNS,
    "Per enhet",
    ("Solgården", "Hemtjänst Norr", "Korttidsboendet Eken"),
    (Series("", (1234.5, 0, None)),),
)
EVERY_KIND = (COLUMNS, LINE, PARTS, WITH_GAPS)

ICS = File("apt-2026-11-26.ics", "text/calendar", b"BEGIN:VCALENDAR", "Kalendern")
SHEET = File("underlag-2026-10.xlsx", "application/vnd.ms-excel", b"PK\x03\x04", "Underlag (Excel)")

# What people name things, and what might be read as a mark on one platform or another.
WORDS = st.text(st.sampled_from("abåäöÅ 1&<>*_{}$@[]()😀\n"), min_size=1, max_size=60).filter(str.strip)
NUMBERS = st.one_of(st.none(), st.integers(-2000, 100_000), st.floats(-1e6, 1e6, allow_subnormal=False))
AMOUNTS = st.one_of(st.none(), st.integers(0, 100_000), st.floats(0, 1e6, allow_subnormal=False))


@st.composite
def charts(draw: Any) -> Chart:
    kind = draw(st.sampled_from(ChartKind))
    labels = tuple(draw(st.lists(WORDS, min_size=1, max_size=25)))
    numbers = AMOUNTS if kind is ChartKind.PARTS else NUMBERS
    most = 1 if kind is ChartKind.PARTS else 7
    values = st.lists(numbers, min_size=len(labels), max_size=len(labels)).map(tuple)
    series = tuple(draw(st.lists(st.builds(Series, WORDS, values), min_size=1, max_size=most)))
    return chart(SWEDISH, kind, draw(WORDS), labels, series)
