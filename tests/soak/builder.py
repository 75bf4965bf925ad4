"""Runs in processes of their own: whole, killed, or on a disk that is full."""

from __future__ import annotations

import multiprocessing
import resource
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.context import ForkServerProcess
from pathlib import Path

DISK = "1200m"
# What a process may write to one file where nothing can be mounted, in bytes: less than a build file.
FILE_LIMIT = 10_000_000

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.soak.command"])


@contextmanager
def disk(folder: Path) -> Iterator[bool]:
    """Mount a small file system at `folder` and give True, where this user may; else a plain folder and False."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(folder)]
    mounted = subprocess.run(command, capture_output=True).returncode == 0
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)


@dataclass(frozen=True, slots=True)
class Builder:
    """`communique run` from `documents` into `warehouse`; `mounted` says whether that has a disk of its own."""

    documents: Path
    warehouse: Path
    mounted: bool

    def run(self) -> tuple[int, str]:
        """The exit code and what was said."""
        return self._end_of(self._start())

    def run_and_kill(self, seconds: float) -> bool:
        """Kill a run after so many seconds; whether it had not ended by then."""
        process = self._start()
        process.join(seconds)
        alive = process.is_alive()
        process.kill()
        process.join()
        return alive

    def run_on_a_full_disk(self, left: int) -> int:
        """The exit code of a run that may write `left` bytes; where nothing is mounted, no big file."""
        if not self.mounted:
            return self._end_of(self._start(FILE_LIMIT))[0]
        filler = self.warehouse.parent / "filler"
        filler.write_bytes(bytes(max(0, shutil.disk_usage(filler.parent).free - left)))
        code, _ = self.run()
        filler.unlink()
        return code

    @property
    def _said(self) -> Path:
        return self.documents.with_name("said")

    def _start(self, file_limit: int | None = None) -> ForkServerProcess:
        options = ["--documents", str(self.documents), "--warehouse", str(self.warehouse), "--missing-files", "remove"]
        process = FORKS.Process(target=_run, args=(["run", *options], str(self._said), file_limit))
        process.start()
        return process

    def _end_of(self, process: ForkServerProcess) -> tuple[int, str]:
        process.join()
        return process.exitcode or 0, self._said.read_text(encoding="utf-8")


def _run(arguments: list[str], said: str, file_limit: int | None) -> None:
    from .command import communique

    if file_limit:
        resource.setrlimit(resource.RLIMIT_FSIZE, (file_limit, file_limit))
    communique(arguments, said)
