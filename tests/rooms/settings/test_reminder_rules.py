"""The organisation's own rules of reminding: read strictly, each fault with its line."""

from datetime import time, timedelta
from pathlib import Path

import pytest

from bot.organisation_file import FaultyOrganisation, read, write
from domain.reminding import Matter, Receiver
from domain.reminding_rules import USUAL, rules_of

EXAMPLE = (Path(__file__).parents[3] / "docs/organisation.example.yaml").read_text(encoding="utf-8")
WITHOUT = EXAMPLE[: EXAMPLE.index("\nreminders:")]


def with_rules(rules: str) -> str:
    return f"{WITHOUT}\nreminders:\n{rules}"


def faults(rules: str) -> list[str]:
    with pytest.raises(FaultyOrganisation) as refused:
        read(with_rules(rules))
    first = WITHOUT.count("\n") + 3  # the line after `reminders:`
    return [f"{fault.line - first} {fault.path}: {fault.message}" for fault in refused.value.faults]


def test_the_example_changes_some_rules_and_comes_back_whole() -> None:
    organisation = read(EXAMPLE)
    rules = rules_of(organisation)
    assert rules.countdowns[Matter.REPLY].before == (5, 2, 0)
    assert rules.countdowns[Matter.TAKE] == USUAL.countdowns[Matter.TAKE]
    assert read(write(organisation)) == organisation


def test_without_the_key_everything_is_as_is_customary() -> None:
    assert rules_of(read(WITHOUT)) == USUAL


def test_times_may_be_written_without_quotes() -> None:
    rules = rules_of(read(with_rules("  message_at: 09:30\n  quiet: 20:00-06:00\n  shift_wait_hours: 12\n")))
    assert rules.manners.message_at == time(9, 30)
    assert (rules.manners.quiet.begin, rules.manners.quiet.until) == (time(20), time(6))
    assert rules.manners.shift_wait == timedelta(hours=12)


def test_a_level_can_be_left_out_and_recurring_reminders_switched_off() -> None:
    written = "  countdowns: {requirement: {every: null, escalate: {director: 30}}}\n"
    requirement = rules_of(read(with_rules(written))).countdowns[Matter.REQUIREMENT]
    assert (requirement.every, dict(requirement.escalate)) == (None, {Receiver.DIRECTOR: 30})


def test_every_fault_is_told_at_once_with_its_line() -> None:
    found = faults(
        "  message_at: åtta\n"
        "  tyst: 17:00-07:00\n"
        "  countdowns:\n"
        "    requirement:\n"
        "      every: ofta\n"
        "      escalate: {chefen: 7}\n"
        "    svar: {before: [5]}\n"
    )
    assert [fault.partition(": ")[0] for fault in found] == [
        "0 reminders, message_at",
        "1 reminders",
        "4 reminders, countdowns, requirement, every",
        "5 reminders, countdowns, requirement, escalate",
        "6 reminders, countdowns",
    ]
    assert "known are countdowns, message_at, quiet, shift_wait_hours" in found[1]


def test_rules_under_which_nothing_could_be_said_or_in_the_wrong_order_are_faults() -> None:
    assert [fault.partition(": ")[0] for fault in faults("  quiet: 00:00-23:59\n")] == ["0 reminders, quiet"]
    found = faults(
        "  quiet: 17:00-07:00\n"
        "  message_at: 06:30\n"
        "  countdowns:\n"
        "    requirement:\n"
        "      every: 7\n"
        "      escalate: {director: 3, owners_manager: 7}\n"
    )
    assert [fault.partition(": ")[0] for fault in found] == [
        "1 reminders, message_at",
        "5 reminders, countdowns, requirement, escalate",
    ]
    assert "06:30, within the quiet hours 17:00-07:00" in found[0]
    assert "director would hear of it before owners_manager, who is nearer" in found[1]


@pytest.mark.parametrize("written", ["reminders: ja", "reminders: [8]", "reminders: 8"])
def test_what_is_no_table_of_rules_is_refused(written: str) -> None:
    with pytest.raises(FaultyOrganisation, match="expected message_at, quiet"):
        read(f"{WITHOUT}\n{written}\n")
