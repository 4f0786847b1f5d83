"""A list of cases whose time has run out is approved by two people, in chat or at the command line.

The card says how many they are; which ones is told in a dialog, to each as far as they may know of them.
"""

from collections.abc import Iterable
from datetime import datetime

from domain.access import View, view
from domain.deadlines import local_day
from domain.notices import RetentionProposed, retention_slot
from domain.retention import (
    Approval,
    Listed,
    MayNotApprove,
    Progress,
    Proposal,
    approvers,
    approving_role,
    check_approval,
    digest_of,
    is_approved,
)
from handlers.chat import (
    NOTHING,
    Answer,
    Button,
    Buttons,
    ButtonStyle,
    Card,
    CardPart,
    Dialog,
    DialogPart,
    Heading,
    Note,
    Pressed,
    Story,
    Text,
)
from handlers.talk import Talk
from storage.store import Transaction

IN_CHAT, BY_COMMAND = "chat", "command line"
APPROVED, REJECTED = "retention.approved", "retention.rejected"


async def announce(tx: Transaction, proposal: Proposal, now: datetime) -> None:
    """Everyone who may approve it gets the card, or has it brought up to date."""
    for person in approvers(tx.organisation, local_day(now)):
        slot = retention_slot(proposal.id)
        await tx.outbox.put(RetentionProposed(proposal.id), person=person, slot=slot, at=now)


async def approve(
    tx: Transaction, proposal: Proposal, person: str, digest: str, how: str, now: datetime
) -> bool:
    """Someone says yes to the list that they have seen. Is it enough? Raises MayNotApprove."""
    role = check_approval(tx.organisation, proposal, person, local_day(now), digest)
    if digest_of(await tx.retention.listed(proposal.id)) != proposal.digest:
        raise MayNotApprove("changed")
    given = Approval(person, role, now, how)
    enough = is_approved((*proposal.approvals, given))
    progress = Progress.APPROVED if enough else Progress.PROPOSED
    await tx.retention.approve(proposal.id, given, progress)
    tx.audit.note(APPROVED, person, proposal.id, list=proposal.digest, how=how)
    await announce(tx, proposal, now)
    return enough


async def reject(tx: Transaction, proposal: Proposal, person: str, now: datetime) -> None:
    """The list is put aside, and nothing goes. Raises MayNotApprove."""
    if proposal.progress not in {Progress.PROPOSED, Progress.APPROVED}:
        raise MayNotApprove("over")
    if approving_role(tx.organisation, person, local_day(now)) is None:
        raise MayNotApprove("role")
    await tx.retention.reject(proposal.id)
    tx.audit.note(REJECTED, person, proposal.id)
    await announce(tx, proposal, now)


# --- the card -----------------------------------------------------------------------------------------


async def proposal_card(talk: Talk, notice: RetentionProposed) -> Card | None:
    """How many, who has said yes, and what is left to do."""
    proposal = await talk.tx.retention.get(notice.proposal)
    if proposal is None or approving_role(talk.organisation, talk.person.id, talk.today) is None:
        return None
    count = len(await talk.tx.retention.listed(proposal.id))
    parts: list[CardPart] = [
        Heading(talk.say("retention.heading", number=proposal.id)),
        Text((talk.say("retention.lead", count=count),)),
        *(Note(_said_yes(talk, given)) for given in proposal.approvals),
        Text((talk.say(f"retention.{proposal.progress}"),)),
    ]
    if proposal.progress in {Progress.PROPOSED, Progress.APPROVED}:
        parts.append(
            Buttons(
                (
                    Button(
                        talk.say("button.retention_list"),
                        "retention_list",
                        proposal.id,
                        style=ButtonStyle.PRIMARY,
                    ),
                )
            )
        )
    return Card(talk.say("retention.notification"), tuple(parts))


def _said_yes(talk: Talk, given: Approval) -> str:
    person = talk.organisation.person(given.person)
    name = person.name if person else talk.say("case.someone")
    return talk.say("retention.said_yes", name=name, at=talk.say.moment(given.at))


# --- the list, and the answer -------------------------------------------------------------------------


async def open_list(talk: Talk, press: Pressed) -> Answer:
    """[Visa listan]: what this person may know of, and the two answers."""
    proposal = await _proposal(talk, press)
    if proposal is None:
        return NOTHING
    listed = await talk.tx.retention.listed(proposal.id)
    seen = await _may_be_told_of(talk, listed)
    talk.tx.audit.note("retention.seen", talk.person.id, proposal.id)
    parts: list[DialogPart] = [Note(talk.say("retention.list_lead"))]
    if seen:
        parts.append(Story("\n".join(_line(talk, each) for each in seen)))
    if hidden := len(listed) - len(seen):
        parts.append(Note(talk.say("retention.hidden", count=hidden)))
    parts.append(Buttons(_answers(talk, proposal)))
    return Answer(
        dialog=Dialog(
            name="retention",
            title=talk.say("dialog.retention"),
            parts=tuple(parts),
            close=talk.say("button.close"),
            on=proposal.id,
        )
    )


def _line(talk: Talk, listed: Listed) -> str:
    kind = talk.say(f"kind.{listed.kind}")
    return talk.say(
        "retention.line", number=listed.number, kind=kind, closed=listed.closed, years=listed.years
    )


async def _may_be_told_of(talk: Talk, listed: Iterable[Listed]) -> list[Listed]:
    some = list(listed)
    cases = await talk.tx.cases.of_ids([each.case for each in some])
    return [
        each
        for each in some
        if view(talk.organisation, cases[each.case], talk.person.id, talk.today) is not View.NOTHING
    ]


def _answers(talk: Talk, proposal: Proposal) -> tuple[Button, ...]:
    """The digest goes with the press: what is approved is what was shown."""
    no = Button(talk.say("button.retention_no"), "retention_no", proposal.id, style=ButtonStyle.DANGER)
    if any(given.person == talk.person.id for given in proposal.approvals):
        return (no,)
    yes = Button(
        talk.say("button.retention_yes"),
        "retention_yes",
        proposal.id,
        value=proposal.digest,
        style=ButtonStyle.PRIMARY,
    )
    return yes, no


async def say_yes(talk: Talk, press: Pressed) -> Answer:
    """[Godkänn]"""
    proposal = await _proposal(talk, press)
    if proposal is None:
        return NOTHING
    try:
        enough = await approve(talk.tx, proposal, talk.person.id, press.value, IN_CHAT, talk.now)
    except MayNotApprove as refused:
        return await talk.words(_REFUSED[refused.why])
    return await talk.words("retention.enough" if enough else "retention.one_more")


async def say_no(talk: Talk, press: Pressed) -> Answer:
    """[Avslå]"""
    proposal = await _proposal(talk, press)
    if proposal is None:
        return NOTHING
    try:
        await reject(talk.tx, proposal, talk.person.id, talk.now)
    except MayNotApprove as refused:
        return await talk.words(_REFUSED[refused.why])
    return await talk.words("retention.put_aside")


_REFUSED = {
    "unknown": "retention.not_yours",
    "role": "retention.not_yours",
    "twice": "retention.twice",
    "changed": "retention.changed",
    "over": "retention.over",
}


async def _proposal(talk: Talk, press: Pressed) -> Proposal | None:
    """The list, for one who may approve it; else it is said kindly and logged."""
    proposal = await talk.tx.retention.get(press.on)
    if proposal is None or approving_role(talk.organisation, talk.person.id, talk.today) is None:
        talk.tx.audit.note("access.refused", talk.person.id, press.on)
        await talk.words("retention.not_yours")
        return None
    return proposal
