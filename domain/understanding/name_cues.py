"""What stands before and after names of people. Only tables; names.py uses them."""

import re

from .folding import words

# Said right before a name. After the sure ones any capitalised word is a name.
TITLES = words(
    """
    vik timvik hsk bitr enhetsch ehc sekr soc.sekr nattsköterskan nattssk nattskoterska barnbarnet
    chauffor chaufforen fru herr froken herrn mr mrs ms miss dr doktor doktorn son sonen dotter
    dottern mamma mamman pappa pappan mor far bror brodern syster systern make maken maka makan
    sambo sambon hustru hustrun man mannen svarson svarsonen svardotter svardottern barnbarn
    barnbarnet mormor morfar farmor farfar faster moster farbror morbror kusin kusinen granne
    grannen van vannen vaninna flickvan pojkvan brukare brukaren kund kunden klient klienten boende
    patient patienten pat omsorgstagare omsorgstagaren vardtagare vardtagaren elev eleven deltagare
    deltagaren placerade pojke pojken flicka flickan kille killen tjej tjejen ungdomen barnet
    hyresgast hyresgasten kollega kollegan vikarie vikarien timvikarie timvikarien handlaggare
    handlaggaren socialsekreterare socialsekreteraren enhetschef enhetschefen chef chefen gruppchef
    gruppchefen verksamhetschef samordnare samordnaren planerare planeraren sjukskoterska
    sjukskoterskan skoterska skoterskan ssk underskoterska underskoterskan usk biträde bitrade
    bitradet assistent assistenten arbetsterapeut arbetsterapeuten fysioterapeut fysioterapeuten
    lakare lakaren kurator kuratorn kontaktperson kontaktpersonen boendestodjare boendestodjaren
    stodassistent stodassistenten behandlare behandlaren familjehemsmamman familjehemspappan godman
    forvaltare forvaltaren bistandshandlaggare bistandshandlaggaren anhorig anhoriga namn namnet
    heter hette kallas hdl hoh tolken polisen rektor rektorn larare lararen praktikanten praktikant
    studenten student personalen nattpersonalen resident client patient son daughter mother father
    brother sister husband wife nurse colleague manager c/o mvh hilsen halsn halsningar vanligen
    tant farbrorn gubben damen herren kvinnan ledsagare ledsagaren avlosare avlosaren teamledare
    teamledaren nattsjukskoterskan mom dad uncle aunt neighbour neighbor bruker brukeren borger
    borgeren beboer beboeren sonnen datter datteren mammas pappas jag
    secretary worker carer supervisor cousin niece nephew hemsamarit lilla lille stackars
    frau monsieur madame mme senor senora signora pan pani bewohner bewohnerin asukas asiakas
    asiakkaan residente
    paciente pasient pasienten beboere borgeren klientin herrn nachbar mieter locataire pacjent
    pacjentka korisnik
    korisnica usted mister madam sir
    """
)
ANY_WORD_AFTER = TITLES - words(
    """
    polisen boende man mannen barnet personalen anhorig anhoriga chef chefen kontaktperson jag far
    mor pat vardtagare placerade namn tolken brukare klient kund van elev deltagare student patient
    client resident lakare vikarie bror patienten halsningar mvh kvinnan
    """
)
HAS_NAME_AFTER = re.compile(
    r"(?:namn(?:et)?(?: ar)?|heter|hette|vid namn|kallad|kallas|named|called|c/o|anhorig|"
    r"kontaktperson|kund|brukare|klient|patient|boende|gm|god man|mvh|halsn(?:ing(?:ar)?)?|/|"
    r"hilsen|regards|vh|gallande|angaende|ang|galler|re)\s?[:,]?\s*$"
)

# What follows a person: doing, being, having; a room; someone's relatives and things.
PERSON_DOES = words(
    """
    ar var har hade vill ville kan kunde ska skulle fick far blev blir sa sade sager ringde ringer
    kom kommer gick gar foll ramlade trillade vagrade vagrar mar madde sov sover at ater bor bodde
    klagade klagar berattade berattar undrar grat grater skrek jobbade jobbar arbetar arbetade slog
    hittades hittade satt sitter lag ligger behover behovde saknar saknade tog tar gav ger glomde
    missade upplever kande kanner tycker tyckte onskar hotade skrev skriver sprang akte somnade
    vaknade la lade stod kontaktade tappade svarade svarar missnojd orolig ledsen arg borjade
    slutade bad ber hjalpte fragade fyller vantade vantar nekades nekade uteblev laste larmade drack
    skar klappade dunkade kraktes mot och lamnade skickade skulle och/eller is was has had fell said
    wants called refused did got told felt needs slapp trycks tryckte anvander forsvann gor gjorde
    brukar maste borde verkade verkar reagerade aterkom inte blivit vagade dog avled stal forde
    smorde duschade sprayade meddelade informerade anmalde sag horde fixade tvingade
    """
)
# What one does to a person: the word after, with a capital inside a sentence, is whom it was done to.
DONE_TO = words(
    """
    forsta forstar forstod hjalpa hjalpte hjalper traffa traffade traffar ringa ringde kontakta kontaktade
    informera informerade fraga fragade tacka tackade saknar gillar alskar kanner besoka besokte besoker
    hamta hamtade foljde lyfte tvatta tvattade duscha duschade mata matade vande kladde vacka vackte
    skallde knuffade slog sparkade nop bet rev krama kramade kallade kalla kallar namnde namner
    """
)

PLACE_OF_PERSON = re.compile(
    r"\s(?:pa|i) (?:rum|avd|avdelning|plan|lgh|lagenhet|vaning|enhet|sal|room|\d)|\s?\(?\d{2} "
    r"ar\)?|\s?\(|\s(?:i|pa) \d|\s(?:i|pa|fran) (?:ettan|tvaan|trean|fyran|femman|sexan|sjuan|attan|"
    r"nian|tian|elvan|"
    r"tolvan)(?!\w)|\shos (?:hemtjanst\w*|soc\w*|oss|er|nattpatrull\w*)|\sfran (?:hemtjanst\w*|"
    r"nattpatrull\w*|soc\w*|"
    r"bemanning\w*|natten)(?!\w)|\s(?:pa|i|vid) (?:[a-z]+ ){0,2}"
    r"[a-z-]*(?:gatan?|vag(?:en)?|grand|torget|stigen|backen|allen) \d"
)
THEIRS = re.compile(
    r"\s(?:mamma|pappa|mor|far|son|dotter|fru|man|make|maka|sambo|syster|bror|anhorig\w*|granne|"
    r"god man|lagenhet\w*|rum\b|journal\w*|dosett\w*|"
    r"medicin\w*|rullator\w*|rullstol\w*|larm\w*|plan\w*|genomforandeplan\w*|insats\w*|besok\w*|"
    r"dotters?|barn\w*|kontaktman\w*|kontaktperson\w*|"
    r"glasogon|horapparat\w*|blodtryck\w*|klader|jacka|protes\w*|kateter|sar\b|mat\b|rollator\w*|"
    r"vaska|adress|handlaggar\w*|arende\w*|tillsyn\w*|nyck\w+|sang\w*|planbok\w*|lakemedel\w*|hem\b|"
    r"dorr\w*|"
    r"arm\w*|ben\w*|hand\w*|tabletter\w*|insulin\w*|"
    r"mother|father|daughter|son\b|wife|husband|room|medication|beslut\w*|pengar|telefon\w*|"
    r"schema|pass\b|kollega|chef|familj\w*|foraldrar|hus|mobil\w*)"
)
ONE_THING = re.compile(
    r"\s(?:mamma|pappa|mor|far|son|dotter|fru|sambo|syster|bror|rum|lagenhet|journal|dosett|medicin|"
    r"rullator|rullstol|larm|glasogon|horapparat|telefon|mobil|plan|sang|dorr|jacka|nyckel|planbok|"
    r"hand|arm|ben|rygg|handlaggare|kontaktman|god man|blodtryck|protes)(?!\w)"
)
COLOURS = frozenset({"rosa", "glad", "stark", "frisk", "stolt", "modig", "vera"})
HOS = words(
    """
    hos med av till mot at och samt for by with to om and eller nar att bade
    """
)
PLACE_BEFORE = words(
    """
    i pa vid enhet enheten boendet gruppbostaden avdelning avd hemtjanst in hvb sabo
    """
)

SENTENCE_STARTERS = words(
    """
    enligt fam familjen familj hos fran till med utan mellan via samt aven bade inte dock enbart
    endast namligen tyvarr utover forutom bakom bredvid trots mot under genom kring omkring angaende
    gallande betraffande avseende saknar fick hade glomde ringde fragade ring kontakta fraga mejla
    be traffade informerade meddelade sokte tack ansvarig besok samtal mote anmald anmalt hej hjalp
    bo bor handelsen avlosare tankte undrar ville kan ska har blev var finns kom tog gick skickade
    lamnade gav sa sag hittade
    """
)

WEAK_DOES = words(
    """
    och inte mot ar var har hade blev kan ska is was has kom kommer gar gick
    """
)

SURELY_PERSON = words(
    """
    foll ramlade trillade vagrade grat skrek ringde sa sager berattade klagade mar madde vagrar
    kraktes somnade vaknade tycker tyckte fyller
    """
)

LITTLE_WORDS = words(
    """
    inga mina dina hans per klara tom linda mark jan my an vilja dag karim sam tim ros august april
    max maj far said art sol
    """
)
WITH_SURNAME = words(
    """
    fru herr herrn froken familjen kontaktfamiljen stodfamiljen makarna syskonen fam tant farbror
    mr mrs ms doktor dr
    """
)
