"""What publishing costs by the size of the warehouse.

    .venv/bin/python -m tests.publishing 10 1000 5000

For each number of megabytes the samples are built, their rows copied under other keys until the build file is as big,
and that is published. Beside it stand the seconds of a mere copy that the disk holds. It needs twice that in $TMPDIR.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import duckdb

from flows import stages
from flows.database_file import connect, sync
from flows.publish import publish
from flows.settings import Settings
from flows.transform.model import literal, quoted
from flows.workspace import exclusive

# What tells rows of different documents apart: the ends of the names of key columns.
KEYS = ("document_id", "meeting_id", "statement_id", "figure_id", "event_id", "person_id")
TABLES = """\
select schema_name, table_name, list(column_name order by column_index), list(data_type order by column_index)
from duckdb_columns()
where
    (schema_name in ('staging', 'intermediate', 'marts') or (schema_name, table_name) = ('raw', 'documents'))
    and (schema_name, table_name) in (select (schema_name, table_name) from duckdb_tables())
    and database_name = 'samples'
group by all
"""


def grow(build_file: Path, megabytes: int) -> int:
    """Add the rows of the samples under other keys until the file has that size; how many times they are there then."""
    samples = build_file.with_name("samples.duckdb")
    shutil.copyfile(build_file, samples)
    copies, step = 1, 20
    while (size := _size(build_file)) < megabytes:
        with connect(build_file) as connection:
            connection.execute(f"attach {literal(str(samples))} as samples (read_only)")
            for schema, table, names, types in connection.execute(TABLES).fetchall():
                _copy(connection, f"{schema}.{quoted(table)}", dict(zip(names, types, strict=True)), copies, step)
            connection.execute("checkpoint")
        copies += step
        step = max(1, round(1.02 * (megabytes - _size(build_file)) / (_size(build_file) - size) * step))
    samples.unlink()
    return copies


def _copy(connection: duckdb.DuckDBPyConnection, table: str, columns: dict[str, str], first: int, step: int) -> None:
    if table.startswith("marts") and not any(name.endswith(KEYS) for name in columns):
        return  # a calendar, or countries: as big with many documents as with few
    selected = (
        f"{quoted(name)} || '-' || copy" if name.endswith(KEYS) and kind == "VARCHAR" else quoted(name)
        for name, kind in columns.items()
    )
    connection.execute(
        f"insert into {table} select {', '.join(selected)} "
        f"from range({first}, {first + step}) as copies (copy) cross join samples.{table}"
    )


def _size(path: Path) -> float:
    return path.stat().st_size / 1e6


def _seconds(work: Callable[[], object]) -> tuple[float, float]:
    """Of the clock, and of the processor."""
    began, busy = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - began, time.process_time() - busy


def _mere_copy(path: Path) -> None:
    copy = path.with_name("copy")
    shutil.copyfile(path, copy)
    sync(copy)
    copy.unlink()


def measure(megabytes: int, folder: Path) -> str:
    """A line of the table below, of a warehouse made in `folder`."""
    settings = Settings.default(warehouse=folder / "communique.duckdb")
    stages.run(settings, lambda _line: None)
    settings.warehouse.resolve().unlink()
    grow(settings.build_file, megabytes)
    # As if it had always been so big: it is not to be written anew.
    (settings.build_dir / f"{settings.warehouse.stem}.size.json").unlink()
    size, copying = _size(settings.build_file), _seconds(partial(_mere_copy, settings.build_file))
    with exclusive(settings):
        publishing = _seconds(partial(publish, settings))
    with duckdb.connect(str(settings.warehouse), read_only=True) as connection:
        (rows,) = connection.execute("select count(*) from marts.fct_statements").fetchone() or (0,)
    published = _size(settings.warehouse.resolve())
    seconds = (f"{clock:>8.2f} s ({busy:6.2f})" for clock, busy in (publishing, copying))
    return f"{size:>9,.0f} MB{published:>9,.0f} MB{rows:>12,}{''.join(seconds)}"


def main(sizes: list[int]) -> None:
    """Print a line for each size, in megabytes."""
    print(f"{'build file':>12}{'published':>12}{'statements':>12}{'publish (cpu)':>19}{'mere copy':>19}", flush=True)
    for megabytes in sizes:
        with tempfile.TemporaryDirectory(prefix="communique-publishing-") as folder:
            print(measure(megabytes, Path(folder)), flush=True)


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [10, 1_000, 5_000])
