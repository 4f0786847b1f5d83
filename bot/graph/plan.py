"""What a reading of the directory means for the organisation: pure, so that a dry run is exact.

Units, channels, absences and whatever else an organisation file says stay as they are. The directory
brings people, their addresses, and the roles that groups give.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.graph.groups_file import Mapped
from bot.graph.links import Stated, in_order
from bot.graph.reading import Found, User
from domain.organisation import Assignment, Organisation, Person, Role


class What(StrEnum):
    """What happens to a person."""

    NEW = "new"
    BACK = "back"
    RECOGNISED = "recognised"
    NAME = "name"
    EMAIL = "email"
    EMAIL_TAKEN = "email_taken"
    POST = "post"
    NO_POST = "no_post"
    LEFT = "left"


class Why(StrEnum):
    """Why somebody is taken for having left."""

    GONE = "gone"
    DISABLED = "disabled"
    GUEST = "guest"
    NO_GROUP = "no_group"


@dataclass(frozen=True, slots=True)
class Change:
    person: Person
    what: What
    post: Assignment | None = None
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Leaver:
    """Someone who has left and stays as they are, because they own what is still open."""

    person: Person
    why: Why
    owns: int


@dataclass(frozen=True, slots=True)
class Passed:
    """Counts of what was not taken in. without_manager: names of groups whose members have no common one.
    empty: names of groups without anyone who works here."""

    guests: int
    disabled: int
    doubtful: int
    without_manager: tuple[str, ...]
    empty: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """people, assignments: what the organisation is to have. stated: what the directory has then stated.

    linked: active people whom the directory knows, before. passed: what was not taken in.
    """

    people: tuple[Person, ...]
    assignments: tuple[Assignment, ...]
    stated: Stated
    changes: tuple[Change, ...]
    leavers: tuple[Leaver, ...]
    passed: Passed
    linked: int

    def count(self, what: What) -> int:
        return sum(change.what is what for change in self.changes)

    @property
    def many_leave(self) -> bool:
        """So many at once that something else may be wrong: a group emptied, a wrong tenant."""
        return self.count(What.LEFT) > max(_FEW, self.linked // _SHARE)


_FEW, _SHARE = 5, 5


def plan(
    organisation: Organisation,
    earlier: Stated,
    found: Found,
    groups: tuple[Mapped, ...],
    owns: Mapping[str, int],
) -> Plan:
    """owns: how many open cases and actions each person has, by the person's id."""
    return _Planning(organisation, earlier, found, groups, owns).plan()


class _Planning:
    def __init__(
        self,
        organisation: Organisation,
        earlier: Stated,
        found: Found,
        groups: tuple[Mapped, ...],
        owns: Mapping[str, int],
    ) -> None:
        self._organisation = organisation
        self._earlier = earlier
        self._found = found
        self._groups = groups
        self._owns = owns
        self._shared = _shared_addresses(found.users.values())
        self._leads = {each: _leader(each, found) for each in groups if each.leads}
        self._wanted = self._given_roles()
        self._own = [a for a in organisation.assignments if a not in earlier.posts]
        self._links = self._linked()
        self._people = {person.id: person for person in organisation.people}
        self._changes: list[Change] = []

    def plan(self) -> Plan:
        before = sum(self._is_active(person) for person in set(self._earlier.people.values()))
        self._meet()
        posts = self._posts()
        leaving, leavers = self._partings(posts)
        staying = {leaver.person.id for leaver in leavers}
        posts |= {post for post in self._earlier.posts if post.person in staying}
        posts = {post for post in posts if post.person not in leaving}
        self._note_posts(posts)
        stated = Stated(dict(self._links), frozenset(posts), self._left(leaving))
        return Plan(
            people=tuple(self._people.values()),
            assignments=(*self._own, *in_order(posts)),
            stated=stated,
            changes=tuple(self._changes),
            leavers=leavers,
            passed=self._passed(),
            linked=before,
        )

    # --- which account is which person ---

    def _linked(self) -> dict[str, str]:
        """Known accounts stay who they are. A new one is whoever has its address and no account yet;
        where the address belongs to someone with an account, an address was used again: another person."""
        links = dict(self._earlier.people)
        taken = set(links.values())
        # those who work here first: an old, disabled account may carry the same address
        for user in sorted(self._found.users.values(), key=lambda user: (not user.works_here, user.id)):
            if user.id in links or user.guest or user.email in self._shared:
                continue
            person = self._organisation.person(user.id) or self._by_email(user)
            if person is not None and person.id not in taken and not _a_mailbox(person, user):
                links[user.id] = person.id
            elif user.works_here and user.id in self._wanted:
                links[user.id] = user.id
            taken.add(links.get(user.id, ""))
        return links

    def _by_email(self, user: User) -> Person | None:
        return self._organisation.person_by_email(user.email) if user.email else None

    def _given_roles(self) -> set[str]:
        """Accounts that get a role."""
        members = {user for each in self._groups for user in self._found.members[each.group]}
        return members | {leader for leader in self._leads.values() if leader is not None}

    # --- who they are ---

    def _meet(self) -> None:
        """Everybody who works here: new ones, those who are back, other names and addresses."""
        for user in sorted(self._found.users.values(), key=lambda user: (user.name, user.id)):
            if user.id in self._links and user.works_here and user.email not in self._shared:
                self._meet_one(user, self._links[user.id])
        self._take_addresses()

    def _meet_one(self, user: User, person_id: str) -> None:
        known = self._people.get(person_id)
        if known is None:
            self._put(Person(person_id, user.name, user.email), What.NEW)
            return
        if user.id not in self._earlier.people:
            self._note(known, What.RECOGNISED)
        if not known.active and user.id in self._wanted and self._may_return(known, user):
            known = self._put(replace(known, active=True), What.BACK)
        # a name in the organisation file is the administrator's; an address is the directory's
        if known.id == user.id and known.name != user.name:
            known = self._put(replace(known, name=user.name), What.NAME)
        if known.active and user.email and user.email != (known.email or "").casefold():
            self._put(replace(known, email=user.email), What.EMAIL)

    def _may_return(self, person: Person, user: User) -> bool:
        """Whoever the organisation file says has left, has left."""
        return person.id == user.id or person.id in self._earlier.left

    def _take_addresses(self) -> None:
        """An address belongs to one person: the one whose account has it."""
        current = {
            user.email: self._links[user.id]
            for user in self._found.users.values()
            if user.works_here and user.email and user.id in self._links and user.email not in self._shared
        }
        for person in tuple(self._people.values()):
            holder = current.get(person.email.casefold()) if person.email else None
            if holder is not None and holder != person.id:
                self._put(replace(person, email=None), What.EMAIL_TAKEN)

    # --- what they do ---

    def _posts(self) -> set[Assignment]:
        """What the groups give to those who work here, beyond what is said already."""
        said = set(self._own)
        given = (
            Assignment(person, role, each.unit, deputy=deputy)
            for each in self._groups
            for user, role, deputy in self._given(each)
            if (person := self._worker(user)) is not None
        )
        return {post for post in given if post not in said}

    def _given(self, each: Mapped) -> Iterator[tuple[str, Role, bool]]:
        for user in self._found.members[each.group]:
            yield user, each.role, each.deputy
        leader = self._leads.get(each)
        if leader is not None:
            yield leader, Role.MANAGER, False

    def _worker(self, user_id: str) -> str | None:
        user = self._found.users.get(user_id)
        person = self._people.get(self._links.get(user_id, "")) if user and user.works_here else None
        return person.id if person is not None and person.active else None

    def _note_posts(self, posts: set[Assignment]) -> None:
        for what, some in (
            (What.POST, posts - self._earlier.posts),
            (What.NO_POST, self._earlier.posts - posts),
        ):
            for post in in_order(some):
                person = self._people.get(post.person)
                if person is not None and (what is What.POST or person.active):
                    self._note(person, what, post)

    # --- who has left ---

    def _partings(self, posts: set[Assignment]) -> tuple[frozenset[str], tuple[Leaver, ...]]:
        """Who is made inactive, and who has left but owns something that is open."""
        busy = {post.person for post in (*posts, *self._own)}
        leaving, leavers = [], []
        for user_id, person_id in sorted(self._links.items()):
            person = self._people.get(person_id)
            why = self._why_left(user_id, person_id, busy)
            if person is None or not person.active or why is None:
                continue
            if owned := self._owns.get(person_id, 0):
                leavers.append(Leaver(person, why, owned))
            else:
                leaving.append(person_id)
                self._people[person_id] = replace(person, active=False)
                self._note(person, What.LEFT, why=why)
        return frozenset(leaving), tuple(leavers)

    def _why_left(self, user_id: str, person_id: str, busy: set[str]) -> Why | None:
        user = self._found.users.get(user_id)
        if user is None:
            return Why.GONE
        if user.guest:
            return Why.GUEST
        if not user.enabled:
            return Why.DISABLED
        brought = person_id == user_id
        return Why.NO_GROUP if brought and person_id not in busy else None

    def _left(self, leaving: frozenset[str]) -> frozenset[str]:
        known = (self._earlier.left | leaving) & self._people.keys()
        return frozenset(each for each in known if not self._is_active(each))

    def _is_active(self, person_id: str) -> bool:
        person = self._people.get(person_id)
        return person is not None and person.active

    # --- noting it ---

    def _put(self, person: Person, what: What) -> Person:
        self._people[person.id] = person
        self._note(person, what)
        return person

    def _note(
        self, person: Person, what: What, post: Assignment | None = None, why: Why | None = None
    ) -> None:
        self._changes.append(Change(person, what, post, why))

    def _passed(self) -> Passed:
        members = [
            self._found.users[user]
            for user in sorted({user for each in self._found.members.values() for user in each})
            if user in self._found.users
        ]
        return Passed(
            guests=sum(user.guest for user in members),
            disabled=sum(not user.enabled and not user.guest for user in members),
            doubtful=sum(user.works_here and user.email in self._shared for user in members),
            without_manager=tuple(each.name for each, leader in self._leads.items() if leader is None),
            empty=tuple(
                dict.fromkeys(
                    each.name
                    for each in self._groups
                    if not any(map(self._worker, self._found.members[each.group]))
                )
            ),
        )


def _a_mailbox(person: Person, user: User) -> bool:
    """The account of a mailbox that several share is disabled from the start."""
    return person.shared_account and not user.works_here


def _shared_addresses(users: Iterable[User]) -> frozenset[str | None]:
    """Addresses that several people who work here have: nobody can be told by them."""
    counted = Counter(user.email for user in users if user.works_here and user.email)
    return frozenset(email for email, count in counted.items() if count > 1)


def _leader(each: Mapped, found: Found) -> str | None:
    """Whom the directory names as manager of more than half of the members who work here.

    The manager may be a member too; nobody is counted as their own."""
    workers = [user for user in found.members[each.group] if _works_here(found, user)]
    named = Counter(found.managers.get(user) for user in workers)
    named.pop(None, None)
    (leader, count), *_ = named.most_common(1) or [(None, 0)]
    if leader is None or not _works_here(found, leader):
        return None
    others = [user for user in workers if user != leader]
    return leader if 2 * count > len(others) else None


def _works_here(found: Found, user_id: str) -> bool:
    user = found.users.get(user_id)
    return user is not None and user.works_here
