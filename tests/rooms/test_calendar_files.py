"""Calendar files that other readers accept, and pages that carry nothing they should not."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from html.parser import HTMLParser
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from hypothesis import given
from hypothesis import strategies as st

from domain.meeting_files import Invitation, Page, PageSection, invitations
from domain.meetings import Gathering, Occasion, State, cancel, move
from handlers.calendar_files import Method, NobodyInvites, calendar_file, calendar_name, printed_page

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
OCCASION = Occasion(
    id="occasion-1",
    series="series-1",
    unit="almen",
    original=date(2026, 12, 8),
    gatherings=(
        Gathering(0, date(2026, 12, 8), date(2026, 12, 8), time(14), time(15, 30), "day", "Solrummet"),
    ),
    state=State.POSTED,
    version=3,
)
LONGEST_LINE = 75  # octets, RFC 5545 section 3.1


def an_invitation(**changes: object) -> Invitation:
    first = invitations(OCCASION, NOW, "APT – Almen")[0]
    return replace(first, **changes)  # type: ignore[arg-type]


Line = tuple[str, dict[str, str], str]


def read_lines(file: bytes) -> list[Line]:
    """A reader of its own, as strict as RFC 5545: (name, parameters, value) of each content line."""
    text = file.decode("utf-8")
    assert text.endswith("\r\n")
    raw = text[:-2].split("\r\n")
    assert all("\n" not in line and "\r" not in line for line in raw)
    assert all(len(line.encode()) <= LONGEST_LINE for line in raw)
    unfolded: list[str] = []
    for line in raw:
        if line.startswith((" ", "\t")):
            unfolded[-1] += line[1:]
        else:
            unfolded.append(line)
    return [_content_line(line) for line in unfolded]


def _content_line(line: str) -> Line:
    found = re.fullmatch(r"([A-Z-]+)((?:;[A-Z-]+=[^;:,\"]+)*):(.*)", line)
    assert found is not None, line
    parameters = dict(pair.split("=", 1) for pair in found[2].split(";") if pair)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", found[3])
    return found[1], parameters, found[3]


def events(lines: list[Line]) -> Iterator[dict[str, Line]]:
    event: dict[str, Line] | None = None
    for line in lines:
        if line[0] == "BEGIN" and line[2] == "VEVENT":
            event = {}
        elif line[0] == "END" and line[2] == "VEVENT":
            assert event is not None
            yield event
            event = None
        elif event is not None:
            assert line[0] not in event, "each property once"
            event[line[0]] = line


def text_of(value: str) -> str:
    """Unescaped, and nothing that should have been escaped."""
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", value)
    return re.sub(r"\\([\\;,nN])", lambda found: "\n" if found[1] in "nN" else found[1], value)


def test_an_apt_becomes_an_event_in_swedish_time() -> None:
    (event,) = events(read_lines(calendar_file(invitations(OCCASION, NOW, "APT – Almen"))))
    assert event["UID"][2] == "occasion-1-0@lyhord"
    assert event["SEQUENCE"][2] == "0"
    assert event["DTSTAMP"][2] == "20261122T090000Z"
    assert event["DTSTART"] == ("DTSTART", {"TZID": "Europe/Stockholm"}, "20261208T140000")
    assert event["DTEND"] == ("DTEND", {"TZID": "Europe/Stockholm"}, "20261208T153000")
    assert text_of(event["SUMMARY"][2]) == "APT – Almen"
    assert event["STATUS"][2] == "CONFIRMED"


def test_components_are_nested_and_the_calendar_says_what_it_is() -> None:
    lines = read_lines(calendar_file([an_invitation()]))
    open_now: list[str] = []
    for name, _, value in lines:
        if name == "BEGIN":
            open_now.append(value)
        elif name == "END":
            assert open_now.pop() == value
    assert open_now == []
    head = {name: value for name, _, value in lines[1:6]}
    assert (head["VERSION"], head["METHOD"]) == ("2.0", "PUBLISH")
    assert "PRODID" in head


@pytest.mark.parametrize("day", [date(2026, 7, 1), date(2026, 12, 8), date(2027, 3, 28), date(2035, 10, 28)])
def test_the_zone_in_the_file_is_swedish_time_to_another_reader(day: date) -> None:
    text = calendar_file([an_invitation()]).decode()
    zone = tzical(StringIO(text.replace("\r\n", "\n"))).get("Europe/Stockholm")
    assert zone is not None
    for hour in (0, 1, 4, 12, 23):
        at = datetime.combine(day, time(hour))
        assert (
            at.replace(tzinfo=zone).utcoffset() == at.replace(tzinfo=ZoneInfo("Europe/Stockholm")).utcoffset()
        )


def test_a_move_is_the_same_event_with_a_higher_sequence() -> None:
    moved = move(OCCASION, date(2026, 12, 11), time(10))
    (event,) = events(read_lines(calendar_file(invitations(moved, NOW, "APT"))))
    assert (event["UID"][2], event["SEQUENCE"][2]) == ("occasion-1-0@lyhord", "1")
    assert (event["DTSTART"][2], event["DTEND"][2]) == ("20261211T100000", "20261211T113000")


def test_a_cancellation_says_so_and_frees_the_time() -> None:
    off = cancel(OCCASION)
    file = calendar_file(invitations(off, NOW, "APT"), Method.CANCEL, organiser="apt@example.org")
    lines = read_lines(file)
    (event,) = events(lines)
    assert ("METHOD", {}, "CANCEL") in lines
    assert (event["STATUS"][2], event["SEQUENCE"][2]) == ("CANCELLED", "1")
    assert event["TRANSP"][2] == "TRANSPARENT"
    assert event["ORGANIZER"][2] == "mailto:apt@example.org"


def test_a_request_needs_someone_who_asks_and_someone_asked() -> None:
    with pytest.raises(NobodyInvites):
        calendar_file([an_invitation()], Method.REQUEST)
    file = calendar_file(
        [an_invitation()], Method.REQUEST, organiser="apt@example.org", invited=["eva.ek@example.org"]
    )
    assert ("ATTENDEE", {}, "mailto:eva.ek@example.org") in read_lines(file)


def test_day_and_night_staff_get_an_event_each() -> None:
    two = replace(
        OCCASION,
        gatherings=(
            *OCCASION.gatherings,
            Gathering(1, date(2026, 12, 9), date(2026, 12, 9), time(7), time(8), "night"),
        ),
    )
    uids = [event["UID"][2] for event in events(read_lines(calendar_file(invitations(two, NOW, "APT"))))]
    assert uids == ["occasion-1-0@lyhord", "occasion-1-1@lyhord"]


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200))
def test_whatever_the_place_is_called_the_file_stays_whole(place: str) -> None:
    (event,) = events(read_lines(calendar_file([an_invitation(place=place)])))
    assert text_of(event["LOCATION"][2] if "LOCATION" in event else "") == " ".join(place.split())


def test_a_description_keeps_its_lines() -> None:
    said = "Dagordning:\n1; Avvikelser, 3\\2"
    (event,) = events(read_lines(calendar_file([an_invitation(description=said)])))
    assert text_of(event["DESCRIPTION"][2]) == said


def test_a_file_without_invitations_is_none() -> None:
    with pytest.raises(ValueError, match="without invitations"):
        calendar_file([])


def test_the_name_of_a_file_says_when_and_nothing_else() -> None:
    assert calendar_name(date(2026, 12, 8)) == "apt-2026-12-08.ics"


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in {"src", "href"}]

    def handle_data(self, data: str) -> None:
        self.text += data


@given(st.text(max_size=100), st.text(max_size=100))
def test_a_page_says_what_it_was_given_and_runs_nothing(title: str, line: str) -> None:
    page = Page(
        title, (("När", line), ("Var", "<b>")), (PageSection("Avvikelser & klagomål", (line, "<script>")),)
    )
    file = printed_page(page).decode("utf-8", "strict") if _printable(title + line) else None
    if file is None:
        return
    seen = _Seen()
    seen.feed(file)
    assert "script" not in seen.tags
    assert not seen.links
    assert "<script>" in seen.text
    assert "Avvikelser & klagomål" in seen.text


def _printable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
