"""The command `communique docs`. Light to import: the work loads when it is called."""

from __future__ import annotations

from pathlib import Path

import click

from flows.command_options import warehouse_option


@click.command()
@warehouse_option
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The page to write. [default: docs.html beside the warehouse]",
)
@click.option("--open", "opened", is_flag=True, help="Show it in the browser.")
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
    click.echo(f"wrote {page} ({written / 1e6:.2f} MB)", err=True)
    if opened:
        click.launch(page.absolute().as_uri())
