"""Results on stdout, whether that is a terminal or a pipe."""

from __future__ import annotations

import os
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


def show_safe(text: str) -> None:
    """A result in which nothing can act on a terminal but colours of our own."""
    click.echo(text, nl=False)


def has_colours() -> bool:
    """Whether stdout is a terminal, and its owner has not asked for none (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
