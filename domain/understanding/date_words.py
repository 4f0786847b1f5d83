"""The words of time, in folded letters (see folding.py): Swedish first, then English, then the
neighbours' languages as far as staff mix them in. Only tables; date_spelling.py and the readers
use them."""

from collections.abc import Mapping

from .folding import words
from .results import PartOfDay

WEEKDAYS: tuple[str, ...] = ("mandag", "tisdag", "onsdag", "torsdag", "fredag", "lordag", "sondag")
WEEKDAY_NUMBER: Mapping[str, int] = {name: number for number, name in enumerate(WEEKDAYS)}

MONTHS: tuple[str, ...] = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
MONTH_NUMBER: Mapping[str, int] = {
    **{name: number for number, name in enumerate(MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(MONTHS, 1)},
    "febr": 2, "mar": 3, "march": 3, "may": 5, "mai": 5, "sept": 9, "oct": 10,
}  # fmt: skip

_ONES = ("en", "ett", "tva", "tre", "fyra", "fem", "sex", "sju", "atta", "nio")
_TENS: Mapping[str, int] = {"tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50}
NUMBER: Mapping[str, float] = {
    **{tens + one: n + max(i, 1) for tens, n in _TENS.items() for i, one in enumerate(_ONES)},
    "en": 1, "ett": 1, "ena": 1, "tva": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7,
    "atta": 8, "nio": 9, "tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14,
    "femton": 15, "sexton": 16, "sjutton": 17, "arton": 18, "nitton": 19, "tjugo": 20,
    "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttiotva": 72, "nittio": 90,
    "ett par": 2, "halvannan": 1.5, "en halv": 0.5, "halv": 0.5, "en och en halv": 1.5,
    "anderhalv": 1.5, "ett o ett halvt": 1.5, "ett och ett halvt": 1.5, "to": 2, "en o en halv": 1.5,
    **{
        f"{one} {link} {half}": n + 2.5
        for n, one in enumerate(_ONES[2:]) for link in ("och", "o") for half in ("en halv", "ett halvt")
    },
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20,
    "thirty": 30, "a": 1, "an": 1, "a couple of": 2, "couple of": 2, "half an": 0.5, "ti": 10,
    "syv": 7, "atte": 8, "ni": 9, "fire": 4, "elleve": 11, "tjue": 20, "otte": 8, "tyve": 20,
}  # fmt: skip

_ORDINALS = (
    "forsta", "andra", "tredje", "fjarde", "femte", "sjatte", "sjunde", "attonde", "nionde",
    "tionde", "elfte", "tolfte", "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde",
    "artonde", "nittonde", "tjugonde", "tjugoforsta", "tjugoandra", "tjugotredje", "tjugofjarde",
    "tjugofemte", "tjugosjatte", "tjugosjunde", "tjugoattonde", "tjugonionde", "trettionde",
    "trettioforsta",
)  # fmt: skip
ORDINAL: Mapping[str, int] = {
    **{name: number for number, name in enumerate(_ORDINALS, 1)},
    **{
        f"{name[:-1]}e": number
        for number, name in enumerate(_ORDINALS, 1)
        if name.endswith(("forsta", "andra"))
    },
    "forste": 1, "andre": 2, "trettiforsta": 31, "tjuforsta": 21, "tjuandra": 22,
    "tjutredje": 23, "tjufjarde": 24, "tjufemte": 25, "tjusjatte": 26, "tjusjunde": 27,
    "tjuattonde": 28, "tjunionde": 29, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
}  # fmt: skip

# How much a unit of time is: (days, months) or, for elapsed time, minutes.
DAYS_IN: Mapping[str, int] = {
    "dag": 1, "dagar": 1, "dar": 1, "dgr": 1, "d": 1, "dag.": 1, "dygn": 1, "dagars": 1, "day": 1, "days": 1,
    "dagers": 1, "dager": 1, "dage": 1, "natter": 1, "nights": 1,
    "vecka": 7, "veckor": 7, "v": 7, "veckors": 7, "veckas": 7, "week": 7, "weeks": 7, "uke": 7,
    "veckorna": 7, "dagarna": 1, "dygnen": 1, "uker": 7, "uge": 7, "uger": 7, "fortnight": 14,
    "vka": 7, "vkr": 7,
}  # fmt: skip
MONTHS_IN: Mapping[str, int] = {
    "manad": 1, "manader": 1, "man": 1, "mand": 1, "manads": 1, "month": 1, "months": 1, "maned": 1,
    "maneder": 1, "manaderna": 1, "kvartal": 3, "halvar": 6, "ar": 12, "year": 12, "years": 12,
}  # fmt: skip
MINUTES_IN: Mapping[str, int] = {
    "minut": 1, "minuter": 1, "min": 1, "minute": 1, "minutes": 1, "minutter": 1, "mins": 1,
    "kvart": 15, "kvartar": 15, "kvarter": 15, "halvtimme": 30, "halvtimma": 30, "timme": 60,
    "timma": 60, "timmar": 60, "tim": 60, "h": 60, "t": 60, "hour": 60, "hours": 60, "time": 60,
    "timer": 60,
    "timmars": 60, "timmarna": 60, "minuterna": 1,
}  # fmt: skip

# One spelling for each word that is written in many ways. Left: as typed, folded. Words that
# only differ from common ones in å/ä/ö (mån/man, sön/son, lör) are in WITH_DOTS.
ONE_SPELLING: Mapping[str, str] = {
    "igar": "i gar", "idag": "i dag", "imorse": "i morse", "inatt": "i natt", "ikvall": "i kvall",
    "ikvalls": "i gar kvall", "imorgon": "i morgon", "imorron": "i morgon", "imorrn": "i morgon",
    "imorn": "i morgon", "imoron": "i morgon", "imorgonbitti": "i morgon morgon",
    "forrgar": "forrgar", "iforrgar": "i forrgar", "igarkvall": "i gar kvall", "igarnatt": "i gar natt",
    "igarmorse": "i gar morgon", "igarmorgon": "i gar morgon", "igareftermiddag": "i gar eftermiddag",
    "forigar": "forrgar", "forgar": "forrgar", "forgars": "forrgar", "iforgars": "i forrgar",
    "ifjol": "i fjol", "iovermorgon": "i overmorgon", "iovermorron": "i overmorgon",
    "ihelgen": "i helgen", "iveckan": "i veckan", "isomras": "i somras", "ihostas": "i hostas",
    "ivaras": "i varas", "ivintras": "i vintras", "overmorrn": "overmorgon", "overmorn": "overmorgon",
    "forrgor": "forrgar", "forgor": "forrgar", "forrgr": "forrgar", "forrgarr": "forrgar",
    "furrgar": "forrgar",
    "arpil": "april", "aprli": "april", "apirl": "april", "apil": "april",
    "fabruari": "februari",
    "inat": "i natt", "innatt": "i natt", "garkval": "gar kvall", "garkvel": "gar kvall",
    "garnatt": "gar natt",
    **{
        f"{name}{typo}": f"{name} {said}"
        for name in WEEKDAYS for typo, said in (("kval", "kvall"), ("skval", "kvall"), ("nat", "natt"))
    },
    "kval": "kvall", "kvalll": "kvall", "kvalen": "kvallen", "kvlal": "kvall", "kvel": "kvall",
    "ikval": "i kvall", "igarkval": "i gar kvall",
    "garkvall": "gar kvall", "gat": "gar", "igat": "i gar", "iga": "i gar", "igarkvalll": "i gar kvall",
    "igarkvll": "i gar kvall",
    "klokan": "kl", "klockn": "kl", "klcokan": "kl", "klockam": "kl", "naten": "natten",
    "nattten": "natten", "nattn": "natten",
    "vekor": "veckor", "vecor": "veckor", "vekcor": "veckor", "vckor": "veckor", "sendan": "sedan",
    "sedab": "sedan", "sedna": "sedan", "seadn": "sedan",
    "seda": "sedan",
    "haomdagen": "haromdagen", "harmodagen": "haromdagen", "haromdgen": "haromdagen",
    "haromadgen": "haromdagen",
    "annandajul": "annandag jul", "annandagjul": "annandag jul", "annandagpask": "annandag pask",
    "nigth": "natt", "nite": "natt",
    "mrogon": "morgon", "morgn": "morgon", "imorgn": "i morgon", "imrogon": "i morgon",
    "mogron": "morgon", "dagr": "dagar", "dgar": "dagar",
    "timamr": "timmar", "timar": "timmar", "timma": "timma", "ons.": "onsdag", "manad": "manad",
    "mondey": "mandag", "firday": "fredag",
    "idad": "i dag", "iggar": "i gar", "igarr": "i gar", "igaar": "i gar", "igr": "i gar",
    "imorce": "i morse", "imosre": "i morse", "morrse": "morse", "nattem": "natten",
    "iformiddags": "i formiddags", "ieftermiddags": "i eftermiddags", "eftermiddan": "eftermiddagen",
    "formiddan": "formiddagen", "morron": "morgon", "morronen": "morgonen", "morgonsen": "morgonen",
    "kvallskvisten": "kvallen", "kvallningen": "kvallen", "gryningen": "morgonen",
    "fm": "formiddag", "em": "eftermiddag", "efm": "eftermiddag",
    "tis": "tisdag", "tisd": "tisdag", "ons": "onsdag", "onsd": "onsdag", "tors": "torsdag",
    "torsd": "torsdag", "fre": "fredag", "lord": "lordag", "sond": "sondag",
    **{f"{name[:-1]}n": f"{name}en" for name in WEEKDAYS},
    **{
        f"{day}{part}": f"{said} {part}"
        for day, said in (("imorgon", "i morgon"), ("imorron", "i morgon"), ("imorrn", "i morgon"),
                          ("idag", "i dag"), ("igar", "i gar"), ("forrgar", "forrgar"))
        for part in ("kvall", "natt", "morgon", "formiddag", "eftermiddag")
    },
    **{
        f"gardags{part}{end}": f"i gar {part}"
        for part in ("kvall", "natt", "morgon", "formiddag", "eftermiddag") for end in ("", "en")
    },
    "morgonkvisten": "morgonen", "morgonsidan": "morgonen",
    "imon": "i morgon", "imorrse": "i morse", "imorsse": "i morse", "immorse": "i morse",
    "marron": "morgon", "marronen": "morgonen", "morrn": "morgon", "morronkvisten": "morgonen",
    "mand": "mandag", **{f"{name[:-1]}x": f"{name}s" for name in WEEKDAYS},
    "fmiddag": "formiddag", "fmiddags": "formiddags", "emiddag": "eftermiddag", "emiddags": "eftermiddags",
    "monday": "mandag", "tuesday": "tisdag", "wednesday": "onsdag", "thursday": "torsdag",
    "friday": "fredag", "saturday": "lordag", "sunday": "sondag", "tirsdag": "tisdag",
    "tues": "tisdag", "thurs": "torsdag", "thur": "torsdag",
    "weds": "onsdag", "montag": "mandag", "dienstag": "tisdag", "mittwoch": "onsdag",
    "donnerstag": "torsdag", "freitag": "fredag", "samstag": "lordag", "sonntag": "sondag",
    "lundi": "mandag", "mardi": "tisdag", "mercredi": "onsdag", "jeudi": "torsdag",
    "vendredi": "fredag", "samedi": "lordag", "dimanche": "sondag",
    "yesterday": "i gar", "yesterdays": "i gar", "today": "i dag", "tomorrow": "i morgon",
    "tonight": "i kvall", "yday": "i gar", "tmrw": "i morgon", "tomorow": "i morgon",
    (
            "gestern"
        ): (
            "i gar"
        ), (
            "vorgestern"
        ): (
            "i forrgar"
        ), (
            "heute"
        ): (
            "i dag"
        ), (
            "hier"
        ): (
            "i gar"
        ), (
            "eilen"
        ): (
            "i gar"
        ), (
            "ayer"
        ): (
            "i gar"
        ),
    "toissapaivana": "i forrgar", "tanaan": "i dag", "wczoraj": "i gar", "juce": "i gar",
    (
            "morning"
        ): (
            "morgon"
        ), (
            "mornings"
        ): (
            "morgnar"
        ), (
            "evening"
        ): (
            "kvall"
        ), (
            "afternoon"
        ): (
            "eftermiddag"
        ), (
            "night"
        ): (
            "natt"
        ),
    "lunchtime": "lunchtid", "smatimmarna": "natten", "vargtimmen": "natten", "smatimmar": "natten",
    "midday": "lunch", "midnight": "midnatt",
    "kveld": "kvall", "kvelden": "kvallen", "aften": "kvall", "aftenen": "kvallen",
    "morges": "morse", "morgenen": "morgonen", "abend": "kvall", "ettermiddag": "eftermiddag",
    "ettermiddagen": "eftermiddagen",
    "nat": "natt", "forgars,": "forrgar", "siden": "sedan", "sen": "sedan", "sden": "sedan",
    "sedn": "sedan",
    "sdn": "sedan",
    "klokken": "kl", "klockan": "kl", "klokka": "kl", "klocka": "kl", "klo": "kl", "klkockan": "kl",
    "klocakn": "kl", "kloackan": "kl", "lk": "kl", "uke": "vecka", "uka": "veckan", "uge": "vecka",
    "ugen": "veckan", "week": "vecka", "veka": "vecka", "vekan": "veckan", "vecakn": "veckan",
    "january": "januari", "januar": "januari", "february": "februari", "februar": "februari",
    "june": "juni", "july": "juli", "august": "augusti", "october": "oktober", "desember": "december",
    (
            "marts"
        ): (
            "mars"
        ), (
            "julaften"
        ): (
            "julafton"
        ), (
            "neste"
        ): (
            "nasta"
        ), (
            "naeste"
        ): (
            "nasta"
        ), (
            "forrige"
        ): (
            "forra"
        ), (
            "trettonhelgen"
        ): (
            "trettondagen"
        ),
    "trettondagshelgen": "trettondagen", "nyarsaften": "nyarsafton",
    # as it is said: "i lördes", "till tisda", "juldan"
    **{
        f"{name[:-1]}{end}": f"{name}{full}"
        for name in WEEKDAYS for end, full in (("", ""), ("s", "s"))
    },
    **{f"{name[:-2]}es": f"{name}s" for name in WEEKDAYS},
    "tirsdas": "tisdags", "tirsdags": "tisdags", "tirsda": "tisdag", "sonnda": "sondag", "sonndas": "sondags",
    **{
        f"{feast}dan": f"{feast}dagen"
        for feast in ("national", "jul", "nyars", "pask", "pingst", "midsommar", "annan", "tretton",
                      "tjugon", "himmelsfards", "helgon", "skott", "valborgs")
    },
    "eftermid": "eftermiddag", "eftermidd": "eftermiddag", "formid": "formiddag", "formidd": "formiddag",
    "eftemiddag": "eftermiddag", "eftermidda": "eftermiddag", "formidda": "formiddag",
    "iman": "i mandags", "itis": "i tisdags", "itors": "i torsdags", "ifre": "i fredags", "ilor": "i lordags",
    "lillejulafton": "lille julafton", "forstamaj": "forsta maj", "hemmelsfardsdag": "himmelsfardsdag",
    "wk": "vecka", "wks": "veckor", "cw": "vecka", "kw": "vecka", "vk": "vecka",
}  # fmt: skip
# Only when written with their dots, or when a date stands beside them: otherwise other words.
WITH_DOTS: Mapping[str, str] = {
    ("mån"): "mandag",
    ("sön"): "sondag",
    ("lör"): "lordag",
    ("søn"): "sondag",
    ("lør"): "lordag",
}
BESIDE_A_DATE: Mapping[str, str] = {
    "man": "mandag", "son": "sondag", "lor": "lordag", "tor": "torsdag", "mon": "mandag", "tue": "tisdag",
    "wed": "onsdag", "thu": "torsdag", "fri": "fredag", "sat": "lordag", "sun": "sondag",
}  # fmt: skip
# Two letters are a weekday only right before a part of the day, a date or a week.
TWO_LETTERS: Mapping[str, str] = dict(zip(("ma", "ti", "on", "to", "fr", "lo", "so"), WEEKDAYS, strict=True))

# Long enough that one wrong letter still shows which word was meant.
TYPO_PRONE: tuple[str, ...] = (
    *WEEKDAYS, *(f"{name}s" for name in WEEKDAYS), *(f"{name}en" for name in WEEKDAYS),
    "januari", "februari", "augusti", "september", "oktober", "november", "december",
    "forrgar", "overmorgon", "formiddag", "formiddags", "formiddagen", "eftermiddag", "eftermiddags",
    "eftermiddagen", "midsommar", "midsommarafton", "midsommardagen", "julafton", "nyarsafton",
    "langfredagen", "skartorsdagen", "annandag", "veckor", "arbetsdagar", "yesterday", "veckan",
    "tuesday", "wednesday", "thursday", "saturday", "tomorrow",
    "forriga", "halvtimme", "arbetsdag", "langfredag", "skartorsdag", "paskafton", "paskdagen",
    "trettondagen", "trettondagsafton", "nationaldagen", "juldagen", "nyarsdagen", "pingstdagen",
    "pingstafton", "valborgsmassoafton", "himmelsfardsdag", "allhelgonahelgen", "manadsskiftet",
    "arsskiftet", "nastkommande", "imorgon", "imorse", "iforrgar",
)  # fmt: skip
# Real words one letter away from those above.
NOT_TYPOS: frozenset[str] = words(
    """
    morgon morgons
    mandat mandag vardag vardagen vardags lordag sondag annandagen junior senior veckan vecka vackan
    veckor vickor backan lockan tackan veckar beckor vackor vackran forrgar fredad fredat torsdag
    onsdag tisdag tisdagar onsdagar torsdagar fredagar lordagar sondagar mandagar decembers octobers
    augusta augustin novembers fredagars mandagars helgdag helgdagar forgar oktobers juniar brickan
    vechan annandags mandanten manaden manader manads manadag vardagar julaftons vickan vecken
    arbetslag arbetslaget arbetslags arbetsdagens dagordning luckan lackan vacker vackor ackor lucka seckor
    """
)
PARTS: Mapping[str, PartOfDay] = {
    "natt": PartOfDay.NIGHT,
    "midnatt": PartOfDay.NIGHT,
    "morgon": PartOfDay.MORNING,
    "morse": PartOfDay.MORNING,
    "bitti": PartOfDay.MORNING,
    "frukost": PartOfDay.MORNING,
    "formiddag": PartOfDay.FORENOON,
    "lunch": PartOfDay.LUNCH,
    "eftermiddag": PartOfDay.AFTERNOON,
    "kvall": PartOfDay.EVENING,
}
# What feasts are called -> their name in domain/calendar.py. Patterns, in folded letters.
FEASTS: tuple[tuple[str, str], ...] = (
    (r"trettondags?afton(?:en)?", "trettondagsafton"),
    (r"trettonde?dag(?:en|s?helgen)?(?: jul)?|trettonda(?:n|gen)|epiphany", "trettondagen"),
    (r"tjugond(?:e?dag|ag) ?knut|tjugondag jul|tjugondag", "tjugondag knut"),
    (r"alla hjartans(?: dag)?|valentine'?s?(?: day)?", "alla hjärtans dag"),
    (r"fettisda(?:g|gen|'n)", "fettisdagen"),
    (r"internationella kvinnodagen|kvinnodagen", "internationella kvinnodagen"),
    (r"palmsondag(?:en)?", "palmsöndagen"),
    (r"dymmelonsdag(?:en)?", "dymmelonsdagen"),
    (r"skartorsdag(?:en|s)?|maundy torsdag", "skärtorsdagen"),
    (r"langfredag(?:en|s)?|good fredag", "långfredagen"),
    (r"paskafton(?:en)?|pask ?aften|easter (?:lordag|eve)", "påskafton"),
    (r"annandag(?:en)? ?pask|annandag pask|paskannandag(?:en)?|easter mandag", "annandag påsk"),
    (r"paskdag(?:en)?|paskdan|easter(?: sondag)?|pask(?:en|as|helgen)?", "påskdagen"),
    (r"valborg(?:shelgen|smassoafton(?:en)?|safton(?:en)?)?|sista april|walpurgis(?: natt)?", "valborg"),
    ((
            r"kristi himmels?fards?(?:s?dag(?:en)?)?|kristi flygare|himmelsfardsdagen|ascension day"
        ), (
            "kristi himmelsfärdsdag"
        )),
    (r"pingstafton(?:en)?", "pingstafton"),
    (r"annandag(?:en)? ?pingst", "annandag pingst"),
    (r"pingst(?:dag(?:en)?|en|helgen)?", "pingstdagen"),
    ((
            r"(?:sveriges )?nationaldag(?:en|s)?|sv\. ?flaggans dag|svenska flaggans dag|national day"
        ), (
            "nationaldagen"
        )),
    (r"mid(?:t)?so(?:m|mm)aro?s?dag(?:en)?|midsummer'?s? day", "midsommardagen"),
    (r"mid(?:t)?so(?:m|mm)ar(?:s?afton(?:en)?|helgen|en)?|midsummer(?:'?s)?(?: ?eve)?", "midsommarafton"),
    (r"mors dag", "mors dag"),
    (r"skottda(?:gen|n)|leap day", "skottdagen"),
    (r"halloween", "halloween"),
    (r"allhelgonaafton", "allhelgonaafton"),
    ((
            r"all(?:a|e) ?helgons?(?: dag|dagen)?|allhelgona(?:dagen|helgen)?|all saints'? ?day"
        ), (
            "alla helgons dag"
        )),
    (r"fars dag", "fars dag"),
    (r"(?:forsta )?advent|1:?[ae] advent|1 advent", "första advent"),
    (r"andra advent|2:?[ae] advent|2 advent", "andra advent"),
    (r"tredje advent|3:?[ej] advent|3 advent", "tredje advent"),
    (r"fjarde advent|4:?e advent|4 advent", "fjärde advent"),
    (r"lucia(?:dagen|morgonen|helgen|natten|kvallen)?", "lucia"),
    ((
            r"(?:dan|dagen) (?:fore|innan) doppared(?:an|agen)|uppesittarkvallen|lille julafton"
        ), (
            "dan före dopparedan"
        )),
    (r"julaftons?(?:en)?|christmas eve|xmas eve|doppared(?:an|agen)", "julafton"),
    (r"annandag(?:en)?(?: jul|s?jul)|boxing day|juldagen efter", "annandag jul"),
    (r"annandag(?:en)?", "annandag"),
    (r"juldag(?:en)?|christmas day", "juldagen"),
    (r"nyarsafton(?:en|s)?|new year'?s eve|nyarsnatten|nyarsaften", "nyårsafton"),
    (r"nyarsdag(?:en)?|new year'?s day", "nyårsdagen"),
    (r"forsta maj|1:?a maj", "första maj"),
    (r"black fredag", "black friday"),
)  # fmt: skip
