"""The command as a person or a schedule uses it: real runs of a small project, and what goes to which stream."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from flows.cli import main

WriteDocument = Callable[[str, str], Path]


def communique(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=stdin)


def succeed(*arguments: str, stdin: str | None = None) -> str:
    result = communique(*arguments, stdin=stdin)
    assert result.exit_code == 0, result.output
    return result.stdout


def warehouse_of(home: Path) -> Path:
    return home / "warehouse" / "communique.duckdb"


@pytest.fixture
def published(small_home: Path) -> Path:
    succeed("run")
    return warehouse_of(small_home)


def test_run_publishes_and_tells_what_it_found(small_home: Path) -> None:
    found = succeed("run")
    assert warehouse_of(small_home).is_symlink()
    assert [line.split() for line in found.splitlines()[1:6]] == [
        ["documents", "2"],
        ["meetings", "1"],
        ["statements", "2"],
        ["figures", "2"],
        ["rejected", "files", "0"],
    ]
    assert "2024-07-03   meeting   CN, KZ" in found


def test_progress_goes_to_stderr_in_plain_lines(small_home: Path) -> None:
    result = communique("run")
    assert [line for line in result.stderr.splitlines() if "done in" in line][-1].startswith("publish: done in ")
    assert "done in" not in result.stdout
    assert "\x1b" not in result.output


def test_documents_and_warehouse_can_be_named(small_home: Path, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "note.txt").write_text(f"The ministers of group {folder} met in the capital today.")
    target = tmp_path / "elsewhere" / "news.duckdb"
    succeed(
        "run", "--documents", str(tmp_path / "one"), "--documents", str(tmp_path / "two"), "--warehouse", str(target)
    )
    assert (
        succeed("query", "--warehouse", str(target), "--format", "csv", "select count(*) as n from marts.fct_meetings")
        == "n\n2\n"
    )
    assert not warehouse_of(small_home).exists()


def test_stages_one_by_one_make_the_same_warehouse(small_home: Path) -> None:
    for stage in ("ingest", "build", "check", "publish"):
        succeed(stage)
    assert succeed("query", "--format", "csv", "select state from audit.runs") == "state\npublished\n"


def test_build_of_some_models(small_home: Path) -> None:
    succeed("ingest")
    result = communique("build", "--select", "stg_documents")
    assert "stg_documents" in result.stderr
    assert "fct_meetings" not in result.stderr


def test_sql_from_stdin(published: Path) -> None:
    assert succeed("query", "--format", "csv", "-", stdin="select 40 + 2 as answer") == "answer\n42\n"


def test_status_of_a_healthy_warehouse(published: Path) -> None:
    status = succeed("status")
    assert "2 seen: 2 loaded, 0 unchanged, 0 rejected" in status
    assert "data tests  0 warned or failed" in status
    assert "FAILED" not in status


def test_status_counts_what_was_rejected(published: Path, write_document: WriteDocument) -> None:
    write_document("empty.txt", "")
    succeed("run")
    status = succeed("status")
    assert "3 seen: 0 loaded, 2 unchanged, 1 rejected" in status
    assert "audit.rejected_files" in status


def test_documents_of_a_deleted_file_stay_and_status_says_so(published: Path, small_home: Path) -> None:
    (small_home / "seeds" / "documents" / "en" / "visit.txt").unlink()
    assert "files are gone" not in succeed("status")
    found = succeed("run")
    assert found.splitlines()[1].split() == ["documents", "2"]
    assert "1 documents whose files are gone or were not named in the last run" in succeed("status")


def test_hostile_file_names_are_escaped_in_progress_lines(small_home: Path, write_document: WriteDocument) -> None:
    write_document("\x1b[2Jclear.txt", "")
    result = communique("run")
    assert "\\x1b[2Jclear.txt" in result.stderr
    assert "\x1b" not in result.output
