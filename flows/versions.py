"""What made a warehouse: versions of program and engine, and hashes of models, reference and lexicons."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import duckdb

from flows.settings import Settings


@dataclass(frozen=True, slots=True)
class Versions:
    """Columns of audit.runs; the hashes are of all files in the folder, by name and content."""

    program_version: str
    duckdb_version: str
    models_version: str
    reference_version: str
    lexicons_version: str


def versions(settings: Settings) -> Versions:
    """The versions at work in this process, over the checkout that `settings` names."""
    seeds = settings.project_dir.parent / "seeds"
    return Versions(
        program_version=_program(),
        duckdb_version=duckdb.__version__,
        models_version=folder_digest(settings.project_dir),
        reference_version=folder_digest(seeds / "reference"),
        lexicons_version=folder_digest(seeds / "lexicons"),
    )


def folder_digest(folder: Path) -> str:
    """A short hash of the models, seeds and yml files below `folder`; of a folder that is not there, of nothing."""
    hashed = hashlib.sha256()
    for path in sorted(path for suffix in (".sql", ".csv", ".yml", ".yaml") for path in folder.rglob(f"*{suffix}")):
        content = path.read_bytes()
        hashed.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        hashed.update(content)
    return hashed.hexdigest()[:16]


def _program() -> str:
    try:
        return version("communique")
    except PackageNotFoundError:
        return "not installed"
