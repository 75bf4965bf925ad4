"""Processes that go on, and what the API of a Prefect server at a port of this machine shows."""

from __future__ import annotations

import json
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

# Prefect's first start makes its database, the clock ticks once, and a killed run keeps its place for five minutes.
PATIENCE_SECONDS = 420


def await_that(happened: Callable[[], Any], process: subprocess.Popen[bytes], log: Path) -> Any:
    """What `happened` gives as soon as it gives something; fails with the log when the process ends before."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not (found := happened()):
        assert process.poll() is None, log.read_text()
        assert time.monotonic() < deadline, log.read_text()
        time.sleep(0.05)
    return found


@contextmanager
def going_on(
    command: list[str], environment: dict[str, str], log: Path, place: Path | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """Start what does not end by itself, and end it with the context."""
    with (
        log.open("ab") as output,
        subprocess.Popen(
            command, stdout=output, stderr=output, env=environment, cwd=place, start_new_session=True
        ) as process,
    ):
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(timeout=60)
            except subprocess.TimeoutExpired:  # Prefect's worker, where whoever started the tests ignores Ctrl-C
                process.kill()


def ask(port: int, path: str, question: dict[str, Any]) -> Any:
    """What the API answers to a question posted to it."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/api/{path}", json.dumps(question).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def runs(port: int, *states: str) -> list[dict[str, Any]]:
    """The first two hundred runs in those states, or in any, in the order in which they were or are due."""
    question: dict[str, Any] = {"sort": "EXPECTED_START_TIME_ASC"}
    if states:
        question["flow_runs"] = {"state": {"type": {"any_": list(states)}}}
    return list(ask(port, "flow_runs/filter", question))


def answers(port: int) -> bool:
    """Whether a server there is ready for questions."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/health", timeout=30) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def its_server(port: int) -> list[int]:
    """The processes, found in /proc, of a Prefect server at that port."""
    wanted = ["server", "start", "--host", "127.0.0.1", "--port", str(port), ""]
    found = (path for path in Path("/proc").glob("[0-9]*") if _command(path)[-len(wanted) :] == wanted)
    return [int(path.name) for path in found]


def _command(process: Path) -> list[str]:
    try:
        return (process / "cmdline").read_text().split("\0")
    except OSError:  # it has ended
        return []
