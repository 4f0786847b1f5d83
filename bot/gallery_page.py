"""The gallery's index: every sample drawn, grouped, with filters that need no script."""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from pathlib import Path

from bot import gallery
from bot.gallery import Picture
from bot.gallery_drawings import local, slack, tag, words
from bot.gallery_teams import teams
from handlers.chat import Platform

_DRAW: Mapping[Platform, Callable[..., str]] = {
    Platform.SLACK: slack,
    Platform.TEAMS: teams,
    Platform.LOCAL: local,
}
_NAMES: Mapping[str, str] = {
    "slack": "Slack",
    "teams": "Teams",
    "local": "Lokal chatt",
    "sv": "Svenska",
    "en": "Engelska",
}
_HEADING = "Lyhörd – allt som kan visas"
_FILTERS: Mapping[str, tuple[str, ...]] = {"Plattform": ("slack", "teams", "local"), "Språk": ("sv", "en")}


async def draw(directory: Path) -> str:
    """Write the whole gallery, and say where. Raises NotAGallery and OSError, before anything is played."""
    gallery.free(directory).mkdir(parents=True, exist_ok=True)
    shown = gallery.pictures(await gallery.samples())
    return f"{gallery.write(directory, shown, page(shown))} samples: {directory / gallery.INDEX}"


@cache
def _look() -> str:
    return files(__package__).joinpath("gallery.css").read_text(encoding="utf-8")


def page(shown: Sequence[Picture]) -> str:
    """The whole index. It fetches nothing and runs nothing."""
    groups = _groups(shown)
    body = "".join(_group(number, title, found) for number, (title, found) in enumerate(groups.items()))
    return (
        '<!doctype html>\n<html lang="sv"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta http-equiv="Content-Security-Policy"'
        " content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">"
        f"<title>Lyhörd – galleri</title><style>{_look()}</style></head><body>"
        f"{_switches()}"
        f"{tag('header', 'top', words('h1', '', _HEADING), _filters(), _contents(groups))}"
        f"{tag('main', 'all', body)}</body></html>\n"
    )


def _groups(shown: Sequence[Picture]) -> dict[str, list[Picture]]:
    groups: dict[str, list[Picture]] = {}
    for each in shown:
        groups.setdefault(each.group, []).append(each)
    return groups


def _switches() -> str:
    """Ticked boxes before everything else, so that CSS alone can hide what is unticked."""
    keys = [key for choices in _FILTERS.values() for key in choices]
    boxes = [f'<input type="checkbox" class="switch" id="show-{key}" checked>' for key in keys]
    return "".join(boxes)


def _filters() -> str:
    rows = [
        tag("p", "filter", escape(f"{title}: "), *(_label(key) for key in choices))
        for title, choices in _FILTERS.items()
    ]
    return "".join(rows)


def _label(key: str) -> str:
    return f'<label for="show-{key}" class="for-{key}">{escape(_NAMES[key])}</label>'


def _contents(groups: Mapping[str, list[Picture]]) -> str:
    links = [
        f'<a href="#group-{number}">{escape(title)} ({len({each.name for each in found})})</a>'
        for number, (title, found) in enumerate(groups.items())
    ]
    return tag("nav", "contents", *links)


def _group(number: int, title: str, found: Sequence[Picture]) -> str:
    by_name: dict[str, list[Picture]] = {}
    for each in found:
        by_name.setdefault(each.name, []).append(each)
    entries = [_sample(each) for each in by_name.values()]
    return f'<section id="group-{number}">{words("h2", "", title)}{"".join(entries)}</section>'


def _sample(shown: Sequence[Picture]) -> str:
    first = shown[0]
    head = tag("h3", "", escape(first.title), words("code", "name", first.name))
    return (
        f'<article id="{escape(first.name)}">{head}{tag("div", "pictures", *map(_picture, shown))}</article>'
    )


def _picture(picture: Picture) -> str:
    where = f"{_NAMES[picture.platform]} · {_NAMES[picture.locale].lower()}"
    drawn = _DRAW[picture.platform](picture.payload, picture.errors)
    raw = words("pre", "", json.dumps(picture.sent, ensure_ascii=False, indent=1))
    details = tag("details", "raw", words("summary", "", "JSON"), raw)
    css = f"picture {picture.platform} {picture.locale}"
    return tag("div", css, words("p", "where", where), drawn, details)
