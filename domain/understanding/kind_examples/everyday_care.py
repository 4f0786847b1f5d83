"""Care, harm, money, secrecy, premises and the staff's own strain, in everyday words: labelled examples.

One example a line, grouped by kind and topic; all are made up. Add one where its like stands: it
is counted at the next start.
"""

# ruff: noqa: E501 - one example a line, written as people write

from collections.abc import Mapping

from domain.understanding.results import TextKind, Topic

EXAMPLES: Mapping[tuple[TextKind, Topic], str] = {
    (TextKind.HEALTH_CARE, Topic.MEDICATION): """
Påsen märkt tisdag kväll låg orörd i brödkorgen när jag kom på onsdagen
Hon fick Furix på kvällen i stället för morgonen och sprang på toa hela natten
Blodsockret mättes aldrig före frukosten, insulinet gavs på höft
Medicinroboten hade fastnat, den pep sen klockan sju och ingen kapsel kom ut
Vi upptäckte att magsårstabletten gått ut i mars, han har ätit den ändå
Ungdomen på HVB spottade ut sin Concerta i handfatet när vi vände ryggen till
Metadonet skulle hämtas på apoteket men ingen hade fullmakt, klienten blev utan en dag
Kortisonsalvan smordes i ansiktet, den var ordinerad till benen
Delade upp halva tabletter med köksskniv, det blev smulor och ojämna doser
Sömntabletten gavs redan klockan 18, hon somnade med huvudet i gröten
Familjehemmet glömde skicka med epilepsimedicinen till helgumgänget
Kunden hade själv plockat om i dosetten så alla vita låg på söndag
Signerade för nitro som jag aldrig gav, såg fel rad på listan
Ny ordination på Eliquis fanns i brevet från sjukhuset men sattes aldrig in i pärmen
Tog upp fel rulle ur skåpet, mannen i 1204 fick kvinnans lugnande
Nebulisatorn stod torr, ingen hade fyllt på Ventolin
Järntabletten gavs med mjölk trots instruktionen, har gått så i en månad
boende tuggade depottabletten, den ska sväljas hel
glömde ta bort gamla morfinplåstret innan jag satte dit det nya, satt två st i natt
Medicinen stod kvar i fönstret på dagverksamheten när bussen redan åkt
He was given the evening pills at lunch, nurse informed, a bit drowsy but ok
Spruta mot benskörhet skulle tas i april, ingen bokade in den
""",
    (TextKind.DEVIATION, Topic.MEDICATION): """
Signeringslistan för mars är borttappad, troligen slängd med reklamen
Medicinkylen visade elva grader och ingen har fört temperaturlistan på två veckor
Överblivna tabletter från en avliden kund ligger fortfarande kvar i kassaskåpet
Koden till läkemedelsskåpet har inte bytts fast tre har slutat
Apotekspåsen lämnades hängande på ytterdörrens handtag över lunchen
Delegeringsprovet har legat oöppnat hos chefen, så jag delade egentligen utan giltig delegering i går
Kasserade läkemedel blandades med hushållssoporna när vi städade köket
Tom burk för använda sprutspetsar saknades så nålarna låg i en glassbytta
""",
    (TextKind.COMPLAINT, Topic.MEDICATION): """
Mamma får sina Parkinsontabletter när det passar er, halvtimmen hit eller dit betyder allt för henne
Varför ger man min bror lugnande så fort han pratar högt? Det vill vi ha svar på
Jag hittade tre piller under pappas soffdyna, sköter ni er ens?
Dottern är förbannad, astmasprayen var tom och ingen hade beställt ny
Min sambo fick åka in akut för att ni missade hans hjärtmedicin, ni ska få höra av mig
Ni delar medicinen klockan 22 och väcker henne då, hur tänker ni där
Svärson ringde, upprörd över att smärtplåstret inte byttes innan resan
Jag är vuxen men får inte ha hand om min egen alvedon här, löjligt
""",
    (TextKind.VIEW, Topic.MEDICATION): """
Kan man få dosen i dricka med smak, den är så besk säger brukaren
Vi skulle vilja testa medicingivare hos fler, det funkar bra hos Ulla
Hon undrar om kvällstabletten kunde komma lite senare så hon orkar se filmen
Förslag att delegeringsutbildningen görs digitalt två gånger om året
En liten hylla med lås i varje badrum för salvor vore smart
Sonen tycker att vi borde ringa honom när doserna ändras
""",
    (TextKind.LEX_SARAH, Topic.MEDICATION): """
Kvinnan fick insulin fast hon inte är diabetiker, hittades medvetslös och ligger på IVA
Tramadol har försvunnit från fyra boende sedan samma timvikarie började
Barnet i familjehemmet får sömnmedel varje kväll utan läkare, för att de ska få lugn
Hjärtmedicinen uteblev i nio dagar, alla signerade på vana, mannen fick infarkt
En kollega löser upp stesolid i saften åt de oroliga utan ordination
Ingen gav epilepsimedicin på hela semesterveckan, flickan fick ett anfall hon inte vaknade ur
Personal sålde metylfenidat från skåpet till ungdomarna på hemmet
""",
    (TextKind.HEALTH_CARE, Topic.FALL): """
Kunden gled ur fåtöljen när hon skulle nå fjärrkontrollen, vi lyfte med kudde, inga men
Benen vek sig vid spisen, hon slog hakan i ugnsluckan
Han trillade baklänges i spiraltrappan på dagcentret, åkte in för röntgen
Låg på hallmattan när jag låste upp, hade legat sen morgontidningen kom säger hon
Rullatorn tippade över trottoarkanten, glasögonen gick sönder och en bula i pannan
Tappade balansen vid påklädningen, satte sig på golvet, jag hann bromsa
Brukare ramlade av cykeln på gruppbostadens gård, skrubbsår på båda knäna
Deltagaren drattade ner från lastbryggan i snickeriet, handleden är bruten
Duschpallen gled iväg, hon for i klinkern, blåmärke på höften
Snubblade över sladden till larmdosan, tog emot sig med armbågen
Mannen reste sig för fort efter vilan, blev yr och dråsade omkull
Barnet på jourhemmet föll från våningssängen, hjärnskakning enligt vårdcentralen
Hittad sittande på badrumsgolvet strax före fem, kunde inte redogöra för vad som hänt
Rullstolen rullade bakåt utför rampen, bromsarna var inte åtdragna, han välte ur
Slant på löven utanför entrén på väg till taxin
trilla me stolen å allt när han gunga, slog bakhuvet
Gick omkull i affären, snälla expediter satte henne på en pall, stukad fot
Hon åkte i backen när ledsagaren släppte taget för att svara i telefon
Fick ett anfall på promenaden och föll handlöst i gruset
Höftskyddet låg i tvätten, så klart ramlade han just idag
Resident found lying beside the wheelchair, no pain, vitals fine
Föll ihop i kyrkan under konserten, svimmade nog, piggnade till av saft
Kunden halkade på en banan av alla saker, skrattar själv men ryggen värker
""",
    (TextKind.COMPLAINT, Topic.FALL): """
Pappa har ramlat sex gånger sen midsommar, vad gör ni egentligen för att förhindra det
Min fru föll och ingen hörde av sig till mig förrän dagen efter, bedrövligt
Ni lovade halkmattor i hallen, nu har svärfar brutit lårbenet
Anhörig arg över att rullatorn stod utom räckhåll när mostern ramlade
Jag ramlade i er osandade backe och ni skyller på fastighetsägaren
Sonen undrar upprört hur man kan lämna hans mamma ensam på toaletten när hon nyss fallit
""",
    (TextKind.VIEW, Topic.FALL): """
Brukaren tror att ljuslist längs golvet skulle hjälpa henne hitta rätt utan att snubbla på natten
Kan vi ha balansgympa på förmiddagarna för att minska fallen
Förslag från rehab: höftskyddsbyxor till alla som rasat det senaste året
Dottern skulle gärna se att trasmattorna rullas ihop
Tips från mig i natten, flytta nattduksbordet så når de lampan utan att kliva upp
""",
    (TextKind.LEX_SARAH, Topic.FALL): """
Hon lämnades ensam i liften fast det ska vara två, ramlade och bröt nacken
Mannen hade fallit elva gånger på en månad utan åtgärd, nu dog han av blödning i hjärnan
Kollegan såg att han låg på golvet men avslutade sin rast först, han låg där i nästan två timmar med brutet ben
Fallet dolde de, skrev blåmärken av okänd orsak, höften var av sedan fyra dagar
Larmmattan var urkopplad med flit för att slippa ljudet, hon föll och hittades livlös
""",
    (TextKind.HEALTH_CARE, Topic.NURSING): """
Förbandet på vaden hade ruttnat fast, lukten kändes ända ut i trapphuset
Hon hostade vid varje klunk, förtjockningsmedlet var slut sen helgen
Sonden stoppade upp och matningen försenades fyra timmar
Rodnad över svanskotan som inte bleknar, vändschema påbörjat idag
Permobilen laddades inte över natten, han blev sittande inne hela lördagen
Feber 39,4 och rosslig, vi väntade till dagpersonalen kom innan någon ringde jouren
Kompressionsstrumporna satt bak och fram, djupa märken runt anklarna
Protesen tappades i handfatet och sprack mitt itu
Liftens batteri dog med brukaren hängande halvvägs, fick veva ner manuellt
Viktnedgång fem kilo på sju veckor, ingen har kopplat in dietisten
Kräkningar och diarré hos fyra på plan två, misstänkt vinterkräk
Hon har klöst upp eksemet på ryggen, blöder igenom linnet
Syrgasen nådde inte fram, slangen låg i kläm under sänghjulet
Personen kissar blod sedan i förrgår, provet blev liggande i kylen
Satte i sig en hel korvbit trots flytande kost, ryggdunk, kom upp
Ungdomen skar sig i armarna på rummet, ytliga sår som vi plåstrade om
Brännblåsa på låret av värmekudden, vi glömde ta bort den
Munnen ser konstig ut, tungan är vit och torr, svamp tror jag
""",
    (TextKind.DEVIATION, Topic.NURSING): """
Tandborsten var snustorr, ingen munvård i helgen
Hon satt i pyjamas vid lunch för att morgonteamet inte hann klä henne
Skägget oansat och örat fullt av vax, vi har tappat honom lite
Fel storlek på inkontinensskydd beställt så det läckte i byxorna på utflykten
Glasögonen var så kladdiga att hon trodde hon blivit blind
Brukaren låg i gårdagens kläder när jag kom, ingen kvällshjälp verkar ha blivit gjord
Tånaglar växer in, fotvården har ställts in två gånger på raken
Han fick byta blöja klockan tio i stället för sju, grannen larmade och drog ut på tiden
Underkläderna var förväxlade i tvätten, hon bar en annan dams bh
Dropp av snor och mat på haklappen hela eftermiddagen, ingen torkade
""",
    (TextKind.COMPLAINT, Topic.NURSING): """
Mamma hade bajs under naglarna när vi skulle äta påskmiddag, jag baxnade
Ni tar på min man blöja fast han kan gå på toa själv med lite stöd, det är kränkande
Min syster luktar svett och ligger i samma nattlinne hela veckan
Jag har bett om att få ligga på sidan, de lägger mig på rygg ändå. Jag är trött på att tjata
Dottern är bestört över att ingen sett liggsåret på hälen
Varför är farmors tänder aldrig rena? Hon hade mat kvar från igår
Sonen framför kritik, hans far var orakad och hade kläderna ut och in på läkarbesöket
Det är väl inte för mycket begärt att få tvätta händerna före maten!
""",
    (TextKind.VIEW, Topic.NURSING): """
Hon vill helst duscha på kvällen och ha håret i papiljotter till söndagen
Kunde man ha handkräm framme i matsalen
Brukaren önskar sova med strumpor och ha extra täcke
Tänk om fotbad kunde bli en stående onsdagsgrej
Dottern föreslår foton på hur mamma brukar vara klädd, så blir det rätt
Fler egna handdukar med namn på skulle underlätta morgonen
Han mår bättre när han får gå ett varv före sängdags, kan vi pröva det varje kväll
Skulle gärna se att doftfri tvål köps in för oss som är känsliga
""",
    (TextKind.LEX_SARAH, Topic.NURSING): """
Trycksåret gick in till benet innan någon kontaktade sjuksköterska, hon dog i sepsis
De matade henne liggande fast det står sittande, hon kvävdes till döds
Andningslarmet stängdes av för att det störde och pojken slutade andas
Personalen badade honom i för hett vatten, huden lossnade på båda benen
Hon bad om hjälp för bröstsmärta hela natten, vi fick höra att hon alltid gnäller, på morgonen var hon död
Såret lades om med hushållspapper och tejp i en månad, foten fick amputeras
Respiratorn sattes ihop fel av en outbildad assistent, mannen fick syrebrist och hjärnskada
""",
    (TextKind.WORK_INCIDENT, Topic.VIOLENCE_AND_THREATS): """
Blev jagad nerför trappan av kundens schäfer, han hetsade den
Klienten slet av mig halsbandet och skrek att jag stulit hans barn
En pappa i LVU-ärendet filmade mitt hus och skickade klippet till mig
Han bankade på rutan med pannan och sa att jag står på listan
Fick kokande kaffe slängt mot bröstet vid frukosten
Tjejen på HVB låste in mig i tvättstugan och hotade med en skruvmejsel
Besökare i receptionen spottade genom luckan och träffade mig i ögat
Vid hembesöket stod två män i dörröppningen och lät oss inte gå
Brukaren tog struptag bakifrån medan jag knöt hans skor
Jag fick en rallarsving på örat under tandborstningen
Däcken på tjänstebilen knivskurna, lapp på rutan: nästa gång är det du
Klienten har ringt sextio gånger i natt och väser att han ska hitta mig
Knuffades in i skåpet av en kille på träningsboendet, axeln gul och blå
Hot framfört genom tolken, pappan ska bränna ner kontoret om flickan inte kommer hem
Hon högg efter mig med gaffeln när jag ställde fram tallriken
man i vantrummet drog upp en hammare ur vaskan, jag tryckte pa larmet men ingen kom
Blev nypt i brösten av kunden när jag bäddade, han skrattade åt det
""",
    (TextKind.DEVIATION, Topic.VIOLENCE_AND_THREATS): """
Två damer rök ihop om bingobrickan, den ena klöste till, plåster på kinden
Killen i ettan kastade fjärrkontrollen på sin granne, bula men inget mer
Deltagare kallade en annan för mongo och knuffade bort honom från fikabordet
Gäst på härbärget drog en pennkniv mot en annan gäst, vakten avstyrde
Ungdomarna hamnade i slagsmål om laddaren, näsblod på en
Boende gick in till fel rum och fick en lavett av den som låg där
En elev på korttids bet sin kompis i axeln, tandmärken men inte hål
Hon hotar att sätta eld på den andras gardiner, de bor vägg i vägg
Mannen i lägenhet tre sparkade på dörren till grannen hela kvällen, hon törs inte gå ut
Brukare nöp sin sambo på gruppboendet när hon bytte kanal
Klient välte julgranen och skrek åt de andra i kön till ekonomiskt bistånd
""",
    (TextKind.COMPLAINT, Topic.VIOLENCE_AND_THREATS): """
Min mamma vågar inte lämna rummet för mannen mitt emot, flytta på honom någon gång
Jag blev hotad av en annan sökande i ert väntrum och vakten bara stod där
Föräldrar är oroliga, deras dotter har fått stryk av en klasskamrat på fritids tre gånger och ni blundar
Grannen klagar över gängbråk utanför stödboendet, flaskor flyger varje helg
Varför får han som slår bo kvar? Min son kommer hem med blåtiror från daglig verksamhet
Anhörig kräver besked om varför kvinnan som rivs fortfarande sitter bredvid hans hustru vid maten
""",
    (TextKind.VIEW, Topic.VIOLENCE_AND_THREATS): """
Förslag om att alltid vara två vid hembesök där det varit bråk tidigare
Kan receptionen få plexiglas och en andra utgång, det skulle kännas tryggare
""",
    (TextKind.LEX_SARAH, Topic.VIOLENCE_AND_THREATS): """
En boende med känd aggressivitet lämnades ensam med kvinnan i rullstol, hon fick käken krossad
Pojken på HVB har misshandlats nattetid av de äldre i veckor och föreståndaren kände till det
Skyddat boende röjdes, exmannen kom in och knivskar henne
Deltagare hällde tändvätska på en annan, ingen personal i lokalen, svåra brännskador
Rumskamraten tryckte en kudde över hennes ansikte, tredje incidenten, ingen extra bemanning
Ledaren hotade att slänga ut flickan på gatan och höjde näven mot henne
Ungdomar sparkade en yngre kille medvetslös i tvättstugan, larmen var frånkopplade
""",
    (TextKind.LEX_SARAH, Topic.ABUSE): """
Kollegan blötte ner honom med duschslangen i ansiktet som bestraffning
Vikarie tvingade fram haklappen och tryckte in skeden tills han grät
Flickan har berättat för skolkuratorn att familjehemspappan kommer in till henne nattetid
Jag hörde genom väggen hur hon kallade en dement kvinna för äckel och smällde till
Personal på korttids lade sig under täcket med en tonårskille
Han snodde henne runt i rullstolen tills hon kräktes och filmade det
Kontaktpersonen har haft sex med sin klient mot betalning
Mannen visar fem runda brännmärken, han pekar på nattpersonalen och på en cigarett
En ledsagare har smekt en kvinna med utvecklingsstörning på insidan av låren i bilen
Chauffören till dagverksamheten pussar en deltagare på munnen, hon försöker vrida sig
Kollega stampade på brukarens fot för att han gick för sakta
Behandlingsassistenten skickade nakenbilder till en placerad tjej på Snapchat
Hon fick en tygtrasa instoppad i munnen för att sluta ropa
Vittnade idag om hur en personal knäade en pojke i ryggen och sa vem bestämmer nu
Två kollegor skrattade när de målade en boende i ansiktet med läppstift och lade ut det
Sonen i familjehemmet har förgripit sig på det yngsta fosterbarnet
Personalen luggade honom upp ur sängen
Gamla damen har tumavtryck runt halsen, hon säger att det var hon med flätan
Assistenten tog bilder på honom utan kläder, de finns i hennes telefon
""",
    (TextKind.DEVIATION, Topic.MONEY): """
Växeln från konditoriet, 84 kronor, las i fel kunds kuvert
Räkneverket fick fel hyra så biståndet blev 1200 för lite, rättat i dag
Fakturan för matlådor skickades till en person som är död sedan augusti
Bankkortet till kunden glömdes i automaten på Ica
Matpengarna till gruppbostaden tog slut den tjugonde, vi vet inte riktigt vart
Vi betalade elräkningen två gånger åt samma klient
Handkassan saknar 215 kr efter utflykten till Skansen, kvitto borta
Reseersättning till familjehemmet utbetalad för fel månad
Jag la ut egna pengar åt brukaren för blöjor, nu finns inget som styrker det
God man fick aldrig redovisningen för första kvartalet
Habiliteringsersättningen missades för tre deltagare i oktober
Hyran för träningslägenheten drogs inte, så klienten fick betalningspåminnelse
""",
    (TextKind.COMPLAINT, Topic.MONEY): """
Jag fick 3 000 mindre i bistånd i november och ingen kan förklara uträkningen
Hur kan två timmars städning kosta så mycket? Fel igen på specifikationen
Pensionen räcker inte när ni drar för middagar jag aldrig ätit
Mamma har fått inkassokrav på en avgift som ni sagt är efterskänkt
Jag väntar fortfarande på ersättning för lampan som er personal slog sönder
Brukarens syster ifrågasätter att han får betala personalens inträde på badhuset
Ni tog ut full avgift fast farmor låg på sjukhus halva månaden
Familjehemmet är missnöjt, omkostnadsersättningen har varit sen tre gånger i år
Pengarna till min glasögonreparation avslogs med en mening, det är skamligt
Hyresvärden skriver att hyran för en av era klienter inte är betald sedan juli, han är irriterad
""",
    (TextKind.VIEW, Topic.MONEY): """
Önskar att man kunde betala avgiften med Swish
Kan fakturan bli tydligare så att det går att se vilka dagar som räknats
Förslag att utflyktskassan redovisas på anslagstavlan varje månad
Vi deltagare tycker att fikat kunde kosta tio kronor jämnt
Skulle gå fortare om kvitton fotades in i appen i stället för att tejpas på papper
Dottern föreslår ett förbetalt kort i stället för kontanter hos mamma
Kan barnen få sin veckopeng på kort så som andra tonåringar
Höj milersättningen lite, tycker kontaktfamiljerna som skjutsar barnen långt
""",
    (TextKind.LEX_SARAH, Topic.MONEY): """
Sex sedlar saknas i byrålådan efter varje gång samma person städat
Föreståndaren har lånat pengar av en boende, 40 000, utan papper
Hemtjänstpersonal har lurat en dam att skriva över bilen
Kollegan lär ha fått kunden att ändra testamentet
Boendes smycken är utbytta mot billiga kopior, det upptäckte dottern på juveleraren
Personal har tecknat abonnemang i klientens namn
Hans bankdosa fanns hemma hos en assistent, kontot är länsat
Flera brukares konsertpengar gick till personalens julbord
Barnens klädpeng används av familjehemmet till egna resor, barnen går i trasiga skor
Sparbössan hos killen på gruppboendet tömdes i natt, bara en person hade nyckel
""",
    (TextKind.DEVIATION, Topic.RESTRAINT): """
Bromsen på rullstolen låstes för att hon inte skulle gå iväg under måltiden, vi tog upp det direkt
Rörelselarm uppsatt i rummet utan att den boende tillfrågats
Vi tog undan cigaretterna och gav en i timmen, det finns inget sådant beslut
Kylskåpet hade hänglås när jag började i måndags, ingen vet vem som satt dit det
Bälte i rullstolen användes en kort stund utan ordination, brukaren protesterade inte
En kamera riktad mot en brukares dörr upptäcktes, den är nu nedtagen
Visiterade ungdomens väska vid ankomst, det får man tydligen inte på stödboende
Hon fick overall bak och fram en eftermiddag så att hon inte skulle klä av sig
""",
    (TextKind.LEX_SARAH, Topic.RESTRAINT): """
De knyter fast hans handleder med skärp när de byter på honom
Rullstolen kilas fast mot bordet hela dagarna, hon gråter och drar i kanten
Flickan avskildes i källaren på HVB i nio timmar, utan mat och toalett
Personalen tog hans ben, alltså proteserna, för att han skulle stanna i sängen
Pojken lades ner på mage med en vuxen sittande på ryggen i en kvart
Sovrumsdörren reglas med kvast från utsidan varje kväll
Brukaren får inte tillbaka sin rullstol förrän hon ätit upp
Mannen drogades ner inför natten och rummet låstes, så har de gjort hela hösten
Dom har tejpat vantar på händerna på honom så han inte kan klia sig
Fastspänd i bilbarnstol fem timmar trots att han är tretton och resan var slut
Vi får order av chefen att hålla för dörren när kvinnan på fyran vill ut
""",
    (TextKind.COMPLAINT, Topic.RESTRAINT): """
Jag vill kunna gå ut när jag vill, ni låser dörren klockan åtta, jag är ingen fånge
Min dotter får inte ha sin padda på rummet och ingen kan visa något beslut om det
Brodern är kritisk, han undrar varför sänggrinden används fast mamma sagt nej
Godemannen opponerar sig mot att han måste be om sin egen mat ur ett låst skafferi
""",
    (TextKind.VIEW, Topic.RESTRAINT): """
Kan vi byta kodlåset mot en klocka som plingar i stället, det känns mindre instängt
Förslag att alla får en repetition om skyddsåtgärder och samtycke på APT
""",
    (TextKind.LEX_SARAH, Topic.NEGLECT): """
Fyra inställda nattillsyner i rad, hon satt fast mellan sängen och väggen till morgonen
Kylskåpet var tomt och han levde på sockerbitar, ingen reagerade på tre veckor
Brukaren glömdes på badstranden när minibussen åkte hem
Barnet har gått i samma blöja hela dygn hos jourfamiljen, läkaren såg frätskador
Trots nio larm gick ingen in, på morgonen hade hon frusit ihjäl på balkongen
Boende på LSS utan värme i elva dagar, en hamnade på sjukhus nedkyld
Familjehemmet låter barnen sova i husvagn utan el i november
Personalen såg på film medan en ungdom hängde sig i rummet bredvid
Vi fick reda på att natten lämnats helt tom tre helger i rad, åtta boende med demens
Kunden åt ur soporna, beställda matlådor stod kvar i trapphuset och ruttnade
Loggen visar besök på fyrtio sekunder, mannen låg död i sängen
Trycket på att hinna gör att de sängliggande inte får vätska, två har dött i sommar
Pojken rymde från HVB och ingen polisanmälde på sex dygn, han hittades utnyttjad
Han låg med bruten arm från fredag till måndag, de tyckte han överdrev
Larmcentralen kopplade bort hennes nummer för att hon ringde för ofta, hon hittades avliden
Socialtjänsten la elva orosanmälningar på hög, flickan är nu svårt misshandlad
Klienten var självmordsnära och bad om plats, ingen återkom, han tog sitt liv på lördagen
Damen i 14 hade fluglarver i ögat när avlösaren kom
Ungdomarna får sköta nattvaket själva, personalen sover hos sin flickvän
""",
    (TextKind.DATA_INCIDENT, Topic.SECRECY): """
Bifogade fel pdf till skolan, det var BBIC-utredningen för en annan elev
Sökte upp min exmans ärende i Lifecare av nyfikenhet, ångrar mig
Faxen med läkarintyg gick till en blomsterhandel
Talade in klientens namn och diagnos på fel telefonsvarare
Whiteboarden i mötesrummet full av personnamn när hyresgästföreningen lånade det
Klistrade in hela journalen i en chattrobot för att få hjälp att korta texten
Klienten kunde läsa en annan sökandes kontoutdrag som låg under hans på disken
Surfplattan till boendestöd glömdes på ett Öresundståg
En förälder fick inbjudan till Teamsmöte om ett helt annat barn
Mapp på G är öppen för hela kommunen, där ligger vräkningslistor
Sekretessmarkerad familj syntes i klartext på närvaroskärmen på förskolan
Praktikanten lämnade sitt tjänstekort med pinkod på en lapp i bilen, bilen är stulen
Kastade genomförandeplanerna i vanliga pappersåtervinningen, grannen hittade dem
Jag råkade dela skärm med hela ärendelistan under utbildningen
Orosanmälarens namn skrevs ut i kopian som pappan fick
Ett lösenord till Procapita satt på en post-it och städfirman fotade rummet
Hemtjänstens nyckellista med adresser hittades på en parkering av en privatperson
Videoklipp från julfesten där brukare syns ligger öppet på kommunens Facebooksida
Mejllista till alla anhöriga, glömde hemlig kopia
Utskicket om betalningar gick med två brev i samma kuvert
Kuratorn diskuterade flickans provsvar i skolkorridoren med andra elever bredvid
""",
    (TextKind.DEVIATION, Topic.SECRECY): """
Ytterdörren till arkivet stod på glänt på morgonen, ingenting verkar rört
Vi hojtade namn tvärs över väntrummet, ska ropa könummer
Pratade lite för högt om en kund i hissen, ingen annan var med tror jag
Sekretessförbindelsen är inte påskriven av de två sommarvikarierna
Dokumentförstöraren är sönder och högen med papper växer i låst skrubb
Whiteboard med förnamn vänd mot fönstret en halv dag, nu täckt
""",
    (TextKind.COMPLAINT, Topic.SECRECY): """
Halva byn vet att jag går hos er, någon av er har pratat
Ni ringde min arbetsgivare och sa att det var från socialen, jag är rasande
Min mamma fick mitt beslut i sin brevlåda trots att jag är myndig, helt sjukt
Anhörig anklagar personalen för att sitta på pizzerian och prata om boende
Jag vill inte att vikarier läser hela min historia, respektera det
Varför ropar ni upp mitt efternamn i väntrummet? Vem som helst hör ju
Kontaktfamiljen är arg, biologiska mamman fick deras hemadress av en handläggare
A nurse told my neighbour about my diagnosis, I am furious
""",
    (TextKind.VIEW, Topic.SECRECY): """
Sätt upp en skärm vid luckan så slipper man höra varandras ärenden
Kan kuverten vara utan avsändare, min granne snokar
Tycker att vi skulle ha ett tyst rum för telefonsamtal om klienter
""",
    (TextKind.LEX_SARAH, Topic.SECRECY): """
Personal lämnade ut kvinnojourens adress till mannen mot betalning
Kollega skickar bilder på brukare i en privat chattgrupp och gör narr av dem, det har pågått i månader
""",
    (TextKind.DEVIATION, Topic.FOOD_AND_PREMISES): """
Matvagnen kom utan potatis, vi kokade makaroner i personalköket
Brandsläckaren i trapphus C gick ut för två år sedan
Toaletten på korttids rinner konstant och golvet sväller
Portionerna från centralköket räckte till nio av tolv
Mögel i badrummet bakom tvättmaskinen, syns tydligt nu när vi flyttade den
Nödutgången blockerad av två rullstolar och en julgran
Kycklingen var rå inuti, vi slängde alltihop och bredde smörgås
Lås på grinden till lekplatsen trasigt, barnen kan springa rakt ut på vägen
Hissen stannade mellan våningarna med två gäster i, jouren kom efter fyrtio minuter
Kyltransporten hade elva grader när lådorna lossades
Ventilationen dånar i samtalsrummet så det går inte att föra samtal
Diskmaskinen läcker ut på parketten
""",
    (TextKind.COMPLAINT, Topic.FOOD_AND_PREMISES): """
Fiskgratängen smakar diskvatten och serveras ljummen
Det drar så in i vassen från fönstret, jag sitter med mössa på rummet
Bygglarm från klockan sex varje dag, vi på serviceboendet får ingen ro
Min dotter är vegan och får sallad till middag. Bara sallad. Är det allvar?
Väntrummet är smutsigt och toaletten utan papper jämt
Pappa säger att korven är grå och att han hellre svälter
Svärmor bor i ett rum där tapeterna lossnar och det luktar kiss, vad betalar hon för
Grannarna ogillar röken från ert sophus och att dörren slår hela natten
Maten kommer kvart i elva, vem är hungrig på middag då?
Jag halkar i er tvättstuga varje gång, golvbrunnen är igensatt och ni struntar i det
""",
    (TextKind.VIEW, Topic.FOOD_AND_PREMISES): """
Kan vi få cykelpump i cykelrummet
Mer kryddig mat skulle göra susen, säger vi från gruppboende Tallen
Det vore fint med en anslagstavla i ögonhöjd för oss som sitter i rullstol
Hammock i trädgården till sommaren?
Vore toppen om bussen kunde stanna precis vid dörren till träffpunkten
Kan man välja mellan två rätter på helgerna
Föräldrar föreslår skötbord även på herrtoan
Vore det möjligt att måla korridoren i en glad färg
Kören undrar om pianot kunde stämmas
Brukarrådet önskar sig en airfryer
Eluttag vid soffan så att man kan ladda telefonen medan man väntar
""",
    (TextKind.WORK_INCIDENT, Topic.PHYSICAL_LOAD): """
Sträckte ljumsken när taklyftens skena hakade upp sig
Rev upp handflatan på en spik som stack ut ur sänggaveln när jag vände madrassen
Cyklade omkull på isen mellan två kunder, handleden i gips
Ögonen svider av nya desinfektionsmedlet, hela teamet har fått utslag
Dörren till frysrummet slog igen om tummen
Knäet gick ur led när jag satt på huk vid strumporna
Hyllan i förrådet rasade och en låda blöjor träffade mig i nacken
Det är 33 grader på plan fem, två av oss har svimmat nästan
Jag gled på spillolja i garaget och slog svanskotan
Blev påkörd bakifrån med tjänstebilen på väg till larm, nackspärr
Fick diskmedel i ögat i storköket när slangen lossnade
Skar mig på konservburken, tre stygn
Dragit på mig sena i underarmen av att vrida ur moppar hela sommaren
Kunden röker medan vi jobbar, jag har astma och hostar hela kvällen
Kontorsstolen gick sönder, jag åkte i golvet med ryggen före
Mögelluft i arbetsrummet gör att jag har huvudvärk och näsblod varje dag
Taket läcker så att vi halkar i korridoren, en kollega slog i huvudet idag
""",
    (TextKind.VIEW, Topic.PHYSICAL_LOAD): """
Ergonomironden borde göras oftare, förslagsvis varje halvår
Kan vi få broddar och reflexvästar till alla som går turerna
Höj- och sänkbara bord till handläggarna skulle spara många ryggar
""",
    (TextKind.WORK_INCIDENT, Topic.PSYCHOSOCIAL): """
Jag vaknar fyra varje natt och tänker på ärendena, ligger 28 barnutredningar på mitt bord
Får aldrig sitta ner och äta, mackan tas i bilen mellan kunderna
Chefen skriker åt oss i korridoren inför klienter
Ny i gruppen och ingen hälsar, de byter språk när jag kommer in
Efter dödsfallet på avdelningen fick vi inget avlastande samtal, flera mår riktigt dåligt
Min kollega skickar spydiga sms om mitt arbete mitt i natten
Schemat läggs så att jag jobbar delade turer sju dagar, jag orkar inte vara mamma
Sparkraven gör att vi ljuger för klienterna, samvetsstressen äter upp mig
Utskälld på planeringsmötet för att jag sjukskrev mig
Teamet är i luven på varandra, två falanger, ingen vågar säga något
Blir beordrad övertid var och varannan dag, kroppen säger ifrån
Arbetsledaren himlar med ögonen när jag frågar och kallar mig seg
Hittade en klient hängd i går, jag skickades vidare till nästa besök efter en kvart
Kontorslandskapet gör att jag inte kan koncentrera mig, huvudet kokar
Jag har hand om jourtelefonen ensam femte helgen, hjärtklappning så fort den ringer
Jag fryses ut efter att ha rapporterat en missad tillsyn
""",
    (TextKind.VIEW, Topic.PSYCHOSOCIAL): """
Handledning en gång i månaden tack, vi behöver prata av oss
Skulle vilja ha en mentor första halvåret som ny socialsekreterare
Tips, inför mötesfri fredag så att man hinner ikapp
Kan vi få ett vilrum att dra sig undan i efter tuffa samtal
Avlastande samtal med någon utifrån vore värdefullt efter allvarliga händelser
Förslag att fördela de tyngsta utredningarna jämnare mellan oss
""",
}
