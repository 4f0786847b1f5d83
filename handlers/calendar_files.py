"""APT as files: calendar files (RFC 5545, RFC 5546) that calendars accept, and pages to be printed.

What is in them comes ready from domain.meeting_files; nothing here decides what may be said.
"""

import re
from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from html import escape

import icalendar

from domain.deadlines import LOCAL
from domain.meeting_files import Invitation, Page

PRODUCT = "-//Lyhord//APT//SV"
CALENDAR_TYPE = "text/calendar; charset=utf-8"
PAGE_TYPE = "text/html; charset=utf-8"
_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""Control characters, which no text in a calendar file may hold."""
_WINTER, _SUMMER = timedelta(hours=1), timedelta(hours=2)


class Method(StrEnum):
    """What a calendar is to do with it."""

    PUBLISH = "PUBLISH"
    REQUEST = "REQUEST"
    CANCEL = "CANCEL"


class NobodyInvites(ValueError):
    """A request needs an organiser and someone who is invited (RFC 5546); publish it instead."""


def calendar_file(
    invitations: Sequence[Invitation],
    method: Method = Method.PUBLISH,
    *,
    organiser: str | None = None,
    invited: Collection[str] = (),
) -> bytes:
    """The invitations as one .ics file, UTF-8. A cancelled one says so whatever the method.

    organiser, invited: e-mail addresses; needed for a request, and the organiser for a cancellation
    that is to be acted on without asking.
    Raises NobodyInvites, ValueError without invitations.
    """
    if not invitations:
        raise ValueError("a calendar file without invitations")
    if method is Method.REQUEST and not (organiser and invited):
        raise NobodyInvites
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method.value)
    calendar.add_component(_zone())
    for each in invitations:
        calendar.add_component(_event(each, method, organiser, invited))
    return bytes(calendar.to_ical())


def calendar_name(day: date) -> str:
    """The name of the file. It says when, and nothing else."""
    return f"apt-{day.isoformat()}.ics"


def page_name(day: date) -> str:
    return f"apt-{day.isoformat()}.html"


def _zone() -> icalendar.Timezone:
    """Swedish time by the rule that the whole European Union has had since 1996 (directive 2000/84/EC)."""
    zone = icalendar.Timezone()
    zone.add("tzid", LOCAL.key)
    zone.add_component(
        _half_year(
            icalendar.TimezoneDaylight(), "CEST", datetime.combine(date(1996, 3, 31), time(2)), _WINTER
        )
    )
    zone.add_component(
        _half_year(
            icalendar.TimezoneStandard(), "CET", datetime.combine(date(1996, 10, 27), time(3)), _SUMMER
        )
    )
    return zone


def _half_year(
    part: icalendar.Component, name: str, since: datetime, before: timedelta
) -> icalendar.Component:
    """since: the first time, on the clock as it was before the change."""
    part.add("dtstart", since)
    part.add("rrule", {"freq": "yearly", "bymonth": since.month, "byday": "-1su"})
    part.add("tzoffsetfrom", before)
    part.add("tzoffsetto", _SUMMER if before == _WINTER else _WINTER)
    part.add("tzname", name)
    return part


def _event(
    invitation: Invitation, method: Method, organiser: str | None, invited: Collection[str]
) -> icalendar.Event:
    event = icalendar.Event()
    event.add("uid", invitation.uid)
    event.add("sequence", invitation.sequence)
    event.add("dtstamp", invitation.at)
    event.add("dtstart", invitation.begins.astimezone(LOCAL))
    event.add("dtend", invitation.ends.astimezone(LOCAL))
    event.add("summary", _line(invitation.summary))
    if invitation.place:
        event.add("location", _line(invitation.place))
    if invitation.description:
        event.add("description", _UNFIT.sub("", invitation.description))
    off = invitation.cancelled or method is Method.CANCEL
    event.add("status", "CANCELLED" if off else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if off else "OPAQUE")
    event.add("class", "PRIVATE")
    if organiser:
        event.add("organizer", f"mailto:{organiser}")
    for address in invited:
        event.add("attendee", f"mailto:{address}")
    return event


def _line(text: str) -> str:
    return " ".join(_UNFIT.sub(" ", text).split())


_STYLE = """
body { font: 12pt/1.45 "Segoe UI", Arial, sans-serif; max-width: 42em; margin: 2em auto; color: #111 }
h1 { font-size: 1.5em; margin-bottom: .3em }
h2 { font-size: 1.1em; margin: 1.2em 0 .3em; border-bottom: 1px solid #999; break-after: avoid }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1em 1em; margin: 0 }
dt { color: #444 } dd { margin: 0 }
ul { margin: .2em 0; padding-left: 1.2em } li { break-inside: avoid }
@page { size: A4; margin: 18mm }
"""


def printed_page(page: Page) -> bytes:
    """The page as one HTML file that needs nothing else, UTF-8; everything in it is escaped."""
    facts = "".join(f"<dt>{escape(name)}</dt><dd>{_broken(value)}</dd>" for name, value in page.facts)
    sections = "".join(
        f"<section><h2>{escape(section.heading)}</h2>{_listed(section.lines)}</section>"
        for section in page.sections
    )
    return (
        f'<!doctype html>\n<html lang="{escape(page.locale)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(page.title)}</title><style>{_STYLE}</style></head>"
        f"<body><h1>{escape(page.title)}</h1>{f'<dl>{facts}</dl>' if facts else ''}{sections}</body></html>\n"
    ).encode()


def _broken(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _listed(lines: Sequence[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>" if lines else ""
