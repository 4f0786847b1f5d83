"""One conversation on the page: what has been said, the composer, and a sign that an answer is near."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from nicegui.element import Element
from nicegui.elements.mixins.text_element import TextElement
from nicegui.events import GenericEventArguments

from bot.local import listener
from bot.local.cards import Do, Drawing, draw_card
from bot.local.elements import block, button, unseen, words
from bot.local.people import face
from bot.local.places import BOT
from bot.local.texts import clock, day_heading, say
from domain.deadlines import local_day
from domain.organisation import Person
from storage.local import LocalMessage

_MOST_TYPED = 20_000
"""Characters; more than a story may hold, so that too long a one is refused in words and never cut short."""
_PATIENCE = 6.0
"""Seconds the typing sign stays when no answer comes."""

STARTERS = ("starter_report", "starter_open", "starter_mine", "starter_help")


@dataclass(frozen=True, slots=True)
class Place:
    """Which conversation, seen by whom. channel: its name, or None in the private chat."""

    conversation: str
    person: Person
    locale: str
    channel: str | None = None


class Conversation:
    """Drawn where it is made; show() brings it up to date without redrawing what has not changed.

    change: the latest change shown. position: the latest message shown.
    """

    def __init__(
        self, place: Place, hear: Do, who: Callable[[str], Person | None], today: Callable[[], date]
    ) -> None:
        self._place = place
        self._hear = hear
        self._who = who
        self._today = today
        self._drawn: dict[str, Element] = {}
        self.change = 0
        self.position = 0
        self._last_day: date | None = None
        self._headings: list[tuple[date, TextElement]] = []
        self._headed_on = today()
        self._waiting_since: float | None = None
        label = say("messages", place.locale)
        log = block("div", "log", role="log", aria_live="polite", aria_label=label, tabindex="0")
        with log, block("div", "log-inner"):
            self._log()
        self._composer()

    # --- what has been said ---------------------------------------------------------------------

    def show(self, messages: tuple[LocalMessage, ...]) -> None:
        """New messages are added below, changed ones are drawn anew where they stand."""
        for message in messages:
            self.change = max(self.change, message.change)
            self.position = max(self.position, message.position)
            frame = self._drawn.get(message.id)
            if frame is None:
                self._add(message)
            else:
                self._draw_again(message, frame)
        self._empty.set_visibility(not self._drawn)

    def _add(self, message: LocalMessage) -> None:
        with self._messages:
            self._day_of(message.at)
            mine = message.author == self._place.person.id
            frame = block("article", "message mine" if mine else "message", tabindex="-1")
            with frame:
                self._draw(message)
        self._drawn[message.id] = frame
        if message.author == BOT:
            self.wait(False)

    def _draw_again(self, message: LocalMessage, frame: Element) -> None:
        frame.clear()
        with frame:
            self._draw(message)
        self.wait(False)

    def _day_of(self, at: datetime) -> None:
        day = local_day(at)
        if day != self._last_day:
            heading = words("p", day_heading(day, self._today(), self._place.locale), "day")
            self._headings.append((day, heading))
            self._last_day = day

    def turn_the_page(self) -> None:
        """When a day has passed, what was today is yesterday."""
        today = self._today()
        if today != self._headed_on:
            self._headed_on = today
            for day, heading in self._headings:
                heading.set_text(day_heading(day, today, self._place.locale))

    def _draw(self, message: LocalMessage) -> None:
        if message.author == BOT:
            self._draw_bot(message)
        else:
            self._draw_person(message, message.author)

    def _draw_bot(self, message: LocalMessage) -> None:
        if message.payload["retired"]:
            draw_card(message.payload, Drawing(self._hear, self._place.locale))
            return
        words("span", "L", "face bot", aria_hidden="true")
        with block("div", "said"):
            self._byline(say("bot", self._place.locale), message.at)
            draw_card(message.payload, Drawing(self._hear, self._place.locale))

    def _draw_person(self, message: LocalMessage, author: str) -> None:
        person = self._who(author)
        mine = author == self._place.person.id
        if person is not None and not mine:
            face(person)
        with block("div", "said"):
            name = say("you", self._place.locale) if mine else person.name if person else author
            self._byline(name, message.at)
            words("p", message.payload["text"], "bubble")

    def _byline(self, name: str, at: datetime) -> None:
        with block("p", "byline"):
            words("span", name, "byline-name")
            words("time", clock(at, self._place.locale), datetime=at.isoformat())

    def _log(self) -> None:
        self._empty = block("div", "empty")
        with self._empty:
            self._invitation()
        self._messages = block("div", "messages")
        self._typing = block("div", "typing", role="status")
        self._typing.set_visibility(False)
        with self._typing:
            words("span", "L", "face bot", aria_hidden="true")
            unseen(say("typing", self._place.locale))
            with block("span", "dots", aria_hidden="true"):
                for _ in range(3):
                    block("span", "dot")

    def _invitation(self) -> None:
        locale = self._place.locale
        if self._place.channel is not None:
            words("p", say("empty_channel", locale))
            words("p", say("channel_only_bot", locale), "note")
            return
        words("span", "L", "face bot large", aria_hidden="true")
        words("p", say("empty_private", locale))
        with block("div", "buttons centred"):
            for starter in STARTERS:
                text = say(starter, locale)
                button(text, "chip").on("click", lambda text=text: self._say(text))

    # --- saying something ------------------------------------------------------------------------

    def _composer(self) -> None:
        locale, channel = self._place.locale, self._place.channel
        label = say("composer_channel", locale, channel=channel) if channel else say("composer", locale)
        with block("form", "composer") as form:
            area = block(
                "textarea", "input", rows=1, aria_label=label, placeholder=label, maxlength=_MOST_TYPED
            )
            area.props["enterkeyhint"] = "send"
            area.on("keydown", js_handler="(event) => lyhord.enterSends(event)")
            area.on("input", js_handler="(event) => lyhord.keep(event)")
            with block("button", "button primary send", type="submit", aria_label=say("send", locale)):
                words("span", say("send", locale))
            words("p", say("keys", locale), "keys", aria_hidden="true")
        form.on(
            "submit.prevent",
            self._send,
            js_handler="() => { const text = lyhord.take(); if (text) emit(text); }",
        )

    async def _send(self, arguments: GenericEventArguments) -> None:
        await self._say(str(arguments.args))

    async def _say(self, text: str) -> None:
        await self._hear(listener.said(text))

    # --- waiting ----------------------------------------------------------------------------------

    def wait(self, waiting: bool) -> None:
        """Show, or take away, the sign that an answer is being written."""
        self._waiting_since = time.monotonic() if waiting else None
        if self._typing.visible != waiting:
            self._typing.set_visibility(waiting)

    def stop_waiting_when_overdue(self) -> None:
        if self._waiting_since is not None and time.monotonic() - self._waiting_since > _PATIENCE:
            self.wait(False)
