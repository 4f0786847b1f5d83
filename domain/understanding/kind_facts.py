"""All facts a text can show, in one mapping: violence and harm, what happened in the work (events),
and who speaks and how (voices)."""

from collections.abc import Mapping

from .kind_facts_events import EVENT_FACTS
from .kind_facts_harm import HARM_FACTS
from .kind_facts_voices import VOICE_FACTS

FACTS: Mapping[str, str] = {**VOICE_FACTS, **HARM_FACTS, **EVENT_FACTS}
