"""How the Web API says no."""

from __future__ import annotations

from collections.abc import Sequence

from tests.slack_server.shapes import Json


class ApiRefusal(Exception):
    def __init__(self, code: str, problems: Sequence[str] = (), **more: object) -> None:
        super().__init__(code)
        self.code = code
        details: Json = {"response_metadata": {"messages": list(problems)}} if problems else {}
        self.body: Json = {"ok": False, "error": code, **details, **more}


def refuse_if(wrong: bool, code: str, *problems: str) -> None:
    if wrong:
        raise ApiRefusal(code, problems)
