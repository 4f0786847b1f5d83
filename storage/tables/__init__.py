"""Every table with its indexes, by subject: whoever asks for one gets the metadata of them all."""

from storage.tables import (
    actions,
    cases,
    conversation,
    digests,
    figures,
    installation,
    local_chat,
    meetings,
    organisation,
    protection,
    reminding,
    retention,
)
from storage.tables.columns import metadata

__all__ = [
    "metadata",
    "actions",
    "cases",
    "conversation",
    "digests",
    "figures",
    "installation",
    "local_chat",
    "meetings",
    "organisation",
    "protection",
    "reminding",
    "retention",
]
