"""Reading the directory: page by page, patiently, and on from where it stopped."""

import re
from collections import Counter
from datetime import timedelta

import httpx
import pytest

from bot.entra import Entra, NoToken
from bot.graph.api import Graph, GraphTrouble, PageGone
from tests.rooms.graph.conftest import PATIENCE, Directory
from tests.teams_server import DropAfter, DropBefore, Failing, Ratelimited

NAME = re.compile(r"Anna|Ulla|Bo\b|Karin|@")


@pytest.fixture
def database_kind() -> str:
    """Reading is the same on both databases."""
    return "sqlite"


def asked(directory: Directory) -> Counter[str]:
    return Counter(
        call.method for call in directory.teams.journal.calls() if call.method.startswith("graph.")
    )


async def test_lists_are_read_to_their_last_page(directory: Directory) -> None:
    directory.teams.graph.page_size = 2
    await directory.sync()
    assert (await directory.person("ulla")).active
    assert asked(directory)["graph.users"] == 3


async def test_progress_is_told_as_counts_and_never_as_names(directory: Directory) -> None:
    directory.teams.graph.page_size = 2
    await directory.sync()
    assert "Groups read: 1 of 1." in directory.told
    assert "Managers read: 2 of 2." in directory.told
    assert any(line.startswith("People read: ") for line in directory.told)
    assert not [line for line in directory.told if NAME.search(line)]


async def test_graph_is_given_the_time_it_asks_for(directory: Directory) -> None:
    directory.teams.misbehave("graph.users", Ratelimited(17), times=2)
    directory.teams.misbehave("graph.members", Failing(503))
    await directory.sync()
    assert (await directory.person("anna")).active
    assert len(directory.waits) == 3
    assert all(17 <= wait <= 17 * 1.25 for wait in directory.waits[1:])


@pytest.mark.parametrize("trouble", [Failing(502), Failing(504), DropBefore(), DropAfter()])
async def test_what_passes_is_waited_for(directory: Directory, trouble: object) -> None:
    directory.teams.misbehave("graph.manager", trouble, times=3)  # type: ignore[arg-type]
    await directory.sync()
    assert directory.waits == sorted(directory.waits)
    assert len(directory.waits) == 3


async def test_a_broken_reading_changes_nothing_and_goes_on_where_it_stopped(directory: Directory) -> None:
    directory.teams.graph.page_size = 2
    for _ in range(2):
        before = await directory.organisation()
        directory.teams.misbehave("graph.manager", Failing(500), times=6)
        with pytest.raises(GraphTrouble, match="goes on where it stopped"):
            await directory.sync()
        assert await directory.organisation() == before
    await directory.sync()
    counts = asked(directory)
    assert counts["graph.members"] == 1
    assert (await directory.person("anna")).active
    assert "An interrupted reading is taken up where it stopped." in directory.told


async def test_it_goes_on_in_the_middle_of_a_list(directory: Directory) -> None:
    directory.teams.graph.page_size = 1
    await _break_on_the_third_page_of_people(directory)
    seen = asked(directory)["graph.users"]
    directory.told.clear()
    await directory.sync()
    assert asked(directory)["graph.users"] - seen == len(directory.people) - 2
    assert (await directory.person("ulla")).active


async def test_an_old_interrupted_reading_begins_again(directory: Directory) -> None:
    directory.teams.graph.page_size = 1
    await _break_on_the_third_page_of_people(directory)
    directory.now += timedelta(hours=7)
    before = asked(directory)["graph.members"]
    await directory.sync()
    assert asked(directory)["graph.members"] > before


async def test_a_reading_that_was_whole_when_the_process_ended_begins_again(
    directory: Directory, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def ends(_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as killed:
        killed.setattr("bot.graph.reading.Reading._forget", ends)
        with pytest.raises(KeyboardInterrupt):
            await directory.sync()
    directory.groups["Solgården personal"].members.remove(directory.people["ulla"])
    await directory.sync()
    names = {person.name for person in (await directory.organisation()).people}
    assert "Anna Vinge" in names
    assert "Ulla Brogren" not in names


async def test_a_page_that_graph_has_forgotten_begins_the_list_again(directory: Directory) -> None:
    directory.teams.graph.page_size = 1
    await _break_on_the_third_page_of_people(directory)
    seen = asked(directory)["graph.users"]
    await _spoil_the_kept_links(directory)
    await directory.sync()
    assert asked(directory)["graph.users"] - seen == len(directory.people) + 1
    assert (await directory.person("ulla")).active


async def _break_on_the_third_page_of_people(directory: Directory) -> None:
    def breaks(line: str) -> None:
        if [each for each in directory.told if each.startswith("People")] == [*directory.told[-2:]]:
            directory.teams.misbehave("graph.users", Failing(500), times=6)

    directory.when_told = breaks
    with pytest.raises(GraphTrouble):
        await directory.sync()
    directory.when_told = lambda _: None


async def _spoil_the_kept_links(directory: Directory) -> None:
    async with directory.store.transaction() as tx:
        kept = await tx.installation.get("directory_reading")
        assert kept is not None
        await tx.installation.set("directory_reading", kept.replace("at-2", "gone"))


async def test_missing_permissions_are_named(directory: Directory) -> None:
    directory.teams.entra.roles = {"User.Read.All"}
    with pytest.raises(GraphTrouble, match=r"User\.Read\.All and GroupMember\.Read\.All"):
        await directory.sync()


async def test_a_token_that_died_is_asked_for_anew(directory: Directory) -> None:
    async with httpx.AsyncClient(timeout=PATIENCE) as client:
        graph = Graph(directory.teams.graph_url, Entra(directory.settings), client)
        await graph.page("/users?$select=id")
        directory.teams.entra.rotate()
        assert (await graph.page("/users?$select=id")).rows


async def test_entra_saying_no_is_no_token(directory: Directory) -> None:
    settings = directory.settings.model_copy(
        update={"teams_tenant_id": "00000000-0000-0000-0000-000000000000"}
    )
    async with httpx.AsyncClient(timeout=PATIENCE) as client:
        with pytest.raises(NoToken):
            await Graph(directory.teams.graph_url, Entra(settings), client).page("/users?$select=id")


async def test_our_token_is_never_taken_to_another_place(directory: Directory) -> None:
    async with httpx.AsyncClient(timeout=PATIENCE) as client:
        graph = Graph(directory.teams.graph_url, Entra(directory.settings), client)
        with pytest.raises(GraphTrouble, match="somewhere else"):
            await graph.page("/users", "http://127.0.0.1:9/v1.0/users?$skiptoken=x")


async def test_a_link_that_leads_nowhere_any_more_is_told_apart(directory: Directory) -> None:
    async with httpx.AsyncClient(timeout=PATIENCE) as client:
        graph = Graph(directory.teams.graph_url, Entra(directory.settings), client)
        with pytest.raises(PageGone):
            await graph.page("/users", f"{directory.teams.graph_url}/users?$select=id&$skiptoken=gone")
