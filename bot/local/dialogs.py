"""The sheet over the page that shows a dialog: filled in, corrected, followed by the next, closed."""

from collections.abc import Awaitable, Callable, Mapping

from nicegui import ui
from nicegui.element import Element
from nicegui.events import GenericEventArguments

from bot.local import listener
from bot.local.cards import Drawing, draw_part
from bot.local.elements import block, button, words
from bot.local.fields import INPUT_PARTS, Entries, Field, draw_field, missing
from bot.local.listener import Event
from bot.local.renderer import Payload, dialog_payload
from bot.local.texts import mistakes, say
from handlers.chat import Answer

Hear = Callable[[Event], Awaitable[Answer]]


class Sheet:
    """Made once for a page; shows one dialog at a time."""

    def __init__(self, hear: Hear, locale: str) -> None:
        self._hear = hear
        self._locale = locale
        self._shown: Payload = {}
        self._fields: list[Field] = []
        # A click beside the sheet must not throw away what was written; Esc and the button close it.
        self._dialog = ui.dialog().props("no-backdrop-dismiss transition-duration=160")
        self._dialog.on("hide", js_handler="() => lyhord.backToComposer()")
        with self._dialog:
            self._frame = block("div", "sheet")

    def show(self, payload: Payload) -> None:
        """Open with this dialog, or put it in place of the one that is open."""
        self._shown = payload
        self._frame.clear()
        with self._frame, block("form", "sheet-form", novalidate=True) as form:
            self._head(payload)
            self._body(payload)
            self._foot(payload)
        form.on(
            "submit.prevent",
            self._submit,
            js_handler="(event) => lyhord.once(event) && emit(lyhord.filled(event))",
        )
        self._dialog.props["aria-label"] = payload["title"]
        self._dialog.open()

    def close(self) -> None:
        self._dialog.close()

    def _head(self, payload: Payload) -> None:
        with block("header", "sheet-head"):
            words("h2", payload["title"], "sheet-title")
            closer = button("×", "closer", aria_label=say("close", self._locale))
            closer.on("click", self.close)

    def _body(self, payload: Payload) -> None:
        drawing = Drawing(self._press, self._locale)
        with block("div", "sheet-body"):
            self._fault = words("p", "", "sheet-fault", role="alert")
            self._fields = []
            for part in payload["parts"]:
                if part["part"] in INPUT_PARTS:
                    self._fields.append(draw_field(part, self._locale))
                else:
                    draw_part(part, drawing)
        _focus_first(self._fields)

    def _foot(self, payload: Payload) -> None:
        with block("footer", "sheet-foot"):
            button(payload["close"], "quiet").on("click", self.close)
            if payload["submit"]:
                words("button", payload["submit"], "button primary", type="submit")

    async def _press(self, event: Event) -> None:
        self._go_on(await self._hear(event))

    async def _submit(self, arguments: GenericEventArguments) -> None:
        entries: Entries = [(str(name), str(value)) for name, value in arguments.args]
        values = {field.name: field.answer(entries) for field in self._fields}
        faults = missing(self._fields, values, self._locale)
        if faults:
            self._show_faults(faults)
            return
        shown = self._shown
        event = listener.submitted(shown["name"], shown["on"], shown["version"], values)
        self._go_on(await self._hear(event))

    def _go_on(self, answer: Answer) -> None:
        """Faults keep the sheet, a dialog replaces it, and anything else closes it."""
        if answer.errors:
            self._show_faults(answer.errors)
        elif answer.dialog is not None:
            self.show(dialog_payload(answer.dialog))
        else:
            self.close()

    def _show_faults(self, faults: Mapping[str, str]) -> None:
        self._fault.set_text(mistakes(self._shown["submit"], self._locale))
        for field in self._fields:
            field.show_fault(faults.get(field.name, ""))
        ui.run_javascript("lyhord.again()")
        wrong = next((field for field in self._fields if field.name in faults), None)
        if wrong is not None:
            ui.run_javascript(f"lyhord.focus('{wrong.controls[0].html_id}')")


def _focus_first(fields: list[Field]) -> None:
    """Where the writing starts; Quasar gives the focus to whatever carries data-autofocus."""
    first: Element | None = fields[0].controls[0] if fields else None
    if first is not None:
        first.props["data-autofocus"] = True
