"""What an operator does and what goes wrong on a disk: each made to happen for real."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner, Result

from flows import errors
from flows.cli import main
from flows.generations import FolderWithoutLinks, generations, refuse_folder_without_links
from flows.schema_version import SCHEMA_VERSION
from flows.settings import Settings
from flows.workspace import exclusive, open_build

WriteDocument = Callable[[str, str], Path]


def communique(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def succeed(*arguments: str) -> str:
    result = communique(*arguments)
    assert result.exit_code == 0, result.output
    return result.stderr


def documents(warehouse: Path) -> list[str]:
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        return [row[0] for row in connection.execute("select text from marts.dim_documents order by 1").fetchall()]


@pytest.fixture
def settings(small_home: Path) -> Settings:
    return Settings.default()


@pytest.fixture
def published(settings: Settings, write_document: WriteDocument) -> list[Path]:
    """Three generations, each with one document more."""
    for number in range(3):
        write_document(f"{number}.txt", f"The two ministers met for the {number + 1}. time, the ministry announced.")
        succeed("run")
    return generations(settings)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 MB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(folder)], capture_output=True)
    if mounted.returncode:
        pytest.skip("this user may mount nothing")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(folder: Path, *, leave: int) -> Path:
    """A file that takes all of a file system but `leave` bytes."""
    filler = folder / "filler"
    filler.write_bytes(bytes(shutil.disk_usage(folder).free - leave))
    return filler


# What an operator asks for.


def test_nothing_new_is_not_published_and_succeeds(published: list[Path], settings: Settings) -> None:
    assert "nothing is new" in succeed("run")
    assert generations(settings) == published
    with open_build(settings) as connection:
        states = connection.execute("select state from audit.runs order by run_id").fetchall()
    assert [state for (state,) in states] == ["published"] * 3 + ["unchanged"]


def test_a_full_refresh_is_published(published: list[Path], settings: Settings) -> None:
    succeed("run", "--full-refresh")
    assert generations(settings)[:-1] == published[1:]


def test_a_change_in_seeds_is_published(published: list[Path], settings: Settings) -> None:
    model = settings.project_dir / "marts" / "fct_statements.sql"
    model.write_text(model.read_text() + "where true\n")
    assert "built fct_statements: 5 rows" in succeed("run")


def test_another_set_of_languages_is_no_repetition(published: list[Path], settings: Settings) -> None:
    from dataclasses import replace

    from flows import stages

    before = settings.warehouse.resolve()
    assert stages.run(replace(settings, languages=("fr",)), print) != before


def test_rollback_stays_until_something_is_new(
    published: list[Path], settings: Settings, write_document: WriteDocument
) -> None:
    succeed("rollback")
    assert settings.warehouse.resolve() == published[1]
    assert len(documents(settings.warehouse)) == 4
    assert f"rolled back from {published[2].name}" in communique("status").stdout
    assert "nothing is new" in succeed("run")
    assert settings.warehouse.resolve() == published[1]
    write_document("new.txt", "The ministers met once more in the capital, the ministry announced.")
    succeed("run")
    assert len(documents(settings.warehouse)) == 6


def test_rollback_ends_at_the_oldest_generation(published: list[Path], settings: Settings) -> None:
    succeed("rollback")
    succeed("rollback")
    result = communique("rollback")
    assert result.exit_code == errors.InputMissing.exit_code
    assert "no older generation" in result.stderr
    assert settings.warehouse.resolve() == published[0]


def test_a_backup_goes_back_and_on(
    published: list[Path], settings: Settings, tmp_path: Path, write_document: WriteDocument
) -> None:
    copy = tmp_path / "copy.duckdb"
    succeed("backup", str(copy))
    assert communique("backup", str(copy)).exit_code == errors.WrongUsage.exit_code
    path = write_document("later.txt", "The ministers met after the backup in the capital, they announced.")
    succeed("run")
    path.unlink()
    shutil.rmtree(settings.build_dir)
    succeed("restore", str(copy))
    assert len(documents(settings.warehouse)) == 6
    succeed("run")
    assert len(documents(settings.warehouse)) == 5


@pytest.mark.parametrize("content", [b"no database", None])
def test_only_a_backup_is_restored(published: list[Path], settings: Settings, tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "other.duckdb"
    if content is None:
        with duckdb.connect(str(other)) as connection:
            connection.execute("create table mine as select 1 as one")
    else:
        other.write_bytes(content)
    assert communique("restore", str(other)).exit_code == errors.InputMissing.exit_code
    assert communique("restore", str(tmp_path / "none.duckdb")).exit_code == errors.InputMissing.exit_code
    succeed("run")


def test_the_run_says_what_it_was_made_with(published: list[Path], settings: Settings) -> None:
    with open_build(settings) as connection:
        row = connection.execute(
            "select program_version, duckdb_version, models_version, reference_version, lexicons_version "
            "from audit.runs order by run_id desc limit 1"
        ).fetchone()
    assert row is not None and all(row) and row[1] == duckdb.__version__


def test_a_build_file_of_a_newer_program_is_not_touched(published: list[Path], settings: Settings) -> None:
    with open_build(settings) as connection:
        connection.execute("update audit.schema_version set version = version + 1")
    before = settings.build_file.read_bytes()
    result = communique("run")
    assert result.exit_code == errors.InputMissing.exit_code
    assert f"schema {SCHEMA_VERSION + 1}, this one knows {SCHEMA_VERSION}" in result.stderr
    assert settings.build_file.read_bytes() == before


def test_a_build_file_of_an_older_program_is_built_anew(published: list[Path], settings: Settings) -> None:
    with open_build(settings) as connection:
        connection.execute("drop table audit.schema_version")
        connection.execute("drop table audit.model_states")
        connection.execute("drop table audit.built_documents")
        connection.execute("alter table audit.model_runs drop column reason")
        for column in ("models_version", "content_digest", "documents_removed"):
            connection.execute(f"alter table audit.runs drop column {column}")
    assert "built stg_documents: 5 rows" in succeed("run")
    assert len(documents(settings.warehouse)) == 5


# What goes wrong.


def test_what_a_killed_run_left_is_cleared_before_the_next(published: list[Path], settings: Settings) -> None:
    left = [
        settings.build_file.with_suffix(".publishing"),
        settings.build_file.with_suffix(".starting"),
        settings.build_file.with_suffix(".compacting"),
        published[0].with_name(f"{published[0].name}.wal"),
    ]
    for path in left:
        path.write_text("half")
    settings.warehouse.with_name(".communique.duckdb.link").symlink_to("nowhere")
    with exclusive(settings):
        assert not any(path.exists() for path in left)
        assert not settings.warehouse.with_name(".communique.duckdb.link").is_symlink()


def test_a_publication_killed_before_its_switch_is_made_up_for(
    published: list[Path], settings: Settings, write_document: WriteDocument
) -> None:
    write_document("new.txt", "The ministers met once more in the capital, the ministry announced.")
    code = (
        "import os, signal; from pathlib import Path; from flows import publish, stages; "
        "from flows.settings import Settings; "
        "publish._switch = lambda *_: os.kill(os.getpid(), signal.SIGKILL); stages.run(Settings.default(), print)"
    )
    killed = subprocess.run([sys.executable, "-c", code], capture_output=True)
    assert killed.returncode == -9
    assert len(documents(settings.warehouse)) == 5
    succeed("run")
    assert len(documents(settings.warehouse)) == 6


def test_when_the_clock_goes_back_runs_go_on(
    published: list[Path], settings: Settings, write_document: WriteDocument
) -> None:
    with open_build(settings) as connection:
        connection.execute(
            "update audit.runs set run_id = '20991231T000000000000Z-ffff' "
            "where run_id = (select max(run_id) from audit.runs)"
        )
    write_document("new.txt", "The ministers met once more in the capital, the ministry announced.")
    succeed("run")
    assert settings.warehouse.resolve().name.startswith("communique-20991231T000000000001Z-")
    assert len(documents(settings.warehouse)) == 6
    assert "nothing is new" in succeed("run")


def test_a_full_disk_changes_nothing_and_the_next_run_recovers(
    small_home: Path, small_disk: Path, write_document: WriteDocument
) -> None:
    warehouse = small_disk / "communique.duckdb"
    succeed("run", "--warehouse", str(warehouse))
    before = documents(warehouse)
    for number in range(40):
        write_document(f"long-{number}.txt", " ".join(f"They met for the {n}. time." for n in range(number, 9000)))
    for leave in (0, 300_000, 2_000_000):
        filler = fill(small_disk, leave=leave)
        result = communique("run", "--warehouse", str(warehouse))
        assert result.exit_code == 1, result.output
        assert "Traceback" not in result.output
        assert documents(warehouse) == before
        filler.unlink()
    for path in (small_home / "seeds" / "documents" / "en").glob("long-*.txt"):
        path.write_text(path.read_text()[:500] + path.name)
    succeed("run", "--warehouse", str(warehouse))
    assert len(documents(warehouse)) == len(before) + 40
    assert not list(small_disk.rglob("*.publishing"))


def test_a_disk_without_room_to_write_a_build_file_anew_changes_nothing(small_disk: Path, settings: Settings) -> None:
    warehouse = small_disk / "communique.duckdb"
    succeed("run", "--warehouse", str(warehouse))
    published, build_file = warehouse.resolve(), Settings.default(warehouse=warehouse).build_file
    (build_file.parent / "communique.size.json").write_text('{"bytes": 1}')
    before = build_file.read_bytes()
    filler = fill(small_disk, leave=300_000)
    result = communique("publish", "--warehouse", str(warehouse))
    assert (result.exit_code, "the disk is full" in result.stderr) == (1, True), result.output
    assert (warehouse.resolve(), len(build_file.read_bytes())) == (published, len(before))
    assert not list(small_disk.rglob("*.compacting*"))
    filler.unlink()
    succeed("publish", "--warehouse", str(warehouse))
    assert warehouse.resolve() != published


def test_a_full_disk_is_named_with_its_remedy(small_home: Path, small_disk: Path) -> None:
    warehouse = small_disk / "communique.duckdb"
    succeed("run", "--warehouse", str(warehouse))
    fill(small_disk, leave=0)
    result = communique("run", "--full-refresh", "--warehouse", str(warehouse))
    assert (result.exit_code, "the disk is full" in result.stderr) == (1, True), result.output
    assert "Free some space" in result.stderr


def test_a_file_size_limit_stops_a_publication_and_harms_nothing(
    published: list[Path], settings: Settings, write_document: WriteDocument
) -> None:
    """For whoever may mount nothing: the copy for publication cannot be finished."""
    write_document("new.txt", "The ministers met once more in the capital, the ministry announced.")
    limit = settings.build_file.stat().st_size // 2

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    run = subprocess.run([sys.executable, "-m", "flows.cli", "run"], capture_output=True, preexec_fn=limited)
    assert run.returncode != 0
    assert len(documents(settings.warehouse)) == 5
    succeed("run")
    assert len(documents(settings.warehouse)) == 6


def test_a_read_only_folder_is_named_with_its_remedy(small_home: Path, small_disk: Path) -> None:
    warehouse = small_disk / "communique.duckdb"
    succeed("run", "--warehouse", str(warehouse))
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    result = communique("run", "--full-refresh", "--warehouse", str(warehouse))
    assert result.exit_code == 1
    assert "may not be written" in result.stderr and "--warehouse" in result.stderr
    assert len(documents(warehouse)) == 2


def test_a_folder_without_links_is_refused_before_any_work(tmp_path: Path) -> None:
    """A message-queue file system: one of the few without symbolic links that every Linux has."""
    folder = tmp_path / "queues"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "mqueue", "none", str(folder)], capture_output=True).returncode:
        pytest.skip("this user may mount nothing")
    try:
        settings = Settings.default(warehouse=folder / "communique.duckdb")
        with pytest.raises(FolderWithoutLinks, match=r"queues: its file system cannot .*local disk"):
            refuse_folder_without_links(settings)
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_long_reader_keeps_its_generation(
    published: list[Path], settings: Settings, write_document: WriteDocument
) -> None:
    with duckdb.connect(str(settings.warehouse.resolve()), read_only=True) as reader:
        reader.execute("begin")
        count = "select count(*) from marts.dim_documents"
        assert reader.execute(count).fetchone() == (5,)
        for number in range(5):
            write_document(f"more-{number}.txt", f"The ministers met for time number {number}, it was announced.")
            succeed("run")
        assert not published[2].exists()
        assert reader.execute(count).fetchone() == (5,)
    assert len(documents(settings.warehouse)) == 10


# Who watches.


def test_status_tells_a_monitor_that_nothing_runs(published: list[Path], settings: Settings) -> None:
    (settings.project_dir / "staging" / "_staging__audit.yml").write_text(
        "sources:\n  - name: audit\n    tables:\n      - name: runs\n        loaded_at_field: finished_at\n"
        "        freshness: {error_after: {count: 2, period: day}}\n"
    )
    assert "audit.runs: fresh, 0 min old" in communique("status").stdout
    note = settings.build_dir / "communique.success.json"
    year = note.read_text().split('"succeeded_at": "')[1][:4]
    note.write_text(note.read_text().replace(f'"succeeded_at": "{year}', f'"succeeded_at": "{int(year) - 1}'))
    result = communique("status")
    assert result.exit_code == errors.Unhealthy.exit_code
    assert "audit.runs: STALE (error), 36" in result.stdout and "schedule" in result.stdout


def test_a_wrong_threshold_is_named(published: list[Path], settings: Settings) -> None:
    (settings.project_dir / "staging" / "_staging__audit.yml").write_text(
        "sources:\n  - name: audit\n    tables:\n      - name: runs\n        loaded_at_field: finished_at\n"
        "        freshness: {error_after: {count: 2, period: week}}\n"
    )
    result = communique("status")
    assert result.exit_code == errors.ProjectError.exit_code
    assert "audit.runs" in result.stderr and "period: day" in result.stderr


def test_a_failed_test_of_severity_warn_is_reported_and_published(
    published: list[Path], settings: Settings, write_document: WriteDocument
) -> None:
    test = settings.project_dir / "tests" / "nothing_is_unsettled.sql"
    test.write_text("{{ config(severity='warn') }}" + test.read_text())
    write_document("bad.txt", "The border question remains unsettled, the two ministers admitted.")
    assert "warn: nothing_is_unsettled (of dim_documents): 1 rows, such as document_id" in succeed("run")
    assert len(documents(settings.warehouse)) == 6
    assert "warn: nothing_is_unsettled (1 rows)" in communique("status").stdout


def test_the_pid_of_a_builder_on_a_full_disk_is_no_reason_to_fail(small_disk: Path) -> None:
    settings = Settings.default(warehouse=small_disk / "communique.duckdb")
    with exclusive(settings):
        pass
    fill(small_disk, leave=0)
    with exclusive(settings):
        assert os.path.exists(settings.lock_file)
