"""Dates in languages that we have no readers of our own for: here dateparser is right.

Only a figure beside a month's name in one of these languages is given to it, and only days it is
sure of are taken, so that its guesses at other figures never get through. It is loaded the first
time such a month is met, because loading it takes longer than reading a hundred texts.
"""

# ruff: noqa: RUF001 - the names of months in Turkish hold a dotless i

import re
from bisect import bisect_left
from datetime import date

from .date_found import Found, Now, Shape
from .folding import Folded

_LANGUAGES = ["fi", "fr", "es", "de", "pl", "tr", "ru", "uk", "ar", "it", "pt", "nl", "ro", "hr"]
_MONTHS = (
    "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu "
    "joulukuu janvier février avril juin juillet août septembre octobre novembre décembre enero febrero "
    "marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre märz dezember stycznia "
    "lutego marca kwietnia czerwca lipca sierpnia września października listopada grudnia ocak şubat nisan "
    "mayıs haziran temmuz ağustos eylül ekim kasım aralık января февраля марта апреля мая июня июля августа "
    "сентября октября ноября декабря січня лютого березня квітня травня червня липня серпня вересня жовтня "
    "листопада грудня يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر gennaio "
    "febbraio aprile maggio giugno luglio settembre ottobre dicembre outubro novembro dezembro"
)
_DAY_AND_MONTH = re.compile(
    rf"(?<!\w)\d{{1,2}}\.?(?: de)? (?:{'|'.join(_MONTHS.split())})\w{{0,4}}(?:(?: de)? \d{{4}})?(?!\w)",
    re.IGNORECASE,
)


def find_elsewhere(folded: Folded, now: Now) -> list[Found]:
    """Dates with a foreign month's name, or nothing. Positions are those of the folded text."""
    found = [_read(m, folded, now) for m in _DAY_AND_MONTH.finditer(folded.original)]
    return [each for each in found if each is not None]


def _place(folded: Folded, position: int) -> int:
    """A position in the original, as one in the folded text."""
    return position if folded.offsets is None else bisect_left(folded.offsets, position)


def _read(m: re.Match[str], folded: Folded, now: Now) -> Found | None:
    import dateparser  # type: ignore[import-untyped]  # noqa: PLC0415

    parsed = dateparser.parse(
        m[0],
        languages=_LANGUAGES,
        settings={
            "RELATIVE_BASE": now.at.replace(tzinfo=None),
            "PREFER_DATES_FROM": "past" if now.past else "future",
            "REQUIRE_PARTS": ["day", "month"],
            "DATE_ORDER": "DMY",
        },
    )
    day: date | None = parsed.date() if parsed else None
    if day is None or (now.past and day > now.today):
        return None
    return Found(_place(folded, m.start()), _place(folded, m.end()), Shape.DATE, day, sure=0.8)
