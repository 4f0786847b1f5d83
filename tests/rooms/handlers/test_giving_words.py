"""Giving someone something to do is understood in everyday words, and what happened is still a story."""

import pytest

from handlers.giving_words import GivingSaid, read_giving

GIVEN = (
    ("Maria ska se över larmrutinen senast sista mars", "Maria", "se över larmrutinen senast sista mars"),
    ("Maria Lind måste ringa IVO senast på fredag.", "Maria Lind", "ringa IVO senast på fredag"),
    ("enhetschefen ska revidera rutinen innan jul", "enhetschefen", "revidera rutinen innan jul"),
    ("Maria ansvarar för att rutinen är klar senast 31 mars", "Maria", "rutinen är klar senast 31 mars"),
    ("Maria should review the alarm routine by Friday", "Maria", "review the alarm routine by Friday"),
)
TOLD = (
    ("påminn Maria om larmrutinen på fredag", "Maria", "larmrutinen på fredag"),
    ("Påminn mig om att ringa IVO på måndag!", "mig", "ringa IVO på måndag"),
    ("Ge Maria i uppgift att se över larmen", "Maria", "se över larmen"),
    ("kan du be Maria Lind att se över larmen?", "Maria Lind", "se över larmen"),
    ("säg till Maria att se över larmen", "Maria", "se över larmen"),
    ("åtgärd till Maria: se över larmen", "Maria", "se över larmen"),
    ("remind Maria about the alarm routine on Friday", "Maria", "the alarm routine on Friday"),
    ("ask Maria to review the alarms", "Maria", "review the alarms"),
)


@pytest.mark.parametrize(("said", "who", "what"), GIVEN)
def test_someone_is_to_do_something_by_a_day(said: str, who: str, what: str) -> None:
    assert read_giving(said) == GivingSaid(who, what, told=False)


@pytest.mark.parametrize(("said", "who", "what"), TOLD)
def test_someone_is_given_something_when_i_am_told_to_see_to_it(said: str, who: str, what: str) -> None:
    assert read_giving(said) == GivingSaid(who, what, told=True)


@pytest.mark.parametrize(
    "told",
    [
        "Maria ska ha glömt medicinen igår",
        "Maria ska duschas senast onsdag",
        "Maria ska ta sin medicin senast kl 8 men fick den inte",
        "Maria ska se över larmrutinen",
        "brukaren skulle få hjälp senast i fredags",
        "ingen påminde Maria om medicinen",
        "Brukaren bad Maria att gå",
        "Maria ska inte gå hem innan fredag",
    ],
)
def test_what_happened_stays_a_story(told: str) -> None:
    assert read_giving(told) is None
