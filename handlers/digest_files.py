"""Figures to keep: the workbook of a digest, the workbook and the Word document of a year.

Figures and their definitions, never a story. What is not known is said so, and is not 0.
"""

from collections.abc import Iterable, Mapping, Sequence

from domain.digest import Version, guarded_for, without_guarded
from domain.figures import Figures, HandlingTime, Share
from domain.kinds import KINDS, CaseKind
from domain.notices import DigestFile, YearFiles
from domain.signals import Signal, of_year
from domain.year import UnitCount, YearCount, YearFigures
from handlers.charts import chart
from handlers.chat import Card, ChartKind, File, Heading, Note, Series, Text
from handlers.digest_card import (
    number,
    period_name,
    sees,
    share_words,
    signal_words,
    units_name,
)
from handlers.digest_talk import may_see_the_year
from handlers.sheets import DOCX, XLSX, Box, Bullets, Cell, PagePart, Pages, Sheet, Table
from handlers.talk import Talk
from handlers.texts import Texts
from storage.giving_digests import figures_of
from storage.year_figures import year_figures

_LONGEST_SHEET_NAME = 31
_MOST_BARS = 12

Rows = tuple[tuple[Cell, ...], ...]


# --- the cards ----------------------------------------------------------------------------------------


async def digest_file_card(talk: Talk, notice: DigestFile) -> Card | None:
    """Checked again at delivery: None when it is no longer theirs to see."""
    digest = await talk.tx.digests.get(notice.digest)
    if digest is None or digest.version is not Version.INTERNAL or not sees(talk, digest):
        return None
    figures = await figures_of(talk.tx, digest, talk.now)
    guarded = guarded_for(talk.organisation, digest.units, talk.person.id, talk.today)
    period = digest.period
    sheets = digest_sheets(talk, figures, guarded)
    name = f"underlag-{period.first:%Y-%m}--{period.last:%Y-%m}.xlsx"
    content = talk.desk.workbook(sheets, talk.say("chart.unknown"))
    words = talk.say("digest.file", period=period_name(talk, period), units=units_name(talk, digest.units))
    return Card(
        talk.say("digest.file_notification"),
        (
            Text((words,)),
            File(name, XLSX, content, talk.say("digest.file_label")),
            Note(talk.say("digest.file_note")),
        ),
    )


async def year_files_card(talk: Talk, notice: YearFiles) -> Card | None:
    if not may_see_the_year(talk):
        return None
    figures = await year_figures(talk.tx, notice.year, talk.now)
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


# --- the workbook of a digest -------------------------------------------------------------------------


def digest_sheets(talk: Talk, whole: Figures, guarded: Sequence[CaseKind]) -> list[Sheet]:
    """guarded: the kinds whose figures the reader may see."""
    say, figures = talk.say, without_guarded(whole)
    kinds = [kind for kind in CaseKind if not KINDS[kind].guarded or kind in guarded]
    by_kind: Rows = tuple(
        (say(f"kind.{kind}"), found.period, found.year_before, found.rolling, found.rolling_before)
        for kind in kinds
        for found in [whole.by_kind[kind]]
    )
    by_unit: Rows = tuple(
        (
            talk.organisation.unit(each.unit).name,
            each.inflow.period,
            each.standing.open,
            each.standing.not_taken,
            each.standing.not_started,
            each.standing.overdue,
            each.inflow.rolling,
            each.reports_per_ten,
            *(all_kinds.guarded[kind] for kind in guarded),
        )
        for each, all_kinds in zip(figures.by_unit, whole.by_unit, strict=True)
    )
    unit_header = ("unit", "received", "open", "not_taken", "not_started", "overdue", "rolling", "per_ten")
    months: Rows = tuple(
        (say.month(month.period.first), *(month.by_kind[kind] for kind in kinds)) for month in whole.months
    )
    categories: Rows = tuple(
        (say(f"category.{category}"), found.period, found.year_before, found.rolling, found.rolling_before)
        for category, found in figures.by_category
    )
    inflow = ("received", "year_before", "rolling", "rolling_before")
    return [
        _sheet(say, "by_kind", _header(say, "kind", *inflow), by_kind),
        _sheet(
            say,
            "by_unit",
            (*_header(say, *unit_header), *(say(f"kind.{kind}") for kind in guarded)),
            by_unit,
        ),
        _sheet(say, "by_month", (*_header(say, "month"), *(say(f"kind.{kind}") for kind in kinds)), months),
        _sheet(say, "by_category", _header(say, "category", *inflow), categories),
        _sheet(say, "handling", _header(say, "what", "figure"), _handling_rows(say, figures)),
        definitions(say),
    ]


def _handling_rows(say: Texts, figures: Figures) -> Rows:
    actions = figures.actions
    found: list[tuple[str, Cell]] = [
        ("closed", figures.handling.closed),
        ("median", figures.handling.median),
        ("nine_of_ten", figures.handling.nine_of_ten),
        ("feedback", figures.feedback.part if figures.feedback.known else None),
        ("feedback_of", figures.feedback.whole),
        ("oldest", figures.standing.oldest_days),
        ("requirements", actions.open_requirements if actions else None),
        ("recommendations", actions.open_recommendations if actions else None),
        ("actions_overdue", actions.overdue if actions else None),
    ]
    return tuple((say(f"statistics.{name}"), value) for name, value in found)


def _header(say: Texts, *names: str) -> tuple[str, ...]:
    return tuple(say(f"statistics.{name}") for name in names)


def _sheet(say: Texts, name: str, header: tuple[str, ...], rows: Rows) -> Sheet:
    return Sheet(say(f"statistics.sheet.{name}")[:_LONGEST_SHEET_NAME], Table(header, rows))


DEFINED = (
    "counted",
    "received",
    "year_before",
    "rolling",
    "open",
    "not_taken",
    "not_started",
    "overdue",
    "per_ten",
    "median",
    "nine_of_ten",
    "feedback",
    "unknown",
    "small_numbers",
)
"""What each figure means, in the order of the sheet."""


def definitions(say: Texts) -> Sheet:
    rows: Rows = tuple((say(f"statistics.{name}"), say(f"statistics.define.{name}")) for name in DEFINED)
    return _sheet(say, "definitions", _header(say, "word", "meaning"), rows)


# --- a year -------------------------------------------------------------------------------------------


def year_sheets(say: Texts, figures: YearFigures) -> list[Sheet]:
    """The same figures as JSON has, sheet by sheet."""
    units = _header(say, "unit", "count", "share")
    series = _header(say, "year", "count", "change")
    return [
        _sheet(say, "summary", _header(say, "what", "figure"), year_summary(say, figures)),
        _sheet(say, "deviations_by_unit", units, _units(say, figures.deviations.by_unit)),
        _sheet(say, "deviations_by_category", units[:2], _categories(say, figures.deviations.by_category)),
        _sheet(say, "deviations_series", series, _series(figures.deviations.series)),
        _sheet(say, "complaints_by_unit", units, _units(say, figures.complaints.by_unit)),
        _sheet(say, "complaints_by_category", units[:2], _categories(say, figures.complaints.by_category)),
        _sheet(say, "complaints_series", series, _series(figures.complaints.series)),
        definitions(say),
    ]


def _units(say: Texts, counts: Iterable[UnitCount]) -> Rows:
    return tuple((each.name or say("statistics.no_unit"), each.count, each.share) for each in counts)


def _series(counts: Iterable[YearCount]) -> Rows:
    return tuple((str(each.year), each.count, each.change) for each in counts)


def _categories(say: Texts, counts: Iterable[tuple[str | None, int]]) -> Rows:
    return tuple(
        (say(f"category.{category}") if category else say("statistics.no_category"), count)
        for category, count in counts
    )


def year_summary(say: Texts, figures: YearFigures) -> Rows:
    """Every total of the year, None where it is not known."""
    deviations, complaints = figures.deviations, figures.complaints
    lex_sarah, incidents, actions = figures.lex_sarah, figures.incidents, figures.actions
    rows: list[tuple[str, Cell]] = [
        ("deviations", deviations.total),
        ("open_at_year_end", deviations.open),
        ("closed_in_year", deviations.closed),
        ("median", deviations.handling.median),
        ("nine_of_ten", deviations.handling.nine_of_ten),
        ("complaints_and_views", complaints.total),
        ("complaints", complaints.complaints),
        ("views", complaints.views),
        ("registered", _part(complaints.registered)),
        ("feedback", _part(complaints.answered)),
        ("lex_sarah", lex_sarah.reports),
        ("investigations", _if_any(lex_sarah.investigations, lex_sarah.reports)),
        ("ivo", _if_any(lex_sarah.notified, lex_sarah.reports)),
        ("handled_as_deviation", _if_any(lex_sarah.handled_as_deviation, lex_sarah.reports)),
        ("outcome_unknown", _if_any(lex_sarah.outcome_unknown, lex_sarah.reports)),
        ("incidents", incidents.total),
        ("imy", _if_any(incidents.notified, incidents.total)),
        ("actions_decided", actions.total),
        ("requirements", actions.requirements),
        ("recommendations", actions.recommendations),
        ("actions_done", actions.done),
        ("actions_overdue", actions.overdue),
    ]
    named: Rows = tuple((say(f"statistics.{name}"), value) for name, value in rows)
    others: Rows = tuple((say(f"kind.{kind}"), count) for kind, count in figures.others.items())
    return (*named, *others)


def _part(share: Share) -> int | None:
    return share.part if share.known else None


def _if_any(count: int, total: int | None) -> int | None:
    return None if total is None else count


# --- the Word document --------------------------------------------------------------------------------


def year_pages(say: Texts, figures: YearFigures, signals: Sequence[Signal]) -> Pages:
    """The figures of the quality report, to be written on: charts, questions, last year's areas, method."""
    parts: list[PagePart] = [
        Note(say("statistics.frozen" if figures.complete else "statistics.not_over", year=figures.year)),
        Heading(say("statistics.sheet.summary")),
        Table(_header(say, "what", "figure"), year_summary(say, figures)),
        Heading(say("kinds.deviations")),
        *_of_deviations(say, figures),
        Heading(say("kinds.from_outside")),
        *_of_complaints(say, figures),
        Heading(say("statistics.to_think_about")),
        Bullets(
            tuple(signal_words(say, each, figures.names) for each in signals) or (say("statistics.nothing"),)
        ),
        *_improvement(say, figures),
        Box(say("statistics.method"), tuple(say(f"statistics.method.{line}") for line in _METHOD)),
    ]
    title = say("statistics.title", year=figures.year, organisation=figures.organisation)
    return Pages(title, tuple(parts), say.locale)


def _questions(say: Texts, figures: YearFigures, signals: Sequence[Signal]) -> tuple[str, ...]:
    found = tuple(signal_words(say, each, figures.names) for each in signals)
    return found or (say("statistics.nothing"),)


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
            Table(_header(say, "unit", "count", "share"), _units(say, found.by_unit)),
        ]
    if found.by_category:
        parts.append(Table(_header(say, "category", "count"), _categories(say, found.by_category)))
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
        parts.append(Table(_header(say, "unit", "count", "share"), _units(say, found.by_unit)))
    if found.by_category:
        parts.append(Table(_header(say, "category", "count"), _categories(say, found.by_category)))
    return parts


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
        [Table(_header(say, "area", "what_was_done", "goes_on"), lines["last"])]
        if areas
        else [Text((say("statistics.no_areas", year=figures.year - 1),))]
    )
    return [
        Heading(say("statistics.last_areas", year=figures.year - 1)),
        *last,
        Heading(say("statistics.next_areas", year=figures.year + 1)),
        Table(_header(say, "area", "owner", "due"), lines["next"]),
    ]


def _areas(figures: YearFigures) -> tuple[str, ...]:
    said = figures.reported.get(figures.year - 1)
    return said.improvement_areas or () if said is not None else ()
