"""Results on stdout, whether that is a terminal or a pipe."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

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


def tell_of_page(page: Path, size: int, *, opened: bool) -> None:
    """Where a page was written and how many bytes it has; `opened` shows it in the browser, if there is one."""
    click.echo(f"wrote {page} ({size / 1e6:.2f} MB)", err=True)
    if opened:
        import webbrowser

        if not webbrowser.open(page.absolute().as_uri()):
            click.echo(f"no browser was found here: open {page.absolute()} in one", err=True)
