"""References to law with the days they hold, and which of them a case prints: always those of its own day.

A case of 2022 prints 14 kap. SoL (2001:453), one of 2026 27 kap. SoL (2025:400). PROVISIONS is the
domain report's law.yaml, row by row; what a kind prints is in PRINTED.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from domain.cases import Case
from domain.deadlines import local_day
from domain.kinds import CaseKind


@dataclass(frozen=True, slots=True)
class Provision:
    """A reference. since, until: the days it holds, both included; None: open. duty: what it asks."""

    id: str
    text: str
    since: date | None = None
    until: date | None = None
    duty: str = ""

    def holds(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


_LEX_SARAH = date(2011, 7, 1)
_OLD_SOL_ENDS = date(2025, 6, 30)
_NEW_SOL = date(2025, 7, 1)
_WORK_RULES = date(2025, 1, 1)
_GDPR = date(2018, 5, 25)
_WITHOUT_DELAY = "utan dröjsmål"

PROVISIONS: tuple[Provision, ...] = (
    Provision(
        "lexsarah_rapport_sol", "14 kap. 3 § SoL (2001:453)", _LEX_SARAH, _OLD_SOL_ENDS, "rapportera genast"
    ),
    Provision("lexsarah_rapport_sol", "27 kap. 2 § SoL (2025:400)", _NEW_SOL, None, "genast rapportera"),
    Provision(
        "lexsarah_utred_sol",
        "14 kap. 6 § SoL (2001:453)",
        _LEX_SARAH,
        _OLD_SOL_ENDS,
        "dokumentera/utreda/avhjälpa utan dröjsmål",
    ),
    Provision(
        "lexsarah_utred_sol",
        "27 kap. 5 § SoL (2025:400)",
        _NEW_SOL,
        None,
        "genast dokumenteras och utredas samt avhjälpas eller undanröjas",
    ),
    Provision(
        "lexsarah_ivo_sol", "14 kap. 7 § SoL (2001:453)", _LEX_SARAH, _OLD_SOL_ENDS, "snarast till IVO"
    ),
    Provision(
        "lexsarah_ivo_sol",
        "27 kap. 6 § SoL (2025:400)",
        _NEW_SOL,
        None,
        "snarast till IVO med utredning bifogad",
    ),
    Provision("rutiner_missforhallanden", "27 kap. 1 § SoL (2025:400)", _NEW_SOL),
    Provision("informera_personal", "27 kap. 3 § SoL (2025:400)", _NEW_SOL),
    Provision("enskild_informerar_namnd", "27 kap. 4 § SoL (2025:400)", _NEW_SOL),
    Provision("anmal_brister_tillstand", "27 kap. 7 § SoL (2025:400)", date(2026, 1, 1)),
    Provision("kvalitet_sol", "3 kap. 3 § SoL (2001:453)", date(2002, 1, 1), _OLD_SOL_ENDS),
    Provision("kvalitet_sol", "5 kap. 1-2 §§ SoL (2025:400)", _NEW_SOL),
    Provision("lexsarah_rapport_lss", "24 b § LSS", _LEX_SARAH, None, "rapportera genast"),
    Provision("lexsarah_utred_lss", "24 e § LSS", _LEX_SARAH, None, _WITHOUT_DELAY),
    Provision("lexsarah_ivo_lss", "24 f § LSS", _LEX_SARAH, None, "snarast till IVO"),
    Provision("foreskrift_lexsarah", "SOSFS 2011:5 (ändrad t.o.m. HSLF-FS 2025:20)", _LEX_SARAH),
    Provision("foreskrift_ledningssystem", "SOSFS 2011:9 (ändrad t.o.m. HSLF-FS 2025:21)", date(2012, 1, 1)),
    Provision(
        "foreskrift_dokumentation",
        "SOSFS 2014:5 (ändrad t.o.m. HSLF-FS 2022:37 eller senare)",
        date(2015, 1, 1),
    ),
    Provision("vardskada_ivo", "3 kap. 5 § PSL (2010:659)", date(2011, 1, 1), None, "snarast till IVO"),
    Provision("pui_imy", "artikel 33 GDPR", _GDPR, None, "inom 72 timmar om inte osannolikt att risk"),
    Provision("pui_informera", "artikel 34 GDPR", _GDPR, None, "informera registrerade vid hög risk"),
    Provision("tillbud_av", "3 kap. 3 a § AML", duty="utan dröjsmål till Arbetsmiljöverket"),
    Provision("sam", "AFS 2023:1 12-14 §§", _WORK_RULES),
    Provision("hot_vald", "AFS 2023:2 5 kap. 8 §", _WORK_RULES),
    Provision("lex_maja", "10 kap. 20 a § OSL"),
    Provision("gallring_lexsarah_enskild", "17 kap. 10 § SoL (2025:400)", _NEW_SOL, None, "5 år"),
    Provision("ej_verkstallt", "34 kap. 1-3 §§ SoL (2025:400)", _NEW_SOL),
)

SOL, LSS = "sol", "lss"
LAW = "law"
"""Among a lex Sarah case's facts: the act that the service is given under, SOL or LSS."""

_OF_LEX_SARAH: Mapping[str, tuple[str, ...]] = {
    SOL: ("lexsarah_rapport_sol", "lexsarah_utred_sol", "lexsarah_ivo_sol"),
    LSS: ("lexsarah_rapport_lss", "lexsarah_utred_lss", "lexsarah_ivo_lss"),
}
PRINTED: Mapping[CaseKind, tuple[str, ...]] = {
    CaseKind.LEX_MARIA: ("vardskada_ivo",),
    CaseKind.DATA_INCIDENT: ("pui_imy", "pui_informera"),
    CaseKind.WORK_INCIDENT: ("tillbud_av", "sam", "hot_vald"),
    CaseKind.LEX_MAJA: ("lex_maja",),
}
"""What each kind prints; lex Sarah by the act it falls under, both until that is known."""

_OF_PROVIDERS: Mapping[str, tuple[str, ...]] = {SOL: ("enskild_informerar_namnd",)}
"""What a private provider's lex Sarah report prints besides: the board is told of it."""


def provision(name: str, day: date) -> Provision | None:
    """The reference of that name as it stood on the day; None when there was none."""
    return next((each for each in PROVISIONS if each.id == name and each.holds(day)), None)


def references(case: Case, *, of_provider: bool = False) -> tuple[str, ...]:
    """What a case prints, as the law stood on the day it came in.

    of_provider: it happened in a private provider's unit.
    """
    day = local_day(case.received)
    found = [provision(name, day) for name in _printed(case, of_provider=of_provider)]
    return written(each.text for each in found if each is not None)


def _printed(case: Case, *, of_provider: bool) -> tuple[str, ...]:
    if case.kind is not CaseKind.LEX_SARAH:
        return PRINTED.get(case.kind, ())
    acts = (case.facts[LAW],) if case.facts.get(LAW) in _OF_LEX_SARAH else tuple(_OF_LEX_SARAH)
    besides = _OF_PROVIDERS if of_provider else {}
    return tuple(name for act in acts for name in (*_OF_LEX_SARAH[act], *besides.get(act, ())))


# --- as they are written ------------------------------------------------------------------------------

_IN_FULL: Mapping[str, str] = {
    "SoL (2001:453)": "socialtjänstlagen (2001:453)",
    "SoL (2025:400)": "socialtjänstlagen (2025:400)",
    "PSL (2010:659)": "patientsäkerhetslagen (2010:659)",
    "AML": "arbetsmiljölagen (1977:1160)",
    "OSL": "offentlighets- och sekretesslagen (2009:400)",
    "GDPR": "dataskyddsförordningen",
}
"""Acts by their names; LSS and the agencies' regulations are called what they are called."""

_NUMBER = re.compile(r"\d+")
_PLACE = r"(?P<chapter>\d+ kap\. )?(?P<place>\d+(?: [a-z])?(?:-\d+)?) §§?"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"{_PLACE} (?P<act>.+)",  # 27 kap. 2 § SoL (2025:400)
        rf"(?P<act>AFS \S+) {_PLACE}",  # AFS 2023:2 5 kap. 8 §
        r"(?P<chapter>artikel )(?P<place>\d+) (?P<act>.+)",  # artikel 33 GDPR
    )
)


def written(texts: Iterable[str]) -> tuple[str, ...]:
    """References as Swedes write them, those of one chapter together: "27 kap. 2, 5 och 6 §§ …"."""
    places: dict[tuple[str, str], list[str]] = {}
    for text in texts:
        found = next((match for shape in _SHAPES if (match := shape.fullmatch(text))), None)
        home = (found["chapter"] or "", found["act"]) if found else ("", text)
        places.setdefault(home, []).append(found["place"].replace("-", "–") if found else "")
    return tuple(_together(chapter, act, some) for (chapter, act), some in places.items())


def _together(chapter: str, act: str, places: list[str]) -> str:
    act = _IN_FULL.get(act, act)
    if not any(places):
        return act
    *first, last = sorted(places, key=lambda place: (int(_NUMBER.findall(place)[0]), place))
    listed = f"{', '.join(first)} och {last}" if first else last
    several = bool(first) or "–" in last
    if chapter.startswith("artikel"):
        return f"{'artiklarna' if several else 'artikel'} {listed} i {act}"
    return f"{chapter}{listed} {'§§' if several else '§'} {act}"
