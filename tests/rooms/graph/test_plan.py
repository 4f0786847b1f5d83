"""What must hold of every plan, whatever the directory and the file say."""

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.graph.groups_file import Mapped
from bot.graph.links import Stated, joined
from bot.graph.plan import Plan, What, plan
from bot.graph.reading import Found, User
from domain.organisation import Assignment, Organisation, Person, Role, Unit

UNITS = (Unit("social", "Social", "förvaltning"), Unit("solgarden", "Solgården", "enhet", parent="social"))
ACCOUNTS = ("a1", "a2", "a3", "a4")
EMAILS = ("x@e.se", "y@e.se", "z@e.se")
GROUPS = (
    Mapped("g1", "Ett", "solgarden", Role.STAFF, leads=True),
    Mapped("g2", "Två", "social", Role.MANAGER, deputy=True),
)

emails = st.sampled_from((None, *EMAILS))
accounts = st.sampled_from(ACCOUNTS)
users = st.builds(User, accounts, st.sampled_from(("Ann", "Bo")), emails, st.booleans(), st.booleans())
persons = st.builds(
    Person,
    st.sampled_from(("p1", "p2", "p3")),
    st.just("Namn"),
    emails,
    shared_account=st.booleans(),
    active=st.booleans(),
)
posts = st.builds(
    Assignment,
    st.sampled_from(("p1", "p2")),
    st.sampled_from((Role.STAFF, Role.MANAGER)),
    st.just("solgarden"),
)
owning = st.dictionaries(st.sampled_from(("p1", "p2", *ACCOUNTS)), st.integers(1, 3))


@st.composite
def directories(draw: st.DrawFn) -> Found:
    there = draw(st.lists(users, unique_by=lambda user: user.id))
    members = {group.group: tuple(draw(st.lists(accounts, unique=True))) for group in GROUPS}
    managers = {member: draw(st.sampled_from((None, *ACCOUNTS))) for member in members["g1"]}
    return Found({user.id: user for user in there}, members, managers)


@st.composite
def files(draw: st.DrawFn) -> Organisation:
    people = draw(st.lists(persons, unique_by=(lambda each: each.id, lambda each: each.email or each.id)))
    ids = {person.id for person in people}
    given_posts = [post for post in draw(st.lists(posts, unique=True)) if post.person in ids]
    return Organisation(UNITS, tuple(people), tuple(given_posts))


def after(organisation: Organisation, meant: Plan) -> Organisation:
    return replace(organisation, people=meant.people, assignments=meant.assignments)


def emails_of(organisation: Organisation) -> list[str]:
    return [person.email for person in organisation.people if person.email]


Told = list[tuple[Found, Mapping[str, int]]]
rounds = st.lists(st.tuples(directories(), owning), min_size=1, max_size=4)


def lived(file: Organisation, told: Told) -> tuple[Organisation, Stated]:
    """The organisation after several readings of a directory that changes."""
    organisation, stated = file, Stated()
    for found, owns in told:
        meant = plan(organisation, stated, found, GROUPS, owns)
        organisation, stated = after(organisation, meant), meant.stated
    return organisation, stated


@given(files(), rounds)
def test_the_second_time_there_is_nothing_to_change(file: Organisation, told: Told) -> None:
    organisation, stated = lived(file, told)
    again = plan(organisation, stated, told[-1][0], GROUPS, told[-1][1])
    assert again.changes == ()
    assert again.people == organisation.people
    assert set(again.assignments) == set(organisation.assignments)
    assert again.stated == stated


@given(files(), rounds)
def test_nobody_disappears_and_whoever_owns_something_stays_active(file: Organisation, told: Told) -> None:
    before, stated = lived(file, told[:-1])
    found, owns = told[-1]
    meant = plan(before, stated, found, GROUPS, owns)
    now = {person.id: person for person in meant.people}
    assert {person.id for person in before.people} <= now.keys()
    assert all(now[each.id].active for each in before.people if each.active and owns.get(each.id))
    left = {change.person.id for change in meant.changes if change.what is What.LEFT}
    assert left == {each.id for each in before.people if each.active and not now[each.id].active}


@given(files(), rounds)
def test_what_the_file_says_stays_and_an_address_belongs_to_one(file: Organisation, told: Told) -> None:
    organisation, _ = lived(file, told)
    assert set(file.assignments) <= set(organisation.assignments)
    assert len(emails_of(organisation)) == len(set(emails_of(organisation)))
    assert {a.person for a in organisation.assignments} <= {person.id for person in organisation.people}


@given(files(), rounds)
def test_only_who_works_here_is_brought_in(file: Organisation, told: Told) -> None:
    before, stated = lived(file, told[:-1])
    found, owns = told[-1]
    meant = plan(before, stated, found, GROUPS, owns)
    for change in meant.changes:
        if change.what is What.NEW:
            assert found.users[change.person.id].works_here


@given(files(), rounds)
def test_importing_the_same_file_undoes_nothing_that_the_directory_brought(
    file: Organisation, told: Told
) -> None:
    organisation, stated = lived(file, told)
    whole, kept = joined(file, organisation, stated)
    assert set(whole.assignments) >= {post for post in stated.posts if post not in file.assignments}
    brought = {person for person in organisation.people if person.id in ACCOUNTS}
    assert {person.id for person in brought} <= {person.id for person in whole.people}
    assert kept.people == stated.people
    assert len({person.id for person in whole.people}) == len(whole.people)
    assert len(emails_of(whole)) == len(set(emails_of(whole)))
