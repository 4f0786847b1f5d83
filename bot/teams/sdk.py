"""The Teams SDK, imported so that it reads no `.env` file and prints no activity.

Importing it loads a `.env` it finds upwards from the working directory into the environment, warns
about its own previews, and takes two seconds; so it is imported here and nowhere else, and this
module only where Teams is used.
"""

import logging
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

_NO_DOTENV = "PYTHON_DOTENV_DISABLED"


@contextmanager
def _without_surprises() -> Iterator[None]:
    before = os.environ.get(_NO_DOTENV)
    os.environ[_NO_DOTENV] = "1"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        if before is None:
            del os.environ[_NO_DOTENV]
        else:
            os.environ[_NO_DOTENV] = before


with _without_surprises():
    from microsoft_teams.api import ApiClient, JsonWebToken
    from microsoft_teams.api.activities import Activity
    from microsoft_teams.api.activities.message import MessageActivityInput
    from microsoft_teams.api.auth.cloud_environment import PUBLIC
    from microsoft_teams.api.clients.conversation import CreateConversationParams
    from microsoft_teams.api.models import Account, Attachment
    from microsoft_teams.apps import ActivityContext, App
    from microsoft_teams.apps.events import ActivityEvent, CoreActivity
    from microsoft_teams.apps.http.adapter import HttpRequest, HttpResponse, HttpRouteHandler
    from microsoft_teams.common import Client
    from microsoft_teams.common.http import MiddlewareContext, MiddlewareNext

# At DEBUG it prints whole activities; and each of its clients gives httpx's logger this one's level.
for _name in ("microsoft_teams", "microsoft_teams.common.http.client"):
    logging.getLogger(_name).setLevel(logging.WARNING)

__all__ = [
    "PUBLIC",
    "Account",
    "Activity",
    "ActivityContext",
    "ActivityEvent",
    "ApiClient",
    "App",
    "Attachment",
    "Client",
    "CoreActivity",
    "CreateConversationParams",
    "HttpRequest",
    "HttpResponse",
    "HttpRouteHandler",
    "JsonWebToken",
    "MessageActivityInput",
    "MiddlewareContext",
    "MiddlewareNext",
]
