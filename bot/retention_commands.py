"""`lyhord retention …`: cases go when their time is out, when two people have said so, and not before."""

import asyncio
import json
from datetime import datetime
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from bot.app import now_utc
from bot.command import WANTING, stop, with_store
from bot.private_files import must_be_new, write_private
from bot.settings import Settings
from domain.deadlines import local_day
from domain.organisation import Organisation
from domain.retention import (
    Destroyed,
    FaultyPlan,
    Listed,
    MayNotApprove,
    Plan,
    Progress,
    Proposal,
    approving_role,
    certificate,
    digest_of,
)
from handlers.privacy import hide_hard
from handlers.retention import APPROVED, BY_COMMAND, announce, approve, reject
from storage.audit_chain import AuditLine
from storage.retention import PREFIX, CannotScrub, Hold, scrub
from storage.store import Store, Transaction

_AT_ONCE = 200
"""Cases destroyed in one transaction: on SQLite everyone else who writes waits for it."""
_KEEP = "keep"

retention = typer.Typer(help="Deletion of cases whose time is out (gallring).", no_args_is_help=True)
By = Annotated[str, typer.Option("--by", help="The e-mail address of the one who says so.")]
Number = Annotated[str, typer.Argument(help="The case's number, as in AV-2026-0041.")]
Which = Annotated[str, typer.Argument(help="The list's number, as in GF-2026-0001.")]


# --- the plan -----------------------------------------------------------------------------------------


@retention.command("plan")
def show_plan(
    terms: Annotated[
        list[str] | None, typer.Argument(help="kind=years, or kind=keep, as in deviation=3 lex_sarah=keep.")
    ] = None,
    decision: Annotated[str, typer.Option(help="The number and day of the decision they follow.")] = "",
    by: Annotated[str, typer.Option("--by", help="The e-mail address of the one who sets them.")] = "",
) -> None:
    """Show how long cases of each kind are kept, and why; with terms, let these be the plan from now on."""
    if terms:
        plan = _stated(terms, decision)

        async def decide(store: Store) -> None:
            async with store.transaction() as tx:
                person = _known(tx, by)
                await tx.retention.set_plan(plan)
                years = {kind: str(value or _KEEP) for kind, value in plan.own.items()}
                tx.audit.note("retention.plan", person, "plan", decision=plan.decision, **years)

        with_store(decide, writes=True)

    async def read(store: Store) -> Plan:
        async with store.reading() as tx:
            return await tx.retention.plan()

    for kind, term in with_store(read).terms.items():
        years = "kept for good" if term.years is None else f"{term.years} years"
        typer.echo(f"{kind:<22} {years:<14} {term.basis}: {term.source}")


def _stated(terms: list[str], decision: str) -> Plan:
    try:
        return Plan.stated(dict(_term(each) for each in terms), hide_hard(decision.strip()))
    except FaultyPlan as error:
        stop(f"The plan was not changed: {error}.")


def _term(text: str) -> tuple[str, int | None]:
    kind, _, years = text.partition("=")
    if years == _KEEP:
        return kind, None
    if not years.isdecimal():
        raise FaultyPlan(f"{text}: write kind=years or kind={_KEEP}")
    return kind, int(years)


# --- legal holds --------------------------------------------------------------------------------------


@retention.command("hold")
def hold(
    number: Number, by: By, because: Annotated[str, typer.Option(help="The number of the decision.")]
) -> None:
    """Keep a case whatever its term (legal hold), until `lyhord retention release`."""

    async def held(store: Store) -> bool:
        async with store.transaction() as tx:
            person = _decider(tx, by)
            case = await _case(tx, number)
            done = await tx.retention.hold(case, person, now_utc(), hide_hard(because.strip())[:200])
            if done:
                tx.audit.note("retention.held", person, case)
            return done

    done = with_store(held, writes=True)
    typer.echo("It is held." if done else "It is held already.")


@retention.command("release")
def release(number: Number, by: By) -> None:
    """Let a held case go by its term again."""

    async def released(store: Store) -> bool:
        async with store.transaction() as tx:
            person = _decider(tx, by)
            case = await _case(tx, number)
            done = await tx.retention.release(case)
            if done:
                tx.audit.note("retention.released", person, case)
            return done

    if not with_store(released, writes=True):
        stop("It is not held.", WANTING)
    typer.echo("It is no longer held.")


@retention.command("holds")
def holds() -> None:
    """List the cases that are held, and by which decision."""

    async def listed(store: Store) -> tuple[Hold, ...]:
        async with store.reading() as tx:
            return await tx.retention.holds()

    found = with_store(listed)
    if not found:
        typer.echo("No case is held.")
    for each in found:
        typer.echo(f"{each.number}  since {local_day(each.at)}  {each.reference}  by {each.person}")


async def _case(tx: Transaction, number: str) -> str:
    case = await tx.cases.by_number(number.strip().upper())
    if case is None or case.erased is not None:
        stop("There is no case with that number.", WANTING)
    return case.id


# --- a list, and two people ---------------------------------------------------------------------------


@retention.command("propose")
def propose(by: By) -> None:
    """List the cases whose term has run out, and ask those who may approve in chat. Deletes nothing."""
    now = now_utc()

    async def proposed(store: Store) -> tuple[Proposal, tuple[Listed, ...]] | None:
        async with store.transaction() as tx:
            person = _known(tx, by)
            waiting = await tx.retention.open()
            if waiting is not None:
                stop(f"{waiting.id} is not settled yet. See: lyhord retention show {waiting.id}", WANTING)
            plan = await tx.retention.plan()
            units = [unit.key for unit in tx.organisation.units]
            listed = await tx.retention.ripe(plan, units, local_day(now))
            if not listed:
                return None
            year = local_day(now).year
            number = f"{PREFIX}-{year}-{await tx.cases.next_number(PREFIX, year):04d}"
            proposal = await tx.retention.propose(number, listed, plan.decision, now)
            tx.audit.note("retention.proposed", person, number, list=proposal.digest, count=str(len(listed)))
            await announce(tx, proposal, now)
            return proposal, listed

    found = with_store(proposed, writes=True)
    if found is None:
        typer.echo("No case's time is out.")
        return
    proposal, listed = found
    _say_list(proposal, listed)
    typer.echo(f"Two people approve it in chat, or with: lyhord retention approve {proposal.id} --by E-MAIL")


@retention.command("show")
def show(which: Which) -> None:
    """Show a list: the cases on it and who has approved it."""

    async def found(store: Store) -> tuple[Proposal, tuple[Listed, ...], Organisation]:
        async with store.reading() as tx:
            proposal = await _proposal(tx, which)
            return proposal, await tx.retention.listed(proposal.id), tx.organisation

    proposal, listed, organisation = with_store(found)
    _say_list(proposal, listed)
    for given in proposal.approvals:
        person = organisation.person(given.person)
        name = person.name if person else given.person
        typer.echo(f"Approved by {name} ({given.role}), {local_day(given.at)}, {given.how}.")
    typer.echo(f"It is {proposal.progress.replace('_', ' ')}.")


def _say_list(proposal: Proposal, listed: tuple[Listed, ...]) -> None:
    typer.echo(f"{proposal.id}: {len(listed)} cases. SHA-256 of the list: {proposal.digest}")
    for each in listed:
        typer.echo(
            f"{each.number:<16} {each.kind:<22} received {each.received}  closed {each.closed}  "
            f"kept {each.years} years"
        )


@retention.command("approve")
def give_approval(which: Which, by: By) -> None:
    """Say yes to a list in someone's name. In chat is better: there it is sure who said it."""

    async def approved(store: Store) -> bool:
        async with store.transaction() as tx:
            proposal = await _proposal(tx, which)
            person = _person(tx, by)
            return await approve(tx, proposal, person, proposal.digest, BY_COMMAND, now_utc())

    try:
        enough = with_store(approved, writes=True)
    except MayNotApprove as refused:
        _refuse(refused)
    typer.echo(
        f"Two people have approved it. Next: lyhord retention carry-out {which} --by E-MAIL"
        if enough
        else "One more person needs to approve it."
    )


@retention.command("reject")
def give_rejection(which: Which, by: By) -> None:
    """Put a list aside. Nothing goes."""

    async def rejected(store: Store) -> None:
        async with store.transaction() as tx:
            await reject(tx, await _proposal(tx, which), _person(tx, by), now_utc())

    try:
        with_store(rejected, writes=True)
    except MayNotApprove as refused:
        _refuse(refused)
    typer.echo("It is put aside. Nothing was deleted.")


_REFUSED = {
    "unknown": "Nobody in the organisation has that e-mail address.",
    "role": "That is for the registrar, the quality developer or the director of the whole organisation.",
    "twice": "The same person has approved it already. Another one is needed.",
    "changed": "The list is not the one that was proposed. Reject it, read the audit log, propose anew.",
    "over": "It is settled already.",
}


def _refuse(refused: MayNotApprove) -> NoReturn:
    stop(_REFUSED[refused.why], WANTING)


def _person(tx: Transaction, email: str) -> str:
    person = tx.organisation.person_by_email(email.strip())
    if person is None:
        raise MayNotApprove("unknown")
    return person.id


def _known(tx: Transaction, email: str) -> str:
    """The id of who gives the command: the log says it. Stops at somebody unknown."""
    try:
        return _person(tx, email)
    except MayNotApprove as refused:
        _refuse(refused)


def _decider(tx: Transaction, email: str) -> str:
    person = _known(tx, email)
    if approving_role(tx.organisation, person, local_day(now_utc())) is None:
        _refuse(MayNotApprove("role"))
    return person


async def _proposal(tx: Transaction, number: str) -> Proposal:
    proposal = await tx.retention.get(number.strip().upper())
    if proposal is None:
        stop("There is no such list.", WANTING)
    return proposal


# --- carrying it out ----------------------------------------------------------------------------------


@retention.command("carry-out")
def carry_out(
    which: Which,
    by: By,
    out: Annotated[
        Path | None, typer.Option(help="Write the certificate (gallringsbevis, JSON) to this new file too.")
    ] = None,
) -> None:
    """Destroy the keys and texts of an approved list, for good, and print the certificate.

    Safe to repeat: it goes on where it was stopped, and gives the same certificate again.
    """
    if out is not None:
        must_be_new(out)
    given = with_store(lambda store: _carried_out(store, which, by), writes=True)
    typer.echo(given)
    if out is not None:
        write_private(out, f"{given}\n".encode())
    _scrub()


async def _carried_out(store: Store, which: str, by: str) -> str:
    async with store.reading() as tx:
        person = _known(tx, by)
        proposal = await _proposal(tx, which)
        done_before = await tx.retention.certificate(proposal.id)
        if done_before is not None:
            return done_before
        await _must_be_approved(tx, proposal)
    now = now_utc()
    while await _destroy_some(store, proposal, now):
        pass
    async with store.transaction() as tx:
        destroyed = Destroyed(
            proposal,
            await tx.retention.destroyed(proposal.id),
            tuple(each.number for each in await tx.retention.left_alone(proposal.id)),
            now,
        )
        body = certificate(tx.organisation, destroyed)
        given = json.dumps(body, ensure_ascii=False, indent=2)
        await tx.retention.carried_out(proposal.id, now, given)
        counts = {"count": str(len(destroyed.cases)), "held": str(len(destroyed.held))}
        tx.audit.note("retention.carried_out", person, proposal.id, sha256=str(body["sha256"]), **counts)
        await announce(tx, proposal, now)
    return given


async def _destroy_some(store: Store, proposal: Proposal, now: datetime) -> bool:
    async with store.transaction() as tx:
        return bool(await tx.retention.destroy_some(proposal.id, local_day(now), _AT_ONCE))


async def _must_be_approved(tx: Transaction, proposal: Proposal) -> None:
    """By two people, to the letter, and so that the audit log says it too."""
    if proposal.progress is not Progress.APPROVED:
        stop("Two different people have to approve it first.", WANTING)
    logged = {line.actor for line in await tx.audit.about(proposal.id, 1000) if _approves(line, proposal)}
    same = digest_of(await tx.retention.listed(proposal.id)) == proposal.digest
    if not same or not {given.person for given in proposal.approvals} <= logged:
        stop(_REFUSED["changed"], WANTING)


def _approves(line: AuditLine, proposal: Proposal) -> bool:
    return line.what == APPROVED and json.loads(line.details).get("list") == proposal.digest


@retention.command("certificate")
def show_certificate(which: Which) -> None:
    """Print the certificate of a list that was carried out, to the letter."""

    async def found(store: Store) -> str | None:
        async with store.reading() as tx:
            return await tx.retention.certificate(which.strip().upper())

    given = with_store(found)
    if given is None:
        stop("There is no certificate for that list.", WANTING)
    typer.echo(given)


@retention.command("scrub")
def scrub_files() -> None:
    """Make the database's files forget what was deleted. carry-out does it too; PostgreSQL stands still
    for that long."""
    _scrub()


def _scrub() -> None:
    try:
        asyncio.run(scrub(Settings.load().database))
    except CannotScrub:
        stop(
            "The keys are destroyed, but traces still lie in the database's files: somebody is reading. "
            "Run: lyhord retention scrub",
            WANTING,
        )
    typer.echo("✓ The database's files hold nothing of what was deleted. Older backups still do.", err=True)
