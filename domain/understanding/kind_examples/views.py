"""Wishes, suggestions and neutral views: labelled examples.

One example a line, grouped by kind and topic; all are made up. Add one where its like stands: it
is counted at the next start.
"""

# ruff: noqa: E501 - one example a line, written as people write

from collections.abc import Mapping

from domain.understanding.results import TextKind, Topic

EXAMPLES: Mapping[tuple[TextKind, Topic], str] = {
    (TextKind.VIEW, Topic.FOOD_AND_PREMISES): """
Skulle man kunna byta plastmuggarna mot riktiga glas
Kunde vi inte ha återvinning på avdelningen
Skulle vi kunna få gardiner i matsalen
Varför inte byta till lokala ägg i köket?
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
fler bänkar i trädgården önskar de boende
En boende vill gärna ha gröt på kvällen nån gång
Vegetariskt alternativ varje dag, förslag från deltagarna
önskan om en soffa till i tv-rummet
Anhörigråd: måla om entrén i ljusare färg
Kan man få äta lunch en halvtimme senare? Flera gäster på dagverksamheten föreslår det.
Hon tycker nog att köttbullarna kunde vara lite mindre torra, men säger att det inte är nåt klagomål
Killarna på LSS vill ha ett gym hemma i källaren, räcker med ett par hantlar
ta bort den höga tröskeln vid altan så kommer man ut med permobilen, tips från en brukares bror
Boenderådet tog upp att dom vill ha husdjur på avdelningen, kanske en fågel
En liten leksakshörna i väntrummet hos barn och unga efterfrågas av föräldrar
Sötsaker till eftermiddagskaffet även på vardagar, tyckte damerna enhälligt
One of the residents would like a bigger table in the common room so everybody can sit together
Personer som kommer till öppna mottagningen har frågat om man kan få låna laddare och ladda mobilen
Skulle vilja se mer blommor och mindre plastväxter, sa en anhörig i förbifarten.
Lite mer kryddor i maten tack
Fler bänkar längs gångvägen
Kan det finnas laktosfritt alternativ till fikat
Belysningen på parkeringen kunde vara bättre
Förslag: odlingslådor på innergården
Gardiner i matsalen skulle dämpa ljudet
Kan man få mer fisk på menyn, frågar flera av gästerna
En tyst plats vid sidan av matsalen vore skönt
A resident suggests a bench in the garden
Det vore fint med fler växter i uterummet
Hon undrar om det går att få mjukare bröd till frukost
""",
    (TextKind.VIEW, Topic.SERVICE): """
Skulle inte promenaderna kunna ligga på förmiddagen?
Kan man tänka sig en vilotimme efter maten
De boende vill gärna ha högläsning på söndagar
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
Brukaren vill prova på ridning, kan vi titta på det
Kunden föreslår att städ och inköp läggs på samma dag
Önskar tidigare läggning i sommar sa hon, nej senare menar jag, så länge det är ljust
Son undrar om promenaden kan bytas mot bingo på vintern
Deltagarna på verkstan vill ha en utflykt per termin till nåt företag
Förslag från en förälder: syskonhelger på korttids
en av våra boendestödstagare tycker att det skulle va bra med stöd på videosamtal när man mår dåligt och inte vill ha hem folk
Flera äldre har frågat om dans. Kan vi ordna en eftermiddag med levande musik i månaden?
Mamman tycker umgänget kunde vara i en trevligare miljö än kontoret, hon har full förståelse men ville nämna det
Anhörig undrar om vi har tänkt på att ha morgongymnastik via skärmen
Klient vill ha gruppträffar för pappor också, inte bara mammor
Det kom ett förslag om att kontaktpersonerna kunde ses ett par gånger om året och byta erfarenheter
The father proposes that the support person could meet the boy at the football club
Frivilligorganisation erbjuder högläsning på torsdagar, kan va något för er
Assistanskund önskar schema en månad i förväg
Kan vi få spela bingo på onsdagar
Hon skulle vilja duscha på kvällen i stället för på morgonen
Det vore roligt med en resa till havet
Herrgrupp med snickeri hade lockat flera
Kunden undrar om städdagen kan bytas
Önskar längre besök men färre
Deltagarna tycker att utflykterna kunde börja tidigare på våren
Skulle det gå att ha högläsning på onsdagar
Kanske kan duschen läggas på kvällen för den som är kvällspigg
Medlemmarna vill ha öppet även på söndagar
Could the walks be a bit longer in summer
Kunne turene vært litt lengre
""",
    (TextKind.VIEW, Topic.INFORMATION): """
Skulle det gå att få månadsbrevet på mejl
Vore smidigt med en lapp om vem som jobbar i dag
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
Kan ni inte skriva breven på lättläst, föreslog en klient
En anhörig tipsade om att lägga ut matsedeln på hemsidan
En pappa undrar om det går att få kallelsen i appen i stället för på papper
önskemål från dagverksamheten: veckobrev till hemmen
God man föreslår att man får en egen ingång till rätt telefonnummer, inte växeln
Nyanlända familjen tycker att det borde finnas film på arabiska om hur socialtjänsten funkar
Det vore fint om alla i personalen hade namnskylt med stor text, säger en av de boende
A client suggests that you can book your appointment with the social worker online
Idé från familjehemsträffen: en gemensam kalender för utbildningar
Dottern har en synpunkt, hon vill bli uppringd en gång i månaden av kontaktmannen
Ungdomsrådet vill att vi finns på nån social media och inte bara på facebook
Kunder har frågat efter en påminnelselapp på kylskåpet med vem som kommer nästa dag
Skulle man kunna få beslutet uppläst? en som har dyslexi undrade det
En besökare tyckte att skyltarna till familjerätten kunde vara tydligare
Synpunkt inlämnad i receptionen av en kvinna som är anhörigvårdare sedan sex år tillbaka: Hon uppskattar anhörigstödet men föreslår att träffarna läggs på kvällstid ibland, att det finns möjlighet att delta via länk och att man får ett sms dagen innan. Hon tror att fler yngre anhöriga skulle komma då. Hon behöver inget svar men bjuder gärna in sig själv till ett möte om ni vill bolla. Hon lämnade också en broschyr från en annan kommun där de gjort så.
Tycker ni skulle ha öppet kvällar, jag jobbar dagtid
nån gång kan ni väl fråga oss ungdomar innan ni bestämmer
Ungdomen tycker att det är för många frågor i enkäten, kunde va hälften
Det hade varit bra att veta vem som e ersättare på sommaren. bara ett tips fr en mamma
Skriv hellre vanliga ord i breven
Bra om det fanns en karta i entrén
Ett veckobrev till anhöriga vore fint
Sätt upp foton på vilka som jobbar idag
Tips att göra en film om hur man ansöker
Informationen borde finnas på fler språk
Bilder på anslagstavlan skulle göra det lättare att förstå veckoschemat
Kunde ni ha skyltar med bilder i entrén
En anhörig önskar ett veckobrev med vad som händer
It would help to have the information in English as well
""",
    (TextKind.VIEW, Topic.STAFFING): """
Tänk om alla vikarier fick samma introduktion
Tänk om vi kunde ha en gemensam lista över vikarier
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
Brukaren vill helst ha samma två på förmiddagarna om det går
kan man få önska tjej till duschen? det undrade en kund
Anhörig föreslår att sommarvikarierna går bredvid redan i maj
En boende tycker att det vore trevligt med fler killar i personalen
Synpunkt från anhörigträff: låt kontaktmannen ha egen tid i schemat
Önskar att det fanns någon som pratar finska
A relative thinks two shorter visits by the same person would be better than one long by a new one
Boende önskar samma personal på morgnarna
En man i arbetslaget vore bra för killarna
Önskemål om fast vikariepool
En kund önskar att få samma person på kvällarna
Det vore bra med en manlig kontaktperson till de unga killarna
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
Larmknappen kunde vara snyggare, mer som ett smycke sa hon
Kunde det inte finnas en surfplatta att låna för dem som vill ringa barnbarnen
Förslag: digital nyckel även till tvättstugan
en kund tycker att robotdammsugare borde ingå
My client would like the alarm to talk louder, he is a bit deaf
Knappen på larmet är för liten för reumatiska fingrar
Wifi i gästrummet önskas
Digitala nycklar skulle spara tid
Prova larmen en fast dag i månaden, det fungerade bra där jag jobbade förut
Tagg i stället för dörrkod vore smidigare
Ringklockan borde ha en lampa för den som hör illa
Larmknappen kunde sitta på andra sidan sängen
Kan vi få surfplattor med större skärm
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
Sökande tycker att man borde kunna fotografera kvitton med mobilen
En mormor har synpunkten att nätverket borde frågas först alltid
Familjerätten borde ha digital inlämning av faderskapshandlingar, tyckte ett par som var här
god man tycker att omprövning en gång om året skulle räcka
Ideell förening lämnar synpunkt på vår nya riktlinje för nödbistånd, de tycker den är tydlig men vill ha en rad om husdjur
Kan inte återansökan vara förifylld? Fråga och förslag från en klient med adhd
En far i samarbetssamtal föreslår att varje samtal slutar med en skriftlig punktlista
Handledaren på skolan menar att orosanmälan borde ha ett enklare formulär
E-tjänsten borde spara ansökan automatiskt
Kan man få sms när beslutet är klart
Förkorta blanketten, den är på elva sidor
Möten på kvällstid passar oss som jobbar
Om skolan och soc hade möten ihop skulle det spara tid, tycker en mamma
Det vore bra att kunna skicka kvitton digitalt
Förslag: en fast telefontid per handläggare
""",
    (TextKind.VIEW, Topic.TREATMENT): """
Tips till personalen: presentera er gärna med namn
Min åsikt är att ni borde ha namnskyltar så man vet vem man pratar med
Det skulle kännas bättre om ni presenterade er när ni kommer
En brukare tycker det vore trevligt om alla hälsade och sa sitt namn när de kommer
Anhörig ber oss tänka på att prata långsammare med hennes man
Klient föreslår att man får välja om man vill sitta mittemot eller bredvid i samtalsrummet
Tänk på att prata långsamt och tydligt
Bra om alla presenterar sig när de kommer
Det vore trevligt om alla sa sitt namn när de kommer in
Personalen får gärna knacka innan de öppnar
""",
    (TextKind.VIEW, Topic.OTHER): """
Kund som tycker det är varken bra eller dåligt med de nya tiderna men ville säga det
Föreningen föreslår julmarknad ihop med daglig verksamhet
Förslag från allmänheten: cykelställ vid socialkontoret
en granne tycker vi kan ställa bilarna på baksidan
Kanske ni skulle ha en förslagslåda i entrén
Brukarrådet har inte nån åsikt om de nya öppettiderna, det är bra som det är ungefär
Jag som jobbar här har också en idé: byt plats på linneförrådet och städskrubben så spar vi massor av steg
Personalförslag: ha ett fast morgonmöte på tio minuter stående
Rutinen för nycklar borde förenklas, i dag är det fem papper för samma sak
Vi i nattgruppen önskar ficklampor som man kan ha i pannan
Medborgarförslaget om sällskapsdjur på särskilt boende kom vidare till oss, bifogar inget men så ni vet
Cykelställ vid entrén tack
Överväg att ha husdjur på boendet
Fundering kring om man kan återvinna mer
Skulle man kunna ha katt på boendet, undrar en av herrarna
Hundbesök en gång i veckan vore något, många skulle gilla det
Kanske en insamling till grannarna vore trevlig
""",
    (TextKind.VIEW, Topic.MONEY): """
Förslag från brukarrådet att man får betala avgiften via autogiro
En boende tycker att fickpengarna kunde komma på måndag istället för fredag så man inte gör slut på allt under helgen
En anhörig undrar om fika kan ingå i priset istället för att man ska ha växel
Autogiro borde gå att välja
Kan avgiften delas upp på två
""",
    (TextKind.VIEW, Topic.NURSING): """
Hon vill gärna ha läppstift på söndagar, dottern bad oss tänka på det
Frun önskar att maken får raka sig med hyvel, inte maskin
Kan vi testa bad i stället för dusch, undrar brukaren
Hon föredrar sin egen tvål
Kan han få raka sig själv ibland
""",
    (TextKind.VIEW, Topic.DOCUMENTATION): """
En dotter föreslår ett häfte i köket där alla skriver vad som är gjort
Borde man inte ha en gemensam pärm hemma hos kunden
""",
    (TextKind.VIEW, Topic.PSYCHOSOCIAL): """
Kan vi i nattlaget få någon att prata av oss med då och då
Det vore bra med en gemensam fika för personalen en gång i månaden
""",
}
