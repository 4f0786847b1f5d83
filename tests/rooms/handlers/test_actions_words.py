"""Words about actions are taken for what they are, and stories are left alone."""

import pytest

from handlers.action_talk import _FINISH, _HAND, _HELP, _MINE, _NEW, _PLAN, _POSTPONE, _POSTPONE_BY
from handlers.more_time import _without_time


@pytest.mark.parametrize(
    ("said", "what", "when"),
    [
        ("skjut upp till fredag v. 49", None, "fredag v. 49"),
        ("Skjut upp rutinen för larm till sista mars!", "rutinen för larm", "sista mars"),
        ("skjut rutinen fram till 3 maj", "rutinen", "3 maj"),
        ("flytta till fredag", None, "fredag"),
        ("postpone to Friday", None, "Friday"),
    ],
)
def test_postponing_says_what_and_until_when(said: str, what: str | None, when: str) -> None:
    found = _POSTPONE.fullmatch(said)
    assert found is not None
    given = found.groupdict()
    assert given.pop("when") == when
    assert next((words for words in given.values() if words), None) == what


def test_postponing_by_a_while_needs_no_till() -> None:
    found = _POSTPONE_BY.fullmatch("skjut upp en vecka")
    assert found is not None
    assert found["when"] == "en vecka"


@pytest.mark.parametrize(
    ("said", "what", "who"),
    [
        ("lämna över till Maria", None, "Maria"),
        ("lämna över rutinen till Maria Lind.", "rutinen", "Maria Lind"),
        ("hand over to Maria", None, "Maria"),
    ],
)
def test_handing_over_says_what_and_to_whom(said: str, what: str | None, who: str) -> None:
    found = _HAND.fullmatch(said)
    assert found is not None
    assert (found["what"], found["who"]) == (what, who)


@pytest.mark.parametrize("said", ["klar", "Klart!", "nu är det klart", "klar med larmen", "done", "färdig"])
def test_finishing(said: str) -> None:
    assert _FINISH.fullmatch(said)


@pytest.mark.parametrize("said", ["behöver hjälp", "Jag behöver hjälp med larmen", "I need help"])
def test_asking_for_help(said: str) -> None:
    assert _HELP.fullmatch(said)


@pytest.mark.parametrize("said", ["mina åtgärder", "Visa mina åtgärder", "my actions"])
def test_the_list(said: str) -> None:
    assert _MINE.fullmatch(said)


@pytest.mark.parametrize(
    ("said", "number", "rest"),
    [
        ("lägg till åtgärd på AV-2026-0041: revidera rutinen", "AV-2026-0041", "revidera rutinen"),
        ("Lägg in en åtgärd för av-2026-0041 se över larmen", "av-2026-0041", "se över larmen"),
        ("ny åtgärd: se över larmen", None, "se över larmen"),
        ("kan du lägga till en åtgärd: se över larmen", None, "se över larmen"),
        ("add action on AV-2026-0041: revise the routine", "AV-2026-0041", "revise the routine"),
    ],
)
def test_a_new_one_with_or_without_its_case(said: str, number: str | None, rest: str) -> None:
    found = _NEW.fullmatch(said)
    assert found is not None
    assert (found["number"], found["rest"]) == (number, rest)


@pytest.mark.parametrize(
    "said",
    [
        "Brukaren föll när hon skulle resa sig och jag lämnade över till nattpersonalen",
        "nya larm har satts upp på avdelningen",
        "Vi behövde hjälp av ambulans igår kväll",
        "Det var klart redan igår men ingen kom",
        "Vi ska ta upp handlingsplanen",
    ],
)
def test_stories_stay_stories(said: str) -> None:
    patterns = (_FINISH, _HAND, _HELP, _MINE, _NEW, _PLAN, _POSTPONE)
    assert not [pattern.pattern for pattern in patterns if pattern.fullmatch(said)]


@pytest.mark.parametrize(
    ("said", "what", "day"),
    [
        ("jag hinner inte", None, None),
        ("Hinner ej!", None, None),
        ("jag hinner inte till fredag", None, None),
        ("jag hinner tyvärr inte klart i tid", None, None),
        ("jag hinner inte med det här den här veckan", None, None),
        ("kommer inte hinna", None, None),
        ("det blir inte klart till på fredag", None, None),
        ("Hej, jag hinner inte förrän på måndag, tack", None, "på måndag"),
        ("jag behöver mer tid", None, None),
        ("vi behöver lite mer tid till sista mars", None, "sista mars"),
        ("kan jag få mer tid?", None, None),
        ("jag hinner inte med larmrutinen till fredag", "larmrutinen", None),
        ("mer tid på larmrutinen till den 4 maj", "larmrutinen", "den 4 maj"),
        ("I don't have time", None, None),
        ("I need more time until Friday", None, "Friday"),
    ],
)
def test_having_no_time_says_for_what_and_until_when(said: str, what: str | None, day: str | None) -> None:
    found = _without_time(said)
    assert found is not None
    given = found.groupdict()
    assert (given.get("what"), given.get("day")) == (what, day)


@pytest.mark.parametrize(
    "said",
    [
        "vi hinner varken äta eller gå på toa",
        "personalen hinner inte med brukarna på kvällen",
        "ingen hann larma i tid",
        "brukaren hann inte till toaletten",
        "han behöver mer tid vid måltiderna",
    ],
)
def test_others_who_have_no_time_are_a_story(said: str) -> None:
    assert _without_time(said) is None
