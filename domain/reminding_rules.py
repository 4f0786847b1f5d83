"""The rules of reminding as an organisation writes them: what it changes, the rest as is customary.

    message_at: "08:00"
    quiet: "17:00-07:00"
    shift_wait_hours: 24
    countdowns:
      requirement: {before: [14, 3, 0], every: 7, announced: 2,
                    escalate: {owners_manager: 7, next_level: 14, director: 30}}
      take: {every: 1, slower: {after: 10, every: 5}}

What a matter counts in, whom it concerns and that the law's hours never rest is not for settings.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import time, timedelta
from itertools import pairwise
from typing import Any

from domain.messaging import USUAL_MANNERS, Manners, Quiet
from domain.organisation import Organisation
from domain.reminding import COUNTDOWNS, Countdown, Matter, Receiver, Slower

FURTHEST = 366
"""No step is further away than a year, whatever it counts in."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How an organisation reminds."""

    countdowns: Mapping[Matter, Countdown] = field(default_factory=lambda: dict(COUNTDOWNS))
    manners: Manners = USUAL_MANNERS


USUAL = Rules()


class FaultyRules(ValueError):
    """The settings cannot be used. faults: each with its place in words."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


class _Refused(ValueError):
    """A value that cannot be used, and why."""


def rules_from(settings: Mapping[str, Any]) -> Rules:
    """The rules with these changes. Raises FaultyRules with every fault."""
    reader = _Reader()
    manners = reader.manners(settings)
    countdowns = reader.countdowns(settings.get("countdowns", {}))
    if reader.faults:
        raise FaultyRules(reader.faults)
    return Rules(countdowns, manners)


def rules_of(organisation: Organisation) -> Rules:
    """The rules of this organisation; the customary ones where another version wrote what we cannot read."""
    try:
        return rules_from(organisation.reminders)
    except FaultyRules:
        return USUAL


class _Reader:
    """Reads one setting after the other and collects the faults."""

    def __init__(self) -> None:
        self.faults: list[str] = []

    def manners(self, settings: Mapping[str, Any]) -> Manners:
        self._known(settings, {*_MANNERS, "countdowns"}, "reminders")
        found = self._values(settings, _MANNERS, "reminders")
        manners = replace(USUAL_MANNERS, **found)
        if manners.quiet.covers(manners.message_at) and found.keys() >= settings.keys() & _MANNERS.keys():
            place = "message_at" if "message_at" in found else "quiet"
            self.faults.append(f"reminders, {place}: {_at_odds(manners)}")
        return manners

    def countdowns(self, settings: Any) -> Mapping[Matter, Countdown]:
        if not isinstance(settings, Mapping):
            self.faults.append(f"countdowns: expected {', '.join(Matter)}")
            return COUNTDOWNS
        self._known(settings, set(Matter), "countdowns")
        return {
            matter: self._countdown(matter, settings.get(matter.value), countdown)
            for matter, countdown in COUNTDOWNS.items()
        }

    def _countdown(self, matter: Matter, settings: Any, usual: Countdown) -> Countdown:
        place = f"countdowns, {matter}"
        if settings is None:
            return usual
        if not isinstance(settings, Mapping):
            self.faults.append(f"{place}: expected {', '.join(_COUNTDOWN)}")
            return usual
        self._known(settings, set(_COUNTDOWN), place)
        changed = replace(usual, **self._values(settings, _COUNTDOWN, place))
        if not changed.before and changed.every is None:
            self.faults.append(f"{place}: someone must be reminded at least once")
        return changed

    def _values(
        self, settings: Mapping[str, Any], readers: Mapping[str, tuple[str, Callable[[Any], Any]]], place: str
    ) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, (into, read) in readers.items():
            if name not in settings:
                continue
            try:
                found[into] = read(settings[name])
            except _Refused as refused:
                self.faults.append(f"{place}, {name}: {refused}")
        return found

    def _known(self, settings: Mapping[str, Any], names: set[Any], place: str) -> None:
        self.faults += [
            f"{place}: {name} is not known; known are {', '.join(sorted(names))}"
            for name in settings
            if name not in names
        ]


def _at_odds(manners: Manners) -> str:
    clocks = (manners.message_at, manners.quiet.begin, manners.quiet.until)
    at, begin, until = (f"{clock:%H:%M}" for clock in clocks)
    return f"the day's message would leave at {at}, within the quiet hours {begin}-{until}"


def _number(least: int) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= FURTHEST:
            raise _Refused(f"expected a whole number from {least} to {FURTHEST}")
        return value

    return read


def _numbers(value: Any) -> tuple[int, ...]:
    if not isinstance(value, Sequence) or isinstance(value, str):
        raise _Refused("expected a list of whole numbers")
    return tuple(sorted({_number(0)(each) for each in value}, reverse=True))


def _every(value: Any) -> int | None:
    return None if value is None else _number(1)(value)


def _slower(value: Any) -> Slower | None:
    if value is None:
        return None
    if not isinstance(value, Mapping) or set(value) != {"after", "every"}:
        raise _Refused("expected after and every, each with a number")
    return Slower(after=_number(0)(value["after"]), every=_number(1)(value["every"]))


def _levels(value: Any) -> Mapping[Receiver, int]:
    if not isinstance(value, Mapping) or not set(value) <= set(_ABOVE):
        raise _Refused(f"expected {', '.join(_ABOVE)}, each with a number")
    levels = {Receiver(name): _number(1)(away) for name, away in value.items()}
    upwards = [level for level in _UPWARDS if level in levels]
    for lower, higher in pairwise(upwards):
        if levels[higher] < levels[lower]:
            raise _Refused(f"{higher} would hear of it before {lower}, who is nearer")
    return levels


_UPWARDS = (Receiver.OWNERS_MANAGER, Receiver.NEXT_LEVEL, Receiver.DIRECTOR)
_ABOVE = tuple(receiver.value for receiver in Receiver if receiver not in {Receiver.OWNER, Receiver.ANSWERS})


def _clock(value: Any) -> time:
    try:
        return time.fromisoformat(value)
    except (TypeError, ValueError):
        raise _Refused('expected a time of day like "08:00"') from None


def _quiet(value: Any) -> Quiet:
    begin, dash, until = value.partition("-") if isinstance(value, str) else ("", "", "")
    if not dash:
        raise _Refused('expected hours like "17:00-07:00"')
    try:
        quiet = Quiet(_clock(begin.strip()), _clock(until.strip()))
    except _Refused:
        raise
    except ValueError:
        raise _Refused("they begin and end at the same time") from None
    if quiet.lasts > timedelta(days=1) - LEAST_AWAKE:
        raise _Refused("they leave less than an hour a day in which anything can be said")
    return quiet


LEAST_AWAKE = timedelta(hours=1)
"""So much of the day is left for messages."""


def _hours(value: Any) -> timedelta:
    return timedelta(hours=_number(1)(value))


_MANNERS: Mapping[str, tuple[str, Callable[[Any], Any]]] = {
    # name in the settings: (field, how it is read)
    "message_at": ("message_at", _clock),
    "quiet": ("quiet", _quiet),
    "shift_wait_hours": ("shift_wait", _hours),
}
_COUNTDOWN: Mapping[str, tuple[str, Callable[[Any], Any]]] = {
    "before": ("before", _numbers),
    "every": ("every", _every),
    "slower": ("slower", _slower),
    "escalate": ("escalate", _levels),
    "announced": ("announced", _number(0)),
}
