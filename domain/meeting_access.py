"""Who may do what with a unit's APT. One table, MAY, read the way domain.access reads its own."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from domain.meetings import Due, Occasion
from domain.organisation import Channel, Organisation, Role


class Part(StrEnum):
    """How a person stands to a unit's APT on a day."""

    MEMBER = "member"  # works there
    MANAGER = "manager"  # and whoever acts for the manager
    ABOVE = "above"  # managers further up
    QUALITY = "quality"
    OWNER = "owner"  # of the item in question


class Act(StrEnum):
    """What people do with APT."""

    SEE = "see"
    ADD_ITEM = "add_item"
    CHANGE_ITEM = "change_item"  # and withdraw it
    ARRANGE = "arrange"  # series, moves, cancelling, order, themes, lessons
    APPROVE = "approve"
    WRITE_NOTES = "write_notes"
    SEE_REGISTER = "see_register"


_EVERYONE = frozenset({Part.MEMBER, Part.MANAGER})
_MANAGES = frozenset({Part.MANAGER})
MAY: Mapping[Act, frozenset[Part]] = {
    Act.SEE: frozenset({Part.MEMBER, Part.MANAGER, Part.ABOVE, Part.QUALITY}),
    Act.ADD_ITEM: _EVERYONE | {Part.QUALITY, Part.ABOVE},
    Act.CHANGE_ITEM: _MANAGES | {Part.OWNER},
    Act.ARRANGE: _MANAGES,
    Act.APPROVE: _MANAGES,
    Act.WRITE_NOTES: _MANAGES,
    Act.SEE_REGISTER: frozenset({Part.MANAGER, Part.ABOVE, Part.QUALITY}),
}


def parts_of(organisation: Organisation, unit: str, person: str, day: date) -> frozenset[Part]:
    """Every way in which this person stands to the unit's APT on this day."""
    line = [node.key for node in organisation.line(unit)]
    posts = {(role, at) for role, at in organisation.posts_of(person, day) if at in line}
    found = set[Part]()
    if person in managers_of(organisation, unit, day):
        found.add(Part.MANAGER)
    if any(at == unit for _, at in posts) or (Role.SAFETY_REPRESENTATIVE in {role for role, _ in posts}):
        found.add(Part.MEMBER)
    if any(role is Role.MANAGER for role, _ in posts):
        found.add(Part.ABOVE)
    if any(role is Role.QUALITY_DEVELOPER for role, _ in posts):
        found.add(Part.QUALITY)
    return frozenset(found)


def managers_of(organisation: Organisation, unit: str, day: date) -> tuple[str, ...]:
    """Who arranges the unit's APT on this day: its acting manager, or the nearest one above."""
    return organisation.holders(Role.MANAGER, unit, day)


def may(
    organisation: Organisation, act: Act, unit: str, person: str, day: date, item_owner: str | None = None
) -> bool:
    """May this person do that with the unit's APT? item_owner: of the item that is to be changed."""
    parts = parts_of(organisation, unit, person, day)
    own = {Part.OWNER} if person == item_owner and parts else set[Part]()
    return bool(MAY[act] & (parts | own))


def deputies_of(organisation: Organisation, unit: str, day: date) -> tuple[str, ...]:
    """Who is asked when those who arrange the unit's APT do not answer."""
    return organisation.holders(Role.MANAGER, unit, day, without=managers_of(organisation, unit, day))


def may_approve(organisation: Organisation, occasion: Occasion, person: str, day: date) -> bool:
    """May this person approve the agenda? The deputies too, from when they have been asked."""
    if may(organisation, Act.APPROVE, occasion.unit, person, day):
        return True
    asked = Due.ASK_DEPUTY in occasion.done
    return asked and person in deputies_of(organisation, occasion.unit, day)


def channels_of(organisation: Organisation, unit: str) -> tuple[Channel, ...]:
    """Where the unit's agenda and notes are posted."""
    return tuple(
        channel for channel in organisation.channels if channel.unit == unit and channel.purpose == "unit"
    )


def members_of(organisation: Organisation, unit: str, day: date) -> tuple[str, ...]:
    """Who works in exactly this unit on this day."""
    here = (each.person for each in organisation.assignments if each.unit == unit and each.covers(day))
    return tuple(
        person.id
        for key in dict.fromkeys(here)
        if (person := organisation.person(key)) is not None and person.active
    )


def told_of_apt(organisation: Organisation, unit: str, day: date) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(channels, people) that what is posted goes to: where the unit has no channel, to each one."""
    channels = tuple(channel.key for channel in channels_of(organisation, unit))
    return (channels, ()) if channels else ((), members_of(organisation, unit, day))
