"""The words of [Visa mer] for what few scenes have: causes, late actions by level, and lex Sarah."""

import pytest

from domain.digest_details import Details, IncidentStanding, LexSarahStanding
from domain.figures import Outcome, Share
from domain.kinds import Cause
from handlers.digest_more import cause_words, incident_facts, lex_sarah_facts, overdue_words
from handlers.texts import Texts

SAY = Texts("sv")
NONE = Share(0, 0)


@pytest.mark.parametrize(
    ("causes", "unsaid", "words"),
    [
        ((), 0, "inget avslutades i perioden"),
        ((), 2, "orsak inte registrerad (2)"),
        (
            tuple((cause, 4 - place) for place, cause in enumerate(tuple(Cause)[:4])),
            1,
            (
                "Rutiner, riktlinjer eller arbetssätt (4); Kommunikation eller information (3); "
                "Kompetens eller utbildning (2); orsak inte registrerad (1)"
            ),
        ),
    ],
)
def test_the_three_commonest_causes_are_told_and_what_is_not_recorded(
    causes: tuple[tuple[Cause, int], ...], unsaid: int, words: str
) -> None:
    said = cause_words(SAY, Details(causes, unsaid, NONE, NONE, NONE, None, {}))
    assert said.removeprefix("Vanligaste orsaker i det som avslutades: ") == words


def test_late_actions_are_told_by_level() -> None:
    assert overdue_words(SAY, ()) == "inga"
    assert overdue_words(SAY, [("avdelning", 1), (None, 2)]) == "avdelning 1, utan chefsuppdrag 2"


def test_lex_sarah_is_told_with_its_zeros() -> None:
    outcomes = {**dict.fromkeys(Outcome, 0), Outcome.GRAVE: 1}
    said = dict(lex_sarah_facts(SAY, LexSarahStanding(2, 34, outcomes, 1, 1)))
    assert said["Pågår"] == "2, den äldsta sedan 34 dagar"
    assert "Missförhållande 0" in said["Bedömda, tolv månader"]
    assert "Allvarligt missförhållande 1" in said["Bedömda, tolv månader"]
    none = dict(lex_sarah_facts(SAY, LexSarahStanding(0, None, dict.fromkeys(Outcome, 0), 0, 0)))
    assert none["Pågår"] == none["Anmälda till IVO, tolv månader"] == "0"


def test_incidents_are_told_with_the_longest_time_where_any_was_sent() -> None:
    said = dict(incident_facts(SAY, IncidentStanding(2, 1, 0, 80, 1)))
    assert said["Anmälda till IMY, tolv månader"] == "ja 2 · nej 1 · inte avgjort 0"
    assert said["Längsta tid från upptäckt till anmälan"] == "80 timmar (fler än 72: 1)"
    assert len(dict(incident_facts(SAY, IncidentStanding(0, 1, 0, None, 0)))) == 1
