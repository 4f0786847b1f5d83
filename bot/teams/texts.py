"""The few words that belong to Teams' frame, in Swedish and English. Lyhörd's own words come from
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
        "Hej! Jag kan bara hjälpa dem som är anställda här, och du är gäst i organisationens Teams. "
        "Det du skrev har inte sparats. Prata med den du har kontakt med i verksamheten.",
        "Hello! I can only help people who are employed here, and you are a guest in this organisation's "
        "Teams. What you wrote has not been stored. Please talk to your contact in the organisation.",
    ),
    "refused.stranger": Both(
        "Hej! Jag kan bara hjälpa dem som arbetar i den här organisationen. Det du skrev har inte sparats. "
        "Prata med den du har kontakt med här.",
        "Hello! I can only help people who work in this organisation. What you wrote has not been stored. "
        "Please talk to your contact here.",
    ),
    "refused.unconfirmed": Both(
        "Hej! Jag kan inte se vem du är, för ditt konto i Teams saknar e-postadress. "
        "Det du skrev har inte sparats. Be den som sköter era konton om hjälp.",
        "Hello! I cannot tell who you are, because your account in Teams has no e-mail address. "
        "What you wrote has not been stored. Please ask whoever looks after your accounts.",
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
    "slow": Both(
        "Det tar längre tid än vanligt. Svaret kommer i chatten, annars tryck igen om en stund.",
        "This takes longer than usual. The answer comes in the chat; otherwise press again in a while.",
    ),
    "see_chat": Both("Klart. Svaret finns i chatten.", "Done. The answer is in the chat."),
    "here_is_the_form": Both("Formuläret är redo.", "The form is ready."),
    "nothing_chosen": Both("Välj något i listan först.", "Choose something in the list first."),
    "heard": Both("Klart.", "Done."),
    "stale_card": Both(
        "Det här kortet är från en äldre version. Skriv hjälp, så får du ett nytt.",
        "This card is from an earlier version. Write help to get a new one.",
    ),
    "look_below": Both(
        "Något behöver ändras innan det kan skickas. Det står i rött under det som det gäller.",
        "Something needs changing before this can be sent. It says so in red below what it is about.",
    ),
    "left_out": Both(
        "… här saknas {count} tecken som inte får plats i Teams.",
        "… {count} characters that do not fit in Teams are left out here.",
    ),
    "no_chart": Both(
        "Diagrammet kan inte visas här. Siffrorna står här nedanför.",
        "The chart cannot be shown here. The figures are below.",
    ),
    "file_in_slack": Both(
        "{label}: {name} går inte att hämta i Teams. Be om den i Slack.",
        "{label}: {name} cannot be fetched in Teams. Please ask for it in Slack.",
    ),
    "file_not_here": Both(
        "{label}: {name} går inte att hämta i Teams än. Hör med den som sköter Lyhörd.",
        "{label}: {name} cannot be fetched in Teams yet. Please ask whoever runs Lyhörd.",
    ),
    "submit": Both("Skicka", "Send"),
    "open": Both("Öppna", "Open"),
    "choose": Both("Välj", "Choose"),
    "placeholder": Both("Välj …", "Choose …"),
    "optional": Both("valfritt", "optional"),
    "needed.text": Both("Skriv något här.", "Please write something here."),
    "needed.choice": Both("Välj ett alternativ.", "Please choose one."),
    "needed.several": Both("Välj minst ett alternativ.", "Please choose at least one."),
    "needed.date": Both("Välj en dag.", "Please choose a day."),
    "needed.time": Both("Välj en tid.", "Please choose a time."),
}


def say(key: str, locale: str) -> str:
    """The words for the key, in Swedish unless the locale is English."""
    return TEXTS[key].en if locale.startswith("en") else TEXTS[key].sv
