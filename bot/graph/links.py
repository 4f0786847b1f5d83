"""What the directory has stated: which account is which person, and the roles that groups gave.

It is kept beside the organisation, so that the next reading knows what came from the directory and
what an organisation file said, and so that importing such a file does not undo what was read.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from domain.organisation import Assignment, Organisation, Person, Role
from storage.store import Transaction

_MARK = "of_directory"


@dataclass(frozen=True, slots=True)
class Stated:
    """people: account's object id -> person's id. posts: undated assignments that groups gave.
    left: ids of those who were made inactive because they had left."""

    people: Mapping[str, str] = field(default_factory=dict)
    posts: frozenset[Assignment] = frozenset()
    left: frozenset[str] = frozenset()


async def stated(tx: Transaction) -> Stated:
    kept = json.loads(await tx.installation.get(_MARK) or "{}")
    return Stated(
        people=kept.get("people", {}),
        posts=frozenset(
            Assignment(person, Role(role), unit, deputy=deputy)
            for person, role, unit, deputy in kept.get("posts", ())
        ),
        left=frozenset(kept.get("left", ())),
    )


async def state(tx: Transaction, now_stated: Stated) -> None:
    """Let this be what the directory has stated."""
    posts = sorted([post.person, post.role.value, post.unit, post.deputy] for post in now_stated.posts)
    people = dict(sorted(now_stated.people.items()))
    await tx.installation.set(
        _MARK, json.dumps({"people": people, "posts": posts, "left": sorted(now_stated.left)})
    )


async def person_by_directory_id(tx: Transaction, directory_id: str) -> Person | None:
    """Who the account with this object id is, however their address may have changed."""
    known = tx.organisation.person(directory_id)
    if known is not None:
        return known
    linked = (await stated(tx)).people.get(directory_id)
    return tx.organisation.person(linked) if linked is not None else None


def joined(file: Organisation, current: Organisation, earlier: Stated) -> tuple[Organisation, Stated]:
    """An organisation from a file, with the people and roles that the directory has given.

    A person in the file whose address is that of someone the directory brought is that someone: they
    keep the id they have.
    """
    brought = _brought(current, earlier)
    same = _same_people(file, current, brought)
    own = _renamed(file, same)
    here = {person.id for person in own.people}
    people = _one_address_each(own.people, [person for person in brought if person.id not in here])
    known = {person.id for person in people}
    said = set(own.assignments)
    posts = frozenset(
        post
        for post in earlier.posts
        if post not in said and post.person in known and own.has_unit(post.unit)
    )
    kept = Stated(earlier.people, posts, earlier.left - here)
    return replace(own, people=people, assignments=(*own.assignments, *in_order(posts))), kept


def in_order(posts: Iterable[Assignment]) -> list[Assignment]:
    return sorted(posts, key=lambda post: (post.unit, post.role, post.person, post.deputy))


def _brought(current: Organisation, earlier: Stated) -> list[Person]:
    """The people who came from the directory, not from a file: their id is their account's."""
    return [person for person in current.people if earlier.people.get(person.id) == person.id]


def _same_people(file: Organisation, current: Organisation, brought: Iterable[Person]) -> dict[str, str]:
    """Ids that are new in the file -> ids that the same people have already."""
    pairs = ((file.person_by_email(person.email), person) for person in brought if person.email)
    return {
        found.id: person.id
        for found, person in pairs
        if found is not None and found.id != person.id and current.person(found.id) is None
    }


def _one_address_each(own: Iterable[Person], brought: list[Person]) -> tuple[Person, ...]:
    """All of them. An address that was used again belongs to the account that has it now, unless that is
    closed too."""
    own = tuple(own)
    of_accounts = {_address(person) for person in brought if person.active} - {None}
    mine = tuple(replace(each, email=None) if _address(each) in of_accounts else each for each in own)
    of_file = {_address(person) for person in mine} - {None}
    theirs = (replace(each, email=None) if _address(each) in of_file else each for each in brought)
    return (*mine, *theirs)


def _address(person: Person) -> str | None:
    return person.email.casefold() if person.email else None


def _renamed(file: Organisation, ids: Mapping[str, str]) -> Organisation:
    if not ids:
        return file
    return replace(
        file,
        people=tuple(replace(each, id=ids.get(each.id, each.id)) for each in file.people),
        assignments=tuple(
            replace(each, person=ids.get(each.person, each.person)) for each in file.assignments
        ),
        absences=tuple(
            replace(
                each,
                person=ids.get(each.person, each.person),
                deputy=ids.get(each.deputy, each.deputy) if each.deputy else None,
            )
            for each in file.absences
        ),
    )


async def directory_id_of(tx: Transaction, person: str) -> str | None:
    """The object id of the account that the directory states for this person."""
    return next((key for key, known in (await stated(tx)).people.items() if known == person), None)
