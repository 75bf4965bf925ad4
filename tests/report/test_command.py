"""`communique report`: where the page goes, and what is said when it cannot."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner

from flows.cli import main
from flows.errors import InputMissing
from flows.report.writing import report


def test_the_command_writes_beside_the_warehouse(sample_warehouse: Path) -> None:
    result = CliRunner().invoke(main, ["report", "--warehouse", str(sample_warehouse)])
    assert result.exit_code == 0
    assert (sample_warehouse.parent / "report.html").read_text(encoding="utf-8") == report(sample_warehouse)
    assert "report.html (0." in result.stderr


def test_a_page_that_cannot_be_written_is_named(sample_warehouse: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    output = tmp_path / "file" / "report.html"
    result = CliRunner().invoke(main, ["report", "--warehouse", str(sample_warehouse), "--output", str(output)])
    assert result.exit_code == 6
    assert str(output) in result.stderr


def test_a_warehouse_of_another_version_is_named(tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "old.duckdb")) as connection:
        connection.execute("create schema marts")
    with pytest.raises(InputMissing, match=r"old\.duckdb.*communique run"):
        report(tmp_path / "old.duckdb")


def test_without_a_browser_it_says_what_to_open(
    sample_warehouse: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("webbrowser.open", lambda address: False)
    page = tmp_path / "report.html"
    command = ["report", "--warehouse", str(sample_warehouse), "--output", str(page), "--open"]
    assert f"open {page} in one" in CliRunner().invoke(main, command).stderr
