"""Ports for processes that are killed and come back to the same address."""

import socket


def held_port() -> socket.socket:
    """A port of loopback that nobody else is given until this is closed, for a process that listens there.

    It is bound and never listens, so Linux lets the process that is told the number listen beside it,
    and hands the number to no other, before the first start and between two of them. A port that was
    merely free a moment ago is any other test's by then.
    """
    held = socket.socket()
    held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    held.bind(("127.0.0.1", 0))
    return held


def number_of(held: socket.socket) -> int:
    return int(held.getsockname()[1])
