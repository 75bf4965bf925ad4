"""`communique schedule` for real: a Prefect server of its own, and a run that its clock starts."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

# Prefect's first start makes its database; then the scheduler looks around once a minute, and the clock ticks once.
PATIENCE_SECONDS = 420


def await_that(happened: Callable[[], Any], process: subprocess.Popen[bytes], log: Path) -> Any:
    """What `happened` gives as soon as it gives something; fails with the log when the process ends before."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not (found := happened()):
        assert process.poll() is None, log.read_text()
        assert time.monotonic() < deadline, log.read_text()
        time.sleep(0.05)
    return found


@pytest.fixture
def port() -> int:
    """One that nothing listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "schedule.log"


@pytest.fixture
def schedule(small_home: Path, tmp_path: Path, port: int, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The command, due every minute, with Prefect's own files in a folder of the test."""
    command = [sys.executable, "-m", "flows.cli", "schedule", "--cron", "* * * * *", "--port", str(port)]
    environment = {name: value for name, value in os.environ.items() if name != "PREFECT_API_URL"}
    environment["PREFECT_HOME"] = str(tmp_path / "prefect")
    with (
        log.open("wb") as output,
        subprocess.Popen(command, stdout=output, stderr=output, env=environment, start_new_session=True) as process,
    ):
        try:
            yield process
        finally:
            process.terminate()


def completed_runs(port: int) -> list[dict[str, Any]]:
    question = {"flow_runs": {"state": {"type": {"any_": ["COMPLETED"]}}}}
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/api/flow_runs/filter",
        json.dumps(question).encode(),
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        return list(json.load(answer))


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@pytest.mark.slow
@pytest.mark.parametrize("ended_by", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_the_clock_starts_publishes(
    schedule: subprocess.Popen[bytes], small_home: Path, port: int, log: Path, ended_by: signal.Signals
) -> None:
    warehouse = small_home / "warehouse" / "communique.duckdb"
    await_that(warehouse.is_file, schedule, log)
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        assert connection.execute("select count(*) from marts.dim_documents").fetchone() == (2,)
    run = await_that(lambda: completed_runs(port), schedule, log)[0]
    assert run["auto_scheduled"] and "communique" in run["tags"]
    assert run["parameters"]["warehouse"] == str(warehouse) and run["parameters"]["generations"] == 3
    schedule.send_signal(ended_by)
    schedule.wait(timeout=120)
    # The server that it started ends with it.
    await_no_listener(port)


def its_server(port: int) -> list[Path]:
    """The processes, in /proc, of a Prefect server at that port."""
    wanted = ["server", "start", "--host", "127.0.0.1", "--port", str(port), ""]
    return [path for path in Path("/proc").glob("[0-9]*") if _command(path)[-len(wanted) :] == wanted]


def _command(process: Path) -> list[str]:
    try:
        return (process / "cmdline").read_text().split("\0")
    except OSError:  # it has ended
        return []


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="processes are found in /proc")
@pytest.mark.parametrize("moment", [its_server, listens])
def test_who_is_ended_before_the_runner_is_up_leaves_no_server(
    schedule: subprocess.Popen[bytes], port: int, log: Path, moment: Callable[[int], object]
) -> None:
    await_that(lambda: moment(port), schedule, log)
    schedule.send_signal(signal.SIGTERM)
    assert schedule.wait(timeout=120) == 0, log.read_text()
    assert its_server(port) == []
    assert "SIGTERM received" not in log.read_text(), "Prefect's runner was up already"


def await_no_listener(port: int) -> None:
    deadline = time.monotonic() + 60
    while listens(port):
        assert time.monotonic() < deadline, "the Prefect server is still there"
        time.sleep(0.2)
