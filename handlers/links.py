"""Cases of one event belong together; duplicates are linked, never merged or deleted."""

from dataclasses import replace

from domain.access import OF_LEX_SARAH, View, opens_by_link, view
from domain.cases import Case, Relation
from handlers.case_forms import current, handles, refresh_cards, say_who_can, told_groups, visible
from handlers.chat import (
    NOTHING,
    Answer,
    ChoiceInput,
    Dialog,
    Note,
    Option,
    Pressed,
    Submitted,
    TextInput,
)
from handlers.forms import unfit
from handlers.talk import Talk


async def open_link(talk: Talk, press: Pressed) -> Answer:
    """[Koppla ihop]"""
    case = await current(talk, press.on, press.version)
    return Answer(dialog=_dialog(talk, case)) if case is not None else NOTHING


def _dialog(talk: Talk, case: Case) -> Dialog:
    relations = tuple(Option(relation, talk.say(f"relation.{relation}")) for relation in Relation)
    return Dialog(
        name="link",
        title=talk.say("dialog.link"),
        parts=(
            Note(talk.say("link.lead")),
            TextInput("number", talk.say("step.link_number"), most=40, placeholder="AV-2026-0041"),
            ChoiceInput("relation", talk.say("step.link_relation"), relations, Relation.SAME_EVENT, few=True),
        ),
        submit=talk.say("button.save"),
        close=talk.say("button.back"),
        on=case.id,
        version=case.version,
    )


async def save_link(talk: Talk, sent: Submitted) -> Answer:
    """Both cases know of each other; whoever may not see the other learns nothing of it."""
    case = await visible(talk, sent.on, View.METADATA)
    if case is None:
        return NOTHING
    if not handles(talk, case):
        return await say_who_can(talk, case)
    if wrong := unfit(talk.say, _dialog(talk, case).parts, sent.values):
        return Answer(errors=wrong)
    other = await talk.tx.cases.by_number(str(sent.values.get("number") or "").strip().upper())
    if (
        other is None
        or other.id == case.id
        or view(talk.organisation, other, talk.person.id, talk.today) is View.NOTHING
    ):
        return Answer(errors={"number": talk.say("step.link_unknown")})
    relation = Relation(str(sent.values.get("relation") or Relation.SAME_EVENT))
    await talk.tx.cases.link(case.id, other.id, relation, talk.now)
    talk.tx.audit.note("case.linked", talk.person.id, case.id, other=other.id, relation=relation)
    for each, with_it in ((case, other), (other, case)):
        if opens_by_link(each, with_it) and handles(talk, each):
            await _open_to_lex_sarah(talk, each)
    return await talk.words("link.done")


async def _open_to_lex_sarah(talk: Talk, case: Case) -> None:
    """Only whoever handles a case opens it to others by a link: nobody lets themselves in."""
    opened = replace(case, facts={**case.facts, OF_LEX_SARAH: "yes"}, version=case.version + 1)
    takers, _ = told_groups(talk, case)
    await talk.tx.cases.save(opened, talk.now)
    talk.tx.audit.note("case.opened_to_lex_sarah", talk.person.id, case.id)
    await refresh_cards(talk, opened, known=takers)
