"""The pages of the local chat, mounted on the app that also answers every other platform."""

from typing import Any

from nicegui import ui

from bot.local.chat import LocalChat
from bot.local.dress import offer_files
from bot.local.texts import say
from bot.local.view import View
from bot.local.welcome import draw_welcome

_PATIENCE = 30.0
"""Seconds a page may take on a machine that is busy with much else."""
_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" '
    'fill="#1f5f5b"/><path d="M11 8v12.5h9.5" fill="none" stroke="#fff" stroke-width="3.6" '
    'stroke-linecap="round" stroke-linejoin="round"/><circle cx="22.5" cy="10" r="2.6" fill="#f2b880"/></svg>'
)


def mount(app: Any, chat: LocalChat) -> None:
    """Add the pages to the Starlette app; what the app already answers keeps its address."""
    offer_files()

    @ui.page("/", response_timeout=_PATIENCE)
    async def welcome() -> None:
        await draw_welcome(chat)

    @ui.page("/som/{person}", response_timeout=_PATIENCE)
    async def private_chat(person: str) -> None:
        await _open(chat, person, "")

    @ui.page("/som/{person}/{place}", response_timeout=_PATIENCE)
    async def other_place(person: str, place: str) -> None:
        await _open(chat, person, place)

    ui.run_with(
        app,
        title=say("title"),
        favicon=_ICON,
        dark=None,
        language="sv",
        tailwind=False,
        show_welcome_message=False,
        reconnect_timeout=10,
        binding_refresh_interval=None,
    )


async def _open(chat: LocalChat, person_id: str, place: str) -> None:
    organisation = await chat.organisation()
    person = organisation.person(person_id)
    if person is None:
        await draw_welcome(chat, gone=True)
        return
    view = View(chat, organisation, person, place)
    await view.draw()
