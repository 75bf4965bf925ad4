"""Every format holds what the warehouse holds, whole or not at all; CSV cannot run as a formula."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner

from flows.cli import main
from flows.errors import InputMissing, QueryFailed
from flows.export.writing import write_export
from flows.query import answer, open_published
from flows.replacing import OutputRefused

FORMATS = {"parquet": "parquet", "csv": "csv", "jsonl": "jsonl", "datapackage": "csv"}
TABLES = "select table_name from information_schema.tables where table_schema = 'marts' order by all"


def tables(warehouse: Path) -> list[str]:
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        return [name for (name,) in connection.execute(TABLES).fetchall()]


@pytest.fixture(scope="module")
def exports(sample_warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an export of the samples in each format."""
    folder = tmp_path_factory.mktemp("exports")
    for format in FORMATS:
        write_export(sample_warehouse, folder / format, format)
    return folder


@pytest.mark.parametrize("format", FORMATS)
def test_every_table_is_there_with_all_its_rows(sample_warehouse: Path, exports: Path, format: str) -> None:
    suffix = FORMATS[format]
    names = tables(sample_warehouse)
    assert {file.name for file in (exports / format).glob(f"*.{suffix}")} == {f"{name}.{suffix}" for name in names}
    reader = {"parquet": "read_parquet", "csv": "read_csv", "jsonl": "read_json"}[suffix]
    options = {"csv": ", header = true, all_varchar = true", "jsonl": ", format = 'newline_delimited'"}.get(suffix, "")
    with duckdb.connect(str(sample_warehouse), read_only=True) as connection:
        for name in names:
            file = exports / format / f"{name}.{suffix}"
            counts = [
                connection.execute(f"select count(*) from {source}").fetchall()
                for source in (f"marts.{name}", f"{reader}('{file}'{options})")
            ]
            assert counts[0] == counts[1], name


def test_parquet_gives_back_the_same_rows(sample_warehouse: Path, exports: Path) -> None:
    with duckdb.connect(str(sample_warehouse), read_only=True) as connection:
        for name in tables(sample_warehouse):
            file = exports / "parquet" / f"{name}.parquet"
            lost = (
                f"(from marts.{name} except all from '{file}') union all (from '{file}' except all from marts.{name})"
            )
            assert connection.execute(lost).fetchall() == [], name


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_facts_give_the_same_files(sample_warehouse: Path, exports: Path, tmp_path: Path, format: str) -> None:
    write_export(sample_warehouse, tmp_path / format, format)
    for file in (exports / format).iterdir():
        assert file.read_bytes() == (tmp_path / format / file.name).read_bytes(), file.name


def test_json_lines_keep_lists_and_nulls(exports: Path) -> None:
    lines = (exports / "jsonl" / "fct_meeting_mentions.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    assert all(isinstance(row["parties"], list) for row in rows)
    assert any(row["city"] is None for row in rows)


def test_the_data_package_is_valid(exports: Path) -> None:
    from frictionless import Package, validate

    path = exports / "datapackage" / "datapackage.json"
    report = validate(str(path))
    assert report.flatten(["taskName", "rowNumber", "fieldName", "type", "note"]) == []
    package = Package(str(path))
    statements = package.get_resource("fct_statements").schema
    assert statements.primary_key == ["statement_id"]
    assert {key["reference"]["resource"] for key in statements.foreign_keys} >= {"dim_documents", "fct_meetings"}
    assert all(field.description for resource in package.resources for field in resource.schema.fields)


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A warehouse of one text that a spreadsheet would run."""
    path = tmp_path / "hostile.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("create schema marts; create table marts.texts (said varchar, n integer)")
        connection.execute("insert into marts.texts values ('=cmd|'' /C calc''!A0', -3), ('+1', null), ('plain', 1)")
    return path


@pytest.mark.parametrize("format", ["csv", "datapackage"])
def test_text_is_no_formula(hostile: Path, tmp_path: Path, format: str) -> None:
    write_export(hostile, tmp_path / "out", format)
    with (tmp_path / "out" / "texts.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file))[1:] == [["'+1", ""], ["'=cmd|' /C calc'!A0", "-3"], ["plain", "1"]]


def test_a_folder_that_holds_something_is_refused_and_stays(sample_warehouse: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(OutputRefused, match="not an empty folder"):
        write_export(sample_warehouse, tmp_path, "csv")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_nothing_is_left_of_an_export_that_failed(tmp_path: Path) -> None:
    with pytest.raises(InputMissing):
        write_export(tmp_path / "none.duckdb", tmp_path / "out", "csv")
    assert list(tmp_path.iterdir()) == []


def test_the_connection_writes_to_its_folder_only(hostile: Path, tmp_path: Path) -> None:
    allowed = tmp_path / "allowed"
    allowed.mkdir()
    with open_published(hostile, writable=allowed) as connection:
        connection.execute(f"copy marts.texts to '{allowed}/texts.csv'")
        for refused in (
            f"copy marts.texts to '{tmp_path}/stolen.csv'",
            f"copy marts.texts to '{allowed}/../stolen.csv'",
            "set enable_external_access = true",
            "set allowed_directories = ['/']",
        ):
            with pytest.raises(duckdb.Error):
                connection.execute(refused)
        with pytest.raises(QueryFailed):
            answer(connection, "select * from read_text('/etc/passwd')")
    assert not (tmp_path / "stolen.csv").exists()


def test_the_command_says_what_it_wrote(hostile: Path, tmp_path: Path) -> None:
    options = ["export", "--warehouse", str(hostile), "--output", str(tmp_path / "out"), "--format", "jsonl"]
    result = CliRunner().invoke(main, options)
    assert result.exit_code == 0
    assert "wrote 1 tables" in result.stderr
    assert CliRunner().invoke(main, options).exit_code == 6
