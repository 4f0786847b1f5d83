"""The catalogues are complete in both languages, and hold every key that the code asks for."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

import handlers
from domain.actions import ActionKind, ActionState, ActionStep, ActionType, Effect, Source
from domain.cases import Concerns, Informed, State
from domain.closing import Requirement
from domain.kinds import ArrivedBy, CaseKind, Category, Cause, SenderKind
from handlers.action_owners import OWNING
from handlers.notices import OFFERS
from handlers.report_form import ASKED, FIELDS
from handlers.router import PRESSES
from handlers.texts import CLIENT_WORDS, LOCALES, Texts, catalogue

HANDLERS = Path(handlers.__file__).parent
KEY = re.compile(r"[a-z_]+(\.[a-z_]*[a-z])+")
AUDITED = {
    "case.opened_to_lex_sarah", "case.read", "case.copied", "case.seen",
    "case.created", "case.taken", "case.closed", "case.added_to",
    "case.handed_to_lex_sarah", "case.handled_as_deviation", "case.advised",
    "case.worked_on", "case.more_asked", "case.answered", "case.risk_set", "case.kind_changed",
    "case.handed_over", "case.investigated", "case.measures_set", "case.wrongdoing_answered",
    "case.informed", "case.reporter_answered", "case.sender_answered", "case.registered",
    "case.external_number_set", "case.contested", "case.reopened", "case.linked", "case.settled",
    "action.created", "action.decided", "action.started", "action.finished", "action.resumed",
    "action.help_asked", "action.postponed", "action.handed_over", "action.changed", "action.dropped",
    "action.answered", "action.read", "action.lowered",
    "digest.guarded_seen", "digest.exported", "digest.answered",
    "apt.series_set", "apt.item_added", "apt.theme_added", "apt.theme_ended", "apt.approved",
    "apt.agenda_changed", "apt.missed", "apt.notes_written", "apt.notes_posted",
    "case.exported", "log.reviewed", "log.questioned", "retention.seen",
}  # fmt: skip
"""Names of audit lines, which look like keys but are shown to nobody."""


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def asked_for() -> set[str]:
    """Every literal in handlers that looks like a catalogue key of a known family."""
    families = {key.partition(".")[0] for key in catalogue("sv") if "." in key}
    found = set[str]()
    for file in HANDLERS.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            key = node.value if isinstance(node, ast.Constant) else None
            if isinstance(key, str) and KEY.fullmatch(key) and key.partition(".")[0] in families:
                found.add(key)
    return found


def test_both_languages_have_the_same_keys() -> None:
    assert set(catalogue("sv")) == set(catalogue("en"))


@pytest.mark.parametrize("key", sorted(catalogue("sv")))
def test_a_text_has_the_same_arguments_in_both_languages(key: str) -> None:
    words = {"client", "Client", "the_client", "clients", "the_clients"}
    arguments = {locale: placeholders(catalogue(locale)[key]) - words for locale in LOCALES}
    assert arguments["sv"] == arguments["en"]


def test_every_key_that_the_code_asks_for_is_there() -> None:
    assert asked_for() - AUDITED - set(catalogue("sv")) == set()


@pytest.mark.parametrize(
    ("family", "members"),
    [
        ("kind", list(CaseKind)),
        ("category", list(Category)),
        ("cause", list(Cause)),
        ("state", list(State)),
        ("sender", list(SenderKind)),
        ("arrived_by", list(ArrivedBy)),
        ("concerns", list(Concerns)),
        ("informed", list(Informed)),
        ("requirement", list(Requirement)),
        ("missing", list(Requirement)),
        ("field", [*FIELDS, *(name for names in ASKED.values() for name in names)]),
        ("ask", list(FIELDS)),
        ("action_kind", list(ActionKind)),
        ("action_type", list(ActionType)),
        ("action_state", list(ActionState)),
        ("action_log", list(ActionStep)),
        ("source", list(Source)),
        ("effect", list(Effect)),
        ("owner_title", list(OWNING)),
    ],
)
def test_every_member_of_a_closed_list_has_its_words(family: str, members: list[str]) -> None:
    assert [f"{family}.{member}" for member in members if f"{family}.{member}" not in catalogue("sv")] == []


def test_every_offer_has_a_label_and_a_handler() -> None:
    for label, action in OFFERS.values():
        assert label in catalogue("sv")
        assert action in PRESSES


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("word", sorted(CLIENT_WORDS["sv"]))
def test_the_word_for_the_person_served_follows_the_setting(locale: str, word: str) -> None:
    say = Texts(locale, word)
    assert CLIENT_WORDS[locale][word][0] in say("concerns.individual")


def test_labels_fit_the_narrowest_platform() -> None:
    for locale in LOCALES:
        for key, text in catalogue(locale).items():
            limit = {"button": 40, "dialog": 24}.get(key.partition(".")[0])
            assert limit is None or len(text) <= limit, key


def test_swedish_words_stand_in_swedish_and_english_ones_in_english() -> None:
    swedish_letters = re.compile("[åäöÅÄÖ]")
    english = {key: text.replace("Lyhörd", "") for key, text in catalogue("en").items()}
    assert not [key for key, text in english.items() if swedish_letters.search(text)]
