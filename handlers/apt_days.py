"""Deadlines that lean on APT: "före nästa APT" as the full date that it is."""

import re

from domain.meeting_access import Act
from domain.meetings import before_next
from handlers.apt import may_here
from handlers.talk import Talk

_BEFORE_APT = re.compile(
    r"(?:(?:senast|klart?)\s+)*(?:före|innan|till|inför|before|by|until)\s+(?:the\s+)?(?:nästa|next)\s+apt\b"
    r"(?:[- ]?(?:mötet|möte|träffen|träff|meeting))?",
    re.IGNORECASE,
)


async def with_apt_day(talk: Talk, said: str, unit: str) -> str:
    """The words with the day itself in place of "före nästa APT"; as they are where no APT is planned."""
    if _BEFORE_APT.search(said) is None or not may_here(talk, Act.SEE, unit):
        return said
    coming = await talk.tx.meetings.coming(unit, talk.now, 3)
    ahead = next((day for each in coming if (day := before_next(each)) >= talk.today), None)
    return said if ahead is None else _BEFORE_APT.sub(f"senast {ahead.isoformat()}", said)
