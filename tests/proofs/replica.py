"""Replicas of the whole application, each a process of its own, by a clock that the test moves.

    PROOF_CLOCK=file python -m tests.proofs.replica

Reads lines "port log" and answers each with the id of a new process that serves there. All of them
are forked from this one, which has imported everything: else starting is most of the proof. The
clock's file says by how many seconds time has been moved. Months pass in seconds here, so what is
counted in real seconds is shortened alike: ticks, waits before the next try, patience.
"""

import os
import signal
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import uvicorn

import bot.slack.api
import bot.teams.api
from bot import delivery, logs, patience
from bot.app import build
from bot.pacing import Rate
from bot.settings import Settings
from bot.slack import pacing
from bot.teams import side as _side  # noqa: F401 (imported here once, not in every replica)
from handlers.report import warm_up
from schedules import clock as schedule_clock
from tests.slack_server.server import KEPT_ALIVE

TICK = 0.4


def moved_clock(file: Path) -> datetime:
    return datetime.now(UTC) + timedelta(seconds=float(file.read_text(encoding="utf-8")))


def hurry() -> None:
    """Everything that waits in real time waits shortly."""
    schedule_clock.SECONDS_BETWEEN_TICKS = TICK  # type: ignore[assignment]  # whole seconds elsewhere
    patience.FIRST_WAIT, patience.LONGEST_WAIT = timedelta(seconds=0.1), timedelta(seconds=0.5)
    delivery.POLL = 0.3
    bot.slack.api.TIMEOUT = 3
    bot.teams.api.TIMEOUT = 3.0
    pacing.RATES = {}
    pacing.TO_A_CONVERSATION = Rate(burst=1000, every=0.0001)


def serve(port: str, log: str) -> None:
    """The life of one replica, until it is killed."""
    with Path(log).open("ab") as said, Path(os.devnull).open("rb") as nothing:
        os.dup2(nothing.fileno(), 0)
        os.dup2(said.fileno(), 1)
        os.dup2(said.fileno(), 2)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.environ["LYHORD_PORT"] = port
    file = Path(os.environ["PROOF_CLOCK"])
    settings = Settings.load()
    logs.set_up()
    app = build(settings, lambda: moved_clock(file))
    config = uvicorn.Config(
        app, host=settings.host, port=settings.port, log_config=None, timeout_keep_alive=KEPT_ALIVE
    )
    uvicorn.Server(config).run()


def main() -> None:
    hurry()
    warm_up()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead are not waited for
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            serve(*line.split())
            os._exit(0)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
