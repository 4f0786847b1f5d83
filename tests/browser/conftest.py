"""A Chromium, a demo and windows on it; the tests are skipped, saying so, where there is no Chromium."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.demo_process import DemoProcess
from tests.browser.window import Window

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=sv",
]

Opens = Callable[..., Window]

_PATIENCE = 60_000
"""Milliseconds. What is expected comes as soon as it comes; a busy machine is no fault of the page."""

expect.set_options(timeout=_PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Each context has a profile of its own, thrown away afterwards.

    For this package only: while Playwright runs, its thread counts as inside an event loop, and
    other tests could not use asyncio.run.
    """
    executable = next(filter(None, map(shutil.which, _NAMES)), None)
    if executable is None:
        pytest.skip(f"no Chromium found (looked for {', '.join(_NAMES)})")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=executable, args=_ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture(scope="package")
def demo(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[DemoProcess]:
    """browser is asked for so that nothing is started where there is none."""
    process = DemoProcess(tmp_path_factory.mktemp("demo"))
    try:
        process.start()
        yield process
    finally:
        process.stop()


@pytest.fixture
def opens(browser: Browser, demo: DemoProcess) -> Iterator[Opens]:
    """Opens windows. Afterwards none of them may have had any trouble."""
    opened: list[Window] = []

    def open_window(width: int = 1280, *, dark: bool = False) -> Window:
        opened.append(Window(browser, demo.address, width, dark=dark))
        return opened[-1]

    yield open_window
    trouble = [said for window in opened for said in window.trouble]
    for window in opened:
        window.close()
    assert not trouble
