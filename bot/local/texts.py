"""The page's own few words, Swedish and English, and how it writes dates. Lyhörd's own words come
from the handlers; these are the frame around them."""

from collections.abc import Mapping
from datetime import date, datetime

from babel.dates import format_date, format_time

from domain.deadlines import LOCAL

TEXTS: Mapping[str, tuple[str, str]] = {
    # key: (Swedish, English)
    "title": ("Lyhörd – demo", "Lyhörd – demo"),
    "tagline": ("Demoorganisation", "Demo organisation"),
    "connection_lost": ("Ingen kontakt.", "Connection lost."),
    "trying_to_reconnect": ("Försöker igen …", "Trying again …"),
    "message_too_long": ("För långt", "Too long"),
    "message_too_long_body": ("Det är för mycket på en gång. Korta det.", "That is too much at once."),
    "people": ("Vem vill du vara?", "Who do you want to be?"),
    "find_person": ("Sök namn, titel eller enhet", "Search name, title or unit"),
    "nobody_found": ("Ingen med det namnet. Prova en enhet eller en roll.", "Nobody found."),
    "switch_person": ("Byt person", "Switch person"),
    "you_are": ("Du är", "You are"),
    "unread_one": ("1 ny", "1 new"),
    "unread": ("{count} nya", "{count} new"),
    "conversations": ("Samtal", "Conversations"),
    "private_chat": ("Lyhörd", "Lyhörd"),
    "start_page": ("Startsida", "Start page"),
    "channel_only_bot": (
        "I kanalen läser Lyhörd bara det som riktas till @Lyhörd.",
        "In a channel Lyhörd reads only what is addressed to @Lyhörd.",
    ),
    "messages": ("Meddelanden", "Messages"),
    "composer": ("Skriv till Lyhörd", "Write to Lyhörd"),
    "composer_channel": ("Skriv till @Lyhörd i #{channel}", "Write to @Lyhörd in #{channel}"),
    "send": ("Skicka", "Send"),
    "keys": ("Enter skickar, Skift+Enter ger ny rad", "Enter sends, Shift+Enter makes a new line"),
    "typing": ("Lyhörd skriver", "Lyhörd is writing"),
    "you": ("Du", "You"),
    "bot": ("Lyhörd", "Lyhörd"),
    "empty_private": (
        "Här börjar samtalet. Skriv vad som har hänt med dina egna ord, eller något av det här:",
        "This is where you talk with Lyhörd. Write in your own words, or try one of these:",
    ),
    "empty_channel": (
        "Ingenting har sagts i kanalen än.",
        "Nothing has been said in this channel yet.",
    ),
    "empty_start": ("Startsidan är tom.", "The start page is empty."),
    "starter_report": ("Rapportera", "Report"),
    "starter_open": ("Mina öppna", "My open cases"),
    "starter_mine": ("Mina ärenden", "My reports"),
    "starter_help": ("Hjälp", "Help"),
    "choose": ("Välj …", "Choose …"),
    "nothing_matches": ("Inget i listan passar.", "Nothing in the list matches."),
    "needed": ("Behöver ett svar.", "Needs an answer."),
    "optional": ("valfritt", "optional"),
    "mistakes": ("Något behöver rättas innan det kan skickas.", "Something needs to be put right first."),
    "mistakes_saved": (
        "Något behöver rättas innan det kan sparas.",
        "Something needs to be put right before it can be saved.",
    ),
    "clock": ("Demoklockan", "Demo clock"),
    "clock_about": (
        "Flytta tiden framåt. Allt som är planerat på vägen händer på riktigt.",
        "Move time forward. Everything scheduled on the way really happens.",
    ),
    "clock_open": ("Demoklockan: {now}. Flytta tiden", "Demo clock: {now}. Move time"),
    "quarter": ("+15 min", "+15 min"),
    "hour": ("+1 timme", "+1 hour"),
    "tomorrow": ("I morgon 08.00", "Tomorrow 08:00"),
    "week": ("+1 vecka", "+1 week"),
    "next_event": ("Till nästa händelse", "To the next event"),
    "choose_moment": ("Välj datum och tid", "Choose date and time"),
    "travel": ("Flytta dit", "Go there"),
    "forward_only": ("Tiden går bara framåt. Välj något senare.", "Time only moves forward."),
    "nothing_ahead": ("Inget är planerat.", "Nothing is planned."),
    "travelling": ("{now} · {count} händelser", "{now} · {count} events"),
    "arrived": ("Framme. {count} händelser på vägen.", "There. {count} events on the way."),
    "arrived_one": ("Framme. En händelse på vägen.", "There. One event on the way."),
    "arrived_none": ("Framme. Inget hände på vägen.", "There. Nothing happened on the way."),
    "close": ("Stäng", "Close"),
    "welcome": ("Välj någon att vara", "Choose someone to be"),
    "welcome_about": (
        "Det här är en påhittad förvaltning. Öppna gärna två fönster: en rapporterar, en tar emot.",
        "Nobody here is real. Open two windows: one reports, the other one receives.",
    ),
    "try_first": ("Bra att börja med", "Good to start with"),
    "gone": ("Den personen finns inte i demon. Välj någon annan.", "No such person. Choose another."),
    "trouble": (
        "Det gick inte just nu. Inget har ändrats – prova igen.",
        "That did not work just now. Nothing was changed – try again.",
    ),
    "pause": (
        "Det kom mycket på en gång. Vänta en halv minut. Det sista har jag inte tagit emot.",
        "A lot came at once. Please wait half a minute. I have not taken in the last of it.",
    ),
    "private_provider": ("privat utförare", "private provider"),
    "today": ("I dag", "Today"),
    "yesterday": ("I går", "Yesterday"),
}

_LOCALES = {"sv": "sv_SE", "en": "en_GB"}
_CLOCK = {"sv": "HH.mm", "en": "HH:mm"}
_SAVES = ("Spara", "Save")
_BEFORE_CLOCK = {"sv": " kl. ", "en": " at "}


def say(key: str, locale: str = "sv", **values: object) -> str:
    """The page's words for the key, in Swedish unless the person's client is set to English."""
    swedish, english = TEXTS[key]
    return (english if locale == "en" else swedish).format(**values)


def moment(at: datetime, locale: str = "sv") -> str:
    """lördag 21 november 2026 kl. 14.30"""
    local = at.astimezone(LOCAL)
    day = format_date(local.date(), "EEEE d MMMM y", locale=_known(locale))
    return day + _BEFORE_CLOCK.get(locale, " kl. ") + clock(at, locale)


def short_day(at: datetime, locale: str = "sv") -> str:
    """lör 21 nov"""
    return format_date(at.astimezone(LOCAL).date(), "EEE d MMM", locale=_known(locale)).replace(".", "")


def clock(at: datetime, locale: str = "sv") -> str:
    """14.30"""
    written = _CLOCK.get(locale, _CLOCK["sv"])
    return format_time(at.astimezone(LOCAL), written, tzinfo=LOCAL, locale=_known(locale))


def day_heading(day: date, today: date, locale: str = "sv") -> str:
    """I dag, I går, or lördag 14 november."""
    near = {0: "today", 1: "yesterday"}.get((today - day).days)
    if near is not None:
        return say(near, locale)
    written = "EEEE d MMMM" if day.year == today.year else "EEEE d MMMM y"
    return format_date(day, written, locale=_known(locale)).capitalize()


def unread_words(count: int, locale: str = "sv") -> str:
    """1 ny, 2 nya; nothing for none."""
    if count == 0:
        return ""
    return say("unread_one" if count == 1 else "unread", locale, count=count)


def happened_on_the_way(count: int, locale: str = "sv") -> str:
    key = {0: "arrived_none", 1: "arrived_one"}.get(count, "arrived")
    return say(key, locale, count=count)


def mistakes(submit: str, locale: str = "sv") -> str:
    """What stands above a form with faults, in the words of its button."""
    return say("mistakes_saved" if submit.startswith(_SAVES) else "mistakes", locale)


def _known(locale: str) -> str:
    return _LOCALES.get(locale, _LOCALES["sv"])
