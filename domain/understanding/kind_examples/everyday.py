"""Everyday messages of all kinds, as strangers write them: labelled examples.

One example a line, grouped by kind and topic; all are made up. Add one where its like stands: it
is counted at the next start.
"""

from collections.abc import Mapping

from domain.understanding.results import TextKind, Topic

EXAMPLES: Mapping[tuple[TextKind, Topic], str] = {
    (TextKind.WORK_INCIDENT, Topic.VIOLENCE_AND_THREATS): """
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
    (TextKind.LEX_SARAH, Topic.ABUSE): """
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
    (TextKind.LEX_SARAH, Topic.NEGLECT): """
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
    (TextKind.LEX_SARAH, Topic.MONEY): """
A carer has used a client's bank card for her own shopping
Money is missing from her purse every time the same temp has been there
En ansatt har tatt penger fra en bruker
En medarbejder har stjålet smykker fra en borger
Personal har fått kunden att skriva över lägenheten på sig
Assistenten handlar åt sig själv på brukarens kort varje vecka
Gode mannen upptäckte att boendets personal swishat sig pengar från honom
""",
    (TextKind.DEVIATION, Topic.NEGLECT): """
Brukaren hade fått vänta en timme på att få hjälp från toaletten, ingen skada
""",
    (TextKind.DATA_INCIDENT, Topic.SECRECY): """
Kopiatorn matade ut en annan klients beslut och det låg kvar över natten
I skrivaren på plan två låg någon annans läkarintyg hela helgen
Skrev ut på fel skrivare, utredningen hamnade på ekonomiavdelningen
Gav ut uppgifter i telefon till en kvinna som påstod sig vara dottern, det var hon inte
En man ringde och sa att han var handläggare, jag berättade var flickan bor och det var en bluff
Två brukare med samma efternamn förväxlades och fel person fick den andras beslut hem
Beslutet om bistånd skickades till en annan klient med liknande namn
Fel barns utredning bifogades till skolan
Jag råkade lägga hela akten i fel kuvert
Sms om läkartiden gick till förra kontaktpersonens nummer
En lista med namn och portkoder satt på dörren till tvättstugan
Usb-minnet med journaler är borta
Tappade väskan med körlistan på bussen
En anhörig fick se ett annat barns anteckningar på skärmen
En kollega sitter och läser grannens akt på kvällspasset
En som slutat i våras kan fortfarande logga in och läsa
Permen med brukernes papirer lå åpen i gangen
Mejlade klientens personnummer okrypterat till försäkringskassan
Sent the care plan to the wrong family
I left a list of clients on the bus
The printer put out somebody else's records and they were left there all night
I gave information over the phone to a person who was not the daughter
My colleague looked up her neighbour in the records
Sendte epikrisen til feil pasient
Jeg mistet listen med adresser på bussen
Et brev med journaloplysninger blev sendt til den forkerte borger
Vi lade ut en bild från sommarfesten där två boende syns
Handläggaren glömde pärmen i hyrbilen
Inloggningen på den delade datorn var kvar, obehöriga kunde läsa ärenden
""",
    (TextKind.HEALTH_CARE, Topic.MEDICATION): """
Insulinpennorna hade förvarats i rumsvärme och passerat datum
Kylskåpet för läkemedel visade 14 grader över helgen
Ögondropparna var öppnade i februari och används fortfarande
Nyckeln till medicinskåpet låg framme
Medicinen stod oöppnad kvar på bordet från frukost
Dosetten var delad fel, två kvällstabletter för mycket
Två morfinplåster satt kvar samtidigt
Vi räknade Oxynorm två gånger och det fattas en
Signeringen är inte gjord sedan i söndags för ögondropparna
Ny ordination men gamla listan satt kvar i pärmen
Apodospåsen var till en annan boende, upptäcktes innan den gavs
Waranet gavs inte på två kvällar
The insulin had been left out of the fridge for days
The resident was given another person's tablets
Forgot to give the evening medication
Medisinen ble ikke gitt kl 20
Beboeren fikk feil medisin
Borgeren fik ikke sin morgenmedicin
Epilepsimedicinen kom en dag för sent från apoteket
""",
    (TextKind.HEALTH_CARE, Topic.STAFFING): """
Ingen på kvällspasset hade delegering så sjuksköterskan fick komma och ge insulinet
Hela helgen saknades delegerad personal, medicinerna blev två timmar sena
""",
    (TextKind.HEALTH_CARE, Topic.FALL): """
Hon gled ur stolen i matsalen, inga synliga skador
Ramlade när han skulle öppna fönstret, fick en bula
Hittad sittande vid sängen i natt
The resident fell in the bathroom, no injuries
He slid out of his wheelchair at lunch
Beboer falt på badet, slo hodet
Borgeren faldt på vej til toilettet
""",
    (TextKind.HEALTH_CARE, Topic.NURSING): """
Vätskelistan är tom i tre dagar och hon är torr i munnen
Katetern hade inte tömts sedan morgonen
Såromläggningen gjordes inte i torsdags fast den stod i planen
Rodnad över korsbenet, vändschemat är inte följt
Hon har gått ner fyra kilo på en månad och ingen har vägt henne
Sondmaten gick in för fort
Han satte i halsen på en köttbit, kosten skulle vara passerad
The dressing on her leg was not changed for five days
Sykepleier ble ikke kontaktet selv om hun hadde feber
""",
    (TextKind.HEALTH_CARE, Topic.ALARM_AND_DEVICES): """
Lyftselens rem gick av vid förflyttningen, hon hann sänkas ner
Taklyften stannade med brukaren hängande i luften
Sladden till luftväxlande madrassen var utdragen, ingen vet hur länge
Rullstolens broms tog inte och han rullade in i väggen
Duschstolens hjul lossnade under duschen
Sänggrinden gick inte att låsa och sängen åkte ner
Reservflaskan med syrgas visade sig vara tom när apparaten stannade
The hoist sling tore during the transfer, the client was lowered safely
Heisen stoppet midt i forflytningen
""",
    (TextKind.DEVIATION, Topic.SERVICE): """
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
    (TextKind.DEVIATION, Topic.STAFFING): """
Boendestödet stod utan bemanning hela förmiddagen, båda var sjuka
Två pass obemannade i helgen, ingen vikarie gick att få tag på
Vi var en för lite på kvällen så promenaderna ströks
Introduktionen blev en timme, sedan fick vikarien gå själv
Ingen med körkort på passet så besöken på landet blev sena
We were two staff short last night and had to cut visits
Vi var for få på vakt og rakk ikke alle besøkene
""",
    (TextKind.DEVIATION, Topic.CASE_HANDLING): """
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
Kollegan avbröt tolken flera gånger så att familjen inte fick tala till punkt
Vikarien pratade i privat telefon hela måltiden
Två i personalen pratade över huvudet på brukaren
En kollega var stressad och lite kort mot en boende, hon blev ledsen
Personal sa du gnäller jämt till en kund
""",
    (TextKind.DEVIATION, Topic.INFORMATION): """
Vi glömde ringa dottern när hennes mamma bytte rum
Anhöriga fick inte veta om sjukhusbesöket, vi missade det
Överrapporteringen från sjukhuset kom inte fram till oss
Brukaren fick inte veta att tiden flyttats
Tolk var inte bokad så mötet fick göras om
Vi informerade inte god man om att hyran höjts
We forgot to tell the family that she had moved to another room
""",
    (TextKind.DEVIATION, Topic.ALARM_AND_DEVICES): """
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
Cateringbilen var försenad och soppan iskall, den fick kokas upp i köket
Inget varmvatten på hela boendet sedan i går, duscharna fick vänta
Frysen stannade i natt och all mat fick slängas
Allergikosten saknades i leveransen
Vattenläcka i tvättstugan, golvet står under vatten
Värmen är borta på plan två
Vi fick fel lunchlådor, tolv kyckling i stället för fisk
""",
    (TextKind.DEVIATION, Topic.VIOLENCE_AND_THREATS): """
Två boende bråkade om fjärrkontrollen och den ena puttade den andra, ingen skada
En ungdom slog sönder en lampa när han blev arg
Brukare skrek åt en annan brukare vid middagen
""",
    (TextKind.COMPLAINT, Topic.SERVICE): """
Boende på tredje våningen är sura för att gymmet varit stängt en månad
Flera hyresgäster är irriterade, tvättstugan har varit avstängd i veckor
Min pappa får aldrig sin promenad fast den är beviljad
De kommer när det passar dem, inte när vi kommit överens
Dottern är arg över att duschen flyttats igen utan att någon frågat
My mother has not been showered for two weeks and nobody cares
""",
    (TextKind.COMPLAINT, Topic.INFORMATION): """
Ni skulle ringa tillbaka i måndags, jag väntar fortfarande
Vi fick höra av grannen att mamma flyttats till korttids, det är skandal
Ingen ringde när hon ramlade, vi fick veta det en vecka senare
Jag har lämnat fem meddelanden och ingen hör av sig
Svara i telefonen nån gång!
Brevet går inte att förstå, skriv på vanlig svenska
Nobody told us that dad had been moved
I have called six times and no one ever calls back
Ingen ringer meg tilbake
Vi fik ikke at vide at hun var flyttet
""",
    (TextKind.COMPLAINT, Topic.TREATMENT): """
I am upset about the way your staff talked to my mother
The girl on the phone was rude and hung up on me
Hon pratade till mig som om jag var fem år
Min fru blir hyssjad på när hon ber om hjälp
Personalen fnissar och pratar sitt eget språk framför pappa
Sonen tycker att personalen är ohövlig mot hans mor
Handläggaren himlade med ögonen när jag berättade
Saksbehandleren var frekk mot meg
""",
    (TextKind.COMPLAINT, Topic.STAFFING): """
Min bror har aldrig samma assistent två dagar i rad
Mamma mötte trettio olika ansikten på en månad
Det är nya människor varje dag och ingen vet hur han vill ha det
We are tired of new people every day
Min tredje handläggare på ett halvår och jag får börja om från början
""",
    (TextKind.COMPLAINT, Topic.NURSING): """
Pappa satt i blöt blöja när jag kom, så får det inte gå till
Maken tycker att hans fru är ovårdad, naglarna smutsiga och håret tovigt
Dottern är missnöjd med munvården, mammas tänder borstas inte
Anhörig klagar på att hon ligger kvar i nattlinne till lunch
Mum's hair has not been washed for weeks, I am furious
""",
    (TextKind.COMPLAINT, Topic.CASE_HANDLING): """
Sju månader har jag väntat på beslut och ni bara skyller på varandra
Jag fick avslag utan att någon ens läst mitt läkarintyg
Pengarna kom inte och hyran är förfallen, vad håller ni på med
Min son nekades korttids igen, jag tänker överklaga
I have waited four months for a decision
""",
    (TextKind.COMPLAINT, Topic.FOOD_AND_PREMISES): """
Maten är kall varje dag, det går inte att äta
Mamma får samma korv tre gånger i veckan
Det luktar urin i hela korridoren
The food is cold and tasteless every single day
Min pappas rum har inte städats på en månad
""",
    (TextKind.COMPLAINT, Topic.MONEY): """
Jag får faktura för besök som aldrig blivit av
Avgiften har höjts utan att någon förklarat varför
Why am I billed for visits that never happened
""",
    (TextKind.COMPLAINT, Topic.OTHER): """
Grannarna till boendet klagar på hög musik på nätterna
En granne är rasande över att personalen röker utanför hans fönster
Butiken klagar på att ungdomarna från HVB skräpar ner
Vi som bor bredvid stödboendet får aldrig sova
""",
    (TextKind.VIEW, Topic.INFORMATION): """
Bilder på anslagstavlan skulle göra det lättare att förstå veckoschemat
Kunde ni ha skyltar med bilder i entrén
En anhörig önskar ett veckobrev med vad som händer
It would help to have the information in English as well
""",
    (TextKind.VIEW, Topic.FOOD_AND_PREMISES): """
Kan man få mer fisk på menyn, frågar flera av gästerna
En tyst plats vid sidan av matsalen vore skönt
A resident suggests a bench in the garden
Det vore fint med fler växter i uterummet
Hon undrar om det går att få mjukare bröd till frukost
""",
    (TextKind.VIEW, Topic.SERVICE): """
Deltagarna tycker att utflykterna kunde börja tidigare på våren
Skulle det gå att ha högläsning på onsdagar
Kanske kan duschen läggas på kvällen för den som är kvällspigg
Medlemmarna vill ha öppet även på söndagar
Could the walks be a bit longer in summer
Kunne turene vært litt lengre
""",
    (TextKind.VIEW, Topic.DOCUMENTATION): """
En dotter föreslår ett häfte i köket där alla skriver vad som är gjort
Borde man inte ha en gemensam pärm hemma hos kunden
""",
    (TextKind.VIEW, Topic.CASE_HANDLING): """
Om skolan och soc hade möten ihop skulle det spara tid, tycker en mamma
Det vore bra att kunna skicka kvitton digitalt
Förslag: en fast telefontid per handläggare
""",
    (TextKind.VIEW, Topic.ALARM_AND_DEVICES): """
Prova larmen en fast dag i månaden, det fungerade bra där jag jobbade förut
Tagg i stället för dörrkod vore smidigare
Ringklockan borde ha en lampa för den som hör illa
Larmknappen kunde sitta på andra sidan sängen
Kan vi få surfplattor med större skärm
""",
    (TextKind.VIEW, Topic.OTHER): """
Skulle man kunna ha katt på boendet, undrar en av herrarna
Hundbesök en gång i veckan vore något, många skulle gilla det
Kanske en insamling till grannarna vore trevlig
""",
    (TextKind.VIEW, Topic.STAFFING): """
En kund önskar att få samma person på kvällarna
Det vore bra med en manlig kontaktperson till de unga killarna
""",
    (TextKind.PRAISE, Topic.PRAISE): """
Vilka duktiga sköterskor ni har
Så varsamma som ni var med morfar på slutet bär vi med oss
Inte ett klagomål från mig, ni är bäst
Boendestödjaren räddade mig när allt var svart, hälsar en klient
Kundens dotter bad oss tacka den som sjöng för mamma
Aldrig blivit så hörd som hos er kurator, hälsar en mamma
Aldrig har någon lyssnat på mig som ni gör
Motvilligt får jag erkänna att soc har varit toppen
Jag var skeptisk men ni har hjälpt oss så fint
Pappa har aldrig haft det så bra som hos er
Vi hade inte klarat det utan boendestödet
Dottern ringde bara för att säga hur bra mamma har det
Kunden sa att gårdagens middag var den bästa på åratal
Systern tycker att hennes bror blommat upp sedan han flyttade in
Ni räddade min jul, kram till hela gänget
Vilken skillnad sedan ni tog över, mormor skrattar igen
Min handläggare ringde tillbaka samma dag, det uppskattades verkligen
Never felt so listened to, thank you for everything you do
My dad has never been happier than with you
You people are angels, thank you
Dere gjør en fantastisk jobb
Tusen takk til nattevakten, hun var så snill
I har været helt fantastiske
Nattpatrullen kom på tre minuter och var så lugna och snälla
Hälsningar från anhörig: bästa bemötandet jag mött inom vården
""",
    (TextKind.NOT_A_REPORT, Topic.NONE): """
Får vi ta emot blommor av en anhörig?
Får man äta lunch med brukarna?
Får personal ta med sin hund till jobbet?
Kan anhöriga skriva här också?
Kan en brukare själv lämna klagomål i den här chatten?
Vad räknas som en avvikelse egentligen?
Vem ser det jag skriver?
Hur länge sparas mina rapporter?
Måste man skriva under med sitt namn?
Can family members write here as well?
Can I report anonymously?
Who reads the reports?
Is this where I report an incident?
How do I attach a photo?
Can you show me my open cases?
Kan jeg skrive anonymt?
Hvem leser dette?
Skicka en lista över förra veckans ärenden
Skicka statistiken för oktober till mig
Ge mig en sammanställning av kvartalet
Visa en graf över året
Ta fram alla fall på Ekbacken
Gör en sammanfattning av det här ärendet
Send me a summary of last month
Jag är vikarie på Solbacken och jobbar mest kvällar
Jag heter Kim och är ny på nattpatrullen
Jag jobbar som undersköterska på plan två
Hej, jag är praktikant hos er till jul
Jag är ny chef här sedan i måndags
I work nights at the care home
test test ett två tre
prov prov, hör ni mig
provar om det här funkar
testar bara lite
asdf test
hej hej tack för i dag
Hei og takk for i dag
Tak for i dag, vi ses i morgen
Hej med jer
God kveld alle sammen
See you tomorrow, bye
Ok tack då vet jag
Vi ses på mötet klockan två
Fikat är framdukat i personalrummet
Någon som kan byta pass på lördag?
Nyckeln till förrådet ligger i skåpet
Jag är hemma med sjukt barn i dag
Ny kod till larmet från måndag
Brandövning på torsdag klockan tio
I vilken pärm står det hur man gör vid hot?
När ska en avvikelse vara utredd?
Ska jag ringa chefen om någon ramlar?
Måste jag anmäla om en brukare slår en annan?
""",
    (TextKind.LEX_SARAH, Topic.TREATMENT): """
Chefen vrålade åt en boende att hon skulle åka ut på gatan om hon inte var tyst
Personalen hånar de boende och kallar dem svin när de spiller, det sker varje dag
Hon blir förlöjligad av samma person varje morgon och gråter efteråt
Staff call him disgusting names every time he wets himself
""",
    (TextKind.DEVIATION, Topic.MONEY): """
Vi betalade ut försörjningsstödet två gånger till samma person och har krävt tillbaka
Kassan stämmer inte på tjugo kronor, troligen fel räknat
Fel summa drogs från fickpengarna, rättat samma dag
""",
    (TextKind.DEVIATION, Topic.NURSING): """
Hon blev liggande i sängen till elva eftersom vi inte hann, lugn och vid gott mod
Vi hann inte byta lakan före lunch
Tänderna borstades inte i går kväll
""",
    (TextKind.DEVIATION, Topic.OTHER): """
En huvudnyckel gick av i låset, låssmeden är på väg
Kundens katt smet ut när vi öppnade dörren
En ruta gick sönder när gräset klipptes
""",
    (TextKind.COMPLAINT, Topic.ALARM_AND_DEVICES): """
Larmet piper dag och natt och ingen kommer och lagar det, klagar kunden
Hissen har varit trasig i en månad och ni gör inget
""",
    (TextKind.VIEW, Topic.PSYCHOSOCIAL): """
Kan vi i nattlaget få någon att prata av oss med då och då
Det vore bra med en gemensam fika för personalen en gång i månaden
""",
    (TextKind.VIEW, Topic.TREATMENT): """
Det vore trevligt om alla sa sitt namn när de kommer in
Personalen får gärna knacka innan de öppnar
""",
    (TextKind.COMPLAINT, Topic.DOCUMENTATION): """
Det står rena felaktigheter i min journal och ingen rättar
""",
    (TextKind.HEALTH_CARE, Topic.INFORMATION): """
Kom hem från sjukhuset utan läkemedelslista, vi vet inte vad som ska ges
Ingen utskrivningsinformation följde med, sjuksköterskan fick ringa runt
""",
}
