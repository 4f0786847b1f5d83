"""Health care: medication, falls, nursing and devices: labelled examples.

One example a line, grouped by kind and topic; all are made up. Add one where its like stands: it
is counted at the next start.
"""

# ruff: noqa: E501 - one example a line, written as people write

from collections.abc import Mapping

from domain.understanding.results import TextKind, Topic

EXAMPLES: Mapping[tuple[TextKind, Topic], str] = {
    (TextKind.HEALTH_CARE, Topic.MEDICATION): """
Tog fel dosett, åt rumskompisens tabletter
Åt upp hela veckans dosett på en gång
Hittade tabletter i soffan som hon spottat ut
Ögondropparna har varit slut sen i tisdags
Hennes blodförtunnande stod kvar i burken från i morse
Fick morgontabletterna först efter lunch
Inhalatorn var tom och hon blev andfådd
Insulinpennan var förväxlad med en annan kunds
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
Fel dos Waran given i morse
Dosetten innehöll två tabletter för mycket på torsdagskvällen
Missade kvällsmedicinen hos en patient. Ssk kontaktad, avvakta till morgondosen
plåstret satt kvar sen förra veckan, nytt ovanpå
gav medicin till fel person, rumskamrater
Ögondroppar utgångna sedan juni
Insulinet gavs efter maten, inte före, värde 17,2
6 tabletter Oxycontin kan inte redovisas vid kontrollräkning
Medicin hittad på golvet under sängen, tre stycken, oklart vilken dag
Apodospåsen hade fel namn, upptäcktes innan jag gav
kund fick alvedon dubbelt, både morgonpers o hemsjukvården
Brukaren spottade ut tabletterna i blomkrukan, säkert en vecka enligt anhörig
Ej signerat fragmin
Läkemedelsskåpet gick inte att öppna, dosen blev två timmar försenad
Wrong tablets given this evening, called the nurse, blood pressure checked and ok
Forgot to give eye drops two days in a row
Vi fick inte ut nya receptet innan helgen så blodtryckstabletterna tog slut fredag kväll
ADHD-medicinen följde inte med till korttids, han fick vara utan i två dar och var väldigt orolig
Medicinen togs av rumskompisen! Jourläkare sa observation över natten.
Utsatt läkemedel fanns kvar i påsen. Har gett det i fyra dagar innan jag såg ändringen.
dropparna i fel öga
Nattpersonalen gav sömntabletten 19 istället för 22, hon sov hela kvällen o halva morgonen
Jag är inte delegerad men gav tabletterna ändå för ingen annan fanns
Allergi mot penicillin står i journalen, hon fick det ändå av jourläkaren via oss, utslag på magen
Depotsprutan skulle getts i måndags, sköterskan var sjuk och ingen tog över
Tabletterna krossades trots att de inte får krossas
Förväxling av två lika burkar i skåpet, hann stoppa
metadon fanns inte vid utdelningen, klienten fick vänta till eftermiddagen med abstinens
Kylskåpstemp i läkemedelskylen 14 grader i helgen, vaccin kasserat
medsin inte given pga vikarien hitta inte dosetten
Vid kvällens rond hos en patient med Parkinson kom vi 50 minuter för sent med Madopark eftersom vi först fick ta hand om ett larm. Patienten var mycket stel och kunde inte svälja, vi fick vänta in effekt av den upplösta dosen. Tjänstgörande sjuksköterska informerades kl 20.55 och bedömde att ingen ytterligare åtgärd behövdes. Patienten mådde bättre vid 22. Tidsstyrda läkemedel borde ligga på egen slinga i planeringen så att ett larm inte slår ut dem.
hej! ja glömde ge hennes medesin idag på lunch, ja tänkte ja gjorde men påsen va kvar när ja kom på kväll. ringde sköterska hon sa ta inte dubbel. skriver här som du sa
Ga feil medisin til en beboer, ringte sykepleier
Waran gavs dubbelt i morse
Insulinet glömdes till frukost, p-glukos 19
Dosetten var fel delad för onsdag
fick grannens tabletter av misstag, ssk kontaktad
Plåstret satt kvar i sex dagar, skulle bytas efter tre
signeringslistan är tom för hela kvällen
Ögondroppar slut, inga nya beställda
En burk alvedon saknades vid kontroll av förrådet
narkotika-räkningen stämmer inte, två tabletter oxy fattas
Tabletten låg på golvet under stolen
Delegering har gått ut men hon ger ändå medicin
Spruta gavs i fel arm
Antibiotikan påbörjades två dagar sent
Client got evening pills in the morning
vägrade ta sin medicin tredje dan i rad
fel styrka på blodförtunnande i påsen från apoteket
Morfin plåster dubbla, slö och blek
Apodosrullen kom inte, inga mediciner till kvällen
laxermedel ej givet på fyra dagar
Sjuksköterskan delade ut fel hostmedicin
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
    (TextKind.HEALTH_CARE, Topic.FALL): """
Trillade på toaletten, slog i bakhuvudet
Trillade i duschen, öm i höften
Ramlade i badrummet, slog svanskotan
Ramlade på uteplatsen, skrapsår på armbågen
Gick omkull på väg till toaletten, fick sy tre stygn
Snavade på tröskeln, jack i ögonbrynet
Hittad sittande på badrumsgolvet, säger att hon gled
Föll baklänges i trapphuset, ont i svanskotan
Rasade ihop vid matbordet, sköterska tillkallad
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
Ramlade på väg till toan i natt, inga synliga skador
Fall från rullstol i hissen, slog i armbågen
Boende hittad sittande på golvet bredvid sängen 05.10. Säger att hon gled. NEWS 1. Ssk informerad.
Kunden föll i köket då hon skulle hämta kaffe, granne hörde och larmade
Halkade i duschen trots personal bredvid
Fall med höftfraktur, rörelselarmet var inte inkopplat
brukaren snubbla på dörrmattan, skrapsår på knät. plåster
fjärde fallet på en månad, vi behöver arbetsterapeut hit
Föll av hästen på ridaktiviteten, blev kollad på vårdcentralen
Benet vek sig vid förflyttning med två personal, vi fångade upp, mjukt ned på golvet
Resident found on the floor beside her bed, no injury
He slipped on ice during our walk and hurt his wrist, we are going to X-ray
Hon gick omkull med rollatorn på grusgången. Bula i pannan. Tar blodförtunnande så vi ringde direkt, åkte in för koll.
Ramlat ur sängen, sänkt läge, matta fanns.
Deltagare fick epilepsianfall på verkstaden och slog huvudet i en bänk
Vår äldste gubbe satte sig bredvid stolen vid fikat, skrattade bara men är öm i svansen
Föll under promenad, den som gick med hade gått före för att öppna porten
Hittad liggande i trappan av posten, okänt hur länge, pratar klart
larm 02.14, kund på badrumsgolv, lyftkudde användes
Utlåtande efter nattens händelse: patienten, känd hjärtsvikt, reste sig sannolikt för att gå till toaletten. Larmmattan gav signal kl 03.42 och personal var på plats inom två minuter. Patienten satt lutad mot byrån, vaken och orienterad. Puls 92, blodtryck 145/80, inget sår men ömhet över vänster höft. Sjuksköterska tillkallad, bedömde att belastning kunde prövas och patienten kunde gå med stöd. Ny kontroll gjord kl 06. Anhörig underrättad i morse. Förslag: nattlampa och möblera om så att vägen blir rakare.
ramla omkull i hallen då katten sprang mellan bena, tog emot sej med handen å den svullna opp, ssk kommer
Hittad på golvet bredvid sängen kl 5, sår i pannan
Gled ur stolen vid matbordet, inga skador
föll på väg till toaletten, ont i höften
Snubblade på mattan och slog huvudet
Hon ramlade ute på gården, stukad fot
Segnade ner i duschen, vi hann ta emot
halkade på plasthandduken, blåmärke på skinkan
Tredje fallet den här veckan, rörelselarm saknas
resident found on floor, confused, sent to hospital
Ramlade ur sängen, grinden var nere
Trillade från rullatorn när hjulet fastnade
Tappade balansen och föll baklänges
Hon gled ur stolen i matsalen, inga synliga skador
Ramlade när han skulle öppna fönstret, fick en bula
Hittad sittande vid sängen i natt
The resident fell in the bathroom, no injuries
He slid out of his wheelchair at lunch
Beboer falt på badet, slo hodet
Borgeren faldt på vej til toilettet
""",
    (TextKind.HEALTH_CARE, Topic.NURSING): """
Syresättningen låg lågt och sköterskan meddelades inte
Pulsen var 140 och inget gjordes
Skavsår av ortosen, ingen har sett över den
Febern steg till 39,4 och läkare kontaktades först dagen därpå
Blåsa på hälen av skenan
Löständerna har varit borta i tre dagar, han kan inte äta riktigt
Hennes glasögon är borta sen flytten, ser inte att läsa
Hörapparaten saknas och ingen har gjort anmälan
Rodnad i ljumsken, ingen har smörjt
Urinpåsen full och bakåtlopp
Naglarna har vuxit in och det varar
Har inte haft avföring på åtta dagar, ingen har reagerat
Svullna ben, stödstrumporna har inte tagits på
Kräks efter varje måltid, ingen läkarkontakt tagen
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
Nytt trycksår hälen, grad 2
Såromläggning ej utförd sedan i lördags enligt såret och kompresserna
Hudreva på underarmen vid påklädning
Viktnedgång 4 kg på sex veckor hos en boende, ingen MNA gjord
Katetern drogs ut av misstag vid vändning
Sonden stoppade, ingen näring på fem timmar
Blodsocker inte taget på morgonen som ordinerat
Stomipåsen läckte tre ggr, fel platta bakades i beställningen
Hon har inte haft avföring på åtta dagar, ingen har rapporterat till sjuksköterskan
Vändschemat följdes inte mellan 23 och 06, rodnad över korsbenet
Gav vanlig kost istället för timbal till en med stroke, hon hostade men klarade sig
Stödstrumporna satt på över natten, djupa märken
Syrgasen avstängd vid besök, sat 82, satte på och den steg
Utslag som kliar på tre boende, misstänkt skabb
Fem med kräkningar på avdelningen sedan i går kväll, isolering påbörjad
kissar blod sen i fredags ingen kontaktade ssk förrän idag
Pressure ulcer on the left heel was not reported for a week
Trakealkanylen byttes inte på utsatt dag
Träningsprogrammet från sjukgymnasten har inte gjorts på en månad, kortare gångsträcka nu
Fotsår hos diabetiker missat, sockan hade klistrat fast
munvård har ej utförts enl ordination hos palliativ person
Provtagning glömd inför läkarronden
Vätskedrivande gavs men ingen vägde henne på två veckor fast det skulle göras dagligen
Infarten var röd och svullen, larmade inte vidare förrän kvällen
brukare bränd på handen av te, kylde 20 min, blåsa stor som en femkrona
Han bet sig i tungan under anfallet. Akutmedicin given efter 4 min, kom tillbaka efter 9.
Kräktes upp sondmaten efter att huvudänden sänkts för tidigt
Andningsuppehåll på natten, CPAP-masken låg på golvet
Sköterskan från hemsjukvården bad oss igår byta förband två gånger om dagen på en kund med bensår, men ordinationen i pärmen säger var tredje dag. Ingen visste vad som gällde så i morse hade tre olika personer gjort tre olika saker och såret vätskade rejält. Vi fick tag på ansvarig ssk vid tio som redde ut det. Ordinationen är nu uppdaterad. Ingen feber.
Såret luktar och har blivit större
rodnad över korsbenet, vändschema ej följt
Kateterpåsen var överfull och det läckte
Sondmaten gick för fort, hon kräktes
Feber 39,2 och hostar, hemsjukvården kontaktad
stödstrumporna sitter fel, benen svullna
hypoglykemi 2,8, fick dextrosol
Blodtryck mättes inte enligt ordination
Satte i halsen på köttbullen, fick dunk i ryggen
Tre boende magsjuka sen i natt
Munhälsan är dålig, tänderna borstas inte, sår i munnen
Stomin läcker, huden är irriterad
kramp i två minuter, fick stesolid
Vikten har gått ner 3 kg, dietist ej kontaktad
Fel konsistens på maten, han hostade rejält
omläggning utebliven två gånger
pressure sore on heel, not reported
skoldat fötterna på element
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
Rullstolens broms tog inte och hon rullade in i väggen
Personlyften stannade med kunden i selen
Sängens ryggdel fällde sig själv, klämde foten
Syrgasapparaten larmade hela natten
Lyften stannade halvvägs, patienten hängde i luften ca 6 min tills nödsänkning funkade
madrassen, växeltryck, var utan ström hela helgen
Sug saknade slang när vi behövde den
Rullstolens fotplatta lossnade under körning
Blodtrycksmanschetten visar 20 för högt, upptäckt när vi jämförde
Fel selstorlek, hon gled ur delvis men vi hann ta emot
Fallmattan var urdragen när städet varit där
Syrgaskoncentratorn larmade om låg flow, byttes efter två timmar
Läkemedelsroboten delade inte ut kl 20, tekniskt stopp
Toaförhöjaren sprack när brukaren satte sig
Pumpen visade fel volym hela natten
Duschstolen saknar en broms, den rullade när hon skulle resa sig
Syrgasen var slut när hon skulle ha den
Lyften stannade halvvägs med brukaren i selen
Madrassen pumpar inte, hon ligger hårt
Hörapparaten tappades i toaletten
Fel storlek på lyftsele, hon höll på att glida ur
Glukosmätaren visar fel värden
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
    (TextKind.HEALTH_CARE, Topic.INFORMATION): """
Sjukhuset skickade hem patienten utan medicinlista
Ordination ändrad på läkarronden men ändringen nådde inte oss på boendet
Vårdcentralen hade ingen uppgift om att hon tagit prov hos oss, togs om
Sköterskan svarade inte på jourtelefonen mellan 21 och 22.30, patient med bröstsmärta, vi ringde 112
Remissen till dietist har inte kommit fram
SIP saknades vid hemgång, ingen visste vem som skulle sköta såret
Läkaren var inte inkopplad i palliativa skedet trots att vi bett om det flera ggr
Telefonordination gavs till undersköterska, inte ssk
Ambulansen fick fel uppgift om hjärt-lungräddning, papperet var från tidigare boende
Utskriven utan epikris och läkemedelslista
Sjukhuset meddelade inte att hon kom hem
Sjuksköterskan fick inte veta att han fallit
Remissen till rehab kom aldrig fram
Kom hem från sjukhuset utan läkemedelslista, vi vet inte vad som ska ges
Ingen utskrivningsinformation följde med, sjuksköterskan fick ringa runt
""",
    (TextKind.HEALTH_CARE, Topic.DOCUMENTATION): """
Signeringslista för insulin borta
Narkotikaräkningen ej gjord i oktober
Brytpunktssamtal är inte dokumenterat och nattsköterskan visste inget
Vårdplan för sår saknas
omvårdnadsepikris skickades inte med till korttids
Delegering undertecknad av ssk som slutat
Vätskelistan inte ifylld på tre dagar
HSV-journalen saknar anteckning om såret
Vändningar ej signerade i natt
""",
    (TextKind.HEALTH_CARE, Topic.STAFFING): """
Planerat sjukhusbesök avbokades då ingen kunde följa med
Ingen sjuksköterska i tjänst i kommunen 23 till 01, palliativ kund fick vänta på smärtlindring
bara en delegerad på tre hus i natt, tiderna för insulin sprack
Ingen sjuksköterska i tjänst i natt trots palliativ patient
Ingen delegerad personal på plats vid medicinrundan
Ingen på kvällspasset hade delegering så sjuksköterskan fick komma och ge insulinet
Hela helgen saknades delegerad personal, medicinerna blev två timmar sena
""",
}
