"""A directory on loopback, an organisation, and the way between them."""

from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from pydantic import SecretStr

from bot.entra import Entra
from bot.graph.api import Graph
from bot.graph.groups_file import Mapped
from bot.graph.sync import Asked, Outcome, sync
from bot.settings import Settings
from domain.actions import Named, Proposal, new_action
from domain.cases import Case, State
from domain.kinds import CaseKind
from domain.organisation import Assignment, Organisation, Person, Role, Unit
from storage.store import Store
from tests.teams_server import Group, TeamsServer, Tenant, User

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PATIENCE = 60.0
"""Seconds for an answer: a slow one would be asked for again, and the waits are counted."""

ORGANISATION = Organisation(
    name="Ekvik",
    units=(
        Unit("social", "Socialförvaltningen", "förvaltning"),
        Unit("solgarden", "Solgården", "enhet", parent="social"),
    ),
    people=(
        Person("karin", "Karin Almgren", "karin@exempel.se"),
        Person("bo", "Bo Tallmo", "Bo@exempel.se"),
        Person("ward", "Solgårdens telefon", "ward@exempel.se", shared_account=True),
        Person("extern", "Elsa Extern", "elsa@annan.example"),
    ),
    assignments=(
        Assignment("karin", Role.MANAGER, "social"),
        Assignment("ward", Role.STAFF, "solgarden"),
        Assignment("extern", Role.STAFF, "solgarden"),
    ),
)


@dataclass
class Directory:
    """The test Microsoft, what was synchronised from it, and what was said meanwhile."""

    teams: TeamsServer
    store: Store
    tenant: Tenant
    people: dict[str, User] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    mapped: tuple[Mapped, ...] = ()
    told: list[str] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    now: datetime = NOW
    when_told: Callable[[str], None] = lambda _: None

    def hire(self, name: str, email: str, manager: str | None = None, **more: object) -> User:
        first = name.split(maxsplit=1)[0].lower()
        boss = self.people[manager] if manager else None
        self.people[first] = self.tenant.add_person(name, email, manager=boss, **more)  # type: ignore[arg-type]
        return self.people[first]

    def group(self, name: str, members: Iterable[str]) -> Group:
        self.groups[name] = self.tenant.add_group(name, [self.people[each] for each in members])
        return self.groups[name]

    def gives(self, name: str, role: Role, unit: str, **more: bool) -> None:
        self.mapped = (*self.mapped, Mapped(self.groups[name].id, name, unit, role, **more))

    async def sync(self, *, dry: bool = False, many: bool = False) -> Outcome:
        asked = Asked(self.teams.graph_url, self.mapped, dry, many)

        async def wait(seconds: float) -> None:
            self.waits.append(seconds)

        async with httpx.AsyncClient(timeout=PATIENCE) as client:
            graph = Graph(self.teams.graph_url, Entra(self.settings), client, wait)
            return await sync(asked, self.store, graph, self.now, self.tell)

    def tell(self, line: str) -> None:
        self.told.append(line)
        self.when_told(line)

    @property
    def settings(self) -> Settings:
        return Settings(
            teams_app_id=self.tenant.app_id,
            teams_tenant_id=self.tenant.id,
            teams_authority_url=self.teams.authority_url,
            teams_client_secret=SecretStr(self.teams.client_secret),
            graph_url=self.teams.graph_url,
        )

    async def organisation(self) -> Organisation:
        async with self.store.reading() as tx:
            return tx.organisation

    async def person(self, first: str) -> Person:
        """Whoever the directory brought under that account."""
        found = (await self.organisation()).person(self.people[first].aad)
        assert found is not None
        return found

    async def posts(self, person: str) -> set[tuple[Role, str, bool]]:
        found = await self.organisation()
        return {(a.role, a.unit, a.deputy) for a in found.assignments if a.person == person}

    async def open_case(self, responsible: str) -> None:
        case = Case(
            id=f"case-{responsible}",
            number=f"AV-2026-{sum(map(ord, responsible)):05d}",
            kind=CaseKind.DEVIATION,
            original_kind=CaseKind.DEVIATION,
            unit="solgarden",
            state=State.ACKNOWLEDGED,
            version=1,
            reporter="karin",
            received=NOW,
            take_by=NOW + timedelta(days=1),
            finish_by=NOW + timedelta(days=30),
            responsible=responsible,
            taken=NOW,
        )
        async with self.store.transaction() as tx:
            await tx.cases.add(case)

    async def open_action(self, owner: str) -> None:
        proposal = Proposal("Revidera rutinen", "solgarden", Named(owner), NOW.date())
        action = new_action(
            proposal, action_id=f"action-{owner}", number="ÅT-2026-0001", by="karin", now=NOW, decided=True
        )
        async with self.store.transaction() as tx:
            await tx.actions.add(action)

    async def hand_over(self, case_of: str, to: str) -> None:
        async with self.store.transaction() as tx:
            case = await tx.cases.get(f"case-{case_of}")
            assert case is not None
            await tx.cases.save(replace(case, responsible=to, version=case.version + 1))


@pytest.fixture
async def directory(store: Store, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Directory]:
    """Solgården: Anna and Ulla work there, Bo leads. Karin leads it all."""
    async with store.transaction() as tx:
        await tx.organisations.replace(ORGANISATION)
    tenant = Tenant()
    async with TeamsServer(tenant) as teams:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(teams.ca_bundle))
        monkeypatch.setattr("bot.entra.TIMEOUT", PATIENCE)
        made = Directory(teams, store, tenant)
        made.hire("Karin Almgren", "karin@exempel.se")
        made.hire("Bo Tallmo", "bo@exempel.se", manager="karin")
        made.hire("Anna Vinge", "anna@exempel.se", manager="bo")
        made.hire("Ulla Brogren", "ulla@exempel.se", manager="bo")
        made.hire("Nils Naboer", "nils@exempel.se")  # works elsewhere in the municipality
        made.group("Solgården personal", ["anna", "ulla"])
        made.gives("Solgården personal", Role.STAFF, "solgarden", leads=True)
        yield made
