"""Names of people: a list of names, and what stands around a word.

A list alone is not enough. "Sten" and "Hans" are words too, a surname may be on no list, and staff
write names in lower case. So each word is weighed with its neighbours: titles and relations
"sonen Magnus", what only a person does "Maj vägrade", whose mother it was ("Xiomaras mamma").
"""

import re
from collections.abc import Iterator, Sequence

from .folding import Folded, words
from .name_cues import (
    ANY_WORD_AFTER,
    COLOURS,
    HAS_NAME_AFTER,
    LITTLE_WORDS,
    PERSON_DOES,
    PLACE_BEFORE,
    PLACE_OF_PERSON,
    SURELY_PERSON,
    THEIRS,
    TITLES,
    WEAK_DOES,
    WITH_SURNAME,
)
from .name_lists import ALSO_WORDS, SURE_SURNAME_ENDINGS, SURNAME_ENDINGS, is_given, is_surname
from .name_neighbours import (
    LONG_WORD,
    a_surname_follows,
    another_name_follows,
    begins_a_sentence,
    beside_a_name,
    done_by_or_to,
    in_a_compound,
    is_told_apart,
    is_whose_relative,
    looks_like_a_place,
    next_word,
    two_capitals,
)
from .name_tokens import ARTICLES, NameToken, is_shouted, known_given, known_surname, name_tokens
from .not_people import EVERYDAY, FEASTS, NEVER, SYSTEMS
from .ordinary_words import ordinary_words
from .places import Places
from .results import Identifier, IdentifierLabel, Span


def find_names(folded: Folded, taken: Places) -> Iterator[Identifier]:
    """Names of people in the text. `taken`: places in the original that are something else."""
    text = folded.text
    closed = Places(
        len(text), (m.span() for m in NEVER.finditer(text) if not _is_a_person_after_all(m, folded))
    )
    tokens = [
        token
        for token in name_tokens(folded)
        if closed.free(token.start, token.end) and _stands_free(folded.span(token.start, token.end), taken)
    ]
    shouting = is_shouted(folded.original)
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


def _name_length(tokens: Sequence[NameToken], at: int, text: str, *, shouting: bool) -> int:
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


_PARTICLES = words(
    """
    von af de van der al el bin la da dos av las los del di ter ten zu ibn bint du
    """
)
# "de la Cruz", "van den Berg": particles that stand only after another one
_AFTER_A_PARTICLE = words("la las los den der")


def _begins_name(tokens: Sequence[NameToken], at: int, text: str, *, shouting: bool) -> bool:
    token = tokens[at]
    if len(token.word) < 2:  # noqa: PLR2004
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        return bool(
            following
            and token.capital
            and following.capital
            and text[token.end : following.start] in {". ", "."}
            and known_surname(following.word)
        )
    previous = _previous(tokens, at, text)
    given, stem = known_given(token.word)
    capital = token.capital and not shouting and not (token.shouted and len(token.word) < 4 and not given)  # noqa: PLR2004
    if in_a_compound(token, text):
        return False
    if token.double and capital and not token.shouted and _is_double_name(token.word):
        return True
    if given and _said_to_be_called(tokens, at, text, stem):
        return True
    if given and stem not in ALSO_WORDS:
        return capital or shouting or _lower_case_is_name(token, stem)
    if given:
        return _ambiguous_is_name(tokens, at, text, previous, capital=capital, shouting=shouting)
    if not capital and previous in WITH_SURNAME and _looks_like_a_surname(token.word):
        return True
    if known_surname(token.word):
        return _surname_is_name(token, previous, text, capital=capital, shouting=shouting)
    return capital and _unknown_is_name(tokens, at, text, previous)


def _looks_like_a_surname(word: str) -> bool:
    """ "fru söderlund", "herr svärd": there even a surname that is also a word, or one unknown."""
    stem = word[:-1] if word.endswith("s") and not is_surname(word) else word
    return is_surname(stem) or (
        len(stem) > LONG_WORD - 1 and stem.endswith(SURNAME_ENDINGS) and stem not in ordinary_words()
    )


_NO_DOUBLES = re.compile(
    r".*-(?:giganten|kretsen|anon|bilen?|gruppen|hemmet|kyrkan|dagen|team|modellen|skala)$"
)


def _is_double_name(word: str) -> bool:
    """ "Ros-Marie": one part is a name and the other has its capital; "Al-Sayed", "El-Amin"."""
    parts = (word[:-1] if word.endswith("s") and not is_given(word) else word).split("-")
    if _NO_DOUBLES.match(word) or len(parts) > 3 or any(part in EVERYDAY for part in parts):  # noqa: PLR2004
        return False
    if parts[0] in ARTICLES and len(parts[1]) > 2:  # noqa: PLR2004
        return True
    return any(is_given(part) or is_surname(part) for part in parts) and not looks_like_a_place(parts[-1])


_CALLED = re.compile(
    r"(?<!vad )(?<!vilken )(?:heter|hette|kallas|kallad|kallades|vid namn|named|called)(?: for)?:? $"
)
_NOT_CALLED = words(
    "mina dina hans era an ana isa can inga min april august juni sol vera tuan dag tage as set"
)


def _said_to_be_called(tokens: Sequence[NameToken], at: int, text: str, stem: str) -> bool:
    """ "heter stig", "vid namn ove": a name in small letters, even one that is a word."""
    token = tokens[at]
    if not _CALLED.search(text[max(0, token.start - 20) : token.start]):
        return False
    after = text[token.end : token.end + 5]
    return stem not in _NOT_CALLED or bool(re.match(r"\s*(?:$|[.,;!)]|o |och |i |pa )", after))


def _previous(tokens: Sequence[NameToken], at: int, text: str) -> str:
    """The word before, when nothing but space (or "c/") stands between."""
    before = text[max(0, tokens[at].start - 30) : tokens[at].start]
    m = re.search(r"(?:c/o|[a-z]+)(?=:? ?$)|(?<!\w)(?:mr|mrs|ms|dr)(?=\. $)", before)
    return m[0] if m else ""


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


def _lower_case_is_name(token: NameToken, stem: str) -> bool:
    if token.word != stem and stem + "s" in _GENITIVES_THAT_ARE_WORDS:
        return False
    return len(stem) > 2 and stem not in _LOWER_CASE_WORDS  # noqa: PLR2004


_GENITIVES_THAT_ARE_WORDS = words(
    """
    anders sandas tomas mats moses lars niklas jonas andreas elias lukas nicolas
    """
)


def _ambiguous_is_name(
    tokens: Sequence[NameToken], at: int, text: str, previous: str, *, capital: bool, shouting: bool
) -> bool:
    """A word that is also a name: only with a title, a surname, or doing what people do."""
    token = tokens[at]
    if (
        previous in ANY_WORD_AFTER
        and previous not in {"man", "far", "mor", "chef", "jag"}
        and (capital or shouting)
    ):
        return True
    following = next_word(tokens, at, text)
    if not shouting and (previous in _UNITS or beside_a_name(tokens, at, text)):
        return capital and previous not in _UNITS
    if not capital:
        return following is not None and (
            (shouting and known_surname(following.word) and following.word not in ALSO_WORDS)
            or (not shouting and not following.capital and _is_whole_name(tokens, at, text))
        )
    if HAS_NAME_AFTER.search(text[max(0, token.start - 25) : token.start]) or _more_of_it_follows(
        tokens, at, text
    ):
        return True
    return _capital_word_is_name(tokens, at, text, previous, following)


def _more_of_it_follows(tokens: Sequence[NameToken], at: int, text: str) -> bool:
    """ "Bo Ek", "Bo von Sydow"."""
    following = next_word(tokens, at, text)
    if following is not None and following.word in _PARTICLES - {"av"}:
        return _a_name_follows_particles(tokens, at + 1, text)
    return another_name_follows(following)


def _capital_word_is_name(
    tokens: Sequence[NameToken], at: int, text: str, previous: str, following: NameToken | None
) -> bool:
    """ "Sten", "Mina", "Lucia", written with a capital: by what stands beside it."""
    token = tokens[at]
    if token.word in FEASTS:
        return previous == "hos" or (following is not None and following.word in SURELY_PERSON)
    if is_told_apart(token, text):
        return True
    if token.word in LITTLE_WORDS:
        return _little_word_is_name(token, following)
    if THEIRS.match(text, token.end) and token.word not in COLOURS:
        return True
    if not token.first:
        return previous not in PLACE_BEFORE
    return bool(following) and _acts_like_a_person(tokens, at, text)


_NEVER_SUBJECT = words("april august juni sol far as set can ana")


def _is_whole_name(tokens: Sequence[NameToken], at: int, text: str) -> bool:
    """ "stig berg på plan 1", "sten lundgren ramlade": two words that are names, then what tells a person."""
    surname = tokens[at + 1]
    if not known_surname(surname.word) or tokens[at].word in _NOT_CALLED:
        return False
    if surname.word not in ALSO_WORDS and surname.word.endswith(SURNAME_ENDINGS):
        return True
    return bool(PLACE_OF_PERSON.match(text, surname.end) or THEIRS.match(text, surname.end)) or (
        (verb := next_word(tokens, at + 1, text)) is not None and verb.word in PERSON_DOES - WEAK_DOES
    )


def _little_word_is_name(token: NameToken, following: NameToken | None) -> bool:
    """ "Mina", "Hans" and their like: only where a person does something, or inside a sentence."""
    return (
        bool(following and following.word in PERSON_DOES and following.word not in _AFTER_LITTLE_WORDS)
        or (following is not None and following.word in {"fick", "har"} and token.word not in _NEVER_SUBJECT)
        or not token.first
    )


_UNITS = words("enhet enheten avdelning avdelningen avd boendet gruppbostaden gruppbostad hvb team sabo")


_COMMANDS = words("stig bo love tag set")


def _acts_like_a_person(tokens: Sequence[NameToken], at: int, text: str) -> bool:
    """What follows the first word of a sentence is done by people: "Sten vägrade", not "Love är viktigt"."""
    verb = tokens[at + 1].word
    if verb == "inte" and tokens[at].word in _COMMANDS:
        return False
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
    token: NameToken,
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


def _unknown_is_name(tokens: Sequence[NameToken], at: int, text: str, previous: str) -> bool:
    """A capitalised word on no list: the words around must say that it is a person."""
    token = tokens[at]
    if previous in WITH_SURNAME and token.word not in EVERYDAY | _FORMS_OF_ADDRESS:
        return True
    if (
        token.word in EVERYDAY | _FORMS_OF_ADDRESS
        or token.shouted
        or looks_like_a_place(token.word)
        or looks_like_a_place(previous)
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
    following = next_word(tokens, at, text)
    if a_surname_follows(following):
        return not (token.first and begins_a_sentence(token))
    genitive = token.word.endswith("s") and THEIRS.match(text, token.end)
    if genitive and previous not in PLACE_BEFORE and (not token.first or is_whose_relative(token, text)):
        return True
    if token.first or beside_a_name(tokens, at, text) or two_capitals(token, following, text):
        return beside_a_name(tokens, at, text) or not token.first
    return done_by_or_to(token, previous, following)


_FORMS_OF_ADDRESS = words("mr mrs ms miss dr fru herr froken tant farbror")


_BEFORE_A_TIME = words("efter under vid innan fore over ur inom pa i till mot")


# Vietnamese family names stand first, and the names after them are short.
_NAMES_BEFORE_OWN = frozenset({"nguyen", "tran", "pham", "hoang", "huynh", "phan", "bui", "dang", "ngo"})


def _continues_name(tokens: Sequence[NameToken], begin: int, at: int, text: str, *, shouting: bool) -> bool:
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
        and before.word not in _PARTICLES
    ):
        return False
    surname = known_surname(token.word) or token.word.endswith(SURE_SURNAME_ENDINGS)
    capital = token.capital and not shouting
    if token.word in _PARTICLES or (token.word == "den" and before.word == "van"):
        return token.word != "av" and not shouting and _a_name_follows_particles(tokens, at, text)
    if token.word.split("-")[0] in ARTICLES and "-" in token.word and not shouting:
        return True
    if capital and tokens[begin].word in _NAMES_BEFORE_OWN and len(token.word) > 1 and not token.shouted:
        return True
    if token.word in EVERYDAY and not (capital and known_given(token.word)[0]):
        return False
    if capital:
        a_town = looks_like_a_place(token.word) and not _SURNAME_IN_BORG.fullmatch(token.word)
        return (len(token.word) > 1 and not token.shouted and not a_town) or _initial(token, text)
    known = known_surname(token.word) and (
        token.word not in ALSO_WORDS or shouting or _ends_a_name_in_small_letters(tokens, at, text)
    )
    if not shouting and not known and not capital and _may_be_a_surname(tokens, at):
        return True
    if shouting and surname:
        return True
    return (
        (known or (surname and len(token.word) > LONG_WORD))
        and token.word not in PERSON_DOES
        and ((begin < at and not token.word.endswith(("man", "en", "ar"))) or known)
    )


def _ends_a_name_in_small_letters(tokens: Sequence[NameToken], at: int, text: str) -> bool:
    """ "maja-lisa ek är missnöjd": a surname that is a word, between a given name and what a person does."""
    if tokens[at - 1].word in ALSO_WORDS and not is_surname(tokens[at - 1].word):
        return bool(THEIRS.match(text, tokens[at].end) or PLACE_OF_PERSON.match(text, tokens[at].end))
    verb = next_word(tokens, at, text)
    return (verb is not None and verb.word in PERSON_DOES - {"inte", "och", "mot"}) or bool(
        re.match(r"\s*(?:[.,;!?)]|$)", text[tokens[at].end : tokens[at].end + 3])
        or PLACE_OF_PERSON.match(text, tokens[at].end)
    )


_SURNAME_IN_BORG = re.compile(r"(?!gote|helsing|trelle|vaners|solves|ny|frede|oster)[a-z]{3,}borgs?")
"""After a given name: "Astrid Hallenborg", but not "Astrid Göteborg"."""
_UNKNOWN_SURNAME = re.compile(
    r"[a-z]{3,}(?:berg|gren|lund|holm|strom|qvist|kvist|blad|stedt|nen|stromm|quist|dahl|sson)s?"
)


def _may_be_a_surname(tokens: Sequence[NameToken], at: int) -> bool:
    """ "aili niemelainens dosett": by its ending, right after a given name that is no other word."""
    given, stem = known_given(tokens[at - 1].word)
    word = tokens[at].word
    return (
        given
        and stem == tokens[at - 1].word
        and stem not in ALSO_WORDS
        and len(word) > LONG_WORD
        and bool(_UNKNOWN_SURNAME.fullmatch(word))
        and word not in ordinary_words()
    )


def _a_name_follows_particles(tokens: Sequence[NameToken], at: int, text: str) -> bool:
    """ "von Sydow", "de la Cruz": a capital after one particle or two ("la" only after another)."""
    if (
        tokens[at].word in _AFTER_A_PARTICLE
        and tokens[at].word != "der"
        and tokens[at - 1].word not in _PARTICLES
    ):
        return False
    after = next_word(tokens, at, text)
    if after is not None and after.word in _AFTER_A_PARTICLE:
        after = next_word(tokens, at + 1, text)
    return after is not None and after.capital and len(after.word) > 1


def _initial(token: NameToken, text: str) -> bool:
    """ "Anna K." """
    return (
        token.end - token.start == 1
        and token.capital
        and text[token.end : token.end + 1] in {(), ".", " ", ","}
    )
