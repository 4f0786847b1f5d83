"""Logs as JSON lines, in which nothing that people wrote can stand.

Not a list of what is forbidden but of what is allowed: a line keeps the keys below, and a value
only if it looks like an id, a code or a number. Other libraries' messages can hold whole payloads,
so of theirs only the place, the level and the type of an exception are kept.
"""

import logging
import re
import sys
from collections.abc import Mapping, MutableMapping
from types import TracebackType
from typing import Any, TextIO

import structlog

ALLOWED_KEYS = frozenset(
    {
        "event",
        "level",
        "logger",
        "timestamp",
        # what happened, to which row, where
        "attempts",
        "count",
        "error",
        "fault",
        "job",
        "lane",
        "notice",
        "occurrence",
        "outcome",
        "path",
        "platform",
        "port",
        "reason",
        "row",
        "seconds",
        "status",
        "trace",
        "where",
    }
)

_SAFE_VALUE = re.compile(r"[\w.:/+<>\-]{1,120}", re.ASCII)  # no spaces: a sentence is not a code
_SAFE_EVENT = re.compile(r"[a-z0-9_. ]{1,60}", re.ASCII)
_WITHHELD = "(withheld)"
_QUIET = (
    "slack_bolt",
    "slack_sdk",
    "sqlalchemy",
    "uvicorn.access",
    "aiohttp",
    "apscheduler",
    "httpx",
    "alembic",
    "microsoft_teams",
    "msal",
    "urllib3",
)
_OWN_MESSAGES = frozenset({"uvicorn.error"})
"""Loggers whose messages are their own words only: start, stop, address."""

_Event = MutableMapping[str, Any]


def set_up(level: int = logging.INFO, stream: TextIO | None = None) -> None:
    """Send every log line of the process, ours and others', as JSON to standard error, or stream."""
    logging.captureWarnings(capture=True)
    logging.raiseExceptions = False  # else a line that cannot be written is printed as it came
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[_only_the_place_of_others],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.stdlib.add_log_level,
                structlog.processors.TimeStamper(fmt="iso", utc=True),
                _trace_without_messages,
                _only_what_is_allowed,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logging.getLogger(name).handlers = []
        logging.getLogger(name).propagate = True
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )


def log(name: str) -> structlog.stdlib.BoundLogger:
    """A logger. Event names are words written in the code; everything else goes in allowed keys."""
    found: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(name)
    return found


def place_of(error: Exception) -> str:
    """file:line of where it was raised: never the message, which may hold what someone wrote."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}" if trace else "nowhere"


def _only_the_place_of_others(_: Any, __: str, event: _Event) -> _Event:
    record: logging.LogRecord = event["_record"]
    said = str(event.get("event", "")) if record.name in _OWN_MESSAGES and not record.exc_info else ""
    kept = said.lower() if _SAFE_EVENT.fullmatch(said.lower()) else "logged elsewhere"
    return {
        "event": kept,
        "logger": record.name,
        "where": f"{record.module}:{record.lineno}",
        "exc_info": record.exc_info,
        "_record": record,
        "_from_structlog": False,
    }


def _trace_without_messages(_: Any, __: str, event: _Event) -> _Event:
    """An exception's type and places. Its message may hold what someone wrote."""
    fault = event.pop("exc_info", None)
    if fault is True:
        fault = sys.exc_info()
    if isinstance(fault, BaseException):
        fault = (type(fault), fault, fault.__traceback__)
    if fault and fault[1] is not None:
        event["fault"] = type(fault[1]).__name__
        event["trace"] = " < ".join(_places(fault[1].__traceback__))
    return event


def _places(trace: TracebackType | None) -> list[str]:
    """file:line:function, the innermost first; at most the eight nearest."""
    found = []
    while trace is not None:
        code = trace.tb_frame.f_code
        found.append(f"{code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}:{code.co_name}")
        trace = trace.tb_next
    return found[:-9:-1]


def _only_what_is_allowed(_: Any, __: str, event: _Event) -> Mapping[str, Any]:
    return {key: _safe(key, value) for key, value in event.items() if key in ALLOWED_KEYS}


def _safe(key: str, value: object) -> object:
    if value is None or isinstance(value, bool | int | float):
        return value
    if key == "trace":
        return str(value)
    shape = _SAFE_EVENT if key == "event" else _SAFE_VALUE
    return str(value) if shape.fullmatch(str(value)) else _WITHHELD
