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
from domain.figures import Figures, Month, Share
from domain.kinds import CaseKind
from domain.notices import DigestCard
from domain.periods import Period
from domain.signals import Signal
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
from handlers.digest_units import parts_menu
from handlers.talk import Talk
from handlers.texts import Texts
from storage.giving_digests import figures_of

MOST_UNITS = 40
"""Units in the dialog; the workbook has them all."""
_NAMED = 5
"""Units named in a question; the others are counted."""
MOST_PATTERNS = 3
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
    return talk.say.listed([unit_name(talk, unit) for unit in units])


def unit_names(talk: Talk) -> Mapping[str, str]:
    return {unit.key: unit.short_name for unit in talk.organisation.units}


def unit_name(talk: Talk, unit: str) -> str:
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
    if not figures.known:
        return _of_nothing(talk, digest, figures)
    asked = await talk.tx.digests.asked(digest.id)
    matters = lines_of(figures, lowest_keys(talk))
    return Card(
        talk.say("digest.notification", period=period_name(talk, digest.period)),
        (
            *_head(talk, digest, figures.as_of),
            *_how_much_is_known(talk, figures),
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
            *parts_menu(talk, digest),
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


def _of_nothing(talk: Talk, digest: Digest, figures: Figures) -> Card:
    """Of a period that nothing is known of there are no figures, and no zeros."""
    return Card(
        talk.say("digest.notification", period=period_name(talk, digest.period)),
        (
            *_head(talk, digest, figures.as_of),
            Text((talk.say("digest.nothing_known"),)),
            *parts_menu(talk, digest),
        ),
    )


def _how_much_is_known(talk: Talk, figures: Figures) -> tuple[Note, ...]:
    found = []
    if figures.partly_known and figures.known_from is not None:
        found.append(Note(talk.say("digest.known_from", day=talk.say.day(figures.known_from))))
    if figures.lacking:
        found.append(Note(talk.say("digest.lacking", count=figures.lacking)))
    return tuple(found)


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
    name, words = talk.say(f"digest.topic.{topic}"), line_words(talk, figures, topic)
    whole = talk.say("digest.line", name=name, words=words)
    return (Strong(whole),) if over else (whole,)


def _inflow_line(talk: Talk, figures: Figures) -> str:
    received = figures.received(CaseKind.DEVIATION)
    before = figures.by_kind[CaseKind.DEVIATION].year_before
    return talk.say("digest.compared", count=number(talk.say, received), before=number(talk.say, before))


def _open_line(talk: Talk, figures: Figures) -> str:
    standing = figures.standing
    return talk.say("digest.open", open=standing.open, not_taken=standing.not_taken, overdue=standing.overdue)


def _feedback_line(talk: Talk, figures: Figures) -> str:
    received = from_outside(figures)
    if received is None:
        return talk.say("chart.unknown")
    return talk.say("digest.feedback", count=received, feedback=share_words(talk.say, figures.feedback))


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
        for category, inflow in figures.by_category[:MOST_PATTERNS]
        if inflow.period
    ]
    return ", ".join(common) if common else talk.say("digest.no_category")


def _silent_line(talk: Talk, figures: Figures) -> str:
    lowest = lowest_keys(talk)
    silent = [each.unit for each in figures.by_unit if each.silent and each.unit in lowest]
    whole = sum(each.unit in lowest for each in figures.by_unit)
    if not figures.known_three_months:
        return talk.say("chart.unknown")
    return talk.say("digest.silent", count=len(silent), whole=whole)


def lowest_keys(talk: Talk) -> set[str]:
    return {unit.key for unit in talk.organisation.lowest_units()}


def line_words(talk: Talk, figures: Figures, topic: Topic) -> str:
    """What the line of the topic says, without its name."""
    return _LINES[topic](talk, figures)


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
            *_kinds_not_told(talk, published),
            Note(talk.say("digest.small_numbers")),
            Buttons((more,)),
        ),
    )


def _kinds_not_told(talk: Talk, published: Sequence[Published]) -> tuple[Note, ...]:
    """Of such a kind nothing is known, or cases of it lack their month."""
    told = {each.kind for each in published if each.told}
    return () if told.issuperset(each.kind for each in published) else (Note(talk.say("digest.not_told")),)


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
        pairs = tuple((unit_name(talk, each.unit or ""), told_words(talk, each)) for each in of_units)
        parts += [Heading(talk.say(f"kinds.{kind}")), Facts(pairs)]
    return reading(talk, "digest_outside", tuple(parts), digest)


def reading(talk: Talk, name: str, parts: tuple[DialogPart, ...], digest: Digest) -> Dialog:
    """A dialog that is only read, headed as the digest is."""
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
