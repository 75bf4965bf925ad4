"""`python -m flows.transform BUILD.duckdb [selector]`: build the project in sql/, for whoever writes models."""

from __future__ import annotations

import sys
from pathlib import Path

import duckdb

from flows.errors import CommuniqueError
from flows.transform.build import build
from flows.transform.project import load_project


def main(file: str, select: str | None = None) -> None:
    """Build the selected models of the checkout's project into `file`."""
    project = load_project(Path(__file__).parents[2] / "sql")
    with duckdb.connect(file, config={"storage_compatibility_version": "v1.4.0"}) as connection:
        build(connection, project, select=select, report=print)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(f"usage: {__doc__}")
    try:
        main(*sys.argv[1:])
    except CommuniqueError as refused:
        sys.exit(str(refused))
