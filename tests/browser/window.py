"""A browser window in which someone of the demo organisation is at work."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, ConsoleMessage, Error, Locator, Page, expect

_PHONE = 500
_SLOW = 60_000
_RECONNECTING = ("WebSocket", "net::ERR_")
"""What the browser itself says while the server is away; only accepted when it was taken away."""


class Window:
    """width: in CSS pixels; a phone's below 500. trouble: console errors and uncaught exceptions."""

    def __init__(self, browser: Browser, address: str, width: int, *, dark: bool = False) -> None:
        phone = width < _PHONE
        self._context = browser.new_context(
            viewport={"width": width, "height": 740 if phone else 900},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            locale="sv-SE",
            timezone_id="Europe/Stockholm",
            has_touch=phone,
        )
        self._context.set_default_timeout(_SLOW)
        self._address = address
        self._name = f"{width}{'-dark' if dark else ''}"
        self.page: Page = self._context.new_page()
        self._server_was_away = False
        self._trouble: list[str] = []
        self.page.on("console", self._hear_console)
        self.page.on("pageerror", self._hear_error)

    def _hear_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self._trouble.append(message.text)

    def _hear_error(self, error: Error) -> None:
        self._trouble.append(str(error))

    @property
    def trouble(self) -> list[str]:
        if not self._server_was_away:
            return self._trouble
        return [said for said in self._trouble if not any(word in said for word in _RECONNECTING)]

    def close(self) -> None:
        self._context.close()

    def shoot(self, name: str) -> None:
        """A picture, where LYHORD_SCREENSHOTS names a folder."""
        folder = os.environ.get("LYHORD_SCREENSHOTS")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self.page.wait_for_timeout(250)
            self.page.screenshot(path=Path(folder) / f"{self._name}-{name}.png")

    # --- going somewhere ---------------------------------------------------------------------------

    def goes_to(self, path: str) -> "Window":
        self.page.goto(f"{self._address}{path}")
        expect(self.page.locator(".main, .welcome")).to_be_visible()
        return self

    def becomes(self, name: str) -> None:
        """Choose someone in the list, or in the drawer where there is no room for the list."""
        if not self.page.locator(".side").is_visible():
            self.page.locator(".me").click()
        people = self.page.locator(".people:visible")
        people.get_by_role("searchbox").fill(name)
        people.get_by_role("link", name=name).click()
        expect(self.page.locator(".me")).to_contain_text(name)
        expect(self.composer).to_be_visible()

    @contextmanager
    def server_taken_away(self) -> Iterator[None]:
        """Afterwards the page has come back by itself, from the server that was started meanwhile."""
        self._server_was_away = True
        self.page.evaluate("window.beforeTheCut = true")
        yield
        self.page.wait_for_function("!window.beforeTheCut", timeout=120_000)
        expect(self.composer).to_be_visible()

    # --- looking -----------------------------------------------------------------------------------

    @property
    def composer(self) -> Locator:
        return self.page.locator(".composer textarea")

    @property
    def cards(self) -> Locator:
        return self.page.locator(".log .card:not(.retired)")

    @property
    def last_card(self) -> Locator:
        return self.cards.last

    @property
    def dialog(self) -> Locator:
        return self.page.locator(".sheet:visible")

    # --- doing -------------------------------------------------------------------------------------

    def says(self, text: str) -> None:
        self.composer.fill(text)
        self.composer.press("Enter")

    def presses(self, label: str) -> None:
        """The button with that label on the latest card that has one."""
        self.cards.get_by_role("button", name=label, exact=True).last.click()

    def presses_in_dialog(self, label: str) -> None:
        self.dialog.get_by_role("button", name=label, exact=True).click()

    def chooses(self, question: str, answer: str) -> None:
        """A radio button or a check box of a group."""
        group = self.dialog.get_by_role("group", name=question)
        group.get_by_text(answer, exact=True).click()

    def writes(self, question: str, answer: str) -> None:
        self.dialog.get_by_label(re.compile(f"^{re.escape(question)}")).fill(answer)

    def searches(self, question: str, words: str, answer: str) -> None:
        """A searchable list: type some of the words, take the entry."""
        self.dialog.get_by_role("combobox", name=question).fill(words)
        self.page.get_by_role("option", name=answer).click()
