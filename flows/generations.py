"""The published files: how a generation is named, and which files beside the warehouse are ours."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

from flows.errors import CommuniqueError
from flows.settings import Settings

# Links on their way are named so, beside the warehouse.
LINK = ".link"


class WarehouseTaken(CommuniqueError):
    """The warehouse path is occupied by something that this program did not put there."""


class FolderWithoutLinks(CommuniqueError):
    """The folder's file system has no symbolic links, so readers could not be switched in one step."""


def generation_path(settings: Settings, run_id: str) -> Path:
    """A free name for a new generation; a run that is published again gets a serial number.

    Never a name in use: DuckDB serves a process that still holds a file of that name from the old one.
    """
    first = settings.warehouse.with_name(f"{settings.warehouse.stem}-{run_id}.duckdb")
    candidate, serial = first, 1
    while candidate.exists():
        serial += 1
        candidate = first.with_name(f"{first.stem}-{serial}.duckdb")
    return candidate


def generations(settings: Settings) -> list[Path]:
    """All generations of this warehouse, oldest first."""
    pattern = _name_pattern(settings)
    found = [
        (match["run"], int(match["serial"] or 1), path)
        for path in settings.warehouse.parent.glob(f"{settings.warehouse.stem}-*.duckdb")
        if (match := pattern.fullmatch(path.name))
    ]
    return [path for _, _, path in sorted(found)]


def run_of(settings: Settings, generation: Path) -> str:
    """The id of the run that a generation was published from; empty for a file that is no generation."""
    match = _name_pattern(settings).fullmatch(generation.name)
    return match["run"] if match else ""


def refuse_foreign_warehouse(settings: Settings) -> None:
    """Raise WarehouseTaken unless the warehouse path is free or a link to one of our generations."""
    path = settings.warehouse
    if path.is_symlink():
        if not _name_pattern(settings).fullmatch(path.readlink().name):
            raise WarehouseTaken(
                f"{path}: is a link to {path.readlink()}, not to a generation published by communique. "
                "Remove the link, or name another --warehouse."
            )
    elif path.exists():
        raise WarehouseTaken(
            f"{path}: exists and is not a link published by communique. Move it away, or name another --warehouse."
        )


def refuse_folder_without_links(settings: Settings) -> None:
    """Raise FolderWithoutLinks unless the warehouse's folder can have a link replaced by another in one step."""
    folder = settings.warehouse.parent
    folder.mkdir(parents=True, exist_ok=True)
    if settings.warehouse.is_symlink():
        return  # it could before
    tried, over = (folder / f".{settings.warehouse.name}.{os.getpid()}.{name}{LINK}" for name in ("tried", "over"))
    try:
        for link in (tried, over):
            link.unlink(missing_ok=True)
            link.symlink_to("nowhere")
        tried.replace(over)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EDQUOT):
            raise
        raise FolderWithoutLinks(
            f"{folder}: its file system cannot replace a symbolic link in one step ({error.strerror}), so readers "
            "would see a run half done. Put the warehouse on a local disk, or on a share that has symbolic links."
        ) from error
    finally:
        for link in (tried, over):
            link.unlink(missing_ok=True)


def _name_pattern(settings: Settings) -> re.Pattern[str]:
    # As strict as run ids are, so that a person's own communique-backup.duckdb is never taken for a generation.
    stem = re.escape(settings.warehouse.stem)
    return re.compile(rf"{stem}-(?P<run>\d{{8}}T\d{{12}}Z-[0-9a-f]{{4}})(?:-(?P<serial>\d+))?\.duckdb")
