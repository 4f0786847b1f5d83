"""The year's figures to keep: a workbook, and a Word document to write the quality report from.

Figures and their definitions, never a story. What is not known is said so, and is not 0.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from domain.actions import Effect
from domain.figures import HandlingTime, Outcome, Share
from domain.kinds import CaseKind, Cause
from domain.notices import YearFiles
from domain.signals import Signal, of_year
from domain.year import UnitCount, YearCount, YearFigures
from handlers.charts import chart
from handlers.chat import Card, ChartKind, File, Heading, Note, Series, Text
from handlers.digest_card import number, share_words, signal_words
from handlers.digest_files import Rows, definitions, header, sheet
from handlers.digest_talk import may_see_the_year
from handlers.sheets import DOCX, XLSX, Box, Bullets, Cell, PagePart, Pages, Sheet, Table
from handlers.talk import Talk
from handlers.texts import Texts
from storage.year_figures import year_figures

_MOST_BARS = 12


async def year_files_card(talk: Talk, notice: YearFiles) -> Card | None:
    if not may_see_the_year(talk):
        return None
    figures = await year_figures(talk.tx, notice.year, talk.now, reader=talk.person.id)
    signals = of_year(figures)
    unknown = talk.say("chart.unknown")
    document = await talk.desk.document(year_pages(talk.say, figures, signals), unknown)
    workbook = talk.desk.workbook(year_sheets(talk.say, figures), unknown)
    return Card(
        talk.say("digest.year_notification"),
        (
            Text((talk.say("digest.year", year=notice.year),)),
            File(f"kvalitetsberattelse-{notice.year}.docx", DOCX, document, talk.say("digest.year_word")),
            File(f"kvalitetsberattelse-{notice.year}.xlsx", XLSX, workbook, talk.say("digest.year_excel")),
            Note(talk.say("digest.file_note")),
        ),
    )


def year_sheets(say: Texts, figures: YearFigures) -> list[Sheet]:
    """The same figures as JSON has, sheet by sheet."""
    units = header(say, "unit", "count", "share")
    categories = header(say, "category", "count")
    series = header(say, "year", "count", "change")
    causes = header(say, "cause", "count")
    return [
        sheet(say, "summary", header(say, "topic", "what", "figure"), year_summary(say, figures)),
        sheet(say, "deviations_by_unit", units, _units(say, figures.deviations.by_unit)),
        sheet(
            say,
            "deviations_by_division",
            header(say, "division", "count", "share"),
            _units(say, figures.deviations.by_division),
        ),
        sheet(say, "deviations_by_category", categories, _categories(say, figures.deviations.by_category)),
        sheet(say, "deviations_by_cause", causes, _causes(say, figures.details.deviation_causes)),
        sheet(say, "deviations_series", series, _series(figures.deviations.series)),
        sheet(say, "complaints_by_unit", units, _units(say, figures.complaints.by_unit)),
        sheet(say, "complaints_by_category", categories, _categories(say, figures.complaints.by_category)),
        sheet(say, "complaints_series", series, _series(figures.complaints.series)),
        sheet(say, "lex_sarah_by_cause", causes, _causes(say, figures.details.lex_sarah_causes)),
        sheet(
            say, "incidents_by_category", categories, _categories(say, figures.details.incident_categories)
        ),
        definitions(say),
    ]


def _units(say: Texts, counts: Iterable[UnitCount]) -> Rows:
    return tuple((each.name or say("statistics.no_unit"), each.count, each.share) for each in counts)


def _causes(say: Texts, counts: Iterable[tuple[Cause | None, int]]) -> Rows:
    return tuple(
        (say(f"cause.{cause}") if cause else say("statistics.no_cause"), count) for cause, count in counts
    )


def _series(counts: Iterable[YearCount]) -> Rows:
    return tuple((str(each.year), each.count, each.change) for each in counts)


def _categories(say: Texts, counts: Iterable[tuple[str | None, int]]) -> Rows:
    return tuple(
        (say(f"category.{category}") if category else say("statistics.no_category"), count)
        for category, count in counts
    )


Line = tuple[str, Cell]
"""(key of the words, figure)"""


def year_summary(say: Texts, figures: YearFigures) -> Rows:
    """Every total of the year, topic by topic; None where it is not known."""
    return tuple(
        (say(f"statistics.topic.{topic}"), *row)
        for topic in TOPICS
        for row in topic_rows(say, figures, topic)
    )


def topic_rows(say: Texts, figures: YearFigures, topic: str) -> Rows:
    return tuple((_named(say, key), value) for key, value in TOPICS[topic](figures))


def _named(say: Texts, key: str) -> str:
    """Kinds have their own words."""
    return say(key) if key.startswith("kind.") else say(f"statistics.{key}")


OUTCOMES = (Outcome.NONE, Outcome.WRONGDOING, Outcome.RISK, Outcome.GRAVE, Outcome.GRAVE_RISK)


def _part(share: Share) -> int | None:
    return share.part if share.known else None


def _if_any(count: int, total: int | None) -> int | None:
    return None if total is None else count


def _of_reports(year: YearFigures, count: int) -> int | None:
    return _if_any(count, year.lex_sarah.reports)


def _decided_so(outcome: Outcome, year: YearFigures) -> int | None:
    """0 only where every report's outcome is known."""
    found = year.lex_sarah
    all_known = not found.outcome_unknown and not found.outcomes[Outcome.NOTIFIED]
    known = found.outcomes[outcome] if all_known or found.outcomes[outcome] else None
    return None if found.reports is None else known


def _helped(place: int, year: YearFigures) -> int | None:
    effect = year.actions.effect
    return None if effect is None else effect[place]


Figure = Callable[[YearFigures], Cell]

_DEVIATIONS: Mapping[str, Figure] = {
    "deviations": lambda year: year.deviations.total,
    "reclassified": lambda year: _if_any(year.deviations.reclassified, year.deviations.total),
    "reported_here": lambda year: year.details.reported_here,
    "brought_in": lambda year: year.details.brought_in,
    "open_at_year_end": lambda year: year.deviations.open,
    "closed_in_year": lambda year: year.deviations.closed,
    "closed_share": lambda year: year.deviations.closed_share,
    "median": lambda year: year.deviations.handling.median,
    "nine_of_ten": lambda year: year.deviations.handling.nine_of_ten,
}
_COMPLAINTS: Mapping[str, Figure] = {
    "complaints_and_views": lambda year: year.complaints.total,
    "complaints": lambda year: year.complaints.complaints,
    "views": lambda year: year.complaints.views,
    "registered": lambda year: _part(year.complaints.registered),
    "feedback": lambda year: _part(year.complaints.answered),
    "measures_decided": lambda year: year.details.complaint_measures.decided,
    "measures_done": lambda year: year.details.complaint_measures.done,
}
_LEX_SARAH: Mapping[str, Figure] = {
    "lex_sarah": lambda year: year.lex_sarah.reports,
    "investigations": lambda year: _of_reports(year, year.lex_sarah.investigations),
    **{f"outcome.{outcome}": partial(_decided_so, outcome) for outcome in OUTCOMES},
    "handled_as_deviation": lambda year: _of_reports(year, year.lex_sarah.handled_as_deviation),
    "outcome_unknown": lambda year: _of_reports(year, year.lex_sarah.outcome_unknown),
    "ivo": lambda year: _of_reports(year, year.lex_sarah.notified),
    "ivo_unknown": lambda year: _of_reports(year, year.lex_sarah.notified_unknown),
    "noticed_half": lambda year: year.details.detection.median,
    "noticed_nine": lambda year: year.details.detection.nine_of_ten,
    "measures_decided": lambda year: year.details.lex_sarah_measures.decided,
    "measures_done": lambda year: year.details.lex_sarah_measures.done,
    "followed_up": lambda year: year.details.lex_sarah_measures.followed_up,
}
_INCIDENTS: Mapping[str, Figure] = {
    "incidents": lambda year: year.incidents.total,
    "assessed": lambda year: _if_any(year.incidents.assessed, year.incidents.total),
    "imy": lambda year: _if_any(year.incidents.notified, year.incidents.total),
    "informed": lambda year: year.details.informed,
    "not_informed": lambda year: year.details.not_informed,
}
_BESIDE_KIND: Mapping[CaseKind, Mapping[str, Figure]] = {
    # what is told of a kind besides how many there were
    CaseKind.HEALTH_CARE: {"injuries": lambda year: year.details.injuries},
    CaseKind.CARE_DEVIATION: {
        "care_in": lambda year: year.details.care_in,
        "care_out": lambda year: year.details.care_out,
    },
}
_CHECKED: Mapping[str, Figure] = {
    "checks_planned": lambda year: year.details.checks.planned,
    "checks_done": lambda year: year.details.checks.done,
    "checks_faults": lambda year: year.details.checks.faults,
    "controls_planned": lambda year: year.details.controls.planned,
    "controls_done": lambda year: year.details.controls.done,
    "providers": lambda year: year.details.providers.reviewed,
    "providers_approved": lambda year: year.details.providers.approved,
    "providers_not_approved": lambda year: year.details.providers.not_approved,
    "providers_requirements": lambda year: year.details.providers.requirements,
    "providers_recommendations": lambda year: year.details.providers.recommendations,
}
_ACTIONS: Mapping[str, Figure] = {
    "actions_decided": lambda year: year.actions.total,
    "requirements": lambda year: year.actions.requirements,
    "recommendations": lambda year: year.actions.recommendations,
    "actions_done": lambda year: year.actions.done,
    "requirements_overdue": lambda year: year.actions.overdue,
    **{f"effect.{effect}": partial(_helped, place) for place, effect in enumerate(Effect)},
    "training_managers": lambda year: year.details.training.managers,
    "training_managers_of": lambda year: year.details.training.managers_of,
    "training_done": lambda year: year.details.training.actions,
    "routines_revised": lambda year: year.details.routines,
}


def _rows(figures: YearFigures, of: Mapping[str, Figure]) -> Iterable[Line]:
    return ((key, figure(figures)) for key, figure in of.items())


def _other_rows(figures: YearFigures) -> Iterable[Line]:
    for kind, count in figures.others.items():
        yield f"kind.{kind}", count
        yield from _rows(figures, _BESIDE_KIND.get(kind, {}))


TOPICS: Mapping[str, Callable[[YearFigures], Iterable[Line]]] = {
    "deviations": partial(_rows, of=_DEVIATIONS),
    "complaints": partial(_rows, of=_COMPLAINTS),
    "lex_sarah": partial(_rows, of=_LEX_SARAH),
    "incidents": partial(_rows, of=_INCIDENTS),
    "others": _other_rows,
    "checked": partial(_rows, of=_CHECKED),
    "actions": partial(_rows, of=_ACTIONS),
}
"""What a year is told of, in the order of the report."""


# --- the Word document --------------------------------------------------------------------------------


def year_pages(say: Texts, figures: YearFigures, signals: Sequence[Signal]) -> Pages:
    """The figures of the quality report, to be written on: charts, questions, last year's areas, method."""
    parts: list[PagePart] = [
        Note(say("statistics.frozen" if figures.complete else "statistics.not_over", year=figures.year)),
        *(part for topic in TOPICS for part in _topic(say, figures, topic)),
        Heading(say("statistics.to_think_about")),
        Bullets(
            tuple(signal_words(say, each, figures.names) for each in signals) or (say("statistics.nothing"),)
        ),
        *_improvement(say, figures),
        Box(say("statistics.method"), method_lines(say, figures)),
    ]
    title = say("statistics.title", year=figures.year, organisation=figures.organisation)
    return Pages(title, tuple(parts), say.locale)


def _topic(say: Texts, figures: YearFigures, topic: str) -> list[PagePart]:
    """Its totals, and behind them charts and tables where there are any."""
    behind = _BEHIND.get(topic)
    return [
        Heading(say(f"statistics.topic.{topic}")),
        Table(header(say, "what", "figure"), topic_rows(say, figures, topic)),
        *([] if behind is None else behind(say, figures)),
    ]


_METHOD = ("counted", "frozen", "unknown", "shares", "reclassified", "linked", "small_numbers")
_GAPS: Mapping[str, Callable[[YearFigures], int]] = {
    # what is known of some and not of these
    "month": lambda year: year.deviations.month_unknown,
    "state": lambda year: year.deviations.unknown,
    "unit": lambda year: sum(each.count for each in year.deviations.by_division if each.unit is None),
    "category": lambda year: sum(
        count for category, count in year.deviations.by_category if category is None
    ),
    "cause": lambda year: sum(count for cause, count in year.details.deviation_causes if cause is None),
    "registered": lambda year: year.complaints.registered.unknown,
    "feedback": lambda year: year.complaints.answered.unknown,
    "outcome": lambda year: year.lex_sarah.outcome_unknown,
    "ivo": lambda year: year.lex_sarah.notified_unknown,
    "imy": lambda year: year.incidents.notified_unknown,
    "injuries": lambda year: year.details.injuries_unknown,
}


def method_lines(say: Texts, figures: YearFigures) -> tuple[str, ...]:
    """How it was counted, from which systems, and what is not known of the year."""
    return (
        *(say(f"statistics.method.{line}") for line in _METHOD),
        *_from_systems(say, figures),
        *_gaps(say, figures),
    )


def _from_systems(say: Texts, figures: YearFigures) -> tuple[str, ...]:
    systems = [
        say("statistics.method.system", system=system or say("statistics.method.here"), count=count)
        for system, count in figures.details.sources
    ]
    return (say("statistics.method.systems", systems=say.listed(systems)),) if systems else ()


def _gaps(say: Texts, figures: YearFigures) -> Iterable[str]:
    for name, of in _GAPS.items():
        if count := of(figures):
            yield say(f"statistics.gap.{name}", count=count)
    missing = [
        _named(say, key)
        for topic in TOPICS.values()
        for key, value in topic(figures)
        if value is None and (key.startswith("kind.") or key in _OF_ITS_OWN)
    ]
    if missing:
        names = say.listed([name[:1].lower() + name[1:] for name in missing])
        yield say("statistics.gap.wholly", names=names)


_OF_ITS_OWN = frozenset(
    {"checks_done", "controls_done", "providers", "actions_decided", "training_managers", "routines_revised"}
)
"""What is named among the gaps beside the kinds of cases; what else is missing stands in its table."""


def _of_deviations(say: Texts, figures: YearFigures) -> list[PagePart]:
    found = figures.deviations
    parts: list[PagePart] = [*_years(say, "statistics.sheet.deviations_series", found.series)]
    if found.by_unit:
        shown = found.by_unit[:_MOST_BARS]
        labels = tuple(each.name or say("statistics.no_unit") for each in shown)
        values = (Series("", tuple(each.count for each in shown)),)
        parts += [
            chart(say, ChartKind.COLUMNS, say("statistics.sheet.deviations_by_unit"), labels, values),
            Table(header(say, "unit", "count", "share"), _units(say, found.by_unit)),
        ]
    if found.by_division:
        parts.append(Table(header(say, "division", "count", "share"), _units(say, found.by_division)))
    if found.by_category:
        parts.append(Table(header(say, "category", "count"), _categories(say, found.by_category)))
    if figures.details.deviation_causes:
        causes = _causes(say, figures.details.deviation_causes)
        parts.append(Table(header(say, "cause", "count"), causes))
    if found.units_without:
        names = say.listed([figures.names.get(unit, unit) for unit in found.units_without])
        parts.append(Text((say("statistics.units_without", units=names),)))
    parts.append(Text((_handling_words(say, found.handling),)))
    return parts


def _handling_words(say: Texts, found: HandlingTime) -> str:
    if found.nine_of_ten is None:
        return say("statistics.no_times")
    nine, half = number(say, found.nine_of_ten), number(say, found.median)
    return say("digest.handling", nine=nine, half=half, closed=found.closed)


def _of_complaints(say: Texts, figures: YearFigures) -> list[PagePart]:
    found = figures.complaints
    parts: list[PagePart] = [*_years(say, "statistics.sheet.complaints_series", found.series)]
    feedback = share_words(say, found.answered)
    parts.append(Text((say("statistics.feedback_words", share=feedback),)))
    if found.by_unit:
        parts.append(Table(header(say, "unit", "count", "share"), _units(say, found.by_unit)))
    if found.by_category:
        parts.append(Table(header(say, "category", "count"), _categories(say, found.by_category)))
    return parts


def _of_lex_sarah(say: Texts, figures: YearFigures) -> list[PagePart]:
    causes = _causes(say, figures.details.lex_sarah_causes)
    return [Table(header(say, "cause", "count"), causes)] if causes else []


def _of_incidents(say: Texts, figures: YearFigures) -> list[PagePart]:
    categories = _categories(say, figures.details.incident_categories)
    return [Table(header(say, "category", "count"), categories)] if categories else []


_BEHIND: Mapping[str, Callable[[Texts, YearFigures], list[PagePart]]] = {
    "deviations": _of_deviations,
    "complaints": _of_complaints,
    "lex_sarah": _of_lex_sarah,
    "incidents": _of_incidents,
}


def _years(say: Texts, title: str, series: Sequence[YearCount]) -> list[PagePart]:
    """Each year with its change; drawn where two are known at least: one alone is no development."""
    table = Table(header(say, "year", "count", "change"), _series(series))
    known = [each for each in series if each.count is not None]
    if len(known) <= 1:
        return [table]
    labels = tuple(str(each.year) for each in series)
    values = (Series("", tuple(each.count for each in series)),)
    return [chart(say, ChartKind.COLUMNS, say(title), labels, values), table]


def _improvement(say: Texts, figures: YearFigures) -> list[PagePart]:
    """Last year's areas carried forward, and room for the next year's."""
    areas = _areas(figures)
    lines: Mapping[str, Rows] = {
        "last": tuple((area, "", "") for area in areas),
        "next": tuple(("", "", "") for _ in range(3)),
    }
    last: list[PagePart] = (
        [Table(header(say, "area", "what_was_done", "goes_on"), lines["last"])]
        if areas
        else [Text((say("statistics.no_areas", year=figures.year - 1),))]
    )
    return [
        Heading(say("statistics.last_areas", year=figures.year - 1)),
        *last,
        Heading(say("statistics.next_areas", year=figures.year + 1)),
        Table(header(say, "area", "owner", "due"), lines["next"]),
    ]


def _areas(figures: YearFigures) -> tuple[str, ...]:
    said = figures.reported.get(figures.year - 1)
    return said.improvement_areas or () if said is not None else ()
