"""The key `reminders` of organisation.yaml: the organisation's own rules of reminding, read strictly."""

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from domain.reminding_rules import FaultyRules, rules_from


def own_rules(node: yaml.Node) -> Any:
    """The rules as plain values. 08:00 without quotes stays a time: YAML would make a number of it."""
    match node:
        case yaml.MappingNode():
            return {str(key.value): own_rules(value) for key, value in node.value}
        case yaml.SequenceNode():
            return [own_rules(value) for value in node.value]
        case yaml.ScalarNode() if node.tag.endswith(":null"):
            return None
        case yaml.ScalarNode() if node.value.isdecimal():
            return int(node.value)
    return node.value


def faults_in(settings: Any, node: yaml.Node) -> Iterator[tuple[yaml.Node, str, str]]:
    """What is wrong with the rules: the node, its place in words, and why."""
    if not isinstance(settings, Mapping):
        yield node, "reminders", "expected message_at, quiet, shift_wait_hours, countdowns"
        return
    try:
        rules_from(settings)
    except FaultyRules as error:
        for fault in error.faults:
            place, _, why = fault.partition(": ")
            under = place if place.startswith("reminders") else f"reminders, {place}"
            yield _node_at(place, why, node), under, why


def _node_at(place: str, why: str, node: yaml.Node) -> yaml.Node:
    """The value that the place (countdowns, requirement, every) leads to, as far as it goes."""
    for step in place.split(", "):
        node = next((value for key, value in _pairs(node) if key == step), node)
    return next((value for key, value in _pairs(node) if why.startswith(f"{key} is not known")), node)


def _pairs(node: yaml.Node) -> Iterator[tuple[str, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield str(key.value), value
