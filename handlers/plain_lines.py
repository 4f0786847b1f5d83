"""What a dialog shows, as lines of plain text: for a text to copy and for what is handed out."""

from collections.abc import Iterable, Iterator

from handlers.chat import DialogPart, Facts, Heading, Story, Text


def plain_lines(parts: Iterable[DialogPart]) -> Iterator[str]:
    """Headings, facts and texts; what is pressed and what only divides is left out."""
    for part in parts:
        match part:
            case Heading(text):
                yield f"\n{text}"
            case Facts(pairs):
                yield from (f"{name}: {value}" for name, value in pairs)
            case Story(text):
                yield text
            case Text(runs):
                yield "".join(run if isinstance(run, str) else run.text for run in runs)
            case _:
                pass
