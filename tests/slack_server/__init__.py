"""A strict test Slack over real HTTP: Web API, limits, misbehaviour, and people who use the bot."""

from tests.slack_server.client import Answer, ClientRefusal, Modal, Person, Shown
from tests.slack_server.journal import Entry
from tests.slack_server.misbehave import DropAfter, DropBefore, Failing, Held, Ratelimited, Refused, Slow
from tests.slack_server.server import SlackServer
from tests.slack_server.sockets import Link, Sockets
from tests.slack_server.workspace import Channel, User, Workspace

__all__ = [
    "Answer",
    "Channel",
    "ClientRefusal",
    "DropAfter",
    "DropBefore",
    "Entry",
    "Failing",
    "Held",
    "Link",
    "Modal",
    "Person",
    "Ratelimited",
    "Refused",
    "Shown",
    "SlackServer",
    "Slow",
    "Sockets",
    "User",
    "Workspace",
]
