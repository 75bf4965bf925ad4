"""The command `communique docs`. Light to import: the work loads when it is called."""

from __future__ import annotations

from pathlib import Path

import click

from flows.command_options import page_options, warehouse_option
from flows.terminal import tell_of_page


@click.command()
@warehouse_option
@page_options("docs.html")
def docs(warehouse: Path | None, output: Path | None, opened: bool) -> None:
    """Write one HTML page on every table, lexicon and macro.

    What each column holds, what is made from what (drawn), which tests stand guard, and how many rows there are. The
    page needs neither network nor server.
    """
    from flows.docs.writing import write_docs
    from flows.settings import Settings

    settings = Settings.default(warehouse=warehouse)
    page = output or settings.warehouse.with_name("docs.html")
    written = write_docs(settings, page)
    tell_of_page(page, written, opened=opened)
