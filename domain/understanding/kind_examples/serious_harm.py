"""Serious harm and palpable risk: what lex Sarah is for: labelled examples.

One example a line, grouped by kind and topic; all are made up. Add one where its like stands: it
is counted at the next start.
"""

# ruff: noqa: E501 - one example a line, written as people write

from collections.abc import Mapping

from domain.understanding.results import TextKind, Topic

EXAMPLES: Mapping[tuple[TextKind, Topic], str] = {
    (TextKind.LEX_SARAH, Topic.ABUSE): """
Mamman berättar att någon ur personalen legat med hennes dotter på boendet
En anhörig har fått veta att en vikarie haft samlag med en brukare
En assistent bad henne ta på honom
Personalen daskade till honom med en tidning
Hon fick en smäll på munnen av nattpersonalen
Han tryckte ner hennes huvud i kudden
En ledare på kollot kysste en flicka
En kollega sa att han skulle slå honom om han inte teg, sen gjorde han det
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
Såg en kollega slå en boende på handen när hon inte ville äta
en vikarie drog brukaren i håret
Brukaren berättade att en nattpersonal tagit på henne under täcket
Jag bevittnade hur en assistent tryckte upp mannen mot väggen och väste åt honom att hålla käften.
Blåmärken formade som fingrar på båda överarmarna, hon säger att "han den arga" gjort det
Personal har skickat nakenbilder till en flicka på HVB
min kollega nyper dom som inte vill vända sig i sängen. jag har sett det 3 ggr nu
Kollega har en sexuell relation med en klient på behandlingshemmet
Handledare på daglig verksamhet låste armarna på deltagaren bakom ryggen och skrek honom i örat tills han grät
familjehemspappan slår barnen enligt flickan, hon visade märken för mig i dag
I saw my colleague slap an old lady in the face tonight
Kolega uderzył podopiecznego w głowę, widziałem to sam
Hon sprutade kallvatten på han i duschen som straff för att han bajsat på sig
Han tog tag i boendes haka och tvingade in skeden, hon fick blod på läppen
Kollegan har öknamn på en av brukarna och härmar hans tal varje dag tills han börjar gråta. Det har pågått länge.
Vi misstänker att en boende blivit våldtagen av en annan boende i natt. Polis är kontaktad.
Familjehemmet har bestraffat pojken genom att låta honom sova i garaget
Det hände att hon gav honom en örfil men hon sa förlåt direkt
Någon i personalen har filmat en naken brukare i duschen och visat för de andra
Den placerade flickan uppger att sonen i kontaktfamiljen antastat henne vid flera helger
En chef bad mig tiga om att en omsorgstagare fått ett slag av en timanställd. Det kan jag inte.
Jag jobbar extra på ett boende och har burit på det här i två veckor nu. En kväll när jag skulle hjälpa till med läggningen hörde jag skrik från rum elva. När jag kom in stod min kollega, som har jobbat där i många år och som alla tycker om, lutad över sängen och höll fast den boendes handleder mot madrassen med hela sin tyngd. Hon var alldeles röd i ansiktet och sa att hon skulle lära henne att ligga still. Den boende grät. Jag sa ingenting då. Dagen efter hade den boende blåmärken på båda handlederna och i journalen stod det att hon hade slagit i sängkanten. Jag vill att någon gör något.
Deltagare har blivit gravid, mycket talar för att det är en ledsagare
زميلي ضرب المقيم على وجهه
Kollegan drog brukaren i håret för att hon inte ville duscha
Jag såg hur en vikarie daskade till en dement kvinna över fingrarna
Behandlaren har skickat bilder på sig själv till en 15-åring på hemmet
En chaufför har tagit på flickan i bilen
Två boende med demens hittades i samma säng, kvinnan grät och hade blåmärken
nattvakten ska ha sparkat till honom när han ramlat
Hon berättar att han som kommer på kvällarna rör henne under lakanet
Familjehemspappan slår pojken med bälte
brukaren har märken efter fingrar på överarmarna och säger en personals namn
He pushed the old woman down on the bed and laughed
Personal knep hårt i armen tills det blev blått
Tryckte in maten i munnen på henne fast hon grät
En timvikarie hällde kallt vatten över brukaren för att få henne att vakna
en ledsagare har haft sex med en deltagare som inte kan säga nej
Personal hotar att slå om hon inte är tyst
Han slogs med knytnäve i magen av en behandlingsassistent
""",
    (TextKind.LEX_SARAH, Topic.RESTRAINT): """
Dörren spärrades med en stol så att han inte kom ut
De lägger lugnande i saften utan att hon vet det
Tog hans skor så han inte skulle rymma
Hon hölls nere av tre personal tills hon slutade skrika
Fick inte lämna rummet på två dygn
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
Boende bunden vid rullstolen med ett lakan
De låser in henne på rummet när hon är orolig, nyckeln sitter på utsidan
Brickbordet fälls ned så han inte kan resa sig ur stolen, det görs varje dag fast ingen bestämt det
Personal tar ifrån brukaren permobilens styrspak så han ska sitta still
Ungdomen hölls fast på golvet av tre ur personalen i 20 minuter på ett HVB där det inte är tillåtet
Lugnande gavs i smyg i saften för att slippa spring på natten
Dörren till hans lägenhet larmas och stoppas upp med en stol utifrån, nattpersonalen erkänner det
De gömmer hennes skor så hon inte ska gå ut
satt på bältet i toastolen o gick därifrån, hon satt fastspänd i över en timme skrikande
Han får inte ha mobil, inte gå till affären, inte ringa sin syster. Personalen har bestämt det själva. Vuxen man på LSS-boende.
They lock the fridge and the front door so the residents cannot get out, no decision exists
Barnet isolerades i "lugna rummet" bakom låst dörr på korttids
Hon kläddes i overall bakfram med kedjan låst så hon inte skulle kunna ta av sig blöjan
De drar ner persiennen och tar bort ringklockan på natten hos en herre som ringer ofta
rullstolens broms läggs på och sladden dras ur på elstolen när han vill iväg
Ytterdörren låses på kvällen så att ingen kan gå ut, beslut saknas
De ställer bordet framför henne så hon inte kommer upp
Medicinen krossas i sylten utan att han vet om det
Rullatorn göms för att hon ska sitta still
han får inte ringa sin mamma förrän han ätit upp
Sänggrindarna uppe hela natten fast hon protesterar
Kvinnan spänns fast i toalettstolen medan personalen går ifrån
Ungdomen blev inlåst på sitt rum hela helgen som straff
de tog hennes telefon och skor så hon inte skulle rymma
They tie his hands at night so he won't pull the tube
Mobilen beslagtas i tre veckor på hvb, inget beslut finns
Klienten hölls nere på golvet av fyra i tjugo minuter
Kläs i bakvänd overall varje natt för att inte kunna ta av sig blöjan
Brukaren får inte lämna lägenheten utan att betala med cigaretter
""",
    (TextKind.LEX_SARAH, Topic.NEGLECT): """
Ingen hade bytt på henne på ett halvt dygn, huden var sönder
Han hade suttit i duschstolen bortglömd i fem timmar
Maten ställdes utanför dörren fast han inte kan gå, tre dagar i rad
Vi hittade henne avsvimmad, hon hade inte druckit på två dygn
Larmknappen låg utom räckhåll hela natten, hon ropade förgäves
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
Tant hittades på golvet i morse, låg där sen igår em, ingen hade gått dit
Trycksår ända in till benet, ingen har vänt henne på nätterna
Brukaren glömdes i bilen i två timmar i 30 graders värme
uteblivna besök hela helgen hos diabetiker, hon var knappt vid medvetande när vi kom
Liggsår, uttorkad och smutsig när hon kom in till sjukhuset, de skickade bilder
Vi har en man på korttids som gått ner elva kilo utan att någon reagerat
Mat matas inte, brickan ställs in och tas ut orörd, hon tynar bort
Personen satt i samma avföring från kväll till lunch
Nattpersonalen sov och hörde inte att hon ropade på hjälp i timmar. Hon hade brutit höften.
Brukare drunknade nästan i badkaret, assistenten var ute och rökte
Han fick inte hjälp att andas, respiratorlarmet ljöd och den som hade jour hade hörlurar
En boende med demens var borta i fyra timmar i snöstorm innan vi märkte det
Larmet var ur funktion i nio dagar och hon låg på hallgolvet när vi väl kom, sjukhus
A man was left alone in the shower for an hour, he was blue and could not speak
Missbruksboendet: klienten var kraftigt påverkad och personalen gick hem i stället för att ringa ambulans. Avled på natten.
Pojken på gruppboendet satte i halsen och dog, ingen vak trots att det krävdes
Brännskadad av för hett duschvatten, blåsor på halva ryggen, personalen kontrollerade inte temperaturen
Ingen mat i kylen ingen el i lägenheten, kunden har inte fått sina besök på nio dagar för han föll bort ur planeringen
Fick ej sitt insulin på två dygn, ingen delegerad fanns, blev inlagd
Jag tycker detta är vanvård, hon ligger i urin varje morgon o ingen bryr sig
Läkarbesök bokades aldrig fast såret luktade, nu amputeras foten
hej jag vill berätta nåt allvarligt. i lördags var vi 2 på hela avdelningen å en av de boende hade hög feber å andades konstigt redan på morgonen. vi ringde sköterskan som sa avvakta. sen hann ingen titta till henne mer än 1 gång på hela dagen för det var så mycket annat. när kvällspersonalen kom va hon medvetslös. hon ligger på iva nu. jag mår så dåligt
Personalen på plan 2 stängde av ringsignalerna för att få kolla på match. En dam låg på toagolvet tills nattvakterna kom.
spädbarn lämnades ensamt på jourhemmet i tre timmar
En synskadad man skickades hem med taxi till fel adress och blev stående i kylan tills en hundägare tog hand om honom
Vid genomgång av larmloggen för november ser jag att ett rum har larmat elva gånger mellan klockan ett och halv fyra samma natt utan att någon kvitterat. Enligt rapporten var natten lugn. Kvinnan som bor där har sedan dess inte velat vara ensam, hon har slutat äta frukost och säger att hon trodde att hon skulle dö. Hon hade ramlat mellan säng och vägg och kommit upp själv till slut. De som jobbade säger att telefonen var på ljudlös. Jag anser att det är ett missförhållande.
Hon hade inte fått vatten på över ett dygn och var medvetslös
Låg i sin egen avföring från kväll till eftermiddag
Ingen hade varit hos honom på en vecka, han hittades död
Liggsår ner till benet som ingen rapporterat
Larmet ringde i tre timmar, när de kom hade hon slutat andas
Barnet lämnades ensamt i familjehemmet över en helg
Insulinet har inte givits på fem dagar, hon ligger på intensiven
Brukaren svalt, kylen var tom och beslutet om matdistribution hade aldrig startats
Han har gått ner femton kilo sen i våras och ingen har vägt honom
Vi lämnade henne på toaletten i två timmar, hon ramlade och dog sen på sjukhuset
Den demenssjuka mannen gick ut i snön, hittades nedkyld sju timmar senare
Resident left outside in the cold, found with hypothermia
ingen reagerade på att hon skrek av smärta hela natten, höften var bruten
Hon satt fast i sängen från fredag till måndag, ingen hemtjänst kom
två personal på fyrtio boende i natt, tre låg på golvet när vi kom
Personalen var påverkad på passet och somnade, brukaren med epilepsi krampade ensam
Nattpersonalen hade gått hem, de gamla var utan tillsyn
""",
    (TextKind.LEX_SARAH, Topic.MONEY): """
Kunden har blivit av med flera tusen, vi som går dit har hennes bankdosa
Guldringen är borta och den syntes på vikariens finger
Kvitton visar att assistenten handlat åt sig själv med kundens kort
Någon av oss har swishat från hans telefon
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
En kollega har tagit ut pengar med kundens kort
guldringen är borta och vår vikarie försökte sälja en likadan på nätet
Assistenten har lånat 15 000 av sin brukare
jag vet vem som snor ur gammelfarfars plånbok, det är en av oss
Hemtjänstpersonal fick testamente skrivet till sig av dement kund
Kollegan köper cigaretter åt sig själv på den boendes matkonto varje vecka
Det saknas 4 300 kr i en boendes kassaskåp och bara personal har nyckel
Smycken har försvunnit hos tre av våra äldre sedan i september, alla på samma rutt
Staff is using the resident's credit card to buy food for herself
Chefen för det privata boendet har tagit betalt för vak som aldrig funnits och de boende har varit ensamma på nätterna
Sonen har upptäckt swishbetalningar från mammans telefon till en undersköterska
Städerskan hos privata utföraren har tömt gamlas frysar och burit hem köttet, flera vittnen
en assistent skriver upp timmar han aldrig jobbat, brukaren är ensam då
Jag gör det här med klump i magen. Vi har en boende som är döv och knappt kan läsa, och hans syster bad mig hjälpa till att gå igenom kontoutdragen. Varje torsdag sedan i april görs uttag på 800 kronor i en automat i ett centrum dit han aldrig åker. De torsdagarna arbetar samma person. När jag nämnde det för henne blev hon arg och sa att han brukar ge henne en slant. Han vet inte vad hans kod är. Systern vet att jag skriver.
Kontaktpersonen har lånat tjugo tusen av klienten
Guldringen är borta sen den nya vikarien var där
Någon i personalen har använt hennes bankid
gode mannen upptäckte uttag som personal gjort
En medarbetare står i testamentet
hyran obetald för att boendestödjaren tog pengarna
Personal har sålt brukarens mobil
kassan stämmer inte, 4000 saknas och kvitton är påhittade
ring och armband borta, hon säger att flickan från hemtjänsten fick dem
carer used the client's card at a shop several times
""",
    (TextKind.LEX_SARAH, Topic.CASE_HANDLING): """
Fem anmälningar om pojken lades åt sidan, nu ligger han på sjukhus
Flickan fick bo kvar hos styvpappan som slår, för ingen läste anmälan
Skyddsbehovet bedömdes inte och kvinnan blev knivskuren av sin man
Barnet lämnades hemma utan insats trots att vi visste om våldet
Orosanmälan om våld blev liggande i fyra månader, barnet har under tiden misshandlats
Kvinnan fick inget skyddat boende trots dödshot och blev sedan knivskuren
Barnet utsattes för våld hemma trots att vi fått tre orosanmälningar som inte utretts
Tre orosanmälningar om samma flicka blev liggande utan att någon läste dem, nu har hon blivit svårt misshandlad hemma
Orosanmälan om våld lades åt sidan i sex veckor, barnet bodde kvar hos pappan som slog
Skyddsbedömningen gjordes aldrig, flickan skickades hem till pappan och blev våldtagen
Chefen sa åt oss att inte anmäla att brukaren blivit slagen
Orosanmälan om misshandlat barn lades i fel hög och låg orörd i fem veckor. Barnet har under tiden skadats igen.
Skyddsbedömning gjordes inte samma dag trots att anmälan gällde våld mot en treåring
Kvinnan nekades skyddat boende utan att någon utredde hoten, hon blev knivskuren av mannen två dagar senare
Inga uppföljningar har gjorts i familjehemmet på två år, flickan har farit mycket illa
Beslut om kontaktperson har inte verkställts och den unge mannen är nu helt isolerad och har försökt ta sitt liv
Ett placerat barn har inte haft någon ansvarig socialsekreterare på ett halvår
Familj vräktes med barn eftersom vi inte läste hyresvärdens meddelanden, underrättelsen låg i skräpposten
Handläggaren har hittat på uppgifter i utredningen för att få igenom en LVU
Placering i hem utan utredning, där fanns en dömd för barnmisshandel
Ansökan om akut boende för en höggravid kvinna blev liggande i 12 dagar. Hon sov i bil.
Samtal till socialjouren om självmordstankar besvarades med att ringa på måndag
En flicka som skulle skyddas mot bortförande lämnades ut till pappan av jouren för att ingen läst beslutet. De är nu utomlands.
Vi fick orosanmälan i april, ingen läste den, flickan är nu på akuten
Barnet skulle ha placerats omedelbart men beslutet blev liggande och han misshandlades igen
skyddsbedömning gjordes aldrig och mannen fick adressen
Ansökan om skyddat boende handlades inte, kvinnan knivskars
Utredningen har legat i två år, barnen har levt i missbruk hela tiden
Enheten avslutade ärendet utan att träffa barnet och nu är han döende
""",
    (TextKind.LEX_SARAH, Topic.VIOLENCE_AND_THREATS): """
Boende ströp en annan boende med en sladd, vi hann i sista stund
Två intagna på hemmet misshandlade en tredje så han fick sys med nio stygn, personalen satt på kontoret
Deltagare slog en annan deltagare i huvudet med en hammare i snickeriet, ambulans
Återkommande att samma boende slår sin granne, tre gånger på två veckor, ingen åtgärd
Flicka på stödboendet hotas till livet av sin bror, vi visste om det men ingen skyddsbedömning gjordes
personalen hotade med att kasta ut honom i kylan om han inte tystnade
En boende gick till attack mot rumsgrannen med en stol, han ligger på sjukhus
Ungdom knivhögg en annan på boendet, ensam personal
Boende misshandlar sin rumskamrat gång på gång och inget görs
Pojken har blivit svårt slagen av tre andra på hemmet medan personalen fikade
""",
    (TextKind.LEX_SARAH, Topic.TREATMENT): """
En kollega säger till de boende att de ska dö snart ändå så det är ingen idé att klä sig
Hon förlöjligar brukarens inkontinens inför de andra, dag ut och dag in, brukaren äter inte längre
Rasistiska tillmälen mot en klient från handläggare, "åk hem då om det inte duger"
Personal hotar med indragen fika och svordomar, deltagarna vågar knappt andas
Det skriks på dementa på vår avdelning. Ni måste göra något nu.
Vår arbetsledare kallar brukarna för paket och skrattar åt dem när de blöder, det är vardag här och unga vikarier gör likadant
Personalen hånar brukarna inför varandra varje dag, en vågar inte äta längre
de kallar henne äckliga kärring och skrattar när hon gråter
Filmade en naken boende och visade på rasten
Hon får gå i blöja fast hon kan gå på toa, personalen säger att de inte orkar
Systematiska kränkningar av deltagarna på verksamheten, ingen chef ingriper
""",
    (TextKind.LEX_SARAH, Topic.SERVICE): """
Hemtjänsten missade fem besök i rad hos en palliativ patient, han dog ensam
Kunden har inte fått mat sedan i fredags, det är söndag kväll
Dubbelbemanningen togs bort av besparingsskäl, i går tappades hon ur liften och bröt lårbenet
Assistans uteblev helt en natt. Han kan inte vända sig själv och har ingen talförmåga.
Larm ej åtgärdat, vi kom efter fyra timmar, hon hade legat med huvudet i elementet
""",
    (TextKind.LEX_SARAH, Topic.STAFFING): """
En ensam vikarie utan språk och delegering hade ansvar för 30 personer i natt. En avled utan att någon märkte det förrän på morgonen.
Det är systematiskt så lite folk på nätterna att de boende inte får hjälp till toaletten alls, flera har fått sår
""",
    (TextKind.LEX_SARAH, Topic.ALARM_AND_DEVICES): """
Sänggrind lossnade för att den lagats med tejp, mannen föll och dog senare av skallskadan
Liften hade inte besiktats på tre år, lyftbandet brast och kvinnan ådrog sig kotfraktur
Brandvarnare urkopplade i hela huset, rökutveckling i natt, två till sjukhus
påtaglig risk att någon dör här, spisvakten är bortkopplad hos han som eldat två gånger
Trygghetslarmet var inte inkopplat, hon låg på golvet i två dygn
Lyftselen gick sönder för att den inte besiktats, bröt nacken
""",
    (TextKind.LEX_SARAH, Topic.NURSING): """
Hon får samma blöja hela dygnet av sparskäl, huden är uppfrätt
Muntorkan var så svår att tungan sprack, ingen munvård på flera veckor, personalen signerade ändå
Skållades i badet, personalen hade inte känt på vattnet, tredje gradens brännskador
Satte i halsen och dog för att kosten inte var passerad
""",
    (TextKind.LEX_SARAH, Topic.MEDICATION): """
Assistent gav dubbel morfin med flit för att få sova
Någon i personalen har bytt ut de boendes starka tabletter mot alvedon och tagit dem själv
Fick morfin i tiodubbel dos och slutade andas
Grannens hjärtmedicin gavs i två veckor, han är död
""",
    (TextKind.LEX_SARAH, Topic.DOCUMENTATION): """
Signaturer är förfalskade för hela oktober, vändningarna är inte gjorda och hon har nu liggsår grad fyra
""",
    (TextKind.LEX_SARAH, Topic.SECRECY): """
En kollega avslöjade kvinnans skyddade adress för maken, han stod utanför dörren i går kväll
""",
    (TextKind.LEX_SARAH, Topic.OTHER): """
Vill göra en lex sarah
Jag måste anmäla ett allvarligt missförhållande på mitt jobb men är rädd för följderna
""",
}
