"""Microsoft Graph, as much of it as a directory needs: people, managers and groups."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.teams_server.entra import GRAPH, Entra
from tests.teams_server.refusal import ApiRefusal, refuse_if
from tests.teams_server.tenant import Group, Tenant, User
from tests.teams_server.wire import Call, Outcome, Wire

Json = dict[str, Any]
Run = Callable[[Json], Outcome]
PREFIX = "/v1.0"
LARGEST_PAGE = 999
# What Graph gives of a person when nothing is asked for by name.
DEFAULT = [
    "businessPhones",
    "displayName",
    "givenName",
    "jobTitle",
    "mail",
    "mobilePhone",
    "officeLocation",
    "preferredLanguage",
    "surname",
    "userPrincipalName",
    "id",
]
FILTERS: dict[str, Callable[[User], bool]] = {
    "accountEnabled eq true": lambda user: user.enabled,
    "userType eq 'Member'": lambda user: user.kind == "member",
    "userType eq 'Guest'": lambda user: user.kind == "guest",
}
ONE = ("$select",)
MANY = ("$select", "$top", "$skiptoken", "$filter", "$count")
READS_PEOPLE = frozenset({"User.Read.All", "Directory.Read.All"})
READS_GROUPS = frozenset({"GroupMember.Read.All", "Group.Read.All", "Directory.Read.All"})


def everyone(user: User) -> bool:
    return True


class Graph:
    def __init__(self, tenant: Tenant, entra: Entra, wire: Wire) -> None:
        self.tenant = tenant
        self.address = ""
        self.page_size = 100  # of a page when the caller does not say
        self._entra = entra
        self._wire = wire

    @property
    def routes(self) -> list[Route]:
        users, groups = f"{PREFIX}/users", f"{PREFIX}/groups"
        members = f"{groups}/{{id}}/transitiveMembers"
        table: list[tuple[str, str, tuple[str, ...], frozenset[str], Run]] = [
            ("graph.users", users, MANY, READS_PEOPLE, self.users),
            ("graph.user", f"{users}/{{id}}", ONE, READS_PEOPLE, self.user),
            ("graph.manager", f"{users}/{{id}}/manager", ONE, READS_PEOPLE, self.manager),
            ("graph.group", f"{groups}/{{id}}", ONE, READS_GROUPS, self.group),
            ("graph.members", members, MANY, READS_GROUPS, self.members),
            ("graph.members", f"{members}/microsoft.graph.user", MANY, READS_GROUPS, self.people_in),
        ]
        return [
            Route(path, self._endpoint(name, known, roles, run)) for name, path, known, roles, run in table
        ]

    def _endpoint(
        self, method: str, known: tuple[str, ...], roles: frozenset[str], run: Run
    ) -> Callable[[Request], Any]:
        async def endpoint(request: Request) -> Response:
            args: Json = {**request.path_params, **request.query_params, "path": request.url.path}

            def act() -> Outcome:
                claims = self._entra.bearer(request, GRAPH)
                granted = roles & set(claims.get("roles", ()))
                refuse_if(not granted, "Authorization_RequestDenied", "Insufficient privileges.")
                strange = [name for name in request.query_params if name not in known]
                refuse_if(strange, "BadRequest", f"Unsupported query options: {strange}")
                return run(args)

            return await self._wire.answer(Call(request, method, args, act))

        return endpoint

    # ---- people ----

    def users(self, args: Json) -> Outcome:
        chosen = FILTERS.get(str(args.get("$filter")), None if "$filter" in args else everyone)
        if chosen is None:
            raise ApiRefusal("BadRequest", f"Unsupported filter {args['$filter']!r}.")
        shown = [user.in_directory() for user in self.tenant.people.values() if chosen(user)]
        return self._page([selected(each, args) for each in shown], args)

    def user(self, args: Json) -> Outcome:
        return Outcome(200, selected(self._user(args["id"]).in_directory(), args))

    def manager(self, args: Json) -> Outcome:
        manager = self._user(args["id"]).manager
        if manager is None:
            raise missing("manager")
        return Outcome(
            200, {"@odata.type": "#microsoft.graph.user", **selected(manager.in_directory(), args)}
        )

    def _user(self, key: str) -> User:
        found = next((u for u in self.tenant.people.values() if key in (u.aad, u.upn)), None)
        if found is None:
            raise missing(key)
        return found

    # ---- groups ----

    def group(self, args: Json) -> Outcome:
        shown = self._group(args["id"]).in_directory()
        names = str(args["$select"]).split(",") if "$select" in args else list(shown)
        return Outcome(200, chosen_of(shown, names))

    def members(self, args: Json) -> Outcome:
        """People and the groups they come through, told apart by @odata.type."""
        refuse_if("$filter" in args, "BadRequest", "A filter needs the advanced query headers.")
        return self._page([shown_member(each, args) for each in self._group(args["id"]).everyone()], args)

    def people_in(self, args: Json) -> Outcome:
        refuse_if("$filter" in args, "BadRequest", "A filter needs the advanced query headers.")
        people = [each for each in self._group(args["id"]).everyone() if isinstance(each, User)]
        return self._page([selected(each.in_directory(), args) for each in people], args)

    def _group(self, key: str) -> Group:
        found = self.tenant.groups.get(key)
        if found is None:
            raise missing(key)
        return found

    # ---- paging ----

    def _page(self, items: list[Json], args: Json) -> Outcome:
        try:
            asked = int(args.get("$top", self.page_size))
            start = int(str(args.get("$skiptoken", "at-0")).removeprefix("at-"))
        except ValueError:
            raise ApiRefusal("BadRequest", "Invalid paging.") from None
        refuse_if(not 1 <= asked <= LARGEST_PAGE, "BadRequest", "Invalid page size.")
        end = start + min(asked, self.page_size)
        kept = {name: args[name] for name in MANY if name in args}
        query = urlencode({**kept, "$skiptoken": f"at-{end}"}, safe="$,")
        link = {"@odata.nextLink": f"{self.address}{args['path']}?{query}"} if end < len(items) else {}
        return Outcome(200, {"value": items[start:end], **link})


def missing(what: str) -> ApiRefusal:
    return ApiRefusal("Request_ResourceNotFound", f"Resource {what!r} does not exist.")


def selected(shown: Mapping[str, Any], args: Json) -> Json:
    return chosen_of(shown, str(args["$select"]).split(",") if "$select" in args else DEFAULT)


def chosen_of(shown: Mapping[str, Any], names: list[str]) -> Json:
    strange = [name for name in names if name not in shown]
    refuse_if(strange, "BadRequest", f"Could not find a property named {strange}.")
    return {name: shown[name] for name in names}


def shown_member(member: User | Group, args: Json) -> Json:
    if isinstance(member, Group):
        return {"@odata.type": "#microsoft.graph.group", "id": member.id, "displayName": member.name}
    return {"@odata.type": "#microsoft.graph.user", **selected(member.in_directory(), args)}
