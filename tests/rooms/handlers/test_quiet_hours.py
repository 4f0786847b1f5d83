"""Which words are about one's own quiet hours, and which hours they mean."""

from datetime import time

import pytest

from handlers.quiet_hours import (
    _NOT_AFTER,
    _NOT_BEFORE,
    _NOT_BETWEEN,
    _OFF,
    _SET,
    _SHOWN,
    leaves_room,
    read_hours,
)

ALL = (_SHOWN, _OFF, _SET, _NOT_BETWEEN, _NOT_AFTER, _NOT_BEFORE)


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("16-08", (time(16), time(8))),
        ("16 – 8", (time(16), time(8))),
        ("från kl 16.30 till 07:45", (time(16, 30), time(7, 45))),
        ("mellan 22 och 6", (time(22), time(6))),
        ("0-24", (time(0), time(0))),
        ("25-7", None),
        ("16.75-8", None),
        ("16", None),
        ("natten", None),
    ],
)
def test_hours_are_read_as_people_write_them(said: str, hours: tuple[time, time] | None) -> None:
    assert read_hours(said) == hours


@pytest.mark.parametrize(
    ("begin", "until", "room"),
    [
        (time(16), time(8), True),
        (time(8), time(16), True),
        (time(8), time(7), True),
        (time(8), time(7, 30), False),
        (time(8), time(8), False),
        (time(), time(), False),
        (time(), time(23, 59), False),
    ],
)
def test_some_of_the_day_is_left(begin: time, until: time, room: bool) -> None:
    assert leaves_room(begin, until) is room


@pytest.mark.parametrize(
    "said",
    [
        "tysta larmet kl 16",
        "larmet var tyst mellan 16 och 18",
        "boende vill inte bli störd efter 17",
        "de störde mig efter 17",
        "det var tysta timmar på natten när larmet gick 16-08",
        "stör inte brukaren efter 17",
        "grannarna störde mellan 22 och 06",
    ],
)
def test_what_happened_is_left_alone(said: str) -> None:
    assert not any(pattern.fullmatch(said) for pattern in ALL)


@pytest.mark.parametrize(
    ("said", "pattern"),
    [
        ("visa mina tysta timmar", _SHOWN),
        ("quiet hours", _SHOWN),
        ("tysta timmar av", _OFF),
        ("ta bort mina tysta timmar", _OFF),
        ("quiet hours off", _OFF),
        ("ändra tysta timmar till 16-08", _SET),
        ("sätt mina tysta timmar från 16 till 8", _SET),
        ("påminn mig inte mellan 16 och 8", _NOT_BETWEEN),
        ("skriv inte till mig efter 17", _NOT_AFTER),
        ("don't disturb me before 9", _NOT_BEFORE),
    ],
)
def test_what_is_asked_for(said: str, pattern: object) -> None:
    assert next(each for each in (_OFF, _SHOWN, *ALL) if each.fullmatch(said)) is pattern
