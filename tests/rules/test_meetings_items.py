"""Items and themes for APT said in words."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.agenda_words import ItemSaid, ThemeSaid, read_item, read_theme

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ta upp larmrutinen på nästa APT", ItemSaid("Larmrutinen")),
        ("Ta upp larmrutinen på nästa APT, 10 minuter", ItemSaid("Larmrutinen", 10)),
        ("kan vi prata om nyckelskåpet på APT?", ItemSaid("Nyckelskåpet")),
        ("jag vill ta upp nya scheman (15 min) på nästa APT", ItemSaid("Nya scheman", 15)),
        ("lägg till brandskydd på APT den 8 december", ItemSaid("Brandskydd", None, date(2026, 12, 8))),
        ("punkt till nästa APT: hygienrutiner på helger", ItemSaid("Hygienrutiner på helger")),
        ("APT-punkt: rapportering vid skiftbyte", ItemSaid("Rapportering vid skiftbyte")),
        ("På nästa APT vill jag ta upp semesterplaneringen", ItemSaid("Semesterplaneringen")),
        ("add the alarm routine to the next APT, 5 minutes", ItemSaid("The alarm routine", 5)),
    ],
)
def test_an_item_is_understood(text: str, meant: ItemSaid) -> None:
    assert read_item(text, NOW) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("tema: motivationsarbete till sista juni", ThemeSaid("Motivationsarbete", date(2027, 6, 30))),
        ("stående punkt på APT: bemötande t.o.m. mars", ThemeSaid("Bemötande", date(2027, 3, 31))),
        ("ha motivationsarbete som stående punkt på APT till sista juni",
         ThemeSaid("Motivationsarbete", date(2027, 6, 30))),
        ("Tema: bemötande", ThemeSaid("Bemötande")),
        ("theme: respect until 31 March 2027", ThemeSaid("Respect", date(2027, 3, 31))),
    ],
)  # fmt: skip
def test_a_theme_is_understood(text: str, meant: ThemeSaid) -> None:
    assert read_theme(text, NOW) == meant


@pytest.mark.parametrize(
    "text",
    ["", "hej", "ställ in nästa APT", "nästa APT flyttas till fredag", "en brukare föll i natt", "APT"],
)
def test_other_words_are_neither(text: str) -> None:
    assert read_item(text, NOW) is None
    assert read_theme(text, NOW) is None


@given(st.text(max_size=150))
def test_whatever_is_said_reading_never_fails(text: str) -> None:
    for whole in (text, f"ta upp {text} på nästa APT", f"tema: {text} till {text}"):
        read_item(whole, NOW)
        read_theme(whole, NOW)
