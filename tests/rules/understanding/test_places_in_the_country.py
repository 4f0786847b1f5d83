"""Addresses without a word for street: villages, farms, properties and boxes; what only looks like one."""

import itertools

import pytest

from domain.understanding import IdentifierLabel, find_identifiers

PLACES = """
    Klinten 6|Tolg 9|Risa 15|Kåddis 41|Hultet 4|Västra Torp 112|Åsen 4B|Tomta 33|Sundborn Kyrkby 12|Lillå 45
    Norra Sandsjö Prästgård 1|Stora Hult Nygård 3|Ekebergs gård 12|Hults by 4|Åsbräcka Västergård 3|Öja 8
    Nybygget 14|Svedjan 6|Kvarnen 2|Näs 6|Storön 22|Bjärka-Säby 4|Persbo 8|Fridhem 8|Kråkerum 12|Tving 6
"""
SAID = """
    Hon bor på {}|Kunden på {} fick ingen dusch|Larm från {} kl 03.15|Trygghetslarm {}, täckning saknas
    Vi hittar inte {}, gps:en visar fel|Brukaren, {}, har inte fått mat|Trappan vid {} är livsfarlig
    Besök {} ej utfört|Adress: {}|Vi var framme när {} larmade|Ingen hann till {} i natt|Nytt uppdrag: {}
    Hemma hos Rut, {}, var det kallt|The client at {} was left without her evening visit|Insatser {} 3 ggr/dag
"""
WRITTEN_SMALL = """
    lillbyn 9|nybygget 14|backen 3|kvarnen 2|norrbyn 33|rävåsen 6|stora hult 7|tomta 33|sandvik 208|kyrkbyn 5
"""
SAID_SMALL = """
    hon bor på {}|larm {}, framme efter 40 min|trygghetslarm {}, täckning saknas|vi hittar inte {}
    besök {} ej utfört|hittade inte till {} i snöovädret|ny kund {} från måndag|hämtades på {} av färdtjänst
"""
NUMBERED = """
    På avdelning 3 saknas personal|Larm från rum 12|hon bor i lägenhet 4|Larm lgh 1204|bor på plan 3
    hemma hos brukare 7|Kund 14 fick ingen dusch|enligt paragraf 3|Fick Alvedon 500 och Furix 40|till bil 4
    SON 2024/118|Linje 9 gick inte|omgång 2 kom inte|vecka 48|Solgården 2 saknar nattpersonal
    Gruppbostaden Linden 2|På Solgården 2 saknades nattpersonal|Personalen på Solgården 2 är sjuk
    Jag jobbade på Furugården 2 i natt|De boende på Lindgården 2 fick vänta|Vi åkte till Norrby 3 gånger
    till Norrby 14:30|Larm 4512, batteriet slut|Nyckel 14 saknas|till fack 3 i nyckelskåpet|box 2 på akuten
    i Norrby 14.30|Johannes 3:16|Hej, Berit Lund 82, har ramlat|Kunden Lindberg 82 föll|Puls 120, temp 39
    Längd 170, vikt 60|Zon 3 larmade|Bilen GHK 41D fick punktering|Vi ses i Lerum 15|P4 Jämtland 3
    Almbackens plan 1 saknar folk|Ica 18|It happened Nov 3, 2025|By 5pm today|Åtgärd 2: ny rutin
    Utredningsgrupp 11 svarade|på kvällen 4 larm|Larm Våtrum 2|Lunch 3 portioner
"""


def addresses(text: str) -> list[str]:
    """What is found to be an address, as it is written."""
    return [
        text[each.span.start : each.span.end]
        for each in find_identifiers(text)
        if each.label is IdentifierLabel.ADDRESS
    ]


def listed(lines: str) -> list[str]:
    """The items of a list above."""
    return [item.strip() for line in lines.strip().splitlines() for item in line.split("|")]


def not_read(places: str, said: str) -> list[str]:
    """The texts, each place said in each way, in which not just the place is found."""
    texts = ((place, how.format(place)) for place, how in itertools.product(listed(places), listed(said)))
    return [text for place, text in texts if addresses(text) != [place]]


def test_a_place_and_a_number_are_an_address_wherever_they_are_said() -> None:
    assert not_read(PLACES, SAID) == []


def test_a_place_in_small_letters_is_an_address_where_someone_lives_or_is_visited() -> None:
    assert not_read(WRITTEN_SMALL, SAID_SMALL) == []


def test_what_has_a_number_and_is_nobodys_home_is_left() -> None:
    assert [(text, found) for text in listed(NUMBERED) if (found := addresses(text))] == []


@pytest.mark.parametrize(
    "place",
    [
        "Karl XI-gatan 24, 222 20 Lund",
        "Gustav III:s väg 12",
        "Drottning Kristinas väg 53",
        "S:t Eriksgatan 12",
        "St Eriksgatan 4",
        "von Rosens väg 3",
        "1:a Långgatan 4",
        "Södra Promenaden 37",
        "Klinten 6, 621 99 Havdhem",
        "Norrby 12, Alingsås",
        "Tolg 9, lgh 1001",
        "Hult 4–6",
        "Alviken Västra 12",
        "Klippinge nr 7",
        "Hult 1:114",
    ],
)
def test_an_address_is_found_whole(place: str) -> None:
    assert addresses(f"Hon bor på {place}") == [place]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("fastigheten Hult 1:23 saknar vatten", "Hult 1:23"),
        ("all post går till Box 4512, 831 21 Strömby", "Box 4512, 831 21 Strömby"),
        ("Brevet till Box 66 kom tillbaka", "Box 66"),
        ("Adress Pl 1432", "Pl 1432"),
    ],
)
def test_properties_and_boxes_are_addresses_where_a_word_says_so(text: str, found: str) -> None:
    assert addresses(text) == [found]
