"""Every kind can be reported, gets a number of its own series, and reaches the right role."""

import pytest

from domain.kinds import KINDS, CaseKind
from tests.stories.telling import what_is_asked
from tests.stories.town import Someone, Town, last

# kind: (its name in the menu, who must take it, who is also told, the answers it asks for)
REACHES = {
    CaseKind.DEVIATION: ("Avvikelse", ["bo"], [], ["i går kl 19", "vi ringde jouren"]),
    CaseKind.COMPLAINT: ("Klagomål", ["bo"], ["rut"], ["Närstående", "telefon", "i går", "ja"]),
    CaseKind.VIEW: ("Synpunkt", ["bo"], ["rut"], ["brukaren", "brev", "i går", "nej"]),
    CaseKind.PRAISE: ("Beröm", ["bo"], [], ["Närstående"]),
    CaseKind.SUGGESTION: ("Förbättringsförslag", ["bo"], [], []),
    CaseKind.LEX_SARAH: ("Lex Sarah-rapport", ["lars"], ["rut"], ["i går", "vi stoppade det", "nej"]),
    CaseKind.DATA_INCIDENT: (
        "Personuppgiftsincident",
        ["pia"],
        ["disa"],
        ["i dag kl 00.01", "vi bad dem radera"],
    ),
    CaseKind.HEALTH_CARE: (
        "Avvikelse i hälso- och sjukvård",
        ["bo"],
        ["maj"],
        ["ja", "i går", "vi tog prover"],
    ),
    CaseKind.LEX_MARIA: ("Lex Maria", ["maj"], [], ["i går"]),
    CaseKind.CARE_DEVIATION: (
        "Vårdavvikelse",
        ["vera"],
        [],
        ["Vi rapporterar om någon annan", "sjukhuset", "i går"],
    ),
    CaseKind.LEX_MAJA: ("Lex Maja, djur som far illa", ["bo"], ["rut"], ["i går"]),
    CaseKind.WORK_INCIDENT: ("Tillbud eller arbetsskada", ["bo"], ["sam"], ["nej", "i går", "inget"]),
    CaseKind.SELF_MONITORING: ("Brist vid egenkontroll", ["bo"], [], ["i går"]),
    CaseKind.CONTRACT_BREACH: ("Avtalsavvikelse hos utförare", ["avtal"], ["bo"], ["i går"]),
}
STAFF = (
    "bo",
    "karin",
    "dag",
    "lars",
    "stina",
    "pia",
    "disa",
    "maj",
    "vera",
    "rut",
    "sam",
    "kim",
    "avtal",
    "nils",
)


async def told(town: Town) -> set[str]:
    return {key for key in STAFF if (await town.person(key)).cards}


async def report_as(anna: Someone, name: str, answers: list[str], category: str = "Annat") -> None:
    await anna.says("rapportera")
    await anna.says("Något som inte blev som det var tänkt på Solgården")
    if "Typ" not in last(anna).words and "Alla typer" not in last(anna).menus:
        await anna.says("ändra typ")
    await anna.chooses("Alla typer", name)
    for answer in answers:
        await anna.says(answer)
    await anna.presses("Granska och skicka")
    assert anna.dialog is not None
    await anna.submits(what_is_asked(anna, category))
    assert anna.errors == ()


@pytest.mark.parametrize("kind", CaseKind)
async def test_it_reaches_exactly_those_it_should(town: Town, kind: CaseKind) -> None:
    name, takers, others, answers = REACHES[kind]
    anna = await town.person("anna")
    await report_as(anna, name, answers)
    case = await town.the_case_of("anna")
    assert case.kind is kind
    assert case.number.startswith(f"{KINDS[kind].prefix}-")
    assert await told(town) == {*takers, *others}
    for key in takers:
        handler = await town.person(key)
        await handler.presses("Öppna")
        assert handler.dialog is not None
        assert "inte blev som det var tänkt" in handler.dialog.words
    for key in others:
        card = last(await town.person(key)).words
        assert (name in card) == (not KINDS[kind].guarded)


async def test_each_series_counts_by_itself(town: Town) -> None:
    anna = await town.person("anna")
    await report_as(anna, "Avvikelse", ["i går", "inget"])
    await report_as(anna, "Lex Maja, djur som far illa", ["i går"])
    await report_as(anna, "Avvikelse", ["i går", "inget"])
    numbers = sorted(case.number[:2] + case.number[7:] for case in await town.cases_of("anna"))
    assert numbers == ["AV-0001", "AV-0002", "LJ-0001"]
