"""Who an action is given to: named in words ("Maria", "enhetschefen på Solgården") or chosen in a list."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from rapidfuzz import fuzz, process

from domain.action_access import acting_owners, may_own
from domain.actions import Named, Owner, Post, owner_key, owner_of
from domain.cases import Case
from domain.organisation import Organisation, Person, Role, Unit
from domain.understanding import read_unit
from domain.understanding.folding import fold_word
from handlers.chat import ChoiceInput, Option
from handlers.privacy import unit_names
from handlers.talk import Talk
from handlers.texts import Texts

_ALIKE = 85
"""Percent; a name misspelt less than this is still meant."""
_MOST_MEANT = 5
_MYSELF = frozenset(("jag", "mig", "mig sjalv", "jag sjalv", "me", "myself", "i"))

ROLE_WORDS: tuple[tuple[re.Pattern[str], Role], ...] = tuple(
    # folded words for a role, the narrow ones before "chef"
    (re.compile(rf"\b(?:{words})"), role)
    for words, role in (
        (r"kvalitetsutveckl|verksamhetsutveckl|quality dev", Role.QUALITY_DEVELOPER),
        (r"registrator|registrar", Role.REGISTRAR),
        (r"mar\b|medicinskt ansvarig for rehab|rehab\w* lead", Role.REHABILITATION_LEAD),
        (r"mas\b|medicinskt ansvarig|chief nurse", Role.CHIEF_NURSE),
        (r"skyddsombud|safety rep", Role.SAFETY_REPRESENTATIVE),
        (r"dataskyddsombud|data protection officer", Role.DATA_PROTECTION_OFFICER),
        (r"incidentansvarig|incident lead", Role.INCIDENT_LEAD),
        (r"lex sarah.ansvarig|lex sarah lead", Role.LEX_SARAH_LEAD),
        (r"avtals|contract manager", Role.CONTRACT_MANAGER),
        (r"vardsamordnare|samverkansansvarig|care coordinator", Role.CARE_COORDINATOR),
        (r"\w*chef|manager", Role.MANAGER),
    )
)
OWNING: tuple[Role, ...] = tuple(dict.fromkeys(role for _, role in ROLE_WORDS))
"""The roles that can own an action, as they can be said."""


# --- in words ----------------------------------------------------------------------------------------


def owners_meant(talk: Talk, words: str, unit: str, case: Case | None = None) -> tuple[str, ...]:
    """The owner keys that the words may mean, only those that can own the action; none when unknown."""
    found = _post_meant(talk, words, unit) or _people_meant(talk, words)
    return tuple(key for key in found if can_own(talk, key, unit, case))


def _post_meant(talk: Talk, words: str, unit: str) -> tuple[str, ...]:
    folded = fold_word(words)
    role = next((role for pattern, role in ROLE_WORDS if pattern.search(folded)), None)
    if role is None:
        return ()
    at = read_unit(words, unit_names(talk.organisation)).key or unit
    if role is Role.REHABILITATION_LEAD and not talk.organisation.holders(role, at, talk.today):
        role = Role.CHIEF_NURSE  # who has that part where no MAR is appointed
    return (owner_key(_post(talk.organisation, role, at, folded)),)


def _post(organisation: Organisation, role: Role, unit: str, folded: str) -> Post:
    """Of a manager the one at the level that the title says ("avdelningschef"), else the nearest unit."""
    if role is Role.MANAGER:
        for node in organisation.line(unit):
            if f"{fold_word(node.level)}schef" in folded or f"{fold_word(node.level)}chef" in folded:
                return Post(role, node.key)
    return Post(role, unit)


def _people_meant(talk: Talk, words: str) -> tuple[str, ...]:
    said = words.strip(" .!?")
    if fold_word(said) in _MYSELF:
        return (owner_key(Named(talk.person.id)),)
    names = {person.id: person.name.casefold() for person in _people(talk.organisation)}
    found = process.extract(
        said.casefold(), names, scorer=fuzz.token_set_ratio, score_cutoff=_ALIKE, limit=_MOST_MEANT
    )
    return tuple(owner_key(Named(key)) for _name, _score, key in found)


def _people(organisation: Organisation) -> Iterable[Person]:
    return (person for person in organisation.people if person.active and not person.shared_account)


# --- chosen ------------------------------------------------------------------------------------------


def owner_of_key(key: str) -> Owner | None:
    """The owner that a menu value stands for; None for anything that was never offered."""
    try:
        return owner_of(key)
    except ValueError:
        return None


def can_own(talk: Talk, key: str, unit: str, case: Case | None = None) -> bool:
    """Is someone there, who may see the action, and who does not work for another house?"""
    owner = owner_of_key(key)
    if owner is None or not may_own(talk.organisation, owner, talk.today, case):
        return False
    return _house_fits(talk, owner, unit)


def _house_fits(talk: Talk, owner: Owner, unit: str) -> bool:
    """A private provider's people own actions of their own units only."""
    houses = {node.key for node in talk.organisation.line(unit) if node.provider}
    people = acting_owners(talk.organisation, owner, talk.today)
    return all(talk.organisation.house(person, talk.today) <= houses for person in people)


def owner_options(
    organisation: Organisation, say: Texts, unit: str, first: Iterable[str] = ()
) -> tuple[Option, ...]:
    """Every owner to choose from: those meant first, then the posts of the unit's line, then everyone."""
    posts = [
        owner_key(Post(role, node.key))
        for node in organisation.line(unit)
        for role in OWNING
        if any(a.role is role and a.unit == node.key and not a.deputy for a in organisation.assignments)
    ]
    people = sorted(
        _people(organisation),
        key=lambda person: (
            not any(a.person == person.id and a.unit == unit for a in organisation.assignments),
            person.name,
        ),
    )
    keys = dict.fromkeys((*first, *posts, *(owner_key(Named(person.id)) for person in people)))
    return tuple(Option(key, name) for key in keys if (name := owner_name(organisation, say, key)))


def owner_input(
    talk: Talk, name: str, unit: str, chosen: str = "", first: Iterable[str] = (), *, required: bool = True
) -> ChoiceInput:
    """The list of owners as an input. chosen, first: owner keys."""
    options = owner_options(talk.organisation, talk.say, unit, first)
    kept = chosen if any(option.key == chosen for option in options) else ""
    return ChoiceInput(name, talk.say("action.owner"), options, kept, required=required)


# --- as people read it -------------------------------------------------------------------------------


def owner_name(organisation: Organisation, say: Texts, key: str) -> str:
    """Maria Lind · enhetschef Solgården; "" for someone who is not known."""
    match owner_of_key(key):
        case Named(someone):
            person = organisation.person(someone)
            return person.name if person is not None else ""
        case Post(role, unit) if organisation.has_unit(unit):
            node = organisation.unit(unit)
            return f"{_title(say, role, node)} {node.short_name}"
        case _:
            return ""


_TITLES: Mapping[Role, str] = {role: f"owner_title.{role.value}" for role in OWNING}


def _title(say: Texts, role: Role, unit: Unit) -> str:
    level = f"title.{unit.level}"
    if role is Role.MANAGER:
        return say(level) if say.has(level) else say("title.manager")
    return say(_TITLES[role])


def owner_line(talk: Talk, owner: Owner) -> str:
    return owner_words(talk.organisation, owner, talk.say, talk.today)


def owner_words(organisation: Organisation, owner: Owner, say: Texts, day: date) -> str:
    """Maria Lind; "enhetschef Solgården (Bo Ek)": who acts for a post on the day stands with it."""
    name = owner_name(organisation, say, owner_key(owner)) or say("case.someone")
    if isinstance(owner, Named):
        return name
    people = [
        person.name for key in acting_owners(organisation, owner, day) if (person := organisation.person(key))
    ]
    return f"{name} ({say.listed(people)})" if people else name
