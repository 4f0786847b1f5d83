"""Pieces that many stories begin with."""

from collections.abc import Mapping

from tests.stories.town import Someone

WHAT_HAPPENED = (
    "Igår kväll vid 19 uteblev insatsen hos en brukare på Solgården, ingen vikarie gick att få tag på"
)


def reviewed(category: str = "Annat") -> Mapping[str, str]:
    """The answers that the review asks for."""
    return {"Har du dokumenterat": "Ja", "Kategori": category}


async def report(someone: Someone, what: str = WHAT_HAPPENED) -> None:
    """An avvikelse told, reviewed and sent."""
    await someone.says(what)
    await someone.says("vi ringde jouren")
    await someone.presses("Granska och skicka")
    await someone.submits(reviewed())


def what_is_asked(someone: Someone, category: str = "Annat") -> Mapping[str, str]:
    """Those of the review's answers that this kind asks for."""
    assert someone.dialog is not None
    fields = someone.dialog.fields
    return {
        label: answer
        for label, answer in reviewed(category).items()
        if any(field.startswith(label) for field in fields)
    }
