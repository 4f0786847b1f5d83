"""The choices of a list that is too long to be sent whole: a platform asks for them as one types."""

from datetime import datetime

from domain.deadlines import LOCAL
from domain.organisation import Person
from handlers.chat import Option
from handlers.desk import Desk
from handlers.forms import Asking
from handlers.privacy import unit_names
from handlers.report_form import REPORT
from handlers.texts import Texts


async def options(source: str, person: Person, desk: Desk, now: datetime) -> tuple[Option, ...]:
    """Every choice of the list. source: a menu's action ("answer:unit") or an input's name ("unit")."""
    field = REPORT.fields.get(source.rpartition(":")[2])
    if field is None:
        return ()
    async with desk.store.reading() as tx:
        organisation = tx.organisation
    asking = Asking(
        organisation,
        unit_names(organisation),
        person,
        now.astimezone(LOCAL),
        Texts(person.locale, desk.client_word),
        {},
    )
    return field.menu(asking)
