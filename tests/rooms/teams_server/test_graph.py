"""The directory: people, managers and groups, page by page."""

from typing import Any

import httpx
import pytest

from tests.teams_server import (
    Person,
    Ratelimited,
    TeamsServer,
)
from tests.teams_server.entra import GRAPH


async def graph(teams: TeamsServer, path: str, status: int = 200) -> Any:
    headers = {"authorization": f"Bearer {teams.entra.issue(GRAPH)}"}
    async with httpx.AsyncClient(trust_env=False, timeout=60, headers=headers) as client:
        found = await client.get(path if path.startswith("http") else teams.graph_url + path)
    assert found.status_code == status, found.text
    return found.json()


async def test_people_come_in_pages(teams: TeamsServer) -> None:
    teams.graph.page_size = 2
    first = await graph(teams, "/users?$select=id,displayName,accountEnabled&$top=999")
    second = await graph(teams, first["@odata.nextLink"])
    names = [each["displayName"] for page in (first, second) for each in page["value"]]
    assert names == ["Bo Ek", "Anna Lind", "Gäst Gran"]
    assert set(second["value"][0]) == {"id", "displayName", "accountEnabled"}
    assert "@odata.nextLink" not in second


async def test_one_person_and_their_manager(teams: TeamsServer, anna: Person) -> None:
    bo = teams.person("bo@exempel.se")
    assert (await graph(teams, f"/users/{anna.aad}"))["mail"] == "anna@exempel.se"
    assert (await graph(teams, f"/users/{anna.aad}/manager?$select=id"))["id"] == bo.aad
    await graph(teams, f"/users/{bo.aad}/manager", 404)
    await graph(teams, "/users/nej", 404)


async def test_groups_within_groups(teams: TeamsServer, anna: Person) -> None:
    outer = next(each for each in teams.tenant.groups.values() if each.name == "Yttre")
    found = await graph(teams, f"/groups/{outer.id}/transitiveMembers?$select=id")
    kinds = sorted(each["@odata.type"] for each in found["value"])
    assert kinds == ["#microsoft.graph.group", *["#microsoft.graph.user"] * 2]
    people = await graph(teams, f"/groups/{outer.id}/transitiveMembers/microsoft.graph.user?$select=id")
    assert len(people["value"]) == 2
    await graph(teams, "/groups/nej/transitiveMembers", 404)


@pytest.mark.parametrize(
    "query", ["$select=colour", "$orderby=id", "$filter=mail eq 'x'", "$top=1000", "$top=x"]
)
async def test_graph_refuses_what_it_does_not_know(teams: TeamsServer, query: str) -> None:
    await graph(teams, f"/users?{query}", 400)


async def test_graph_refuses_without_the_permission(teams: TeamsServer) -> None:
    teams.entra.roles = {"User.Read.All"}
    group = next(iter(teams.tenant.groups))
    await graph(teams, "/users")
    await graph(teams, f"/groups/{group}", 403)
    teams.misbehave("graph.users", Ratelimited(3))
    await graph(teams, "/users", 429)
