"""`communique schedule` for real: a Prefect server of its own, and a run that its clock starts."""

from __future__ import annotations

import signal
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest

from .processes import await_that, its_server, listens, runs
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


def await_no_listener(port: int) -> None:
    deadline = time.monotonic() + 60
    while listens(port):
        assert time.monotonic() < deadline, "the Prefect server is still there"
        time.sleep(0.2)
