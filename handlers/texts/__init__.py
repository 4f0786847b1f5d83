"""What Lyhörd says: gettext catalogues, Swedish first and English complete.

The message id is a key ("report.thanks"), so that both languages are translations and a missing
entry shows. Dates and numbers are written by Babel as people in each language write them.
"""

from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cache
from importlib.resources import files
from string import Formatter

from babel.dates import format_date
from babel.lists import format_list
from babel.messages.pofile import read_po

from domain.cases import Happened
from domain.deadlines import LOCAL
from handlers.chat import Strong

LOCALES = ("sv", "en")

CLIENT_WORDS: Mapping[str, Mapping[str, tuple[str, str, str, str]]] = {
    # setting: locale: (en, den, flera, de) - the word for the person served differs by municipality
    "sv": {
        "brukare": ("brukare", "brukaren", "brukare", "brukarna"),
        "kund": ("kund", "kunden", "kunder", "kunderna"),
        "klient": ("klient", "klienten", "klienter", "klienterna"),
        "deltagare": ("deltagare", "deltagaren", "deltagare", "deltagarna"),
    },
    "en": {
        "brukare": ("service user", "the service user", "service users", "the service users"),
        "kund": ("customer", "the customer", "customers", "the customers"),
        "klient": ("client", "the client", "clients", "the clients"),
        "deltagare": ("participant", "the participant", "participants", "the participants"),
    },
}


@cache
def catalogue(locale: str) -> Mapping[str, str]:
    """Every key of the language with its text."""
    with files(__package__).joinpath(f"{locale}.po").open("rb") as file:
        entries = read_po(file, locale=locale)
    return {str(entry.id): str(entry.string) for entry in entries if entry.id and entry.string}


class Texts:
    """One language's voice. say("report.thanks", number="AV-2026-0041")."""

    def __init__(self, locale: str = "sv", client_word: str = "brukare") -> None:
        self.locale = locale if locale in LOCALES else "sv"
        self._messages = catalogue(self.locale)
        one, the_one, several, all_of_them = CLIENT_WORDS[self.locale][client_word]
        self._words = {
            "client": one,
            "Client": one.capitalize(),
            "the_client": the_one,
            "clients": several,
            "the_clients": all_of_them,
        }

    def __call__(self, key: str, **arguments: object) -> str:
        """The text with its arguments filled in. Raises KeyError for an unknown key."""
        return self._messages[key].format_map({**self._words, **arguments})

    def runs(self, key: str, **arguments: str | Strong) -> tuple[str | Strong, ...]:
        """The same as runs of text, where an argument given as Strong stands out."""
        pieces: list[str | Strong] = []
        for literal, name, _spec, _conversion in Formatter().parse(self._messages[key]):
            if literal:
                pieces.append(literal)
            if name is not None:
                pieces.append(arguments[name] if name in arguments else self._words[name])
        return tuple(pieces)

    def has(self, key: str) -> bool:
        return key in self._messages

    def day(self, day: date) -> str:
        """fredag 20 november"""
        return str(format_date(day, "EEEE d MMMM", locale=self.locale))

    def full_day(self, day: date) -> str:
        """fredag 20 november 2026"""
        return str(format_date(day, "EEEE d MMMM y", locale=self.locale))

    def month(self, day: date) -> str:
        """november 2026"""
        return str(format_date(day, "MMMM y", locale=self.locale))

    def short_day(self, day: date) -> str:
        """fredag 20 nov"""
        return str(format_date(day, "EEEE d MMM", locale=self.locale)).rstrip(".")

    def clock(self, clock: time) -> str:
        """19.00 in Swedish, 19:00 in English."""
        return f"{clock:%H.%M}" if self.locale == "sv" else f"{clock:%H:%M}"

    def happened(self, happened: Happened) -> str:
        """fredag 20 nov kl. 19.00"""
        if happened.clock is None:
            return self.short_day(happened.day)
        return self("time.day_and_clock", day=self.short_day(happened.day), clock=self.clock(happened.clock))

    def moment(self, moment: datetime) -> str:
        """A moment as local day and time of day."""
        local = moment.astimezone(LOCAL)
        return self("time.day_and_clock", day=self.short_day(local.date()), clock=self.clock(local.time()))

    def listed(self, words: list[str]) -> str:
        """a, b och c"""
        return format_list(words, locale=self.locale)
