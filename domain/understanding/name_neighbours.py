"""What stands around a word that may be a name: what its bearer does, has, and is joined to."""

import re
from collections.abc import Sequence

from .name_cues import (
    DONE_TO,
    HOS,
    LITTLE_WORDS,
    ONE_THING,
    PERSON_DOES,
    PLACE_BEFORE,
    PLACE_OF_PERSON,
    SENTENCE_STARTERS,
    SURELY_PERSON,
    TITLES,
    WEAK_DOES,
)
from .name_lists import ALSO_WORDS, is_surname
from .name_tokens import NameToken, known_given, known_surname
from .not_people import EVERYDAY, PLACE_ENDINGS

LONG_WORD = 6
"""Letters: a word at least as long is taken for a name by its ending alone."""


_THEIR_AGE = re.compile(
    r"(?P<apart>,)? ?\(?(?:(?:flicka|pojke|kille|tjej|kvinna|man|ungdom|brukare|barn|boende),? )?\d{1,3} "
    r"?(?:ars?|ar gammal|manader|man|arig\w*)(?!\w)|, (?:ungdom\w*|flicka\w*|pojk\w*|kille\w*|tjej\w*|"
    r"brukar\w*|kund\w*|boende|klient\w*|patient\w*|kvinna|placerad|anhorig|elev|var brukare|usk|ssk)(?!\w)"
)


def has_age_or_part(token: NameToken, text: str) -> bool:
    """ "Ronja, 14 år", "Saga, ungdom": who is told apart by age or part. "Max 4 år" is a limit."""
    m = _THEIR_AGE.match(text, token.end)
    return m is not None and not (token.word in LITTLE_WORDS and m[0].lstrip()[0].isdigit())


def next_word(tokens: Sequence[NameToken], at: int, text: str) -> NameToken | None:
    """The word after, when nothing but a space stands between."""
    beside = at + 1 < len(tokens) and text[tokens[at].end : tokens[at + 1].start] == " "
    return tokens[at + 1] if beside else None


def another_name_follows(following: NameToken | None) -> bool:
    return (
        following is not None
        and following.capital
        and (known_surname(following.word) or known_given(following.word)[0])
    )


def is_told_apart(token: NameToken, text: str) -> bool:
    """By a room, an age, a part, or a thing of theirs: "Max rullstol"."""
    return (
        bool(PLACE_OF_PERSON.match(text, token.end))
        or has_age_or_part(token, text)
        or (token.word.endswith("x") and bool(ONE_THING.match(text, token.end)))
    )


def done_by_or_to(token: NameToken, previous: str, following: NameToken | None) -> bool:
    """ "hos Xiomara", "ringde Quispe", "med Wambui vägrade": what one does with people, or they do."""
    verb = following.word if following is not None else ""
    if previous == "hos" or (previous in DONE_TO and not token.word.endswith(("en", "et", "na"))):
        return True
    if (previous in TITLES and verb in PERSON_DOES) or (previous in HOS and verb in PERSON_DOES - WEAK_DOES):
        return True
    return previous not in PLACE_BEFORE and bool(
        following and not following.capital and verb in SURELY_PERSON
    )


_AND = re.compile(r"(?:,| (?:och|o|and|&|samt)(?: lilla| lille)?) \Z")


def is_plainly_given(token: NameToken) -> bool:
    given, stem = known_given(token.word)
    return token.capital and given and stem not in ALSO_WORDS


def beside_a_name(tokens: Sequence[NameToken], at: int, text: str) -> bool:
    """ "Parwin och Elyas": what is joined to a name by "och" is a name too."""
    token = tokens[at]
    if token.word.endswith(("en", "et", "erna", "arna")) and len(token.word) > LONG_WORD:
        return False
    for i in (at - 2, at + 2):
        if not 0 <= i < len(tokens):
            continue
        first, second = sorted((tokens[i], token), key=lambda each: each.start)
        if _AND.match(text[first.end : second.start]) and is_plainly_given(tokens[i]):
            return True
    return False


_NOT_OF_A_NAME = re.compile(
    r".*(?:ska|iska|isk|ning|tion|het|else|ing|ab|omsorg|vard|assistans|tjanst|larm)$"
)


def two_capitals(token: NameToken, following: NameToken | None, text: str) -> bool:
    """ "talade med Xiomara Quispe": two unknown words with capitals inside a sentence."""
    if following is None or not following.capital or following.shouted or len(following.word) < 3:  # noqa: PLR2004
        return False
    if any(each.word in EVERYDAY or _NOT_OF_A_NAME.match(each.word) for each in (token, following)):
        return False
    before = text[max(0, token.start - 12) : token.start].split()
    return not looks_like_a_place(following.word) and not (
        before and before[-1] in PLACE_BEFORE | {"foretaget", "bolaget", "appen", "systemet", "pa", "i"}
    )


def a_surname_follows(following: NameToken | None) -> bool:
    return (
        following is not None
        and following.capital
        and not following.shouted
        and is_surname(following.word)
        and following.word not in ALSO_WORDS
    )


def begins_a_sentence(token: NameToken) -> bool:
    """ "Dottern Lindberg", "Kvällen ...": a capital that the sentence gave it."""
    return (
        token.word in TITLES
        or token.word in SENTENCE_STARTERS
        or token.word.endswith(("en", "et", "erna", "are", "ade", "de"))
    )


_RELATIVE = re.compile(
    r" (?:mamma|pappa|mor|far|son|dotter|fru|make|maka|syster|bror|sambo|farmor|mormor|farfar|morfar)(?!\w)"
)


def is_whose_relative(token: NameToken, text: str) -> bool:
    """ "Ruqayyas mamma" that begins a sentence, but not "Brukarens mamma"."""
    stem = token.word[:-1]
    described = token.word.endswith(("ens", "ets", "nas", "ans", "ares", "derns", "terns")) or stem in TITLES
    return bool(_RELATIVE.match(text, token.end)) and not described


def looks_like_a_place(word: str) -> bool:
    return word.removesuffix("s").endswith(PLACE_ENDINGS)


def in_a_compound(token: NameToken, text: str) -> bool:
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
