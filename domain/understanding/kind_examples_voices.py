"""Labelled examples of what people say: complaints, views, praise, and what is no report.

One example a line, grouped by kind and topic. Add one where its like stands: it is counted at
the next start. All are made up.
"""

# ruff: noqa: E501 - one example a line, written as people write

from collections.abc import Mapping

from .results import TextKind, Topic

VOICE_EXAMPLES: Mapping[tuple[TextKind, Topic], str] = {
    (TextKind.COMPLAINT, Topic.SERVICE): """
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
""",
    (TextKind.COMPLAINT, Topic.TREATMENT): """
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
""",
    (TextKind.COMPLAINT, Topic.ALARM_AND_DEVICES): """
Min mormors larm har varit trasigt i en vecka och ingen bryr sig
Det tog 50 minuter innan någon kom när mormor larmade, skandal
Trygghetslarmet svarar inte när svärmor trycker, vi är jätteoroliga
Anhörig är arg för att larmet inte fungerade när mamman föll
När pappa trycker på larmet tar det en halvtimme innan nån svarar, så kan det inte få vara
Telefonen hos mamma bryts jämt när hon larmar, fixa det nån gång
Min mors larmklocka har varit trasig i en vecka och ni säger bara att den är beställd
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
""",
    (TextKind.COMPLAINT, Topic.MONEY): """
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
""",
    (TextKind.COMPLAINT, Topic.OTHER): """
Ungdomarna tycker att det är orättvist att de måste lägga undan mobilen kl 20
""",
    (TextKind.VIEW, Topic.FOOD_AND_PREMISES): """
Det vore trevligt med fler vegetariska rätter på menyn
Förslag: sätt en bänk utanför entrén
boende undrar om man kan få ha en egen odlingslåda
De boende efterfrågar bättre belysning i trädgården
kan vi få en soffa i väntrummet
Går det att få laktosfritt kaffebröd på fikat?
Vi boende skulle vilja ha en grill på uteplatsen
Kan salladsbordet få lite mer att välja på
Det behövs fler cykelställ vid boendet
Önskemål om fisk oftare
Tips! Sätt upp fler krokar i hallen
Kan ni köpa in bättre stolar till matsalen?
Brukare vill ha senare middag
Det önskas fler solstolar på altanen
Skulle man kunna få en bänk vid busshållplatsen utanför träffpunkten?
boende har pratat om att dom gärna skulle ha en hund på besök ibland
Mer kryddor i maten tack
Gäst på träffpunkten vill gärna ha öppet även på lördagar
önskar rökruta längre bort från entrén
Soffgruppen i dagrummet skulle behöva bytas ut
Kan vi inte få lite mer grönsaker till kvällsmaten
Kunne vi få fiskekaker oftere?
Önskemål från boende: pannkakor på torsdagar
Lamporna i trapphuset borde vara starkare
Boenderådet vill ha större text på matsedeln
kan vi få en ny gunga på gården
""",
    (TextKind.VIEW, Topic.SERVICE): """
Önskemål om fler utflykter på sommaren
Hade varit kul med musikcafé på träffpunkten
Brukarna på dv vill gärna ha mer friluftsliv
Önskar att det gick att byta tid för dusch ibland
Kanske kan man ha träning i grupp på onsdagar
Några deltagare vill prova bad på torsdagar
En anhörig tycker att ni borde erbjuda gympa
En deltagare föreslår bingo på fredagar
Boende önskar gå ut mer på kvällarna
Förslag från brukarråd: sittgympa varje vecka
Anhörigrådet föreslår gemensamma högläsningsstunder på torsdagar
kan inte ungdomarna få va med och bestämma sommarresan
Klienten funderar på om gruppträffarna kunde läggas efter jobbet istället
Kunde man få välja vilken dag man duschar?
Tycker att det skulle finnas fler grupper för unga anhöriga
Ungdomsrådet vill gärna ha läxhjälp en kväll i veckan
Har ni tänkt på att starta en promenadgrupp?
Det vore kul med ett danskafé
Vi föräldrar skulle vilja ha helgöppet på korttids
får man önska en sak? fler utflykter
En anhörig undrar om det går att ha gudstjänst en gång i månaden
Barnen på boendet vill ha en fotbollsturnering
It would help if visits were in the morning instead
""",
    (TextKind.VIEW, Topic.INFORMATION): """
Kunde ni inte lägga ut veckomenyn på hemsidan?
Bra om kallelserna fanns på lättläst svenska
Ni borde ha öppet i receptionen även på lunchen
It would be nice to get a text message before visits
ni kan väl skicka ut info om semesterbemanningen lite tidigare
Blanketten är svår att förstå, kanske kan ni förenkla den
En lista med telefonnummer på kylskåpet hade underlättat
Mer info om vad som händer på boendet vore bra, säger anhörig
Ha gärna en skylt med vilka som jobbar idag
Skulle uppskatta ett månadsbrev från boendet
Varför inte ha drop-in en gång i veckan?
Det skulle vara bra med information på fler språk
Jag tycker ni ska ha telefontid även på kvällar
Det vore toppen om schemat kunde sättas upp på anslagstavlan
Bra om ni kunde ringa innan ni kommer
En tanke bara: skriv ut telefonnumret på baksidan av brevet
Would be nice if the letters were in easier language
Förslag: lägg ut veckans matsedel på hemsidan
Det skulle underlätta med en sms-tjänst när ni är på väg
Som anhörig hade jag uppskattat ett månadsbrev
Det är lite krångligt att hitta rätt ingång, en skylt vore fint
Brevet var svårt att förstå, skriv gärna enklare
tips! ha öppen chatt för oss unga
En bra sak vore om ni ringde dagen innan
Broschyren kunde vara på somaliska också
""",
    (TextKind.VIEW, Topic.STAFFING): """
Anhörig föreslår att samma personal kommer på förmiddagarna
Boende önskar manlig personal vid dusch när det går
Det vore bättre om nattpersonalen var densamma hela veckan tycker vi
Kan man inte ha fasta team på kvällarna?
En anhörig undrar om det går att ha samma kontaktperson på sommaren
Jag tror att det vore klokt med två på kvällspasset
Kan inte samma två personer gå till mamma? Det skulle göra henne lugnare
Jag önskar att det alltid fanns en manlig personal att välja
Förslag att samma team tar hand om hela trappuppgången
brukaren önskar kvinnlig personal vid dusch
""",
    (TextKind.VIEW, Topic.ALARM_AND_DEVICES): """
En idé är att ha digitala lås så slipper vi nyckelstrul
Bättre mobiltäckning i källaren önskas
Kunde larmknappen vara lite större?
Förslag på digital nyckelhantering
Vore smart med digitala lås till alla
Idé: lägg larmknappen i ett armband som ser ut som en klocka
bättre wifi i gästrummet, kan ni ordna det
Borde finnas app där man ser när hemtjänsten kommer
""",
    (TextKind.VIEW, Topic.CASE_HANDLING): """
Synpunkt: det skulle vara bra om man kunde följa sitt ärende på nätet
Ett förslag är att slå ihop blanketterna till en
Jag har en idé om hur ni kan korta köerna till försörjningsstöd
Synpunkt på ansökningsblanketten: för många sidor
Kunde man inte få ansöka digitalt?
Det borde gå att skicka in kvitton via appen
En medborgare föreslår att ansökan ska kunna göras på fler språk
En mamma framförde att mötena gärna får vara digitala
Man borde kunna följa sitt ärende på nätet
Jag föreslår att man får träffa handläggaren innan beslutet
""",
    (TextKind.VIEW, Topic.TREATMENT): """
Tips till personalen: presentera er gärna med namn
Min åsikt är att ni borde ha namnskyltar så man vet vem man pratar med
Det skulle kännas bättre om ni presenterade er när ni kommer
""",
    (TextKind.VIEW, Topic.OTHER): """
Kund som tycker det är varken bra eller dåligt med de nya tiderna men ville säga det
""",
    (TextKind.PRAISE, Topic.PRAISE): """
Tack för att ni tar så väl hand om min mamma
Dottern ringde och berömde nattpatrullen
Så himla bra bemötande på mottagningen idag
Vill lyfta kollegorna på kvällen som löste allt fast vi var få
Brukaren är jättenöjd med sin nya kontaktperson
Tusen tack till Karin för all hjälp i våras
Vilken fantastisk personal ni har
The staff are wonderful and so kind to my dad
Pappa stortrivs på dagverksamheten, stor eloge till er
maten på boendet är supergod, hälsa kocken
Anhörig vill framföra sitt tack för den fina vården i livets slut
Handläggaren har varit ett otroligt stöd för oss
Mormor säger att flickorna på kvällen är rena solskenet
En anhörig skickade blommor som tack
Så skönt att det alltid är samma glada gäng som kommer
Bästa boendet i kommunen!
Jag är så glad att mamma fick plats hos er
Min handläggare lyssnar och förstår mig, det betyder allt
Alla på korttids är så snälla
Hej! Vill bara säga att ni gör ett toppenjobb
Kunden strålade efter utflykten, bra initiativ av Lasse
En granne ringde och lovordade personalen på gruppbostaden
tack snälla ni för allt ni gjorde för farfar
Tack till Solgårdens personal för ert fina arbete
En son ringde och sa att mamman har det så bra hos oss
Jättebra jobbat av kvällsgänget igår
Mycket nöjd med bemötandet på socialkontoret
Brukarens dotter är mycket nöjd med omvårdnaden
Tack för fantastisk hjälp i går!
Vill ge beröm till hemtjänsten för deras vänliga bemötande
You are doing a great job, thank you!
Tack för att ni är så snälla mot pappa
Handläggaren var jättebra och hjälpsam
Toppenbra insats av nattpersonalen
Wow vilket jobb ni gjorde med mammas flytt
Vill bara berätta att Samira på nattpasset gjorde hela skillnaden när farfar var döende
Ungdomen sa att det är första gången en soctant har lyssnat på riktigt
En son ringde och berömde oss för hur vi tog hand om hans pappa
Cred till Ali som stannade kvar två timmar extra!
jag har aldrig blivit så väl bemött nånstans, tack
Er socialsekreterare räddade min familj
Mange tak for den gode hjælp til min mor
Dottern skickade blommor till alla på avdelningen
Vi vill lyfta hur lugnt och tryggt ni hanterade situationen med vår son
All kärlek till hemtjänsten väst, ni är bäst
klienten berättade att mötet med Lina var det bästa på länge
Snabb handläggning och trevligt bemötande, toppbetyg från mig
mamma säger att hon har det så bra hos er
Thanks for being so patient with dad
Vi blev så fint omhändertagna på mötet med familjerätten
hej ville bara säga att ni gör ett kanonjobb på Tallen
Maten på midsommar var fantastisk, hälsa köket
Utan min kontaktperson hade jag inte varit nykter idag
Brukaren strålar efter utflykten, hon vill att ni ska veta det
Vilken lättnad att ha er, tack från hela familjen Berg
Min handläggare Sofie är en klippa
Kollegorna på natten förtjänar en stor kram
Hon som kommer på måndagar är helt underbar mot min mamma
Jag fick hjälp samma dag, det trodde jag inte, tack!
Pojkens lärare hör av sig och säger att han blomstrar sedan han kom till er
Rektorn berömde samarbetet med fältarna
Äntligen någon som fattar, tack Mohammed på stödboendet
eloge till köket
Det bästa boende jag bott på
Dotter ringde och var så tacksam för vården i livets slut
Ni har världens bästa Fatima
Jag känner mig trygg med er
Klient säger att gruppen har förändrat hans liv
Bra jobbat allihop med flytten!
Personalen på korttids är så roliga och snälla mot min son
Vi är mer än nöjda med hjälpen
You are all angels, love from the Johnson family
""",
    (TextKind.NOT_A_REPORT, Topic.NONE): """
hej
Hej! Är det här man skriver?
Hur gör jag för att rapportera en avvikelse?
tack för hjälpen
visa mina ärenden
ångra
börja om
Vad är skillnaden mellan avvikelse och lex Sarah?
Kan jag vara anonym?
Vem är lex Sarah-ansvarig hos oss?
APT flyttas till torsdag kl 14
Jag är sjuk idag och kommer inte in
Påminnelse: glöm inte att fylla i friskvårdsenkäten
ok
👍
Lägg till åtgärd på AV-2026-0041: revidera rutinen, Maria, senast sista mars
Besöket utfört enligt plan, allt väl
Allt lugnt i natt
När är nästa utbildning i dokumentation?
Var hittar jag rutinen för fall?
God morgon alla
kan nån ta mitt pass på lördag?
How do I report an incident?
nej tack
asdfgh
Ny rutin för nyckelhantering finns på intranätet
skjut upp till fredag v. 49
Vi bjuder på tårta i fikarummet kl 14
Vad hette hon som var här igår?
Jag provar bara hur det fungerar
Nycklarna till bil 4 ligger i skåpet
tack detsamma
Kan du skicka formuläret igen
Får man skriva på arabiska?
Julfesten är den 12 december, anmäl er till Petra
ta bort mitt utkast
Finns det någon som kan byta helg med mig?
Vad innebär påtaglig risk för missförhållande?
Måste jag skriva mitt namn?
Hur lång tid tar det innan jag får svar?
glad midsommar på er
Teamsmötet börjar kl 9, länk i kalendern
jag kommer 10 min sent
Kunden är inlagd på sjukhus till fredag så inga besök behövs
jaha okej
vill ändra enheten på min rapport
Brukaren mår bra och har haft en fin dag
?
Var är närmaste hjärtstartare?
Bokat rum 3 för handledning på onsdag
Hejsan!
Hur ändrar jag en rapport?
Jag behöver hjälp med att logga in
Vi har möte på torsdag kl 10
vem är chef på Linden?
mina öppna
Tack, det var allt
Ska fallet rapporteras även om brukaren inte skadade sig?
Hej hej
Vad räknas som en avvikelse?
visa statistik
När börjar APT?
Jag är ledig på fredag
okej tack
Kan någon hjälpa mig med nyckeln till bilen?
Ny jourtelefon från och med måndag: se intranätet
Hej, vad kan du göra?
Hur lång tid har chefen på sig att svara?
Jag är tillbaka på måndag
skicka
Tack så jättemycket!
Är du en robot?
kl 14 är det brandövning, alla samlas på parkeringen
Hur många avvikelser hade vi förra månaden
Tack snälla, då vet jag
Jag skriver klart det här sen
Berit har fått i sig frukost och är uppe i stolen
vem är medicinskt ansvarig sjuksköterska hos oss
kan du ändra så att det står torsdag
Någon som kan ta mitt pass på lördag?
What counts as a lex Sarah?
Sorry skrev i fel kanal
Elin börjar hos oss på måndag
Hej, har vi APT på torsdag?
God kväll på er
Jag är hemma med sjukt barn imorgon
visa mina öppna ärenden
Vad är skillnaden mellan klagomål och synpunkt?
Får man vara anonym?
Beställt nya handskar, kommer på onsdag
testar om det här funkar
Lugn kväll, alla har ätit och lagt sig
how do I report something?
Påminn mig på fredag
ok tack för hjälpen!
Vilken blankett gäller för hot och våld?
Parkeringen stängs av för asfaltering v 48
Hur ser jag om chefen läst min avvikelse?
Kan någon låna ut en laddare
Tvättmaskinen är lagad nu
Nya rutinen för nyckelhantering ligger på intranätet
hallå?
hahaha okej
Måste jag skriva personnummer?
Stina är ledig v 51
jag vill prata med en människa
Besök utfört, allt väl
glöm det
Vad gör jag om en kund inte öppnar dörren?
Vem har jouren i kväll?
Kaffe i personalrummet kl 15!
Vad kostar det att ha trygghetslarm
radera det jag skrev
Hur lång tid tar en lex Sarah-utredning?
Hej! Jag heter Amanda och är ny här
Var till tandläkaren med Olle idag, allt gick fint
när kommer chefen tillbaka
Gott nytt år alla fina
Ska en tappad nyckel rapporteras?
jag ville bara testa
Mötet kl 13 blir på Teams
Hej alla, kom ihåg att fylla i semesterönskemål
Var hittar jag blanketten för tillbud?
Kan man rapportera i efterhand?
Greta har haft en lugn natt
godmorron
ja det stämmer
Vilka enheter finns det?
stäng ärendet
Glad lucia på er!
Hur mår du?
Jag åker till apoteket nu, ska jag köpa något?
Who is my manager?
""",
}
