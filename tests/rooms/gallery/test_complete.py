"""Nothing can be shown that is not in the gallery."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import handlers
import schedules
from bot.gallery import IN_A_FRAME, IN_TEAMS_FRAME, SLACKS_OWN, TEAMS_OWN, Picture
from bot.slack import texts as slack_texts
from bot.teams import texts as teams_texts
from domain.kinds import CaseKind
from domain.notices import NOTICES
from handlers.chat import Platform
from handlers.router import DIALOGS, PRESSES
from handlers.samples import Sample
from handlers.texts import catalogue

ADD = "Add a scene that shows it, and keep it, in handlers/samples/{file}: {missing}"

NOT_YET = frozenset(
    {
        "case.someone",  # the organisation never forgets people, so only a damaged database says it
        "back.hidden_from",  # asked back only where two colleagues have like names
        "back.told_by",
        "digest.whole",  # these three need years of figures: tests/rooms/handlers/test_digest_compared.py
        "digest.whole_one_year",
        "digest.no_rolling_before",
        "digest.withheld",  # these five need more cases and units than a scene has
        "digest.more_units",
        "digest.no_cause",  # these five need cases that were closed, or are late, within the month:
        "digest.no_level",  # tests/rooms/handlers/test_digest_more.py
        "digest.going_on_oldest",
        "digest.until_imy",
        "digest.hours",
        "digest.share_percent",
        "digest.share_waiting",
        "digest.handling",
        "chart.unknown",  # a chart's own words: tests/rooms/charts
        "sealed.unreadable",  # only a damaged database says it: tests/rooms/attacks/test_swapped.py
        "supervision.more",  # needs more than forty lex Sarah reports: tests/rooms/handlers/test_worklists.py
        "time.unknown",  # only of what was brought in without a day: tests/rooms/handlers/test_days_said.py
        "action.effect_words",  # kept, but not asked for in chat: tests/rooms/cli/test_handed_out_whole.py
        "file.gone",  # a page in the browser, outside any chat
    }
)
"""Texts of the catalogue that no sample shows, each with its reason."""

FAMILIES_NOT_YET = re.compile(r"(state|missing|requirement|title|signal|statistics|day_part)\.")
"""Closed lists whose members are shown one by one as their steps and roles get into chat."""


def covered(samples: tuple[Sample, ...], kind: str) -> set[str]:
    found = (what.partition(" ") for sample in samples for what in sample.covers)
    return {name for found_kind, _, name in found if found_kind == kind}


def test_every_notice_is_shown(samples: tuple[Sample, ...]) -> None:
    missing = {notice.__name__ for notice in NOTICES} - covered(samples, "notice")
    assert not missing, ADD.format(file="", missing=sorted(missing))


def test_every_dialog_is_shown(samples: tuple[Sample, ...]) -> None:
    missing = set(DIALOGS) - covered(samples, "dialog")
    assert not missing, ADD.format(file="", missing=sorted(missing))


def test_everything_that_can_be_pressed_is_pressed(samples: tuple[Sample, ...]) -> None:
    missing = set(PRESSES) - covered(samples, "press")
    assert not missing, ADD.format(file="", missing=sorted(missing))


def test_every_kind_is_told_reviewed_and_opened(samples: tuple[Sample, ...]) -> None:
    names = {sample.name for sample in samples}
    wanted = {
        f"kind-{kind.replace('_', '-')}-{step}"
        for kind in CaseKind
        for step in ("opening", "complete", "review", "received", "arrives", "case")
    }
    assert not wanted - names, ADD.format(file="kinds.py", missing=sorted(wanted - names))


# --- words ----------------------------------------------------------------------------------------------

_SAYS = {"words", "tell_words", "Words", "named", "_afterwards", "Change"}
_IN_KEYWORDS = {"key", "say"}
_RETIRES = {"CardRetired"}


def _files() -> Iterator[Path]:
    for package in (handlers, schedules):
        yield from Path(package.__file__ or "").parent.glob("*.py")
    yield Path(handlers.__file__).parents[1] / "bot" / "delivery.py"


def said_by_code(functions: set[str]) -> set[str]:
    """Catalogue keys in calls of these functions, also where a name stands for one of several."""
    found: set[str] = set()
    for file in _files():
        for scope in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef | ast.Module):
                found |= _said_in(scope, functions)
    return found


def _said_in(scope: ast.AST, functions: set[str]) -> set[str]:
    found: set[str] = set()
    for call in ast.walk(scope):
        if not isinstance(call, ast.Call) or _called(call) not in functions:
            continue
        for argument in (*call.args, *(each.value for each in call.keywords if each.arg in _IN_KEYWORDS)):
            keys = _keys(argument)
            names = {each.id for each in ast.walk(argument) if isinstance(each, ast.Name)}
            keys |= {key for name in names for key in _assigned(scope, name)}
            found |= keys | {f"{key}.guarded" for key in keys if f"{key}.guarded" in catalogue("sv")}
    return found


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _keys(node: ast.AST) -> set[str]:
    """Keys with a dot; those without (help, hello) are names of buttons as well."""
    constants: list[Any] = [each.value for each in ast.walk(node) if isinstance(each, ast.Constant)]
    return {key for key in constants if isinstance(key, str) and "." in key and key in catalogue("sv")}


def _assigned(scope: ast.AST, name: str) -> set[str]:
    return {
        key
        for each in ast.walk(scope)
        if isinstance(each, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == name for target in each.targets)
        for key in _keys(each.value)
    }


def test_the_reading_of_the_code_finds_what_is_said() -> None:
    found = said_by_code(_SAYS)
    assert {"draft.aside", "draft.expired", "case.stale.guarded", "report.thanks_shared"} <= found


def test_all_that_is_said_once_is_shown(samples: tuple[Sample, ...]) -> None:
    shown = covered(samples, "words") | covered(samples, "retired")
    missing = (said_by_code(_SAYS) | said_by_code(_RETIRES)) - shown - NOT_YET
    assert not missing, ADD.format(file="answers.py", missing=sorted(missing))


def test_every_text_of_the_catalogue_is_seen(pictures: tuple[Picture, ...]) -> None:
    """A text that no sample shows is either without its sample or needed by nobody."""
    shown = [each for each in pictures if (each.platform, each.locale) == (Platform.LOCAL, "sv")]
    everything = "\n".join({text for each in shown for text in (*texts(each.payload), *each.errors.values())})
    missing = {
        key
        for key, message in catalogue("sv").items()
        if key not in NOT_YET and not FAMILIES_NOT_YET.match(key) and not _is_in(message, everything)
    }
    assert not missing, ADD.format(file="", missing=sorted(missing))


def _is_in(message: str, everything: str) -> bool:
    """Every piece between its arguments: a number that stands out is a run of its own."""
    return all(literal in everything for literal, _, _, _ in Formatter().parse(message))


def texts(node: Any) -> Iterator[str]:
    match node:
        case str():
            yield node
        case dict():
            for part in node.values():
                yield from texts(part)
        case list() | tuple():
            for part in node:
                yield from texts(part)
        case _:
            pass


def test_every_line_of_slacks_frame_is_shown(pictures: tuple[Picture, ...]) -> None:
    shown = {each.name for each in pictures if each.group == SLACKS_OWN}
    assert shown == {f"slack-{key.replace('.', '-')}" for key in slack_texts.TEXTS.keys() - IN_A_FRAME}


def test_every_line_of_teams_frame_is_shown_and_says_when(pictures: tuple[Picture, ...]) -> None:
    shown = [each for each in pictures if each.group == TEAMS_OWN]
    said = {each.payload["summary"] for each in shown if each.locale == "sv"}
    keys = teams_texts.TEXTS.keys() - IN_TEAMS_FRAME
    assert said == {teams_texts.say(key, "sv") for key in keys}
    assert not {each.title for each in shown} & keys


def test_every_word_in_teams_frame_is_in_some_card_or_only_where_too_much_is_told() -> None:
    assert teams_texts.TEXTS.keys() > IN_TEAMS_FRAME
    assert all(both.sv.strip() and both.en.strip() for both in teams_texts.TEXTS.values())


def test_every_sample_has_a_name_of_its_own_in_each_language(samples: tuple[Sample, ...]) -> None:
    named = [(sample.locale, sample.name) for sample in samples]
    assert len(named) == len(set(named))
    assert {name for locale, name in named if locale == "sv"} == {
        name for locale, name in named if locale == "en"
    }
