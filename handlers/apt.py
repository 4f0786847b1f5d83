"""A unit's APT as someone may see and change it: found, checked again, and refused kindly."""

from collections.abc import Sequence

from domain.deadlines import local_day
from domain.meeting_access import Act, channels_of, may, may_approve, members_of, told_of_apt
from domain.meeting_notices import (
    AptDraft,
    AptNext,
    AptNotes,
    AptOthers,
    AptPosted,
    apt_notes_slot,
    apt_slot,
)
from domain.meetings import Gathering, Occasion, State
from domain.notices import Notice
from domain.organisation import Role
from domain.series import Sitting
from domain.series_spoken import describe_sitting
from domain.understanding import read_unit
from handlers.chat import Option
from handlers.privacy import unit_names
from handlers.talk import Talk

_CHANNEL = "channel:"


# --- whose it is -----------------------------------------------------------------------------------------


def may_here(talk: Talk, act: Act, unit: str, item_owner: str | None = None) -> bool:
    """May this person do that with the unit's APT today?"""
    return talk.organisation.has_unit(unit) and may(
        talk.organisation, act, unit, talk.person.id, talk.today, item_owner
    )


def may_read(talk: Talk, unit: str) -> bool:
    """May what is posted be read here: by this person, or by everyone in this channel?"""
    if talk.person.id.startswith(_CHANNEL):
        keys = (channel.key for channel in channels_of(talk.organisation, unit))
        return talk.person.id.removeprefix(_CHANNEL) in keys
    return may_here(talk, Act.SEE, unit)


def units_for(talk: Talk, act: Act) -> tuple[str, ...]:
    """The units with whose APT this person may do that by a post of their own, the most local first."""
    posts = dict.fromkeys(unit for _, unit in talk.organisation.posts_of(talk.person.id, talk.today))
    deepest = sorted(posts, key=lambda unit: -len(tuple(talk.organisation.line(unit))))
    return tuple(unit for unit in deepest if may_here(talk, act, unit))


async def units_meant(talk: Talk, text: str, act: Act) -> tuple[str, ...]:
    """The units that the words may be about: the one they name, else their own that have APT, or could."""
    named = read_unit(text, unit_names(talk.organisation)).key
    if named is not None and may_here(talk, act, named):
        return (named,)
    own = units_for(talk, act)
    going_on = {series.unit for series in await talk.tx.meetings.series_in(own, talk.today)}
    return tuple(unit for unit in own if unit in going_on) or own


def home_unit(talk: Talk) -> str:
    """The unit whose APT this person comes to; the top where there is none."""
    homes = talk.organisation.home_units(talk.person.id, talk.today)
    return next(iter((*homes, *(unit.key for unit in talk.organisation.units))))


async def refuse(talk: Talk, unit: str) -> None:
    talk.tx.audit.note("access.refused", talk.person.id, unit)
    await talk.reply(AptOthers(unit))


def arranges(talk: Talk, unit: str) -> bool:
    return may_here(talk, Act.ARRANGE, unit)


def unit_name(talk: Talk, unit: str) -> str:
    return talk.organisation.unit(unit).short_name if talk.organisation.has_unit(unit) else unit


def unit_options(talk: Talk, units: Sequence[str]) -> tuple[Option, ...]:
    return tuple(Option(unit, unit_name(talk, unit)) for unit in units)


def people_options(talk: Talk, unit: str, *also: str) -> tuple[Option, ...]:
    """Who may present something at the unit's APT."""
    managers = talk.organisation.holders(Role.MANAGER, unit, talk.today)
    keys = dict.fromkeys((*also, *members_of(talk.organisation, unit, talk.today), *managers))
    found = (person for key in keys if (person := talk.organisation.person(key)) is not None)
    return tuple(Option(person.id, person.name) for person in found)


def name_of(talk: Talk, person: str) -> str:
    found = talk.organisation.person(person)
    return found.name if found is not None else talk.say("case.someone")


# --- found and checked -----------------------------------------------------------------------------------


async def current(talk: Talk, occasion_id: str, version: int, act: Act) -> Occasion | None:
    """The occasion a button acts on, for one who may. A stale button changes nothing; the card is new."""
    occasion = await talk.tx.meetings.get(occasion_id)
    if occasion is None:
        await talk.words("apt.gone")
        return None
    approves = act is Act.APPROVE and may_approve(talk.organisation, occasion, talk.person.id, talk.today)
    if not (approves or may_here(talk, act, occasion.unit)):
        await refuse(talk, occasion.unit)
        return None
    if occasion.version != version:
        await refresh_own(talk, occasion)
        await talk.words("apt.changed")
        return None
    return occasion


async def refresh_own(talk: Talk, occasion: Occasion) -> None:
    """The card that belongs to how far it has come, as it is now."""
    notice, slot = card_of(occasion)
    await talk.reply(notice, slot=slot)


def card_of(occasion: Occasion) -> tuple[Notice, str | None]:
    """What whoever arranges it is shown of it, and where."""
    match occasion.state:
        case State.HELD | State.NOTES_APPROVED | State.NOTES_POSTED:
            return AptNotes(occasion.id), apt_notes_slot(occasion.id)
        case State.DRAFTED | State.APPROVED | State.POSTED:
            return AptDraft(occasion.id), apt_slot(occasion.id)
        case State.PLANNED | State.MISSED | State.CANCELLED:
            return AptNext(occasion.unit), None


async def tell_unit(
    talk: Talk, occasion: Occasion, notice: Notice, slot: str, *, fresh: bool = False
) -> None:
    """What is posted: in the unit's channel, or to each one where there is none."""
    channels, people = told_of_apt(talk.organisation, occasion.unit, talk.today)
    for channel in channels:
        await talk.tx.outbox.put(notice, channel=channel, slot=slot, fresh=fresh, at=talk.now)
    for person in people:
        await talk.tell(person, notice, slot=slot, fresh=fresh)


async def tell_of_change(talk: Talk, occasion: Occasion, what: str) -> None:
    """Those who have the time in their calendars hear what has become of it."""
    await tell_unit(talk, occasion, AptPosted(occasion.id, what), posted_slot(occasion.id), fresh=True)


def posted_slot(occasion: str) -> str:
    """The card that the unit has; whoever arranges it has one of their own."""
    return f"apt-posted:{occasion}"


# --- in words --------------------------------------------------------------------------------------------


def when(talk: Talk, gathering: Gathering) -> str:
    """tisdag 1 december kl. 14.00–15.30, dagpersonal"""
    said = talk.say("time.day_and_clock", day=talk.say.day(gathering.day), clock=hours(talk, gathering))
    who = describe_sitting(gathering.name, talk.say.locale) if gathering.name else ""
    return f"{said}, {who}" if who else said


def hours(talk: Talk, timed: Gathering | Sitting) -> str:
    """14.00–15.30, or when it begins where nobody said how long."""
    begins = talk.say.clock(timed.begins)
    return begins if timed.ends is None else f"{begins}–{talk.say.clock(timed.ends)}"


def all_times(talk: Talk, occasion: Occasion) -> str:
    """Every gathering on a line of its own, with where it is."""
    lines = []
    for gathering in occasion.coming:
        place = f", {gathering.place}" if gathering.place else ""
        lines.append(f"{when(talk, gathering)}{place}")
    return "\n".join(lines)


def is_over(talk: Talk, occasion: Occasion) -> bool:
    return occasion.end <= talk.now


def held_on(talk: Talk, occasion: Occasion) -> str:
    return talk.say.day(local_day(occasion.start))
