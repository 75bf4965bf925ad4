"""A build file that is no bigger than it has to be, whatever was merged into it and whoever made it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from flows import compacting, stages
from flows.database_file import BLOCK_SIZE
from flows.settings import Settings
from flows.workspace import exclusive, open_build

WriteDocument = Callable[[str, str], Path]
Contents = dict[str, list[tuple[object, ...]]]

CATALOG = {
    "tables": "select schema_name, table_name, sql, comment from duckdb_tables() order by all",
    "views": "select schema_name, view_name, sql, comment from duckdb_views() where not internal order by all",
    "columns": "select schema_name, table_name, column_name, data_type, comment from duckdb_columns() order by all",
    "keys": "select schema_name, table_name, constraint_text from duckdb_constraints() order by all",
}


@pytest.fixture
def settings(small_home: Path) -> Settings:
    settings = Settings.default()
    stages.run(settings, print)
    return settings


def publish_again(settings: Settings) -> None:
    with exclusive(settings):
        stages.publish(settings, print)


def contents(path: Path) -> Contents:
    """What a file says of itself, and the rows of each table in their order; not when it was published."""
    with duckdb.connect(str(path), read_only=True) as connection:
        found = {name: connection.execute(sql).fetchall() for name, sql in CATALOG.items()}
        for schema, table, *_ in found["tables"]:
            if table != "runs":
                found[f"{schema}.{table}"] = connection.execute(f'from {schema}."{table}"').fetchall()
    return found


def block_size(path: Path) -> object:
    with duckdb.connect(str(path), read_only=True) as connection:
        row = connection.execute("select block_size from pragma_database_size()").fetchone()
        return row and row[0]


def leave_a_gap(settings: Settings, megabytes: int) -> int:
    """Give the build file so much that is of no use, and two MB that are, behind it; its size in bytes then."""
    with open_build(settings) as connection:
        connection.execute(f"create table main.before as select uuid() as id from range({megabytes} * 65536)")
        connection.execute("create table main.after as select uuid() as id from range(2 * 65536)")
        connection.execute("checkpoint")
        connection.execute("drop table main.before")
        connection.execute("checkpoint")
    return settings.build_file.stat().st_size


def with_other_blocks(path: Path, size: int) -> None:
    """Make a file again, in blocks of another size."""
    other = path.with_name("other.duckdb")
    with duckdb.connect() as connection:
        connection.execute(f"attach '{path}' as before (read_only)")
        connection.execute(f"attach '{other}' as other (block_size {size}, storage_version 'v1.4.0')")
        connection.execute("copy from database before to other")
    other.replace(path)


def test_hundreds_of_tables_take_no_hundred_megabytes(sample_warehouse: Path) -> None:
    assert block_size(sample_warehouse) == BLOCK_SIZE
    assert sample_warehouse.resolve().stat().st_size < 40_000_000


def test_a_build_file_with_gaps_is_written_anew_when_it_is_published(settings: Settings) -> None:
    small = settings.build_file.stat().st_size
    big = leave_a_gap(settings, 10)
    assert big > compacting.MOST * small
    before = contents(settings.build_file)
    publish_again(settings)
    assert settings.build_file.stat().st_size < big / 2
    assert settings.warehouse.resolve().stat().st_size < big / 2
    assert contents(settings.build_file) == before


def test_a_build_file_without_gaps_is_left_alone(settings: Settings) -> None:
    inode = settings.build_file.stat().st_ino
    publish_again(settings)
    assert settings.build_file.stat().st_ino == inode


def test_a_build_file_of_an_older_program_gets_smaller_blocks(settings: Settings) -> None:
    with_other_blocks(settings.build_file, 262_144)
    before, big = contents(settings.build_file), settings.build_file.stat().st_size
    publish_again(settings)
    assert block_size(settings.build_file) == block_size(settings.warehouse) == BLOCK_SIZE
    assert settings.build_file.stat().st_size < big / 2
    assert contents(settings.build_file) == before


def test_a_file_written_anew_takes_up_new_documents(settings: Settings, write_document: WriteDocument) -> None:
    with_other_blocks(settings.build_file, 262_144)
    publish_again(settings)
    write_document("new.txt", "The ministers met once more in the capital, the ministry announced.")
    told: list[str] = []
    stages.run(settings, told.append)
    assert "built stg_documents: 3 rows" in "".join(told) and "not built yet" not in "".join(told)


def test_many_runs_leave_a_file_of_the_same_size(settings: Settings, write_document: WriteDocument) -> None:
    first = settings.build_file.stat().st_size
    for number in range(12):
        write_document("changing.txt", f"The ministers met for the {number}. time in the capital, it was announced.")
        stages.run(settings, print)
    # The last run's own gaps come on top of what was allowed.
    assert settings.build_file.stat().st_size < 1.2 * compacting.MOST * first
    assert settings.warehouse.resolve().stat().st_size < 1.2 * compacting.MOST * first
