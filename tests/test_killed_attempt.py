"""An attempt that is killed says nothing itself: `communique status` and the next scheduled run do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from test_daily import server as server
from test_webhook import Receiver
from test_webhook import receiver as receiver

from flows import daily
from flows.cli import main
from flows.errors import Unhealthy
from flows.failure import last_failure
from flows.settings import Settings
from flows.webhook import URL_VARIABLE
from flows.workspace import exclusive

KILLS_ITSELF = """
import os, signal
from flows.settings import Settings
from flows.workspace import exclusive
with exclusive(Settings.default(), attempted={attempted}):
    os.kill(os.getpid(), signal.SIGKILL)
"""


def killed(attempted: bool) -> int:
    """The number of a process that was killed while it held the lock."""
    command = [sys.executable, "-c", KILLS_ITSELF.format(attempted=attempted)]
    with subprocess.Popen(command, cwd=Path(__file__).parents[1]) as builder:
        assert builder.wait() == -9
    return builder.pid


@pytest.fixture
def process(small_home: Path) -> int:
    return killed(attempted=True)


def test_status_tells_that_an_attempt_was_killed_until_one_succeeds(process: int) -> None:
    result = CliRunner().invoke(main, ["status"])
    assert result.exit_code == Unhealthy.exit_code
    assert f"process {process} was killed" in result.stdout
    assert CliRunner().invoke(main, ["run"]).exit_code == 0
    assert last_failure(Settings.default()) is None


def test_a_living_attempt_and_a_killed_backup_have_not_failed(small_home: Path) -> None:
    with exclusive(Settings.default()):
        assert last_failure(Settings.default()) is None
    assert killed(attempted=False)
    assert last_failure(Settings.default()) is None


def test_somebody_elses_turn_does_not_hide_it(process: int) -> None:
    for attempted in (False, True):
        with exclusive(Settings.default(), attempted=attempted):
            pass
        failure = last_failure(Settings.default())
        assert failure and failure.message == f"process {process} was killed"


def test_the_next_run_tells_the_webhook(process: int, receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(URL_VARIABLE, receiver.url)
    with exclusive(Settings.default(), attempted=False):
        pass
    for _ in range(2):
        daily.daily()
    (told,) = receiver.received
    assert (told["flow"], told["state"], told["reason"]) == (
        "communique-daily", "Killed", f"process {process} was killed",
    )  # fmt: skip
