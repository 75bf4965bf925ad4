"""A publication and its switch of the link, with readers at work."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from flows.errors import InputMissing
from flows.generations import WarehouseTaken, run_of
from flows.publish import NothingToPublish, publish
from flows.settings import Settings
from flows.workspace import open_build

from .conftest import checked_run, read

# Given by `python -c`: DuckDB takes that for a person, to whom it would show a bar among the answers.
READ_UNTIL_TOLD = """
import sys, threading, duckdb
stop = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), stop.set()), daemon=True).start()
reads, errors, last = 0, [], 0
print("ready", flush=True)
while not stop.is_set():
    try:
        with duckdb.connect(sys.argv[1], read_only=True) as connection:
            connection.execute("set enable_progress_bar = false")
            number = connection.execute("select max(number) from marts.numbers").fetchone()[0]
        if number < last:
            errors.append(f"{number} after {last}")
        last = number
    except Exception as error:
        errors.append(str(error))
    reads += 1
print(reads, last, len(errors), *errors[:3])
"""


def test_a_generation_is_whole_read_only_and_alone(settings: Settings) -> None:
    checked_run(settings, 1)
    generation = publish(settings)
    assert settings.warehouse.readlink() == Path("generations", run_of(settings, generation), "communique.duckdb")
    assert generation.stat().st_mode & 0o777 == 0o444
    assert read(settings.warehouse) == 1
    state = "select state || ' ' || (finished_at >= started_at) from audit.runs"
    assert read(generation, state) == read(settings.build_file, state) == "published true"
    assert read(generation, "select tags['storage_version'] from duckdb_databases() where not internal") == "v1.4.0+"
    assert sorted(path.name for path in settings.warehouse.parent.iterdir()) == [
        "build", "communique.duckdb", "generations",
    ]  # fmt: skip
    assert [path.name for path in generation.parent.iterdir()] == ["communique.duckdb"]


def test_leftovers_of_a_killed_publication_are_cleared(settings: Settings) -> None:
    checked_run(settings, 1)
    generation = publish(settings)
    half = settings.build_file.with_suffix(".publishing")
    half.mkdir()
    (half / "communique.duckdb").write_text("half a copy")
    settings.warehouse.with_name(".communique.duckdb.link").symlink_to("nowhere")
    generation.with_name(f"{generation.name}.wal").write_text("")
    checked_run(settings, 2)
    newest = publish(settings)
    left = {path for path in settings.warehouse.parent.rglob("*") if not path.is_dir()}
    size = settings.build_dir / "communique.size.json"
    assert left == {settings.warehouse, settings.build_file, size, generation, newest}
    assert read(settings.warehouse) == 2


def test_nothing_ingested_or_built_or_checked_is_nothing_to_publish(settings: Settings) -> None:
    with pytest.raises(InputMissing, match="communique run"):
        publish(settings)
    checked_run(settings, 1)
    with open_build(settings) as connection:
        connection.execute("update audit.runs set state = 'failed'")
    with pytest.raises(NothingToPublish, match="'failed', not 'checked'"):
        publish(settings)
    with open_build(settings) as connection:
        connection.execute("update audit.runs set state = 'checked'")
        connection.execute("drop table marts.numbers")
    with pytest.raises(NothingToPublish, match="no marts"):
        publish(settings)
    assert not settings.warehouse.exists()


def test_a_failed_publication_changes_nothing_and_is_not_logged(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked_run(settings, 1)
    publish(settings)
    checked_run(settings, 2)
    # The link under way cannot be made where a folder lies: the disk's refusal at the last moment.
    settings.warehouse.with_name(".communique.duckdb.link").mkdir()
    with pytest.raises(OSError):
        publish(settings)
    assert read(settings.warehouse) == 1
    assert read(settings.build_file, "select state from audit.runs order by run_id desc limit 1") == "checked"


@pytest.mark.parametrize("taken", ["file", "link"])
def test_a_warehouse_that_is_not_ours_is_refused(settings: Settings, taken: str) -> None:
    checked_run(settings, 1)
    if taken == "file":
        settings.warehouse.write_text("mine")
    else:
        settings.warehouse.symlink_to("/elsewhere/communique.duckdb")
    with pytest.raises(WarehouseTaken, match=r"communique\.duckdb: .*--warehouse"):
        publish(settings)


def test_readers_see_no_error_over_thirty_publications(settings: Settings) -> None:
    checked_run(settings, 1)
    publish(settings)
    command = [sys.executable, "-c", READ_UNTIL_TOLD, str(settings.warehouse)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as reader:
        assert reader.stdout is not None and reader.stdout.readline() == "ready\n"
        for number in range(2, 32):
            checked_run(settings, number)
            publish(settings)
        answer, _ = reader.communicate()
    reads, last, errors = map(int, answer.split()[:3])
    assert errors == 0, answer
    assert reads > 30 and last > 20
