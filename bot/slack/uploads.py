"""Pictures and files on their way into Slack.

Put there, they are seen by nobody. A picture is then finished without a place, and shown by the
message that names it; a file is finished in a conversation, where it stands as a message of its own.
"""

from collections import OrderedDict
from collections.abc import Iterable, Mapping

from bot.chart_pictures import picture
from bot.logs import log
from bot.slack.api import CallFailed, Failure, SlackApi
from handlers.chat import Chart, File

PICTURE = "diagram.png"
MOST_KEPT = 50
"""Pictures remembered, so that the next attempt to send a message does not draw them anew."""

_log = log("bot.slack.uploads")


class Uploads:
    """locale: in which language the numbers in pictures are written."""

    def __init__(self, api: SlackApi, locale: str = "sv") -> None:
        self._api = api
        self._locale = locale
        self._pictures: OrderedDict[Chart, str] = OrderedDict()

    async def pictures(self, charts: Iterable[Chart]) -> Mapping[Chart, str]:
        """The id of a picture of each; none where Slack refuses pictures. Raises CallFailed."""
        found: dict[Chart, str] = {}
        for chart in dict.fromkeys(charts):
            file = self._pictures.get(chart) or await self._picture(chart)
            if file is not None:
                found[chart] = file
        return found

    async def files(self, files: Iterable[File]) -> Mapping[File, str]:
        """The id of each, seen by nobody yet; those that Slack refuses are left out. Raises CallFailed."""
        found = {file: await self._put(file.name, file.content) for file in files}
        return {file: put for file, put in found.items() if put is not None}

    async def show(self, files: Mapping[str, str], channel: str) -> None:
        """Finish the files (id to name), which puts them in the conversation. Raises CallFailed."""
        web, named = self._api.in_turn.once, _named(files)
        await self._api.answer(lambda: web.files_completeUploadExternal(files=named, channel_id=channel))

    async def _picture(self, chart: Chart) -> str | None:
        file = await self._put(PICTURE, await picture(chart, self._locale))
        if file is None:
            return None
        web, named = self._api.in_turn.once, _named({file: chart.title})
        try:
            await self._api.answer(lambda: web.files_completeUploadExternal(files=named))
        except CallFailed as error:
            _unless_refused(error)
            return None
        self._pictures[chart] = file
        while len(self._pictures) > MOST_KEPT:
            self._pictures.popitem(last=False)
        return file

    async def _put(self, name: str, content: bytes) -> str | None:
        web = self._api.in_turn.steady
        try:
            place = await self._api.answer(
                lambda: web.files_getUploadURLExternal(filename=name, length=len(content))
            )
        except CallFailed as error:
            _unless_refused(error)
            return None
        await self._api.put(str(place["upload_url"]), content)
        return str(place["file_id"])


def _named(files: Mapping[str, str]) -> list[dict[str, str | None]]:
    return [{"id": file, "title": title} for file, title in files.items()]


def _unless_refused(error: CallFailed) -> None:
    """What Slack refuses for good is left out, and those who run us are told. Raises the rest again."""
    if error.failure is not Failure.REFUSED:
        raise error
    _log.warning("slack takes no files from us", reason=error.code)
