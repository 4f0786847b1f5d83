"""Payloads drawn as HTML: Block Kit much as Slack shows it, and the cards of the local chat.

Everything that stands in a payload is escaped; nothing here adds words of its own.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape, unescape
from typing import Any

from bot.local import charts

Json = Mapping[str, Any]
Errors = Mapping[str, str]


def tag(name: str, css: str, *inside: str) -> str:
    """inside: HTML already."""
    return f'<{name} class="{css}">{"".join(inside)}</{name}>'


def words(name: str, css: str, text: str) -> str:
    return tag(name, css, escape(text))


# --- Slack ----------------------------------------------------------------------------------------------


def slack(payload: Json, errors: Errors) -> str:
    """A message, a start page or a modal."""
    blocks = "".join(_block(each, errors) for each in payload.get("blocks", ()))
    match payload.get("type"):
        case "modal":
            return _modal(payload, blocks)
        case "home":
            return tag("div", "slack home", blocks)
        case _:
            return _message(payload, blocks)


def _message(payload: Json, blocks: str) -> str:
    line = unescape(payload["text"])  # mrkdwn on the wire, where &, < and > are escaped once already
    bell = words("p", "bell", f"Notis: {line}")
    said = tag("div", "said", words("p", "who", "Lyhörd"), blocks or words("p", "rich", line))
    return bell + tag("div", "slack message", tag("span", "face", "L"), said)


def _modal(payload: Json, blocks: str) -> str:
    feet = [words("span", "button", payload["close"]["text"])]
    if "submit" in payload:
        feet.append(words("span", "button primary", payload["submit"]["text"]))
    head = words("div", "head", payload["title"]["text"])
    return tag("div", "slack modal", head, tag("div", "body", blocks), tag("div", "foot", *feet))


def _block(block: Json, errors: Errors) -> str:
    if block["type"] == "input":
        return _input(block, errors)
    return _BLOCKS[block["type"]](block)


def _runs(block: Json) -> str:
    runs = [run for part in block["elements"] for run in part["elements"]]
    return tag("p", "rich", *(_run(run["text"], strong="style" in run) for run in runs))


def _run(text: str, *, strong: bool) -> str:
    return tag("b", "strong", escape(text)) if strong else escape(text)


def _section(block: Json) -> str:
    """A paragraph, or a line of a list with its button at the end."""
    text = words("p", "section", block["text"]["text"])
    return tag("div", "row", text, _element(block["accessory"])) if "accessory" in block else text


def _elements(block: Json) -> str:
    return tag("div", "actions", *(_element(each) for each in block["elements"]))


def _chart(block: Json) -> str:
    """Slack's own charts look otherwise, and say the same."""
    given = block["chart"]
    if given["type"] == "pie":
        labels = [each["label"] for each in given["segments"]]
        series = [{"name": "", "values": [each["value"] for each in given["segments"]]}]
    else:
        labels = given["axis_config"]["categories"]
        series = [
            {"name": each["name"], "values": [point["value"] for point in each["data"]]}
            for each in given["series"]
        ]
    kinds = {"pie": "parts", "bar": "columns", "line": "line"}
    return words("h4", "header", block["title"]) + drawn_chart(kinds[given["type"]], labels, series)


def drawn_chart(kind: str, labels: Sequence[str], series: Sequence[Json]) -> str:
    """An img. series: name and values, one for each label."""
    figures = {"kind": kind, "labels": labels, "series": series}
    return f'<img class="chart" alt="" src="{escape(charts.address(figures, "sv"))}">'


def _picture(block: Json) -> str:
    return words("h4", "header", block["title"]["text"]) + words("p", "context", f"[{block['alt_text']}]")


_BLOCKS: Mapping[str, Callable[[Json], str]] = {
    "header": lambda block: words("h4", "header", block["text"]["text"]),
    "section": _section,
    "context": lambda block: tag(
        "p", "context", *(escape(each["text"]) for each in block["elements"] if "text" in each)
    ),
    "divider": lambda _: '<hr class="divider">',
    "rich_text": _runs,
    "actions": _elements,
    "data_visualization": _chart,
    "image": _picture,
}


def _input(block: Json, errors: Errors) -> str:
    wrong = errors.get(block["block_id"])
    optional = words("span", "optional", " (valfritt)") if block.get("optional") else ""
    hint = words("p", "hint", block["hint"]["text"]) if "hint" in block else ""
    fault = words("p", "fault", wrong) if wrong else ""
    label = tag("p", "label", escape(block["label"]["text"]), optional)
    return tag("div", "field wrong" if wrong else "field", label, _element(block["element"]), fault, hint)


def _element(element: Json) -> str:
    return _ELEMENTS[element["type"]](element)


def _button(element: Json) -> str:
    return words("span", f"button {element.get('style', '')}".strip(), element["text"]["text"])


def _text(element: Json) -> str:
    css = "entry lines" if element.get("multiline") else "entry"
    placeholder = element.get("placeholder", {}).get("text", "")
    return words("div", css, element.get("initial_value") or placeholder)


def _date(element: Json) -> str:
    return words("div", "entry short", element.get("initial_date") or "ÅÅÅÅ-MM-DD")


def _time(element: Json) -> str:
    return words("div", "entry short", element.get("initial_time") or "--:--")


def _select(element: Json) -> str:
    """A list that opens: what is chosen or asked for, and all the choices behind it."""
    chosen = element.get("initial_option") or {}
    label = chosen.get("text", {}).get("text") or element.get("placeholder", {}).get("text") or "Välj …"
    choices = [words("li", "choice", each["text"]["text"]) for each in element.get("options", ())]
    return tag("details", "select", words("summary", "chosen", label), tag("ul", "choices", *choices))


def _boxes(mark: str, ticked: str) -> Callable[[Json], str]:
    def draw(element: Json) -> str:
        first = [element["initial_option"]] if "initial_option" in element else []
        chosen = {each["value"] for each in (*first, *element.get("initial_options", ()))}
        rows = [
            tag("p", "box", ticked if each["value"] in chosen else mark, " ", escape(each["text"]["text"]))
            for each in element["options"]
        ]
        return "".join(rows)

    return draw


_ELEMENTS: Mapping[str, Callable[[Json], str]] = {
    "button": _button,
    "plain_text_input": _text,
    "datepicker": _date,
    "timepicker": _time,
    "static_select": _select,
    "external_select": _select,
    "multi_static_select": _select,
    "multi_external_select": _select,
    "radio_buttons": _boxes("○", "◉"),
    "checkboxes": _boxes("☐", "☑"),
}


# --- the local chat ---------------------------------------------------------------------------------------


def local(payload: Json, errors: Errors) -> str:
    """A card or a dialog."""
    parts = "".join(_part(each, errors) for each in payload["parts"])
    if "title" not in payload:
        css = "local card retired" if payload["retired"] else "local card"
        return words("p", "bell", f"Notis: {payload['notification']}") + tag("div", css, parts)
    feet = [words("span", "button", payload["close"])]
    if payload["submit"]:
        feet.append(words("span", "button primary", payload["submit"]))
    head = words("div", "head", payload["title"])
    return tag("div", "local modal", head, tag("div", "body", parts), tag("div", "foot", *feet))


def _part(part: Json, errors: Errors) -> str:
    if "required" in part:
        return _field(part, errors)
    return _PARTS[part["part"]](part)


def _facts(part: Json) -> str:
    rows = [
        tag("div", "fact", words("dt", "", name), words("dd", "", value)) for name, value in part["pairs"]
    ]
    return tag("dl", "facts", *rows)


def _press(shown: Json) -> str:
    return words("span", f"button {shown['style']}", shown["label"])


def _menu(part: Json) -> str:
    return _opens(part["label"], part["options"])


def _opens(label: str, options: Iterable[Sequence[str]]) -> str:
    choices = [words("li", "choice", shown) for _, shown in options]
    return tag("details", "select", words("summary", "chosen", label), tag("ul", "choices", *choices))


def _local_chart(part: Json) -> str:
    drawn = drawn_chart(part["kind"], part["labels"], part["series"])
    return words("h4", "header", part["title"]) + drawn + words("p", "context", "\n".join(part["as_text"]))


def _local_file(part: Json) -> str:
    return tag("div", "actions", words("span", "button", part["label"]))


_PARTS: Mapping[str, Callable[[Json], str]] = {
    "heading": lambda part: words("h4", "header", part["text"]),
    "text": lambda part: tag("p", "rich", *(_run(run["text"], strong=run["strong"]) for run in part["runs"])),
    "note": lambda part: words("p", "context", part["text"]),
    "facts": _facts,
    "story": lambda part: words("blockquote", "story", part["text"]),
    "divider": lambda _: '<hr class="divider">',
    "buttons": lambda part: tag("div", "actions", *(_press(each) for each in part["buttons"])),
    "menu": _menu,
    "chart": _local_chart,
    "file": _local_file,
}


def _field(part: Json, errors: Errors) -> str:
    wrong = errors.get(part["name"])
    optional = "" if part["required"] else words("span", "optional", " valfritt")
    hint = words("p", "hint", part["hint"]) if part["hint"] else ""
    fault = words("p", "fault", wrong) if wrong else ""
    label = tag("p", "label", escape(part["label"]), optional)
    control = _CONTROLS[part["part"]](part)
    return tag("div", "field wrong" if wrong else "field", label, control, fault, hint)


def _entry(part: Json) -> str:
    return words("div", "entry lines" if part["lines"] else "entry", part["value"] or part["placeholder"])


def _choice(part: Json) -> str:
    if part["few"]:
        return _ticks(part["options"], {part["value"]}, "○", "◉")
    label = next((shown for key, shown in part["options"] if key == part["value"]), "Välj …")
    return _opens(label, part["options"])


def _ticks(options: Iterable[Sequence[str]], chosen: set[str], mark: str, ticked: str) -> str:
    rows = [tag("p", "box", ticked if key in chosen else mark, " ", escape(shown)) for key, shown in options]
    return "".join(rows)


_CONTROLS: Mapping[str, Callable[[Json], str]] = {
    "text_input": _entry,
    "choice_input": _choice,
    "several_input": lambda part: _ticks(part["options"], set(part["values"]), "☐", "☑"),
    "date_input": lambda part: words("div", "entry short", part["value"] or "ÅÅÅÅ-MM-DD"),
    "time_input": lambda part: words("div", "entry short", part["value"] or "--:--"),
}
