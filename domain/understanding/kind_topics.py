"""What a text is about: the topics that fit each kind, and the words for each topic.

The number beside a topic is what it weighs before any word is read: the usual topic of a kind
wins when the words say nothing. Patterns are in folded letters.
"""

from collections.abc import Mapping

from .kind_facts import FACTS
from .results import TextKind, Topic

_ANY: Mapping[Topic, float] = {
    Topic.SERVICE: 0.2,
    Topic.STAFFING: 0.0,
    Topic.CASE_HANDLING: 0.0,
    Topic.DOCUMENTATION: 0.0,
    Topic.TREATMENT: 0.0,
    Topic.INFORMATION: 0.0,
    Topic.ALARM_AND_DEVICES: 0.0,
    Topic.NURSING: -0.6,
    Topic.VIOLENCE_AND_THREATS: 0.0,
    Topic.MONEY: 0.0,
    Topic.RESTRAINT: -0.3,
    Topic.FOOD_AND_PREMISES: 0.0,
    Topic.MEDICATION: -0.5,
    Topic.FALL: -0.8,
    Topic.NEGLECT: -0.8,
    Topic.SECRECY: -0.4,
    Topic.OTHER: 0.1,
}

OF_KIND: Mapping[TextKind, Mapping[Topic, float]] = {
    TextKind.DEVIATION: _ANY,
    TextKind.COMPLAINT: _ANY,
    TextKind.VIEW: {**_ANY, Topic.SERVICE: 0.1, Topic.FOOD_AND_PREMISES: 0.1},
    TextKind.PRAISE: {Topic.PRAISE: 1.0},
    TextKind.LEX_SARAH: {
        Topic.ABUSE: 0.4,
        Topic.RESTRAINT: 0.1,
        Topic.NEGLECT: 0.5,
        Topic.MONEY: 0.2,
        Topic.TREATMENT: -0.1,
        Topic.VIOLENCE_AND_THREATS: 0.0,
        Topic.CASE_HANDLING: 0.0,
        Topic.MEDICATION: -0.4,
        Topic.SERVICE: -0.6,
    },
    TextKind.DATA_INCIDENT: {Topic.SECRECY: 1.0},
    TextKind.HEALTH_CARE: {
        Topic.MEDICATION: 0.2,
        Topic.FALL: 0.1,
        Topic.NURSING: 0.3,
        Topic.ALARM_AND_DEVICES: -0.3,
        Topic.STAFFING: -0.6,
    },
    TextKind.WORK_INCIDENT: {
        Topic.VIOLENCE_AND_THREATS: 0.2,
        Topic.PHYSICAL_LOAD: 0.2,
        Topic.PSYCHOSOCIAL: 0.2,
    },
    TextKind.NOT_A_REPORT: {Topic.NONE: 1.0},
}

TOPIC_WORDS: Mapping[Topic, tuple[tuple[str, float], ...]] = {
    Topic.SERVICE: (
        (
            (
                r"insats\w*|utebl\w*|utebliv\w*|missa\w* (?:besok|tillsyn|dusch|insats)\w*|tillsyn\w*|"
                r"besok\w*|dusch\w*|stad\w*|tvatt\w*|inkop\w*|handl(?:a|ade|at|ing)|promenad\w*|ledsag\w*|"
                r"avlos\w*|boendestod\w*|aktivitet\w*|hjalp med|morgonhjalp\w*|kvallshjalp\w*|kom (?:inte|"
                r"aldrig|for sent|sent|ej)|for sent|forsen\w*|utford\w*|hemtjanst\w*|stalldes in|"
                r"installd\w*|skjuts|taxi|fardtjanst\w*|visit\w*|shower\w*|missed|cleaning|tilsyn\w*|"
                r"genomforandeplan\w*|verkstall\w*|fonsterputs|utflykt\w*|traning\w*|lakarbesok|sangdags|"
                r"uppstigning\w*|laggning|laggas|toalettbesok|nattillsyn|nattkamera\w*|trygghetsring\w*|"
                r"plats pa|korttidsplats|umgange\w*|kontaktfamilj\w*|assistans\w*|cleaned|matdistribution"
            ),
            1.0,
        ),
        (r"utebl\w*|utebliv\w*|missa\w*|glom\w*|kom (?:inte|aldrig|for sent|ej)", 0.5),
    ),
    Topic.STAFFING: (
        (FACTS[("staff_short")], 1.6),
        (
            (
                r"fasta team|samma kontaktperson|bara en i personal\w*|samma team|timvikari\w*|vikari\w*|"
                r"bemanning\w*|personal varje|samma personal|"
                r"kontinuitet\w*|ny personal|manga olika|turnover|new staff|different people|schema\w*|"
                r"vakan\w*"
            ),
            0.8,
        ),
        (
            (
                r"(?:kvinnlig|manlig|svensktalande|fast|outbildad|tillsvidare)\w* personal|"
                r"fler(?:a)? pa (?:helg|"
                r"natt|kvall|pass)\w*|samma (?:ansikte\w*|person\w*|manniska\w*)|nya? (?:ansikte\w*|"
                r"manniska|gubbar)|"
                r"(?:lara|lar) upp|korkort\w*|\w+ (?:personal )?pa \d+ (?:boende|brukare)|"
                r"bredvidgang\w*|ersattare\w*"
            ),
            1.4,
        ),
    ),
    Topic.CASE_HANDLING: (
        (
            (
                r"handlagg\w*|utredning\w*|ansokan\w*|ansokning\w*|beslut\w*|avslag\w*|forhandsbedom\w*|"
                r"orosanmal\w*|overklag\w*|omprov\w*|rattid\w*|tidsfrist\w*|lagstadg\w*|overvag\w*|"
                r"vardplan\w*|placering\w*|familjehem\w*|umgang\w*|uppfoljning\w*|delegation\w*|"
                r"rattssaker\w*|namnd\w*|barnavards\w*|lvu|lvm|forsorjningsstod\w*|ekonomiskt bistand|"
                r"bistandsbedom\w*|bistandshandl\w*|socialsekreterar\w*|kommunicer\w*|samtycke\w*|"
                r"registrer\w*|diarie\w*|skyddsbedom\w*|partsinsyn|forelaggand\w*|remiss\w*|arende\w*|"
                r"handlaggningstid\w*|case ?worker|application|decision|utbetal\w*|social worker|ej "
                r"verkstall\w*"
            ),
            1.4,
        ),
        (r"handlagg\w*|utredning\w*|ansok\w*|avslag\w*|forhandsbedom\w*|orosanmal\w*", 0.5),
    ),
    Topic.DOCUMENTATION: (
        (
            (
                r"dokument(?:er\w*|ation\w*)|journal(?:for|anteckn)\w*|journal\w*|anteckning\w*|"
                r"genomforandeplan\w*|social dokumentation|signer\w*|signlist\w*|antecknat|anteckna\w*|"
                r"noter\w*|skrivit (?:in|i)|infor(?:t|d|des|a)|rapportera\w* inte|overrapport\w*|akten|"
                r"aktanteckn\w*|personakt\w*|not documented|documentation|fel journal|inaktuell\w*|"
                r"uppdatera\w*|levnadsberattelse|checklist\w*|treserva|lifecare|procapita|viva|combine|"
                r"journalen"
            ),
            1.5,
        ),
        (r"dokument(?:er\w*|ation\w*)|genomforandeplan\w*", 0.6),
    ),
    Topic.TREATMENT: (
        (
            (
                r"pratar? till|utskalld|hojde rosten|skaller|\w*forklarad|rudely|fras\w*|fnos|himla\w*|"
                r"tjata|bemot\w*|otrevlig\w*|kort i "
                r"ton\w*|tonen|ton(?:fall)?|nonchal\w*|respektlos\w*|nedlatand\w*|mobil(?:en|er|"
                r"telefon\w*)?|pratar over|over huvudet|ohovlig\w*|oartig\w*|sur\b|sura|barsk\w*|snasig\w*|"
                r"stressad\w*|arrogan\w*|attityd\w*|krank\w*|skrek at|skriker|skallde|hanade|bryr sig inte|"
                r"lyssnar inte|lyssnade inte|dumforklar\w*|knacka\w*|ring(?:er)? pa|hyssjade|himla\w* med|"
                r"suckade|otrevligt|tilltal\w*|kallar (?:henne|honom|brukaren|mig)|gumman|integritet\w*|"
                r"rude|disrespect\w*|attitude|ignor\w*|pratade illa|pratar illa|pratade (?:arabiska|ett "
                r"annat sprak)|privatsamtal|sitter (?:med|i) (?:mobil|telefon)\w*|forminska\w*|misstro\w*|"
                r"ifragasa\w*|skrattade|brattom|overkord\w*|inte lyssnad|vardig\w*|hard(?:a)? i ton\w*|"
                r"kall(?:t)? bemot"
            ),
            1.7,
        ),
        (
            (
                r"presentera\w*|namnskylt\w*|skylla (?:mig|dig) sjalv|misstrodd|pa luren|skratta\w*|"
                r"suckar|sucka\w*|"
                r"avbryter|fraste|talk over|wouldn't listen|som (?:en|ett) (?:bebis|tjuv|barn|smabarn|"
                r"idiot)|snacka till|"
                r"kollar klockan|jobbig anhorig"
            ),
            1.4,
        ),
    ),
    Topic.INFORMATION: (
        (
            (
                r"telefonnummer|komma fram|anslagstavl\w*|rapporten|rapport till|besked|information\w*|"
                r"informer\w*|inform(?:er\w*)? inte|meddela\w*|"
                r"besked\w*|telefontid\w*|telefonko\w*|na (?:fram|er|handlagg\w*|nagon|chefen)|svarar "
                r"(?:inte|aldrig)|svarade (?:inte|aldrig)|aterkoppl\w*|ringa tillbaka|ringer (?:aldrig "
                r")?(?:tillbaka|upp)|ringt|kontakt(?:en|a|ar)?|tillganglig\w*|hemsida\w*|sms\w*|kallels\w*|"
                r"brev\w*|tolk\w*|sprak\w*|lattlast\w*|broschyr\w*|overrapporter\w*|rapportering\w*|"
                r"overlamn\w*|kommunikation\w*|samverkan\w*|samordn\w*|sip\b|(?:fick|fatt) (?:inte|aldrig|"
                r"ingen) (?:veta|reda|besked)|visste inte|ingen visste|utskrivning\w*|utan att (?:meddela|"
                r"informera|beratta|saga)|fel besked|motstridig\w*|olika besked|otydlig\w*|not informed|"
                r"information|communicat\w*|phone|answer\w*|pa(?:)?minnels\w*|chatt|e-?tjanst\w*|"
                r"blankett\w*|mail\w*|mejl\w*|oppettid\w*|svar\b"
            ),
            1.3,
        ),
    ),
    Topic.ALARM_AND_DEVICES: (
        (
            (
                r"(?:\w*sele\w*|\w*lift\w*|taklyft\w*|madrasspump\w*|rullstol\w*|duschstol\w*|sanggrind\w*|"
                r"broms\w*|hoist|sling) .{0,40}(?:gick av|brast|lossnade|"
                r"stannade|gick sonder|trasig\w*|fastnade|tog inte|ur sladden|urdragen|tore|broke|stoppet|"
                r"slocknade)"
            ),
            1.6,
        ),
        (
            (
                r"\w*larm(?:et|en|ar|ade|knapp\w*|mottag\w*|central\w*|klocka\w*)?|trygghetslarm\w*|"
                r"trygghetskamera\w*|brandlarm\w*|nyckel\w*|nyckelfri\w*|nyckelgom\w*|nycklar\w*|dorr(?:en|"
                r"las\w*|oppnar\w*|automatik\w*)?|las(?:et)?|hiss\w*|teknik\w*|tekniskt|internet\w*|wifi|"
                r"natverk\w*|system(?:et)?|it-?system\w*|app(?:en)?|inlogg\w*|telefon(?:en|i|erna)?\b|"
                r"telefoni\w*|strom\w*|dator\w*|bil(?:en|ar)?|batteri\w*|sensor\w*|kamera\w*|gps|"
                r"positionslarm|alarm|lift\w*|rullstol\w*|hjalpmed\w*|trasig\w*|ur funktion|drift\w*|"
                r"serv(?:er|ern)|tv(?:n)?|surfplatt\w*|mobiltackning|elavbrott\w*|planeringssystem\w*|"
                r"phoniro|passersystem\w*|tagg(?:en|ar)?|spis(?:vakt)?|button|elevator|broken"
            ),
            1.1,
        ),
        (
            (
                r"\w*larm(?:et|en|knapp\w*|klocka\w*)?|nyckel\w*|nycklar\w*|hiss\w*|strom\w*avbrott\w*|"
                r"driftstopp\w*"
            ),
            0.8,
        ),
    ),
    Topic.NURSING: (
        (FACTS[("nursing")], 1.2),
        (FACTS[("device")], 0.7),
        (
            (
                r"\w*sar\b|trycksar\w*|kateter\w*|i halsen|konsistens\w*|infektion\w*|nutrition\w*|"
                r"hygien\w*|omlagg\w*|blodsocker\w*"
            ),
            0.8,
        ),
    ),
    Topic.VIOLENCE_AND_THREATS: (
        (FACTS[("hits")], 1.1),
        (FACTS[("threat")], 1.0),
        (
            (
                r"hot och vald|hotade?|hotad|vald\w*|slag(?:sm\w*|en|it)|polis\w*|brak\w*|kniv\w*|vapen\w*|"
                r"rasist\w*|skadegor\w*|among residents|trakasser\w*|ofreda\w*|hund\w*"
            ),
            0.6,
        ),
    ),
    Topic.MONEY: (
        (r"steal\w*|stole|cash|ringar|blocket\w*|til?l (?:salu|forsaljning)", 1.6),
        (FACTS[("valuables")], 1.0),
        (
            (
                r"fakturer\w*|hyran|kvitto\w*|kvitton|ekonomi\w*|pengar\w*|faktura\w*|avgift\w*|utbetaln\w*|"
                r"forsorjningsstod\w*|hyra\w*|"
                r"rakning\w*|kassa\w*|kassabok\w*|kvitto\w*|kvitton|dubbelt debiter\w*|debiter\w*|"
                r"kostnad\w*|dyr(?:t|a)?|stul\w*|stold\w*|stal|stals|snatta\w*|bankkort\w*|konto\w*|"
                r"redovisning\w*|handkassa\w*|forsorjning|skuld\w*|bluff\w*|invoice|money|paid|betal\w*|"
                r"privata medel|swish\w*|pris\w*|theft"
            ),
            1.1,
        ),
        ((r"forsv\w*|stul\w*|stold\w*|stal|avgift\w*|faktura\w*|rakning\w*"), 0.6),
    ),
    Topic.RESTRAINT: (
        (FACTS["restraint"], 1.9),
        (r"gefesselt|eingesperrt|attache\w*|enferm\w*|sidottu|przywiaz\w*|fastsatt\w*", 2.0),
    ),
    Topic.FOOD_AND_PREMISES: (
        (
            (
                r"\w*kosten|varmvatten|krokar|fisk|mobel\w*|bank|salladsbord\w*|cykelstall\w*|odlingslad\w*|"
                r"grill\w*|"
                r"meny\w*|kaffebrod|laktosfri\w*|mat(?:en|lada|lador|ladan|sedel\w*|ratt\w*|lagning|"
                r"kvalite\w*|bordet)?|middag(?:en)?|lunch(?:en)?|frukost\w*|kost(?:en)?|special ?kost\w*|"
                r"vegetarisk\w*|vegan\w*|halal\w*|fisk\w*|potatis\w*|soppa\w*|kaffe\w*|fika\w*|frukt\w*|"
                r"gronsak\w*|lokal(?:en|er|erna)?|rum(?:met)?|ventilation\w*|varme\w*|varmt|kallt|"
                r"element\w*|stad(?:ning)?\w*|belysning\w*|lampa\w*|lampor|mobler\w*|soffa\w*|soffor|"
                r"bank(?:ar)?|balkong\w*|uteplats\w*|tradgard\w*|parkering\w*|wifi|tv(?:-?kanal\w*)?|"
                r"tvattstug\w*|tvattmaskin\w*|badrum\w*|dusch(?:rum|utrymme)\w*|toalett\w*|vantrum\w*|"
                r"lukt\w*|mogel\w*|lackage\w*|lacker|ohyra|vagglus\w*|rattor|ramp\w*|tillganglighet\w*|"
                r"buller|ljud(?:niva|ljud)\w*|food|meals?|dinner|premises|cold|fonster\w*|gardin\w*|"
                r"entre\w*|skylt\w*|markiser|bastu|gym|bibliotek|musik|kok(?:et)?|kyl\w*|frys\w*|"
                r"disk(?:maskin)?\w*|vatten\w*"
            ),
            1.1,
        ),
        (r"mat(?:en|lada|lador|ladan|sedel\w*|ratt\w*)|kost(?:en)?|lunchen|middagen|lokal(?:en|erna)?", 0.5),
    ),
    Topic.MEDICATION: ((FACTS["medicine"], 1.8),),
    Topic.FALL: ((FACTS["fall"], 1.6),),
    Topic.NEGLECT: (
        (FACTS[("neglect")], 1.2),
        (FACTS[("escaped")], 0.7),
        (FACTS[("dead_or_near")], 0.7),
        (
            (
                r"\w*sar\b|trycksar\w*|blo(?:ja|jan|jor|jbyte\w*)|larm\w* (?:inte|utan)|mat|vatska\w*|utan "
                r"tillsyn|tillsyn\w*|onykter|berusad|paverkad|asleep|sov"
            ),
            0.4,
        ),
    ),
    Topic.ABUSE: (
        (FACTS[("staff_hit_client")], 1.3),
        (FACTS[("sexual")], 1.8),
        (FACTS[("hits")], 0.9),
        (FACTS[("hard_hand")], 0.9),
        (FACTS[("humiliate")], 0.9),
        (FACTS[("bruise")], 1.0),
    ),
    Topic.SECRECY: (
        (FACTS[("data_named")], 1.5),
        (FACTS[("left_out")], 0.4),
        (FACTS[("wrong_receiver")], 0.8),
        (
            (
                r"sekretess\w*|tystnadsplikt\w*|skvaller\w*|skvallra\w*|pratade om (?:en )?(?:brukare|"
                r"klient)|rojt|rojde|obehorig\w*"
            ),
            1.4,
        ),
    ),
    Topic.PHYSICAL_LOAD: (
        (
            (
                r"(?:hund|katt)\w* .{0,30}(?:bet|hogg|klost\w*|rev|nafsade)|biten av .{0,20}(?:hund|katt)\w*|"
                r"bit by (?:a|the|his|her) dog"
            ),
            3.0,
        ),
        (FACTS[("own_body")], 1.8),
        (
            (
                r"lyft\w*|rygg\w*|halt|halka\w*|stick\w*|skad\w*|luft|ventilation|mogel|buller|kyla|varme|"
                r"bil(?:en)?|fordon\w*|ergonomi\w*|arbetsskada\w*|hjalpmedel|trasig\w*|lift\w*|tung\w*|axel|"
                r"nacke\w*|kemikal\w*|asbest|brand\w*|belysning|cykel\w*"
            ),
            0.8,
        ),
    ),
    Topic.PSYCHOSOCIAL: (
        (FACTS[("staff_short")], 0.7),
        (
            (
                r"stress\w*|arbetsbelast\w*|rast\w*|overtid\w*|mobb\w*|utfrys\w*|konflikt\w*|sjukskriv\w*|"
                r"utbrand\w*|utmatt\w*|hinner inte|hinner|hunnit|mar daligt|orkar inte|ensam(?:arbet\w*|"
                r"ma)?|otrygg\w*|baktal\w*|skitsnack\w*|chef\w*|schema\w*|dubbelpass\w*|dygnsvila\w*|"
                r"press\w*|oro(?:lig)?|grat\w*|sexuella trakasserier|kolleg\w* (?:som )?(?:krank|hana|mobb|"
                r"frys)\w*|tempo\w*|belastning\w*|arbetsmiljo\w*|burn\w*|understaffed|vila|angest\w*|sover "
                r"daligt|kanner mig"
            ),
            1.2,
        ),
    ),
    Topic.PRAISE: (),
    Topic.NONE: (),
    Topic.OTHER: (),
}
