"""`communique schedule` as an operator starts it, and an outage of all that belongs to it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import AbstractContextManager, suppress
from pathlib import Path

from .processes import going_on, of_prefect


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
        while processes := of_prefect(self._environment):
            for process in processes:
                with suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)
