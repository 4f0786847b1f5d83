"""Personnummer, samordningsnummer, telephone numbers and e-mail. Streets: streets.py.

Rules for personnummer: folkbokföringslagen 18 §, lag 2022:1697 2 kap. 8 §: date, for a
samordningsnummer with 60 added to the day, and a check digit by modulus 10 over ten figures.
"""

import re
from collections.abc import Iterator
from datetime import date

from .folding import Folded
from .results import Identifier, IdentifierLabel

# Folded text: every dash is "-", every space " ". Figures may be grouped in any of these ways.
_NUMBER = re.compile(
    r"(?<![\d])(?<!\d[-+/.])(?:(?P<century>18|19|20)[ -]?)?(?P<yy>\d\d)[ "
    r"./-]{0,2}(?P<mm>[01]\d)[ ./-]{0,2}(?P<dd>[0-3]\d|[6-9]\d)"
    r"(?P<sep>[ ]{0,3}[-+/.:_]{0,2}[ ]{0,3})(?P<serial>\d\d ?\d ?\d)(?!\d)(?![-/]\d{2,})"
)
_INTERIM = re.compile(
    r"(?<!\w)(?:18|19|20)?\d\d[01]\d(?:[0-3]\d|[6-9]\d) ?[-+]? ?[a-z]\d{3}(?!\w)|(?<!\w)(?:19|"
    r"20)?\d{6} ?[-+] ?(?:x{4}|\d{3}x|\*{4})(?!\w)"
)
_TIMESTAMP = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_ABOUT_PHONE = re.compile(
    r"(?:tel|ring|mobil|sms|nas pa|nummer|kontakt|phone|call|fon|swish|nr)\w*[^\d]{0,25}$"
)
_ABOUT_PERSON = re.compile(r"(?:pnr|personn|persnr|samordn|p-nr|person-nr|personal identity)\w*[^\d]{0,20}$")
_PHONE_BEGINS = re.compile(r"0(?:7[02369]|8|10|11|13|16|18|19|21|23|26|31|33|35|36|40|42|44|46|54|60|63|90)")
_COORDINATION_ADDED = 60


def find_personal_numbers(folded: Folded) -> Iterator[Identifier]:
    """Personnummer and samordningsnummer however they are grouped; hard when the check digit is right."""
    for m in _NUMBER.finditer(folded.text):
        if found := _personal_number(folded, m):
            yield found
    for m in _INTERIM.finditer(folded.text):
        yield Identifier(folded.span(m.start(), m.end()), IdentifierLabel.PERSONAL_NUMBER)


def _personal_number(folded: Folded, m: re.Match[str]) -> Identifier | None:
    serial = m["serial"].replace(" ", "")
    day = int(m["dd"])
    coordination = day > _COORDINATION_ADDED
    if not _is_a_day(m["century"], int(m["yy"]), int(m["mm"]), day - _COORDINATION_ADDED * coordination):
        return None
    right = has_right_check_digit(f"{m['yy']}{m['mm']}{m['dd']}{serial}")
    label = IdentifierLabel.COORDINATION_NUMBER if coordination else IdentifierLabel.PERSONAL_NUMBER
    before = folded.text[max(0, m.start() - 40) : m.start()]
    together = m[0].isdigit()
    if together and not m["century"] and _PHONE_BEGINS.match(m[0]) and not _ABOUT_PERSON.search(before):
        return Identifier(folded.span(m.start(), m.end()), IdentifierLabel.PHONE, hard=right)
    if not right and not _looks_meant(m, serial, before):
        return None
    return Identifier(folded.span(m.start(), m.end()), label, hard=right)


def _looks_meant(m: re.Match[str], serial: str, before: str) -> bool:
    """With a wrong check digit: the usual grouping, and not a point of time."""
    if _ABOUT_PERSON.search(before):
        return True
    if re.search(
        (
            r"(?:dnr|diarie\w*|arende\w*|kort\w*|konto\w*|faktura\w*|ref\w*|org\w*|ocr|id|artikel\w*|"
            r"serie\w*|larm\w*)[ .:]*(?:nr|nummer)?[ .:]*$"
        ),
        before,
    ):
        return False
    separated = bool(m["sep"].strip()) and not m["sep"].strip(" ").startswith((":", ".", "_", "/"))
    return separated or (bool(m["century"]) and not _TIMESTAMP.fullmatch(serial))


def _is_a_day(century: str | None, year: int, month: int, day: int) -> bool:
    for hundreds in (int(century),) if century else (19, 20):
        try:
            date(hundreds * 100 + year, month, day)
        except ValueError:
            continue
        return True
    return False


def has_right_check_digit(ten_figures: str) -> bool:
    """True when the tenth figure is the check digit of the nine before (modulus 10)."""
    from stdnum import luhn  # noqa: PLC0415

    return bool(luhn.is_valid(ten_figures))


# --- telephone -----------------------------------------------------------------------------------
_PHONE = re.compile(
    r"(?<![\w])(?<!\d[ ./-])(?P<number>(?:\+|00)\d{1,3}[ .-]?(?:\(0\)[ .-]?)?\d(?:[ ./-]{0,3}\d){5,11}"
    r"|\(?0\d{1,3}\)?(?:[ ./-]{1,3}|)\d(?:[ .-]{0,3}\d){4,8})(?!\d)(?![-/]\d{3})"
)
_WITHOUT_ZERO = re.compile(r"(?<![\d+-])(?<!\d[ ./-])7[02369][ -]?\d(?:[ .-]?\d){6}(?!\d)")
_MOBILE_AFTER_A_NUMBER = re.compile(r"(?<=\d )07[02369]-\d{3} ?\d{2} ?\d{2}(?!\d)")
""" "Västanå 130 070-174 06 12": after an address there may be no comma."""
_AFTER_A_CUE = re.compile(
    r"(?:tel(?:efon)?(?:nr|nummer)?|mobil(?:nr|nummer)?|phone|tfn|tlf)[.:]*(?: (?:ar|nr|"
    r"is))?[.:]? ?(?P<number>\d{2,3}[ -]?\d{2,3}[ -]?\d{2,3}(?: ?\d{2})?)(?!\d)"
)
_HOUR = r"(?:(?:[01]?\d|2[0-4])[.:][0-5]\d|(?:[01]\d|2[0-4])[0-5]\d)"
_HOURS_BETWEEN = re.compile(rf"{_HOUR} {{0,3}}- {{0,3}}{_HOUR}(?!\d)")
"""Working hours "07.00-15.30", "0700-1530": they begin like an area code."""
_LEAST_FIGURES, _MOST_FIGURES = 7, 15


def find_phones(folded: Folded) -> Iterator[Identifier]:
    """Telephone numbers, Swedish and foreign."""
    for pattern in (_PHONE, _WITHOUT_ZERO, _MOBILE_AFTER_A_NUMBER, _AFTER_A_CUE):
        for m in pattern.finditer(folded.text):
            group = "number" if "number" in pattern.groupindex else 0
            if pattern is not _PHONE or (_is_phone(m["number"]) and not _HOURS_BETWEEN.match(m["number"])):
                start, end = m.span(group)
                start += folded.text[start] == "(" and ")" not in folded.text[start:end]
                yield Identifier(folded.span(start, end), IdentifierLabel.PHONE)


def _is_phone(written: str) -> bool:
    figures = re.sub(r"\D", "", written.replace("(0)", ""))
    if not _LEAST_FIGURES + 1 <= len(figures) <= _MOST_FIGURES or re.fullmatch(
        (r"0\d\.\d\d\.\d\d\d\d|0\d[-/]\d\d[-/]\d{2,4}"), written
    ):
        return False
    import phonenumbers  # noqa: PLC0415

    try:
        number = phonenumbers.parse(written.replace("(0)", ""), "SE")
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_possible_number(number)


# --- e-mail --------------------------------------------------------------------------------------
_EMAIL = re.compile(
    r"(?<![\w.+-])(?P<all>[\w.+%'-]{1,64}(?: ?@ ?| ?[\[(](?:at|a)[\])] ?| at (?=[\w-]+\.(?:com|"
    r"se|org|net|nu)\b)| snabel-?a )(?:[\w-]{1,63}\.){1,4}[a-z]{2,12})(?![\w])"
)


def find_emails(folded: Folded) -> Iterator[Identifier]:
    """E-mail addresses."""
    if (
        "@" not in folded.text
        and "at" not in folded.text
        and "snabel" not in folded.text
        and "(a)" not in folded.text
    ):
        return
    for m in _EMAIL.finditer(folded.text):
        start = m.start() + len(m[0]) - len(m[0].lstrip("'.-"))
        yield Identifier(folded.span(start, m.end()), IdentifierLabel.EMAIL)
