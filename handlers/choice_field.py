"""Answers of which there are only some: read from words, pressed as buttons, chosen in dialogs."""

import re
from collections.abc import Mapping

from rapidfuzz import fuzz, process

from domain.kinds import ArrivedBy, SenderKind
from handlers.chat import ChoiceInput, Input, Option
from handlers.forms import Asking, Field, Heard, Read, Reading

YES = frozenset(
    ("ja", "japp", "jo", "jajamän", "jepp", "yes", "yep", "y", "absolut", "precis", "stämmer", "ok", "okej")
)
NO = frozenset(["nej", "nepp", "nä", "nope", "no", "n", "inte", "ingen", "inget", "aldrig"])
_ALIKE = 80
"""Percent; a label misspelt less than this is still meant."""
_FEW = 6
"""So many choices are shown all at once."""

_HEARD: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    # field: key: words that mean it, beside the label itself
    "sender": {
        SenderKind.CLIENT: ("brukare", "brukaren", "kund", "klient", "boende", "deltagare", "client"),
        SenderKind.NEXT_OF_KIN: ("anhörig", "anhöriga", "närstående", "dotter", "son", "god man", "relative"),
        SenderKind.STAFF: ("personal", "jag", "kollega", "medarbetare", "staff", "me"),
        SenderKind.PROVIDER: ("utförare", "vårdgivare", "provider", "region", "vårdcentral"),
        SenderKind.AUTHORITY: ("myndighet", "polis", "skola", "authority"),
        SenderKind.ASSOCIATION: ("förening", "organisation", "granne", "association"),
    },
    "arrived_by": {
        ArrivedBy.TALK: ("samtal", "muntligt", "besök", "på plats", "in person", "face to face"),
        ArrivedBy.PHONE: ("telefon", "telefonen", "ringde", "phone", "call"),
        ArrivedBy.LETTER: ("brev", "letter", "post"),
        ArrivedBy.EMAIL: ("mejl", "mail", "e-post", "email"),
        ArrivedBy.FORM: ("formulär", "webben", "e-tjänst", "form"),
    },
    "direction": {"in": ("mot oss", "från regionen", "in"), "out": ("hos regionen", "från oss", "ut", "out")},
    "counterpart": {
        "hospital": ("sjukhus", "lasarett", "avdelningen", "akuten", "hospital"),
        "primary_care": ("vårdcentral", "vårdcentralen", "primärvård", "distriktssköterskan"),
        "region": ("region", "regionen", "ambulans", "psykiatrin"),
        "municipality": ("kommun", "kommunen", "municipality"),
        "other": ("annan", "annat", "apotek", "other"),
    },
    "nurse": {"not_yet": ("inte än", "ska göra det", "not yet")},
}

_SAYS = (
    r"(?: (?:har|hade|till \w+))?(?: (?:igår|i går|idag|i dag|just|precis|nu))?"
    r" (?:ringde|ringt|ringer|mejla\w*|maila\w*|skrev|skrivit|skriver|klaga\w*|framför\w*|hör\w* av sig"
    r"|tycker|är missnöjd|kontakta\w*|berätta\w*|säger|sa)\b"
)
_KIN = (
    r"\b(?:anhörig\w*|närstående|dotter\w*|son(?:en)?|make\w*|maka\w*|hustru\w*|fru(?:n)?|syster\w*|bror|brodern"
    r"|god man|gode mannen)"
)
_CLIENT = r"\b(?:(?:en|den) )?(?:brukare|kund|klient|boende|deltagare)(?:n|en)?"
_NURSE = r"(?:jour)?(?:ssk|sjuksköterska(?:n)?|sköterska(?:n)?)"
_NURSE_TOLD = (
    rf"\b{_NURSE} (?:(?:är|blev|har blivit|genast|direkt|omgående) )?"
    r"(?:kontaktad|kontaktats|informerad|meddelad|tillkallad|underrättad)\b"
)
_TOLD_NURSE = (
    r"\b(?:kontaktade|ringde|informerade|meddelade|tillkallade|underrättade|(?:prata|tala)de med|larmade"
    rf"|har (?:ringt|kontaktat|informerat|meddelat|(?:prata|tala)t med)) (?:på |till )?{_NURSE}\b"
)
_AND_CAME = r"(?![^.!?]*\b(?:inte|ej|inget|ingen|aldrig|utan|först|sent)\b)"
"""A nurse who did not answer, or not at once, is worth the question."""
_TOLD: Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    # what a story says of it unasked; only where it can hardly mean anything else
    "sender": (
        (SenderKind.NEXT_OF_KIN, re.compile(_KIN + _SAYS, re.IGNORECASE)),
        (SenderKind.CLIENT, re.compile(_CLIENT + _SAYS, re.IGNORECASE)),
    ),
    "arrived_by": (
        (
            ArrivedBy.PHONE,
            re.compile(
                rf"{_KIN}(?: har)? (?:ringde|ringt)"
                # that nobody answers the telephone is what it is about, not how it came
                r"|(?<!svarar )(?<!svara )(?<!nås )\b(?:i|via|per|på) telefon\b",
                re.IGNORECASE,
            ),
        ),
        (
            ArrivedBy.EMAIL,
            re.compile(
                rf"{_KIN}(?: har)? (?:mejla|maila)|\b(?:via|per|i ett) (?:mejl|mail|e-post)", re.IGNORECASE
            ),
        ),
        (ArrivedBy.LETTER, re.compile(r"\b(?:i ett|via|per|ett) brev\b", re.IGNORECASE)),
    ),
    "nurse": (("yes", re.compile(f"(?:{_NURSE_TOLD}|{_TOLD_NURSE}){_AND_CAME}", re.IGNORECASE)),),
    "wants_answer": (
        ("yes", re.compile(r"\bvill (?:gärna |också )?(?:ha|få) (?:ett )?svar\b", re.IGNORECASE)),
        ("no", re.compile(r"\bvill inte ha (?:något |ett )?svar\b|\bbehöver inget svar\b", re.IGNORECASE)),
    ),
}


def choice_field(name: str, keys: tuple[str, ...]) -> Field:
    """One of a closed list. Labels are "<name>.<key>" in the catalogue."""

    def label(key: str, asking: Asking) -> str:
        return asking.say(f"{name}.{key}")

    def offer(asking: Asking) -> tuple[Option, ...]:
        return tuple(Option(key, label(key, asking)) for key in keys)

    def inputs(value: str, asking: Asking) -> tuple[Input, ...]:
        few = len(keys) <= _FEW
        return (ChoiceInput(name, asking.say(f"field.{name}"), offer(asking), value, few=few),)

    def submitted(values: Mapping[str, str | tuple[str, ...]], _asking: Asking) -> Reading:
        key = str(values.get(name, ""))
        return Read(key) if key in keys else None

    def read(text: str, asking: Asking) -> Reading:
        key = chosen(text, {key: label(key, asking) for key in keys}, _HEARD.get(name, {}))
        return Read(key) if key is not None else None

    def found(heard: Heard, _asking: Asking) -> Reading:
        told = [key for key, pattern in _TOLD.get(name, ()) if pattern.search(heard.said)]
        return Read(told[0]) if len(told) == 1 else None

    return Field(name, read=read, show=label, offer=offer, inputs=inputs, submitted=submitted, found=found)


def one_of(text: str, offered: Mapping[str, str]) -> Read | None:
    """The one of the offered answers that the words point out: "norr" of two units, "fredag" of two days."""
    said = frozenset(text.casefold().strip(" .!?").split())
    fitting = [key for key, label in offered.items() if said and said <= frozenset(label.casefold().split())]
    return Read(fitting[0]) if len(fitting) == 1 else None


def chosen(text: str, labels: Mapping[str, str], heard: Mapping[str, tuple[str, ...]]) -> str | None:
    """The key that the words mean: the label itself, words that mean it, or the label misspelt."""
    said = text.casefold().strip(" .!?")
    words = frozenset(said.replace(",", " ").split())
    exact = (key for key in labels if said == labels[key].casefold() or said in heard.get(key, ()))
    hinted = (key for key in labels if words & frozenset(heard.get(key, ())))
    return next(exact, None) or _yes_or_no(words, labels) or next(hinted, None) or _misspelt(said, labels)


def _yes_or_no(words: frozenset[str], labels: Mapping[str, str]) -> str | None:
    if words & NO:
        return "no" if "no" in labels else None
    return "yes" if words & YES and "yes" in labels else None


def _misspelt(said: str, labels: Mapping[str, str]) -> str | None:
    folded = {key: label.casefold() for key, label in labels.items()}
    best = process.extractOne(said, folded, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return best[2] if best else None
