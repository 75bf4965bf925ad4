"""`communique schedule` as an operator starts it, and an outage of all that belongs to it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


class Schedule:
    """The command at a port, with the Prefect that `environment` names."""

    def __init__(self, port: int, environment: dict[str, str], log: Path) -> None:
        self.port, self.log, self._environment = port, log, environment

    @contextmanager
    def kept(self, cron: str) -> Iterator[subprocess.Popen[bytes]]:
        """Start it, and end it with the context."""
        command = [sys.executable, "-m", "flows.cli", "schedule", "--cron", cron, "--port", str(self.port)]
        with (
            self.log.open("ab") as output,
            subprocess.Popen(
                command, stdout=output, stderr=output, env=self._environment, start_new_session=True
            ) as process,
        ):
            try:
                yield process
            finally:
                process.terminate()

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
