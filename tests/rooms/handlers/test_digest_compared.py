"""What a digest is compared with: told where it is known, and once for all where it is not."""

import pytest

from domain.figures import Inflow
from handlers.digest_more import not_known_before, whole_words
from handlers.texts import Texts

SAY = Texts("sv")


@pytest.mark.parametrize(
    ("inflow", "words"),
    [
        (Inflow(3, 2, 9, 7), "3 · samma tid förra året 2 · tolv månader 9 (året före 7)"),
        (Inflow(3, 2, 9, None), "3 · samma tid förra året 2 · tolv månader 9"),
        (Inflow(3, None, 9, None), "3 · tolv månader 9"),
    ],
)
def test_only_what_is_known_stands_in_the_line(inflow: Inflow, words: str) -> None:
    assert whole_words(SAY, inflow) == words


def test_what_is_not_known_is_said_once_of_all() -> None:
    def said(inflow: Inflow) -> list[str]:
        return [note.text for note in not_known_before(SAY, [inflow] * 12)]

    assert said(Inflow(3, 2, 9, 7)) == []
    assert said(Inflow(3, 2, 9, None)) == ["Året före de senaste tolv månaderna: uppgift saknas."]
    (once,) = said(Inflow(3, None, 9, None))
    assert once.startswith("Samma tid förra året: uppgift saknas.")
