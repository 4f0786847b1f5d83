"""The address is taken before anything else is done, and why it cannot be is said plainly."""

import errno
import socket


class AddressTrouble(Exception):
    """The address cannot be listened on; the message says why and what to do."""


def listen(host: str, port: int, choose: str) -> socket.socket:
    """A socket there; port 0 takes a free one. choose: how another port is chosen. Raises AddressTrouble."""
    try:
        listening = socket.create_server((host, port), family=_family(host))
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise AddressTrouble(f"Port {port} is already in use. Choose another with {choose}.") from None
        reason = error.strerror or "unknown"
        raise AddressTrouble(f"{host}:{port} cannot be listened on ({reason}). Check {choose}.") from None
    # Connections inherit it. asyncio sets it only on sockets that name their protocol, and without it
    # the kernel may hold the end of an answer back until the other side has acknowledged its beginning.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET
