"""One spelling for every word of time, so that the readers can be short.

"Igårkväll" becomes "i gar kvall", "fredagskvällen" "fredag kvallen", "onsdgas" "onsdags". Every
letter keeps its place in the original text (Folded.offsets).
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from .date_phrases import rephrase
from .date_words import (
    BESIDE_A_DATE,
    NOT_TYPOS,
    ONE_SPELLING,
    TWO_LETTERS,
    TYPO_PRONE,
    WEEKDAYS,
    WITH_DOTS,
)
from .folding import Folded, fold
from .ordinary_words import ordinary_words

_WORD = re.compile(r"[a-z]+")
_DAY_AND_PART = re.compile(
    rf"i?(?P<day>{'|'.join(WEEKDAYS)}|ons|tors|tis|fre)(?:s|en)?"
    r"(?P<part>kvall|natt|morgon|formiddag|eftermiddag|lunch)(?:s?(?P<end>en)?|er(?:na)?)(?:s?pass(?:et)?)?"
)
_WITH_POINTS = re.compile(r"(?<!\w)(?P<which>[ef])\. ?m\b\.?")
_GENITIVE_MARK = re.compile(r"(?<=[a-z]da)'(?=s\b)")  # "i månda's"
_POINTED = {"e": "eftermiddag", "f": "formiddag"}
_I_AND_DAY = re.compile(rf"i(?P<day>{'|'.join(WEEKDAYS)})s?")
_A_DATE_FOLLOWS = re.compile(
    r"\.? *(?:den )?(?:\d{1,2}[/ .]|v\.? ?\d|vecka|kvall|natt|formiddag|eftermiddag|fm\b|em\b|"
    r"kl\b|morgon)"
)
_PART_OR_DATE_FOLLOWS = re.compile(
    r"\.? ?(?:(?:fm|em|kvall|formiddag|eftermiddag)(?!\w)|v\.? ?\d|(?:nasta|forra) v(?:ecka)?(?!\w)|vecka \d)"
)
_FEAST_AND_PART = re.compile(
    r"(?P<feast>julafton|juldag|annandag|nyarsafton|nyarsdag|nyars|midsommarafton|midsommardag|midsommar|"
    r"paskafton|paskdag|pask|valborg|langfredag|skartorsdag|nationaldag|trettondagsafton|trettondag|"
    r"halloween|allhelgona|pingstafton|pingst|fettisdag|lucia|jul)s?"
    r"(?P<part>kvall|natt|morgon|formiddag|eftermiddag)(?P<end>en)?"
)
_EVE_OF = {"midsommar": "midsommarafton", "jul": "julafton", "nyars": "nyarsafton", "pask": "paskafton"}
_A_NUMBER_BEFORE = re.compile(r"(?:\d|\b(?:en|ett|tva|tre|fyra|fem|sex|nio|tolv|par)) $")


def spell(text: str) -> Folded:
    """`text` folded, with every word of time in its one spelling."""
    folded = fold(text)
    folded = folded.edited((m.start(), m.end(), "") for m in _GENITIVE_MARK.finditer(folded.text))
    folded = folded.edited(
        (m.start(), m.end(), _POINTED[m["which"]]) for m in _WITH_POINTS.finditer(folded.text)
    )
    return rephrase(folded.edited(_respellings(folded)))


def _respellings(folded: Folded) -> Iterator[tuple[int, int, str]]:
    text = folded.text
    for word in _WORD.finditer(text):
        spelling = _known_spelling(word[0]) or _between_figures(text, word) or _dotted_spelling(folded, word)
        if spelling and spelling != word[0]:
            yield word.start(), word.end(), spelling


@lru_cache(maxsize=20_000)
def _known_spelling(word: str) -> str | None:
    if word in ONE_SPELLING:
        return ONE_SPELLING[word]
    if len(word) >= 5 and word not in NOT_TYPOS and (short := _short_typos().get(word)):  # noqa: PLR2004
        return short
    if len(word) < 6 or word in NOT_TYPOS:  # noqa: PLR2004
        return None
    if both := _DAY_AND_PART.fullmatch(word):
        day = next(name for name in WEEKDAYS if name.startswith(both["day"]))
        return f"{day} {both['part']}{both['end'] or ''}"
    if both := _FEAST_AND_PART.fullmatch(word):
        return f"{_EVE_OF.get(both['feast'], both['feast'])} {both['part']}{both['end'] or ''}"
    if day_said := _I_AND_DAY.fullmatch(word):
        return f"i {day_said['day']}s"
    if meant := _typo_of().get(word) or _one_letter_away(word):
        return ONE_SPELLING.get(meant, meant)
    if whole := _shaken(word):
        return whole
    return _misspelt_compound(word)


_SHORT_WORDS = ("morse", "sedan", "dagar", "timmar", "veckor", "natten", "kvallen", "morgonen", "forra")


@lru_cache(maxsize=1)
def _short_typos() -> Mapping[str, str]:
    """ "morsse", "sedna", "daagr": a short word with two letters changed about, or one doubled."""
    found: dict[str, str] = {}
    for word in _SHORT_WORDS:
        swapped = (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(1, len(word) - 1))
        doubled = (word[:i] + word[i] + word[i:] for i in range(1, len(word)))
        moved = (word[:i] + word[i + 1 : j] + word[i] + word[j:] for i in range(1, 3) for j in (i + 3,))
        for typo in (*swapped, *doubled, *moved):
            if typo not in ordinary_words() and typo not in _SHORT_WORDS:
                found.setdefault(typo, ONE_SPELLING.get(word, word))
    return found


def _shaken(word: str) -> str | None:
    """ "odnsags": the letters of a word of time in another order."""
    found = _by_letters().get(f"{word[0]}{''.join(sorted(word))}")
    return ONE_SPELLING.get(found, found) if found else None


@lru_cache(maxsize=1)
def _by_letters() -> Mapping[str, str]:
    return {f"{word[0]}{''.join(sorted(word))}": word for word in TYPO_PRONE}


_SECOND_PART = re.compile(
    r"(?P<first>[a-z]{5,9}?)(?P<part>kvall(?:en)?|natt(?:en)?|morgon(?:en)?|formiddag(?:en)?|eftermiddag(?:en)?)"
)
_HALF_HOUR = re.compile(r"halv(?P<hour>ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv)(?P<about>tiden)?")


def _misspelt_compound(word: str) -> str | None:
    """ "fredgskväll", "halvåtta": the first part respelled, the parts set apart."""
    if half := _HALF_HOUR.fullmatch(word):
        return f"halv {half['hour']} {half['about'] or ''}".rstrip()
    parts = _SECOND_PART.fullmatch(word)
    if parts is None:
        return None
    day = _typo_of().get(parts["first"]) or _one_letter_away(parts["first"])
    weekday = next((name for name in WEEKDAYS if day and day.startswith(name)), None)
    return f"{weekday} {parts['part']}" if weekday else None


def _between_figures(text: str, word: re.Match[str]) -> str | None:
    """The T of 2025-11-19T07:15 is a space."""
    inside = (
        word[0] == "t"
        and text[word.start() - 1 : word.start()].isdigit()
        and text[word.end() : word.end() + 1].isdigit()
    )
    return " " if inside else None


def _dotted_spelling(folded: Folded, word: re.Match[str]) -> str | None:
    if not 2 <= len(word[0]) <= 3:  # noqa: PLR2004
        return None
    written = folded.written(word.start(), word.end()).lower()
    if written == "mån" and folded.text[: word.start()].endswith(("/", "per ")):
        return "manad"
    if written == "mån" and _A_NUMBER_BEFORE.search(folded.text[max(0, word.start() - 12) : word.start()]):
        return "manader"
    if written == "är":
        return "aer"
    if written in WITH_DOTS:
        return WITH_DOTS[written]
    if word[0] in TWO_LETTERS and _PART_OR_DATE_FOLLOWS.match(folded.text, word.end()):
        return TWO_LETTERS[word[0]]
    if word[0] in BESIDE_A_DATE and _A_DATE_FOLLOWS.match(folded.text, word.end()):
        return _if_a_number_follows(folded.text, word)
    return None


def _if_a_number_follows(text: str, word: re.Match[str]) -> str | None:
    """Two letters ("to", "on") are a weekday only right before day/month."""
    if len(word[0]) == 3 and word[0] != "man" and word[0] != "son":  # noqa: PLR2004
        return BESIDE_A_DATE[word[0]]
    follows = re.compile(r"\.? *(?:den )?\d{1,2}/\d{1,2}\b|\.? *v\.? ?\d").match(text, word.end())
    return BESIDE_A_DATE[word[0]] if follows else None


def _deletions(word: str) -> Iterator[str]:
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]


@lru_cache(maxsize=1)
def _typo_of() -> Mapping[str, str]:
    """Words with one letter missing or two letters swapped -> the word meant."""
    found: dict[str, str] = {}
    for word in TYPO_PRONE:
        swapped = (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1))
        for typo in (*_deletions(word), *swapped):
            if len(typo) >= 6 and typo not in NOT_TYPOS and typo not in TYPO_PRONE:  # noqa: PLR2004
                found.setdefault(typo, word)
    return found


@lru_cache(maxsize=1)
def _holes() -> Mapping[str, str]:
    """Words with one letter taken away, marked where -> the word (for one wrong letter)."""
    return {
        f"{word[:i]}_{word[i + 1 :]}": word
        for word in TYPO_PRONE
        if len(word) >= 6  # noqa: PLR2004
        for i in range(1, len(word))
    }


def _one_letter_away(word: str) -> str | None:
    """The word of time meant when one letter is wrong or one too many."""
    holes = _holes()
    for i in range(1, len(word)):
        wrong = f"{word[:i]}_{word[i + 1 :]}"
        if wrong in holes and len(word) > 6 + (word[-1] in "rn"):
            return holes[wrong]
    if len(word) > 6 and not (word.endswith("ens") and word[:-1] in TYPO_PRONE):  # noqa: PLR2004
        for shorter in _deletions(word):
            if shorter in TYPO_PRONE:
                return shorter
    return None
