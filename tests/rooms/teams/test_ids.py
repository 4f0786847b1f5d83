"""What we hide in a card comes back as it was, and whatever else comes is told from it."""

import zlib
from base64 import b85encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.teams import ids
from handlers.chat import Pressed

TEXTS = st.text(max_size=60)
ANYTHING = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=20)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner)),
    max_leaves=8,
)
FIELDS = st.sampled_from(["action", "dialog", "on", "version", "value", "menu", "inputs", "nonce", "again"])


@given(st.lists(TEXTS, unique=True))
def test_keys_come_back_one_by_one_and_together(keys: list[str]) -> None:
    values = [ids.option_value(key) for key in keys]

    assert [ids.option_key(value) for value in values] == keys
    assert ",".join(values).split(",") == (values or [""])
    assert all(values)


@given(TEXTS.filter(bool), TEXTS, st.integers(0, 10**6), TEXTS)
def test_what_a_button_carries_comes_back(action: str, on: str, version: int, value: str) -> None:
    assert ids.read(ids.press(action, on, version, value)) == Pressed(action, on, version, value)
    assert ids.read(ids.fetching(ids.press(action, on, version, value))) == Pressed(
        action, on, version, value
    )


@given(ANYTHING, st.dictionaries(FIELDS, ANYTHING))
def test_what_we_did_not_write_is_refused_or_read_but_never_breaks(anything: object, hidden: object) -> None:
    for data in (anything, {ids.OURS: anything}, {ids.OURS: hidden}):
        try:
            found = ids.read(data)
        except ids.Unreadable:
            continue
        assert found is None or isinstance(found, Pressed | ids.Sent)


def test_a_packed_form_that_unfolds_without_end_is_refused() -> None:
    bomb = b85encode(zlib.compress(b'{"a":"' + b"x" * 10_000_000 + b'"}')).decode()

    with pytest.raises(ids.Unreadable):
        ids.unpacked(bomb)


@pytest.mark.parametrize("text", ["", "å", "inte packat", "{}"])
def test_what_is_no_packed_form_is_refused(text: str) -> None:
    with pytest.raises(ids.Unreadable):
        ids.unpacked(text)


def test_a_false_version_is_not_taken_for_a_number() -> None:
    with pytest.raises(ids.Unreadable):
        ids.read({ids.OURS: {"action": "take_case", "version": "2"}})
