"""`lyhord directory sync`: read the directory, see what it means, and let it be so at one stroke."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime

from bot.graph.api import Graph
from bot.graph.groups_file import FaultyGroups, Mapped, unknown_units
from bot.graph.links import state, stated
from bot.graph.plan import Plan, What, plan
from bot.graph.reading import Known, Reading, Tell
from domain.actions import Named, owner_of
from domain.organisation import Organisation
from schedules import handing_over
from storage.permission_changes import note_changed_permissions
from storage.store import Store, Transaction


class OrganisationChanged(Exception):
    """Somebody else changed the organisation at this very moment. Nothing was changed here."""


class ManyLeave(Exception):
    """So many would be made inactive that it must be asked for. The number."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


@dataclass(frozen=True, slots=True)
class Outcome:
    """organisation: as it is now; in a dry run as it was."""

    plan: Plan
    organisation: Organisation


@dataclass(frozen=True, slots=True)
class Asked:
    """groups: what the groups file says. dry: change nothing. many: let many people leave at once."""

    url: str
    groups: tuple[Mapped, ...]
    dry: bool = False
    many: bool = False


async def sync(asked: Asked, store: Store, graph: Graph, now: datetime, tell: Tell) -> Outcome:
    """Reads all of it, then changes all of it in one transaction or nothing at all.

    Raises FaultyGroups, GraphTrouble, NoToken, ManyLeave, OrganisationChanged.
    """
    async with store.reading() as tx:
        known = await _known(tx)
        if faults := unknown_units(asked.groups, tx.organisation):
            raise FaultyGroups(faults)
    found = await Reading(graph, store, now, tell).read(asked.url, asked.groups, known)
    if asked.dry:
        async with store.reading() as tx:
            outcome = Outcome(
                plan(tx.organisation, await stated(tx), found, asked.groups, await owned(tx)), tx.organisation
            )
    else:
        async with store.transaction() as tx:
            meant = plan(tx.organisation, await stated(tx), found, asked.groups, await owned(tx))
            await _let_it_be(meant, tx, asked, now)
        async with store.reading() as tx:
            outcome = Outcome(meant, tx.organisation)
    return outcome


async def owned(tx: Transaction) -> Counter[str]:
    """How many open cases and actions are each person's own, by the person's id. What is a role's goes on
    with whoever holds it."""
    found = Counter(await tx.cases.open_owned())
    owners = ((owner_of(key), count) for key, count in (await tx.actions.owners()).items())
    found.update({owner.person: count for owner, count in owners if isinstance(owner, Named)})
    return found


async def _known(tx: Transaction) -> Known:
    emails = (person.email.casefold() for person in tx.organisation.people if person.email)
    ids = (*(await stated(tx)).people, *(person.id for person in tx.organisation.people))
    return Known(frozenset(ids), frozenset(emails))


async def _let_it_be(meant: Plan, tx: Transaction, asked: Asked, now: datetime) -> None:
    if meant.many_leave and not asked.many:
        raise ManyLeave(meant.count(What.LEFT))
    before = after = tx.organisation
    if meant.people != before.people or set(meant.assignments) != set(before.assignments):
        version = await tx.organisations.staff(meant.people, meant.assignments)
        if version != before.version + 1:
            raise OrganisationChanged
        after = replace(before, people=meant.people, assignments=meant.assignments, version=version)
        counts = {what.value: str(meant.count(what)) for what in What if meant.count(what)}
        tx.audit.note("organisation.synchronised", None, f"version:{version}", **counts)
    if meant.stated != await stated(tx):
        await state(tx, meant.stated)
    gone = [leaver.person.id for leaver in meant.leavers]
    note_changed_permissions(tx.audit, before, after)
    await handing_over.changed(tx, before, after, now, gone)
