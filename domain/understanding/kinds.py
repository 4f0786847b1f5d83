"""What kind of message a text is, and what it is about.

Facts are looked for (kind_facts.py), rules weigh them (kind_rules.py), and likeness to labelled
examples is added (kind_likeness.py). The topic is the one that fits the kind and has most words
for it (kind_topics.py), with the examples' help. No word decides alone.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from .folding import fold_word
from .kind_facts import FACTS
from .kind_likeness import like_kinds, like_topics
from .kind_rules import PRIOR, RULES
from .kind_topics import OF_KIND, TOPIC_WORDS
from .results import KindGuess, TextKind, Topic

_READ = 4_000
_WORDS_SHOWN = 6
_SHORT_QUESTION = 9  # words
_FEW = 4
_LIKENESS = 0.7
"""What likeness to the examples weighs beside the rules; the next one is the same for topics."""
_TOPIC_LIKENESS = 0.4
_UNLIKE = -6.0
_OFFERED = 3
_BESIDE = 2.2
"""How much less weight a runner-up may have and still be offered."""
_BESIDE_SERIOUS = 3.0
_SURE_AT_EVEN, _SURE_PER_WEIGHT, _SUREST = 0.4, 0.125, 0.98
"""A lead below 0.8 gives less than 0.5, so that we ask: on fresh texts half of those were wrong, one in three
with a lead up to 2, one in twenty above 4."""


def guess_kind(text: str) -> KindGuess:
    """The most likely kind, the ones worth offering beside it, and the words that decided."""
    folded = " ".join(fold_word(text[:_READ]).split())
    found = _facts_in(folded)
    weights = _weighed(found)
    for kind, likeness in like_kinds(folded).items():
        weights[kind] += _LIKENESS * likeness
    order = sorted(weights, key=lambda kind: -weights[kind])
    best, second = order[0], order[1]
    margin = weights[best] - weights[second]
    return KindGuess(
        kind=best,
        alternatives=_beside(weights, order),
        topic=_topic(folded, best, found),
        words=_deciding_words(found, best),
        sure=round(min(_SUREST, _SURE_AT_EVEN + _SURE_PER_WEIGHT * margin), 2),
    )


def _beside(weights: Mapping[TextKind, float], order: Sequence[TextKind]) -> tuple[TextKind, ...]:
    """The runners-up worth offering; lex Sarah is offered sooner than the others."""
    best = weights[order[0]]
    close = [
        kind
        for kind in order[1:]
        if best - weights[kind] <= (_BESIDE_SERIOUS if kind is TextKind.LEX_SARAH else _BESIDE)
    ]
    offered = close[:_OFFERED]
    if TextKind.LEX_SARAH in close and TextKind.LEX_SARAH not in offered:
        offered[-1] = TextKind.LEX_SARAH
    return tuple(offered)


@lru_cache(maxsize=1)
def _patterns() -> Mapping[str, re.Pattern[str]]:
    return {fact: re.compile(rf"(?<!\w)(?:{pattern})(?!\w)") for fact, pattern in FACTS.items()}


def _facts_in(folded: str) -> dict[str, str]:
    """The facts of a text, each with the words that show it."""
    found = {fact: m[0] for fact, pattern in _patterns().items() if (m := pattern.search(folded))}
    found |= _form_of(folded, found)
    return found


_ADDRESS = re.compile(
    r"^(?:hej(?:san)?|hallo|god ?\w+|tja\w*|hi|hello)[ ,!.]+(?:alla |pa er |lyhord |bot\w* |du "
    r")?"
)
_END = re.compile(r"[\s.!?,:;)(\"'-]+$")
_HOW_TO = re.compile(
    r"(?:hur (?:gor|rapporterar|skriver|anmaler|lamnar|ska|lang|manga|kan (?:jag|man|vi)|funkar|"
    r"fungerar|loggar|andrar|tar|far|vet|skickar|snabbt|ofta)|vad (?:gor|ar|hander|raknas|menas|"
    r"galler|betyder|ska|behover|star|kravs|innebar)|"
    r"vem (?:ringer|ska|ar|kontaktar|har|tar|ansvarar|ser|kan|far|laser|jobbar)|var (?:hittar|"
    r"finns|ligger|skriver|rapporterar|ser|kan|skickar)|nar (?:ska|ar|borjar|kommer|far|maste|"
    r"slutar)|kan jag (?:rapportera|skriva|anmala|andra|se|vara|fa|lagga|ta|gora|ringa)|"
    r"ar (?:det|detta) (?:har )?(?:en|ett|obligator\w*|anonym\w*)|maste (?:jag|man|vi)|far "
    r"(?:jag|man|vi) (?:skriva|rapportera|se|lamna|ta)|behover (?:jag|man|vi)|ska (?:jag|man|"
    r"vi) (?:skriva|rapportera|anmala|ringa|gora)|ska (?:\w+ ){1,3}(?:rapporteras|anmalas|"
    r"dokumenteras|skrivas)|finns det (?:en|nagon|nagot|rutin|ett)|"
    r"how (?:do|can|long|should)|what (?:is|happens|does|should)|who (?:do|is|should|can)|where "
    r"(?:do|can|is)|can i)"
)
_QUESTION_START = re.compile(
    r"^(?:ursakta |men |och |forlat |fraga:? |en fraga:? |undrar |jag undrar |hej "
    rf")*(?:{FACTS['question_word']})(?!\w)"
)


def _form_of(folded: str, found: Mapping[str, str]) -> dict[str, str]:
    """Facts about the whole: a greeting and nothing more, a command, a question, hardly a word."""
    bare = _END.sub("", folded)
    rest = _END.sub("", _ADDRESS.sub("", folded))
    form: dict[str, str] = {}
    greeting, command = _patterns()["greeting"], _patterns()["command"]
    if (
        not any(letter.isalpha() for letter in bare)
        or greeting.fullmatch(bare)
        or greeting.fullmatch(rest)
        or _only_greetings(bare)
    ):
        form["is_greeting"] = bare[:20]
    if command.fullmatch(bare) or command.fullmatch(rest):
        form["is_command"] = bare[:30]
    if folded.rstrip(" )\"'!").endswith("?"):
        form["ends_with_question"] = "?"
    if (
        (m := _QUESTION_START.match(rest))
        and ("ends_with_question" in form or not rest.startswith("vilk"))
        and ("ends_with_question" in form or len(rest.split()) < _SHORT_QUESTION)
    ):
        form["is_question"] = m[0]
    if (m := _HOW_TO.match(rest) or _HOW_TO.search(rest)) and (
        "ends_with_question" in form or m.start() == 0
    ):
        form["how_to"] = m[0]
    if len(bare.split()) <= _FEW and not set(found) - _SAY_NOTHING:
        form["says_nothing"] = bare[:30]
    return form


_SAY_NOTHING = frozenset(
    {
        "to_you",
        "question_word",
        "greeting",
        "command",
        "about_reporting",
    }
)
_GREETING_SPLIT = re.compile(r"[\s,.!:;)(]+")


@lru_cache(maxsize=1)
def _row_of_greetings() -> re.Pattern[str]:
    return re.compile(rf"(?:{FACTS['greeting']})(?: (?:{FACTS['greeting']})){{0,3}}")


def _only_greetings(bare: str) -> bool:
    """ "hej hej, tack och ha en bra dag", "ok tack så mycket": every piece is a greeting."""
    if len(bare.split()) <= _SHORT_QUESTION and _row_of_greetings().fullmatch(bare):
        return True
    pieces = [piece for piece in re.split(r"[,.!]+|\boch\b", bare) if piece.strip()]
    return 1 < len(pieces) <= _FEW and all(
        _patterns()[("greeting")].fullmatch(piece.strip()) for piece in pieces
    )


def _weighed(found: Iterable[str]) -> dict[TextKind, float]:
    facts = frozenset(found)
    weights = dict(PRIOR)
    for rule in RULES:
        if rule.when <= facts and not rule.unless & facts:
            for kind, weight in rule.gives.items():
                weights[kind] += weight
    return weights


def _deciding_words(found: Mapping[str, str], kind: TextKind) -> tuple[str, ...]:
    """The words behind the rules that spoke for this kind."""
    facts = frozenset(found)
    words: dict[str, None] = {}
    for rule in RULES:
        if rule.gives.get(kind, 0) > 0 and rule.when <= facts and not rule.unless & facts:
            words |= dict.fromkeys(found[fact] for fact in sorted(rule.when))
    return tuple(words)[:_WORDS_SHOWN]


@lru_cache(maxsize=1)
def _topic_patterns() -> Mapping[Topic, tuple[tuple[re.Pattern[str], float], ...]]:
    return {
        topic: tuple((re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), weight) for pattern, weight in rows)
        for topic, rows in TOPIC_WORDS.items()
    }


def _topic(folded: str, kind: TextKind, found: Mapping[str, str]) -> Topic:
    """The topic with most words for it among those that fit the kind."""
    fits = OF_KIND[kind]
    if len(fits) == 1:
        return next(iter(fits))
    like = like_topics(folded)
    weights = {
        topic: prior + _topic_weight(folded, topic, found) + _TOPIC_LIKENESS * like.get(topic, _UNLIKE)
        for topic, prior in fits.items()
    }
    return max(weights, key=lambda topic: weights[topic])


def _topic_weight(folded: str, topic: Topic, found: Mapping[str, str]) -> float:
    del found
    return sum(weight for pattern, weight in _topic_patterns()[topic] if pattern.search(folded))
