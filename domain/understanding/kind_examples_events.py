"""Labelled examples of what happens: deviations, serious harm, data, health care, work.

One example a line, grouped by kind and topic. Add one where its like stands: it is counted at
the next start. All are made up.
"""

# ruff: noqa: E501 - one example a line, written as people write

from collections.abc import Mapping

from .results import TextKind, Topic

EVENT_EXAMPLES: Mapping[tuple[TextKind, Topic], str] = {
    (TextKind.DEVIATION, Topic.SERVICE): """
Tillsynen kl 14 glömdes bort hos en kund på Ekbacken
Duschen uteblev för tredje veckan i rad pga tidsbrist
Kunden fick ingen lunch levererad idag, chauffören hittade inte portkoden
Personalen kom två timmar för sent till morgonbesöket
missade städ hos brukare i fredags, hann ej
Ledsagningen blev inställd utan att brukaren fick ersättningstid
Brukaren blev hämtad av fel taxi och kom inte till dagverksamheten
handlingen blev inte gjord igår så kylen va tom
The home care visit at noon was missed, nobody told the client
Cleaning was not done this week because of illness
besøket ble glemt i går, bruker fikk ikke middag
glömde ställa fram kvällsmackan
brukarn fick int sin promenad idag
Vi hann inte med promenaden hos fru på Lindvägen
ingen öppnade hos kunden och ingen följde upp, larmade chef först på kvällen
Brukaren kom inte iväg till tandläkaren för att färdtjänst inte var beställd
Nattillsynen kl 02 och 04 ej utförd enligt loggen
Tvätten färgades rosa, fel program
Client was not picked up for day care on Tuesday
the evening shift forgot to close the windows at the client's flat
Morgonbesöket hoppades över eftersom rutten ändrats
Hon fick vänta 50 minuter på hjälp från toaletten till sängen
fönsterputsen som var beslutad är inte gjord sen i våras
Vi åkte till fel adress och hann inte till nästa kund i tid
Kontaktpersonen har inte träffat ungdomen på två månader
Avlösningen ställdes in samma dag, familjen stod utan
Vi fick inte in nyckeln i tid och tillsynen blev två timmar sen
home help arrived three hours late this morning
En kund fick inte sin kvällsmat då besöket ställdes in utan ersättare
Duschen flyttades fram tre gånger denna vecka
tillsyn kl 23 missad, ny personal hittade inte
Staff arrived late and the breakfast visit was skipped
Brugeren fik ikke sit bad i går, der var ikke personale nok
Morgontillsynen kom två timmar sent igår
Kunden fick inte hjälp med frukost, besöket hade fallit ur schemat
Boendestödet uteblev två gånger förra veckan utan att någon hörde av sig
larm från kund besvarades först efter 35 min, kunden oskadd
No one came for the evening visit because of a scheduling mistake
Tillsynen glömdes då den ej låg i telefonen
Brukaren hämtades inte från dagverksamheten
Brukaren fick inte hjälp med matlagning i tisdags eftersom passet var obemannat
Nyckeln glömdes kvar hos kunden och nästa besök blev försenat
Vi missade att ringa trygghetsringning i går
Dusch blev inte av, brukaren fick vänta till nästa dag
Ny brukare stod utan insatser första helgen
Kom fram till Gösta kl 10.30 istället för 8, han satt redan påklädd och hade väntat
Glömde helt bort att gå ner med soporna hos fru Ek
matlådan stod kvar utanför dörren när vi kom på kvällen, ingen hade burit in den
Ledsagningen till frisören ströks i planeringen utan att någon vet varför
Support worker arrived an hour late to the school pickup
Kvällsbesöket hos kund på Storgatan utfördes 45 min för tidigt, personen var inte redo att lägga sig
Aktiviteten på daglig verksamhet blev avbruten för att bussen inte kom
vi glömde ringa taxi så han missade tandläkaren
Boendestödet avbokade samma dag utan att erbjuda ny tid
tvätten blev inte gjord pga trasig maskin och ingen tog den till nästa dag heller
The client's groceries were never delivered on Thursday
Morgonhjälpen hos vår kund drog ut så nästa kund fick vänta till halv elva
fick inte upp honom i tid till dagverksamheten
Avlösningen ställdes in på grund av att schemat var fel lagt
Vi upptäckte att en brukare stått utan städ sen i somras, beslutet låg kvar hos förra utföraren
Omsorgen glemte å handle mat til brukeren i går
Night check skipped at room 6, she was fine in the morning
Ingen hade ställt fram kvällsmackan till Karl-Erik när jag kom
Bilen gick sönder på vägen så de tre sista kunderna fick ingen tillsyn före midnatt
Kontaktmannatiden har inte blivit av för någon boende den här månaden
Brukaren blev kvar på dagliga en timme efter stängning, skjutsen var inte bokad
Visit cut short to ten minutes because we were behind schedule
Medicinskt besök krockade med duschtiden så duschen ströks
Kunden på Ringvägen fick middag först 19.30
Brukarens träningspass med arbetsterapeuten uteblev, ingen hade läst planeringen
glömde låsa upp förrådet så städningen blev inte av
Nattillsyn kl 02 utfördes ej, kunden sov gott på morgonen
staff forgot to take her to the hairdresser
Pedagogen hann inte med läxhjälpen för någon av ungdomarna
""",
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
""",
    (TextKind.DEVIATION, Topic.CASE_HANDLING): """
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
""",
    (TextKind.DEVIATION, Topic.INFORMATION): """
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
""",
    (TextKind.DEVIATION, Topic.ALARM_AND_DEVICES): """
Nyckelgömman gick inte att öppna, besöket försenades en timme
Planeringssystemet låg nere i tre timmar och vi hade inga körlistor
Larmet gick aldrig fram till nattpatrullen
Strömavbrott på boendet, reservaggregatet startade inte
Bilen startade inte i kylan, alla besök blev en halvtimme sena
Door alarm did not work during the night shift
tr larmet fungera ej när vi provlarmade
Spisvakten bröt inte strömmen
Portkoden byttes och vi kom inte in
Appen kraschade och besöken kunde inte registreras
Dörrlåset på avdelningen hakade upp sig
Larmklockan var slut på batteri
Ingen täckning på jobbmobilen ute på landsbygden
Nyckel till kund saknades i nyckelskåpet
Trygghetskameran var offline hela natten
Brandlarmet gick utan orsak och hissen stannade
Internet låg nere på hela boendet i går
Trygghetslarmet tappade kontakten två gånger i natt
nyckeln fungerade inte i phonirolåset så vi fick ringa jouren och vänta 40 min
Lifecare nere hela förmiddagen, vi kom inte åt planeringen
Dörrlarmet på demensboendet har inte låtit sen i tisdags
Spisvakten slår ifrån hela tiden
gps-larmet hade inte laddats
Kunden tryckte på larmet men vi fick inget i telefonen, upptäcktes direkt av grannen
Porttelefonen död på hela huset, ambulansen fick vänta
surfplattan dog mitt i passet och jag såg inga besök
Rörelselarmet i rum 12 går i gång hela natten utan anledning
kundens nyckel var inte återlämnad i skåpet
""",
    (TextKind.DEVIATION, Topic.FOOD_AND_PREMISES): """
Matlådorna var mögliga när de kom
Fel kost serverades, vegetarian fick köttbullar
Värmen är trasig i gemensamhetsutrymmet sen i måndags
Hissen luktar avlopp och golvet läcker i tvättstugan
Frukosten levererades inte till avdelningen
Det rann in vatten genom taket i matsalen
Kylen i köket höll 14 grader, all mat fick kastas
Duschrummet har inget varmvatten sedan i lördags
Maten till specialkosten kom inte med leveransen
Fönstret på rummet går inte att stänga
Frysen i köket på gruppboendet har gått sönder och maten har tinat
Toalettstopp på avdelning 3 sen i morse, boende får gå till plan 2
Fel specialkost levererades från köket igen, upptäcktes innan servering
Hissen luktar bränt och vi har fyra grader i förrådet där maten står
Råttor i soprummet på servicehuset igen
Elementen är kalla i hela korridoren
lunchen räckte inte till alla idag
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
""",
    (TextKind.DEVIATION, Topic.VIOLENCE_AND_THREATS): """
Två boende hamnade i slagsmål i tv-rummet, ingen skadades
Ungdom slog annan ungdom med knytnäven på hvb-hemmet
En brukare hotade en annan brukare på daglig verksamhet
Bråk mellan två ungdomar, den ena fick näsblod
Boende kastade en kopp mot en annan boende i matsalen
två ungdomar rök ihop i köket
Boende puttade omkull en annan boende i korridoren, ingen skada
En deltagare kastade en stol mot en annan deltagare
Boende hotade en annan boende med gaffel
Två killar på boendet drabbade samman i köket, vi fick gå emellan
En boende kastade en tallrik mot en medboende, ingen skadades
bråk mellan två deltagare på daglig verksamhet, en fick en knuff
En klient slog sönder en ruta i väntrummet, ingen kom till skada
Boende knuffade omkull en annan boende i matsalen, inga skador
""",
    (TextKind.DEVIATION, Topic.NEGLECT): """
Brukare avvek från boendet igår kväll, hittades efter en kvart utan skador
""",
    (TextKind.LEX_SARAH, Topic.ABUSE): """
En vikarie gav en brukare en örfil i duschen
Såg när kollegan nöp en boende hårt i armen
Misstänker att en personal förgripit sig sexuellt på en boende
Brukaren har blåmärken på armarna och säger att personal tagit i henne
Behandlaren hotade ungdomen med stryk
Personal slängde en filt över ansiktet på en dement man för att få tyst på honom
A carer hit a resident in the face last night
kollegan skrek kränkande saker till en brukare och ryckte henne i håret
Personal filmade brukaren naken och visade för andra
Brukaren berättar att en i personalen tagit henne på brösten
kollega drog ner byxorna på en boende inför andra och skrattade
Hon höll för munnen på honom så att han inte kunde andas
Vikarien slog brukaren på fingrarna när hon tog en kaka
Boende anklagar en nattpersonal för att ha lagt sig i hennes säng
jag såg hur han knuffade ner henne i soffan och skrek håll käften
Flera boende har våldtagits enligt en uppgift från en kollega
familjehemspappan har slagit barnet med bälte
staff member was shouting abuse at an old lady and threw her on the bed
Personal tog hårt i brukaren så hon fick blåmärken
En kollega slog en boende med en hårborste
Misstanke om sexuellt övergrepp på korttidsboendet
The night nurse slapped a resident twice
Brukaren säger att nattpersonalen slår henne
Såg en vikarie knuffa en boende så hon ramlade
Ung kvinna på LSS-boendet utnyttjad sexuellt av en assistent
Une aide-soignante a insulté et giflé une résidente
En personal har slagit en boende på armen
Kollega skriker och drar i de boende
Flera boende har berättat att nattpersonalen nyper dem när de ringer
familjehemspappan har legat med den placerade flickan
My coworker grabbed her by the hair and forced the spoon into her mouth
Såg kollega dra en boende i armen över golvet
Personal skriker åt brukare varje morgon, de är rädda för henne
En ungdom berättar att en behandlingsassistent rört vid henne på natten
kollegan duschade honom med kallt vatten för att han skulle "lära sig"
En vårdare slår brukaren på fingrarna när han tar mat
Brukare med blåmärken i form av fingrar på båda överarmarna
jag såg hur hon tryckte ner hans huvud i kudden
Personal har skickat sexuella meddelanden till en flicka på boendet
Han i personalen kallar henne kossa och äckel inför de andra
Personalen tvingade i henne mat tills hon kräktes
En boende säger att hon blir slagen av nattpersonal, hon har märken på armarna
Chauffören på skolskjutsen har tafsat på en av våra brukare
personal filmade när brukaren satt på toaletten och skrattade
En kollega tog strypgrepp på en boende
Klienten har berättat att hon har en sexuell relation med sin boendestödjare
Brukaren blev utskälld och kallad äcklig när hon kissat på sig
Assistenten nöp honom i örat som bestraffning
a staff member hit a boy at the group home
""",
    (TextKind.LEX_SARAH, Topic.RESTRAINT): """
Dörren låstes utifrån så att den boende inte kunde komma ut
Boende satt fastspänd i rullstolen hela eftermiddagen utan beslut
De höll fast honom och tvingade i honom maten
Medicinen gömdes i sylten mot brukarens vilja
Ungdomen blev inlåst på sitt rum som straff
De tar hans rullator på natten så han inte ska kunna gå upp
Sänggrindar uppe utan samtycke eller beslut, varje natt
Personalen spärrade in ungdomen i källaren i en timme
Vi fick order att låsa avdelningen på natten så ingen kan gå ut
De binder fast hennes händer så att hon inte drar i katetern
brukaren fick lugnande i maten utan att veta om det
Ungdomen fick sitta i ett tomt rum i sex timmar utan telefon
Brukaren bands fast i rullstolen med ett lakan
Dörren till rummet låstes på natten
Personal låste ute en brukare på altanen som bestraffning
Bälte i rullstol används utan ordination eller samtycke
Brukaren hölls fast av tre personal för att duschas
de har satt en stol framför dörren så att farbror Nils inte ska ta sig ut
På HVB-hemmet tog de av pojken alla kläder och lät honom sitta i ett rum som straff
Vi har börjat låsa om Kerstin på kvällarna eftersom vi inte hinner passa henne
Personal höll fast ungdomen på golvet i en kvart för att hon vägrade gå till skolan
Bord spänt framför rullstolen så hon inte kan resa sig, inget samtycke
they lock his wheelchair so he can't move
Vi sätter på honom overall bak och fram så att han inte kan klä av sig
Hon blir inlåst på sitt rum när hon skriker
De tog hennes telefon och rullstol tills hon lovade att lugna ner sig
ungdomarna får inte gå på toaletten efter 22, dörren låses utifrån
Sänggrindar uppe varje natt utan beslut, hon försöker klättra över
De tejpade fast vantar på hennes händer så hon inte ska klia sig
En pojke på SiS hölls isolerad i tre dygn
Han får lugnande i saften utan att veta om det för att vi ska få arbetsro
""",
    (TextKind.LEX_SARAH, Topic.NEGLECT): """
Brukaren låg i sin egen avföring från kvällen till lunch dagen efter
Ingen hade varit hos kunden på två dygn, hon hittades uttorkad på golvet
Kunden avled efter att larmet inte besvarats på fyra timmar
Nattpersonalen sov och en boende blev liggande i kyla på balkongen
Barnet i familjehemmet har inte fått mat på flera dagar
En kollega var berusad på nattpasset
Enligt lex Sarah vill jag rapportera att boende inte får hjälp på toaletten utan får göra i blöjan
boende m demens gick ut i natten i bara nattlinne, ingen märkte det förrän polisen kom
ungdom på hvb tog en överdos, personalen hade inte gjort nattillsynen
Boende hade maskar i såret när blöjan byttes
Kunden glömdes bort i schemat och fick varken mat eller medicin från torsdag till söndag
Brukaren hittades död efter att tillsynerna inte utförts
Ensam på nattpasset gick kollegan hem två timmar för tidigt, boende utan tillsyn
Rummet fullt av avföring och hon hade inte fått rena kläder på två veckor
Brukaren fick stora liggsår eftersom ingen vände honom på hela helgen
Trots orosanmälningar gjordes ingenting och barnet hittades svårt skadat
Mannen med demens satt kvarglömd i bussen i fyra timmar
Natten var obemannad, 9 boende utan personal i tre timmar
Personalen ringde inte ambulans fast han hade svåra bröstsmärtor, han dog
En kund har inte fått hjälp med hygien på tre veckor och har fått sår
Hittade boende nerkissad och iskall på golvet, ingen tillsyn hela natten
Personal var påverkad av alkohol under passet
Jag vill göra en lex Sarah, brukare utan mat i två dygn
Brukare hittad uttorkad och nedsmutsad, insatserna var signerade men inte utförda
Demenssjuk man försvann från boendet och hittades död i sjön
Boende lämnades på toaletten i två timmar
Brukare har legat i kissiga kläder hela dagen
allvarligt missförhållande på natten, ingen tittar till de boende
Vi hittade henne på morgonen i samma kläder som igår, genomvåt och iskall, ingen hade varit där på hela natten
Kollegan stängde av ringklockorna för att få sova
Klienten tog överdos på boendet, personalen hade inte gått ronden på hela natten
Brukare hade inte fått hjälp med blöjbyte på 16 timmar, fullt med avföring i sängen
Hemtjänsten missade alla besök i två dygn, kunden låg på golvet uttorkad när vi kom
Natten var obemannad i tre timmar, ingen svarade på larmen
Barnet i familjehemmet får inte äta med de andra och sover i källaren
Kollegan kom onykter till jobbet och körde brukaren i bilen
Svårt dement kvinna hittades utomhus i nattlinne kl 5, ingen hade saknat henne
mamma har fått ligga i sitt eget kiss i ett helt dygn
Kunden hade inte fått mat sedan i torsdags, hemtjänsten hade signerat alla besök ändå
trygghetslarmet besvarades inte på fyra timmar, hon avled på golvet
Sondmatningen sköttes inte på två dagar och pojken fick åka in akut
Nattpersonalen låg och sov, en boende hade ramlat och ropat i timmar
Han har inte fått duscha på sju veckor, huden är full av sår
Glömde kvar brukaren i bussen i tre timmar, det var 28 grader
Ingen gick in till henne på hela dygnet, hon hittades död
Assistenten lämnade honom ensam fast han är ventilatorberoende
He was left on the toilet for five hours
barnen i jourhemmet är smutsiga, hungriga och rädda för mannen i huset
Upptäckte att vår kund inte hade haft besök på fyra dagar, hon var förvirrad och låg i avföring
Boende med sväljsvårigheter fick fast föda, kvävdes och avled
ingen ringde 112 trots att hon inte gick att väcka, det gick sex timmar
Nattpersonalen har låtit bli att byta på de boende i flera veckor
Barn placerat hos dömd våldsman utan att vi kontrollerade registret
""",
    (TextKind.LEX_SARAH, Topic.MONEY): """
Smycken har försvunnit hos tre kunder som samma personal besökt
Kollega har använt brukarens bankkort på systembolaget
5000 kr stulna ur en kunds plånbok, misstänker personal
Assistenten har lånat pengar av brukaren
Personal har swishat sig själv från brukarens telefon
guldringen är borta efter besök av vikarien
Kollegan har övertalat en brukare att skriva in henne i testamentet
det tas ut pengar från hennes konto som hon inte känner till, bara vi har koden
Pengar försvinner från brukarnas plånböcker när en viss personal jobbar
Misstänkt stöld, 3000 kronor saknas i brukarens kassa efter att personal varit där
Personal har stulit pengar av en kund
det saknas 8000 på min mormors konto sen hemtjänsten började handla åt henne
En av timvikarierna har sålt brukarens guldarmband på Blocket
Vi misstänker att en i personalen tar sedlar ur boendes plånböcker
Vikarie övertalade kunden att swisha henne 3000
God man upptäckte uttag på 12 000 som brukaren inte kan ha gjort, personal har haft kortet
Kollegan tar med sig brukarnas mat hem
smyckeskrinet är tömt, bara hemtjänsten har nyckel
Kollega har skrivit in sig i brukarens testamente
500 kronor försvinner ur kassan varje gång samma person jobbar
Hemtjänstpersonal lånade 10 000 av kunden
""",
    (TextKind.LEX_SARAH, Topic.CASE_HANDLING): """
Orosanmälan om våld blev liggande i fyra månader, barnet har under tiden misshandlats
Kvinnan fick inget skyddat boende trots dödshot och blev sedan knivskuren
Barnet utsattes för våld hemma trots att vi fått tre orosanmälningar som inte utretts
Tre orosanmälningar om samma flicka blev liggande utan att någon läste dem, nu har hon blivit svårt misshandlad hemma
Orosanmälan om våld lades åt sidan i sex veckor, barnet bodde kvar hos pappan som slog
Skyddsbedömningen gjordes aldrig, flickan skickades hem till pappan och blev våldtagen
Chefen sa åt oss att inte anmäla att brukaren blivit slagen
""",
    (TextKind.DATA_INCIDENT, Topic.SECRECY): """
Skickade ett mejl med klientuppgifter till fel adress
Kuvertet till familjen innehöll en annan familjs utredning
Tappade jobbtelefonen på bussen, den har ingen kod
Körlistan med namn och portkoder låg kvar i bilen som blev stulen
En kollega har läst i sin grannes journal
Dator stals vid inbrott på kontoret
Bild på en boende lades upp på Instagram av en vikarie
Utskrifter med personnummer låg framme i skrivarrummet
Skyddad adress framgick i handlingarna som mannen fick ut
Alla mottagare stod synliga i sms-utskicket till klienterna
Vi delar inloggning till Treserva på helgerna
Fd anställd har fortfarande behörighet till systemet
Phishing, jag klickade på länken och skrev in mitt lösenord
I sent the care plan to the wrong family by mistake
pärm m genomförandeplaner kvarglömd på kafé
Pratade om en klient på bussen och någon kände igen vem det var
Kallelsen hamnade i fel brevlåda och öppnades av grannen
barnets journal öppen på skärmen när pappan kom in
Lappar med namn och diagnoser satt uppe i hissen
Mejlade hela klientlistan till en privat gmail
Fel person fick ut journalkopior
Min arbetsväska med anteckningar om familjer blev stulen på tåget
Vikarie skrev om en boende i en öppen facebookgrupp
Råkade bifoga fel dokument så skolan fick se hela utredningen
Obehöriga kunde läsa ärenden i e-tjänsten under en timme
Grannen fick höra allt när jag pratade i telefon på balkongen
Jag mejlade fel Anna, hon fick en hel utredning om någon annan
sms om en placering gick till fel mamma
Aktskåpet var olåst hela helgen
Surfplattan med kunduppgifter är borta
Pappa fick reda på var barnen bor genom ett brev från oss
Två kollegor stod och pratade om en klients missbruk i matkön
Öppnade min svägerskas ärende av nyfikenhet
Papper med personuppgifter slängdes i vanliga soporna
gruppchatt på whatsapp där vi skriver om brukarna med namn
Lösenordet till kassan sitter på en lapp vid datorn
handlingar till domstolen hamnade hos motparten utan maskning
Ransomware på kontorets server, ärenden kan ha läckt
Fel familj fick kallelsen i sin brevlåda
Mobilen med kundernas uppgifter blev stulen
Mejl med personnummer skickat okrypterat till extern mottagare
En kollega har varit inne i en bekants journal utan anledning
Glömde en mapp med klienthandlingar på tåget
Bilder på brukare låg öppet på vår hemsida
I lost my work phone on the subway
Skickade utredningen till fel advokat
Papper med klientnamn låg kvar på bussen
Obehörig person kom in i journalsystemet
Min jobbdator blev stulen ur bilen
Ett sms med klientens adress gick till fel nummer
Vi upptäckte att alla anställda kan se skyddade ärenden
Sent client data to wrong email address
Lista med namn och personnummer skickades till fel person
Journalen låg framme när städaren kom
En vikarie delade en bild på en brukare i en Snapchat-grupp
Tappade ett USB-minne med utredningar
Fel mottagare fick mejlet om klienten
Mailade utredningen till mammans nya kille av misstag
En lista med alla portkoder låg på golvet i Ica
Hon läste sin exmans akt, syns i loggen
Skickade inbjudan så att alla deltagare i missbruksgruppen såg varandras mailadresser
Teamsmötet om familjen spelades in och länken hamnade i fel kanal
Kollegor diskuterade en brukares HIV på bussen så alla hörde
pappan fick veta var skyddade boendet ligger genom vårt brev
Left my work bag with client notes on the train
Genomförandeplan låg i fel brevlåda
Råkade svara alla med personnummer i mejlet
Arbetstelefonen med appen öppen blev kvar på bussen
Vikarie hade bild på en boende på sin Instagram
Gammal praktikant kan fortfarande logga in i Treserva
beslutsbrevet skickades till gamla adressen där exet bor
Kollegan har varit inne och läst i grannens akt
a letter with another clients diagnosis came in our envelope
Skärmen var på och olåst när familjen kom in på rummet
Lämnade ut uppgift om att klienten bor hos oss till någon som ringde
Dokument med namn och diagnoser slängdes i vanliga soporna
fel bilaga i Kivra till en klient
Någon har lagt in brukarnamn i ChatGPT
Anteckningsblocket med kundernas uppgifter är spårlöst borta
Hela personalgruppen fick mejlet om klientens LVM
Excelarket med alla klienter ligger öppet på gemensam disk
Min SITHS-kod sitter på en lapp under tangentbordet och vem som helst har använt den
Skickade fax med läkarutlåtande till en pizzeria
Inbrott på kontoret natten till idag, två datorer borta
Mamman såg den andra familjens ärende på min skärm
Kalendern med klientnamn är synlig för hela förvaltningen
kollega berättade för sin sambo om en av våra ungdomar
Kuvertet gick sönder i posten och handlingarna saknas
Journalen var öppen på skärmen i matsalen
Vi blev av med en pärm med genomförandeplaner vid flytten
Kallelsen skickades till pappan trots skyddad adress på mamman
En sjuksköterska lånade ut sitt inlogg till vikarien
Mejlade lista med personnummer okrypterat till fel kommun
Vikarien pratade om en klient på gymmet så att andra hörde namnet
Klientens telefonnummer lämnades ut till exet
""",
    (TextKind.HEALTH_CARE, Topic.MEDICATION): """
Kvällsmedicinen gavs till fel brukare
Waran dubbel dos igår, ssk kontaktad
Dosetten var feldelad för onsdagen
glömt signera insulinet kl 8
En utgången delegering upptäcktes, medicin delad i två veckor
Tablett hittad på golvet under sängen
Plåstret var inte bytt på fyra dagar
Resident did not get her morning pills
medcinskåpet stod olåst hela kvällen
gav frukostdosen två ggr
Insulinpennan var tom, ingen ny fanns hemma
Odelegerad personal delade medicin i går
fick grannens dosett
Nattdosen var kvar i påsen på morgonen
hon fick sin makes tabletter
Antibiotikakuren avbröts två dagar för tidigt
Nyckeln till läkemedelsskåpet är borta
Salvan smordes inte på enligt ordination
Morgonmedicinen glömdes
Fel styrka på insulinet gavs
Saknad signering på Alvedon kl 20
Brukaren fick dubbel dos Waran
Ögondroppar ej givna kl 14
Medicinen stod kvar på bordet, ej intagen
Glömde ge kvällstabletterna
Medicin saknas i apodospåsen
Hittade tre orörda påsar i dosrullen, måndag till onsdag
Plåstret byttes inte i fredags, satt gammalt kvar
wrong patient got the morning pills
dubbel dos Levaxin given imorse
Insulinet låg framme i rumstemperatur hela helgen
Signering saknas för kvällens ögondroppar
Waran ej given lördag
Nycklarna till medicinskåpet borta i två timmar, räknat och stämmer
Gav kvällsdosen på morgonen av misstag
Brukaren vägrade ta sin medicin två dagar i rad
Hittade en vit tablett på golvet vid sängen
ADHD-medicinen slut i helgen, ingen hade beställt
Dosetten feldelad, två sömntabletter i morgonfacket
Smärtplåster saknas på ryggen vid kontroll
Medicinen kom inte från apoteket
""",
    (TextKind.HEALTH_CARE, Topic.FALL): """
Brukaren ramlade på väg till toaletten, blåmärke på höften
hittades sittande på golvet bredvid sängen kl 05
Kund halkade i duschen, ambulans tillkallades
gled ur rullstolen vid förflyttning, ingen skada
oklart hur hon föll, fraktur på handleden
låg vid sidan av sängen när vi kom, vet inte hur länge
Tappade balansen och slog huvudet i elementet
Brukaren satt på golvet i hallen när vi kom, okänt hur länge
damp i golvet vid uppresning
föll från toastolen, skrapsår på armbågen
Boende snubblade på mattan och föll
Fall från säng kl 04, inga synliga skador
Brukare föll i badrummet, slog i huvudet, ssk informerad
Hittad på golvet i sovrummet kl 06.15
Kunden snubblade över tröskeln
Låg bredvid sängen när jag kom, lite blod i pannan
hon gled ur rullstolen vid förflyttning, inga skador
Kund ramlat i badrummet, slagit i armbågen
Fallit från sängen kl 04, inga synliga skador, ssk informerad
Snubblade på mattkanten hemma, stukade foten, kunden åkte till vc
satt på golvet när vi kom, visste inte hur hon hamnat där
kunden tappade balansen vid spisen och föll baklänges
fell out of bed around 3 am
Boende hittades sittande på toalettgolvet, kan inte redogöra för händelsen
Föll vid uppresning trots personal bredvid
""",
    (TextKind.HEALTH_CARE, Topic.NURSING): """
Trycksår grad 2 på hälen upptäckt vid dusch
Kateterpåsen tömdes inte under natten
Såromläggning missad två gånger denna vecka
Utbrott av vinterkräksjuka på avdelningen, rutinen följdes inte
Stödstrumpor togs inte på i morse
Taklyften stannade mitt i förflyttningen, brukaren hängde kvar
Brukaren har gått ner sex kilo på en månad, ingen har vägt enligt ordination
Sjuksköterskan kom inte trots att vi ringt tre gånger om andningsproblem
blodsocker ej kontrollerat före frukost
rött märke över korsbenet som inte bleknar vid tryck
Fel kost, brukaren fick hostattack och blev blå
rullstolens broms släppte i backen
förbandet satt kvar från förra veckan
Hörapparaten tappades bort i tvätten
Kunden har 39 graders feber och ssk nås inte
fick vanlig mat fast hon ska ha timbal
Lyftselen var fel storlek och gick sönder
urinprov glömdes, urinvägsinfektion upptäcktes sent
Nytt trycksår på sacrum
Sondmatningen startades två timmar för sent
Rullatorns bromsar fungerar inte, brukaren höll på att falla
Kateter hade lossnat, upptäcktes efter flera timmar
Lyftselen brast under förflyttning
Brukaren får inte sin näringsdryck
Nytt sår på foten som inte rapporterats
Duschstolen gick sönder under duschen
Rodnad på korsbenet som inte försvinner, ssk kontaktad
Han har gått ner 6 kilo sen augusti och ingen har reagerat
Liften stannade mitt i luften med brukaren i selen
Stödstrumporna hade inte tagits av på tre dygn
Nytt trycksår grad 2 på hälen
Katetern har inte spolats enligt ordination
Misstänkt magsjuka på avdelningen, tre boende kräks
Rullatorn hade lösa handtag, bromsen tog inte
ssk ringdes tre ggr ang hög feber men kom inte
Såromläggning inte utförd sen i fredags
Blodsockret låg på 2,8 i morse
Sonden lossnade i natt, ssk fick komma
Hon har slutat äta och dricker knappt, läkare kontaktad först idag
kompressionsstrumpa felvänd, märken på benet
Ny rodnad under bröstet, ssk meddelad
Kontroll av blodtryck inte gjord på två veckor trots ordination
lyftselen var fel storlek, brukaren gled nästan ur
""",
    (TextKind.WORK_INCIDENT, Topic.VIOLENCE_AND_THREATS): """
Blev slagen i ansiktet av en brukare vid morgonhjälpen
Brukaren bet mig i handen så det blödde
Anhörig skrek och hotade personalen i entrén
En kollega blev knuffad mot väggen av en boende
Fick en stol kastad efter mig på HVB
jag blev spottad på under besöket
Klientens pojkvän väntade på mig vid bilen och var hotfull
I was threatened with a knife by a client
Brukare tog strupgrepp på nattpersonalen
en man slog sönder rutan i receptionen när vi satt där
Får sms med hot från en klients bror
Brukare nöp och klöste mig vid blöjbyte
anhörig tog tag i min arm och skrek att jag skulle passa mig
Klient viftade med en sax framför handläggaren
En ungdom spottade på kollegan och kallade henne hora
Jag blev sparkad i magen av en brukare
Hot mot handläggare i receptionen idag
brukare kastade en tallrik mot mig
Anhörig hotade att slå mig
Brukare drog kniv mot personal
Kollega blev biten i armen
Jag blev hotad av en anhörig
Boende slog till en kollega i ryggen
Kunden kom emot mig med en stekpanna, jag hann ut
Pappan stod utanför kontoret när jag slutade och följde efter mig till bussen
sonen till en brukare kallar oss för hjärndöda varje gång vi kommer
a client threw a chair at me during the meeting
Blev biten i handen vid nattningen
En anhörig hotade att "ta hand om" min kollega efter jobbet
klienten spottade mig i ansiktet på kontoret
hund lös hos kund, bet mig i vaden
brukaren tog stryptag på mig i duschen
En man i väntrummet visade kniv för receptionisten
Får nattliga sms från en klient, han skriver att jag ska dö
Jag blev inträngd i ett hörn av en påverkad klient
kollegan fick ett knytnävsslag i magen på jourboendet
någon har repat min bil på jobbets parkering, tror det är en klient
Fick en stol kastad efter mig av en ungdom
anhörig står för nära och skriker mig i ansiktet
Det ringer någon till mig på nätterna och andas, tror det är en före detta klient
""",
    (TextKind.WORK_INCIDENT, Topic.PHYSICAL_LOAD): """
Halkade på isen utanför porten och slog i knät
Stack mig på en kanyl när jag tömde soporna
Fick ont i axeln när jag lyfte brukaren själv
Krockade med tjänstebilen på väg till kund
Vi blir sjuka av luften på kontoret, det luktar mögel
Kundens hund bet mig i benet
Vrickade foten i trappan hos kund
Ingen lift finns så vi lyfter manuellt, ryggen tar stryk
Fick rengöringsmedel i ögat
Snubblade på en matta hos kund och slog upp läppen
Tunga lyft varje pass, hjälpmedel saknas hos kunden
arbetsbilen har dåliga däck, sladdade av vägen
Halkade på nyskurat golv och slog i armbågen
Kollega stack sig på insulinnål
Jag ramlade i trappan på väg till brukare
Ont i nacken av dålig arbetsställning vid datorn
Skar mig på en kökskniv på jobbet
Har fått eksem på händerna av desinfektionsmedlet
Golvet i tvättstugan var blött, jag gick omkull och slog svanskotan
Fick stöt av kaffebryggaren i personalrummet
trasig stol på kontoret, fått ont i svanken
halkade på isen utanför porten, slog i knät
Kemlukt i lokalen, flera av oss har huvudvärk
fick urin i ögat vid tömning
34 grader på kontoret och ingen fläkt
Stack mig på en insulinnål
Lyfte ensam för kollegan var sjuk, nu har jag ont i axeln
Fastnade med fingrarna i rullstolen, svullet
Taket i personalrummet läcker och det luktar mögel
""",
    (TextKind.WORK_INCIDENT, Topic.PSYCHOSOCIAL): """
Hinner inte ta rast någon dag den här veckan
Känner mig utfryst av arbetsgruppen
Arbetsbelastningen är orimlig, flera kollegor är sjukskrivna för stress
Jag jobbar ensam på natten och känner mig otrygg
Tillbud: ensamarbete utan överfallslarm i fem timmar
jag orkar inte mer, schemat går inte ihop och chefen lyssnar inte
Chefen kallar mig lat inför alla
Tredje dubbelpasset denna vecka, jag är helt slut
Det snackas skit i personalgruppen och jag fryses ut
vi springer som skållade råttor och ingen hinner äta
Ensam med sex boende hela natten, jag är rädd
För många ärenden per handläggare, folk går in i väggen
Vi hinner aldrig ta lunch, alla är stressade
Jag blir mobbad av två kollegor
För hög arbetsbelastning, flera gråter på jobbet
Vi får aldrig rast på kvällspassen
Stressen på jobbet gör mig sjuk
Chefen skäller på oss varje dag
Jag gråter i bilen efter varje pass
Chefen mailar mig kl 23 och förväntar sig svar
vi har inte haft en lunchrast på två veckor
Jag klarar inte mer, 48 ärenden och ingen som avlastar
Två i gruppen pratar inte med mig och tystnar när jag kommer
Får gå dubbelpass tredje helgen i rad, helt slut
Chefen skällde ut mig inför hela gruppen
Vi i nattgruppen är helt slutkörda efter sommaren
Det pratas illa om mig i fikarummet
Schemat gör att jag har sju timmars vila mellan passen
jag vågar inte säga emot chefen längre
Vi hinner varken äta eller gå på toa
new schedule means 10 days in a row, we are exhausted
""",
}
