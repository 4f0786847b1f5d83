"""What a card must be before Teams takes it: the published schema, and what Teams asks beyond it.

Three things are judged here and not by the schema: charts (by the SDK's models), the card's `msteams`, and
lists that are searched as one types (choices_plainly).
"""

from __future__ import annotations

import copy
import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from tests.slack_server.shapes import (
    Report,
    anything,
    listing,
    one_of,
    string,
    thing,
    whole,
)
from tests.teams_server.schema import chart_problems, schema_problems

Json = dict[str, Any]
CONTENT_TYPE = "application/vnd.microsoft.card.adaptive"
VERSION = "1.5"
MOST_BYTES = 80 * 1024
AT = re.compile(r"<at[^>]*>(.*?)</at>", re.IGNORECASE | re.DOTALL)
INVOKING = ("Action.Execute", "Action.Submit")

MENTION = thing(
    {
        "type": one_of("mention"),
        "text": string(500),
        "mentioned": thing({"id": string(200), "name": string(200)}),
    }
)
MSTEAMS = thing({}, {"width": one_of("Full"), "entities": listing(MENTION, 0, 50)})
DATA_QUERY = thing(
    {"type": one_of("Data.Query"), "dataset": string(200)},
    {
        "associatedInputs": one_of("auto", "none"),
        "count": whole(1, 100),
        "skip": whole(0, 10_000),
        "value": string(200, 0),
        "parameters": anything,
    },
)
DIALOG_DATA = thing({"type": one_of("task/fetch")})


def card_problems(card: Any, *, dialog: bool = False) -> list[str]:
    """What is wrong with it, in words. dialog: it is shown in one, where Action.Execute does not work."""
    report = Report()
    if not report.require(isinstance(card, dict), "", "a card must be an object"):
        return report.problems
    report.require(card.get("version") == VERSION, "/version", f"must be {VERSION}")
    report.require(size(card) <= MOST_BYTES, "", f"a card of {size(card)} bytes is over {MOST_BYTES}")
    plain = without_extensions(copy.deepcopy(card), report)
    report.problems += schema_problems(plain)
    check_rules(card, report, dialog=dialog)
    check_mentions(written(card), card.get("msteams", {}).get("entities", []), report)
    return report.problems


def size(content: Any) -> int:
    return len(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode())


# ---- what Teams knows and the published schema does not ----


def without_extensions(card: Json, report: Report) -> Json:
    """The card as the published schema may judge it; what is taken away is judged here."""
    if "msteams" in card:
        MSTEAMS(card.pop("msteams"), "/msteams", report)
    plain: Json = plainly(card, "", report)
    return plain


def plainly(part: Any, path: str, report: Report) -> Any:
    if isinstance(part, list):
        return [plainly(each, f"{path}/{place}", report) for place, each in enumerate(part)]
    if not isinstance(part, dict):
        return part
    if str(part.get("type", "")).startswith("Chart."):
        return plainly(instead_of_chart(part, path, report), f"{path}/fallback", report)
    if part.get("type") == "Input.ChoiceSet":
        choices_plainly(part, path, report)
    return {
        name: value if name == "data" else plainly(value, f"{path}/{name}", report)
        for name, value in part.items()
    }


def instead_of_chart(chart: Json, path: str, report: Report) -> Json:
    for problem in chart_problems(chart):
        report.add(path, problem)
    fallback = chart.get("fallback")
    if not report.require(isinstance(fallback, dict), path, "a chart must carry a fallback element"):
        return {"type": "TextBlock", "text": "-"}
    return dict(fallback or {})


def choices_plainly(part: Json, path: str, report: Report) -> None:
    """The one exemption beside charts: a list that Teams asks for as the person types. Teams documents it
    for cards of 1.5, the published schema of 1.5 has neither `choices.data` nor the style `filtered` that
    goes with it, and a list of thousands can be chosen from in no other way. Judged here, and only then
    taken away; a filtered list that is sent whole is left for the schema to refuse."""
    if "choices.data" in part:
        DATA_QUERY(part.pop("choices.data"), f"{path}/choices.data", report)
        report.require(part.get("style") == "filtered", path, "a typeahead needs the filtered style")
        part["style"] = "compact"


# ---- what Teams, or the people before it, ask of a card that is sound ----


def nodes(part: Any, path: str = "") -> Iterator[tuple[Json, str]]:
    """Every object of a card with its place, what an action carries left out."""
    if isinstance(part, list):
        for place, each in enumerate(part):
            yield from nodes(each, f"{path}/{place}")
    if isinstance(part, dict):
        yield part, path
        for name, value in part.items():
            if name != "data":
                yield from nodes(value, f"{path}/{name}")


def is_input(node: Json) -> bool:
    return str(node.get("type", "")).startswith("Input.")


def check_rules(card: Json, report: Report, *, dialog: bool) -> None:
    found = list(nodes(card))
    ids = Counter(str(node["id"]) for node, _ in found if "id" in node and is_element(node))
    for name, times in ids.items():
        report.require(times == 1, "", f"the id {name!r} is used {times} times")
    inputs = {str(node.get("id")) for node, _ in found if is_input(node)}
    for node, path in found:
        if is_input(node):
            check_input(node, path, report)
        if str(node.get("type", "")).startswith("Action."):
            check_action(node, path, report, inputs, dialog=dialog)
    for words in written(card):
        report.require("${" not in words, "", "templates are not expanded here: ${")


def is_element(node: Json) -> bool:
    return "type" in node and node["type"] not in ("mention", "Data.Query")


def check_input(node: Json, path: str, report: Report) -> None:
    report.require(bool(node.get("id")), path, "an input without id is never sent")
    named = node.get("label") or node.get("placeholder") or node.get("title")
    hidden = node.get("isVisible") is False
    report.require(hidden or bool(named), path, "an input needs a label that everyone can read")
    words = "a required input needs an errorMessage: the client's own is not in Swedish"
    report.require(not node.get("isRequired") or bool(node.get("errorMessage")), path, words)
    if node["type"] == "Input.ChoiceSet":
        check_choices(node, path, report)


def check_choices(node: Json, path: str, report: Report) -> None:
    choices = node.get("choices", [])
    values = [each.get("value") for each in choices if isinstance(each, dict)]
    offered = bool(values) or "choices.data" in node
    report.require(offered, path, "an Input.ChoiceSet needs something to choose")
    report.require(len(values) == len(set(values)), path, "two choices have the same value")
    apart = not node.get("isMultiSelect") or not any("," in str(each) for each in values)
    report.require(apart, path, "a value with a comma cannot be one of several")


def check_action(node: Json, path: str, report: Report, inputs: set[str], *, dialog: bool) -> None:
    titled = node.get("title") or node.get("tooltip") or "selectAction" in path
    report.require(bool(titled), path, "an action needs a title")
    if node["type"] == "Action.Execute":
        report.require(bool(node.get("verb")), path, "Action.Execute needs a verb")
        report.require(not dialog, path, "Action.Execute does not work in a dialog")
    if node["type"] in INVOKING:
        check_data(node, path, report, inputs, dialog=dialog)


def check_data(node: Json, path: str, report: Report, inputs: set[str], *, dialog: bool) -> None:
    data = node.get("data", {})
    if not report.require(isinstance(data, dict), f"{path}/data", "must be an object"):
        return
    shadowed = sorted(inputs & data.keys()) if collects(node) else []
    report.require(not shadowed, path, f"inputs would overwrite what the action carries: {shadowed}")
    if "msteams" in data:
        DIALOG_DATA(data["msteams"], f"{path}/data/msteams", report)
        submits = node["type"] == "Action.Submit"
        report.require(submits, path, "only Action.Submit opens a dialog")
        free = dialog or not collects(node)
        report.require(free, path, 'a button that opens a dialog needs associatedInputs "none"')


def collects(action: Json) -> bool:
    """It takes the inputs with it, and so waits for the required ones."""
    return str(action.get("associatedInputs", "auto")).lower() != "none"


def opens_dialog(action: Json) -> bool:
    data = action.get("data")
    told = data.get("msteams") if isinstance(data, dict) else None
    return isinstance(told, dict) and told.get("type") == "task/fetch"


# ---- mentions ----

READ = (
    "text",
    "title",
    "value",
    "label",
    "placeholder",
    "errorMessage",
    "altText",
    "fallbackText",
    "tooltip",
)


def written(card: Json) -> Iterator[str]:
    """Every text a client may show."""
    for node, _ in nodes({name: part for name, part in card.items() if name != "msteams"}):
        yield from (node[name] for name in READ if isinstance(node.get(name), str))
        yield from (each for each in node.get("inlines", ()) if isinstance(each, str))


def check_mentions(texts: Iterator[str] | list[str], entities: Any, report: Report) -> None:
    """Each <at> has an entity and each entity an <at>; else somebody was mentioned who should not be."""
    said = [match.group(0) for text in texts for match in AT.finditer(text)]
    meant = [each.get("text") for each in entities if isinstance(each, dict)]
    report.require(
        set(said) == set(meant), "", f"mentions {sorted(said)} but entities {sorted(map(str, meant))}"
    )
