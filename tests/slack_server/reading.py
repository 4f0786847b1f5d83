"""What the client sent: arguments, a token, a file."""

from __future__ import annotations

import contextlib
import json
from typing import Any

from starlette.requests import Request

from tests.slack_server.shapes import Json

# Given as JSON inside a form or a query.
NESTED = ("blocks", "metadata", "view", "files", "attachments")


def token_given(request: Request, args: Json) -> str:
    return request.headers.get("authorization", "").removeprefix("Bearer ") or str(args.get("token", ""))


async def read_arguments(request: Request) -> Json:
    """slack_sdk sends JSON, forms and queries, by method; Slack takes all three."""
    if request.headers.get("content-type", "").startswith("application/json"):
        body = await request.body()
        args: Json = json.loads(body) if body else {}
    else:
        form = await request.form() if request.method == "POST" else {}
        args = {**dict(request.query_params), **dict(form)}
    return {name: parsed(name, value) for name, value in args.items() if value is not None}


def parsed(name: str, value: Any) -> Any:
    if name in NESTED and isinstance(value, str):
        with contextlib.suppress(ValueError):
            return json.loads(value)
    return value


async def uploaded_bytes(request: Request) -> bytes:
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        return await request.body()
    async with request.form() as form:
        parts = [part for part in form.values() if not isinstance(part, str)]
        return await parts[0].read() if parts else b""
