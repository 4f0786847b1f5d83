"""The kinds of case and the closed lists they are sorted by.

Source: SOSFS 2011:9, lex Sarah (27 kap. SoL, 24 a-f §§ LSS) and the taxonomies in common
use; see docs/domain.md. A municipality may rename an entry in its catalogue, never remove one.
"""

from dataclasses import dataclass
from enum import StrEnum


class CaseKind(StrEnum):
    """What a report is about. The value is what storage and figures use."""

    DEVIATION = "deviation"
    COMPLAINT = "complaint"
    VIEW = "view"
    PRAISE = "praise"
    SUGGESTION = "suggestion"
    LEX_SARAH = "lex_sarah"
    DATA_INCIDENT = "data_incident"
    HEALTH_CARE = "health_care_deviation"
    LEX_MARIA = "lex_maria"
    CARE_DEVIATION = "care_deviation"
    LEX_MAJA = "lex_maja"
    WORK_INCIDENT = "work_incident"
    SELF_MONITORING = "self_monitoring_fault"
    CONTRACT_BREACH = "contract_breach"


class Category(StrEnum):
    """What went wrong, one closed list for all kinds; CATEGORIES says which belong to which."""

    # social services (SoL/LSS)
    TREATMENT = "treatment"  # bemötande
    SERVICE_MISSED = "service_missed"  # utebliven, försenad eller felaktig insats
    PLAN_DEPARTURE = "plan_departure"  # avvikelse från genomförandeplan
    PLAN_OUTDATED = "plan_outdated"  # inaktuell eller saknad genomförandeplan
    CASE_HANDLING = "case_handling"  # handläggning och rättssäkerhet
    HANDLING_TIME = "handling_time"  # lång handläggningstid
    STATUTORY_STEP_LATE = "statutory_step_late"  # lagstadgat moment ej i tid
    DOCUMENTATION = "documentation"
    BROKEN_SECRECY = "broken_secrecy"
    COOPERATION = "cooperation"  # samverkan och information
    STAFFING = "staffing"  # kontinuitet och bemanning
    PREMISES_EQUIPMENT = "premises_equipment"  # fysisk miljö, utrustning, teknik, IT
    FINANCIAL = "financial"  # ekonomiska oegentligheter
    VIOLENCE_CLIENTS = "violence_clients"  # hot och våld mellan brukare
    ABUSE_PHYSICAL = "abuse_physical"
    ABUSE_MENTAL = "abuse_mental"
    ABUSE_SEXUAL = "abuse_sexual"
    RESTRAINT = "restraint"  # tvång eller inlåsning utan stöd i lag
    NEGLECT = "neglect"  # vanvård
    SUICIDE = "suicide"
    METHODS = "methods"  # arbetssätt, metoder, rutiner
    FOOD = "food"
    # health care
    MEDICATION = "medication"
    FALL = "fall"
    PRESSURE_ULCER = "pressure_ulcer"
    NUTRITION = "nutrition"
    INFECTION = "infection"
    MEDICAL_DEVICE = "medical_device"
    REHABILITATION = "rehabilitation"
    CARE_OMITTED = "care_omitted"
    INFORMATION_TRANSFER = "information_transfer"
    # complaints and views
    FOLLOW_UP = "follow_up"
    DECISION = "decision"
    AVAILABILITY = "availability"
    RANGE_OF_SERVICES = "range_of_services"
    # personal data
    WRONG_RECIPIENT = "wrong_recipient"
    WRONG_PERSON = "wrong_person"
    UNAUTHORISED_ACCESS = "unauthorised_access"
    LOSS_THEFT = "loss_theft"
    UNSAFE_CHANNEL = "unsafe_channel"
    TECHNICAL_FAULT = "technical_fault"
    PUBLICATION = "publication"
    # work environment
    VIOLENCE_STAFF = "violence_staff"  # hot och våld mot personal
    PHYSICAL_LOAD = "physical_load"
    PSYCHOSOCIAL = "psychosocial"
    OTHER = "other"


_SOCIAL = (
    Category.SERVICE_MISSED,
    Category.TREATMENT,
    Category.STAFFING,
    Category.COOPERATION,
    Category.CASE_HANDLING,
    Category.HANDLING_TIME,
    Category.STATUTORY_STEP_LATE,
    Category.PLAN_DEPARTURE,
    Category.PLAN_OUTDATED,
    Category.DOCUMENTATION,
    Category.BROKEN_SECRECY,
    Category.PREMISES_EQUIPMENT,
    Category.FOOD,
    Category.FINANCIAL,
    Category.VIOLENCE_CLIENTS,
    Category.ABUSE_PHYSICAL,
    Category.ABUSE_MENTAL,
    Category.ABUSE_SEXUAL,
    Category.RESTRAINT,
    Category.NEGLECT,
    Category.SUICIDE,
    Category.METHODS,
    Category.OTHER,
)
_HEALTH = (
    Category.MEDICATION,
    Category.FALL,
    Category.PRESSURE_ULCER,
    Category.NUTRITION,
    Category.INFECTION,
    Category.MEDICAL_DEVICE,
    Category.REHABILITATION,
    Category.CARE_OMITTED,
    Category.INFORMATION_TRANSFER,
    Category.OTHER,
)
_COMPLAINT = (
    Category.SERVICE_MISSED,
    Category.TREATMENT,
    Category.HANDLING_TIME,
    Category.FOLLOW_UP,
    Category.DECISION,
    Category.AVAILABILITY,
    Category.STAFFING,
    Category.RANGE_OF_SERVICES,
    Category.FOOD,
    Category.PREMISES_EQUIPMENT,
    Category.OTHER,
)
_DATA = (
    Category.WRONG_RECIPIENT,
    Category.WRONG_PERSON,
    Category.UNAUTHORISED_ACCESS,
    Category.LOSS_THEFT,
    Category.UNSAFE_CHANNEL,
    Category.TECHNICAL_FAULT,
    Category.PUBLICATION,
    Category.OTHER,
)
_WORK = (
    Category.VIOLENCE_STAFF,
    Category.PHYSICAL_LOAD,
    Category.PSYCHOSOCIAL,
    Category.PREMISES_EQUIPMENT,
    Category.STAFFING,
    Category.OTHER,
)

CATEGORIES: dict[CaseKind, tuple[Category, ...]] = {
    CaseKind.DEVIATION: _SOCIAL,
    CaseKind.COMPLAINT: _COMPLAINT,
    CaseKind.VIEW: _COMPLAINT,
    CaseKind.PRAISE: (),
    CaseKind.SUGGESTION: (),
    CaseKind.LEX_SARAH: _SOCIAL,
    CaseKind.DATA_INCIDENT: _DATA,
    CaseKind.HEALTH_CARE: _HEALTH,
    CaseKind.LEX_MARIA: _HEALTH,
    CaseKind.CARE_DEVIATION: (Category.INFORMATION_TRANSFER, Category.COOPERATION, Category.OTHER),
    CaseKind.LEX_MAJA: (),
    CaseKind.WORK_INCIDENT: _WORK,
    CaseKind.SELF_MONITORING: _SOCIAL,
    CaseKind.CONTRACT_BREACH: _SOCIAL,
}


class Cause(StrEnum):
    """Why it happened. INDIVIDUAL is only accepted beside at least one other cause."""

    ROUTINES = "routines"
    COMMUNICATION = "communication"
    COMPETENCE = "competence"
    ORGANISATION = "organisation"
    TECHNOLOGY = "technology"
    COOPERATION = "cooperation"
    INDIVIDUAL = "individual"


class SenderKind(StrEnum):
    """Who a complaint or view comes from: the six of SOSFS 2011:9 5 kap. 3 §, and staff."""

    CLIENT = "client"
    NEXT_OF_KIN = "next_of_kin"
    STAFF = "staff"
    PROVIDER = "provider"
    AUTHORITY = "authority"
    ASSOCIATION = "association"


class ArrivedBy(StrEnum):
    """How a complaint or view reached us."""

    TALK = "talk"
    PHONE = "phone"
    LETTER = "letter"
    EMAIL = "email"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class KindFacts:
    """What never varies about a kind: its number prefix and how closely it is guarded.

    guarded: messages carry neither kind nor unit, and it never appears in a channel.
    """

    prefix: str
    guarded: bool = False


KINDS: dict[CaseKind, KindFacts] = {
    CaseKind.DEVIATION: KindFacts("AV"),
    CaseKind.COMPLAINT: KindFacts("KL"),
    CaseKind.VIEW: KindFacts("SY"),
    CaseKind.PRAISE: KindFacts("BE"),
    CaseKind.SUGGESTION: KindFacts("FF"),
    CaseKind.LEX_SARAH: KindFacts("LS", guarded=True),
    CaseKind.DATA_INCIDENT: KindFacts("PI", guarded=True),
    CaseKind.HEALTH_CARE: KindFacts("HS"),
    CaseKind.LEX_MARIA: KindFacts("LM"),
    CaseKind.CARE_DEVIATION: KindFacts("VA"),
    CaseKind.LEX_MAJA: KindFacts("LJ"),
    CaseKind.WORK_INCIDENT: KindFacts("TA"),
    CaseKind.SELF_MONITORING: KindFacts("EK"),
    CaseKind.CONTRACT_BREACH: KindFacts("AA"),
}
