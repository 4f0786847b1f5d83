"""The directory brings people and roles into the organisation: all or nothing, again and again."""

import json

import pytest

from bot.graph import words
from bot.graph.groups_file import FaultyGroups, Mapped
from bot.graph.links import person_by_directory_id
from bot.graph.plan import What, Why
from bot.graph.reading import UnknownGroup
from bot.graph.sync import ManyLeave, Outcome
from bot.organisation_import import bring_in
from domain.organisation import Absence, Assignment, Organisation, Person, Role
from tests.rooms.graph.conftest import NOW, ORGANISATION, Directory

STAFF_HERE = (Role.STAFF, "solgarden", False)
LEADS_HERE = (Role.MANAGER, "solgarden", False)


def shown(outcome: Outcome) -> str:
    return "\n".join((*words.names(outcome.plan, outcome.organisation), *words.warnings(outcome.plan)))


# --- bringing them in -----------------------------------------------------------------------------------


async def test_members_of_a_group_become_people_with_its_role(directory: Directory) -> None:
    outcome = await directory.sync()
    anna = await directory.person("anna")
    assert (anna.name, anna.email, anna.active) == ("Anna Vinge", "anna@exempel.se", True)
    assert await directory.posts(anna.id) == {STAFF_HERE}
    assert outcome.plan.count(What.NEW) == 2


async def test_the_manager_of_most_members_leads_the_unit_and_keeps_the_name_of_the_file(
    directory: Directory,
) -> None:
    directory.people["bo"].name = "Tallmo Bo, Socialförvaltningen"
    await directory.sync()
    bo = (await directory.organisation()).person("bo")
    assert bo is not None
    assert bo.name == "Bo Tallmo"
    assert await directory.posts("bo") == {LEADS_HERE}


async def test_nobody_leads_when_the_members_have_different_managers(directory: Directory) -> None:
    directory.people["ulla"].manager = directory.people["karin"]
    outcome = await directory.sync()
    assert await directory.posts("bo") == set()
    assert "Solgården personal have no common manager" in shown(outcome)


async def test_groups_within_groups_count_and_whoever_is_in_none_stays_outside(
    directory: Directory,
) -> None:
    directory.group("alla", [])
    directory.groups["alla"].members.append(directory.groups["Solgården personal"])
    directory.gives("alla", Role.SAFETY_REPRESENTATIVE, "social", deputy=True)
    await directory.sync()
    assert (Role.SAFETY_REPRESENTATIVE, "social", True) in await directory.posts(directory.people["anna"].aad)
    names = {person.name for person in (await directory.organisation()).people}
    assert "Nils Naboer" not in names


async def test_what_the_file_says_stays(directory: Directory) -> None:
    await directory.sync()
    organisation = await directory.organisation()
    assert organisation.units == ORGANISATION.units
    assert set(ORGANISATION.assignments) <= set(organisation.assignments)
    assert {person.id for person in organisation.people if person.active} >= {"karin", "bo", "ward", "extern"}


async def test_the_second_time_there_is_nothing_to_change(directory: Directory) -> None:
    first = await directory.sync()
    again = await directory.sync()
    assert list(words.counts(again.plan)) == ["Nothing to change."]
    assert again.organisation.version == first.organisation.version


async def test_a_dry_run_says_everything_and_changes_nothing(directory: Directory) -> None:
    before = await directory.organisation()
    dry = await directory.sync(dry=True)
    assert await directory.organisation() == before
    assert "+ Anna Vinge: new, anna@exempel.se" in shown(dry)
    assert "+ Anna Vinge: staff at Solgården" in shown(dry)
    assert "+ Bo Tallmo: manager at Solgården" in shown(dry)
    assert "Bo Tallmo: recognised by the e-mail address" in shown(dry)
    real = await directory.sync()
    assert real.plan == dry.plan


async def test_it_stands_in_the_audit_log_as_counts(directory: Directory) -> None:
    await directory.sync()
    async with directory.store.reading() as tx:
        (line,) = await tx.audit.about("version:2", 10)
    assert line.what == "organisation.synchronised"
    assert json.loads(line.details) == {"new": "2", "recognised": "2", "post": "3"}


# --- who is who -----------------------------------------------------------------------------------------


async def test_an_account_keeps_its_person_when_name_and_address_change(directory: Directory) -> None:
    await directory.sync()
    directory.people["bo"].email = "bo.tallmo@exempel.se"
    directory.people["anna"].name = "Anna Gran"
    directory.people["anna"].email = "anna.gran@exempel.se"
    await directory.sync()
    anna, bo = await directory.person("anna"), (await directory.organisation()).person("bo")
    assert bo is not None
    assert (anna.name, anna.email, bo.email) == ("Anna Gran", "anna.gran@exempel.se", "bo.tallmo@exempel.se")
    async with directory.store.reading() as tx:
        assert await person_by_directory_id(tx, directory.people["bo"].aad) == bo
        assert await person_by_directory_id(tx, directory.people["anna"].aad) == anna
        assert await person_by_directory_id(tx, directory.people["nils"].aad) is None


async def test_an_address_that_is_used_again_is_another_person(directory: Directory) -> None:
    await directory.sync()
    del directory.tenant.people[directory.people["bo"].aad]
    again = directory.hire("Bodil Ny", "bo@exempel.se", manager="karin")
    directory.groups["Solgården personal"].members.append(again)
    outcome = await directory.sync()
    organisation = await directory.organisation()
    old, new = organisation.person("bo"), organisation.person(again.aad)
    assert old is not None
    assert new is not None
    assert (old.active, old.email, new.email) == (False, None, "bo@exempel.se")
    assert organisation.person_by_email("bo@exempel.se") == new
    assert outcome.plan.count(What.EMAIL_TAKEN) == 1


async def test_two_accounts_with_one_address_are_nobody_until_that_is_put_right(directory: Directory) -> None:
    directory.people["ulla"].email = "anna@exempel.se"
    outcome = await directory.sync()
    assert (await directory.organisation()).person_by_email("anna@exempel.se") is None
    assert "share an e-mail address with someone else: 2" in shown(outcome)


async def test_guests_and_disabled_accounts_get_nothing(directory: Directory) -> None:
    gun = directory.hire("Gun Gäst", "gun@annan.example", kind="guest")
    ove = directory.hire("Ove Slutat", "ove@exempel.se", enabled=False)
    directory.groups["Solgården personal"].members += [gun, ove]
    outcome = await directory.sync()
    organisation = await directory.organisation()
    assert organisation.person(gun.aad) is None
    assert organisation.person(ove.aad) is None
    assert "because they are guests: 1" in shown(outcome)
    assert "because they have disabled accounts: 1" in shown(outcome)


async def test_a_guest_with_the_address_of_someone_in_the_file_is_another(
    directory: Directory,
) -> None:
    directory.hire("Elsa Extern", "elsa@annan.example", kind="guest")
    await directory.sync()
    elsa = (await directory.organisation()).person("extern")
    assert elsa is not None
    assert elsa.active


async def test_the_disabled_account_of_a_shared_mailbox_leaves_the_phone_alone(
    directory: Directory,
) -> None:
    directory.hire("Solgården", "ward@exempel.se", enabled=False)
    await directory.sync()
    ward = (await directory.organisation()).person("ward")
    assert ward is not None
    assert ward.active


# --- leaving --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("why", [Why.GONE, Why.DISABLED, Why.GUEST, Why.NO_GROUP])
async def test_who_has_left_becomes_inactive_without_the_roles_of_groups(
    directory: Directory, why: Why
) -> None:
    await directory.sync()
    anna = directory.people["anna"]
    if why is Why.GONE:
        del directory.tenant.people[anna.aad]
    if why is Why.NO_GROUP:
        directory.groups["Solgården personal"].members.remove(anna)
    anna.enabled = why is not Why.DISABLED
    anna.kind = "guest" if why is Why.GUEST else "member"
    outcome = await directory.sync()
    assert not (await directory.person("anna")).active
    assert await directory.posts(anna.aad) == set()
    assert [change.why for change in outcome.plan.changes if change.what is What.LEFT] == [why]
    assert not (await directory.sync()).plan.changes


async def test_who_has_left_but_owns_something_open_is_told_and_unchanged(
    directory: Directory,
) -> None:
    await directory.sync()
    await directory.open_case(directory.people["anna"].aad)
    await directory.open_case("bo")
    directory.people["anna"].enabled = directory.people["bo"].enabled = False
    before = await directory.organisation()
    outcome = await directory.sync()
    assert {(leaver.person.name, leaver.owns) for leaver in outcome.plan.leavers} == {
        ("Anna Vinge", 1),
        ("Bo Tallmo", 1),
    }
    assert "! Anna Vinge: has a disabled account, owns one open case or action; unchanged" in shown(outcome)
    assert "! 2 people have left and own 2 open cases and actions." in shown(outcome)
    after = await directory.organisation()
    assert set(after.assignments) == set(before.assignments)
    assert after.people == before.people


async def test_an_action_of_ones_own_is_something_open_too(directory: Directory) -> None:
    await directory.sync()
    await directory.open_action("bo")
    directory.people["bo"].enabled = False
    (leaver,) = (await directory.sync()).plan.leavers
    assert (leaver.person.id, leaver.why, leaver.owns) == ("bo", Why.DISABLED, 1)


async def test_once_it_is_handed_over_they_leave(directory: Directory) -> None:
    await directory.sync()
    await directory.open_case("bo")
    directory.people["bo"].enabled = False
    await directory.sync()
    await directory.hand_over("bo", "karin")
    outcome = await directory.sync()
    bo = (await directory.organisation()).person("bo")
    assert bo is not None
    assert not bo.active
    assert outcome.plan.leavers == ()


async def test_who_comes_back_is_who_they_were(directory: Directory) -> None:
    await directory.sync()
    for enabled in (False, True):
        directory.people["anna"].enabled = directory.people["bo"].enabled = enabled
        await directory.sync()
    bo = (await directory.organisation()).person("bo")
    assert bo is not None
    assert bo.active
    assert (await directory.person("anna")).active
    assert await directory.posts("bo") == {LEADS_HERE}


async def test_whoever_the_file_says_has_left_stays_so(directory: Directory) -> None:
    people = tuple(
        Person(each.id, each.name, each.email, active=False) if each.id == "bo" else each
        for each in ORGANISATION.people
    )
    await bring_in(directory.store, _with(people), NOW)
    await directory.sync()
    bo = (await directory.organisation()).person("bo")
    assert bo is not None
    assert not bo.active
    assert await directory.posts("bo") == set()


async def test_many_leaving_at_once_must_be_asked_for(directory: Directory) -> None:
    for number in range(8):
        user = directory.hire(f"P{number} Ek", f"p{number}@exempel.se")
        directory.groups["Solgården personal"].members.append(user)
    await directory.sync()
    directory.groups["Solgården personal"].members.clear()
    with pytest.raises(ManyLeave):
        await directory.sync()
    assert (await directory.person("anna")).active
    outcome = await directory.sync(many=True)
    assert outcome.plan.count(What.LEFT) == 10
    assert "! Nobody who works here is in the group Solgården personal." in shown(outcome)


async def test_a_refused_reading_is_never_used_again(directory: Directory) -> None:
    """The group was put right before `--many-leave`: nobody leaves by what was read earlier."""
    for number in range(8):
        user = directory.hire(f"P{number} Ek", f"p{number}@exempel.se")
        directory.groups["Solgården personal"].members.append(user)
    await directory.sync()
    everyone = list(directory.groups["Solgården personal"].members)
    directory.groups["Solgården personal"].members.clear()
    with pytest.raises(ManyLeave):
        await directory.sync()
    directory.groups["Solgården personal"].members.extend(everyone)
    outcome = await directory.sync(many=True)
    assert not outcome.plan.changes
    assert (await directory.person("anna")).active
    assert "An interrupted reading is taken up where it stopped." not in directory.told


# --- together with a file -------------------------------------------------------------------------------


async def test_importing_a_file_does_not_undo_what_the_directory_brought(directory: Directory) -> None:
    await directory.sync()
    before = await directory.organisation()
    await bring_in(directory.store, ORGANISATION, NOW)
    after = await directory.organisation()
    assert set(after.assignments) == set(before.assignments)
    assert {person for person in after.people if person.active} == {p for p in before.people if p.active}
    assert not (await directory.sync()).plan.changes


async def test_a_person_in_a_new_file_is_the_one_the_directory_brought_with_that_address(
    directory: Directory,
) -> None:
    await directory.sync()
    anna = directory.people["anna"].aad
    people = (*ORGANISATION.people, Person("anna", "Anna V", "ANNA@exempel.se"))
    file = _with(people, Assignment("anna", Role.QUALITY_DEVELOPER, "social"))
    await bring_in(directory.store, file, NOW)
    assert (Role.QUALITY_DEVELOPER, "social", False) in await directory.posts(anna)
    assert (await directory.organisation()).person("anna") is None


async def test_a_role_that_the_file_gives_too_stays_when_the_group_gives_it_no_more(
    directory: Directory,
) -> None:
    await directory.sync()
    await bring_in(
        directory.store, _with(ORGANISATION.people, Assignment("bo", Role.MANAGER, "solgarden")), NOW
    )
    for name in ("anna", "ulla"):
        directory.people[name].manager = None
    await directory.sync()
    assert await directory.posts("bo") == {LEADS_HERE}


async def test_an_absence_said_in_the_chat_stays(directory: Directory) -> None:
    absence = Absence("bo", NOW.date(), NOW.date(), "karin")
    async with directory.store.transaction() as tx:
        await tx.organisations.add_absence(absence)
    await directory.sync()
    assert (await directory.organisation()).absences == (absence,)


def _with(people: tuple[Person, ...], *more: Assignment) -> Organisation:
    return Organisation(
        units=ORGANISATION.units,
        people=people,
        assignments=(*ORGANISATION.assignments, *more),
        name=ORGANISATION.name,
    )


# --- what is refused ------------------------------------------------------------------------------------


async def test_a_group_that_does_not_exist_stops_everything(directory: Directory) -> None:
    lost = "99999999-0000-0000-0000-000000000000"
    directory.mapped = (*directory.mapped, Mapped(lost, "Borta", "social", Role.STAFF))
    with pytest.raises(UnknownGroup, match="no group Borta"):
        await directory.sync()
    assert await directory.organisation() == ORGANISATION


async def test_a_unit_that_does_not_exist_is_a_fault_with_its_line(directory: Directory) -> None:
    directory.mapped = (Mapped("g", "Grupp", "solgarde", Role.STAFF, line=7),)
    with pytest.raises(FaultyGroups, match="line 7, group Grupp: the organisation has no unit solgarde"):
        await directory.sync()
