"""The digest as people see it: a chart, five lines, questions; the whole, and what is guarded, by buttons."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from babel.dates import format_date

from domain.digest import (
    ENOUGH,
    Asked,
    Digest,
    Stand,
    Topic,
    Version,
    from_outside,
    lines_of,
    may_see,
)
from domain.figures import Figures, Inflow, Month, Share, UnitFigures
from domain.kinds import KINDS, CaseKind
from domain.notices import DigestCard
from domain.periods import Period
from domain.signals import Signal, SignalCode, of_period
from domain.suppression import PUBLISHED_KINDS, Published
from handlers.charts import chart, figure
from handlers.chat import (
    Button,
    Buttons,
    ButtonStyle,
    Card,
    CardPart,
    ChartKind,
    Dialog,
    DialogPart,
    Facts,
    Heading,
    Note,
    Series,
    Strong,
    Text,
)
from handlers.talk import Talk
from handlers.texts import Texts
from storage.giving_digests import figures_for, figures_of

MOST_UNITS = 40
"""Units in the dialog; the workbook has them all."""
_NAMED = 5
"""Units named in a question; the others are counted."""
_PATTERNS = 3
_MONTHS_OF = {1: "month", 3: "quarter", 6: "half", 12: "year"}


# --- words --------------------------------------------------------------------------------------------


def period_name(talk: Talk, period: Period) -> str:
    """oktober 2026, december 2025-januari 2026, kvartal 3 2026, första halvåret 2026, 2026"""
    months = period.months()
    length = len(months)
    if length not in _MONTHS_OF or (period.first.month - 1) % length:
        first = talk.say.month(period.first)
        return talk.say("digest.months", first=first, last=talk.say.month(period.last))
    what = _MONTHS_OF[length]
    if what == "month":
        return talk.say.month(period.first)
    number = (period.first.month - 1) // length + 1
    key = {"half": f"digest.half_{number}", "year": "digest.year_name"}.get(what, "digest.quarter")
    return talk.say(key, number=number, year=period.first.year)


def units_name(talk: Talk, units: Iterable[str]) -> str:
    return talk.say.listed([_unit_name(talk, unit) for unit in units])


def unit_names(talk: Talk) -> Mapping[str, str]:
    return {unit.key: unit.short_name for unit in talk.organisation.units}


def _unit_name(talk: Talk, unit: str) -> str:
    return talk.organisation.unit(unit).short_name if talk.organisation.has_unit(unit) else unit


def number(say: Texts, value: float | None) -> str:
    return say("chart.unknown") if value is None else figure(value, say.locale)


def signal_words(say: Texts, signal: Signal, names: Mapping[str, str]) -> str:
    """The question that the signal asks, with its figures. names: of units, by their keys."""
    units = [names.get(unit, unit) for unit in signal.units]
    shown = (
        units if len(units) <= _NAMED else [*units[:_NAMED], say("signal.more", count=len(units) - _NAMED)]
    )
    return say(
        f"signal.{signal.code}",
        part=signal.part,
        whole=signal.whole,
        before=number(say, signal.before),
        units=say.listed(shown),
        category=say(f"category.{signal.category}") if signal.category else "",
        area=signal.area or "",
        years=say.listed([str(year) for year in signal.years]),
        series=signal.evidence.replace("->", "→"),
    )


# --- the card -----------------------------------------------------------------------------------------


def sees(talk: Talk, digest: Digest) -> bool:
    """May this person see the exact figures of its units?"""
    return all(map(talk.organisation.has_unit, digest.units)) and may_see(
        talk.organisation, digest.units, talk.person.id, talk.today
    )


async def digest_card(talk: Talk, notice: DigestCard) -> Card | None:
    """None when its units are gone, or when it was for someone who may no longer see them."""
    digest = await talk.tx.digests.get(notice.digest)
    if digest is None or not all(map(talk.organisation.has_unit, digest.units)):
        return None
    if digest.version is not Version.INTERNAL:
        return await _outside_card(talk, digest)
    if digest.person is not None and (digest.person != talk.person.id or not sees(talk, digest)):
        return None
    figures = await figures_of(talk.tx, digest, talk.now)
    asked = await talk.tx.digests.asked(digest.id)
    matters = lines_of(figures, _lowest(talk))
    return Card(
        talk.say("digest.notification", period=period_name(talk, digest.period)),
        (
            *_head(talk, digest, figures.as_of),
            _chart(talk, figures),
            *(Text(_line(talk, figures, each.topic, over=each.over)) for each in matters),
            *_questions(talk, digest, asked),
            Buttons(
                (
                    Button(talk.say("button.digest_more"), "digest_more", digest.id),
                    Button(talk.say("button.digest_guarded"), "digest_guarded", digest.id),
                    Button(talk.say("button.digest_file"), "digest_file", digest.id),
                )
            ),
        ),
    )


def _head(talk: Talk, digest: Digest, as_of: datetime) -> tuple[CardPart, ...]:
    """as_of: the moment of its figures."""
    title = talk.say(
        "digest.title", period=period_name(talk, digest.period), units=units_name(talk, digest.units)
    )
    corrected = (Note(talk.say("digest.corrected")),) if digest.corrected else ()
    unfinished = (Note(talk.say("digest.unfinished")),) if digest.period.end > as_of else ()
    return (Heading(title), *corrected, *unfinished)


def _chart(talk: Talk, figures: Figures) -> CardPart:
    """Twelve months; less where nothing was received here before: that is no row of zeros."""
    begun = tuple(month for month in figures.months if month.period.first <= talk.today)
    months = begun if figures.known_a_year else _since_the_first(begun)
    labels = tuple(str(format_date(month.period.first, "MMM yy", locale=talk.say.locale)) for month in months)
    kinds = (
        ("kinds.deviations", (CaseKind.DEVIATION,)),
        ("kinds.from_outside", (CaseKind.COMPLAINT, CaseKind.VIEW)),
    )
    series = tuple(
        Series(talk.say(name), tuple(sum(month.by_kind[kind] for kind in of) for month in months))
        for name, of in kinds
    )
    return chart(talk.say, ChartKind.COLUMNS, talk.say("digest.chart"), labels, series)


def _since_the_first(months: Sequence[Month]) -> Sequence[Month]:
    first = next(
        (place for place, month in enumerate(months) if any(month.by_kind.values())), len(months) - 1
    )
    return months[first:]


Runs = tuple[str | Strong, ...]


def _line(talk: Talk, figures: Figures, topic: Topic, *, over: bool) -> Runs:
    """What is past its threshold stands out."""
    name, words = talk.say(f"digest.topic.{topic}"), _LINES[topic](talk, figures)
    whole = talk.say("digest.line", name=name, words=words)
    return (Strong(whole),) if over else (whole,)


def _inflow_line(talk: Talk, figures: Figures) -> str:
    return _compared(talk, figures.by_kind[CaseKind.DEVIATION])


def _compared(talk: Talk, inflow: Inflow) -> str:
    return talk.say("digest.compared", count=inflow.period, before=number(talk.say, inflow.year_before))


def _open_line(talk: Talk, figures: Figures) -> str:
    standing = figures.standing
    return talk.say("digest.open", open=standing.open, not_taken=standing.not_taken, overdue=standing.overdue)


def _feedback_line(talk: Talk, figures: Figures) -> str:
    return talk.say(
        "digest.feedback", count=from_outside(figures), feedback=share_words(talk.say, figures.feedback)
    )


def share_words(say: Texts, share: Share) -> str:
    """ "3 av 6", with the percentage where there are enough, and what is not known or not late yet."""
    if not share.known:
        return say("chart.unknown")
    words = say("digest.share", part=share.part, whole=share.whole)
    if share.percent is not None and share.whole >= ENOUGH:
        words = say("digest.share_percent", share=words, percent=number(say, share.percent))
    if share.waiting:
        words = say("digest.share_waiting", share=words, waiting=share.waiting)
    return words


def _actions_line(talk: Talk, figures: Figures) -> str:
    found = figures.actions
    if found is None:
        return talk.say("chart.unknown")
    return talk.say(
        "digest.actions",
        open=found.open_requirements + found.open_recommendations,
        requirements=found.open_requirements,
        overdue=found.overdue,
    )


def _handling_line(talk: Talk, figures: Figures) -> str:
    found = figures.handling
    if found.nine_of_ten is None:
        return talk.say("digest.none_closed")
    return talk.say("digest.handling", nine=found.nine_of_ten, half=found.median, closed=found.closed)


def _category_line(talk: Talk, figures: Figures) -> str:
    common = [
        talk.say("digest.category", category=talk.say(f"category.{category}"), count=inflow.period)
        for category, inflow in figures.by_category[:_PATTERNS]
        if inflow.period
    ]
    return ", ".join(common) if common else talk.say("digest.no_category")


def _silent_line(talk: Talk, figures: Figures) -> str:
    lowest = _lowest(talk)
    silent = [each.unit for each in figures.by_unit if each.silent and each.unit in lowest]
    whole = sum(each.unit in lowest for each in figures.by_unit)
    if not figures.known_three_months:
        return talk.say("chart.unknown")
    return talk.say("digest.silent", count=len(silent), whole=whole)


def _lowest(talk: Talk) -> set[str]:
    return {unit.key for unit in talk.organisation.lowest_units()}


_LINES: Mapping[Topic, Callable[[Talk, Figures], str]] = {
    Topic.INFLOW: _inflow_line,
    Topic.OPEN: _open_line,
    Topic.FEEDBACK: _feedback_line,
    Topic.ACTIONS: _actions_line,
    Topic.HANDLING: _handling_line,
    Topic.CATEGORY: _category_line,
    Topic.SILENT: _silent_line,
}


# --- questions ----------------------------------------------------------------------------------------


def _questions(talk: Talk, digest: Digest, asked: Sequence[Asked]) -> tuple[CardPart, ...]:
    if not asked:
        return ()
    parts: list[CardPart] = [Text((Strong(talk.say("digest.questions")),))]
    for each in asked:
        parts += _question(talk, digest, each)
    return (*parts, Note(talk.say("digest.rule")))


def _question(talk: Talk, digest: Digest, asked: Asked) -> list[CardPart]:
    words = signal_words(talk.say, asked.question.signal, unit_names(talk))
    text = talk.say("digest.question", number=asked.place + 1, question=words)
    again = (Note(talk.say("digest.again")),) if asked.question.again and asked.stand is None else ()
    if asked.stand is not None:
        return [Text((text,)), Note(stand_words(talk, asked))]
    on = question_key(digest, asked)
    decide = Button(talk.say("button.digest_action"), "digest_action", on, style=ButtonStyle.PRIMARY)
    return [
        Text((text,)),
        *again,
        Buttons(
            (
                decide,
                Button(talk.say("button.digest_item"), "digest_item", on),
                Button(talk.say("button.digest_nothing"), "digest_nothing", on),
            )
        ),
    ]


def question_key(digest: Digest, asked: Asked) -> str:
    return f"{digest.id}|{asked.place}"


def stand_words(talk: Talk, asked: Asked) -> str:
    """What was decided, and by whom."""
    someone = talk.organisation.person(asked.by)
    name = someone.name if someone is not None else talk.say("case.someone")
    key = f"digest.stand.{asked.stand or Stand.NOTHING}"
    return talk.say(key, name=name, action=asked.action, reason=asked.reason)


# --- outside the house --------------------------------------------------------------------------------


async def _outside_card(talk: Talk, digest: Digest) -> Card:
    published = await _published(talk, digest)
    totals = [each for each in published if each.unit is None]
    pairs = tuple((talk.say(f"kinds.{each.kind}"), told_words(talk, each)) for each in totals)
    more = Button(talk.say("button.digest_more"), "digest_more", digest.id)
    return Card(
        talk.say("digest.notification", period=period_name(talk, digest.period)),
        (
            *_head(talk, digest, talk.now),
            Facts(pairs),
            Note(talk.say("digest.small_numbers")),
            Buttons((more,)),
        ),
    )


async def _published(talk: Talk, digest: Digest) -> tuple[Published, ...]:
    found = await talk.tx.digests.published(Period.of_year(digest.period.last.year), (digest.id,))
    places = {unit.key: place for place, unit in enumerate(talk.organisation.units)}
    return tuple(
        sorted(found, key=lambda each: (PUBLISHED_KINDS.index(each.kind), places.get(each.unit or "", -1)))
    )


def told_words(talk: Talk, told: Published) -> str:
    """ "färre än 5", "15", "6-15" where fives would give something away, or that it is not told."""
    if told.high is None:
        return talk.say("digest.withheld")
    if told.small:
        return talk.say("digest.fewer", count=told.high + 1)
    usual = told.usual
    return str(usual) if usual is not None else talk.say("digest.between", low=told.low, high=told.high)


async def outside_dialog(talk: Talk, digest: Digest) -> Dialog:
    """The same for each unit."""
    published = await _published(talk, digest)
    parts: list[DialogPart] = [Note(talk.say("digest.small_numbers"))]
    for kind in PUBLISHED_KINDS:
        of_units = [each for each in published if each.kind is kind and each.unit][:MOST_UNITS]
        pairs = tuple((_unit_name(talk, each.unit or ""), told_words(talk, each)) for each in of_units)
        parts += [Heading(talk.say(f"kinds.{kind}")), Facts(pairs)]
    return _reading(talk, "digest_outside", tuple(parts), digest)


# --- the whole ----------------------------------------------------------------------------------------


async def more_dialog(talk: Talk, digest: Digest) -> Dialog:
    """[Visa mer]: everything but what is guarded."""
    figures = await figures_of(talk.tx, digest, talk.now)
    again = Button(talk.say("button.digest_again"), "digest_again", digest.id)
    shown = [each for each in figures.by_unit if each.unit in _lowest(talk) or _has_any(each)]
    left_out = len(shown) - MOST_UNITS
    parts: tuple[DialogPart, ...] = (
        Heading(talk.say("digest.by_kind")),
        Facts(
            tuple((talk.say(f"kind.{kind}"), whole_words(talk.say, figures.by_kind[kind])) for kind in _SHOWN)
        ),
        *not_known_before(talk.say, [figures.by_kind[kind] for kind in _SHOWN]),
        Heading(talk.say("digest.by_unit")),
        Facts(tuple((_unit_name(talk, each.unit), _of_unit(talk, each)) for each in shown[:MOST_UNITS])),
        *((Note(talk.say("digest.more_units", count=left_out)),) if left_out > 0 else ()),
        Heading(talk.say("digest.handling_and_feedback")),
        Facts(_handling_facts(talk, figures)),
        Heading(talk.say("digest.patterns")),
        *_patterns(talk, figures),
        *((Buttons((again,)),) if digest.recipient else ()),
    )
    return _reading(talk, "digest_more", parts, digest)


_NO_LEX_SARAH = SignalCode.NO_LEX_SARAH
_SHOWN = tuple(kind for kind in CaseKind if not KINDS[kind].guarded)


def _has_any(unit: UnitFigures) -> bool:
    return bool(unit.inflow.rolling or unit.standing.open)


def whole_words(say: Texts, inflow: Inflow) -> str:
    """What is compared with only where it is known; what is not is said once, by not_known_before."""
    known = (inflow.year_before is not None, inflow.rolling_before is not None)
    key = {(True, True): "digest.whole", (True, False): "digest.whole_one_year"}.get(
        known, "digest.whole_alone"
    )
    before, rolling_before = number(say, inflow.year_before), number(say, inflow.rolling_before)
    return say(key, count=inflow.period, before=before, rolling=inflow.rolling, rolling_before=rolling_before)


def not_known_before(say: Texts, shown: Sequence[Inflow]) -> tuple[Note, ...]:
    """Said once of all: nothing was counted that long ago."""
    if any(each.year_before is None for each in shown):
        return (Note(say("digest.no_before")),)
    unknown = any(each.rolling_before is None for each in shown)
    return (Note(say("digest.no_rolling_before")),) if unknown else ()


def _of_unit(talk: Talk, unit: UnitFigures) -> str:
    return talk.say(
        "digest.unit",
        count=unit.inflow.period,
        open=unit.standing.open,
        not_taken=unit.standing.not_taken,
        not_started=unit.standing.not_started,
        per_ten=number(talk.say, unit.reports_per_ten),
    )


def _handling_facts(talk: Talk, figures: Figures) -> tuple[tuple[str, str], ...]:
    effect = figures.actions.effect if figures.actions is not None else (0, 0, 0)
    yes, partly, no = effect
    oldest = figures.standing.oldest_days
    topics = (Topic.OPEN, Topic.HANDLING, Topic.FEEDBACK, Topic.ACTIONS)
    return (
        *((talk.say(f"digest.topic.{topic}"), _LINES[topic](talk, figures)) for topic in topics),
        (talk.say("digest.oldest"), talk.say("digest.days", count=number(talk.say, oldest))),
        (talk.say("digest.feedback_year"), share_words(talk.say, figures.feedback_rolling)),
        (talk.say("digest.effect"), talk.say("digest.effect_words", yes=yes, partly=partly, no=no)),
    )


def _patterns(talk: Talk, figures: Figures) -> tuple[DialogPart, ...]:
    clusters = tuple(
        Text(
            (
                talk.say(
                    "digest.cluster",
                    category=talk.say(f"category.{each.category}"),
                    count=each.count,
                    units=units_name(talk, each.units),
                ),
            )
        )
        for each in figures.clusters[:_PATTERNS]
    )
    common = Text((talk.say("digest.common", categories=_category_line(talk, figures)),))
    return (common, *clusters, Text((talk.say("digest.silent_units", words=_silent_line(talk, figures)),)))


async def guarded_dialog(talk: Talk, digest: Digest, kinds: Sequence[CaseKind]) -> Dialog:
    """[Lex Sarah och incidenter]: only the kinds this person may see, and no case they are kept from."""
    figures = await figures_for(talk.tx, digest, talk.person.id, talk.now)
    parts: list[DialogPart] = [*not_known_before(talk.say, [figures.by_kind[kind] for kind in kinds])]
    for kind in kinds:
        of_units = tuple(
            (_unit_name(talk, each.unit), number(talk.say, each.guarded[kind]))
            for each in figures.by_unit
            if each.guarded[kind]
        )
        whole = (talk.say("digest.all_units"), whole_words(talk.say, figures.by_kind[kind]))
        parts += [Heading(talk.say(f"kind.{kind}")), Facts((whole, *of_units))]
        if kind is CaseKind.LEX_SARAH:
            none = [each for each in of_period(figures, talk.organisation) if each.code is _NO_LEX_SARAH]
            parts += [Text((signal_words(talk.say, each, {}),)) for each in none]
    return _reading(talk, "digest_guarded", tuple(parts), digest)


def _reading(talk: Talk, name: str, parts: tuple[DialogPart, ...], digest: Digest) -> Dialog:
    title = Text(
        (
            Strong(
                talk.say(
                    "digest.title",
                    period=period_name(talk, digest.period),
                    units=units_name(talk, digest.units),
                )
            ),
        )
    )
    return Dialog(
        name=name,
        title=talk.say(f"dialog.{name}"),
        parts=(title, *parts),
        close=talk.say("button.close"),
        on=digest.id,
    )
