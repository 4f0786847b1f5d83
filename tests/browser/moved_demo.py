"""The real `lyhord demo`, as on a machine whose clock is set otherwise.

    python -m tests.browser.moved_demo SECONDS demo …

SECONDS: by how much. So nothing ends otherwise because it was tried on a Sunday, at night or in July.
"""

import sys
from datetime import UTC, datetime, timedelta
from unittest.mock import patch

from bot.cli import main
from bot.local.clock import DemoClock

_MOVED = timedelta(seconds=float(sys.argv.pop(1)))


class MovedClock(DemoClock):
    def __init__(self, ahead: timedelta = timedelta()) -> None:
        super().__init__(ahead, lambda: datetime.now(UTC) + _MOVED)


if __name__ == "__main__":
    with patch("bot.demo.DemoClock", MovedClock), patch("bot.demo_data.DemoClock", MovedClock):
        main()
