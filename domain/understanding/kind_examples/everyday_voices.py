"""What clients, relatives and others say of the service, praise, and what is no report: labelled examples.

One example a line, grouped by kind and topic; all are made up. Add one where its like stands: it
is counted at the next start. What staff report stands in all_kinds_of_service.py.
"""

from collections.abc import Mapping

from domain.understanding.results import TextKind, Topic

EXAMPLES: Mapping[tuple[TextKind, Topic], str] = {
    (TextKind.COMPLAINT, Topic.SERVICE): """
Min morbror har kollat mot köksfönstret sedan åtta och ändå dyker ni upp vid halv elva, uselt
Vi är utlovade avlastning var tredje helg, i höst har det blivit två gånger sammanlagt
Sonens aktiviteter på gruppbostaden består av en tv, jag är riktigt besviken
Ert städ är ett skämt, de drar en mopp mitt på golvet och går
Systern till en boende påpekar ilsket att sommarkläderna fortfarande ligger kvar i lådan i november
Kontaktfamiljen har backat ur gång på gång och flickan gråter varje gång, mormor är arg på oss
Jag sitter i rullstol och får aldrig åka till biblioteket trots att det står i planen, nu klagar jag
Deltagaren är sur, han får skruva samma plastpåsar månad efter månad och vill ha något riktigt att göra
Föräldrar på korttids är missbelåtna med att barnen aldrig kommer utanför grinden
Handlingen kommer alltid med fel varor, mjölken är sur och bananerna svarta, skriver maken
Boendestödet stannar tio minuter och tittar på klockan, det är ju ingen hjälp alls
Mina gardiner åkte ner i våras och ligger kvar på golvet, skäms ni inte
Färdtjänstresorna krånglar och ingen hos er bryr sig om att ledsagaren uteblir
Väckningen sker när andra redan ätit frukost, säger en herre som tröttnat
Pappan tycker att stödsamtalen i skolan är bortkastade, behandlaren kommer för sent och går för tidigt
de lova promenad varje dag o hon har vart ute två ggr sen i juli, helt värdelöst
Nobody takes my uncle to his football match any more although it is in his plan
You keep cancelling our respite weekend with one day's notice, we are worn out
""",
    (TextKind.COMPLAINT, Topic.STAFFING): """
Hur kan det sitta en ensam yngling med tolv åldringar en hel kväll, undrar dottern upprört
Ungdomen är trött på att byta kontaktperson, nu är det den fjärde och han vägrar träffa en femte
Pojkvännen till en hyresgäst på stödboendet kallar det ansvarslöst att kontoret står tomt på lördagar
Min mor vaknar av en främmande karl i sovrummet varje morgon, skicka någon hon känner
Varför är det bara ungdomar med sommarjobb i juli, farmor blev livrädd
Jag har berättat min livshistoria för sju kuratorer nu, jag orkar inte en åttonde
Klagomål från god man: huvudmannen har ingen stödperson alls sedan den förra slutade
Assistenterna säger upp sig en efter en och ni annonserar inte ens
Hustrun räknade till trettiofyra namn i pärmen på en månad, hon är förbannad
Finns det överhuvudtaget någon ordinarie på boendet eller bara folk från bolag, skriver brodern
There are never enough hands on weekends, my aunt waits and waits
dom som kommer kan inte koka ägg o förstår inte va hon säger, skärpning med bemanningen
""",
    (TextKind.COMPLAINT, Topic.CASE_HANDLING): """
Ni kräver samma kontoutdrag tre gånger och ändå är ansökan inte komplett, jag ger snart upp
Min bostadsanpassning har tagit nio månader, jag duschar fortfarande hos grannen
Farfadern anser att vi lyssnar på mamman och struntar i hans sida av saken
Handläggaren svänger fram och tillbaka, först ja sen nej, hur ska man planera sitt liv
Mannen är uppretad över att utredningen om vårdnaden innehåller påståenden som ingen kontrollerat
Avslag med en rad text, inte ett ord om varför, jag begär omprövning
Jag har väntat på parkeringstillstånd sedan midsommar och min knäled är slut
Ett par som vill bli familjehem är besvikna på att ingen återkommit på ett halvår
Beslutet kom dagen efter att kursen startat, så nu går min dotter hemma ett år till
Kvinnan ifrågasätter att hon måste lämna in sin sambos lönespecifikation för att få hemtjänst
Hur kan ni dra ner på hans timmar utan att ens ha träffat honom, skriver fadern
Skuldrådgivaren har bokat om mig fem gånger, fogden väntar inte
Min ansökan försvann i ert system och jag ska börja om från början? Nej tack
Advokat framför kritik mot att klienten inte fått ta del av akten före nämnden
Ingen på soc tar tag i grannbarnen trots att vi ringt och anmält i två års tid
handlaggaren drar ut pa det, jag blir vrakt pa fredag och ni bara vantar pa papper
I applied for a support person in february and it is now november, this is a joke
""",
    (TextKind.COMPLAINT, Topic.DOCUMENTATION): """
Det står att jag är alkoholist i era papper, det är lögn och jag vill få det struket
Jag begärde ut min akt och hälften var på någon annans barn, vilket slarv
Dottern är upprörd över att pärmen hemma hos mamman är tom sedan i somras
Pappan hävdar att samtalet är felciterat i utredningen och kräver en rättelse
I planen kallas min bror för utåtagerande på varje sida, det är kränkande och gammalt
Ni skriver att ni varit här men det har ni inte, kolla era listor
My notes say I refused help, I never did, please correct it
""",
    (TextKind.COMPLAINT, Topic.INFORMATION): """
Ingen ringde och berättade att pappa bytt avdelning, jag stod där med blommor framför en främling
Växeln kopplar mig runt i tjugo minuter och sen bryts det, helt sanslöst
Era brev är skrivna för jurister, jag begriper inte om jag fått ja eller nej
Släkten är bestört, de fick veta om dödsfallet via en granne
Det hänger en skylt om öppet till fyra men dörren är låst redan vid två
Jag har talat in elva meddelanden på svararen och inte en människa hör av sig
Familjehemmet tycker att det är dåligt att de fick reda på hans diagnos först efter ett år
Ni stängde mötesplatsen utan att säga till, vi satt på trappan sju stycken
Mamman är rasande för att hon inte underrättades om att sonen avvikit
Hemsidan är omöjlig, man klickar i cirklar och hamnar på en sida om bygglov
En döv man klagar på att det inte går att nå mottagningen på annat sätt än telefon
Varför får jag höra av min mor att ni ändrat tiderna, det är jag som är kontaktperson
fick kallelse till ett möte som redan varit, bra jobbat verkligen
They moved my grandmother to another floor and forgot to tell us
""",
    (TextKind.COMPLAINT, Topic.TREATMENT): """
Hon i luckan suckade så det hördes i hela väntrummet när jag inte hade rätt blankett
Min son blev utskrattad av handledaren för att han har hörselkåpor
Socialsekreteraren sa att jag borde vara tacksam, jag gick därifrån gråtande
En åldrig herre känner sig behandlad som ett paket när de byter på honom
Morbrodern tycker att personalen är snorkig och knappt svarar när man hälsar
De står och viskar om mig i hallen, jag är inte dum
Jag blev avbruten hela tiden och till slut orkade jag inte förklara, klagar en klient
Er chaufför skällde ut min man för att han var långsam med rollatorn
Tolken fnissade och handläggaren lät det ske, kvinnan vill aldrig komma tillbaka
Personalen pratar med mig som om jag vore fem år, jag är sjuttiosex
Killen som kom var dryg, kastade nycklarna på bordet och svor
Svärsonen är kritisk till hur vi talade till honom på vårdplaneringen
Man möts av en axelryckning när man ber om hjälp på det där aktivitetshuset
Jag fick höra att andra har det värre, så får man väl inte säga till en människa
hon va spydig mot morsan o sa skynda på tanten
The lady at the desk laughed at my accent
""",
    (TextKind.COMPLAINT, Topic.ALARM_AND_DEVICES): """
Armbandet med knappen ger utslag på mammas hud och ni svarar att det inte finns något annat
Porttelefonen till servicehuset har varit död sen påsk, vi får stå och kasta sten på rutan
Trygghetskameran blinkar hela natten så morfar kan inte sova, ta bort den
Ert bokningssystem loggar ut mig mitt i ansökan, tredje gången nu
Larmet gick till fel kommun och de frågade var vi bodde, anhörig är chockad
Ytterdörren på boendet slår igen framför rullstolar, brukarföreningen har klagat förut
E-legitimation fungerar inte för min gamla far, han blir utestängd från era tjänster
Hissen i huset är ur funktion igen och min syster sitter fast på fjärde våningen sedan i lördags
My alarm button has been beeping for ten days and nobody comes to fix it
""",
    (TextKind.COMPLAINT, Topic.OTHER): """
Lövblåsen utanför ert boende går klockan sex på morgonen, grannarna är tokiga
Er personal parkerar på cykelbanan varenda dag, skriver en förbipasserande
Hyresvärden kräver oss på ny dörr efter ungdomarnas fest
Cyklist klagar på att en av våra bilar nästan prejade henne i rondellen
Hon har blivit av med en guldram när dödsboet tömdes och undrar var vi slängt den
Butiksägaren är less på att fimpar och muggar från er öppna mottagning hamnar hos honom
Grannfrun upprörs över att en boende går i bara kalsonger på balkongen
Mina möbler repades vid flytten och ingen tar ansvar
Er gräsklippare körde över mina nyplanterade pioner
""",
    (TextKind.VIEW, Topic.SERVICE): """
Tänk om man kunde få välja mellan dammsugning och en pratstund
Deltagarna på snickeriet skulle gärna bygga fågelholkar till kommunens parker
En pensionär föreslår stickcafé ihop med ungdomarna på fritidsgården
Kan man få låna en hund att gå ut med som insats, frågar en brukare med glimten i ögat
Barnen på skyddade boendet önskar sig en kväll med disco
Farsan vill gärna fiska någon gång i sommar, går det att ordna
Boenderådet efterlyser en bokcirkel på torsdagar
Could the group go bowling instead of the cinema next time
""",
    (TextKind.VIEW, Topic.STAFFING): """
Ett team med fast fredagspersonal vore kanske något att prova
Dottern frågar om det går att få någon som kan arabiska på förmiddagarna
Överväg en gemensam introduktionsdag för alla feriejobbare, tipsar en mentor
Det hade varit fint om samma chaufför körde gruppen hela terminen
Boende tycker att kvällarna kunde bli lugnare med en person till vid läggningen
""",
    (TextKind.VIEW, Topic.CASE_HANDLING): """
Kan ni inte lägga in en checklista i ansökan så man ser vad som saknas
Förslag från mödrahälsan om ett gemensamt mottagningsbesök för unga gravida
Man kunde ha en stående tid för snabba frågor om försörjningsstöd, tyckte en klient
Hyresgästföreningen föreslår att vräkningsförebyggande samtal börjar redan vid första påminnelsen
Det vore smart med förlängda beslut för dem som har livslång diagnos
Would it be possible to apply for all support on one single form
""",
    (TextKind.VIEW, Topic.DOCUMENTATION): """
Lägg gärna in ett foto i genomförandeplanen så ser vikarierna vem det gäller
En ungdom vill kunna läsa sina anteckningar i mobilen
Kan planen ha bilder i stället för långa texter, undrar deltagaren
Vi funderar på om närvarolistan kunde bli digital
""",
    (TextKind.VIEW, Topic.INFORMATION): """
En tavla med klockslag och ansikten vid matsalen hade hjälpt min make
Kan ni spela in beslutet som ljudfil åt synskadade
Ett litet välkomstblad vid inflyttningen hade varit trevligt, skämtade en anhörig, men menade allvar
Föräldrar på öppna förskolan efterfrågar kalendarium i mobilen
Göra en seriestrip om vad som händer när man är orolig för en kompis, föreslår elevrådet
Det skulle underlätta om skolorna fick en lista över vem som är handläggare
Perhaps put the phone hours on the envelope
""",
    (TextKind.VIEW, Topic.TREATMENT): """
Det vore mysigt om nya boende hälsades välkomna med en liten ceremoni
Fråga gärna vad man vill bli kallad, tipsar en ungdom
Kan ni sätta er ner när ni pratar med farmor, hon hör bättre då
""",
    (TextKind.VIEW, Topic.ALARM_AND_DEVICES): """
Ett röststyrt ljus i sovrummet vore toppen för pappa, finns det att låna
Önskar en app där barnen kan skicka frågor till sin socialsekreterare
Elcyklar i stället för bilar på korta turer, föreslår en i hemtjänsten
Det hade varit praktiskt med en laddstation för rullstolar vid entrén
En ringklocka med olika melodi för varje rum, kunde man tänka sig det
Could we get a big screen for bingo and video calls
""",
    (TextKind.VIEW, Topic.OTHER): """
Kanske kunde boendets gamla cyklar skänkas till asylboendet
Handlarföreningen undrar om vi vill vara med på höstmarknaden
Byt glödlampor till led överallt, säger vaktmästaren
En konstnär i trakten erbjuder sig att måla en väggmålning på gaveln
Vi kunde lägga tvätten efter sju, då är elen billigare
Ha ett skoställ och tofflor till besökare så slipper vi grus
""",
    (TextKind.PRAISE, Topic.PRAISE): """
Åh vad mamma njöt av håruppsättningen inför guldbröllopet, puss på er
Er vaktmästare lagade farbrors radio på sin egen rast, sådant glömmer man inte
Behandlaren fick min bror att våga ringa sin son igen efter tio år, tack
Så ömt ni höll hennes hand i ambulansen, det glömmer vi aldrig
Klienten kom med hembakta bullar och sa att budgetkursen gav honom livet åter
Fotbollslaget hälsar att vår ledsagare är hela lagets favorit
Den där timvikarien med tatueringarna är en pärla, hälsar tanten på trean
Boende på gruppbostaden delade ut medaljer av papper till hela kvällspersonalen
Hjärtligt tack för lyktorna ni tände när makan somnat in
Rektorn skriver att er fältare lugnade hela skolgården på en kvart, imponerande
Hyresvärden ringde för att säga hur väl stödboendet sköter sig numera
Jag har fått tillbaka gnistan tack vare musikstunderna
Proffsigt, varmt och roligt, så beskrev anhöriga sommarfesten
Polisen gav oss en applåd för hur vi samverkade under natten
Receptionisten letade upp rätt buss åt mig och följde mig ut, vilken ängel
Familjerätten gjorde en plågsam tid uthärdlig, varma hälsningar från en pappa
Köksan gör glutenfria semlor bara till mig, jag är rörd
Hon har skrattat mer denna månad än på flera år, säger systersonen
Det bästa beslut jag tagit var att ringa er, hälsar en som nu är spelfri
Killen på aktivitetshuset har lärt mig att svetsa, jag är så stolt
Utredaren var saklig, ärlig och vänlig trots att nyheten var tung, heder åt det
Vi föräldrar står i tacksamhetsskuld till korttids, nu vågar vi sova
Tummen upp för nya trädgården, den doftar underbart
Bussgänget sjunger hela vägen och sonen längtar varje morgon
Vilken känsla för rätt ord ni har, sa kyrkoherden efter minnesstunden
Boendestödjaren fick mig att öppna brevhögen utan att skämmas, det är stort
Kollegan bytte däck åt mig i snöstormen, vill hylla henne här
Larmgruppen kom med lugna röster och varma filtar, det var guld
Tusen rosor till tvätteriet, farfars kostym blev som ny
bara så ni vet, min handläggare e bäst i hela stan punkt slut
Tack gulliga for att ni passade katten nar jag lag inne
My grandson calls the foster parents his heroes and so do I
The art teacher at the day centre is brilliant, dad paints every evening now
Please give the night nurse a hug from all of us
""",
    (TextKind.NOT_A_REPORT, Topic.NONE): """
Någon som vet var reservbatterierna till hörapparater förvaras
Vi samlas i gymnastiksalen klockan nio för fotografering
Hur byter jag profilbild i den här appen
Räknas det som en avvikelse om bussen är sen?
Kan jag fortsätta på rapporten från mobilen när jag kommer hem
Vilken färg har mappen med brandritningar
Jag önskar er en fin sommar och god vila
Kan du läsa upp det jag skrev nyss
Ska vi ha knytkalas eller beställa pizza på personalfesten
Lämnade paraplyet i konferensrummet, hojta om ni ser det
Jag tar lunch nu och är tillbaka vid ett
Gäller den nya klädpolicyn även oss på dagverksamheten?
Är systemet uppe igen efter uppdateringen?
Hon sov gott, åt gröt och löste korsord hela förmiddagen
Vattenkokaren är tömd och tändningen avslagen, allt klart för helgen
Stryk mig från torsdagens handledning tack
Öppna ärendet om hissen som jag lämnade in i går
Kan du ändra enheten till boendestöd syd
Vilka frågor kommer du att ställa härnäst
Byt till det andra formuläret, jag valde fel
Sätt chefen på östra som mottagare
Lägg in en kommentar på mitt ärende om att vi pratat med sonen
Kan man ladda upp en bild på blanketten
Hur många klagomål har inkommit sedan sommaren
Jag hinner inte skriva färdigt, spara utkastet
Vet ni om det finns lediga timmar i november
Kursen i förflyttningsteknik hålls den fjärde, ta bekväma kläder
Nya mobilskal finns att kvittera ut hos it
Är det okej att ta semester under skolloven
Grattis på födelsedagen, tårtan står i kylen
Snart fredag kämpar på, hoppas ni har det bra
Vad händer om man lämnar namnfältet tomt?
Får chefen veta om jag skriver om chefen?
Hur stavas egentligen ordet genomförandeplan
Det luktar nybakat i hela huset i dag, mums
Han har varit hos frisören och är nöjd med frisyren
Vi tittade på melodifestivalen med de boende, trevlig kväll
Vem hos er kan hjälpa mig med semesterlönen
Jag är tillfälligt ersättare för enhetschefen till årsskiftet
Äntligen regn, nu slipper vi vattna rabatterna
Har någon telefonnumret till hjälpmedelscentralen
Nix det där var inte meningen, backa ett steg
vilket rum sitter it i nu när dom flyttat
Jag undrar hur snabbt en lex Sarah måste skrivas
Skulle du kunna översätta svaret till engelska
Can you remind me after lunch to finish this
Is there a manual for this bot somewhere
The meeting about the new schedule is moved to tuesday
Which form do I use for a lost key
Kollar bara om mikrofonen fungerar
""",
}
