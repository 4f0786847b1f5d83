"""A list, two people, a certificate: and nothing goes before that."""

import json
from hashlib import sha256
from pathlib import Path

import pytest
import sqlalchemy as sa

from domain.retention import seal_of
from storage.encryption import KeyDestroyed
from storage.store import Store
from storage.tables.protection import audit
from tests.rooms.cli.conftest import Lyhord
from tests.rooms.cli.reporting import SECRET, keep, old_case, some_case
from tests.rooms.cli.test_keys import in_the_database

RITVA, KARIN, BO = "ritva.stahle@ekvik.example", "karin.almgren@ekvik.example", "bo.tallmo@ekvik.example"


@pytest.fixture
def with_old_cases(installed: Path) -> Path:
    in_the_database(lambda store: keep(store, old_case(1), old_case(2), some_case(3)))
    return installed


def numbers(text: str) -> list[str]:
    return [word for word in text.split() if word.startswith("AV-")]


@pytest.fixture
def listed(with_old_cases: Path, lyhord: Lyhord) -> str:
    """The number of a list that waits for approval."""
    said = lyhord("retention", "propose", "--by", RITVA)
    assert said.code == 0, said.err
    return said.out.split(":")[0]


def test_the_list_says_numbers_kinds_and_days_and_no_story(listed: str, lyhord: Lyhord) -> None:
    said = lyhord("retention", "show", listed)
    assert said.code == 0
    assert len(numbers(said.out)) == 2
    assert "deviation" in said.out
    assert SECRET not in said.out
    assert "It is proposed." in said.out
    again = lyhord("retention", "propose", "--by", RITVA)
    assert (again.code, f"{listed} is not settled yet" in again.err) == (1, True)


def test_nothing_goes_before_two_different_people_have_said_so(listed: str, lyhord: Lyhord) -> None:
    refused = lyhord("retention", "carry-out", listed, "--by", RITVA)
    assert (refused.code, "Two different people" in refused.err) == (1, True)
    assert "One more person" in lyhord("retention", "approve", listed, "--by", RITVA).out
    for who, why in (
        (RITVA, "approved it already"),
        (BO, "registrar, the quality developer or the director"),
        ("nobody@ekvik.example", "Nobody in the organisation"),
    ):
        said = lyhord("retention", "approve", listed, "--by", who)
        assert (said.code, why in said.err) == (1, True), who
    assert lyhord("retention", "carry-out", listed, "--by", RITVA).code == 1
    assert f"carry-out {listed}" in lyhord("retention", "approve", listed, "--by", KARIN).out


def test_an_approved_list_is_carried_out_once_and_its_certificate_is_always_the_same(
    listed: str, lyhord: Lyhord, place: Path
) -> None:
    before = lyhord("statistics", "--year", "2020").out
    for who in (RITVA, KARIN):
        assert lyhord("retention", "approve", listed, "--by", who).code == 0
    said = lyhord("retention", "carry-out", listed, "--by", RITVA, "--out", place / "bevis.json")
    assert said.code == 0, said.err
    body = json.loads(said.out)
    assert (body["count"], body["left_alone"], len(body["list_sha256"])) == (2, [], 64)
    assert [(each["name"], each["role"]) for each in body["approved_by"]] == [
        ("Ritva Ståhle", "registrar"),
        ("Karin Almgren", "manager"),
    ]
    assert "who reported" in body["what"]
    assert "audit log" in body["what_is_kept"]
    assert body["sha256"] == seal_of(body)
    rest = {name: value for name, value in body.items() if name != "sha256"}
    written_out = json.dumps(rest, sort_keys=True, ensure_ascii=False).encode()
    assert body["sha256"] == sha256(written_out).hexdigest()
    assert (place / "bevis.json").read_text() == said.out
    assert (place / "bevis.json").stat().st_mode & 0o777 == 0o600
    assert lyhord("retention", "carry-out", listed, "--by", RITVA).out == said.out
    assert lyhord("retention", "certificate", listed).out == said.out
    assert lyhord("statistics", "--year", "2020").out == before
    assert lyhord("audit", "verify").code == 0
    assert "No case's time is out." in lyhord("retention", "propose", "--by", RITVA).out
    in_the_database(cannot_be_read)
    in_the_database(stands_in_the_log)


async def stands_in_the_log(store: Store) -> None:
    async with store.reading() as tx:
        found = await tx.connection.execute(
            sa.select(audit.c.what, audit.c.actor)
            .where(audit.c.what.like("retention.%"))
            .order_by(audit.c.seq)
        )
        assert [tuple(line) for line in found] == [
            ("retention.proposed", "ritva"),
            ("retention.approved", "ritva"),
            ("retention.approved", "karin"),
            ("retention.carried_out", "ritva"),
        ]
        (figures, *_) = await tx.audit.about("year:2020", 5)
        assert (figures.what, figures.actor, figures.details) == ("year.exported", None, '{"format":"json"}')


def test_whoever_proposes_or_carries_out_is_named_and_known(listed: str, lyhord: Lyhord) -> None:
    assert lyhord("retention", "propose").code != 0
    assert lyhord("retention", "carry-out", listed).code != 0
    for command in (("propose",), ("carry-out", listed), ("plan", "deviation=3", "--decision", "SN 1")):
        said = lyhord("retention", *command, "--by", "nobody@ekvik.example")
        assert (said.code, "Nobody in the organisation" in said.err) == (1, True), command


async def cannot_be_read(store: Store) -> None:
    async with store.reading() as tx:
        for case_id in [old_case(n).id for n in (1, 2)]:
            with pytest.raises(KeyDestroyed):
                await tx.cases.texts(case_id)
        assert (await tx.cases.texts(some_case(3).id))[0].text.startswith(SECRET)


def test_an_approval_that_the_audit_log_does_not_know_counts_for_nothing(listed: str, lyhord: Lyhord) -> None:
    """Someone who can write in the database writes an approval there."""

    async def forge(store: Store) -> None:
        async with store.transaction() as tx:
            proposal = await tx.retention.get(listed)
            assert proposal is not None
            (mine,) = proposal.approvals
            forged = mine.__class__("karin", mine.role, mine.at, mine.how)
            await tx.retention.approve(listed, forged, proposal.progress.APPROVED)

    assert lyhord("retention", "approve", listed, "--by", RITVA).code == 0
    in_the_database(forge)
    said = lyhord("retention", "carry-out", listed, "--by", RITVA)
    assert (said.code, "not the one that was proposed" in said.err) == (1, True)


def test_a_list_that_is_put_aside_deletes_nothing_and_can_be_made_anew(listed: str, lyhord: Lyhord) -> None:
    assert lyhord("retention", "reject", listed, "--by", RITVA).code == 0
    assert "settled already" in lyhord("retention", "approve", listed, "--by", KARIN).err
    said = lyhord("retention", "propose", "--by", RITVA)
    assert (said.code, said.out.startswith(listed)) == (0, False)


def test_a_held_case_stays_until_it_is_released(with_old_cases: Path, lyhord: Lyhord) -> None:
    number = old_case(1).number
    assert lyhord("retention", "hold", number, "--by", BO, "--because", "SN 2026/14").code == 1
    said = lyhord("retention", "hold", number, "--by", RITVA, "--because", "SN 2026/14")
    assert (said.code, said.out) == (0, "It is held.\n")
    assert "SN 2026/14" in lyhord("retention", "holds").out
    assert numbers(lyhord("retention", "propose", "--by", RITVA).out) == [old_case(2).number]
    assert lyhord("retention", "release", number, "--by", RITVA).code == 0
    assert lyhord("retention", "release", number, "--by", RITVA).code == 1
    assert lyhord("retention", "hold", "AV-1900-0001", "--by", RITVA, "--because", "x").code == 1


def test_the_plan_shows_where_each_term_is_from_and_takes_the_organisations_own(
    installed: Path, lyhord: Lyhord
) -> None:
    said = lyhord("retention", "plan")
    assert "17 kap. 10 § SoL (2025:400)" in said.out
    assert "customary: [M]" in said.out
    decided = lyhord(
        "retention",
        "plan",
        "deviation=3",
        "lex_sarah=keep",
        "--decision",
        "SN 2026-03-12 § 41",
        "--by",
        RITVA,
    )
    lines = dict(line.split(maxsplit=1) for line in decided.out.splitlines())
    assert lines["deviation"].startswith("3 years")
    assert lines["lex_sarah"].startswith("kept for good")
    assert "plan: SN 2026-03-12 § 41" in lines["lex_sarah"]
    assert lyhord("retention", "plan").out == decided.out


@pytest.mark.parametrize(
    ("terms", "why"),
    [
        (("deviation=3",), "decision"),
        (("deviation=0", "--decision", "§ 1"), "from 1 to 100"),
        (("avvikelse=3", "--decision", "§ 1"), "not a kind"),
        (("deviation", "--decision", "§ 1"), "kind=years"),
    ],
)
def test_a_plan_that_makes_no_sense_changes_nothing(
    installed: Path, lyhord: Lyhord, terms: tuple[str, ...], why: str
) -> None:
    said = lyhord("retention", "plan", *terms, "--by", RITVA)
    assert (said.code, why in said.err) == (2, True), said.err
    assert "plan:" not in lyhord("retention", "plan").out
