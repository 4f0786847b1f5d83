"""A town that has lived for a while: a case of every kind, handled ones, actions, APT and a digest.

Whatever anyone can write anywhere is written here, each with a word that stands nowhere else.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from domain.calendar import working_day_on_or_after
from domain.deadlines import LOCAL, local_day
from domain.kinds import CaseKind
from domain.periods import beginning_of, months_after
from tests.stories.organisation import SOLGARDEN
from tests.stories.telling import reviewed, what_is_asked
from tests.stories.test_every_kind import REACHES
from tests.stories.test_the_managers_desk import choose, opened
from tests.stories.town import Someone, Town, last

NUMBER, PHONE, NAME = "19121212-1212", "070-174 06 05", "Gunvor Ekelöv"
IDENTIFIERS = ("1212-1212", "121212-1212", "174 06 05", "Ekelöv")
"""What points somebody out: written into everything, and to be kept nowhere."""
WHO = f"hos brukaren Gunvor Ekelöv, {NUMBER}, anhörig nås på {PHONE}"

STORY, MEASURE, CAUSE, DONE, WORD_BACK, QUESTION, REPLY, ADDITION = (
    "zebrafinken",
    "kvastskaftet",
    "murgrönan",
    "plåtniklas",
    "trollsländan",
    "hasselmusen",
    "gräsandens",
    "blåklinten",
)
TOLD = (STORY, MEASURE, CAUSE, DONE, WORD_BACK, QUESTION, REPLY, ADDITION)
"""Story: encrypted, and seen in dialogs only."""
ACTION, ITEM, NOTES = "larmrutinen", "sommarschemat", "kaffebryggaren"
PLANNED = (ACTION, ITEM, NOTES)
"""Work to be done and talked of, not stories: seen by those concerned, kept as it is written."""
SERIES = "APT första tisdagen varje månad kl 14–15.30, paus i juli"


async def lives(town: Town, *, everything: bool = True) -> None:
    """Some weeks of February and March. everything: every kind of case, not just a few."""
    await town.joins_channel()
    now = town.clock().astimezone(LOCAL)
    town.clock.moves(datetime(now.year + 1, 2, 10, 10, tzinfo=LOCAL) - now)
    anna, bo = await town.person("anna"), await town.person("bo")
    await one_from_beginning_to_end(anna, bo)
    await work_to_be_done(anna, bo)
    await a_meeting(town, anna, bo)
    await a_digest(town, bo)
    await cases(anna, CaseKind if everything else (CaseKind.DEVIATION, CaseKind.LEX_SARAH))
    await left_unfinished(await town.person("erik"))


async def cases(anna: Someone, kinds: Iterable[CaseKind]) -> None:
    for name, _, _, answers in (REACHES[kind] for kind in kinds):
        await anna.says("rapportera")
        await anna.says(f"Något som inte blev som det var tänkt på Solgården {WHO}, som såg {STORY}")
        if "Alla typer" not in last(anna).menus:
            await anna.says("ändra typ")
        await anna.chooses("Alla typer", name)
        for answer in answers:
            await anna.says(answer)
        await anna.presses("Granska och skicka")
        await sent(anna, {**what_is_asked(anna)})


async def sent(someone: Someone, answers: dict[str, str | tuple[str, ...]]) -> None:
    """The open form; once more when it shows what it has hidden."""
    await someone.submits(answers)
    assert someone.errors == (), someone.errors
    if someone.dialog is not None and "en gång till" in someone.dialog.words:
        await someone.submits({})


async def one_from_beginning_to_end(anna: Someone, bo: Someone) -> None:
    """Told with all that should not be told, asked about, answered, added to, handled and closed."""
    await anna.says(f"Igår kl 19 uteblev insatsen på Solgården {WHO}, som såg {STORY}")
    await anna.says(f"vi ringde {MEASURE} {WHO}")
    await anna.presses("Granska och skicka")
    await sent(anna, {**reviewed()})
    await anna.presses("Visa")
    await anna.presses("Lägg till")
    await sent(anna, {"Tillägg": f"{ADDITION} {WHO}"})
    await bo.presses("Ta emot")
    await opened(bo)
    await choose(bo, "Be om komplettering")
    await sent(bo, {"Vad behöver du veta?": f"Vad sa {QUESTION} {WHO}?"})
    await anna.presses("Svara")
    await sent(anna, {"Svar": f"{REPLY} {WHO}"})
    await opened(bo)
    await choose(bo, "Enkel handläggning")
    handled: dict[str, str | tuple[str, ...]] = {
        "Orsak": ("Rutiner, riktlinjer eller arbetssätt",),
        "Beskriv orsaken": f"{CAUSE} {WHO}",
        "Åtgärd": f"{DONE} {WHO}",
        "Kan det vara ett missförhållande": "Nej",
        "Varför, eller varför inte?": "Ingen skada.",
        "Vem gäller det?": "Ingen enskild",
        "Återkoppling till den": f"{WORD_BACK} {WHO}",
    }
    await sent(bo, handled)
    assert "avslutat" in last(anna).words


async def work_to_be_done(anna: Someone, bo: Someone) -> None:
    await bo.says(f"ny åtgärd: se över {ACTION} {WHO}, Anna Berg, senast sista mars")
    await bo.presses("Stämmer")
    await anna.says("mina åtgärder")


async def a_meeting(town: Town, anna: Someone, bo: Someone) -> None:
    """Set up, with something to take up, approved, held, and its notes posted."""
    await bo.says(SERIES)
    await bo.presses("10 eller fler")
    await bo.presses("Stämmer")
    await anna.says(f"ta upp {ITEM} {WHO} på nästa APT")
    async with town.store.reading() as tx:
        occasion = await tx.meetings.next_of(SOLGARDEN, town.clock())
    assert occasion is not None
    await town.passes_over_to(occasion.start - timedelta(days=6))
    await bo.presses("Godkänn och skicka")
    await town.passes_over_to(occasion.end + timedelta(minutes=20))
    await bo.presses("Skriv anteckningar")
    notes = {
        "Hur många var med?": "12",
        "Sommarschemat": f"Talade om {NOTES} {WHO}.",
        "Beslut": f"{ITEM} {WHO}",
    }
    await sent(bo, dict(notes))
    await bo.presses("Godkänn och skicka")


async def a_digest(town: Town, bo: Someone) -> None:
    await bo.says_in_channel("posta månadssammanställningen för Solgården här")
    first = working_day_on_or_after(months_after(local_day(town.clock()), 1))
    await town.passes_over_to(beginning_of(first) + timedelta(hours=8, minutes=1))


async def left_unfinished(erik: Someone) -> None:
    """A report that is still being told."""
    await erik.says(f"I morse föll någon på Solgården {WHO}, som såg {STORY}")
