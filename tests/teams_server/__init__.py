"""A strict test Microsoft over real HTTP(S): Entra, the Bot Connector, Graph, and people who use Teams."""

from tests.slack_server.misbehave import DropAfter, DropBefore, Failing, Held, Ratelimited, Refused, Slow
from tests.teams_server.cards import card_problems
from tests.teams_server.client import Person
from tests.teams_server.courier import Answer, Delivery
from tests.teams_server.fields import ClientRefusal
from tests.teams_server.schema import MISSING, is_published
from tests.teams_server.server import FORGERIES, TeamsServer
from tests.teams_server.tenant import Group, Place, Tenant, User
from tests.teams_server.visible import Control, Dialog, Field, Shown

__all__ = [
    "FORGERIES",
    "MISSING",
    "Answer",
    "ClientRefusal",
    "Control",
    "Delivery",
    "Dialog",
    "DropAfter",
    "DropBefore",
    "Failing",
    "Field",
    "Group",
    "Held",
    "Person",
    "Place",
    "Ratelimited",
    "Refused",
    "Shown",
    "Slow",
    "TeamsServer",
    "Tenant",
    "User",
    "card_problems",
    "is_published",
]
