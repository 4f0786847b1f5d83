"""From any point in any conversation "avbryt" ends it cleanly and nothing else changes.

People wander at random through the local chat. After every act the bot has answered, and no card
holds a word of what anyone told; then each of them says "avbryt".
"""

import asyncio
import base64
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.settings import Settings
from handlers.desk import Intake
from tests.proofs.footprint import Footprint, footprint
from tests.proofs.wanderer import Chat, Choosing, Screen, chat, filled_in
from tests.stories.organisation import ORGANISATION
from tests.stories.town import BEGINS

EXAMPLES, SOAK_EXAMPLES = 20, 1500
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
"""Without shrinking, which takes minutes here: the walk that failed is printed whole."""

PEOPLE = ("anna", "omar", "bo", "ward", "lars", "emma", "maj")

KEEPERS = tuple(key for key in PEOPLE if key != "ward")
"""Those who may put a draft aside: a shared phone keeps none."""

SENDERS = ("anna", "bo")

REPORTS = (
    "Igår kväll vid 19 uteblev insatsen hos en brukare på Solgården, en zebrafink hade flugit in",
    "En kollega slog en boende på Solgården i morse med en zebrafink",
    "Anhörig klagar på att kaktusmjölk serverades varm på Hemtjänst Norr i förrgår",
    "Jag skickade fel journal om kaktusmjölk till fel person i tisdags kl 14",
    "Brukaren fick fel medicin av sjuksköterskan, trumpetsvan 10 mg, kl 8 i dag",
    "Jag halkade på kaktusmjölk och slog i huvudet",
    "Personalen är fantastisk, de hittade vår trumpetsvan!",
    "Ett förslag: ha en zebrafink i dagrummet",
    "zebrafink",
)
ANSWERS = (
    "igår kl 19",
    "häromdagen",
    "i morgon",
    "Solgården",
    "hemtjänsten",
    "vi ringde jouren om en trumpetsvan",
    "inget kunde göras",
    "ja",
    "nej",
    "Bo Ek",
    "Erik Lund",
    "anhörig",
    "telefon",
)
COMMANDS = (
    "rapportera",
    "ångra",
    "börja om",
    "spara till senare",
    "mina utkast",
    "mina ärenden",
    "mina öppna",
    "hjälp",
    "hej",
    "guide",
    "ändra",
    "ändra enhet",
    "ändra tid",
    "ändra typ",
    "ändra texten",
    "klar",
    "avbryt",
)
GARBAGE = ("blå", "?", "!!!", "\U0001f600", "DROP TABLE cases;", "<@U123> *fet*", "x" * 13_000, "19:00", "0")

NONE_OPEN = ("Du har ingen rapport på gång just nu.", "You have no report under way right now.")

Act = tuple[str, object]
Step = tuple[int, Act]
"""Which of the two, and what they do with what."""

_numbers = st.integers(min_value=0, max_value=30)
_ACTS = st.one_of(
    st.tuples(st.just("says"), st.sampled_from((*REPORTS, *ANSWERS, *COMMANDS, *GARBAGE))),
    st.tuples(st.just("presses"), _numbers),
    st.tuples(st.just("presses"), _numbers),
    st.tuples(st.just("presses something old"), _numbers),
    st.tuples(st.just("chooses"), _numbers),
    st.tuples(st.just("submits"), st.lists(_numbers, max_size=40)),
    st.tuples(st.just("submits"), st.just([])),
    st.tuples(st.just("opens home"), st.none()),
)
_BEGINNINGS = st.tuples(st.just("says"), st.sampled_from((*REPORTS, "rapportera")))
_PAIRS = st.lists(st.sampled_from(PEOPLE), min_size=2, max_size=2, unique=True)
# One of the two does most of it, so that conversations become long.
_STEPS = st.lists(st.tuples(st.sampled_from((0, 0, 0, 1)), _ACTS), min_size=1, max_size=14)


def _settings(intake: Intake) -> Settings:
    return Settings(
        keys="test:" + base64.b64encode(b"k" * 32).decode(),
        audit_key=base64.b64encode(b"a" * 32).decode(),
        chat_intake=intake,
        _env_file=None,
    )


WALKS = given(
    intake=st.sampled_from((Intake.CONVERSATION, Intake.CONVERSATION, Intake.DIALOG)),
    pair=_PAIRS,
    beginnings=st.tuples(_BEGINNINGS, _BEGINNINGS),
    steps=_STEPS,
)


@pytest.fixture(scope="module")
def lived_in(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database where everybody has put a draft aside and some have sent reports: things to spoil."""
    file = tmp_path_factory.mktemp("lived-in") / "lived-in.sqlite"
    shutil.copyfile(migrated_sqlite, file)
    asyncio.run(_live_in(file))
    return file


async def _live_in(file: Path) -> None:
    async with chat(file, _settings(Intake.CONVERSATION), BEGINS - timedelta(days=1)) as place:
        async with place.store.transaction() as tx:
            await tx.organisations.replace(ORGANISATION)
        for key in PEOPLE:
            who = await place.screen(key)
            await place.says(who, REPORTS[0])
            await place.says(who, "spara till senare")
        for key in SENDERS:
            await _reports(place, await place.screen(key))
        found = await footprint(place.store)
        assert (len(found.cases), len(found.drafts_aside())) == (len(SENDERS), len(KEEPERS))


async def _reports(place: Chat, who: Screen) -> None:
    await place.says(who, REPORTS[0])
    await place.says(who, "vi ringde jouren")
    await place.presses(who, next(button for button in who.buttons if button["action"] == "review"))
    assert who.dialog is not None
    await place.submits(who, filled_in(who.dialog, Choosing([])))


def _for(examples: int, *, the_same: bool) -> settings:
    """the_same: every time, as in what is run before each change; the many look further every time."""
    return settings(
        max_examples=examples,
        derandomize=the_same,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=PHASES,
    )


@_for(EXAMPLES, the_same=True)
@WALKS
def test_avbryt_ends_any_conversation_and_changes_nothing_else(
    lived_in: Path, intake: Intake, pair: list[str], beginnings: tuple[Act, Act], steps: list[Step]
) -> None:
    asyncio.run(_wander(lived_in, intake, pair, [*enumerate(beginnings), *steps]))


@pytest.mark.soak
@_for(SOAK_EXAMPLES, the_same=False)
@WALKS
def test_avbryt_ends_any_conversation_of_very_many(
    lived_in: Path, intake: Intake, pair: list[str], beginnings: tuple[Act, Act], steps: list[Step]
) -> None:
    asyncio.run(_wander(lived_in, intake, pair, [*enumerate(beginnings), *steps]))


async def _wander(lived_in: Path, intake: Intake, pair: list[str], steps: list[Step]) -> None:
    with tempfile.TemporaryDirectory(prefix="lyhord-walk-") as folder:
        file = Path(folder) / "walk.sqlite"
        shutil.copyfile(lived_in, file)
        async with chat(file, _settings(intake)) as place:
            people = [await place.screen(key) for key in pair]
            for which, (what, how) in steps:
                await _act(place, people[which], what, how)
            for who in people:
                await _cancels(place, who)


async def _act(place: Chat, who: Screen, what: str, how: object) -> None:
    """One act, or none where there is nothing to do it with."""
    match what, how:
        case "says", str(text):
            await place.says(who, text)
        case "presses", int(number) if who.buttons:
            await place.presses(who, who.buttons[number % len(who.buttons)])
        case "presses something old", int(number) if who.old:
            await place.presses(who, who.old[number % len(who.old)])
        case "chooses", int(number) if who.menus:
            menu = who.menus[number % len(who.menus)]
            key, _ = menu["options"][number % len(menu["options"])]
            await place.chooses(who, menu, key)
        case "submits", list(numbers) if who.dialog is not None and who.dialog["submit"]:
            await place.submits(who, filled_in(who.dialog, Choosing(numbers)))
        case "opens home", _:
            await place.opens_home(who)
        case _:
            pass


async def _cancels(place: Chat, who: Screen) -> None:
    before, messages_before = await footprint(place.store), await place.messages_of_everybody()
    await place.says(who, "avbryt")
    after, messages_after = await footprint(place.store), await place.messages_of_everybody()
    _assert_nothing_else_changed(who, before, after)
    _assert_no_card_of_others_changed(who, messages_before, messages_after)
    async with place.store.reading() as tx:
        assert await tx.drafts.open_of(who.person.id) is None
    await place.says(who, "avbryt")
    last = str(who.messages[-1].payload["parts"])
    assert any(words in last for words in NONE_OPEN), last


def _assert_nothing_else_changed(who: Screen, before: Footprint, after: Footprint) -> None:
    assert after.cases == before.cases
    assert after.numbers == before.numbers
    assert after.texts == before.texts
    assert after.audited == before.audited
    assert after.drafts_aside() == before.drafts_aside()
    assert after.drafts_of_others(who.person.id) == before.drafts_of_others(who.person.id)
    assert {lane for lane, _ in after.said[len(before.said) :]} == {f"person:{who.person.id}"}


def _assert_no_card_of_others_changed(
    who: Screen, before: dict[str, tuple[str, str]], after: dict[str, tuple[str, str]]
) -> None:
    changed = {key for key in after if before.get(key) != after[key]}
    assert {after[key][0] for key in changed} == {who.place}
    replaced = changed & before.keys()
    # Of one's own cards only the one of the report that was open steps back.
    assert len(replaced) <= 1, [after[key] for key in replaced]
