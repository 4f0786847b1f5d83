"""Several digests in one place: said when set up, listed when asked for, stopped by name."""

from dataclasses import replace

from domain.kinds import CaseKind
from tests.stories.test_digest import digests_in_channel, reports, until_next_digest
from tests.stories.town import Town, last

MONTHLY = "posta månadssammanställningen för Solgården här"
QUARTERLY = "posta kvartalssammanställningen för Solgården här"


async def test_the_call_is_no_part_of_what_is_said_in_private(town: Town) -> None:
    bo = await town.person("bo")
    for words in (f"@Lyhörd {MONTHLY}", f"@lyhörd, {MONTHLY}", f"{MONTHLY} @Lyhörd"):
        await bo.says(words)
        assert "postas här första vardagen" in last(bo).words, words
    assert await town.draft_of("bo") is None
    async with town.store.reading() as tx:
        (recipient,) = await tx.digests.recipients()
    assert recipient.person == "bo"


async def test_two_that_differ_in_how_often_are_both_posted_here_and_that_is_said(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says_in_channel(MONTHLY)
    assert "Här postas också" not in last(bo).words
    await bo.says_in_channel(QUARTERLY)
    told = last(bo).words
    assert "Kvartalssammanställningen för Solgården postas här" in told
    assert "Här postas också: Månadssammanställningen för Solgården (intern)" in told
    async with town.store.reading() as tx:
        found = await tx.digests.recipients()
    assert sorted(each.interval.value for each in found) == ["monthly", "quarterly"]


async def test_the_same_one_set_up_anew_says_what_it_replaces(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says_in_channel(MONTHLY)
    await bo.says_in_channel(f"{MONTHLY} utom juli")
    assert "Den ersätter den som var inställd förut: Månadssammanställningen för Solgården" in last(bo).words
    async with town.store.reading() as tx:
        (recipient,) = await tx.digests.recipients()
    assert recipient.skipped == (7,)


async def test_which_are_posted_here_is_told_to_whoever_may_see_them(town: Town) -> None:
    bo, erik = await town.person("bo"), await town.person("erik")
    await bo.says_in_channel("vilka sammanställningar")
    assert "Här postas ingen sammanställning" in last(bo).words
    await bo.says_in_channel(f"{MONTHLY} utom juli och augusti")
    await bo.says_in_channel(QUARTERLY)
    await bo.says_in_channel("Vilka sammanställningar postas här?")
    told = last(bo).words
    assert "Månadssammanställningen för Solgården (intern), inte för juli och augusti" in told
    assert "Kvartalssammanställningen för Solgården (intern)" in told
    await erik.says_in_channel("vilka sammanställningar")
    assert "chefer, kvalitetsutvecklare och ledningsgrupp" in last(erik).words


async def test_in_private_all_that_one_has_set_up_anywhere_are_told(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says_in_channel(MONTHLY)
    await bo.says(QUARTERLY)
    await bo.says("vilka sammanställningar har vi?")
    told = last(bo).words
    assert "Kvartalssammanställningen för Solgården (intern), här" in told
    assert "Månadssammanställningen för Solgården (intern), i en kanal" in told


async def test_one_is_stopped_by_its_name_and_all_without_one(town: Town) -> None:
    bo = await town.person("bo")
    await bo.says_in_channel(MONTHLY)
    await bo.says_in_channel(QUARTERLY)
    await bo.says_in_channel("sluta posta månadssammanställningen här")
    told = last(bo).words
    assert "Det här postas inte här längre: Månadssammanställningen för Solgården (intern)." in told
    async with town.store.reading() as tx:
        (left,) = await tx.digests.recipients()
    assert left.interval.value == "quarterly"
    await bo.says_in_channel("sluta posta månadssammanställningen här")
    assert "Här postas ingen sådan sammanställning" in last(bo).words
    await bo.says_in_channel("sluta posta sammanställningar här")
    async with town.store.reading() as tx:
        assert await tx.digests.recipients() == ()


async def test_the_whole_tells_causes_times_kept_and_the_number_of_the_oldest_case(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await reports(anna, 1)
    number = (await town.the_case_of("anna")).number
    await bo.says_in_channel(MONTHLY)
    await until_next_digest(town)
    (card,) = digests_in_channel(bo)
    assert number not in card.words
    await bo.presses_again(card, "Visa mer")
    assert bo.dialog is not None
    told = bo.dialog.words
    assert f"({number}, Solgården)" in told
    assert "Avslutade i tid" in told
    assert "0 av 0" in told
    assert "Diarieförda klagomål och synpunkter" in told
    assert "Försenade åtgärder, efter den ansvarigas nivå" in told
    assert "Vanligaste orsaker i det som avslutades: inget avslutades i perioden" in told


async def test_age_and_outcome_of_lex_sarah_are_for_those_entitled(town: Town) -> None:
    anna, bo, lars = [await town.person(key) for key in ("anna", "bo", "lars")]
    await reports(anna, 1)
    deviation = await town.the_case_of("anna")
    sarah = replace(
        deviation, id="s", number="LS-1", kind=CaseKind.LEX_SARAH, original_kind=CaseKind.LEX_SARAH,
        category=None, version=1,
    )  # fmt: skip
    async with town.store.transaction() as tx:
        await tx.cases.add(sarah)
    await bo.says_in_channel(MONTHLY)
    await until_next_digest(town)
    await lars.presses_again(digests_in_channel(lars)[0], "Visa lex Sarah")
    assert lars.dialog is not None
    told = lars.dialog.words
    assert "1, den äldsta sedan" in told
    assert "Inget missförhållande 0 · Missförhållande 0" in told
    assert "LS-" not in told
    await bo.presses_again(digests_in_channel(bo)[0], "Visa mer")
    assert bo.dialog is not None
    assert "Anmälda till IVO" not in bo.dialog.words
