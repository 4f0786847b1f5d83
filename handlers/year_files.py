"""The year's figures to keep: a workbook, and a Word document to write the quality report from.

Figures and their definitions, never a story. What is not known is said so, and is not 0.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from domain.actions import Effect
from domain.figures import HandlingTime, Outcome, Share
from domain.kinds import CaseKind, Cause
from domain.notices import YearFiles
from domain.signals import Signal, of_year
from domain.year import UnitCount, YearCount, YearFigures
from domain.year_details import Measures
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
    series = header(say, "year", "count", "change")
    causes = header(say, "cause", "count")
    return [
        sheet(say, "summary", header(say, "topic", "what", "figure"), year_summary(say, figures)),
        sheet(say, "deviations_by_unit", units, _units(say, figures.deviations.by_unit)),
        sheet(say, "deviations_by_category", units[:2], _categories(say, figures.deviations.by_category)),
        sheet(say, "deviations_by_cause", causes, _causes(say, figures.details.deviation_causes)),
        sheet(say, "deviations_series", series, _series(figures.deviations.series)),
        sheet(say, "complaints_by_unit", units, _units(say, figures.complaints.by_unit)),
        sheet(say, "complaints_by_category", units[:2], _categories(say, figures.complaints.by_category)),
        sheet(say, "complaints_series", series, _series(figures.complaints.series)),
        sheet(say, "lex_sarah_by_cause", causes, _causes(say, figures.details.lex_sarah_causes)),
        sheet(
            say,
            "incidents_by_category",
            header(say, "category", "count"),
            _categories(say, figures.details.incident_categories),
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


def _deviation_lines(figures: YearFigures) -> Iterable[Line]:
    found, more = figures.deviations, figures.details
    yield "deviations", found.total
    yield "reported_here", more.reported_here
    yield "brought_in", more.brought_in
    yield "open_at_year_end", found.open
    yield "closed_in_year", found.closed
    yield "closed_share", found.closed_share
    yield "median", found.handling.median
    yield "nine_of_ten", found.handling.nine_of_ten


def _complaint_lines(figures: YearFigures) -> Iterable[Line]:
    found, measures = figures.complaints, figures.details.complaint_measures
    yield "complaints_and_views", found.total
    yield "complaints", found.complaints
    yield "views", found.views
    yield "registered", _part(found.registered)
    yield "feedback", _part(found.answered)
    yield from _measures(measures)


def _lex_sarah_lines(figures: YearFigures) -> Iterable[Line]:
    found, more = figures.lex_sarah, figures.details
    yield "lex_sarah", found.reports
    yield "investigations", _if_any(found.investigations, found.reports)
    all_known = not found.outcome_unknown and not found.outcomes[Outcome.NOTIFIED]
    for outcome in OUTCOMES:
        known = found.outcomes[outcome] if all_known or found.outcomes[outcome] else None
        yield f"outcome.{outcome}", None if found.reports is None else known
    yield "handled_as_deviation", _if_any(found.handled_as_deviation, found.reports)
    yield "outcome_unknown", _if_any(found.outcome_unknown, found.reports)
    yield "ivo", _if_any(found.notified, found.reports)
    yield "ivo_unknown", _if_any(found.notified_unknown, found.reports)
    yield "noticed_half", more.detection.median
    yield "noticed_nine", more.detection.nine_of_ten
    yield from _measures(more.lex_sarah_measures)
    yield "followed_up", more.lex_sarah_measures.followed_up


def _incident_lines(figures: YearFigures) -> Iterable[Line]:
    found, more = figures.incidents, figures.details
    yield "incidents", found.total
    yield "assessed", _if_any(found.assessed, found.total)
    yield "imy", _if_any(found.notified, found.total)
    yield "informed", more.informed
    yield "not_informed", more.not_informed


def _other_lines(figures: YearFigures) -> Iterable[Line]:
    more = figures.details
    for kind, count in figures.others.items():
        yield f"kind.{kind}", count
        if kind is CaseKind.HEALTH_CARE:
            yield "injuries", more.injuries
        if kind is CaseKind.CARE_DEVIATION:
            yield "care_in", more.care_in
            yield "care_out", more.care_out


def _checked_lines(figures: YearFigures) -> Iterable[Line]:
    more = figures.details
    yield "checks_planned", more.checks.planned
    yield "checks_done", more.checks.done
    yield "checks_faults", more.checks.faults
    yield "controls_planned", more.controls.planned
    yield "controls_done", more.controls.done
    yield "providers", more.providers.reviewed
    yield "providers_approved", more.providers.approved
    yield "providers_not_approved", more.providers.not_approved
    yield "providers_requirements", more.providers.requirements
    yield "providers_recommendations", more.providers.recommendations


def _action_lines(figures: YearFigures) -> Iterable[Line]:
    found, more = figures.actions, figures.details
    yield "actions_decided", found.total
    yield "requirements", found.requirements
    yield "recommendations", found.recommendations
    yield "actions_done", found.done
    yield "requirements_overdue", found.overdue
    for place, effect in enumerate(Effect):
        yield f"effect.{effect}", None if found.effect is None else found.effect[place]
    yield "training_managers", more.training.managers
    yield "training_managers_of", more.training.managers_of
    yield "training_done", more.training.actions
    yield "routines_revised", more.routines


def _measures(found: Measures) -> Iterable[Line]:
    yield "measures_decided", found.decided
    yield "measures_done", found.done


OUTCOMES = (Outcome.NONE, Outcome.WRONGDOING, Outcome.RISK, Outcome.GRAVE, Outcome.GRAVE_RISK)
TOPICS: Mapping[str, Callable[[YearFigures], Iterable[Line]]] = {
    "deviations": _deviation_lines,
    "complaints": _complaint_lines,
    "lex_sarah": _lex_sarah_lines,
    "incidents": _incident_lines,
    "others": _other_lines,
    "checked": _checked_lines,
    "actions": _action_lines,
}
"""What a year is told of, in the order of the report."""


def _part(share: Share) -> int | None:
    return share.part if share.known else None


def _if_any(count: int, total: int | None) -> int | None:
    return None if total is None else count


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
        Box(say("statistics.method"), tuple(say(f"statistics.method.{line}") for line in _METHOD)),
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


_METHOD = ("counted", "frozen", "unknown", "shares", "reclassified", "small_numbers")


def _of_deviations(say: Texts, figures: YearFigures) -> list[PagePart]:
    found = figures.deviations
    parts: list[PagePart] = [*_years_chart(say, "statistics.sheet.deviations_series", found.series)]
    if found.by_unit:
        shown = found.by_unit[:_MOST_BARS]
        labels = tuple(each.name or say("statistics.no_unit") for each in shown)
        values = (Series("", tuple(each.count for each in shown)),)
        parts += [
            chart(say, ChartKind.COLUMNS, say("statistics.sheet.deviations_by_unit"), labels, values),
            Table(header(say, "unit", "count", "share"), _units(say, found.by_unit)),
        ]
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
    parts: list[PagePart] = [*_years_chart(say, "statistics.sheet.complaints_series", found.series)]
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


def _years_chart(say: Texts, title: str, series: Sequence[YearCount]) -> list[PagePart]:
    """Two known years at least: one alone is no development."""
    known = [each for each in series if each.count is not None]
    if len(known) <= 1:
        return []
    labels = tuple(str(each.year) for each in series)
    values = (Series("", tuple(each.count for each in series)),)
    return [chart(say, ChartKind.COLUMNS, say(title), labels, values)]


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
