"""What a platform sent, changed into what it would never send: for every door that is open to the net."""

import copy
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

Way = tuple[Any, ...]
"""The keys and places that lead to a value, from the outside in."""

AT_THE_DOOR = settings(
    deadline=None,  # a request takes as long as it takes
    suppress_health_check=list(HealthCheck),
    database=None,
    derandomize=True,
)
"""For whole requests, which are few: the same ones every time."""


def everywhere(_: Way) -> bool:
    return True


def places(node: Any, way: Way = ()) -> list[Way]:
    """The way to every value, to the whole first."""
    below = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [way, *(found for key, each in below for found in places(each, (*way, key)))]


def changed(whole: Any, way: Way, value: Any, *, away: bool) -> Any:
    """A copy in which another value stands there, or none."""
    found = copy.deepcopy(whole)
    node = found
    for key in way[:-1]:
        node = node[key]
    if away:
        del node[way[-1]]
    else:
        node[way[-1]] = value
    return found


def drawn(
    data: st.DataObject,
    whole: Any,
    odd: st.SearchStrategy[Any],
    may_change: Callable[[Way], bool] = everywhere,
) -> Any:
    """The payload with one to three of its values changed or taken away."""
    for _ in range(data.draw(st.integers(1, 3), "changes")):
        ways = [way for way in places(whole) if way and may_change(way)]
        if not ways:
            break
        way = data.draw(st.sampled_from(ways), "where")
        whole = changed(whole, way, data.draw(odd, "value"), away=data.draw(st.booleans(), "away"))
    return whole
