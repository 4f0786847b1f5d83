"""Words in names of units, in folded letters. Only tables; units.py uses them."""

from collections.abc import Mapping

from .folding import words

# What kind of unit it is. Alone they point out nothing, beside a unit's own word they confirm it.
KINDS_OF_PLACE: frozenset[str] = words(
    """
    enhet enheten enhetens boende boendet boendets boenden avdelning avdelningen avdelningens avd
    grupp gruppen team teamet verksamhet verksamheten hus huset plan vaning bostad bostaden hem
    hemmet vard sarskilt omsorg sektion sektionen kontor kontoret mottagning mottagningen
    forvaltning forvaltningen omrade omradet distrikt distriktet lag laget personal personalen stod
    center centrum tjanst tjansten byra expedition expeditionen lagenhet trapphus arbetslag
    arbetslaget
    """
)
# Kinds of service: when several units share one and nothing more is said, we ask which.
KINDS_OF_SERVICE: frozenset[str] = words(
    """
    stodboende stodboendet gruppboende gruppboendet aldreboende aldreboendet demensboende
    trygghetsboende seniorboende vardboende vardboendet omsorgsboende omsorgsboendet hemtjanst
    hemtjansten hemtjanstgrupp hemtjanstgruppen gruppbostad gruppbostaden servicebostad
    servicebostaden hvb hvb-hem lss lss-boende korttidsboende korttidsboendet korttidsvistelse
    korttidsvistelsen korttids daglig dagverksamhet dagverksamheten barnboende barnboendet sabo
    sysselsattning traffpunkt traffpunkten forsorjningsstod forsorjningsstodet familjehem
    hemsjukvard hemsjukvarden oppenvard oppenvarden
    """
)
GENERIC: frozenset[str] = KINDS_OF_PLACE | KINDS_OF_SERVICE
LINKING: frozenset[str] = words(
    """
    och o i pa av for till samt and the den det vid ab
    """
)

# Words of a unit's own name that are also said about anything. Alone they do not name the unit.
EVERYDAY_WORDS: frozenset[str] = words(
    """
    norr soder ost vast norra sodra ostra vastra city centrum centrala nord syd natt dag kvall barn
    unga ung ungdom ungdomar familj familjer vuxen vuxna aldre vald nara relation relationer stod
    forsorjning missbruk beroende personlig assistans ledsagning avlosning budget bemanning bistand
    rehab rehabilitering larm handlaggning etablering social socialt psykiatri funktionshinder
    funktionsnedsattning lss utredning insats service hemma hemvard nyanlanda integration arbete
    sysselsattning ekonomi ekonomiskt langvarigt nyansokan uppfoljning halsa halso sjukvard vard
    omsorg oppna kost stad lokalvard trygghet sol demens somatik forskola skola kontakt kontaktfamilj
    familjehem placering aktivitet traning bostod ensamkommande kommun centralt
    """
)
DIRECTIONS: Mapping[str, str] = {
    "norra": "norr",
    "sodra": "soder",
    "ostra": "ost",
    "vastra": "vast",
    "north": "norr",
    "south": "soder",
    "east": "ost",
    "west": "vast",
    "oster": "ost",
    "vaster": "vast",
    "syd": "soder",
    "nord": "norr",
    "norrs": "norr",
    "soders": "soder",
}
DIRECTION_LETTERS: Mapping[str, str] = {"n": "norr", "s": "soder", "o": "ost", "v": "vast"}
# As typed (folded) -> the words meant.
ABBREVIATIONS: Mapping[str, tuple[str, ...]] = {
    "sabo": ("sarskilt", "boende"),
    "sabot": ("sarskilt", "boende"),
    "sarskilda": ("sarskilt",),
    "ht": ("hemtjanst",),
    "hemtj": ("hemtjanst",),
    "htj": ("hemtjanst",),
    "hemtjansten": ("hemtjanst",),
    "hemtjanstens": ("hemtjanst",),
    "hemtjanstgruppen": ("hemtjanst", "grupp"),
    "homecare": ("hemtjanst",),
    "dv": ("daglig", "verksamhet"),
    "bou": ("barn", "unga"),
    "boou": ("barn", "unga"),
    "gb": ("gruppbostad",),
    "gruppis": ("gruppbostad",),
    "gruppboende": ("gruppbostad",),
    "gruppboendet": ("gruppbostad",),
    "grb": ("gruppbostad",),
    "sb": ("servicebostad",),
    "kortis": ("korttidsboendet", "korttidsvistelse", "korttids"),
    "kortiden": ("korttidsboendet", "korttidsvistelse"),
    "korttids": ("korttidsboendet", "korttidsvistelse"),
    "korttiden": ("korttidsboendet", "korttidsvistelse"),
    "avd": ("avdelning",),
    "enh": ("enhet",),
    "pa": ("pa",),
    "forsstod": ("forsorjningsstod",),
    "fs": ("forsorjningsstod",),
    "forsorjn": ("forsorjning",),
    "soc": ("social",),
    "socjouren": ("socialjouren",),
    "jouren": ("socialjouren",),
    "bistand": ("bistand",),
    "bistandet": ("bistand",),
    "dagv": ("dagverksamheten",),
    "dagis": (),
    "hsv": ("hemsjukvarden",),
    "vinr": ("vald", "nara", "relationer"),
    "vin": ("vald", "nara", "relationer"),
    "perass": ("personlig", "assistans"),
    "pers": ("personlig", "personal"),
    "ass": ("assistans",),
    "lssboende": ("lss", "boende"),
    "lssboendet": ("lss", "boende"),
    "hvbhemmet": ("hvb",),
    "mottagn": ("mottagningen",),
    "nattis": ("nattpatrullen",),
    "assistansen": ("personlig", "assistans"),
    "sarskilt": ("sarskilt",),
    "boendestodet": ("boendestod",),
    "etta": ("1",),
    "ettan": ("1",),
    "tvaan": ("2",),
    "tvan": ("2",),
    "trean": ("3",),
    "fyran": ("4",),
    "ett": ("ett", "1"),
    "tva": ("tva", "2"),
    "tre": ("tre", "3"),
    "fyra": ("fyra", "4"),
    "bhe": ("bistandsenheten",),
    "voo": ("vard", "omsorg"),
    "ek": ("ekonomiskt", "ek"),
    "ekon": ("ekonomiskt", "ekonomi"),
    "gr": ("grupp", "gruppen"),
    "ifo": ("individ", "familjeomsorgen"),
    "ame": ("arbetsmarknadsenheten",),
    "aho": ("aldreomsorg",),
    "avux": ("vuxen", "vuxenenheten"),
    "famhem": ("familjehem", "familjehemsgruppen"),
    "famratten": ("familjeratten",),
    "fam": ("familj", "familjehem"),
    "umo": ("ungdomsmottagningen",),
    "budget": ("budget", "budgetradgivarna"),
    "bostod": ("boendestod",),
    "ledsagarna": ("ledsagarservice", "ledsagning"),
    "ledsagning": ("ledsagning", "ledsagarservice"),
    "dagligverksamhet": ("daglig", "verksamhet"),
    "hvbt": ("hvb",),
    "hvb": ("hvb",),
    "children": ("barn",),
    "youth": ("unga",),
    "ungdom": ("ungdom", "unga"),
    "ungdomar": ("ungdom", "unga"),
    "larmet": ("larmet",),
    "rel": ("relation", "relationer"),
    "avdeln": ("avdelning",),
    "ssk": ("sjukskoterskeenheten", "sjukskoterske", "sjukskoterskorna"),
    "rehab": ("rehab", "rehabilitering", "rehabiliteringsenheten", "hemrehab"),
    "bist": ("bistand",),
    "psyk": ("psykiatri", "psykiatrin"),
    "handlaggare": ("enhet", "enheten"),
    "handlaggaren": ("enhet", "enheten"),
    "pl": ("plan",),
    "van": ("vaning",),
    "grp": ("grupp", "gruppen"),
    "mott": ("mottagningen", "mottagning"),
}
# Names of units that in lower case may be the thing itself.
NOUN_USE: frozenset[str] = words(
    """
    butiken cafeet ateljen hallen garden skolan kyrkan stallet biblioteket lekstugan stugan villan
    hornan salongen tvatten porten klubben linden rosen almen viken fyren kastanjen viljan slussen
    lyktan baken manskenet eken bjorken solen angen backen granen tallen lonnen asken ronnen syrenen
    liljan tulpanen sjon bracken skogen stranden udden kullen berget kallan bryggan ankaret
    kompassen kajutan vagen vinden stjarnan manen regnbagen parlan diamanten kronan nyckeln bron
    torget parken hagen lunden dalen glantan verkstan verkstaden snickeriet koket tradgarden
    vaxthuset hornet gnistan kraften draken svanen lärkan larkan svalan ugglan orren duvan fjarilen
    humlan biet aspen hasseln enen poppeln pilen slanbaret blabaret smultronet hallonet klovern
    havet floden skeppet fyrtornet ekan ljuset ornen igelkotten ekorren raven bjornen haren algen kvarnen
    sagen kallan toppen dungen asen myran fjallet bergen lingonet hjortronet akern stenen molnet vaven
    spinnrocken smedjan logen ladan magasinet tradet grenen roten bladet blomman frot knoppen vantan
    navet knuten noden stegen lanken slattern vallmon violen prastkragen hamnen masten seglet rodret
    sparet mossen tjarnen trappan trapphuset kajen bojen piren taket
    """
)
# Words one letter from such names.
NOT_MISSPELT: frozenset[str] = words(
    """
    vilken boken rosten linjen bilden viker vilket vikten halsen allman almant linda lindan rosor
    viljat vilja slutsen lyckan boende fyran fyrar barken bollen backen bakom baket bakad baken
    granne grannen grannar grannarna grannens grannes granner granar verkstad verkstaden verkstader verksta
    butik butiker balk balkong halla halla hallon kall kalla kalls lunchen lugnen lunder lundar vikar
    vika viket virken fyret fyrtio rosett rotor linde linda slusk skolk skola skolor sjal sjalv sjuk
    ekar asp asna almar alma hassel bjorka kastan lykta lykte lyckas lyckats brygga bryggt bryggde
    stjarna stjarnor vilja viljor aspekt aspar ekan stugor salong parter port portar porter portar
    trappan klubb klubba ankaren ankomst kompass kompis komplex navel navar naven navigera
    manskan tiden sidan vilan viktigt bryggan solens ringen vingen villan vinden hinden kinden
    minden rosa resan rasen roten rutan risken roren rosar almenn armen alven salen halen malen aren
    olen elen fylten fryen firen styren byren fyra syren syrer lukten luckan lyktat lycka bjorn
    soljan sola backan banken balken saken taken bagen barnen brannan
    """
)

# Said before people who are counted or owned: "två barn", "våra ungdomar". They name no unit.
COUNTING: frozenset[str] = words(
    """
    ett en tva tre fyra fem sex sju atta nio tio elva tolv flera manga nagra alla inga vara sina
    deras mina era dessa de bada hans hennes bagge fler farre ca cirka antal flertal par hundra
    samtliga vissa andra ovriga
    """
)
# Words that are people or families when nothing ties them together into a unit's name.
PEOPLE: frozenset[str] = words(
    """
    barn barnen barnet barns unga ungdom ungdomar ungdomen ungdomarna familj familjen familjer
    familjens familjerna vuxen vuxna aldre de
    """
)
