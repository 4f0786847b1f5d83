"""Serious harm and palpable risk that nobody averted: labelled examples.

One example a line, grouped by kind and topic; all are made up. Add one where its like stands: it
is counted at the next start.
"""

# ruff: noqa: E501 - one example a line, written as people write

from collections.abc import Mapping

from domain.understanding.results import TextKind, Topic

EXAMPLES: Mapping[tuple[TextKind, Topic], str] = {
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
An old woman had nothing to eat or drink for a whole weekend because nobody came
He was found dehydrated on the floor, home care had not been there since Friday
Nobody checked on her for two days and she was taken to hospital
The pressure sore was so deep you could see the bone, no one had turned him for weeks
She was left in a soiled bed for fourteen hours
Ingen hadde vært hos henne på to døgn, hun lå på gulvet uten vann
Hun lå i sin egen avføring hele natten
Borgeren fik ikke mad i to dage fordi ingen kom
Två barn blev kvar i minibussen i solen och fick åka ambulans
Barnet glömdes på utflykten och hittades nedkylt av polisen
Hemtjänsten kom inte på tre dygn, hon hittades uttorkad och förvirrad
Han hade legat med bruten höft sedan kvällen trots att han larmat flera gånger
En outbildad vikarie ensam på natten med trettio dementa, en gick ut och frös ihjäl
Larmet felanmäldes fyra gånger men byttes aldrig, kvinnan låg hjälplös i ett dygn
Mannen hade inte ätit på fyra dagar och ingen hade reagerat
Flera orosanmälningar utan åtgärd och nu har barnet skadats svårt
En boende högg en annan med kniv, vi hade varnat för det länge utan att något gjordes
Medboende misshandlade henne så hon fick skallskada, ledningen visste om risken
Han satte eld på madrassen för tredje gången, ingen tillsyn hade satts in och två blev brännskadade
Ungdomen tog en överdos på boendet fast alla visste att han mådde dåligt och ingen vakade
Hon svalt i sin lägenhet, varje besök signerades men ingen hade varit inne
Sonen säger att pappa inte fått vatten på hela dygnet och nu ligger inne för uttorkning
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
}
