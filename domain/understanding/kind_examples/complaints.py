"""Clients, relatives and outsiders who are not content: labelled examples.

One example a line, grouped by kind and topic; all are made up. Add one where its like stands: it
is counted at the next start.
"""

# ruff: noqa: E501 - one example a line, written as people write

from collections.abc import Mapping

from domain.understanding.results import TextKind, Topic

EXAMPLES: Mapping[tuple[TextKind, Topic], str] = {
    (TextKind.COMPLAINT, Topic.SERVICE): """
Frun säger att vi aldrig kommer när vi lovat
Min man får inte den duschtid han har beslut på, det räcker nu
Det är under all kritik hur det städas hos mor
Min mamma får aldrig duscha på utsatt tid
Hemtjänsten kommer när det passar dem, ofta en timme sent. Jag är less på det!
Dottern ringde och var upprörd över att tillsynen uteblivit två gånger
Granne klagar på att ungdomarna på boendet stör på nätterna
I want to complain about the cleaning at my father's home
städningen är under all kritik
Maken tycker inte att frun får den hjälp hon har beslut på
Ei ole tyytyväinen, valitus: siivous ei toimi äidin luona
De har inte städat under sängen på flera veckor säger min far
min fru får lägga sig klockan fem på eftermiddagen för att det passar personalen
Varför har ingen varit hos min son på hela helgen??
Sonen till en boende är missnöjd med hur hans mammas kläder sköts
We are not satisfied with the home care our mum receives
Jag betalar för städning men det är fortfarande dammigt överallt
Hemtjänsten stressar igenom besöken hos mamma, de är där i fem minuter
Anhörig ifrågasätter varför duschen alltid blir inställd på röda dagar
Hyresvärden hör av sig om störningar från servicelägenheten
Min pappas städning har inte blivit gjord på en månad
Brukaren är missnöjd med att promenaden ofta ställs in
Anhörig klagar på att städningen inte blir gjord ordentligt
Mamma har fått vänta på hjälp i flera timmar, det är inte okej
Make till brukare är upprörd, hustrun har inte blivit duschad på tre veckor
Kunden klagar på att personalen bara stannar tio minuter
Ingen kom hem till min mamma i går kväll!
My mother did not get her shower again, this is unacceptable
Det är tredje fredagen på raken som ingen kommer och städar hos min farbror
Grannen till en av våra kunder ringde och var sur för att vi parkerar på hennes plats
My brother was promised a contact person in spring and still has nobody
Ni lovade dusch två gånger i veckan, det har blivit en på hela månaden
Anhörig undrar varför mamma får lägga sig redan halv sju
Assistansbolaget skickar vem som helst, min son blir livrädd varje gång
Pappa fick ligga till elva i morse. Elva! Det är inte första gången
En brukares son mejlade och var mycket kritisk till att promenaderna uteblir
Varför får inte min dotter åka med på lägret när alla andra får
Hemtjänsten har hand om mors tvätt och allt kommer tillbaka rosa
Mon père attend sa douche depuis trois semaines, c'est inacceptable
Mannen på 3:an säger att han aldrig får gå ut
Jag bad om hjälp med gardinerna i augusti. De hänger fortfarande inte
Hyresvärden hör av sig om störningar från stödboendet
Min pappa har inte fått sina promenader på hela sommaren, det står i beslutet!
Son till boende ringer och är missnöjd med att tvätten försvinner
Jag skulle fått en kontaktperson i mars. Vad händer?
Je suis très déçue, personne n'est venu chez ma mère
Dottern ringde och var upprörd, pappa har inte fått dusch på tre veckor enligt henne
kunden klagar på att vi alltid kommer för sent på morgonen
Anhörig missnöjd med städningen, dammråttor under sängen säger hon
Vår brukare tycker det är för dåligt att hans utflykt blev inställd igen, han vill att det skrivs upp som klagomål
Min mamma har betalat för hemtjänst hela månaden men ni har varit där hälften av gångerna. Jag vill ha ett svar!
Föräldrarna är inte nöjda med korttidsvistelsen, sonen har inte varit ute en enda gång under helgen.
Klienten på boendestödet tycker att han får alldeles för lite tid och att vi stressar
Granne ringer och klagar på att hemtjänsten parkerar på hennes plats och springer in och ut på tre minuter
En son hörde av sig till kundservice om att larmet tog 50 minuter att besvara natten till lördag. Han är mycket kritisk och vill bli kontaktad.
Hon säger att ingen kom i söndags och att hon är less på oss nu
Gode mannen har framfört missnöje med att ledsagningen ställts in fyra gånger sedan september och undrar om kommunen tänker ersätta biljetterna som brunnit inne.
Modern anser att kontaktfamiljen avbokar för ofta
dålig tvätt, allt krymper, kunden kräver ersättning för sin kofta
Vi får alltid maten sist på det här huset sa en av damerna och ville att jag skulle föra det vidare till chefen
A daughter called and complained that nobody takes her father outside any more
The client is unhappy that the cleaning was skipped twice and wants someone to call him
Brukaren upplever att avlösarna bara sitter vid tv:n. Mamma bad mig lämna in klagomål.
Maken till en av våra gäster i växelvården tyckte att hustrun kom hem i sämre skick än hon åkte.
Kvinna i 80-årsåldern kom till receptionen med käpp och kappsäck, som hon sa. Hon har tackat nej till hemtjänst tills vidare eftersom "ni ändå aldrig kommer när ni ska". Hon hade skrivit upp tiderna i en almanacka och av 28 besök i oktober hade 17 varit mer än en halvtimme sena. Hon ville inte ha något kaffe, hon ville ha bättring. Almanacksbladen är kopierade och ligger hos mig.
Min mamma har fått vänta på hjälp tre kvällar i rad och nu får det vara nog
Ni kommer aldrig när ni säger
Jag betalar för städning som inte görs
Dottern ringde och är missnöjd med att pappa aldrig får komma ut
Varför har min son ingen ledsagare fast vi har beslut
Kunden säger att besöken bara är fem minuter långa och det duger inte
Det är skamligt att hon fått duscha en gång på en månad
Anhörig klagar på att avlösningen ställs in
Grannen hör av sig om att vår kund ropar på hjälp om nätterna utan att någon kommer
Boende på tredje våningen är sura för att gymmet varit stängt en månad
Flera hyresgäster är irriterade, tvättstugan har varit avstängd i veckor
Min pappa får aldrig sin promenad fast den är beviljad
De kommer när det passar dem, inte när vi kommit överens
Dottern är arg över att duschen flyttats igen utan att någon frågat
My mother has not been showered for two weeks and nobody cares
""",
    (TextKind.COMPLAINT, Topic.STAFFING): """
Det är nya ansikten varje dag hos pappa, han blir orolig
Anhörig klagar på att det är för lite personal på helgerna
Jag har haft fem handläggare på ett år, helt oacceptabelt
Pappa träffar 30 olika personer i månaden, så kan det inte vara
Alltid vikarier på sommaren som inte kan något, säger en kund
En ny socialsekreterare igen! Tredje sedan i våras!
Dottern tycker att det är för många olika personer hemma hos mamman
Brukaren är trött på alla nya vikarier
Vi är trötta på att det kommer ny personal jämt
Det springer en ny människa hos pappa varenda dag, han vet inte vilka ni är
En kund är trött på att behöva förklara allt för nya hela tiden
Nya gubbar hela tiden, jag släpper inte in dom längre
Klienten har haft fem socialsekreterare på ett år och vill ha en som stannar
Orkar inte lära upp ännu en assistent, det är den sjunde i år
Varför kommer det aldrig någon som kan svenska till mormor
Brukare irriterad över alla vikarier
"det springer nya ansikten hela tiden jag orkar inte förklara var kaffet står" sa kunden, vill klaga
Systern undrar varför brodern på gruppbostaden har haft sex olika kontaktmän i år, hon tycker det är under all kritik
Klienten har bytt socialsekreterare 4 ggr och är rasande
Frun i 7:an vill absolut inte ha manlig personal i duschen men får det ändå, hon är jättearg
Assistansberättigad missnöjd med att bolaget aldrig får tag i vikarier vid sjukdom
Anhörigföreningen har skickat en skrivelse där de klagar på för få i personalen på helgerna.
familjehemmet är irriterade på att det kommer en ny familjehemssekreterare vart och vartannat halvår
Anhörig frågar argt om det verkligen ska vara två stycken på en hel våning på kvällen
Tanten på sexan säger hon blir rädd när det kommer folk hon aldrig sett, hon vill klaga till högsta chefen
En kund hotar byta utförare för att ingen i personalen förstår vad hon säger
Nya människor varje dag, mamma blir rädd
Trettio olika på en månad klagar dottern
Det är för lite folk på helgerna tycker anhöriga
hon vill inte ha vikarier som inte kan svenska
Min bror har aldrig samma assistent två dagar i rad
Mamma mötte trettio olika ansikten på en månad
Det är nya människor varje dag och ingen vet hur han vill ha det
We are tired of new people every day
Min tredje handläggare på ett halvår och jag får börja om från början
""",
    (TextKind.COMPLAINT, Topic.CASE_HANDLING): """
Jag har väntat i tre månader på beslut
Min ansökan har inte behandlats fast det gått två månader
Klienten är missnöjd med sitt avslag och tycker att utredningen är slarvig
Varför tar det så lång tid att få hjälp med en avlastningsplats åt min man
ni har slarvat bort mina papper och nu får jag inga pengar denna månad
Vi tycker att beslutet om minskad tid är helt fel
Klient ringer och är arg över att utbetalningen är försenad
Ni har avslagit min ansökan utan att ens träffa mig
Pappan anser att utredningen är partisk
Jag överklagade i mars och har inte hört ett ljud
Skolan är missnöjd med att vi inte återkopplat på orosanmälan
Det tog åtta månader att få beslut, det är oacceptabelt
Klient klagar på lång handläggningstid
Socialtjänsten har gjort fel och jag vill ha upprättelse
jag e så trött på att vänta på beslut från er
Min son nekades boendestöd utan motivering
Sju månader har jag väntat på ett beslut om LSS. Sju!
God man har hört av sig och menar att kommunen bryter mot lagen när hans huvudman inte får ett skriftligt beslut
jag fattar inte varför soc inte tror på mig, har lämnat in alla kontoutdrag två gånger
Hur kan ni ta fyra månader på er för ett bostadsbidrag?? löjligt
Klienten är missnöjd, anser att utredaren valt sida
jag vill byta handläggare, den jag har gör ingenting
Er utredning är full med fel och ingen rättar
Ni tog mina barn utan att prata med mig först
Ex-mannens advokat har lämnat synpunkter på att utredningen är partisk
Fattar ni ens vad ni gör? Mina papper har försvunnit tre gånger
En kvinna är upprörd över att hennes orosanmälan inte ledde till något
Vi överklagar och vi är otroligt besvikna på kommunen
avslag igen... ni läser ju inte ens vad man skriver
En pappa anser att barnutredningen är ensidig
Sökande missnöjd med avslag på hyresskuld
Klienten vill klaga på att handläggningstiden för försörjningsstöd är över en månad
Pappan i ett umgängesärende menar att familjerätten tagit mammans parti, han kräver ny utredare
Personen som ringde tyckte att vi gjort en helt felaktig bedömning av hemtjänsttimmarna och sa att hans far förtjänar bättre
Har suttit i möte med en ung kille som är jättebesviken över att hans LSS-ansökan tagit fem månader. Han vill att det ska registreras.
Jag har väntat på beslut om färdtjänst sedan i augusti! Det är inte klokt hur ni håller på.
En mormor är missnöjd med att hon inte tillfrågades som nätverkshem
Mamman anser att utredningen innehåller direkta felaktigheter om henne och vill ha rättelse samt en ursäkt
klagomål via tfn: ansökan om äldreboende avslagen två ggr trots läkarintyg, sonen tycker det är skandal
Advokat har inkommit med kritik mot att underlaget kommunicerades dagen innan förhandlingen.
Klient uppger att handläggaren ändrat boendeplanen utan att prata med honom, känner sig överkörd.
God man påpekar att beslutet aldrig kom och att hon fått stöta på tre gånger, hon är inte glad
Vårdnadshavare upprörd över att barnet hördes i skolan utan att hon visste
Applicant says it took nine weeks to get an answer about income support and he wants to file a complaint
Familjehemsmamman är besviken på stödet från oss, hon har fått vänta på handledning i ett år
Det här är tredje gången jag skickar in samma papper. Tredje! Ni slarvar bort allt.
Farbrorn tycker det är fel att han måste ansöka på nytt varje månad, och han sa att vi jävlas med folk
Bruker er svært misfornøyd med at søknaden tok et halvt år
El padre está muy enfadado porque nadie le ha explicado la decisión sobre su hijo
Jag har väntat fem månader på svar om färdtjänst
Ni har tappat bort mina papper två gånger
avslag utan att någon ens träffat honom, vi överklagar
Fem handläggare på ett år, jag orkar inte berätta allt igen
Soc gör ingenting trots tre anmälningar från oss grannar
Mamman tycker att utredningen är full av fel
Ingen ringer tillbaka
My application has been with you since June and nobody answers
Beslutet är obegripligt skrivet och orättvist
Sju månader har jag väntat på beslut och ni bara skyller på varandra
Jag fick avslag utan att någon ens läst mitt läkarintyg
Pengarna kom inte och hyran är förfallen, vad håller ni på med
Min son nekades korttids igen, jag tänker överklaga
I have waited four months for a decision
""",
    (TextKind.COMPLAINT, Topic.TREATMENT): """
Blev otrevligt bemött i luren, jag är inte ett djur
Ni fräser åt mig varje gång jag ringer
Handläggaren himlade med ögonen åt mig
Så får ni inte prata till en gammal människa
Jag kände mig dum och i vägen hos er
Handläggaren var otrevlig och nonchalant i telefon
De pratar i mobilen när de duschar min farmor, så respektlöst
Min son känner sig inte lyssnad på av er personal
Jag blev illa bemött i receptionen
brukarens syster är arg för att personalen kom in utan att knacka
En mamma hör av sig och är besviken på socialsekreterarens sätt att prata om hennes barn
Din kollega lade på luren i örat på mig
En anhörig upplever att hon blir ifrågasatt varje gång hon ringer
Tjejen i växeln fnös åt mig
Personalen går in till pappa utan att knacka, det är kränkande
En boende säger att nattpersonalen är sur och hårdhänt i tonen
Brukarens bror är besviken på hur personalen pratar till honom
Jag kände mig idiotförklarad av handläggaren
My brother was treated rudely by the night staff
Anhörig upplever personalen som otrevlig
Jag blev utskälld av er handläggare när jag ringde
Min syster blev orättvist behandlad av personalen på boendet
God man klagar på bemötandet
Hon som var här i morse pratade till mamma som om hon vore ett småbarn
Kvinnan i receptionen suckade och himlade med ögonen när jag frågade om nödhjälp
Min handläggare avbryter mig jämt och rullar med ögonen
Personalen går in utan att knacka, tycker min mamma är kränkande
The staff talk over my head like I'm not there
Jag blev behandlad som en tjuv på socialkontoret
Boende säger att nattpersonalen är sura
kärringen på soc sa åt mig att skaffa ett jobb
Äitini ei saa apua, olen todella pettynyt
Fick höra av personalen att jag är en jobbig anhörig
min terapeut på öppenvården kollar klockan hela tiden
jag är 16 inte 6, sluta snacka till mig som en bebis
Personen som svarade i växeln la på luren
Klienten uppger att hon kände sig misstrodd av utredaren
Personal på HVB skrattade åt mig när jag var ledsen
The caseworker was rude to my sister and wouldn't listen
En anhörig tycker att nattpersonalen är otrevlig
Kunden kände sig dumförklarad av biståndshandläggaren vid hembesöket
Dottern klagar: personal pratar sitt eget språk med varandra över mammas huvud
deltagare säger att en av handledarna alltid är sur på honom och han vill inte komma längre
Klienten beskrev mottagandet i receptionen som iskallt och vill att chefen får veta det
Jag blev behandlad som en tjuv när jag sökte pengar hos er
Flickan på jourhemmet tycker att hennes socialsekreterare inte lyssnar, hon har bett mig skriva ner det
Maka till boende framför klagomål om att sköterskan var nonchalant när hon frågade om provsvar
en far skällde på mig i tjugo minuter om hur dåligt han blivit bemött av vår jour. Jag lovade ta det vidare.
Brukaren säger att hemtjänsten aldrig hälsar, slänger in maten och går
Boende berättar att en i personalen är hårdhänt och säger fula ord, hon vill klaga men är rädd
Klagomål från äldre herre: blev duad och klappad på huvudet
Transpersonen i gruppen är ledsen över att personal fortsätter använda fel pronomen och har bett om att få lämna klagomål.
Resident's son complains that the evening staff speaks rudely to his mother
Hyresgästen på träningslägenheten tycker det är kränkande att vi tittar i hennes kylskåp
Kontaktpersonen är jämt sen och rycker på axlarna, tycker killens pappa.
Min man skrattades åt när han spillde. Detta vill jag att chefen ser.
I telefon idag: man, ca 60, god man för sin bror på gruppbostad. Han sa att han i snart ett års tid bett om att få vara med när genomförandeplanen görs, att han fått löften men aldrig någon inbjudan, och att när han nu påpekade det vid ett besök så fick han till svar av en i personalen att "det är väl inte du som bor här". Han upplevde det som oförskämt. Han vill inte hänga ut någon, men han vill att chefen ringer upp i veckan och att brodern får en ny plan innan jul. Jag har lovat att vidarebefordra.
Sonen ringde nu kl 16 o va jättearg. han säger att när han frågade varför pappas tröja var blöt så svarade en av oss "det är för att han dreglar, vad tror du". han vill inte ha henne hos pappan mer å han vill ha en ursäkt. jag sa att jag skulle föra det vidare idag
Handläggaren skrattade åt mig när jag frågade
Personen i receptionen var otrevlig
Han tycker att personalen pratar till honom som till en hund
Son arg över tonen på mötet
Socialsekreteraren lyssnar inte på mig, jag vill byta
Kände mig som luft på ert kontor
De pratar sitt eget språk över huvudet på pappa
Klienten upplever att hon inte blir trodd
The lady at the desk was rude to my father
I am upset about the way your staff talked to my mother
The girl on the phone was rude and hung up on me
Hon pratade till mig som om jag var fem år
Min fru blir hyssjad på när hon ber om hjälp
Personalen fnissar och pratar sitt eget språk framför pappa
Sonen tycker att personalen är ohövlig mot hans mor
Handläggaren himlade med ögonen när jag berättade
Saksbehandleren var frekk mot meg
""",
    (TextKind.COMPLAINT, Topic.INFORMATION): """
Ingen ringer tillbaka fast jag lämnat fem meddelanden
Det går inte att nå er, telefonkön är en timme
Vi anhöriga fick inte veta att pappa flyttats till annan avdelning
My social worker never answers the phone
Jag får aldrig tag i min handläggare
Brevet ni skickade går inte att begripa, och ingen förklarar
Hur ska man få kontakt med er när ingen lyfter luren?
Vi har bett om genomförandeplanen fem gånger men inte fått den
Vi får inget svar när vi mejlar er
Anhörig klagar på att ingen meddelade att fadern ramlat
Det är omöjligt att komma fram på telefon
The daughter is upset that nobody called her after the fall
Handläggaren återkommer aldrig
Ringt växeln elva gånger den här veckan och blir bortkopplad varje gång
dotter ringde o va förbannad, ingen hade berättat att mamma bytt rum
Det går aldrig att få tag i någon på socialkontoret
Maken fick höra av grannen att hon flyttats, ingen från boendet ringde
Ich bin sehr unzufrieden, niemand informiert uns
Jag får olika besked beroende på vem jag pratar med
Har mejlat enhetschefen fyra gånger utan svar
We were never told that he had been moved
Ingen har sagt till oss att avgiften skulle ändras
hur fan ska man nå er när telefonen är stängd
Anhöriga fick inte veta att pappa flyttats till annan avdelning, de är mycket arga
Går inte att komma fram på telefon, har försökt i tre dagar säger klienten
Ingen ringer tillbaka, det är det vanligaste folk klagar på hos oss i växeln. Idag en kvinna som sökt sin handläggare nio gånger.
Sambon klagar på att han inte kallades till vårdplaneringen
Kunden tycker att brevet om nya taxan är obegripligt och snorkigt skrivet
Föräldrarådet är missnöjt med att sommarstängningen meddelades två veckor innan
The family was not told about the fall until the weekend and is very upset with us
Chatten på hemsidan svarar aldrig, enligt en arg man i receptionen
klient som är döv klagar på att tolk inte fanns vid mötet och att hon inte fattade ett dugg
Brodern får olika svar beroende på vem han pratar med, han är trött på det
Kallad till möte kl 9, sen kl 13, sen inget möte alls. Pappan som kört tio mil var fly förbannad.
Föräldrarna till en av våra yngsta deltagare har mejlat. De tycker att de får veta allting sist, senast att en handledare slutat, vilket deras dotter berättade genom att gråta hela helgen. De är noga med att påpeka att de uppskattar verksamheten i övrigt men nu begär de ett möte och skriftliga besked framöver, minst två veckor innan förändringar.
Vi fick inte veta att mamma flyttats
Ingen talade om att avgiften höjts
Hemsidan stämmer inte och telefonkön är en timme
Varför får vi anhöriga aldrig veta något
Fick reda på av en främling att pappa låg på sjukhus
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
    (TextKind.COMPLAINT, Topic.ALARM_AND_DEVICES): """
Min mormors larm har varit trasigt i en vecka och ingen bryr sig
Det tog 50 minuter innan någon kom när mormor larmade, skandal
Trygghetslarmet svarar inte när svärmor trycker, vi är jätteoroliga
Anhörig är arg för att larmet inte fungerade när mamman föll
När pappa trycker på larmet tar det en halvtimme innan nån svarar, så kan det inte få vara
Telefonen hos mamma bryts jämt när hon larmar, fixa det nån gång
Min mors larmklocka har varit trasig i en vecka och ni säger bara att den är beställd
Kunden är less på larmet som går i onödan, har bett om byte i två månader
Anhörig arg för att kameran sattes upp utan att de frågades
Mannen klagar på att dosan till nyckelfria låset skräpar ned hans nya dörr
Larmet som ni satte upp har aldrig fungerat och ingen bryr sig
Jag har påmint tre gånger om trasig hiss
Larmet piper dag och natt och ingen kommer och lagar det, klagar kunden
Hissen har varit trasig i en månad och ni gör inget
""",
    (TextKind.COMPLAINT, Topic.FOOD_AND_PREMISES): """
Maten är kall och smaklös, mamma har gått ner fyra kilo
Det är iskallt på rummet och ingen gör något åt det
klagomål från flera boende om att maten är för salt
Det är alltid samma mat, och den är kall när den kommer
En brukare klagar på att det luktar rök i trapphuset
matlådorna smakar ingenting och kommer ljumna
maten på Björkgården är äcklig säger flera boende
Två boende är missnöjda med maten
Anhörig tycker att lokalerna är smutsiga
Ni kallar det där lunch? Grå gegga i en plastlåda
Det är iskallt i mammas rum och elementet har varit dött sen i oktober
Tjejen på rum 4 tycker maten är äcklig och att det alltid är samma sak
Killarna på HVB säger att maten är för lite och alltid nudlar
Min frus rum har inte städats på tre veckor, det är damm överallt
Det är mögel i duschen på mitt rum och ni bara skjuter på det
Anhörig ringde och klagade på att huset luktar urin
Anhörig tycker att boendet är ostädat och tråkigt
det är alltid kallt kaffe och torra mackor på dagverksamheten
Maten är smaklös klagar alla i matsalen
Boende vill framföra att det är för kallt på rummet, hon har sagt det flera gånger
potatisen var hård igen, Sven-Erik vill klaga hos kökschefen
Anhörig tycker att det luktar urin i korridoren och att det ser sjaskigt ut
Deltagarna klagar på att lokalen är trång och att det ekar så man får ont i huvudet
Ungdomarna är missnöjda med att det alltid är korv på fredagar
Barnet på korttids grät för att sängen var trasig, mamma riktigt irriterad
Matlådan var inte uppäten för att den var "oätlig" säger kunden, tredje gången hon ringer
Besökaren påtalade på ett otrevligt sätt att vår toalett är ett skämt för rullstolar
Grannar till LSS-boendet klagar på rökningen utanför porten
hon säger kaffet e blaskigt o bullarna torra. hon vill att ni vet det
Trappräcket är löst, säger frun på bottenvåningen, hon har klagat sedan i påskas utan att någon gör något
Maten är ljummen och smaklös
Rummet var kallt och smutsigt när pappa flyttade in
De boende klagar på att det alltid är fisk
Det stinker i trapphuset från ert boende
Grannar klagar på hög musik från stödboendet
Soprummet är en skam
Maten är kall varje dag, det går inte att äta
Mamma får samma korv tre gånger i veckan
Det luktar urin i hela korridoren
The food is cold and tasteless every single day
Min pappas rum har inte städats på en månad
""",
    (TextKind.COMPLAINT, Topic.MONEY): """
Fakturan är fel igen, säger han irriterat
Hon är sur över att larmavgiften höjts
Jag har fått faktura för insatser som aldrig utförts
Avgiften har höjts utan att vi fått veta något
God man är kritisk till att räkningarna inte betalas i tid av boendet
Hur kan hyran höjas med 800 kr utan förvarning?
felaktig räkning för tredje månaden i rad, när ska ni få ordning på det
Klagomål på felaktig avgift för trygghetslarm
Jag har blivit fakturerad dubbelt
Hon är missnöjd med fakturan
Varför ska farmor betala för dagar hon låg på sjukhus?
Avgiften har höjts med 600 kr utan förklaring, säger en anhörig
Dom drog av för mycket på mitt bistånd och vägrar rätta det
kund tycker 900 i månaden för larm är ocker
Varför får grannen mer i försörjningsstöd än jag
Fel på räkningen för tredje gången och ingen ber om ursäkt
Missnöjd med avgiften, hon betalar 2100 och får nästan ingen hjälp
Felaktig faktura för tredje månaden, sonen är trött på att ringa
Klienten anser att beräkningen av bostadsbidraget är fel och att vi stjäl från honom
Anhörig kritisk till att fotvården debiteras dubbelt
kunden vägrar betala för besök som inte blivit av, vill prata med ansvarig
Dottern säger att det försvinner pengar ur mammas plånbok, hon är upprörd och vill ha svar
Familjehem klagar på sen utbetalning av omkostnadsersättning två månader på raken
Fakturan är fel för tredje gången
Ni har dragit avgift fast hon låg inlagd
Kunden vägrar betala för uteblivna besök
Vart tar min brors pengar vägen
Jag får faktura för besök som aldrig blivit av
Avgiften har höjts utan att någon förklarat varför
Why am I billed for visits that never happened
""",
    (TextKind.COMPLAINT, Topic.OTHER): """
Ungdomarna tycker att det är orättvist att de måste lägga undan mobilen kl 20
Pappa har blivit av med sin morgonrock i tvätten och nu är vi faktiskt trötta på det
Politiker vidarebefordrar klagomål från medborgare om stök utanför härbärget
Grannen säger att våra bilar går på tomgång mitt i natten
Kunden tycker personalen röker för mycket i hennes trapphus
Fick ett ilsket mejl till funktionsbrevlådan, avsändaren är missnöjd med precis allt från hiss till handläggare
Anonym lapp i förslagslådan: "ni borde skämmas över hur det ser ut på avdelning 2"
Kyrkans diakon ringde för en församlingsbos räkning och framförde att hjälpen efter begravningen varit bedrövlig
Era bilar blockerar vår infart varje morgon
Ni spolar ner för mycket papper, vi har fått betala rörmokaren
Personalens rökning utanför vårt fönster måste upphöra
Grannarna till boendet klagar på hög musik på nätterna
En granne är rasande över att personalen röker utanför hans fönster
Butiken klagar på att ungdomarna från HVB skräpar ner
Vi som bor bredvid stödboendet får aldrig sova
""",
    (TextKind.COMPLAINT, Topic.NURSING): """
Svärdottern reagerade på att svärmor hade smutsiga naglar och matfläckar på tröjan, hon framförde kritik
Anhörig är missnöjd med att såret inte lagts om som det ska
"Pappa luktade kiss när vi hämtade honom till kalaset." Sagt med gråt i halsen, dottern vill lämna in ett klagomål
Hustrun klagar på att hans tänder inte borstas
Boende själv säger att hon inte får gå på toaletten när hon behöver och att det är förnedrande
Mamma luktade kiss när jag kom
Pappas naglar är som klor, skäms ni inte
Hon var törstig och läpparna spruckna när jag hälsade på, jag är så besviken
Pappa satt i blöt blöja när jag kom, så får det inte gå till
Maken tycker att hans fru är ovårdad, naglarna smutsiga och håret tovigt
Dottern är missnöjd med munvården, mammas tänder borstas inte
Anhörig klagar på att hon ligger kvar i nattlinne till lunch
Mum's hair has not been washed for weeks, I am furious
""",
    (TextKind.COMPLAINT, Topic.DOCUMENTATION): """
Vårdnadshavaren är missnöjd med vad som står om honom i journalen och vill att det tas bort
Dottern har läst anteckningarna och tycker det är nedlåtande skrivet om hennes mor
Det står rena felaktigheter i min journal och ingen rättar
""",
    (TextKind.COMPLAINT, Topic.SECRECY): """
Kunden är arg för att personal berättat för hennes granne att hon fått hemtjänst
Personalen skvallrar om mig i trappuppgången, jag kräver en förklaring
""",
    (TextKind.COMPLAINT, Topic.VIOLENCE_AND_THREATS): """
Mamman är rasande över att hennes son blivit slagen av en annan deltagare två gånger och att vi inte gjort nåt åt det
Min son blir slagen av en annan på boendet och ni gör inget
""",
}
