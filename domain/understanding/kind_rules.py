"""What the facts of a text mean together: a table of rules, each with the weights it gives.

A rule counts when all facts in `when` are there and none in `unless`. The kind with the most
weight is the guess, the next ones the alternatives. Change a weight here and run the tests: they
say per kind what it cost and gained.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .results import TextKind

_AV, _KL, _SY, _BE = TextKind.DEVIATION, TextKind.COMPLAINT, TextKind.VIEW, TextKind.PRAISE
_LS, _PI, _HS, _WE, _NO = (
    TextKind.LEX_SARAH,
    TextKind.DATA_INCIDENT,
    TextKind.HEALTH_CARE,
    TextKind.WORK_INCIDENT,
    TextKind.NOT_A_REPORT,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """When these facts stand together, these kinds gain or lose weight."""

    when: frozenset[str]
    gives: Mapping[TextKind, float]
    unless: frozenset[str] = field(default=frozenset())


def _rule(when: str, gives: Mapping[TextKind, float], unless: str = "") -> Rule:
    return Rule(frozenset(when.split()), gives, frozenset(unless.split()))


# Where nothing is said either way, a text from staff is a deviation.
PRIOR: Mapping[TextKind, float] = {
    _AV: 0.5, _KL: 0.0, _SY: 0.0, _BE: 0.0, _LS: 0.0, _PI: 0.0, _HS: 0.0, _WE: 0.0, _NO: 0.0,
}  # fmt: skip

RULES: tuple[Rule, ...] = (
    _rule("something_wrong", {_AV: 1.5, _NO: -1.0}),
    _rule("staff_short", {_AV: 1.0, _WE: 0.3}),
    _rule("staff_short relative", {_KL: 1.6}, unless="praise"),
    _rule("minor", {_AV: 0.6, _LS: -1.2}),
    # --- violence: who did it, and to whom
    _rule("hits at_staff", {_WE: 2.6}, unless="staff_hit_client among_clients"),
    _rule("hits we_were", {_WE: 2.6}, unless="staff_hit_client"),
    _rule("threat at_staff", {_WE: 2.6}, unless="staff_hit_client among_clients"),
    _rule("threat we_were", {_WE: 2.6}, unless="staff_hit_client"),
    _rule("exposed", {_WE: 2.6}),
    _rule("hits we_were at_staff", {_WE: 1.0}, unless="staff_hit_client"),
    _rule("staff_hit_client", {_LS: 3.6}, unless="minor"),
    _rule("staff_hit_client minor", {_LS: 2.0}),
    _rule("staff_hit_client humiliate", {_LS: 0.6}),
    _rule("hits by_staff client", {_LS: 2.6}, unless="at_staff"),
    _rule("humiliate by_staff client", {_LS: 1.8}, unless="minor"),
    _rule("hits staff client", {_LS: 1.2}, unless="at_staff we_were among_clients minor"),
    _rule("bruise", {_LS: 2.2}, unless="fall we_were"),
    _rule("hits among_clients", {_AV: 1.6, _LS: 0.8}),
    _rule("threat among_clients", {_AV: 1.4}),
    _rule("hard_hand client", {_LS: 2.2}, unless="own_body"),
    _rule("hard_hand mine", {_LS: 2.0}),
    _rule("humiliate client staff", {_LS: 1.2}, unless="minor at_staff we_were"),
    _rule("hits client", {_LS: 0.6, _AV: 0.4}, unless="at_staff we_were among_clients"),
    _rule("among_clients worst", {_LS: 1.4}, unless="minor fall own_body"),
    _rule("among_clients risk_known", {_LS: 2.0}, unless="minor"),
    # --- serious harm
    _rule("named_lex", {_LS: 4.0}),
    _rule("sexual", {_LS: 3.4}, unless="we_were"),
    _rule("sexual we_were", {_WE: 3.2}),
    _rule("sexual at_staff", {_WE: 2.0}, unless="staff_hit_client"),
    _rule("theft valuables", {_LS: 2.8}),
    _rule("theft valuables mine", {_LS: 1.2, _KL: -1.0}),
    _rule("theft valuables by_staff", {_LS: 1.2}),
    _rule("theft valuables staff client", {_LS: 0.8}),
    _rule("restraint", {_LS: 2.0}, unless="we_were"),
    _rule("restraint client", {_LS: 1.2}),
    _rule("restraint staff", {_LS: 0.4}),
    _rule("restraint", {_HS: -1.2}, unless="medicine fall"),
    _rule("restraint no_consent", {_LS: 2.0, _HS: -2.5}),
    _rule("neglect medicine", {_LS: 1.2}),
    _rule("neglect nursing", {_LS: 0.8}),
    _rule("neglect", {_LS: 2.2}),
    _rule("neglect long_time", {_LS: 1.2}),
    _rule("neglect client", {_LS: 0.6}),
    _rule("neglect hospital", {_LS: 1.2}),
    _rule("dead_or_near", {_LS: 2.6}),
    _rule("dead_or_near something_wrong", {_LS: 1.2}),
    _rule("hospital something_wrong", {_LS: 1.2}, unless="medicine fall"),
    _rule("broken something_wrong", {_LS: 0.8}),
    _rule("escaped", {_LS: 1.4, _AV: 1.2}),
    _rule("escaped neglect", {_LS: 1.6}),
    _rule("escaped long_time", {_LS: 1.0}),
    _rule("escaped dead_or_near", {_LS: 1.2}),
    _rule("drunk_staff staff", {_LS: 2.8}),
    _rule("drunk_staff client", {_LS: 0.8}),
    _rule("asleep_staff", {_LS: 1.4, _AV: 1.6}),
    _rule("asleep_staff neglect", {_LS: 1.4}),
    _rule("child_at_risk", {_LS: 1.6, _AV: 0.4}),
    _rule("child_at_risk something_wrong", {_LS: 1.0}),
    _rule("diabetes neglect", {_LS: 0.8}),
    # --- personal data
    _rule("data_named", {_PI: 3.4}),
    _rule("data_thing wrong_receiver", {_PI: 3.2}),
    _rule("data_thing left_out", {_PI: 2.6}),
    _rule("data_thing lost", {_PI: 2.6}),
    _rule("data_thing snooping", {_PI: 2.8}),
    _rule("snooping", {_PI: 1.0}),
    _rule("wrong_receiver", {_PI: 0.6}),
    _rule("publication client", {_PI: 2.0}),
    _rule("publication data_thing left_out", {_PI: 1.0}),
    # --- health care
    _rule("medicine", {_HS: 3.0}),
    _rule("medicine something_wrong", {_HS: 1.2}),
    _rule("fall", {_HS: 2.8}, unless="own_body"),
    _rule("fall client", {_HS: 0.8}, unless="own_body"),
    _rule("fall broken", {_HS: 0.8}),
    _rule("fall hospital", {_HS: 0.8}),
    _rule("nursing", {_HS: 2.4}),
    _rule("nursing something_wrong", {_HS: 0.8}),
    _rule("device", {_HS: 1.8}),
    _rule("device something_wrong", {_HS: 0.8}),
    _rule("medicine data_thing wrong_receiver", {_PI: -1.0}),
    _rule(
        "work_named at_work",
        {_WE: 1.2, _KL: -1.2},
        unless="i_am_client mine to_you client_says relative_says",
    ),
    _rule("medicine storing", {_HS: 1.6, _LS: -3.0}),
    # --- work environment
    _rule("own_body", {_WE: 3.4}),
    _rule("ache", {_WE: 3.4}, unless="fall own_body"),
    _rule("own_body device", {_WE: 1.6}),
    _rule("work_named", {_WE: 2.8}),
    _rule("late_on_the_way", {_AV: 2.0, _WE: -2.6}, unless="i_am_client"),
    _rule("we_missed", {_AV: 1.2, _KL: -1.2}, unless="to_you mine i_am_client medicine"),
    _rule("work_named staff_short", {_WE: 1.0}),
    # --- praise
    _rule(
        "praise",
        {_BE: 3.4, _AV: -0.6},
        unless="praise_negated something_wrong anger complaint_named suggestion",
    ),
    _rule("praise", {_BE: 1.4}, unless="praise_negated"),
    _rule("praise staff", {_BE: 0.6}, unless="praise_negated"),
    _rule("praise mine", {_BE: 0.6}, unless="praise_negated"),
    # --- complaint
    _rule("complaint_named", {_KL: 3.6}),
    _rule("anger", {_KL: 2.6}),
    _rule(
        "anger staff client",
        {_AV: 1.8, _KL: -1.4},
        unless="mine relative client_says to_you complaint_named demand",
    ),
    _rule(
        "staff_rude",
        {_AV: 2.4, _KL: -2.0},
        unless="mine relative_says client_says to_you complaint_named i_am_client",
    ),
    _rule("hits among_clients fall", {_HS: -2.2}),
    _rule("anger mine", {_WE: -1.2, _AV: -0.4}),
    _rule("anger relative", {_KL: 0.6}),
    _rule("anger client_says", {_KL: 1.0}),
    _rule("anger relative_says", {_KL: 1.0}),
    _rule("anger mine", {_KL: 1.0}),
    _rule("anger to_you", {_KL: 0.8}),
    _rule("demand", {_KL: 1.6}),
    _rule("demand mine", {_KL: 1.2}),
    _rule("demand to_you", {_KL: 0.8}),
    _rule("demand i_am_client", {_KL: 1.0}),
    _rule("demand relative_says", {_KL: 1.2}),
    _rule("demand client_says", {_KL: 1.0}),
    _rule("mine something_wrong", {_KL: 2.2}, unless="praise"),
    _rule("relative anger", {_KL: 1.0}),
    _rule("mine", {_KL: 0.9}, unless="praise suggestion"),
    _rule("mine device", {_HS: -1.2}),
    _rule("mine nursing", {_HS: -0.8}),
    _rule("mine fall", {_KL: 0.8}),
    _rule("i_am_client", {_KL: 2.6, _WE: -1.0}, unless="praise suggestion"),
    _rule("to_you something_wrong", {_KL: 1.2}),
    _rule("relative_says something_wrong", {_KL: 1.2}),
    _rule("relative_says", {_KL: 1.0}, unless="praise suggestion"),
    _rule("praise_negated", {_KL: 0.8}, unless="suggestion"),
    # --- views
    _rule("suggestion", {_SY: 3.0, _AV: -0.6}),
    _rule("suggestion client_says", {_SY: 0.8}),
    _rule("suggestion relative_says", {_SY: 0.6}),
    _rule("suggestion anger", {_SY: -0.8}),
    _rule("suggestion something_wrong", {_SY: -0.6}),
    # --- not a report
    _rule("is_greeting", {_NO: 8.0}),
    _rule("is_command", {_NO: 7.0}),
    _rule("is_question", {_NO: 4.4}, unless="suggestion"),
    _rule("is_question suggestion about_reporting", {_NO: 2.4, _SY: -1.0}),
    _rule("is_question suggestion", {_SY: 1.0}, unless="about_reporting how_to"),
    _rule("is_question mine", {_NO: -2.4}),
    _rule("is_question anger", {_NO: -2.4}),
    _rule("is_question something_wrong how_to", {_NO: 2.0}),
    _rule("how_to", {_NO: 3.4}),
    _rule("how_to anger", {_NO: -3.4, _KL: 0.6}, unless="about_reporting"),
    _rule("how_to i_am_client", {_NO: -2.4}, unless="about_reporting"),
    _rule("how_to demand", {_NO: -2.0}, unless="about_reporting"),
    _rule("notice", {_NO: 2.4}, unless="lost medicine"),
    _rule(
        "notice",
        {_NO: 1.4},
        unless="something_wrong anger complaint_named suggestion praise medicine fall hits threat",
    ),
    _rule("all_well", {_NO: 2.8}, unless="something_wrong fall medicine nursing anger hits"),
    _rule("says_nothing", {_NO: 2.6}),
    _rule(
        "introduces_self",
        {_NO: 2.4},
        unless="something_wrong anger demand complaint_named suggestion praise medicine fall hits threat "
        "own_body work_named staff_short i_am_client mine neglect restraint sexual theft data_thing",
    ),
    _rule("ends_with_question", {_NO: 1.0}),
)
