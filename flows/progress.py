"""What a person sees while a stage works: a live line on a terminal, plain lines anywhere else, JSON when asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from flows.events import as_json
from flows.printable import printable


def json_logs() -> bool:
    """Whether the command that runs was given `--log-format json`."""
    context = click.get_current_context(silent=True)
    return context is not None and context.find_root().params.get("log_format") == "json"


def tell(line: str) -> None:
    """Show one event on stderr, so that stdout holds results only."""
    print(as_json(line) if json_logs() else printable(line), file=sys.stderr, flush=True)


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Yield a function that shows one event, on stderr."""
    if sys.stderr.isatty() and not json_logs():
        with _live() as show:
            yield show
    else:
        yield tell


def let_prefect_log_so() -> None:
    """Before Prefect is imported: have it, and the processes that it starts, log as this command does."""
    if json_logs():
        os.environ.setdefault("PREFECT_LOGGING_HANDLERS_CONSOLE_FORMATTER", "json")
        os.environ.setdefault("PREFECT_LOGGING_FORMATTERS_JSON_CLASS", "flows.events.JsonLines")


@contextmanager
def _live() -> Iterator[Callable[[str], None]]:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True, highlight=False, markup=False, emoji=False)
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as display:
        task = display.add_task("starting", total=None)

        def show(line: str) -> None:
            display.update(task, description=printable(line)[: console.width - 12])
            console.print(printable(line))

        yield show
