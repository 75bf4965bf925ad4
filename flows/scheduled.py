"""The command `communique schedule`: a server if none is configured, and the flow served on it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from flows.errors import CommuniqueError
from flows.events import Event
from flows.prefect_server import HOST, ServerFailed, configured, local_server
from flows.progress import tell
from flows.settings import Settings


def schedule(cron: str, timezone: str, settings: Settings, port: int) -> None:
    """Serve the flow until interrupted. Raises WrongUsage for the cron line or zone, ServerFailed."""
    from flows.scheduling import cron_schedule, serve

    when = cron_schedule(cron, timezone)
    if configured():
        with _with_server("the configured Prefect server"):
            serve(when, settings)
        return
    line = f"no Prefect server is configured: starting one, with its UI at http://{HOST}:{port}"
    tell(Event(line, "server_starting", port=port))
    with local_server(port, settings.build_dir / "prefect-server.log") as address:
        # The runs are processes of their own and find the server by this.
        os.environ["PREFECT_API_URL"] = address
        from prefect.settings import PREFECT_API_URL, temporary_settings

        with temporary_settings({PREFECT_API_URL: address}), _with_server(f"the Prefect server at {address}"):
            serve(when, settings)


@contextmanager
def _with_server(which: str) -> Iterator[None]:
    """Say which server the schedule cannot go on with. Raises ServerFailed."""
    try:
        yield
    except CommuniqueError:
        raise
    except Exception as error:  # Prefect and its libraries raise many kinds
        raise ServerFailed(
            f"the schedule cannot go on with {which} ({type(error).__name__}: {error}). "
            "See that it runs, then start the schedule again; `communique --debug …` shows where it ended."
        ) from error
