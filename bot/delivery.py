"""Takes what lies in the outbox to the people: in order, at least once, doubled only when unknowable.

A row is claimed for a while, its card is written now, the attempt is put on record, and only then
does the card leave. After a crash the record says that the card may have arrived, so the platform
is asked before it is sent again. Nothing but ids, names of notices and codes is ever logged.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count as counting

from bot.logs import log
from bot.metrics import Counting, Uncounted
from bot.sending import CannotLookUp, Later, Outcome, Refused, Sender, Sent, Unknown
from domain.notices import Notice
from domain.organisation import Person
from handlers.chat import Card, Platform
from storage.store import Store, Transaction

Write = Callable[[Notice, Person, Transaction, datetime], Awaitable[Card | None]]
"""Writes the card now, in a reading transaction. None: no longer true, or may no longer see it."""

LANES_AT_ONCE = 8
LEASE = timedelta(minutes=2)
GIVE_UP_AFTER = timedelta(hours=24)
MOST_FAULTS = 5
"""How often a row may break our own code before it is set aside."""
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=2), timedelta(minutes=15)
POLL = 5.0
"""Seconds between looks at the outbox when nobody wakes us: other replicas put rows there too."""
LAST_WORDS = 8.0
"""Seconds that rows under way get to finish when the process stops."""

UNREACHABLE = frozenset(
    {
        "user_not_found",
        "users_not_found",
        "user_disabled",
        "user_not_visible",
        "cannot_dm_bot",
        "channel_not_found",
        "is_archived",
        "messages_tab_disabled",
        "unreachable",
    }
)
"""Reasons that mean: this person cannot be reached on this platform."""

_log = log("bot.delivery")
