"""The few words around Lyhörd's own that every chat platform's frame needs, in Swedish and English."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Both:
    """One line in each language."""

    sv: str
    en: str


Say = Callable[[str, str], str]
"""A key of a platform's TEXTS and a locale, to the words."""

EVERYWHERE: Mapping[str, Both] = {
    "refused.stranger": Both(
        "Hej! Jag kan bara hjälpa dem som arbetar i den här organisationen. Det du skrev har inte sparats. "
        "Prata med den du har kontakt med här.",
        "Hello! I can only help people who work in this organisation. What you wrote has not been stored. "
        "Please talk to your contact here.",
    ),
    "refused.unknown": Both(
        "Hej! Jag hittar dig inte bland dem som arbetar här, så det du skrev har inte sparats. "
        "Be din chef eller den som sköter Lyhörd att lägga till dig.",
        "Hello! I cannot find you among the people who work here, so what you wrote has not been stored. "
        "Please ask your manager, or whoever runs Lyhörd, to add you.",
    ),
    "trouble": Both(
        "Det gick inte just nu. Inget har ändrats – försök igen om en stund.",
        "That did not work just now. Nothing was changed – please try again in a while.",
    ),
    "pause": Both(
        "Det kom mycket på en gång, så jag behöver en paus på en halv minut. Det här sista har jag inte "
        "tagit emot, men allt före det finns kvar. Försök igen sedan.",
        "A lot came at once, so I need a pause of half a minute. I have not taken in this last part, but "
        "everything before it is kept. Please try again then.",
    ),
    "submit": Both("Skicka", "Send"),
}


def saying(texts: Mapping[str, Both]) -> Say:
    """The words for a key, in Swedish unless the locale is English."""

    def say(key: str, locale: str) -> str:
        return texts[key].en if locale.startswith("en") else texts[key].sv

    return say
