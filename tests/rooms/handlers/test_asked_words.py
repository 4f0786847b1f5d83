"""What people ask for in everyday words is understood; what happened is still a story."""

from datetime import date

import pytest

from handlers.asked_words import bare, ringed
from handlers.digest_words import Shown, read_digest_words
from handlers.kind_words import NAMED
from handlers.words import DRAFT_WORDS, IDLE_WORDS, WORDS, meant, sought_in

TODAY = date(2026, 11, 22)

MEANT = {
    "begin": (
        "rapportera",
        "jag behöver rapportera något",
        "Hej! Jag skulle vilja rapportera en avvikelse, hur gör jag?",
        "I want to report something",
        "skriva avvikelse",
        "avvikelse",
        "hur rapporterar jag en avvikelse?",
        "kan du hjälpa mig skriva en avvikelse",
        "I would like to file a report",
        "starta",
    ),
    "say_mine": (
        "mina ärenden",
        "jag vill se mina ärenden",
        "hur går det med min rapport",
        "vad händer med min avvikelse?",
        "har någon tagit hand om min avvikelse?",
        "status på min rapport",
        "har jag fått svar",
        "mina gamla rapporter",
        "hur blir det med min rapport?",
        "när får jag svar",
        "hur lång tid tar det innan jag får svar?",
    ),
    "say_my_open": (
        "mina öppna ärenden",
        "vad har jag att göra?",
        "vad väntar på mig",
        "vad ska jag göra idag",
        "öppna ärenden",
        "visa öppna ärenden",
        "vad är försenat",
        "vad är mest bråttom?",
        "vilka ärenden är försenade?",
        "har jag något försenat",
        "vad ligger efter",
    ),
    "list_mine": ("mina åtgärder", "vilka åtgärder har jag", "visa åtgärder", "försenade åtgärder"),
    "list_drafts": (
        "mina utkast",
        "var är mitt utkast",
        "fortsätt med mitt utkast",
        "ta fram min sparade rapport",
    ),
    "say_help": ("hjälp", "hjälp mig", "vad kan du göra?", "hur fungerar det här", "what can you do", "meny"),
    "say_guide": (
        "är det här en avvikelse?",
        "vad är en lex sarah",
        "vad är ett tillbud?",
        "när ska man göra lex sarah",
        "vad är skillnaden mellan avvikelse och lex sarah",
        "är det en avvikelse om någon missar frukosten?",
    ),
    "_who_reads": (
        "är jag anonym",
        "kan jag vara anonym?",
        "vem läser det jag skriver",
        "vem får se min rapport",
    ),
    "_thanks": ("tack", "tack så mycket!", "okej tack", "thanks"),
    "_fine": ("ok", "hejdå", "👍"),
    "_hello": ("hej", "Hej hej!", "god eftermiddag", "hej på er", "hej Lyhörd", "tjenare"),
    "list_to_register": ("att diarieföra", "vad ska registreras?"),
}


@pytest.mark.parametrize(
    ("what", "said"), [(what, said) for what, all_said in MEANT.items() for said in all_said]
)
def test_everyday_words_ask_for_what_they_ask_for(what: str, said: str) -> None:
    found = meant(said, WORDS) or meant(said, IDLE_WORDS)
    assert found is not None
    assert found.__name__.removesuffix("_or_begin").endswith(
        what if what != "begin" else ("_begin", "_go_on")
    )


STORIES = (
    "Hej, jag vill rapportera att insatsen uteblev igår",
    "Jag behöver hjälp av någon, brukaren har ramlat",
    "hej en boende har ramlat i duschen",
    "Klagomål på maten",
    "dottern klagade på bemötandet",
    "Mina ärenden har försvunnit ur systemet",
    "Jag vill att ni tittar på larmen, de fungerar inte",
    "vi ringde jouren",
    "Avvikelse: utebliven insats hos en brukare",
    "tack vare kollegan gick det bra men medicinen glömdes",
    "Det kom in ett klagomål om att ingen kommit i tid från hemtjänsten i natt",
)


@pytest.mark.parametrize("told", STORIES)
def test_what_happened_stays_a_story(told: str) -> None:
    said = bare(told)
    assert meant(told, WORDS) is None
    assert meant(told, IDLE_WORDS) is None
    assert meant(told, DRAFT_WORDS) is None
    assert sought_in(told) is None
    assert read_digest_words(told, TODAY) is None
    assert not any(pattern.fullmatch(said) for pattern, _ in NAMED)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("tillbud", "work_incident"),
        ("jag vill anmäla ett missförhållande", "lex_sarah"),
        ("Jag vill göra en lex Sarah-anmälan", "lex_sarah"),
        ("jag har fått ett klagomål från en anhörig", "complaint"),
        ("vi har fått beröm", "praise"),
        ("jag har ett förslag", "suggestion"),
        ("personuppgiftsincident", "data_incident"),
    ],
)
def test_a_kind_by_itself_begins_a_report_of_it(said: str, kind: str) -> None:
    assert [each for pattern, each in NAMED if pattern.fullmatch(bare(said))] == [kind]


@pytest.mark.parametrize(
    ("said", "sought"),
    [
        ("öppna ärende AV-2026-0048", "AV-2026-0048"),
        ("av-2026-48", "av-2026-48"),
        ("visa 0012", "0012"),
        ("hur går det med 12?", "12"),
        ("Hej! Kan du visa ärende 12, tack", "12"),
        ("hur går det för ärende nr 12", "12"),
        ("AV 12", "AV 12"),
        ("av-0012", "av-0012"),
        ("KL12", "KL12"),
        ("öppna hs 3", "hs 3"),
        ("how is it going with 12", "12"),
        ("ärende AV 2012", "AV 2012"),
        ("visa 2026", None),
        ("sök 2026", "2026"),
        ("visa 12345678", None),
        ("12", None),
        ("kl 12", None),
        ("ta 2", None),
        ("va 2", None),
        ("av 12 brukare ramlade 2", None),
        ("hur går det med 12 brukare", None),
        ("hur går det", None),
        ("visa avvikelser på Solgården", "avvikelser på Solgården"),
        ("visa avvikelser pa Solgarden", "avvikelser på Solgarden"),
        ("nya klagomål", "nya klagomål"),
        ("kan du söka öppna Solgården", None),
    ],
)
def test_cases_are_asked_for_by_number_or_in_words(said: str, sought: str | None) -> None:
    assert sought_in(said) == sought


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("statistik", date(2026, 10, 1)),
        ("månadsrapport oktober", date(2026, 10, 1)),
        ("ge mig siffrorna för oktober", date(2026, 10, 1)),
        ("hur många avvikelser har vi haft i oktober?", date(2026, 10, 1)),
        ("visa den här månaden", date(2026, 11, 1)),
        ("visa i år", date(2026, 1, 1)),
        ("hur många klagomål har det kommit in i år", date(2026, 1, 1)),
    ],
)
def test_figures_are_asked_for_as_people_do(said: str, first: date) -> None:
    wanted = read_digest_words(said, TODAY)
    assert isinstance(wanted, Shown)
    assert wanted.period.first == first


@pytest.mark.parametrize(
    ("said", "ringed_so"),
    [
        ("visa oktober pa Solgarden", "visa oktober på Solgarden"),
        ("Pa syd, hur gar det pa syd", "På syd, hur gar det på syd"),
        ("PA Syd", "PA Syd"),
        ("pappa", "pappa"),
        ("spa i huset", "spa i huset"),
    ],
)
def test_a_unit_is_named_after_pa_as_after_its_right_spelling(said: str, ringed_so: str) -> None:
    assert ringed(said) == ringed_so


@pytest.mark.parametrize(
    ("said", "first", "unit"),
    [
        ("exportera till excel", date(2026, 10, 1), ""),
        ("exportera", date(2026, 10, 1), ""),
        ("ladda ner underlaget", date(2026, 10, 1), ""),
        ("hur laddar jag ner underlaget?", date(2026, 10, 1), ""),
        ("hämta underlag", date(2026, 10, 1), ""),
        ("skicka siffrorna till excel", date(2026, 10, 1), ""),
        ("Hej, kan du mejla mig siffrorna som en excelfil, tack", date(2026, 10, 1), ""),
        ("jag vill ha statistiken i excel", date(2026, 10, 1), ""),
        ("kan jag få ut det i Excel?", date(2026, 10, 1), ""),
        ("hur exporterar jag till excel?", date(2026, 10, 1), ""),
        ("exportera avvikelserna för 2025 till excel", date(2025, 1, 1), ""),
        ("exportera siffrorna för september för Solgården till excel", date(2026, 9, 1), "Solgården"),
        ("ladda ner underlaget för Solgården", date(2026, 10, 1), "Solgården"),
        ("ladda ned statistik i excel för kvartal 3", date(2026, 7, 1), ""),
        ("export to excel", date(2026, 10, 1), ""),
        ("download the figures for september", date(2026, 9, 1), ""),
    ],
)
def test_the_figures_are_fetched_as_a_file(said: str, first: date, unit: str) -> None:
    wanted = read_digest_words(bare(said), TODAY)
    assert isinstance(wanted, Shown)
    assert (wanted.period.first, wanted.unit, wanted.as_file) == (first, unit, True)


@pytest.mark.parametrize(
    "said",
    [
        "jag skickade en excel med personnummer till fel mottagare",
        "skicka excelfilen till fel adress",
        "en kollega laddade ner journalen",
        "ladda telefonen",
        "exporten till region blev fel",
        "det står i excel att hon fått medicin",
        "det",
        "allt",
        "",
    ],
)
def test_a_file_that_went_astray_is_a_story(said: str) -> None:
    assert read_digest_words(said, TODAY) is None


def test_a_wish_without_anything_wished_is_left_as_it_is() -> None:
    assert bare("hej") == "hej"
    assert bare("jag vill") == "jag vill"
    assert bare("") == ""
