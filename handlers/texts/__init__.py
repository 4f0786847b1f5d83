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

from domain.cases import Happened, Precision
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
    """One language's voice. say("report.thanks", number="AV-2026-0041").

    today: where something is said in a talk; days of its year then go without the year. What is printed
    or handed out is read another year, and has no such day.
    """

    def __init__(
        self, locale: str = "sv", client_word: str = "brukare", *, today: date | None = None
    ) -> None:
        self._this_year = today and today.year
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
        """fredag 20 november; of another year than the one it is said in, fredag 20 november 2015"""
        shape = "EEEE d MMMM" if day.year == self._this_year else "EEEE d MMMM y"
        return str(format_date(day, shape, locale=self.locale))

    def full_day(self, day: date) -> str:
        """fredag 20 november 2026"""
        return str(format_date(day, "EEEE d MMMM y", locale=self.locale))

    def month(self, day: date) -> str:
        """november 2026"""
        return str(format_date(day, "MMMM y", locale=self.locale))

    def short_day(self, day: date) -> str:
        """fredag 20 nov; of another year than the one it is said in, fredag 20 nov 2015"""
        shape = "EEEE d MMM" if day.year == self._this_year else "EEEE d MMM y"
        return str(format_date(day, shape, locale=self.locale)).replace(".", "")

    def clock(self, clock: time) -> str:
        """19.00 in Swedish, 19:00 in English."""
        return f"{clock:%H.%M}" if self.locale == "sv" else f"{clock:%H:%M}"

    def happened(self, happened: Happened) -> str:
        """fredag 20 nov kl. 19.00, or fredag 20 nov, på kvällen"""
        day = self.known(happened.day, happened.precision)
        if happened.clock is not None:
            return self("time.day_and_clock", day=day, clock=self.clock(happened.clock))
        return day if happened.part is None else f"{day}, {self(f'day_part.{happened.part}')}"

    def known(self, day: date, precision: Precision) -> str:
        """A day that may be known by its month or year only: mars 2015, 2015."""
        match precision:
            case Precision.UNKNOWN:
                return self("time.unknown")
            case Precision.YEAR:
                return str(day.year)
            case Precision.MONTH:
                return self.month(day)
            case _:
                return self.short_day(day)

    def moment(self, moment: datetime, precision: Precision = Precision.MINUTE) -> str:
        """A moment as local day and time of day, or as much of it as is known."""
        local = moment.astimezone(LOCAL)
        if precision is not Precision.MINUTE:
            return self.known(local.date(), precision)
        return self("time.day_and_clock", day=self.short_day(local.date()), clock=self.clock(local.time()))

    def listed(self, words: list[str]) -> str:
        """a, b och c"""
        return format_list(words, locale=self.locale)
