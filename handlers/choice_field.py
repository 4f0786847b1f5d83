"""Answers of which there are only some: read from words, pressed as buttons, chosen in dialogs."""

from collections.abc import Mapping

from rapidfuzz import fuzz, process

from domain.kinds import ArrivedBy, SenderKind
from handlers.chat import ChoiceInput, Input, Option
from handlers.forms import Asking, Field, Read, Reading

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

    return Field(name, read=read, show=label, offer=offer, inputs=inputs, submitted=submitted)


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
