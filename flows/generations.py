"""The published files: where a generation lies, and which files beside the warehouse are ours.

Each has a folder of its own, `generations/RUN/communique.duckdb`: DuckDB calls the catalogue by the file behind the
link, and what a BI tool saved as `communique.marts.wide_meetings` is to hold after the next publication.
"""

from __future__ import annotations

import errno
import os
import re
import time
from contextlib import suppress
from pathlib import Path

from flows.errors import CommuniqueError
from flows.settings import GENERATIONS, Settings

# As strict as run ids are, so that a person's own communique-backup.duckdb is never taken for a generation.
_NAME = r"(?P<name>(?P<run>\d{8}T\d{12}Z-[0-9a-f]{4})(?:-(?P<serial>\d+))?)"

# How long the folder of a generation outlasts it: DuckDB spills big queries beside the file that it has open.
_FOLDER_SECONDS = 24 * 60 * 60

# Links on their way are named so, beside the warehouse.
LINK = ".link"


class WarehouseTaken(CommuniqueError):
    """The warehouse path is occupied by something that this program did not put there."""


class FolderWithoutLinks(CommuniqueError):
    """The folder's file system has no symbolic links, so readers could not be switched in one step."""


def generation_path(settings: Settings, run_id: str) -> Path:
    """A free place for a new generation; a run that is published again gets a serial number.

    Never a place in use: DuckDB serves a process that still holds a file of that name from the old one.
    """
    first = settings.generations_dir / run_id
    candidate, serial = first, 1
    while candidate.exists():
        serial += 1
        candidate = first.with_name(f"{run_id}-{serial}")
    return candidate / settings.warehouse.name


def generations(settings: Settings) -> list[Path]:
    """All generations of this warehouse, oldest first."""
    folder = settings.warehouse.parent
    places = settings.generations_dir.glob(f"*/{settings.warehouse.name}"), folder.glob(f"{settings.warehouse.stem}-*")
    found = [
        (match["run"], int(match["serial"] or 1), path)
        for paths in places
        for path in paths
        if (match := _recognized(settings, path))
    ]
    return [path for _, _, path in sorted(found)]


def current_generation(settings: Settings) -> Path | None:
    """The one that readers have; None before the first publication."""
    warehouse = settings.warehouse
    # Not resolve(): where the folder itself is reached through a link, that would be none of `generations`.
    return warehouse.parent / warehouse.readlink() if warehouse.is_symlink() and warehouse.is_file() else None


def run_of(settings: Settings, generation: Path) -> str:
    """The id of the run that a generation was published from; empty for a file that is no generation."""
    match = _recognized(settings, generation)
    return match["run"] if match else ""


def name_of(settings: Settings, generation: Path) -> str:
    """What a generation is called: its run, with a serial number when it was published more than once."""
    match = _recognized(settings, generation)
    return match["name"] if match else generation.name


def remove_empty_folders(settings: Settings) -> None:
    """Remove those whose generations were deleted long ago; until then whoever has one open may need its folder."""
    for folder in settings.generations_dir.glob("*Z-*"):
        with suppress(OSError):  # not empty, or another warehouse's and gone just now
            if time.time() - folder.stat().st_mtime > _FOLDER_SECONDS:
                folder.rmdir()


def refuse_foreign_warehouse(settings: Settings) -> None:
    """Raise WarehouseTaken unless the warehouse path is free or a link to one of our generations."""
    path = settings.warehouse
    if path.is_symlink():
        if not _recognized(settings, path.parent / path.readlink()):
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
            # To what is there, as a warehouse does: shares that replace nothing replace a link to nowhere.
            link.symlink_to(".")
        tried.replace(over)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EDQUOT):
            raise
        raise FolderWithoutLinks(
            f"{folder}: its file system cannot replace a symbolic link in one step ({error.strerror}), so readers "
            "would see a run half done. Put the warehouse on a local disk, or on a share that can."
        ) from error
    finally:
        for link in (tried, over):
            link.unlink(missing_ok=True)


def _recognized(settings: Settings, path: Path) -> re.Match[str] | None:
    """A match for the path of a generation of this warehouse; earlier versions put them right beside it."""
    if not path.is_relative_to(settings.warehouse.parent):
        return None
    name, stem = re.escape(settings.warehouse.name), re.escape(settings.warehouse.stem)
    place = path.relative_to(settings.warehouse.parent).as_posix()
    return re.fullmatch(rf"{GENERATIONS}/{_NAME}/{name}", place) or re.fullmatch(rf"{stem}-{_NAME}\.duckdb", place)
