"""Adaptive Cards drawn as HTML, much as Teams shows them."""

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from bot.gallery_drawings import drawn_chart, tag, words

Json = Mapping[str, Any]


def teams(payload: Json, _errors: Mapping[str, str]) -> str:
    """A message or a dialog; what is wrong in a dialog stands in its card already."""
    if "task" in payload:
        return _dialog(payload["task"]["value"])
    bell = words("p", "bell", f"Notis: {payload['summary']}")
    card = tag("div", "card", _content(payload["attachments"][0]["content"]))
    said = tag("div", "said", words("p", "who", "Lyhörd"), card)
    return bell + tag("div", "teams message", tag("span", "face", "L"), said)


def _dialog(task: Json) -> str:
    content = task["card"]["content"]
    head = words("div", "head", task["title"])
    return tag("div", "teams modal", head, tag("div", "body", _content(content)))


def _content(card: Json) -> str:
    feet = tag("div", "foot actions", *map(_action, card["actions"])) if "actions" in card else ""
    return _elements(card["body"]) + feet


def _elements(items: list[Json]) -> str:
    return "".join(map(_element, items))


def _element(element: Json) -> str:
    drawn = _input(element) if element["type"].startswith("Input.") else _ELEMENTS[element["type"]](element)
    line = '<hr class="divider">' if element.get("separator") else ""
    spacing = element.get("spacing", "default")
    return f"{line}{tag('div', f'element {escape(spacing)}', drawn)}"


def _run(run: Json) -> str:
    looks = {
        "strong": run.get("weight") == "bolder",
        "subtle": run.get("isSubtle"),
        "small": run.get("size") == "small",
        "medium": run.get("size") == "medium",
        "fault": run.get("color") == "attention",
    }
    return words("span", " ".join(css for css, has in looks.items() if has), run["text"])


def _facts(element: Json) -> str:
    rows = [
        tag("div", "fact", words("dt", "", fact["title"]), words("dd", "", fact["value"]))
        for fact in element["facts"]
    ]
    return tag("dl", "facts", *rows)


def _column(column: Json) -> str:
    width = column["width"]
    css = f"share-{width}" if isinstance(width, int) else width
    place = column.get("verticalContentAlignment", "top")
    return tag("div", escape(f"column {css} at-{place}"), _elements(column["items"]))


_ACTIONS: Mapping[str, str] = {"positive": "button primary", "destructive": "button danger"}


def _action(action: Json) -> str:
    return words("span", _ACTIONS.get(action.get("style", ""), "button"), action["title"])


def _series(element: Json) -> str:
    """Columns or lines of several series; a label that one of them does not know is not known there."""
    labels = list(dict.fromkeys(point["x"] for each in element["data"] for point in each["values"]))
    series = [
        {"name": each["legend"], "values": [_at(label, each["values"]) for label in labels]}
        for each in element["data"]
    ]
    return drawn_chart("line" if element["type"] == "Chart.Line" else "columns", labels, series)


def _at(label: str, points: list[Json]) -> float | None:
    return next((point["y"] for point in points if point["x"] == label), None)


def _one_series(kind: str, label: str, value: str) -> Callable[[Json], str]:
    def draw(element: Json) -> str:
        values = [each[value] for each in element["data"]]
        return drawn_chart(kind, [each[label] for each in element["data"]], [{"name": "", "values": values}])

    return draw


_ELEMENTS: Mapping[str, Callable[[Json], str]] = {
    "Chart.VerticalBar": _one_series("columns", "x", "y"),
    "Chart.VerticalBar.Grouped": _series,
    "Chart.Line": _series,
    "Chart.Donut": _one_series("parts", "legend", "value"),
    "TextBlock": lambda element: words("h4", "header", element["text"]),
    "RichTextBlock": lambda element: tag("p", "rich", *map(_run, element["inlines"])),
    "FactSet": _facts,
    "Container": lambda element: _elements(element["items"]),
    "ColumnSet": lambda element: tag("div", "columns", *map(_column, element["columns"])),
    "ActionSet": lambda element: tag("div", "actions", *map(_action, element["actions"])),
}


def _input(element: Json) -> str:
    star = words("span", "star", " *") if element.get("isRequired") else ""
    label = tag("p", "label", escape(element["label"]), star)
    return label + _CONTROLS[element["type"]](element)


def _text(element: Json) -> str:
    css = "entry lines" if element["isMultiline"] else "entry"
    return words("div", css, element.get("value") or element.get("placeholder", ""))


def _choices(element: Json) -> str:
    chosen = set(element.get("value", "").split(","))
    if element["style"] == "expanded":
        return _boxes(element, chosen)
    titles = [each["title"] for each in element["choices"] if each["value"] in chosen]
    shown = words("summary", "chosen", ", ".join(titles) or element["placeholder"])
    choices = [words("li", "choice", each["title"]) for each in element["choices"]]
    return tag("details", "select", shown, tag("ul", "choices", *choices))


def _boxes(element: Json, chosen: set[str]) -> str:
    mark, ticked = "☐☑" if element.get("isMultiSelect") else "○◉"
    rows = [
        tag("p", "box", ticked if each["value"] in chosen else mark, " ", escape(each["title"]))
        for each in element["choices"]
    ]
    return "".join(rows)


_CONTROLS: Mapping[str, Callable[[Json], str]] = {
    "Input.Text": _text,
    "Input.ChoiceSet": _choices,
    "Input.Date": lambda element: words("div", "entry short", element.get("value", "ÅÅÅÅ-MM-DD")),
    "Input.Time": lambda element: words("div", "entry short", element.get("value", "--:--")),
}
