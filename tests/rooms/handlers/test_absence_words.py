"""An absence is understood however it is said, and what happened to someone else is still a story."""

from datetime import date, datetime

import pytest

from domain.deadlines import LOCAL
from handlers.absence_words import AwaySaid, answered_days, is_back, is_called_off, read_away, read_days

NOW = datetime(2026, 11, 22, 14, 30, tzinfo=LOCAL)  # a Sunday
TODAY = NOW.date()
MONDAY, TUESDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 27)
WEEK_48 = (date(2026, 11, 23), date(2026, 11, 29))
WEEKS_28_31 = (date(2027, 7, 12), date(2027, 8, 8))
DECEMBER = (date(2026, 12, 1), date(2026, 12, 5))
PARENTAL = (date(2026, 12, 1), date(2027, 3, 31))

AWAY = (
    ("borta v. 28–31, Maria tar över", *WEEKS_28_31, "Maria"),
    ("jag har semester v. 28-31, Maria Lind tar över", *WEEKS_28_31, "Maria Lind"),
    ("Jag är på semester vecka 28-31 och Maria Lind ersätter mig.", *WEEKS_28_31, "Maria Lind"),
    ("semester v 28-31", *WEEKS_28_31, ""),
    ("jag är sjuk", TODAY, TODAY, ""),
    ("jag är sjuk idag", TODAY, TODAY, ""),
    ("Jag är hemma med sjukt barn idag", TODAY, TODAY, ""),
    ("sjuk idag och kommer inte in", TODAY, TODAY, ""),
    ("jag vabbar imorgon", MONDAY, MONDAY, ""),
    ("vabbar", TODAY, TODAY, ""),
    ("imorgon vabbar jag", MONDAY, MONDAY, ""),
    ("jag jobbar inte på fredag", FRIDAY, FRIDAY, ""),
    ("På fredag är jag ledig", FRIDAY, FRIDAY, ""),
    ("nästa vecka har jag semester, då tar Maria över", *WEEK_48, "Maria"),
    ("jag går på semester på måndag", MONDAY, None, ""),
    ("jag går på föräldraledighet 1 december, Maria tar över", date(2026, 12, 1), None, "Maria"),
    ("jag är sjukskriven från och med måndag", MONDAY, None, ""),
    ("jag har semester", None, None, ""),
    ("jag är ledig i två veckor från måndag", MONDAY, date(2026, 12, 6), ""),
    ("jag är borta resten av veckan", TODAY, TODAY, ""),
    ("jag är ledig till fredag, Maria täcker upp för mig", TODAY, FRIDAY, "Maria"),
    ("föräldraledig från 1 december till sista mars, Maria tar över", *PARENTAL, "Maria"),
    ("jag är föräldraledig fr.o.m. 1 december t.o.m. 31 mars", *PARENTAL, ""),
    ("Maria vikarierar för mig v. 48", *WEEK_48, "Maria"),
    ("Maria ersätter mig nästa vecka", *WEEK_48, "Maria"),
    ("Maria Lind är min ersättare v. 48", *WEEK_48, "Maria Lind"),
    ("Maria tar över mina ärenden nästa vecka", *WEEK_48, "Maria"),
    ("nästa vecka ersätter Maria mig", *WEEK_48, "Maria"),
    ("Frånvarande 1-5 december, ersättare Maria Lind", *DECEMBER, "Maria Lind"),
    ("Frånvarande 1-5 december. Ersättare: Maria Lind", *DECEMBER, "Maria Lind"),
    ("på kurs tisdag", TUESDAY, TUESDAY, ""),
    ("I am on vacation week 28", date(2027, 7, 12), date(2027, 7, 18), ""),
    ("I'm on parental leave from 1 December to 31 March, Maria covers for me", *PARENTAL, "Maria"),
    ("I'm sick today", TODAY, TODAY, ""),
    ("out of office tomorrow", MONDAY, MONDAY, ""),
    ("Maria covers for me next week", *WEEK_48, "Maria"),
    ("I'm going on holiday on Monday", MONDAY, None, ""),
)


@pytest.mark.parametrize(("said", "first", "last", "deputy"), AWAY)
def test_an_absence_is_understood_however_it_is_said(
    said: str, first: date | None, last: date | None, deputy: str
) -> None:
    assert read_away(said, NOW) == AwaySaid(first, last, deputy)


STORIES = (
    "brukaren är borta v. 48",
    "brukaren är borta",
    "kollegan är sjuk",
    "Maria är sjuk idag",
    "en kollega är sjuk och ingen vikarie kom",
    "ingen ersätter mig nästa vecka",
    "vi är utan vikarie v. 48",
    "jag är sjuk av maten på måndag",
    "jag var sjuk igår och medicinen gavs inte",
    "jag är ensam på avdelningen idag",
    "semesterlistan försvann i går",
    "jag vabbar och ingen har tagit över mina brukare",
    "hemma hos brukaren i går kväll",
    "ledig säng på fredag",
    "vikarien kom inte på fredag",
    "borta hos fru A hittades en medicinburk",
    "I am alone on the ward today",
    "the client is away this week",
    "tillbaka från sjukhuset föll brukaren",
    "brukaren är tillbaka",
)


@pytest.mark.parametrize("told", STORIES)
def test_what_happened_to_someone_else_stays_a_story(told: str) -> None:
    assert read_away(told, NOW) is None
    assert not is_back(told)
    assert not is_called_off(told)


@pytest.mark.parametrize(
    "said",
    [
        "tillbaka",
        "jag är tillbaka",
        "nu är jag tillbaka från semestern",
        "Nu är jag tillbaka igen!",
        "tillbaka på jobbet",
        "jag är frisk igen",
        "jag är inte sjuk längre",
        "semestern är slut",
        "I'm back from vacation",
        "back at work",
    ],
)
def test_being_back_is_understood(said: str) -> None:
    assert is_back(said)


@pytest.mark.parametrize(
    "said", ["avboka min semester", "ta bort min frånvaro", "semestern blir inte av", "cancel my vacation"]
)
def test_calling_it_off_is_understood(said: str) -> None:
    assert is_called_off(said)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("15 december till 10 januari", date(2026, 12, 15), date(2027, 1, 10)),
        ("måndag–fredag", MONDAY, FRIDAY),
        ("i juli", date(2027, 7, 1), date(2027, 7, 31)),
        ("2026-12-01 till 2026-12-05", *DECEMBER),
        ("hela nästa vecka", *WEEK_48),
        ("nästa helg", date(2026, 11, 28), date(2026, 11, 29)),
    ],
)
def test_days_are_read_from_the_first_to_the_last(said: str, first: date, last: date) -> None:
    assert read_days(said, NOW) == (first, last)


@pytest.mark.parametrize("said", ["av maten på måndag", "kl 8", "blå", "på måndag blev det fel"])
def test_words_that_mean_more_than_days_are_no_days(said: str) -> None:
    assert read_days(said, NOW) is None


_HAPPENED = (
    *("i natt", "imorse", "i morse", "fredag kväll", "måndag kväll", "natten till lördag"),
    *("idag på morgonen", "igår", "i fredags", "i måndags kväll", "fredag kl 14", "i torsdags natt"),
    "fredag föll en brukare",
)
_DAYS = ("fredag", "idag", "i morgon", "v. 28–31", "till fredag", "fredag kväll till måndag", "1–5 december")


@pytest.mark.parametrize("text", _HAPPENED)
def test_when_something_happened_is_no_answer_to_which_days(text: str) -> None:
    assert answered_days(text, NOW) is None


@pytest.mark.parametrize("text", _DAYS)
def test_whole_days_are_an_answer(text: str) -> None:
    assert answered_days(text, NOW) == read_days(text, NOW) is not None
