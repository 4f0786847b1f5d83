"""Deviations where care and service meet the client: labelled examples.

One example a line, grouped by kind and topic; all are made up. Add one where its like stands: it
is counted at the next start.
"""

# ruff: noqa: E501 - one example a line, written as people write

from collections.abc import Mapping

from domain.understanding.results import TextKind, Topic

EXAMPLES: Mapping[tuple[TextKind, Topic], str] = {
    (TextKind.DEVIATION, Topic.SERVICE): """
Två besök bytte plats i planeringen och kunderna var inte tillfrågade
Besökstiderna kastades om utan att den enskilde vidtalats
Kvällshjälpen blev bara tio minuter fast hon har rätt till fyrtio
Ingen hade bäddat eller dragit upp persiennen när jag kom
Han kom inte iväg till sin träning, ingen bil
Fönsterputsen ströks två månader i rad
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
Morgonbesöket hos kunden på Lövgatan blev aldrig gjort, planeringen hade råkat flytta det till i morgon.
städ ej utförd v 46
missade lunchen hos en av våra tanter idag, kom dit kl 15 istället för 12. hon hade ätit en macka själv
Vi glömde hämta en deltagare till daglig verksamhet i tisdags. Han stod och väntade vid porten en timme innan gruppbostaden ringde.
Duschen ströks för tredje onsdagen i rad pga att lyftselen var på tvätt och ingen bokade om
Brukaren har beslut på ledsagning 10 h i månaden men har bara fått 3 i oktober
avlösarpasset blev inte av, avlösaren gick till fel adress
Hej. Tillsynen klockan två i natt genomfördes inte hos en person i rutt 4. Rutten hade inte uppdaterats efter hemgången från sjukhuset. Vid morgonbesöket låg hen och sov och mådde bra.
Handlade fel varor till kunden. Hon fick laktosfri fast hon ville ha vanlig, inget farligt men hon blev ledsen
Kontaktpersonen har inte träffat ungdomen på fem veckor trots att överenskommelsen är varje vecka
Nattpatrullen fick larm om 22 besök på två bilar, fyra tillsyner uteblev. Alla mådde bra på morgonen.
insatsen blev 15 min istället för 45, hann inte med duschen
Aktiviteten på fredagen ställdes in utan att deltagarna fått veta det, tre stycken kom ändå i taxi
boendestödet bokade av 2 ggr samma vecka, ingen ersättningstid
Jag somnade i soffan på vilande jour och hörde inte väckarklockan så ronden kl 03 uteblev. Alla sov.
Umgänget fick ställas in då umgängesstödjaren var dubbelbokad. Barnet hade packat väskan.
Promenaden som står i planen görs aldrig på helgerna. så har det varit sen i somras
Kunden fick frukost av dagpersonal och en gång till av den andra gruppen, båda hade henne på listan
Insatsen personlig hygien är inte utförd sedan i torsdags hos en av omsorgstagarna enligt signeringslistan, kan vara missad signering men jag tror inte det
Hos kund med dubbelbemanning var jag ensam för kollegan stod kvar hos annan. Fick vänta 50 min med förflyttningen.
Trygghetsringningen glömdes bort både lördag o söndag
Assistenten åkte hem 16 i stället för 18, avlösningen hade inte kommit. Mamman gick in och tog över.
Vi körde ut matlådorna till fel trappuppgång, två personer utan mat till kl 14 så fick vi köpa från Coop
I visited the client at 10 but the visit was planned for 8, she had got out of bed by herself.
Hemgångsteamet fick inte reda på att hon kom hem redan på förmiddagen så första besöket gjordes först till kvällen
Stödsamtalet på boendet har fallit bort tre veckor i följd eftersom vi inte hunnit
Fyra personer fick inte kvällsfika på plan 2. Kvällspersonalen trodde att nattgruppen gjorde det och tvärtom.
brukarn fick inte komma ut på sin dagliga promenad pga vi va 2 istället för 3
Skjutsen till tandläkaren glömdes, tiden gick om intet och ny tid finns först i januari
Turbundna resan ej avbeställd. Deltagaren hämtades fast han låg sjuk hemma.
Veckohandlingen levererades inte i måndags. Kylen var tom utom lite smör och en halv liter mjölk, vi gick ner och köpte det nödvändigaste.
Kom 25 minuter sent till larm för jag satt fast i snön
Samtalet med pojken enligt vårdplanen har inte hållits sedan augusti, familjebehandlaren slutade och ärendet blev liggande.
Sysslan "vädra och bädda" görs inte hos honom nån dag jag kommer på eftermiddan, sängen är alltid obäddad
Hyresgästen på stödboendet skulle få hjälp att flytta in möbler den 1:a. Ingen dök upp.
Jag gick fel i listan och gav hjälp till grannen i 12:an som inte har något beslut, den rätta i 14:an fick vänta till 11
Tvätten har hopat sig hos tre brukare, tvättdagen är borta ur schemat efter omorganisationen.
Forgot to do the evening check on apartment 7, we remembered it at 23.30 and he was asleep and ok
The new rota had no one on the Sunday walk for the participants, so it was cancelled
Vi avbröt simturen för badhuset var stängt, ingen hade ringt innan. Sex besvikna deltagare.
Vi hade en lugn kväll fram till strax efter sju då det kom två larm samtidigt från var sin ände av distriktet. Jag tog det ena och min kollega det andra men det innebar att vi inte hann till herrn på Björkvägen som ska ha hjälp i säng klockan åtta. När vi kom dit var klockan kvart i tio. Han hade själv tagit sig ur rullstolen och låg ovanpå överkastet med kläderna på. Han var lite sur men hade inte ont någonstans. Jag har skrivit i journalen och ringt sonen. Det är andra gången på kort tid som kvällsrutten spricker på det här viset, så planeringen behöver ses över.
kom inte in till kunden hade fel nyckel med mig akte tillbaks och hamtade sa besoket blev en och en halv timme sent
alltså jag ska säga som det var vi glömde henne punkt hon satt kvar i matsalen efter lunch och ingen hämtade henne förrän vid halv tre komma hon sov i stolen
I samband med flytten av tre deltagare från industrigruppen till caféet skulle varje deltagare ha fått ett eget introduktionsschema med bildstöd. Det är inte gjort för någon. En av dem har därför suttit i hallen de flesta dagarna i två veckor med jackan på och väntat på att få åka hem. Han blir inte upprörd, men det är inte det han har beslut om. Vi börjar med bildstödet i morgon.
Städningen hos tre kunder blev inte gjord i fredags
Kvällsbesöket glömdes, kunden hade somnat i kläderna
vi kom en timme sent för att bilen inte startade
Duschen sköts upp till nästa vecka utan att fråga henne
Ledsagaren dök inte upp så han missade tandläkaren
tvätten är inte gjord på tre veckor
Brukaren stod klar vid dörren men taxin var aldrig beställd
Promenaden utgick igen pga tidsbrist
insats registrerad som utförd fast ingen varit där
Matlådan levererades till fel trappuppgång
Morgonhjälpen kom halv elva istället för åtta
The shopping was never done this week
Inköpet blev fel, hon fick andras varor
Aktiviteten på dagverksamheten ställdes in utan förvarning
Avlösaren uteblev, mamman fick stanna hemma från jobbet
Larmbesök tog 50 min
Umgänget ställdes in då ingen umgängesstödjare fanns
han fick inte komma iväg på sin gymnastik
Ingen hämtade flickan från korttids
sista tillsynen gjordes redan 19, nästa först 08
Boendestödet har inte kommit igång fast beslutet är från i maj
Vi hann bara halva tiden hos kunden
Besöket klockan 14 blev inte gjort, det hade fallit ur planeringen
Kunden stod redo i hallen men ledsagaren kom aldrig
Duschen hoppades över för andra veckan
Bilen fick punktering och nästa kund fick vänta en halvtimme
Vi kom tjugo minuter sent på grund av vägarbete
Matleveransen till kunden uteblev, vi handlade själva
Nattillsynen gjordes inte på grund av larm på annat håll
Brukaren fick inte komma iväg till dagverksamheten, bussen var inställd
Städet blev inte av och ingen meddelade kunden
The evening visit was missed because of a planning error
We forgot her shower on Tuesday
Vi glemte morgenbesøket hos en bruker
Besøget blev glemt, borgeren havde det godt
Umgänget med kontaktfamiljen har inte blivit av en enda gång i höst
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
larmet i 204 går inte fram till telefonen, vi märkte det vid kontroll
Digital tillsyn låg nere i natt mellan 01 och 03.30. Vi gick fysiska ronder i stället.
Nyckelskåpet öppnas inte med appen, fick vänta 35 min på låssmeden innan vi kom in till kunden
Dörrlarmet på demensen var avstängt när vi kom på morgonen. Ingen hade gått ut.
wifi dött på hela huset, inga larm på plattan på 2 tim
Batteribyte missat på två armbandslarm
Trygghetskameran är riktad fel så man ser bara väggen, så har det nog varit i en vecka
Planeringssystemet kraschade 6.45 och vi hade inga listor på papper
Kunden tryckte larm, signalen gick till fel kommungrupp. De ringde oss efter 20 min.
GPS klockan laddas inte, sladden glapp. Brukaren kan inte gå ut själv tills ny kommit.
Larmtelefonen låg kvar hemma hos den som gått hem. Två larm obesvarade i 15 minuter, båda gällde toabesök.
Läsplattan tappade synken och besöken såg ut som gjorda fast de inte var det
E-legitimationen fungerar inte så jag kan inte komma åt ärenden, tredje dagen nu
brandlarmet pep hela natten, batteri. ingen visste hur man kvitterar
Porttelefonen trasig, nattpatrullen fick ringa på hos grannen
Hissen stod still i fem timmar och deltagarna i rullstol kunde inte ta sig hem i tid
The call button in the bathroom is dead and the janitor has not come yet
Trygghetslarmet ringer inte fram
Larmet i 12:an blinkar men låter inte
Tillsynskameran var offline i natt
Låset i nyckelfria porten strular, vi kom inte in
Appen visade fel turer hela morgonen
Dörrlarmet avstängt av misstag
Hissen står
Batteribyte ej gjort på rörelselarm
Strömavbrott, nödtelefonen dog
the alarm rang at the wrong unit
gps larmet tappar signal i parken
Surfplattan med körlistan slocknade mitt i rundan så vi fick ringa runt
Tillsynskameran gick inte att logga in i under natten, vi åkte dit i stället
Nyckelskåpet öppnades inte med koden
Larmet gick till fel telefon
Porttelefonen är död sedan i fredags
Planeringssystemet låg nere hela förmiddagen
The door alarm did not work last night
Trygghetsalarmet virket ikke i natt
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
Specialkosten kom inte med från köket så glutenintoleranta fick bara potatis och sallad
Kylen har stått på 13 grader över natten. All mat slängd.
Lunchen räckte inte till alla, tre fick fil
Det är 16 grader på rummen på plan 4 och elementen är döda
Golvet i duschen är så halt att vi slutat använda den, anmält till fastighet för en månad sen
Köket skickade nötter i efterrätten trots allergi på listan, vi hann se det
Sopor har inte hämtats, råttor vid altandörren
fel matlådor levererade, kund som är muslim fick fläskkotlett
Maten var kall när den kom, mätte 41 grader
Samtalsrummet är lyhört, man hör vad som sägs inne hos handläggaren
Ljuset i korridoren släcks automatiskt 22 och då ser boende inte att hitta till toan
vatten läcker från taket i aktivitetsrummet, hinkar ute
ventilationen i dagverksamheten har stått stilla sen i måndags å nu e det så varmt å kvavt att gästerna somnar, två har bett att få gå hem tidigare. fastighet säger de kommer nån gång nästa vecka
Maten var rå i mitten
Vegetarian fick fläskkotlett
Kylen höll 14 grader hela natten
Toaletten på korridoren översvämmad
råttor i soprummet
Lunchen kom tre portioner kort
Utgången mjölk serverades
Det luktar avlopp i samlingssalen
Ingen varmvatten i duschen sen i går
Brandutrustningen blockerades av rullstolar
Cateringbilen var försenad och soppan iskall, den fick kokas upp i köket
Inget varmvatten på hela boendet sedan i går, duscharna fick vänta
Frysen stannade i natt och all mat fick slängas
Allergikosten saknades i leveransen
Vattenläcka i tvättstugan, golvet står under vatten
Värmen är borta på plan två
Vi fick fel lunchlådor, tolv kyckling i stället för fisk
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
Två boende rök ihop i matsalen, en fick ett rött märke på kinden
deltagare kastade en kopp mot en annan deltagare, missade
En ungdom på HVB-hemmet hotade en annan med att "slå in skallen", personal gick emellan
Boende går in på andras rum och tar saker, igår blev det puttande och skrik
brukare A nöp brukare B i armen så det blev blåmärke
Det har varit bråk om fjärrkontrollen i dagrummet igen och en av herrarna höjde käppen mot en annan. Vi skilde dem åt och satte dem vid var sitt bord.
En klient skrek hotfulla saker åt en annan sökande i väntrummet, vakt tillkallad
Knuff i kön till lunch. ingen skadad
På stödboendet har en hyresgäst blivit hotad med kniv av en annan hyresgästs besökare. Polis kom.
Grabbarna på korttids bits, en fick avtryck på handen men ingen hål
spottade på sin bordsgranne under fikat
Kvinnan i rum 5 är rädd för mannen i rum 6 som skriker åt henne om nätterna. Hon har börjat låsa om sig.
Två boende slogs om fjärrkontrollen, ingen skadad
En deltagare kastade en mugg i väggen
Ungdomarna bråkade på rummen, personal skilde dem åt
Boende skrek och hotade sin granne
Besökare var full och högljudd, avvisades
Brukare knuffade en annan brukare i kön
Två boende bråkade om fjärrkontrollen och den ena puttade den andra, ingen skada
En ungdom slog sönder en lampa när han blev arg
Brukare skrek åt en annan brukare vid middagen
""",
    (TextKind.DEVIATION, Topic.NEGLECT): """
Brukare avvek från boendet igår kväll, hittades efter en kvart utan skador
Brukaren hade fått vänta en timme på att få hjälp från toaletten, ingen skada
""",
    (TextKind.DEVIATION, Topic.NURSING): """
Rena kläder saknades så hon fick ha samma blus tre dagar
Blöjan inte bytt från kl 20 till 07 på en boende. Hel och fin hud.
tandborstning missas på kvällarna, tandkrämen har stått orörd i minst 2 veckor
Vätskelistan ej ifylld o glaset orört sen igår kväll
Rakning och nagelvård glöms bort hos en man på plan 1
Han fick ligga kvar i sängen till halv tolv fast han brukar gå upp åtta
Fel storlek på inkontinensskydd hela veckan, läckage flera ggr
Brukaren kom till daglig verksamhet i pyjamasbyxor och med oborstat hår för andra gången i november
Måltid serverades utan förtjockning till person med sväljsvårigheter, upptäcktes innan hon hann äta
Två toabesök missade under eftermiddagen på grund av att vi satt i möte alla tre
hörapparaterna satt i fel öra hela dagen, det visslade och hon hörde inget
Hon hade kissat ner sig och fick vänta ca 40 min på hjälp för vi höll på med annan boende
vi e för dåliga på att klippa naglar. två stycken hade så långa att dom rev sej själva. nu e det gjort
Naglarna var långa och smutsiga
Blöjan inte bytt sedan morgonen, ingen rodnad
hon hade samma kläder som i måndags
Han var orakad och hade matrester i skägget
Tänderna borstas inte på kvällarna
Kunden satt i nattlinne vid lunch
håret otvättat i två veckor fast det står i planen
Fick inte hjälp på toa i tid och blev blöt
Glasögonen satt inte på hela dagen
Hon blev liggande i sängen till elva eftersom vi inte hann, lugn och vid gott mod
Vi hann inte byta lakan före lunch
Tänderna borstades inte i går kväll
""",
    (TextKind.DEVIATION, Topic.RESTRAINT): """
Sänggrinden var uppe på natten hos en boende som inte har beslut eller samtycke till det
Vi har kodlås på ytterdörren så de boende kommer inte ut själva, jag tror inte vi får ha det så
tog ifrån han telefonen en timme för att han skulle äta klart, fick höra efteråt att så får man inte göra
Sänggrind uppe utan att samtycke dokumenterats
Kodlås på köket saknar beslut, vi har frågat chefen
""",
    (TextKind.DEVIATION, Topic.MEDICATION): """
nyckeln till medicinskåpet låg framme på köksbänken hela förmiddagen
Delegeringarna för fyra i personalen har gått ut och ingen har märkt det
""",
}
