"""How long cases are kept: a term for each kind, who may approve that they go, and the certificate.

The law gives a term only for a private provider's lex Sarah papers (17 kap. 10 § SoL (2025:400),
23 g § LSS). For a municipality's own cases its plan for documents decides, so that every term here
is a suggestion that the plan replaces. Statistics are kept: a case goes, its figures stay.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256
from types import MappingProxyType

from domain.kinds import CaseKind
from domain.organisation import Organisation, Role


class Basis(StrEnum):
    """What a term rests on."""

    LAW = "law"
    CUSTOMARY = "customary"  # [M] in docs/domain.md: common in municipalities' plans, no rule
    PLAN = "plan"  # the organisation's own decision


@dataclass(frozen=True, slots=True)
class Term:
    """years: kept so long after the last entry; None: preserved. source: where the number is from."""

    years: int | None
    basis: Basis
    source: str


def _customary(years: int, source: str) -> Term:
    return Term(years, Basis.CUSTOMARY, source)


_DEVIATIONS = "[M] avvikelser gallras ofta efter 3-5 år"
_VIEWS = "[M] synpunkter och klagomål gallras ofta efter 2-5 år"
_PAPERS_OF_PROVIDERS = "17 kap. 10 § SoL (2025:400), 23 g § LSS: 5 år hos privat utförare; [M] i övrigt"

SUGGESTED: Mapping[CaseKind, Term] = {
    CaseKind.DEVIATION: _customary(5, _DEVIATIONS),
    CaseKind.COMPLAINT: _customary(5, _VIEWS),
    CaseKind.VIEW: _customary(5, _VIEWS),
    CaseKind.PRAISE: _customary(2, _VIEWS),
    CaseKind.SUGGESTION: _customary(2, _VIEWS),
    CaseKind.LEX_SARAH: Term(5, Basis.LAW, _PAPERS_OF_PROVIDERS),
    CaseKind.DATA_INCIDENT: _customary(
        5, "[M] dokumenteras enligt artikel 33.5 GDPR, som inte anger någon tid"
    ),
    CaseKind.HEALTH_CARE: _customary(5, _DEVIATIONS),
    CaseKind.LEX_MARIA: _customary(10, "[M] följer ofta patientjournalens 10 år"),
    CaseKind.CARE_DEVIATION: _customary(5, _DEVIATIONS),
    CaseKind.LEX_MAJA: _customary(5, _DEVIATIONS),
    CaseKind.WORK_INCIDENT: _customary(5, _DEVIATIONS),
    CaseKind.SELF_MONITORING: _customary(5, _DEVIATIONS),
    CaseKind.CONTRACT_BREACH: _customary(5, "[M] följer ofta avtalstiden"),
}
"""Kind to term, until the organisation's own plan says otherwise."""

SHORTEST, LONGEST = 1, 100
"""Years that a plan may state."""


class FaultyPlan(ValueError):
    """The plan states a kind that does not exist, or a time that is none."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The terms in force. decision: the organisation's own decision that they follow, if any."""

    terms: Mapping[CaseKind, Term] = field(default_factory=lambda: MappingProxyType(dict(SUGGESTED)))
    decision: str = ""

    @classmethod
    def stated(cls, years: Mapping[str, int | None], decision: str) -> "Plan":
        """The suggested terms with those that a decision states instead. years: by kind; None: preserved.

        Raises FaultyPlan.
        """
        if years and not decision.strip():
            raise FaultyPlan("the decision that the terms follow is missing")
        own = {_kind(name): Term(_sound(name, value), Basis.PLAN, decision) for name, value in years.items()}
        return cls(MappingProxyType({**SUGGESTED, **own}), decision)

    @property
    def own(self) -> dict[str, int | None]:
        """What the decision states, as stated() takes it."""
        return {kind.value: term.years for kind, term in self.terms.items() if term.basis is Basis.PLAN}

    def years(self, *kinds: CaseKind) -> int | None:
        """How long a case that has been of these kinds is kept, the longest of them; None: preserved."""
        stated = [self.terms[kind].years for kind in kinds]
        known = [years for years in stated if years is not None]
        return None if len(known) < len(stated) else max(known)


def _kind(name: str) -> CaseKind:
    try:
        return CaseKind(name)
    except ValueError:
        raise FaultyPlan(f"{name} is not a kind of case") from None


def _sound(name: str, years: int | None) -> int | None:
    if years is not None and not SHORTEST <= years <= LONGEST:
        raise FaultyPlan(f"{name}: give a number of years from {SHORTEST} to {LONGEST}, or keep")
    return years


def years_before(day: date, years: int) -> date:
    """The same day so many years earlier; 29 February becomes 28 February."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


# --- a proposal ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Listed:
    """A case on the list, without its story and without anyone in it."""

    case: str
    number: str
    kind: CaseKind
    received: date
    closed: date
    years: int


class Progress(StrEnum):
    PROPOSED = "proposed"
    APPROVED = "approved"
    CARRIED_OUT = "carried_out"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Approval:
    """Who said yes, when, in what role and where ("chat", or "command line" by whoever runs Lyhörd)."""

    person: str
    role: Role
    at: datetime
    how: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A list of cases to destroy. digest: of the list, so that what is approved is what is carried out.

    decision: of the plan that it follows; empty: the suggested terms.
    """

    id: str
    created: datetime
    digest: str
    decision: str
    progress: Progress
    approvals: tuple[Approval, ...] = ()
    carried_out: datetime | None = None


def digest_of(cases: Iterable[Listed]) -> str:
    """SHA-256 over the list in its one canonical order and form."""
    rows = sorted(
        [
            each.case,
            each.number,
            each.kind.value,
            each.received.isoformat(),
            each.closed.isoformat(),
            each.years,
        ]
        for each in cases
    )
    return sha256(json.dumps(rows, separators=(",", ":")).encode()).hexdigest()


# --- two people ---------------------------------------------------------------------------------------

APPROVERS: tuple[Role, ...] = (Role.REGISTRAR, Role.QUALITY_DEVELOPER, Role.MANAGER)
"""Who may approve, held for the whole organisation: registrar, quality developer, director."""

NEEDED = 2


class MayNotApprove(Exception):
    """why: "unknown", "role", "twice", "changed" or "over"."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def approving_role(organisation: Organisation, person: str, day: date) -> Role | None:
    """The role in which this person may approve, None when they may not."""
    someone = organisation.person(person)
    if someone is None or not someone.active or someone.shared_account:
        return None
    tops = {unit.key for unit in organisation.units if unit.parent is None}
    held = {role for role, unit in organisation.posts_of(person, day) if unit in tops}
    return next((role for role in APPROVERS if role in held), None)


def approvers(organisation: Organisation, day: date) -> tuple[str, ...]:
    """Everyone who may approve on this day."""
    return tuple(p.id for p in organisation.people if approving_role(organisation, p.id, day) is not None)


def check_approval(
    organisation: Organisation, proposal: Proposal, person: str, day: date, digest: str
) -> Role:
    """The role in which this person may approve this very list now. Raises MayNotApprove.

    digest: of the list that they have seen.
    """
    if proposal.progress not in {Progress.PROPOSED, Progress.APPROVED}:
        raise MayNotApprove("over")
    if organisation.person(person) is None:
        raise MayNotApprove("unknown")
    role = approving_role(organisation, person, day)
    if role is None:
        raise MayNotApprove("role")
    if any(given.person == person for given in proposal.approvals):
        raise MayNotApprove("twice")
    if digest != proposal.digest:
        raise MayNotApprove("changed")
    return role


def is_approved(approvals: Iterable[Approval]) -> bool:
    """Have two different people said yes?"""
    return len({given.person for given in approvals}) >= NEEDED


# --- the certificate ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Destroyed:
    """What became of the list. held: numbers left alone, by a legal hold or because they live again."""

    proposal: Proposal
    cases: tuple[Listed, ...]
    held: tuple[str, ...]
    at: datetime


_DESTROYED = (
    "The key of each case, and with it every copy of its texts in the database; texts and handling; who "
    "reported, handled and was kept out of the case; its links to other cases; the words of its actions and "
    "who decided, owned and did them."
)
_KEPT = (
    "Figures: number, kind, unit, category, dates and answers from closed lists. The audit log: by their "
    "ids, who reported, read, handled and took out which case, and when, without a word of what was told. "
    "It proves who has read what, and is not destroyed with the cases: its own term is for the plan for "
    "documents. Backups from before, until they are removed."
)


def certificate(organisation: Organisation, done: Destroyed) -> dict[str, object]:
    """The certificate (gallringsbevis) as JSON can write it; `sha256` is over all the rest."""
    proposal = done.proposal
    body: dict[str, object] = {
        "certificate": "gallringsbevis",
        "organisation": organisation.name,
        "proposal": proposal.id,
        "decision": proposal.decision,
        "list_sha256": proposal.digest,
        "carried_out": done.at.isoformat(),
        "approved_by": [
            {
                "name": _name(organisation, given.person),
                "role": given.role.value,
                "at": given.at.isoformat(),
                "how": given.how,
            }
            for given in proposal.approvals
        ],
        "count": len(done.cases),
        "cases": [
            {
                "number": each.number,
                "kind": each.kind.value,
                "received": each.received.isoformat(),
                "closed": each.closed.isoformat(),
                "kept_years": each.years,
            }
            for each in sorted(done.cases, key=lambda each: each.number)
        ],
        "left_alone": sorted(done.held),
        "what": _DESTROYED,
        "what_is_kept": _KEPT,
    }
    return {**body, "sha256": seal_of(body)}


def seal_of(body: Mapping[str, object]) -> str:
    """SHA-256 over a certificate's content in its one canonical form, its own seal left out."""
    rest = {name: value for name, value in body.items() if name != "sha256"}
    return sha256(json.dumps(rest, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _name(organisation: Organisation, person: str) -> str:
    found = organisation.person(person)
    return found.name if found is not None else person
