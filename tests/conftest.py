"""What every test stands on: both databases, repeatable examples, and no network but loopback."""

import gc
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from typing import Any

import pytest
import structlog
from hypothesis import HealthCheck, settings
from xdist.scheduler import LoadScopeScheduling

pytest_plugins = ["tests.databases"]

_MEMORY = "/dev/shm"  # noqa: S108
_ROOM = 4 * 1024**3


def _has_room(folder: str) -> bool:
    """Whether the tests' files and databases fit there."""
    return os.access(folder, os.W_OK) and shutil.disk_usage(folder).free >= _ROOM


# Nothing needs to survive a power cut here, and waiting for a disk is a third of a story's time.
if _has_room(_MEMORY):
    os.environ["TMPDIR"] = tempfile.tempdir = _MEMORY


_TOGETHER = ("tests/browser/", "tests/rooms/gallery/", "tests/rooms/handlers/test_matrix_walked.py")
"""Each shares one browser, one gallery played, or one walk: it takes longer to make than most tests."""


class Together(LoadScopeScheduling):  # type: ignore[misc]  # it ships no types
    """Each test goes to whichever process is free, and these rooms whole to one, first of all."""

    def _split_scope(self, nodeid: str) -> str:
        return next((room for room in _TOGETHER if nodeid.startswith(room)), nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    """In place of xdist's own groups, which pytest 9.2's names of tests lose without a word."""
    return Together(config, log)


def pytest_collection_finish() -> None:
    """What was imported stays: looking through it for garbage again and again is a tenth of all time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


# Every run tries the same examples, so that none fails by chance, and none because the machine is slow.
# LYHORD_EXPLORE=1 tries others each time.
_UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("lyhord", _UNHURRIED, derandomize=True, database=None)
settings.register_profile("explore", _UNHURRIED, derandomize=False)
settings.load_profile("explore" if os.environ.get("LYHORD_EXPLORE") else "lyhord")

_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost", "0.0.0.0", "::", "", None})  # noqa: S104
_CALLS_WITH_ADDRESS = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg"})
_REACHING = _CALLS_WITH_ADDRESS | {"socket.getaddrinfo"}
_reached_out: list[str] = []


class ReachedOut(OSError):
    """A test tried to speak to something outside this machine."""


def _host_of(event: str, arguments: tuple[Any, ...]) -> object:
    if event == "socket.getaddrinfo":
        return arguments[0]
    address = arguments[1]
    return address[0] if isinstance(address, tuple) else None  # a path: a socket on this machine


def _only_loopback(event: str, arguments: tuple[Any, ...]) -> None:
    if event not in _REACHING:
        return
    host = _host_of(event, arguments)
    host = host.decode() if isinstance(host, bytes) else host
    if host not in _LOOPBACK:
        _reached_out.append(str(host))
        raise ReachedOut(f"a test tried to reach {host}")


sys.addaudithook(_only_loopback)


@pytest.fixture(autouse=True)
def nothing_leaves_this_machine() -> Iterator[None]:
    """Fails the test that reached out, even when the code under test swallowed the error."""
    _reached_out.clear()
    yield
    assert not _reached_out, f"reached out to {', '.join(_reached_out)}"


@pytest.fixture
def logging_as_before() -> Iterator[None]:
    """Puts the process's logging back after a test that set it up."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    levels = {name: found.level for name, found in _loggers()}
    yield
    root.handlers, root.level = handlers, level
    for name, found in _loggers():
        found.setLevel(levels.get(name, logging.NOTSET))
    logging.captureWarnings(capture=False)
    logging.raiseExceptions = True
    structlog.reset_defaults()


def _loggers() -> list[tuple[str, logging.Logger]]:
    known = logging.Logger.manager.loggerDict.items()
    return [(name, found) for name, found in known if isinstance(found, logging.Logger)]
