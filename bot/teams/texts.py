"""The few words that belong to Teams' frame, in Swedish and English. Lyhörd's own words come from
the handlers; whoever wires the application may give another `say` with the same keys."""

from collections.abc import Mapping

from bot.frame import EVERYWHERE, Both, saying

TEXTS: Mapping[str, Both] = {
    **EVERYWHERE,
    "refused.guest": Both(
        "Hej! Jag kan bara hjälpa dem som är anställda här, och du är gäst i organisationens Teams. "
        "Det du skrev har inte sparats. Prata med den du har kontakt med i verksamheten.",
        "Hello! I can only help people who are employed here, and you are a guest in this organisation's "
        "Teams. What you wrote has not been stored. Please talk to your contact in the organisation.",
    ),
    "refused.unconfirmed": Both(
        "Hej! Jag kan inte se vem du är, för ditt konto i Teams saknar e-postadress. "
        "Det du skrev har inte sparats. Be den som sköter era konton om hjälp.",
        "Hello! I cannot tell who you are, because your account in Teams has no e-mail address. "
        "What you wrote has not been stored. Please ask whoever looks after your accounts.",
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
    "unknown_command": Both(
        "Det här kommandot känner jag inte till. Skriv hjälp i chatten med mig, så ser du vad jag kan.",
        "I do not know this command. Write help in the chat with me to see what I can do.",
    ),
    "add_me_first": Both(
        "Jag svarar dig i vår egen chatt, men där når jag dig inte. Lägg till mig först: Appar, sök efter "
        "Lyhörd, Lägg till. Skriv sedan hej till mig där.",
        "I answer you in a chat of our own, but I cannot reach you there. Add me first: Apps, search for "
        "Lyhörd, Add. Then write hello to me there.",
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

say = saying(TEXTS)
