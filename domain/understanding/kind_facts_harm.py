"""Violence and harm, and to whom: hits and threats, abuse, theft, restraint, neglect.

Patterns are in folded letters (å and ä as a, ö as o) and match whole words; `\\w*` lets a stem
grow into its inflections and compounds. kind_rules.py says what the facts mean together.
"""

from collections.abc import Mapping

from .kind_people import CLIENT, STAFF

HARM_FACTS: Mapping[str, str] = {
    "hits": (
        r"(?:slog|slar|slagit|slagen|slagits|sla|sparka\w*|knuffa\w*|putta\w*|bet|biter|bitit|biten|bits|"
        r"orfil\w*|luggade|luggad|nyp\w*|nop|klosa\w*|klosd|rivit|riven|rev|river|spotta\w*|strypt\w*|"
        r"strypgrepp|stryp\w*|kasta(?:de|t|r|des|d|ts)?|knivhot\w*|kniv|hugg\w*|hogg|stack (?:mig|henne|"
        r"honom)|dask\w*|smiska\w*|drog i har\w*|drog (?:henne|honom|mig|en) i|ruskade?|skakade|tog "
        r"stryptag|stryptag|misshand\w*|klappade till|klappa till|hit|punched|kicked|slapped|pushed|"
        r"scratched|spat|bit|frappe|geschlagen|lyonyt|sparkad|sparkats|handgriplig\w*|vald|valdsam\w*|"
        r"valdet|slo|slaet|nappat\w*|knytnav\w*|angrep\w*|angripen|attacker\w*|overfoll|overfallen|"
        r"overfall|utagerande|bråk|brak\w*|slagsmal\w*|slass|slogs|strup\w*|strypgrepp|"
        r"slog sonder|sonderslag\w*|"
        r"hugget|tillhygge\w*|skalla\w*|knuff\w*|nyp(?:er|te|t)|drog (?:ner|av) (?:byxor|trojan)\w*|"
        r"hallit for|holl for|klammer fast|klamde|knuffar|sax(?:en)?|viftade med|fnos|tog tag i (?:min|"
        r"mig)|nypt\w*|nop|klost\w*|kast\w* (?:en|ett) \w+ mot|rok ihop|tog (?:tag|grepp))"
    ),
    "threat": (
        r"(?:hot|hota\w*|hotad\w*|hotfull\w*|hotelse\w*|dodshot\w*|skrek|skriker|skrikit|skrikande|"
        r"gapa\w*|skallde|skall ut|skallde ut|skalld|kallade mig|kallar mig|kallad|okvadinsord|glapord|"
        r"rasist\w*|forolamp\w*|kranka?\w*|trakasser\w*|threat\w*|yelled|shouted|aggressiv\w*|hotet|truet|"
        r"truede|hanade?|hann?ade|aggressive|svar at|svara(?:de)? at|smutskast\w*|n-ord\w*|hatisk\w*|svor "
        r"at|svarade hotfullt|forfolj\w*|stalk\w*|ful(?:a)? ord|hora\b|okvad\w*|gester|hatfull\w*|kallar "
        r"(?:mig|oss)|skrika at|skrek at)"
    ),
    "at_staff": (
        r"(?:(?:kom|gick|sprang|rusade) (?:emot|mot) (?:mig|oss)|at me\b|efter mig|for receptionist\w*|"
        r"(?:mig|oss|mej|me|us|\w*personal(?:en|ens)?|kolleg(?:a|an|or|er|orna)|min kollega|en kollega|"
        r"vikarie(?:n)?|handlaggare(?:n)?|skoterskan?|assistent(?:en)?|staff|min arm|min hand|mitt "
        r"(?:ansikte|ben)|mina|ansiktet pa mig|vart jag bor|var jag bor|socialsekreterare(?:n)?|"
        r"medarbetare(?:n)?|undersköterska\w*|underskoterska\w*|boendestodjare(?:n)?|praktikant\w*|ensam "
        r"personal)|handlaggaren|kollegan|i min arm)"
    ),
    "we_were": (
        r"(?:(?:jag|vi|personal\w*|kolleg\w*|vikarien?|en kollega|min kollega|assistent\w*|handlaggar\w*|"
        r"medarbetar\w*|socialsekreterar\w*|skoterskan|chef\w*|boendestodjare\w*|underskoterska\w*) "
        r"(?:har |kanner mig |kanner oss |was |were |ar |alltid |dagligen |ofta |har ofta )?(?:(?:blev|"
        r"blir|blivit|bli) (?:\w+ )?(?:slag\w*|bit\w*|hot\w*|knuff\w*|spark\w*|riv\w*|spott\w*|klos\w*|"
        r"attack\w*|overfall\w*|trakass\w*|krankt\w*|utskalld\w*|forfoljd\w*|jagad\w*|antast\w*|tafs\w*|"
        r"ofred\w*|angrip\w*|nedslag\w*|nypt?\w*|nupen|mobb\w*|skadad\w*|trangd|inlast|kallad\w*|pahoppad|"
        r"putt\w*|dragen|strypt\w*|fasthall\w*|smutsk\w*|skalld)|utsatt\w*|fick (?:ta emot |en |ett "
        r")?(?:slag|stryk|spark|orfil|hot|knuff|glaset|stol\w*|\w+ kastad|kniv|dodshot)\w*|hotad\w*|"
        r"slagen|biten|riven|sparkad|got|was|utsatts|utsattes|skadade?|trakasserad\w*|ofredad|tafsad|"
        r"krankt\w*|hotats|hotades|mobb\w*|knuffad\w*|overfoll\w*|spottad|rivs|slas|attackerad\w*|"
        r"forfoljd)|^(?:blev|blivit|fick) (?:\w+ ){0,2}?(?:slag\w*|bit\w*|hot\w*|knuff\w*|spark\w*|riv\w*|"
        r"spott\w*|klos\w*|attack\w*|stol\w*|stryk|nyp\w*|utskalld\w*|orfil|kastad\w*|kniv\w*|glas\w*)|"
        r"(?:efter|mot|pa|at) (?:mig|oss)|i (?:was|got) (?:\w+ )?(?:threat\w*|hit|bitten|kicked|punched|"
        r"attacked|scratched|pushed|slapped|assaulted|spat)|we were (?:\w+ )?(?:threat\w*|attacked)|"
        r"(?:far|fick|fatt) (?:\w+ )?(?:sms|samtal|mejl|mail|brev|meddelanden) (?:med|dar|"
        r"fulla).{0,20}hot\w*|(?:nar|dar|medan) (?:jag|vi) (?:satt|stod|var dar|jobbade)|inlast med en|"
        r"kallar mig|kallade mig|jag (?:skulle passa|blev radd|ar radd|var radd)|passa mig|framfor (?:mig|"
        r"oss|handlaggaren|kollegan|personalen)|kallade (?:henne|honom|mig) (?:hora|fitta|idiot|\w+hora))"
    ),
    "exposed": (
        r"(?:(?:branna|elda|spranga|skjuta|doda|slakta|sla|krossa|knivhugga)(?: ner| upp| ihjal|"
        r" sonder)? (?:vart|oss|mig|er alla|kontoret|soc\w*)|(?:kolleg\w*|jag|vikarien?|personal\w*|"
        r"skoterskan) fick (?:en |ett )?(?:\w+ )?(?:spark|slag|knytnav\w*|orfil|stot|bett|tallrik|"
        r"mugg|stol)(?! pa huvudtaget)|(?:kom|gick|sprang|rusade) (?:emot|mot|efter) (?:mig|oss|"
        r"kollegan) .{0,15}(?:med|och)|foljde "
        r"efter (?:mig|oss|kollegan|min)|threw .{1,20} at me|kallar (?:mig|oss) (?:for )?\w+|(?:stod|"
        r"vantade) (?:utanfor|vid) .{0,30}nar jag (?:slutade|gick)|visade kniv|skriver att jag ska|"
        r"stryptag pa (?:mig|oss|kollega\w*|personal\w*)|(?:^|jag (?:har |blev |blivit |ar )*|vi (?:har |"
        r"blev |blivit |ar )*|\w*personal\w* (?:har |blev |blivit |ar )*|kolleg\w* (?:har |blev |blivit |"
        r"ar )*)(?:utsatt|utsatta|utsatts|utsattes) for|(?:hot|vald|hot och vald|vald och hot|"
        r"aggressivitet) mot (?:personal|oss|mig|kollega|medarbetare|tjansteman|handlaggare|anstalld)\w*)"
    ),
    "among_clients": (
        r"(?:(?:annan|andra|en annan|varandra|tva|another) (?:boende|brukare|klient|ungdom|deltagare|"
        r"medboende|elev|kund|boendes|brukar\w*|resident\w*)|medboende|brukare emellan|mellan (?:tva "
        r")?(?:brukare|boende|ungdomar|klienter|deltagare|brukarna)|varandra|two residents|pa en boende|"
        r"pa en brukare|granne i boendet|"
        r"(?:boende|brukare|ungdom|klient|deltagare|kille|tjej|resident) (?:\w+ ){1,4}?(?:en|"
        r"den) (?:annan?|andra|andre)(?! (?:personal|kolleg|av oss)))"
    ),
    "staff_rude": (
        rf"(?:{STAFF} (?:\w+ ){{0,4}}(?:otrevlig|nonchalant|snasig|kort i tonen|oartig|sur|stressad|ohovlig|"
        r"barsk|respektlos)\w* (?:mot|till|nar|i))"
    ),
    "staff_hit_client": (
        r"(?:(?:staff|carers?|nurses?|colleagues?|coworkers?|caregivers?|manager|assistant|"
        r"night (?:shift|staff))(?: \w+){0,2} "
        r"(?:shout\w*|yell\w*|scream\w*|hit|hits|slap\w*|kick\w*|push\w*|pinch\w*|pull\w*|"
        r"dragg?\w*|spat|spits?) "
        r"(?:at |on )?(?:an? |the |her |his |my )?(?:\w+ )?(?:resident|client|patient|man|woman|"
        r"lady|boy|girl|child)\w*|"
        r"(?:en )?(?:ansatt|vikar\w*|medarbejder|pleier\w*|nattevakt\w*)(?: \w+){0,2} (?:slo\w*|"
        r"sparket|lugget|dyttet|dro|skubbede|"
        r"raabte|rabte|skrek|ropte|klappet|kl?oret|rev|neb|kneb) (?:\w+ ){0,2}?(?:beboer\w*|"
        r"bruker\w*|borger\w*|pasient\w*|henne|ham|hende)|"
        r"(?:brukar|boende|klient|kund|barn|ungdom|pojk|flick)\w* (?:har )?(?:blev|blivit|blir) "
        r"(?:ocksa )?(?:utskalld|slagen|kallad|hanad|retad|nypt|luggad|slangd|knuffad) (?!av (?:en "
        r")?(?:annan|medboende))|(?:tog|tagit) (?:strypgrepp|stryptag) pa (?:en )?(?:boende|brukar|klient|"
        r"kund)\w*|lanade \d+ ?\d* av|tvinga\w* i (?:henne|honom|dem|dom|en|brukar\w*|boende\w*)|blir "
        r"slagen|(?:filma|fotografera)\w* nar (?:brukar|boende|hon|han|klient)\w*|(?:coworker|co-worker|"
        r"colleague|collegue|staff|nurse|carer|he|she) (?:\w+ )?(?:grabbed|forced|dragged|yanked|pulled|"
        r"pinched|shook|kicked|punched) (?:her|him|them|an? |the )|(?:\w*personal\w*|kolleg\w*|vikari\w*|"
        r"vardare\w*|assistent\w*) (?:\w+ )?(?:nyper|slar|nop|slog|sparkar|skriker at|tar i|drar|knuffar|"
        r"hotar|retar) (?:dem|dom|oss boende|barnen|dom gamla)|tryckt\w* (?:ner|in|upp) (?:hans|hennes|"
        r"honom|henne)|rort (?:vid )?(?:henne|honom)|rort vid|slapa\w* (?:henne|honom|en)|dra(?:r|gits)? "
        rf"(?:en|henne|honom) (?:\w+ ){{0,2}}(?:i armen|i haret|over golv\w*)|{STAFF} (?:som |har |hade |"
        r"ibland |a )?(?:\w+ ){0,3}?(?:slog|slar|slagit|sparka(?:r|de|t)?|knuffa(?:r|de|t)?|orfila(?:r|de|"
        r"t)?|gav|nop|nyper|nypte|nypt|drog|dragit|luggade?|kasta\w*|ruska\w*|skaka\w*|dask\w*|"
        r"hardhant\w*|tog tag|tagit tag|haller fast|holl fast|hallit fast|tryckte|drar|rycker|sliter|"
        r"daskar|klappade till|tvinga(?:r|de|t)?|frappe|hit|slapped|hotade?|hotat|hotar|puttade|pushed|"
        r"tafsa\w*|forgrep|slo|misshand\w*|spottade|skrek|skrikit|skriker|kranka\w*|hanade|har slagit|"
        r"slaet|kallade|kallar|retade|retar|stal|stjal|stulit|utnyttja\w*)(?! (?:mig|oss|sig|personal|"
        r"kollega|ryggen|min))(?: (?:till |i |at |pa |ut |ner |hart )*)?(?:\w+ ){0,3}?(?:en |ett |den |"
        rf"sin |vara )?{CLIENT}|lagt sig i hennes|lagt sig i hans|lag i hennes sang|knuffade ner (?:henne|"
        r"honom)|slog (?:henne|honom)|slar (?:henne|honom)|drog (?:henne|honom)|familjehems\w+ har slagit|"
        r"a frappe|(?:a )?gifle|insulte et|hat .{0,30}geschlagen|golpeo|golpeado|uderzyl\w*|pobil\w*|"
        r"hakkasi|loi asukasta|shouting abuse|threw (?:her|him)|slapped (?:a|an|the|her|him)|hit (?:a|an|"
        r"the) (?:resident|client|patient))"
    ),
    "by_staff": (
        rf"(?:av (?:en |sin |ordinarie |tva |nan |nagon |min )?(?:\w+ )?{STAFF}|by (?:a )?(?:staff|nurse|"
        rf"carer|colleague)|{STAFF} (?:misstanks|ska ha|har|hade|erkande|skulle ha)|{STAFF} (?:gav|ger|"
        r"slangde|kastade|drog|tog|slog|nop|tvinga\w*|hall\w*|holl|filma\w*|fotografera\w*|anvant|anvande|"
        r"anvander|har anvant|sag till|sa at)|anklagar|jag sag (?:hur|nar)|jag horde (?:hur|nar)|vi har "
        r"koden|kollegan har)"
    ),
    "bruise": (
        r"(?:blamark\w*|sonderslag\w*|rivmark\w*|rivsar\w*|bruises?|marken (?:pa|efter)|bla (?:marken|om)|"
        r"svullen lapp|oforklarlig\w* (?:skad\w*|marke\w*|frakt\w*))"
    ),
    "named_lex": (
        r"(?:(?:sa|sager|bad|beordrade) (?:at |till |ifran )?(?:oss|mig|personalen)? ?att (?:vi |jag "
        r")?inte (?:ska |skulle |far |fick )?(?:anmala|rapportera|skriva|dokumentera)|tysta ner|"
        r"mork\w*lagg\w*|hamnd\w* .{0,20}anmal\w*|lex[ -]?sara?h?\w*|missforhalland\w*|palpabl\w*|"
        r"pataglig risk|allvarlig(?:t)? (?:brist|missf\w*|risk|handelse))"
    ),
    "sexual": (
        r"(?:tafsa\w* pa (?:en|flera|nagon) \w+|legat med (?:den|henne|honom|en|flick\w*|pojk\w*)|"
        r"(?:sexuell|intim|naken)\w*|nakenfoto\w*|rort (?:vid )?(?:henne|honom) (?:pa natt\w*|dar)|"
        r"sexuell\w*|valdta\w*|tafsa\w*|overgrepp\w*|ofreda\w*|beror\w* (?:henne|honom|brost\w*|mellan "
        r"benen)|pa brost\w*|(?:intimt|sexuellt) forhallande|kropps?delar|nakenbild\w*|sexual\w*|raped|"
        r"kysst\w* (?:en|henne|honom)|porr\w*|under troja|i underlivet|samlag|onanera\w*|blotta\w*|lagt "
        r"sig i (?:hennes|hans) sang|kladd\w* av sig|pa brosten|mellan benen|naken|nakna)"
    ),
    "theft": (
        r"(?:borta (?:hos|fran|ur)|till (?:salu|forsaljning)|blocket\w*|steal\w*|stole|stolen from|"
        r"took (?:money|cash)|stjal\w*|stj\w+let|ar tomt|ar tomd\w*|tomt pa|tomde|skrivit in sig|"
        r"skrev in sig|salt (?:\w+ ){0,3}(?:pa blocket|"
        r"guld\w*|smyck\w*|klock\w*)|pa blocket|tar (?:sedlar|pengar|kontanter)|tog (?:sedlar|pengar|"
        r"kontanter)|uttag pa|tar med sig (?:brukar|kund|boende)\w*|saknas \d+|\d+ (?:kr(?:onor)? "
        r")?(?:saknas|borta)|stold\w*|stul\w*|stal|stjal\w*|snatta\w*|forsvunn\w*|forsvann|forsvinn\w*|"
        r"(?<!i )(?<!pa )(?<!ur )(?<!till )stolen|vole|bestal\w*|saknas|lura\w*|skimm\w*|lanat pengar|"
        r"lana\w* pengar|tagit ut|tog ut|overfort|overforde|swishat|swishade|kontanter saknas|fattas|"
        r"forskingra\w*|tog emot (?:pengar|gavor)|bedragl\w*|handlat at sig|anvant \w+ (?:bank)?kort\w*|"
        r"anvande \w+ (?:bank)?kort\w*|anvander \w+ (?:bank)?kort\w*|kopt (?:\w+ )?for \w+ pengar|kort "
        r"anvants|okand\w* uttag|uttag\w*|ar borta|swisha\w*|plundr\w*|tomt pa pengar|anvants av|blankat|"
        r"lanade \d+|ta emot \d+|testamentera\w*|stulit|overtal\w*|testament\w*|tas ut|inte kanner till|"
        r"skriva in)"
    ),
    "valuables": (
        r"(?:smyckeskrin\w*|kontot|pengar\w*|planbok\w*|kontant\w*|bankkort\w*|kort(?:et)?|kassa\w*|"
        r"smycke\w*|guld\w*|ring(?:ar|en)|klocka|halsband\w*|kronor|kr|bankdosa\w*|bank-?id|sedl\w*|"
        r"konto\w*|hushallskassa\w*|fickpengar|privata medel|money|wallet|jewel\w*|cash|testament\w*|"
        r"halskedj\w*|egna medel|vardesaker|pension\w*|armband\w*|arvegods|juveler|guldring\w*|"
        r"vigselring\w*|brosch\w*|mynt\w*|swish\w*|brukarens (?:telefon|kort|pengar|konto)|kundens "
        r"(?:kort|pengar|konto)|klientens (?:kort|pengar)|armbandsur)"
    ),
    "restraint": (
        r"(?:locked (?:the|a|an|him|her|them|his|our)|dor(?:en|ren) .{0,25}lastes?|laases?|bindes? fast|"
        r"(?:hidden?|crushed?|mixed) in(?:to)? (?:her|his|their|the) (?:food|porridge|yog\w+|drink)|"
        r"tejpa\w* (?:fast|igen|for)|isolerad|i saften|vantar pa (?:hennes|hans) hander|lugnande i|"
        r"they lock\w*|locks? (?:her|him|his|the|them)|tied (?:her|him|to|down)|strapped|strap\w*|last?a? "
        r"om (?:\w+ )?(?:pa kvall\w*|pa natt\w*)|lasa om|(?:stol|bord|soffa|byra|mobel)\w* "
        r".{0,12}(?:framfor|mot) (?:dorr\w*|rullstol\w*)|(?:ska|kan) inte (?:ta sig|resa sig|ga|"
        r"komma) (?:ut|upp|fran|ivag)|inte (?:kan|ska|kunde) (?:resa sig|ta sig|kla av)|overall bak|(?:av|"
        r"ifran) (?:pojk\w*|flick\w*|henne|honom|ungdom\w*) (?:alla )?klader|spant fast|spand\w* fast|"
        r"inget samtycke|last(?:e|s|es|a)? (?:in|inne|dorr\w*)|inlast\w*|instangd\w*|lasts in|last in|"
        r"lasa\w* in|laste in|lases in|locked (?:in|up)|baltad\w*|balte\w*|fastspan\w*|fastbund\w*|bundit|"
        r"bunden|band fast|bundits|spandes fast|sanggrind\w*|skyddsatgard\w*|tvang\w*|tvinga\w*|holls? "
        r"fast|fasthall\w*|halla fast|hallits? fast|nedbrott\w*|nedlaggning\w*|nerlaggning|brottade ner|"
        r"mot (?:sin|hans|hennes|deras|brukarens) vilja|utan samtycke|brickbord\w*|dold medicin|i smyg|"
        r"avskild\w*|isoler\w*|rumsarrest|utelast|laste ut|tog ifran|beslagto\w*|ta ifran|visiter\w*|"
        r"kroppsvisit\w*|inlasning|fick inte lamna|laste om|dolda lakemedel|last dorr|lasta|hindra\w* "
        r"(?:fran )?att (?:ga|lamna|komma)|last\w* utifran|utifran|inte (?:kunde |fick |far |kan "
        r")(?:komma|ga|ta sig) ut|kunde inte (?:komma|ta sig) ut|tagit (?:ifran|hans|hennes)|rullstol\w* "
        r"(?:last|bromsad)|bromsad|stolen mot|bord\w* framfor|sparr\w* in|inspar\w*|stang\w* in|"
        r"instang\w*|tar hans|tar hennes|tog hans rulla\w*|tog hennes|for munnen|inte ska kunna (?:ga|ta|"
        r"komma)|utan (?:samtycke|beslut)|utan stod i lag|grindar|lasta in|tog bort (?:rullator|"
        r"dorrhandtag|telefon)\w*|gomde (?:rullator|skor)\w*|lasa (?:avdelning|dorr|in|rum|ytterdorr)\w*|"
        r"binder|band fast|bundna|fastbundna|sa (?:att )?ingen kan (?:ga|komma)|fick (?:inte )?ga ut|utan "
        r"att veta om|lugnande i|gomd i|(?:medicin\w*|tablett\w*|krossa\w*) .{0,20}i maten|sitta i ett "
        r"tomt rum|tomt rum|rum utan|utan telefon|tog (?:hans|hennes|deras) (?:mobil|telefon)|husarrest|"
        r"utegangsforbud|bands? (?:\w+ )?fast|bundits fast|dorr\w* .{0,25}last(?:es|e|s)?|lasta sovrum\w*|"
        r"med (?:ett )?lakan|hindras fran|hindrades|last\w* ute|laste ute|utelast\w*|bestraff\w*|som "
        r"straff)"
    ),
    "neglect": (
        r"(?:ingen ringde (?:112|ambulans\w*)|inte gick att vacka|latit bli att|inte byt(?:t|ts) (?:pa|"
        r"blo\w*)|glom\w* kvar|kvar i bussen|(?:left|lying|sitting) (?:\w+ )?(?:on|in|at) .{1,25}(?:for|"
        r"all) \w+|inte fatt (?:duscha|bada|ga upp|byta|komma ut|lamna sangen) pa|full av sar|hungriga?|"
        r"smutsiga,? |radda for|lamna\w* (?:honom|henne|dem|barnen?) ensam\w*|i .{0,12}timmar, det var|"
        r"ingen gick in|ventilator\w*|slutat? (?:ata|dricka) och ingen|skott(?:e|es) inte|skots inte|"
        r"stangde av (?:ring|larm|klock)\w*|ingen hade (?:varit|saknat|tittat|markt|kollat|reagerat|sett)|"
        r"genomvat\w*|(?:ringt|ropat|ropade|ringde|larmade) (?:\w+ )?i (?:flera )?(?:tim|\d)\w*|inte fatt "
        r"mat|ligga i (?:sitt|sin) (?:eget |egen )?\w+|saknat (?:henne|honom)|blev liggande|lades at "
        r"sidan|pa hela natten|skickad\w* hem till|vanvard\w*|forsumm\w*|avforing\w*|bajs\w*|urin\w*|"
        r"kiss\w*|nedkissad|nerkissad|nedsmuts\w*|uttork\w*|dehydr\w*|undernar\w*|svalt\w*|utan (?:mat|"
        r"vatten|tillsyn|vard|hjalp|dryck|vatska|omvardnad)|ingen mat|inte fatt (?:mat|vatten|ata|dricka|"
        r"hjalp)|(?:inte|ej) fatt (?:nagon )?(?:mat|dryck|vatten|vatska)|legat (?:kvar |ensam |pa golvet |"
        r"i sin |i sangen )?(?:\w+ ){0,3}?(?:i|hela|over|tim|sedan|\d+)|lag (?:kvar )?(?:pa golvet |i sin "
        r")?(?:hela|i flera|i \d+|i sin)|hel dag|hela dygnet|smutsig\w* (?:klader|sang|blo)\w*|vittjade|"
        r"nedkyl\w*|forfrys\w*|neglect\w*|soiled|lamnad\w* (?:ensam|utan|sittande|pa toa\w*)|sittande "
        r"(?:pa toa\w*|i rullstolen|hela)|misar|misarforhallanden|vanskot\w*|illa skott|osedd|ingen "
        r"(?:tittade till|tillsyn|hade varit|har varit|omsorg)|bortglom\w*|(?:glomts|glomdes) kvar(?! "
        r"hos)|glomd (?:kvar|pa|i|ute)|inte blivit (?:tvattad|duschad|bytt)|samma blo\w*|genomblot\w*|"
        r"utmagrad|rakna\w* (?:bort|ut)|flera dagar i rad utan|(?:blev|blivit|bli|blir) (?:liggande|"
        r"sittande|staende|lamnad\w*|kvar)|(?:ute|liggande|sittande|lag|satt) i kyla\w*|ingen markte|"
        r"markte ingen|i bara (?:nattlinne|strump\w*|pyjamas|skjorta|underklader)|nattlinne|inte gjort "
        r"(?:nat)?tillsyn\w*|ute i (?:kylan|kyla|snon|regnet|natten|minus\w*)|minusgrader|iskyla|fryst|"
        r"avmagrad\w*|maskar|(?<!hinner )varken (?:mat|ata|dricka)|utan tillsyn|fluglarver|legat ded|"
        r"stank|stinker|illaluktande|tovigt har|langa naglar|ingen (?:har )?(?:matat|gett)|svaltit|"
        r"torstig|torr i munnen|inte oppnat|dog ensam|gick hem (?:tidigare|\w+ timm\w*|fran)|lamnade "
        r"(?:passet|avdelningen|boendet) (?:obemann\w*|ensam\w*|utan)|obemannad|ingen vande|inte vant|"
        r"vande (?:honom|henne)|kvarglomd|glomd (?:i bussen|pa toaletten|i duschen|utomhus)|inga rena "
        r"klader|rena klader|gjordes ingenting|ingen agerade|trots orosanm\w*|svart skadad?|(?:natten|"
        r"avdelning\w*|boendet|boende|huset) (?:var |stod |lamnades |har varit )?(?:helt )?obeman\w*|"
        r"ringde inte (?:ambulans|112)|skott sig sjalv|lamnats ensam|(?:satt|lag(?! nere)|stod|hangde) "
        r".{0,25}i \w+ timmar)"
    ),
    "dead_or_near": (
        r"(?:avled|avliden|avlidit|(?:hon|han|och|som|barnet|\w+en) (?<!plattan )(?<!telefonen "
        r")(?<!datorn )dog|(?:ar|var|lag) dod|dodsfall\w*|hittad(?:es)? (?:dod|livlos|medvetslos)|"
        r"livlos\w*|medvetslos\w*|avsvimm\w*|suicid\w*|sjalvmord\w*|ta livet av|tog livet av|ta sitt liv|"
        r"tog sitt liv|tagit sitt liv|overdos\w*|hjartstopp\w*|drunkn\w*|kvavd\w*|nara att do|livshot\w*|"
        r"livsfar\w*|died|dead|found unconscious|hangt sig|hanga sig|intensivvard\w*|hjartinfarkt|stroke|"
        r"sepsis|brand|brann|hopp\w* fran (?:balkong|fonster))"
    ),
    "hospital": (
        r"(?:aka in(?: akut)?|in akut|akut till|sjukhus\w*|akuten|ambulans\w*|akutmott\w*|inlagd\w*|"
        r"opereras|operer\w*|larmade 112|ringde 112|hospital|ambulance|sjukhuset|iva)"
    ),
    "broken": (
        r"(?:bruten|brutit|brot|fraktur\w*|brutna|hoftfraktur|larbenshals\w*|broken (?:hip|arm|leg|wrist)|"
        r"benbrott|sprack\w* i|handledsbrott|hjarnskakning|blodning\w*|brannskad\w*|skallskada|brosthald)"
    ),
    "escaped": (
        r"(?:avvek|avvikit|avviker|rymde|rymt|rymning\w*|rymmer|forsvann fran (?:boendet|avdelning\w*)|"
        r"gick ut (?:i|ensam|pa)|hittades (?:ute|utomhus|pa|vid|av polis|nedkyld|forvirrad|kall|irrande|"
        r"av en)|irra\w*|saknad person|forsvunnen|forsvunnit fran|wandered|ran away|gick vilse|anvalsedd|"
        r"borta (?:i|hela)|gick ut|gatt ut|tog sig ut|tagit sig ut|polisen (?:kom|hittade|hamtade))"
    ),
    "drunk_staff": (
        r"(?:kom (?:full|onykter|bakis|drogad|hog)|hog pa jobbet|(?:onykter|berusad|full|paverkad|luktade "
        r"(?:alkohol|sprit)|alkoholpaverkad|drogpaverkad|drucken|narkotikapaverkad)(?! av smart))"
    ),
    "asleep_staff": (
        r"(?:(?:sov|somnade?|somnat|sover|asleep|sovit) (?:pa (?:passet|jobbet|arbetstid|nattpasset|"
        r"vakt\w*|soffan|sitt)|under (?:passet|natten|arbetspasset|hela)|hela (?:natten|passet)|istallet)|"
        r"sovande (?:personal|nattpersonal)|sleeping on (?:the )?(?:job|shift))"
    ),
    "child_at_risk": (
        r"(?:domd \w+|registerutdrag\w*|kontroller\w* registret|barn(?:et|en)? (?:far|for|fara|blir|blev|"
        r"lamnad\w*|har farit|misstanks|slas|utsatt\w*|var ensam\w*)|far illa|fara illa|farit illa|"
        r"forsvarslos\w*|minderarig\w*|hedersvald\w*|hedersrelater\w*|umgang\w* med (?:valdsam|pappa)|"
        r"barnets skydd|akut placer\w*|barn\w* (?:\w+ )?(?:utsatt\w*|misshand\w*|slas|slagits|svalt\w*|"
        r"vanvard\w*)|orosanmal\w* .{0,30}(?:inte|ej|aldrig|utan) (?:utred|atgard|hanter)\w*)"
    ),
    "worst": (
        r"(?:knivh\w*|knivsk\w*|medvetslos\w*|skallskad\w*|brannskad\w*|ambulans\w*|operer\w*|"
        r"svart skad\w*|livshot\w*|brot "
        r"(?:armen|benet|nasan|kaken|hoften)|brutit|frakt\w*|stabbed|unconscious)"
    ),
    "risk_known": (
        r"(?:flagga(?:t|de)|varna(?:t|de) (?:for|om)|risk\w* (?:var |har varit |ar )?kand\w*|"
        r"kand risk|kanda risker|visste om|kande till|"
        r"patala(?:t|de)|larmat om|forutsag\w*|trots (?:kannedom|varning\w*|tidigare)|"
        r"we (?:had )?warned|known risk)"
    ),
    "long_time": (
        r"(?:hela (?:natten|dagen|dygnet|helgen|veckan)|(?:i |over |flera |many |\d+ |tva |tre |fyra |fem "
        r"|sex |atta |tolv |fjorton )(?:timmar|dygn|dagar|hours|veckor|tim)|i (?:tva|tre|fyra|fem|\d+) "
        r"dagar|ett dygn|flera ganger|upprepa\w*|aterkommande|systematisk\w*|i manader|i veckor|langre "
        r"tid|under en langre|sedan i (?:fredags|lordags|gar))"
    ),
    "diabetes": (r"(?:diabet\w*|insulin\w*|blodsocker\w*|hypo\w*|epilep\w*|andas|syrgas\w*)"),
    "hard_hand": (
        r"(?:hardhan\w*|omild\w*|brysk\w*|ryck\w* i|slet|sliter|onodigt (?:hart|vald)|for hart|ovarsam\w*|"
        r"handfast\w*|rough\w*|kalldusch\w*|iskall\w*|tvangsmat\w*|matade? med tvang|drog (?:av|upp|ner|"
        r"bort))"
    ),
    "humiliate": (
        r"(?:forned\w*|krankande|krankt|kranker|kranka|krankning\w*|hana\w*|skratta\w* at|retade?|retas|"
        r"mobba\w*|forlojliga\w*|idiot|gnallig|jobbig (?:unge|javel)|javla|jakla|haller kaft\w*|hall "
        r"kaft\w*|haller (?:du )?tyst|tyst pa dig|aclig|acklig|fet|dum i huvudet|cp|efterbliven|skrek at|"
        r"skriker at|skrikit at|skallde pa|skaller pa|skallt ut|skalla ut|bestraff\w*|straff\w*|hotade "
        r"med|hotar med|hotat med|hot om|psykiskt vald|utskalld|humiliat\w*|yell\w* at|shout\w* at|"
        r"skriket at|filma\w*|fotografera\w*|naken\w*|over ansikt\w*|fa tyst pa|hyssja\w*)"
    ),
    "no_consent": (
        r"(?:utan (?:\w+ ){0,3}(?:samtycke|beslut)|mot (?:sin|hans|hennes|deras) vilja|utan stod i lag|"
        r"som (?:straff|bestraffning))"
    ),
}
