"""`communique schedule` as an operator starts it, and an outage of all that belongs to it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import AbstractContextManager, suppress
from pathlib import Path

from .processes import going_on


class Schedule:
    """The command at a port, with the Prefect that `environment` names."""

    def __init__(self, port: int, environment: dict[str, str], log: Path) -> None:
        self.port, self.log, self._environment = port, log, environment

    def kept(self, cron: str) -> AbstractContextManager[subprocess.Popen[bytes]]:
        """Start it, and end it with the context."""
        command = [sys.executable, "-m", "flows.cli", "schedule", "--cron", cron, "--port", str(self.port)]
        return going_on(command, self._environment, self.log)

    def lose_power(self) -> None:
        """Kill the schedule, its server and a run under way, without a chance to say good-bye."""
        while processes := self._processes():
            for process in processes:
                with suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)

    def _processes(self) -> list[int]:
        """All that have this Prefect in their environment."""
        mine = f"PREFECT_HOME={self._environment['PREFECT_HOME']}"
        return [int(path.name) for path in Path("/proc").glob("[0-9]*") if mine in _environment(path)]


def _environment(process: Path) -> list[str]:
    try:
        return (process / "environ").read_text().split("\0")
    except OSError:  # it has ended, or is another user's
        return []
