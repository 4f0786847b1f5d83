"""What a synchronisation did or would do, in plain words for whoever administers Lyhörd."""

from collections.abc import Iterator

from bot.graph.plan import Change, Plan, What, Why
from domain.organisation import Assignment, Organisation

_WHY = {
    Why.GONE: "is no longer in the directory",
    Why.DISABLED: "has a disabled account",
    Why.GUEST: "has become a guest",
    Why.NO_GROUP: "is in none of the groups any more",
}
_COUNTED = {
    What.NEW: ("new person", "new people"),
    What.BACK: ("person is back", "people are back"),
    What.RECOGNISED: ("person of the organisation file recognised", "people of the file recognised"),
    What.NAME: ("other name", "other names"),
    What.EMAIL: ("other e-mail address", "other e-mail addresses"),
    What.EMAIL_TAKEN: ("address now used by another account", "addresses now used by other accounts"),
    What.POST: ("role given", "roles given"),
    What.NO_POST: ("role taken back", "roles taken back"),
    What.LEFT: ("person made inactive", "people made inactive"),
}


def counts(plan: Plan) -> Iterator[str]:
    """Numbers only, for output that may be kept in logs."""
    for what, (one, several) in _COUNTED.items():
        if count := plan.count(what):
            yield f"{count} {one if count == 1 else several}"
    if not plan.changes:
        yield "Nothing to change."


def names(plan: Plan, organisation: Organisation) -> Iterator[str]:
    """Who and what, one change a line. For the administrator's eyes: a dry run."""
    for change in plan.changes:
        yield _line(change, organisation)
    for leaver in plan.leavers:
        why, owned = _WHY[leaver.why], _open(leaver.owns)
        yield f"! {leaver.person.name}: {why}, owns {owned}; unchanged until handed over"


def warnings(plan: Plan) -> Iterator[str]:
    """What the administrator should see to, without names of people."""
    if plan.leavers:
        left, total = len(plan.leavers), sum(leaver.owns for leaver in plan.leavers)
        yield (
            f"! {left} {'person has' if left == 1 else 'people have'} left and own {_open(total)}. Nothing "
            "of theirs is changed until it is handed over. `lyhord directory sync --dry-run` names them."
        )
    passed = plan.passed
    for count, what in (
        (passed.guests, "are guests"),
        (passed.disabled, "have disabled accounts"),
        (passed.doubtful, "share an e-mail address with someone else"),
    ):
        if count:
            yield f"! Members of the groups passed over because they {what}: {count}."
    for name in passed.empty:
        yield f"! Nobody who works here is in the group {name}."
    for name in passed.without_manager:
        yield (
            f"! The members of {name} have no common manager in the directory: "
            "the unit's manager stays as otherwise said."
        )


def _line(change: Change, organisation: Organisation) -> str:
    person = change.person.name
    match change.what:
        case What.NEW:
            return f"+ {person}: new, {change.person.email or 'without e-mail'}"
        case What.BACK:
            return f"+ {person}: is back"
        case What.RECOGNISED:
            return f"  {person}: recognised by the e-mail address"
        case What.NAME:
            return f"~ {person}: is now called so"
        case What.EMAIL:
            return f"~ {person}: has the address {change.person.email} now"
        case What.EMAIL_TAKEN:
            return f"~ {person}: loses the e-mail address, which another account has now"
        case What.POST:
            return f"+ {person}: {_post(change.post, organisation)}"
        case What.NO_POST:
            return f"- {person}: no longer {_post(change.post, organisation)}"
        case What.LEFT:
            return f"- {person}: {_WHY[change.why or Why.GONE]}; made inactive"


def _post(post: Assignment | None, organisation: Organisation) -> str:
    if post is None:
        return ""
    unit = organisation.unit(post.unit).name if organisation.has_unit(post.unit) else post.unit
    return f"{'deputy for ' if post.deputy else ''}{post.role} at {unit}"


def _open(count: int) -> str:
    return "one open case or action" if count == 1 else f"{count} open cases and actions"
