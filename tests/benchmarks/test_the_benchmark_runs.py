"""The benchmark still measures what it says; how fast it is, no test asks."""

import pytest

from tests.benchmarks.__main__ import Size, measure
from tests.benchmarks.table import lines


@pytest.mark.usefixtures("logging_as_before")
@pytest.mark.parametrize("platform", ["slack", pytest.param("teams", marks=pytest.mark.soak)])
async def test_it_runs_and_tells_everything(platform: str) -> None:
    tiny = Size(rounds=1, requests={1: 2, 4: 4}, warm_up=1, databases=("sqlite",))
    found = await measure(tiny, ["answering"], [platform])
    rows = found["answering"]
    assert [(row["platform"], row["act"], row["at_once"]) for row in rows] == [
        (platform, act, at_once) for act in ("press", "submission") for at_once in (1, 4)
    ]
    assert all(row["ours_to_by_hand"]["median"] > 0 and row["ours_to_bare"]["median"] > 0 for row in rows)
    told = "\n".join(lines(found))
    assert "ours/by hand" in told
    assert "sqlite" in told
