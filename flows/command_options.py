"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from flows.settings import FEWEST_GENERATIONS, GENERATIONS_KEPT, MissingFiles, Settings

Command = TypeVar("Command", bound=Callable[..., Any])


def documents_option(command: Command) -> Command:
    return click.option(
        "--documents",
        multiple=True,
        type=click.Path(path_type=Path),
        metavar="DIR",
        help="Folder or file to read, recursively; may be given several times. [default: seeds/documents]",
    )(command)


def warehouse_option(command: Command) -> Command:
    return click.option(
        "--warehouse",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="The published DuckDB file. [default: warehouse/communique.duckdb]",
    )(command)


def missing_files_option(command: Command) -> Command:
    return click.option(
        "--missing-files",
        type=click.Choice(["keep", "remove"]),
        default="keep",
        show_default=True,
        help="Whether a document goes when its file is no longer in the folder.",
    )(command)


def full_refresh_option(command: Command) -> Command:
    return click.option("--full-refresh", is_flag=True, help="Build every model in full, whatever is there already.")(
        command
    )


def generations_option(command: Command) -> Command:
    # A reader that has just looked up the link must still find the file after one more publication.
    return click.option(
        "--generations",
        type=click.IntRange(min=FEWEST_GENERATIONS),
        default=GENERATIONS_KEPT,
        show_default=True,
        metavar="N",
        help=f"How many published files to keep, the newest among them; {FEWEST_GENERATIONS} at least.",
    )(command)


def settings_of(
    documents: tuple[Path, ...],
    warehouse: Path | None,
    missing_files: MissingFiles = "keep",
    generations: int = GENERATIONS_KEPT,
) -> Settings:
    """What the options above come to."""
    return Settings.default(
        documents=documents, warehouse=warehouse, missing_files=missing_files, generations_kept=generations
    )


def page_options(page: str) -> Callable[[Command], Command]:
    """Where a command writes its page, called `page` beside the warehouse, and whether it shows it."""

    def decorate(command: Command) -> Command:
        output = click.option(
            "--output",
            type=click.Path(path_type=Path, dir_okay=False),
            metavar="FILE",
            help=f"The page to write. [default: {page} beside the warehouse]",
        )
        opened = click.option("--open", "opened", is_flag=True, help="Show it in the browser.")
        return output(opened(command))

    return decorate
