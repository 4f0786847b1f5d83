"""The organisation that the samples play in. Everyone is invented."""

from dataclasses import replace

from domain.organisation import Assignment, Organisation, Person, Role, Unit

TOP, DIVISION, HOME = "lindaker", "aldre", "solgarden"
NORTH, SOUTH, SMALL, PROVIDER = "norr", "soder", "ekbacken", "lonnen"

_UNITS = (
    Unit(TOP, "Socialförvaltningen", "förvaltning", on_call="08-465 004 50"),
    Unit(DIVISION, "Avdelning Äldre", "avdelning", TOP, ("Äldre",)),
    Unit(HOME, "Solgårdens vård- och omsorgsboende", "enhet", DIVISION, ("Solgården",), "08-465 004 52"),
    Unit(NORTH, "Hemtjänst Norr", "enhet", DIVISION),
    Unit(SOUTH, "Hemtjänst Söder", "enhet", DIVISION),
    Unit(SMALL, "Gruppbostaden Ekbacken", "enhet", DIVISION, ("Ekbacken",), hide_name=True),
    Unit(PROVIDER, "Omsorgshuset Lönnen AB", "utförare", TOP, ("Lönnen",), provider=True),
)

_STAFF: tuple[tuple[str, str, str], ...] = (
    # key, name, posts as "role@unit"
    ("anna", "Anna Berg", f"staff@{HOME}"),
    ("erik", "Erik Lund", f"staff@{HOME}"),
    ("ali", "Ali Karimi", f"staff@{NORTH} staff@{SOUTH}"),
    ("ward", "Telefonen på Solgården", f"staff@{HOME}"),
    ("bo", "Bo Ek", f"manager@{HOME} manager@{SMALL}"),
    ("nils", "Nils Ask", f"manager@{NORTH} manager@{SOUTH}"),
    ("lova", "Lova Nord", f"manager@{PROVIDER}"),
    ("karin", "Karin Holm", f"manager@{DIVISION}"),
    ("dag", "Dag Ros", f"manager@{TOP}"),
    ("lars", "Lars Sarin", f"lex_sarah_lead@{TOP}"),
    ("pia", "Pia Ull", f"incident_lead@{TOP}"),
    ("disa", "Disa Frid", f"data_protection_officer@{TOP}"),
    ("maj", "Maj Sten", f"chief_nurse@{TOP}"),
    ("mira", "Mira Dal", f"rehabilitation_lead@{TOP}"),
    ("vera", "Vera Alm", f"care_coordinator@{TOP}"),
    ("tove", "Tove Ed", f"contract_manager@{TOP}"),
    ("rut", "Rut Gran", f"registrar@{TOP}"),
    ("sam", "Sam Bok", f"safety_representative@{DIVISION}"),
    ("kim", "Kim Lid", f"quality_developer@{TOP}"),
)
SHARED = "ward"


def whole(locale: str) -> Organisation:
    """Every role is held, and everyone's client is set to the same language."""
    return Organisation(
        name="Socialförvaltningen i Lindåker",
        units=_UNITS,
        people=tuple(
            Person(key, name, f"{key}@lindaker.example", locale, shared_account=key == SHARED)
            for key, name, _ in _STAFF
        ),
        assignments=tuple(
            Assignment(key, Role(role), unit)
            for key, _, posts in _STAFF
            for role, _, unit in (post.partition("@") for post in posts.split())
        ),
    )


def with_namesakes(locale: str) -> Organisation:
    """Two colleagues with the same family name, so that it has to be asked which."""
    found = whole(locale)
    people = tuple(
        replace(person, name="Alva Lund") if person.id == "ali" else person for person in found.people
    )
    return replace(found, people=people)


def without_managers(locale: str) -> Organisation:
    """The day somebody forgot: nobody answers for the units, and there is no number to call."""
    found = whole(locale)
    return replace(
        found,
        units=tuple(replace(unit, on_call=None) for unit in found.units),
        assignments=tuple(post for post in found.assignments if post.role is Role.STAFF),
    )


def alone(locale: str) -> Organisation:
    """One manager and nobody else to share the work with."""
    found = whole(locale)
    return replace(found, assignments=tuple(post for post in found.assignments if post.person == "bo"))
