"""The SDK's HttpServerAdapter: its route becomes one of our own Starlette application."""

from starlette.routing import Route

from bot.teams.sdk import HttpRouteHandler

PATH = "/api/messages"


class Mount:
    """The SDK registers its endpoint here and nothing else of it is served.

    Its own handler is not called: see door.py for why we verify who calls ourselves.
    """

    def __init__(self) -> None:
        self.registered: list[tuple[str, str]] = []

    def register_route(self, method: str, path: str, handler: HttpRouteHandler) -> None:  # noqa: ARG002 (the SDK's signature)
        self.registered.append((method, path))

    def serve_static(self, path: str, directory: str) -> None:
        """Nothing of ours is a page."""

    async def start(self, port: int) -> None:
        """Our own server runs already."""

    async def stop(self) -> None:
        """And stops by itself."""

    def routes(self, endpoint: object) -> list[Route]:
        return [Route(path, endpoint, methods=[method]) for method, path in self.registered]  # type: ignore[arg-type]
