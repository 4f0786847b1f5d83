"""Rounds of texts written after a red team's patterns: addresses, names, hours, units that are nouns."""

from domain.understanding import UnitName, find_identifiers, mask, read_unit

from .corpora import own


def test_the_rounds_of_names_and_addresses_stay_right() -> None:
    rows = own("identifiers_rounds")
    wrong = [
        row["text"]
        for row in rows
        if {(each.span.start, each.span.end, each.label.value) for each in find_identifiers(row["text"])}
        != {tuple(span) for span in row["spans"]}
    ]
    assert len(wrong) <= 0.02 * len(rows), wrong


def test_the_rounds_of_units_stay_right_and_none_is_guessed() -> None:
    towns = {row["town"]: row for row in own("towns")}
    wrong = []
    for row in own("units_rounds"):
        town = towns[row["town"]]
        units = [UnitName(name, name, town["parents"].get(name)) for name in town["units"]]
        found = read_unit(row["text"], units).key
        if found != row["unit"]:
            wrong.append((row["text"], found))
    assert not wrong


def test_a_lone_surrogate_is_read_like_any_other_letter() -> None:
    text = "Karin \ud800 bor på Storgatan 4 \udfff"
    found = find_identifiers(text, [UnitName("a\ud800", "Linden \ud800")])
    assert mask(text, found).text == "[namn 1] \ud800 bor på [adress 1] \udfff"
