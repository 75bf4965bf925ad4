"""How the command fails: exit codes that a schedule can act on, one message, no traceback."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from test_cli import WriteDocument, communique, succeed, warehouse_of
from test_cli import published as published

from flows import errors
from flows.cli import EPILOG
from flows.settings import Settings
from flows.workspace import exclusive


def test_failed_check_publishes_nothing_and_status_tells(published: Path, write_document: WriteDocument) -> None:
    before = published.resolve()
    write_document("bad.txt", "The border question remains unsettled, the two ministers admitted in the capital.\n")
    result = communique("run")
    assert result.exit_code == errors.ChecksFailed.exit_code
    assert "nothing_is_unsettled" in result.stderr
    assert "Traceback" not in result.output
    assert published.resolve() == before
    status = communique("status")
    assert status.exit_code == errors.Unhealthy.exit_code
    assert "FAILED" in status.stdout
    assert "in check" in status.stdout
    assert "nothing_is_unsettled" in status.stdout


def test_a_run_that_succeeds_clears_the_failure(published: Path, write_document: WriteDocument) -> None:
    bad = write_document(
        "bad.txt", "The border question remains unsettled, the two ministers admitted in the capital.\n"
    )
    assert communique("run").exit_code == errors.ChecksFailed.exit_code
    bad.write_text("The two ministers settled the border question in the capital on that day.\n")
    succeed("run")
    assert "FAILED" not in succeed("status")


def test_publish_refuses_what_was_not_checked(small_home: Path) -> None:
    succeed("ingest")
    succeed("build")
    result = communique("publish")
    assert result.exit_code == errors.ChecksFailed.exit_code
    assert "communique check" in result.stderr
    assert not warehouse_of(small_home).exists()


def test_a_failed_model_names_its_file(small_home: Path) -> None:
    model = small_home / "sql" / "marts" / "fct_statements.sql"
    model.write_text("select nonsense from {{ ref('stg_documents') }}\n")
    result = communique("run")
    assert result.exit_code == errors.ProjectError.exit_code
    assert "fct_statements.sql" in result.stderr


def test_a_second_builder_is_told_at_once(small_home: Path) -> None:
    with exclusive(Settings.default()):
        result = communique("run")
    assert result.exit_code == errors.BuilderBusy.exit_code
    assert str(os.getpid()) in result.stderr


@pytest.mark.parametrize(
    ("arguments", "exit_code"),
    [
        (["run", "--documents", "no/such/folder"], errors.InputMissing.exit_code),
        (["status"], errors.InputMissing.exit_code),
        (["query", "select 1"], errors.InputMissing.exit_code),
        (["publish"], errors.InputMissing.exit_code),
        (["run", "--nonsense"], 2),
        (["query", "--format", "xml", "select 1"], 2),
    ],
)
def test_exit_codes_without_a_warehouse(small_home: Path, arguments: list[str], exit_code: int) -> None:
    result = communique(*arguments)
    assert result.exit_code == exit_code
    assert result.stderr
    assert "Traceback" not in result.output


def test_refused_sql_has_its_exit_code(published: Path) -> None:
    result = communique("query", "drop table marts.fct_meetings")
    assert result.exit_code == errors.QueryFailed.exit_code


def test_debug_shows_where_it_failed(small_home: Path) -> None:
    result = communique("--debug", "status")
    assert isinstance(result.exception, errors.InputMissing)


def test_help_lists_every_exit_code() -> None:
    codes = {kind.exit_code for kind in errors.CommuniqueError.__subclasses__()}
    assert codes, "no kinds of error"
    for code in codes:
        assert f" {code}  " in EPILOG
