"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

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
