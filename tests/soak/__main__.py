"""`python -m tests.soak --runs 300`."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random
from statistics import median

from . import __doc__ as story
from .builder import Builder, disk
from .documents import Folder
from .readers import Readers, documents_of, facts

# How much of the disk is left when it is full, in bytes, at most.
LEFT = 4_000_000


class Soak:
    """One soak under way in the folder `place`; `wrong` are lines about what should not have been."""

    def __init__(self, place: Path, seed: int, runs: int, mounted: bool) -> None:
        self._random = Random(seed)
        self.folder = Folder(place / "documents", self._random)
        self.warehouse, self.clean = place / "disk" / "communique.duckdb", place / "clean" / "communique.duckdb"
        self.builder = Builder(self.folder.path, self.warehouse, mounted)
        self._full = set(self._random.sample(range(1, min(runs, 30)), 2))
        self.outcomes, self.seconds = Counter[str](), [5.0]
        self.wrong: list[str] = []

    def run(self, number: int) -> None:
        """One day's run."""
        if number:
            self.folder.a_day_goes_by()
        if number in self._full:
            self.outcomes["full disk"] += 1
            if self.builder.run_on_a_full_disk(self._random.randrange(LEFT)) not in (0, 1):
                self._complain(f"run {number}: a full disk ended with another exit code than 1")
        elif number % 3 == 2:
            alive = self.builder.run_and_kill(self._random.random() * median(self.seconds[-9:]))
            self.outcomes["killed" if alive else "too late"] += 1
        else:
            self._run_whole(number)

    def _run_whole(self, number: int) -> None:
        self.outcomes["whole"] += 1
        began = time.monotonic()
        code, said = self.builder.run()
        self.seconds.append(time.monotonic() - began)
        if code:
            self._complain(f"run {number} ended with {code}: {said[-500:]}")
        elif (found := documents_of(self.warehouse)) != self.folder.ids():
            self._complain(f"run {number}: {len(found)} documents, not {len(self.folder.ids())}")

    def compare(self) -> None:
        """Run over what is there now, and once from nothing: the facts must be the same."""
        self.builder.run()
        Builder(self.folder.path, self.clean, mounted=False).run()
        found, expected = facts(self.warehouse), facts(self.clean)
        for table in expected:
            if found[table] != expected[table]:
                self._complain(f"{table} is not as in one clean run")
        size = self.warehouse.resolve().stat().st_size / self.clean.resolve().stat().st_size
        print(
            f"{len(self.folder.ids())} documents; {len(expected)} tables compared; {size:.2f} times a clean file's size"
        )

    def _complain(self, line: str) -> None:
        print(line, flush=True)
        self.wrong.append(line)


def soak(runs: int, minutes: float, seed: int, place: Path, mounted: bool) -> list[str]:
    """Do it all, in at most so many runs and minutes; what went wrong, in lines."""
    soak, deadline = Soak(place, seed, runs, mounted), time.monotonic() + 60 * minutes
    soak.run(0)
    readers = Readers(soak.warehouse)
    for number in range(1, runs):
        if time.monotonic() > deadline:
            break
        soak.run(number)
        if number % 10 == 9:
            print(f"{number + 1} runs, {dict(soak.outcomes)}, {len(soak.wrong)} wrong", flush=True)
    reads, errors = readers.stop()
    outcomes = f"{soak.outcomes.total()} runs: {dict(soak.outcomes)}"
    print(f"{outcomes}; {reads} reads; a run took {median(soak.seconds):.1f} s", flush=True)
    soak.compare()
    return soak.wrong + errors


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=story)
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
