"""Deviations behind the care: staffing, handling, documentation, information, money: labelled examples.

One example a line, grouped by kind and topic; all are made up. Add one where its like stands: it
is counted at the next start.
"""

# ruff: noqa: E501 - one example a line, written as people write

from collections.abc import Mapping

from domain.understanding.results import TextKind, Topic

EXAMPLES: Mapping[tuple[TextKind, Topic], str] = {
    (TextKind.DEVIATION, Topic.STAFFING): """
Vi var bara två på kvällspasset istället för fyra, inga vikarier gick att få tag på
Ingen nattpersonal kom till boendet, kvällspersonalen fick stanna kvar
Passet tillsattes inte så tre kunder fick vänta på kvällshjälpen
Outbildad vikarie fick ensam ansvara för hela våningen
två sjuka och en vab, körde med halva styrkan
Vikarien hade inte fått introduktion och visste inte rutinerna
Schemat var inte lagt så tre turer stod tomma
Ingen arbetsledare i tjänst under helgen
Bara timvikarier på helgen, ingen kunde dokumentationssystemet
Personalbrist gjorde att gruppaktiviteten fick ställas in
Det var bara en i personalen på plats mellan 7 och 10
Vikarien dök inte upp till nattpasset
Tre pass vakanta i helgen
Två sjuka idag och inga ersättare gick att få tag på, vi strök promenaderna
vi va bara 2 på 14 boende i natt
Saknades delegerad personal på kvällen så vi fick låna från grannhuset
ny timvikarie gick ensam utan bredvidgång
Delade på oss, en person på två avdelningar hela kvällen
vikarien dök inte upp och passet gick inte att fylla
bara vikarier i morse, ingen hittade
Tre personal på 26 boende hela julhelgen
en sjuk, ingen vikarie, vi är 2 på 16 boende ikväll
Passet 07–16 var obemannat i en timme och tjugo minuter
Kvällen igår fanns det inte en enda person med delegering på hela avdelningen
Tre av fyra i gruppen var timvikarier igår och ingen av dom hade nyckelkvittering eller inlogg
ingen svarade på bemanningen fast jag ringde 6 ggr, fick ta bort promenader o dusch för alla på plan 3
Under julveckan saknas åtta pass i schemat på korttids, har påtalats men ej åtgärdats
Vikarien som skickades kunde inte svenska och inte engelska, vi kunde inte lämna över arbetet
Handläggarna i mottagsgruppen är två av fem just nu och förhandsbedömningarna hinner inte göras i tid
Behandlingsgruppen inställd för tredje gången, behandlaren är föräldraledig och tjänsten ej tillsatt
Nattpersonalen på gruppbostaden lånades ut till grannhuset så det var tomt hos oss mellan 2 och 4
jag fick dubbla listor idag, 31 besök. gick inte. 5 flyttade till imorgon
Daglig verksamhet stängd två dagar då ingen ordinarie fanns på plats, deltagarna var hemma.
kontinuiteten!! hon har haft 19 olika hos sig på 2 veckor, målet är max 10
Ny personal gick själv redan dag ett utan introduktion
Jouren på socialkontoret var obemannad mellan 16.30 och 17.45 i fredags, överlämningen till socialjouren missades.
Assistansen: rummet för jour stod tomt, den inhyrda fick fel datum av konsultbolaget.
Vi har haft så många vakanser i hösten att kontaktmannaskapet inte fungerat, sju boende står utan kontaktman
Two of us for twentyfour residents this morning because of sick leave and nobody answered from the pool
Enhetschef ej anträffbar, ersättare inte utsedd, ingen kunde fatta beslut om extravak
Helg utan arbetsledare. Vi visste inte vem vi skulle ringa när tre sjukanmälde sig.
Dom har tagit bort mellanpasset. Nu är det ett glapp 14-16 då det bara finns en person på huset, o igår hände precis det vi sagt: två som behövde hjälp samtidigt, en fick vänta. ingen skadad.
Två sjuka och inga vikarier, vi fick stryka promenaderna
Ensam på 14 boende hela kvällen
Passet saknade ordinarie, tre timvikarier som inte hittade
Ingen på plats mellan 21 och 22, glapp i schemat
nattpersonal fattades på plan 3
Outbildad personal ensam på demensenheten
Vi fick låna från grannenheten så där blev det tomt
Short staffed all weekend, activities cancelled
Kontaktpersonen slutade i juni, ingen ny utsedd
sommarvikarie utan introduktion fick gå själv
Boendestödet stod utan bemanning hela förmiddagen, båda var sjuka
Två pass obemannade i helgen, ingen vikarie gick att få tag på
Vi var en för lite på kvällen så promenaderna ströks
Introduktionen blev en timme, sedan fick vikarien gå själv
Ingen med körkort på passet så besöken på landet blev sena
We were two staff short last night and had to cut visits
Vi var for få på vakt og rakk ikke alle besøkene
""",
    (TextKind.DEVIATION, Topic.CASE_HANDLING): """
Ansökan om avlastning blev liggande i två månader innan någon tog i den
Begäran om kontaktfamilj har inte handlagts, sju veckor nu
Ingen handläggare utsedd efter överflyttningen
Beslutet skickades ut utan underskrift
Hembesöket blev inte av, utredningen drar ut på tiden
Förhandsbedömningen tog 19 dagar i stället för 14
Beslutet skickades aldrig till den enskilde och överklagandetiden hann gå ut
Utredningen enligt 11:1 blev inte klar inom fyra månader
Övervägandet av placeringen gjordes inte i tid till nämnden
Ansökan om försörjningsstöd låg ohandlagd i en månad
Ingen uppföljning av placeringen på sju månader
handläggarbyte utan överlämning, ärendet stod stilla i sex veckor
Orosanmälan lästes först efter helgen
Delegationsbeslut fattat av handläggare utan delegation
Barnet fick inte komma till tals i utredningen
Verkställighet av boendebeslut har dröjt över tre månader
Fel person kallad till mötet, handläggaren blandade ihop ärendena
Barnavårdsutredning utan skyddsbedömning samma dag
Underrättelse om beslut saknar överklagandehänvisning
Familjehemmet har inte fått besök av oss sedan i mars
Umgänget blev av trots att det var beslutat om umgängesbegränsning
ingen skriftlig vårdplan upprättades vid placeringen
Beslutet verkställdes inte i tid
Ansökan registrerades på fel datum och nämnden fattade beslut för sent
Ärendet har saknat handläggare i sju veckor
Beslutsunderlaget innehöll fel uppgifter om inkomst
Orosanmälan bekräftades aldrig till anmälaren
Ett barn placerades utan att vårdplan upprättats
Ekonomiskt bistånd betalades ut en vecka för sent
Kommunicering av utredningen har inte skett före beslut
Uppföljning enligt plan har inte gjorts på över ett år
Barnet skulle ha fått besök av socialsekreteraren i oktober men det har inte blivit av
Underrättelsen till motparten gick iväg fyra veckor efter beslutsdatum
Beslut om kontaktperson är fattat för fem månader sedan men inte verkställt
Barnsamtal hölls utan att vårdnadshavare informerats enligt rutin
Övervägande till nämnden lämnades in för sent
Fel nämnd stod på beslutet, fick skrivas om
Uppföljningen av placeringen skulle gjorts i september, nu är det november
Begäran om komplettering gick ut för sent så klienten fick pengarna en vecka efter hyran
orosanmälan från skolan hamnade i skräpposten, hittades efter tre dgr
Ansökan om särskilt boende registrerades på fel person
Umgänget ägde rum trots att beslutet om övervakning inte var klart
Missade att höra pappan inom utredningstiden
Ett yttrande till tingsrätten skickades in två dagar efter tidsfristen
Förhandsbedömningen tog 20 dagar
Beslutet saknade besvärshänvisning
Ansökan om försörjningsstöd har legat i brevlådan i receptionen sedan den 4:e utan att bli inskriven
Ett beslut om kontaktfamilj har inte verkställts på sju månader
Övervägandet för en placerad ungdom gjordes två veckor för sent
Utredningstiden på fyra månader har passerat med elva dagar, förlängning saknas
missade att skicka beslutet, klienten fick det 3 v senare och överklagandetiden blev fel
Förhandsbedömning tog 19 dagar. Ingen fara för barnet men lagen säger 14.
Vid genomgång av mina ärenden upptäckte jag att ett LSS-beslut gått ut i september utan uppföljning. Insatsen har fortsatt som vanligt.
Biståndsbeslut på växelvård fattades av handläggare utan delegation
I ett faderskapsärende har vi kallat fel person till samtal pga förväxlat ärendenummer, han hade dock inte hunnit komma
Vårdplan saknas för två av de placerade barnen i min grupp, upptäckt i egenkontrollen
Jag upptäckte att en orosanmälan om ett spädbarn legat otilldelad över helgen, jourens mejl gick till en inkorg ingen läser
Glömde registrera en muntlig ansökan. Klienten ringde och frågade vad som händer, så jag lade in den i dag med rätt datum
Avslagsbeslutet saknade överklagandehänvisning
Kommunicering inte gjord före beslut i ett ekonomiärende, vi fick ändra i efterhand
Barnet har inte fått komma till tals i utredningen fast hen är 11
Egenkontroll visade att fyra av tio uppföljningar av hemtjänstbeslut inte skett på över ett år.
Hälsoundersökning inför placering ej beställd, ska göras enligt rutin
Vi har inget samtycke dokumenterat men har ändå pratat med skolan flera gånger
SIP-möte skulle kallats inom tre veckor från psykiatrins begäran. Det har gått sju.
Fel lagrum i beslutet, står SoL 4:1 gamla lagen
Anmälaren i ett skolärende fick ingen återkoppling om att utredning inletts.
Familjehemmet har inte fått något avtal, placeringen började 12 sept
Överflytt av ärende mellan enheterna tog två månader, under tiden ägde ingen det
Nämnden tog inte ställning till placeringen i tid eftersom underlaget lämnades in efter stoppdatum. Förlängt muntligen av ordföranden.
Decision letter for the contact person was sent to the old case worker and nobody followed it up for a month
Vid min ärendegenomgång i dag inför semestern såg jag att tre återansökningar om ekonomiskt bistånd för november inte handlagts. De hade flyttats till en kollegas bevakningslista när hon slutade, men ingen fick ansvaret. Två av hushållen har barn. Jag har nu fattat beslut i alla tre och pengarna betalas ut i morgon. Ett av hushållen hann få en påminnelseavgift på hyran, vilket vi bör ersätta. Bevakningslistor måste tas över när någon slutar; det finns ingen rutin för det i dag.
Utredningstiden på fyra månader har gått ut
Förhandsbedömning inte gjord inom 14 dagar
Uppföljningen av placeringen är åtta månader sen
Beslutet kommunicerades aldrig med klienten
barnet har inte fått komma till tals i utredningen
Fel lagrum i beslutet
Överklagan skickades inte vidare till förvaltningsrätten i tid
Ansökan låg i en hög sen augusti
Ärendet tappades bort vid byte av handläggare
Genomförandeplan saknas i fyra ärenden
Delgivningen gick ut till fel vårdnadshavare men kom tillbaka oöppnad
vården skulle ha övervägts i nämnden i september, missat
Beställning till utföraren skickades aldrig
decision was made without asking the child
Ansökan om kontaktperson låg i fel fack i två veckor innan någon öppnade den
Beslutet om ledsagning skickades tio dagar för sent
Kallelsen till mötet gick ut samma dag som mötet
Förhandsbedömningen blev klar på dag nitton
Överklagandet skickades inte vidare till förvaltningsrätten i tid
Uppföljningen av placeringen skulle varit i mars och är inte gjord
Utredningen har dragit över fyra månader utan beslut om förlängning
Beslutet är inte verkställt efter fem månader
Utbetalningen kom inte ut på grund av att beslutet inte attesterades
Brevet med avslaget gick till gamla adressen och kom tillbaka efter tre veckor
Orosanmälan registrerades fyra dagar efter att den kom in
Ingen tog över ärendet när handläggaren slutade
The decision letter was sent out three weeks late
Vedtaket ble sendt for sent
""",
    (TextKind.DEVIATION, Topic.DOCUMENTATION): """
Händelsen är inte dokumenterad i journalen
Genomförandeplan saknas för fyra brukare på gruppbostaden
Social dokumentation har inte förts på nattpassen hela veckan
Anteckning skriven i fel brukares journal, rättad samma dag
Insatserna är inte signerade i appen för v 46
genomf.plan från 2022 används fortfarande
Journalföringen ligger två månader efter
Händelser på kvällen antecknas på lösa lappar istället för i systemet
Kartläggningen är inte inskriven i akten
insats registrerad på fel brukare i systemet
Genomförandeplanen är inte uppdaterad sedan 2023
Journalanteckning saknas från senaste hembesöket
Ingen har dokumenterat besöken på en vecka
Levnadsberättelse och riskbedömning saknas i akten
Det saknas dokumentation om samtycke i journalen
Hittade att genomförandeplanen är från 2021 och ingen har rört den sen dess
Inget skrivet i Combine om helgens händelser, vi fick pussla ihop det själva
Ingen har journalfört sedan i måndags på en av våra brukare
skrev anteckningen i fel persons journal, rättat samma kväll
SIP:en dokumenterades aldrig
social journal saknar anteckning om hembesöket den 4:e
Jag ser att ingen har dokumenterat avvikelserna från i helgen
Bemanningsbyråns personal har inte fått inlogg och skriver därför inget
Levnadsberättelsen är tom för fyra av de nyinflyttade
ingen hade skrivit nåt i journalen på hela helgen
Genomförandeplanen är från 2021 och stämmer inte alls längre
Hittade anteckning om en annan person inne i vår boendes dokumentation, samma förnamn. Rättat samma dag.
Signeringslistan för stödstrumpor är tom för vecka 45, ingen vet om det är gjort eller bara glömt
Levnadsberättelse saknas hos sju nyinflyttade på demensenheten
Social dokumentation förs i ett kollegieblock på expeditionen för att läsplattorna inte funkar
Två utredningar saknar bedömning av barnets bästa, rubriken är bara överhoppad
överrapporteringsboken försvann och ingen har skrivit i systemet heller så vi visste inget om natten
Journalföringen ligger efter med ungefär en månad i mina ärenden på grund av hög arbetsbelastning. Jag vill att det registreras som avvikelse så att det syns.
Riskbedömning inte gjord vid inflytt, upptäcktes vid teamträff
Samtalet med modern dokumenterades inte förrän efter fem veckor, då ur minnet
Det står i planen att han ska gå med rollator men han sitter i rullstol sen i mars. plan ej ändrad
Kollegor kopierar gårdagens anteckning rakt av, jag ser exakt samma text nio dagar
Jag dokumenterade på fel brukare igår men har makulerat
Avslutsanteckning saknas i elva ärenden som stängdes vid systembytet
En pärm med gamla genomförandeplaner ligger kvar i det rum vi lämnade vid flytten, rummet är låst
Mötesanteckningar från nätverksmötet finns bara på whiteboarden, nu är dom bortsuddade
Beviljad tid och utförd tid stämmer inte överens i avläsningen, kunden har loggats 0 minuter fast vi varit där
No notes from the night shift again, so the morning team did not know he had been awake since 4
Barnets umgängesplan skrevs aldrig in trots att den beslutades muntligt i juni
Saknar beställning från myndigheten, vi har utfört hemtjänst i två veckor på ett telefonsamtal
jag ar ny har och hittar inte planen for brukaren nagonstans, de andra sager att den aldrig blivit skriven fast han bott har sen i varas
Inga anteckningar på tre veckor
SoL-journalen saknar det som hände i natt
Fel klients uppgifter stod under rubriken, rättat samma dag
Planen är från 2023 och stämmer inte
rapportbladet var tomt när vi kom på
Samma text klistrad in varje dag
Systemet låg nere så inget skrevs
Levnadsberättelse saknas för nyinflyttad
Nattrapporten saknas, morgonpersonalen visste inte vad som hänt
Genomförandeplanen är från förrförra året
Ingen hade skrivit i journalen om fallet i lördags
Anteckningen står på fel person i systemet
Signeringslistan för egenvård är inte ifylld
Levnadsberättelsen saknas fast hon bott här ett år
The care plan has not been updated since she moved in
Det er ikke dokumentert hva som skjedde i helgen
""",
    (TextKind.DEVIATION, Topic.TREATMENT): """
En kollega fräste åt en boende vid middagen
Personalen pratade över huvudet på brukaren hela duschen
Hörde en vikarie säga åt en dam att sluta tjata, hon blev ledsen
Kollega suckade och himlade med ögonen när brukaren bad om hjälp
Personal tilltalade en äldre dam med smeknamn trots att hon sagt ifrån
Assistenten satt i telefonen hela lunchen i stället för att umgås med brukaren
En vikarie var otrevlig mot en boende vid frukosten
En kollega höjde rösten åt en brukare i matsalen
En personal sade elaka saker till en boende
Hörde en kollega säga "vi har faktiskt fler än du" till en boende som ringde på klockan
Personal satt och skrollade på telefonen medan den boende åt
Kollega pratade arabiska med annan kollega över huvudet på kunden vid duschen
En av sommarvikarierna var rätt otrevlig mot en anhörig vid entrén
hörde hur kollega fräste åt en boende att skynda sig
Kollega suckade och himlade med ögonen när en boende bad om hjälp på toa för tredje gången
Jag hörde en vikarie kalla en av gubbarna för "jobbig" rakt upp i ansiktet
personalen satte sig med mobilen hela matningen och sa inte ett ord till henne
Vi pratade över huvudet på brukaren om en annan brukares anhörig, inte okej, han sa till själv efteråt
en i teamet tilltalar konsekvent vuxna deltagare som småbarn, "duktig pojke" osv. jag har sagt till
I väntrummet ropade en kollega ut att det var dags för "soc-samtal" så alla hörde det. Klienten blev synbart generad.
Kollegan höjde rösten och sa åt brukaren att skärpa sig när han inte ville gå upp. Inget mer hände och de pratade ut sedan.
Personal på boendet går in utan att knacka. Har tagits upp på APT men fortsätter.
Hälsade inte och tog inte av skorna hos kund, hon har påpekat det till mig men ville ej framföra klagomål
Jag tappade humöret och svarade snäsigt på en sökandes fråga i telefon. Skriver det här själv. Har ringt tillbaka och bett om ursäkt.
Det skämtades om en boendes vikt i personalrummet, dörren stod öppen
Tolken behandlade klienten nedlåtande och vi bröt mötet
My coworker laughed at how the client was dressed, in front of the others at the day centre
En boende med afasi försökte i nästan tio minuter säga något vid middagsbordet. Kollegan bredvid mig tittade i sin telefon och sa till slut "ja ja, det blir nog bra" utan att ens se upp. Mannen slog handflatan i bordet och gick därifrån utan att äta. Senare visade det sig att han ville ha hjälp att ringa sin bror som fyllde år. Vi hjälpte honom då. Jag tycker inte det är värdigt.
En kollega talade till brukaren som till ett barn
Jag hörde personal sucka högt inför anhöriga
Personal gick in utan att knacka
Kollega satt med mobilen hela måltiden
Jag var kort mot en kund idag och vill skriva upp det själv
vi pratade över huvudet på honom
Handläggaren himlade med ögonen på mötet
Personalen rökte på kundens balkong
Kollegan avbröt tolken flera gånger så att familjen inte fick tala till punkt
Vikarien pratade i privat telefon hela måltiden
Två i personalen pratade över huvudet på brukaren
En kollega var stressad och lite kort mot en boende, hon blev ledsen
Personal sa du gnäller jämt till en kund
""",
    (TextKind.DEVIATION, Topic.INFORMATION): """
Det saknas rutin för vem som gör vad när larmet inte kopplas
Vi har ingen beskrivning av hur nyckelskåpet fungerar
Ny personal hade inte fått någon introduktion
Överrapporteringen missade att han bytt rum
Ingen överrapportering från kvällen, vi visste inte att kunden kommit hem från sjukhuset
Tolken dök inte upp så mötet fick genomföras utan
Anhörig fick inte besked om att korttidsplatsen var avbokad
Skolan fick fel telefonnummer till handläggaren
Ändrad tid meddelades aldrig till familjen
Informationen om att kunden är hemma nådde inte kvällsgruppen
Sjukhuset skrev ut patienten utan att meddela oss
SIP-mötet blev inte av för regionen uteblev
Nya medarbetaren hade inte fått veta att kunden har hund
Rapporten till nattpersonalen glömdes bort
Mötestiden ändrades men klienten fick inget besked
Korttidsenheten fick ingen information om att brukaren skulle komma
Brukarens nya telefonnummer lades inte in så vi kunde inte nå henne
Anhöriga informerades inte om flytten
Dagpersonalen visste inte att han var utskriven, nattrapporten hade fallit bort
Rapporten mellan dag och natt uteblev helt
Sjukhuset skickade hem brukaren utan att ringa oss först
Ingen hade berättat för nattpatrullen att kunden var på sjukhus, de stod och ringde på kl 3
tolken var inte bokad till mötet så vi fick boka om
avdelningen ringde aldrig o sa att hon var på väg hem, tom kyl o ingen hjälp planerad
Överrapporteringen från korttids missade att hon är allergisk mot jordgubbar
tolken kom till fel adress så mötet fick skjutas på
Dagpersonalen fick ingen rapport om att kunden kommit hem från lasarettet
Vi fick inte veta att duschdagen ändrats så två kom samtidigt
Överrapportering uteblev mellan natt o dag, alla stressade iväg
Kallelsen till uppföljningsmötet hade fel datum, klienten stod vid låst dörr
Utskrivningsmeddelandet från sjukhuset lästes inte förrän dagen efter, hon satt hemma utan hemtjänst en kväll. Dottern fixade maten.
Skolan informerades aldrig om att placeringen upphört
God man fick ingen kopia på det nya hyresavtalet och kunde därför inte betala i tid
ny rutin om nycklar har lagts på intranätet men ingen på kvällen har fått veta nåt
Anhöriga kontaktades ej efter att deras pappa åkt in till akuten, det tog ett dygn.
Tolk var inte bokad till hembesöket trots att det stod i beställningen
Deltagaren bytte grupp på måndagen men hemmet och skjutsen hade inte fått besked.
Familjehemmet fick reda på pojkens allergi först när han redan var där. Inget tillbud, men det kunde ha gått illa
Jag lämnade fel besked om avgiften till en kund, hon tror nu att larmet är gratis. Har sökt henne utan svar.
Inget meddelande om att vattnet skulle stängas av, vi kunde inte duscha någon på hela förmiddagen
Socialjouren hade skickat rapport i fredags kväll men till en chef som gått i pension
hemsjukvården och vi hade olika uppgift om när hon skulle hem, hon fick sitta i entren i 40 min i transportstol
Blanketten på hemsidan är den gamla, flera sökande har fyllt i fel uppgifter
Informationen om inställd gruppträff gick bara ut på svenska
Relatives called three times and nobody passed the message on to the contact person
Beskedet om avslutad insats kom fram till utföraren en månad efter att den upphört. Vi hade fortsatt åka dit.
Medflyttande information saknades när flickan flyttade från akuthemmet
Min svenska är inte så bra men jag vill säga att jag fick inte rapport på morgon, jag visste inte att tanten har fått ny dusch tid och hon var arg på mig för jag kom fel.
Kvällen fick inte veta att hon flyttat rum
Ingen överrapportering mellan nattpasset och dagen
Vi visste inte att han kommit hem från sjukhuset
Tolk ej bokad, mötet kunde inte hållas
Telefonen till enheten har varit avstängd en hel dag
Fel portkod i pärmen, vi stod ute
Allergilappen satt inte uppe i köket men vi upptäckte det i tid
Vi glömde ringa dottern när hennes mamma bytte rum
Anhöriga fick inte veta om sjukhusbesöket, vi missade det
Överrapporteringen från sjukhuset kom inte fram till oss
Brukaren fick inte veta att tiden flyttats
Tolk var inte bokad så mötet fick göras om
Vi informerade inte god man om att hyran höjts
We forgot to tell the family that she had moved to another room
""",
    (TextKind.DEVIATION, Topic.MONEY): """
Kassaboken stämmer inte, det diffar 120 kr
Utbetalningen av försörjningsstöd gick till fel konto
Kvitton saknas för två inköp åt brukare
Fickpengarna räknades fel, 200 kr för lite i kuvertet
Hushållskassan på gruppboendet visar 350 kr minus
Kvitto saknas för uttag ur handkassan
Kassan stämmer inte, 40 kr för lite enligt kvittona
Utbetalningen av försörjningsstöd gick till gammalt kontonummer
Handkassan räknades inte i helgen, saknas kvitton för 230 kr
Fakturan för hemtjänst skickades till fel kund
Handkassan på gruppbostaden stämmer inte, 140 kr minus
Kvitton saknas för handling åt brukare v 43
En brukares kontanter stämde inte med kassaboken, 500 kr fattas, kan vara felräknat
Utbetalning av försörjningsstöd gick till gammalt konto. Stoppades av banken och betalades om dagen efter
Dubbla fakturor för omsorgsavgift skickades till åtta kunder
vi betalade ut arvode till familjehemmet fast placeringen upphört, 2 månader
Fick med mig kundens bankkort hem i jackfickan. Lämnade tillbaka det direkt på morgonen.
Fickpengarna till ungdomarna betalades inte ut i fredags för kassaskåpsnyckeln var borta
Riksnormen för fel år användes i beräkningen
Jag köpte fel biljett åt deltagaren, 390 kr, han fick stå för det själv. Hur löser vi det
Kassaboken är påskriven av bara en person hela oktober fast det ska vara två
Kassan diffar 120 kr
Fickpengar utbetalades en dag sent
Kvitto saknas för två inköp
Fel belopp betalades ut i försörjningsstöd
Hyran betalades inte i tid av oss
Dubbel utbetalning till en familj
Vi betalade ut försörjningsstödet två gånger till samma person och har krävt tillbaka
Kassan stämmer inte på tjugo kronor, troligen fel räknat
Fel summa drogs från fickpengarna, rättat samma dag
""",
    (TextKind.DEVIATION, Topic.OTHER): """
Nyckel till kund borttappad i snön vid parkeringen, återfunnen en timme senare
katten hos kunden får ingen mat när hon ligger på sjukhus, vi har ingen rutin
Utföraren följer inte avtalet: ingen legitimation och inga arbetskläder vid tre stickprov.
En deltagare hade med sig hund till verksamheten som bet sönder en stol
Rökning på balkongen trots syrgas i rummet bredvid. Vi fick släcka åt honom
Glömde låsa ytterdörren till kunden efter kvällsbesöket, granne upptäckte det vid tio
Tappade bort en brukares tröja i gemensamma tvätten
En boende på demensboendet tog sig ut genom köksingången. Hittades av brevbäraren efter tio minuter, varmt klädd och glad.
Bilen stod utan bensin på morgonen och rutten blev en timme försenad
Egenkontrollen basal hygien: fyra av nio bar ring eller klocka
Nyckel till tvättstugan är borta
Bilen hade soppatorsk mitt i turen
Boende lämnade området men kom tillbaka efter tio minuter
brandlarmet utlöstes av popcorn
Gubben rymde från bussen men stod vid hållplatsen
Skåpet i hallen har gått sönder
En huvudnyckel gick av i låset, låssmeden är på väg
Kundens katt smet ut när vi öppnade dörren
En ruta gick sönder när gräset klipptes
""",
    (TextKind.DEVIATION, Topic.SECRECY): """
Två kollegor pratade om en klient på bussen hem, med förnamn
Skärmen var olåst på expeditionen när vi hade fika, men dörren var stängd
Glömde logga ut ur datorn, upptäckte det efter fem minuter
Dörren till expeditionen stod öppen en stund
""",
}
