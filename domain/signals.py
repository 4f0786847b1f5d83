"""What figures give reason to ask about. A signal is a question, never a verdict, and never points
at one person: it names units, categories and numbers, nothing about who reported.

`of_period` reads a digest's figures, `of_year` a year's. `questions` chooses the at most three to
take a stand on. Each rule is explained in docs/statistics.md.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.figures import Figures, Inflow, Share
from domain.kinds import CaseKind, Category
from domain.organisation import Organisation
from domain.year import YearFigures

MOST_QUESTIONS = 3
_FALL = 0.5
"""Less than this share of what came in before is a fall …"""
_ENOUGH_TO_FALL = 10
"""… if so many came in before."""
_RELAPSE = 20.0
"""So many percentage points fewer answered than the year before is a relapse …"""
_ENOUGH_TO_SHARE = 5
"""… if so many came in each year."""
_RECURRING_YEARS = 2


class SignalCode(StrEnum):
    """The value is what JSON, storage and the texts' keys use."""

    FEEDBACK_MISSING = "aterkoppling_saknas"
    FEEDBACK_RELAPSE = "aterkoppling_forsamrad"
    OVERDUE = "forfallna"
    OPEN_LONG = "oppna_over_30_dagar"
    OPEN_AT_YEAR_END = "oppna_vid_arsslut"
    CLUSTER = "samma_kategori"
    COMPLAINTS_ONLY = "klagomal_men_ingen_avvikelse"
    COMPLAINTS_FALLING = "fallande_klagomal"
    REPORTS_FALLING = "fallande_rapportering"
    SILENT_UNITS = "tysta_enheter"
    NO_REPORTS = "enhet_utan_rapport"
    CHECKS_UNREPORTED = "egenkontroll_utan_rapport"
    NO_APT = "ingen_apt"
    NO_LEX_SARAH = "ingen_lex_sarah"
    RECURRING_AREA = "aterkommande_forbattringsomrade"


PRIORITY = tuple(SignalCode)
"""Which questions are chosen first: someone waits for an answer; what is late; what repeats itself;
what may go unreported; what returns from year to year. The order of the list is the rule."""


@dataclass(frozen=True, slots=True)
class Signal:
    """A question that figures raise. part of whole, before: what it was; series: year to count."""

    code: SignalCode
    part: int | None = None
    whole: int | None = None
    before: float | None = None
    units: tuple[str, ...] = ()
    category: Category | None = None
    area: str | None = None
    years: tuple[int, ...] = ()
    series: tuple[int, ...] = ()

    @property
    def evidence(self) -> str:
        """The figures behind it, as short as can be: "28 -> 16 -> 6", "3 av 6"."""
        if self.series:
            return " -> ".join(map(str, self.series))
        if self.part is None:
            return ""
        return str(self.part) if self.whole is None else f"{self.part} av {self.whole}"


@dataclass(frozen=True, slots=True)
class Question:
    """A signal to take a stand on. again: it was asked before and nobody answered."""

    signal: Signal
    again: bool = False


def questions(
    signals: Iterable[Signal], unanswered: Collection[SignalCode] = (), most: int = MOST_QUESTIONS
) -> tuple[Question, ...]:
    """The at most three to take a stand on: one of each code, unanswered ones first, then by PRIORITY."""
    first: dict[SignalCode, Signal] = {}
    for signal in signals:
        first.setdefault(signal.code, signal)
    order = sorted(first, key=lambda code: (code not in unanswered, PRIORITY.index(code)))
    return tuple(Question(first[code], code in unanswered) for code in order[:most])


# --- of a digest ----------------------------------------------------------------------------------


def of_period(figures: Figures, organisation: Organisation) -> tuple[Signal, ...]:
    """Every signal of a digest, in the order of PRIORITY; of one code the gravest first."""
    rules = _OF_PERIOD if figures.known else ()
    found = [signal for rule in rules for signal in rule(figures, organisation)]
    return tuple(sorted(found, key=lambda signal: PRIORITY.index(signal.code)))


def _feedback_missing(figures: Figures, _: Organisation) -> Iterator[Signal]:
    yield from _unanswered(figures.feedback)


def _unanswered(share: Share) -> Iterator[Signal]:
    if share.without:
        yield Signal(SignalCode.FEEDBACK_MISSING, share.without, share.whole)


def _feedback_relapse(figures: Figures, _: Organisation) -> Iterator[Signal]:
    now, before = figures.feedback_rolling, figures.feedback_before
    enough = min(now.whole, before.whole) >= _ENOUGH_TO_SHARE and figures.comparable
    if not enough or now.unknown or before.unknown or now.percent is None or before.percent is None:
        return
    if before.percent - now.percent >= _RELAPSE:
        yield Signal(SignalCode.FEEDBACK_RELAPSE, now.part, now.whole, before=before.percent)


def _overdue(figures: Figures, _: Organisation) -> Iterator[Signal]:
    if figures.standing.overdue:
        yield Signal(SignalCode.OVERDUE, figures.standing.overdue, figures.standing.open)


def _open_long(figures: Figures, _: Organisation) -> Iterator[Signal]:
    if figures.standing.long_open:
        yield Signal(SignalCode.OPEN_LONG, figures.standing.long_open, figures.standing.open)


def _clusters(figures: Figures, _: Organisation) -> Iterator[Signal]:
    for cluster in figures.clusters:
        yield Signal(SignalCode.CLUSTER, cluster.count, units=cluster.units, category=cluster.category)


def _complaints_only(figures: Figures, _: Organisation) -> Iterator[Signal]:
    units = tuple(each.unit for each in figures.by_unit if _only_complaints(each.by_kind))
    if units and not figures.by_kind[CaseKind.DEVIATION].lacking:
        yield Signal(SignalCode.COMPLAINTS_ONLY, units=units)


def _only_complaints(by_kind: Mapping[CaseKind, int]) -> bool:
    return by_kind[CaseKind.COMPLAINT] > 0 and by_kind[CaseKind.DEVIATION] == 0


def _reports_falling(figures: Figures, _: Organisation) -> Iterator[Signal]:
    """Within twelve months, so that a summer or one diligent month does not count."""
    fallen = tuple(each.unit for each in figures.by_unit if _has_fallen(each.inflow))
    if fallen:
        yield Signal(SignalCode.REPORTS_FALLING, units=fallen)


def _has_fallen(inflow: Inflow) -> bool:
    before = inflow.rolling_before
    return before is not None and before >= _ENOUGH_TO_FALL and inflow.rolling < before * _FALL


def _silent_units(figures: Figures, organisation: Organisation) -> Iterator[Signal]:
    lowest = {unit.key for unit in organisation.lowest_units()} - figures.reporting_groups.keys()
    silent = tuple(each.unit for each in figures.by_unit if each.silent and each.unit in lowest)
    if silent and figures.known_three_months:
        yield Signal(SignalCode.SILENT_UNITS, len(silent), len(lowest & set(figures.units)), units=silent)


def _checks_unreported(figures: Figures, _: Organisation) -> Iterator[Signal]:
    """Egenkontroll found something to act on, and no fault of it was reported."""
    if figures.unreported_checks:
        yield Signal(SignalCode.CHECKS_UNREPORTED, units=figures.unreported_checks)


def _no_apt(figures: Figures, _: Organisation) -> Iterator[Signal]:
    if figures.without_apt:
        yield Signal(SignalCode.NO_APT, units=figures.without_apt)


def _no_lex_sarah(figures: Figures, _: Organisation) -> Iterator[Signal]:
    """Only where lex Sarah is counted: that there was none is said to nobody else."""
    found = figures.by_kind.get(CaseKind.LEX_SARAH)
    if found is not None and figures.known_a_year and found.rolling == found.lacking == 0:
        yield Signal(SignalCode.NO_LEX_SARAH, 0)


_OF_PERIOD: Sequence[Callable[[Figures, Organisation], Iterator[Signal]]] = (
    _feedback_missing,
    _feedback_relapse,
    _overdue,
    _open_long,
    _clusters,
    _complaints_only,
    _reports_falling,
    _silent_units,
    _checks_unreported,
    _no_apt,
    _no_lex_sarah,
)


# --- of a year ------------------------------------------------------------------------------------


def of_year(figures: YearFigures) -> tuple[Signal, ...]:
    """Every signal of a year, in the order they are written of in a quality report."""
    return tuple(signal for rule in _OF_YEAR for signal in rule(figures))


def _complaints_falling(figures: YearFigures) -> Iterator[Signal]:
    """Down two years running, or to less than half of a number large enough."""
    counts = [each.count for each in figures.complaints.series]
    if figures.known_from is not None:
        return
    before, last, now = counts[-3:]
    if now is None or last is None or now >= last:
        return
    if before is not None and last < before:
        yield Signal(SignalCode.COMPLAINTS_FALLING, series=(before, last, now))
    elif last >= _ENOUGH_TO_FALL and now < last * _FALL:
        yield Signal(SignalCode.COMPLAINTS_FALLING, series=(last, now))


def _feedback_missing_in_year(figures: YearFigures) -> Iterator[Signal]:
    yield from _unanswered(figures.complaints.answered)


def _open_at_year_end(figures: YearFigures) -> Iterator[Signal]:
    if figures.deviations.open and figures.deviations.total:
        yield Signal(SignalCode.OPEN_AT_YEAR_END, figures.deviations.open, figures.deviations.total)


def _no_reports(figures: YearFigures) -> Iterator[Signal]:
    if figures.deviations.units_without and figures.known_from is None:
        yield Signal(SignalCode.NO_REPORTS, units=figures.deviations.units_without)


def _complaints_only_in_year(figures: YearFigures) -> Iterator[Signal]:
    complained = {each.unit for each in figures.complaints.by_unit}
    units = tuple(unit for unit in figures.deviations.units_without if unit in complained)
    if units and figures.known_from is None:
        yield Signal(SignalCode.COMPLAINTS_ONLY, units=units)


def _no_lex_sarah_in_year(figures: YearFigures) -> Iterator[Signal]:
    if figures.complete and figures.known_from is None and figures.lex_sarah.reports == 0:
        yield Signal(SignalCode.NO_LEX_SARAH, 0)


def _recurring_areas(figures: YearFigures) -> Iterator[Signal]:
    of_years = {
        year: said.improvement_areas
        for year, said in sorted(figures.reported.items())
        if said.improvement_areas and year <= figures.year
    }
    for area, years in recurring(of_years):
        if figures.year in years:
            yield Signal(SignalCode.RECURRING_AREA, area=area, years=years)


_OF_YEAR: Sequence[Callable[[YearFigures], Iterator[Signal]]] = (
    _complaints_falling,
    _feedback_missing_in_year,
    _open_at_year_end,
    _no_reports,
    _complaints_only_in_year,
    _recurring_areas,
    _no_lex_sarah_in_year,
)


# --- the same area in other words -----------------------------------------------------------------

_WORD = re.compile(r"\w+")
_SMALL = frozenset({"av", "och", "i", "om", "för", "på", "med", "till", "en", "ett", "att", "kring", "inom"})
_ENDINGS = re.compile(r"(?:erna|arna|orna|en|et|er|ar|or|na|n|t|r|a|e|s)$")
_SHORTEST_STEM = 4


def recurring(areas: Mapping[int, Sequence[str]]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """(area, years) of what two years or more have in common, in the words most used for it.

    "hantering av avvikelser" and "avvikelsehantering" are the same: every word of the one stands
    in the other, alone or within a compound.
    """
    said = [(year, area) for year, each in areas.items() for area in each]
    found: list[tuple[str, tuple[int, ...]]] = []
    taken: set[int] = set()
    for place, (_, area) in sorted(enumerate(said), key=lambda each: _how_common(each[1][1], said)):
        alike = {other for other, (_, text) in enumerate(said) if other not in taken and _alike(area, text)}
        years = tuple(sorted({said[other][0] for other in alike}))
        if place not in taken and len(years) >= _RECURRING_YEARS:
            taken |= alike
            found.append((area, years))
    return tuple(found)


def _how_common(area: str, said: Sequence[tuple[int, str]]) -> tuple[int, int]:
    same = sum(text.casefold() == area.casefold() for _, text in said)
    return -same, len(area)


def _alike(one: str, other: str) -> bool:
    return _within(one, other) or _within(other, one)


def _within(one: str, other: str) -> bool:
    stems = _stems(one)
    folded = other.casefold()
    return bool(stems) and all(stem in folded for stem in stems)


def _stems(area: str) -> list[str]:
    words = [word for word in _WORD.findall(area.casefold()) if word not in _SMALL]
    return [stem if len(stem := _ENDINGS.sub("", word)) >= _SHORTEST_STEM else word for word in words]
