"""The command `communique export`. Light to import: the work loads when it is called."""

from __future__ import annotations

from pathlib import Path

import click

from flows.command_options import warehouse_option


@click.command()
@click.option(
    "--format", type=click.Choice(["parquet", "csv", "jsonl", "datapackage"]), default="parquet", show_default=True
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="A new or empty folder. [default: export beside the warehouse]",
)
@warehouse_option
def export(format: str, output: Path | None, warehouse: Path | None) -> None:
    """Write every table of marts as a file.

    Rows are in one order, so that the same facts give the same files. In CSV a list is JSON, an empty field is NULL,
    and text that a spreadsheet would run as a formula gets an apostrophe in front; datapackage is CSV with types, keys
    and descriptions (Frictionless).
    """
    from flows.export.writing import write_export
    from flows.settings import Settings

    published = Settings.default(warehouse=warehouse).warehouse
    folder = output or published.with_name("export")
    tables = write_export(published, folder, format)
    click.echo(f"wrote {tables} tables to {folder}", err=True)
