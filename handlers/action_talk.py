"""What is said of actions: a new one, a pasted list, "mina åtgärder", and words on what is due.

A new one is read into its parts and shown before it counts. "Klar" and the like mean the action
that the words name, else the one last reminded of; where several may be meant it is asked which.
"""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time

from domain.action_words import named
from domain.actions import Action, ActionKind, ActionStep, Source, owner_key
from domain.cases import Case
from domain.deadlines import LOCAL
from domain.pasted_plan import PastedPlan, PlanLine, read_line, read_plan
from domain.reminding import ACTION
from domain.understanding import Reading, read_moment, read_unit
from handlers.absence_words import read_days
from handlers.action_answers import answer_to_plan, answer_to_question, asked_since
from handlers.action_cards import UNTIL_WHEN
from handlers.action_days import day_and_reason, is_ahead, read_day
from handlers.action_meant import MOST_ASKED, meant_of_mine, one_of
from handlers.action_owners import owners_meant
from handlers.action_questions import ask_which, ask_who, keep_question
from handlers.action_seen import Seen, mine_to_do, with_case
from handlers.actions import finished, handed, helped, list_mine, postpone_to
from handlers.apt_days import with_apt_day
from handlers.asked_words import bare
from handlers.chat import Answer
from handlers.due_card import reminded_lately
from handlers.giving_words import GivingSaid, read_giving
from handlers.more_time import asked_for_time
from handlers.plan_dialog import home_unit
from handlers.plan_words import worded
from handlers.plans import Line, Plan, begin, case_of_plan, may_add_to
from handlers.privacy import LONGEST_STORY, unit_names
from handlers.search import find
from handlers.talk import Talk

_MOST_SAID = 160
"""Characters; words on what is due are no longer."""
_LOOKED_AT = 200

_NUMBER = r"[a-zåäö]{2}-\d{4}-\d{4,}"
_NEW = re.compile(
    r"(?:(?:kan du |vill )?(?:lägga? (?:till|in)|skapa|nya?|add|create|new)(?: an| a| en| ny| new)? "
    r"(?:åtgärd(?:er|en)?|action)|åtgärd)\b"
    rf"(?:\s+(?:på|i|till|för|on|to|for)\s+(?P<number>{_NUMBER}))?\s*[:–,-]?\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ASKED = re.compile(r"(?:lägg|skapa|ny|add|create|new|kan|vill)", re.IGNORECASE)
_LABELLED = re.compile(rf"åtgärd(?:\s+(?:på|i|till|för)\s+{_NUMBER})?\s*:", re.IGNORECASE)
"""In a report this is the answer to what was done at once, elsewhere a new action."""
_PLAN = re.compile(
    r"(?:ny |klistra in |lägg in |new |paste )?(?:handlingsplan|åtgärdsplan|åtgärdslista|action plan)"
    rf"(?:\s+(?:på|för|till|on|for)\s+(?P<number>{_NUMBER}))?(?:\s+från)?\s*[:–-]?\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NAMES_ONE = re.compile(
    r"(?:(?:ärende|klagomål|avvikelse|synpunkt|rapport|åtgärd|case|report|complaint|action)\w{0,2} )?"
    rf"(?P<number>{_NUMBER})[\s.!?]*",
    re.IGNORECASE,
)
"""A case or an action and nothing to do with it, as "ärendet KL-2026-0011"."""
_MINE = re.compile(r"(?:visa )?(?:mina åtgärder|my actions|mina uppgifter)[\s.!?]*", re.IGNORECASE)
_SOURCES: tuple[tuple[re.Pattern[str], Source], ...] = tuple(
    (re.compile(rf"^\s*(?:från |efter |from )?(?:{words})\b\s*[:,–-]?\s*", re.IGNORECASE), source)
    for words, source in (
        (r"inspektion(?:en)?|tillsyn(?:en)?|inspection", Source.INSPECTION),
        (r"egenkontroll(?:en)?|self-monitoring", Source.SELF_MONITORING),
        (r"internkontroll(?:en)?|internal control", Source.INTERNAL_CONTROL),
        (r"riskanalys(?:en)?|risk analysis", Source.RISK_ANALYSIS),
        (r"revision(?:en)?|audit", Source.AUDIT),
        (r"uppföljning(?:en)?|follow-up", Source.FOLLOW_UP),
    )
)
_UNREAD_DUE = re.compile(r",\s*(?:senast|klart? senast|by|no later than)\s+[^,]{2,40}$", re.IGNORECASE)
_MARKED = re.compile(r"\((?:krav|rekommendation|rek|requirement|recommendation)\)", re.IGNORECASE)
_ENOUGH_MARKED = 2
_MOST_NAME_WORDS = 3
_MOST_DAY_WORDS = 5


# --- the way in ----------------------------------------------------------------------------------------


async def asked_of_actions(talk: Talk, text: str, *, in_draft: bool) -> Answer | None:
    """What the whole message asks about actions; None when it is something else.

    in_draft: a report is being told, so that only words that can mean nothing else are taken.
    """
    if _MINE.fullmatch(text):
        return await list_mine(talk)
    entered = await _entered(talk, text, in_draft=in_draft)
    if entered is not None:
        return entered
    if in_draft:
        return await _beside_the_report(talk, text)
    return (
        await answer_to_plan(talk, text)
        or await asked_for_time(talk, text)
        or await _done_to_one(talk, text)
        or await answer_to_question(talk, text)
    )


async def _beside_the_report(talk: Talk, text: str) -> Answer | None:
    """ "Klar med ÅT-2026-0001", said while a report is being told, which stays as it was."""
    draft = await talk.tx.drafts.open_of(talk.person.id)
    if draft is not None and await asked_since(talk, draft):
        return await _done_to_one(talk, text) or await answer_to_question(talk, text)
    if len(text) > _MOST_SAID or not await _is_of_an_action(talk, text):
        return None
    return await _done_to_one(talk, text)


async def _entered(talk: Talk, text: str, *, in_draft: bool) -> Answer | None:
    """A new action, or a list of them."""
    if len(text) > LONGEST_STORY:
        return None
    plan = _PLAN.fullmatch(text)
    if plan is not None:
        return await _begin_list(talk, plan["rest"], plan["number"])
    new = _NEW.fullmatch(text)
    if new is not None and (_ASKED.match(text) or (_LABELLED.match(text) and not in_draft)):
        return await _begin_one(talk, new["rest"], new["number"])
    if in_draft:
        return None
    given = read_giving(text)
    if given is not None and (begun := await _begin_given(talk, given)) is not None:
        return begun
    if len(_MARKED.findall(text)) >= _ENOUGH_MARKED and len(read_plan(text, talk.now).lines) > 1:
        return await _begin_list(talk, text, None)
    return None


# --- one -------------------------------------------------------------------------------------------------


async def _begin_one(talk: Talk, said: str, number: str | None) -> Answer:
    if len(read_plan(said, talk.now).lines) > 1 and "\n" in said:
        return await _begin_list(talk, said, number)
    plan = await _frame(talk, said, number)
    if not isinstance(plan, Plan):
        return plan
    source, rest = _source_of(await with_apt_day(talk, said, plan.unit))
    case = await case_of_plan(talk, plan)
    line = read_line(rest, talk.local_now)
    read = _line(talk, line, plan.unit, case)
    if not read.due and (unread := _UNREAD_DUE.search(line.title)):
        read = replace(read, title=worded(talk, line.title[: unread.start()]))
        day = read_day(talk, unread[0].lstrip(", "))
        read = replace(read, days=tuple(each.isoformat() for each in day.candidates) if day else ())
    if source is not None and not plan.case:
        plan = replace(plan, source=source.value)
    return await begin(talk, replace(plan, lines=(read,)))


async def _begin_given(talk: Talk, given: GivingSaid) -> Answer | None:
    """ "Maria ska se över larmen senast fredag": shown, to be confirmed. None when nobody has the name and
    it may be a story."""
    plan = await _frame(talk, given.what, None)
    if not isinstance(plan, Plan):
        return plan if given.told else None
    owners = owners_meant(talk, given.who, plan.unit)
    read = read_line(await with_apt_day(talk, given.what, plan.unit), talk.local_now)
    if read.due is None:
        title, day = _without_day(talk, read.title)
        read = replace(read, title=title, due=day)
    if number := _NAMES_ONE.fullmatch(read.title):
        return await _reminds_already(talk, number["number"])
    line = _line(talk, replace(read, owner_words=given.who), plan.unit, None)
    if not given.told and not (owners and line.due):
        return None
    return await begin(talk, replace(plan, lines=(line,)))


async def _reminds_already(talk: Talk, number: str) -> Answer:
    """ "Påminn Maria om KL-2026-0011" asks for nothing new: whoever has it is reminded, and it is shown."""
    if number.upper().startswith("ÅT"):
        return await talk.words("giving.action_reminded", buttons=("actions",))
    return await find(talk, number, why="giving.case_reminded")


def _without_day(talk: Talk, what: str) -> tuple[str, date | None]:
    """(the rest, the day): "larmrutinen på fredag", where nothing marks it as a last day."""
    words = what.split()
    for start in range(max(1, len(words) - _MOST_DAY_WORDS), len(words)):
        days = read_days(" ".join(words[start:]), talk.local_now)
        if days is not None and is_ahead(talk, days[1]):
            return " ".join(words[:start]).rstrip(" ,"), days[1]
    return what, None


async def _frame(talk: Talk, said: str, number: str | None) -> Plan | Answer:
    """The plan without its lines: its case and unit. An answer when it cannot be entered."""
    if talk.person.shared_account:
        return await talk.words("plan.not_on_shared")
    if number is None:
        return Plan(unit=_unit_of(talk, said), lines=())
    case = await talk.tx.cases.by_number(number.upper())
    if case is None or not may_add_to(talk, case):
        # the same answer whether it does not exist, is closed or may not be seen
        return await talk.words("plan.not_this_case")
    return Plan(unit=case.unit, lines=(), case=case.id, source=Source.CASE.value)


def _unit_of(talk: Talk, said: str) -> str:
    """The unit that is named, else the person's own. One above their own is who demands it, as in
    "Socialförvaltningen ser att …", and not where it is to be done."""
    home = home_unit(talk)
    named_unit = read_unit(said, unit_names(talk.organisation)).key
    above = {unit.key for unit in talk.organisation.line(home)}
    return named_unit if named_unit and named_unit not in above else home


def _source_of(said: str) -> tuple[Source | None, str]:
    for pattern, source in _SOURCES:
        if found := pattern.match(said):
            return source, said[found.end() :]
    return None, said


def _line(talk: Talk, line: PlanLine, unit: str, case: Case | None) -> Line:
    """What was read, with those it may mean; nothing is guessed."""
    title, words = (
        (line.title, line.owner_words) if line.owner_words else _owner_in(talk, line.title, unit, case)
    )
    owners = owners_meant(talk, words, unit, case) if words else ()
    due = line.due if line.due is not None and is_ahead(talk, line.due) else None
    return Line(
        title=worded(talk, title),
        kind=line.kind.value if line.kind else "",
        owner=owners[0] if len(owners) == 1 else "",
        offered=owners if len(owners) > 1 else (),
        due=due.isoformat() if due else "",
    )


def _owner_in(talk: Talk, title: str, unit: str, case: Case | None) -> tuple[str, str]:
    """(the title without it, who): "se över larmen, maria" or "…, jag", written as one does on a phone."""
    first, *rest = title.split(",")
    for part in reversed(rest):
        if len(part.split()) <= _MOST_NAME_WORDS and owners_meant(talk, part, unit, case):
            kept = [each for each in rest if each is not part]
            return ",".join((first, *kept)), part.strip()
    return title, ""


# --- many ------------------------------------------------------------------------------------------------


async def _begin_list(talk: Talk, said: str, number: str | None) -> Answer:
    """A pasted list: what it says of kind, owner and day stands in the form already."""
    plan = await _frame(talk, said, number)
    if not isinstance(plan, Plan):
        return plan
    source, rest = _source_of(said)
    read = read_plan(rest, talk.local_now)
    if not read.lines:
        return await talk.words("plan.paste")
    case = await case_of_plan(talk, plan)
    lines = tuple(_line(talk, line, plan.unit, case) for line in read.lines)
    if source is None and any(line.kind == ActionKind.REQUIREMENT for line in lines):
        source = Source.INSPECTION
    if source is not None and not plan.case:
        plan = replace(plan, source=source.value)
    return await begin(talk, _with_the_rest(talk, replace(plan, lines=lines), read))


def _with_the_rest(talk: Talk, plan: Plan, read: PastedPlan) -> Plan:
    """And what was pasted but becomes no action: said, so that nobody takes it for entered."""
    return replace(
        plan,
        around=tuple(filter(None, (worded(talk, each) for each in read.left_out))),
        beyond=len(read.beyond),
        first_beyond=worded(talk, read.beyond[0]) if read.beyond else "",
    )


# --- words on what is due ------------------------------------------------------------------------------

_FINISH = re.compile(
    r"(?:jag är |nu är (?:jag|det|den) |det är |den är |(?:jag )?har )?(?:nu )?"
    r"(?:klart?|färdigt?|gjort|gjord|genomförd|fixat|ordnat|done|finished)"
    r"(?: det| den)?(?: (?:med|with) (?P<what>.+?))?[\s.!]*",
    re.IGNORECASE,
)
_POSTPONE = re.compile(
    r"(?:kan (?:jag|du) )?(?:skjuta?(?: (?P<what>.+?))? (?:upp|fram)(?: (?P<which>.+?))?"
    r"|flytta(?: (?P<moved>.+?))?|postpone(?: (?P<put>.+?))?) (?:till|to|until) (?P<when>.+?)[\s.!]*",
    re.IGNORECASE,
)
_POSTPONE_BY = re.compile(r"(?:skjut upp|skjut fram|postpone) (?P<when>.+?)[\s.!]*", re.IGNORECASE)
_POSTPONE_LONGER = re.compile(
    r"(?:kan (?:jag|du) )?(?:skjuta? (?:upp|fram)|postpone)(?: (?P<what>.+?))?(?: med| by)? "
    r"(?P<length>(?:en|ett|två|tre|fyra|fem|sex|a|one|two|three|four|\d{1,2})"
    r" (?:dag(?:ar)?|veck(?:a|or)|månad(?:er)?|days?|weeks?|months?))(?: till)?[\s.!]*",
    re.IGNORECASE,
)
_ASKS_TO_POSTPONE = re.compile(r"(?:kan (?:jag|du) )?(?:skjuta? (?:upp|fram)|postpone)\b", re.IGNORECASE)
_NAMED_DONE = re.compile(
    r"(?P<what>.{3,60}?) (?:är|blev) (?:nu )?"
    r"(?:klara?|klart|färdiga?|färdigt|gjorda?|gjort|genomförda?|fixad|fixade|fixat)[\s.!]*"
    r"|(?:jag |vi )?har (?:gjort klart|blivit klara? med|fixat|ordnat|slutfört) (?P<did>.{3,60}?)[\s.!]*",
    re.IGNORECASE,
)
"""Done when what is named is an action of one's own; else it is told of something."""
_NAMED_TAKER = re.compile(
    r"(?P<who>\w+(?: \w+)?) (?:får ta|tar(?: över)?|kan ta)(?: hand om| över)? (?P<what>.{3,60}?)[\s.!]*",
    re.IGNORECASE,
)
_HAND = re.compile(
    r"(?:lämna (?:över|vidare)|överlämna|ge|hand over|give)(?: (?P<what>.+?))?"
    r" (?:till|to) (?P<who>.+?)[\s.!]*",
    re.IGNORECASE,
)
_HELP = re.compile(
    r"(?:jag )?(?:behöver|vill ha|i need|need) (?:hjälp|help)(?: (?:med|with) (?P<what>.+?))?[\s.!]*",
    re.IGNORECASE,
)


async def _done_to_one(talk: Talk, text: str) -> Answer | None:
    if len(text) > _MOST_SAID:
        return None
    for pattern, take in _SPOKEN:
        found = pattern.fullmatch(text) or pattern.fullmatch(bare(text))
        if found and (answer := await take(talk, found)) is not None:
            return answer
    return None


async def _is_of_an_action(talk: Talk, text: str) -> bool:
    """A command that names an action of one's own, any action's number, or one to be put off."""
    found = next((found for each in _COMMANDS if (found := each.fullmatch(text))), None)
    if found is None:
        return False
    given = found.groupdict()
    what = next((words for name, words in given.items() if name not in _NO_NAMES and words), "")
    if what:
        return bool(re.search(_NUMBER, what, re.IGNORECASE)) or bool(named(what, await _all_of_mine(talk)))
    return bool(_ASKS_TO_POSTPONE.match(text)) and bool(await _all_of_mine(talk))


async def _all_of_mine(talk: Talk) -> tuple[Action, ...]:
    return tuple(action for action in await mine_to_do(talk, _LOOKED_AT) if not action.guarded)


async def _finish(talk: Talk, said: re.Match[str]) -> Answer | None:
    async def take(found: Seen) -> Answer:
        return await finished(talk, found)

    return await one_of(talk, said["what"] or "", ActionStep.FINISH, "", take)


async def _named_finish(talk: Talk, said: re.Match[str]) -> Answer | None:
    async def take(found: Seen) -> Answer:
        return await finished(talk, found)

    return await one_of(talk, said["what"] or said["did"], ActionStep.FINISH, "", take)


async def _help(talk: Talk, said: re.Match[str]) -> Answer | None:
    """A manager is told at once only of what was named, or has just been reminded of."""
    meant, possible = await meant_of_mine(talk, said["what"] or "", ActionStep.ASK_FOR_HELP)
    if not said["what"] and possible and not set(await reminded_lately(talk, ACTION)) & {a.id for a in meant}:
        return await ask_which(talk, ActionStep.ASK_FOR_HELP.value, possible[:MOST_ASKED])

    async def take(found: Seen) -> Answer:
        return await helped(talk, found)

    return await one_of(talk, said["what"] or "", ActionStep.ASK_FOR_HELP, "", take)


async def _postpone(talk: Talk, said: re.Match[str]) -> Answer | None:
    given = said.groupdict()
    what = next((words for name, words in given.items() if name != "when" and words), "")
    read, because = day_and_reason(talk, await with_apt_day(talk, given["when"], home_unit(talk)))
    if read is None or read.day is None:
        meant, possible = await meant_of_mine(talk, what, ActionStep.POSTPONE)
        asks = bool(_ASKS_TO_POSTPONE.match(said[0]))
        return await _ask_when(talk, meant or possible) if asks else None
    day, reason = read.day, worded(talk, because)

    async def take(found: Seen) -> Answer:
        return await postpone_to(talk, found, day, reason)

    answer = await one_of(talk, what, ActionStep.POSTPONE, day.isoformat(), take)
    return answer or (await _none_such(talk) if _ASKS_TO_POSTPONE.match(said[0]) else None)


async def _ask_when(talk: Talk, possible: tuple[Action, ...]) -> Answer:
    if not possible:
        return await _none_such(talk)
    await keep_question(talk, UNTIL_WHEN, possible[:MOST_ASKED])
    return await talk.words("postpone.when", buttons=("actions",))


async def _none_such(talk: Talk) -> Answer:
    return await talk.words("postpone.none", buttons=("actions",))


async def _postpone_longer(talk: Talk, said: re.Match[str]) -> Answer | None:
    """ "Skjut upp larmrutinen en vecka": a week more than it had."""

    async def take(found: Seen) -> Answer:
        return await postpone_to(talk, found, _later(talk, found[0].due, said["length"]), "")

    from_today = _later(talk, talk.today, said["length"])
    answer = await one_of(talk, said["what"] or "", ActionStep.POSTPONE, from_today.isoformat(), take)
    return answer or await _none_such(talk)


def _later(talk: Talk, due: date, length: str) -> date:
    start = datetime.combine(max(due, talk.today), time(), LOCAL)
    words = (f"om {length}", f"in {length}")
    moments = (read_moment(said, start, Reading.DEADLINE) for said in words)
    return next((moment.day for moment in moments if moment is not None and moment.day), due)


async def _hand(talk: Talk, said: re.Match[str]) -> Answer | None:
    who = said["who"]
    meant, possible = await meant_of_mine(talk, said["what"] or "", ActionStep.HAND_OVER)
    if not possible or (said["what"] and not meant):
        return None
    first = meant[0]
    _, case = await with_case(talk, first)
    owners = [key for key in owners_meant(talk, who, first.unit, case) if key != owner_key(first.owner)]
    if not owners:
        has_it = owner_key(first.owner) in owners_meant(talk, who, first.unit, case)
        return await talk.words("hand.same" if has_it else "hand.unknown", buttons=("actions",))
    if len(owners) > 1:
        if len(meant) > 1:
            return await talk.words("hand.both_unclear", buttons=("actions",))
        return await ask_who(talk, first, tuple(owners))
    if len(meant) > 1:
        return await ask_which(talk, ActionStep.HAND_OVER.value, meant[:MOST_ASKED], owners[0])
    return await handed(talk, (first, case), owners[0])


async def _hand_named(talk: Talk, said: re.Match[str]) -> Answer | None:
    """ "Maria får ta larmrutinen", when somebody is called so."""
    return await _hand(talk, said) if owners_meant(talk, said["who"], home_unit(talk), None) else None


_COMMANDS = (_FINISH, _POSTPONE, _POSTPONE_LONGER, _POSTPONE_BY, _HAND, _HELP)
"""What asks for something to be done with an action, and tells of nothing."""
_NO_NAMES = frozenset({"when", "length", "who"})
"""Groups of these that do not say which action."""
_SPOKEN: Sequence[tuple[re.Pattern[str], Callable[[Talk, re.Match[str]], Awaitable[Answer | None]]]] = (
    (_FINISH, _finish),
    (_POSTPONE, _postpone),
    (_POSTPONE_LONGER, _postpone_longer),
    (_POSTPONE_BY, _postpone),
    (_HAND, _hand),
    (_HELP, _help),
    (_NAMED_DONE, _named_finish),
    (_NAMED_TAKER, _hand_named),
)
