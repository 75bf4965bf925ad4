"""The build state copied away and brought back, and files of other versions of the program."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest

from flows import errors
from flows.schema_version import SCHEMA_VERSION
from flows.settings import Settings
from flows.workspace import open_build

from .conftest import WriteDocument, communique, documents, succeed


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
