"""A digest is given: counted, its questions chosen, kept, and put on its way. Both jobs and people do it."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from domain.digest import (
    Asked,
    Digest,
    Recipient,
    Version,
    asked_of,
    covered,
    with_guarded,
    without_guarded,
)
from domain.figures import Figures
from domain.notices import DigestCard, digest_slot
from domain.periods import Period
from domain.suppression import PUBLISHED_KINDS, Published, lacks_months, protect, withheld
from storage.store import Transaction
from storage.year_figures import period_figures


async def figures_of(tx: Transaction, digest: Digest, now: datetime) -> Figures:
    """The figures of a digest as it told them, guarded kinds left out.

    Those of a digest given before figures were kept are counted now.
    """
    return await tx.digests.figures(digest.id) or await _counted(tx, digest, now)


async def figures_for(tx: Transaction, digest: Digest, person: str, now: datetime) -> Figures:
    """The same, with guarded kinds as that person may know of them now; which kinds is for the caller.

    A case from which someone is kept (they are concerned themselves) does not exist in their figures.
    """
    told = await figures_of(tx, digest, now)
    still = [unit for unit in told.units if tx.organisation.has_unit(unit)]
    return with_guarded(told, await period_figures(tx, still, digest.period, now, reader=person))


async def _counted(tx: Transaction, digest: Digest, now: datetime) -> Figures:
    units = covered(tx.organisation, digest.units)
    return without_guarded(await period_figures(tx, units, digest.period, now))


async def give(tx: Transaction, recipient: Recipient, period: Period, now: datetime) -> Digest | None:
    """The recipient's digest of the period; None when it has been given already."""
    before = await tx.digests.latest_of(recipient.id)
    if before is not None and before.period.last >= period.last:
        return None
    digest = Digest(
        id=uuid4().hex,
        recipient=recipient.id,
        units=recipient.units,
        period=period,
        version=recipient.version,
        person=recipient.person,
        channel=recipient.channel,
    )
    asked = await tx.digests.asked(before.id) if before is not None else ()
    figures = await _told(tx, digest, now)
    await _keep(tx, digest, _questions(tx, figures, asked), figures, now)
    await post(tx, digest, now)
    return digest


async def correct(tx: Transaction, digest: Digest, now: datetime) -> Digest:
    """The same once more, with the figures as they are now. Stands that were taken are kept."""
    corrected = replace(digest, id=uuid4().hex, corrected=digest.corrected + 1)
    asked = await tx.digests.asked(digest.id)
    taken = {each.question.signal.code: each for each in asked if each.stand is not None}
    again = {each.question.signal.code for each in asked if each.question.again}
    figures = await _told(tx, corrected, now)
    fresh = [
        taken.get(each.question.signal.code)
        or replace(each, question=replace(each.question, again=each.question.signal.code in again))
        for each in _questions(tx, figures, ())
    ]
    kept = [replace(each, place=place) for place, each in enumerate(fresh)]
    await _keep(tx, corrected, kept, figures, now)
    await post(tx, corrected, now)
    return corrected


async def show(tx: Transaction, units: tuple[str, ...], period: Period, person: str, now: datetime) -> Digest:
    """A digest that someone asks for: without questions."""
    digest = Digest(id=uuid4().hex, recipient="", units=units, period=period, person=person)
    await tx.digests.add(digest, (), now, await _told(tx, digest, now))
    return digest


async def post(tx: Transaction, digest: Digest, now: datetime) -> None:
    """Its card as it is now, where it stands or is to stand."""
    channel = digest.channel or ""
    platform = place_at(channel)[0] if channel.startswith(AT) else None
    await tx.outbox.put(
        DigestCard(digest.id),
        person=digest.person,
        channel=digest.channel,
        platform=platform,
        slot=digest_slot(digest.id),
        at=now,
    )


AT = "at "
"""A channel that no file names: "at slack C0123", its platform and its conversation there."""
_THREAD = re.compile(r";messageid=\d+")
"""What was said may be an answer in a thread; what is posted from now on is none."""


def channel_at(platform: str, conversation: str) -> str:
    """The key of the channel in which something was said, the same whatever thread it was said in."""
    return f"{AT}{platform} {_THREAD.sub('', conversation)}"


def place_at(channel: str) -> tuple[str, str]:
    """(platform, conversation) of such a key."""
    _, platform, conversation = channel.split(" ", 2)
    return platform, conversation


async def _told(tx: Transaction, digest: Digest, now: datetime) -> Figures | None:
    """What it tells from now on; None outside the house, where only what is protected is told."""
    return await _counted(tx, digest, now) if digest.version is Version.INTERNAL else None


def _questions(tx: Transaction, figures: Figures | None, before: Sequence[Asked]) -> tuple[Asked, ...]:
    """None outside the house: there nobody decides, and their figures would be exact."""
    return () if figures is None else asked_of(figures, tx.organisation, before)


async def _keep(
    tx: Transaction, digest: Digest, asked: Sequence[Asked], figures: Figures | None, now: datetime
) -> None:
    await tx.digests.add(digest, asked, now, figures)
    if digest.version is not Version.INTERNAL:
        await tx.digests.publish(digest.id, await _protected(tx, digest))


async def _protected(tx: Transaction, digest: Digest) -> list[Published]:
    """As it may be told outside, after all that was told of the year before.

    A kind is not told of a period that nothing is known of, nor where cases of it lack their month.
    """
    period = digest.period
    earlier = await tx.digests.published(Period(Period.of_year(period.first.year).first, period.last))
    units = covered(tx.organisation, digest.units)
    everywhere = tuple(dict.fromkeys((*units, *(unit for told in earlier for unit in told.units))))
    of_all = [
        Period.of_year(period.first.year),
        Period.of_year(period.last.year),
        *(e.period for e in earlier),
    ]
    whole = Period(min(each.first for each in of_all), max(each.last for each in of_all))
    known = [unit for unit in everywhere if tx.organisation.has_unit(unit)]
    counts = await tx.figures.by_span(known, PUBLISHED_KINDS, whole)
    there = (await tx.figures.coverage()).begins(period) is not None
    found: list[Published] = []
    for kind in PUBLISHED_KINDS:
        if there and not lacks_months(units, period, counts[kind]):
            found += await asyncio.to_thread(protect, kind, units, period, counts[kind], earlier)
        else:
            found += withheld(kind, units, period)
    return found
