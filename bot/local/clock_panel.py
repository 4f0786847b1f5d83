"""The panel that moves the demo's clock forward and tells what happens on the way."""

from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta

from nicegui import ui
from nicegui.element import Element
from nicegui.events import GenericEventArguments

from bot.local.clock import Travel
from bot.local.elements import block, button, words
from bot.local.texts import happened_on_the_way, moment, say
from domain.deadlines import LOCAL, local_day

_FURTHEST = timedelta(days=60)
_MORNING = time(8)


def _tomorrow_morning(now: datetime) -> datetime:
    return datetime.combine(local_day(now) + timedelta(days=1), _MORNING, tzinfo=LOCAL)


JUMPS: Mapping[str, Callable[[datetime], datetime]] = {
    "quarter": lambda now: now + timedelta(minutes=15),
    "hour": lambda now: now + timedelta(hours=1),
    "tomorrow": _tomorrow_morning,
    "week": lambda now: now.astimezone(LOCAL) + timedelta(weeks=1),
}


class ClockPanel:
    """Drawn where it is made."""

    def __init__(self, travel: Travel, locale: str) -> None:
        self._travel = travel
        self._locale = locale
        self._travelling = False
        self._pressable: list[Element] = []
        with block("section", "clock", aria_label=say("clock", locale)):
            words("h2", say("clock", locale), "clock-title")
            self._now = words("p", "", "clock-now")
            words("p", say("clock_about", locale), "clock-about")
            self._jumps()
            self._chosen_moment()
            self._told = words("p", "", "clock-told", role="status")
        self.tick()

    def tick(self) -> None:
        """Show what time it is now."""
        now = moment(self._travel.clock(), self._locale)
        if self._now.text != now:
            self._now.set_text(now)

    def _jumps(self) -> None:
        with block("div", "clock-jumps"):
            for name in JUMPS:
                jump = button(say(name, self._locale), "quiet")
                jump.on("click", lambda name=name: self._go(JUMPS[name](self._travel.clock())))
                self._pressable.append(jump)
            to_next = button(say("next_event", self._locale), "quiet wide")
            to_next.on("click", self._go_to_next)
            self._pressable.append(to_next)

    def _chosen_moment(self) -> None:
        with block("form", "clock-form") as form:
            label = words("label", say("choose_moment", self._locale), "label")
            with block("div", "clock-chosen"):
                picker = block(
                    "input", "input", type="datetime-local", name="moment", required=True, lang=self._locale
                )
                picker.props["^value"] = _tomorrow_morning(self._travel.clock()).strftime("%Y-%m-%dT%H:%M")
                go = words("button", say("travel", self._locale), "button quiet", type="submit")
            label.props["for"] = picker.html_id
        self._pressable.append(go)
        form.on(
            "submit.prevent",
            self._go_to_chosen,
            js_handler="(event) => emit(event.target.elements.moment.value)",
        )

    async def _go_to_chosen(self, arguments: GenericEventArguments) -> None:
        try:
            target = datetime.fromisoformat(str(arguments.args)).replace(tzinfo=LOCAL)
        except ValueError:
            return
        if target <= self._travel.clock():
            self._told.set_text(say("forward_only", self._locale))
            return
        await self._go(target)

    async def _go(self, target: datetime) -> None:
        if not self._travelling:
            self._set_off()
            try:
                count = await self._travel.to(target, self._pass)
                self._told.set_text(happened_on_the_way(count, self._locale))
            finally:
                self._arrive()

    async def _go_to_next(self) -> None:
        if not self._travelling:
            self._set_off()
            try:
                count = await self._travel.to_next(_FURTHEST, self._pass)
                told = (
                    happened_on_the_way(count, self._locale) if count else say("nothing_ahead", self._locale)
                )
                self._told.set_text(told)
            finally:
                self._arrive()

    def _pass(self, at: datetime, count: int) -> None:
        self._told.set_text(say("travelling", self._locale, now=moment(at, self._locale), count=count))
        self._now.set_text(moment(at, self._locale))

    def _set_off(self) -> None:
        self._travelling = True
        self._told.set_text("")
        for pressable in self._pressable:
            pressable.props["disabled"] = True

    def _arrive(self) -> None:
        self._travelling = False
        for pressable in self._pressable:
            pressable.props.pop("disabled", None)
            pressable.update()
        self.tick()


def clock_sheet(travel: Travel, locale: str) -> tuple[ui.dialog, ClockPanel]:
    """The same panel in a sheet of its own, where there is no room beside the conversation."""
    sheet = ui.dialog()
    sheet.props["aria-label"] = say("clock", locale)
    with sheet, block("div", "sheet narrow"):
        closer = button("×", "closer lone", aria_label=say("close", locale))
        closer.on("click", sheet.close)
        panel = ClockPanel(travel, locale)
    return sheet, panel
