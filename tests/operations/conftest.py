"""A small project that was published three times, the command to operate it, and a disk that is soon full."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner, Result

from flows.cli import main
from flows.generations import generations
from flows.settings import Settings

WriteDocument = Callable[[str, str], Path]


def communique(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def succeed(*arguments: str) -> str:
    result = communique(*arguments)
    assert result.exit_code == 0, result.output
    return result.stderr


def documents(warehouse: Path) -> list[str]:
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        return [row[0] for row in connection.execute("select text from marts.dim_documents order by 1").fetchall()]


@pytest.fixture
def settings(small_home: Path) -> Settings:
    return Settings.default()


@pytest.fixture
def published(settings: Settings, write_document: WriteDocument) -> list[Path]:
    """Three generations, each with one document more."""
    for number in range(3):
        write_document(f"{number}.txt", f"The two ministers met for the {number + 1}. time, the ministry announced.")
        succeed("run")
    return generations(settings)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 MB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(folder)], capture_output=True)
    if mounted.returncode:
        pytest.skip("this user may mount nothing")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(folder: Path, *, leave: int) -> Path:
    """A file that takes all of a file system but `leave` bytes."""
    filler = folder / "filler"
    filler.write_bytes(bytes(shutil.disk_usage(folder).free - leave))
    return filler
