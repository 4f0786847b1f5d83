"""The organisation that stories play in. Everyone is invented."""

from domain.organisation import Absence, Assignment, Channel, Organisation, Person, Role, Unit


def person(key: str, name: str, **more: object) -> Person:
    return Person(key, name, f"{key}@exempel.se", **more)  # type: ignore[arg-type]


SOLGARDEN = "sol"

ORGANISATION = Organisation(
    name="Socialförvaltningen i Lindåker",
    units=(
        Unit("top", "Socialförvaltningen", "förvaltning", on_call="08-465 004 50"),
        Unit("aldre", "Avdelning Äldre", "avdelning", "top"),
        Unit(
            SOLGARDEN,
            "Solgårdens vård- och omsorgsboende",
            "enhet",
            "aldre",
            aliases=("Solgården",),
            staff_count=40,
        ),
        Unit("norr", "Hemtjänst Norr", "enhet", "aldre"),
        Unit("soder", "Hemtjänst Söder", "enhet", "aldre"),
        Unit("lonnen", "Omsorgshuset Lönnen AB", "utförare", "top", provider=True),
    ),
    people=(
        person("anna", "Anna Berg"),
        person("erik", "Erik Lund"),
        person("omar", "Omar Said"),
        person("emma", "Emma Hall", locale="en"),
        person("bo", "Bo Ek"),
        person("nils", "Nils Ask"),
        person("karin", "Karin Holm"),
        person("dag", "Dag Ros"),
        person("lars", "Lars Sarin"),
        person("stina", "Stina Dal"),
        person("pia", "Pia Ull"),
        person("disa", "Disa Frid"),
        person("maj", "Maj Sten"),
        person("vera", "Vera Alm"),
        person("rut", "Rut Gran"),
        person("sam", "Sam Bok"),
        person("kim", "Kim Lid"),
        person("avtal", "Tove Ed"),
        person("lonn", "Lova Nord"),
        person("ward", "Telefonen på Solgården", shared_account=True),
    ),
    assignments=(
        Assignment("anna", Role.STAFF, SOLGARDEN),
        Assignment("erik", Role.STAFF, SOLGARDEN),
        Assignment("ward", Role.STAFF, SOLGARDEN),
        Assignment("emma", Role.STAFF, SOLGARDEN),
        Assignment("omar", Role.STAFF, "norr"),
        Assignment("omar", Role.STAFF, "soder"),
        Assignment("bo", Role.MANAGER, SOLGARDEN),
        Assignment("nils", Role.MANAGER, "norr"),
        Assignment("nils", Role.MANAGER, "soder"),
        Assignment("karin", Role.MANAGER, "aldre"),
        Assignment("dag", Role.MANAGER, "top"),
        Assignment("lars", Role.LEX_SARAH_LEAD, "top"),
        Assignment("stina", Role.LEX_SARAH_LEAD, "top", deputy=True),
        Assignment("pia", Role.INCIDENT_LEAD, "top"),
        Assignment("disa", Role.DATA_PROTECTION_OFFICER, "top"),
        Assignment("maj", Role.CHIEF_NURSE, "top"),
        Assignment("vera", Role.CARE_COORDINATOR, "top"),
        Assignment("rut", Role.REGISTRAR, "top"),
        Assignment("sam", Role.SAFETY_REPRESENTATIVE, "aldre"),
        Assignment("kim", Role.QUALITY_DEVELOPER, "top"),
        Assignment("avtal", Role.CONTRACT_MANAGER, "top"),
        Assignment("lonn", Role.MANAGER, "lonnen"),
    ),
    channels=(Channel("sol-apt", "solgarden", SOLGARDEN, "unit"),),
)

__all__ = ["ORGANISATION", "SOLGARDEN", "Absence", "person"]
