"""What staff report of the service and all that carries it, in every kind of unit: labelled examples.

One example a line, grouped by kind and topic; all are made up. Add one where its like stands: it
is counted at the next start. What clients and others say stands in all_kinds_of_service_heard.py.
"""

from collections.abc import Mapping

from domain.understanding.results import TextKind, Topic

EXAMPLES: Mapping[tuple[TextKind, Topic], str] = {
    (TextKind.DEVIATION, Topic.SERVICE): """
Vi glömde bära in ved till stugan så det var utkylt hos kunden på morgonen
Snöskottningen av gången blev inte av och färdtjänsten kom inte fram till bron
Krukväxterna på rum 7 har vissnat, ingen vattnade under semestern
Posten har legat kvar i boxen i tre veckor fast hämtning ingår i insatsen
Apoteksärendet sköts upp från tisdag till fredag, hon stod utan kräm så länge
Frisörtiden missades, han väntade påklädd i hallen men ingen följde honom dit
Ingen eskorterade honom till vallokalen så han fick inte rösta
Kompisträffen på gruppbostaden rann ut i sanden, vi hade bokat dubbelt
Badhusbesöket avblåstes i bilen dit, vi hade glömt hans badbyxor och handduk
Matlådan lämnades hos grannen mitt emot, kunden åt knäckebröd till middag
Kvällsrundan började i fel ände och de två sista fick gå och lägga sig efter elva
Sänglinnet byttes inte på badrumsdagen, inte veckan innan heller
Sophinken svämmade över när jag kom, den har nog inte burits ut på hela veckan
Hunden rastades inte på lunchen fast det är beslutat, den hade kissat i köket
Boendestödjaren åkte hem efter halva tiden, disken och räkningarna fick vänta
Morgonväckningen inför praktiken föll bort och han försov sig första dagen
Ledsagaren klev av vid fel hållplats så konserten hade redan börjat
Läxstödet på HVB har inte kommit igång fast terminen är halvvägs
Korttids fick inte med hans tyngdtäcke tillbaka, han sov inte alls hemma
Gruppen för barn som upplevt våld startade aldrig i höst, sex barn väntar
Umgängesstödet dök upp 40 minuter för sent och pappan hann bara träffa dottern en kvart
Vi skjutsade fel deltagare till ridningen och rätt person satt kvar hemma
Hemkörningen från träffpunkten blev försenad, gästerna satt i ytterkläder i foajén
Avlösaren gick en timme tidigare än avtalat eftersom nästa uppdrag låg långt bort
Handdukar och hygienartiklar var inte påfyllda, duschen fick avbrytas
Inköpslistan blandades ihop så den glutenintolerante fick vanligt bröd, ingen åt av det
Telefontillsynen kl 10 ringdes inte, mobilen låg kvar i bilen
Kaffestunden på eftermiddagen hoppades över för tredje dagen på raken
Ungdomen hämtades inte vid tåget som avtalat, han fick gå från stationen i regnet
Tvättkorgen stod otömd och hon hade bara sommarklänningar kvar att ta på
Missbruksbehandlingens eftervårdssamtal ströks ur kalendern av misstag, klienten satt och väntade
Arbetsträningen i caféet ställdes in utan att handledaren meddelat deltagarna
Städpatrullen hoppade över badrummet hos fyra hyresgäster på servicehuset
Öppna förskolans sångstund uteblev, åtta familjer stod med barnvagnar i hallen
vi han inte byta lakan hos frun på bottenvåningen, va förvånad att ingen gjort det på helgen
Missa handla igår, butiken stängde innan jag va framme
Glomde ta ut henne pa balkongen, hon hade bett om det sedan morgonen
Kvallsbesoket blev tio minuter, vi sprang vidare till larmet pa nr 4
Promenad ej gjord, ösregn, ingen alternativ aktivitet erbjöds heller
Skolskjutsen från stödboendet var avbeställd av någon så killen missade provet
Nattfikat rullades aldrig ut på plan 2, diabetikern i rum 21 fick vänta till frukost
Han blev avsläppt vid gamla lokalen, dagcentret har ju flyttat sen i våras
Hörselinstruktören skulle komma i förrgår, uppdraget låg kvar hos en kollega på semester
We forgot to water, shop and change the sheets at the flat by the harbour
Respite care was cut short because the carer had double bookings
The boy was not picked up from the after school club until half past six
Support worker never turned up for the budget session, client waited an hour
""",
    (TextKind.DEVIATION, Topic.STAFFING): """
Semesterlistan krockade så alla tre teamledare är borta samma vecka
Köket stod utan kokerska, vi kokade makaroner själva mellan omvårdnaderna
Receptionen var obemannad under lunchen och besökare gick rakt in i korridoren
Vikariepoolen skickade en person som saknade körkort till en ren bilrutt
Kvällskuratorn är långtidssjuk och ingen har kallats in på mottagningen
Praktikanten räknades in i grundbemanningen trots att hon bara är sexton
Sovande jour hade somnat hemma, platsen stod tom till halv ett
Fyra avhopp på en månad i utredningsgruppen, ärenden fördelas till folk som är fulltecknade
Bytet i Timecare sparades inte så nattvakten åkte aldrig in
Bara en behörig familjerättssekreterare kvar, faderskapssamtalen får skjutas upp
På aktivitetshuset fick vaktmästaren rycka in som handledare eftersom båda var på kurs
Kontaktmannen gick i pension i maj och brukaren saknar fortfarande en ny
Helgpersonalen lånades till korttids och kvar blev en sommarjobbare på sju boende
Ordinarie teamet på demens är uppsplittrat, ingen kände igen de boendes rutiner
Mellan skiftbytena 14.45 och 15.30 finns inget folk alls på enheten, schemaluckan syns i grafen
Hyrsocionomen avslutade sitt uppdrag i fredags, trettioen klienter är utan kontakt
Bara en som kan teckenspråk i huset och hon är tjänstledig till april
ingen hade kunskap om sondmatning på passet så vi fick ringa in en ledig kollega
Vab x 3, alla på samma rad. Ströp aktiviteterna och körde basbehov
Nattfjärilarna va en istället för två, springet mellan husen tog hela natten
Ronja blev sjuk kl 15 å ingen kunde komma, vi drog ner på duscharna
Körde utan schemalagd samordnare i helgen, telefonen ringde oavbrutet och rutterna gick i kors
Städaren är uppsagd och vi i omvårdnaden tar golven, då försvinner tiden från de boende
Introduktionsveckan blev två timmar med en pärm, sedan skickades hon ensam på femton adresser
Fältgruppen gick ut en person i stället för två under skolavslutningen
Vikarie utan registerutdrag hade redan gått två pass på barnhemmet när det upptäcktes, allt gick bra
Tre uppsägningar på stödboendet på samma gång, kvällarna täcks av ungdomsledare från fritidsgården
Bussföraren till dagverksamheten var sjuk, en assistent fick köra och gruppen stod med en kvar
Agency worker cancelled an hour before the shift, two of us covered three floors
We had no swedish speaking colleague on the ward all sunday
""",
    (TextKind.DEVIATION, Topic.CASE_HANDLING): """
Nybesöket bokades på en adress där sökande inte bott på två år, tiden gick till spillo
Kontrakt på andrahandslägenhet låg osignerat i postfacket, inflyttningen fick flyttas fram en vecka
Konsekvensbeskrivning glömdes inför avslutet av insatsen för en nioåring
Färdtjänstansökan skickades till fel kommun och har studsat fram och tillbaka i sex veckor
Boutredningen efter en avliden klient påbörjades inte förrän begravningsbyrån ringde
Matchningen till kontaktfamilj blev aldrig slutförd, underlaget stannade hos en konsult som bytt jobb
Ansökan om skuldsanering postades aldrig, kuvertet låg under en bunt tidskrifter
Beslut om bostadsanpassning vann laga kraft men beställdes aldrig av oss
Hemtagningen planerades utan att biståndshandläggaren var kallad, beslut saknades vid ankomst
Vi har dubbla aktualiseringar på samma barn hos två socialsekreterare, ingen visste om den andra
Registerkontrollen av jourhemmet gjordes i efterhand, inget anmärkningsvärt kom fram
Överklagandet lades i klientens akt istället för att sändas till förvaltningsrätten inom en vecka
En delgivningskvittens saknas så vi kan inte visa när beslutet nådde mannen
Uppsägningstiden på träningslägenheten räknades fel, hyresgästen fick besked två veckor för sent
Yttrandet till åklagare om ungdomens påföljd kom in efter begärt datum
Budgetrådgivningen har kö på fjorton veckor, gränsen är fyra
Placeringsavtalet med HVB förlängdes tyst utan nytt nämndbeslut, täckt med retroaktivt ordförandebeslut
Jämkningsbegäran om boendeavgiften har inte avgjorts på elva veckor, ingen tog den efter omorganisationen
Ansökan via e-tjänsten hamnade i testmiljön, upptäcktes när den sökande hörde av sig
Samtyckesblankett för inhämtande från Försäkringskassan användes trots att giltigheten löpt ut
Vid ärendedragningen visade det sig att väntelistan till boende inte sorterats efter datum
Planeringsmötet inför artonårsdagen hölls inte, ungdomen blev myndig utan plan
Medling vid brott erbjöds inte målsäganden fast polisen begärt det
Stickprov: i fem av tolv akter är försörjningshindret inte omprövat på tre månader
Flytt av vårdnaden till familjehemmet har inte övervägts efter tre år, påminnelsen var bortklickad
Intyget till hyresvärden skrevs på fel efternamn, fick göras om och sökande tappade sin plats i kön
Mottagningen avvisade en muntlig ansökan och bad kvinnan skriva, det får vi inte
Kallelse enligt 15 § gick till en avliden förälder
Tillsynsbesöket på stödboendet är inte gjort i år, står inte ens i årshjulet
Beställningen till utföraren innehöll fel antal timmar, kunden fick hälften den första månaden
ngn råkade avsluta ärendet i systemet, utbetalningen stoppades, upptäcktes innan den 25:e
Har missat att omprova garantin for barnets lagerresa, fick beviljas muntligt samma dag
LVM-utredningen inleddes två veckor efter läkarens anmälan, ligger nu hos jurist
Beslut om dödsboanmälan fördröjt, bouppteckning skulle varit inne den 8:e
Den nya handläggaren lovade en insats hon inte har delegation på, vi fick backa dagen efter
Handräckning begärdes utan bifogat läkarintyg och polisen skickade tillbaka ärendet
Sökande fick inget mottagningsbevis och skickade därför in samma papper tre gånger
Case was transferred between districts without a meeting, nobody has seen the family since august
Application for a parking permit lay in the wrong tray for nine weeks
""",
    (TextKind.DEVIATION, Topic.DOCUMENTATION): """
Samtalsmallen är ifylld med blyerts och ingen har skrivit in den i akten
Två versioner av samma vårdplan ligger parallellt, ingen vet vilken som gäller
Bilagor till utredningen är inskannade upp och ned och sida fyra fattas
Aktivitetsschemat på tavlan är från påsk men det är advent snart
Kollegan hade signerat mitt besök som sitt, vi har bett om rättning
Närvarolistan på dagverksamheten har inte kryssats sedan den 9:e
Dagboken på familjehemmet är inte inlämnad för tredje kvartalet
Anteckningarna från hembesöket försvann när datorn startade om, jag skrev om dem ur huvudet
Gamla pappersakter i källaren är vattenskadade, etiketterna går inte att läsa
BBIC-formuläret saknar uppgifter under hälften av rubrikerna
Ingen har noterat att hon tackat nej till dusch, det ser ut som att vi glömt
Kontaktuppgifterna till anhöriga i pärmen stämmer inte, numret går till en pizzeria
Mötesprotokollet från vårdplaneringen är osignerat och ojusterat sedan i juni
Avvikelser skrivs på gula lappar på kylskåpet i stället för i systemet
Arkiveringen ligger efter, avslutade ärenden från 2019 står kvar i aktskåpet
Genomförandeplanen är skriven i jag-form men brukaren har aldrig sett den
Tidsstämpeln i loggen visar att anteckningen gjordes innan besöket ägt rum
Förkortningar som ingen förstår i nattrapporten, "obs kl 3 UA SK x2"
Checklistan för brandrond är avbockad fast rondering inte skett, jag frågade runt
Fel mall använd, i barnets akt står det hemtjänst och matdistribution
Körjournalen i leasingbilen är inte ifylld, vi vet inte vem som körde i tisdags
Samtycket är muntligt enligt kollegan men det finns inte ett ord om det nånstans
planen har ingen uppföljningsdatum, bara ett frågetecken i rutan
journalen ar tom mellan 3 och 17 november, tre personer har jobbat de dagarna
Skyddsåtgärderna framgår inte av anteckningen, man måste fråga den som var där
Introduktionspärmens sidor om brukaren är från när han var tonåring
Hela aktens tidslinje blev omkastad när systemet byttes, äldst ligger överst
Shift notes copied from last week, even the weather is the same
Nobody wrote down that he had moved to another room
""",
    (TextKind.DEVIATION, Topic.INFORMATION): """
Hemgången från rehab kom som en överraskning, kylen var avstängd och nyckeln låg hos dottern
Skiftrapporten hölls på stående fot i korridoren och halva innehållet föll bort
Larmkoden ändrades i helgen men mejlet gick bara till cheferna
Vi fick reda på vattenavstängningen när det redan var torrt i kranarna
Tolkförmedlingen sände en dari-tolk fast familjen talar pashto
Telefonisten kopplade till en avdelning som lades ner förra året
Klassföreståndaren visste inte att pojken bytt familjehem och ringde den gamla mamman
Ungdomen läste om sin flytt i en kallelse innan någon pratat med honom
Klockslaget på skylten vid entrén är gammalt, tre personer stod utanför en stängd dörr
Webbsidan visar fortfarande det gamla journumret
Kosthållet på korttids hade inte fått veta att han är vegan
Städbolaget kände inte till att en person sov på dagtid, dammsugaren väckte honom
Vi i kvällslaget informerades inte om att kunden fått ett husdjur och en i gruppen är allergisk
Kuratorn på sjukhuset hade lämnat meddelande hos växeln, det nådde aldrig avdelningen
Utskicket om höjda avgifter gick ut på svenska även till dem som begärt finska
Hyresvärdens varning om rörbyte lades i en hög, de boende var oförberedda
Inbjudan till anhörigträffen trycktes med fel datum, fyra kom på onsdagen
Nya rutinen för dödsfall är inte känd på natten, vi stod handfallna
Gruppchatten används för viktiga besked men timmisarna är inte med
Brukarens allergi nämndes inte i beställningen till dagcentret
Mellan psykiatrin och oss glappade det, permissionen var förlängd men vi hade bäddat
Lappen med gårdagens ändringar hade ramlat bakom skrivaren
Familjehemmet fick höra om umgängeshelgen av barnet, inte av oss
Chauffören kände inte till ny adress och stod vid rivningshuset
Namnen på kvällspersonalen stod inte uppe så flera boende blev oroliga
Kallelsen angav fel våning och den rullstolsburne mannen vände hem
SMS-påminnelserna gick ut dubbelt till alla klienter och några trodde att de hade två tider
vi visste inget om att hon va på permis, stod o bankade på dörrn
Ingen sa nåt om att killen rymt tidigare, fick veta det av taxichauffören
Beskedet att mötet var digitalt kom fram efter att klienten rest fem mil
Bokningen av videotolk föll mellan stolarna, tonårssonen fick översätta för sin mor
Night team was not told the lift was out of order
The interpreter had been booked for the wrong week
""",
    (TextKind.DEVIATION, Topic.TREATMENT): """
En kollega viftade bort en deltagares fråga med "det där har vi redan pratat om"
Personal diskuterade julklappar sinsemellan medan de hjälpte honom på toaletten
Timvikarien gick in utan att knacka och tände taklampan i ansiktet på henne
Kollegan härmade en boendes stamning vid kaffet, han hörde det och tystnade
Handläggaren tittade på sin skärm under hela samtalet och svarade knappt mannen
En assistent tackade nej åt brukaren på restaurangen utan att ens fråga honom
I bilen talade två kolleger om vem som är lättast att jobba hos, kunden satt i baksätet
Receptionisten sa högt till en pappa att "bidragskön är där borta"
Nattpersonalen blängde och drog ifrån gardinerna med ett ryck när hon bad om vatten
Vi pratade bebisspråk med en pensionerad ingenjör, han bad oss sluta
En medarbetare kallade en transkille vid hans gamla namn trots rättelse flera gånger
Handledaren stressade deltagaren vid vävstolen med att knäppa med fingrarna
Vikarie skrattade åt brukarens val av kläder, hon bytte om och ville inte gå ut
Samtalsledaren avbröt kvinnan gång på gång när hon berättade om sin uppväxt
Personal frågade "har du duschat eller" inför hela matbordet
En kollega sa åt hemmaboende sonen att han borde skaffa sig ett jobb i stället för att klaga
Tonen i mejlet till familjehemmet var rent syrlig, jag har bett om ursäkt
På boendestödet muttrade en av oss "vilken svinstia" när vi klev in i hallen
Besökaren lämnades stående i tio minuter medan vi pratade klart om semestern
Socialsekreteraren gäspade flera gånger och sa att det var en lång dag
Gav en boende fel psalmbok och sa att det inte spelar någon roll, hon är muslim
Kollegan bestämde tv-kanal åt alla och tog fjärrkontrollen ur handen på en herre
Han blev kallad gullegubben fast han tydligt bett om att få heta vid sitt namn
vikarien sucka o sa "nu igen" när hon ringde på klockan
A colleague rolled her eyes when the client asked the same thing twice
Staff chatted over her head while dressing her, she looked sad
""",
    (TextKind.DEVIATION, Topic.ALARM_AND_DEVICES): """
Diskdesinfektorn i sköljrummet visar felkod och tar inte vatten
Wifi-routern på HVB slocknade och ungdomarnas distanslektioner föll bort
Elbilen var inte ansluten till laddstolpen, räckvidd 12 km på morgonen
Skrivaren på expeditionen äter papper, inga körlistor gick att ta fram
Kortläsaren vid personalentrén blinkar rött för alla
Brandpanelen visar slingfel på sektion fyra, felet har stått sedan i måndags
Uppringd larmcentral svarade inte på två provlarm i rad
Kylrummets temperaturgivare är ur led, displayen visar streck i stället för grader
Bälteslåset i specialfordonet hakar upp sig så vi fick ställa in resan
Bakgavelliften på bussen fastnade i nedfällt läge
Jourtelefonens simkort var spärrat på grund av obetald faktura
Videosamtalen bröts hela tiden, behandlingsmötet fick tas per telefon
Inloggningen med tjänstekort slutade fungera efter uppdateringen, hela gruppen satt sysslolös
Dörrstängaren till källaren är av så barnen kan ta sig ner
Kopplingen mellan planeringssystemet och telefonerna hängde sig, besöken låg kvar på gårdagen
Nödljuset i trapphuset lyser inte, testades vid strömbrottet
Kundens spis är mekaniskt trasig, två plattor värmer inte
Nyckelfria låset tappade sin Bluetooth och vi stod i trapphuset
Sändaren i larmklockan var parad med fel lägenhet, vi sprang till 14 i stället för 41
Ringsignalen i rum 9 och rum 11 är förväxlad på displayen
Vattenläckage i serverrummet, vi fick jobba med papper och penna
Porttelefonen surrar men öppnar inte, hemkörd mat ställdes på trappan
Kaffemaskinen kortslöt och tog med sig hela köksgruppen, spisen var död till kvällen
Rullstolsrampen till minibussen har spruckit i svetsen
Fallarmet i golvet var avstängt efter golvvården
GPS-klockan laddade ur mitt på promenaden, han hittades på ICA
Bildstödet i surfplattan har raderats, hon kan inte säga vad hon vill
Kodlåset på tvättstugan hade bytts och reservnyckeln fattades
Verksamhetssystemet tillät inte att spara beslut efter midnatt, jouren skrev för hand
Timern till kaffebryggaren hos kunden monterades fel och bryggaren stod på dygnet runt
Trygghetskameran var vriden mot väggen, nattillsynen gick inte att göra på distans
larmdosan pep men vi visste inte vems, ingen märkning på
Mobilen hade ingen ljudsignal pa, missade tre larm mellan 4 och 5
Hissen fast mellan plan 1 o 2, matvagnen kom inte upp till nån
Tablet froze every time we opened the route, we lost half an hour
The pool car had a flat tyre and no spare
The front door buzzer at the shelter is dead since sunday
""",
    (TextKind.DEVIATION, Topic.OTHER): """
Vi backade på en stolpe utanför gruppbostaden, bakljuset sprack
En papegoja hos kunden flög ut när vi vädrade, den kom tillbaka till kvällen
Handskfacket i bil 6 stod öppet och tankkortet är försvunnet
Fyrverkeri på gården skrämde de boende på nyårsnatten, polisen tillkallades
Någon har klottrat på skylten till mottagningen
Parkeringsbot på verksamhetens bil för att tillståndet låg upp och ned
En gäst på träffpunkten tog fel kappa hem, ägaren fick låna en filt
Ungdomarna hade byggt en koja av stolarna i samlingssalen och två ben knäcktes
Nyckelknippan till förrådet glömdes i tvättmaskinen
Rökare kastade fimp i pappersinsamlingen, det pyrde men vi släckte
Boende gick ut barfota i trädgården, kom in själv efter fem minuter
En obehörig man satt i personalens fikarum, han letade efter tandläkaren
Elsparkcyklar ligger framför nödutgången varje morgon
Vasen som kunden fått av sin mor gick i kras när vi dammade
Kundens tröja krympte i torktumlaren
Fordonet besiktigades inte i tid och har nu körförbud
En klient lämnade kvar sin ryggsäck, vi utrymde väntrummet innan vi förstod vems
Egenkontrollen av hygien visade att tre bar ringar och en hade lösnaglar
Hittade en upplåst cykelkällare, en cykel borta
Två flyttkartonger ur en avslutad lägenhet kördes till tippen i stället för till magasin
Trädgrenen föll över staketet under blåsten och grannens studsmatta blev krossad
Dom som bor hos oss matade duvor o nu e hela balkongen full med skit
A bird flew in and knocked over the flowers in the dayroom
""",
    (TextKind.LEX_SARAH, Topic.SERVICE): """
Assistansen drogs in över helgen och pojken med respirator låg ensam i elva timmar
Korttidsplatsen avbokades, makan som vårdar honom kollapsade och båda hittades på golvet dagen efter
Boendestödet slutade komma utan förklaring, han har svultit och ligger nu på intensiven
Ledsagaren lämnade den blinda kvinnan på perrongen och åkte hem, hon föll ner på spåret
Insatserna sattes ned från sex till ett besök trots läkarens varning, hon åt ingenting på fyra dagar
Avlösaren gick till affären och lämnade flickan med epilepsi ensam i badkaret, hon fick anfall
""",
    (TextKind.LEX_SARAH, Topic.STAFFING): """
En sextonårig sommarjobbare lämnades ensam med åtta dementa över natten, en gick ut och frös ihjäl
Ingen nattpersonal på HVB från tolv till fem, under tiden våldtogs en flicka av en annan ungdom
Det var en enda på tre våningar, två föll och den tredje kvävdes av kräk
Dubbelbemanningen ströks hela sommaren, han har tappats i golvet tre gånger och brutit höften
Skiftet stod tomt till klockan sju, palliativa mannen dog ensam och skrek enligt grannen
Vikarie utan utbildning sattes på respiratorvården och visste inte hur slangen skulle sitta, hjärnskada
Vi är så få att flera inte får komma upp på dagar, de har fått djupa sår, chefen känner till det
One untrained temp for thirty residents at night, two of them ended up in intensive care
""",
    (TextKind.LEX_SARAH, Topic.CASE_HANDLING): """
Sjukhusets larm om skakvåld stämplades och lades i pärmen, spädbarnet dog på lördagen
Vi placerade syskonen hos en man som var dömd för sexualbrott, ingen hade beställt registerutdrag
Hot om hedersvåld klassades som familjebråk, flickan fördes ut ur landet samma vecka
Den suicidala mannen fick avslag på stödboende i dörren och hängde sig samma kväll
Kvinnan bad om skydd tre gånger i receptionen och blev ombedd att boka tid, nu är hon ihjälslagen
Ingen har besökt den placerade pojken på femton mån, han har levt inlåst i ett garage
LVM-ansökan glömdes på ett skrivbord, han dog av överdos när den skulle ha verkställts
Barnen skickades tillbaka till missbrukande mamma utan utredning för att familjehemmet var för dyrt
Omhändertagandet hävdes av misstag när fristen missades, treåringen hämtades av den våldsamme pappan
Chefen beordrade oss att stänga ärendena osedda för att få bort kön, ett barn har farit mycket illa
Anonym anmälan om svält sorterades bort som okynne, vi hittade tvillingarna utmärglade
Referral about a beaten toddler sat unread for a month, he has now got brain damage
""",
    (TextKind.LEX_SARAH, Topic.DOCUMENTATION): """
Chefen bad oss radera anteckningarna om att mannen blev slagen av personal
Tillsynerna var förifyllda för hela natten redan kl 22, vid sjutiden låg hon död och kall
Någon har ändrat i journalen efter dödsfallet så att det ser ut som att vi ringde ambulans
Allergin var struken ur planen, han fick jordnötter och gick i chock
Blåmärkena på flickan är bortskrivna ur akten, jag vet att de fotograferades
Vändschemat är påhittat, kameran visar att ingen gått in i rummet på nio timmar, nu sår ända in till benet
Staff signed for meals that were never served, she lost fourteen kilos
""",
    (TextKind.LEX_SARAH, Topic.INFORMATION): """
Varningen om att mannen är våldsam fördes inte vidare, han misshandlade sin rumsgranne svårt första natten
Ingen talade om för natten att hon skrivits hem, hon satt i rullstolen utan mat i två dygn
Vi visste att han hotat ta sitt liv men det nämndes inte på rapporten, han hittades död
""",
    (TextKind.LEX_SARAH, Topic.TREATMENT): """
Personalen kallar henne luktpåsen inför alla gäster, hon har slutat komma ut ur rummet
Hon skrämmer de boende med att de ska skickas till fängelse om de kissar på sig, varje natt
En kollega ställer maten utom räckhåll och säger sitt fint, som till en hund
De sätter på honom clownmask och delar bilderna i personalens chatt
Placerade barn får höra av jourhemmet att ingen vill ha dem, de är livrädda och självskadar
Nattpersonalen vrålar och svär åt dementa så de gråter, chefen säger att de ändå glömmer
Assistenten spelar upp hans mammas dödsbesked för att det är roligt när han skriker
Rasistiska öknamn mot de ensamkommande varje dag från två behandlare, en pojke har skurit sig
The staff bet money on who will wet themselves first
""",
    (TextKind.LEX_SARAH, Topic.ALARM_AND_DEVICES): """
Larmsystemet hade varit dött i nio dagar utan att någon ersatte med tillsyn, två har avlidit
Personalen kopplade ur dörrlarmet för att det störde, den dementa mannen drunknade i dammen
Ringklockorna var avprogrammerade på hela plan 3, en kvinna låg med lårbensbrott till morgonen
Batterierna i brandvarnarna var uttagna till leksaker, rummet brann och han fick svåra skador
Rullstolens bälte var lagat med snöre, hon gled ur på vägen och blev påkörd
Rampen till bussen var känd som trasig i månader, han välte bakåt och ligger i koma
""",
    (TextKind.LEX_SARAH, Topic.OTHER): """
Jag behöver göra en lex Sarah-rapport om något jag sett på mitt boende men vet inte var jag ska börja
Det som pågår på vår enhet är ett missförhållande och ledningen tystar ned oss
En anställd tog med brukaren till sitt hem utan lov i två dygn
""",
    (TextKind.HEALTH_CARE, Topic.STAFFING): """
Nattsköterskan täckte tre kommuner och kom inte ut till kateterstoppet förrän efter fyra timmar
Fysioterapeuttjänsten vakant sedan i maj, gångträningen efter höftoperationen har inte påbörjats
Ingen i laget hade delegering för insulin så sprutan blev given två timmar efter frukost
Sjuksköterskan fick hoppa mellan två hus, provtagningarna på förmiddagen ströks
Vikarierande ssk hade inte tillgång till narkotikaskåpet, smärtlindringen dröjde
Dietisten slutade i augusti och ingen följer upp de undernärda
""",
    (TextKind.HEALTH_CARE, Topic.DOCUMENTATION): """
Viktkurvan är inte ritad sedan i mars och nu har hon tappat sju kilo
Signaturen för morgondosen finns men dosetten är full
Hälsoplanen för diabetes ligger kvar under förra sköterskans namn och gäller inte längre
Sårets storlek är aldrig uppmätt, bara "ser fint ut" på varje rad
Blodsockervärden antecknades på en servett som slängdes
Delegeringsbeviset gick ut i september men listan visar att hon gett läkemedel hela hösten
Uppmärksamhetssignal om penicillinallergi är inte inlagd i patientjournalen
Avföringslistan glömdes, åtta dagar utan tömning innan någon reagerade
Rehabplanen hamnade i grannens pärm, övningarna har gjorts på fel man
""",
    (TextKind.HEALTH_CARE, Topic.INFORMATION): """
Labbsvaret ringdes in till köket och kom aldrig vidare till sköterskan
Avdelningen faxade ordinationen till ett nummer som inte finns, blodförtunnande sattes in ett dygn för sent
Ambulanspersonalen fick inte med sig listan över läkemedel
Hemgång sent på fredagen utan recept, rondrapport eller sårmaterial
Läkaren trodde att patienten bodde hemma, brytpunktssamtalet nådde inte oss på boendet
Ändrad warfarindos stod bara i röstbrevlådan
Fotvården vände i dörren för att ingen sagt att hon hade öppna sår
Psykiatrin satte ut litium men meddelade varken boendestödet eller vårdcentralen
Nobody informed the nurse that he had been vomiting all weekend
""",
    (TextKind.HEALTH_CARE, Topic.ALARM_AND_DEVICES): """
Nutritionspumpen stannade under natten, halva sondmaten var kvar i påsen
Inhalatorn saknade munstycke och andningsbehandlingen kunde inte ges
Ståbrädan gav vika i vänster gångjärn, patienten sänktes ner för hand
Termometern visade 34 på alla, batteriet var svagt
Antidecubitusmadrassen hade pysts ihop så hon låg mot metallen
CPAP-masken är sprucken, han sover utan och syresättningen sjunker
Vårdsängen gick inte att höja vid omläggningen
Blodsockermätaren hade utgångna stickor, värdena blev orimliga
Rollatorns handbroms slirade i backen och han hamnade i häcken, bara skrubbsår
Gåbordet som levererades är avsett för ett barn
Benprotesens kardborre släpper, han vågar inte belasta
Taklyftens batteri laddar ej, fick använda golvlyft i en hall som är för trång
Sugen i akutväskan gick inte igång vid kontroll
Wheelchair brake slipped and she rolled down the ramp, small bruise on her knee
""",
    (TextKind.WORK_INCIDENT, Topic.STAFFING): """
Jag fick ta tre avdelningar själv i natt och hade hjärtklappning när jag åkte hem
Ingen avlösare kom, jag jobbade tjugoen timmar i sträck och somnade nästan vid ratten
Vi åker ensamma till adresser som ska vara dubbelbemannade och jag känner mig utsatt
Vi hinner varken gå på toa eller dricka vatten, så få är vi på passet
Ensamarbete på jourlägenheten med fyra ungdomar, jag hade ingen att ropa på
Beordrad in på mina lediga dagar fjärde helgen i rad, kroppen säger ifrån
We are always two short and my back and my head cannot take it any more
""",
    (TextKind.WORK_INCIDENT, Topic.ALARM_AND_DEVICES): """
Överfallsknappen under disken i receptionen är urkopplad sedan ombyggnaden, vi sitter oskyddade
Mitt personlarm hamnade i tvätten, gick utan skydd på hembesöket hos en man med våldshistorik
Tryckte på hjälpknappen när han gick emot mig men kollegornas mottagare var på ljudlös
Samtalsrummet saknar både larm och andra utgången, jag satt längst in
Strålkastarna på tjänstecykeln är döda och jag kör i mörkret mellan kunderna
My panic alarm did not connect while the client was shouting at me
""",
}
