"""What is asked of digests in words: "visa oktober för avdelning Vuxna", "posta sammanställningen här".

Whole messages only, so that a story with a month in it stays a story.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from domain.digest import Interval, Version
from domain.periods import Period, months_after

_MONTHS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan", "februari february feb", "mars march", "april apr", "maj may",
            "juni june jun", "juli july jul", "augusti august aug", "september sept sep",
            "oktober october okt oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_ORDINALS: Mapping[str, int] = {
    "första": 1, "andra": 2, "tredje": 3, "fjärde": 4, "first": 1, "second": 2, "third": 3, "fourth": 4
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ORDINAL = "|".join(_ORDINALS)
_YEAR = r"(?:\s+(?P<year>(?:19|20)\d\d))?"
_PERIODS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), what)
    for pattern, what in (
        (rf"(?P<name>{_MONTH}){_YEAR}", "month"),
        (rf"(?:kvartal|quarter)\s+(?P<number>[1-4]){_YEAR}", "quarter"),
        (rf"(?:the\s+)?(?P<name>{_ORDINAL})\s+(?:kvartalet|quarter){_YEAR}", "quarter"),
        (rf"(?:the\s+)?(?P<name>första|andra|first|second)\s+(?:halvåret|half(?:\s+year)?){_YEAR}", "half"),
        (r"(?:år(?:et)?\s+|year\s+)?(?P<year>(?:19|20)\d\d)", "year"),
        (r"(?:förra|senaste|last)\s+(?:månaden|month)", "last month"),
        (r"(?:förra|senaste|last)\s+(?:kvartalet|quarter)", "last quarter"),
        (r"(?:förra\s+året|i\s+fjol|last\s+year)", "last year"),
        (r"(?:den\s+här|denna|this)\s+(?:månaden?|month)|månaden|hittills", "this month"),
        (r"(?:det\s+här|detta|this)\s+(?:kvartalet|kvartal|quarter)|kvartalet", "this quarter"),
        (
            r"(?:det\s+här\s+|detta\s+)?år(?:et)?|i\s+år(?:\s+hittills)?|hittills\s+i\s+år|this\s+year",
            "this year",
        ),
    )
)
_LENGTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}

_FIGURES = (
    r"(?:siffror|statistik|sammanställning|månadssammanställning|månadsrapport|kvartalsrapport|årsrapport"
    r"|underlag|excel(?:fil)?|figures|statistics|digest|summary)(?:en|et|na)?"
)
_HOW_MANY = (
    r"hur många (?:avvikelser|klagomål|synpunkter|rapporter|ärenden|händelser|tillbud|fall)"
    r" (?:har|hade|fick|kom)(?: vi| det)?(?: haft| fått| kommit)?(?: in)?(?: i| under)?"
)
_LATEST = re.compile(
    rf"(?:visa |ge mig |hämta |ta fram |show |get )?(?:vår |min |senaste |en |the |latest )*(?:{_FIGURES})"
    r"(?:\s+(?:för|på|hos|for|at)\s+(?P<unit>.+?))?[\s.!?]*",
    re.IGNORECASE,
)
"""Figures asked for with no period: those of the last month that is whole."""
_SHOW = re.compile(
    rf"(?:visa(?: mig)?|sammanfatta|hur gick(?: det)?(?: i| under)?|hur såg|show(?: me)?|how (?:was|did)"
    rf"|(?:visa |ge mig |hämta |ta fram |show |get )?(?:{_FIGURES})(?: för| i| från| över| till| for| in)?"
    rf"|{_HOW_MANY})"
    r"\s+(?P<period>.+?)(?:\s+(?:ut|go))?(?:\s+(?:för|på|hos|for|at)\s+(?P<unit>.+?))?[\s.!?]*",
    re.IGNORECASE,
)
_EXPORT = (
    r"(?:exporter(?:a|ar)|export|download|tanka (?:ner|ned))(?: (?:jag|man|vi))?"
    r"|ladda(?:r (?:jag|man|vi))? (?:ner|ned|hem)"
)
_GET = r"(?:skicka|mejla|maila|mail|spara|ge|få|ta|hämta|ha|send|save|get|give)"
_ALL_OF_IT = (
    r"(?:avvikelse(?:r|rna)|klagomål(?:en)?|ärende(?:n|na)|rapport(?:er|erna)|händelser(?:na)?"
    r"|allt|det|den|data(?:n)?|cases|reports|everything|it)"
)
_A_FILE = (
    r"(?:(?:till|i|som|på|to|in|as|into) )?(?:en |ett |an? )?"
    r"(?:excel(?:[- ]?(?:fil|ark|format|file))?(?:en|et)?|xlsx|csv(?:-fil)?|kalkylblad|spreadsheet)"
)
_THEN = r"(?:\s+|(?=[\s.!?]*$))"
_FILE = re.compile(
    # a verb that can mean nothing but a file; or any way to get it, where the file is named
    rf"(?:(?:hur )?(?:{_EXPORT}){_THEN}|(?=.*\b(?:{_A_FILE}|underlag))(?:{_GET}{_THEN})?)"
    rf"(?:(?:mig|oss|me|us|ut|över|vår|våra|min|mina|en|ett|alla|the|my|our|all){_THEN})*"
    rf"(?:(?:{_FIGURES}|{_ALL_OF_IT}){_THEN})?(?:{_A_FILE}{_THEN})?"
    rf"(?:(?:för|från|över|under|i|om|for|from|of) (?P<about>(?!{_A_FILE}).+?)(?: {_A_FILE})?)?[\s.!?]*",
    re.IGNORECASE,
)
_SPLIT = re.compile(r" (?:för|på|hos|for|at) ", re.IGNORECASE)
_NOW = re.compile(
    r"(?:hur (?:ligger vi till|ser det ut)|how are we doing|(?P<vague>hur går det|(?:hur är )?läget))"
    r"(?P<where> (?:på|hos|at) (?P<unit>[^\s.!?]+(?: [^\s.!?]+){0,3}?))?(?: (?:just )?nu| now)?[\s.!?]*",
    re.IGNORECASE,
)
"""How it is going: the month so far. vague: what may mean anything, unless it is said where."""
_HOW = "månads|kvartals|halvårs|års|monthly|quarterly|half-yearly|yearly"
_POST = re.compile(
    r"(?:kan du |vill du |could you |please )?(?:posta|skicka|lägg(?: upp)?|post|send)\s+(?:the\s+)?"
    rf"(?P<before>.*?)(?P<how>{_HOW})\s?"
    r"(?:sammanställning(?:en|ar|arna)?|rapport(?:en)?|siffror(?:na)?|digest|summary)(?P<after>.*?)"
    r"\s(?:här|hit|here)(?P<rest>.*?)[\s.!?]*",
    re.IGNORECASE,
)
_STOP = re.compile(
    rf"(?:sluta (?:att )?posta|posta inte(?: längre)?|stop posting)\s+(?:the\s+)?(?P<how>{_HOW})?\w*?"
    r"(?:\s?sammanställning\w*|\s?digests?|\s?summar(?:y|ies))(?:\s+(?:längre|mer))?"
    r"(?:\s+(?:här|hit|here))?[\s.!?]*",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"(?:visa |lista |show |list )?(?:vilka|which|what|alla|all|våra|our|mina|my)\s+(?:the\s+)?"
    r"(?:\w+)?(?:sammanställningar(?:na)?|digests|summaries)"
    r"(?:\s+(?:som\s+)?(?:(?:är|har|are|is|have|do)\s+)?(?:vi|jag|we|i|have|get|set up|inställda|uppsatta"
    r"|får|finns|kommer|postas|skickas|ställts in|posted|sent)){0,3}(?:\s+(?:här|hit|here|in))?[\s.!?]*",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"(?:posta|skicka|post|send)\s+(?:om|it again)?\s*(?:den|det|sammanställningen|it)?,?\s*"
    r"(?:rättad|rättat|på nytt|corrected)(?:\s+(?:sammanställning|digest))?[\s.!?]*",
    re.IGNORECASE,
)
_STORY = re.compile(
    r"(?:visa |ge mig |hämta |ladda (?:ner|ned) |exportera |skicka |show |get |download |export )?"
    r"(?:underlag(?:et)? (?:till|för) )?"
    r"(?:kvalitetsberättelse(?:n)?|quality report)(?: (?:för|for))?(?:\s+(?P<year>(?:19|20)\d\d))?[\s.!?]*",
    re.IGNORECASE,
)
_HOW_OFTEN: Mapping[str, Interval] = {
    "månads": Interval.MONTHLY,
    "monthly": Interval.MONTHLY,
    "kvartals": Interval.QUARTERLY,
    "quarterly": Interval.QUARTERLY,
    "halvårs": Interval.HALF_YEARLY,
    "half-yearly": Interval.HALF_YEARLY,
    "års": Interval.YEARLY,
    "yearly": Interval.YEARLY,
}
_PUBLIC = re.compile(r"\b(?:offentlig\w*|allmänhet\w*|public)\b", re.IGNORECASE)
_JOINT = re.compile(r"\b(?:gemensam\w*(?: nämnd\w*)?|nämnd\w*|joint(?: body)?)\b", re.IGNORECASE)
_SKIP = re.compile(r"\b(?:utom|hoppa över|inte i|except|skip(?:ping)?)\b(?P<months>.*)", re.IGNORECASE)
_FOR = re.compile(r"\b(?:för|for)\s+(?P<unit>.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shown:
    """A digest asked for. unit: the words for it, "" for one's own. as_file: as a workbook, at once."""

    period: Period
    unit: str = ""
    as_file: bool = False


@dataclass(frozen=True, slots=True)
class SetUp:
    """A digest to come here from now on."""

    interval: Interval
    version: Version
    unit: str
    skipped: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stopped:
    """No more digests here; or only of this interval."""

    interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class WhichAsked:
    """What is set up to come here."""


@dataclass(frozen=True, slots=True)
class Again:
    """The last one here once more, as the figures are now."""


@dataclass(frozen=True, slots=True)
class YearAsked:
    """The documents of a year."""

    year: int


DigestWords = Shown | SetUp | Stopped | WhichAsked | Again | YearAsked


def read_digest_words(text: str, today: date) -> DigestWords | None:
    """What the whole message asks for; None when it is nothing of this."""
    if found := _POST.fullmatch(text):
        return _set_up(found)
    if found := _STOP.fullmatch(text):
        return Stopped(_HOW_OFTEN.get((found["how"] or "").casefold()))
    if _WHICH.fullmatch(text):
        return WhichAsked()
    if _AGAIN.fullmatch(text):
        return Again()
    if found := _STORY.fullmatch(text):
        return YearAsked(int(found["year"]) if found["year"] else today.year - 1)
    if found := _FILE.fullmatch(text):
        return _file(found["about"] or "", today)
    found = _SHOW.fullmatch(text)
    period = read_period(found["period"], today) if found else None
    if found and period:
        return Shown(period, found["unit"] or "")
    if (now := _NOW.fullmatch(text)) and (now["where"] or not now["vague"]):
        return Shown(_period("this month", {}, today), now["unit"] or "")
    latest = _LATEST.fullmatch(text)
    if latest is None:
        return None
    period = read_period(latest["unit"] or "", today)  # "statistik för 2026"
    return Shown(period) if period else Shown(_period("last month", {}, today), latest["unit"] or "")


def _file(about: str, today: date) -> Shown:
    """The workbook of "oktober", "Solgården" or "oktober för Solgården"; the last whole month if none is."""
    first, *rest = _SPLIT.split(about, maxsplit=1)
    period = read_period(first, today)
    if period is None:
        return Shown(_period("last month", {}, today), about, as_file=True)
    return Shown(period, rest[0] if rest else "", as_file=True)


def read_period(words: str, today: date) -> Period | None:
    """The period that the words are. Without a year, the latest that has begun."""
    for pattern, what in _PERIODS:
        if found := pattern.fullmatch(words.strip()):
            return _period(what, found.groupdict(), today)
    return None


def _period(what: str, said: Mapping[str, str | None], today: date) -> Period:
    if what.startswith("last "):
        length = _LENGTHS[what.removeprefix("last ")]
        return Period.of_months(months_after(_start_of(length, today), -length), length)
    if what.startswith("this "):
        length = _LENGTHS[what.removeprefix("this ")]
        return Period.of_months(_start_of(length, today), length)
    length = _LENGTHS[what]
    year = int(said.get("year") or today.year)
    first = date(year, (_number(said) - 1) * length + 1, 1)
    if not said.get("year") and first > today:
        first = first.replace(year=year - 1)
    return Period.of_months(first, length)


def _start_of(months: int, today: date) -> date:
    """The first day of the month, quarter or year that a day is in."""
    return today.replace(month=(today.month - 1) // months * months + 1, day=1)


def _number(said: Mapping[str, str | None]) -> int:
    name = (said.get("name") or "").casefold()
    return _MONTHS.get(name) or _ORDINALS.get(name) or int(said.get("number") or 1)


def _set_up(found: re.Match[str]) -> SetUp:
    rest = " ".join((found["before"], found["after"], found["rest"]))
    skipped: tuple[int, ...] = ()
    if skip := _SKIP.search(rest):
        words = re.findall(r"\w+", skip["months"].casefold())
        skipped = tuple(sorted({_MONTHS[word] for word in words if word in _MONTHS}))
        rest = rest[: skip.start()]
    unit = _FOR.search(rest)
    said = _PUBLIC.sub("", _JOINT.sub("", unit["unit"])).strip(" ,") if unit else ""
    return SetUp(_HOW_OFTEN[found["how"].casefold()], _version(rest), said, skipped)


def _version(words: str) -> Version:
    if _PUBLIC.search(words):
        return Version.PUBLIC
    return Version.JOINT if _JOINT.search(words) else Version.INTERNAL
