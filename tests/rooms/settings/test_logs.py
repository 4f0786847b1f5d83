"""No line of the log can hold what people wrote, whoever writes the line."""

import io
import json
import logging
import warnings
from collections.abc import Callable

import pytest
import structlog

from bot import logs

Lines = Callable[[], list[dict[str, object]]]
STORY = "Anna föll i duschen på Solgården"


@pytest.fixture
def lines(logging_as_before: None) -> Lines:
    """What has been logged since, as objects."""
    written = io.StringIO()
    logs.set_up(stream=written)
    return lambda: [json.loads(line) for line in written.getvalue().splitlines()]


def test_allowed_keys_pass_and_all_others_are_left_out(lines: Lines) -> None:
    logs.log("bot.test").info("delivery", row=17, notice="CaseArrived", story=STORY, person="anna")
    (line,) = lines()
    assert (line["event"], line["row"], line["notice"], line["level"]) == (
        "delivery",
        17,
        "CaseArrived",
        "info",
    )
    assert "timestamp" in line
    assert {"story", "person"}.isdisjoint(line)


@pytest.mark.parametrize("value", [STORY, "Anna Berg", "two words", "x" * 200, {"a": STORY}, [STORY]])
def test_a_value_that_is_no_code_is_withheld_even_under_an_allowed_key(lines: Lines, value: object) -> None:
    logs.log("bot.test").warning("delivery", reason=value)
    assert lines()[0]["reason"] == "(withheld)"


def test_an_event_with_a_story_in_it_is_withheld(lines: Lines) -> None:
    logs.log("bot.test").warning(f"could not send {STORY}")
    assert STORY not in json.dumps(lines(), ensure_ascii=False)


def test_an_exception_is_its_type_and_its_places(lines: Lines) -> None:
    try:
        int(STORY)
    except ValueError:
        logs.log("bot.test").exception("row failed")
    (line,) = lines()
    assert line["fault"] == "ValueError"
    assert "test_logs.py" in str(line["trace"])
    assert STORY not in json.dumps(line, ensure_ascii=False)


@pytest.mark.parametrize(
    "name", ["slack_bolt", "slack_sdk.web", "sqlalchemy.engine", "aiohttp.access", "asyncio"]
)
def test_other_libraries_say_that_something_happened_and_never_what(lines: Lines, name: str) -> None:
    logger = logging.getLogger(name)
    logger.debug("payload %s", STORY)
    logger.warning("payload %s", STORY)
    logger.error(STORY, exc_info=ValueError(STORY))
    said = lines()
    assert [line["level"] for line in said] == ["warning", "error"]
    assert {line["logger"] for line in said} == {name}
    assert STORY not in json.dumps(said, ensure_ascii=False)


def test_a_warning_from_python_is_a_line_too(lines: Lines) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(STORY, stacklevel=1)
    (line,) = lines()
    assert line["logger"] == "py.warnings"
    assert STORY not in json.dumps(line, ensure_ascii=False)


def test_the_servers_own_words_pass(lines: Lines) -> None:
    # A server that another test ran in this process may have quietened it.
    logging.getLogger("uvicorn.error").setLevel(logging.NOTSET)
    logging.getLogger("uvicorn.error").info("Application startup complete.")
    assert lines()[0]["event"] == "application startup complete."


def test_bound_loggers_made_before_follow_too(lines: Lines) -> None:
    structlog.get_logger("bot.early").warning("delivery", story=STORY)
    assert STORY not in json.dumps(lines(), ensure_ascii=False)
