"""The folder that is read: what happens in it from day to day, and what a warehouse must hold of it."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[2]
TEXTS = sorted((ROOT / "seeds" / "documents").rglob("*.txt")) + sorted((ROOT / "tests/gold/documents").rglob("*.txt"))
FIRST = 30
FEWEST = 20


class Folder:
    """Documents that come, change and go, each with a text that was never there."""

    def __init__(self, path: Path, random: Random) -> None:
        self.path, self._random, self._serial = path, random, 0
        path.mkdir(parents=True)
        for _ in range(FIRST):
            self._add()

    def a_day_goes_by(self) -> None:
        """Some documents come, one changes, some go, one is there twice; or nothing."""
        for _ in range(self._random.randrange(3)):
            self._add()
        names = sorted(path.name for path in self.path.iterdir())
        if self._random.random() < 0.5:
            self._add(self._random.choice(names))
        if self._random.random() < 0.1:
            shutil.copyfile(self.path / self._random.choice(names), self.path / f"copy-{self._serial}.txt")
        may_go = max(0, len(names) - FEWEST)
        for name in self._random.sample(names, min(self._random.randrange(3), may_go)):
            (self.path / name).unlink()

    def ids(self) -> list[str]:
        """The ids that dim_documents must hold, sorted."""
        return sorted({hashlib.sha256(path.read_bytes()).hexdigest()[:16] for path in self.path.iterdir()})

    def _add(self, name: str | None = None) -> None:
        """A new text, under a new name or in place of another."""
        self._serial += 1
        text = self._random.choice(TEXTS).read_text(encoding="utf-8")
        target = self.path / (name or f"{self._serial:05}.txt")
        target.write_text(f"{text.rstrip()}\n\nNote {self._serial}.\n", encoding="utf-8")
