"""The few words that belong to Slack's frame, in Swedish and English. Lyhörd's own words come from
the handlers; whoever wires the application may give another `say` with the same keys."""

from collections.abc import Mapping

from bot.frame import EVERYWHERE, Both, saying

TEXTS: Mapping[str, Both] = {
    **EVERYWHERE,
    "refused.guest": Both(
        "Hej! Jag kan bara hjälpa dem som är anställda här, och du är gäst i den här arbetsytan. "
        "Det du skrev har inte sparats. Prata med den du har kontakt med i verksamheten.",
        "Hello! I can only help people who are employed here, and you are a guest in this workspace. "
        "What you wrote has not been stored. Please talk to your contact in the organisation.",
    ),
    "refused.unconfirmed": Both(
        "Hej! Jag kan inte se vem du är, för din e-postadress i Slack är inte bekräftad. "
        "Det du skrev har inte sparats. Bekräfta adressen i Slack och skriv sedan igen.",
        "Hello! I cannot tell who you are, because your e-mail address in Slack is not confirmed. "
        "What you wrote has not been stored. Please confirm it in Slack and write again.",
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
    "close": Both("Stäng", "Close"),
    "choose": Both("Välj …", "Choose …"),
}

say = saying(TEXTS)
