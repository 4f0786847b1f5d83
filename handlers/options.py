"""The choices of a list that is too long to be sent whole: a platform asks for them as one types."""

import re
from datetime import date, datetime

from domain.deadlines import LOCAL, local_day
from domain.organisation import Organisation, Person
from handlers.action_owners import owner_options
from handlers.chat import Option
from handlers.desk import Desk
from handlers.forms import Asking
from handlers.privacy import unit_names
from handlers.report_form import REPORT
from handlers.texts import Texts

_OWNER = re.compile(r"(?:owner|measure_owner)(?:_\d+)?")
"""Inputs that choose who an action is given to."""


def _home(organisation: Organisation, person: Person, day: date) -> str:
    return next(iter((*organisation.home_units(person.id, day), *(unit.key for unit in organisation.units))))


async def options(source: str, person: Person, desk: Desk, now: datetime) -> tuple[Option, ...]:
    """Every choice of the list. source: a menu's action ("answer:unit") or an input's name ("unit")."""
    name = source.rpartition(":")[2]
    field = REPORT.fields.get(name)
    if field is None and not _OWNER.fullmatch(name):
        return ()
    async with desk.store.reading() as tx:
        organisation = tx.organisation
    if field is None:
        say = Texts(person.locale, desk.client_word, today=local_day(now))
        return owner_options(organisation, say, _home(organisation, person, local_day(now)))
    asking = Asking(
        organisation,
        unit_names(organisation),
        person,
        now.astimezone(LOCAL),
        Texts(person.locale, desk.client_word, today=local_day(now)),
        {},
    )
    return field.menu(asking)
