"""Where things are and how much a run may use: frozen, passed in, never global."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

HOME_VARIABLE = "COMMUNIQUE_HOME"

MissingFiles = Literal["keep", "remove"]

# Published files that are kept, unless told. With fewer than two, one could go between a reader's look at the link and
# its opening of the file.
GENERATIONS_KEPT = 3
FEWEST_GENERATIONS = 2

# The folder they lie in, beside the warehouse.
GENERATIONS = "generations"

# Those that the models can read.
LANGUAGES = ("en", "fr")


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of one run; every path is absolute when made by `default`.

    `warehouse` is the symlink that readers open; the published generations lie in `generations/` beside it and work in
    progress in `build/`. `languages` (ISO 639-1) are those the models can read: documents in others are kept and
    counted. With `missing_files` 'remove' the documents of a named folder go when their files do.
    """

    home: Path
    documents: tuple[Path, ...]
    warehouse: Path
    generations_kept: int = GENERATIONS_KEPT
    max_file_bytes: int = 25_000_000
    threads: int | None = None
    memory_limit: str | None = None
    languages: tuple[str, ...] = LANGUAGES
    missing_files: MissingFiles = "keep"

    @property
    def project_dir(self) -> Path:
        """The folder with dbt_project.yml and the models."""
        return self.home / "sql"

    @property
    def build_dir(self) -> Path:
        """Where work in progress lies; readers have no business there."""
        return self.warehouse.parent / "build"

    @property
    def generations_dir(self) -> Path:
        """Where the published files lie, each in a folder of its own."""
        return self.warehouse.parent / GENERATIONS

    @property
    def build_file(self) -> Path:
        """The private database that ingest, build and check work on."""
        return self.build_dir / f"{self.warehouse.stem}.duckdb"

    @property
    def lock_file(self) -> Path:
        """Locked by the one process that may build."""
        return self.build_dir / f"{self.warehouse.stem}.lock"

    @property
    def holder_file(self) -> Path:
        """The number of the process that holds the lock, for whoever is refused."""
        return self.lock_file.with_suffix(".pid")

    @classmethod
    def default(
        cls,
        *,
        documents: Sequence[Path] = (),
        warehouse: Path | None = None,
        home: Path | None = None,
        missing_files: MissingFiles = "keep",
        languages: Sequence[str] = (),
        generations_kept: int = GENERATIONS_KEPT,
    ) -> Settings:
        """Fill in what was not given; `home` comes from $COMMUNIQUE_HOME, else from where the package lies."""
        base = _absolute(home or Path(os.environ.get(HOME_VARIABLE) or Path(__file__).parent.parent))
        return cls(
            home=base,
            documents=tuple(_absolute(path) for path in documents) or (base / "seeds" / "documents",),
            warehouse=_absolute(warehouse or base / "warehouse" / "communique.duckdb"),
            missing_files=missing_files,
            languages=tuple(languages) or LANGUAGES,
            generations_kept=generations_kept,
        )


def _absolute(path: Path) -> Path:
    # Not resolve(): the warehouse is a symlink and has to stay one.
    return path.expanduser().absolute()
