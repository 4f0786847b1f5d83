"""What handling has come to, in the words of the one who handled it and in what they answered.

Two tables, in the order they are read: the dialog of a case and what is handed out of it are written
from the same ones.
"""

from collections.abc import Callable, Mapping

from domain.cases import Handling, Informed
from handlers.chat import DialogPart, Divider, Facts, Heading, Story
from handlers.texts import Texts

Shown = Callable[[Texts, Handling], str]
"""In words; empty when there is nothing to tell."""


def handling_parts(say: Texts, handling: Handling) -> list[DialogPart]:
    """Its texts under their headings, then its answers; nothing when nothing has been established."""
    parts: list[DialogPart] = [
        part
        for key, shown in _TEXTS.items()
        if (text := shown(say, handling))
        for part in (Heading(say(key)), Story(text))
    ]
    pairs = tuple((say(key), value) for key, shown in _ANSWERS.items() if (value := shown(say, handling)))
    facts = (Heading(say("shown.answers")), Facts(pairs)) if pairs else ()
    return [Divider(), *parts, *facts] if parts or facts else []


def _causes(say: Texts, handling: Handling) -> str:
    return ", ".join(say(f"cause.{cause}") for cause in handling.causes)


def _yes_no(say: Texts, answer: bool | None) -> str:
    return "" if answer is None else say("shown.yes" if answer else "shown.no")


def _concerns(say: Texts, handling: Handling) -> str:
    return say(f"concerns.{handling.concerns}") if handling.concerns else ""


def _informed(say: Texts, handling: Handling) -> str:
    """Närstående, fredag 20 november 2026"""
    if handling.informed is None:
        return ""
    who = say(f"informed.{handling.informed}")
    if handling.informed is Informed.NO or handling.informed_day is None:
        return who
    return f"{who}, {say.full_day(handling.informed_day)}"


def _feedback_spoken(say: Texts, handling: Handling) -> str:
    """By word of mouth: the day, and to which role."""
    if handling.feedback or handling.feedback_day is None:
        return ""
    day = say.full_day(handling.feedback_day)
    return f"{day}, {handling.feedback_to}" if handling.feedback_to else day


def _feedback_written(say: Texts, handling: Handling) -> str:
    """The day of what stands as text."""
    if not handling.feedback or handling.feedback_day is None:
        return ""
    return say.full_day(handling.feedback_day)


def _replied(say: Texts, handling: Handling) -> str:
    return say.full_day(handling.reply_day) if handling.reply_day else ""


_TEXTS: Mapping[str, Shown] = {
    # heading in the catalogue: what stands below it
    "handling.investigation": lambda _say, handling: handling.investigation,
    "handling.causes": _causes,
    "handling.cause_text": lambda _say, handling: handling.cause_text,
    "handling.measure": lambda _say, handling: handling.measure,
    "handling.no_measure": lambda _say, handling: handling.no_measure,
    "shown.wrongdoing_reason": lambda _say, handling: handling.wrongdoing_reason,
    "shown.not_informed_reason": lambda _say, handling: handling.not_informed_reason,
    "handling.feedback": lambda _say, handling: handling.feedback,
}
_ANSWERS: Mapping[str, Shown] = {
    "shown.wrongdoing": lambda say, handling: _yes_no(say, handling.wrongdoing),
    "handling.can_happen_again": lambda say, handling: _yes_no(say, handling.can_happen_again),
    "handling.concerns": _concerns,
    "shown.informed": _informed,
    "handling.client_reference": lambda _say, handling: handling.client_reference,
    "shown.feedback_written": _feedback_written,
    "shown.feedback_spoken": _feedback_spoken,
    "shown.reply_day": _replied,
}
