"""One journey from report to closing and after, act by act, on any platform."""

from collections.abc import Awaitable, Callable, Mapping, Sequence

from tests.stories.telling import WHAT_HAPPENED, reviewed
from tests.stories.town import Answers, Someone, Town

DONE_AT_ONCE = "vi ringde jouren"
AFTERWARDS = "Det hände en gång till i dag."

HANDLED: Answers = {
    "Orsak": ("Organisation, bemanning eller arbetsbelastning",),
    "Åtgärd": "Ny rutin för vikarier vid sjukfrånvaro.",
    "Kan det vara ett missförhållande": "Nej",
    "Varför, eller varför inte?": "Ingen kom till skada.",
    "Vem gäller det?": "En enskild brukare",
    "Vem har informerats": "Den det gäller",
    "Informerad den": "2026-01-20",
    "Återkoppling till den": "Tack, nu har vi en rutin för det här.",
}

Act = Callable[[], Awaitable[None]]


def telling(someone: Someone) -> Sequence[Act]:
    """A report told, put aside, taken up again, reviewed and sent."""
    return (
        lambda: someone.says(WHAT_HAPPENED),
        lambda: someone.presses("Spara till senare"),
        lambda: someone.says("mina utkast"),
        lambda: someone.presses("Fortsätt"),
        lambda: someone.says(DONE_AT_ONCE),
        lambda: someone.presses("Granska och skicka"),
        lambda: someone.submits(reviewed()),
    )


def handling(manager: Someone) -> Sequence[Act]:
    """Taken, read, handled and closed."""
    return (
        lambda: manager.presses("Ta emot"),
        lambda: manager.presses("Öppna"),
        lambda: manager.presses("Enkel handläggning"),
        lambda: manager.submits(HANDLED),
    )


def hearing_back(someone: Someone) -> Sequence[Act]:
    """The feedback read, and something added to the report."""
    return (
        lambda: someone.presses("Visa svaret"),
        lambda: someone.presses("Lägg till"),
        lambda: someone.submits({"Tillägg": AFTERWARDS}),
    )


async def whole(town: Town) -> Mapping[str, Someone]:
    """Anna reports, Bo handles, Anna hears back. Who took part, by key."""
    anna, bo = await town.person("anna"), await town.person("bo")
    for act in (*telling(anna), *handling(bo), *hearing_back(anna)):
        await act()
    return {"anna": anna, "bo": bo}
