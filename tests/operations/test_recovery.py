"""What a killed run left, and a clock that goes back: the next run makes up for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from flows.settings import Settings
from flows.workspace import exclusive, open_build

from .conftest import WriteDocument, documents, succeed


def test_what_a_killed_run_left_is_cleared_before_the_next(published: list[Path], settings: Settings) -> None:
    half = settings.build_file.with_suffix(".publishing")
    half.mkdir()
    left = [
        half / "communique.duckdb",
        settings.build_file.with_suffix(".starting"),
        settings.build_file.with_suffix(".compacting"),
        published[0].with_name(f"{published[0].name}.wal"),
    ]
    for path in left:
        path.write_text("half")
    settings.warehouse.with_name(".communique.duckdb.link").symlink_to("nowhere")
    with exclusive(settings):
        assert not any(path.exists() for path in [half, *left])
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
    assert settings.warehouse.resolve().parent.name.startswith("20991231T000000000001Z-")
    assert len(documents(settings.warehouse)) == 6
    assert "nothing is new" in succeed("run")
