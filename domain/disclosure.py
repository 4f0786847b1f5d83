"""Handing out a case: the questions of the secrecy test, with the law of the day, and the masked text.

The test is the authority's own; Lyhörd puts the questions and the references, and decides nothing.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from domain import law
from domain.kinds import CaseKind
from domain.organisation import Person
from domain.understanding import UnitName, find_identifiers, mask

_SOCIAL = frozenset(
    {
        CaseKind.DEVIATION,
        CaseKind.COMPLAINT,
        CaseKind.VIEW,
        CaseKind.PRAISE,
        CaseKind.SUGGESTION,
        CaseKind.LEX_SARAH,
        CaseKind.DATA_INCIDENT,
        CaseKind.SELF_MONITORING,
        CaseKind.CONTRACT_BREACH,
        CaseKind.LEX_MAJA,
        CaseKind.WORK_INCIDENT,
        CaseKind.CARE_DEVIATION,
    }
)
_HEALTH = frozenset({CaseKind.HEALTH_CARE, CaseKind.LEX_MARIA, CaseKind.CARE_DEVIATION})
_ALL = frozenset(CaseKind)


@dataclass(frozen=True, slots=True)
class Provision:
    """A reference and what it asks. since, until: when it is in force, both days included; None: open.

    checked: read in the statute or a secondary source; else from memory, to be checked by the reader.
    """

    reference: str
    asks: str
    kinds: frozenset[CaseKind]
    since: date | None = None
    until: date | None = None
    checked: bool = False

    def holds(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


_OSL = date(2009, 6, 30)

SECRECY_TEST: tuple[Provision, ...] = (
    Provision(
        "26 kap. 1 § OSL (2009:400)",
        "Uppgift om en enskilds personliga förhållanden i socialtjänsten: står det klart att den kan röjas "
        "utan att den enskilde eller någon närstående lider men? I annat fall gäller sekretess.",
        _SOCIAL,
        since=_OSL,
    ),
    Provision(
        "26 kap. 5 § OSL (2009:400)",
        "Uppgift i en anmälan eller utsaga från en enskild: finns det risk för våld eller annat allvarligt "
        "men för den som har lämnat uppgiften, om den röjs för den som uppgiften rör?",
        _SOCIAL,
        since=_OSL,
    ),
    Provision(
        "25 kap. 1 § OSL (2009:400)",
        "Uppgift om en enskilds hälsotillstånd i hälso- och sjukvården: står det klart att den kan röjas "
        "utan men? I annat fall gäller sekretess.",
        _HEALTH,
        since=_OSL,
    ),
    Provision(
        "21 kap. 3 § och 22 kap. 1 § OSL (2009:400)",
        "Kan någon i texten ha skyddade personuppgifter? Lämna inte ut något som visar var personen finns.",
        _ALL,
        since=_OSL,
    ),
    Provision(
        "10 kap. 1 och 14 §§ OSL (2009:400)",
        "Har den enskilde samtyckt, eller kan uppgiften lämnas ut med förbehåll?",
        _ALL,
        since=_OSL,
    ),
    Provision(
        "10 kap. 27 § OSL (2009:400)",
        "Till en annan myndighet: generalklausulen bryter inte sekretess enligt 25 kap. 1 § och 26 kap. 1 "
        "och 5 §§. Sök annat stöd, till exempel 10 kap. 2 eller 28 §.",
        _ALL,
        since=_OSL,
    ),
    Provision(
        "10 kap. 20 a § OSL (2009:400)",
        "Lex Maja: vad får lämnas till länsstyrelsen?",
        frozenset({CaseKind.LEX_MAJA}),
        checked=True,
    ),
    *(
        Provision(
            each.text,
            "Ärendet rör en rapport enligt lex Sarah.",
            frozenset({CaseKind.LEX_SARAH}),
            since=each.since,
            until=each.until,
            checked=True,
        )
        for each in law.PROVISIONS
        if each.id == "lexsarah_rapport_sol"
    ),
    Provision(
        "6 kap. 3 § OSL (2009:400)",
        "Vägras utlämnande: upplys om rätten till ett skriftligt beslut som går att överklaga.",
        _ALL,
        since=_OSL,
    ),
)


def provisions(cases: Iterable[tuple[CaseKind, date]], today: date) -> tuple[Provision, ...]:
    """What to ask about these cases: the law of secrecy as of today, the reports' law as of their own day."""
    some = tuple(cases)
    kinds = {kind for kind, _ in some}
    return tuple(
        each
        for each in SECRECY_TEST
        if (each.holds(today) and each.kinds & kinds and not _is_about_reports(each))
        or (_is_about_reports(each) and any(each.holds(day) for kind, day in some if kind in each.kinds))
    )


def _is_about_reports(provision: Provision) -> bool:
    return provision.kinds == frozenset({CaseKind.LEX_SARAH})


# --- masking ------------------------------------------------------------------------------------------

STAFF = "[personal]"
_SHORTEST_NAME = 3


class Masking:
    """Takes out of a text whatever points out a person: identifiers, and everyone who works here.

    A name of the staff is taken out whole and in its parts; a part that is a common word goes too, since
    too much is better than too little. A person reads the text before it is handed out all the same.
    """

    def __init__(self, people: Sequence[Person], units: Sequence[UnitName]) -> None:
        self._units = units
        whole = {person.name for person in people if person.name and not person.shared_account}
        parts = {part for name in whole for part in re.split(r"[\s-]+", name) if len(part) >= _SHORTEST_NAME}
        emails = {person.email for person in people if person.email}
        longest_first = sorted(whole | parts | emails, key=lambda each: (-len(each), each))
        self._names = (
            re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})s?(?!\w)", re.IGNORECASE)
            if longest_first
            else None
        )

    def __call__(self, text: str) -> str:
        named = self._names.sub(STAFF, text) if self._names is not None else text
        return mask(named, find_identifiers(named, self._units)).text
