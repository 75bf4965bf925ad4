"""One builder at a time, and a build file that survives kills and damage."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from flows.errors import BuilderBusy
from flows.generations import WarehouseTaken, generation_path
from flows.settings import Settings
from flows.workspace import exclusive, open_build

HOLD_LOCK_AND_OPEN_TRANSACTION = """
import sys, time
from pathlib import Path
from flows.settings import Settings
from flows.workspace import exclusive, open_build
settings = Settings.default(warehouse=Path(sys.argv[1]))
with exclusive(settings), open_build(settings) as connection:
    connection.execute("create table raw.kept as select 1 as one")
    connection.execute("begin")
    connection.execute("create table raw.lost as select 1 as one")
    print("ready", flush=True)
    time.sleep(60)
"""

TABLES = "select table_name from duckdb_tables() where table_name != 'schema_version' order by 1"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings.default(warehouse=tmp_path / "communique.duckdb")


@pytest.fixture
def holder(settings: Settings) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", HOLD_LOCK_AND_OPEN_TRANSACTION, str(settings.warehouse)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None and process.stdout.readline() == "ready\n"
        yield process
        process.kill()


def publish_by_hand(settings: Settings, table: str) -> None:
    generation = generation_path(settings, "20260101T000000000000Z-0000")
    generation.parent.mkdir(parents=True)
    with duckdb.connect(str(generation)) as connection:
        connection.execute(f"create table {table} as select 1 as one")
    settings.warehouse.symlink_to(generation)


def tables(settings: Settings) -> list[str]:
    with open_build(settings) as connection:
        return [row[0] for row in connection.execute(TABLES).fetchall()]


def test_a_second_builder_is_refused_with_the_first_ones_pid(settings: Settings, holder: subprocess.Popen[str]) -> None:
    with (
        pytest.raises(BuilderBusy, match=rf"communique\.lock: process {holder.pid} .*--warehouse"),
        exclusive(settings),
    ):
        pass


def test_a_killed_holder_leaves_no_lock_and_only_what_it_committed(
    settings: Settings, holder: subprocess.Popen[str]
) -> None:
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    assert settings.build_file.with_name("communique.duckdb.wal").exists()
    with exclusive(settings):
        assert tables(settings) == ["kept"]


def test_the_lock_is_free_again_after_use(settings: Settings) -> None:
    for _ in range(2):
        with exclusive(settings):
            pass


def test_another_program_in_the_build_file_is_named_as_the_reason(
    settings: Settings, holder: subprocess.Popen[str]
) -> None:
    with pytest.raises(BuilderBusy, match=r"communique\.duckdb: opened by another program"), open_build(settings):
        pass
    assert settings.build_file.exists()


def test_a_missing_build_file_starts_from_the_published_warehouse(settings: Settings) -> None:
    publish_by_hand(settings, "published")
    assert tables(settings) == ["published"]


def test_a_broken_build_file_is_moved_aside(settings: Settings) -> None:
    publish_by_hand(settings, "published")
    settings.build_dir.mkdir()
    settings.build_file.write_bytes(b"no database" * 1000)
    settings.build_file.with_name("communique.duckdb.wal").write_bytes(b"no log")
    lines: list[str] = []
    with open_build(settings, report=lines.append):
        pass
    assert "cannot be opened" in lines[0] and "starts as a copy" in lines[1]
    assert tables(settings) == ["published"]
    assert [path.read_bytes()[:11] for path in settings.build_dir.glob("*.broken-*")] == [b"no database"]


def test_a_broken_generation_is_no_ground_to_start_from(settings: Settings) -> None:
    publish_by_hand(settings, "published")
    settings.warehouse.resolve().write_bytes(b"no database" * 1000)
    assert tables(settings) == []


def test_a_wrong_option_does_not_cost_the_build_file(settings: Settings) -> None:
    publish_by_hand(settings, "published")
    assert tables(settings) == ["published"]
    with pytest.raises(duckdb.Error), open_build(replace(settings, memory_limit="plenty")):
        pass
    assert not list(settings.build_dir.glob("*.broken-*"))


def test_a_log_without_its_database_is_not_replayed(settings: Settings) -> None:
    settings.build_dir.mkdir()
    settings.build_file.with_name("communique.duckdb.wal").write_bytes(b"of another database")
    assert tables(settings) == []


def test_a_warehouse_path_that_is_taken_is_refused_before_any_work(settings: Settings) -> None:
    settings.warehouse.write_text("mine")
    with pytest.raises(WarehouseTaken), open_build(settings):
        pass
    assert not settings.build_file.exists()


def test_older_clients_can_read_the_file_and_limits_hold(tmp_path: Path) -> None:
    settings = Settings(tmp_path, (), tmp_path / "w.duckdb", threads=1, memory_limit="300MB")
    with open_build(settings) as connection:
        version = "select tags['storage_version'] from duckdb_databases() where database_name = 'w'"
        limits = "select current_setting('threads'), current_setting('memory_limit')"
        assert connection.execute(version).fetchone() == ("v1.4.0+",)
        assert connection.execute(limits).fetchone() == (1, "286.1 MiB")
