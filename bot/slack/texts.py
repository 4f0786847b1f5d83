"""The few words that belong to Slack's frame, in Swedish and English. Lyhörd's own words come from
the handlers; whoever wires the application may give another `say` with the same keys."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Both:
    """One line in each language."""

    sv: str
    en: str


Say = Callable[[str, str], str]
"""A key of TEXTS and a locale, to the words."""

TEXTS: Mapping[str, Both] = {
    "refused.guest": Both(
        "Hej! Jag kan bara hjälpa dem som är anställda här, och du är gäst i den här arbetsytan. "
        "Det du skrev har inte sparats. Prata med den du har kontakt med i verksamheten.",
        "Hello! I can only help people who are employed here, and you are a guest in this workspace. "
        "What you wrote has not been stored. Please talk to your contact in the organisation.",
    ),
    "refused.stranger": Both(
        "Hej! Jag kan bara hjälpa dem som arbetar i den här organisationen. Det du skrev har inte sparats. "
        "Prata med den du har kontakt med här.",
        "Hello! I can only help people who work in this organisation. What you wrote has not been stored. "
        "Please talk to your contact here.",
    ),
    "refused.unconfirmed": Both(
        "Hej! Jag kan inte se vem du är, för din e-postadress i Slack är inte bekräftad. "
        "Det du skrev har inte sparats. Bekräfta adressen i Slack och skriv sedan igen.",
        "Hello! I cannot tell who you are, because your e-mail address in Slack is not confirmed. "
        "What you wrote has not been stored. Please confirm it in Slack and write again.",
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
    "late": Both(
        "Formuläret hann inte öppnas. Inget har gått förlorat – tryck en gång till.",
        "The form did not open in time. Nothing was lost – please press once more.",
    ),
    "left_out": Both(
        "… här saknas {count} tecken som inte får plats i Slack.",
        "… {count} characters that do not fit in Slack are left out here.",
    ),
    "file_below": Both("{label}: {name} ligger här nedanför.", "{label}: {name} is just below."),
    "file_missing": Both(
        "{label}: {name} gick inte att lägga här. Be om filen igen, eller hör med den som sköter Lyhörd.",
        "{label}: {name} could not be put here. Please ask for it again, or tell whoever runs Lyhörd.",
    ),
    "submit": Both("Skicka", "Send"),
    "close": Both("Stäng", "Close"),
    "choose": Both("Välj …", "Choose …"),
}


def say(key: str, locale: str) -> str:
    """The words for the key, in Swedish unless the locale is English."""
    return TEXTS[key].en if locale.startswith("en") else TEXTS[key].sv
