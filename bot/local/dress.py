"""What every page wears: its title, its language, the look and the keys."""

import json
from pathlib import Path

from nicegui import app as pages
from nicegui import ui
from nicegui.translations import translations

from bot.local.texts import say

_FILES = Path(__file__).parent / "static"
_ADDRESS = "/lyhord-static"


def offer_files() -> None:
    """Serve the look and the keys; nothing is fetched from elsewhere. And what the page says by itself."""
    translations["sv"] = {
        name: say(name)
        for name in ("connection_lost", "trying_to_reconnect", "message_too_long", "message_too_long_body")
    }
    pages.add_static_files(_ADDRESS, _FILES, max_cache_age=60)


def dress(title: str, locale: str = "sv") -> None:
    """Called first on every page."""
    ui.page_title(title)
    ui.add_head_html(f"<script>document.documentElement.lang = {json.dumps(locale)}</script>")
    ui.add_head_html(f'<link rel="stylesheet" href="{_ADDRESS}/look.css">')
    ui.add_head_html(f'<script src="{_ADDRESS}/page.js"></script>')
