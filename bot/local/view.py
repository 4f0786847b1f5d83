"""One person's page: who they are, one of their conversations or the start page, the clock."""

from nicegui import ui
from nicegui.element import Element
from nicegui.events import GenericEventArguments

from bot.fairness import Paused
from bot.local.cards import Drawing, draw_card
from bot.local.chat import LocalChat, log_trouble
from bot.local.clock_panel import ClockPanel, clock_sheet
from bot.local.conversation import Conversation, Place
from bot.local.dialogs import Sheet
from bot.local.dress import dress
from bot.local.elements import block, button, words
from bot.local.listener import OPENED, Event, press_sent_again
from bot.local.people import PeopleList, address, described, face
from bot.local.places import channels_of, in_channel, is_private, private_with
from bot.local.renderer import card_payload, dialog_payload
from bot.local.texts import clock, moment, say, short_day, unread_words
from domain.deadlines import local_day
from domain.organisation import Channel, Organisation, Person
from handlers.chat import Answer

_START = "start"
_LOOK_EVERY = 0.25
_CLOCK_EVERY = 5.0


class View:
    """place: "start", a channel's key, or empty for the private chat."""

    def __init__(self, chat: LocalChat, organisation: Organisation, person: Person, place: str) -> None:
        self._chat = chat
        self._organisation = organisation
        self._person = person
        self._place = place
        self._locale = person.locale
        self._seen_bell = -1
        self._conversation: Conversation | None = None
        self._start: Element | None = None
        self._clocks: list[ClockPanel] = []

    async def draw(self) -> None:
        dress(f"{self._person.name} – Lyhörd", self._locale)
        self._sheet = Sheet(self._hear, self._locale)
        with block("div", "frame"):
            with block("aside", "side"):
                self._brand()
                self._people = self._people_list()
            with block("div", "main"):
                self._head()
                self._middle()
            with block("aside", "time-side"):
                self._clocks.append(ClockPanel(self._chat.travel, self._locale))
        await self._look()
        ui.on("press_once_more", self._press_once_more)
        ui.timer(_LOOK_EVERY, self._look)
        ui.timer(_CLOCK_EVERY, self._tick)

    # --- parts --------------------------------------------------------------------------------------

    def _brand(self) -> None:
        with block("a", "brand", href="/"):
            words("span", "L", "face bot", aria_hidden="true")
            with block("span", "person-words"):
                words("span", "Lyhörd", "brand-name")
                words("span", self._organisation.name or say("tagline", self._locale), "person-title")

    def _people_list(self) -> PeopleList:
        today = local_day(self._chat.clock())
        return PeopleList(self._organisation, self._chat.titles, today, self._locale, self._person.id)

    def _head(self) -> None:
        with block("header", "head"):
            self._who()
            self._clock_button()
            self._tabs()

    def _who(self) -> None:
        drawer = ui.dialog().props("position=left")
        drawer.props["aria-label"] = say("switch_person", self._locale)
        with drawer, block("div", "drawer"):
            closer = button("×", "closer lone", aria_label=say("close", self._locale))
            closer.on("click", drawer.close)
            words("h2", say("people", self._locale), "sheet-title")
            room = block("div", "drawer-people")
        with block("button", "me", type="button", aria_haspopup="dialog") as me:
            face(self._person)
            with block("span", "person-words"):
                words("span", self._person.name, "person-name")
                today = local_day(self._chat.clock())
                title = described(self._organisation, self._chat.titles, self._person, today)
                words("span", title, "person-title")
            words("span", say("switch_person", self._locale), "switch")

        def choose() -> None:
            # Made only when it is asked for: most windows have room for the list beside the talk.
            room.clear()
            with room:
                self._people_list().show_unread(self._chat.unread())
            drawer.open()

        me.on("click", choose)

    def _clock_button(self) -> None:
        sheet, panel = clock_sheet(self._chat.travel, self._locale)
        self._clocks.append(panel)
        with button("", "quiet clock-button") as self._clock:
            self._day, self._time = words("span", ""), words("span", "")
        self._clock.on("click", sheet.open)
        self._tick()

    def _tabs(self) -> None:
        with block("nav", "tabs", aria_label=say("conversations", self._locale)):
            with self._tab(say("private_chat", self._locale), ""):
                self._private_badge = words("span", "", "badge")
            self._tab(say("start_page", self._locale), _START)
            for channel in self._channels():
                self._tab(f"# {channel.name.lstrip('#')}", channel.key)

    def _tab(self, label: str, place: str) -> Element:
        here = "page" if place == self._place else None
        with block("a", "tab", href=address(self._person, place), aria_current=here) as tab:
            words("span", label)
        return tab

    def _channels(self) -> tuple[Channel, ...]:
        return channels_of(self._organisation, self._person, local_day(self._chat.clock()))

    def _middle(self) -> None:
        if self._place == _START:
            self._start = block("div", "log start", tabindex="0")
            return
        channel = next((each for each in self._channels() if each.key == self._place), None)
        conversation = in_channel(channel) if channel else private_with(self._person)
        place = Place(conversation, self._person, self._locale, channel.name.lstrip("#") if channel else None)
        self._conversation_id = conversation
        self._conversation = Conversation(
            place, self._do, self._organisation.person, lambda: local_day(self._chat.clock())
        )

    # --- what happens ---------------------------------------------------------------------------------

    @property
    def _here(self) -> str:
        return private_with(self._person) if self._conversation is None else self._conversation_id

    async def _hear(self, event: Event) -> Answer:
        try:
            return await self._chat.hear(self._person, self._here, event)
        except Paused as pause:
            if pause.first or event["type"] == "submitted":
                ui.notify(say("pause", self._locale), position="top", type="warning")
            return Answer(errors={"": say("pause", self._locale)})
        except Exception as error:  # noqa: BLE001 (whatever it is, it is noted and said kindly)
            log_trouble(error)
            ui.notify(say("trouble", self._locale), position="top", type="warning")
            return Answer()

    async def _do(self, event: Event) -> None:
        """Someone wrote or pressed something on the page itself."""
        if event["type"] == "said":
            await self._show_own_words(event["text"])
        answer = await self._hear(event)
        await self._look()
        if answer.dialog is not None:
            self._sheet.show(dialog_payload(answer.dialog))
        if self._start is not None:
            await self._draw_start()

    async def _press_once_more(self, arguments: GenericEventArguments) -> None:
        """A press that was not heard. Its button may be gone by now: what then holds is said."""
        if (event := press_sent_again(arguments.args)) is not None:
            await self._do(event)

    async def _show_own_words(self, text: str) -> None:
        """At once, and with a sign that an answer is near where there will be one."""
        await self._chat.write(self._person, self._here, text)
        await self._look()
        if self._conversation is not None and is_private(self._here):
            self._conversation.wait(True)

    async def _look(self) -> None:
        """Bring the page up to date when something has changed."""
        rung = self._chat.bell.rung
        if rung != self._seen_bell:
            self._seen_bell = rung
            await self._update()
        if self._conversation is not None:
            self._conversation.stop_waiting_when_overdue()
            self._conversation.turn_the_page()

    async def _update(self) -> None:
        if self._conversation is not None:
            await self._show_messages(self._conversation)
        else:
            await self._draw_start()
        unread = self._chat.unread()
        self._people.show_unread(unread)
        self._private_badge.set_text(unread_words(unread.get(self._person.id, 0), self._locale))

    async def _show_messages(self, conversation: Conversation) -> None:
        if conversation.change == 0:
            conversation.show(await self._chat.latest(self._conversation_id))
        else:
            conversation.show(await self._chat.changed_since(self._conversation_id, conversation.change))
        await self._chat.has_seen(self._conversation_id, conversation.position)

    async def _draw_start(self) -> None:
        if self._start is None:
            return
        answer = await self._hear(OPENED)
        self._start.clear()
        with self._start, block("div", "log-inner"):
            if answer.home is None:
                words("p", say("empty_start", self._locale), "empty")
            else:
                draw_card(card_payload(answer.home), Drawing(self._do, self._locale))

    def _tick(self) -> None:
        now = self._chat.clock()
        if self._time.text != clock(now, self._locale):
            self._day.set_text(short_day(now, self._locale))
            self._time.set_text(clock(now, self._locale))
            self._clock.props["aria-label"] = say("clock_open", self._locale, now=moment(now, self._locale))
        for panel in self._clocks:
            panel.tick()
