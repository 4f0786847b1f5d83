"""The digest: set up, asked for, given, its questions answered, and what is fetched from it."""

from dataclasses import replace

from domain.cases import Precision
from domain.digest import Digest, recipients_of
from domain.notices import DigestCard, DigestFile, YearFiles
from domain.organisation import Assignment, Organisation, Role
from domain.periods import Period
from handlers.chat import Pressed
from handlers.samples.drafts import SENT
from handlers.samples.organisation import DIVISION, TOP, whole
from handlers.samples.stage import Scene, Stage
from storage.giving_digests import give
from storage.imports import Imported, Origin

_NOVEMBER = Period.of_month(2026, 11)
_SET_UP = "posta månadssammanställningen här"
_OUTSIDE = "posta månadssammanställningen för gemensam nämnd här"


async def _given(stage: Stage, person: str, words: str = _SET_UP) -> Digest:
    """Three alike in November, and the digest of the month in December."""
    await stage[person].says(words)
    for _ in range(3):
        await stage.sends("anna", {**SENT, "category": "service_missed"})
    stage.passes(days=12)
    async with stage.store.transaction() as tx:
        (recipient,) = await tx.digests.recipients()
        digest = await give(tx, recipient, _NOVEMBER, stage.now)
    assert digest is not None  # noqa: S101 (it is the first)
    await stage.notice(person, DigestCard(digest.id))
    return digest


async def _set_up(stage: Stage) -> None:
    karin, anna = stage["karin"], stage["anna"]
    for words, name, title in (
        (_SET_UP, "digest-set-up", "En sammanställning ställs in"),
        (f"{_SET_UP} utom juli och augusti", "digest-set-up-skipping", "Med månader som hoppas över"),
        (
            "posta kvartalssammanställningen här utom juli",
            "digest-skip-inside-only",
            "Månader, inte kvartal",
        ),
        ("posta månadssammanställningen för allmänheten här", "digest-public-seldom", "Offentligt, för ofta"),
        (
            "posta kvartalssammanställningen för allmänheten här",
            "digest-set-up-public",
            "Offentlig",
        ),
        (
            "posta halvårssammanställningen för gemensam nämnd här",
            "digest-set-up-joint",
            "För gemensam nämnd",
        ),
        ("posta årssammanställningen här", "digest-set-up-yearly", "En gång om året"),
        ("visa oktober för Blåklinten", "digest-which-unit", "En enhet som inte finns"),
        ("visa december 2027", "digest-not-yet", "En period som inte har börjat"),
        ("sluta posta sammanställningen här", "digest-stopped", "Inga fler sammanställningar"),
        ("posta om den rättad", "digest-none-here", "Det finns ingen att rätta"),
    ):
        await karin.says(words)
        karin.keeps(name, title)
    await anna.says("visa oktober")
    anna.keeps("digest-not-allowed", "Någon som inte får se siffrorna")


async def _several(stage: Stage) -> None:
    """More than one in a place, and which there are."""
    karin = stage["karin"]
    await stage["bo"].says("posta halvårssammanställningen här")
    await karin.says("posta årssammanställningen här", private=False)
    await karin.says(_SET_UP)
    await karin.says(f"{_SET_UP} utom juli")
    karin.keeps("digest-replaced", "En sammanställning ställs in på nytt")
    await karin.says("posta kvartalssammanställningen här")
    karin.keeps("digest-also-here", "En till på samma ställe")
    await karin.says("vilka sammanställningar")
    karin.keeps("digest-which", "Vilka sammanställningar som är inställda")
    await karin.says("sluta posta halvårssammanställningen här")
    karin.keeps("digest-none-such-here", "En som inte postas här")


async def _card(stage: Stage) -> None:
    karin = stage["karin"]
    digest = await _given(stage, "karin")
    karin.keeps("digest", "Månadens sammanställning", of=DigestCard)
    await karin.presses("digest_more")
    karin.keeps("digest-more", "Visa mer")
    await karin.presses("digest_guarded")
    karin.keeps("digest-guarded", "Lex Sarah och incidenter, för den som får se dem")
    await karin.presses("digest_file")
    karin.keeps("digest-file", "Underlaget", of=DigestFile)
    await karin.presses("digest_item")
    karin.keeps("digest-item", "Frågan tas upp på APT")
    await karin.submits(title="Vikarier vid sjukfrånvaro")
    karin.keeps("digest-item-taken", "Frågan är besvarad", of=DigestCard)
    await karin.presses_old(Pressed("digest_nothing", f"{digest.id}|0"))
    karin.keeps("digest-answered-already", "Frågan har redan fått svar")
    await karin.presses_old(Pressed("digest_again", digest.id))
    karin.keeps("digest-posted-again", "Sammanställningen rättas")
    karin.keeps("digest-corrected", "Den rättade", of=DigestCard)
    lars = stage["lars"]
    await lars.presses_old(Pressed("digest_guarded", digest.id))
    lars.keeps("digest-guarded-lex-sarah", "Lex Sarah, för lex Sarah-ansvarig")
    anna = stage["anna"]
    await anna.presses_old(Pressed("digest_guarded", digest.id))
    anna.keeps("digest-guarded-not-allowed", "Lex Sarah för någon som inte får se")


async def _answers(stage: Stage) -> None:
    kim = stage["kim"]
    await _given(stage, "kim")
    stage.passes(days=31)
    async with stage.store.transaction() as tx:
        (recipient,) = await tx.digests.recipients()
        again = await give(tx, recipient, Period.of_month(2026, 12), stage.now)
    assert again is not None  # noqa: S101 (as above)
    await stage.notice("kim", DigestCard(again.id))
    kim.keeps("digest-asked-again", "Frågan ställs igen", of=DigestCard)
    await kim.presses("digest_nothing")
    kim.keeps("digest-nothing", "Ingen åtgärd")
    await kim.submits(reason="Rutinen ändrades i oktober")
    kim.keeps("digest-nothing-answered", "Ingen åtgärd, med skäl", of=DigestCard)


async def _action(stage: Stage) -> None:
    bo = stage["bo"]
    await _given(stage, "bo")
    await bo.presses("digest_action")
    bo.keeps("digest-action", "En åtgärd beslutas")
    await bo.submits(title="Ta fram en vikariepool", owner="person:erik")
    bo.keeps("digest-action-decided", "Åtgärden är beslutad", of=DigestCard)


async def _outside(stage: Stage) -> None:
    dag = stage["dag"]
    await _given(stage, "dag", _OUTSIDE)
    dag.keeps("digest-outside", "För gemensam nämnd", of=DigestCard)
    await dag.presses("digest_more")
    dag.keeps("digest-outside-units", "Per enhet, små antal skyddade")


async def _asked(stage: Stage) -> None:
    dag = stage["dag"]
    for words, name in (
        ("visa november", "month"),
        ("visa kvartal 3", "quarter"),
        ("visa första halvåret 2026", "half-1"),
        ("visa andra halvåret 2025", "half-2"),
        ("visa 2025", "year"),
    ):
        await dag.says(words)
        dag.keeps(f"digest-asked-{name}", f"Siffror: {words}")
    await stage.sends("anna", SENT)
    await dag.says("visa november")
    dag.keeps("digest-asked-part-known", "Siffror: en månad som är känd till en del")
    stage.passes(days=12)
    await dag.says("visa december")
    await dag.presses("digest_more")
    dag.keeps("digest-more-empty", "Visa mer, när inget har kommit in")
    await dag.chooses("digest_part", DIVISION)
    dag.keeps("digest-part", "En av enheterna", of=DigestCard)
    await stage["bo"].says("kvalitetsberättelse 2026")
    stage["bo"].keeps("digest-year-not-allowed", "Årets underlag, för den som inte får se det")
    await dag.says("kvalitetsberättelse 2026")
    dag.keeps("digest-year", "Årets underlag", of=YearFiles)


async def _without_months(stage: Stage) -> None:
    """A case from elsewhere of which no more than the year is known."""
    dag = stage["dag"]
    await dag.says("posta kvartalssammanställningen för allmänheten här")
    await stage.sends("anna", SENT)
    year = Period.of_year(2026)
    async with stage.store.transaction() as tx:
        (case,) = await tx.cases.reported_by("anna", 1)
        rough = replace(
            case, id="rough", number="AV-2026-0999", received=year.start, received_precision=Precision.YEAR
        )
        await tx.imports.add([Imported(Origin("file", "1"), rough, "", None, "", stage.now)])
    await dag.says("visa november")
    dag.keeps("digest-lacking", "Siffror: ett ärende saknar månad", of=DigestCard)
    stage.passes(days=45)
    async with stage.store.transaction() as tx:
        (recipient,) = await tx.digests.recipients()
        digest = await give(tx, recipient, Period.of_quarter(2026, 4), stage.now)
    assert digest is not None  # noqa: S101 (as above)
    await stage.notice("dag", DigestCard(digest.id))
    dag.keeps("digest-outside-lacking", "Offentlig, när ärenden saknar månad", of=DigestCard)


def _with_a_group(locale: str) -> Organisation:
    """Someone is in the management group and nothing else: no APT is theirs to bring anything to."""
    found = whole(locale)
    return replace(found, assignments=(*found.assignments, Assignment("rut", Role.MANAGEMENT_GROUP, TOP)))


async def _of_the_group(stage: Stage) -> None:
    rut = stage["rut"]
    await _given(stage, "rut")
    await rut.presses("digest_item")
    rut.keeps("digest-no-meetings", "Ingen APT att ta upp frågan på")


def _with_a_file(locale: str) -> Organisation:
    """Dag gets a digest because the organisation's file says so."""
    stated = {"person": "dag", "units": [TOP], "interval": "monthly", "version": "internal"}
    return replace(whole(locale), digests=(stated,))


async def _of_the_file(stage: Stage) -> None:
    dag = stage["dag"]
    stage.passes(days=12)
    async with stage.store.transaction() as tx:
        (recipient,) = recipients_of(tx.organisation)
        await give(tx, recipient, _NOVEMBER, stage.now)
    await dag.says("sluta posta sammanställningen här")
    dag.keeps("digest-stated", "En som står i organisationens fil")
    await dag.says("vilka sammanställningar")
    dag.keeps("digest-which-stated", "Vilka sammanställningar, när organisationens fil säger det")


_OF_THE_GROUP = Scene("Sammanställningar", _of_the_group, organisation=_with_a_group)
SCENES = (
    _OF_THE_GROUP,
    Scene("Sammanställningar", _of_the_file, organisation=_with_a_file),
    *(
        Scene("Sammanställningar", play)
        for play in (_set_up, _several, _card, _answers, _action, _outside, _asked, _without_months)
    ),
)
