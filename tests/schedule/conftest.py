"""A Prefect server of one's own: at a free port of this machine, with its files in a folder of the test."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from .schedule_process import Schedule

# Seconds until a server looks for what is to be scheduled, and until a run asks again for its place.
SOONER = {
    "PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS": "5",
    "PREFECT_SERVER_DEPLOYMENTS_CONCURRENCY_SLOT_WAIT_SECONDS": "5",
}


@pytest.fixture
def port() -> int:
    """One that nothing listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture
def environment(small_home: Path, tmp_path: Path) -> dict[str, str]:
    """Of a process whose Prefect knows nothing yet and whose project is the small one."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    return {**inherited, **SOONER, "PREFECT_HOME": str(tmp_path / "prefect")}


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "schedule.log"


@pytest.fixture
def schedule(port: int, environment: dict[str, str], log: Path) -> Schedule:
    return Schedule(port, environment, log)
