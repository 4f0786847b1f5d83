"""How Microsoft's services say no."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Json = dict[str, Any]

# The status that belongs to each code of the connector and of Graph.
STATUS: dict[str, int] = {
    "BadSyntax": 400,
    "BadArgument": 400,
    "BadRequest": 400,
    "MessageSizeTooBig": 413,
    "InvalidAuthenticationToken": 401,
    "Unauthorized": 401,
    "BotNotInConversationRoster": 403,
    "BotDisabledByAdmin": 403,
    "ConversationBlockedByUser": 403,
    "MessageWritesBlocked": 403,
    "Authorization_RequestDenied": 403,
    "ConversationNotFound": 404,
    "ActivityNotFoundInConversation": 404,
    "MemberNotFoundInConversation": 404,
    "Request_ResourceNotFound": 404,
    "PreconditionFailed": 412,
}


class ApiRefusal(Exception):
    def __init__(self, code: str, *problems: str, status: int | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.status = status or STATUS.get(code, 403)
        self.body: Json = {"error": {"code": code, "message": "; ".join(problems) or code}}


class OauthRefusal(ApiRefusal):
    """The token endpoint has its own way of saying no."""

    def __init__(self, code: str, number: int, words: str) -> None:
        super().__init__(code, status=401 if code == "invalid_client" else 400)
        described = f"AADSTS{number}: {words}"
        self.body = {"error": code, "error_description": described, "error_codes": [number]}


def refuse_if(wrong: object, code: str, *problems: str) -> None:
    if wrong:
        raise ApiRefusal(code, *problems)


def refuse_for(problems: Sequence[str], code: str = "BadArgument") -> None:
    if problems:
        raise ApiRefusal(code, *problems)
