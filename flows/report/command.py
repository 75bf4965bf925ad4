"""The command `communique report`. Light to import: the work loads when it is called."""

from __future__ import annotations

from pathlib import Path

import click

from flows.command_options import page_options, warehouse_option
from flows.terminal import tell_of_page


@click.command()
@warehouse_option
@page_options("report.html")
def report(warehouse: Path | None, output: Path | None, opened: bool) -> None:
    """Write one HTML page of what the warehouse holds.

    Meetings in time, who met whom, statements, positions, trade figures, coverage and a search, in English and French;
    every mark opens its evidence. The page needs neither network nor server and stays below 2 MB: of a large
    warehouse the latest facts are listed one by one and the others counted.
    """
    from flows.report.writing import write_report
    from flows.settings import Settings

    published = Settings.default(warehouse=warehouse).warehouse
    page = output or published.with_name("report.html")
    written = write_report(published, page)
    tell_of_page(page, written, opened=opened)
