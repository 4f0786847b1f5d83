"""What is asked of digests in words, wherever it is said. Whoever asks is checked; the answer is private."""

import re
from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from domain.digest import (
    INTERVALS_OF,
    SEEN_BY,
    Digest,
    Interval,
    Recipient,
    Version,
    may_see,
    recipients_of,
    same_digest,
)
from domain.notices import DigestCard, DigestFile, YearFiles, digest_slot
from domain.periods import Period
from domain.understanding import read_unit
from handlers.asked_words import bare, ringed
from handlers.chat import Answer
from handlers.digest_card import period_name, units_name
from handlers.digest_words import (
    Again,
    DigestWords,
    SetUp,
    Shown,
    Stopped,
    WhichAsked,
    YearAsked,
    read_digest_words,
)
from handlers.privacy import unit_names
from handlers.talk import Talk
from storage.giving_digests import channel_at, correct, show
from storage.outbox import lane_of
from storage.sent import SentCard

_OWN = re.compile(
    r"(?:min|mitt|mina|vår|vårt|våra|my|our) (?:egen |eget |egna |own )?"
    r"(?:enhet(?:en|er)?|avdelning(?:en|ar)?|boende(?:t|n)?|verksamhet(?:en)?|förvaltning(?:en)?|units?)|oss|us",
    re.IGNORECASE,
)
"""Words for what one answers for oneself."""


async def asked_of_digests(talk: Talk, text: str) -> Answer | None:
    """The answer, or None when the message asks for nothing of this."""
    wanted = read_digest_words(ringed(text), talk.today) or read_digest_words(bare(text), talk.today)
    return None if wanted is None else await _answered(talk, wanted)


async def _answered(talk: Talk, wanted: DigestWords) -> Answer:
    match wanted:
        case Shown():
            return await _show(talk, wanted)
        case SetUp():
            return await _set_up(talk, wanted)
        case Stopped(interval):
            return await _stop(talk, interval)
        case WhichAsked():
            return await _which(talk)
        case Again():
            return await _again(talk)
        case YearAsked(year):
            return await _year(talk, year)


# --- whose figures ------------------------------------------------------------------------------------


def _units_meant(talk: Talk, words: str) -> tuple[str, ...]:
    """Those that are said, else those this person answers for; none when the words name no unit.

    Here a name is all the words are, so that "Äldre" is the unit; in a story it would be an adjective.
    """
    if not words or _OWN.fullmatch(words):
        return own_units(talk)
    said = words.casefold().strip(" .!?")
    called = [
        unit.key
        for unit in talk.organisation.units
        if said in {name.casefold() for name in (unit.name, *unit.aliases)}
    ]
    found = read_unit(words, unit_names(talk.organisation))
    own = [
        unit for unit in found.candidates if may_see(talk.organisation, (unit,), talk.person.id, talk.today)
    ]
    return tuple(called[:1]) or ((found.key,) if found.key else tuple(own) or found.candidates)


def own_units(talk: Talk) -> tuple[str, ...]:
    """The topmost units whose figures this person may see."""
    posts = talk.organisation.posts_of(talk.person.id, talk.today)
    mine = {unit for role, unit in posts if role in SEEN_BY}
    return tuple(
        unit
        for unit in sorted(mine)
        if not mine & {node.key for node in talk.organisation.line(unit) if node.key != unit}
    )


async def _may(talk: Talk, words: str, units: Sequence[str]) -> bool:
    """Else it is said why not, and who can."""
    if words and not units:
        await talk.words("digest.which_unit")
        return False
    if not may_see(talk.organisation, units, talk.person.id, talk.today):
        talk.tx.audit.note("access.refused", talk.person.id, "digest")
        await talk.words("digest.not_allowed")
        return False
    return True


# --- on demand ----------------------------------------------------------------------------------------


async def _show(talk: Talk, wanted: Shown) -> Answer:
    units = _units_meant(talk, wanted.unit)
    if wanted.period.first > talk.today:
        return await talk.words("digest.not_yet")
    if not await _may(talk, wanted.unit, units):
        return Answer()
    if wanted.as_file:
        digest = await show(talk.tx, units, wanted.period, talk.person.id, talk.now)
        talk.tx.audit.note("digest.exported", talk.person.id, digest.id)
        return await talk.reply(DigestFile(digest.id))
    return await show_digest(talk, units, wanted.period)


async def show_digest(talk: Talk, units: tuple[str, ...], period: Period) -> Answer:
    """The figures of units that this person may see, without questions."""
    digest = await show(talk.tx, units, period, talk.person.id, talk.now)
    return await talk.reply(DigestCard(digest.id), slot=digest_slot(digest.id))


# --- here, from now on --------------------------------------------------------------------------------


def _here(talk: Talk) -> Recipient:
    """This place as a recipient, of nothing yet."""
    place = talk.turn.place
    if place.private:
        return Recipient(uuid4().hex, (), person=talk.person.id)
    return Recipient(uuid4().hex, (), channel=channel_at(place.platform, place.conversation))


async def _set_up(talk: Talk, wanted: SetUp) -> Answer:
    units = _units_meant(talk, wanted.unit)
    if not await _may(talk, wanted.unit, units):
        return Answer()
    if wanted.interval not in INTERVALS_OF[wanted.version]:
        return await talk.words("digest.public_seldom")
    if wanted.skipped and (wanted.interval is not Interval.MONTHLY or wanted.version is not Version.INTERNAL):
        return await talk.words("digest.skip_inside_only")
    recipient = replace(
        _here(talk), units=units, interval=wanted.interval, version=wanted.version, skipped=wanted.skipped
    )
    there = await talk.tx.digests.recipients_in(lane_of(recipient.person, recipient.channel))
    before = next((each for each in there if same_digest(each, recipient)), None)
    if before is not None:
        recipient = replace(recipient, id=before.id)  # given already is given, and what was asked is kept
    await talk.tx.digests.set_up(recipient, talk.person.id, talk.now)
    talk.tx.audit.note("digest.set_up", talk.person.id, recipient.id)
    beside = [each for each in there if each is not before]
    return await talk.words("digest.set_up_told", {"words": _told_of(talk, recipient, before, beside)})


def _told_of(talk: Talk, recipient: Recipient, before: Recipient | None, beside: Sequence[Recipient]) -> str:
    """What is posted from now on, what that replaces, and what is posted here besides."""
    how_often = talk.say(f"digest.how_often.{recipient.interval}")
    version = talk.say(f"digest.version.{recipient.version}")
    units = units_name(talk, recipient.units)
    if recipient.skipped:
        months = _months(talk, recipient.skipped)
        told = [
            talk.say(
                "digest.set_up_skipping", units=units, how_often=how_often, version=version, months=months
            )
        ]
    else:
        told = [talk.say("digest.set_up", units=units, how_often=how_often, version=version)]
    if before is not None:
        told.append(talk.say("digest.replaces", before=_named(talk, before)))
    if beside:
        told.append(talk.say("digest.also_here", others="; ".join(_named(talk, each) for each in beside)))
    return " ".join(told)


def _months(talk: Talk, months: Sequence[int]) -> str:
    names = [talk.say.month(talk.today.replace(month=month, day=1)).split()[0] for month in months]
    return talk.say.listed(names)


def _named(talk: Talk, recipient: Recipient) -> str:
    """Månadssammanställningen för Solgården (intern), inte för juli"""
    name = talk.say(
        "digest.named",
        how_often=talk.say(f"digest.how_often.{recipient.interval}"),
        units=units_name(talk, recipient.units),
        version=talk.say(f"digest.version.{recipient.version}"),
    )
    if not recipient.skipped:
        return name
    return talk.say("digest.named_skipping", name=name, months=_months(talk, recipient.skipped))


async def _stop(talk: Talk, interval: Interval | None) -> Answer:
    here = _here(talk)
    set_up = await talk.tx.digests.recipients_in(lane_of(here.person, here.channel))
    meant = [each for each in set_up if interval in {None, each.interval}]
    if not meant:
        stated = await _stated_here(talk, here)
        if stated is not None:
            return await talk.words("digest.stated")
        return await talk.words("digest.none_such_here" if set_up else "digest.none_here")
    if not await _may(talk, "", [unit for each in meant for unit in each.units]):
        return Answer()
    await talk.tx.digests.stop([each.id for each in meant])
    for each in meant:
        talk.tx.audit.note("digest.stopped", talk.person.id, each.id)
    return await talk.words("digest.stopped", {"names": "; ".join(_named(talk, each) for each in meant)})


async def _which(talk: Talk) -> Answer:
    """In a channel those that are posted in it; in private all whose figures this person may see."""
    here = _here(talk)
    set_up = await talk.tx.digests.recipients_in(lane_of(here.person, here.channel))
    stated = await _stated_here(talk, here)
    lines = {each.id: _named(talk, each) for each in set_up}
    if talk.turn.place.private:
        lines = {each.id: _named_here(talk, each) for each in set_up}
        everywhere = (*await talk.tx.digests.recipients(), *recipients_of(talk.organisation))
        lines |= {each.id: _named_where(talk, each) for each in everywhere if each.id not in lines}
        shown = [each for each in everywhere if _sees(talk, each)]
    else:
        from_file = [
            each for each in recipients_of(talk.organisation) if stated and each.id == stated.recipient
        ]
        lines |= {each.id: _named_where(talk, each) for each in from_file}
        shown = [each for each in (*set_up, *from_file) if _sees(talk, each)]
    if not lines or (talk.turn.place.private and not shown):
        return await talk.words("digest.none_here")
    if not shown:
        talk.tx.audit.note("access.refused", talk.person.id, "digest")
        return await talk.words("digest.not_allowed")
    return await talk.words("digest.which", {"lines": "\n".join(f"• {lines[each.id]}" for each in shown)})


def _sees(talk: Talk, recipient: Recipient) -> bool:
    known = all(map(talk.organisation.has_unit, recipient.units))
    return known and may_see(talk.organisation, recipient.units, talk.person.id, talk.today)


def _named_here(talk: Talk, recipient: Recipient) -> str:
    return talk.say("digest.named_here", name=_named(talk, recipient))


def _named_where(talk: Talk, recipient: Recipient) -> str:
    """One that comes to another place than this, or that the organisation's file states."""
    name = _named(talk, recipient)
    if recipient.since is None:
        return talk.say("digest.named_stated", name=name)
    someone = talk.organisation.person(recipient.person) if recipient.person else None
    if someone is not None:
        return talk.say("digest.named_to", name=name, person=someone.name)
    return talk.say("digest.named_channel", name=name)


async def _again(talk: Talk) -> Answer:
    here = _here(talk)
    digest = await talk.tx.digests.latest_in(lane_of(here.person, here.channel))
    digest = digest or await _stated_here(talk, here)
    return await again(talk, digest) if digest is not None else await talk.words("digest.none_here")


async def _stated_here(talk: Talk, here: Recipient) -> Digest | None:
    """The newest digest that stands here because the organisation's file says so.

    The file names channels, and only where a card was sent tells which conversation that is.
    """
    found = []
    for recipient in recipients_of(talk.organisation):
        digest = await talk.tx.digests.latest_of(recipient.id)
        if digest is None:
            continue
        card = await talk.tx.sent.card(digest_slot(digest.id), lane_of(digest.person, digest.channel))
        if recipient.person is not None and recipient.person == here.person:
            found.append(digest)
        if card is not None and here.channel in _places(card):
            found.append(digest)
    return max(found, key=lambda digest: digest.period.last, default=None)


def _places(card: SentCard) -> tuple[str, str]:
    """Where it stands: its conversation, or the one its message tells where only a name was known."""
    told, _, _ = card.message.rpartition(":")
    return channel_at(card.platform, card.conversation), channel_at(card.platform, told)


async def again(talk: Talk, digest: Digest) -> Answer:
    """Posted anew where it stood, with the figures as they are now."""
    if not await _may(talk, "", digest.units):
        return Answer()
    await correct(talk.tx, digest, talk.now)
    talk.tx.audit.note("digest.corrected", talk.person.id, digest.id)
    return await talk.words("digest.posted_again", {"period": period_name(talk, digest.period)})


# --- a year -------------------------------------------------------------------------------------------


async def _year(talk: Talk, year: int) -> Answer:
    if year > talk.local_now.year:
        return await talk.words("digest.not_yet")
    if not may_see_the_year(talk):
        talk.tx.audit.note("access.refused", talk.person.id, "year")
        return await talk.words("digest.year_not_allowed")
    talk.tx.audit.note("year.exported", talk.person.id, f"year:{year}")
    return await talk.reply(YearFiles(year))


def may_see_the_year(talk: Talk) -> bool:
    """The whole organisation's."""
    tops = [unit.key for unit in talk.organisation.units if unit.parent is None and not unit.provider]
    return may_see(talk.organisation, tops, talk.person.id, talk.today)
