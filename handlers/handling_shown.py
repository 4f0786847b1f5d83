"""What handling has come to, in the words of the one who handled it and in what they answered."""

from collections.abc import Iterator

from domain.cases import Handling, Informed
from handlers.chat import DialogPart, Divider, Facts, Heading, Story
from handlers.talk import Talk


def handling_parts(talk: Talk, handling: Handling) -> list[DialogPart]:
    """Its texts under their headings, then its answers; nothing when nothing has been established."""
    parts: list[DialogPart] = [
        part for key, text in _texts(talk, handling) if text for part in (Heading(talk.say(key)), Story(text))
    ]
    pairs = tuple((talk.say(key), value) for key, value in _answers(talk, handling) if value)
    facts = (Heading(talk.say("shown.answers")), Facts(pairs)) if pairs else ()
    return [Divider(), *parts, *facts] if parts or facts else []


def _texts(talk: Talk, handling: Handling) -> Iterator[tuple[str, str]]:
    yield "handling.investigation", handling.investigation
    yield "handling.causes", ", ".join(talk.say(f"cause.{cause}") for cause in handling.causes)
    yield "handling.cause_text", handling.cause_text
    yield "handling.measure", handling.measure
    yield "handling.no_measure", handling.no_measure
    yield "shown.wrongdoing_reason", handling.wrongdoing_reason
    yield "shown.not_informed_reason", handling.not_informed_reason
    yield "handling.feedback", handling.feedback


def _answers(talk: Talk, handling: Handling) -> Iterator[tuple[str, str]]:
    yield "shown.wrongdoing", _yes_no(talk, handling.wrongdoing)
    yield "handling.can_happen_again", _yes_no(talk, handling.can_happen_again)
    yield "handling.concerns", talk.say(f"concerns.{handling.concerns}") if handling.concerns else ""
    yield "shown.informed", _informed(talk, handling)
    yield "handling.client_reference", handling.client_reference
    yield "shown.feedback_spoken", _feedback_spoken(talk, handling)
    yield "shown.reply_day", talk.say.full_day(handling.reply_day) if handling.reply_day else ""


def _yes_no(talk: Talk, answer: bool | None) -> str:
    return "" if answer is None else talk.say("shown.yes" if answer else "shown.no")


def _informed(talk: Talk, handling: Handling) -> str:
    """Närstående, fredag 20 november 2026"""
    if handling.informed is None:
        return ""
    who = talk.say(f"informed.{handling.informed}")
    if handling.informed is Informed.NO or handling.informed_day is None:
        return who
    return f"{who}, {talk.say.full_day(handling.informed_day)}"


def _feedback_spoken(talk: Talk, handling: Handling) -> str:
    """By word of mouth: the day, and to which role. What was written stands as text."""
    if handling.feedback or handling.feedback_day is None:
        return ""
    day = talk.say.full_day(handling.feedback_day)
    return f"{day}, {handling.feedback_to}" if handling.feedback_to else day
