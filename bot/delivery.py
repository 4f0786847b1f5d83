"""Takes what lies in the outbox to the people: in order, at least once, doubled only when unknowable.

A row is claimed for a while, its card is written now, the attempt is put on record, and only then
does the card leave. After a crash the record says that the card may have arrived, so the platform
is asked before it is sent again. Nothing but ids, names of notices and codes is ever logged.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.logs import log
from bot.metrics import Counting, Uncounted
from bot.patience import GIVE_UP_AFTER, back_off, fault_reason, faults_before
from bot.sending import CannotLookUp, Later, Outcome, Refused, Sender, Sent, Unknown, same_place
from bot.together import Together
from bot.unreachable import hand_on, tell_of, tell_of_channel, unreachable
from bot.ways import NO_WAY, NOBODY_THERE, UNREACHABLE, Receiver, Way, receivers_of
from domain.notices import CardRetired, Notice
from domain.organisation import Channel, Person
from handlers.chat import Card, Platform
from storage.accounts import Account
from storage.outbox import Row
from storage.sent import SentCard
from storage.store import Store, Transaction

Write = Callable[[Notice, Person, Transaction, datetime], Awaitable[Card | None]]
"""Writes the card now, in a reading transaction. None: no longer true, or may no longer see it."""

Instead = Callable[[Notice, Transaction, datetime], Awaitable[None]]
"""Told of a notice that was dropped: whoever has to know instead is put in the outbox."""

LANES_AT_ONCE = 8
LEASE = timedelta(minutes=2)
MOST_LOOKUPS = 3
"""Attempts that only ask again whether the earlier one arrived, before the card is simply repeated."""
MOST_FAULTS = 5
"""How often in a row our own code may fail over a row before the row is set aside."""
POLL = 5.0
"""Seconds between looks at the outbox when nobody wakes us: other replicas put rows there too."""
SOONEST = 0.1
"""Seconds between two looks that find the next row held up by the one before it."""
LAST_WORDS = 8.0
"""Seconds that rows under way get to finish when the process stops."""

CONTINUES_BELOW = CardRetired("draft.continues_card")
"""What an earlier card says when the same thing was posted anew further down."""

_log = log("bot.delivery")


@dataclass(frozen=True, slots=True)
class _Open:
    """A way that is open: where the card will stand."""

    sender: Sender
    account: Account | None
    conversation: str


class _MayHaveLeft(Exception):
    """A sender failed in a way it should not: the card may have arrived."""


@dataclass(frozen=True, slots=True)
class _Letter:
    """The card as it is now, and the earlier card of its slot."""

    card: Card
    earlier: SentCard | None


@dataclass(frozen=True, slots=True)
class _Arrived:
    """A card that is there. message: the platform's id for it."""

    row: Row
    way: _Open
    letter: _Letter
    message: str


@dataclass(frozen=True, slots=True)
class _Again:
    """A row to be tried again at `due`. attempted: that is on record already."""

    row: Row
    due: datetime
    reason: str
    in_doubt: bool
    attempted: bool = False


@dataclass(frozen=True, slots=True)
class _Aside:
    row: Row
    reason: str


class Delivery:
    """One worker of the outbox; any number of them, in any number of processes, share a database.

    by: names this worker, different from every other. clock: now, timezone-aware.
    """

    def __init__(
        self,
        store: Store,
        senders: Mapping[Platform, Sender],
        write: Write,
        clock: Callable[[], datetime],
        by: str,
        count: Counting | None = None,
        *,
        chance: Callable[[], float] = random.random,
        instead: Instead | None = None,
    ) -> None:
        self._store = store
        self._senders = senders
        self._write = write
        self._clock = clock
        self._by = by
        self._count = count or Uncounted()
        self._chance = chance
        self._instead = instead
        self._woken = asyncio.Event()
        self._stopping = False
        self._under_way: set[asyncio.Task[None]] = set()
        self._starting = asyncio.Lock()
        self._at_work = 0
        self._reading = Together(store.reading)
        self._writing = Together(store.transaction, lambda: self._at_work)

    # --- the worker ---

    def wake(self) -> None:
        """Something was put in the outbox. Call it on the event loop, after the commit."""
        self._woken.set()

    async def run(self) -> None:
        """Deliver until stop(); rows under way then get a moment to finish.

        Do not cancel it: a cancelled transaction can leave a driver waiting for ever.
        """
        while not self._stopping:
            self._woken.clear()
            await self._start_what_is_due()
            await self._rest()
        await self._finish_what_is_under_way()

    def stop(self) -> None:
        """Let run() come to its end."""
        self._stopping = True
        self.wake()

    async def drain(self) -> int:
        """Deliver what is due now, and what comes due meanwhile. Returns how many rows."""
        handled = 0
        own: set[asyncio.Task[None]] = set()
        while True:
            rows = await self._claim(LANES_AT_ONCE - len(own))
            handled += len(rows)
            own |= {asyncio.create_task(self._see_off(row)) for row in rows}
            async with self._starting:  # what run() has just claimed is under way then
                waited_for = own or set(self._under_way)
            if not waited_for:
                return handled
            over, _ = await asyncio.wait(waited_for, return_when=asyncio.FIRST_COMPLETED)
            own -= over

    async def _start_what_is_due(self) -> None:
        async with self._starting:
            await self._start()

    async def _start(self) -> None:
        free = LANES_AT_ONCE - len(self._under_way)
        try:
            rows = await self._claim(free) if free else ()
        except Exception as error:  # noqa: BLE001 (the database may be back at the next look)
            _log.error("outbox cannot be read", error=type(error).__name__)
            return
        for row in rows:
            task = asyncio.create_task(self._see_off(row))
            self._under_way.add(task)
            task.add_done_callback(self._one_lane_is_free)

    def _one_lane_is_free(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self.wake()

    async def _claim(self, limit: int) -> tuple[Row, ...]:
        """Most wakings find nothing: to see that, no turn to write is waited for."""
        due = await self._store.next_due()
        if due is None or due > self._clock():
            return ()
        async with self._store.transaction() as tx:
            return await tx.outbox.claim(self._clock(), LEASE, self._by, limit)

    async def _rest(self) -> None:
        if self._stopping:
            return
        seconds = await self._seconds_to_next()
        with suppress(TimeoutError):
            # not wait_for: in Python 3.11 it can swallow a cancellation that comes as it is woken
            async with asyncio.timeout(seconds):
                await self._woken.wait()

    async def _seconds_to_next(self) -> float:
        try:
            due = await self._store.next_due()
        except Exception:  # noqa: BLE001 (said by the look that failed before)
            return POLL
        left = (due - self._clock()).total_seconds() if due else POLL
        return min(max(left, SOONEST), POLL)

    async def _finish_what_is_under_way(self) -> None:
        if self._under_way:
            _, late = await asyncio.wait(self._under_way, timeout=LAST_WORDS)
            for task in late:
                task.cancel()
        await self._writing.finish()

    # --- one row ---

    async def _see_off(self, row: Row) -> None:
        """Whatever happens to this row, the others go on."""
        self._at_work += 1
        try:
            await self._deliver(row)
        except Exception as error:  # noqa: BLE001 (a poison row must not stop the worker)
            await self._faulted(row, error)
        finally:
            self._at_work -= 1

    async def _deliver(self, row: Row) -> None:
        receiver, letter = await self._reading.do(self._read, row)
        if receiver is None or letter is None:
            await self._drop(row, "no_longer_so" if receiver else "receiver_gone")
            return
        last = Refused(NO_WAY)
        for way in _in_order(receiver, row, letter):
            outcome = await self._try(way, row, receiver, letter)
            if not isinstance(outcome, Refused):
                return
            last = outcome
            self._told("refused", row, way.platform, outcome.reason)
            if outcome.reason not in UNREACHABLE:
                break
            await self._mark_unreachable(way.account)
        await self._set_aside(row, last.reason)
        if last.reason in NOBODY_THERE:
            await self._hand_on(row, receiver.who, receiver.ways)

    async def _read(
        self, tx: Transaction, rows: Sequence[Row]
    ) -> list[tuple[Receiver | None, _Letter | None]]:
        """Who gets each row, and its card as it is now."""
        receivers = await receivers_of(rows, self._senders, tx)
        return [
            (receiver, await self._letter(row, receiver, tx) if receiver else None)
            for row, receiver in zip(rows, receivers, strict=True)
        ]

    async def _letter(self, row: Row, receiver: Receiver, tx: Transaction) -> _Letter | None:
        card = await self._write(row.notice, receiver.reader, tx, self._clock())
        earlier = await tx.sent.card(row.slot, row.lane) if row.slot else None
        nothing_to_retire = isinstance(row.notice, CardRetired) and earlier is None
        return None if card is None or nothing_to_retire else _Letter(card, earlier)

    async def _try(self, way: Way, row: Row, receiver: Receiver, letter: _Letter) -> Outcome:
        """One way. Every outcome but Refused is noted here: after that there may be another way."""
        opened = await self._open(way, receiver)
        if isinstance(opened, _Open):
            return await self._send(row, opened, letter)
        if isinstance(opened, Later):
            await self._put_off(row, way.platform, opened)
        return opened

    async def _open(self, way: Way, receiver: Receiver) -> _Open | Later | Refused:
        sender = self._senders[way.platform]
        if way.conversation is not None:
            return _Open(sender, None, way.conversation)
        if isinstance(receiver.who, Person):
            known = way.account.conversation if way.account else None
            found = await sender.conversation_with(receiver.who, known)
        else:
            found = await sender.conversation_in(receiver.who)
        return _Open(sender, way.account, found) if isinstance(found, str) else found

    async def _send(self, row: Row, way: _Open, letter: _Letter) -> Outcome:
        if not await self._writing.do(self._note_attempts, row):
            return Unknown("claim_lost")  # another worker has it now; nothing was sent
        try:
            outcome = await self._attempt(row, way, letter)
        except Exception as error:
            raise _MayHaveLeft from error
        match outcome:
            case Sent(message):
                await self._note_delivered(_Arrived(row, way, letter, message))
            case Later() | Unknown():
                await self._put_off(row, way.sender.platform, outcome, attempted=True)
            case Refused():
                pass
        return outcome

    async def _note_attempts(self, tx: Transaction, rows: Sequence[Row]) -> list[bool]:
        held = await tx.outbox.attempting_all(rows, self._clock())
        return [row.id in held for row in rows]

    async def _attempt(self, row: Row, way: _Open, letter: _Letter) -> Outcome:
        """Look for an earlier attempt, else replace the earlier card, else post."""
        looked_up = True
        try:
            found = await self._found(row, way)
        except CannotLookUp:
            found, looked_up = None, False
        if isinstance(found, Later):
            return Unknown(found.reason)  # as doubtful as before: to be asked again, not repeated
        if found is not None:
            return Sent(found)
        replaced = await self._replaced(row, way, letter)
        if replaced is not None:
            return replaced
        if not looked_up and row.attempts < MOST_LOOKUPS:
            return Unknown("cannot_look_up")
        if not looked_up:
            self._count.possibly_doubled(way.sender.platform)
            self._told("possibly_doubled", row, way.sender.platform, "cannot_look_up")
        return await way.sender.post(way.conversation, letter.card, str(row.id))

    async def _found(self, row: Row, way: _Open) -> str | Later | None:
        """The message of an earlier attempt that may have arrived. Raises CannotLookUp."""
        if not row.in_doubt:
            return None
        return await way.sender.find(way.conversation, str(row.id), row.first_attempt or row.created)

    async def _replaced(self, row: Row, way: _Open, letter: _Letter) -> Outcome | None:
        """The earlier card in its new state; None when there is nothing to replace. Repeating is harmless."""
        earlier = letter.earlier
        if earlier is None or row.fresh:
            return None
        retiring = Sent(earlier.message) if isinstance(row.notice, CardRetired) else None
        if not _stands_in(earlier, way):
            return retiring
        outcome = await way.sender.replace(way.conversation, earlier.message, letter.card, str(row.id))
        return retiring if isinstance(outcome, Refused) else outcome

    # --- what became of it ---

    async def _note_delivered(self, arrived: _Arrived) -> None:
        row, platform = arrived.row, arrived.way.sender.platform
        if await self._writing.do(self._delivered, arrived):
            self._told("delivered", row, platform)
        else:
            # whoever took it over meanwhile may have looked for it before it was there
            self._count.possibly_doubled(platform)
            self._told("claim_lost", row, platform, "delivered_after_the_lease")

    async def _delivered(self, tx: Transaction, arrived: Sequence[_Arrived]) -> list[bool]:
        """Delivered, where the card stands, and what becomes of the earlier one: all or nothing."""
        held = await tx.outbox.delivered_all([each.row for each in arrived], self._clock())
        for each in arrived:
            if each.row.id in held:
                await self._note_place(tx, each)
        return [each.row.id in held for each in arrived]

    async def _note_place(self, tx: Transaction, arrived: _Arrived) -> None:
        if arrived.row.slot:
            await self._note_card(tx, arrived)
        account, conversation = arrived.way.account, arrived.way.conversation
        if account and account.conversation != conversation:
            await tx.accounts.keep_conversation(account.platform, account.platform_id, conversation)

    async def _note_card(self, tx: Transaction, arrived: _Arrived) -> None:
        row, way, message = arrived.row, arrived.way, arrived.message
        slot = row.slot or ""
        if isinstance(row.notice, CardRetired):
            return await tx.sent.retire(slot, row.lane)
        earlier = arrived.letter.earlier
        await tx.sent.keep(SentCard(slot, row.lane, way.sender.platform, way.conversation, message))
        if row.fresh and earlier and earlier.message != message:
            left_behind = f"{slot} before {row.id}"
            await tx.sent.keep(replace(earlier, slot=left_behind))
            await _put_in_lane(tx, row.lane, earlier.platform, left_behind, self._clock())
        return None

    async def _put_off(
        self, row: Row, platform: Platform, outcome: Later | Unknown, *, attempted: bool = False
    ) -> None:
        """Try again after a while, longer each time; after a day it is set aside."""
        now = self._clock()
        if now - max(row.first_attempt or now, row.ready or row.created) > GIVE_UP_AFTER:
            return await self._set_aside(row, f"gave_up {outcome.reason}")
        asked = outcome.after if isinstance(outcome, Later) else None
        due = now + back_off(row.attempts, self._chance(), asked)
        # What was not attempted now is as doubtful as it was before.
        in_doubt = isinstance(outcome, Unknown) or (row.in_doubt and not attempted)
        await self._writing.do(self._note_again, _Again(row, due, outcome.reason, in_doubt, attempted))
        self._told("unknown" if isinstance(outcome, Unknown) else "later", row, platform, outcome.reason)
        return None

    async def _faulted(self, row: Row, error: Exception) -> None:
        """Our own code failed over this row: try again a few times, then set it aside."""
        faults = faults_before(row.reason) + 1
        in_doubt = row.in_doubt or isinstance(error, _MayHaveLeft)
        error = error.__cause__ if isinstance(error.__cause__, Exception) else error
        reason = fault_reason(faults, error)
        _log.error(
            "row failed", row=row.id, notice=type(row.notice).__name__, attempts=faults, exc_info=error
        )
        try:
            if faults >= MOST_FAULTS:
                await self._set_aside(row, reason)
            else:
                due = self._clock() + back_off(faults, self._chance())
                await self._writing.do(self._note_again, _Again(row, due, reason, in_doubt))
        except Exception as second:  # noqa: BLE001 (the row comes due again when its lease ends)
            _log.error("outbox cannot be written", row=row.id, error=type(second).__name__)

    async def _note_again(self, tx: Transaction, put_off: Sequence[_Again]) -> Sequence[None]:
        for each in put_off:
            if not each.attempted:
                await tx.outbox.attempting(each.row, self._clock())
            note = tx.outbox.in_doubt if each.in_doubt else tx.outbox.later
            await note(each.row, each.due, each.reason)
        return [None] * len(put_off)

    async def _drop(self, row: Row, why: str) -> None:
        """Nothing is sent; if someone must be told all the same, they are put in the outbox now."""
        async with self._store.transaction() as tx:
            dropped = await tx.outbox.dropped(row, why, self._clock())
            if dropped and self._instead is not None:
                await self._instead(row.notice, tx, self._clock())
        self.wake()
        self._told("dropped", row, None, why)

    async def _set_aside(self, row: Row, reason: str) -> None:
        await self._writing.do(self._note_aside, _Aside(row, reason))
        self._told("set_aside", row, None, reason)

    async def _note_aside(self, tx: Transaction, aside: Sequence[_Aside]) -> list[bool]:
        return [await tx.outbox.set_aside(each.row, each.reason, self._clock()) for each in aside]

    async def _mark_unreachable(self, account: Account | None) -> None:
        """Whoever can do something about it is told."""
        if account is not None:
            async with self._store.transaction() as tx:
                await unreachable(tx, account, self._clock())
            self.wake()

    async def _hand_on(self, row: Row, who: Person | Channel, tried: tuple[Way, ...]) -> None:
        """No platform reaches them: those are told who can act, or act in their place."""
        now = self._clock()
        async with self._store.transaction() as tx:
            for way in tried:
                if isinstance(who, Channel):
                    await tell_of_channel(tx, who, way.platform, now)
                else:
                    await tell_of(tx, who.id, way.platform, now)
            if isinstance(who, Person):
                await hand_on(tx, row, who.id, now)
        self.wake()

    def _told(self, outcome: str, row: Row, platform: Platform | None, reason: str | None = None) -> None:
        self._count.attempted(platform or "none", outcome)
        level = _log.debug if outcome in {"delivered", "dropped"} else _log.warning
        level(
            "delivery",
            outcome=outcome,
            row=row.id,
            notice=type(row.notice).__name__,
            platform=platform,
            attempts=row.attempts,
            reason=reason,
        )


def _in_order(receiver: Receiver, row: Row, letter: _Letter) -> tuple[Way, ...]:
    """The ways, but a card is retired where it stands."""
    if not isinstance(row.notice, CardRetired) or letter.earlier is None:
        return receiver.ways
    where = letter.earlier.platform
    return tuple(sorted(receiver.ways, key=lambda way: way.platform != where))


def _stands_in(card: SentCard, way: _Open) -> bool:
    return card.platform == way.sender.platform and same_place(card.conversation, way.conversation)


async def _put_in_lane(tx: Transaction, lane: str, platform: str, slot: str, at: datetime) -> None:
    kind, _, key = lane.partition(":")
    person, channel = (key, None) if kind == "person" else (None, key)
    await tx.outbox.put(
        CONTINUES_BELOW, person=person, channel=channel, platform=platform, slot=slot, unique=slot, at=at
    )
