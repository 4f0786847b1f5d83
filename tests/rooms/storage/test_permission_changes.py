"""Another organisation, and what stands in the log about what people may do now."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from domain.organisation import Assignment, Organisation, Person, Role
from storage.permission_changes import note_changed_permissions
from storage.store import Store
from storage.tables.protection import audit


async def test_every_role_that_is_given_or_taken_away_stands_in_the_log(known: Store) -> None:
    async with known.transaction() as tx:
        before = tx.organisation
        kept = [a for a in before.assignments if a.role is not Role.STAFF]
        given = Assignment("omar", Role.REGISTRAR, "social", date(2026, 1, 1), None)
        after = replace(before, assignments=(*kept, given))
        note_changed_permissions(tx.audit, before, after)
    async with known.reading() as tx:
        (lost,) = await tx.audit.about("eva", 5)
        (won,) = await tx.audit.about("omar", 5)
    assert (lost.what, won.what) == ("role.taken_away", "role.given")
    assert lost.details == '{"deputy":"no","first":"","last":"","role":"staff","unit":"almen"}'
    assert won.details == '{"deputy":"no","first":"2026-01-01","last":"","role":"registrar","unit":"social"}'


async def test_the_first_organisation_of_all_gives_no_line_for_each_role(store: Store) -> None:
    async with store.transaction() as tx:
        given = Assignment("omar", Role.REGISTRAR, "social")
        note_changed_permissions(tx.audit, tx.organisation, replace(tx.organisation, assignments=(given,)))
    async with store.reading() as tx:
        assert (await tx.audit.head()).seq == 0


CHANGES: Mapping[
    str, tuple[Callable[[Organisation], Organisation], list[tuple[str, str, dict[str, str]]]]
] = {
    "another address": (
        lambda of: _with_person(of, "eva", email="someone.else@example.org"),
        [("person.email", "eva", {"before": "one", "after": "another"})],
    ),
    "addresses that change places": (
        lambda of: _with_person(
            _with_person(of, "eva", email="omar.ali@example.org"), "omar", email="eva.ek@example.org"
        ),
        [
            ("person.email", "eva", {"before": "one", "after": "another"}),
            ("person.email", "omar", {"before": "one", "after": "another"}),
        ],
    ),
    "no address any more": (
        lambda of: _with_person(of, "eva", email=None),
        [("person.email", "eva", {"before": "one", "after": ""})],
    ),
    "another name": (
        lambda of: _with_person(of, "eva", name="Eva Alm"),
        [("person.name", "eva", {"before": "one", "after": "another"})],
    ),
    "inactive": (
        lambda of: _with_person(of, "eva", active=False),
        [("person.active", "eva", {"before": "yes", "after": "no"})],
    ),
    "left out": (
        lambda of: replace(of, people=of.people[1:]),
        [("person.active", "eva", {"before": "yes", "after": "no"})],
    ),
    "someone new": (
        lambda of: replace(of, people=(*of.people, Person("kim", "Kim Ek", "kim.ek@example.org"))),
        [
            ("person.active", "kim", {"before": "", "after": "yes"}),
            ("person.email", "kim", {"before": "", "after": "one"}),
            ("person.name", "kim", {"before": "", "after": "one"}),
            ("person.shared_account", "kim", {"before": "", "after": "no"}),
        ],
    ),
    "a shared account that becomes someone's own": (
        lambda of: _with_person(of, "ward", shared_account=False),
        [("person.shared_account", "ward", {"before": "yes", "after": "no"})],
    ),
    "another deputy of an absence": (
        lambda of: replace(of, absences=(replace(of.absences[0], deputy="ward"),)),
        [
            ("absence.given", "omar", {"first": "2026-07-01", "last": "2026-07-31", "deputy": "ward"}),
            ("absence.taken_away", "omar", {"first": "2026-07-01", "last": "2026-07-31", "deputy": "eva"}),
        ],
    ),
    "a channel of another unit": (
        lambda of: replace(of, channels=(replace(of.channels[0], unit="lss"),)),
        [
            ("channel.given", "apt", {"unit": "lss", "purpose": "unit"}),
            ("channel.taken_away", "apt", {"unit": "almen", "purpose": "unit"}),
        ],
    ),
    "a unit below another": (
        lambda of: replace(of, units=(replace(of.units[0], parent="social"), *of.units[1:])),
        [("unit.parent", "almen", {"before": "lss", "after": "social"})],
    ),
    "a unit that becomes a private provider's": (
        lambda of: replace(of, units=(replace(of.units[0], provider=True), *of.units[1:])),
        [("unit.provider", "almen", {"before": "no", "after": "yes"})],
    ),
    "a digest for someone": (
        lambda of: replace(of, digests=({"person": "eva", "interval": "monthly"},)),
        [("digest.given", "eva", {"person": "eva", "interval": "monthly"})],
    ),
    "nothing of the kind": (
        lambda of: replace(_with_person(of, "eva", locale="en"), name="Annankommun"),
        [],
    ),
}


def _with_person(organisation: Organisation, person_id: str, **changes: Any) -> Organisation:
    people = (replace(each, **changes) if each.id == person_id else each for each in organisation.people)
    return replace(organisation, people=tuple(people))


@pytest.mark.parametrize("change", CHANGES)
async def test_whatever_changes_what_someone_may_do_or_who_is_taken_for_whom_is_a_line(
    known: Store, change: str
) -> None:
    change_it, expected = CHANGES[change]
    async with known.transaction() as tx:
        note_changed_permissions(tx.audit, tx.organisation, change_it(tx.organisation))
    async with known.reading() as tx:
        found = (await tx.connection.execute(sa.select(audit).order_by(audit.c.seq))).all()
    lines = [(row.what, row.subject, json.loads(row.details)) for row in found]
    assert sorted(lines, key=str) == sorted(expected, key=str)
    assert "@" not in str(lines)
