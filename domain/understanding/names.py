"""Names of people: a list of names, and what stands around a word.

A list alone is not enough. "Sten" and "Hans" are words too, a surname may be on no list, and staff
write names in lower case. So each word is weighed with its neighbours: titles and relations
"sonen Magnus", what only a person does "Maj vägrade", whose mother it was ("Xiomaras mamma").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .folding import Folded, words
from .name_cues import (
    ANY_WORD_AFTER,
    COLOURS,
    DONE_TO,
    HAS_NAME_AFTER,
    HOS,
    LITTLE_WORDS,
    ONE_THING,
    PERSON_DOES,
    PLACE_BEFORE,
    PLACE_OF_PERSON,
    SENTENCE_STARTERS,
    SURELY_PERSON,
    THEIRS,
    TITLES,
    WEAK_DOES,
)
from .name_lists import ALSO_WORDS, SURE_SURNAME_ENDINGS, is_given, is_surname
from .not_people import EVERYDAY, FEASTS, NEVER, PLACE_ENDINGS, SYSTEMS
from .places import Places
from .results import Identifier, IdentifierLabel, Span

_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class _Token:
    start: int  # in the folded text
    end: int
    word: str  # folded
    capital: bool
    shouted: bool
    first: bool  # first in its sentence
    double: bool  # "Ros-Marie", "Al-Sayed": every part has its capital


def find_names(folded: Folded, taken: Places) -> Iterator[Identifier]:
    """Names of people in the text. `taken`: places in the original that are something else."""
    text = folded.text
    closed = Places(
        len(text), (m.span() for m in NEVER.finditer(text) if not _is_a_person_after_all(m, folded))
    )
    tokens = [
        token
        for token in _tokens(folded)
        if closed.free(token.start, token.end) and _stands_free(folded.span(token.start, token.end), taken)
    ]
    shouting = _is_shouted(folded.original)
    at = 0
    while at < len(tokens):
        length = _name_length(tokens, at, text, shouting=shouting)
        if length:
            last = tokens[at + length - 1]
            yield Identifier(folded.span(tokens[at].start, last.end), IdentifierLabel.NAME)
        at += max(length, 1)


def _stands_free(span: Span, taken: Places) -> bool:
    return taken.free(span.start, span.end)


def _is_a_person_after_all(m: re.Match[str], folded: Folded) -> bool:
    """Systems bear names of people: "Vera" in "i Vera" is a system, "Vera ringde" is not."""
    if m[0] not in SYSTEMS:
        return False
    before = folded.text[max(0, m.start() - 12) : m.start()].split()
    return not (before and before[-1] in {"i", "systemet", "via", "journalsystemet", "in"})


def _tokens(folded: Folded) -> list[_Token]:
    found: list[_Token] = []
    text = folded.text
    for m in _WORD.finditer(text):
        written = folded.written(m.start(), m.end())
        before = text[max(0, m.start() - 3) : m.start()].rstrip(" \"'(")
        first = not before or before[-1] in ".!?:\n" or m.start() == 0
        found.append(
            _Token(
                m.start(),
                m.end(),
                m[0],
                written[:1].isupper(),
                len(written) > 1 and written.isupper(),
                first,
                "-" in written and all(part[:1].isupper() for part in written.split("-")),
            )
        )
    return found


def _is_shouted(original: str) -> bool:
    letters = [letter for letter in original[:400] if letter.isalpha()]
    return len(letters) > 12 and sum(letter.isupper() for letter in letters) > 0.8 * len(letters)  # noqa: PLR2004


def _name_length(tokens: Sequence[_Token], at: int, text: str, *, shouting: bool) -> int:
    """How many words from `at` on are one name; 0 when there is none."""
    if not _begins_name(tokens, at, text, shouting=shouting):
        return 0
    length = 1
    if len(tokens[at].word) == 1:
        length = 2
    while at + length < len(tokens) and _continues_name(tokens, at, at + length, text, shouting=shouting):
        length += 1
    while length > 1 and tokens[at + length - 1].word in _PARTICLES:
        length -= 1
    return length


_LONG_WORD = 6
_PARTICLES = words(
    """
    von af de van der al el bin la da dos av
    """
)


def _begins_name(tokens: Sequence[_Token], at: int, text: str, *, shouting: bool) -> bool:
    token = tokens[at]
    if len(token.word) < 2:  # noqa: PLR2004
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        return bool(
            following
            and token.capital
            and following.capital
            and text[token.end : following.start] in {". ", "."}
            and _known_surname(following.word)
        )
    previous = _previous(tokens, at, text)
    given, stem = _known_given(token.word)
    capital = token.capital and not shouting and not (token.shouted and len(token.word) < 4 and not given)  # noqa: PLR2004
    if _in_a_compound(token, text):
        return False
    if token.double and capital and not token.shouted and _is_double_name(token.word):
        return True
    if given and _said_to_be_called(tokens, at, text, stem):
        return True
    if given and stem not in ALSO_WORDS:
        return capital or shouting or _lower_case_is_name(token, stem)
    if given:
        return _ambiguous_is_name(tokens, at, text, previous, capital=capital, shouting=shouting)
    if _known_surname(token.word):
        return _surname_is_name(token, previous, text, capital=capital, shouting=shouting)
    return capital and _unknown_is_name(tokens, at, text, previous)


_ARTICLES = frozenset({"al", "el", "abu", "ben", "bin", "ibn", "bou", "mac", "von", "abd", "ould"})
_NO_DOUBLES = re.compile(
    r".*-(?:giganten|kretsen|anon|bilen?|gruppen|hemmet|kyrkan|dagen|team|modellen|skala)$"
)


def _is_double_name(word: str) -> bool:
    """ "Ros-Marie": one part is a name and the other has its capital; "Al-Sayed", "El-Amin"."""
    parts = (word[:-1] if word.endswith("s") and not is_given(word) else word).split("-")
    if _NO_DOUBLES.match(word) or len(parts) > 3 or any(part in EVERYDAY for part in parts):  # noqa: PLR2004
        return False
    if parts[0] in _ARTICLES and len(parts[1]) > 2:  # noqa: PLR2004
        return True
    return any(is_given(part) or is_surname(part) for part in parts) and not _looks_like_a_place(parts[-1])


_CALLED = re.compile(
    r"(?<!vad )(?<!vilken )(?:heter|hette|kallas|kallad|kallades|vid namn|named|called)(?: for)?:? $"
)
_NOT_CALLED = words(
    "mina dina hans era an ana isa can inga min april august juni sol vera tuan dag tage as set"
)


def _said_to_be_called(tokens: Sequence[_Token], at: int, text: str, stem: str) -> bool:
    """ "heter stig", "vid namn ove": a name in small letters, even one that is a word."""
    token = tokens[at]
    if not _CALLED.search(text[max(0, token.start - 20) : token.start]):
        return False
    after = text[token.end : token.end + 5]
    return stem not in _NOT_CALLED or bool(re.match(r"\s*(?:$|[.,;!)]|o |och |i |pa )", after))


_THEIR_AGE = re.compile(
    r"(?P<apart>,)? ?\(?(?:(?:flicka|pojke|kille|tjej|kvinna|man|ungdom|brukare|barn|boende),? )?\d{1,3} "
    r"?(?:ars?|ar gammal|manader|man|arig\w*)(?!\w)|, (?:ungdom\w*|flicka\w*|pojk\w*|kille\w*|tjej\w*|"
    r"brukar\w*|kund\w*|boende|klient\w*|patient\w*|kvinna|placerad|anhorig|elev|var brukare|usk|ssk)(?!\w)"
)


def _has_age_or_part(token: _Token, text: str) -> bool:
    """ "Ronja, 14 år", "Saga, ungdom": who is told apart by age or part. "Max 4 år" is a limit."""
    m = _THEIR_AGE.match(text, token.end)
    return m is not None and not (token.word in LITTLE_WORDS and m[0].lstrip()[0].isdigit())


def _previous(tokens: Sequence[_Token], at: int, text: str) -> str:
    """The word before, when nothing but space (or "c/") stands between."""
    before = text[max(0, tokens[at].start - 30) : tokens[at].start]
    m = re.search(r"(?:c/o|[a-z]+)(?=:? ?$)", before)
    return m[0] if m else ""


def _known_given(word: str) -> tuple[bool, str]:
    """Whether it is a given name, in the genitive or not, and the name itself."""
    if is_given(word):
        return True, word
    if word.endswith("s") and is_given(word.rstrip("s'") if word.endswith("'s") else word[:-1]):
        return True, word[:-2] if word.endswith("'s") else word[:-1]
    return False, word


def _known_surname(word: str) -> bool:
    return is_surname(word) or (word.endswith("s") and is_surname(word[:-1]))


# Known names which in lower case are rather words, forms of words, or abbreviations.
_LOWER_CASE_WORDS = words(
    """
    ann dagny ester fanny herta malin karin mary harry ted art sally noel thor loui hedda hugo roza
    firas rut dan alf runa kai kaj greta leif vincent ray sean roman mary noah lina helge rune knut leo
    sol linus mia mikael anders
    """
) - words(
    """
    karin malin lina mia leif anders mikael noah linus rune leo knut greta rut helge harry kaj hugo
    fanny ester mary
    """
)


def _lower_case_is_name(token: _Token, stem: str) -> bool:
    if token.word != stem and stem + "s" in _GENITIVES_THAT_ARE_WORDS:
        return False
    return len(stem) > 2 and stem not in _LOWER_CASE_WORDS  # noqa: PLR2004


_GENITIVES_THAT_ARE_WORDS = words(
    """
    anders tomas mats moses lars niklas jonas andreas elias lukas nicolas
    """
)


def _ambiguous_is_name(
    tokens: Sequence[_Token], at: int, text: str, previous: str, *, capital: bool, shouting: bool
) -> bool:
    """A word that is also a name: only with a title, a surname, or doing what people do."""
    token = tokens[at]
    if (
        previous in ANY_WORD_AFTER
        and previous not in {"man", "far", "mor", "chef", "jag"}
        and (capital or shouting)
    ):
        return True
    following = (
        tokens[at + 1] if at + 1 < len(tokens) and text[token.end : tokens[at + 1].start] == " " else None
    )
    if previous in _UNITS and not shouting:
        return False
    if not shouting and _beside_a_name(tokens, at, text):
        return capital
    if not capital:
        return bool(
            shouting and following and _known_surname(following.word) and following.word not in ALSO_WORDS
        )
    if HAS_NAME_AFTER.search(text[max(0, token.start - 25) : token.start]):
        return True
    if (
        following
        and following.capital
        and (_known_surname(following.word) or _known_given(following.word)[0])
    ):
        return True
    if token.word in FEASTS:
        return following is not None and following.word in SURELY_PERSON
    if _is_told_apart(token, text):
        return True
    if token.word in LITTLE_WORDS:
        return (
            bool(following and following.word in PERSON_DOES and following.word not in _AFTER_LITTLE_WORDS)
            or (
                following is not None
                and following.word in {"fick", "har"}
                and token.word not in _NOT_CALLED - {"inga"}
            )
            or not token.first
        )
    if THEIRS.match(text, token.end) and token.word not in COLOURS:
        return True
    if not token.first:
        return previous not in PLACE_BEFORE
    return bool(following) and _acts_like_a_person(tokens, at, text)


_UNITS = words("enhet enheten avdelning avdelningen avd boendet gruppbostaden gruppbostad hvb team sabo")


def _is_told_apart(token: _Token, text: str) -> bool:
    """By a room, an age, a part, or a thing of theirs: "Max rullstol"."""
    return (
        bool(PLACE_OF_PERSON.match(text, token.end))
        or _has_age_or_part(token, text)
        or (token.word.endswith("x") and bool(ONE_THING.match(text, token.end)))
    )


def _acts_like_a_person(tokens: Sequence[_Token], at: int, text: str) -> bool:
    """What follows the first word of a sentence is done by people: "Sten vägrade", not "Love är viktigt"."""
    verb = tokens[at + 1].word
    after = (
        tokens[at + 2].word
        if at + 2 < len(tokens) and text[tokens[at + 1].end : tokens[at + 2].start] == " "
        else ""
    )
    if (
        verb in {"ar", "var", "is", "was", "blev"}
        and after.endswith("t")
        and after not in {"hemskt", "valdigt", "mycket", "trott", "ratt", "jattetrott"}
    ):
        return False
    if verb == "och":
        return at + 2 < len(tokens) and (tokens[at + 2].capital or after in TITLES)
    return verb in PERSON_DOES or verb.endswith(("ade", "dde", "ste", "kte", "rde", "mde"))


_AFTER_LITTLE_WORDS = words(
    """
    har var och inte i mot kan ar fick
    """
) - frozenset({"ar"})


def _surname_is_name(
    token: _Token,
    previous: str,
    text: str,
    *,
    capital: bool,
    shouting: bool,
) -> bool:
    stem = token.word[:-1] if token.word.endswith("s") and not is_surname(token.word) else token.word
    if stem.endswith("sson"):
        return True
    if previous in PLACE_BEFORE:
        return False
    if stem in ALSO_WORDS:
        if not capital:
            return False
        return previous in {
            "fru",
            "herr",
            "froken",
            "familjen",
            "c/o",
            "doktor",
            "dr",
            "mr",
            "mrs",
            "ms",
        } or bool(HAS_NAME_AFTER.search(text[max(0, token.start - 25) : token.start]) and not token.first)
    return capital or (shouting and not stem.endswith(SURE_SURNAME_ENDINGS))


def _unknown_is_name(tokens: Sequence[_Token], at: int, text: str, previous: str) -> bool:
    """A capitalised word on no list: the words around must say that it is a person."""
    token = tokens[at]
    if (
        token.word in EVERYDAY
        or token.shouted
        or _looks_like_a_place(token.word)
        or _looks_like_a_place(previous)
    ):
        return False
    if previous in _BEFORE_A_TIME and token.word.endswith(("en", "et", "na", "an")):
        return False
    if previous in ANY_WORD_AFTER:
        return True
    if HAS_NAME_AFTER.search(text[max(0, token.start - 25) : token.start]) and previous not in {
        "galler",
        "ang",
        "angaende",
        "gallande",
        "re",
        "boende",
        "kund",
        "brukare",
        "klient",
        "patient",
        "halsn",
        "mvh",
        "vh",
    }:
        return text[token.start - 1 : token.start] != "/" or token.end == len(text.rstrip(" .!"))
    following = (
        tokens[at + 1] if at + 1 < len(tokens) and text[token.end : tokens[at + 1].start] == " " else None
    )
    if (
        following
        and following.capital
        and not following.shouted
        and is_surname(following.word)
        and following.word not in ALSO_WORDS
    ):
        return not (
            token.first
            and (
                token.word in TITLES
                or token.word in SENTENCE_STARTERS
                or token.word.endswith(("en", "et", "erna", "are", "ade", "de"))
            )
        )
    genitive = token.word.endswith("s") and THEIRS.match(text, token.end)
    if genitive and not token.first and previous not in PLACE_BEFORE:
        return True
    if token.first:
        return _beside_a_name(tokens, at, text)
    if previous in TITLES and following is not None and following.word in PERSON_DOES:
        return True
    if previous == "hos" or (previous in DONE_TO and not token.word.endswith(("en", "et", "na"))):
        return True
    if _beside_a_name(tokens, at, text) or _two_capitals(token, following, text):
        return True
    if previous in HOS and following is not None and following.word in PERSON_DOES - WEAK_DOES:
        return True
    return previous not in PLACE_BEFORE and bool(
        following and not following.capital and following.word in SURELY_PERSON
    )


_AND = re.compile(r"(?:,| (?:och|o|and|&|samt)(?: lilla| lille)?) \Z")


def _is_plainly_given(token: _Token) -> bool:
    given, stem = _known_given(token.word)
    return token.capital and given and stem not in ALSO_WORDS


def _beside_a_name(tokens: Sequence[_Token], at: int, text: str) -> bool:
    """ "Parwin och Elyas": what is joined to a name by "och" is a name too."""
    token = tokens[at]
    if token.word.endswith(("en", "et", "erna", "arna")) and len(token.word) > _LONG_WORD:
        return False
    for i in (at - 2, at + 2):
        if not 0 <= i < len(tokens):
            continue
        first, second = sorted((tokens[i], token), key=lambda each: each.start)
        if _AND.match(text[first.end : second.start]) and _is_plainly_given(tokens[i]):
            return True
    return False


_NOT_OF_A_NAME = re.compile(r".*(?:ska|iska|isk|ning|tion|het|else|ing|ab|omsorg|vard|assistans|tjanst|larm)$")


def _two_capitals(token: _Token, following: _Token | None, text: str) -> bool:
    """ "talade med Xiomara Quispe": two unknown words with capitals inside a sentence."""
    if following is None or not following.capital or following.shouted or len(following.word) < 3:  # noqa: PLR2004
        return False
    if any(each.word in EVERYDAY or _NOT_OF_A_NAME.match(each.word) for each in (token, following)):
        return False
    before = text[max(0, token.start - 12) : token.start].split()
    return (
        not _looks_like_a_place(following.word)
        and not (before and before[-1] in PLACE_BEFORE | {"foretaget", "bolaget", "appen", "systemet", "pa", "i"})
    )


_BEFORE_A_TIME = words("efter under vid innan fore over ur inom pa i till mot")


def _looks_like_a_place(word: str) -> bool:
    return word.removesuffix("s").endswith(PLACE_ENDINGS)


def _in_a_compound(token: _Token, text: str) -> bool:
    """ "Sarah-anmälan", "Anna.ppt", "@karin", "karin@": not a name by itself."""
    after, before = (
        text[token.end : token.end + 1],
        text[token.start - 1 : token.start] if token.start else "",
    )
    return (
        (after in {"@", "_", "-"} and after != "-")
        or before in {"@", "_", "[", "#"}
        or (before == "/" and after == "/")
    )


# Vietnamese family names stand first, and the names after them are short.
_NAMES_BEFORE_OWN = frozenset({"nguyen", "tran", "pham", "hoang", "huynh", "phan", "bui", "dang", "ngo"})


def _continues_name(tokens: Sequence[_Token], begin: int, at: int, text: str, *, shouting: bool) -> bool:
    """Whether the word at `at` belongs to the name that began before it."""
    before, token = tokens[at - 1], tokens[at]
    gap = text[before.end : token.start]
    if gap not in {" ", "  ", ". "} or (gap == ". " and before.end - before.start > 1):
        return False
    if (
        before.word.endswith("s")
        and not is_given(before.word)
        and not is_surname(before.word)
        and before.word[:-1] not in _PARTICLES
    ):
        return False
    surname = _known_surname(token.word) or token.word.endswith(SURE_SURNAME_ENDINGS)
    capital = token.capital and not shouting
    if token.word in _PARTICLES:
        return at + 1 < len(tokens) and tokens[at + 1].capital and not shouting and token.word != "av"
    if capital and tokens[begin].word in _NAMES_BEFORE_OWN and len(token.word) > 1 and not token.shouted:
        return True
    if token.word in EVERYDAY and not (capital and _known_given(token.word)[0]):
        return False
    if capital:
        return (
            len(token.word) > 1 and not token.shouted and not _looks_like_a_place(token.word)
        ) or _initial(token, text)
    known = _known_surname(token.word) and (token.word not in ALSO_WORDS or shouting)
    if shouting and surname:
        return True
    return (
        (known or (surname and len(token.word) > _LONG_WORD))
        and token.word not in PERSON_DOES
        and ((begin < at and not token.word.endswith(("man", "en", "ar"))) or known)
    )


def _initial(token: _Token, text: str) -> bool:
    """ "Anna K." """
    return (
        token.end - token.start == 1
        and token.capital
        and text[token.end : token.end + 1] in {(), ".", " ", ","}
    )
