"""The first page: whom to be."""

from bot.local.chat import LocalChat
from bot.local.dress import dress
from bot.local.elements import block, words
from bot.local.people import PeopleList, address, described, face
from bot.local.texts import say
from domain.deadlines import local_day
from domain.organisation import Person

_FIRST_TO_TRY = ("anna-berg", "bo-ek", "maria-lind", "karin-holm")


async def draw_welcome(chat: LocalChat, *, gone: bool = False) -> None:
    """gone: whoever was asked for is not in the demo."""
    organisation = await chat.organisation()
    today = local_day(chat.clock())
    dress(say("title"))
    with block("div", "welcome"):
        with block("div", "welcome-words"):
            words("span", "L", "face bot large", aria_hidden="true")
            words("h1", say("gone" if gone else "welcome"))
            words("p", say("welcome_about"))
            words("h2", say("try_first"), "label")
            with block("div", "first-to-try"):
                for person in filter(None, map(organisation.person, _FIRST_TO_TRY)):
                    _card_of(person, described(organisation, chat.titles, person, today))
        people = PeopleList(organisation, chat.titles, today, "sv")
        people.show_unread(chat.unread())


def _card_of(person: Person, description: str) -> None:
    with block("a", "person card-like", href=address(person)):
        face(person)
        with block("span", "person-words"):
            words("span", person.name, "person-name")
            words("span", description, "person-title")
