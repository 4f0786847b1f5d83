"""What every handler has at hand."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from domain.closing import Register
from handlers.sheets import Document, Workbook, blank_document, blank_workbook
from storage.store import Store


class Intake(StrEnum):
    """Where a story may be told; whoever installs Lyhörd chooses, there is no default.

    CONVERSATION: in the private chat. DIALOG: what is typed only opens the form.
    """

    CONVERSATION = "conversation"
    DIALOG = "dialog"


def _nobody_waits() -> None:
    pass


def _uncounted(platform: str) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Desk:
    """store: what is remembered. wake: called after a commit that put something in the outbox.
    unreadable: called when something sealed does not open: moved, changed, or its key is gone.
    repeated: called with the platform when a turn came that had been answered before, by any replica.

    workbook, document: write figures as xlsx and docx (bot/statistics_files).
    """

    store: Store
    intake: Intake
    client_word: str = "brukare"
    register: Register = Register.HERE
    wake: Callable[[], None] = _nobody_waits
    workbook: Workbook = blank_workbook
    document: Document = blank_document
    unreadable: Callable[[], None] = _nobody_waits
    repeated: Callable[[str], None] = _uncounted
