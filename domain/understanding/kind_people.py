"""The people a text speaks of, as patterns that the tables of facts build on.

Patterns are in folded letters (å and ä as a, ö as o) and match whole words; `\\w*` lets a stem
grow into its inflections and compounds. kind_rules.py says what the facts mean together.
"""

STAFF = (
    r"(?:personal\w*|kolleg\w*|vikari\w*|\w*skoterska\w*|\w*biträde\w*|\w*bitrade\w*|assistent\w*|"
    r"medarbetar\w*|en anstalld|anstallda?|nattpersonal\w*|timvikari\w*|chef\w*|handlaggar\w*|"
    r"socialsekreterar\w*|boendestodjar\w*|stodassistent\w*|usk|ssk|arbetskamrat\w*|behandlar\w*|"
    r"hemtjanstpersonal\w*|nattpatrull\w*|kontaktperson\w*|familjehems\w+|staff|colleague|coworker|nurse|"
    r"employee|carer|collegue|kollega\w*|timmis\w*|sommarvikarie\w*|praktikant\w*|en av oss|annan "
    r"personal|ledsagar\w*|avlosar\w*)"
)
CLIENT = (
    r"(?:brukar\w*|klient\w*|kund(?:en|er|ens|erna)?|boende(?:n|t|s)?|patient\w*|vardtagar\w*|"
    r"omsorgstagar\w*|deltagar\w*|ungdom\w*|barn(?:et|en|s)?|pojk\w*|flick\w*|elev\w*|hyresgast\w*|den "
    r"enskilde\w*|enskilda|tant\w*|gubb\w*|farbror|damen|herrn?|kvinna\w*|mannen|en man|en aldre|aldre|"
    r"resident\w*|client\w*|bruker\w*|beboer\w*|borger\w*|henne|honom|hon|han|placerad\w*|den boende|"
    r"gast\w*|service ?user\w*|old (?:lady|man)|killen|tjejen|resident|the man|the woman|residente|"
    r"residenten)"
)
RELATIVE = (
    r"(?:anhorig\w*|dotter\w*|son(?:en|ens)?|make(?:n|ns)?|maka(?:n)?|hustru\w*|fru(?:n)?|hennes man|"
    r"mamma\w*|pappa\w*|modern|fadern|foraldr\w*|foralder|syster\w*|bror\w*|brodern|barnbarn\w*|god man|"
    r"gode mannen|forvaltare\w*|narstaende|sambo\w*|granne\w*|moster|faster|farmor|mormor|morfar|farfar|"
    r"svarson\w*|svardotter\w*|vardnadshavare\w*|familjehem\w*|relative\w*|daughter|pårörende|parorende|"
    r"hyresvard\w*|relativ\w*|slakting\w*|medborgare|en privatperson|skola\w*|rektor\w*|butiksagar\w*|"
    r"familj\w*)"
)
MINE = (
    r"(?:(?:min|mina|mitt|var|vara|my|our|mein\w*|meu|ma|mon) (?:\w+ )?(?:mamma|pappa|mor|far|son|dotter|"
    r"make|man|maka|hustru|fru|bror|syster|barn|barnet|foraldrar|mormor|farmor|morfar|farfar|sambo|van|"
    r"vaninna|granne|moster|faster|svarmor|svarfar|svarforaldrar|mother|father|mum|mom|dad|brother|sister|"
    r"wife|husband|son|daughter|grandmother|grandma|parents|handlaggare|socialsekreterare|"
    r"bistandshandlaggare|ansokan|larm|trygghetslarm|kontaktperson|kontaktman|assistans|insats\w*|mutter|"
    r"vater|mere|pere|hemtjanst|soc-?handlaggare|syskon|kusin|arende|utredning|boendestodjare|mammas|"
    r"pappas|mors|fars|mans|sons|dotters|brors|systers|ledsagare|familj|god man|stodperson)(?:s)?|"
    r"(?:mamma|pappa|mormor|farmor|morfar|farfar|svarmor|svarfar|morsan|farsan|brorsan)s?|vi anhoriga|jag "
    r"som anhorig|oss anhoriga)"
)
