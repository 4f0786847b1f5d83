"""Personal data that got lost, out or into the wrong hands: labelled examples.

One example a line, grouped by kind and topic; all are made up. Add one where its like stands: it
is counted at the next start.
"""

# ruff: noqa: E501 - one example a line, written as people write

from collections.abc import Mapping

from domain.understanding.results import TextKind, Topic

EXAMPLES: Mapping[tuple[TextKind, Topic], str] = {
    (TextKind.DATA_INCIDENT, Topic.SECRECY): """
En mapp med dosetter och signaturlistor är borta från kontoret
Pärmen med kunduppgifter går inte att hitta
Glömde kvar en anteckningsbok med namn och koder på ett fik
Skrev om fel person i fel journal så familjen läste om en annan
Kollegan berättade för sin man om en klient
Ringde upp fel anhörig och hann säga varför
En praktikant tog bild av skärmen med klienter
Brev till fel adress, det stod om hans missbruk
Vi la ut veckolistan med namn i hissen
Någon har loggat in som mig
En utredning låg kvar i skrivaren över helgen
Mejlade listan till privat gmail
Föräldern fick se syskonets akt av misstag
Skickade ett mejl med klientuppgifter till fel adress
Kuvertet till familjen innehöll en annan familjs utredning
Tappade jobbtelefonen på bussen, den har ingen kod
Körlistan med namn och portkoder låg kvar i bilen som blev stulen
En kollega har läst i sin grannes journal
Dator stals vid inbrott på kontoret
Bild på en boende lades upp på Instagram av en vikarie
Utskrifter med personnummer låg framme i skrivarrummet
Skyddad adress framgick i handlingarna som mannen fick ut
Alla mottagare stod synliga i sms-utskicket till klienterna
Vi delar inloggning till Treserva på helgerna
Fd anställd har fortfarande behörighet till systemet
Phishing, jag klickade på länken och skrev in mitt lösenord
I sent the care plan to the wrong family by mistake
pärm m genomförandeplaner kvarglömd på kafé
Pratade om en klient på bussen och någon kände igen vem det var
Kallelsen hamnade i fel brevlåda och öppnades av grannen
barnets journal öppen på skärmen när pappan kom in
Lappar med namn och diagnoser satt uppe i hissen
Mejlade hela klientlistan till en privat gmail
Fel person fick ut journalkopior
Min arbetsväska med anteckningar om familjer blev stulen på tåget
Vikarie skrev om en boende i en öppen facebookgrupp
Råkade bifoga fel dokument så skolan fick se hela utredningen
Obehöriga kunde läsa ärenden i e-tjänsten under en timme
Grannen fick höra allt när jag pratade i telefon på balkongen
Jag mejlade fel Anna, hon fick en hel utredning om någon annan
sms om en placering gick till fel mamma
Aktskåpet var olåst hela helgen
Surfplattan med kunduppgifter är borta
Pappa fick reda på var barnen bor genom ett brev från oss
Två kollegor stod och pratade om en klients missbruk i matkön
Öppnade min svägerskas ärende av nyfikenhet
Papper med personuppgifter slängdes i vanliga soporna
gruppchatt på whatsapp där vi skriver om brukarna med namn
Lösenordet till kassan sitter på en lapp vid datorn
handlingar till domstolen hamnade hos motparten utan maskning
Ransomware på kontorets server, ärenden kan ha läckt
Fel familj fick kallelsen i sin brevlåda
Mobilen med kundernas uppgifter blev stulen
Mejl med personnummer skickat okrypterat till extern mottagare
En kollega har varit inne i en bekants journal utan anledning
Glömde en mapp med klienthandlingar på tåget
Bilder på brukare låg öppet på vår hemsida
I lost my work phone on the subway
Skickade utredningen till fel advokat
Papper med klientnamn låg kvar på bussen
Obehörig person kom in i journalsystemet
Min jobbdator blev stulen ur bilen
Ett sms med klientens adress gick till fel nummer
Vi upptäckte att alla anställda kan se skyddade ärenden
Sent client data to wrong email address
Lista med namn och personnummer skickades till fel person
Journalen låg framme när städaren kom
En vikarie delade en bild på en brukare i en Snapchat-grupp
Tappade ett USB-minne med utredningar
Fel mottagare fick mejlet om klienten
Mailade utredningen till mammans nya kille av misstag
En lista med alla portkoder låg på golvet i Ica
Hon läste sin exmans akt, syns i loggen
Skickade inbjudan så att alla deltagare i missbruksgruppen såg varandras mailadresser
Teamsmötet om familjen spelades in och länken hamnade i fel kanal
Kollegor diskuterade en brukares HIV på bussen så alla hörde
pappan fick veta var skyddade boendet ligger genom vårt brev
Left my work bag with client notes on the train
Genomförandeplan låg i fel brevlåda
Råkade svara alla med personnummer i mejlet
Arbetstelefonen med appen öppen blev kvar på bussen
Vikarie hade bild på en boende på sin Instagram
Gammal praktikant kan fortfarande logga in i Treserva
beslutsbrevet skickades till gamla adressen där exet bor
Kollegan har varit inne och läst i grannens akt
a letter with another clients diagnosis came in our envelope
Skärmen var på och olåst när familjen kom in på rummet
Lämnade ut uppgift om att klienten bor hos oss till någon som ringde
Dokument med namn och diagnoser slängdes i vanliga soporna
fel bilaga i Kivra till en klient
Någon har lagt in brukarnamn i ChatGPT
Anteckningsblocket med kundernas uppgifter är spårlöst borta
Hela personalgruppen fick mejlet om klientens LVM
Excelarket med alla klienter ligger öppet på gemensam disk
Min SITHS-kod sitter på en lapp under tangentbordet och vem som helst har använt den
Skickade fax med läkarutlåtande till en pizzeria
Inbrott på kontoret natten till idag, två datorer borta
Mamman såg den andra familjens ärende på min skärm
Kalendern med klientnamn är synlig för hela förvaltningen
kollega berättade för sin sambo om en av våra ungdomar
Kuvertet gick sönder i posten och handlingarna saknas
Journalen var öppen på skärmen i matsalen
Vi blev av med en pärm med genomförandeplaner vid flytten
Kallelsen skickades till pappan trots skyddad adress på mamman
En sjuksköterska lånade ut sitt inlogg till vikarien
Mejlade lista med personnummer okrypterat till fel kommun
Vikarien pratade om en klient på gymmet så att andra hörde namnet
Klientens telefonnummer lämnades ut till exet
Mejlade utredningen till fel mottagare
Skickade sms om en klients tid till någon annans nummer
jobbmobilen stulen på gymmet, inget lås på den
Kuvertet innehöll två olika familjers beslut
Har råkat lägga upp en bild på Facebook där en brukares namnlapp syns i bakgrunden
Hemtjänstlistan med portkoder låg i en snödriva
En kollega har läst sin exmans akt
Protokollet publicerades på webben utan att namnen maskats
Fick sjukhusets epikris på en patient vi inte känner till, fel kommun
Vår delade mapp i Teams var öppen för hela förvaltningen, där låg placeringslistor
Rapportblad glömt i kundens hall, grannens uppgifter stod på det
kollega loggade in med mitt tjänstekort för att hon glömt sitt
Lämnade ut att en person har hemtjänst till en som sa sig vara son, visade sig vara en bekant
Utskrift låg kvar i skrivaren på biblioteket, försörjningsstödsansökan m bilagor
Misstänker att jag klickat på en lurlänk och skrivit in lösenordet, min mejl är full av klientärenden
Wordfil med hälsouppgifter bifogades i misstag till hela föräldragruppen
Familjehemmets hemliga adress stod med på kallelsen till biologiska pappan
pärmen med genomförandeplaner borta efter flytten
Chefen vidarebefordrade min sjukskrivning till hela arbetsgruppen
Logggranskningen visar att en medarbetare varit inne i fyra akter utan att ha ärendet
Skannade dokument hamnade i en annan persons akt
Vi har fått tillbaka ett brev öppnat, adressaten hade flyttat och nya hyresgästen läst beslutet
Deltagarlistan för anhörigcirkeln gick ut med synliga mejladresser, 34 personer
Postade i fel Teamskanal, namn o diagnos på en deltagare. Tog bort efter 10 min
Papperskorgen utan tugg. Där låg klientanteckningar som städet kört iväg med.
Systemet visar skyddade personers adress för alla användare sedan nattens uppdatering
I sent the care plan to the wrong email address
Left my notebook with client names on the train this morning
Someone has posted a photo of our whiteboard on Instagram, you can read the residents names
Surfplatta försvann ur hemtjänstbilen, inloggad i planeringen
Ringde upp klient, svararen gick igång hos fel person, hann säga att det gällde umgänget med sonen
Läkarintyg uppladdat på en annan sökande i e-tjänsten
Jag skrev ut journal till brukaren men det följde med en sida om rumsgrannen
Hackerattack hos vår leverantör, de vet inte om kundregistret är kopierat
USBn ligger nånstans på bussen. Det var inspelningar från barnsamtal på den.
Praktikanten tog skärmbilder av aktsystemet och delade i sin klasschatt
Faxade, ja vi faxar fortfarande, till en pizzeria
Dagboken till gruppboendet ligger ute på loppis! En kund hittade den i en byrå vi skänkt bort
Anhörig fick inlogg till fel brukare i appen o kunde läsa allt i två dygn
Socialsekreterare talade högt i telefon på tåget om ett namngivet barn enligt en resenär som ringde hit
arkivet stod olåst över helgen, dörren på vid gavel
Tackkort med alla boendes födelsedatum uppsatt i hissen
Personnumret stod synligt i fönsterkuvertet
Jag sökte på min granne i systemet av nyfikenhet och vill nu säga det själv
Tolken skickade med inspelning av samtalet till sin byrå utan att fråga
Fel bilaga i digital brevlåda, tre sökande fick varandras inkomstuppgifter
Underlag med namn lades in i en AI-tjänst på nätet för att få hjälp med språket
Uppgifter om en kvinna på skyddat boende fanns med i listan till fastighetsvärden
Makulerade papper låg i vanlig återvinning, blåste runt på gården
Kameran i matsalen spelade in i molnet trots att den bara skulle visa direkt
Kollega skrev klientens fulla namn i ämnesraden på ett mejl inom huset
Mötesrummet har glasvägg och projektorn visade ärendelistan för alla som köade i receptionen
Vi hittar inte akten. Den kan vara felarkiverad men den kan också ha åkt med till tingsrätten.
Säkerhetskopian gick inte att läsa tillbaka så två dagars anteckningar är förlorade
rekommenderat brev utlämnat till annan person med samma namn
glömde sekretessmarkera, uppgifter gick till skolan automatiskt
Skickade fakturaunderlag om kunder till gammal anställd som fanns kvar i sändlistan
En vikarie som slutat i maj kunde fortfarande logga in och har gjort det
Personal snapchattade från brukarens kök, medicinlistan syntes
Samtal med socialjouren spelades upp i bilen med rutorna nere, kollegans barn satt i baksätet
Det ligger namn på alla med hemsjukvård på en whiteboard som man kan läsa från parkeringen
Klient ringde, hennes chef har fått se att hon söker bistånd, brevet gick till jobbet i stället för hem
Anhörig hör av sig om att hon i sitt kuvert fått papper som gäller en helt annan pensionär
Pappan med kontaktförbud fick barnets nya skola genom vår kallelse
Någon av oss har berättat på stan att en namngiven man är på avgiftning, han har fått höra det på krogen
skickade lönespec till fel, namn o bankkonto
Råkade svara alla
telefonlistan till alla anhöriga är borta
Avidentifieringen var dålig, man kan markera under de svarta rutorna och läsa texten
Orosanmälan mejlades okrypterat från förskolan och jag skickade den vidare lika okrypterat
tappade min kalender nånstans mellan kontoret o parkeringshuset, där står hembesöken med namn o gata
Hej jag skrev fel nummer nar jag skickade bild pa saret till skoterskan, den kom till en frammande man
Fackets ombud fick hela personakten i stället för bara lönedelen
Ett barns ritning och förnamn hänger i korridoren där alla besökare går, mamman har skyddade uppgifter
Enkätverktyget sparade IP och namn fast vi lovat anonymt, 61 svar
Brukarens syster upptäckte att hennes brors gamla lägenhetsdator, full med våra rapporter, såldes på Blocket
Vi upptäckte på torsdagen att ett beslutsbrev om skuldsanering i tisdags lades i fel fack hos budet
Polisen ringde, de har beslagtagit en lista från vår verksamhet i ett inbrottsgömme
Tjänstedatorn har lämnats i en olåst bil, rutan krossad, väskan borta
I receptionen bytte vi ID-kopior på två män med samma efternamn så fel man fick se den andres saldo
Behörighet: sommarjobbarna har sett hela kommunens ärenden, de skulle bara se sin egen enhet
Mejlgrupp "boende alla" går tydligen också till entreprenören. Ett halvår av dagrapporter har gått dit.
Fel pappa kallades till faderskapssamtal, brevet beskrev allt
Vi upptäckte igår kl 15.40 att filen med uppgifter om samtliga personer i sysselsättning (ca 140) låg nedladdningsbar via en länk som spritts i ett nyhetsbrev. Länken är stängd 16.05. Minst 12 hade öppnat den. Innehållet: namn, personnummer, diagnoskod för vissa. Dataskyddsombudet är informerat per telefon. Vi vet inte än om någon sparat filen.
så här va det jag skulle skicka bilden på hissen till vaktis men tog fel bild och det blev en bild på dosetten med namn å allt å han har ju inget med det att göra, han sa att han slängt den
A former temp still has access to our calendar with clients addresses
Jeg sendte journalnotatet til feil person på e-post
Lånade ut läsplattan till brukarens barnbarn för att spela spel, besökslistan låg uppe
Hen på skolan läste upp vår rapport högt för klassen, av misstag tydligen
Kopiatorn sparade inskannade id-handlingar på hårddisken och är nu återlämnad till leasingbolaget
gruppchatt på whatsapp, vikarierna skriver namn på brukare där
Adresslappen på hjälpmedlet satt kvar när det lånades ut till nästa, med namn och diagnos
två personers provsvar från drogtest byttes, fel arbetsgivare fick resultatet
Inspelad röstbrevlåda med klientens hela berättelse skickades som länk till hela jourlistan
Namnskylt och besökstider för en kvinna med skyddad identitet stod på dörren hela lördagen
När jag skulle arkivera en avslutad familjerättsutredning såg jag att bilaga 3 hör till en annan familj och att den också har skickats ut till båda parternas ombud och till tingsrätten. Det rör sig om två skolors yttranden med uppgifter om två barns hälsa. Jag ringde ombuden direkt, det ena har lovat att makulera, det andra har redan gett sin klient en kopia. Upptäckt i dag 13.20. Jag har inte kontaktat den andra familjen än utan väntar på besked.
Glomde min ryggsack pa pendeln, i den lag tva akter och en lapp med mitt losenord. Sparrat kontot nu men akterna e borta
En man kom till boendet och visade ett papper han fått med sig från apoteket i en av våra påsar, det var hela vår lista över vilka som har Apodos. Han var hygglig och lämnade tillbaka den.
Leverantörens tekniker fjärrstyrde min dator och kunde se öppna akter medan jag hämtade kaffe, det är inte avtalat
Vi delade en molnlänk till familjens utredning. Länken gick att gissa, kollegan provade att byta en siffra och hamnade i nästa familj.
Listan med portkoder och kundnamn tappades någonstans på kvällsrundan
mejl med hela gruppens diagnoser gick till föräldraföreningens sändlista
En granne fick brevet om hemtjänstbeslutet i sin låda
Utskrifterna från förmiddagen låg kvar i kopiatorn, en besökare bläddrade i dem
Kollegan läste högt ur journalen på bussen
Jag råkade bifoga fel fil, den innehöll alla klienters personnummer
fick hem ett kuvert med en annan persons utredning säger kvinnan som ringde
En praktikant la upp ett foto från matsalen på Instagram där tre boende syns
Jobbtelefonen glömdes på gymmet, olåst och med alla sms kvar
Någon har loggat in i min dator och öppnat akter medan jag var på lunch
usb-minne med placeringsavtal borta sen flytten
Vi skickade kallelsen till den gamla adressen trots skyddade uppgifter
Vd på bolaget fick se vilka som har försörjningsstöd, listan låg i fel mapp
Sekretessmarkeringen saknades och adressen lämnades ut till exmannen
Faktura till fel kund, hon såg vad grannen betalar och vilka insatser han har
Journalen visades på storbildsskärm under mötet
tolken berättade för släkten vad som sagts
Pappren till tuggen: hela pärmen slängdes i vanliga soporna
Dörren till arkivrummet har stått öppen hela natten
En väska med akter stals ur bilen
Hemlig adress nämndes i telefon så att pappan hörde
Jag sökte på min svägerska i systemet, jag vet att man inte får
Chatten i Teams var öppen för hela kommunen och vi skrev om en namngiven pojke
Mejlet om barnet hamnade hos en annan handläggare i en annan kommun
We emailed the care plan to the wrong relative
the whiteboard with residents' names and diagnoses can be seen from the street
Bodil på löner fick läkarintygen för hela gruppen av misstag
Orosanmälan hamnade i skolans allmänna inkorg
Samma inloggning används av alla vikarier, går inte att se vem som läst
Anhörig fick se mobilappen där andras besök stod
personakten saknas i skåpet, senast utlånad till konsult
Obehörig person stod och läste på tavlan i personalrummet
Vi har lämnat ut fel handling till journalisten, namnen var inte maskade
en lapp med brukarens kod och namn satt på nyckelknippan som försvann
Kollegan berättade för sin man om klienten och nu vet hela byn
datorn blev stulen på tåget, den var inte krypterad
Ett system hos leverantören har läckt, oklart vilka brukare som drabbats
Fotade dosetten och skickade i familjens gruppchatt istället för till sjuksköterskan
Klientens namn stod i ämnesraden på mejlet till alla
kallelsen sattes på anslagstavlan i trapphuset
Fel person släpptes in på videomötet och hörde allt om barnet
Nyanställd fick behörighet till hela kommunens akter
Läkarutlåtandet skickades med till hyresvärden
Brukarens utredning hittades i återvinningen av en vaktmästare
Min syster fick veta att jag söker bidrag för att ni ringde henne
någon har kollat i en kändis journal utan skäl
vi glömde dölja adresserna så alla familjer såg varandras mejl
Dokumenten sparades på en öppen server
Handläggaren diskuterade ärendet i kön på Ica
min arbetskamrat skickade bilder på en brukares sår till sin privata mobil
Överlämningsrapporten hittades på parkeringen av en hundägare
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
}
