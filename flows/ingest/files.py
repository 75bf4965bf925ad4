"""Which files to ingest, and their bytes."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from flows.errors import InputMissing
from flows.ingest.document import Rejected, SourceFile


@dataclass(frozen=True, slots=True)
class Found:
    """The files to ingest, once each and sorted; the folders they were looked for in; the sources that failed, why.

    The files are absolute paths as the system writes them: of 50,000, making a Path of each takes a second.
    """

    files: Sequence[str]
    folders: Sequence[Path]
    failed: Mapping[Path, str]

    def any_in(self, folder: Path) -> bool:
        """Whether one of the files lies in the folder, or below it."""
        inside = os.path.join(folder, "")
        return any(file.startswith(inside) for file in self.files)


def find_files(named: Iterable[Path]) -> Found:
    """All files under the named folders, and the named files themselves.

    Hidden files and folders are left out below a named folder; a file that is named itself is taken whatever its name.
    A source that does not exist or cannot be reached does not stop the others; raises InputMissing when all are so.
    """
    roots: list[Path] = []
    failed: dict[Path, str] = {}
    for path in named:
        try:
            roots.append(path.resolve(strict=True))
        except (OSError, RuntimeError) as error:  # RuntimeError: a link to itself
            failed[path] = str(error)
    if failed and not roots:
        path, why = next(iter(failed.items()))
        raise InputMissing(f"{path}: cannot be ingested ({why}). Check the path given to --documents.")
    folders = [root for root in roots if root.is_dir()]
    files = {file for root in roots for file in (_walk(root) if root in folders else (str(root),))}
    return Found(sorted(files), folders, failed)


def _walk(root: Path) -> Iterator[str]:
    unlistable: list[OSError] = []
    entered: set[str] = set()
    for folder, subfolders, names in os.walk(root, followlinks=True, onerror=unlistable.append):
        real = os.path.realpath(folder)
        # A link may lead back into what was walked already.
        subfolders[:] = [] if real in entered else sorted(name for name in subfolders if not name.startswith("."))
        if real not in entered:
            yield from (os.path.join(folder, name) for name in names if not name.startswith("."))
        entered.add(real)
    # A folder that cannot be listed is one thing seen and rejected, rather than silently nothing.
    yield from (error.filename for error in unlistable)


def source_uri(path: str | Path) -> str:
    """The path in POSIX form; bytes of a file name that are not UTF-8 are shown as \\xNN."""
    return os.fsencode(path).replace(os.fsencode(os.sep), b"/").decode("utf-8", "backslashreplace")


def status(path: str) -> os.stat_result:
    """What the file system says of a file. Raises Rejected: unreadable."""
    try:
        return os.stat(path)
    except OSError as error:
        raise Rejected("unreadable", error.strerror or str(error)) from error


def load(path: Path, max_bytes: int) -> SourceFile:
    """Read a file whole. Raises Rejected: unreadable, too_large (known before reading) or empty."""
    try:
        _refuse_by_status(path.stat(), max_bytes)
        with path.open("rb") as stream:
            content = stream.read(max_bytes + 1)
    except OSError as error:
        raise Rejected("unreadable", error.strerror or str(error)) from error
    if len(content) > max_bytes:
        raise too_large(len(content), max_bytes)
    if not content:
        raise Rejected("empty", "the file has no bytes")
    uri = source_uri(path)
    return SourceFile(uri, uri.rpartition("/")[2], hashlib.sha256(content).hexdigest(), content, max_bytes)


def _refuse_by_status(status: os.stat_result, max_bytes: int) -> None:
    # Opening a named pipe would wait for ever.
    if not stat.S_ISREG(status.st_mode):
        raise Rejected("unreadable", "not a regular file, or a folder that cannot be listed")
    if status.st_size > max_bytes:
        raise too_large(status.st_size, max_bytes)


def too_large(size: int, max_bytes: int) -> Rejected:
    """The rejection of `size` bytes where `max_bytes` are allowed."""
    return Rejected("too_large", f"{size:,} bytes or more, the limit is {max_bytes:,} (max_file_bytes)")
