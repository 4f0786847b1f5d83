"""An action as it is written down: what its dialog shows of it below its title, and what is handed out."""

from collections.abc import Iterator
from datetime import date

from domain.actions import Action
from domain.deadlines import local_day
from domain.organisation import Organisation
from handlers.action_owners import owner_words
from handlers.chat import DialogPart, Facts, Heading
from handlers.texts import Texts


def action_details(organisation: Organisation, action: Action, say: Texts) -> tuple[tuple[str, str], ...]:
    """Its type, what it rests on, why it moved, why it was dropped, what came of it: names and values."""
    return tuple((say(key), value) for key, value in _details(organisation, action, say) if value)


def _details(organisation: Organisation, action: Action, say: Texts) -> Iterator[tuple[str, str]]:
    yield "action.type", say(f"action_type.{action.type}") if action.type else ""
    yield "field.unit", organisation.unit(action.unit).name
    yield "action.start_by", say.short_day(action.start_by) if action.start_by else ""
    yield "action.clause", action.clause
    yield "action.done_day", say.full_day(local_day(action.done)) if action.done else ""
    yield "action.dropped_because", action.dropped_because
    yield "action.lowered_because", action.lowered_because
    yield "effect.question", say(f"effect.{action.effect}") if action.effect else ""
    yield "action.effect_words", action.effect_words
    for each in action.postponements:
        moved = {"first": say.short_day(each.from_day), "to": say.short_day(each.to_day)}
        yield "action.postponed", say("action.postponed_line", **moved, reason=each.reason or "–")


def action_record(
    organisation: Organisation, action: Action, say: Texts, day: date, *, titled: bool
) -> tuple[DialogPart, ...]:
    """The whole of it, as on the day. titled: with what is to be done, and the reasons."""
    pairs = [
        ("action.owner", owner_words(organisation, action.owner, say, day)),
        ("action.due", say.full_day(action.due)),
        ("field.state", say(f"action_state.{action.state}")),
        ("action.kind_short", say(f"action_kind.{action.kind}")),
    ]
    facts = tuple((say(key), value) for key, value in pairs)
    if not titled:
        return Heading(action.number), Facts(facts)
    details = action_details(organisation, action, say)
    return Heading(f"{action.number} · {action.title}"), Facts((*facts, *details))
