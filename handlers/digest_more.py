"""[Visa mer] and [Visa lex Sarah]: the whole of a digest, and what is guarded, for those who may see it."""

from collections.abc import Iterable, Sequence

from domain.access import View, view
from domain.digest import Digest, Topic
from domain.digest_details import Details, IncidentStanding, LexSarahStanding, by_level
from domain.figures import GUARDED, Figures, Inflow, Outcome, UnitFigures
from domain.kinds import KINDS, CaseKind
from domain.signals import SignalCode, of_period
from handlers.chat import Button, Buttons, Dialog, DialogPart, Facts, Heading, Note, Text
from handlers.digest_card import (
    MOST_PATTERNS,
    MOST_UNITS,
    line_words,
    lowest_keys,
    number,
    reading,
    share_words,
    signal_words,
    unit_name,
    units_name,
)
from handlers.talk import Talk
from handlers.texts import Texts
from storage.digest_details import count_details, incidents_standing, lex_sarah_standing
from storage.giving_digests import figures_for, figures_of

# --- the whole ----------------------------------------------------------------------------------------


async def more_dialog(talk: Talk, digest: Digest) -> Dialog:
    """[Visa mer]: everything but what is guarded."""
    figures = await figures_of(talk.tx, digest, talk.now)
    details = await count_details(talk.tx, figures.units, figures.period, figures.as_of)
    again = Button(talk.say("button.digest_again"), "digest_again", digest.id)
    shown = [each for each in figures.by_unit if each.unit in lowest_keys(talk) or _has_any(each)]
    left_out = len(shown) - MOST_UNITS
    parts: tuple[DialogPart, ...] = (
        Heading(talk.say("digest.by_kind")),
        Facts(tuple((talk.say(f"kind.{kind}"), kind_words(talk.say, figures, kind)) for kind in _SHOWN)),
        *not_known_before(talk.say, [figures.by_kind[kind] for kind in _SHOWN]),
        Heading(talk.say("digest.by_unit")),
        Facts(tuple((unit_name(talk, each.unit), _of_unit(talk, each)) for each in shown[:MOST_UNITS])),
        *((Note(talk.say("digest.more_units", count=left_out)),) if left_out > 0 else ()),
        Heading(talk.say("digest.handling_and_feedback")),
        Facts(await _handling_facts(talk, figures, details)),
        Heading(talk.say("digest.patterns")),
        *_patterns(talk, figures, details),
        *((Buttons((again,)),) if digest.recipient else ()),
    )
    return reading(talk, "digest_more", parts, digest)


_NO_LEX_SARAH = SignalCode.NO_LEX_SARAH
_SHOWN = tuple(kind for kind in CaseKind if not KINDS[kind].guarded)


def _has_any(unit: UnitFigures) -> bool:
    return bool(unit.inflow.rolling or unit.standing.open)


def kind_words(say: Texts, figures: Figures, kind: CaseKind) -> str:
    """What is not known of a kind is said to be so, and not to be none."""
    known = figures.received(kind) is not None
    return whole_words(say, figures.by_kind[kind]) if known else say("chart.unknown")


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


async def _handling_facts(talk: Talk, figures: Figures, details: Details) -> tuple[tuple[str, str], ...]:
    say = talk.say
    effect = figures.actions.effect if figures.actions is not None else (0, 0, 0)
    yes, partly, no = effect
    topics = (Topic.OPEN, Topic.HANDLING, Topic.FEEDBACK, Topic.ACTIONS)
    return (
        *((say(f"digest.topic.{topic}"), line_words(talk, figures, topic)) for topic in topics),
        (say("digest.in_time"), share_words(say, details.in_time)),
        (say("digest.oldest"), await _oldest_words(talk, figures, details)),
        (say("digest.taken"), share_words(say, details.taken)),
        (say("digest.registered"), share_words(say, details.registered)),
        (say("digest.feedback_year"), share_words(say, figures.feedback_rolling)),
        (
            say("digest.overdue_by_level"),
            overdue_words(say, by_level(talk.organisation, details.overdue, talk.today)),
        ),
        (say("digest.effect"), say("digest.effect_words", yes=yes, partly=partly, no=no)),
    )


async def _oldest_words(talk: Talk, figures: Figures, details: Details) -> str:
    """Its days; and its number and unit, for someone who may know of the case."""
    days = figures.standing.oldest_days
    words = talk.say("digest.days", count=number(talk.say, days))
    oldest = details.oldest
    if days is None or oldest is None:
        return words
    case = await talk.tx.cases.get(oldest.case)
    if case is None or view(talk.organisation, case, talk.person.id, talk.today) is View.NOTHING:
        return words
    return talk.say("digest.oldest_case", days=words, case=case.number, unit=unit_name(talk, oldest.unit))


def overdue_words(say: Texts, levels: Iterable[tuple[str | None, int]]) -> str:
    """enhet 2, avdelning 1: in the organisation's own words for its levels."""
    found = [
        say("digest.level", level=level or say("digest.no_level"), count=count) for level, count in levels
    ]
    return ", ".join(found) if found else say("digest.none_overdue")


def cause_words(say: Texts, details: Details) -> str:
    """The commonest causes of what was closed, and of how many none is recorded."""
    common = [
        say("digest.category", category=say(f"cause.{cause}"), count=count)
        for cause, count in details.causes[:MOST_PATTERNS]
    ]
    if details.causes_unsaid:
        common.append(say("digest.no_cause", count=details.causes_unsaid))
    return say("digest.causes", causes="; ".join(common) if common else say("digest.none_closed"))


def _patterns(talk: Talk, figures: Figures, details: Details) -> tuple[DialogPart, ...]:
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
        for each in figures.clusters[:MOST_PATTERNS]
    )
    common = Text((talk.say("digest.common", categories=line_words(talk, figures, Topic.CATEGORY)),))
    causes = Text((cause_words(talk.say, details),))
    return (
        common,
        *clusters,
        causes,
        Text((talk.say("digest.silent_units", words=line_words(talk, figures, Topic.SILENT)),)),
    )


async def guarded_dialog(talk: Talk, digest: Digest, kinds: Sequence[CaseKind]) -> Dialog:
    """[Lex Sarah och incidenter]: only the kinds this person may see, and no case they are kept from."""
    figures = await figures_for(talk.tx, digest, talk.person.id, talk.now)
    parts: list[DialogPart] = [*not_known_before(talk.say, [figures.by_kind[kind] for kind in kinds])]
    kept_from = await talk.tx.figures.kept_from(talk.person.id, GUARDED)
    as_of = min(digest.period.end, talk.now)
    of = (talk.tx.connection, figures.units, digest.period, as_of, kept_from)
    for kind in kinds:
        of_units = tuple(
            (unit_name(talk, each.unit), number(talk.say, each.guarded[kind]))
            for each in figures.by_unit
            if each.guarded[kind]
        )
        whole = (talk.say("digest.all_units"), kind_words(talk.say, figures, kind))
        parts += [Heading(talk.say(f"kind.{kind}")), Facts((whole, *of_units))]
        if kind is CaseKind.LEX_SARAH:
            parts.append(Facts(tuple(lex_sarah_facts(talk.say, await lex_sarah_standing(*of)))))
            none = [each for each in of_period(figures, talk.organisation) if each.code is _NO_LEX_SARAH]
            parts += [Text((signal_words(talk.say, each, {}),)) for each in none]
        if kind is CaseKind.DATA_INCIDENT:
            parts.append(Facts(tuple(incident_facts(talk.say, await incidents_standing(*of)))))
    return reading(talk, "digest_guarded", tuple(parts), digest)


_SHOWN_OUTCOMES = (
    Outcome.NONE,
    Outcome.WRONGDOING,
    Outcome.RISK,
    Outcome.GRAVE,
    Outcome.GRAVE_RISK,
    Outcome.HANDLED_AS_DEVIATION,
)


def lex_sarah_facts(say: Texts, found: LexSarahStanding) -> Iterable[tuple[str, str]]:
    """(what, how it is), with zeros."""
    going_on = str(found.open)
    if found.oldest_days is not None:
        days = say("digest.days", count=found.oldest_days)
        going_on = say("digest.going_on_oldest", open=found.open, days=days)
    yield say("digest.going_on"), going_on
    outcomes = [
        say("digest.outcome", outcome=say(f"outcome.{outcome}"), count=found.outcomes[outcome])
        for outcome in _SHOWN_OUTCOMES
    ]
    yield say("digest.outcomes"), " · ".join(outcomes)
    yield say("digest.undecided"), str(found.undecided)
    yield say("digest.to_ivo"), str(found.notified)


def incident_facts(say: Texts, found: IncidentStanding) -> Iterable[tuple[str, str]]:
    """(what, how it is), with zeros."""
    yield (
        say("digest.to_imy"),
        say("digest.to_imy_words", yes=found.notified, no=found.not_notified, undecided=found.undecided),
    )
    if found.longest is not None:
        hours = say("digest.hours", longest=found.longest, late=found.late)
        yield say("digest.until_imy"), hours
