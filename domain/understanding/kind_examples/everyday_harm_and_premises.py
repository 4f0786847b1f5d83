"""Care, harm, money, secrecy, premises and the staff's own strain, in more everyday words: labelled examples.

One example a line, grouped by kind and topic; all are made up. Add one where its like stands: it
is counted at the next start.
"""

from collections.abc import Mapping

from domain.understanding.results import TextKind, Topic

EXAMPLES: Mapping[tuple[TextKind, Topic], str] = {
    (TextKind.HEALTH_CARE, Topic.MEDICATION): """
Vid hemkomst från korttids låg sju tabletter löst i necessären
Laxermedlet gavs dubbelt, dag och kväll skrev över varandra
Ogondroppar i fel oga, det opererade skulle ha dom
Han vägrade svälja tre dagar i följd och vi rapporterade inte vidare till sköterskan
Narkotikajournalen visar elva Stesolid, i skåpet ligger tio
Elevassistenten hade inte med sig buccolamet på utflykten och krampen kom i skogen
Dosrullen var adresserad till grannen, budet ställde den på vår matta
Appen visade grön bock på kvällsdosen men påsen satt kvar på rullen
Pulvret blandades i het soppa så det klumpade sig, ordinationen säger kallt vatten
Kunden åkte till dottern på Gotland utan reservdos, hon fick abstinens av smärtlindringen
Plåster mot illamående satt bakom båda öronen, dubbelt alltså
Vikarie krossade alla piller i sylt utan att fråga, två av dem får inte krossas
Vitamin B12-sprutan missad, distriktssköterskan trodde att vi gjorde det och tvärtom
Insulin satt i magen trots att han redan fått av hemsjukvården tjugo minuter tidigare
""",
    (TextKind.COMPLAINT, Topic.MEDICATION): """
The pills were left on the table again and my aunt took them twice, I am really upset
""",
    (TextKind.HEALTH_CARE, Topic.FALL): """
Larmmattan gav utslag 02.40, hon låg på sidan intill nattduksbordet
tredje gangen pa en manad han gar omkull nar han ska ensam till toan
Lårbensbrott efter tumlingen i fredags bekräftat nu av ortopeden
Damp ner mellan toastol och vägg, fick tillkalla räddningstjänsten för att få loss henne
Ungdomen hoppade från balkongräcket på första våningen, hälen spräckt
Satt på sängkanten och gled sakta ner, halkiga lakan
Hon stapplade på mattkanten och drog med sig hela tv-bänken
Fotstödet på rullstolen var uppfällt, tårna fastnade och han for framåt
Föll två gånger samma kväll, första vid middagen, sen när hon letade efter katten
Vi var tre vid förflyttningen men selen släppte och han dunsade i madrassen och vidare ner
Jack i bakhuvudet efter smällen mot elementet, sytt med fem stygn
Personen raglade berusad i trappan på stödboendet och slog ut en tand
Trampade snett på altantrappan, vristen svullen som en boll
Han klättrade över sängryggen och ramlade, låg och ropade när nattpatrullen kom
Gled av toalettsitsen, den satt löst
""",
    (TextKind.HEALTH_CARE, Topic.NURSING): """
Tracheostomikanylen byttes av oerfaren, det blödde en stund
Han hade inte haft avföring på nio dagar när vi kollade listan
Bandage lindat så hårt att fingrarna blev blå
Elev fick allergisk reaktion av nötkakan, epipen gavs och ambulans hämtade
Sänglarmet och tryckavlastande madrassen stod på fel vikt, ny tryckskada på hälen
Fick in en sticka under nageln i slöjden, varar och bultar nu
Hon andades tungt och var grå i ansiktet, saturation 84, kördes till akuten
The catheter bag was not emptied all night and leaked into the bed
Mannens tänder lossnar och tandköttet blöder varje gång, behöver tandläkare snarast
rullstolsdynan punkterad, satt på hårt underlag hela dan, röd i rumpan
Kunden verkade snurrig och sneddade i ansiktet vid kaffet, 112 tillkallades, det var stroke
Remissen till sårmottagningen skrevs aldrig trots att vi ringde två gånger om benet
""",
    (TextKind.DEVIATION, Topic.NURSING): """
Löständerna kvar i glaset vid middagen, hon mumsade på så gott det gick
Mellanmålet på kvällen struket så nattfastan blev fjorton timmar
Vi glömde rulla in henne i skuggan, lite röd på näsan men glad
Toalettstolen stod otömd från kvällen tills jag kom 06.45
Håret blev inte sköljt, schampot låg kvar i luggen
Ingen vred på honom mellan två och sex, schemat hängde kvar på kylen. Huden ser bra ut.
""",
    (TextKind.COMPLAINT, Topic.NURSING): """
Min bror på gruppbostaden har gått upp tjugo kilo, ni låter honom leva på pizza
Kunden gnäller på att hon duschas i iskallt vatten och att det går på två minuter
My dad sits in his wheelchair all day, nobody helps him lie down, we are not happy
Hustrun är ledsen, benen lindas slarvigt och strumporna korvar sig
Ni bytte inte på lilla Alva på hela korttidshelgen, hon var eldröd i blöjområdet
Varför får ingen sitta ute? Pappa har inte känt sol på ansiktet sen i maj
""",
    (TextKind.WORK_INCIDENT, Topic.VIOLENCE_AND_THREATS): """
Någon la en död fågel i mitt postfack efter beslutet om avslag
Brukaren fick utbrott i bilen och slog mig medan jag körde, höll på att köra av vägen
Rånförsök mot mig på nattpatrullen, de ville åt medicinväskan
Missnöjd sökande lade upp min bild i en grupp och uppmanar folk att söka upp mig
Deltagare kastade en kruka som missade mitt huvud med en decimeter
Sonen till vårdtagaren var full och tog tag i kragen på mig
A client spat in my face and told me he would wait outside after my shift
Boende dunkade käppen i knäet på mig flera gånger, gick inte att stödja på benet
Han grabbade tag i min tumme och bröt bakåt, det small till
Kunden visar porr på tvn varje gång det är en av oss tjejer som kommer, han slutar inte
Överfallslarmet fungerade inte när klienten vrålade och slog sönder datorn framför mig
""",
    (TextKind.DEVIATION, Topic.VIOLENCE_AND_THREATS): """
Stryptag på skoj mellan två grabbar på skolhemmet, gick överstyr
En farbror fäktade med rullatorn och körde på två medboende
Vi hann precis stoppa honom när han höjde stolen över huvudet på rumskamraten
Syskonen i jourhemmet slogs med pinnar, mindre rivsår
En besökare till en boende hotade grannen i korridoren, vi visade ut honom
slog till henne me en tidning för att hon sjöng. båda e dementa
One resident pulled another resident by the hair at dinner, we separated them
""",
    (TextKind.LEX_SARAH, Topic.ABUSE): """
he grabbed the old man by the neck and shook him because he wet the bed
Timvikarie spottade på en brukare, jag såg det med egna ögon
Ungdomshandledaren bjöd en fjortonåring på sprit och låg med henne
De tvingade en brukare att stå naken i korridoren tills han bett om ursäkt
Hon hälldes iskallt vatten över för att hon sov vid frukosten
Kollegan vred om örat på pojken så att det blödde
Brukaren fick äta ur en hundskål, en del i personalen tyckte att det var roligt
En i nattlaget fingrar på de kvinnor som inte kan tala, en av dem försökte visa med docka
Jag är rädd för Kent, han tar mig i skrevet när han hjälper mig, säger brukaren
Stödfamiljens mamma slår med galge, syskonen säger samma sak var för sig
Han trycker ner hennes mat i halsen, klämmer ihop näsan och skriker svälj din apa
personal nyper henne under armarna där det inte syns
Boendestödjaren har inlett ett förhållande med en ung klient som är beroende av honom
""",
    (TextKind.DEVIATION, Topic.MONEY): """
Presentkort för klädinköp, två stycken à 500, är inte upptagna i liggaren
Bostadstillägget räknades som inkomst dubbelt i normberäkningen
Fel momssats på fakturan till stiftelsen som hyr lokalen
Kund fick betala högkostnadsskyddet igen fast taket var nått
Plånboken låg kvar i kassaskåpet när han flyttade, 600 kr och legitimation
Swishade till fel förening när vi köpte biobiljetter åt gruppen
Utbetalningsfilen gick inte iväg i torsdags, fyrtio hushåll fick pengarna en dag sent
The cash box was 50 kr short after the shopping trip, we counted twice
""",
    (TextKind.COMPLAINT, Topic.MONEY): """
Ingen ger kvitto när de handlar åt mig, jag vill veta vad sakerna kostat
Jag blir av med lägenheten för att ni handlägger utbetalningen så segt!
Godemannen klagar, fickpengarna delas ut utan att någon skriver på
They charged my grandmother for an alarm she returned in June, please fix it, this is getting silly
Mina pengar ligger på ert kontor och jag får bara 100 i taget, det är väl mina
Dubbelt debiterat för trygghetslarmet sedan flytten, jag har ringt fyra gånger om det nu
""",
    (TextKind.LEX_SARAH, Topic.MONEY): """
Godis, cigaretter och öl på brukarens kvitto, han varken röker eller dricker
En kollega säljer kundernas porslin på Tradera
staff used the residents debit card at a petrol station, three times
Silverbesticken borta sedan flyttstädningen, en i teamet har sålt dem till en guldhandlare
Chefen för daglig verksamhet behåller intäkterna från deltagarnas försäljning själv
Vårdtagaren övertalades att köpa vikariens trasiga tv för 8 000
""",
    (TextKind.DEVIATION, Topic.RESTRAINT): """
Wifi stängdes av för en kille tills han städat, chefen har förklarat att det är fel väg
Vi höll i armen lite för bestämt när han ville ut i trafiken, han blev ledsen men är okej
""",
    (TextKind.LEX_SARAH, Topic.RESTRAINT): """
Handtagen är bortskruvade på insidan, ungdomarna kommer inte ut från sina rum
Resident is tied to the chair with a bed sheet every afternoon
Barnet i familjehemmet stängs in i vedboden när det kissat på sig
Personal konfiskerade klientens skor och jacka i tre veckor så att han inte skulle ge sig iväg
Hela avdelningen låses in på sina rum mellan nio och sju, det saknas personal på natten
Täcket var insytt runt henne som en säck, hon kom inte loss
Han brottades ner och fick handklovar av väktare på vår begäran fast han bara var ledsen
""",
    (TextKind.LEX_SARAH, Topic.NEGLECT): """
Insatsen har legat på paus av misstag sedan maj, kvinnan vägde 34 kilo när vi hittade henne
Brukaren satt i regnet på uteplatsen hela natten, ingen saknade honom vid kvällsrundan
Vikarien körde berusad med fyra deltagare i bussen
Åtta timmar i våt säng, blåfrusen och hes av att ropa
Barnet på korttids lämnades ensamt i poolen, det gick att återuppliva
Han bad om vatten, fick höra att han kan vänta till frukost, inlagd med njursvikt
Assistansanordnaren har inte skickat någon på två dygn till en kvinna som inte kan röra sig
Two shifts in a row skipped her entirely, she was lying in vomit and could not speak
Spisvakten togs bort för att slippa serva den, lägenheten brann och han dog av röken
Demenssjuk kvinna utsläppt vid fel hållplats av färdtjänsten, ingen letade, hittad i diket
dom ser på tv å dom gamla får ligga, det är intorkad avföring på väggarna å ingen bryr sej
Flera placerade barn har inte träffat sin handläggare på ett år, två av dem har farit mycket illa
Alla tillsyner avprickade i förväg på listan, mannen hade legat med stroke sedan kvällen
""",
    (TextKind.DATA_INCIDENT, Topic.SECRECY): """
Inbrott i arkivet i källaren, akter uppbrutna på golvet
Testmiljön visade sig innehålla riktiga klienter, konsulten i utlandet hade åtkomst
Röstbrevlådan på mottagningen går att lyssna av utan kod
My work phone with all the client addresses was stolen at the gym
Handläggaren läste upp fel persons uppgifter för god man innan hon märkte det
Ljudfil från barnförhör sparad på min egna mobil och synkad till molnet
kalendern är delad me alla så man ser vem som går på missbruksmottagninge
Returposten visar att beslutet skickats till gamla adressen där exmannen bor kvar
En chef har vidarebefordrat sjukintyg på en medarbetare till hela ledningsgruppen
Namnteckningslistan från spolningen blev kvar på väntrummets bord
Elevhälsans mapp skickades till en pappa som inte har vårdnad
Jag tappade ett block med körtider, initialer och portkoder någonstans i centrum
Larmföretagets app visade bilder inifrån fel kunds bostad
""",
    (TextKind.DEVIATION, Topic.FOOD_AND_PREMISES): """
Matlåda med ärtsoppa levererad till en kund som är svårt sojaallergisk, upptäcktes innan hon åt
Ingen snöröjning på gården, färdtjänsten kom inte fram till porten
Silverfiskar i linneförrådet och nu även i rum åtta
Fel textur på lunchen, timbalen var ersatt av köttgryta
Brandlarmet gick tre gånger i natt för att någon röker i soprummet
Tjänstebilen luktar avgas i kupén och bältet bak går inte att låsa
Strömavbrott på hela träffpunkten, frysen tinade, glassen fick gå
Hälften av stolarna i matsalen är vingliga, en benet av i morse
""",
    (TextKind.COMPLAINT, Topic.FOOD_AND_PREMISES): """
Ungdomarna tycker att sängarna är så dåliga att de får ont i ryggen
Hyresgäst över mottagningen har lessnat på fimpar och spyor vid entrén
Rullstolen går inte in genom nya dörren på dagcentret, hur kunde ni missa det
Inget halal på skolhemmet fast ni lovade det vid inskrivningen
Kaffet är blaskigt och bullarna från i förra veckan, säger gubbarna på träffpunkten
The radiator in my son's flat has been cold since October and nobody comes
""",
    (TextKind.VIEW, Topic.FOOD_AND_PREMISES): """
Ställ fikabordet vid fönstret, då ser vi fåglarna
Barnen på jouren vill ha studsmatta
Tänk på oss glutenisar när ni bakar till torsdagsfikat
Could we have a quiet corner in the day centre, it gets loud after lunch
Laddstolpar till hemtjänstbilarna närmare porten vore praktiskt
Vi som bor här skulle vilja ha egna brevlådor
Kunde frukosten få stå framme till tio på söndagar
""",
    (TextKind.WORK_INCIDENT, Topic.PHYSICAL_LOAD): """
Blodstänk i ansiktet vid såromläggning, hepatit oklart
Fryser om händerna på nattpatrullen, bilvärmen har varit död i en månad
Lyfte en tvättkorg, det högg till i ländryggen så jag blev liggande
Fastnade med håret i remmen på symaskinen på daglig verksamhet när jag visade hur man gör
Elsparkcykel på trottoaren körde på mig på väg till hembesök
Sängen går inte att höja så vi står krokiga hos honom fyra gånger om dan
Got electrocuted a bit by the old kettle in the staff kitchen
ont i axlarna efter all tung städning, dammsugaren vager en halv ton
Ingen skyddsutrustning vid covidfallet, nu är fem av oss sjuka
Varmluftsugnen ångade upp i ansiktet, brännskada på kinden
Trappan till källararkivet saknar räcke, jag for ner med armarna fulla av pärmar
""",
    (TextKind.WORK_INCIDENT, Topic.PSYCHOSOCIAL): """
Känner panik inför varje arbetspass, bröstet snörs åt i omklädningsrummet
My boss ignores me and gives my clients to others without telling, I feel worthless
Två slutade i våras utan att ersättas, vi tre som är kvar går på knäna
ingen aterhamtning mellan kvall och morgon, sover fem timmar och ska kora bil sen
Skvaller om min sjukdom sprids i personalrummet, jag gråter på toan
Ensamarbete på skogsvägar i mörker utan mobiltäckning, jag är livrädd
Som enda man i gruppen får jag ständigt höra skämt om det, det har slutat vara roligt
Otydligt vem som bestämmer, den ena säger si och den andra så, det är jag som får skäll
Efter JO-anmälan hänger de ut mig i fikarummet, jag är sjukskriven nu
Kränkande mejl från en enhetschef till hela arbetslaget om vår tjej med barn som vabbar
""",
}
