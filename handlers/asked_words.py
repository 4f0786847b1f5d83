"""What a message asks for, without what people say around it.

"Hej! Skulle jag kunna få se mina ärenden, tack?" asks for "se mina ärenden". The words that are left are
matched whole, so that a story which begins politely stays a story.
"""

import re

_MOST_READ = 200
"""Characters; nothing that only asks for something is longer."""

_GREETING = r"(?:hej(?:san)?|hallå|tjena|tja|god (?:morgon|dag|kväll|eftermiddag|förmiddag)|ursäkta|hello|hi)"
_CAN = r"(?:kan|kunde|skulle|får|could|can|would|may)"
_WANTS = (
    r"(?:vill|skulle (?:vilja|behöva)|behöver|måste|ska|tänkte|önskar|har (?:bara )?tänkt|undrar(?: hur)?)"
)
_BEFORE = re.compile(
    rf"(?:{_GREETING}(?: (?:på dig|där|there))?[\s,.!–-]+(?=\w)"
    rf"|(?:jag|vi|man)\s+{_WANTS}\s+(?!hjälp)(?:(?:jag|få|ha|gärna|bara|nu|också|att)\s+)*"
    r"|(?:i|we)\s*(?:'d like|would like|want|need|have|'d love|wish)\s+to\s+"
    rf"|{_CAN}\s+(?:jag|vi|du|man|i|we|you)\s+(?:(?:få|kunna|vilja|snälla|please|gärna|att)\s+)*"
    r"|hur\s+gör\s+(?:jag|man|vi)\s+(?:för\s+att|när\s+(?:jag|man|vi)\s+ska)\s+"
    r"|how\s+(?:do|can|should)\s+(?:i|we)\s+"
    r"|(?:snälla|please|vänligen)\s+"
    r"|(?:hjälpa?|help)\s+(?:mig|oss|me|us)\s+(?:(?:att|med att|to|with)\s+)?(?=\w)"
    r"|(?:vill|behöver|måste|ska|undrar)\s+(?!hjälp)(?:(?:få|gärna|bara|att)\s+)*"
    r")",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:[\s,.!?–-]+(?:hur gör (?:jag|man)(?: då)?|tack(?: på förhand)?|snälla|please|thanks|nu|då|now))?"
    r"[\s.!?]*$",
    re.IGNORECASE,
)


_NO_RING = re.compile(r"\b([Pp])a(?=\s)")
"""The Swedish preposition, typed without its ring; in capitals it is personal assistance (PA)."""


def ringed(text: str) -> str:
    """ "visa oktober pa Solgarden": asked for as with "på"."""
    return _NO_RING.sub(r"\1å", text)


def bare(text: str) -> str:
    """The words without greeting, wish and thanks; the text as it is where only those were said."""
    said = ringed(text.strip())
    if len(said) > _MOST_READ:
        return said
    left = said
    while (before := _BEFORE.match(left)) is not None and before.end() < len(left):
        left = left[before.end() :]
    shorter = left[: after.start()] if (after := _AFTER.search(left)) is not None else left
    return shorter or left or said
