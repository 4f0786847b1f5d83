"""What the page hands over becomes the same Turns that every platform makes."""

from datetime import UTC, datetime

import pytest

from bot.demo_organisation import demo_organisation
from bot.local import listener
from bot.local.places import in_channel, private_with
from handlers.chat import Edited, Opened, Platform, Pressed, Removed, Said, Submitted, Turn

NOW = datetime(2026, 11, 21, 13, 30, tzinfo=UTC)
ORGANISATION = demo_organisation()
ANNA = ORGANISATION.people[[person.id for person in ORGANISATION.people].index("anna-berg")]


def heard(event: listener.Event, conversation: str = private_with(ANNA)) -> Turn:
    turn = listener.turn(listener.payload(ANNA.id, conversation, event), ORGANISATION, NOW)
    assert turn is not None
    return turn


def test_words_in_the_private_chat() -> None:
    turn = heard(listener.said("hej"))
    assert turn.what == Said("hej")
    assert turn.person == ANNA
    assert turn.place.platform is Platform.LOCAL
    assert turn.place.private
    assert turn.at == NOW


def test_words_in_a_channel_are_not_private() -> None:
    assert not heard(listener.said("hej"), in_channel(ORGANISATION.channels[0])).place.private


@pytest.mark.parametrize(
    ("event", "what"),
    [
        (listener.pressed("take_case", "c1", 3, "x"), Pressed("take_case", "c1", 3, "x")),
        (listener.OPENED, Opened()),
        ({"type": "edited"}, Edited()),
        ({"type": "removed"}, Removed()),
        ({"type": "said", "text": "", "files": 2}, Said("", files=2)),
        (
            listener.submitted("review", "d1", 2, {"story": "text", "causes": ["routines", "competence"]}),
            Submitted("review", "d1", 2, {"story": "text", "causes": ("routines", "competence")}),
        ),
    ],
)
def test_everything_else_that_can_happen(event: listener.Event, what: object) -> None:
    assert heard(event).what == what


def test_only_a_press_can_be_answered_by_a_dialog() -> None:
    assert heard(listener.pressed("review", "d1", 1)).can_open_dialog
    assert not heard(listener.said("hej")).can_open_dialog


def test_every_payload_has_an_id_of_its_own() -> None:
    assert heard(listener.said("hej")).id.startswith("local:")
    assert heard(listener.said("hej")).id != heard(listener.said("hej")).id


def test_someone_who_is_not_in_the_organisation_is_not_heard() -> None:
    received = listener.payload("nobody", "person:nobody", listener.said("hej"))
    assert listener.turn(received, ORGANISATION, NOW) is None


def test_an_unknown_event_is_refused() -> None:
    with pytest.raises(ValueError, match="no such event"):
        heard({"type": "waved"})


def test_a_press_sent_once_more_has_the_id_that_it_had() -> None:
    made = "0f" * 16
    first, second = (heard(listener.pressed("take_case", "c1", 3, press=made)) for _ in range(2))
    assert first.id == second.id
    assert heard(listener.pressed("take_case", "c1", 3)).id != first.id


def test_an_id_that_no_page_makes_is_not_taken() -> None:
    forged = "x" * 5000
    first, second = (heard(listener.pressed("take_case", "c1", 3, press=forged)) for _ in range(2))
    assert first.id != second.id
    assert len(first.id) == len("local:") + 36


def test_a_press_that_is_sent_again_is_the_press_that_was() -> None:
    kept = {"id": "ab" * 16, "what": ["open_case", "case", 2, ""], "at": 1}
    again = listener.press_sent_again(kept)
    assert again == listener.pressed("open_case", "case", 2, "", "ab" * 16)


@pytest.mark.parametrize("kept", [None, "x", [], {}, {"id": "a", "what": ["open_case", "case", "2", ""]}])
def test_what_no_page_kept_is_no_press(kept: object) -> None:
    assert listener.press_sent_again(kept) is None
