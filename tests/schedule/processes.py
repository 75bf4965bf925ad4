"""Processes that go on, and what the API of a Prefect server at a port of this machine shows."""

from __future__ import annotations

import json
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
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
    """What the API answers to a question posted to it; while its database is busy it wants to be asked again."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/api/{path}", json.dumps(question).encode(), {"Content-Type": "application/json"}
    )
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            if error.code != HTTPStatus.SERVICE_UNAVAILABLE or time.monotonic() > deadline:
                raise
            time.sleep(1)


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
    return [process for process in _processes() if words(process, "cmdline")[-len(wanted) :] == wanted]


def of_prefect(environment: dict[str, str]) -> list[int]:
    """All processes that have this Prefect's home in their environment."""
    return [
        process
        for process in _processes()
        if f"PREFECT_HOME={environment['PREFECT_HOME']}" in words(process, "environ")
    ]


def _processes() -> list[int]:
    return [int(path.name) for path in Path("/proc").glob("[0-9]*")]


def words(process: int, file: str) -> list[str]:
    """What `cmdline` or `environ` in /proc says of a process."""
    try:
        return Path(f"/proc/{process}/{file}").read_text().split("\0")
    except OSError:  # it has ended, or is another user's
        return []
