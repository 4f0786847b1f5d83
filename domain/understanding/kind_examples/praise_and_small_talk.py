"""Praise, and what is no report at all: labelled examples.

One example a line, grouped by kind and topic; all are made up. Add one where its like stands: it
is counted at the next start.
"""

# ruff: noqa: E501 - one example a line, written as people write

from collections.abc import Mapping

from domain.understanding.results import TextKind, Topic

EXAMPLES: Mapping[tuple[TextKind, Topic], str] = {
    (TextKind.PRAISE, Topic.PRAISE): """
Ingen annan har ställt upp för mig så som du gör
Det finns ingen som ni
Aldrig har någon lyssnat på mig så bra
Mamma strålar när ni har varit här
Så fint ni dukat till midsommar
En stjärna i kanten till köket
Han har aldrig haft det så bra
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
Anhörig vill tacka all personal på plan 3 för den fina vården i livets slutskede
Bästa bostödjaren säger min klient!
tårta från en kunds familj, stort tack till er
"jag sover gott nu när jag vet att ni kommer" sa hon idag, ville dela
Dottern tycker att handläggaren var både rak och snäll
Klienten skrev ett tackbrev till behandlarna för att han fyller ett år som nykter
Rektorn berömmer samarbetet med socialsekreterarna
Fick en kram och ett tack
Ni gör ett toppenjobb hälsar grannen
Barnet på korttids sa att det är världens bästa ställe
God feedback från revisorn på vår dokumentation, kul!
Sonen är imponerad av hur snabbt biståndsbeslutet kom
A resident's daughter wants to thank the night staff for being so kind
The client says his new assistant is the best he ever had
En eloge till köket, fisken idag var ljuvlig tyckte hela bordet
Maken ringde i gråt av tacksamhet. Han menade att hans fru fick ett värdigt slut tack vare oss.
Ros till vikarien som stannade kvar två timmar extra hos en rädd kund
deltagarna gav tummen upp för utflykten
Modern till en placerad tonåring vill framföra att familjehemmet gjort skillnad
En politiker på besök sa att det var det trevligaste boende han sett
Mottagen i dag: blommor och ett kort där det står att vi är hjältar
Pappa kände sig för första gången lyssnad på, tack till familjerätten
Så bra telefonservice! jag fick svar på två minuter, sa kvinnan
anhöriga nöjda m julfesten
Boende: "flickorna här är så rara"
Jag vill skicka beröm till nattpatrullen som löste allt när strömmen gick
Gode mannen är jättenöjd med hur ni skött flytten
Läkaren tyckte att vår sårvård är i särklass
ungen high fiveade oss och sa att han vill stanna för evigt på fritids
En klient har fått jobb och säger att det är arbetsmarknadscoachens förtjänst
Vill lyfta en kollega som bemötte en orolig herre otroligt fint igår kväll
Syskonen tackar för er varma hand när mamma gick bort. De skänkte en gåva till trivselkassan.
Dottern är jättenöjd med allt utom maten
Mycket beröm från anhörigträffen, och så ett litet önskemål om bättre kaffe
Personligt ombud fick ros av psykiatrin
hej vill bara säga att farmor stormtrivs hos er
Nio av tio nöjda i vår brukarenkät! 🎉
Fru på rum 8 bad mig skriva att hon är tacksam för hjälpen med håret, hon känner sig som en drottning
Mannen som varit så kritisk ringde idag och sa att nu fungerar det perfekt
Stort plus för sms-påminnelserna tyckte ungdomarna
Thank you all for the wonderful birthday party, from the family of the man in room four
Han klappade mig på axeln och sa du är bra du. Det värmde
Besökare från annan kommun tog med sig idén om vår sinnesträdgård, de var lyriska
Kiitos kaikille, äiti on saanut teillä todella hyvää hoitoa
Under uppföljningssamtalet i dag gav den unge mannen oväntat mycket beröm. Han sa att han de första månaderna hatade oss men att ingen tidigare orkat stanna kvar när han bråkat. Han ville särskilt lyfta nattpersonalen som spelat kort med honom när han inte kunnat sova och handläggaren som alltid ringt upp när hon lovat. Han ska flytta till egen lägenhet i februari och har bett att få komma tillbaka på pizza.
Tack för att ni tog så fint hand om mamma den sista tiden
Bästa boendestödjaren jag haft
Sonen hälsar att nattpersonalen är guld
Så glad över hjälpen jag fick på mottagningen
Klienten sa att mötet förändrade hans liv
Brukaren kramade om oss och sa att vi är hennes familj
Beröm från läkaren för vår dokumentation
Hon säger att ingen lagar så god mat som vårt kök
Vilket fantastiskt jobb kvällsgänget gjorde vid strömavbrottet
The family brought cake to thank the staff
Pappan är tacksam att vi inte gav upp
En granne berömde hur vi hanterade situationen
Grymt bra insats av vikarien när larmet gick
Anhöriga tyckte att avskedet blev så fint
nöjd kund ringde bara för att säga tack
Mormor har blommat upp sen hon flyttade in
De gamla lyser upp när Fatima kommer
Tryggt att veta att ni finns
Handläggaren förklarade så bra att jag för första gången förstod
Ros till chauffören som väntade in oss
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
vänta
vänta lite
strax
ett ögonblick
håll på
okej, jag tar det sen
tja
läget?
tjenare, hur är det
hej hej
morrn
mm
nja
fel knapp
glöm det
jag återkommer
kan du svenska
hur lägger jag till en kollega
vilka blanketter finns det
När är nästa möte?
var hittar jag rutinen för nycklar
jag är ledig idag
vi ses på mötet
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
Hur rapporterar jag en avvikelse?
vad är skillnaden mellan klagomål och synpunkt
ja
nej det va fel
Vem är chef på Björkgården?
När är nästa APT
Måste jag anmäla om en brukare ramlar utan att skada sig?
Kan man vara anonym?
glad advent på er
Påminnelse: flytta bilarna på torsdag, snöröjning kl 6
jag fyller i det senare
Vilket nummer har jouren i natt?
Hej hej, är det en robot jag pratar med?
How do I use this
hello
Who can read what I write here?
fel chatt sorry
Kan någon ta mitt pass på lördag
Är det någon som sett mina svarta handskar i fikarummet
Finns det en rutin för vad man gör när en boende går ut själv på natten?
Hur länge sparas uppgifterna?
Vad räknas som lex Sarah, finns det en lathund?
Mötet flyttas till rum B
god morgon
byt språk till engelska
hjälp
stopp
Jag har semester v 28-31
Hur gör man om man tappat tjänstemobilen, rent hypotetiskt?
Nya parkeringstillstånd finns att hämta i receptionen
Vi ska ha utbildning i hot och våld den 3 december, anmäl er i lönesystemet
Vad betyder MAS
Går det att ändra i en rapport som jag redan skickat?
skicka den till Eva
Hur många fallrapporter hade vi förra månaden
vill du gifta dig med mig haha
Kan du påminna mig imorgon
Vem ansvarar för läkemedelsgenomgångarna hos er, är det sjuksköterskan eller läkaren?
Jag undrar bara hur man tolkar rutinen om låsta dörrar, den är inte så tydlig för oss nya
Ska man skriva i journalen också eller räcker det här
Bilder från grillfesten ligger på intranätet
Får man prata med grannen om var kunden är?
Uppdaterad version av handlingsplanen är uppladdad, mvh administratören
ring mig
Can I write in English or only Swedish?
hei
Har chefen fått min avvikelse från i måndags?
...
Jag läste om ett boende i tidningen där de låste in folk, förfärligt. Inget hos oss alltså.
Jag håller på att skriva vår kvalitetsberättelse och skulle behöva veta hur många klagomål som gällde bemötande under våren, och om det finns någon mall för kapitlet om egenkontroll. Det är inte bråttom men gärna före första advent. Jag sitter på plan 4 om du hellre vill ses.
Hur skriver jag en rapport åt någon annan
Vad är skillnaden på avvikelse och lex Sarah
Kan man vara anonym
Var hittar jag rutinen för basal hygien
Jag kommer tio minuter sent till mötet
Är det någon som vill byta pass på lördag
Ny kod till medicinrummet gäller från måndag
APT flyttas till torsdag
ångra senaste
fel grupp, bortse
Mötet blir i stora salen
Tårta i personalrummet
Påminnelse: fyll i tidrapporten
Vem har jour i helgen
hoppsan det blev fel knapp
Lugn natt, alla sov
Allt enligt plan på kvällen
hon mår bra och har ätit upp
Det är pannkakor till lunch
What happens after I send this
Nytt schema ligger på intranätet
Kan du skicka listan igen
Testar om det funkar
nej ta bort det där
vill inte rapportera nu, återkommer
hur lång tid har chefen på sig att svara
Bilen är lagad och står på plats 4
Praktikanten börjar den tolfte
tack för snabbt svar!
Ska vi ses fem över tre
Får man ta ut semester i december
Semesteransökan senast fredag
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
}
