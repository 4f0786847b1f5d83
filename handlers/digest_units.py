"""A part of the figures that were asked for: each of several units, or each unit right below the one."""

from collections.abc import Sequence

from domain.digest import Digest
from domain.organisation import Organisation
from handlers.chat import Menu, Option
from handlers.talk import Talk


def parts_of(organisation: Organisation, units: Sequence[str]) -> tuple[str, ...]:
    """The keys of the parts; none where nothing is narrower."""
    if len(units) != 1:
        return tuple(units)
    return tuple(unit.key for unit in organisation.units if unit.parent == units[0])


def parts_menu(talk: Talk, digest: Digest) -> tuple[Menu, ...]:
    """For whoever asked without saying which unit, or for a whole department."""
    if digest.recipient:
        return ()
    options = tuple(
        Option(key, talk.organisation.unit(key).name) for key in parts_of(talk.organisation, digest.units)
    )
    return (Menu(talk.say("digest.part"), "digest_part", options, digest.id),) if len(options) > 1 else ()
