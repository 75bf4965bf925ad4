"""The atomic swap: a checked build file becomes a new generation, and the warehouse link points to it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from flows.compacting import compact, needs_compacting
from flows.database_file import connect, sync
from flows.errors import ChecksFailed, InputMissing
from flows.generations import (
    LINK,
    current_generation,
    generation_path,
    generations,
    refuse_foreign_warehouse,
    remove_empty_folders,
)
from flows.ingest.runs import RunState, current_run, set_run_state
from flows.keys import declared_keys, put_on
from flows.leftovers import PUBLISHING, clear_leftovers
from flows.settings import FEWEST_GENERATIONS, Settings
from flows.workspace import open_build

# The states of a run that passed its checks, or that found all as it was when it last did.
PUBLISHABLE = ("checked", "published", "unchanged")


class NothingToPublish(ChecksFailed):
    """The build file does not hold a warehouse that was built and passed its checks."""


def publish(settings: Settings) -> Path:
    """Publish the build file as a new generation, and return the generation's path; the caller holds `exclusive`.

    Until the switch of the link nothing changes for readers; whoever fails or is killed leaves only files that the
    next publication removes. Raises InputMissing before the first ingest, NothingToPublish unless it was
    built and checked, WarehouseTaken when the warehouse path is not ours; OSError when the disk refuses.
    """
    refuse_foreign_warehouse(settings)
    clear_leftovers(settings)
    with _marked_published(settings) as run_id:
        generation = _generation(settings, run_id)
        _switch(settings.warehouse, generation)
    _prune(settings)
    return generation


def rollback(settings: Settings) -> Path:
    """Point readers to the generation before the one they have, and return it; the caller holds `exclusive`.

    It stays so until a run finds something new. Raises InputMissing when there is no older generation.
    """
    refuse_foreign_warehouse(settings)
    kept = generations(settings)
    current = current_generation(settings)
    older = kept[: kept.index(current)] if current in kept else kept
    if not older:
        raise InputMissing(
            f"{settings.warehouse}: no older generation is kept. Correct the cause, then `communique run`."
        )
    _switch(settings.warehouse, older[-1])
    return older[-1]


def _generation(settings: Settings, run_id: str) -> Path:
    """The build file as a new generation; a copy that cannot be finished gives its space back."""
    candidate = _candidate(settings)
    try:
        shutil.copyfile(settings.build_file, candidate)
        _verify(candidate)
        _declare_keys(candidate, settings)
        return _move_in(candidate, generation_path(settings, run_id))
    finally:
        shutil.rmtree(candidate.parent, ignore_errors=True)


@contextmanager
def _marked_published(settings: Settings) -> Iterator[str]:
    """The run's id, with the run marked as published in the closed build file without gaps; unmarked on failure."""
    with open_build(settings) as connection:
        run = _publishable_run(connection, settings)
        set_run_state(connection, run[0], "published")
        # All of it goes into the database file: the copy has no log beside it.
        connection.execute("checkpoint")
        gaps = needs_compacting(connection, settings)
    try:
        if gaps:
            compact(settings)
        yield run[0]
    except BaseException:
        with open_build(settings) as connection:
            set_run_state(connection, *run)
        raise


def _publishable_run(connection: duckdb.DuckDBPyConnection, settings: Settings) -> tuple[str, RunState]:
    run = current_run(connection)
    if run is None:
        raise InputMissing(f"{settings.build_file}: nothing was ingested yet. Run `communique run`.")
    if run[1] not in PUBLISHABLE:
        raise NothingToPublish(
            f"{settings.build_file}: run {run[0]} is {run[1]!r}, not 'checked'. Run `communique build` and "
            "`communique check`, or all at once by `communique run`."
        )
    return run


def _candidate(settings: Settings) -> Path:
    """Where the copy is made, in a folder that becomes the generation's as it is."""
    folder = settings.build_file.with_suffix(PUBLISHING)
    folder.mkdir()
    return folder / settings.warehouse.name


def _verify(candidate: Path) -> None:
    """Open the copy as a reader would; raises NothingToPublish when it holds no marts."""
    with duckdb.connect(str(candidate), read_only=True) as connection:
        found = connection.execute(
            "select count(*) from information_schema.tables where table_schema = 'marts'"
        ).fetchone()
    if not found or not found[0]:
        raise NothingToPublish("The build file has no marts yet. Run `communique build` and `communique check` first.")


def _declare_keys(candidate: Path, settings: Settings) -> None:
    with connect(candidate) as connection:
        put_on(connection, declared_keys(settings.project_dir))


def _move_in(candidate: Path, generation: Path) -> Path:
    candidate.chmod(0o444)
    sync(candidate)
    sync(candidate.parent)
    place = generation.parent
    place.parent.mkdir(exist_ok=True)
    candidate.parent.replace(place)
    sync(place.parent)
    return generation


def _switch(warehouse: Path, generation: Path) -> None:
    """Point the link to the generation in one step; the target is relative, so that the folder can be moved."""
    link = warehouse.with_name(f".{warehouse.name}{LINK}")
    link.symlink_to(generation.relative_to(warehouse.parent))
    link.replace(warehouse)
    sync(warehouse.parent)


def _prune(settings: Settings) -> None:
    """Keep the newest generations, and whichever one the link points to."""
    current = current_generation(settings)
    for generation in generations(settings)[: -max(settings.generations_kept, FEWEST_GENERATIONS)]:
        if generation != current:
            generation.unlink(missing_ok=True)
    remove_empty_folders(settings)
