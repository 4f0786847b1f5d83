"""What of a pasted list becomes no action is said, so that nobody takes it for entered."""

from tests.stories.telling import report
from tests.stories.town import Town, last


def lines(count: int) -> str:
    return "\n".join(
        f"- Säkerställa rutin nummer {n} (krav), Anna Berg, senast 31 mars" for n in range(1, count + 1)
    )


async def test_a_list_that_is_too_long_says_what_did_not_fit_and_from_where(town: Town) -> None:
    bo, anna = await town.person("bo"), await town.person("anna")
    await bo.says(f"handlingsplan:\n{lines(70)}")
    assert "60 åtgärder" in last(bo).words
    assert "10 till i listan fick inte plats" in last(bo).words
    assert "nummer 61" in last(bo).words
    assert "Säkerställa rutin nummer 61" in last(bo).words
    await bo.presses("Stämmer")
    await town.settles()
    done = last(bo).words
    assert "60 åtgärder är inlagda" in done
    assert "10 till" in done
    assert "nummer 61" in done
    assert len([card for card in anna.cards if "rutin nummer" in card.words]) == 60


async def test_a_list_that_fits_says_nothing_of_that(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says(f"handlingsplan:\n{lines(3)}")
    assert "fick inte plats" not in last(bo).words
    assert "blev ingen åtgärd" not in last(bo).words


async def test_sentences_around_the_list_are_shown_without_identifiers(town: Town) -> None:
    bo = await town.person("bo")
    await town.person("anna")
    await bo.says(
        f"handlingsplan:\nAllt ska vara klart inom tre månader, säger 19121212-1212.\n\n{lines(2)}\n\n"
        "Dokumenteras och återredovisas till nämnden."
    )
    card = last(bo).words
    assert "blev ingen åtgärd" in card
    assert "inom tre månader" in card
    assert "återredovisas till nämnden" in card
    assert "1212" not in card
    await bo.presses("Stämmer")


async def test_of_a_guarded_case_nothing_of_it_stands_on_the_card(town: Town) -> None:
    anna, bo, lars = [await town.person(key) for key in ("anna", "bo", "lars")]
    await report(anna)
    await bo.presses("Öppna")
    await bo.presses("Enkel handläggning")
    await bo.submits(
        {"Kan det vara ett missförhållande": "Ja", "Varför, eller varför inte?": "Kan ha orsakat skada."}
    )
    case = await town.the_case_of("anna")
    await lars.presses("Öppna")
    await lars.presses("Ta emot")
    await lars.says(f"handlingsplan på {case.number}:\nInom tre månader.\n\n{lines(62)}")
    card = last(lars).words
    assert "2 till i listan fick inte plats" in card
    assert "Det som stod runt listan blev inga åtgärder" in card
    assert "tre månader" not in card
    assert "rutin nummer" not in card
