"""The readers of dates: one small table of patterns and what each of them means.

Patterns are matched against text in its one spelling (date_spelling.py). Each reader gives what
its own words say; date_composing.py puts neighbours together ("tisdag" + "v. 46").
"""

import re

from .date_found import Reader
from .date_meanings import (
    NAMED_DAYS,
    WEEKS_AWAY,
    compact,
    day_and_month,
    day_of_month,
    day_point_month,
    named_day,
    named_week,
    numbered_week,
    range_of_months,
    weekday_range,
    weekday_said,
    weekend,
    written_in_figures,
)
from .date_words import (
    DAYS_IN,
    FEASTS,
    MINUTES_IN,
    MONTH_NUMBER,
    MONTHS,
    MONTHS_IN,
    NUMBER,
    ORDINAL,
    WEEKDAY_NUMBER,
)
from .folding import any_of
from .period_meanings import (
    ago,
    ahead,
    day_in_month,
    days_between,
    easter_week,
    end_of_quarter,
    half_of_year,
    half_year,
    how_long_alone,
    left_open,
    left_open_ahead,
    month_away,
    month_said_alone,
    named_feast,
    next_workday,
    part_of_month,
    quarter,
    season_of_feast,
    squeezed_day,
    turn_of_month,
    turn_of_year,
    week_in_month,
    week_of_feast,
    weekend_in_month,
    weekend_of_feast,
    working_days,
    year_away,
)

_N = rf"(?P<n>\d{{1,4}}(?= minuter)|\d{{1,3}}(?:,5)?|{any_of(NUMBER)})"
_WD = rf"(?P<wd>{any_of(WEEKDAY_NUMBER)})"
_WD_FORM = rf"{_WD}(?P<form>s|ens|en|e)?"
# the point of "nov." belongs to the month, that after "3 mars." ends the sentence
_MONTH = rf"(?P<month>{any_of(MONTH_NUMBER)})\b(?:(?<=[^a-z][a-z]{{3}})(?<!maj)\.)?"
_ORD = rf"(?P<ord>{any_of(ORDINAL)})"
_DAY = r"(?P<d>0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?P<y>(?:19|20)\d\d|(?<=-)\d\d|(?<=')\d\d|(?<=/)\d\d)"
_SPANS_OF_TIME = any_of({**DAYS_IN, **MONTHS_IN, **MINUTES_IN})
_ABOUT = (
    r"(?:(?:ca|cirka|c:a|ungefar|typ|kanske|nastan|drygt|knappt|lite over|minst|max|maximalt|"
    r"over|gott och val|about|precis|exakt|just|nu) ?\.? )?"
)
_OR_MORE = rf"(?:(?:\d{{1,2}}|{any_of(NUMBER)}) ?(?:-|till|eller|to|or|a) ?)?"
_DRYG = r"(?: (?:dryg|knapp|god|hel|bra))?"
_WEEKDAY_RELATION = (
    r"(?P<rel>forra|forrforra|nasta|nastnasta|nast|denna|innevarande|nu pa|nu|kommande|nastkommande|"
    r"den kommande|forestaende|last|next|this|this coming|coming|sist|sista|senaste|i|pa|om|den|on|siste)"
)

_I = r"(?:i |pa |den |under |on |in |om |vid )?"
_FEAST_WORDS = "|".join(pattern for pattern, _ in FEASTS)
_SAID_DAYS = "|".join(said.replace(" ", " +") for said in sorted(NAMED_DAYS, key=len, reverse=True))
_CHRISTMAS_AND_NEW_YEAR = r"jul(?:en|helgen)? ?-? (?:och|o|&) nyar(?:et|shelgen|shelgerna)?"
_NOT_MONTHS_ALONE = {"jan", "jul", "may", "march", "mar", "mai", "jun"}
_MONTH_OF = (
    rf"(?:(?:i |av |in |of |den )?{_MONTH}(?: {_YEAR})?|(?:i |av |in |of |the |den "
    r")*(?P<mrel>denna|den har|nasta|forra|next|this|kommande|innevarande)? ?(?:manaden|manad|"
    r"manads|month)\b)"
)

_TABLE: tuple[tuple[str, str, object], ...] = (
    ("iso", r"(?P<y>(?:19|20)\d\d)-(?P<mm>0?[1-9]|1[0-2])-(?P<d>0?[1-9]|[12]\d|3[01])", written_in_figures),
    ("slashed iso", (
            r"(?P<y>20\d\d)[/.](?P<mm>0?[1-9]|1[0-2])[/.](?P<d>0?[1-9]|[12]\d|3[01])"
        ), written_in_figures),
    ("short iso", r"(?P<y>[23]\d)-(?P<mm>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])", compact),
    ("compact", (
            r"(?P<y>(?:20)?[23]\d)(?P<mm>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?![-+ ]{0,3}\d)"
        ), compact),
    ("compact, then a time", (
            r"(?P<y>(?:20)?[23]\d)(?P<mm>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])"
            r"(?:(?=[ ,]{1,2}(?:kl\.? ?)?(?:[01]?\d|2[0-4])[:.][0-5]\d(?!\d))|"
            r"(?<=20\d\d\d\d\d\d)(?= (?:[01]\d|2[0-3])[0-5]\d(?!\d)))"
        ), compact),
    ("points", (
            r"(?P<d>0?[1-9]|[12]\d|3[01])\. ?(?P<mm>0?[1-9]|1[0-2])\. ?(?P<y>(?:20)?[23]\d)"
        ), written_in_figures),
    ("dashes", r"(?P<d>0?[1-9]|[12]\d|3[01])-(?P<mm>0?[1-9]|1[0-2])-(?P<y>20[23]\d)", written_in_figures),
    ("two dates", (
            r"(?:den )?(?P<d1>0?[1-9]|[12]\d|3[01])/(?P<m1>0?[1-9]|1[0-2]) ?(?:-|till|t\.?o\.?m\.?) "
            r"?(?:den )?(?P<d2>0?[1-9]|[12]\d|3[01])/(?P<m2>0?[1-9]|1[0-2])"
        ), range_of_months),
    ("two dates in words", (
            rf"(?:den )?(?P<d1>0?[1-9]|[12]\d|3[01]) (?P<m1>{any_of(MONTH_NUMBER)})\.? ?(?:-|till|och|"
            rf"t\.?o\.?m\.?) ?(?:den )?(?P<d2>0?[1-9]|[12]\d|3[01]) (?P<m2>{any_of(MONTH_NUMBER)})\b\.?"
        ), range_of_months),
    ("day point month", (
            r"(?:(?P<den>den )|(?P<wd>(?<=dag ))|(?P<late>(?=2[4-9]|3[01]))|(?=[\d.]+,? (?:kl\b|\d\d:)))"
            r"(?P<d>0?[1-9]|[12]\d|3[01])\.(?P<mm>0?[1-9]|1[0-2])(?![.,:/]?\d)"
        ), day_point_month),
    ("figures", (
            rf"(?:den )?{_DAY}(?: ?(?:-|och|till) ?(?P<last>\d\d?))?(?::?e|:a)? ?/ ?(?P<mm>0?[1-9]|"
            rf"1[0-2])(?:[-/' ]{{1,3}}{_YEAR})?"
        ), day_and_month),
    ("day month", (
            rf"(?:den )?{_DAY}(?: ?(?::e|:a|e|a|de|st|nd|rd|th)\b)?\.?(?: ?(?:-|och|till|to|eller) "
            rf"?(?:den )?(?P<last>\d\d?)(?: ?:?[ea]\b)?)?[ .-]*(?:i |av |of )?{_MONTH}(?:,?[ "
            rf"-]{{0,2}}'?{_YEAR})?"
        ), day_and_month),
    ("month day", (
            rf"(?P<month>{any_of(MONTH_NUMBER)})\b\.? (?:the )?{_DAY}(?:st|nd|rd|th)?(?:,? "
            rf"{_YEAR})?(?![/:.]?\d)"
        ), day_and_month),
    ("day in words", rf"(?:den |the )?{_ORD} (?:i |of |av )?{_MONTH}(?: {_YEAR})?", day_and_month),
    ("ordinal month figure", rf"(?:den )?{_ORD} i (?P<mm>0?[1-9]|1[0-2])", day_and_month),
    ("day of month", (
            rf"(?:den|the) (?P<d>0?[1-9]|[12]\d|3[01])(?! ?(?::?e )?(?:{any_of(MONTH_NUMBER)})\b) "
            rf"?(?::?[ea]|de|th|st|nd|rd)?\b(?! ?(?:%|kr|mg|ml|"
            r"st|brukare|personer|punkten|ar\b))(?: (?:i |of )?(?:denna |den har )?(?P<rel>forra|nasta|"
            r"denna)? ?manad(?:en|ens)?)?"
        ), day_of_month),
    ("day of this month", (
            r"(?:den )?(?P<d>0?[1-9]|[12]\d|3[01])(?: ?:?e)? (?:ds|d\.s\.?|dennes)(?P<rel>)"
        ), day_of_month),
    ("day of month, short", (
            r"(?P<d>0?[1-9]|[12]\d|3[01]):(?:e|a)e?(?P<rel>)\b(?! ?-?(?:hjalp|gang|plats|hand|van|"
            r"klass))"
        ), day_of_month),
    ("day of month, English", r"(?:on |by )?the (?P<d>\d{1,2})(?:th|st|nd|rd)(?P<rel>)", day_of_month),
    ("day of month in words", (
            rf"den {_ORD}(?! (?:\w*gangen|personen|veckan|delen|punkten|dagen|i rad|insatsen|manaden|"
            r"man))(?: (?:i )?(?P<rel>forra|nasta|denna) manad(?:en)?)?"
        ), day_of_month),
    ("working day in month", (
            rf"(?:den )?(?P<which>nast sista|sista|siste|last|{any_of(ORDINAL)}) "
            rf"(?:(?P<what>vardagen|vardag|"
            r"arbetsdagen|arbetsdag|bankdagen|working day|business day|workday|dagen|dag|day)|"
            rf"{_WD}(?:en)?)\s?{_MONTH_OF}"
        ), day_in_month),
    ("week in month", (
            r"(?:i |under )?(?P<which>sista|siste|last|forsta|andra|tredje|fjarde|first|second) "
            rf"(?:veckan|vecka) {_MONTH_OF}"
        ), week_in_month),
    ("weekend in month", (
            rf"(?:i |under )?(?P<which>sista|siste|last|{any_of(ORDINAL)}) (?:helgen|weekend|helg) "
            rf"{_MONTH_OF}"
        ), weekend_in_month),
    ("last of month", (
            rf"(?:den )?(?P<which>nast sista|sista|siste|last) (?P<what>)(?P<wd>)?{_MONTH_OF}"
        ), day_in_month),
    ("last of this month", (
            r"den (?P<which>sista|siste)(?P<what>)(?P<wd>)(?P<month>)(?P<mrel>)(?P<y>)"
            r"(?= *(?:$|[.,;!?)]))"
        ), day_in_month),
    ("named day", (
            rf"(?:the )?(?!(?:end of (?:the )?day|eod|cob|slutet av dagen) (?:on |pa )?"
            rf"(?:{any_of(WEEKDAY_NUMBER)}|i morgon))(?P<said>{_SAID_DAYS})"
        ), named_day),
    ("weekday", rf"(?:{_WEEKDAY_RELATION} +)?(?:den )?{_WD_FORM}\.?(?! ?moten)", weekday_said),
    ("weekdays", (
            rf"(?:i |pa )?(?P<first>{any_of(WEEKDAY_NUMBER)})(?:s|en)? ?(?:-|till|t\.?o\.?m\.?|to) "
            rf"?(?:och med )?(?P<last>{any_of(WEEKDAY_NUMBER)})(?:s|en)?"
        ), weekday_range),
    ("week number", (
            rf"(?:under )?(?:[vw]\.? ?|vecka(?:n)? ?(?:nr\.? ?)?)(?P<w>\d{{1,2}}|(?<=vecka "
            rf")(?:{any_of(NUMBER)}))(?: ?(?:-|och|till|/|eller|or|"
            r"t\.?o\.?m\.?) ?(?:v\.? ?|vecka )?(?P<last>[1-5]?\d)(?!\d))?(?:[ ,/-]{1,2}(?P<y>20\d\d)| "
            r"ar (?P<y2>20\d\d))?"
        ), numbered_week),
    ("week", (

            rf"(?:under |i |hela )?(?:(?P<rel>{any_of(WEEKS_AWAY)}) (?:arbets)?(?:veckan|veckans|vecka|"
            r"veckas|uke|uge|v\b(?!\.? ?\d)\.?)|"
            r"(?:arbets)?(?:veckan|veckans))(?P<after> efter nasta)?(?: slut)?"

        ), named_week),
    ("week after next", (
            r"(?P<rel>)(?P<after>veckan efter nasta(?: vecka)?|nastnasta vecka|the vecka after next)"
        ), named_week),
    ("weekend", (
            r"(?:i |over |under |pa |till |this |the )*(?:(?P<rel>forra|forrforra|nasta|last|next|"
            r"foregaende|previous|kommande|nastkommande|sista|senaste|sist|forrige) )?(?:helgen|helgens|"
            r"helg|weekenden|weekend|helga)"
        ), weekend),
    ("ago", (
            rf"(?<!kom )(?<!kommit )(?:for |sedan )?{_OR_MORE}{_ABOUT}{_N}{_DRYG}(?:(?<=\d) ?| "
            rf")(?P<unit>{_SPANS_OF_TIME})\.?(?: sedan(?! till\b)| ago| "
            r"tillbaka| tidigare| earlier| back)"
        ), ago),
    ("ahead", (

            rf"(?:om|inom|in|within|efter) {_OR_MORE}{_ABOUT}(?:de narmaste |de kommande |the "
            r"next |hogst |loppet "
            rf"av |en period av )?{_N}{_DRYG}(?:(?<=\d) ?| )(?P<unit>{_SPANS_OF_TIME})\.?(?:'s? time)?"

        ), ahead),
    ("from now", (
            rf"{_N}{_DRYG}(?:(?<=\d) ?| )(?P<unit>{_SPANS_OF_TIME}) (?:fran (?:och med )?(?:i dag|nu|"
            rf"dags dato|dagens "
            r"datum)|from now|from i dag|framat|framover|fram i tiden)"
        ), ahead),
    ("working days", (
            rf"(?:(?:om|inom|in|within|for|efter|hogst|senast(?: om| inom)?) )?{_ABOUT}{_N} "
            r"(?:arbetsdagar?|arbetsd(?:gr|ar|ag)|arb\.? ?d(?:a?g(?:a?r)?|ar)?|arbdgr|arbdagar?|vardagar?|"
            r"bankdagar?|working days?|business days?|workdays?)(?P<ago> sedan| ago)?(?: fran (?:i dag|"
            r"nu))?"
        ), working_days),
    ("part of month", (
            r"(?:i |vid |by |the |at |pa )*(?P<which>slutet|slut|utgangen|mitten|borjan|end|beginning|"
            r"middle|start) (?:av |pa |i |of |the |den )*(?P<rel>denna |den har |har |nasta |this |next "
            r"|forra |last |innevarande )?(?:manaden|manad|month)"
        ), part_of_month),
    ("turn of the month", (
            rf"(?:(?P<rel>nasta|detta) )?manadsskifte(?:t)?(?:(?: mellan| i)? {_MONTH}(?:[ /-]+(?:och "
            rf")?(?:{any_of(MONTH_NUMBER)})\b\.?)?)?(?P<y>)"
        ), turn_of_month),
    ("turn of the year", (
            r"(?:arsskiftet|arets slut|slutet av (?:aret|i ar)|end of (?:the )?year|utgangen av aret|"
            r"slutet pa aret|nyarsskiftet)"
        ), turn_of_year),
    ("half-year", r"(?:halvarsskiftet|halvarsskifte)", half_year),
    ("half of year", r"(?P<which>forsta|andra) halvaret(?: (?:av )?(?P<y>20\d\d))?", half_of_year),
    ("quarter", (
            r"(?:kvartal (?P<q>[1-4])|q(?P<q2>[1-4])|(?P<q3>forsta|andra|tredje|fjarde|sista) "
            r"kvartalet)(?:[ -]+(?:av )?(?P<y>20\d\d))?"
        ), quarter),
    ("month", (
            r"(?:i|under|hela|in|during|till|fore|innan|senast(?: i)?|by|of|(?<=mitten)|(?<=slutet)|"
            r"(?<=borjan)|(?<=mitten) pa|(?<=slutet) pa|(?<=borjan) pa|(?<=sent)|(?<=tidigt)|"
            r"(?<=halva)|(?<=mid)|(?<=early)|(?<=late))[ -]"
            rf"(?P<month>{any_of(set(MONTH_NUMBER) - _NOT_MONTHS_ALONE)})\b\.?(?! "
            rf"?\d{{1,2}}\b(?!\d))(?: (?P<y>20\d\d))?(?: manad)?"
        ), month_said_alone),
    ("month, nothing more", rf"\A(?:senast )?(?P<month>{any_of(MONTHS)})(?P<y>)\s*\Z", month_said_alone),
    ("English month", (
            r"(?:of|early|late|mid|in|by|during)[ -](?P<month>march|may|mar|"
            r"mai)(?! ?\d{1,2}\b(?!\d))(?P<y>)(?= *(?:$|[.,;!?)]))"
        ), month_said_alone),
    ("squeezed day", r"klamdag(?:en)?(?! (?:efter|fore|innan))", squeezed_day),
    ("weekend of a feast", (
            r"(?:i |pa |under |over )?(?P<feast>(?:kristi )?himmels?fards?|nationaldags|valborgs|forsta ?maj|"
            r"trettondags|trettonde?dags|allhelgona|lucia)-?helg(?:en)?"
        ), weekend_of_feast),
    ("time given", (
            rf"(?:ge (?:mig|oss|dom|dem)|behover|far|har|tar|frist(?:en)?(?: ar| pa|:)?|"
            rf"tidsfrist\w*(?: ar| pa|:)?|"
            rf"svarstid(?: ar| pa|:)?|give (?:me|us)|need) {_ABOUT}{_N}{_DRYG} (?P<unit>{_SPANS_OF_TIME})"
            r"(?! (?:sedan|ago|semester|ledig\w*))(?: pa (?:mig|oss|sig|er))?"
        ), how_long_alone),
    ("time enough", (
            rf"{_N}{_DRYG} (?P<unit>{_SPANS_OF_TIME})(?: (?:racker|far racka|ar nog|is enough|max|frist|"
            rf"svarstid))"
        ), how_long_alone),
    ("month and year", rf"(?P<month>{any_of(MONTHS)}) (?P<y>20\d\d)", month_said_alone),
    ("month's end", (
            r"(?:fore |innan |vid |till )?manadens (?P<which>slut|borjan|mitt)(?P<rel>)"
        ), part_of_month),
    ("end of quarter", (
            r"(?:kvartalsskiftet|kvartalets slut|slutet av kvartalet|end of the quarter)"
        ), end_of_quarter),
    ("next working day", (
            r"(?:nasta|nastkommande|forsta|next) (?:vardag(?:en)?|arbetsdag(?:en)?|working day|business "
            r"day)(?! (?:i|efter|fore|innan|av|of|in|after)\b)"
        ), next_workday),
    ("how much longer", (
            rf"(?:pa |om )?{_N} (?P<unit>{_SPANS_OF_TIME}) till(?= *(?:$|[.,;!?)\n]))"
        ), how_long_alone),
    ("week of a feast", (
            r"(?P<feast>midsommar|jul|nyars|lucia|valborgs|pingst|nationaldags|allhelgona)-?(?:vecka|veckan)"
        ), week_of_feast),
    ("how long, alone", (
            rf"\A{_ABOUT}{_N}{_DRYG}(?:(?<=\d) ?| )(?P<unit>{_SPANS_OF_TIME})\.?\s*\Z"
        ), how_long_alone),
    ("month after av", rf"av (?P<month>{any_of(MONTHS)})(?: (?P<y>20\d\d))?", month_said_alone),
    ("month away", (
            r"(?:(?:i|under|in) )?(?P<rel>forra|last|forrige|nasta|next|denna|den har|this|kommande|"
            r"nastkommande|innevarande|i|aktuell|under) (?:manaden|manads|manad|month|maned)"
        ), month_away),
    ("year away", r"(?P<said>i fjol|forra aret|last year|nasta ar|next year|i ar|this year)", year_away),
    ("feast",
        rf"(?:pa |under |i |vid |on |over )?(?P<feast>{_FEAST_WORDS})s?(?: ?-?(?P<y>20\d\d))?", named_feast),
    ("season of a feast", (
            rf"(?:i |under |over |vid |till |fore |innan |efter |before |after "
            rf")(?P<season>{_CHRISTMAS_AND_NEW_YEAR}|jul(?:en|"
            r"helgen|as|ledigheten)?|nyar(?:et|as|shelgen)?|christmas|xmas|"
            r"new year(?:'?s)?(?! \w*(?:eve|day)))"
        ), season_of_feast),
    ("season of a feast, helg", (
            r"(?P<season>julhelgen|nyarshelgen|paskhelgen|paskas|julas)"
        ), season_of_feast),
    ("Easter week", r"(?:i )?(?:paskveckan|stilla veckan)", easter_week),
    ("days between", r"(?:i )?mellandagarna|mellan jul och nyar", days_between),
    ("open", (
            r"(?:harom(?:dagen|dan|kvallen|natten|veckan|sistens|aret|morgonen)|nyligen|for (?:ett|en) "
            r"(?:litet |bra |liten )?(?:tag|stund) sedan|(?:ett|en) (?:tag|stund) sedan|for (?:nagra|"
            r"nagon|nan|ett antal|flera|lange)(?: (?:fa )?\w+)? sedan|(?:nagra|flera) (?:fa )?(?:dagar|"
            r"veckor|manader|timmar|ar|dar) sedan|for lange sedan|i (?:somras|hostas|varas|vintras|"
            r"sommar|host|var|vinter)|forra (?:sommaren|hosten|varen|vintern|terminen)|(?:den har|under|"
            r"denna) (?:sommar|host|var|vinter)(?:en)?|under (?:sommaren|hosten|varen|vintern|"
            r"sommarsemestern|semestern|lovet|sportlovet|hostlovet|pasklovet|jullovet)|pa senaste tiden|"
            r"(?:under )?(?:den |de )?senaste (?:\w+ )?(?:veckan|veckorna|dagarna|"
            r"manaden|manaderna|dygnet|aret)|"
            r"den senaste tiden|sista tiden|senaste tiden|nagon gang|vid (?:flera|upprepade|olika|nagot|"
            r"ett) tillfallen?|the other day|recently|a while ago|some time ago|a few (?:days|weeks|"
            r"hours|months) ago|lately|i veckorna|veckan darpa|ibland|dagligen)"
        ), left_open),
    ("open, ahead", (
            r"(?:(?:vid |pa |till |infor |innan |fore |efter )?nasta (?:apt|mote|teamtraff|"
            r"ledningsgrupp\w*|namnd\w*|planeringsdag|arbetsplatstraff|traff|uppfoljning)|asap|"
            r"snarast(?: mojligt)?|sa (?:fort|snart) (?:som )?(?:mojligt|det gar)|inom kort|inom "
            r"(?:nagra|ett antal|en snar) \w+|om (?:nagra|nagon|ett antal) \w+|vid tillfalle|nar \w+(?: "
            r"\w+)? (?:aer|ar) (?:klara?|klart|fardig\w*)|as soon as possible|utan drojsmal|omedelbart|"
            r"direkt|skyndsamt|lopande|tills vidare|i (?:host|var|sommar|vinter)\b|(?:till|efter|fore|"
            r"innan|under) (?:sommaren|hosten|varen|vintern|semestern|semestrarna)|omgaende|genast|"
            r"med detsamma|pa studs|pa direkten|fortast mojligt|sa (?:snabbt|tidigt) (?:som )?mojligt|"
            r"med omedelbar verkan|straxt?|inom (?:en )?(?:snar framtid|overskadlig tid|rimlig tid)|"
            r"nar (?:tid|mojlighet) (?:finns|ges)|immediately|right away|straight away|when possible|"
            r"at your earliest convenience|akut|prio(?:riterat)?|hogsta prio\w*)"
        ), left_open_ahead),
)  # fmt: skip


def _reader(name: str, pattern: str, read: object) -> Reader:
    compiled = re.compile(
        (
            rf"(?:(?<!\w)|(?<=mitten)|(?<=slutet)|(?<=borjan)|(?<=sent)|(?<=tidigt)|(?<=halva)|"
            rf"(?<=mid)|(?<=early)|(?<=late))(?:{pattern})(?!\w)"
        )
        if name == "month"
        else (rf"(?<!\w)(?:{pattern})(?!\w)")
    )
    return Reader(name, lambda text: list(compiled.finditer(text)), read)  # type: ignore[arg-type]


READERS: tuple[Reader, ...] = tuple(_reader(*row) for row in _TABLE)
