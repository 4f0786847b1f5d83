"""Notices about APT -> cards, written at delivery (handlers/notices.py has the others)."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from domain.meeting_access import managers_of
from domain.meeting_notices import (
    AptChangeAsked,
    AptDraft,
    AptHoliday,
    AptItemCard,
    AptItemsDue,
    AptNext,
    AptNotes,
    AptNotesAsked,
    AptNotesPosted,
    AptOthers,
    AptPosted,
    AptSeriesCard,
    AptThemes,
)
from handlers.apt import name_of, unit_name
from handlers.apt_agenda import posted_card
from handlers.apt_changes import change_card, holiday_card, next_card
from handlers.apt_draft import draft_card
from handlers.apt_items import due_card, item_card, themes_card
from handlers.apt_notes import asked_card, notes_card, notes_posted_card
from handlers.apt_series import series_card
from handlers.chat import Card, Text
from handlers.talk import Talk


async def _others(talk: Talk, notice: AptOthers) -> Card | None:
    """ "Not allowed" is friendly and says who can."""
    if not talk.organisation.has_unit(notice.unit):
        return None
    people = managers_of(talk.organisation, notice.unit, talk.today)
    names = talk.say.listed([name_of(talk, person) for person in people])
    unit = unit_name(talk, notice.unit)
    said = talk.say("apt.others", names=names, unit=unit) if names else talk.say("apt.nobody", unit=unit)
    return Card(talk.say("notification.answer"), (Text((said,)),))


APT_WRITERS: Mapping[type[Any], Callable[[Talk, Any], Awaitable[Card | None]]] = {
    AptSeriesCard: series_card,
    AptOthers: _others,
    AptNext: next_card,
    AptChangeAsked: change_card,
    AptHoliday: holiday_card,
    AptItemCard: item_card,
    AptThemes: themes_card,
    AptDraft: draft_card,
    AptPosted: posted_card,
    AptItemsDue: due_card,
    AptNotesAsked: asked_card,
    AptNotes: notes_card,
    AptNotesPosted: notes_posted_card,
}
