"""The organisation's own rules of reminding: what it names is changed, and each fault has its place."""

import pytest

from domain.reminding import COUNTDOWNS, Matter, Receiver
from domain.reminding_rules import USUAL, FaultyRules, rules_from


def test_an_organisation_changes_what_it_names_and_keeps_the_rest() -> None:
    rules = rules_from(
        {
            "message_at": "07:30",
            "quiet": "18:00-06:00",
            "countdowns": {"requirement": {"before": [0, 7], "escalate": {"owners_manager": 3}}},
        }
    )
    changed = rules.countdowns[Matter.REQUIREMENT]
    assert changed.before == (7, 0)
    assert changed.escalate == {Receiver.OWNERS_MANAGER: 3}
    assert changed.every == 7
    assert rules.countdowns[Matter.TAKE] == COUNTDOWNS[Matter.TAKE]
    assert rules.manners.message_at.isoformat() == "07:30:00"
    assert rules_from({}) == USUAL


FAULTS = [
    ({"message_on": "08:00"}, "message_on is not known"),
    ({"message_at": "åtta"}, "time of day"),
    ({"message_at": 8}, "time of day"),
    ({"quiet": "17:00-17:00"}, "same time"),
    ({"quiet": "natten"}, "hours like"),
    ({"quiet": "00:00-23:59"}, "quiet: they leave less than an hour"),
    ({"quiet": "08:30-07:45", "message_at": "08:00"}, "they leave less than an hour"),
    ({"quiet": "17:00-09:00"}, "quiet: the day's message would leave at 08:00, within the quiet hours"),
    ({"message_at": "06:00"}, "message_at: the day's message would leave at 06:00"),
    ({"countdowns": []}, "expected requirement"),
    ({"countdowns": {"krav": {}}}, "krav is not known"),
    ({"countdowns": {"take": 3}}, "countdowns, take: expected before"),
    ({"countdowns": {"take": {"before": [-1]}}}, "whole number from 0"),
    ({"countdowns": {"take": {"every": 0}}}, "whole number from 1"),
    ({"countdowns": {"take": {"escalate": {"owner": 3}}}}, "expected owners_manager"),
    (
        {"countdowns": {"take": {"escalate": {"director": 3, "owners_manager": 7}}}},
        "countdowns, take, escalate: director would hear of it before owners_manager",
    ),
    ({"countdowns": {"take": {"escalate": {"next_level": 14, "director": 7}}}}, "before next_level"),
    ({"countdowns": {"take": {"slower": 5}}}, "countdowns, take, slower: expected after and every"),
    ({"countdowns": {"take": {"slower": {"after": 5}}}}, "expected after and every"),
    ({"countdowns": {"take": {"slower": {"after": 5, "every": 0}}}}, "whole number from 1"),
    ({"countdowns": {"take": {"announced": True}}}, "whole number"),
    ({"countdowns": {"authority": {"before": [], "every": None}}}, "at least once"),
    ({"countdowns": {"authority": {"rest": "usual"}}}, "rest is not known"),
]


@pytest.mark.parametrize(("mapping", "fault"), FAULTS)
def test_a_faulty_rule_is_told_with_its_place(mapping: dict[str, object], fault: str) -> None:
    with pytest.raises(FaultyRules) as refused:
        rules_from(mapping)
    assert fault in str(refused.value)


def test_every_fault_is_told_at_once() -> None:
    with pytest.raises(FaultyRules) as refused:
        rules_from({"message_at": "x", "countdowns": {"take": {"every": 0}, "reply": 1}})
    assert len(refused.value.faults) == 3
