"""kill -9 of the builder at any moment: readers keep a whole warehouse, and the next run succeeds by itself."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

from flows.settings import HOME_VARIABLE

KILL_POINTS = 25
INTERRUPTED_AT_LEAST = 20

FRENCH = "Astana, le 12 mars 2021. Le ministre des affaires étrangères {n} a rencontré son homologue kazakh à Astana."
ENGLISH = "Beijing, 14 May 2021. Foreign Minister {n} met his Kazakh counterpart in Beijing on Friday to discuss trade."


def write_documents(folder: Path, count: int) -> None:
    folder.mkdir(exist_ok=True)
    for number in range(count):
        template = FRENCH if number % 2 else ENGLISH
        (folder / f"{number}.txt").write_text(template.format(n=f"Number {number}"), encoding="utf-8")


def start(documents: Path, warehouse: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "flows.cli", "run", "--documents", str(documents), "--warehouse", str(warehouse)]
    # A group of its own, so that the kill reaches whatever the builder itself started.
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )


def run_whole(documents: Path, warehouse: Path) -> float:
    """Seconds that a run takes; fails with the run's output when the run fails."""
    began = time.monotonic()
    process = start(documents, warehouse)
    output, _ = process.communicate(timeout=300)
    assert process.returncode == 0, output
    return time.monotonic() - began


def document_count(warehouse: Path) -> int:
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        row = connection.execute("select count(*) from marts.dim_documents").fetchone()
    assert row is not None
    return int(row[0])


@pytest.fixture(params=["small", "real"])
def project(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The models that the builder builds: a few, where the other stages weigh more, or all of them."""
    if request.param == "small":
        request.getfixturevalue("small_home")
    else:
        monkeypatch.delenv(HOME_VARIABLE, raising=False)


@pytest.mark.slow
@pytest.mark.usefixtures("project")
def test_a_builder_killed_at_any_moment_harms_nothing(tmp_path: Path) -> None:
    documents, warehouse = tmp_path / "documents", tmp_path / "warehouse" / "communique.duckdb"
    write_documents(documents, 10)
    run_whole(documents, warehouse)
    write_documents(documents, 11)
    duration = run_whole(documents, warehouse)
    published, interrupted = 11, 0
    for point in range(KILL_POINTS):
        write_documents(documents, 12 + point)
        process = start(documents, warehouse)
        time.sleep(duration * point / KILL_POINTS)
        if process.poll() is None:
            interrupted += 1
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        # Whole: what was there before, or all of what the killed run had to publish.
        assert document_count(warehouse) in (published, 12 + point), f"kill point {point}"
        published = document_count(warehouse)
        if point % 4 == 3:
            # The machine may have been slow the first time; a kill after the end would show nothing.
            duration = min(duration, run_whole(documents, warehouse))
            published = document_count(warehouse)
            assert published == 12 + point
    assert interrupted >= INTERRUPTED_AT_LEAST
    run_whole(documents, warehouse)
    assert document_count(warehouse) == 11 + KILL_POINTS
    left = [path.name for path in warehouse.parent.rglob("*") if path.name.endswith((".wal", ".publishing", ".link"))]
    assert left == []
