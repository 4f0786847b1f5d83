"""The conversations of the local chat, by id: someone's private chat, or a channel."""

from datetime import date

from domain.organisation import Channel, Organisation, Person, Role

BOT = "lyhord"
"""The author of what Lyhörd says; everyone else's is their id."""

_PRIVATE, _CHANNEL = "person:", "channel:"


def private_with(person: Person) -> str:
    """The conversation in which only this person and Lyhörd are."""
    return _PRIVATE + person.id


def in_channel(channel: Channel) -> str:
    return _CHANNEL + channel.key


def is_private(conversation: str) -> bool:
    return conversation.startswith(_PRIVATE)


def person_in(conversation: str) -> str | None:
    """Whose private chat it is; None for a channel."""
    return conversation.removeprefix(_PRIVATE) if is_private(conversation) else None


def channels_of(organisation: Organisation, person: Person, today: date) -> tuple[Channel, ...]:
    """The channels someone sits in: their units', those right below what they lead, and the
    management groups of what they lead or answer for."""
    posts = organisation.posts_of(person.id, today)
    homes = frozenset(unit for _, unit in posts)
    leads = frozenset(unit for role, unit in posts if role is Role.MANAGER)
    answers_for = frozenset(unit for role, unit in posts if role not in {Role.STAFF, Role.MANAGER})
    return tuple(
        channel
        for channel in organisation.channels
        if (_sits_in_group if channel.purpose == "management" else _sits_in_unit)(
            organisation, channel.unit, homes, leads, answers_for
        )
    )


def _sits_in_unit(
    organisation: Organisation,
    unit: str,
    homes: frozenset[str],
    leads: frozenset[str],
    _answers_for: frozenset[str],
) -> bool:
    return unit in homes or organisation.unit(unit).parent in leads


def _sits_in_group(
    organisation: Organisation,
    unit: str,
    _homes: frozenset[str],
    leads: frozenset[str],
    answers_for: frozenset[str],
) -> bool:
    below = {led for led in leads if organisation.unit(led).parent == unit}
    return unit in leads or unit in answers_for or bool(below)
