"""`lyhord gallery DIR`: everything the product can show, per platform and language, to be looked at.

DIR/index.html                          all of it, drawn, with what is sent beside it
DIR/<platform>/<language>/<sample>.json what is sent
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.local.renderer import card_payload, dialog_payload
from bot.slack import renderer as slack
from bot.slack import texts as slack_texts
from bot.slack.spelling import escaped
from bot.teams import renderer as teams
from bot.teams import texts as teams_texts
from bot.teams.parts import Links
from handlers.chat import Card, File, Platform
from handlers.samples import Sample, play
from handlers.texts import LOCALES

Payload = Mapping[str, Any]
INDEX = "index.html"
_FILES = "https://lyhord.example/files/"

SLACKS_OWN = "Slacks egna rader"
TEAMS_OWN = "Teams egna rader"
_LINES: Mapping[str, str] = {
    # key in bot.slack.texts or bot.teams.texts: when the line is shown
    "refused.guest": "En gäst",
    "refused.stranger": "Någon från en annan organisation",
    "refused.unconfirmed": "E-postadressen är inte bekräftad",
    "refused.unknown": "Någon som inte finns i organisationen",
    "trouble": "Något gick fel",
    "pause": "Någon skickar mycket mer än någon har att säga",
    "late": "Formuläret hann inte öppnas",
    "slow": "Svaret dröjer",
    "see_chat": "Knappen skulle öppna ett formulär, men svaret kom i chatten",
    "here_is_the_form": "Knappen skulle svara i kortet, men svaret är ett formulär",
    "nothing_chosen": "Listans knapp trycks utan att något är valt",
    "heard": "Kortet byts strax",
    "stale_card": "Ett kort från en äldre version",
    "unknown_command": "Ett kommando som inte finns här",
    "add_me_first": "I en kanal, till den som inte har lagt till appen",
}
IN_A_FRAME = frozenset({"left_out", "file_below", "file_missing", "submit", "close", "choose"})
"""Words of bot.slack.texts that are no message of their own but part of one."""

IN_TEAMS_FRAME = frozenset(key for key in teams_texts.TEXTS if key.startswith("needed.")) | {
    "left_out",
    "no_chart",
    "file_in_slack",
    "file_not_here",
    "look_below",
    "submit",
    "open",
    "choose",
    "placeholder",
    "optional",
}
"""Words of bot.teams.texts that are no message of their own but part of one."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A sample as one platform gets it. errors: input name to what is wrong, beside the payload."""

    group: str
    name: str
    title: str
    platform: Platform
    locale: str
    payload: Payload
    errors: Mapping[str, str]

    @property
    def sent(self) -> Payload:
        """What is sent: a dialog that stays open gets its errors alone, so both are told. In Teams it is
        shown anew, with its errors in it."""
        if self.platform is Platform.TEAMS:
            return self.payload
        return {"shown": self.payload, "errors": dict(self.errors)} if self.errors else self.payload


async def samples() -> tuple[Sample, ...]:
    """Every sample in every language."""
    found: list[Sample] = []
    with TemporaryDirectory(prefix="lyhord-gallery-") as folder:
        for locale in LOCALES:
            found += await play(Path(folder), locale)
    return tuple(found)


def slack_payload(sample: Sample) -> Payload:
    """A message, home page or modal in Block Kit."""
    if not isinstance(sample.shown, Card):
        return slack.modal(sample.shown, sample.locale)
    draw = slack.home if sample.home else slack.message
    return draw(sample.shown, sample.locale)


def local_payload(sample: Sample) -> Payload:
    if isinstance(sample.shown, Card):
        return card_payload(sample.shown, _links(sample.shown))
    return dialog_payload(sample.shown)


def _links(card: Card) -> Mapping[File, str]:
    """Where the files of a sample would be."""
    return {part: f"{_FILES}{part.name}" for part in card.parts if isinstance(part, File)}


def teams_payload(sample: Sample) -> Payload:
    """A message's attachment with its notification, or a dialog, in Adaptive Cards."""
    if isinstance(sample.shown, Card):
        links = Links(_links(sample.shown))
        attachment = (
            teams.home(sample.shown, sample.locale)
            if sample.home
            else teams.message(sample.shown, sample.locale, links=links)
        )
        return {"summary": teams.notification(sample.shown), "attachments": [attachment]}
    return teams.task(sample.shown, sample.locale, errors=sample.errors)


_PLATFORMS: Mapping[Platform, Callable[[Sample], Payload]] = {
    # what each platform is given
    Platform.SLACK: slack_payload,
    Platform.TEAMS: teams_payload,
    Platform.LOCAL: local_payload,
}


def pictures(found: Sequence[Sample]) -> tuple[Picture, ...]:
    """Each sample on each platform, and the lines that a platform says itself."""
    drawn = (_picture(each, platform) for each in found for platform in _PLATFORMS)
    return (*drawn, *_slacks_own(), *_teams_own())


def _picture(sample: Sample, platform: Platform) -> Picture:
    payload = _PLATFORMS[platform](sample)
    return Picture(
        sample.group, sample.name, sample.title, platform, sample.locale, payload, dict(sample.errors)
    )


def _slacks_own() -> Iterator[Picture]:
    """Lines without blocks, said where someone is not one of ours or something went wrong."""
    for key in sorted(slack_texts.TEXTS.keys() - IN_A_FRAME):
        for locale in LOCALES:
            name, title = f"slack-{key.replace('.', '-')}", _LINES.get(key, key)
            payload = {"text": escaped(slack_texts.say(key, locale))}
            yield Picture(SLACKS_OWN, name, title, Platform.SLACK, locale, payload, {})


def _teams_own() -> Iterator[Picture]:
    """Lines of the frame, each as the card it is said in."""
    for key in sorted(teams_texts.TEXTS.keys() - IN_TEAMS_FRAME):
        for locale in LOCALES:
            name, title = f"teams-{key.replace('.', '-').replace('_', '-')}", _LINES.get(key, key)
            line = teams_texts.say(key, locale)
            payload = {"summary": line, "attachments": [teams.said(line, locale)]}
            yield Picture(TEAMS_OWN, name, title, Platform.TEAMS, locale, payload, {})


class NotAGallery(ValueError):
    """The directory holds something else, which is left alone."""


def free(directory: Path) -> Path:
    """The directory, if it is missing, empty or an earlier gallery. Raises NotAGallery."""
    if directory.exists() and any(directory.iterdir()) and not (directory / INDEX).is_file():
        raise NotAGallery(f"{directory} is not empty and holds no earlier gallery. Choose another directory.")
    return directory


def write(directory: Path, shown: Sequence[Picture], index: str) -> int:
    """Write the files; those of an earlier gallery are replaced. How many samples. Raises NotAGallery."""
    free(directory)
    for each in shown:
        folder = directory / each.platform / each.locale
        folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps(each.sent, ensure_ascii=False, indent=2)
        (folder / f"{each.name}.json").write_text(f"{text}\n", encoding="utf-8")
    _forget_earlier(directory, shown)
    (directory / INDEX).write_text(index, encoding="utf-8")
    return len(shown)


def _forget_earlier(directory: Path, shown: Sequence[Picture]) -> None:
    """Files of samples that are gone, in the folders that are ours."""
    for platform, locale in {(each.platform, each.locale) for each in shown}:
        kept = {each.name for each in shown if (each.platform, each.locale) == (platform, locale)}
        for file in (directory / platform / locale).glob("*.json"):
            if file.stem not in kept:
                file.unlink()
