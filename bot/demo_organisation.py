"""The demo's organisation: an invented municipality where nobody is real.

Telephone numbers come from the range that the Swedish authority keeps free for fiction.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from domain.organisation import Assignment, Channel, Organisation, Person, Role, Unit

NAME = "Socialförvaltningen i Lindåker"
TOP = "lindaker"
PROVIDER = "lonnen"

# The first alias is what people call it.
UNITS = (
    Unit(TOP, NAME, "förvaltning", on_call="08-465 004 50", staff_count=640),
    Unit("aldre", "Avdelning Äldre", "avdelning", TOP, ("Äldre", "Äldreomsorgen"), "08-465 004 51"),
    Unit(
        "solgarden",
        "Solgårdens vård- och omsorgsboende",
        "enhet",
        "aldre",
        ("Solgården", "Solgårdens äldreboende"),
        "08-465 004 52",
        62,
    ),
    Unit(
        "hemtjanst-norr",
        "Hemtjänst Norr",
        "enhet",
        "aldre",
        ("Hemtjänst Norr", "Norra hemtjänsten"),
        "08-465 004 53",
        48,
    ),
    Unit(
        "hemtjanst-soder",
        "Hemtjänst Söder",
        "enhet",
        "aldre",
        ("Hemtjänst Söder", "Södra hemtjänsten"),
        "08-465 004 53",
        51,
    ),
    Unit("vuxna", "Avdelning Vuxna", "avdelning", TOP, ("Vuxna", "Vuxenavdelningen"), "08-465 004 54"),
    Unit("boendestod", "Boendestöd", "enhet", "vuxna", ("Boendestöd", "Boendestödet"), None, 27),
    Unit(
        "missbruk",
        "Enhet Missbruk och beroende",
        "enhet",
        "vuxna",
        ("Missbruk och beroende", "Beroendeenheten"),
        None,
        19,
    ),
    Unit(
        "bistand",
        "Ekonomiskt bistånd",
        "enhet",
        "vuxna",
        ("Ekonomiskt bistånd", "Försörjningsstöd"),
        None,
        24,
    ),
    Unit("barn", "Avdelning Barn och unga", "avdelning", TOP, ("Barn och unga",), "08-465 004 55"),
    Unit("barn-1", "Barn och unga 1", "enhet", "barn", ("Barn och unga 1", "Mottagningen"), None, 18),
    Unit("barn-2", "Barn och unga 2", "enhet", "barn", ("Barn och unga 2",), None, 21),
    Unit("familjehem", "Enhet Familjehem", "enhet", "barn", ("Familjehem", "Familjehemsenheten"), None, 11),
    Unit(
        PROVIDER,
        "Omsorgshuset Lönnen AB",
        "privat utförare",
        TOP,
        ("Lönnen", "Omsorgshuset Lönnen"),
        "08-465 004 56",
        33,
        provider=True,
    ),
)


@dataclass(frozen=True, slots=True)
class Hired:
    """Someone in the demo. posts: "role@unit"; a deputyship starts with "~"."""

    id: str
    name: str
    title: str
    posts: str
    locale: str = "sv"
    shared_account: bool = False


STAFF = (
    Hired("eva-lundqvist", "Eva Lundqvist", "socialchef", "manager@lindaker management_group@lindaker"),
    Hired(
        "samira-haddad",
        "Samira Haddad",
        "kvalitetsutvecklare",
        "quality_developer@lindaker management_group@lindaker",
    ),
    Hired("johan-sandell", "Johan Sandell", "lex Sarah-ansvarig", "lex_sarah_lead@lindaker"),
    Hired(
        "ingrid-nyman",
        "Ingrid Nyman",
        "lex Sarah-utredare",
        "lex_sarah_investigator@lindaker ~lex_sarah_lead@lindaker",
    ),
    Hired("petra-ekdahl", "Petra Ekdahl", "incidentansvarig", "incident_lead@lindaker"),
    Hired("leif-akesson", "Leif Åkesson", "dataskyddsombud", "data_protection_officer@lindaker"),
    Hired("margareta-ost", "Margareta Öst", "medicinskt ansvarig sjuksköterska", "chief_nurse@lindaker"),
    Hired(
        "cecilia-brandel",
        "Cecilia Brandel",
        "medicinskt ansvarig för rehabilitering",
        "rehabilitation_lead@lindaker",
    ),
    Hired("helena-falk", "Helena Falk", "vårdsamordnare", "care_coordinator@lindaker"),
    Hired("daniel-moberg", "Daniel Moberg", "avtalscontroller", "contract_manager@lindaker"),
    Hired("birgitta-rosen", "Birgitta Rosén", "registrator", "registrar@lindaker"),
    Hired(
        "amina-warsame",
        "Amina Warsame",
        "nämndsekreterare",
        "staff@lindaker ~registrar@lindaker ~data_protection_officer@lindaker",
    ),
    Hired("tomas-hellgren", "Tomas Hellgren", "huvudskyddsombud", "safety_representative@lindaker"),
    Hired(
        "jonas-wikander",
        "Jonas Wikander",
        "systemförvaltare",
        "administrator@lindaker ~incident_lead@lindaker",
    ),
    Hired("karin-holm", "Karin Holm", "avdelningschef", "manager@aldre management_group@lindaker"),
    Hired("bo-ek", "Bo Ek", "enhetschef", "manager@solgarden ~manager@aldre"),
    Hired("maria-lind", "Maria Lind", "samordnare", "staff@solgarden ~manager@solgarden"),
    Hired("anna-berg", "Anna Berg", "undersköterska", "staff@solgarden"),
    Hired(
        "yasmin-osman", "Yasmin Osman", "undersköterska", "staff@solgarden safety_representative@solgarden"
    ),
    Hired("erik-thoren", "Erik Thorén", "undersköterska natt", "staff@solgarden"),
    Hired("lena-forsman", "Lena Forsman", "sjuksköterska", "staff@solgarden ~chief_nurse@lindaker"),
    Hired("solgarden-plan-2", "Solgården plan 2", "delad telefon", "staff@solgarden", shared_account=True),
    Hired("fatima-rahimi", "Fatima Rahimi", "enhetschef", "manager@hemtjanst-norr ~manager@hemtjanst-soder"),
    Hired("gunilla-dahl", "Gunilla Dahl", "planerare", "staff@hemtjanst-norr"),
    Hired("ali-karimi", "Ali Karimi", "undersköterska", "staff@hemtjanst-norr"),
    Hired(
        "per-olof-sjodin", "Per-Olof Sjödin", "enhetschef", "manager@hemtjanst-soder ~manager@hemtjanst-norr"
    ),
    Hired("monika-wojcik", "Monika Wójcik", "undersköterska", "staff@hemtjanst-soder"),
    Hired("simon-lindh", "Simon Lindh", "vårdbiträde", "staff@hemtjanst-soder"),
    Hired("mehmet-yildiz", "Mehmet Yildiz", "avdelningschef", "manager@vuxna management_group@lindaker"),
    Hired("linda-strand", "Linda Strand", "enhetschef", "manager@boendestod ~manager@vuxna"),
    Hired("grace-mwangi", "Grace Mwangi", "boendestödjare", "staff@boendestod", locale="en"),
    Hired("hassan-jaber", "Hassan Jaber", "boendestödjare", "staff@boendestod ~manager@boendestod"),
    Hired("goran-petrovic", "Goran Petrović", "enhetschef", "manager@missbruk"),
    Hired("camilla-frisk", "Camilla Frisk", "socialsekreterare", "staff@missbruk ~manager@missbruk"),
    Hired("katarina-hjort", "Katarina Hjort", "enhetschef", "manager@bistand"),
    Hired("nora-engman", "Nora Engman", "socialsekreterare", "staff@bistand ~manager@bistand"),
    Hired("thanh-nguyen", "Thanh Nguyen", "socialsekreterare", "staff@bistand"),
    Hired("asa-norling", "Åsa Norling", "avdelningschef", "manager@barn management_group@lindaker"),
    Hired("sofia-nyberg", "Sofia Nyberg", "enhetschef", "manager@barn-1 ~manager@barn"),
    Hired("josefin-palm", "Josefin Palm", "socialsekreterare", "staff@barn-1 ~manager@barn-1"),
    Hired("mikael-brandt", "Mikael Brandt", "enhetschef", "manager@barn-2"),
    Hired("emil-grahn", "Emil Grahn", "socialsekreterare", "staff@barn-2 ~manager@barn-2"),
    Hired("elin-vallgren", "Elin Vallgren", "enhetschef", "manager@familjehem"),
    Hired("rana-khoury", "Rana Khoury", "familjehemssekreterare", "staff@familjehem ~manager@familjehem"),
    Hired("robert-kling", "Robert Kling", "verksamhetschef", "manager@lonnen"),
    Hired("veronica-stal", "Veronica Stål", "undersköterska", "staff@lonnen ~manager@lonnen"),
    Hired("dawit-tesfaye", "Dawit Tesfaye", "stödassistent", "staff@lonnen"),
)

TITLES: Mapping[str, str] = {hired.id: hired.title for hired in STAFF}

_MANAGEMENT_CHANNELS: Mapping[str, str] = {
    TOP: "ledningsgrupp",
    "aldre": "ledning-äldre",
    "vuxna": "ledning-vuxna",
    "barn": "ledning-barn-och-unga",
}


def demo_organisation() -> Organisation:
    """Every role is held; every unit has a manager, a deputy and a channel."""
    return Organisation(
        units=UNITS,
        people=tuple(_person(hired) for hired in STAFF),
        assignments=tuple(post for hired in STAFF for post in _posts(hired)),
        channels=tuple(_channels()),
        name=NAME,
    )


def _person(hired: Hired) -> Person:
    return Person(
        hired.id,
        hired.name,
        f"{hired.id.replace('-', '.')}@lindaker.example",
        hired.locale,
        hired.shared_account,
    )


def _posts(hired: Hired) -> Iterator[Assignment]:
    for post in hired.posts.split():
        role, _, unit = post.removeprefix("~").partition("@")
        yield Assignment(hired.id, Role(role), unit, deputy=post.startswith("~"))


def _channels() -> Iterator[Channel]:
    for unit in UNITS:
        management = _MANAGEMENT_CHANNELS.get(unit.key)
        if management is not None:
            yield Channel(f"ledning-{unit.key}", management, unit.key, "management")
        else:
            yield Channel(unit.key, unit.short_name.lower().replace(" ", "-"), unit.key, "unit")
