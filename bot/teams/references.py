"""Where a conversation is: its id, and the address of the connector that serves it."""

from dataclasses import dataclass

_BETWEEN = " "  # stands neither in ids nor in addresses


@dataclass(frozen=True, slots=True)
class Reference:
    """str() of it is what is kept with accounts and sent cards; read() reads that again."""

    conversation: str
    service_url: str

    def __str__(self) -> str:
        return f"{self.conversation}{_BETWEEN}{self.service_url}"

    @property
    def place(self) -> str:
        """The chat or channel, without the thread."""
        return self.conversation.partition(";")[0]


def reference(conversation: str, service_url: str) -> Reference:
    """Addresses come with and without a slash at the end, and mean the same."""
    return Reference(conversation, service_url.rstrip("/"))


def read(kept: str) -> Reference:
    """What str() gave."""
    conversation, _, service_url = kept.partition(_BETWEEN)
    return Reference(conversation, service_url)
