"""What has a capital and is no person: authorities, companies, places, feasts. Only tables."""

import re

from .folding import words

# Endings of places, authorities and services: "Arbetsförmedlingen", "Kyrkogården".
PLACE_ENDINGS: tuple[str, ...] = tuple(
    sorted(
        words(
            """
            aklagaren angen avdelningen backen banken boendet bolaget borg bostaden byn
            centralen centrum delegationen domstolen enheten firandet fogden fonden
            foreningen formedlingen forsakringen forvaltningen garden gardens gards gatan
            gatans gruppen handelsen hemmet huset inspektionen jouren kassan kliniken kommun
            kontoret koping kullen kyrkan lunden mottagningen myndigheten namnden
            ombudsmannen omsorgen parken patrullen planen raddningen ratten sala sjukhus
            sjukhuset sjukvarden skogen skolan skyddet stad stigen stugan styrelsen systemet
            taget teamet tinget tjansten torget vagen varden verken verket viken villan
            """
        )
    )
)
# Companies, authorities and what else is written with a capital.
ORGANISATIONS: frozenset[str] = words(
    """
    attendo humana ambea vardaga frosunda nytida norlandia forenade aleris capio samhall adecco
    manpower telia tele2 telenor securitas avarn verisure phoniro tunstall careium doro swish
    klarna swedbank nordea seb handelsbanken lansforsakringar folksam postnord dhl bring
    vasttrafik skanetrafiken flixbus uber bolt hemkop willys lidl kronans lloyds rusta jula
    biltema elgiganten netonnet amazon netflix spotify youtube skype zoom windows microsoft
    apple android linkedin tiktok snapchat migrationsverket skatteverket polisen aklagaren
    kronofogden forsakringskassan arbetsformedlingen socialstyrelsen ivo lantmateriet skolverket
    trafikverket bolagsverket csn pingst allhelgona trettondagen annandagen nyar
    kristihimmelsfard hyresvard hyresvarden hyresgastforeningen riksbyggen hsb stena heimstaden
    rikshem brottsofferjouren roda raddningstjansten overformyndaren godman stadsmissionen
    fralsningsarmen rfsu lakare friskis naprapat roka
    """
)
# Feasts that are also names: people only with a title, a surname, or doing what only people do.
FEASTS: frozenset[str] = frozenset({"lucia", "valborg"})

# Not people, whatever the words look like.
NEVER = re.compile(
    r"(?<!\w)(?:lex [a-z]+|klass \d{1,2}|(?:sankt|sankta|s:t|s:ta|st|saint|sta|santa) \w+|kalle "
    r"ankas?|astrid lindgrens?(?: barnsjukhus| varld)?|karolinska(?: \w+)?|"
    r"emil i lonneberga|pippi \w+|alfons aberg\w*|bamse|harry potter|kung carl gustaf|kung carl|"
    r"drottning silvia|erik dahlbergs?gatan|"
    r"olof palme\w*|(?:gustav|karl|carl|maria|johannes|jakobs|sofia|olaus|katarina|hedvig "
    r"eleonora) (?:adolfs?|johans?|vasa|\w*kyrka\w*|kyrkan|torg|sjukhus\w*|skola\w*|kapell|"
    r"forsamling\w*)|"
    r"(?:alzheimer|parkinson|asperger|crohn|huntington|tourette|down|lewy|heimlich|korsakoff|"
    r"bell)s?|maria magdalena|jungfru maria|svenska kyrkan|"
    r"stockholms? \w+|marie ?curie|röda korset|roda korset|melodikryss\w*|bertil|sofiahemmet|"
    r"ersta|danderyds?|sabbatsbergs?|"
    r"\w+ (?:sjukhus|sjukhuset|vardcentral\w*|kyrka|kyrkan|skola|skolan|forskola\w*|hus|gata|"
    r"vag|torg|plats|park|stiftelse\w*|fonden)|"
    r"alice ?ab|axel ?johnson|max hamburgar\w*|hanna instrument|anna whitlocks\w*|mona lisa|"
    r"romeo och julia|ida ?infront|sara ?kulturhus|astrid|procapita|treserva|lifecare|viva|"
    r"cosmic|pascal|melior|nova|vera|mina (?:sidor|vardkontakter|arenden|planer|meddelanden)|"
    r"sara (?:stedy|plus|lite|flex|combilizer)|super ?mario\w*|mario (?:kart|bros\w*|party)|"
    r"kalles (?:kaviar|randiga)|"
    r"felix (?:ketchup|potatis\w*|pytt\w*|gurk\w*|kottbull\w*|lasagne|mat\w*)|(?:mamma|pappa) scan\w*|"
    r"annas pepparkak\w*|"
    r"uncle bens?|ben (?:&|and|och) jerry\w*|freja (?:eid|e-?id|\+)|nalle puh|pelle svanslos|"
    r"greta gris|peppa pig|"
    r"nils holgersson|karlsson pa taket|madicken|lotta pa brakmakargatan|max (?:och|&) burgers?|general snus|"
    r"(?:a|an|en|ett|den|denna|nagon|ingen|okand|full|stor|gammal|konstig|annan|hel|dum|elak|snall|"
    r"rejal|hemlos|frammande) "
    r"karl(?:en|ar|arna)?|karlarna|karlen|"
    r"(?:etac|molift|arjo|invacare|romedic|tobii|liko|guldmann|handicare) \w+|"
    r"(?:katten|hunden|papegojan|kaninen|hasten|katten:|hund som heter|katt som heter) \w+|"
    r"(?:braden|norton|barthel|katz|glasgow|berger|downton|abbey)(?: pain)?[ -]?(?:skala\w*|skalan|"
    r"index|test\w*)|"
    r"(?:kung|prins|prinsessan|drottning|kungen|statsminister\w*|pave|pavens?) (?:carl|karl|gustaf|"
    r"gustav|victoria|"
    r"silvia|daniel|madeleine|sofia|estelle|oscar)(?: gustaf| gustav| philip)?|"
    r"viktor(?:ia)?g\w+|sveavagen|[a-z]+ [a-z]+s (?:gata|vag|torg|grand))(?!\w)"
)
SYSTEMS = frozenset({"astrid", "nova", "vera", "viva", "bertil", "ersta"})

EVERYDAY: frozenset[str] = (
    words(
        """
    christmas easter midsummer sweden norge danmark finland syrien irak iran somalia eritrea polen
    ukraina tyskland norway denmark turkiet afghanistan bosnien kosovo serbien kroatien england usa
    thailand advent hjartat jag du han hon den det vi ni de dem en ett i pa av till fran med utan
    hos om och men eller att som nar dar da har hade hej tack ja nej brukaren kunden personal
    personalen idag igar imorse inatt efter fore under vid kl ring enhet avdelning boendet
    hemtjansten natt kvall morgon mandag tisdag onsdag torsdag fredag lordag sondag januari februari
    mars april maj juni juli augusti september oktober november december ivo imy ais sol lss lvu lvm
    hsl osl gdpr bbic sip vardplan journal alvedon ipren waran stesolid oxynorm oxascand insulin
    fragmin panodil furix sverige stockholm goteborg malmo uppsala the she he they we it our my his
    her i'm this that at on in and was is not no yes client resident staff please hello hi what
    where who why how fel ny nya alla ingen inga inte aven samt utebliven missad glomd fall larm
    tillsyn dusch mat medicin lakemedel avvikelse klagomal synpunkt anmalan rapport orsak atgard
    mamma pappa anhorig dotter son fru man maken makan chef chefen enhetschef sjukskoterska
    skoterska ssk usk mas mar mvh vh halsningar kommunen regionen socialtjansten socialjouren
    polisen ambulans sos akuten vardcentralen sjukhuset nattpatrullen bistandsenheten
    trygghetslarmet apoteket hemsjukvarden rehab teams slack outlook word excel facebook instagram
    messenger whatsapp google samsung iphone ikea ica coop vem vad hur varfor vilken vilka nu sedan
    dessutom darefter tidigare senare ibland ofta aldrig alltid bara sa for att pga ca tel mobil
    adress namn personnummer pnr epost mejl mail svenska engelska arabiska somaliska finska muslim
    kristen jul pask midsommar covid corona norr soder ost vast norra sodra ostra vastra city
    centrum centralen torget kommun region lan stad sabo hvb lss-boende apt god gode hela halsn
    halsning kund boende klient patient brukare kollega vikarie kontaktperson natten dagen kvallen
    morgonen lex sarah maria sankt dr doktor herr froken
    modern moderns fadern faderns brodern broderns systern systerns dotterns sonens mammans pappans
    makens makans mormoderns farmoderns brukarens kundens klientens boendes barnens flickans pojkens
    ungdomens grannens vannens bewohner bewohnerin patienten bad zimmer kuche tochter sohn mutter
    vater schwester bruder pfleger pflegerin nacht morgen abend tag frau herr der die das dem den
    ein eine ist und mit monsieur madame les kexchoklad ramlosa marabou estrella findus ketchup
    kaviar snus stesolid alexa siri zelda fortnite minecraft roblox mumin pokemon barbie lego batman
    disney bolibompa melodifestivalen allsang
    """
    )
    | ORGANISATIONS
)
