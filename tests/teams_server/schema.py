"""Adaptive Cards 1.5 as published, and the charts as the SDK's models have them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import microsoft_teams.cards as sdk_cards
from jsonschema import Draft7Validator, ValidationError
from jsonschema.validators import extend
from microsoft_teams.cards import CardElement
from pydantic import BaseModel
from pydantic import ValidationError as NotTheModel

Json = dict[str, Any]
PUBLISHED = Path(__file__).parents[2].parent / "shared/platforms/schemas/adaptive-card.1.5.0.json"
MISSING = f"the published card schema is not there ({'/'.join(PUBLISHED.parts[-4:])})"
WORDS = 240  # of a problem that are worth reading
BY_TYPE = "chosenByType"
"""A keyword of our own: the schema of each type of object. As many if-then would be tried one by one."""


def is_published() -> bool:
    """Without shared/ beside the repository the cards are judged by everything but the schema."""
    return PUBLISHED.exists()


def schema_problems(card: Json) -> list[str]:
    if not is_published():
        return []
    return [
        f"{error.message[:WORDS]} at /{'/'.join(map(str, error.absolute_path))}"
        for error in validator().iter_errors(card)
    ]


@cache
def validator() -> Draft7Validator:
    schema: Json = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    definitions = schema["definitions"]
    for name, definition in definitions.items():
        if name.startswith("ImplementationsOf."):
            definitions[name] = chosen_by_type(definition, definitions)
    judging: type[Draft7Validator] = extend(  # type: ignore[no-untyped-call]  # half typed
        Draft7Validator, {BY_TYPE: by_type}
    )
    return judging({**schema, "$schema": "http://json-schema.org/draft-07/schema#"})


def chosen_by_type(union: Json, definitions: Json) -> Json:
    """The same union, judged by the object's own type: quicker, and it says what is wrong, not that none of
    sixteen alternatives fits."""
    references = [each["allOf"][0]["$ref"] for each in union["anyOf"] if "allOf" in each]
    types = [definitions[ref.rsplit("/", 1)[1]].get("properties", {}).get("type") for ref in references]
    if len(references) < len(union["anyOf"]) or None in types:
        return union
    names = [each["enum"][0] for each in types]
    return {
        "type": "object",
        "required": ["type"],
        "properties": {"type": {"enum": names}},
        BY_TYPE: {name: {"$ref": reference} for name, reference in zip(names, references, strict=True)},
    }


def by_type(judge: Any, schemas: Json, value: Any, _schema: Json) -> Iterator[ValidationError]:
    """What is wrong with an object by the schema of its own type; the type itself is judged beside it."""
    kind = value.get("type") if isinstance(value, dict) else None
    if isinstance(kind, str) and kind in schemas:
        yield from judge.descend(value, schemas[kind], schema_path=kind)


# ---- charts ----


@cache
def chart_models() -> dict[str, type[CardElement]]:
    every = (each for each in vars(sdk_cards).values() if isinstance(each, type))
    models = [each for each in every if issubclass(each, CardElement)]
    typed = {str(each.model_fields["type"].default): each for each in models if "type" in each.model_fields}
    return {name: model for name, model in typed.items() if name.startswith("Chart.")}


def chart_problems(chart: Json) -> list[str]:
    """Of a chart, its fallback set aside."""
    kind = str(chart.get("type"))
    model = chart_models().get(kind)
    if model is None:
        return [f"unknown chart {kind}"]
    given = {name: value for name, value in chart.items() if name != "fallback"}
    try:
        made = model.model_validate(given)
    except NotTheModel as error:
        return [f"{kind}: {each['msg']} at {each['loc']}" for each in error.errors()]
    dumped = made.model_dump(by_alias=True, exclude_unset=True, mode="json")
    return [f"{kind}: unknown field {name}" for name in [*extras(made), *renamed(given, dumped)]]


def extras(value: Any) -> Iterator[str]:
    """Fields that the models let through without knowing them."""
    if isinstance(value, list):
        for each in value:
            yield from extras(each)
    if isinstance(value, BaseModel):
        yield from value.model_extra or ()
        for name in value.model_fields_set & type(value).model_fields.keys():
            yield from extras(getattr(value, name))


def renamed(given: Any, dumped: Any) -> Iterator[str]:
    """Fields that the models know by a name of Python's, which no Teams client does."""
    if isinstance(given, list) and isinstance(dumped, list):
        for one, other in zip(given, dumped, strict=True):
            yield from renamed(one, other)
    if isinstance(given, dict) and isinstance(dumped, dict):
        yield from given.keys() - dumped.keys()
        for name in given.keys() & dumped.keys():
            yield from renamed(given[name], dumped[name])
