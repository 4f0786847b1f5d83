"""The options of a long list that fit what a person has typed, the best first."""

from collections.abc import Awaitable, Callable, Sequence

from rapidfuzz import fuzz, process

from domain.organisation import Person
from handlers.chat import Option

Options = Callable[[str, Person, str], Awaitable[Sequence[Option]]]
"""(source, person, what is typed) to the options of a list that is too long to send whole.

source: the menu's action or the input's name. They may be more than fit: the best are chosen here.
"""

CLOSE_ENOUGH = 70  # of 100: "solgarden" finds Solgården, and a slip of the finger does no harm


async def no_options(source: str, person: Person, query: str) -> Sequence[Option]:  # noqa: ARG001 (the signature of Options)
    return ()


def fitting(offered: Sequence[Option], query: str, most: int) -> list[Option]:
    """Those that begin with the words, then those that hold them, then those that nearly do."""
    wanted = query.casefold().strip()
    if not wanted:
        return list(offered[:most])
    labels = [option.label.casefold() for option in offered]
    starts = [place for place, label in enumerate(labels) if label.startswith(wanted)]
    holds = [place for place, label in enumerate(labels) if wanted in label]
    near = process.extract(wanted, labels, scorer=fuzz.WRatio, limit=most, score_cutoff=CLOSE_ENOUGH)
    places = dict.fromkeys([*starts, *holds, *(place for _, _, place in near)])
    return [offered[place] for place in places][:most]
