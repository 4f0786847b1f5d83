"""Every kind of case: what it opens with, what it asks, how it is reviewed and whom it reaches."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from domain.kinds import CATEGORIES, KINDS, CaseKind
from domain.notices import CaseAlsoArrived, CaseArrived, DraftCard, ReportReceived
from handlers.samples.drafts import MEASURE
from handlers.samples.stage import NotOnStage, Scene, Someone, Stage
from handlers.texts import Texts

STORY = "Det blev inte som det var tänkt på Solgården"

_SAID: Mapping[str, str] = {"happened": "i går kl 19", "discovered": "i dag kl 9", "measure": MEASURE}
_PRESSED: Mapping[str, str] = {
    # what is asked: the quick answer, which is the same in every language
    "nurse": "yes",
    "sender": "next_of_kin",
    "arrived_by": "phone",
    "wants_answer": "yes",
    "direction": "out",
    "counterpart": "hospital",
    "serious": "no",
    "hidden_from": "nobody",
}

_SHOWN_WITH: Mapping[tuple[CaseKind, str], str] = {
    # the kind whose card shows a question: what the question is about
    (CaseKind.DEVIATION, "happened"): "när det hände",
    (CaseKind.COMPLAINT, "happened"): "när klagomålet kom in",
    (CaseKind.VIEW, "happened"): "när synpunkten kom in",
    (CaseKind.COMPLAINT, "sender"): "vem det kommer från",
    (CaseKind.COMPLAINT, "arrived_by"): "hur det kom in",
    (CaseKind.COMPLAINT, "wants_answer"): "om svar önskas",
    (CaseKind.HEALTH_CARE, "nurse"): "sjuksköterskan, alltid först",
    (CaseKind.DATA_INCIDENT, "discovered"): "när det upptäcktes",
    (CaseKind.LEX_SARAH, "hidden_from"): "vem som inte ska se rapporten",
    (CaseKind.CARE_DEVIATION, "direction"): "vem rapporten gäller",
    (CaseKind.CARE_DEVIATION, "counterpart"): "vem motparten är",
    (CaseKind.WORK_INCIDENT, "serious"): "hur allvarligt det var",
}


async def _kind(kind: CaseKind, stage: Stage) -> None:
    anna, name = stage["anna"], f"kind-{kind.replace('_', '-')}"
    called = Texts("sv")(f"kind.{kind}")
    await anna.presses_start_as(kind)
    anna.keeps(f"{name}-opening", f"{called}: börjar")
    await anna.says(STORY)
    await _answer_all(stage, kind, name, called)
    anna.keeps(f"{name}-complete", f"{called}: allt är ifyllt")
    await anna.presses("review")
    anna.keeps(f"{name}-review", f"{called}: granskas")
    await anna.submits(journal="not_needed", **({"category": "other"} if CATEGORIES[kind] else {}))
    anna.keeps(f"{name}-received", f"{called}: tack", of=ReportReceived)
    for someone in stage.everyone():
        await _reaches(someone, name, called)


async def _answer_all(stage: Stage, kind: CaseKind, name: str, called: str) -> None:
    anna = stage["anna"]
    while (asked := await stage.asked_of("anna")) is not None:
        if asked not in (*_SAID, *_PRESSED):
            raise NotOnStage(f"{called} asks for {asked}: add an answer to handlers/samples/kinds.py")
        about = _SHOWN_WITH.get((kind, asked))
        if about is not None:
            anna.keeps(f"{name}-asks-{asked.replace('_', '-')}", f"{called}: frågar {about}", of=DraftCard)
        if asked in _SAID:
            await anna.says(_SAID[asked])
        else:
            await anna.presses("answer", f"{asked}={_PRESSED[asked]}")
        if await stage.asked_of("anna") == asked:
            raise NotOnStage(f"{called} asks for {asked} again: mend its answer in handlers/samples/kinds.py")


async def _reaches(someone: Someone, name: str, called: str) -> None:
    """Those it reaches, and what they see when they open it."""
    who = someone.person.id
    if someone.has_seen(CaseArrived):
        someone.keeps(f"{name}-arrives", f"{called}: till den som ska ta emot ({someone.person.name})")
        await someone.presses("open_case")
        someone.keeps(f"{name}-case", f"{called}: öppnat av den som ska ta emot")
    elif someone.has_seen(CaseAlsoArrived):
        someone.keeps(f"{name}-also-{who}", f"{called}: till den som också ska veta ({someone.person.name})")
        await someone.presses("open_case")
        someone.keeps(f"{name}-case-{who}", f"{called}: öppnat av den som också ska veta")


def _scene(kind: CaseKind) -> Scene:
    play: Callable[[Stage], Awaitable[None]] = partial(_kind, kind)
    return Scene("Ärendetyper", play, guarded=KINDS[kind].guarded)


SCENES = tuple(_scene(kind) for kind in CaseKind)
