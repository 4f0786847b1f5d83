"""Figures to keep: the workbook of a digest, with what each figure means.

Figures and their definitions, never a story. What is not known is said so, and is not 0.
"""

from collections.abc import Sequence

from domain.digest import Version, guarded_for
from domain.figures import Figures
from domain.kinds import KINDS, CaseKind
from domain.notices import DigestFile
from handlers.chat import Card, File, Note, Text
from handlers.digest_card import (
    period_name,
    sees,
    units_name,
)
from handlers.sheets import XLSX, Cell, Sheet, Table
from handlers.talk import Talk
from handlers.texts import Texts
from storage.giving_digests import figures_for

_LONGEST_SHEET_NAME = 31
_MOST_BARS = 12

Rows = tuple[tuple[Cell, ...], ...]


# --- the cards ----------------------------------------------------------------------------------------


async def digest_file_card(talk: Talk, notice: DigestFile) -> Card | None:
    """Checked again at delivery: None when it is no longer theirs to see."""
    digest = await talk.tx.digests.get(notice.digest)
    if digest is None or digest.version is not Version.INTERNAL or not sees(talk, digest):
        return None
    figures = await figures_for(talk.tx, digest, talk.person.id, talk.now)
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


# --- the workbook of a digest -------------------------------------------------------------------------


def digest_sheets(talk: Talk, figures: Figures, guarded: Sequence[CaseKind]) -> list[Sheet]:
    """guarded: the kinds whose figures the reader may see."""
    say = talk.say
    kinds = [kind for kind in CaseKind if not KINDS[kind].guarded or kind in guarded]
    by_kind: Rows = tuple(
        (say(f"kind.{kind}"), figures.received(kind), found.year_before, found.rolling, found.rolling_before)
        for kind in kinds
        for found in [figures.by_kind[kind]]
    )
    by_unit: Rows = tuple(
        (
            _unit_name(talk, each.unit),
            figures.told(each.inflow),
            each.standing.open,
            each.standing.not_taken,
            each.standing.not_started,
            each.standing.overdue,
            each.inflow.rolling,
            each.reports_per_ten,
            *(each.guarded[kind] for kind in guarded),
        )
        for each in figures.by_unit
    )
    unit_header = ("unit", "received", "open", "not_taken", "not_started", "overdue", "rolling", "per_ten")
    months: Rows = tuple(
        (say.month(month.period.first), *(month.by_kind[kind] for kind in kinds)) for month in figures.months
    )
    categories: Rows = tuple(
        (say(f"category.{category}"), found.period, found.year_before, found.rolling, found.rolling_before)
        for category, found in figures.by_category
    )
    inflow = ("received", "year_before", "rolling", "rolling_before")
    return [
        sheet(say, "by_kind", header(say, "kind", *inflow), by_kind),
        sheet(
            say,
            "by_unit",
            (*header(say, *unit_header), *(say(f"kind.{kind}") for kind in guarded)),
            by_unit,
        ),
        sheet(say, "by_month", (*header(say, "month"), *(say(f"kind.{kind}") for kind in kinds)), months),
        sheet(say, "by_category", header(say, "category", *inflow), categories),
        sheet(say, "handling", header(say, "what", "figure"), _handling_rows(say, figures)),
        definitions(say),
    ]


def _unit_name(talk: Talk, unit: str) -> str:
    """Its key, where it has been taken out of the organisation since."""
    return talk.organisation.unit(unit).name if talk.organisation.has_unit(unit) else unit


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


def header(say: Texts, *names: str) -> tuple[str, ...]:
    return tuple(say(f"statistics.{name}") for name in names)


def sheet(say: Texts, name: str, header: tuple[str, ...], rows: Rows) -> Sheet:
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
    return sheet(say, "definitions", header(say, "word", "meaning"), rows)
