"""The staff themselves exposed: violence, strain, stress: labelled examples.

One example a line, grouped by kind and topic; all are made up. Add one where its like stands: it
is counted at the next start.
"""

# ruff: noqa: E501 - one example a line, written as people write

from collections.abc import Mapping

from domain.understanding.results import TextKind, Topic

EXAMPLES: Mapping[tuple[TextKind, Topic], str] = {
    (TextKind.WORK_INCIDENT, Topic.VIOLENCE_AND_THREATS): """
En anhörig filmar oss i smyg och lägger upp klippen på Facebook med elaka ord
Klienten har skrivit mitt namn på en hatsida
Han följde efter mig till bussen efter passet
En brukare tog tag i mitt hår och vägrade släppa
Fick kallt vatten kastat i ansiktet av en ungdom
Hon sa att jag skulle få ångra mig, jag törs inte gå dit ensam
Blev instängd i ett rum av en klient som blockerade dörren
En son till en boende står och väntar på mig på parkeringen varje kväll
Han drog kniv när vi ringde på
Kunden tafsade på mig när jag bäddade
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
Jag blev slagen i magen av en brukare vid påklädning
Riven på båda armarna i morse
Klient spottade mig i ansiktet i väntrummet
en boende kastade rullatorn mot mig, jag hann ducka
Fick en knuff mot väggen av berusad anhörig
Hotbrev på jobbet, riktat till mig o min kollega som utreder barnen
Anhörig har lagt ut mitt namn och foto på Flashback
I was kicked in the stomach by a client during transfer
A father screamed that he will find out where my kids go to school
Han tog strupgrepp på mig, kollegan fick slita bort honom
bettmärke i underarmen, åkte till vårdcentral stelkramp
mannen står utanför kontoret när vi slutar, tredje dagen, jag vågar inte gå till bilen
Brukare tar mig på brösten varje gång jag hjälper honom i duschen
Kunds hund högg mig i vaden
Under hembesök drog pappan fram en yxa och sa åt oss att sticka
Kallad blatte o apa av kund, chefen säger strunta i det
Ensam på mottagningen när en påverkad person slog sönder glaset
Luggad och fick blåtira av flicka med autism. hon menar inget illa men jag har ont
Hot via sms till jobbmobilen, "ni ska få betala"
Vi utrymde kontoret efter bombhot
Kokhet soppa slängdes över mig, brännskada första graden
Utåtagerande deltagare, jag och en till fick sparkar, de andra deltagarna blev rädda
Vårdnadshavaren filmade mig på parkeringen och skrek hora
Vi var två på hembesök med anledning av en orosanmälan. Mamman var lugn men när pappan kom hem ställde han sig i dörren och vägrade släppa ut oss. Han sa att om vi tar barnen så tar han oss. Det varade kanske i fem minuter. Sedan gick han ut på balkongen och vi kunde gå. Ingen rörde oss men jag har inte slutat skaka. Polisanmälan är gjord, kollegan är hemma i dag.
En klient viftade med kniv framför mig i trappuppgången
blev riven i ansiktet vid duschen
han sa att han vet var mina barn går i skola
Jag fick en stol i huvudet idag
mannen i lägenheten låste dörren och ville inte släppa ut mig
Anhörig knuffade mig mot väggen
boende nöp och bet mig när jag skulle byta på honom
Sökande slog näven i bordet och skrek att han ska hitta mig
Vi blir kallade fula ord varje dag i receptionen, någon spottade
Client threw a cup at me and I was hit on the ear
Brukarens hund gick på mig
En man följde efter mig från kontoret till bilen
kollegan blev strypt bakifrån av en boende, hon är hemma nu
hotbrev i min brevlåda hemma efter ett omhändertagande
En ungdom slog sönder inredningen och jag fick låsa in mig på kontoret
tafsad på rumpan av brukare igen, chefen säger att det ingår
hembesök slutade med att pappan tog upp ett vapen
Jag hölls fast i håret av en dement dam
Han försökte köra på mig på parkeringen
fick kokande kaffe kastat på mig
Klienten tar på sig själv och frågar om jag vill titta när jag städar där
En brukare vill att jag ska krama honom naken varje gång vi duschar, jag vågar inte gå dit själv
Kunden försökte kyssa mig i hallen
En man visar könet för oss tjejer vid morgonbesöken
Sonen till kunden kallar mig lilla gumman och tar mig på rumpan
En boende tog mig på brösten när jag böjde mig fram
Brukaren rev sönder min jacka och slog efter mig med käppen
En förälder kastade en kaffemugg mot mig under mötet
Han står för nära, spärrar dörren och säger att jag inte får gå
En klient ringer min privata mobil om nätterna och säger att han vet var jag bor
Ungdomen tog mina bilnycklar och hotade att köra på mig
A client grabbed my breast during the morning visit
The son of a client followed me to my car and shouted that he would find me
A resident punched me in the stomach when I tried to help her up
my client makes sexual comments to me every visit
En beboer slo meg i ansiktet under stellet
Beboeren bed mig i armen da jeg skulle hjælpe hende
""",
    (TextKind.WORK_INCIDENT, Topic.PHYSICAL_LOAD): """
Vi fick i oss rök när torkskåpet tog eld
Jag brände handen på spisen hos en kund
Fick diskmedel i ögat och åkte till akuten
Skar mig på en brödkniv i avdelningsköket under passet
Vrickade foten när jag sprang på larm
Trillade av cykeln på väg mellan två kunder, slog i knät
Halkade i tvättstugan och fick hjärnskakning
Domnade fingrar efter att ha skurat hela dagen
Taklampan föll ner och träffade en kollega
Krockade med hemtjänstbilen i rondellen, ont i nacken
Sladdade av vägen med tjänstebilen på väg till larm, inga kunder med
Det är så kallt på kontoret att vi sitter i jackor
Fick skabb efter att ha hjälpt en boende
Rökig luft hos kunden gör att jag får astma
Nålstick när jag plockade undan sprutan
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
Halkade på isen utanför kundens port och bröt handleden
Stack mig på en använd nål
Klämde fingret i sänggrinden
ont i axeln efter att ha dragit upp en tung brukare ensam
Krockade med tjänstebilen, lindrigt men nacken är stel
Rinnande ögon och hosta av rengöringsmedlet
Föll i mörk källartrappa när jag skulle hämta tvätt, ingen lampa
Lyften är trasig och vi lyfter manuellt, två i gruppen är sjukskrivna för ryggen
Duschrummet är så trångt att vi står dubbelvikta
Fuktskada på kontoret, flera har huvudvärk och rinnsnuva
Elcykelns bromsar tog inte, åkte rakt i diket
Skar mig på en burk hos kund, tre stygn
Hurt my back lifting a heavy client alone, no lift in the flat
Kunden röker inne fast vi bett henne låta bli, jag har astma
fick kräksjukan på jobbet, inga handskar eller förkläden fanns
34 grader på expeditionen, en kollega svimmade
Strömstöt av brödrosten på boendet
Bet av en katt, handen svullen
Skorna halkar på det nya golvet, jag har gått omkull två gånger
Brukare med TBC, vi hade inget munskydd och fick veta först efteråt
Legionella i vårt omklädningsrum, vi duschar ju där
tappade greppet vid förflyttning, själv fick jag ryggskott, brukaren hamnade mjukt i sängen
Tillbud: jag var på väg hem från sista kvällsbesöket vid elva, det hade inte plogats och cykeln gled undan i backen vid kyrkan. Jag for över styret. Som tur var kom ingen bil. Hjälmen sprack och jag har ont i bröstkorgen men inget är brutet enligt akuten. Vi har bett om dubbdäck till cyklarna sedan i oktober men fått svaret att de är beställda. Skyddsombudet vet. Jag skriver mest för att nästa inte ska ha samma tur eller otur hur man nu ser det.
Ont i axeln efter att ha dragit upp en tung kund ensam
Halkade på isen utanför porten, handleden bruten
jag stack mig på en använd kanyl när jag tömde soporna
Klämde fingret i taxidörren
sulan på arbetsskorna släppte och jag föll nerför trappan
Det är 31 grader i köket och ingen fläkt
elen slog till när jag drog ur dammsugaren, stöt i armen
Ryggen gick när vi lyfte utan lift
Krockade med tjänstebilen, whiplash
fick klorin i ögat
Mögel i personalrummet, alla hostar
liften trasig så vi lyfter för hand, tre har ont
en hylla rasade över mig på förrådet
Cykeln saknar broms och jag vurpade
My back hurts after lifting a client alone
vi fryser på kontoret, tolv grader
Kollegan ramlade på det nymoppade golvet
fick skabb efter arbete hos kund, inga skyddskläder
skar mig på en burk hos brukaren, syddes med fyra stygn
Rökning inne hos kunderna ger mig astmaattacker
Hunden hos kunden högg mig i benet
kundens katt klöste mig i ansiktet så jag fick åka till vårdcentralen
Fick tvål i ögonen när flaskan sprack
Vattnet var skållhett och jag brände handen vid disken
Trampade snett i trappan hos kund
Jag fick lyfta honom ensam för att kollegan inte dök upp, nu har jag ont i ländryggen
Vi är två på papperet men jag gör alla förflyttningar själv, axlarna är slut
Nacken låste sig efter nattens tunga vändningar
Hissen är trasig så vi bär matkassar fyra trappor, knäna tar stryk
Tjänstebilen fick sladd på isen och jag körde i diket
Elcykeln saknar bromsar och jag höll på att bli påkörd
Stack mig på en kanyl i soppåsen hos en kund
Fick desinfektionsmedel i ögat på jobbet
Cut my hand on broken glass in the kitchen at work
I hurt my shoulder lifting a client alone because nobody else was on shift
Slipped on the wet floor in the staff room and hurt my knee
Jeg fikk vondt i ryggen etter et tungt løft
Det är 12 grader på kontoret och vi sitter i ytterjackor
Rökig luft i lokalen, flera i personalen har hosta
""",
    (TextKind.WORK_INCIDENT, Topic.PSYCHOSOCIAL): """
Hinner inte ens äta, vi är för få varje dag
Ingen lunch på hela veckan för någon av oss
Orkar inte mer, grät på toaletten i går
Jag vaknar på nätterna och tänker på jobbet
Ingen i arbetslaget pratar med mig längre
Min chef svarar aldrig när jag säger att det är för mycket
Jag är helt slut och klarar inte fler extrapass
Mår illa varje morgon innan jag ska till jobbet
Blir utskälld av chefen inför alla
Har ångest inför varje pass sen det som hände
Vi har ingen paus på tio timmar och ingen bryr sig
Jag blir kallad öknamn av mina arbetskamrater
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
Jag orkar inte mer, har 34 ärenden o sover inte
Kollegor fryser ut mig på rasterna
Ingen rast på hela passet, fjärde dagen
Chefen skriker åt oss på morgonmötet
Får panik på väg till jobbet sen det som hände på akutboendet
Jag har fått tafsande kommentarer av en kollega vid kaffeautomaten
Ensamarbete på natten, jag är rädd hela tiden
sms från chefen klockan 23 om att jag måste komma in, varje vecka
Tre i teamet är långtidssjuka o vi andra gör deras jobb utan att nåt tas bort
Vi har inte fått någon avlastande samtal efter dödsfallet, alla går och mår dåligt
Mobbing i arbetsgruppen, det görs miner och viskas
Schemat ger nio timmars vila mellan passen
I cry after every shift, too many clients and no break, I told my manager two times
Det hålls möten om mig bakom min rygg sedan jag sa ifrån
Ny organisation för tredje gången i år, ingen vet vem som gör vad, folk säger upp sig
Gruppen är fantastisk men belastningen knäcker oss, två har gråtit idag
Jag är nyutexaminerad och har fått de svåraste barnärendena direkt, ligger vaken och är rädd att missa något
Min kollega pratar alltid om min religion och drar skämt om slöjan
Blir inringd på lediga dagar. Nu har jag hjärtklappning.
Det här gäller mig själv och inte någon klient. Sedan sommaren har jag haft jour var tredje helg ovanpå heltid eftersom två tjänster inte tillsatts. Jag har sagt till min chef vid tre medarbetarsamtal och fått svaret att alla har det tufft. I förra veckan satt jag i bilen utanför ett hembesök och kunde inte komma ihåg vilken familj jag skulle till. Jag blev rädd på riktigt. Jag vill att det registreras som tillbud och att skyddsombudet får veta.
nya appen pingar dygnet runt o dom väntar sig svar fast man är ledig
Jag klarar inte fler extrapass, gråter när jag kommer hem
Chefen skäller ut oss inför de boende
utfryst av arbetsgruppen sen i våras
vi är två på jobb som ska vara fyra, alla är slutkörda
får sms om pass dygnet runt även på semestern
Jag har 48 ärenden och sover inte
ingen introduktion, kastades in ensam, fick panikångest
kolleger pratar illa om mig bakom ryggen
dubbelpass fjärde dagen i rad, ingen rast
Jag blev mobbad på apt
we work alone every night and nobody answers when we call, I am scared
Min chef kallar mig värdelös
Ingen debriefing efter att vi hittade henne död
Hinner inte äta eller gå på toa på hela passet
jag mår så dåligt av det vi tvingas göra, etisk stress
Schemat ändras samma dag, jag har ingen vila
Personalgruppen är i konflikt, folk säger upp sig
Hetsen på jobbet gör oss sjuka
Kollegorna skämtar om hur jag pratar svenska, jag vill inte gå till jobbet längre
My colleagues laugh at my accent and leave me out at lunch
I am bullied by a coworker and my manager does nothing
I feel sick before every shift because of the way my boss talks to me
We never get a break and I cry when I come home
De andra slutar prata när jag kommer in i fikarummet
Ingen i arbetsgruppen hälsar på mig och jag bjuds inte in till mötena
Kollegan skriker åt mig varje dag, jag är rädd för att gå på mitt pass
Koleżanka krzyczy na mnie w pracy
Chefen hånade mig inför hela gruppen på mötet
Har jobbat elva dagar i sträck och får ingen ledig helg
Ingen avlöste så jag stannade kvar sexton timmar
Jag har 38 barnärenden och vaknar på nätterna
Vi hinner inte äta, inte kissa, inte tänka
Får sms från chefen på semestern varje dag
Kollega sprider rykten om mig och en annan i gruppen
Min arbetskamrat vägrar prata med mig sedan jag sa ifrån
Jeg er utslitt, vi er altfor få på jobb
Jeg bliver mobbet af en kollega
Känner mig rädd för att jobba natt ensam i huset
""",
    (TextKind.WORK_INCIDENT, Topic.STAFFING): """
Vi är alltid en för lite på kvällen och hinner aldrig kissa
För få på helgen, jag gick ensam med dubbelbemanningar hela söndagen, ryggen är slut
Ensam på natten med 32 boende, jag är rädd
vi går kort varje helg och orkar inte längre
""",
    (TextKind.WORK_INCIDENT, Topic.ALARM_AND_DEVICES): """
Överfallslarmet fungerade inte när jag tryckte
bärbara larmet urladdat, vi har ingen laddare och jag jobbar själv på kvällarna
Överfallslarmet fungerar inte i källaren
personlarmet dött, jag var ensam med en hotfull man
Ingen mobiltäckning på landsbygdsturen så jag kan inte larma
""",
}
