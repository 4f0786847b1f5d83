"""Words in names of units, in folded letters. Only tables; units.py uses them."""

from collections.abc import Mapping

from .folding import words

# What kind of unit it is. Alone they point out nothing, beside a unit's own word they confirm it.
KINDS_OF_PLACE: frozenset[str] = words(
    """
    enhet enheten enhetens boende boendet boendets boenden avdelning avdelningen avdelningens avd
    grupp gruppen team teamet verksamhet verksamheten hus huset plan vaning bostad bostaden hem
    hemmet vard sarskilt sarskilda skyddat
    omsorg sektion sektionen kontor kontoret mottagning mottagningen
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
    hemsjukvard hemsjukvarden oppenvard oppenvarden dv vob vobo htj gb grb sb ktb bmss hvb
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
    familjehem placering aktivitet traning bostod ensamkommande kommun centralt rod gron gul bla vit svart
    lila rosa orange kafe cafe landsbygd tatort handlaggare handlaggarna utredare sekreterare behandlare
    samordnare hemlosa valdsutsatta papperslosa asylsokande arbetslosa flyktingar brottsutsatta brottsoffer
    anhoriga foraldrar seniorer pensionarer kvinnor personer
    funktionsnedsatta langtidssjukskrivna sjukskrivna valdsutovare skuldsatta behandling
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
    "nordvastra": "nordvast",
    "nordostra": "nordost",
    "sydvastra": "sydvast",
    "sydostra": "sydost",
    "norrs": "norr",
    "soders": "soder",
}
COLOURS: Mapping[str, str] = {
    "grona": "gron",
    "gront": "gron",
    "roda": "rod",
    "gula": "gul",
    "vita": "vit",
    "svarta": "svart",
    "bla": "bla",
    "blaa": "bla",
}
DIRECTION_LETTERS: Mapping[str, str] = {
    "n": "norr",
    "s": "soder",
    "o": "ost",
    "v": "vast",
    "nv": "nordvast",
    "no": "nordost",
    "sv": "sydvast",
    "so": "sydost",
}
COMPASS: frozenset[str] = words("norr soder ost vast nord syd nordvast nordost sydvast sydost oster vaster")
# Written before what they count: "tredje våningen".
ORDINALS: Mapping[str, str] = {
    "forsta": "1",
    "andra": "2",
    "tredje": "3",
    "fjarde": "4",
    "femte": "5",
    "sjatte": "6",
}
# The first word of a place's name: said before its second, or it is no name.
ADJECTIVES: frozenset[str] = words(
    """
    gamla nya stora lilla ovre nedre norra sodra ostra vastra vita roda grona bla gula svarta hoga laga
    inre yttre langa korta trygg trygga oppna
    """
)
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
    "avd": ("avdelning", "avdelningen"),
    "enh": ("enhet", "enheten"),
    "pa": ("pa",),
    "forsstod": ("forsorjningsstod",),
    "fs": ("forsorjningsstod",),
    "forsorjn": ("forsorjning",),
    "soc": ("social", "socialkontor", "socialkontoret"),
    "faltarna": ("faltgruppen", "faltsekreterarna", "faltteamet", "faltarbetarna", "faltassistenterna"),
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
    "femman": ("5",),
    "sexan": ("6",),
    "sjuan": ("7",),
    "attan": ("8",),
    "tolvan": ("12",),
    "fem": ("fem", "5"),
    "sex": ("sex", "6"),
    **{ordinal: (ordinal, number) for ordinal, number in ORDINALS.items()},
    "ett": ("ett", "1"),
    "tva": ("tva", "2"),
    "tre": ("tre", "3"),
    "fyra": ("fyra", "4"),
    "bhe": ("bistandsenheten",),
    "stan": ("stan", "stad"),
    "ao": ("aldreomsorg",),
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
    "ssk": ("sjukskoterskor", "sjukskoterskeenheten", "sjukskoterske", "sjukskoterskorna"),
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
    gryningen skymningen solnedgangen morgonen torpet stadsparken klockan spranget hoppet motet natverket
    medborgarhuset media modet friheten gladjen tryggheten omtanken vilan ron lugnet lyckan kvarteret
    stationen verket magneten mosaiken pusslet resan steget sparet vaggen fonstret dorren taket golvet
    nastet boet kupan bikupan krattan spaden hammaren saxen penseln paletten ramen tavlan boken pennan
    bandet traden garnet nalen tyget hatten skon stoveln vanten sockan mossan koftan spegeln bordet
    stolen soffan kannan koppen grytan ugnen spisen tallriken skeden gaffeln brodet bullen kanelen
    sockret saltet applet paronet plommonet korsbaret hallonbusken jordgubben vinbaret krusbaret
    vildrosen blaklinten blasippan vitsippan gullvivan konvaljen tussilagon maskrosen solrosen
    forgatmigejen pionen dahlian nejlikan ringblomman kornet havren vetet ragen skorden
    lejonet tigern elefanten delfinen valen utern bavern lodjuret vargen renen hasten foljet folet
    lammet geten kalven tuppen honan kycklingen ankan gasen masen tarnan hackspetten gokan sparven
    talgoxen blamesen domherren koltrasten staren falken hoken tranan storken hagern
    myntet skatten ringen smycket kedjan rubinen safiren smaragden opalen ametisten topasen barnstenen
    guldet silvret kopparn jarnet stalet kometen planeten galaxen manen raketen satelliten vintergatan
    utsikten utblicken horisonten
    strommen forsen vagen floden dammen vattnet isen snon regnet dimman askan stormen brisen
    """
)
# An abbreviation in a unit's own name -> the words it stands for, as staff write them out.
IN_FULL: Mapping[str, str] = {
    "avd": "avdelning",
    "enh": "enhet",
    "dv": "daglig verksamhet",
    "vob": "vard och omsorgsboende",
    "vobo": "vard och omsorgsboende",
    "sabo": "sarskilt boende",
    "htj": "hemtjanst",
    "ht": "hemtjanst",
    "hemtj": "hemtjanst",
    "gb": "gruppbostad",
    "grb": "gruppbostad",
    "sb": "servicebostad",
    "ktb": "korttidsboende",
    "bmss": "bostad med sarskild service",
    "bou": "barn och unga",
    "ame": "arbetsmarknadsenheten",
    "pa": "personlig assistans",
    "hsl": "halso och sjukvard",
    "hsv": "hemsjukvard",
    "ifo": "individ och familjeomsorg",
    "ao": "aldreomsorg",
    "of": "omsorg om personer med funktionsnedsattning",
    "fs": "forsorjningsstod",
    "ek": "ekonomiskt bistand",
    "vux": "vuxenenheten",
    "umo": "ungdomsmottagningen",
    "ssk": "sjukskoterskor",
    "rehab": "rehabilitering",
}
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
    torpet torped
    ovasen oasis allas annan andra annars aldrig alltid ansvar arbete asken avgift barnen basta bakre
    balans banan batter behov besok betala bilen bilder blandat bleknat blodet bordet borta bostad brevet
    broder brosten bruten butiker byran bytte dagar dagen datorn delen denna deras dessa detta dialog
    dorren dosen dricka drogs duken dusch dynan ekonom elever enkel erfara faller falska fasta fatal fetma
    festen filmen finns fiolen flaskan flera flyttar fodan folket fonster foraldr fordel fortsatt fragan
    fredag frukost fyllt galen gamla gangen gatan gaven glomt golvet grupper halva halsan handen hasten
    hemma herren himlen hinner hjalpen hoger holler huvud hyran ilska info inget innan insats jackan jobbet
    julen kaffet kanske kappan karlek katten kenne klader klagar klarar knappt kniven koket komma konto
    koppen korgen kostar krafter kroken kunden kunder kvinna kvitto kylan lagade lampan langre larmat
    lasten leden ledig lekte levde listan ljudet locket losen lovar lugna luften lunden makten mandag mannen
    maten medan mellan minnen mindre minuter mobil modern morgon motet munnen muren mycket naglar namnet
    natten niven nycklar nyckel nytta olika onsdag ordern orden orolig osten ovrigt pappan parken passet
    paret pengar person pillret planer platsen plotsl polisen posten pratar priset provet radet rapport
    ratten regler resten ringer ringde rummet ryggen saknar sallan salvan samma samtal sangen scenen schema
    senare senast sidan siffror sista sjalva sjuka skadan skador skagg skapet skedde skicka skola skrev
    skulle slagen slutet smarta snabbt snalla sokte somnade soppan sovit spelar spisen sprang spraket
    starka starta stegen stolen stort strax svarar svaret sangar syster systern taget tanden tappat tavlan
    telefon tider tidig tisdag tjejen toalett torka torsdag trasig trappa trott tvatta tycker under ungdom
    utan utred vagnen vagrar vakna vanlig varann varken varmen vaskan vatten vecka veckan vilade viktig
    vinter visade visste vuxen vuxna vagen vannen varden varlden yngre ytter
    soljan sola backan banken balken saken taken bagen barnen brannan
    """
)

# Capitals that mean something else than a unit's initials.
NO_INITIALS: frozenset[str] = words(
    """
    ai ok id tv it hr vd ec eu cv pc sip ivo sol lvu lvm lss ssk usk bbic hsl adl apt mas mar sas dos kl nr
    bvc mvc vc sos us ss fn bup jo po to el va gps sms mms qr nu ur en ett och eller inte av pa
    """
)
# Small letters that are words, measures, values, diagnoses or people, however seldom written.
NO_SMALL_INITIALS: frozenset[str] = words(
    """
    al ar as bl bs cm dl dr ds ed ek ev fd fm fn fy ih il im is iv jf kf kg km kr le ma md mg mk ml mm mn mo
    mt nb ns nu ob ok op oj os pg pm po ps ra ro sc si sk so sp st sy ta te th tu ty ub ud uk um ux uv vb
    ve vo vs bt hb af ak tp ua kol kad crp inr ekg eeg als ms adl bmi hlr hiv tbc ptsd adhd asd ads add iq
    bo li my pi ea ia jo lo mi ulf ida eva pia tea lea leo kim tim tom jan jon ola pal ali max isa elsa mia
    ssk vtg hno hom
    tex dvs pga mfl osv osa obs ons tor lor fre man apr aug sep okt nov dec jan feb jun jul kvm kap mom
    bil bok bus bar bas bat bit bod bud buk bur dal del dit dop dum dur efter ej eld elf enk fan fat fot fru
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
# Said after a number that counts them: "hemtjänst 3 gånger".
COUNTED: frozenset[str] = words(
    """
    ggr gang ganger dagar dygn veckor manader timmar tim st stycken personer av procent
    """
)
# Said of people whom a unit is for: "Enheten för ensamkommande", "tre ensamkommande killar".
PEOPLE_DESCRIBED: frozenset[str] = words(
    """
    ensamkommande nyanlanda hemlosa valdsutsatta papperslosa asylsokande arbetslosa flyktingar brottsutsatta
    anhoriga foraldrar seniorer pensionarer kvinnor personer
    brottsoffer funktionsnedsatta langtidssjukskrivna sjukskrivna valdsutovare skuldsatta
    """
)
# Words that are people or families when nothing ties them together into a unit's name.
PEOPLE: frozenset[str] = words(
    """
    barn barnen barnet barns unga ungdom ungdomar ungdomen ungdomarna familj familjen familjer
    familjens familjerna vuxen vuxna aldre de
    """
)
