"""What another organisation means for what people may do, and for who is taken for whom: into the log.

Each change is a line of its own about the person, unit or channel. An address is never written, only that
there is one, or another one.
"""

import json
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from domain.organisation import Absence, Assignment, Channel, Organisation, Person, Unit
from storage.audit import Audit

_Thing = TypeVar("_Thing", bound=Hashable)
_Named = TypeVar("_Named", Person, Unit)
Details = Mapping[str, str]


@dataclass(frozen=True)
class _Held(Generic[_Thing]):
    """Things that somebody has or has not: a line for each that is given, and for each taken away."""

    given: str
    taken_away: str
    all_of: Callable[[Organisation], Iterable[_Thing]]
    subject: Callable[[_Thing], str]
    details: Callable[[_Thing], Details]

    def changes(self, before: Organisation, after: Organisation) -> Iterator[tuple[str, str, Details]]:
        old, new = set(self.all_of(before)), set(self.all_of(after))
        for what, changed in ((self.taken_away, old - new), (self.given, new - old)):
            lines = [(what, self.subject(each), self.details(each)) for each in changed]
            yield from sorted(lines, key=str)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _of_assignment(post: Assignment) -> Details:
    return {
        "role": post.role.value,
        "unit": post.unit,
        "first": _day(post.first_day),
        "last": _day(post.last_day),
        "deputy": _yes(post.deputy),
    }


def _of_absence(absence: Absence) -> Details:
    return {
        "first": _day(absence.first_day),
        "last": _day(absence.last_day),
        "deputy": absence.deputy or "",
    }


def _yes(value: bool) -> str:
    return "yes" if value else "no"


_POSTS = _Held[Assignment](
    "role.given", "role.taken_away", lambda of: of.assignments, lambda post: post.person, _of_assignment
)
_ABSENCES = _Held[Absence](
    "absence.given", "absence.taken_away", lambda of: of.absences, lambda away: away.person, _of_absence
)
_CHANNELS = _Held[Channel](
    "channel.given",
    "channel.taken_away",
    lambda of: of.channels,
    lambda channel: channel.key,
    lambda channel: {"unit": channel.unit, "purpose": channel.purpose},
)
_DIGESTS = _Held[str](
    "digest.given",
    "digest.taken_away",
    lambda of: [json.dumps(dict(each), sort_keys=True) for each in of.digests],
    lambda recipient: str(json.loads(recipient).get("channel") or json.loads(recipient).get("person")),
    lambda recipient: {key: str(value) for key, value in json.loads(recipient).items()},
)


@dataclass(frozen=True)
class _Told(Generic[_Thing]):
    """Something that is so of a person or a unit. hidden: only whether there is one, and that it changed."""

    what: str
    value: Callable[[_Thing], str]
    hidden: bool = False

    def change(self, old: _Thing | None, new: _Thing) -> Details | None:
        before = "" if old is None else self.value(old)
        after = self.value(new)
        if before == after:
            return None
        if not self.hidden:
            return {"before": before, "after": after}
        return {
            "before": "one" if before else "",
            "after": "another" if before and after else after and "one",
        }


_OF_A_PERSON = (
    _Told[Person]("person.active", lambda person: _yes(person.active)),
    _Told[Person]("person.email", lambda person: (person.email or "").casefold(), hidden=True),
    _Told[Person]("person.name", lambda person: person.name, hidden=True),
    _Told[Person]("person.shared_account", lambda person: _yes(person.shared_account)),
)
_OF_A_UNIT = (
    _Told[Unit]("unit.parent", lambda unit: unit.parent or "-"),
    _Told[Unit]("unit.provider", lambda unit: _yes(unit.provider)),
)


def note_changed_permissions(
    log: Audit, before: Organisation, after: Organisation, by: str | None = None
) -> None:
    """A line for each thing that lets people do more, less or else; the first organisation of all is one
    line elsewhere. by: the person who changed it, None for whoever runs Lyhörd."""
    if not before.units and not before.assignments:
        return
    for held in (_POSTS, _ABSENCES, _CHANNELS, _DIGESTS):
        for what, subject, details in held.changes(before, after):
            log.note(what, by, subject, **details)
    people = _by_key(before.people, lambda person: person.id), _by_key(after.people, lambda person: person.id)
    _note_each(log, by, _OF_A_PERSON, *people)
    for gone in sorted(person.id for person in before.people if person.active and person.id not in people[1]):
        log.note("person.active", by, gone, before="yes", after="no")
    units = _by_key(before.units, lambda unit: unit.key), _by_key(after.units, lambda unit: unit.key)
    _note_each(log, by, _OF_A_UNIT, *units)
    for key in sorted(units[0].keys() - units[1].keys()):
        log.note("unit.parent", by, key, before=units[0][key].parent or "-", after="")


def _by_key(things: Iterable[_Named], key: Callable[[_Named], str]) -> dict[str, _Named]:
    return {key(each): each for each in things}


def _note_each(
    log: Audit,
    by: str | None,
    told: Iterable[_Told[_Named]],
    before: Mapping[str, _Named],
    after: Mapping[str, _Named],
) -> None:
    for each in told:
        for key, thing in sorted(after.items()):
            if details := each.change(before.get(key), thing):
                log.note(each.what, by, key, **details)
