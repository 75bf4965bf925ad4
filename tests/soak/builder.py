"""Runs in processes of their own: whole, killed, or on a disk that is full."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .documents import ROOT

DISK = "1200m"
# What a process may write to one file where nothing can be mounted, in bytes: less than a build file.
FILE_LIMIT = 10_000_000


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
        process = self._start()
        said, _ = process.communicate()
        return process.returncode, said

    def run_and_kill(self, seconds: float) -> bool:
        """Kill a run after so many seconds; whether it had not ended by then."""
        process = self._start()
        time.sleep(seconds)
        alive = process.poll() is None
        if alive:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return alive

    def run_on_a_full_disk(self, left: int) -> int:
        """The exit code of a run that may write `left` bytes; where nothing is mounted, no big file."""
        if not self.mounted:
            limited = self._start(FILE_LIMIT)
            limited.communicate()
            return limited.returncode
        filler = self.warehouse.parent / "filler"
        filler.write_bytes(bytes(max(0, shutil.disk_usage(filler.parent).free - left)))
        code, _ = self.run()
        filler.unlink()
        return code

    def _start(self, file_limit: int | None = None) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "flows.cli", "run", "--missing-files", "remove"]
        command += ["--documents", str(self.documents), "--warehouse", str(self.warehouse)]
        limit = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (file_limit, file_limit))) if file_limit else None
        # A group of its own, so that a kill reaches whatever it has started.
        return subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True,
            preexec_fn=limit,
        )  # fmt: skip
