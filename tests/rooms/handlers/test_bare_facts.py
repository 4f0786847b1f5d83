"""Words that are nothing but a time or a place, and words that tell more than that."""

from collections.abc import Mapping
from datetime import datetime

import pytest

from domain.deadlines import LOCAL
from domain.understanding import understand
from handlers.bare_facts import bare_facts
from handlers.forms import Asking, Heard
from handlers.privacy import unit_names
from handlers.report_form import REPORT
from handlers.texts import Texts
from tests.stories.organisation import ORGANISATION, SOLGARDEN

NOW = datetime(2026, 11, 24, 10, tzinfo=LOCAL)
TOLD = {"story": "…", "kind": "deviation", "happened": "2026-11-22", "unit": "other"}


def found(text: str, values: Mapping[str, str] = TOLD) -> Mapping[str, str]:
    anna = ORGANISATION.person("anna")
    assert anna is not None
    units = unit_names(ORGANISATION)
    understood = understand(text, NOW, units)
    asking = Asking(ORGANISATION, units, anna, NOW, Texts("sv"), values)
    return bare_facts(REPORT, Heard(understood.when, understood.unit, text), asking)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("kl 23", {"happened": "2026-11-22T23:00"}),
        ("det hände vid 19-tiden", {"happened": "2026-11-22T19:00"}),
        ("igår kl 23", {"happened": "2026-11-23T23:00"}),
        ("den 3 november", {"happened": "2026-11-03"}),
        ("på Solgården", {"unit": SOLGARDEN}),
        ("igår kväll på Solgården", {"happened": "2026-11-23Tevening", "unit": SOLGARDEN}),
        ("på natten", {"happened": "2026-11-22Tnight"}),
        ("pa Solgarden", {"unit": SOLGARDEN}),
        ("det hande igar pa solgarden", {"happened": "2026-11-23", "unit": SOLGARDEN}),
    ],
)
def test_nothing_but_a_time_or_a_place_goes_where_it_belongs(text: str, facts: Mapping[str, str]) -> None:
    assert found(text) == facts


@pytest.mark.parametrize(
    "text",
    [
        "vi ringde jouren kl 23",
        "hon lades i säng igår kväll",
        "larmade 112",
        "bytte till en annan tid",
        "häromdagen",
        "pratade med Solgården",
        "ja",
        "",
    ],
)
def test_what_tells_more_is_an_answer(text: str) -> None:
    assert found(text) == {}


def test_a_clock_time_that_has_not_been_today_is_the_last_one_that_was() -> None:
    assert found("kl 23", {**TOLD, "happened": "2026-11-24"}) == {"happened": "2026-11-23T23:00"}


def test_the_same_day_once_more_keeps_its_clock_time() -> None:
    known = {**TOLD, "happened": "2026-11-23T07:30"}
    assert found("igår", known) == {"happened": "2026-11-23T07:30"}


@pytest.mark.parametrize(
    ("text", "known", "kept"),
    [
        ("igår kväll", "2026-11-23T19:00", "2026-11-23T19:00"),
        ("på kvällen", "2026-11-23T19:00", "2026-11-23T19:00"),
        ("på natten", "2026-11-23T02:10", "2026-11-23T02:10"),
        ("på natten", "2026-11-23T19:00", "2026-11-23Tnight"),
        ("på morgonen", "2026-11-23Tevening", "2026-11-23Tmorning"),
        ("igår", "2026-11-23Tevening", "2026-11-23Tevening"),
        ("kl 18", "2026-11-23Tevening", "2026-11-23T18:00"),
    ],
)
def test_a_part_of_the_day_leaves_a_clock_time_that_is_in_it(text: str, known: str, kept: str) -> None:
    assert found(text, {**TOLD, "happened": known}) == {"happened": kept}
