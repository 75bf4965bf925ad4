"""Where generations lie, what they are called, and how long they stay."""

from __future__ import annotations

import os
import time
from pathlib import Path

import duckdb

from flows.generations import current_generation, generations, name_of, run_of
from flows.publish import publish, rollback
from flows.settings import Settings
from flows.workspace import open_build

from .conftest import checked_run, read


def test_the_newest_three_are_kept_and_the_one_in_use(settings: Settings) -> None:
    published = []
    for number in range(5):
        checked_run(settings, number)
        published.append(publish(settings))
    assert generations(settings) == published[-3:]
    settings.warehouse.unlink()
    settings.warehouse.symlink_to(published[2].relative_to(settings.warehouse.parent))
    checked_run(settings, 5)
    newest = publish(settings)
    assert generations(settings) == [*published[3:], newest]


def test_a_persons_own_files_are_no_generations(settings: Settings) -> None:
    backup = settings.warehouse.with_name("communique-backup.duckdb")
    backup.write_text("mine")
    for number in range(5):
        checked_run(settings, number)
        publish(settings)
    assert backup.read_text() == "mine"


def test_publishing_a_run_again_takes_a_new_name(settings: Settings) -> None:
    checked_run(settings, 1)
    published = [publish(settings) for _ in range(3)]
    assert len(set(published)) == 3
    assert generations(settings) == published
    (run,) = {run_of(settings, generation) for generation in published}
    assert [name_of(settings, generation) for generation in published] == [run, f"{run}-2", f"{run}-3"]


def test_a_query_that_names_the_catalogue_lasts(settings: Settings) -> None:
    """DuckDB calls it by the file behind the link; BI tools save that name."""
    for number in range(3):
        checked_run(settings, number)
        publish(settings)
        assert read(settings.warehouse, "select number from communique.marts.numbers") == number
    rollback(settings)
    assert read(settings.warehouse, "select number from communique.marts.numbers") == 1


def as_published_by_earlier_versions(settings: Settings, count: int) -> list[Path]:
    """Generations right beside the warehouse, which is a link to the newest."""
    flat = []
    for number in range(count):
        checked_run(settings, number)
        generation = publish(settings)
        flat.append(settings.warehouse.with_name(f"communique-{name_of(settings, generation)}.duckdb"))
        generation.rename(flat[-1])
        generation.parent.rmdir()
        settings.warehouse.unlink()
        settings.warehouse.symlink_to(flat[-1].name)
    settings.generations_dir.rmdir()
    return flat


def test_a_warehouse_of_an_earlier_version_goes_on(settings: Settings) -> None:
    flat = as_published_by_earlier_versions(settings, 3)
    assert (generations(settings), current_generation(settings), read(settings.warehouse)) == (flat, flat[2], 2)
    assert [run_of(settings, path) for path in flat] == [name_of(settings, path) for path in flat]
    assert rollback(settings) == flat[1] and read(settings.warehouse) == 1
    checked_run(settings, 3)
    newest = publish(settings)
    assert generations(settings) == [*flat[1:], newest]
    assert read(settings.warehouse, "select number from communique.marts.numbers") == 3
    assert rollback(settings) == flat[2] and read(settings.warehouse) == 2
    for number in (4, 5, 6):
        checked_run(settings, number)
        newest = publish(settings)
    assert len(generations(settings)) == 3 and generations(settings)[-1] == newest
    assert not any(path.exists() for path in flat)


def test_a_reader_may_spill_when_its_generation_is_gone(settings: Settings) -> None:
    """DuckDB makes the folder to spill to beside the file that it has open, when it needs it."""
    checked_run(settings, 0)
    with open_build(settings) as connection:
        connection.execute("create table marts.many as select md5(range::varchar) as word from range(1_000_000)")
    oldest = publish(settings)
    with duckdb.connect(str(settings.warehouse), read_only=True) as reader:
        reader.execute("set memory_limit = '40MB'; set threads = 1; set enable_progress_bar = false")
        for number in range(1, 5):
            checked_run(settings, number)
            publish(settings)
        assert not oldest.exists()
        assert len(reader.execute("from marts.many order by word").fetchmany(2)) == 2


def test_folders_of_generations_go_a_day_after_them(settings: Settings) -> None:
    checked_run(settings, 0)
    oldest = publish(settings)
    for _ in range(3):
        publish(settings)
    assert oldest.parent.exists() and not oldest.exists()
    theirs = settings.generations_dir / "20260101T000000000000Z-0000"
    theirs.mkdir()
    (theirs / "other.duckdb").write_text("another warehouse's")
    long_ago = time.time() - 25 * 60 * 60
    for folder in settings.generations_dir.iterdir():
        os.utime(folder, (long_ago, long_ago))
    newest = publish(settings)
    assert not oldest.parent.exists()
    assert len(generations(settings)) == 3 and read(settings.warehouse) == 0
    assert current_generation(settings) == newest and (theirs / "other.duckdb").exists()


def test_a_warehouse_reached_through_a_link_is_rolled_back_too(settings: Settings, tmp_path: Path) -> None:
    for number in range(3):
        checked_run(settings, number)
        publish(settings)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "here").symlink_to(tmp_path)
    reached = Settings.default(warehouse=tmp_path / "elsewhere" / "here" / "communique.duckdb")
    assert rollback(reached) == generations(reached)[1]
    assert rollback(reached) == generations(reached)[0]
