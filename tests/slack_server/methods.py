"""The Web API methods. Each takes the state and the arguments and gives the answer, or raises ApiRefusal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.slack_server import limits
from tests.slack_server.refusal import ApiRefusal, refuse_if
from tests.slack_server.shapes import Json
from tests.slack_server.state import Message, OpenView, State, StoredFile
from tests.slack_server.workspace import Channel, User

Run = Callable[[State, Json], Json]


@dataclass(frozen=True)
class Method:
    run: Run
    required: frozenset[str]
    optional: frozenset[str]
    # One of these is enough; none means that no scope is asked for.
    scopes: frozenset[str] = frozenset()


def check_arguments(method: Method, args: Json) -> None:
    missing = [f"[ERROR] missing required field: {name}" for name in sorted(method.required - args.keys())]
    strange = args.keys() - method.required - method.optional - COMMON
    surplus = [f"[ERROR] unknown argument: {name}" for name in sorted(strange)]
    refuse_if(bool(missing or surplus), "invalid_arguments", *missing, *surplus)


# Bolt adds the team to every call.
COMMON = {"token", "team_id"}


# ---- paging ----


def page(items: list[Any], args: Json, default: int = 100, most: int = 999) -> tuple[list[Any], str]:
    """The cursor is the place in the list, dressed up so that nobody computes with it."""
    try:
        limit = int(args.get("limit", default))
        start = int(str(args.get("cursor") or "at:0").removeprefix("at:"))
    except ValueError:
        raise ApiRefusal("invalid_cursor") from None
    refuse_if(not 1 <= limit <= most, "invalid_limit")
    end = start + limit
    return items[start:end], f"at:{end}" if end < len(items) else ""


def paged(name: str, items: list[Any], args: Json) -> Json:
    found, cursor = page(items, args)
    return {name: found, "response_metadata": {"next_cursor": cursor}}


def truth(value: Any) -> bool:
    return value in (True, 1, "1", "true", "True")


# ---- users ----


def auth_test(state: State, args: Json) -> Json:
    workspace = state.workspace
    return {
        "url": f"https://{workspace.domain}.slack.com/",
        "team": workspace.domain,
        "user": workspace.bot.handle,
        "team_id": workspace.team_id,
        "user_id": workspace.bot.id,
        "bot_id": workspace.bot.bot_id,
        "is_enterprise_install": False,
    }


def users_info(state: State, args: Json) -> Json:
    user = state.workspace.users.get(args["user"])
    if user is None:
        raise ApiRefusal("user_not_found")
    return {"user": user.shown(truth(args.get("include_locale")))}


def users_lookup(state: State, args: Json) -> Json:
    user = state.workspace.by_email(str(args["email"]))
    if user is None or user.is_deleted or user.team_id != state.workspace.team_id:
        raise ApiRefusal("users_not_found")
    return {"user": user.shown()}


def users_conversations(state: State, args: Json) -> Json:
    kinds = str(args.get("types", "public_channel")).split(",")
    who = args.get("user", state.workspace.bot.id)
    found = [
        each.shown(state.workspace.bot.id)
        for each in state.workspace.channels.values()
        if each.type in kinds and who in each.members
        if not (each.is_archived and truth(args.get("exclude_archived")))
    ]
    return paged("channels", found, args)


# ---- conversations ----


def conversations_open(state: State, args: Json) -> Json:
    refuse_if("users" not in args and "channel" not in args, "users_list_not_supplied")
    if "channel" in args:
        return {"channel": {"id": state.channel_for_bot(args["channel"]).id}}
    named = args["users"]
    users = named if isinstance(named, list) else str(named).split(",")
    refuse_if(len(users) != 1, "method_not_supported_for_channel_type")
    user = reachable(state, users[0])
    fresh = f"D{user.id[1:]}" not in state.workspace.channels
    channel = state.workspace.dm(user.id)
    full = channel.shown(state.workspace.bot.id) if truth(args.get("return_im")) else {"id": channel.id}
    return {"channel": full, "no_op": not fresh, "already_open": not fresh}


def reachable(state: State, user_id: str) -> User:
    user = state.workspace.users.get(user_id)
    if user is None:
        raise ApiRefusal("user_not_found")
    refuse_if(user.is_bot, "cannot_dm_bot")
    refuse_if(user.is_deleted, "user_disabled")
    return user


def conversations_info(state: State, args: Json) -> Json:
    return {"channel": state.channel_for_bot(args["channel"]).shown(state.workspace.bot.id)}


def conversations_members(state: State, args: Json) -> Json:
    return paged("members", sorted(state.channel_for_bot(args["channel"]).members), args)


def between(messages: list[Message], args: Json) -> list[Message]:
    """Newest first. Without `inclusive` the bounds themselves are left out."""
    oldest, latest = float(args.get("oldest") or 0), float(args.get("latest") or "inf")
    inclusive = truth(args.get("inclusive"))
    return [
        each
        for each in reversed(messages)
        if oldest < float(each.ts) < latest or (inclusive and float(each.ts) in (oldest, latest))
    ]


def listed(state: State, args: Json, messages: list[Message]) -> Json:
    with_metadata = truth(args.get("include_all_metadata"))
    found, cursor = page(messages, args)
    more: Json = {"response_metadata": {"next_cursor": cursor}} if cursor else {}
    return {"messages": [each.shown(with_metadata) for each in found], "has_more": bool(cursor), **more}


def conversations_history(state: State, args: Json) -> Json:
    channel = joined(state, args["channel"])
    inside = [
        each for each in state.public(channel.id) if each.thread_ts in (None, each.ts) or each.broadcast
    ]
    return listed(state, args, between(inside, args))


def conversations_replies(state: State, args: Json) -> Json:
    channel = joined(state, args["channel"])
    thread = [each for each in state.public(channel.id) if args["ts"] in (each.ts, each.thread_ts)]
    refuse_if(not thread, "thread_not_found")
    return listed(state, args, list(reversed(between(thread, args))))


# ---- chat ----


def joined(state: State, given: Any) -> Channel:
    channel = state.channel_for_bot(given)
    refuse_if(state.workspace.bot.id not in channel.members, "not_in_channel")
    return channel


def postable(state: State, given: Any) -> Channel:
    """A channel id, a channel name, or the id of a person, whose direct messages it then is."""
    if str(given) in state.workspace.users:
        channel = state.workspace.dm(reachable_for_post(state, str(given)).id)
    else:
        channel = joined(state, given)
    if channel.im_user:
        reachable_for_post(state, channel.im_user)
    refuse_if(channel.is_archived, "is_archived")
    return channel


def reachable_for_post(state: State, user_id: str) -> User:
    """chat.postMessage has no words of its own for people who cannot be written to."""
    try:
        return reachable(state, user_id)
    except ApiRefusal:
        raise ApiRefusal("channel_not_found") from None


def check_content(args: Json) -> None:
    words, blocks = args.get("text"), args.get("blocks")
    refuse_if(
        words is not None and not isinstance(words, str), "invalid_arguments", "[ERROR] text must be a string"
    )
    refuse_if(not (words or "").strip(), "no_text", *(NOTIFICATION if blocks else ()))
    refuse_if(len(words or "") > limits.MESSAGE_TEXT, "msg_too_long")
    if blocks is not None:
        problems = limits.block_problems(blocks)
        refuse_if(bool(problems), "invalid_blocks", *problems)
        refuse_if(limits.total_text(blocks) > limits.MESSAGE_TEXT, "msg_blocks_too_long")
    if args.get("metadata"):
        check_metadata(args["metadata"])


def check_drawn(state: State, args: Json) -> None:
    """What is refused for the workspace's sake, or for a file's."""
    for place, block in enumerate(args.get("blocks") or []):
        chart = block["type"] == "data_visualization"
        unknown = f"[ERROR] unsupported type: data_visualization [json-pointer:/blocks/{place}/type]"
        refuse_if(chart and not state.draws_charts, "invalid_blocks", unknown)
        if block["type"] == "image" and "slack_file" in block:
            words = f"[ERROR] invalid slack file [json-pointer:/blocks/{place}/slack_file]"
            refuse_if(not shows_picture(state, block["slack_file"]), "invalid_blocks", words)


def shows_picture(state: State, given: Json) -> bool:
    stored = state.files.get(str(given.get("id")))
    if stored is None or not stored.completed or not stored.name.endswith((".png", ".jpg", ".jpeg", ".gif")):
        return False
    state.pictures_under_way -= 1
    return state.pictures_under_way < 0


NOTIFICATION = ("[ERROR] blocks need a text beside them, for notifications and screen readers",)


def check_metadata(metadata: Any) -> None:
    problems = limits.metadata_problems(metadata)
    refuse_if(bool(problems), "invalid_metadata_format", *problems)
    refuse_if(limits.too_large(metadata, limits.METADATA_BYTES), "metadata_too_large")


def thread_of(state: State, channel: Channel, args: Json) -> str | None:
    thread_ts = args.get("thread_ts")
    if not thread_ts:
        return None
    parent = state.find(channel.id, str(thread_ts))
    refuse_if(parent is None or parent.only_for is not None, "cannot_reply_to_message")
    return str(thread_ts)


def by_bot(state: State, channel: str, args: Json, **more: Any) -> Message:
    bot = state.workspace.bot
    return Message(
        ts=state.new_ts(),
        channel=channel,
        user=bot.id,
        text=args.get("text") or "",
        blocks=args.get("blocks") or [],
        bot_id=bot.bot_id,
        app_id=state.workspace.app_id,
        team=state.workspace.team_id,
        **more,
    )


def post_message(state: State, args: Json) -> Json:
    check_content(args)
    check_drawn(state, args)
    channel = postable(state, args["channel"])
    thread_ts = thread_of(state, channel, args)
    broadcast = truth(args.get("reply_broadcast"))
    message = by_bot(
        state, channel.id, args, metadata=args.get("metadata"), thread_ts=thread_ts, broadcast=broadcast
    )
    state.post(message)
    return {"channel": channel.id, "ts": message.ts, "message": message.shown(with_metadata=True)}


def post_ephemeral(state: State, args: Json) -> Json:
    check_content(args)
    channel = postable(state, args["channel"])
    refuse_if(args["user"] not in channel.members, "user_not_in_channel")
    thread_ts = thread_of(state, channel, args)
    message = state.post(by_bot(state, channel.id, args, only_for=args["user"], thread_ts=thread_ts))
    return {"message_ts": message.ts}


def own_message(state: State, args: Json, code: str) -> Message:
    channel = joined(state, args["channel"])
    message = state.find(channel.id, str(args["ts"]))
    if message is None or message.only_for:
        raise ApiRefusal("message_not_found")
    refuse_if(message.user != state.workspace.bot.id, code)
    return message


def update_message(state: State, args: Json) -> Json:
    """Blocks and metadata that are not given stay; an empty list or object takes them away."""
    check_content(args)
    check_drawn(state, args)
    message = own_message(state, args, "cant_update_message")
    apply_update(state, message, args)
    return {
        "channel": message.channel,
        "ts": message.ts,
        "text": message.text,
        "message": message.shown(with_metadata=True),
    }


def apply_update(state: State, message: Message, args: Json) -> None:
    message.text = args.get("text") or ""
    if "blocks" in args:
        message.blocks = state.with_ids(args["blocks"])
    if "metadata" in args:
        message.metadata = args["metadata"] or None
    message.edited = {"user": message.user, "ts": state.new_ts()}
    state.note_pings(message)


def delete_message(state: State, args: Json) -> Json:
    message = own_message(state, args, "cant_delete_message")
    state.delete(message)
    return {"channel": message.channel, "ts": message.ts}


def permalink(state: State, args: Json) -> Json:
    channel = state.channel_for_bot(args["channel"])
    refuse_if(state.find(channel.id, str(args["message_ts"])) is None, "message_not_found")
    place = f"{channel.id}/p{str(args['message_ts']).replace('.', '')}"
    return {
        "channel": channel.id,
        "permalink": f"https://{state.workspace.domain}.slack.com/archives/{place}",
    }


# ---- views ----


def check_view(view: Any, expected: str) -> Json:
    problems = limits.view_problems(view, expected)
    refuse_if(bool(problems), "invalid_arguments", *problems)
    refuse_if(limits.too_large(view, limits.VIEW_BYTES), "view_too_large")
    return dict(view)


def shown(state: State, view: OpenView) -> Json:
    return {"view": state.shown_view(view)}


def views_open(state: State, args: Json) -> Json:
    content = check_view(args["view"], "modal")
    refuse_duplicate(state, content)
    return shown(state, state.open_view(state.take_trigger(args["trigger_id"]).user, content))


def views_push(state: State, args: Json) -> Json:
    content = check_view(args["view"], "modal")
    refuse_duplicate(state, content)
    return shown(state, state.push_view(state.take_trigger(args["trigger_id"]).user, content))


def refuse_duplicate(state: State, content: Json) -> None:
    own = content.get("external_id")
    refuse_if(bool(own) and state.find_view(external(own)) is not None, "duplicate_external_id")


def external(own: Any) -> Callable[[OpenView], bool]:
    return lambda view: bool(own) and view.content.get("external_id") == own


def views_update(state: State, args: Json) -> Json:
    view_id = args.get("view_id")
    found = state.find_view(lambda view: view.id == view_id) or state.find_view(
        external(args.get("external_id"))
    )
    if found is None:
        raise ApiRefusal("not_found")
    content = check_view(args["view"], found.content["type"])
    refuse_stale(found, args)
    state.replace_content(found, content)
    return shown(state, found)


def refuse_stale(view: OpenView | None, args: Json) -> None:
    given = args.get("hash")
    refuse_if(bool(given) and view is not None and view.hash != given, "hash_conflict")


def views_publish(state: State, args: Json) -> Json:
    user = state.workspace.users.get(args["user_id"])
    if user is None or user.is_bot or user.is_deleted:
        raise ApiRefusal("user_not_found")
    content = check_view(args["view"], "home")
    refuse_stale(state.homes.get(user.id), args)
    return shown(state, state.publish(user.id, content))


# ---- files ----


def upload_url(state: State, args: Json) -> Json:
    try:
        length = int(args["length"])
    except ValueError:
        raise ApiRefusal("invalid_arguments", ["[ERROR] length must be an integer"]) from None
    refuse_if(length < 1, "invalid_arguments", "[ERROR] length must be above 0")
    stored = StoredFile(state.new_id("F"), str(args["filename"]), length, user=state.workspace.bot.id)
    state.files[stored.id] = stored
    return {"upload_url": f"{state.address}/upload/{stored.id}", "file_id": stored.id}


def complete_upload(state: State, args: Json) -> Json:
    refuse_if(not isinstance(args["files"], list) or not args["files"], "invalid_arguments")
    files = [uploaded(state, each) for each in args["files"]]
    targets = [args["channel_id"]] if args.get("channel_id") else str(args.get("channels") or "").split(",")
    shown_files = [each.shown(state.address) for each in files]
    for target in filter(None, targets):
        channel = postable(state, target)
        words = {"text": args.get("initial_comment", ""), "blocks": args.get("blocks")}
        state.post(
            by_bot(state, channel.id, words, files=shown_files, thread_ts=thread_of(state, channel, args))
        )
    return {"files": shown_files}


def uploaded(state: State, given: Json) -> StoredFile:
    stored = state.files.get(str(given.get("id")))
    if stored is None or stored.content is None or stored.completed:
        raise ApiRefusal("file_not_found")  # an upload is completed once
    stored.title, stored.completed = given.get("title"), True
    return stored


def files_info(state: State, args: Json) -> Json:
    stored = state.files.get(str(args["file"]))
    if stored is None:
        raise ApiRefusal("file_not_found")
    return {"file": stored.shown(state.address)}


# ---- the table ----


def method(run: Run, required: str = "", optional: str = "", scopes: str = "") -> Method:
    return Method(run, frozenset(required.split()), frozenset(optional.split()), frozenset(scopes.split()))


CONTENT = "text blocks metadata thread_ts reply_broadcast mrkdwn parse link_names unfurl_links unfurl_media"
PAGING = "cursor limit"
RANGE = f"{PAGING} oldest latest inclusive include_all_metadata"
READS = "channels:read groups:read im:read mpim:read"
HISTORY = "channels:history groups:history im:history mpim:history"

METHODS: dict[str, Method] = {
    "auth.test": method(auth_test),
    "users.info": method(users_info, "user", "include_locale", "users:read"),
    "users.lookupByEmail": method(users_lookup, "email", "", "users:read.email"),
    "users.conversations": method(users_conversations, "", f"{PAGING} types user exclude_archived", READS),
    "conversations.open": method(
        conversations_open, "", "users channel return_im prevent_creation", "im:write"
    ),
    "conversations.info": method(conversations_info, "channel", "include_num_members include_locale", READS),
    "conversations.members": method(conversations_members, "channel", PAGING, READS),
    "conversations.history": method(conversations_history, "channel", RANGE, HISTORY),
    "conversations.replies": method(conversations_replies, "channel ts", RANGE, HISTORY),
    "chat.postMessage": method(
        post_message, "channel", f"{CONTENT} username icon_emoji icon_url client_msg_id", "chat:write"
    ),
    "chat.update": method(
        update_message, "channel ts", "text blocks metadata parse link_names reply_broadcast", "chat:write"
    ),
    "chat.delete": method(delete_message, "channel ts", "", "chat:write"),
    "chat.postEphemeral": method(
        post_ephemeral, "channel user", f"{CONTENT} username icon_emoji icon_url", "chat:write"
    ),
    "chat.getPermalink": method(permalink, "channel message_ts"),
    "views.open": method(views_open, "trigger_id view", "interactivity_pointer"),
    "views.push": method(views_push, "trigger_id view", "interactivity_pointer"),
    "views.update": method(views_update, "view", "view_id external_id hash"),
    "views.publish": method(views_publish, "user_id view", "hash"),
    "files.getUploadURLExternal": method(
        upload_url, "filename length", "alt_txt alt_text snippet_type", "files:write"
    ),
    "files.completeUploadExternal": method(
        complete_upload, "files", "channel_id channels initial_comment thread_ts blocks", "files:write"
    ),
    "files.info": method(files_info, "file", PAGING, "files:read"),
}
