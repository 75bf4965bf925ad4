"""A Prefect server on this machine, for whoever has none: the schedule and its UI live there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from flows import prefect_defaults as prefect_defaults
from flows.errors import CommuniqueError

HOST = "127.0.0.1"
STARTUP_SECONDS = 180


class ServerFailed(CommuniqueError):
    """There is no Prefect server, or none any more."""


@contextmanager
def local_server(port: int, log: Path) -> Iterator[str]:
    """Yield the address of the API of a server at `port`: one that answers there already, else a new one.

    One that is started here writes to the file `log` and ends with the context; should it end before, so does what goes
    on in the context. Raises ServerFailed.
    """
    address = f"http://{HOST}:{port}/api"
    if _answers(address):
        yield address
        return
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", HOST, "--port", str(port)]
    log.parent.mkdir(parents=True, exist_ok=True)
    with (
        log.open("wb") as output,
        _sigterm_waits() as heed_sigterm,
        # Its own group: a Ctrl-C in the terminal reaches the schedule first, which then ends the server.
        subprocess.Popen(command, stdout=output, stderr=output, start_new_session=True) as server,
    ):
        try:
            heed_sigterm()
            _await(server, address, log)
            with _not_without(server, log):
                yield address
        finally:
            server.terminate()


@contextmanager
def _sigterm_waits() -> Iterator[Callable[[], None]]:
    """Have SIGTERM wait until what is yielded was called, and from then on end the process by SystemExit.

    Else it would end it at once, and leave the server that was just started to nobody. Prefect's runner does as much
    once it is up.
    """
    came: list[int] = []

    def end(*_: object) -> None:
        sys.exit(0)

    def heed() -> None:
        signal.signal(signal.SIGTERM, end)
        if came:
            end()

    before = signal.signal(signal.SIGTERM, lambda number, _frame: came.append(number))
    try:
        yield heed
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _not_without(server: subprocess.Popen[bytes], log: Path) -> Iterator[None]:
    """End what goes on when the server has ended: Prefect's runner waits for minutes. Raises ServerFailed."""
    over, lost = threading.Event(), threading.Event()

    def watch() -> None:
        server.wait()
        if not over.is_set():
            lost.set()
            os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, daemon=True).start()
    try:
        yield
    except (Exception, SystemExit):  # the runner, told to end, may fail at telling the server so
        if not lost.is_set():
            raise
    finally:
        over.set()
    if lost.is_set():
        raise ServerFailed(f"the Prefect server ended with {server.returncode}; {log} may say why.")


def _await(server: subprocess.Popen[bytes], address: str, log: Path) -> None:
    deadline = time.monotonic() + STARTUP_SECONDS
    while not _answers(address):
        if server.poll() is not None:
            raise ServerFailed(f"{address}: the Prefect server ended with {server.returncode}; {log} says why.")
        if time.monotonic() > deadline:
            raise ServerFailed(f"{address}: the Prefect server did not answer within {STARTUP_SECONDS} s; see {log}.")
        time.sleep(0.2)


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def configured() -> bool:
    """Whether the operator names a server, in the environment or in a Prefect profile."""
    if os.environ.get("PREFECT_API_URL"):
        return True
    from prefect.settings import PREFECT_API_URL

    return bool(PREFECT_API_URL.value())
