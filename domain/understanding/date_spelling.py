"""One spelling for every word of time, so that the readers can be short.

"Igårkväll" becomes "i gar kvall", "fredagskvällen" "fredag kvallen", "onsdgas" "onsdags". Every
letter keeps its place in the original text (Folded.offsets).
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from rapidfuzz.distance import OSA

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
from .folding import Folded, fold, words
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
# "lö 17.45", "må kl 10": two letters before a clock time; with dots anywhere, else where a sentence begins
_A_CLOCK_FOLLOWS = re.compile(r"\.?,? ?(?:kl(?:ockan)?\.? ?\d|(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d.:/-]))")
_NOTHING_BEFORE = re.compile(
    r"(?:\A|[.!?;,(\n-] ?|(?<!\w)(?:nasta|forra|senast|pa|i|avvik\w*|tillbud|larm|fall)[: ]+)\Z"
)
_A_DAY_DUE = re.compile(r"(?:senast|deadline:?|fore|innan|nasta|forra|tills?|pa) (?:pa )?\Z")
_NOTHING_AFTER = re.compile(r"\.?\s*(?:\Z|[,;!)])")
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
        spelling = (
            _known_spelling(word[0])
            or _between_figures(text, word)
            or _dotted_spelling(folded, word)
            or _beside_little_word(text, word)
        )
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


_SHORT_WEEKDAYS = tuple(name for name in WEEKDAYS if len(name) == 6)  # noqa: PLR2004
_SHORT_WORDS = ("morse", "sedan", "dagar", "timmar", "veckor", "natten", "kvallen", "morgonen", "forra")


_NO_DAYS = words("andag ondag tisda onsda freda lorda sonda")


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
    for day in _SHORT_WEEKDAYS:
        found |= {typo: day for typo in _deletions(day) if typo not in ONE_SPELLING and typo not in _NO_DAYS}
    return found


# Words of time as they stand after "i", "på", "förra": one wrong letter is enough there.
_AFTER_I = ("morse", "morgon", "kvall", "forrgar", "helgen", "veckan", "natten", "overmorgon")
_AFTER_LITTLE = (*WEEKDAYS, *(f"{name}s" for name in WEEKDAYS), *(f"{name}en" for name in WEEKDAYS))
_LITTLE_BEFORE = re.compile(
    r"(?<!\w)(?P<word>i|pa|till|senast|nasta|forra|fore|innan|kommande|sedan|last|next|on) \Z"
)
_NOT_SLIPS = words("mosse morsa helgon knall knalle skall backen veckor vickan vagnen")


def _beside_little_word(text: str, word: re.Match[str]) -> str | None:
    """ "i mårse", "förra fredgan": a word of time with one slip, where hardly anything else can stand."""
    if not 3 <= len(word[0]) <= 10 or word[0] in NOT_TYPOS or word[0] in _NOT_SLIPS:  # noqa: PLR2004
        return None
    if _AN_HOUR_BEFORE.search(text, max(0, word.start() - 12), word.start()):
        return _hour_meant(word[0])
    before = _LITTLE_BEFORE.search(text, max(0, word.start() - 10), word.start())
    return _slip_of(word[0], after_i=before["word"] == "i") if before and len(word[0]) > 4 else None  # noqa: PLR2004


_AN_HOUR_BEFORE = re.compile(r"(?<!\w)(?:halv|kvart (?:i|over)) \Z")
_LONG_HOURS = ("atta", "fyra", "elva", "tolv")


def _hour_meant(word: str) -> str | None:
    """ "halv åta": an hour with one slip."""
    near = [hour for hour in _LONG_HOURS if word != hour and OSA.distance(word, hour, score_cutoff=1) <= 1]
    return near[0] if len(near) == 1 else None


@lru_cache(maxsize=20_000)
def _slip_of(word: str, *, after_i: bool) -> str | None:
    if word in ordinary_words():
        return None
    known = (*_AFTER_I, *_AFTER_LITTLE) if after_i else _AFTER_LITTLE
    if word in known:
        return None
    near = [each for each in known if each[0] == word[0] and OSA.distance(word, each, score_cutoff=1) <= 1]
    return near[0] if len(near) == 1 else None


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
    if word[0] in TWO_LETTERS and (
        _PART_OR_DATE_FOLLOWS.match(folded.text, word.end()) or _is_a_short_weekday(folded, word, written)
    ):
        return TWO_LETTERS[word[0]]
    if word[0] in BESIDE_A_DATE and _A_DATE_FOLLOWS.match(folded.text, word.end()):
        return _if_a_number_follows(folded.text, word)
    return None


def _is_a_short_weekday(folded: Folded, word: re.Match[str], written: str) -> bool:
    """ "lö 17.45", "må kl 10", "senast fr": where the two letters are hardly anything else."""
    before = folded.text[max(0, word.start() - 12) : word.start()]
    if _A_CLOCK_FOLLOWS.match(folded.text, word.end()):
        return written in {"må", "lö", "sö"} or bool(_NOTHING_BEFORE.search(before))
    alone = bool(_NOTHING_AFTER.match(folded.text, word.end()))
    if not word.start():
        return alone and written in {"må", "lö", "sö"}
    return alone and bool(_A_DAY_DUE.search(before)) and written not in {"on", "so"}


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
