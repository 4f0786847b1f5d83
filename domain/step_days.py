"""The first day on which something can have been done about a case: what is recorded as done lies
between it and today. A clock that the law runs would else be stopped by a day from before it started.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from domain.cases import Case, Precision
from domain.deadlines import local_day
from domain.paths import DECIDED_KINDS, PATHS, Asks

_SELDOM_LATER = timedelta(days=366)
"""So long after something happened it is reported, where nobody knows when it did."""


def earliest(name: str, case: Case) -> date | None:
    """The first day that an input of this name may hold; None when nothing is known of when it began."""
    known = _known(case)
    return _FIRST.get(name, _a_year_before)(case, known) if known is not None else None


def _known(case: Case) -> date | None:
    """The day of discovery or of the report, whichever came first."""
    received = local_day(case.received) if case.received_precision is not Precision.UNKNOWN else None
    discovered = local_day(case.discovered) if case.discovered is not None else None
    return min((day for day in (received, discovered) if day is not None), default=None)


def _when_known(_case: Case, known: date) -> date:
    return known


def _when_it_happened(case: Case, known: date) -> date:
    happened = case.happened
    if happened is None or happened.precision is Precision.UNKNOWN:
        return known - _SELDOM_LATER
    return min(happened.day, known)


def _a_year_before(case: Case, known: date) -> date:
    """For what may be done before anyone reports it: that someone was told, or answered. When it happened
    is what the reporter said, and may be a day wrong; nobody has to write down a wrong day to fit it."""
    return min(_when_it_happened(case, known), known - _SELDOM_LATER)


_FIRST: Mapping[str, Callable[[Case, date], date]] = {
    # On the paths that end with a decision, nothing is decided, told an authority or the board, or told
    # those affected, before it is known. On the others an authority may be told before it is reported here.
    question.name: _when_known if step.kinds <= DECIDED_KINDS else _when_it_happened
    for step in PATHS.values()
    for question in step.asks
    if question.asks is Asks.DAY
}
OF_THE_REPORT = frozenset(name for name, first in _FIRST.items() if first is _when_known)
