"""Log review: a manager goes through who has opened the unit's cases, and asks where something is odd.

The card carries counts only. The list is a dialog, and every answer stands in the audit log.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.actions import Post
from domain.cases import Case
from domain.deadlines import local_day
from domain.log_review import (
    MOST_STRANGE,
    REVIEWED_BY,
    SAMPLE,
    Reading,
    has_no_role,
    may_be_told_of,
    month_key,
    month_of,
    seed,
    slices,
)
from domain.notices import LogQuestion, LogReview, log_slot
from domain.organisation import Role
from domain.periods import Period
from handlers.chat import (
    Answer,
    Button,
    Buttons,
    ButtonStyle,
    Card,
    Dialog,
    DialogPart,
    Heading,
    Note,
    Option,
    Pressed,
    SeveralInput,
    Submitted,
    Text,
    not_offered,
)
from handlers.talk import Talk
from storage.audit import Readings

_DRAWN = 8 * SAMPLE
"""More than are shown: some may be of cases that the reviewer must know nothing of."""
_LOOKED_AT = 2000
REVIEWED, QUESTIONED = "log.reviewed", "log.questioned"

_HOW: Mapping[str, str] = {
    "case.read": "log.opened",
    "case.seen": "log.seen",
    "case.copied": "log.copied",
    "case.exported": "log.exported",
}


@dataclass(frozen=True, slots=True)
class Seen:
    """A reading with its case, as the reviewer may see it."""

    reading: Reading
    case: Case


@dataclass(frozen=True, slots=True)
class Review:
    """One post's month. sample: drawn; strange: without a role in the case; count: of all readings."""

    post: Post
    month: Period
    count: int
    sample: tuple[Seen, ...]
    strange: tuple[Seen, ...]

    @property
    def key(self) -> str:
        """ "2026-10 manager@sol": in buttons, and the subject of the lines in the audit log."""
        return f"{month_key(self.month)} {self.post.role.value}@{self.post.unit}"

    @property
    def guarded(self) -> bool:
        return self.post.role is not Role.MANAGER

    @property
    def shown(self) -> tuple[Seen, ...]:
        """Each once, those without a role first."""
        return tuple({seen.reading.seq: seen for seen in (*self.strange, *self.sample)}.values())


async def _review(talk: Talk, key: str) -> Review | None:
    """The month as it is to be reviewed; None for someone who does not hold the post."""
    month, _, at = key.partition(" ")
    role, _, unit = at.partition("@")
    try:
        post, period = Post(Role(role), unit), month_of(month)
    except ValueError:
        return None
    if (post.role, post.unit) not in talk.organisation.posts_of(talk.person.id, talk.today):
        return None
    if post.role not in REVIEWED_BY:
        return None
    wanted = Readings(period, REVIEWED_BY[post.role], slices(talk.organisation, post, talk.today))
    drawn = await talk.tx.audit.sample(wanted, seed(period, post), _DRAWN)
    others = await talk.tx.audit.by_others(wanted, _LOOKED_AT)
    cases = await talk.tx.cases.of_ids({reading.case for reading in (*drawn, *others)})
    strange = [
        seen
        for seen in _visible(talk, others, cases)
        if has_no_role(talk.organisation, seen.case, seen.reading.reader, local_day(seen.reading.at))
    ]
    return Review(
        post,
        period,
        await talk.tx.audit.count(wanted),
        tuple(sorted(_visible(talk, drawn, cases)[:SAMPLE], key=lambda seen: seen.reading.seq)),
        tuple(strange[:MOST_STRANGE]),
    )


def _visible(talk: Talk, readings: tuple[Reading, ...], cases: Mapping[str, Case]) -> list[Seen]:
    return [
        Seen(reading, cases[reading.case])
        for reading in readings
        if may_be_told_of(talk.organisation, cases[reading.case], talk.person.id, talk.today)
    ]


# --- the card -----------------------------------------------------------------------------------------


async def review_card(talk: Talk, notice: LogReview) -> Card | None:
    """Counts, and the three buttons; when it has been reviewed, when."""
    review = await _review(talk, notice.review)
    if review is None or not review.count:
        return None
    done = [line for line in await talk.tx.audit.about(review.key, 20) if line.what == REVIEWED]
    lines = [Text((_lead(talk, review),)), *(() if review.guarded else (Text((_counts(talk, review),)),))]
    heading = Heading(talk.say("log.heading", month=talk.say.month(review.month.first)))
    if done:
        when = talk.say.full_day(local_day(done[0].at))
        return Card(talk.say("log.notification"), (heading, *lines, Note(talk.say("log.done", day=when))))
    buttons = Buttons(
        (
            Button(talk.say("button.log_list"), "log_list", review.key, style=ButtonStyle.PRIMARY),
            Button(talk.say("button.log_reviewed"), "log_reviewed", review.key),
            Button(talk.say("button.log_question"), "log_question", review.key),
        )
    )
    return Card(talk.say("log.notification"), (heading, *lines, buttons))


def _lead(talk: Talk, review: Review) -> str:
    if review.guarded:
        return talk.say("log.lead_guarded")
    return talk.say("log.lead", unit=talk.organisation.unit(review.post.unit).short_name)


def _counts(talk: Talk, review: Review) -> str:
    key = "log.counts_strange" if review.strange else "log.counts"
    return talk.say(key, count=review.count, drawn=len(review.sample), strange=len(review.strange))


# --- the list -----------------------------------------------------------------------------------------


async def open_list(talk: Talk, press: Pressed) -> Answer:
    """[Visa läsningarna]"""
    review = await _review(talk, press.on)
    if review is None:
        return await _not_yours(talk, press.on)
    talk.tx.audit.note("log.seen", talk.person.id, review.key)
    parts: list[DialogPart] = [Note(talk.say("log.list_lead"))]
    for key, some in (("log.strange", review.strange), ("log.sample", review.sample)):
        if some:
            parts += [Heading(talk.say(key)), Text(("\n".join(_line(talk, seen) for seen in some),))]
    return Answer(
        dialog=Dialog(
            name="log_list",
            title=talk.say("dialog.log_list"),
            parts=tuple(parts),
            close=talk.say("button.close"),
            on=review.key,
        )
    )


def _line(talk: Talk, seen: Seen) -> str:
    reader = talk.organisation.person(seen.reading.reader)
    return talk.say(
        "log.line",
        at=talk.say.moment(seen.reading.at),
        name=reader.name if reader else talk.say("case.someone"),
        number=seen.case.number,
        how=talk.say(_HOW[seen.reading.what]),
    )


async def _not_yours(talk: Talk, subject: str) -> Answer:
    talk.tx.audit.note("access.refused", talk.person.id, subject)
    return await talk.words("log.not_yours")


# --- the answers --------------------------------------------------------------------------------------


async def reviewed(talk: Talk, press: Pressed) -> Answer:
    """[Granskad]"""
    review = await _review(talk, press.on)
    if review is None:
        return await _not_yours(talk, press.on)
    lines = ",".join(str(seen.reading.seq) for seen in review.shown)
    talk.tx.audit.note(REVIEWED, talk.person.id, review.key, lines=lines)
    return await talk.reply(LogReview(review.key), slot=log_slot(review.key))


async def open_question(talk: Talk, press: Pressed) -> Answer:
    """[Fråga]"""
    review = await _review(talk, press.on)
    if review is None:
        return await _not_yours(talk, press.on)
    return Answer(dialog=_question(talk, review))


def _question(talk: Talk, review: Review) -> Dialog:
    options = tuple(Option(str(seen.reading.seq), _line(talk, seen)) for seen in review.shown)
    return Dialog(
        name="log_question",
        title=talk.say("dialog.log_question"),
        parts=(
            Note(talk.say("log.question_lead")),
            SeveralInput("lines", talk.say("log.which"), options, required=True),
        ),
        submit=talk.say("button.send_in"),
        close=talk.say("button.back"),
        on=review.key,
    )


async def save_question(talk: Talk, sent: Submitted) -> Answer:
    """The readers are asked to say why, each about the cases that they opened; it stands in the log."""
    review = await _review(talk, sent.on)
    if review is None:
        return await _not_yours(talk, sent.on)
    given = sent.values.get("lines") or ()
    chosen = {given} if isinstance(given, str) else set(given)
    asked = [seen for seen in review.shown if str(seen.reading.seq) in chosen]
    if not_offered(_question(talk, review).parts, sent.values) or not asked:
        return Answer(errors={"lines": talk.say("again.input")})
    for seen in asked:
        line = str(seen.reading.seq)
        talk.tx.audit.note(QUESTIONED, talk.person.id, review.key, line=line, reader=seen.reading.reader)
        unique = f"log question {line} {talk.person.id}"
        await talk.tell(seen.reading.reader, LogQuestion(seen.case.id, line, talk.person.id), unique=unique)
    return await talk.words("log.asked")


async def question_card(talk: Talk, notice: LogQuestion) -> Card | None:
    """To the one who opened it: say why. Names the case only to someone who still may see it."""
    case = await talk.tx.cases.get(notice.case)
    (reading,) = await talk.tx.audit.readings([int(notice.line)]) or (None,)
    asker = talk.organisation.person(notice.by)
    if case is None or reading is None or asker is None or reading.reader != talk.person.id:
        return None
    day = talk.say.day(local_day(reading.at))
    named = not case.guarded and may_be_told_of(talk.organisation, case, talk.person.id, talk.today)
    text = (
        talk.say("log.question", name=asker.name, number=case.number, day=day)
        if named
        else talk.say("log.question_guarded", name=asker.name, day=day)
    )
    return Card(
        talk.say("notification.answer"), (Text((text,)), Note(talk.say("log.question_why", name=asker.name)))
    )
