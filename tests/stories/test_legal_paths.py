"""The legal paths from the report to the end, as those who walk them see it."""

from dataclasses import replace
from datetime import timedelta

from domain.actions import ActionKind
from domain.cases import State
from domain.deadlines import LOCAL
from domain.figures import Fact
from domain.kinds import CaseKind
from domain.organisation import Assignment, Role
from tests.stories.telling import what_is_asked
from tests.stories.test_every_kind import report_as
from tests.stories.test_the_managers_desk import choose, opened, step
from tests.stories.town import Someone, Town, last

SIX_PARTS: dict[str, str | tuple[str, ...]] = {
    "1. Vad har hänt": "En boende blev inlåst i sitt rum en natt.",
    "2. När och hur": "Morgonpersonalen hörde det klockan sju.",
    "3. När inträffade": "Natten till i går.",
    "Orsak": ("Rutiner, riktlinjer eller arbetssätt",),
    "5. Har något liknande": "Nej, inte vad som är känt.",
    "Kan det hända igen?": "Ja",
    "6. Hur bedömer": "Ja, om rutinen inte ändras.",
    "Är utredningen klar?": "Ja",
}


async def handles_but_cannot_close(bo: Someone, injury: str) -> None:
    """All that a high risk in health care asks of a manager, which leaves the chief nurse's assessment."""
    handled: dict[str, str | tuple[str, ...]] = {
        "Hur allvarligt": "4 Katastrofalt",
        "Hur troligt": "3 Varje vecka",
        "Blev det en vårdskada": injury,
        "Orsak": ("Rutiner, riktlinjer eller arbetssätt",),
        "Åtgärd": "Larmmattan kontrolleras varje kväll.",
        "Kan det vara ett missförhållande": "Nej",
        "Varför, eller varför inte?": "Det var en olycka.",
        "Vem gäller det?": "Ingen enskild",
        "Återkoppling": "Tack.",
    }
    await bo.submits(handled)
    assert "MAS eller MAR behöver bedöma" in " ".join(bo.errors)
    await bo.submits({**handled, "När du sparar": "Spara och fortsätt senare"})


async def test_a_lex_sarah_report_from_protection_to_the_list_for_supervision(town: Town) -> None:
    anna, bo, lars, karin, rut = [await town.person(key) for key in ("anna", "bo", "lars", "karin", "rut")]
    today = f"{town.clock().astimezone(LOCAL):%Y-%m-%d}"
    await report_as(anna, "Lex Sarah-rapport", ["i går", "vi stoppade det", "nej"])
    assert (await town.the_case_of("anna")).number not in "".join(card.words for card in lars.cards)
    await opened(lars)
    assert lars.dialog is not None
    assert "27 kap. 2, 5 och 6 §§ socialtjänstlagen (2025:400)" in lars.dialog.words
    await lars.presses("Ta emot")

    await step(
        lars,
        "Skydd och information",
        {
            "Vilken lag": "Socialtjänstlagen (SoL)",
            "Behöver någon": "Ja, och det görs nu",
            "Vad görs direkt": "Nattpersonalen byts ut i kväll, av enhetschefen.",
            "Vad får enhetschefen": "Det jag skriver här nedanför, inte berättelsen",
            "Till enhetschefen": "Se över dörrarna på natten.",
        },
    )
    assert last(bo).words.startswith("Ett ärende väntar på dig")
    await opened(bo)
    assert bo.dialog is not None
    assert "Se över dörrarna på natten." in bo.dialog.words
    assert "inte blev som det var tänkt" not in bo.dialog.words
    assert "Utred" not in bo.dialog.buttons

    await step(lars, "Utred", SIX_PARTS)
    await step(lars, "Åtgärder", {"Åtgärd": "Ny rutin för natten."})
    assert karin.cards == ()
    await step(lars, "Lämna för beslut", {"Förslag": "Allvarligt missförhållande."})
    await refuses_a_day_before_the_report(
        karin,
        "Beslut",
        {
            "Vad blev beslutet": "Allvarligt missförhållande",
            "Varför?": "Den boende kunde inte ta sig ut.",
            "Vem beslutade": "Karin Holm",
            "Beslutsfattarens roll": "Avdelningschef",
            "Punkt i delegationsordningen": "4.7",
            "Beslutsdatum": today,
        },
        today,
    )
    assert "beslutat" in last(anna).words
    await bo.presses("Öppna")
    assert bo.dialog is not None
    assert "inlåst" not in bo.dialog.words
    assert "kunde inte ta sig ut" not in bo.dialog.words

    await opened(lars)
    assert lars.dialog is not None
    assert "anmälan till IVO är antecknad" in lars.dialog.words
    assert "Avdelningschef" in lars.dialog.words
    ivo = {"Anmält den": today, "IVO:s diarienummer": "3.1.2-99"}
    await refuses_a_day_before_the_report(lars, "Anmält till IVO", ivo, today)
    board = {"Nämnden fick veta den": today}
    await refuses_a_day_before_the_report(lars, "Nämnden informerad", board, today)
    await step(lars, "Information", {"Vem gäller det?": "Ingen enskild"})
    await rut.says("att diarieföra")
    await rut.presses("Diarieför")
    await rut.submits({"Diarienummer": "SN 2026/9"})
    await step(lars, "Avsluta", {})
    case = await town.the_case_of("anna")
    assert (case.state, case.facts[Fact.NOTIFIED]) == (State.CLOSED, "yes")

    await lars.says("lex sarah-lista")
    await lars.presses("Lex Sarah-lista")
    assert lars.dialog is not None
    assert case.number in lars.dialog.words
    assert lars.dialog.words.count(today) >= 4
    await the_list_is_of_the_period_asked_for_and_for_its_keeper(lars, bo)


async def the_list_is_of_the_period_asked_for_and_for_its_keeper(lars: Someone, bo: Someone) -> None:
    await lars.says("lex sarah-lista kvartal 1 2025")
    await lars.presses("Lex Sarah-lista")
    assert lars.dialog is not None
    assert "Inga rapporter enligt lex Sarah kvartal 1 2025." in lars.dialog.words
    await bo.says("lex sarah-lista")
    assert "Lex Sarah-listan är för den som" in last(bo).words


async def refuses_a_day_before_the_report(
    someone: Someone, name: str, answers: dict[str, str], today: str
) -> None:
    """Nothing is decided or told an authority before it was reported; what was typed may be mended."""
    early = {label: "1999-01-02" if value == today else value for label, value in answers.items()}
    await opened(someone)
    await someone.presses(name)
    await someone.submits(early)
    assert "Det kan ha gjorts tidigast" in " ".join(someone.errors)
    await someone.submits(answers)
    assert someone.errors == ()


async def test_a_personal_data_incident_against_the_clock(town: Town) -> None:
    anna, pia, disa = [await town.person(key) for key in ("anna", "pia", "disa")]
    now = town.clock().astimezone(LOCAL)
    await report_as(anna, "Personuppgiftsincident", [f"{now - timedelta(days=4):%Y-%m-%d} kl 09.00", "inget"])
    await pia.presses("Öppna")
    await pia.presses("Ta emot")
    await step(
        pia,
        "Bedöm incidenten",
        {"Hur många": "2–10", "Gäller det känsliga": "Ja", "Vad kan det": "Någon får veta om insatser."},
    )
    await step(disa, "Dataskyddsombudets råd", {"Vad råder": "Anmäl, och informera de berörda."})
    await opened(disa)
    assert disa.dialog is not None
    assert "Beslut om IMY" not in disa.dialog.buttons

    risky = {"Hur stor": "Hög risk", "Varför?": "Uppgifterna är känsliga."}
    await opened(pia)
    assert pia.dialog is not None
    assert "Anmäl, och informera de berörda." in pia.dialog.words
    await pia.presses("Beslut om IMY")
    await pia.submits({**risky, "Ska det anmälas": "Nej, anmäls inte"})
    assert "ska IMY få en anmälan" in " ".join(pia.errors)
    await pia.submits({**risky, "Ska det anmälas": "Ja, anmäls"})
    assert "beslutat" in last(anna).words

    sent = {
        "Anmält den": f"{now - timedelta(hours=1):%Y-%m-%d}",
        "Klockan": f"{now - timedelta(hours=1):%H:%M}",
    }
    await opened(pia)
    await pia.presses("Anmält till IMY")
    for before in ("1999-01-01", f"{now - timedelta(days=5):%Y-%m-%d}"):
        await pia.submits({**sent, "Anmält den": before})
        assert "Det kan ha gjorts tidigast" in " ".join(pia.errors)
    await pia.submits(sent)
    assert "mer än 72 timmar" in " ".join(pia.errors)
    await pia.submits({**sent, "Varför blev": "Omfattningen var inte känd."})
    await step(pia, "De berörda informerade", {"Har de som": "Ja", "Informerade den": f"{now:%Y-%m-%d}"})
    case = await town.the_case_of("anna")
    assert (case.facts[Fact.NOTIFIED], case.facts[Fact.ASSESSED]) == ("yes", "yes")
    assert case.state is State.DECIDED


async def test_a_high_risk_in_health_care_waits_for_the_chief_nurse_who_makes_it_lex_maria(
    town: Town,
) -> None:
    anna, bo, maj = [await town.person(key) for key in ("anna", "bo", "maj")]
    await report_as(anna, "Avvikelse i hälso- och sjukvård", ["ja", "i går", "vi tog prover"])
    await bo.presses("Ta emot")
    await opened(bo)
    await bo.presses("Enkel handläggning")
    await handles_but_cannot_close(bo, injury="Ja, en allvarlig")
    assert bo.errors == ()
    await opened(bo)
    assert bo.dialog is not None
    assert "MAS eller MAR bedömer" not in bo.dialog.buttons
    await step(
        maj,
        "MAS eller MAR bedömer",
        {
            "Hur allvarligt": "4 Katastrofalt",
            "Hur troligt": "2 Varje månad",
            "Din bedömning": "Larmmattan var av.",
            "Ska det utredas": "Ja, jag tar över ärendet",
        },
    )
    case = await town.the_case_of("anna")
    assert (case.kind, case.original_kind) == (CaseKind.LEX_MARIA, CaseKind.HEALTH_CARE)
    await opened(maj)
    assert maj.dialog is not None
    assert "3 kap. 5 § patientsäkerhetslagen (2010:659)" in maj.dialog.words


async def test_a_demand_on_a_provider_becomes_an_action_with_its_clause(town: Town) -> None:
    anna, tove, lova = [await town.person(key) for key in ("anna", "avtal", "lonn")]
    await anna.says("rapportera")
    await anna.says("Bemanningen på kvällarna följde inte avtalet hos Omsorgshuset Lönnen AB")
    await anna.says("ändra typ")
    await anna.chooses("Alla typer", "Avtalsavvikelse hos utförare")
    await anna.says("i går")
    await anna.presses("Granska och skicka")
    await anna.submits(what_is_asked(anna))
    case = await town.the_case_of("anna")
    assert (case.kind, case.unit) == (CaseKind.CONTRACT_BREACH, "lonnen")
    await tove.presses("Ta emot")
    await step(
        tove,
        "Avtal och krav",
        {
            "Vilket avtal": "Avtal om hemtjänst",
            "Vilken punkt": "4.2",
            "Vad begärs": "Krav",
            "Vad ska utföraren göra": "Säkerställ bemanningen på kvällar",
        },
    )
    async with town.store.reading() as tx:
        (action,) = await tx.actions.of_case(case.id)
    assert (action.kind, action.clause) == (ActionKind.REQUIREMENT, "Avtal om hemtjänst, 4.2")
    assert "Säkerställ bemanningen" in last(lova).words


async def test_what_was_health_care_waits_for_the_chief_nurse_whatever_it_is_sorted_as(town: Town) -> None:
    anna, bo, maj = [await town.person(key) for key in ("anna", "bo", "maj")]
    await report_as(anna, "Avvikelse i hälso- och sjukvård", ["ja", "i går", "vi tog prover"])
    await bo.presses("Ta emot")
    await opened(bo)
    await choose(bo, "Ändra ärendetyp")
    await bo.submits({"Ny ärendetyp": "Avvikelse", "Varför": "Det gällde rutinen."})
    case = await town.the_case_of("anna")
    assert (case.kind, case.original_kind) == (CaseKind.DEVIATION, CaseKind.HEALTH_CARE)
    await bo.presses("Ta emot")
    await opened(bo)
    await bo.presses("Enkel handläggning")
    await handles_but_cannot_close(bo, injury="Det kunde ha blivit")
    await step(
        maj,
        "MAS eller MAR bedömer",
        {
            "Hur allvarligt": "2 Måttligt",
            "Hur troligt": "2 Varje månad",
            "Din bedömning": "Larmmattan var av.",
            "Ska det utredas": "Nej",
        },
    )
    await opened(bo)
    assert bo.dialog is not None
    assert "MAS" not in bo.dialog.words.partition("Nästa steg")[2]


async def test_what_is_about_aids_goes_to_the_one_responsible_for_rehabilitation(town: Town) -> None:
    mar = Assignment("kim", Role.REHABILITATION_LEAD, "top")
    async with town.store.transaction() as tx:
        kept = tx.organisation.assignments
        await tx.organisations.replace(replace(tx.organisation, assignments=(*kept, mar)))
    anna, maj, kim = [await town.person(key) for key in ("anna", "maj", "kim")]
    await report_as(
        anna,
        "Avvikelse i hälso- och sjukvård",
        ["ja", "i går", "vi lyfte för hand"],
        "Rehabilitering och hjälpmedel",
    )
    case = await town.the_case_of("anna")
    assert case.number in last(kim).words
    assert maj.cards == ()


async def test_where_no_mar_is_appointed_the_mas_is_meant(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says("ny åtgärd: prova ut en ny lift, MAR, senast sista mars")
    assert "Maj Sten" in last(bo).words
