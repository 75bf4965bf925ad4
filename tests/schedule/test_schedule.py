"""`communique schedule` for real: a Prefect server of its own, and a run that its clock starts."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest

from flows.command_errors import INTERRUPTED

from .processes import await_that, going_on, its_server, listens, of_prefect, runs, words
from .schedule_process import Schedule


@pytest.fixture
def process(schedule: Schedule) -> Iterator[subprocess.Popen[bytes]]:
    """The command, due every minute."""
    with schedule.kept("* * * * *") as process:
        yield process


@pytest.mark.slow
@pytest.mark.parametrize("ended_by", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_the_clock_starts_publishes(
    process: subprocess.Popen[bytes], small_home: Path, port: int, log: Path, ended_by: signal.Signals
) -> None:
    warehouse = small_home / "warehouse" / "communique.duckdb"
    await_that(warehouse.is_file, process, log)
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        assert connection.execute("select count(*) from marts.dim_documents").fetchone() == (2,)
    run = await_that(lambda: runs(port, "COMPLETED"), process, log)[0]
    assert run["auto_scheduled"] and "communique" in run["tags"]
    assert run["parameters"]["warehouse"] == str(warehouse) and run["parameters"]["generations"] == 3
    with urllib.request.urlopen(f"http://127.0.0.1:{port}", timeout=60) as page:
        assert b"<title>Prefect" in page.read(), "its UI"
    process.send_signal(ended_by)
    process.wait(timeout=120)
    # The server that it started ends with it.
    await_no_listener(port)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="processes are found in /proc")
@pytest.mark.parametrize("moment", [its_server, listens])
def test_who_is_ended_before_the_runner_is_up_leaves_no_server(
    process: subprocess.Popen[bytes], port: int, log: Path, moment: Callable[[int], object]
) -> None:
    await_that(lambda: moment(port), process, log)
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=120) == 0, log.read_text()
    assert its_server(port) == []
    assert "SIGTERM received" not in log.read_text(), "Prefect's runner was up already"


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="processes are found in /proc")
def test_a_flow_that_is_ended_takes_its_temporary_server_along(environment: dict[str, str], log: Path) -> None:
    with going_on([sys.executable, "-m", "flows.cli", "flow"], environment, log) as process:
        await_that(lambda: any("uvicorn" in words(each, "cmdline") for each in of_prefect(environment)), process, log)
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=120) == INTERRUPTED, log.read_text()
    assert of_prefect(environment) == []


def test_a_configured_server_that_is_not_there_is_told(environment: dict[str, str], port: int) -> None:
    environment["PREFECT_API_URL"] = f"http://127.0.0.1:{port}/api"
    command = [sys.executable, "-m", "flows.cli", "schedule"]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    assert ended.returncode == 1, ended.stderr
    assert "cannot go on with the configured Prefect server" in ended.stderr and "Traceback" not in ended.stderr


def await_no_listener(port: int) -> None:
    deadline = time.monotonic() + 60
    while listens(port):
        assert time.monotonic() < deadline, "the Prefect server is still there"
        time.sleep(0.2)
