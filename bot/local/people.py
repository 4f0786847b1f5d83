"""Everyone one can be: a searchable list, grouped by unit, each a link of their own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from nicegui.elements.mixins.text_element import TextElement

from bot.local.elements import block, words
from bot.local.texts import say, unread_words
from domain.organisation import Organisation, Person, Unit

Titles = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """The people whose home is this unit. heading: what it is called here. inside: the unit above."""

    heading: str
    unit: Unit
    inside: str
    people: tuple[Person, ...]


def address(person: Person, place: str = "") -> str:
    """Where this person's page is. place: "start" or a channel's key; empty is the private chat."""
    return f"/som/{quote(person.id)}" + (f"/{quote(place)}" if place else "")


def described(organisation: Organisation, titles: Titles, person: Person, today: date) -> str:
    """undersköterska, Solgården"""
    home = next(iter(organisation.home_units(person.id, today)), None)
    parts = (titles.get(person.id, ""), organisation.unit(home).short_name if home else "")
    return ", ".join(part for part in parts if part)


def groups(organisation: Organisation, today: date) -> Iterator[Group]:
    """In the order of the tree, those who serve the whole organisation last."""
    homes = {
        person.id: next(iter(organisation.home_units(person.id, today)), None)
        for person in organisation.people
        if person.active
    }
    lowest = organisation.lowest_units()
    for unit in _in_order(organisation):
        heading = unit.short_name if unit in lowest else unit.name
        people = tuple(person for person in organisation.people if homes.get(person.id) == unit.key)
        if people:
            above = organisation.unit(unit.parent).name if unit.parent else ""
            yield Group(heading, unit, above, people)


def _in_order(organisation: Organisation) -> Iterator[Unit]:
    tops = [unit for unit in organisation.units if unit.parent is None]
    for top in tops:
        yield from (unit for unit in organisation.below(top.key) if unit is not top)
    yield from tops


class PeopleList:
    """Drawn where it is made; only the badges change afterwards, so that a search is left in peace.

    current: who this page is.
    """

    def __init__(
        self,
        organisation: Organisation,
        titles: Titles,
        today: date,
        locale: str,
        current: str | None = None,
    ) -> None:
        self._titles = titles
        self._locale = locale
        self._current = current
        self._badges: dict[str, TextElement] = {}
        with block("div", "people"):
            self._search()
            with block("nav", "groups", aria_label=say("people", locale)):
                for group in groups(organisation, today):
                    self._group(group)
                words("p", say("nobody_found", locale), "nobody", hidden=True, role="status")

    def show_unread(self, unread: Mapping[str, int]) -> None:
        """unread: how many messages each person has not seen."""
        for person, badge in self._badges.items():
            count = unread.get(person, 0)
            badge.set_text(unread_words(count, self._locale))
            badge.set_visibility(count > 0)

    def _search(self) -> None:
        label = say("find_person", self._locale)
        search = block("input", "input find", type="search", aria_label=label, placeholder=label)
        search.props["autocomplete"] = "off"
        search.on("input", js_handler="(event) => lyhord.findPeople(event)")

    def _group(self, group: Group) -> None:
        with block("section", "group"):
            with block("h3", "group-name"):
                words("span", group.heading)
                if group.unit.provider:
                    words("span", say("private_provider", self._locale), "group-tag")
            for person in group.people:
                self._person(person, group)

    def _person(self, person: Person, group: Group) -> None:
        title = self._titles.get(person.id, "")
        find = f"{person.name} {title} {group.unit.name} {group.inside} {' '.join(group.unit.aliases)}"
        mine = person.id == self._current
        link = block("a", "person", href=address(person), aria_current="page" if mine else None)
        link.props["data-find"] = find.casefold()
        with link:
            face(person)
            with block("span", "person-words"):
                words("span", person.name, "person-name")
                words("span", title, "person-title")
            self._badges[person.id] = words("span", "", "badge")
            self._badges[person.id].set_visibility(False)


_SHADES = 6


def face(person: Person) -> None:
    """Initials on a colour of their own, always the same one."""
    initials = "".join(word[0] for word in person.name.split()[:2]).upper()
    shade = sum(map(ord, person.id)) % _SHADES
    words("span", initials, f"face shade-{shade}", aria_hidden="true")
