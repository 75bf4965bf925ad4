"""What a person sees while a stage works: a live line on a terminal, plain lines anywhere else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from flows.printable import printable


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Yield a function that shows one event; it writes to stderr, so that stdout holds results only."""
    if sys.stderr.isatty():
        with _live() as show:
            yield show
    else:
        yield _plain


def _plain(line: str) -> None:
    print(printable(line), file=sys.stderr, flush=True)


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
