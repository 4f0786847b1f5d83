"""Invented events for the demo: what happened, what was done at once, why, and what came of it.

Nothing here has happened to anyone, and no one is named.
"""

from dataclasses import dataclass

from domain.kinds import CaseKind, Category, Cause

ELDER = ("solgarden", "hemtjanst-norr", "hemtjanst-soder", "lonnen")
HOME_CARE = ("hemtjanst-norr", "hemtjanst-soder")
HOUSING = ("solgarden", "lonnen")
OFFICE = ("missbruk", "bistand", "barn-1", "barn-2")
CHILDREN = ("barn-1", "barn-2", "familjehem")
EVERYWHERE = (*ELDER, "boendestod", *OFFICE, "familjehem")


@dataclass(frozen=True, slots=True)
class Tale:
    """One event. at_once: what was done directly; why and then: what the handler established.

    weight: how common it is beside the others.
    """

    kind: CaseKind
    category: Category | None
    units: tuple[str, ...]
    story: str
    at_once: str
    causes: tuple[Cause, ...]
    why: str
    then: str
    weight: int = 2


def _of(kind: CaseKind, category: Category | None, units: tuple[str, ...], *texts: str, **more: int) -> Tale:
    """story, at_once, why and then, with the causes that the words of why begin with."""
    story, at_once, why, then = texts
    return Tale(kind, category, units, story, at_once, _causes(why), why, then, **more)


_CAUSE_WORDS = {
    "rutin": Cause.ROUTINES,
    "information": Cause.COMMUNICATION,
    "kunskap": Cause.COMPETENCE,
    "bemanning": Cause.ORGANISATION,
    "planering": Cause.ORGANISATION,
    "teknik": Cause.TECHNOLOGY,
    "samverkan": Cause.COOPERATION,
}


def _causes(why: str) -> tuple[Cause, ...]:
    found = (cause for word, cause in _CAUSE_WORDS.items() if word in why.lower())
    return tuple(dict.fromkeys(found)) or (Cause.ORGANISATION,)


_D, _H, _K, _S = CaseKind.DEVIATION, CaseKind.HEALTH_CARE, CaseKind.COMPLAINT, CaseKind.VIEW

# fmt: off
TALES = (
    _of(_D, Category.SERVICE_MISSED, ELDER,
        "Kvällsinsatsen uteblev. Två i personalen var sjuka och ingen vikarie gick att få tag på.",
        "Vi ringde jouren, som kom en timme senare.",
        "Planeringen saknade plan B för sjukfrånvaro på kvällar.",
        "Bemanningslistan har fått en reserv för varje kväll.", weight=9),
    _of(_D, Category.SERVICE_MISSED, HOME_CARE,
        "Lunchbesöket hos en brukare glömdes bort när turen delades om på förmiddagen.",
        "Brukaren fick mat kl. 14 och ingen skada skedde.",
        "Information om den ändrade turen nådde inte den som tog över.",
        "Ändrade turer bekräftas nu muntligt vid överlämningen.", weight=6),
    _of(_D, Category.SERVICE_MISSED, HOME_CARE,
        "Duschen som var planerad på tisdagen blev inte av, och ingen ny tid erbjöds.",
        "Inget kunde göras samma dag.",
        "Planeringen av extra tid för dusch saknades i schemat.",
        "Duschdagar ligger nu som fasta tider i schemat.", weight=4),
    _of(_D, Category.STAFFING, HOUSING,
        "Natten bemannades av en person i stället för två i fyra timmar.",
        "Grannavdelningen hjälpte till med tillsynen.",
        "Bemanning: vakant rad som inte tillsatts i tid.",
        "Vakanta rader lyfts till enhetschef senast fem dagar före.", weight=5),
    _of(_D, Category.TREATMENT, (*ELDER, "boendestod"),
        "En brukare blev tilltalad på ett hårt sätt vid morgonbestyren. En kollega hörde det.",
        "Kollegan gick emellan och tog över situationen.",
        "Kunskap om bemötande vid oro behöver stärkas i gruppen.",
        "Handledning i bemötande två gånger under hösten.", weight=4),
    _of(_D, Category.PLAN_DEPARTURE, (*ELDER, "boendestod"),
        "Promenaden enligt genomförandeplanen har inte blivit av på tre veckor.",
        "Vi gick ut samma dag som det upptäcktes.",
        "Rutin för att följa upp genomförandeplanen har inte använts.",
        "Kontaktpersonen stämmer av planen varje fredag.", weight=4),
    _of(_D, Category.PLAN_OUTDATED, (*ELDER, "boendestod"),
        "Genomförandeplanen var från förra året och stämde inte med dagens behov.",
        "Uppdatering påbörjades.",
        "Rutinen för årlig uppdatering hade missats vid byte av kontaktperson.",
        "Lista över planer som ska ses över gås igenom varje månad.", weight=3),
    _of(_D, Category.DOCUMENTATION, EVERYWHERE,
        "Händelser från helgen var inte dokumenterade när vi kom på måndagen.",
        "Kollegan skrev in i efterhand.",
        "Rutin och tid för dokumentation på helger var otydlig.",
        "Tio minuter för dokumentation är inlagda sist på passet.", weight=6),
    _of(_D, Category.PREMISES_EQUIPMENT, HOUSING,
        "Trygghetslarmet på plan 2 gav inget utslag när en boende larmade.",
        "Extra tillsyn varje halvtimme tills larmet bytts.",
        "Tekniken: batteriet var slut och larmprovet hade inte gjorts.",
        "Larmprov varje måndag, med signatur.", weight=5),
    _of(_D, Category.PREMISES_EQUIPMENT, HOME_CARE,
        "Nyckelgömman gick inte att öppna, och morgonbesöket blev fyrtio minuter sent.",
        "Vi hämtade reservnyckel på kontoret.",
        "Tekniken: kodlåset hade frusit.",
        "Låsen är bytta till en modell för vinterbruk.", weight=3),
    _of(_D, Category.COOPERATION, (*OFFICE, "familjehem"),
        "Planerat möte med skolan ställdes in utan att vi fick veta det.",
        "Nytt möte bokades samma vecka.",
        "Samverkan: det fanns ingen utsedd kontakt hos någon av parterna.",
        "En namngiven funktion på varje sida håller i mötena.", weight=4),
    _of(_D, Category.CASE_HANDLING, OFFICE,
        "Beslutet skickades utan att underrättelse om hur man överklagar var bifogad.",
        "Nytt brev skickades samma dag.",
        "Rutinen och mallen var inte samma version på enheten.",
        "Den gamla mallen är borttagen.", weight=5),
    _of(_D, Category.HANDLING_TIME, ("bistand", "missbruk"),
        "Ansökan låg obehandlad i fyra veckor efter att handläggaren slutat.",
        "Ärendet fördelades om genast.",
        "Planering: ärenden från den som slutar fördelades inte samma dag.",
        "Överlämningslista gås igenom sista arbetsdagen.", weight=5),
    _of(_D, Category.STATUTORY_STEP_LATE, ("barn-1", "barn-2"),
        "Förhandsbedömningen blev klar på dag sjutton i stället för inom fjorton dagar.",
        "Beslut fattades samma dag som det upptäcktes.",
        "Bemanning: två vakanser i mottagningen under semestern.",
        "Bevakningslista varje morgon, och reserv i mottagningen.", weight=4),
    _of(_D, Category.FINANCIAL, (*HOUSING, "boendestod"),
        "Privata medel stämde inte vid avstämningen: hundrafemtio kronor saknades.",
        "Kassan räknades om av två personer.",
        "Rutin för dubbel signatur hade inte följts.",
        "Två signaturer vid varje uttag, och stickprov varje månad.", weight=2),
    _of(_D, Category.FOOD, HOUSING,
        "Två boende med specialkost fick fel mat vid lunch.",
        "Rätt mat hämtades från köket.",
        "Information om kost stod på en gammal lista.",
        "Köket och avdelningen har nu samma lista, med datum.", weight=3),
    _of(_D, Category.VIOLENCE_CLIENTS, (*HOUSING, "missbruk"),
        "Två boende blev osams i dagrummet och en av dem knuffade den andra.",
        "Personal gick emellan och satt med båda var för sig.",
        "Planering av platser i dagrummet tog inte hänsyn till tidigare konflikter.",
        "Måltiderna är uppdelade i två sittningar.", weight=2),
    _of(_D, Category.METHODS, ("boendestod", "missbruk", "familjehem"),
        "Ny metod för uppföljning användes av halva gruppen, den gamla av resten.",
        "Vi bestämde att använda den nya tills vidare.",
        "Kunskap: utbildningen nådde inte dem som var lediga.",
        "Genomgång för alla på nästa APT.", weight=2),
    _of(_H, Category.MEDICATION, ELDER,
        "Kvällsdosen gavs inte. Det upptäcktes vid signaturkontrollen på morgonen.",
        "Sjuksköterska kontaktades och gav råd.",
        "Rutin för signering följdes inte när turen blev sen.",
        "Signaturlistan kontrolleras vid varje överlämning.", weight=9),
    _of(_H, Category.MEDICATION, ELDER,
        "Morgondosen gavs två timmar för sent eftersom nyckeln till skåpet saknades.",
        "Sjuksköterska kontaktades före dosen.",
        "Rutin: nyckeln följde med hem efter nattpasset.",
        "Nyckelskåp med kod vid överlämningen.", weight=5),
    _of(_H, Category.FALL, ELDER,
        "Föll vid förflyttning från säng till stol. Inga synliga skador.",
        "Sjuksköterska tillkallades och kontrollerade.",
        "Kunskap om hjälpmedlet saknades hos den som var ny på passet.",
        "Alla nya får gå bredvid vid förflyttning i två pass.", weight=9),
    _of(_H, Category.FALL, HOUSING,
        "Hittades sittande på golvet i badrummet vid tillsynen kl. 5.",
        "Sjuksköterska kontaktades, extra tillsyn under natten.",
        "Planering av tillsyn: glest mellan kl. 2 och 5.",
        "En tillsyn till på natten, och halkskydd i badrummet.", weight=6),
    _of(_H, Category.PRESSURE_ULCER, HOUSING,
        "Rodnad på hälen som inte gick tillbaka upptäcktes vid morgonhjälpen.",
        "Avlastning direkt och kontakt med sjuksköterska.",
        "Rutin för lägesändring var inte ordinerad i tid.",
        "Riskbedömning vid inflyttning och varje månad.", weight=2),
    _of(_H, Category.NUTRITION, HOUSING,
        "Vikten hade gått ned tre kilo på en månad utan att det uppmärksammats.",
        "Sjuksköterska informerad, mellanmål infört.",
        "Rutin för vägning följdes inte under sommaren.",
        "Vägning första veckan i månaden, ansvarig utsedd.", weight=2),
    _of(_H, Category.MEDICAL_DEVICE, ELDER,
        "Liften stannade mitt i en förflyttning och fick sänkas för hand.",
        "Liften togs ur bruk och märktes.",
        "Tekniken: årskontrollen hade passerat sitt datum.",
        "Kontrolldatum ligger i årshjulet.", weight=2),
    _of(_H, Category.INFORMATION_TRANSFER, ELDER,
        "Ny ordination från läkaren nådde inte teamet förrän två dagar senare.",
        "Sjuksköterska kontaktades och ordinationen infördes.",
        "Information och samverkan vid hemgång brast.",
        "Hemgångsmöte med alla parter samma dag.", weight=3),
    _of(_K, Category.SERVICE_MISSED, HOME_CARE,
        "Anhörig klagar på att städningen har uteblivit två gånger i rad.",
        "", "Planering: städdagen flyttades utan besked.",
        "Vi ringer alltid när en städdag flyttas.", weight=5),
    _of(_K, Category.TREATMENT, EVERYWHERE,
        "Klagomål på att man inte blev lyssnad på vid senaste mötet.",
        "", "Information om vad mötet skulle handla om saknades.",
        "Kallelsen har fått en dagordning i klarspråk.", weight=4),
    _of(_K, Category.HANDLING_TIME, ("bistand", "missbruk", "barn-1"),
        "Klagomål på lång väntan på beslut.",
        "", "Bemanning under semesterperioden.",
        "Besked om handläggningstid ges vid ansökan.", weight=4),
    _of(_K, Category.STAFFING, HOME_CARE,
        "Anhörig räknar till elva olika personer på två veckor och önskar färre.",
        "", "Planering av kontinuitet saknade mål.",
        "Högst åtta olika på två veckor är nu enhetens mål.", weight=4),
    _of(_K, Category.FOOD, HOUSING,
        "En boende tycker att maten ofta är ljummen.",
        "", "Rutin för matvagnen.",
        "Vagnen värms innan maten hämtas.", weight=2),
    _of(_S, Category.AVAILABILITY, (*OFFICE, "boendestod"),
        "Önskar att telefontiden också finns en kväll i veckan.",
        "", "Planering av telefontid.",
        "Telefontid torsdagar till kl. 18 på prov.", weight=2),
    _of(_S, Category.RANGE_OF_SERVICES, HOUSING,
        "Anhöriga föreslår fler utomhusaktiviteter på helgerna.",
        "", "Planering av helgaktiviteter.",
        "Helgpromenad varannan söndag.", weight=2),
    _of(CaseKind.PRAISE, None, EVERYWHERE,
        "Tack för ett fint bemötande och för att ni alltid ringer när något ändras.",
        "", "", "Framfört på APT.", weight=4),
    _of(CaseKind.SUGGESTION, None, EVERYWHERE,
        "Förslag: en gemensam tavla med vem som har joursamtalen i helgen.",
        "", "Information om jour är utspridd.",
        "Tavlan är uppsatt.", weight=3),
    _of(CaseKind.WORK_INCIDENT, Category.VIOLENCE_STAFF, (*OFFICE, "boendestod"),
        "En besökare höjde rösten och slog i disken i receptionen. Ingen kom till skada.",
        "Kollega kallades med larmet och mötet avbröts.",
        "Rutin för ensamarbete i receptionen var inte känd.",
        "Genomgång av larmrutinen, och två i receptionen vid öppet hus.", weight=3),
    _of(CaseKind.WORK_INCIDENT, Category.PHYSICAL_LOAD, ELDER,
        "Fick ont i ryggen vid ett lyft när liften var upptagen.",
        "Avbröt lyftet och väntade in en kollega.",
        "Teknik: en lift på två avdelningar räcker inte.",
        "En lift till är beställd.", weight=3),
    _of(CaseKind.SELF_MONITORING, Category.DOCUMENTATION, EVERYWHERE,
        "Egenkontroll: tre av tio granskade akter saknade aktuell plan.",
        "", "Rutin för granskning är ny.",
        "Planerna är kompletterade.", weight=2),
    _of(CaseKind.CARE_DEVIATION, Category.INFORMATION_TRANSFER, ELDER,
        "Hemgång från sjukhuset utan läkemedelslista.",
        "Listan begärdes från avdelningen samma kväll.",
        "Samverkan vid utskrivning på helg.",
        "Regionen har svarat och ändrat sin checklista.", weight=2),
    _of(CaseKind.CONTRACT_BREACH, Category.STAFFING, ("lonnen",),
        "Bemanningen en helg låg under vad avtalet anger.",
        "", "Bemanning: sent återbud.",
        "Utföraren redovisar bemanning varje månad.", weight=2),
    _of(CaseKind.LEX_SARAH, Category.NEGLECT, (*HOUSING, "hemtjanst-soder"),
        "En brukare hade inte fått hjälp med hygien på flera dagar trots beslut.",
        "Hjälp gavs direkt och enhetschefens ersättare informerades.",
        "Bemanning och planering.",
        "Fler arbetar kvällar och helger, och insatserna stäms av varje dag.", weight=2),
    _of(CaseKind.DATA_INCIDENT, Category.WRONG_RECIPIENT, (*OFFICE, "familjehem"),
        "Ett brev med uppgifter om en annan person skickades till fel adress.",
        "Mottagaren ringdes upp och brevet hämtades.",
        "Rutin för utskick med fönsterkuvert.",
        "Utskick kontrolleras av två.", weight=2),
    _of(CaseKind.LEX_MARIA, Category.MEDICATION, ("solgarden",),
        "Dubbel dos gavs under två dygn, vilket krävde vård på sjukhus.",
        "Sjuksköterska och läkare kontaktades genast.",
        "Rutin och information vid byte av dosett.",
        "Två kontrollerar när en dosett byts, och ändringar står på signeringslistan.", weight=1),
    _of(CaseKind.LEX_MAJA, None, HOME_CARE,
        "Djur i hemmet for illa och länsstyrelsen behövde underrättas.",
        "Anmälan gjordes samma dag.",
        "", "Anmält.", weight=1),
)
# fmt: on
