"""Whole messages that mean something by themselves: "rapportera", "mina ärenden", "ångra".

A pattern has to match the whole message, so that a story which holds the word stays a story. Greeting, wish
and thanks around it are left out first ("hej, jag skulle vilja rapportera en avvikelse, tack").
"""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TypeVar

from domain.drafts import Draft
from domain.kinds import KINDS
from domain.notices import MyOpenCases, MyReports, open_slot
from domain.organisation import Role
from handlers import report
from handlers.actions import list_mine
from handlers.asked_words import bare
from handlers.chat import Answer
from handlers.kind_words import KIND_WORDS, ONE, TELL, kind_named
from handlers.search import NO_YEAR, list_to_register
from handlers.talk import Talk

Spoken = Callable[[Talk], Awaitable[Answer]]
SpokenOfDraft = Callable[[Talk, Draft], Awaitable[Answer]]
Meaning = TypeVar("Meaning", Spoken, SpokenOfDraft)


def _table(*rows: tuple[str, Meaning]) -> tuple[tuple[re.Pattern[str], Meaning], ...]:
    return tuple((re.compile(rf"(?:{pattern})[\s.!?]*", re.IGNORECASE), meaning) for pattern, meaning in rows)


def _any(*alternatives: str) -> str:
    return "|".join(alternatives)


def meant(text: str, table: Sequence[tuple[re.Pattern[str], Meaning]]) -> Meaning | None:
    """What the whole message means, or None when it is something to be read."""
    said = dict.fromkeys((text, bare(text)))
    return next((meaning for pattern, meaning in table if any(map(pattern.fullmatch, said))), None)


async def _begin(talk: Talk) -> Answer:
    return await report.begin(talk)


async def _go_on_or_begin(talk: Talk) -> Answer:
    """ "Avvikelse", said where it has just been asked what happened: the same question, not another draft."""
    draft = await talk.tx.drafts.open_of(talk.person.id)
    return await report.begin(talk) if draft is None else await report.show(talk, draft, fresh=True)


async def say_mine(talk: Talk) -> Answer:
    return await talk.reply(MyReports(talk.person.id))


async def say_my_open(talk: Talk) -> Answer:
    return await talk.reply(MyOpenCases(talk.person.id), slot=open_slot(talk.person.id), fresh=True)


async def say_help(talk: Talk) -> Answer:
    """What one can write depends on what one answers for."""
    roles = {role for role, _ in talk.organisation.posts_of(talk.person.id, talk.today)}
    if Role.MANAGER in roles:
        return await talk.words("help.manager", buttons=("start", "open", "actions", "apt"))
    if roles - {Role.STAFF}:
        return await talk.words("help.duties", buttons=("start", "open", "actions", "mine"))
    return await talk.words("help", buttons=("start", "mine", "drafts", "apt"))


async def say_guide(talk: Talk) -> Answer:
    return await talk.words("guide", buttons=("start", "incident"))


async def say_not_understood(talk: Talk) -> Answer:
    """No dead end: three likely buttons, by what this person has to do here."""
    if talk.person.shared_account:
        return await talk.words("not_understood", buttons=("start", "help"))
    return await talk.words(
        "not_understood", buttons=("start", "open" if _answers_for_others(talk) else "mine", "help")
    )


def _answers_for_others(talk: Talk) -> bool:
    return any(role is not Role.STAFF for role, _ in talk.organisation.posts_of(talk.person.id, talk.today))


async def _hello(talk: Talk) -> Answer:
    if talk.person.shared_account:
        return await talk.words("hello", buttons=("start", "help"))
    return await talk.words(
        "hello", buttons=("start", "open" if _answers_for_others(talk) else "mine", "help")
    )


async def _about_me(talk: Talk) -> Answer:
    return await talk.words("about_me", buttons=("start", "help"))


async def _who_reads(talk: Talk) -> Answer:
    return await talk.words("who_reads", buttons=("start",))


async def _on_call(talk: Talk) -> Answer:
    home = next(iter(talk.organisation.home_units(talk.person.id, talk.today)), None)
    return await talk.words("on_call", {"number": talk.organisation.on_call(home) or "112"})


async def _language(talk: Talk) -> Answer:
    return await talk.words("language")


async def _thanks(talk: Talk) -> Answer:
    return await talk.words("you_are_welcome")


async def _fine(talk: Talk) -> Answer:
    return await talk.words("fine")


# --- what is asked for ----------------------------------------------------------------------------------

_HELLO = (
    r"(?:(?:hej(?:san)?|hallå|tjena(?:re)?|tja|morr?n|god ?(?:morgon|dag|kväll|eftermiddag)|hello|hi)"
    r"(?: (?:på (?:er|dig)|där|lyhörd|allihopa?|igen|there))?)"
)
_SEE = (
    r"(?:(?:visa|se|titta på|kolla(?: på)?|läsa?|lista|hitta|öppna|ta fram|show|see|view|list|open)"
    r"(?: mig| me)? )?"
)
_WHERE = r"(?:var (?:är|finns|ser jag|hittar jag|kan jag (?:se|hitta)) |where (?:are|is|do i find) )?"
_CASES = (
    r"(?:ärende(?:n|t)?|rapport(?:en|er|erna)?|avvikelse(?:n|r|rna)?|anmälan|anmälningar|reports?|cases?)"
)
_MINE = r"(?:min|mitt|mina|my)"
_ONE_OF_THEM = rf"(?:en |ett )?(?:avvikelse|{KIND_WORDS})"
_TODAY = r"(?: i ?dag| nu| här| today| now)?"

WORDS = _table(
    (
        _any(
            rf"(?:rapportera|anmäla?|report) {ONE}(?:avvikelse|händelse|ny|nytt|incident|deviation|event)?",
            r"(?:rapportera|anmäla?|report)(?: (?:något|någonting|en|ett|en sak|something))?",
            r"(?:ny|new)(?: (?:rapport|avvikelse|report))?",
        ),
        _begin,
    ),
    (
        _any(
            rf"{_SEE}{_WHERE}(?:alla )?(?:mina|my)(?: (?:gamla|tidigare|egna|old))? {_CASES}",
            rf"(?:hur går det|vad händer|vad hände|vad blev det) (?:med|av) {_MINE} {_CASES}",
            rf"(?:what happened|how is it going) (?:with|to) {_MINE} {_CASES}",
            rf"(?:status|läget|läge)(?: (?:på|för|of|on) {_MINE} {_CASES})?",
            rf"har (?:någon|ni|chefen) (?:tagit hand om|tagit emot|läst|sett|svarat på) {_MINE} {_CASES}",
            rf"(?:hur|vad) (?:blir|blev) det (?:med|av) {_MINE} {_CASES}",
            r"när (?:får|kommer) jag (?:få )?(?:ett )?(?:svar|återkoppling)",
            r"hur lång tid (?:tar det|dröjer det)(?: innan jag (?:får|hör) .{3,40})?",
            rf"är {_MINE} {_CASES} (?:mottagen|mottaget|läst|klar|klart|avslutad|avslutat)",
            r"har jag fått (?:något )?(?:svar|återkoppling)(?: (?:på|om) .{3,30})?",
            r"vad har jag rapporterat|what have i reported",
        ),
        say_mine,
    ),
    (
        _any(
            rf"{_SEE}{_WHERE}(?:mina öppna(?: {_CASES})?|my open(?: cases)?|att göra(?:-lista)?|to ?do)",
            rf"{_SEE}öppna {_CASES}",
            r"vad (?:har jag|finns(?: det)?) att göra" + _TODAY,
            r"vad (?:ska|behöver|måste) jag göra" + _TODAY,
            r"vad (?:väntar(?: på mig)?|ligger (?:på mig|efter)|brådskar(?: mest)?)" + _TODAY,
            r"vad är (?:försenat|sent|(?:mest )?bråttom)" + _TODAY,
            rf"(?:vilka|är (?:några|något av)|har jag (?:några|något))(?: av)?(?: mina)?(?: {_CASES})?"
            r" (?:är |som är )?(?:försenade?|försenat|sena|sent|bråttom|akuta)",
            r"what (?:is waiting(?: for me)?|do i have to do|should i do)" + _TODAY,
        ),
        say_my_open,
    ),
    (
        _any(
            rf"{_SEE}(?:mina|försenade|öppna|mina öppna|mina försenade) åtgärder",
            rf"{_SEE}(?:my actions|mina uppgifter|overdue actions)",
            r"visa (?:alla )?åtgärder(?:na)?",
            r"vilka åtgärder (?:har jag|är försenade|är mina|gäller mig)",
        ),
        list_mine,
    ),
    (
        _any(
            rf"{_SEE}(?:att diarieföra|diarieföra|diariet|to register)",
            r"vad (?:ska|behöver|finns att|är kvar att) (?:jag )?(?:diarieföra?s?|registreras?)",
        ),
        list_to_register,
    ),
    (
        _any(
            rf"{_SEE}{_WHERE}(?:mitt |mina |my )?(?:sparade )?(?:utkast(?:et|en)?|drafts?)",
            rf"(?:fortsätta? (?:med|på)|ta fram|continue) {_MINE} (?:sparade )?(?:utkast|rapport|draft)",
        ),
        report.list_drafts,
    ),
    (
        _any(
            r"hjälp(?: mig)?|help(?: me)?|\?|kommandon|meny|menu|instruktion(?:er)?|manual",
            r"vad kan (?:du|jag|man)(?: göra| skriva| fråga)?(?: (?:här|som chef))?",
            r"hur (?:funkar|fungerar) (?:det|du)(?: här)?",
            r"hur (?:gör|använder) (?:man|jag)(?: dig| det här| lyhörd)?",
            r"what can (?:you|i) do|how does (?:this|it) work",
        ),
        say_help,
    ),
    (
        _any(
            r"är (?:det|detta)(?: här)? (?:en avvikelse|ett klagomål|lex sarah|ett tillbud)|guide",
            r"(?:är|räknas) (?:det|detta)(?: här)?(?: som)?"
            r" (?:en avvikelse|ett klagomål|lex sarah|ett tillbud) (?:om|när|att) .{3,120}",
            rf"vad (?:är|räknas som|menas med) {_ONE_OF_THEM}",
            rf"när (?:är det|ska (?:jag|man|vi) (?:göra|skriva|anmäla|rapportera)) {_ONE_OF_THEM}",
            rf"(?:vad är )?skillnad(?:en)? (?:mellan|på) {_ONE_OF_THEM} och {_ONE_OF_THEM}",
            r"what is a deviation",
        ),
        say_guide,
    ),
    (
        _any(
            r"(?:är|blir) (?:jag|man|det)(?: här)? anonymt?|(?:vara|rapportera|anmäla) anonymt?",
            r"vem (?:läser|ser|(?:får|kan) (?:se|läsa)) (?:det|vad)(?: här| jag (?:skriver|rapporterar))?",
            rf"vem (?:läser|ser|(?:får|kan) (?:se|läsa)) {_MINE} {_CASES}",
            r"am i anonymous|who (?:can |will )?(?:reads?|sees?) (?:this|it|what i write|my reports?)",
        ),
        _who_reads,
    ),
    (
        _any(
            r"(?:vad|vem) är (?:du|lyhörd)(?: för (?:något|en))?|(?:who|what) are you",
            r"är du en (?:robot|bot|människa|person|ai)",
        ),
        _about_me,
    ),
    (rf"{_HELLO}(?: {_HELLO})?", _hello),
)

IDLE_WORDS = _table(
    # said while nothing is told; in a report they may be an answer
    (
        _any(
            rf"(?:{TELL} )?{ONE}(?:avvikelse(?:n|r|rapport)?|händelse|incident|deviation|rapport|report)",
            r"(?:hur|var) (?:rapporterar|skriver|anmäler|gör) (?:jag|man|vi)(?: in)?(?: en)? (?:ny )?"
            r"(?:avvikelse(?:r)?|händelse|rapport)",
            r"(?:starta|börja|start|begin)(?: (?:rapport|avvikelse|report))?",
        ),
        _go_on_or_begin,
    ),
    (r"(?:jag |i )?(?:behöver|need) (?:hjälp|help)", say_help),
    (
        _any(
            r"(?:vem|vilka) (?:är|har) jour(?:en)?|(?:telefon)?(?:nummer|nr)(?:et)? till jouren",
            r"jour(?:en|nummer|numret)?|vart ringer (?:jag|man)|on[- ]call(?: number)?",
        ),
        _on_call,
    ),
    (
        _any(
            r"(?:byta? |ändra )?språk(?:et)?|(?:på )?engelska|svenska|change language",
            r"english(?: please)?|in english|speak english|in swedish",
        ),
        _language,
    ),
    (
        _any(
            r"(?:ok(?:ej)?[ ,]*)?(?:stort )?tack(?: så (?:hemskt )?mycket| för hjälpen| ska du ha)?",
            r"thanks|thank you|thx|🙏",
        ),
        _thanks,
    ),
    (
        _any(
            r"ok(?:ej)?|okay|bra|toppen|perfekt|super|fint|👍|❤️",
            r"hej ?då|ha det(?: bra)?|vi hörs|bye",
        ),
        _fine,
    ),
)


async def asked_before_telling(talk: Talk, text: str) -> Answer | None:
    """What is said while nothing is told yet: thanks, a kind by itself, or one that came in from somebody."""
    idle = meant(text, IDLE_WORDS)
    return await idle(talk) if idle is not None else await kind_named(talk, text)


async def _change(talk: Talk, _draft: Draft) -> Answer:
    return await talk.words("draft.change_what")


async def _ready(talk: Talk, draft: Draft) -> Answer:
    return await report.show(talk, draft, fresh=True)


DRAFT_WORDS = _table(
    (
        # whoever has to go wants it kept
        r"(?:(?:jag|vi) )?måste (?:sluta|avbryta|gå|springa|iväg|pausa)(?: nu)?|pausa?|sluta",
        report.set_aside,
    ),
    (
        _any(
            r"avbryta?(?: (?:rapporten|utkastet|allt))?|ta bort(?: (?:rapporten|utkastet|allt))?",
            r"släng(?: (?:det|allt|rapporten|utkastet))?|radera(?: (?:allt|utkastet|rapporten))?",
            r"glöm det|strunta i (?:det|rapporten)|stopp?|cancel|delete(?: draft)?|never ?mind",
        ),
        report.discard,
    ),
    (r"ångra(?: (?:det|mig))?|undo|tillbaka|back", report.undo),
    (r"börja om(?: från början)?|start over|restart", report.start_over),
    (
        r"spara(?: (?:till senare|det|utkastet))?|senare|lägg (?:undan|åt sidan)|save(?: for later)?|later",
        report.set_aside,
    ),
    (r"ändra|change|edit", _change),
    (r"granska(?: och skicka)?|skicka(?: in)?|klar|färdig|send|review|done", _ready),
)

_CHANGE_FIELD = re.compile(r"(?:ändra|byt|fel|change|wrong) (\w+)[\s.!]*", re.IGNORECASE)
_FIELD_WORDS: Mapping[str, str] = {
    "enhet": "unit",
    "enheten": "unit",
    "unit": "unit",
    "plats": "unit",
    "tid": "happened",
    "tiden": "happened",
    "datum": "happened",
    "dag": "happened",
    "när": "happened",
    "time": "happened",
    "date": "happened",
    "when": "happened",
    "typ": "kind",
    "ärendetyp": "kind",
    "sort": "kind",
    "kind": "kind",
    "type": "kind",
    "åtgärd": "measure",
    "åtgärden": "measure",
    "measure": "measure",
    "text": "story",
    "texten": "story",
    "beskrivning": "story",
    "beskrivningen": "story",
    "story": "story",
}


_HOW_IT_GOES = (
    r"(?:hur går det (?:med|för)|vad (?:händer|hände) med|vad blev det av|hur blev det med"
    r"|(?:status|läget?) (?:på|för|i|of|on)|how is it going with|what happened (?:to|with))"
)
_SOUGHT = re.compile(r"(?:sök|hitta|search|find)(?: efter| for)? (.{2,200})", re.IGNORECASE)
_A_NUMBER = re.compile(r"\b[a-zåäö]{2}[ -]\d{4}[ -]\d{1,7}\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:(?:visa|se|öppna|hitta|show|open) )?(?:(?:ärende|avvikelse|rapport|case|nummer)(?:n|t|en)? )?"
    r"([a-zåäö]{2}[ -]\d{4}[ -]\d{1,7})[\s.!?]*",
    re.IGNORECASE,
)
_PREFIX = "|".join(facts.prefix for facts in KINDS.values())
_A_CASE = r"(?:ärende|avvikelse|rapport|klagomål|synpunkt|case|report|nummer|number|nr)(?:t|n|en|et)?"
_ENDING = re.compile(
    # "visa AV 12", "hur går det med 12"; never a bare "12", which answers something
    rf"(?:(?P<ask>(?:visa|se|öppna|hitta|sök|show|open|find)(?: mig| me)?|{_HOW_IT_GOES}) )?"
    rf"(?P<a_case>{_A_CASE} (?:nummer |nr )?)?"
    rf"(?P<number>(?P<prefix>(?:{_PREFIX})[ -]?)?(?(prefix)|{NO_YEAR})\d{{1,7}})[\s.!?]*",
    re.IGNORECASE,
)
_STATED = r"(?:öppna|nya|avslutade|stängda|ej mottagna|open|new|closed)"
_LISTED = re.compile(
    r"(?:(?:visa|lista|finns det|vilka|har vi|har det kommit in|show|list) (?:några |alla |any |all )?"
    rf"|(?={_STATED} ))"
    rf"((?:{_STATED} )?(?:ärenden|avvikelser|klagomål|synpunkter|rapporter|cases|reports|deviations"
    r"|complaints)"
    r"(?: (?:har (?:vi|det)|finns(?: det)?)(?: fått| haft| kommit)?(?: in)?)?"
    r"(?: (?:på|från|i|hos|för|sedan|om|at|in|from|since) .{2,60})?)[\s.!?]*",
    re.IGNORECASE,
)


def sought_in(text: str) -> str | None:
    """ "sök öppna Solgården" or a case number by itself: what is searched for."""
    said = bare(text)
    if (ends := _ENDING.fullmatch(said)) and (ends["ask"] or ends["a_case"] or _is_prefix(ends["prefix"])):
        return ends["number"]
    sought = _NUMBER.fullmatch(said) or _SOUGHT.fullmatch(said) or _LISTED.fullmatch(said)
    return sought[1] if sought else None


def _is_prefix(said: str | None) -> bool:
    """ "AV 12", "av-12"; not "av 12" nor "ta 2", which are words."""
    return said is not None and (said.isupper() or not said.endswith(" "))


def number_in(text: str) -> str | None:
    """The case that is named among other words: "avsluta AV-2026-0041"."""
    found = _A_NUMBER.search(text)
    return found[0] if found else None


def field_to_change(text: str, draft: Draft) -> str | None:
    """ "ändra enhet" -> unit, when the draft has an answer there."""
    found = _CHANGE_FIELD.fullmatch(text)
    name = _FIELD_WORDS.get(found[1].casefold()) if found else None
    if name == "happened" and "discovered" in draft.now.values:
        name = "discovered"
    return name if name in draft.now.values else None
