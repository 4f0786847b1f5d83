"""Serious harm that staff do, and lex Sarah with no more said: labelled examples.

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
One of the night staff touches her when he helps her to bed, she told her sister
A carer pulled an old man by the hair and called him a pig
I saw my colleague slap a resident across the face at breakfast
Staff pinch her when she does not want to eat
She says a man who works nights lies down in her bed
The boy says that a staff member hits him when nobody sees
En ansatt slo en beboer på hånden da hun tok mat
En ansatt dro en beboer i håret
Vikaren sparket en bruker i leggen
En medarbejder råbte ad en borger og skubbede hende ned i sengen
Beboeren siger at en af nattevagterne rører ved hende
En av pojkarna på boendet berättar att kvällspersonalen slår honom med bälte
Kollegan tryckte in skeden i munnen på henne tills hon kräktes
Personal skrek åt en flicka på HVB och kastade en sko på henne
En assistent håller för näsan på brukaren så att han ska svälja
Hon säger att mannen som jobbar natt tar på henne under täcket
Boendestödjaren har skickat bilder på sitt kön till en klient
Behandlaren har sex med en av de placerade flickorna
En timvikarie drog en dement kvinna över golvet i armarna
Såg hur min kollega daskade en brukare i bakhuvudet
Familjehemspappan tar i flickan när han nattar henne, berättar hon
Personalen skrattade när han bajsade på sig och filmade det
Pflegerin hat eine Bewohnerin geschlagen
La cuidadora le pegó a una residente
Hoitaja löi asukasta kasvoihin
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
They lock the door to her flat from the outside so that she stays in at night
He is tied to his wheelchair every afternoon so that he does not get up
The staff take away her walking frame so she has to stay in bed
The bed rails are up all day without any decision and she cannot get out
Sleeping pills are hidden in her porridge so that the night is calm
Døren blir låst utenfra om natten slik at beboeren ikke kommer ut
Han bindes fast i stolen når de ikke har tid
Borgeren låses inde på sit værelse
Hon låstes in i tvättstugan av personalen när hon var arg
Han stängdes in på toaletten av två i personalen tills han lugnat sig
Telefonen togs ifrån honom i en vecka som straff, han bor frivilligt på stödboendet
De har satt haspen på utsidan av sovrumsdörren
Skorna göms så att hon inte ska gå ut
Personalen ställer soffan framför dörren på natten
Sömnmedel rörs ner i kvällsfilen utan att han vet det
Flickan fick sitta i ett låst rum hela natten för att hon svor
Rullstolen körs in mot väggen med bromsen i så att han inte kommer loss
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
A carer has used a client's bank card for her own shopping
Money is missing from her purse every time the same temp has been there
En ansatt har tatt penger fra en bruker
En medarbejder har stjålet smykker fra en borger
Personal har fått kunden att skriva över lägenheten på sig
Assistenten handlar åt sig själv på brukarens kort varje vecka
Gode mannen upptäckte att boendets personal swishat sig pengar från honom
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
Chefen vrålade åt en boende att hon skulle åka ut på gatan om hon inte var tyst
Personalen hånar de boende och kallar dem svin när de spiller, det sker varje dag
Hon blir förlöjligad av samma person varje morgon och gråter efteråt
Staff call him disgusting names every time he wets himself
""",
    (TextKind.LEX_SARAH, Topic.SECRECY): """
En kollega avslöjade kvinnans skyddade adress för maken, han stod utanför dörren i går kväll
""",
    (TextKind.LEX_SARAH, Topic.OTHER): """
Vill göra en lex sarah
Jag måste anmäla ett allvarligt missförhållande på mitt jobb men är rädd för följderna
""",
}
