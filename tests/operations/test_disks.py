"""Disks that are full, read-only, limited or without links, each for real."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from flows.generations import FolderWithoutLinks, refuse_folder_without_links
from flows.settings import Settings
from flows.workspace import exclusive

from .conftest import WriteDocument, communique, documents, fill, succeed


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


def test_the_pid_of_a_builder_on_a_full_disk_is_no_reason_to_fail(small_disk: Path) -> None:
    settings = Settings.default(warehouse=small_disk / "communique.duckdb")
    with exclusive(settings):
        pass
    fill(small_disk, leave=0)
    with exclusive(settings):
        assert os.path.exists(settings.lock_file)
