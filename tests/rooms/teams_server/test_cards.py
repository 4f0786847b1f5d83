"""Cards are judged as Teams judges them: a double has to be tested too."""

import pytest

from tests.teams_server import (
    MISSING,
    card_problems,
    is_published,
)
from tests.teams_server.bench import Json, card, chart, execute, field, menu, opening, submit, text

published = pytest.mark.skipif(not is_published(), reason=MISSING)


SOUND = {
    "words": card(text("Hej")),
    "fields": card(field(isRequired=True, errorMessage="Skriv ett namn."), actions=[execute()]),
    "menu": card(menu(style="compact"), actions=[execute()]),
    "typeahead": card(
        menu(style="filtered", **{"choices.data": {"type": "Data.Query", "dataset": "units"}}),
        actions=[execute()],
    ),
    "opens a dialog": card(actions=[opening()]),
    "chart": card(chart()),
    "wide": card(text("Hej"), msteams={"width": "Full"}),
    "columns": card({"type": "ColumnSet", "columns": [{"type": "Column", "items": [text("Hej")]}]}),
    "runs": card({"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "Hej"}, "du"]}),
}
UNSOUND: dict[str, Json] = {
    "another version": card(text("Hej"), version="1.6"),
    "a field of a chart that is none": card(chart(colour="red")),
    "a field of a chart by Python's name": card(chart(color_set="categorical")),
    "a wrong value in a chart": card(chart(data="mycket")),
    "a chart without fallback": card({**chart(), "fallback": "drop"}),
    "an unknown chart": card(chart(type="Chart.Cake")),
    "Action.Execute without verb": card(actions=[{"type": "Action.Execute", "title": "Gör"}]),
    "a dialog button that takes inputs": card(actions=[opening(associatedInputs="auto")]),
    "Action.Execute that opens a dialog": card(
        actions=[execute(data={"msteams": {"type": "task/fetch"}}, associatedInputs="none")]
    ),
    "another msteams type": card(
        actions=[submit(data={"msteams": {"type": "imBack"}}, associatedInputs="none")]
    ),
    "two inputs of one name": card(field(), field()),
    "an input without name": card({"type": "Input.Text", "label": "Namn"}),
    "an input without label": card({"type": "Input.Text", "id": "name"}),
    "required without an error of ours": card(field(isRequired=True)),
    "an input that overwrites data": card(field(), actions=[execute(data={"name": "x"})]),
    "data that is no object": card(actions=[execute(data="x")]),
    "no choices": card(menu(choices=[])),
    "the same choice twice": card(menu(choices=[{"title": "A", "value": "1"}, {"title": "B", "value": "1"}])),
    "a typeahead that is not filtered": card(
        menu(**{"choices.data": {"type": "Data.Query", "dataset": "units"}})
    ),
    "a template": card(text("Hej ${name}")),
    "a mention that nobody meant": card(text("Hej <at>alla</at>")),
    "a mention in a run": card({"type": "RichTextBlock", "inlines": ["<at>alla</at>"]}),
    "too big": card(*(text("x" * 1000) for _ in range(81))),
    "unknown msteams": card(msteams={"height": "Full"}),
    "an action without title": card(actions=[{"type": "Action.Execute", "verb": "do"}]),
}
AGAINST_SCHEMA: dict[str, Json] = {
    "an unknown field": card(text("Hej", colour="red")),
    "an unknown field of the card": card(text("Hej"), width="Full"),
    "an unknown element": card({"type": "Badge", "text": "Ny"}),
    "a searched list that is sent whole": card(menu(style="filtered"), actions=[execute()]),
    "an unknown field deep down": card({"type": "Container", "items": [text("Hej", bold=True)]}),
    "an unknown field of an action": card(actions=[execute(colour="red")]),
    "a missing text": card({"type": "TextBlock"}),
    "a wrong fallback of a chart": card(chart(fallback=text("Hej", colour="red"))),
}


@pytest.mark.parametrize("sound", SOUND.values(), ids=SOUND)
def test_a_sound_card_is_taken(sound: Json) -> None:
    assert card_problems(sound) == []


@pytest.mark.parametrize("unsound", UNSOUND.values(), ids=UNSOUND)
def test_what_teams_would_not_show_is_refused(unsound: Json) -> None:
    assert card_problems(unsound)


@published
@pytest.mark.parametrize("unsound", AGAINST_SCHEMA.values(), ids=AGAINST_SCHEMA)
def test_what_the_published_schema_does_not_know_is_refused(unsound: Json) -> None:
    assert card_problems(unsound)


def test_action_execute_is_refused_in_a_dialog() -> None:
    assert card_problems(card(actions=[execute()])) == []
    assert card_problems(card(actions=[execute()]), dialog=True)
