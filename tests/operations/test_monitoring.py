"""What somebody who watches is told: `communique status`, and tests that only warn."""

from __future__ import annotations

from pathlib import Path

from flows import errors
from flows.settings import Settings
from flows.workspace import open_build

from .conftest import WriteDocument, communique, documents, succeed


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


def test_status_tells_why_nothing_was_ever_published(settings: Settings, write_document: WriteDocument) -> None:
    assert communique("status").exit_code == errors.InputMissing.exit_code
    write_document("bad.txt", "The border question remains unsettled, the two ministers admitted.")
    assert communique("run").exit_code == errors.ChecksFailed.exit_code
    result = communique("status")
    assert result.exit_code == errors.Unhealthy.exit_code
    assert "none is published" in result.stdout and "readers still have" not in result.stdout
    assert "FAILED" in result.stdout and "nothing_is_unsettled" in result.stdout


def test_status_tells_that_the_build_file_cannot_be_opened(published: list[Path], settings: Settings) -> None:
    with open_build(settings) as connection:
        connection.execute("update audit.schema_version set version = version + 1")
    assert communique("run").exit_code == errors.InputMissing.exit_code
    result = communique("status")
    assert result.exit_code == errors.Unhealthy.exit_code
    assert "in opening the build file" in result.stdout and "newer communique" in result.stdout


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
