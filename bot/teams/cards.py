"""The shapes of Adaptive Cards 1.5 that we use.

What people wrote stands in text runs, which no client reads marks in. A text block and a set of facts
look more at home, but Markdown is read in them, so they hold inert text only (see spelling.inert).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.teams import ids
from bot.teams.ids import Json
from bot.teams.spelling import inert
from handlers.chat import Button, ButtonStyle, Option

VERSION = "1.5"
CONTENT_TYPE = "application/vnd.microsoft.card.adaptive"

MOST_ACTIONS = 6  # beside each other; Teams hides what is more in a menu of its own
AT_A_GLANCE = 10  # choices shown all at once

NOTHING = "–"  # where an empty text would leave a hole

Run = tuple[str, bool]
"""A text, and whether it is strong."""


def card(body: Sequence[Json], actions: Sequence[Json], fallback: str, locale: str) -> Json:
    """A whole card. fallback: what a client says that is too old for it."""
    return {
        "type": "AdaptiveCard",
        "version": VERSION,
        "lang": locale,
        "fallbackText": label(fallback),
        "body": list(body),
        **({"actions": list(actions)} if actions else {}),
    }


def attachment(content: Json) -> Json:
    return {"contentType": CONTENT_TYPE, "content": content}


# --- text ---------------------------------------------------------------------------------------------

_READ_TOGETHER = re.compile(r"(?<=[{$])(?=\{)|(?<=<)(?=/?at\b)", re.IGNORECASE)
"""Between the signs of {{DATE()}}, of ${template} and of <at>, so that none of them is ever read."""

_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_JOINER = "\N{WORD JOINER}"


def runs(text: str, **style: object) -> Iterator[Json]:
    """The text letter by letter, in more than one run where its signs would mean something together."""
    for piece in _READ_TOGETHER.split(text):
        yield {"type": "TextRun", "text": piece, **style}


def label(text: str) -> str:
    """A text that must be one piece: of a button, a choice or an input. It looks as it was, on one line."""
    return _READ_TOGETHER.sub(_JOINER, " ".join(text.split())) or NOTHING


def rich(inlines: Iterable[Json], spacing: str = "") -> Json:
    return {"type": "RichTextBlock", "inlines": list(inlines), **({"spacing": spacing} if spacing else {})}


def heading(text: str) -> Json:
    """One line that screen readers find as a heading."""
    line = " ".join(text.split())
    look = {"size": "medium", "weight": "bolder"}
    if inert(line):
        return {"type": "TextBlock", "text": line, "style": "heading", "wrap": True, **look}
    return rich(runs(line, **look))


def lines(given: Iterable[Run], **style: object) -> Iterator[Json]:
    """A block for each line, for not every client keeps line breaks within one; none for an empty line,
    which becomes space."""
    spacing = ""
    for line in _by_line(given):
        if any(text.strip() for text, _ in line):
            strong = {"weight": "bolder"}
            yield rich(
                [
                    run
                    for text, bold in line
                    if text
                    for run in runs(text, **style, **(strong if bold else {}))
                ],
                spacing,
            )
            spacing = "none"
        elif spacing:
            spacing = "small"


def _by_line(given: Iterable[Run]) -> Iterator[list[Run]]:
    line: list[Run] = []
    for text, strong in given:
        first, *rest = _LINE_END.split(text)
        line.append((first, strong))
        for following in rest:
            yield line
            line = [(following, strong)]
    yield line


def note(text: str) -> Iterator[Json]:
    return lines([(text, False)], isSubtle=True, size="small")


def fault(text: str) -> Iterator[Json]:
    """What is wrong, beside what it is wrong with."""
    return lines([(text, False)], color="attention", size="small")


# --- facts --------------------------------------------------------------------------------------------


def facts(pairs: Iterable[tuple[str, str]]) -> Json:
    """Name and value, line by line: a set of facts, or columns that look like one."""
    told = [(name.strip() or NOTHING, value.strip() or NOTHING) for name, value in pairs]
    if all(inert(name) and inert(value) for name, value in told):
        return {"type": "FactSet", "facts": [{"title": name, "value": value} for name, value in told]}
    return {"type": "Container", "items": [_fact(name, value) for name, value in told]}


def _fact(name: str, value: str) -> Json:
    return columns(
        [column(lines([(name, True)]), "2"), column(lines([(value, False)]), "3")],
        spacing="small",
    )


def columns(given: Sequence[Json], **rest: object) -> Json:
    return {"type": "ColumnSet", "columns": list(given), **rest}


def column(items: Iterable[Json], breadth: str, **rest: object) -> Json:
    """breadth: auto, stretch, or a share of the width as a number."""
    return {"type": "Column", "width": _share(breadth), "items": list(items), **rest}


def _share(breadth: str) -> str | int:
    return int(breadth) if breadth.isdecimal() else breadth


# --- actions ------------------------------------------------------------------------------------------

_STYLES: Mapping[ButtonStyle, Json] = {
    ButtonStyle.PLAIN: {},
    ButtonStyle.PRIMARY: {"style": "positive"},
    ButtonStyle.DANGER: {"style": "destructive"},
}


def execute(button: Button, data: Json, *, inputs: bool = False) -> Json:
    """Pressed, it stays in the card, whose answer takes its place. inputs: what is chosen goes with it."""
    return {"type": "Action.Execute", "verb": button.action, **_action(button, data, inputs=inputs)}


def submit(button: Button, data: Json, *, inputs: bool = False) -> Json:
    """Pressed, it opens a dialog, or is pressed within one: Teams has no other way there."""
    return {"type": "Action.Submit", **_action(button, data, inputs=inputs)}


def open_url(title: str, address: str) -> Json:
    """Pressed, it opens the address in the browser."""
    return {"type": "Action.OpenUrl", "title": label(title), "url": address}


def _action(button: Button, data: Json, *, inputs: bool) -> Json:
    """Without inputs it is never held up by a field that is required but empty."""
    return {
        "title": label(button.label),
        "data": data,
        **({} if inputs else {"associatedInputs": "none"}),
        **_STYLES[button.style],
    }


def action_sets(given: Sequence[Json]) -> Iterator[Json]:
    """All of them to be seen: as many sets as it takes."""
    for at in range(0, len(given), MOST_ACTIONS):
        yield {"type": "ActionSet", "actions": list(given[at : at + MOST_ACTIONS])}


# --- choices ------------------------------------------------------------------------------------------


def choices(given: Sequence[Option]) -> Json:
    """A list that opens. Never "filtered", which would be searched as the person types: the published
    schema of 1.5 does not know it."""
    return {
        "style": "compact",
        "choices": [choice(option) for option in {each.key: each for each in given}.values()],
    }


def choices_shown(given: Sequence[Option]) -> Json:
    """All of them at once, while they can be taken in at a glance. Some clients read Markdown in them,
    but not in a list that opens."""
    if len(given) <= AT_A_GLANCE and all(inert(option.label) for option in given):
        return {**choices(given), "style": "expanded", "wrap": True}
    return choices(given)


def choices_asked_for(source: str, chosen: Sequence[Option] = ()) -> Json:
    """A list too long to be sent: Teams asks for what fits as the person types (application/search). Teams
    documents it for cards of 1.5, and the published schema of 1.5 does not know it: the one thing but charts
    in which a card of ours goes beyond that schema (docs/teams.md).
    chosen: what it starts with, which is shown by its label only if it is sent."""
    return {
        "style": "filtered",
        "choices": [choice(option) for option in chosen],
        "choices.data": {"type": "Data.Query", "dataset": source},
    }


def choice(given: Option) -> Json:
    return {"title": label(given.label), "value": ids.option_value(given.key)}
