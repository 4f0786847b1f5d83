"""Short answers: help, what was not understood, and what can no longer be done."""

from collections.abc import Mapping
from dataclasses import replace

from domain.absence_notices import (
    AbsenceAhead,
    BackAgain,
    DeputyAsked,
    StandInBegins,
    StandingIn,
    StandInOver,
)
from domain.cases import State
from domain.deadlines import local_day
from domain.notices import DraftCard, Unreachable, Words
from domain.organisation import Channel
from handlers.chat import Pressed
from handlers.privacy import LONGEST_STORY
from handlers.samples.drafts import REVIEWED, SENT, TOLD
from handlers.samples.organisation import HOME
from handlers.samples.stage import Scene, Stage

_NONSENSE = "blubb"

_SAID: Mapping[str, tuple[str, str]] = {
    # words: (name, when it is shown)
    "hej": ("words-hello", "Hej"),
    "hjälp": ("words-help", "Hjälp"),
    "är det här en avvikelse?": ("words-guide", "Är det här en avvikelse?"),
    "vem är du?": ("words-about-me", "Vem är du?"),
    "är jag anonym?": ("words-who-reads", "Vem läser det jag skriver?"),
    "english please": ("words-language", "Vilket språk?"),
    "tack så mycket": ("words-you-are-welcome", "Tack"),
    "ok": ("words-fine", "Ok"),
    "skjut upp larmen till fredag": ("words-postpone-none", "Skjut upp, men det finns ingen sådan åtgärd"),
    "nummer till jouren": ("words-on-call", "Vart ringer man?"),
    "ångra": ("words-draft-none-open", "Ångra, men ingen rapport är på gång"),
    "vad blir det för väder": ("words-not-understood", "Något helt annat"),
    "blubb " * LONGEST_STORY: ("words-report-too-long", "En alldeles för lång text"),
}


async def _said(stage: Stage) -> None:
    anna = stage["anna"]
    for text, (name, title) in _SAID.items():
        await anna.says(text)
        anna.keeps(name, title)
    await anna.says("Insatsen uteblev hos en brukare", private=False)
    anna.keeps("words-channel-move-here", "En berättelse i en kanal")
    await anna.says("", files=1)
    anna.keeps("words-message-files", "En fil, bild eller ljudinspelning")


async def _pressed(stage: Stage) -> None:
    """The buttons below the words lead on."""
    erik = stage["erik"]
    await erik.says("hjälp")
    await erik.presses("mine")
    erik.keeps("pressed-mine", "Hjälp, sedan Mina ärenden")
    await erik.presses_old(Pressed("my_open"))
    erik.keeps("pressed-my-open", "Hjälp, sedan Mina öppna")
    await erik.says("är det här en avvikelse?")
    await erik.presses("start_incident")
    erik.keeps("pressed-incident", "Rapportera en personuppgiftsincident")
    await erik.presses_old(Pressed("help"))
    erik.keeps("pressed-help", "Knappen Hjälp")
    for who, name, title in (("bo", "manager", "en chef"), ("lars", "duties", "den som har ett uppdrag")):
        await stage[who].says("hjälp")
        stage[who].keeps(f"words-help-{name}", f"Hjälp, för {title}")
    await erik.presses_old(Pressed("guide"))
    erik.keeps("pressed-guide", "Knappen Är det här en avvikelse?")
    await erik.presses_old(Pressed("start_report"))
    erik.keeps("pressed-start-report", "Genvägen Rapportera", of=DraftCard)


async def _draft(stage: Stage) -> None:
    anna = stage["anna"]
    await anna.says("rapportera")
    await anna.says("ångra")
    anna.keeps("words-draft-nothing-to-undo", "Inget att ångra")
    await anna.edits_message()
    anna.keeps("words-message-edited", "Ett meddelande ändrades efteråt")
    await anna.removes_message()
    anna.keeps("words-message-removed", "Ett meddelande togs bort efteråt")
    await anna.says(TOLD)
    old = anna.newest_button("aside")
    await anna.says("ändra")
    anna.keeps("words-draft-change-what", "Ändra, men vad?")
    await anna.says("vi ringde jouren")
    await anna.says("Den boende blev orolig")
    anna.keeps("draft-added", "Mer om vad som hände har lagts till")
    await anna.presses_old(old)
    anna.keeps("words-draft-stale", "Ett gammalt kort", of=Words)
    await anna.presses("review")
    await anna.submits(**REVIEWED)
    await anna.submits("review", **REVIEWED)
    anna.keeps("words-draft-already-sent", "Granskningen skickas en gång till", of=Words)
    await anna.presses_old(old)
    anna.keeps("words-draft-gone", "Ett kort vars utkast är borta", of=Words)


_AGAIN: Mapping[str, tuple[str, tuple[str, ...], str]] = {
    # what is asked: (kind, what is said before it is asked, when the answer is shown)
    "happened": ("deviation", ("Insatsen uteblev på Solgården",), "Tiden gick inte att förstå"),
    "discovered": ("data_incident", ("Ett brev kom fel på Solgården",), "Upptäckten gick inte att förstå"),
    "unit": ("suggestion", ("Larmen borde testas varje vecka",), "Enheten hittades inte"),
    "hidden_from": (
        "lex_sarah",
        ("Något som inte får hända, på Solgården i går kl 19", "inget"),
        "Personen hittades inte",
    ),
    "nurse": ("health_care_deviation", ("Fel dos på Solgården i går kl 19",), "Svaret gick inte att förstå"),
}


async def _again(stage: Stage) -> None:
    """Nothing is a dead end: the same is asked once more, with its buttons."""
    ali = stage["ali"]
    for asked, (kind, said, title) in _AGAIN.items():
        await ali.presses_start_as(kind)
        for words in said:
            await ali.says(words)
        await ali.says(_NONSENSE)
        name = asked.replace("_", "-")
        ali.keeps(f"words-again-{name}", title, of=Words)
        ali.keeps(f"draft-again-{name}", f"{title}, frågan ställs igen", of=DraftCard)


async def _away(stage: Stage) -> None:
    bo, nils = stage["bo"], stage["nils"]
    await bo.says("borta v. 52, Nils Ask tar över")
    bo.keeps("absence-proposed", "Frånvaro: stämmer det här?")
    await bo.presses("confirm_absence")
    bo.keeps("words-absence-set", "Frånvaron är inlagd", of=Words)
    nils.keeps("absence-standing-in", "Till den som tar över", of=StandingIn)
    await bo.says("borta 1–5 februari")
    bo.keeps("absence-who", "Frånvaro utan ersättare", of=DeputyAsked)
    await bo.says("Zebulon Xyz tar över")
    bo.keeps("absence-who-else", "Ersättaren hittades inte", of=DeputyAsked)
    await bo.says("jag är tillbaka")
    bo.keeps("absence-not-begun", "Tillbaka innan frånvaron har börjat", of=AbsenceAhead)
    await bo.presses("call_off_absence")
    bo.keeps("words-absence-called-off", "Frånvaron är borttagen", of=Words)
    nils.keeps("absence-stand-in-off", "Till den som inte behöver ta över", of=StandInOver)
    await bo.says("borta i dag, Nils Ask tar över")
    await bo.presses("confirm_absence")
    await bo.says("jag är tillbaka")
    bo.keeps("absence-back", "Tillbaka", of=BackAgain)
    nils.keeps("absence-stand-in-over", "Till den som inte längre tar över", of=StandInOver)
    await bo.says("jag har semester")
    bo.keeps("words-absence-when", "Vilka dagar är inte sagt", of=Words)
    await bo.says("jag går på semester 1 februari")
    bo.keeps("words-absence-until", "Till och med när är inte sagt", of=Words)
    await stage["anna"].says("jag är sjuk")
    stage["anna"].keeps("words-absence-only-posts", "Frånvaro från den som inte har ärenden", of=Words)
    await nils.says("jag är tillbaka")
    nils.keeps("words-absence-none", "Tillbaka, men ingen frånvaro fanns")


async def _stood_in_for(stage: Stage) -> None:
    bo, nils = stage["bo"], stage["nils"]
    for days, name in (("i dag till i morgon", "absence-begins"), ("i dag", "absence-begins-today")):
        await bo.says(f"borta {days}, Nils Ask tar över")
        await bo.presses("confirm_absence")
        await stage.notice("nils", StandInBegins("bo"))
        nils.keeps(name, "Till den som tar över, första dagen", of=StandInBegins)
        await bo.says("jag är tillbaka")


async def _back_again(stage: Stage) -> None:
    await _comes(stage)
    await _says_what_came(stage, "one-came")
    await _is_closed(stage)
    await _says_what_came(stage, "one-came-closed")
    await _comes(stage)
    await _says_what_came(stage, "came-some-closed")
    await _is_closed(stage)
    await _says_what_came(stage, "came-all-closed")
    stage.passes(days=1)
    await _comes(stage)
    await _comes(stage)
    await _says_what_came(stage, "came")


async def _comes(stage: Stage) -> None:
    stage.passes(minutes=5)  # so that one of them is the latest
    await stage.sends("anna", SENT)


async def _is_closed(stage: Stage) -> None:
    case = await stage.case_of("anna")
    await stage.change(replace(case, state=State.CLOSED, closed=stage.now))


async def _says_what_came(stage: Stage, name: str) -> None:
    """To someone who has been away all that day."""
    await stage.notice("bo", BackAgain("bo", local_day(stage.now).isoformat()))
    stage["bo"].keeps(f"absence-{name}", "Till den som är tillbaka, första dagen", of=BackAgain)


async def _unreachable(stage: Stage) -> None:
    await stage.notice("nils", Unreachable("bo", "teams"))
    stage["nils"].keeps("unreachable-told", "Någon nås inte i chatten", of=Unreachable)
    await stage.notice("nils", Unreachable("", "teams", channel="asked-for-there"))
    stage["nils"].keeps("unreachable-a-channel", "En kanal utan namn nås inte", of=Unreachable)
    async with stage.store.transaction() as tx:
        channel = Channel("solgarden", "#solgarden", HOME, "unit")
        await tx.organisations.replace(replace(tx.organisation, channels=(channel,)))
    await stage.notice("nils", Unreachable("", "teams", channel=channel.key))
    stage["nils"].keeps("unreachable-channel", "En kanal nås inte", of=Unreachable)


WORDS = "Korta svar"
SCENES = (
    Scene(WORDS, _said),
    Scene(WORDS, _pressed),
    Scene(WORDS, _draft),
    Scene(WORDS, _again),
    Scene("Frånvaro", _away),
    Scene("Frånvaro", _stood_in_for),
    Scene("Frånvaro", _back_again),
    Scene("Frånvaro", _unreachable),
)
