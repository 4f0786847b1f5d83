"""Asking over plain HTTP, as everything does that is tested on loopback."""

import ssl

import httpx


def plain_http(timeout: float = 5.0) -> httpx.AsyncClient:
    """A client that knows no certificate authority and no proxy.

    httpx else reads all that the world trusts, which takes longer than most requests. timeout: seconds.
    """
    return httpx.AsyncClient(verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), trust_env=False, timeout=timeout)
