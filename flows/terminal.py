"""Results on stdout, whether that is a terminal or a pipe."""

from __future__ import annotations

import shutil
import sys

import click

from flows.printable import printable


def show(text: str) -> None:
    """Results go to stdout; on a terminal nothing in them may act on it, in a pipe they stay as they are."""
    click.echo(printable(text, keep="\n") if sys.stdout.isatty() else text, nl=False)


def terminal_width() -> int | None:
    """How many characters fit on a line, or None in a pipe."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None
