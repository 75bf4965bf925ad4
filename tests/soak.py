"""A year in fast motion (`make soak`): documents come, change and go, and four readers ask all the while.

Every third run is killed at a random moment, and the disk is full twice. Nothing may be lost or doubled, no reader may
see an error, and the facts at the end must be those of one clean run.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from random import Random
from statistics import median

import duckdb

ROOT = Path(__file__).parent.parent
TEXTS = sorted((ROOT / "seeds" / "documents").rglob("*.txt")) + sorted((ROOT / "tests/gold/documents").rglob("*.txt"))
READERS = 4
DISK = "1200m"

# Reads until its stdin closes, then tells how often, and what went wrong.
READER = """
import sys, threading, duckdb
stop = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), stop.set()), daemon=True).start()
reads, errors = 0, []
while not stop.is_set():
    try:
        with duckdb.connect(sys.argv[1], read_only=True) as connection:
            wrong = connection.execute('''
                select
                    (select count(*) - count(distinct document_id) from marts.dim_documents),
                    (select count(*) from marts.fct_statements anti join marts.dim_documents using (document_id)),
                    (select count(*) from marts.fct_meeting_mentions anti join marts.dim_documents using (document_id)),
                    (select count_if(state <> 'published') from (from audit.runs order by run_id desc limit 1)),
            ''').fetchone()
        if any(wrong):
            errors.append(f"not whole: {wrong}")
    except Exception as error:
        errors.append(f"{type(error).__name__}: {error}"[:300])
    reads += 1
    stop.wait(0.5)
print(reads, len(errors), *errors[:3], sep="\\n")
"""


class Folder:
    """The documents, and what a warehouse must hold of them."""

    def __init__(self, path: Path, random: Random) -> None:
        self.path, self._random, self._serial = path, random, 0
        path.mkdir(parents=True)
        for _ in range(30):
            self.add()

    def add(self, name: str | None = None) -> None:
        """A text that was never there, under a new name or in place of another."""
        self._serial += 1
        text = self._random.choice(TEXTS).read_text(encoding="utf-8")
        target = self.path / (name or f"{self._serial:05}.txt")
        target.write_text(f"{text.rstrip()}\n\nNote {self._serial}.\n", encoding="utf-8")

    def change(self) -> None:
        """What happens in a day: some documents come, one changes, some go, one is there twice; or nothing."""
        for _ in range(self._random.randrange(3)):
            self.add()
        names = sorted(path.name for path in self.path.iterdir())
        if self._random.random() < 0.5:
            self.add(self._random.choice(names))
        if self._random.random() < 0.1:
            shutil.copyfile(self.path / self._random.choice(names), self.path / f"copy-{self._serial}.txt")
        for name in self._random.sample(
            names, min(self._random.randrange(3), len(names) - 20) if len(names) > 20 else 0
        ):
            (self.path / name).unlink()

    def ids(self) -> list[str]:
        """The ids that dim_documents must hold, sorted."""
        return sorted({hashlib.sha256(path.read_bytes()).hexdigest()[:16] for path in self.path.iterdir()})


class Complaints(list[str]):
    """What went wrong, shown as soon as it does."""

    def append(self, line: str) -> None:
        print(line, flush=True)
        super().append(line)


def start(documents: Path, warehouse: Path, *, file_limit: int | None = None) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "flows.cli", "run", "--missing-files", "remove"]
    command += ["--documents", str(documents), "--warehouse", str(warehouse)]
    limit = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (file_limit, file_limit))) if file_limit else None
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True,
        preexec_fn=limit,
    )  # fmt: skip


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


def run_on_a_full_disk(folder: Folder, warehouse: Path, mounted: bool, random: Random) -> int:
    """The exit code of a run whose disk fills up."""
    if not mounted:
        process = start(folder.path, warehouse, file_limit=10_000_000)
        process.communicate()
        return process.returncode
    filler = warehouse.parent / "filler"
    left = random.randrange(4_000_000)
    filler.write_bytes(bytes(max(0, shutil.disk_usage(warehouse.parent).free - left)))
    process = start(folder.path, warehouse)
    process.communicate()
    filler.unlink()
    return process.returncode


def run_and_kill(folder: Folder, warehouse: Path, seconds: float) -> bool:
    """Whether the kill came before the end."""
    process = start(folder.path, warehouse)
    time.sleep(seconds)
    alive = process.poll() is None
    if alive:
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    return alive


def documents_of(warehouse: Path) -> list[str]:
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        return [
            row[0] for row in connection.execute("select document_id from marts.dim_documents order by 1").fetchall()
        ]


def facts(warehouse: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every mart, without what tells when a document was read."""
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        tables = connection.execute(
            "select table_name, string_agg(column_name, ', ' order by column_index) from duckdb_columns() "
            "where schema_name = 'marts' and column_name <> 'ingested_at' group by table_name"
        ).fetchall()
        return {
            table: connection.execute(f"select {columns} from marts.{table} order by all").fetchall()
            for table, columns in tables
        }


def soak(runs: int, minutes: float, seed: int, place: Path, mounted: bool) -> list[str]:
    """Do it all, in at most so many runs and minutes; what went wrong, in lines."""
    random, deadline = Random(seed), time.monotonic() + 60 * minutes
    folder, warehouse = Folder(place / "documents", random), place / "disk" / "communique.duckdb"
    full = set(random.sample(range(1, min(runs, 30)), 2))
    wrong, outcomes, seconds = Complaints(), Counter[str](), [5.0]
    with ExitStack() as stack:
        readers: list[subprocess.Popen[str]] = []
        for number in range(runs):
            if time.monotonic() > deadline:
                break
            if number:
                folder.change()
            began = time.monotonic()
            if number in full:
                outcomes["full disk"] += 1
                if run_on_a_full_disk(folder, warehouse, mounted, random) not in (0, 1):
                    wrong.append(f"run {number}: a full disk ended with another exit code than 1")
            elif number % 3 == 2:
                outcomes[
                    "killed" if run_and_kill(folder, warehouse, random.random() * median(seconds[-9:])) else "too late"
                ] += 1
            else:
                process = start(folder.path, warehouse)
                said, _ = process.communicate()
                seconds.append(time.monotonic() - began)
                outcomes["whole"] += 1
                if process.returncode:
                    wrong.append(f"run {number} ended with {process.returncode}: {said[-500:]}")
                elif documents_of(warehouse) != folder.ids():
                    wrong.append(f"run {number}: {len(documents_of(warehouse))} documents, not {len(folder.ids())}")
            if not readers:
                readers = [stack.enter_context(reading(warehouse)) for _ in range(READERS)]
            if number % 10 == 9:
                print(f"{number + 1} runs, {dict(outcomes)}, {len(wrong)} wrong", flush=True)
        reads = 0
        for reader in readers:
            answer, _ = reader.communicate()
            count, errors, *samples = answer.splitlines()
            reads += int(count)
            wrong += [f"a reader saw {errors} errors: {samples}"] if int(errors) else []
    start(folder.path, warehouse).communicate()
    clean = place / "clean" / "communique.duckdb"
    start(folder.path, clean).communicate()
    found, expected = facts(warehouse), facts(clean)
    wrong += [f"{table} is not as in one clean run" for table in expected if found[table] != expected[table]]
    size = warehouse.resolve().stat().st_size / clean.resolve().stat().st_size
    print(f"{outcomes.total()} runs: {dict(outcomes)}; {reads} reads; a run took {median(seconds):.1f} s")
    print(f"{len(folder.ids())} documents; {len(expected)} tables compared; {size:.2f} times a clean file's size")
    return wrong


def reading(warehouse: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", READER, str(warehouse)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=300)
    parser.add_argument("--minutes", type=float, default=float("inf"))
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="communique-soak-") as folder, disk(Path(folder) / "disk") as mounted:
        wrong = soak(options.runs, options.minutes, options.seed, Path(folder), mounted)
    print(f"{len(wrong)} wrong, {time.monotonic() - began:.0f} s", *wrong, sep="\n")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
